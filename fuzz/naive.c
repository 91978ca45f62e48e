#include "naive.h"

#include <string.h>

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* RFC 3463 s2: class "." subject "." detail; subject and detail are 1*3DIGIT without leading zeros. */
size_t naive_enhanced_length(const char *bytes, size_t at, size_t end) {
    size_t i = at;
    if (i == end) return 0;
    if (bytes[i] != '2' && bytes[i] != '4' && bytes[i] != '5') return 0;
    i++;
    for (int part = 0; part < 2; part++) {
        if (i == end || bytes[i] != '.') return 0;
        i++;
        const size_t first = i;
        while (i < end && is_digit(bytes[i])) i++;
        if (i == first || i - first > 3) return 0;
        if (bytes[first] == '0' && i - first > 1) return 0;
    }
    return i - at;
}

/* "An enhanced code ends before space, tab, line end or one of : , ; ) ] < -". A bare CR ends it too: some take it for
 * a line end. */
static int ends_enhanced(const char *bytes, size_t at, size_t end) {
    return at == end || memchr(" \t\r\n:,;)]<-", bytes[at], 11) != NULL;
}

/* RFC 3629 s3 and s4, by decoding. */
static int is_utf8(const char *bytes, size_t start, size_t end) {
    size_t i = start;
    while (i < end) {
        const unsigned first = (unsigned char)bytes[i];
        unsigned following, value, least;
        if (first < 0x80) {
            following = 0, value = first, least = 0;
        } else if ((first & 0xe0) == 0xc0) {
            following = 1, value = first & 0x1f, least = 0x80;
        } else if ((first & 0xf0) == 0xe0) {
            following = 2, value = first & 0x0f, least = 0x800;
        } else if ((first & 0xf8) == 0xf0) {
            following = 3, value = first & 0x07, least = 0x10000;
        } else {
            return 0;
        }
        i++;
        for (; following; following--) {
            if (i == end) return 0;
            const unsigned next = (unsigned char)bytes[i];
            if ((next & 0xc0) != 0x80) return 0;
            value = value << 6 | (next & 0x3f);
            i++;
        }
        if (value < least || value > 0x10ffff) return 0;
        if (value >= 0xd800 && value <= 0xdfff) return 0;
    }
    return 1;
}

static uint32_t flags_of_bytes(const char *bytes, size_t start, size_t end) {
    uint32_t flags = 0;
    for (size_t i = start; i < end; i++) {
        const unsigned char c = (unsigned char)bytes[i];
        if (c == '\n') {
            if (i == start || bytes[i - 1] != '\r') flags |= SMTPCODE_FLAG_bare_lf;
        } else if (c == '\r') {
            if (i + 1 == end || bytes[i + 1] != '\n') flags |= SMTPCODE_FLAG_bare_cr;
        } else if (c == 0) {
            flags |= SMTPCODE_FLAG_nul;
        } else if (c < 0x20 || c == 0x7f) {
            if (c != '\t') flags |= SMTPCODE_FLAG_control;
        }
    }
    if (!is_utf8(bytes, start, end)) flags |= SMTPCODE_FLAG_not_utf8;
    if (end - start > 512) flags |= SMTPCODE_FLAG_long_line;
    return flags;
}

/* "(#5.1.1)", "(5.1.1)", "(#5.1.1 - remark)" as a text's last word; a full stop and spaces may follow. The brackets and
 * what they hold are 64 octets at most. */
static void find_enhanced_at_end(const char *bytes, naive_line *line) {
    size_t close = line->stop;
    while (close > line->text && (bytes[close - 1] == ' ' || bytes[close - 1] == '.')) close--;
    if (close == line->text) return;
    close--;
    if (bytes[close] != ')') return;

    size_t open = close;
    for (;;) {
        if (bytes[open] == '(') break;
        if (open == line->text || close - open + 1 == 64) return;
        open--;
    }
    size_t at = open + 1;
    int hash = 0;
    if (bytes[at] == '#') {
        hash = 1;
        at++;
    }
    const size_t length = naive_enhanced_length(bytes, at, close);
    if (!length) return;
    const char after = bytes[at + length];
    if (after != ')' && after != ' ' && after != '\t' && after != '-') return;

    line->enhanced = at;
    line->enhanced_length = length;
    line->head_flags |= SMTPCODE_FLAG_enhanced_at_end;
    if (hash) line->head_flags |= SMTPCODE_FLAG_enhanced_hash;
}

