/* Runs a fuzz target over the files of the folders that are named, and over its cases: a test like any other, with any
 * compiler. Each input ends where readable memory ends and may take LIMIT seconds; one that fails does not stop the rest. */
#define _DEFAULT_SOURCE
#include "check.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIMIT 10

typedef struct input {
    char *name;
    char *bytes;
    size_t size;
} input;

static struct {
    input *list;
    size_t count, capacity;
} inputs;

static void *grow(void *memory, size_t size) {
    memory = realloc(memory, size ? size : 1);
    CHECK(memory);
    return memory;
}

/* Takes bytes; copies the name. */
static void add_input(const char *folder, const char *name, char *bytes, size_t size) {
    if (inputs.count == inputs.capacity) {
        inputs.capacity = inputs.capacity ? inputs.capacity * 2 : 256;
        inputs.list = grow(inputs.list, inputs.capacity * sizeof *inputs.list);
    }
    input *added = &inputs.list[inputs.count++];
    added->name = grow(NULL, strlen(folder) + strlen(name) + 3);
    sprintf(added->name, "%s: %s", folder, name);
    added->bytes = bytes;
    added->size = size;
}

static char *read_file(const char *path, size_t *size) {
    char *bytes = NULL;
    size_t capacity = 0, got;
    FILE *file = fopen(path, "rb");
    CHECK(file);
    *size = 0;
    do {
        capacity = capacity ? capacity * 2 : 4096;
        bytes = grow(bytes, capacity);
        got = fread(bytes + *size, 1, capacity - *size, file);
        *size += got;
    } while (*size == capacity);
    CHECK(!ferror(file));
    fclose(file);
    return bytes;
}

/* ---- Case files: spec/support/cases.lua says what they hold; here only titles and inputs count. */

typedef struct buffer {
    char *bytes;
    size_t size;
} buffer;

static void append(buffer *to, const char *bytes, size_t size) {
    to->bytes = grow(to->bytes, to->size + size);
    memcpy(to->bytes + to->size, bytes, size);
    to->size += size;
}

static void decode(buffer *to, const char *written, size_t size) {
    static const char names[] = "rnt0\\\"", values[] = "\r\n\t\0\\\"";
    for (size_t i = 0; i < size;) {
        if (written[i] != '\\') {
            append(to, written + i++, 1);
            continue;
        }
        CHECK(++i < size);
        const char *named = memchr(names, written[i], sizeof names - 1);
        if (named) {
            append(to, &values[named - names], 1);
            i++;
        } else if (written[i] == 'x') {
            CHECK(i + 2 < size);
            const char digits[] = {written[i + 1], written[i + 2], 0};
            char *end;
            const char byte = (char)strtoul(digits, &end, 16);
            CHECK(end == digits + 2);
            append(to, &byte, 1);
            i += 3;
        } else {
            CHECK(written[i] == '{');
            char *colon;
            const unsigned long times = strtoul(written + i + 1, &colon, 10);
            CHECK(*colon == ':');
            const char *close = memchr(colon, '}', size - (size_t)(colon - written));
            CHECK(close);
            for (unsigned long n = 0; n < times; n++) decode(to, colon + 1, (size_t)(close - colon - 1));
            i = (size_t)(close - written) + 1;
        }
    }
}

/* The input of one case, behind a header of zeros. */
static void begin_case(buffer *bytes) {
    static const char zero = 0;
    bytes->bytes = NULL;
    bytes->size = 0;
    for (size_t i = 0; i < fuzz_header; i++) append(bytes, &zero, 1);
}

