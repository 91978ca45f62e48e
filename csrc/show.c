/* Escaping for terminals, JSON, CSV, TSV and HTML: one walk over the characters, with what each place wants. */
#include "show.h"
#include "bytes.h"

void smtpcode__put(smtpcode__sink *sink, const char *bytes, size_t len) {
    for (size_t i = 0; i < len; i++, sink->length++)
        if (sink->length < sink->capacity) sink->out[sink->length] = bytes[i];
}

/* RFC 3629 s4: no overlong forms, no surrogates, nothing over U+10FFFF. */
size_t smtpcode__utf8(const char *bytes, const char *bytes_end, uint32_t *code_point) {
    const unsigned char *p = (const unsigned char *)bytes, *const end = (const unsigned char *)bytes_end;
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t count = *p < 0x80 ? 1 : *p >= 0xf0 ? 4 : *p >= 0xe0 ? 3 : 2;
    if ((*p >= 0x80 && *p < 0xc2) || *p > 0xf4 || (size_t)(end - p) < count) return 0;

    uint32_t value = count == 1 ? *p : *p & (0x7fu >> count);
    for (size_t i = 1; i < count; i++) {
        if ((p[i] & 0xc0) != 0x80) return 0;
        value = value << 6 | (p[i] & 0x3fu);
    }
    if (value < least[count] || (value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) return 0;
    *code_point = value;
    return count;
}

/* Control characters, and those that reorder text, end lines or cannot be seen. */
static int is_hidden(uint32_t c) {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x61c || c == 0x180e ||
           (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe0fff);
}

static void put_hex(smtpcode__sink *sink, uint32_t value, int digits) {
    while (digits < 8 && value >> (4 * digits)) digits++;
    while (digits-- > 0) smtpcode__put(sink, &"0123456789ABCDEF"[value >> (4 * digits) & 15], 1);
}

/* The escape of two characters that has a letter of its own, or NULL. */
static const char *short_escape(uint32_t c) {
    switch (c) {
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return NULL;
    }
}

static void put_hidden(smtpcode__sink *sink, uint32_t c) {
    if (short_escape(c)) {
        smtpcode__put(sink, short_escape(c), 2);
    } else if (c < 0x80) {
        smtpcode__put(sink, "\\x", 2);
        put_hex(sink, c, 2);
    } else {
        smtpcode__put(sink, "<U+", 3);
        put_hex(sink, c, 4);
        smtpcode__put(sink, ">", 1);
    }
}

/* The character at *p, shown. */
static void show_next(smtpcode__sink *sink, const char **p, const char *end, int keep_lines) {
    uint32_t c;
    const size_t count = smtpcode__utf8(*p, end, &c);
    if (!count) {
        smtpcode__put(sink, "\\x", 2);
        put_hex(sink, (unsigned char)**p, 2);
        ++*p;
        return;
    }
    if (is_hidden(c) && !(keep_lines && (c == '\n' || c == '\t')))
        put_hidden(sink, c);
    else
        smtpcode__put(sink, *p, count);
    *p += count;
}

size_t smtpcode__show(const char *bytes, size_t len, int keep_lines, char *out, size_t capacity) {
    smtpcode__sink sink = {out, capacity, 0};
    const char *const end = bytes + len;
    while (bytes < end) show_next(&sink, &bytes, end, keep_lines);
    return sink.length;
}

static void put_unit(smtpcode__sink *sink, uint32_t unit) {
    smtpcode__put(sink, "\\u", 2);
    put_hex(sink, unit, 4);
}

size_t smtpcode__json(const char *bytes, size_t len, char *out, size_t capacity) {
    smtpcode__sink sink = {out, capacity, 0};
    const char *const end = bytes + len;
    while (bytes < end) {
        uint32_t c;
        const size_t count = smtpcode__utf8(bytes, end, &c);
        if (!count) {
            smtpcode__put(&sink, "\xef\xbf\xbd", 3);
            bytes++;
            continue;
        }
        if (c == '"' || c == '\\') {
            smtpcode__put(&sink, "\\", 1);
            smtpcode__put(&sink, bytes, 1);
        } else if (short_escape(c)) {
            smtpcode__put(&sink, short_escape(c), 2);
        } else if (is_hidden(c) && c >= 0x10000) {
            put_unit(&sink, 0xd800 + ((c - 0x10000) >> 10));
            put_unit(&sink, 0xdc00 + ((c - 0x10000) & 0x3ff));
        } else if (is_hidden(c)) {
            put_unit(&sink, c);
        } else {
            smtpcode__put(&sink, bytes, count);
        }
        bytes += count;
    }
    return sink.length;
}

size_t smtpcode__cell(const char *bytes, size_t len, char separator, char *out, size_t capacity) {
    smtpcode__sink sink = {out, capacity, 0};
    const char *const end = bytes + len;
    const int quoted = separator == ',' && len && (memchr(bytes, ',', len) || memchr(bytes, '"', len));
    if (quoted) smtpcode__put(&sink, "\"", 1);
    if (len && (memchr("=+-@\t\r", *bytes, 6) || (separator != ',' && *bytes == '"'))) smtpcode__put(&sink, "'", 1);
    while (bytes < end) {
        if (quoted && *bytes == '"') smtpcode__put(&sink, "\"", 1);
        show_next(&sink, &bytes, end, 0);
    }
    if (quoted) smtpcode__put(&sink, "\"", 1);
    return sink.length;
}

static const char *entity(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return NULL;
    }
}

size_t smtpcode__html(const char *bytes, size_t len, char *out, size_t capacity) {
    smtpcode__sink sink = {out, capacity, 0};
    const char *const end = bytes + len;
    while (bytes < end) {
        uint32_t c;
        const size_t count = smtpcode__utf8(bytes, end, &c);
        const char *const named = entity(*bytes);
        if (named) {
            size_t length = 0;
            while (named[length]) length++;
            smtpcode__put(&sink, named, length);
            bytes++;
        } else if (count && is_hidden(c) && c >= 0x80) { /* <U+202E> would need escapes itself */
            smtpcode__put(&sink, "[U+", 3);
            put_hex(&sink, c, 4);
            smtpcode__put(&sink, "]", 1);
            bytes += count;
        } else {
            show_next(&sink, &bytes, end, 1);
        }
    }
    return sink.length;
}
