/* Hides mail addresses in a text: whatever stands around an @ as RFC 5321 s4.1.2 and RFC 6531 allow it, or around %40. */
#include "bytes.h"
#include "show.h"

static int is_atext(unsigned char c) {
    return c >= 0x80 || smtpcode__digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
           (c && memchr("!#$%&'*+-/=?^_`{|}~.", c, 20) != NULL);
}

static int is_domain(unsigned char c) {
    return c >= 0x80 || smtpcode__digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '.' || c == '-' || c == '_';
}

/* Where the local part that ends before at begins, not before limit; at itself where there is none. */
static const char *local_part(const char *limit, const char *at) {
    const char *p = at;
    if (p > limit && p[-1] == '"') { /* a quoted string, of 64 octets at most (RFC 5321 s4.5.3.1.1) */
        for (p--; p > limit && at - p < 66 && p[-1] != '"' && p[-1] != '\n';) p--;
        return p > limit && p[-1] == '"' ? p - 1 : at;
    }
    while (p > limit && is_atext((unsigned char)p[-1])) p--;
    return p;
}

static const char *domain_part(const char *p, const char *end) {
    const char *const first = p;
    if (p < end && *p == '[') { /* an address literal */
        while (p < end && *p != ']' && *p != '\n' && p - first < 64) p++;
        return p < end && *p == ']' ? p + 1 : first;
    }
    while (p < end && is_domain((unsigned char)*p)) p++;
    while (p > first && (p[-1] == '.' || p[-1] == '-')) p--; /* the sentence's own full stop */
    return p;
}

size_t smtpcode__redact(const char *bytes, size_t len, char *out, size_t capacity) {
    smtpcode__sink sink = {out, capacity, 0};
    const char *const end = bytes + len;
    const char *done = bytes;
    const char *limit = bytes; /* no local part goes back over it, so that no byte is looked at again and again */
    for (const char *p = bytes; p < end;) {
        const size_t sign = *p == '@' ? 1 : *p == '%' && end - p >= 3 && p[1] == '4' && p[2] == '0' ? 3 : 0;
        const char *const first = sign ? local_part(limit, p) : p;
        const char *const last = sign ? domain_part(p + sign, end) : p;
        if (sign && first < p && last > p + sign) {
            smtpcode__put(&sink, done, (size_t)(first - done));
            smtpcode__put(&sink, "[address]", 9);
            done = limit = p = last;
        } else {
            p += sign ? sign : 1;
            if (sign) limit = p;
        }
    }
    smtpcode__put(&sink, done, (size_t)(end - done));
    return sink.length;
}
