/* The byte functions for targets without a C library: compilers insert calls to them even in freestanding code. */
#include "bytes.h"

#if !__STDC_HOSTED__

void *memchr(const void *bytes, int byte, size_t len) {
    const unsigned char *p = bytes;
    for (size_t i = 0; i < len; i++)
        if (p[i] == (unsigned char)byte) return (void *)(uintptr_t)(p + i);
    return NULL;
}

int memcmp(const void *a, const void *b, size_t len) {
    const unsigned char *p = a, *q = b;
    for (size_t i = 0; i < len; i++)
        if (p[i] != q[i]) return p[i] < q[i] ? -1 : 1;
    return 0;
}

void *memcpy(void *restrict to, const void *restrict from, size_t len) {
    unsigned char *p = to;
    const unsigned char *q = from;
    for (size_t i = 0; i < len; i++) p[i] = q[i];
    return to;
}

void *memset(void *bytes, int byte, size_t len) {
    unsigned char *p = bytes;
    for (size_t i = 0; i < len; i++) p[i] = (unsigned char)byte;
    return bytes;
}

#else
typedef int smtpcode__hosted; /* ISO C forbids an empty file */
#endif
