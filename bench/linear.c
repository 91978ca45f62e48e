/* usage: linear CASE SIZE [make]
 * Reads or classifies one hostile input of SIZE bytes; with "make" it only makes that input. linear.sh counts the
 * instructions. */
#include "bench.h"
#include "smtpcode.h"

/* unit: what the input repeats, behind first. step: bytes that arrive at once; 0: classify instead. */
static const struct {
    const char *name, *first, *unit;
    size_t step;
} cases[] = {
    {"line", "250 ", "a", SIZE_MAX},
    {"line-in-bytes", "250 ", "a", 1},
    {"lines", "", "250-text\r\n", SIZE_MAX},
    {"lines-in-bytes", "", "250-text\r\n", 1},
    {"enhanced", "", "250-5.1.1 a\r\n", 1460},
    {"control", "250 ", "\t\r\001", SIZE_MAX},
    {"classify-word", "", "a", 0},
    {"classify-words", "", "user unknown ", 0},
    {"classify-spaces", "", " ", 0},
    {"classify-digits", "", "5", 0},
    {"classify-codes", "", "550 5.1.1 ", 0},
    {"classify-hyphens", "", "- ", 0},
    {"classify-dots", "", "a.", 0},
    {"classify-addresses", "", "a@b.c ", 0},
    {"classify-high", "", "\xff", 0},
    {"classify-kanji", "", "\xe7\x94\xa8", 0},
};

static void run(const char *bytes, size_t size, size_t step) {
    const smtpcode_limits limits = {SIZE_MAX, SIZE_MAX, SIZE_MAX};
    smtpcode_verdict verdict;
    smtpcode_reader reader;
    smtpcode_reply reply;
    if (!step) {
        smtpcode_classify(bytes, size, NULL, NULL, NULL, &verdict);
        return;
    }
    smtpcode_reader_init(&reader, &limits);
    for (size_t end = 0; end < size;) {
        end = size - end > step ? end + step : size;
        if (smtpcode_read(&reader, bytes, end, &reply) != 0) exit(70); /* none of the cases ends a reply */
    }
}

int main(int argc, char **argv) {
    if (argc < 3) return 64;
    const size_t size = strtoul(argv[2], NULL, 10);
    char *const bytes = malloc(size + 1);
    if (!bytes) return 70;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (strcmp(argv[1], cases[i].name) != 0) continue;
        size_t at = strlen(cases[i].first) < size ? strlen(cases[i].first) : size;
        memcpy(bytes, cases[i].first, at);
        for (const size_t unit = strlen(cases[i].unit); at < size; at += unit)
            memcpy(bytes + at, cases[i].unit, size - at < unit ? size - at : unit);
        if (argc == 3) run(bytes, size, cases[i].step);
        free(bytes);
        return 0;
    }
    return 64;
}
