/* What the fuzz targets and their driver share. */
#ifndef SMTPCODE_FUZZ_CHECK_H
#define SMTPCODE_FUZZ_CHECK_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Unlike assert(), there in every build. */
#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: check failed: %s\n", __FILE__, __LINE__, #condition);                              \
            abort();                                                                                                   \
        }                                                                                                              \
    } while (0)

/* How many bytes of an input choose a target's settings; what a server sent comes after them. With all of them 0 the
 * settings are the defaults. */
extern const size_t fuzz_header;

/* The folder of case files that are inputs too, seen from the top of the tree. */
extern const char *const fuzz_cases;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
