/* The classifier on any bytes: spans lie in the text, the terms are in range, and for ASCII input the verdict does not depend
 * on upper and lower case, on CRLF or LF, or on where the text is wrapped at its spaces. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "smtpcode.h"

const size_t fuzz_header = 0;
const char *const fuzz_cases = "spec/cases/replies";

static void check_span(smtpcode_span span, size_t len) {
    CHECK(span.offset <= len);
    CHECK(span.length <= len - span.offset);
}

static int is_plain(const uint8_t *data, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (data[i] > 0x7f || data[i] == 0x1b) return 0;
    return 1;
}

static void classify_copy(const char *text, size_t size, smtpcode_verdict *verdict) {
    char *copy = malloc(size ? size : 1); /* an exact copy, so that a read beyond it is found */
    CHECK(copy);
    if (size) memcpy(copy, text, size);
    smtpcode_classify(copy, size, NULL, NULL, NULL, verdict);
    free(copy);
}

static void check_same(const smtpcode_verdict *a, const smtpcode_verdict *b) {
    CHECK(a->code == b->code);
    CHECK(a->enhanced.length == b->enhanced.length);
    CHECK(a->cause == b->cause);
    CHECK(a->permanence == b->permanence);
    CHECK(a->suppress == b->suppress);
    CHECK(a->confidence == b->confidence);
    CHECK(a->action == b->action);
    CHECK(a->retry_after == b->retry_after);
    CHECK(a->source == b->source);
    CHECK(a->rule == b->rule);
    CHECK(a->provider == b->provider);
    CHECK(a->blocklist == b->blocklist);
    CHECK(a->fingerprint == b->fingerprint);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    smtpcode_verdict verdict, other;
    if (size > 30000) return 0; /* so that no variant passes the 64 KiB that are read */
    classify_copy((const char *)data, size, &verdict);
    CHECK(smtpcode_cause_name(verdict.cause));
    CHECK(verdict.confidence >= 1 && verdict.confidence <= 3);
    CHECK(verdict.permanence >= 0 && verdict.permanence <= 2);
    CHECK(!verdict.retry_hint || (verdict.retry_after >= 30 && verdict.retry_after <= 86400));
    CHECK(!verdict.suppress || (verdict.permanence == 1 && verdict.confidence > 1));
    check_span(verdict.enhanced, size);
    check_span(verdict.ip, size);
    check_span(verdict.address, size);
    check_span(verdict.domain, size);
    check_span(verdict.url, size);
    check_span(verdict.evidence, size);
    if (!is_plain(data, size)) return 0;

    char *changed = malloc(2 * size + 1);
    CHECK(changed);
    for (size_t i = 0; i < size; i++) changed[i] = (char)(data[i] >= 'a' && data[i] <= 'z' ? data[i] - 0x20 : data[i]);
    classify_copy(changed, size, &other);
    check_same(&verdict, &other);
    for (size_t i = 0; i < size; i++) changed[i] = (char)(data[i] >= 'A' && data[i] <= 'Z' ? data[i] + 0x20 : data[i]);
    classify_copy(changed, size, &other);
    check_same(&verdict, &other);

    size_t len = 0;
    for (size_t i = 0; i < size; i++) { /* LF becomes CRLF */
        if (data[i] == '\n' && !(i && data[i - 1] == '\r')) changed[len++] = '\r';
        changed[len++] = (char)data[i];
    }
    classify_copy(changed, len, &other);
    check_same(&verdict, &other);

    len = 0;
    for (size_t i = 0, column = 0; i < size; i++, column++) { /* wrapped at a space after 40 columns */
        if (data[i] == ' ' && column > 40) {
            changed[len++] = '\r';
            changed[len++] = '\n';
            column = 0;
        } else {
            changed[len++] = (char)data[i];
        }
    }
    classify_copy(changed, len, &other);
    check_same(&verdict, &other);
    free(changed);
    return 0;
}
