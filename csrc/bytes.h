/* The few byte functions that the core uses, with or without a C library (csrc/freestanding.c supplies them there). */
#ifndef SMTPCODE_BYTES_H
#define SMTPCODE_BYTES_H

#include <stddef.h>
#include <stdint.h>

#if __STDC_HOSTED__
#include <string.h>
#else
void *memchr(const void *bytes, int byte, size_t len);
int memcmp(const void *a, const void *b, size_t len);
void *memcpy(void *restrict to, const void *restrict from, size_t len);
void *memset(void *bytes, int byte, size_t len);
#endif

/* In place of ctype.h, which asks the locale. */
static inline int smtpcode__digit(unsigned char c) {
    return c >= '0' && c <= '9';
}

#endif
