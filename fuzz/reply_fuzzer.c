/* A stream of replies: any split gives what the whole gives, with replies taken between feeds, and both give what naive.c
 * reads; limits hold, errors stick, and a reply written out again is the same reply. */
#include "check.h"
#include "naive.h"

#include <string.h>

/* Two chunk sizes that take turns, less 1; then the limits of line, lines and reply, where 0 is the default. */
const size_t fuzz_header = 5;
const char *const fuzz_cases = "spec/cases/replies";

typedef struct settings {
    size_t chunks[2];
    smtpcode_limits limits;
} settings;

static settings read_header(const uint8_t *header) {
    settings chosen;
    chosen.chunks[0] = (size_t)header[0] + 1;
    chosen.chunks[1] = (size_t)header[1] + 1;
    chosen.limits.line = (size_t)header[2];
    chosen.limits.lines = (size_t)header[3];
    chosen.limits.reply = (size_t)header[4];
    return chosen;
}

static smtpcode_limits effective(smtpcode_limits limits) {
    if (!limits.line) limits.line = SMTPCODE_LIMIT_LINE;
    if (!limits.lines) limits.lines = SMTPCODE_LIMIT_LINES;
    if (!limits.reply) limits.reply = SMTPCODE_LIMIT_REPLY;
    return limits;
}

/* What a stream came to. Replies are compared as they come, so only their number is kept. */
typedef struct outcome {
    size_t replies;
    size_t consumed;
    ptrdiff_t end; /* 0: nothing is left, < 0: an error */
    size_t error_at;
} outcome;

static void check_same_reply(const smtpcode_reply *a, const smtpcode_reply *b) {
    CHECK(a->code == b->code);
    CHECK(a->flags == b->flags);
    CHECK(a->lines == b->lines);
    CHECK(a->text.offset == b->text.offset && a->text.length == b->text.length);
    CHECK(a->enhanced.length == b->enhanced.length);
    CHECK(a->enhanced.offset == (a->enhanced.length ? b->enhanced.offset : 0));
}

/* The lines of a reply, one by one, say what the reply says. */
static void check_lines(const char *bytes, size_t len, const smtpcode_reply *reply) {
    smtpcode_line line;
    smtpcode_span enhanced = {0, 0};
    size_t position = 0, before = 0, lines = 0, text_end = 0;
    uint32_t flags = 0;
    while (smtpcode_next_line(bytes, len, &position, &line)) {
        const naive_line expected = naive_read_line(bytes, before, position);
        CHECK(expected.error == 0 && expected.last == (position == len));
        CHECK(line.code == expected.code && line.flags == expected.head_flags);
        CHECK(line.sent.offset == expected.sent && line.sent.offset + line.sent.length == expected.stop);
        CHECK(line.text.offset == expected.text && line.text.offset + line.text.length == expected.stop);
        CHECK(before < line.sent.offset && line.sent.offset <= line.text.offset && expected.stop <= position);
        if (line.enhanced.length) enhanced = line.enhanced;
        if (lines == 0) CHECK(reply->text.offset == line.text.offset);
        text_end = line.text.offset + line.text.length;
        flags |= line.flags;
        before = position;
        lines++;
    }
    CHECK(position == len);
    CHECK(lines == reply->lines);
    CHECK(line.code == reply->code);
    CHECK(text_end == reply->text.offset + reply->text.length);
    CHECK((flags & ~reply->flags) == 0);
    CHECK(enhanced.length == reply->enhanced.length && enhanced.offset == reply->enhanced.offset);
}

/* Flags of how a reply was written, which writing it out again takes away: line ends and separators. A CR that was the
 * last byte of all is one of them. */
#define LOST_BY_WRITING                                                                                                \
    (SMTPCODE_FLAG_bare_lf | SMTPCODE_FLAG_bare_code | SMTPCODE_FLAG_tab_separator | SMTPCODE_FLAG_long_line)

/* Writes a reply as RFC 5321 s4.2 has it, from its lines, and reads that. */
static void check_round_trip(const char *bytes, size_t len, const smtpcode_reply *reply) {
    char *written = malloc(len + 3 * reply->lines);
    CHECK(written);
    smtpcode_line line, again;
    size_t position = 0, size = 0, n = 0;
    while (smtpcode_next_line(bytes, len, &position, &line)) {
        written[size++] = (char)('0' + line.code / 100);
        written[size++] = (char)('0' + line.code / 10 % 10);
        written[size++] = (char)('0' + line.code % 10);
        written[size++] = ++n == reply->lines ? ' ' : '-';
        memcpy(written + size, bytes + line.sent.offset, line.sent.length);
        size += line.sent.length;
        written[size++] = '\r';
        written[size++] = '\n';
    }
    CHECK(size <= len + 3 * reply->lines);

    const smtpcode_limits limits = {SIZE_MAX, SIZE_MAX, SIZE_MAX};
    smtpcode_reader reader;
    smtpcode_reply copy;
    smtpcode_reader_init(&reader, &limits);
    CHECK(smtpcode_read(&reader, written, size, &copy) == (ptrdiff_t)size);
    CHECK(copy.code == reply->code && copy.lines == reply->lines);
    uint32_t lost = LOST_BY_WRITING;
    if (bytes[len - 1] == '\r') lost |= SMTPCODE_FLAG_bare_cr;
    CHECK((copy.flags & ~lost) == (reply->flags & ~lost));
    CHECK(copy.enhanced.length == reply->enhanced.length);
    CHECK(!memcmp(written + copy.enhanced.offset, bytes + reply->enhanced.offset, copy.enhanced.length));

    size_t position_again = 0;
    for (position = 0; smtpcode_next_line(bytes, len, &position, &line);) {
        CHECK(smtpcode_next_line(written, size, &position_again, &again));
        CHECK(again.text.length == line.text.length);
        CHECK(!memcmp(written + again.text.offset, bytes + line.text.offset, line.text.length));
    }
    free(written);
}

