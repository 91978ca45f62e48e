/* usage: classify FOLDER PHRASES
 * smtpcode_classify over the texts of err.bin, beside Hyperscan, which looks for the 500 literal phrases of PHRASES in the same
 * texts without regard to case, each phrase once a text. Hyperscan finds phrases; smtpcode gives a whole verdict. */
#include "bench.h"
#include "smtpcode.h"

#include <hs/hs.h>

#define PHRASES_MAX 1000

typedef struct texts {
    char *bytes;
    uint32_t *offsets; /* count + 1 of them; each text but its last byte, LF, is one reply's */
    size_t size, count;
} texts;

static texts read_texts(const char *folder) {
    texts all;
    size_t size;
    char *const packed = read_all(folder, "err_off.u32", &size);
    all.bytes = read_all(folder, "err.bin", &all.size);
    all.count = size / 4 - 1;
    all.offsets = malloc(size);
    if (!all.offsets) exit(70);
    for (size_t i = 0; i <= all.count; i++) {
        const unsigned char *p = (const unsigned char *)packed + 4 * i;
        all.offsets[i] = (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
    }
    free(packed);
    return all;
}

/* A database of the phrases, which stand behind the second tab of each line. */
static hs_database_t *compile_phrases(const char *path) {
    static char lines[PHRASES_MAX][256];
    static const char *phrases[PHRASES_MAX];
    static unsigned flags[PHRASES_MAX], ids[PHRASES_MAX];
    static size_t lengths[PHRASES_MAX];
    unsigned count = 0;
    FILE *file = fopen(path, "r");
    if (!file) exit(66);
    while (count < PHRASES_MAX && fgets(lines[count], sizeof lines[count], file)) {
        char *phrase = strchr(lines[count], '\t');
        if (!phrase || !(phrase = strchr(phrase + 1, '\t'))) exit(65);
        phrase[strcspn(phrase, "\n")] = 0;
        phrases[count] = phrase + 1;
        lengths[count] = strlen(phrase + 1);
        flags[count] = HS_FLAG_CASELESS | HS_FLAG_SINGLEMATCH;
        ids[count] = count;
        count++;
    }
    fclose(file);
    hs_database_t *database = NULL;
    hs_compile_error_t *error = NULL;
    if (hs_compile_lit_multi(phrases, flags, ids, lengths, count, HS_MODE_BLOCK, NULL, &database, &error) !=
        HS_SUCCESS) {
        fprintf(stderr, "bench: %s\n", error->message);
        exit(70);
    }
    return database;
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *matches) {
    (void)id, (void)from, (void)to, (void)flags;
    ++*(size_t *)matches;
    return 0;
}

/* The number of phrases found. */
static size_t scan_all(const texts *all, const hs_database_t *database, hs_scratch_t *scratch) {
    size_t matches = 0;
    for (size_t i = 0; i < all->count; i++)
        if (hs_scan(database, all->bytes + all->offsets[i], all->offsets[i + 1] - all->offsets[i] - 1, 0, scratch,
                    on_match, &matches) != HS_SUCCESS)
            exit(70);
    return matches;
}

/* The number of texts whose cause is known: 1 is "unknown" or not is not asked here, but that the verdicts stay the same. */
static uint64_t classify_all(const texts *all) {
    smtpcode_verdict verdict;
    uint64_t sum = 0;
    for (size_t i = 0; i < all->count; i++) {
        smtpcode_classify(all->bytes + all->offsets[i], all->offsets[i + 1] - all->offsets[i] - 1, NULL, NULL, NULL,
                          &verdict);
        sum = sum * 31 + (uint64_t)verdict.cause;
    }
    return sum;
}

int main(int argc, char **argv) {
    if (argc != 3) return 64;
    const texts all = read_texts(argv[1]);
    hs_database_t *const database = compile_phrases(argv[2]);
    hs_scratch_t *scratch = NULL;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 70;

    double scan[ROUNDS], classify[ROUNDS];
    const size_t matches = scan_all(&all, database, scratch);
    const uint64_t verdicts = classify_all(&all);
    for (int i = 0; i < ROUNDS; i++) {
        const double start = now();
        const size_t found = scan_all(&all, database, scratch);
        const double scan_end = now();
        const uint64_t sum = classify_all(&all);
        const double classify_end = now();
        scan[i] = scan_end - start;
        classify[i] = classify_end - scan_end;
        if (found != matches || sum != verdicts) return 70;
    }
    const double n = (double)all.count, speed = ratio(scan, classify);
    printf("classify: %zu texts of %.0f bytes, %.2f phrases found in each\n", all.count, (double)all.size / n - 1,
           (double)matches / n);
    printf("  %-34s %6.0f ns a reply\n", "hs_scan, 500 phrases", median(scan) / n);
    printf("  %-34s %6.0f ns a reply  %.2f of Hyperscan's speed\n", "smtpcode_classify", median(classify) / n, speed);
    hs_free_scratch(scratch);
    hs_free_database(database);
    free(all.bytes);
    free(all.offsets);
    return 0;
}
