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

#if defined(__GNUC__)
#define ALWAYS_INLINE static inline __attribute__((always_inline))
#else
#define ALWAYS_INLINE static inline
#endif

static unsigned lowest_bit(uint64_t bits) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned bit = 0;
    while (!(bits >> bit & 1)) bit++;
    return bit;
#endif
}

#define BLOCK 64

/* The place of the first of the BLOCK bytes at p that is not printable ASCII; BLOCK for none. */
static size_t first_special(const unsigned char *p) {
#if defined(__SSE2__) && !defined(SMTPCODE_PORTABLE)
    /* With 1 added, and as a signed number, what is not printable is below 0x21. */
    const __m128i one = _mm_set1_epi8(1), low = _mm_set1_epi8(0x21);
    uint64_t found = 0;
    for (int i = 0; i < BLOCK; i += 16) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
        found |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_subs_epi8(_mm_add_epi8(bytes, one), low)) << i;
    }
    return found ? lowest_bit(found) : BLOCK;
#elif defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    /* In eight bytes at once, one below 0x20 borrows and one of 0x7f or more has its high bit set after 1 is added, but
     * for 0xff, which the first sum finds; what is carried or borrowed only reaches bytes above a hit. */
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones * 0x80;
    uint64_t found = 0;
    size_t at = BLOCK;
    for (int i = BLOCK - 8; i >= 0; i -= 8) {
        uint64_t word;
        memcpy(&word, p + i, 8);
        const uint64_t hits = ((word - ones * 0x20) | (word + ones)) & high;
        found = hits ? hits : found;
        at = hits ? (size_t)i : at;
    }
    return found ? at + lowest_bit(found) / 8 : BLOCK;
#else
    size_t at = 0;
    while (at < BLOCK && p[at] >= 0x20 && p[at] < 0x7f) at++;
    return at;
#endif
}

/* The first byte at or after p that is not printable ASCII, or end. */
static const unsigned char *find_special(const unsigned char *p, const unsigned char *end) {
    for (; end - p >= BLOCK; p += BLOCK) {
        const size_t at = first_special(p);
        if (at < BLOCK) return p + at;
    }
    unsigned char rest[BLOCK];
    memset(rest, '\n', BLOCK);
    memcpy(rest, p, (size_t)(end - p));
    return p + first_special(rest);
}

/* Well-formed UTF-8 (RFC 3629 s4): no overlong forms, no surrogates, nothing over U+10FFFF. */
static int is_utf8(const unsigned char *p, const unsigned char *end) {
    while (p < end) {
        const unsigned char c = *p++;
        if (c < 0x80) continue;
        int more = c < 0xc2 ? -1 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : c < 0xf5 ? 3 : -1;
        if (more < 0 || end - p < more) return 0;
        if ((c == 0xe0 && *p < 0xa0) || (c == 0xed && *p > 0x9f) || (c == 0xf0 && *p < 0x90) ||
            (c == 0xf4 && *p > 0x8f))
            return 0;
        for (; more; more--)
            if ((*p++ & 0xc0) != 0x80) return 0;
    }
    return 1;
}

/* Looks on from p for the line's LF; what else is met goes into *flags. Returns the length of the line end, 1 or 2, with
 * *at just behind it; else 0 with *at at the first byte not yet decided. */
static size_t scan_specials(const unsigned char *p, const unsigned char *end, uint32_t *flags,
                            const unsigned char **at) {
    for (; (p = find_special(p, end)) < end; p++) {
        if (*p == '\n') {
            *flags |= SMTPCODE_FLAG_bare_lf;
            *at = p + 1;
            return 1;
        }
        if (*p == '\r') {
            if (p + 1 == end) break; /* what it is depends on the next byte */
            if (p[1] == '\n') {
                *at = p + 2;
                return 2;
            }
            *flags |= SMTPCODE_FLAG_bare_cr;
        } else if (*p >= 0x80) {
            *flags |= EIGHT_BIT;
            while (p + 1 < end && p[1] >= 0x80) p++;
        } else if (*p == 0) {
            *flags |= SMTPCODE_FLAG_nul;
        } else if (*p != '\t') {
            *flags |= SMTPCODE_FLAG_control;
        }
    }
    *at = p;
    return 0;
}

