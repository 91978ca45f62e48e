/* Bytes to replies: framing, limits, and what the lines of one reply have in common. The grammar is reply.re's. */
#include "bytes.h"
#include "reply.h"
#include "smtpcode.h"

#if defined(__SSE2__) && !defined(SMTPCODE_PORTABLE)
#include <emmintrin.h>
#endif

#define LINE_HAS_ENHANCED 1u
#define LINE_LACKS_ENHANCED 2u
#define LONG_LINE 512 /* RFC 5321 s4.5.3.1.5 */

/* Seen while a line is scanned, decided when it is whole: bytes over 0x7f. Not a public flag. */
#define EIGHT_BIT (1u << 31)

static void begin_reply(smtpcode_reader *reader) {
    reader->scanned = reader->line_start = 0;
    reader->line_flags = 0;
    reader->enhanced_lines = 0;
    memset(&reader->reply, 0, sizeof reader->reply);
}

void smtpcode_reader_init(smtpcode_reader *reader, const smtpcode_limits *limits) {
    reader->limits.line = limits && limits->line ? limits->line : SMTPCODE_LIMIT_LINE;
    reader->limits.lines = limits && limits->lines ? limits->lines : SMTPCODE_LIMIT_LINES;
    reader->limits.reply = limits && limits->reply ? limits->reply : SMTPCODE_LIMIT_REPLY;
    reader->error = (smtpcode_error)0;
    reader->error_at = 0;
    begin_reply(reader);
}

static ptrdiff_t fail(smtpcode_reader *reader, smtpcode_error error) {
    reader->error = error;
    reader->error_at = reader->line_start;
    return (ptrdiff_t)error;
}

/* The first byte at or after p that is not printable ASCII, or end. Where bytes compare as signed, those over 0x7f are below
 * 0x20 too. The portable step takes eight bytes: one below 0x20 borrows, one of 0x7f or more has its high bit set after 1
 * is added; carries only reach bytes above the first hit. */
static const unsigned char *find_special(const unsigned char *p, const unsigned char *end) {
#if defined(__SSE2__) && !defined(SMTPCODE_PORTABLE)
    const __m128i space = _mm_set1_epi8(0x20), del = _mm_set1_epi8(0x7f);
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
        const int hits = _mm_movemask_epi8(_mm_or_si128(_mm_cmplt_epi8(bytes, space), _mm_cmpeq_epi8(bytes, del)));
        if (hits) return p + __builtin_ctz((unsigned)hits);
    }
#elif defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones * 0x80;
    for (; end - p >= 8; p += 8) {
        uint64_t word;
        memcpy(&word, p, 8);
        const uint64_t hits = (((word - ones * 0x20) & ~word) | (word + ones) | word) & high;
        if (hits) return p + (__builtin_ctzll(hits) >> 3);
    }
#endif
    while (p < end && *p >= 0x20 && *p < 0x7f) p++;
    return p;
}

/* Well-formed UTF-8 (RFC 3629 s4): no overlong forms, no surrogates, nothing over U+10FFFF. */
static int is_utf8(const unsigned char *p, const unsigned char *end) {
    while (p < end) {
        const unsigned char c = *p++;
        if (c < 0x80) continue;
        int more = c < 0xc2 ? -1 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : c < 0xf5 ? 3 : -1;
        if (more < 0 || end - p < more) return 0;
        if ((c == 0xe0 && *p < 0xa0) || (c == 0xed && *p > 0x9f) || (c == 0xf0 && *p < 0x90) || (c == 0xf4 && *p > 0x8f))
            return 0;
        for (; more; more--)
            if ((*p++ & 0xc0) != 0x80) return 0;
    }
    return 1;
}

/* Looks on for the current line's LF in bytes[scanned, len). Returns 1 with reader->scanned just behind it, else 0 with
 * reader->scanned at the first byte not yet decided. */
