/* base64 to bytes (RFC 4648 s4). */
#include "bytes.h"
#include "show.h"

static int value_of(unsigned char c) {
    const unsigned char letter = c | 32;
    if (letter >= 'a' && letter <= 'z') return c >= 'a' ? c - 'a' + 26 : c - 'A';
    return smtpcode__digit(c) ? c - '0' + 52 : c == '+' ? 62 : c == '/' ? 63 : -1;
}

size_t smtpcode__base64(const char *bytes, size_t len, char *out, size_t capacity) {
    size_t length = 0;
    uint32_t bits = 0;
    unsigned count = 0;

    if (len % 4 == 0)
        for (int i = 0; i < 2 && len && bytes[len - 1] == '='; i++) len--;
    if (len % 4 == 1) return SMTPCODE__NOT_BASE64;
    for (size_t i = 0; i < len; i++) {
        const int value = value_of((unsigned char)bytes[i]);
        if (value < 0) return SMTPCODE__NOT_BASE64;
        bits = bits << 6 | (uint32_t)value;
        count += 6;
        if (count >= 8) {
            count -= 8;
            if (length < capacity) out[length] = (char)(bits >> count & 0xff);
            length++;
        }
    }
    return length;
}