static void check_limits(size_t consumed, const char *bytes, const smtpcode_reply *reply, smtpcode_limits limits) {
    CHECK(consumed <= limits.reply);
    CHECK(reply->lines <= limits.lines);
    for (size_t start = 0; start < consumed;) {
        const char *lf = memchr(bytes + start, '\n', consumed - start);
        const size_t end = lf ? (size_t)(lf - bytes) + 1 : consumed;
        CHECK(end - start <= limits.line);
        start = end;
    }
}

/* An error is returned again by every call, whatever comes, until the reader is made ready anew. */
static void check_sticky(smtpcode_reader *reader, ptrdiff_t error, const smtpcode_limits *limits) {
    smtpcode_reply reply;
    const size_t error_at = reader->error_at;
    CHECK(smtpcode_read(reader, "250 OK\r\n", 8, &reply) == error);
    CHECK(smtpcode_finish(reader, "250 OK\r\n", 8, &reply) == error);
    CHECK(smtpcode_finish(reader, "", 0, &reply) == error);
    CHECK(reader->error_at == error_at);
    CHECK(smtpcode_error_kind(error) && smtpcode_error_message(error));
    smtpcode_reader_init(reader, NULL);
    CHECK(smtpcode_read(reader, "250 OK\r\n", 8, &reply) == 8 && reply.code == 250 && reply.flags == 0);
    smtpcode_reader_init(reader, limits);
}

/* All bytes at once: the reader against naive.c, and what must hold for every reply. */
static outcome read_whole(const char *bytes, size_t size, const settings *chosen) {
    const smtpcode_limits limits = effective(chosen->limits);
    smtpcode_reader reader;
    outcome found = {0, 0, 0, 0};
    int finishing = 0;
    smtpcode_reader_init(&reader, &chosen->limits);
    for (;;) {
        smtpcode_reply reply;
        naive_reply expected;
        const char *from = bytes + found.consumed;
        const size_t left = size - found.consumed;
        const ptrdiff_t consumed =
            finishing ? smtpcode_finish(&reader, from, left, &reply) : smtpcode_read(&reader, from, left, &reply);
        CHECK(consumed == naive_read_reply(from, left, limits, finishing, &expected));
        if (consumed > 0) {
            CHECK((size_t)consumed <= left);
            check_same_reply(&reply, &expected.reply);
            check_limits((size_t)consumed, from, &reply, limits);
            check_lines(from, (size_t)consumed, &reply);
            check_round_trip(from, (size_t)consumed, &reply);
            found.replies++;
            found.consumed += (size_t)consumed;
        } else if (consumed < 0) {
            CHECK(reader.error_at == expected.error_at);
            found.error_at = found.consumed + reader.error_at;
            found.end = consumed;
            check_sticky(&reader, consumed, &chosen->limits);
            return found;
        } else if (finishing) {
            CHECK(left == 0);
            return found;
        } else {
            finishing = 1;
        }
    }
}

/* The same bytes in chunks. What is not consumed is moved to memory of exactly its size at every feed, and replies are
 * taken between feeds: each must be the one that naive.c finds at that place. */
static outcome read_chunks(const char *bytes, size_t size, const settings *chosen) {
    const smtpcode_limits limits = effective(chosen->limits);
    smtpcode_reader reader;
    outcome found = {0, 0, 0, 0};
    char *kept = NULL;
    size_t kept_from = 0, fed = 0;
    int finishing = 0;
    smtpcode_reader_init(&reader, &chosen->limits);
    for (unsigned turn = 0;; turn++) {
        if (fed < size) {
            const size_t chunk = chosen->chunks[turn % 2];
            fed = size - fed < chunk ? size : fed + chunk;
        } else {
            finishing = 1;
        }
        free(kept);
        kept_from = found.consumed;
        kept = malloc(fed - kept_from);
        CHECK(kept || fed == kept_from);
        if (fed > kept_from) memcpy(kept, bytes + kept_from, fed - kept_from);

        for (;;) {
            smtpcode_reply reply;
            naive_reply expected;
            const char *from = kept ? kept + (found.consumed - kept_from) : "";
            const size_t left = fed - found.consumed;
            const ptrdiff_t consumed =
                finishing ? smtpcode_finish(&reader, from, left, &reply) : smtpcode_read(&reader, from, left, &reply);
            if (consumed == 0) break;
            CHECK(consumed == naive_read_reply(bytes + found.consumed, size - found.consumed, limits, 1, &expected));
            if (consumed < 0) {
                CHECK(reader.error_at == expected.error_at);
                found.error_at = found.consumed + reader.error_at;
                found.end = consumed;
                check_sticky(&reader, consumed, &chosen->limits);
                free(kept);
                return found;
            }
            CHECK((size_t)consumed <= left);
            check_same_reply(&reply, &expected.reply);
            found.replies++;
            found.consumed += (size_t)consumed;
        }
        if (finishing) {
            CHECK(found.consumed == size);
            free(kept);
            return found;
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < fuzz_header) return 0;
    const settings chosen = read_header(data);
    const char *bytes = (const char *)data + fuzz_header;
    const outcome whole = read_whole(bytes, size - fuzz_header, &chosen);
    const outcome chunks = read_chunks(bytes, size - fuzz_header, &chosen);
    CHECK(whole.replies == chunks.replies);
    CHECK(whole.consumed == chunks.consumed);
    CHECK(whole.end == chunks.end);
    CHECK(whole.error_at == chunks.error_at);
    CHECK(whole.end < 0 || whole.consumed == size - fuzz_header);
    return 0;
}