static void read_cases(const char *path) {
    size_t size;
    char *content = read_file(path, &size);
    char *title = NULL;
    buffer bytes = {NULL, 0};
    content = grow(content, size + 1);
    content[size] = 0;
    for (char *line = strtok(content, "\n"); line; line = strtok(NULL, "\n")) {
        if (!strncmp(line, "## ", 3)) {
            if (title) add_input(path, title, bytes.bytes, bytes.size);
            title = line + 3;
            begin_case(&bytes);
        } else if (line[0] == '>') {
            CHECK(title);
            if (line[1]) decode(&bytes, line + 2, strlen(line + 2));
        }
    }
    CHECK(title);
    add_input(path, title, bytes.bytes, bytes.size);
    free(content);
}

static void read_input(const char *folder, const char *name, int cases) {
    char *path = grow(NULL, strlen(folder) + strlen(name) + 2);
    sprintf(path, "%s/%s", folder, name);
    if (cases) {
        read_cases(path);
    } else {
        size_t size;
        char *bytes = read_file(path, &size);
        add_input(folder, name, bytes, size);
    }
    free(path);
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Adds the files of a folder, in order. */
static void read_folder(const char *folder, int cases) {
    char **names = NULL;
    size_t count = 0;
    DIR *directory = opendir(folder);
    if (!directory) {
        fprintf(stderr, "%s: %s\n", folder, strerror(errno));
        exit(66);
    }
    for (const struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        if (entry->d_name[0] == '.') continue;
        names = grow(names, (count + 1) * sizeof *names);
        names[count] = grow(NULL, strlen(entry->d_name) + 1);
        strcpy(names[count++], entry->d_name);
    }
    closedir(directory);
    if (count) qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        read_input(folder, names[i], cases);
        free(names[i]);
    }
    free(names);
}

/* ---- Running */

/* Memory of `size` bytes whose end is the end of what may be read. */
static uint8_t *before_guard_page(size_t size) {
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    const size_t pages = (size + page - 1) / page * page;
    char *memory = mmap(NULL, pages + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(memory != MAP_FAILED);
    CHECK(mprotect(memory + pages, page, PROT_NONE) == 0);
    return (uint8_t *)memory + pages - size;
}

static void forget(uint8_t *bytes, size_t size) {
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    const size_t pages = (size + page - 1) / page * page;
    CHECK(munmap(bytes + size - pages, pages + page) == 0);
}

static void run(const input *each) {
    uint8_t *bytes = before_guard_page(each->size);
    if (each->size) memcpy(bytes, each->bytes, each->size);
    alarm(LIMIT);
    LLVMFuzzerTestOneInput(bytes, each->size);
    alarm(0);
    forget(bytes, each->size);
}

/* Runs the inputs from `first` on in a child. Returns 1 if all went well, else 0 with *at the number of the one that did
 * not; a leak that shows only at the end has none. */
static int run_from(size_t first, volatile size_t *at) {
    fflush(stdout);
    fflush(stderr);
    const pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        for (*at = first; *at < inputs.count; ++*at) run(&inputs.list[*at]);
        exit(0);
    }
    int status;
    CHECK(waitpid(child, &status, 0) == child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return 1;

    const char *name = *at < inputs.count ? inputs.list[*at].name : "after all inputs";
    if (WIFSIGNALED(status))
        fprintf(stderr, "FAILED %s: %s\n", name, strsignal(WTERMSIG(status)));
    else
        fprintf(stderr, "FAILED %s: exit %d\n", name, WEXITSTATUS(status));
    return 0;
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) read_folder(argv[i], 0);
    read_folder(fuzz_cases, 1);

    volatile size_t *at = mmap(NULL, sizeof *at, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    CHECK(at != MAP_FAILED);
    size_t passed = 0, failed = 0;
    for (size_t next = 0; next < inputs.count; next = *at + 1) {
        const int all = run_from(next, at);
        passed += *at - next;
        if (all) break;
        failed++;
    }
    printf("%zu passed, %zu failed\n", passed, failed);

    for (size_t i = 0; i < inputs.count; i++) {
        free(inputs.list[i].name);
        free(inputs.list[i].bytes);
    }
    free(inputs.list);
    return failed != 0 || passed == 0;
}