static int scan_line(smtpcode_reader *reader, const unsigned char *bytes, size_t len) {
    const unsigned char *p = bytes + reader->scanned, *const end = bytes + len;
    for (;;) {
        p = find_special(p, end);
        if (p == end) break;
        if (*p == '\n') {
            reader->line_flags |= SMTPCODE_FLAG_bare_lf;
            reader->scanned = (size_t)(p + 1 - bytes);
            return 1;
        }
        if (*p == '\r') {
            if (p + 1 == end) break; /* what it is depends on the next byte */
            if (p[1] == '\n') {
                reader->scanned = (size_t)(p + 2 - bytes);
                return 1;
            }
            reader->line_flags |= SMTPCODE_FLAG_bare_cr;
        } else if (*p >= 0x80) {
            reader->line_flags |= EIGHT_BIT;
            while (p + 1 < end && p[1] >= 0x80) p++;
        } else if (*p == 0) {
            reader->line_flags |= SMTPCODE_FLAG_nul;
        } else if (*p != '\t') {
            reader->line_flags |= SMTPCODE_FLAG_control;
        }
        p++;
    }
    reader->scanned = (size_t)(p - bytes);
    return 0;
}

/* The end of the text of a line that fills [line, end): without CRLF or LF; a last CR at the end of all bytes is none. */
static size_t text_end(const char *bytes, size_t start, size_t end) {
    if (end > start && bytes[end - 1] == '\n') end--;
    if (end > start && bytes[end - 1] == '\r') end--;
    return end;
}

/* Reads the head and the tail of the line [start, end) of bytes, whose text ends at stop. A line without LF is copied, as far
 * as a head can reach, to have one. The spans of *head count from start. Returns 0 or an error. */
static int read_line(const char *bytes, size_t start, size_t end, size_t stop, smtpcode__head *head) {
    char copy[SMTPCODE__HEAD_MAX + 1];
    const char *from = bytes + start;
    if (bytes[end - 1] != '\n') {
        const size_t len = end - start < SMTPCODE__HEAD_MAX ? end - start : SMTPCODE__HEAD_MAX;
        memcpy(copy, from, len);
        copy[len] = '\n';
        from = copy;
    }
    const int error = smtpcode__read_head(from, head);
    if (error || head->enhanced.length || stop <= start + head->text) return error;
    if (bytes[stop - 1] != ')' && bytes[stop - 1] != '.' && bytes[stop - 1] != ' ') return 0;

    const char *code;
    size_t code_len;
    int hash;
    head->enhanced_class = smtpcode__read_tail(bytes + start + head->text, bytes + stop, &code, &code_len, &hash);
    if (head->enhanced_class) {
        head->enhanced.offset = (size_t)(code - bytes) - start;
        head->enhanced.length = code_len;
        head->flags |= SMTPCODE_FLAG_enhanced_at_end;
        if (hash) head->flags |= SMTPCODE_FLAG_enhanced_hash;
        if (head->enhanced_class != (unsigned)(head->code / 100)) head->flags |= SMTPCODE_FLAG_class_mismatch;
    }
    return 0;
}

/* Takes the line [reader->line_start, reader->scanned) into the reply. Returns 1 if it is the last one, 0 if more
 * follow, or an error that is not yet stored. */
static int take_line(smtpcode_reader *reader, const char *bytes) {
    const size_t start = reader->line_start, end = reader->scanned, stop = text_end(bytes, start, end);
    smtpcode_reply *const reply = &reader->reply;
    smtpcode__head head;

    if (reply->lines >= reader->limits.lines) return SMTPCODE_TOO_MANY_LINES;
    const int error = read_line(bytes, start, end, stop, &head);
    if (error) return error;

    uint32_t flags = reader->line_flags | head.flags;
    if (flags & EIGHT_BIT) {
        flags &= ~EIGHT_BIT;
        if (!is_utf8((const unsigned char *)bytes + start, (const unsigned char *)bytes + end))
            flags |= SMTPCODE_FLAG_not_utf8;
    }
    if (end - start > LONG_LINE) flags |= SMTPCODE_FLAG_long_line;

    if (reply->lines == 0) {
        reply->text.offset = start + head.text;
    } else if (head.code != reply->code) {
        flags |= SMTPCODE_FLAG_code_varies;
    }
    if (head.enhanced.length) {
        const char *const enhanced = bytes + start + head.enhanced.offset;
        reader->enhanced_lines |= LINE_HAS_ENHANCED;
        if (reply->enhanced.length && (head.enhanced.length != reply->enhanced.length ||
                                       memcmp(enhanced, bytes + reply->enhanced.offset, head.enhanced.length) != 0))
            flags |= SMTPCODE_FLAG_enhanced_varies;
        reply->enhanced.offset = start + head.enhanced.offset;
        reply->enhanced.length = head.enhanced.length;
    } else {
        reader->enhanced_lines |= LINE_LACKS_ENHANCED;
    }
    reply->code = head.code;
    reply->flags |= flags;
    reply->lines++;
    reply->text.length = stop - reply->text.offset;

    reader->line_start = end;
    reader->line_flags = 0;
    return head.separator != '-';
}

