/* What the measuring programs share: a clock, medians, files. Every program measures its rivals in turns, round after round, and
 * gives medians and the median of the rounds' ratios, so that a machine with other work to do disturbs all of them alike. */
#ifndef SMTPCODE_BENCH_H
#define SMTPCODE_BENCH_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 15

/* Nanoseconds of processor time: what others do in the meantime is not counted. */
static inline double now(void) {
    return (double)clock() * (1e9 / CLOCKS_PER_SEC);
}

static inline int by_value(const void *a, const void *b) {
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Sorts the values. */
static inline double median(double values[ROUNDS]) {
    qsort(values, ROUNDS, sizeof *values, by_value);
    return values[ROUNDS / 2];
}

/* The median of a[i] / b[i]. */
static inline double ratio(const double a[ROUNDS], const double b[ROUNDS]) {
    double ratios[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) ratios[i] = a[i] / b[i];
    return median(ratios);
}

/* All bytes of folder/name. */
static inline char *read_all(const char *folder, const char *name, size_t *size) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    long end = -1;
    if (file && fseek(file, 0, SEEK_END) == 0) end = ftell(file);
    char *bytes = end > 0 ? malloc((size_t)end) : NULL;
    if (!bytes || fseek(file, 0, SEEK_SET) != 0 || fread(bytes, 1, (size_t)end, file) != (size_t)end) {
        fprintf(stderr, "bench: cannot read %s\n", path);
        exit(66);
    }
    fclose(file);
    *size = (size_t)end;
    return bytes;
}

#endif
