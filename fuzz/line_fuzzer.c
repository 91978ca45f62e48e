/* One line: the grammar of csrc/reply.re against the plain ifs of naive.c. */
#include "check.h"
#include "naive.h"
#include "reply.h"

#include <string.h>

const size_t fuzz_header = 0;
const char *const fuzz_cases = "spec/cases/replies";

/* Only the first line counts. */
static size_t line_length(const char *bytes, size_t size) {
    const char *lf = memchr(bytes, '\n', size);
    return lf ? (size_t)(lf - bytes) + 1 : size;
}

static void check_head(const char *bytes, size_t size, const naive_line *expected) {
    smtpcode__head head;
    const int error = smtpcode__read_head(bytes, &head);
    CHECK(error == expected->error);
    if (error) return;
    CHECK(head.code == expected->code);
    CHECK((head.separator == '-') == !expected->last);
    CHECK(head.sent == expected->sent);
    CHECK(head.text == expected->text);
    CHECK(head.sent <= head.text && head.text <= expected->stop && expected->stop <= size);
    if (expected->head_flags & SMTPCODE_FLAG_enhanced_at_end) {
        CHECK(head.enhanced.length == 0);
    } else {
        CHECK(head.flags == expected->head_flags);
        CHECK(head.enhanced.length == expected->enhanced_length);
        CHECK(!head.enhanced.length || head.enhanced.offset == expected->enhanced);
    }
}

static void check_line(const char *bytes, size_t size, const naive_line *expected) {
    smtpcode_line line;
    size_t position = 0;
    CHECK(smtpcode_next_line(bytes, size, &position, &line) == 1);
    CHECK(position == size);
    CHECK(line.code == expected->code);
    CHECK(line.flags == expected->head_flags);
    CHECK(line.sent.offset == expected->sent && line.sent.offset + line.sent.length == expected->stop);
    CHECK(line.text.offset == expected->text && line.text.offset + line.text.length == expected->stop);
    CHECK(line.enhanced.length == expected->enhanced_length);
    CHECK(line.enhanced.offset == (line.enhanced.length ? expected->enhanced : 0));
    CHECK(line.enhanced.offset + line.enhanced.length <= expected->stop);
    CHECK(line.sent.offset <= line.text.offset);
    CHECK(smtpcode_next_line(bytes, size, &position, &line) == 0);
    CHECK(position == size);
}

static void check_reply(const char *bytes, size_t size, const naive_line *expected) {
    smtpcode_limits limits = {SIZE_MAX, SIZE_MAX, SIZE_MAX};
    smtpcode_reader reader;
    smtpcode_reply reply;
    naive_reply wanted;
    smtpcode_reader_init(&reader, &limits);
    const ptrdiff_t consumed = smtpcode_finish(&reader, size ? bytes : NULL, size, &reply);
    CHECK(consumed == naive_read_reply(bytes, size, limits, 1, &wanted));
    if (consumed <= 0) return;
    CHECK((size_t)consumed == size);
    CHECK(reply.lines == 1);
    CHECK(reply.code == expected->code);
    CHECK(reply.flags == (expected->head_flags | expected->byte_flags));
    CHECK(reply.text.offset == expected->text && reply.text.offset + reply.text.length == expected->stop);
    CHECK(reply.enhanced.length == expected->enhanced_length);
    CHECK(reply.enhanced.offset == (reply.enhanced.length ? expected->enhanced : 0));
}

/* Both readers agree which of the line's first bytes are an enhanced code and nothing else. */
static void check_is_enhanced(const char *bytes, size_t size) {
    const size_t most = size < 16 ? size : 16;
    for (size_t length = 0; length <= most; length++) {
        const int found = smtpcode__is_enhanced(bytes, length);
        CHECK((found != 0) == (length != 0 && naive_enhanced_length(bytes, 0, length) == length));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const size_t length = line_length((const char *)data, size);
    /* The line must end where the memory ends: there may be nothing after it to read. */
    char *copy = NULL;
    const char *bytes = (const char *)data;
    if (length < size) {
        copy = malloc(length);
        CHECK(copy);
        memcpy(copy, data, length);
        bytes = copy;
    }
    const naive_line expected = naive_read_line(bytes, 0, length);
    if (length && bytes[length - 1] == '\n') check_head(bytes, length, &expected);
    if (length && !expected.error) check_line(bytes, length, &expected);
    check_reply(bytes, length, &expected);
    check_is_enhanced(bytes, length);
    if (expected.enhanced_length) CHECK(smtpcode__is_enhanced(bytes + expected.enhanced, expected.enhanced_length));
    free(copy);
    return 0;
}
