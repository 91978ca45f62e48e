/* usage: reader FOLDER
 * The reader over stream.bin: all of it in one buffer, and arriving in chunks; beside a loop of memchr for '\n' over the same bytes,
 * which is the least that any reader of lines does. */
#include "bench.h"
#include "smtpcode.h"

#define CHUNK 1460 /* what one TCP segment carries */

static size_t memchr_loop(const char *bytes, size_t size) {
    const char *p = bytes, *const end = bytes + size, *lf;
    size_t lines = 0;
    for (; p < end && (lf = memchr(p, '\n', (size_t)(end - p))) != NULL; p = lf + 1) lines++;
    return lines;
}

/* The lines of all replies; the bytes arrive in steps of chunk, and stay where they are. */
static size_t reader_loop(const char *bytes, size_t size, size_t chunk) {
    smtpcode_reader reader;
    smtpcode_reply reply;
    size_t lines = 0, at = 0;
    ptrdiff_t consumed = 0;
    smtpcode_reader_init(&reader, NULL);
    for (size_t end = 0; end < size && consumed >= 0;) {
        end = size - end > chunk ? end + chunk : size;
        while ((consumed = smtpcode_read(&reader, bytes + at, end - at, &reply)) > 0) {
            at += (size_t)consumed;
            lines += reply.lines;
        }
    }
    return at == size ? lines : 0;
}

int main(int argc, char **argv) {
    if (argc != 2) return 64;
    size_t size;
    char *const bytes = read_all(argv[1], "stream.bin", &size);
    double least[ROUNDS], whole[ROUNDS], chunks[ROUNDS];
    const size_t lines = memchr_loop(bytes, size);
    for (int i = 0; i < ROUNDS; i++) {
        const double start = now();
        const size_t seen = memchr_loop(bytes, size);
        const double memchr_end = now();
        const size_t whole_lines = reader_loop(bytes, size, size);
        const double whole_end = now();
        const size_t chunk_lines = reader_loop(bytes, size, CHUNK);
        const double chunks_end = now();
        least[i] = memchr_end - start;
        whole[i] = whole_end - memchr_end;
        chunks[i] = chunks_end - whole_end;
        if (seen != lines || whole_lines != lines || chunk_lines != lines) {
            fputs("bench: the reader lost lines\n", stderr);
            return 70;
        }
    }
    const double whole_ratio = ratio(least, whole), chunk_ratio = ratio(least, chunks);
    const double mb = (double)size * 1000, n = (double)lines; /* bytes a nanosecond to MB a second */
    const double least_time = median(least), whole_time = median(whole), chunk_time = median(chunks);
    printf("reader: %.1f MB, %.0f lines\n", (double)size / 1e6, n);
    printf("  %-34s %6.0f MB/s  %5.1f ns a line\n", "a loop of memchr for LF", mb / least_time, least_time / n);
    printf("  %-34s %6.0f MB/s  %5.1f ns a line  %.2f of memchr's speed\n", "smtpcode_read, one buffer",
           mb / whole_time, whole_time / n, whole_ratio);
    printf("  %-34s %6.0f MB/s  %5.1f ns a line  %.2f of memchr's speed\n", "smtpcode_read, chunks of 1460 bytes",
           mb / chunk_time, chunk_time / n, chunk_ratio);
    free(bytes);
    return 0;
}