static ptrdiff_t end_reply(smtpcode_reader *reader, smtpcode_reply *reply) {
    const size_t consumed = reader->scanned;
    if (reader->enhanced_lines == (LINE_HAS_ENHANCED | LINE_LACKS_ENHANCED))
        reader->reply.flags |= SMTPCODE_FLAG_enhanced_missing;
    *reply = reader->reply;
    begin_reply(reader);
    return (ptrdiff_t)consumed;
}

ptrdiff_t smtpcode_read(smtpcode_reader *reader, const char *bytes, size_t len, smtpcode_reply *reply) {
    if (reader->error) return (ptrdiff_t)reader->error;
    if (len == 0) return 0; /* bytes may be NULL */
    for (;;) {
        /* The nearer limit decides, wherever the chunks were cut: no line is judged before its end or that limit. */
        const size_t line_room = reader->limits.line, reply_room = reader->limits.reply - reader->line_start;
        const size_t room = line_room < reply_room ? line_room : reply_room;
        const size_t left = len - reader->line_start;
        if (!scan_line(reader, (const unsigned char *)bytes, reader->line_start + (left < room ? left : room))) {
            if (left <= room) return 0;
            return fail(reader, line_room < reply_room ? SMTPCODE_LINE_TOO_LONG : SMTPCODE_REPLY_TOO_LONG);
        }
        const int taken = take_line(reader, bytes);
        if (taken < 0) return fail(reader, (smtpcode_error)taken);
        if (taken) return end_reply(reader, reply);
    }
}

ptrdiff_t smtpcode_finish(smtpcode_reader *reader, const char *bytes, size_t len, smtpcode_reply *reply) {
    const ptrdiff_t done = smtpcode_read(reader, bytes, len, reply);
    if (done || (len == 0 && reader->line_start == 0)) return done;
    if (reader->line_start == len) return fail(reader, SMTPCODE_INCOMPLETE);
    if (reader->scanned < len && bytes[len - 1] == '\r') reader->line_flags |= SMTPCODE_FLAG_bare_cr;
    reader->scanned = len;

    const size_t start = reader->line_start;
    size_t digits = 0;
    while (digits < 3 && start + digits < len && smtpcode__digit((unsigned char)bytes[start + digits])) digits++;
    if (digits < 3 && start + digits == len) return fail(reader, SMTPCODE_INCOMPLETE);

    const int taken = take_line(reader, bytes);
    if (taken < 0) return fail(reader, (smtpcode_error)taken);
    if (!taken) return fail(reader, SMTPCODE_INCOMPLETE);
    return end_reply(reader, reply);
}

int smtpcode_next_line(const char *reply, size_t len, size_t *position, smtpcode_line *line) {
    smtpcode__head head;
    if (*position >= len) return 0;
    const char *lf = memchr(reply + *position, '\n', len - *position);
    const size_t end = lf ? (size_t)(lf + 1 - reply) : len;
    const size_t start = *position, stop = text_end(reply, start, end);
    if (read_line(reply, start, end, stop, &head)) return 0;
    line->code = head.code;
    line->flags = head.flags;
    line->sent.offset = start + head.sent;
    line->sent.length = stop - line->sent.offset;
    line->text.offset = start + head.text;
    line->text.length = stop - line->text.offset;
    line->enhanced.offset = head.enhanced.length ? start + head.enhanced.offset : 0;
    line->enhanced.length = head.enhanced.length;
    *position = end;
    return 1;
}

const char *smtpcode_error_kind(ptrdiff_t error) {
    switch (error) {
#define SMTPCODE_X(name, number, kind, message)                                                                        \
    case number: return kind;
        SMTPCODE_ERRORS(SMTPCODE_X)
#undef SMTPCODE_X
    default: return NULL;
    }
}

const char *smtpcode_error_message(ptrdiff_t error) {
    switch (error) {
#define SMTPCODE_X(name, number, kind, message)                                                                        \
    case number: return message;
        SMTPCODE_ERRORS(SMTPCODE_X)
#undef SMTPCODE_X
    default: return NULL;
    }
}
