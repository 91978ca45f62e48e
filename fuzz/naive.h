/* A second reader of replies, for the fuzz targets to compare with: plain ifs, one byte after the other, written from
 * RFC 5321 s4.2, RFC 2034 s4, RFC 3463 s2 and the README, and not from csrc/. Slow and simple on purpose. */
#ifndef SMTPCODE_FUZZ_NAIVE_H
#define SMTPCODE_FUZZ_NAIVE_H

#include "smtpcode.h"

typedef struct naive_line {
    int error; /* 0, SMTPCODE_NO_CODE or SMTPCODE_BAD_SEPARATOR; then nothing else is set */
    int code;
    int last;                /* 0: the code is followed by a hyphen, so more lines follow */
    uint32_t head_flags;     /* what the code, the separator and the enhanced code are like */
    uint32_t byte_flags;     /* what the bytes of the whole line are like */
    size_t sent, text, stop; /* text as sent, and without doubled prefix and leading enhanced code; both end at stop */
    size_t enhanced, enhanced_length;
} naive_line;

/* Reads the line bytes[start, end), its line end included if it has one. Offsets count from bytes. */
naive_line naive_read_line(const char *bytes, size_t start, size_t end);

typedef struct naive_reply {
    size_t error_at;
    smtpcode_reply reply;
} naive_reply;

/* Reads one reply; returns as smtpcode_read does, or with finish as smtpcode_finish. limits has no zeros. */
ptrdiff_t naive_read_reply(const char *bytes, size_t len, smtpcode_limits limits, int finish, naive_reply *result);

/* The length of the enhanced status code that begins at bytes[at], or 0. */
size_t naive_enhanced_length(const char *bytes, size_t at, size_t end);

#endif