/* Looks on for the current line's LF before end. Returns the length of the line end, 1 or 2, with reader->scanned just
 * behind it; else 0 with reader->scanned at the first byte not yet decided. */
static size_t scan_line(smtpcode_reader *reader, const unsigned char *bytes, const unsigned char *end) {
    const unsigned char *at = find_special(bytes + reader->scanned, end);
    if (end - at >= 2 && at[0] == '\r' && at[1] == '\n') { /* nearly always */
        reader->scanned = (size_t)(at + 2 - bytes);
        return 2;
    }
    uint32_t flags = 0;
    const unsigned char *stop;
    const size_t found = scan_specials(at, end, &flags, &stop);
    reader->scanned = (size_t)(stop - bytes);
    reader->line_flags |= flags;
    return found;
}

/* The end of the text of a line that fills [start, end): without CRLF or LF; a last CR at the end of all bytes is none. */
static size_t text_end(const char *bytes, size_t start, size_t end) {
    if (end > start && bytes[end - 1] == '\n') end--;
    if (end > start && bytes[end - 1] == '\r') end--;
    return end;
}

/* The bytes at p as a number, the first one lowest. */
ALWAYS_INLINE uint64_t load(const unsigned char *p) {
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
           (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/* The length of an enhanced code such as 5.1.1 or 5.7.26 that stands at text before one SP and a visible byte; 0 for
 * anything else. The same as the grammar says, but nearly without branches, which no processor could guess here: it looks
 * at eight bytes at once, then at the one behind the SP. */
ALWAYS_INLINE size_t common_enhanced(const unsigned char *text) {
    const uint64_t word = load(text);
    /* Where "0.0.0" stands, digits become 0 to 9 and dots 0; 6 more carry any other byte into the mask. 0x34: 2, 4 or 5. */
    const uint64_t five = word ^ UINT64_C(0x302e302e30);
    const unsigned others = ((five | (five + UINT64_C(0x0600060006))) & UINT64_C(0xf0fff0fff0)) != 0;
    const unsigned fits = others ? 0 : 0x34u >> (five & 15) & 1;
    /* The last part may have two digits more. */
    const unsigned rest = (unsigned)(word >> 40), digits = rest ^ 0x303030;
    const unsigned more = lowest_bit(((digits | (digits + 0x767676)) & 0x808080) | 1u << 24) / 8;
    const unsigned char after = text[5 + more + 1];
    const unsigned ends = ((rest >> 8 * more & 0xff) == ' ') & (after > ' ') & ((more == 0) | (text[4] != '0'));
    return (5 + more) * (fits & ends);
}

/* The commonest heads, without the grammar's automaton: a code in its RFC 5321 range, SP or "-", and either a common
 * enhanced code or a text whose first byte is above the digits. Returns 0 for any other head, which the grammar reads.
 * COMMON_HEAD bytes of line are readable, even where the line is shorter. */
#define COMMON_HEAD 14
ALWAYS_INLINE int read_common_head(const unsigned char *line, smtpcode__head *head) {
    const unsigned a = line[0] - (unsigned)'0', b = line[1] - (unsigned)'0', c = line[2] - (unsigned)'0';
    const unsigned char separator = line[3], *const text = line + 4;
    if (!((a - 2 <= 3) & (b <= 5) & (c <= 9) & ((separator == ' ') | (separator == '-')))) return 0;
    const size_t len = *text > '9' ? 0 : common_enhanced(text);
    if (!len && *text <= '9') return 0;
    head->code = (int)(a * 100 + b * 10 + c);
    head->separator = (char)separator;
    head->sent = 4;
    head->text = 4 + len + (len != 0);
    head->enhanced.offset = 4;
    head->enhanced.length = len;
    head->enhanced_class = *text - (unsigned)'0';
    head->flags = len && *text != *line ? SMTPCODE_FLAG_class_mismatch : 0;
    return 1;
}

/* The head of a line that the grammar reads. A line without LF is copied, as far as a head can reach, to have one. */
static int read_head(const char *line, size_t len, smtpcode__head *head) {
    char copy[SMTPCODE__HEAD_MAX + 1];
    if (line[len - 1] == '\n') return smtpcode__read_head(line, head);
    if (len > SMTPCODE__HEAD_MAX) len = SMTPCODE__HEAD_MAX;
    memcpy(copy, line, len);
    copy[len] = '\n';
    return smtpcode__read_head(copy, head);
}

/* An enhanced code at the end of the text [text, end) of a line that has none at its head. */
static smtpcode__head read_tail(const char *line, const char *end, smtpcode__head head) {
    const char *code;
    size_t code_len;
    int hash;
    head.enhanced_class = smtpcode__read_tail(line + head.text, end, &code, &code_len, &hash);
    if (!head.enhanced_class) return head;
    head.enhanced.offset = (size_t)(code - line);
    head.enhanced.length = code_len;
    head.flags |= SMTPCODE_FLAG_enhanced_at_end;
    if (hash) head.flags |= SMTPCODE_FLAG_enhanced_hash;
    if (head.enhanced_class != (unsigned)(head.code / 100)) head.flags |= SMTPCODE_FLAG_class_mismatch;
    return head;
}

/* Reads the head and the tail of the line bytes[start, end), whose text ends at stop; len bytes are readable. The spans
 * of *head count from start. Returns 0 or an error. */
ALWAYS_INLINE int read_line(const char *bytes, size_t start, size_t end, size_t stop, size_t len,
                            smtpcode__head *head) {
    const char *const line = bytes + start;
    if (len - start < COMMON_HEAD || !read_common_head((const unsigned char *)line, head)) {
        smtpcode__head found;
        const int error = read_head(line, end - start, &found);
        if (error) return error;
        *head = found;
    }
    const char last = bytes[stop - 1];
    if ((head->enhanced.length == 0) & ((last == ')') | (last == '.') | (last == ' ')) && stop > start + head->text)
        *head = read_tail(line, bytes + stop, *head);
    return 0;
}

/* Takes the line bytes[reader->line_start, reader->scanned), whose text ends at stop, into the reply; len bytes are
 * readable. Returns 1 if it is the last line, 0 if more follow, or an error that is not yet stored. */
ALWAYS_INLINE int take_line(smtpcode_reader *reader, const char *bytes, size_t stop, size_t len) {
    const size_t start = reader->line_start, end = reader->scanned;
    smtpcode_reply *const reply = &reader->reply;
    smtpcode__head head;

    if (reply->lines >= reader->limits.lines) return SMTPCODE_TOO_MANY_LINES;
    const int error = read_line(bytes, start, end, stop, len, &head);
    if (error) return error;

    uint32_t flags = reader->line_flags | head.flags;
    if (flags & EIGHT_BIT) {
        flags &= ~EIGHT_BIT;
        if (!is_utf8((const unsigned char *)bytes + start, (const unsigned char *)bytes + end))
            flags |= SMTPCODE_FLAG_not_utf8;
    }
    if (end - start > LONG_LINE) flags |= SMTPCODE_FLAG_long_line;

    if (reply->lines == 0) reply->text.offset = start + head.text;
    if ((reply->lines != 0) & (head.code != reply->code)) flags |= SMTPCODE_FLAG_code_varies;
    if ((reply->enhanced.length != 0) & (head.enhanced.length != 0) &&
        (head.enhanced.length != reply->enhanced.length ||
         memcmp(bytes + start + head.enhanced.offset, bytes + reply->enhanced.offset, head.enhanced.length) != 0))
        flags |= SMTPCODE_FLAG_enhanced_varies;
    reader->enhanced_lines |= LINE_HAS_ENHANCED << (head.enhanced.length == 0); /* or LINE_LACKS_ENHANCED */
    if (head.enhanced.length) reply->enhanced.offset = start + head.enhanced.offset;
    if (head.enhanced.length) reply->enhanced.length = head.enhanced.length;
    reply->code = head.code;
    reply->flags |= flags;
    reply->lines++;
    reply->text.length = stop - reply->text.offset;

    reader->line_start = end;
    reader->line_flags = 0;
    return head.separator != '-';
}

/* Makes a line of what stands behind the last LF, where no more bytes will come. Returns 0, or SMTPCODE_INCOMPLETE. */
static int end_line(smtpcode_reader *reader, const char *bytes, size_t len) {
    const size_t start = reader->line_start;
    size_t digits = 0;
    while (digits < 3 && start + digits < len && smtpcode__digit((unsigned char)bytes[start + digits])) digits++;
    if (digits < 3 && start + digits == len) return SMTPCODE_INCOMPLETE;
    if (reader->scanned < len && bytes[len - 1] == '\r') reader->line_flags |= SMTPCODE_FLAG_bare_cr;
    reader->scanned = len;
    return 0;
}

/* Reads one reply, or all that is there of it; with last set, no more bytes will come. The reader is copied, so that its
 * fields can be in registers, and written back only where it has to go on from there. */
static ptrdiff_t read_reply(smtpcode_reader *reader, const char *bytes, size_t len, int last, smtpcode_reply *reply) {
    smtpcode_reader now = *reader;
    const size_t reply_end = len < now.limits.reply ? len : now.limits.reply;
    for (int taken = 0; !taken;) {
        /* The nearer limit decides, wherever the chunks were cut: no line is judged before its end or that limit. */
        const size_t left = reply_end - now.line_start, room = left < now.limits.line ? left : now.limits.line;
        const size_t line_end =
            scan_line(&now, (const unsigned char *)bytes, (const unsigned char *)bytes + now.line_start + room);
        size_t stop = now.scanned - line_end;
        if (!line_end) {
            int error = 0;
            if (now.line_start + room < len)
                error = now.limits.line < now.limits.reply - now.line_start ? SMTPCODE_LINE_TOO_LONG
                                                                            : SMTPCODE_REPLY_TOO_LONG;
            else if (last)
                error = end_line(&now, bytes, len);
            if (error || !last) {
                *reader = now;
                return error ? fail(reader, (smtpcode_error)error) : 0;
            }
            stop = text_end(bytes, now.line_start, len);
        }
        taken = take_line(&now, bytes, stop, len);
        if (taken < 0) {
            *reader = now;
            return fail(reader, (smtpcode_error)taken);
        }
    }
    *reply = now.reply;
    if (now.enhanced_lines == (LINE_HAS_ENHANCED | LINE_LACKS_ENHANCED)) reply->flags |= SMTPCODE_FLAG_enhanced_missing;
    if (reader->scanned) begin_reply(reader); /* else nothing was written back */
    return (ptrdiff_t)now.scanned;
}

ptrdiff_t smtpcode_read(smtpcode_reader *reader, const char *bytes, size_t len, smtpcode_reply *reply) {
    if (reader->error) return (ptrdiff_t)reader->error;
    if (len == 0) return 0; /* bytes may be NULL */
    return read_reply(reader, bytes, len, 0, reply);
}

ptrdiff_t smtpcode_finish(smtpcode_reader *reader, const char *bytes, size_t len, smtpcode_reply *reply) {
    if (reader->error) return (ptrdiff_t)reader->error;
    if (len == 0) return 0;
    return read_reply(reader, bytes, len, 1, reply);
}

int smtpcode_next_line(const char *reply, size_t len, size_t *position, smtpcode_line *line) {
    smtpcode__head head;
    if (*position >= len) return 0;
    const char *lf = memchr(reply + *position, '\n', len - *position);
    const size_t end = lf ? (size_t)(lf + 1 - reply) : len;
    const size_t start = *position, stop = text_end(reply, start, end);
    if (read_line(reply, start, end, stop, len, &head)) return 0;
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