naive_line naive_read_line(const char *bytes, size_t start, size_t end) {
    naive_line line;
    memset(&line, 0, sizeof line);
    line.byte_flags = flags_of_bytes(bytes, start, end);

    line.stop = end;
    if (line.stop > start && bytes[line.stop - 1] == '\n') line.stop--;
    if (line.stop > start && bytes[line.stop - 1] == '\r') line.stop--;

    /* RFC 5321 s4.2: three digits, then a space, a hyphen or the end; a tab is taken for the space. */
    if (line.stop - start < 3 || !is_digit(bytes[start]) || !is_digit(bytes[start + 1]) ||
        !is_digit(bytes[start + 2])) {
        line.error = SMTPCODE_NO_CODE;
        return line;
    }
    line.code = (bytes[start] - '0') * 100 + (bytes[start + 1] - '0') * 10 + (bytes[start + 2] - '0');
    if (bytes[start] < '2' || bytes[start] > '5' || bytes[start + 1] > '5')
        line.head_flags |= SMTPCODE_FLAG_nonstandard_code;
    line.last = 1;
    if (line.stop - start == 3) {
        line.head_flags |= SMTPCODE_FLAG_bare_code;
        line.sent = line.text = start + 3;
        return line;
    }
    if (bytes[start + 3] == '-') {
        line.last = 0;
    } else if (bytes[start + 3] == '\t') {
        line.head_flags |= SMTPCODE_FLAG_tab_separator;
    } else if (bytes[start + 3] != ' ') {
        line.error = SMTPCODE_BAD_SEPARATOR;
        return line;
    }
    line.sent = line.text = start + 4;

    /* "A doubled prefix is the line's own code again, before SP or '-'". */
    if (line.stop - line.sent >= 4 && memcmp(bytes + line.sent, bytes + start, 3) == 0 &&
        (bytes[line.sent + 3] == ' ' || bytes[line.sent + 3] == '-')) {
        line.head_flags |= SMTPCODE_FLAG_doubled_prefix;
        line.text += 4;
    }

    /* RFC 2034 s4: the enhanced code begins the text. Up to 16 blanks before it and after it are looked over. */
    size_t at = line.text;
    for (int blanks = 0; blanks < 16 && at < line.stop && is_blank(bytes[at]); blanks++) at++;
    int hash = 0;
    if (at < line.stop && bytes[at] == '#') {
        hash = 1;
        at++;
    }
    const size_t length = naive_enhanced_length(bytes, at, line.stop);
    if (length && ends_enhanced(bytes, at + length, line.stop)) {
        line.enhanced = at;
        line.enhanced_length = length;
        if (hash) line.head_flags |= SMTPCODE_FLAG_enhanced_hash;
        at += length;
        if (at < line.stop && (bytes[at] == ':' || bytes[at] == ',' || bytes[at] == ';' || bytes[at] == '-')) at++;
        for (int blanks = 0; blanks < 16 && at < line.stop && is_blank(bytes[at]); blanks++) at++;
        line.text = at;
    } else {
        find_enhanced_at_end(bytes, &line);
    }
    if (line.enhanced_length && bytes[line.enhanced] != bytes[start]) line.head_flags |= SMTPCODE_FLAG_class_mismatch;
    return line;
}

/* Could bytes[start, end) be the first bytes of a reply code? */
static int begins_code(const char *bytes, size_t start, size_t end) {
    if (end - start > 2) return 0;
    for (size_t i = start; i < end; i++)
        if (!is_digit(bytes[i])) return 0;
    return 1;
}

ptrdiff_t naive_read_reply(const char *bytes, size_t len, smtpcode_limits limits, int finish, naive_reply *result) {
    smtpcode_reply *const reply = &result->reply;
    size_t start = 0, with = 0, without = 0;
    memset(result, 0, sizeof *result);
    if (finish && len == 0) return 0;

    for (;;) {
        /* A limit counts line ends, and what reaches it exactly is still taken. */
        size_t room = limits.reply - start;
        int too_long = SMTPCODE_REPLY_TOO_LONG;
        if (limits.line < room) {
            room = limits.line;
            too_long = SMTPCODE_LINE_TOO_LONG;
        }
        size_t end = start;
        int terminated = 0;
        while (end < len && end - start < room && !terminated) terminated = bytes[end++] == '\n';

        result->error_at = start;
        if (!terminated) {
            if (end < len) return too_long;
            if (!finish) return 0;
            if (begins_code(bytes, start, end)) return SMTPCODE_INCOMPLETE;
        }
        if (reply->lines == limits.lines) return SMTPCODE_TOO_MANY_LINES;

        const naive_line line = naive_read_line(bytes, start, end);
        if (line.error) return line.error;

        reply->flags |= line.head_flags | line.byte_flags;
        if (reply->lines == 0)
            reply->text.offset = line.text;
        else if (line.code != reply->code)
            reply->flags |= SMTPCODE_FLAG_code_varies;
        reply->text.length = line.stop - reply->text.offset;
        reply->code = line.code;
        reply->lines++;
        if (line.enhanced_length) {
            if (with && (reply->enhanced.length != line.enhanced_length ||
                         memcmp(bytes + reply->enhanced.offset, bytes + line.enhanced, line.enhanced_length) != 0))
                reply->flags |= SMTPCODE_FLAG_enhanced_varies;
            reply->enhanced.offset = line.enhanced;
            reply->enhanced.length = line.enhanced_length;
            with++;
        } else {
            without++;
        }
        start = end;
        if (line.last) {
            if (with && without) reply->flags |= SMTPCODE_FLAG_enhanced_missing;
            return (ptrdiff_t)end;
        }
        if (!terminated) {
            result->error_at = end;
            return SMTPCODE_INCOMPLETE;
        }
    }
}
