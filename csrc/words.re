/* The words of a reply become concepts, sentence by sentence; the facts it names are noted on the way.
 *
 * A word is looked up in one perfect hash of trie edges (gen/lexicon.c): exact, else by its longest stem; phrases and running
 * script go on from node to node, and the longest entry wins. Entities (addresses, hosts, URLs, numbers) are told by
 * their form. Line ends are spaces, so a wrapped reply reads like one line. Nothing here decides what a concept means. */
#include "words.h"

#include "bytes.h"
#include "reply.h"

/* What a byte can be part of; a chunk is a run of bytes that are not delimiters. */
enum {
    LETTER = 1,
    DIGIT = 2,
    DOT = 4,
    AT = 8,
    COLON = 16,
    EQUALS = 32,
    HIGH = 64,
    MARK = 128, /* other bytes that may stand inside a chunk */
};

/* 0: a delimiter. */
static const uint8_t class_of[256] = {
#define L LETTER
#define D DIGIT
#define M MARK
#define H HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,          /* controls */
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,          /* controls */
    0, 0, 0, M, M, M, M, 0, 0, 0, M, M, 0, M, DOT, M,       /*  !"#$%&'()*+,-./ */
    D, D, D, D, D, D, D, D, D, D, COLON, 0, 0, EQUALS, 0, M, /* 0-9:;<=>? */
    AT, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,        /* @A-O */
    L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, M,         /* P-Z[\]^_ */
    0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,         /* `a-o */
    L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, M, 0,         /* p-z{|}~ */
    H, H, H, H, H, H, H, H,
#undef L
#undef D
#undef M
#undef H
};

#define CHUNK_MAX 320  /* an entity is no longer: RFC 5321 s4.5.3.1 allows 320 octets to an address */
#define WORD_MAX 62    /* a longer word is in no lexicon */
#define LABEL_SIZE 80 /* WORD_MAX, and the 16 bytes that a hash may read from any of them on */
#define PHRASE_MAX 6

/* ------------------------------------------------------------------------------------------------------------ hash */

/* The 8 bytes at p as a number, the first one lowest. */
static inline uint64_t load(const void *bytes) {
    const unsigned char *p = bytes;
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
           (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

static inline void store(char *bytes, uint64_t value) {
    unsigned char *p = (unsigned char *)bytes;
    p[0] = (unsigned char)value, p[1] = (unsigned char)(value >> 8), p[2] = (unsigned char)(value >> 16);
    p[3] = (unsigned char)(value >> 24), p[4] = (unsigned char)(value >> 32), p[5] = (unsigned char)(value >> 40);
    p[6] = (unsigned char)(value >> 48), p[7] = (unsigned char)(value >> 56);
}

/* The first len of the 8 bytes that load gave, len 1 to 7. */
static inline uint64_t first_bytes(uint64_t value, size_t len) {
    return value & ((UINT64_C(1) << 8 * len) - 1);
}

static inline uint64_t mix_begin(uint64_t node) {
    return (node + 1) * UINT64_C(0x9E3779B97F4A7C15);
}

static inline uint64_t mix_add(uint64_t h, uint64_t value) {
    h = (h ^ value) * UINT64_C(0xC2B2AE3D27D4EB4F);
    return h ^ h >> 29;
}

static inline uint64_t mix_end(uint64_t h, size_t len) {
    h = (h ^ len) * UINT64_C(0x165667B19E3779F9);
    return h ^ h >> 32;
}

/* The hash of a label under a node. The label is read in steps of 8 bytes: what lies behind it does not count. */
static uint64_t mix(uint64_t node, const char *label, size_t len) {
    uint64_t h = mix_begin(node);
    size_t i = 0;
    if (len - 1 < 16) { /* most; without a branch that depends on the length */
        const uint64_t one = mix_add(h, load(label) & ~UINT64_C(0) >> 8 * (len < 8 ? 8 - len : 0));
        const uint64_t two = mix_add(one, load(label + 8) & ~UINT64_C(0) >> 8 * (len > 8 ? 16 - len : 0));
        return mix_end(len > 8 ? two : one, len);
    }
    for (; i + 8 <= len; i += 8) h = mix_add(h, load(label + i));
    if (i < len) h = mix_add(h, first_bytes(load(label + i), len - i));
    return mix_end(h, len);
}

typedef struct edge {
    unsigned concept, child;
} edge;

/* The edge of a label with this hash; concept and child are 0 where there is none. */
static edge edge_of(uint64_t h) {
    const uint32_t bucket = (uint32_t)((h & 0xffffffff) * smtpcode__bucket_count >> 32);
    uint32_t x = (uint32_t)(h >> 32) ^ smtpcode__displacement[bucket] * UINT32_C(0x9E3779B1);
    x *= UINT32_C(0x85EBCA6B);
    x ^= x >> 15;
    const uint32_t slot = (uint32_t)((uint64_t)x * smtpcode__slot_count >> 32), packed = smtpcode__slots[slot];
    edge found = {0, 0};
    if (packed >> 8 == ((h >> 8) & 0x3ffff)) {
        found.concept = packed & 0xff;
        found.child = smtpcode__children[slot];
    }
    return found;
}

static edge find_edge(unsigned node, const char *label, size_t len) {
    return edge_of(mix(node, label, len));
}

static unsigned highest_bit(uint64_t bits) {
#if defined(__GNUC__)
    return 63 - (unsigned)__builtin_clzll(bits);
#else
    unsigned bit = 63;
    while (!(bits >> bit & 1)) bit--;
    return bit;
#endif
}

/* The longest stems under a node that begin the label: one with a concept, and one that longer entries go on from. */
static edge find_stem(unsigned node, const char *label, size_t len) {
    edge best = {0, 0};
    if (len < 3) return best;
    const uint64_t root = mix_end(mix_add(mix_begin(ROOT_STEM), first_bytes(load(label), 3)), 3);
    uint64_t lengths = smtpcode__stem_lengths[root & 1023], whole[LABEL_SIZE / 8 + 1];
    if (len < 63) lengths &= (UINT64_C(2) << len) - 1;
    if (!lengths) return best;
    whole[0] = mix_begin(node | SMTPCODE__STEM); /* what is common to the hashes of all stems: those of whole steps */
    for (size_t i = 0; 8 * i + 8 <= highest_bit(lengths); i++) whole[i + 1] = mix_add(whole[i], load(label + 8 * i));
    while (lengths && !(best.concept && best.child)) {
        const unsigned n = highest_bit(lengths);
        lengths &= ~(UINT64_C(1) << n);
        uint64_t h = whole[n / 8];
        if (n & 7) h = mix_add(h, first_bytes(load(label + (n & ~7u)), n & 7));
        const edge found = edge_of(mix_end(h, n));
        if (!best.concept) best.concept = found.concept;
        if (!best.child) best.child = found.child;
    }
    return best;
}

/* ----------------------------------------------------------------------------------------------------------- folding */

/* One code point of well-formed UTF-8; the length through *size, 0 where it is none. */
static uint32_t decode(const unsigned char *p, const unsigned char *end, size_t *size) {
    const size_t left = (size_t)(end - p);
    if (p[0] >= 0xc2 && p[0] < 0xe0 && left > 1) {
        *size = 2;
        return (uint32_t)(p[0] & 0x1f) << 6 | (p[1] & 0x3f);
    }
    if (p[0] >= 0xe0 && p[0] < 0xf0 && left > 2) {
        *size = 3;
        return (uint32_t)(p[0] & 0x0f) << 12 | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
    }
    if (p[0] >= 0xf0 && left > 3) {
        *size = 4;
        return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3f) << 12 | (uint32_t)(p[2] & 0x3f) << 6 | (p[3] & 0x3f);
    }
    *size = 0;
    return 0;
}

/* Scripts written without a space between words, or with endings glued on: CJK, kana, Hangul. */
static int is_running(uint32_t c) {
    return (c >= 0x2e80 && c <= 0x9fff && (c < 0x3000 || c > 0x3004) && (c < 0x3008 || c > 0x301f)) ||
           (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff);
}

/* Letters that fold to others or to themselves: Latin, Greek, Cyrillic and their neighbours; not punctuation. */
static int is_letter(uint32_t c) {
    return (c >= 0xc0 && c < 0x2000 && c != 0xd7 && c != 0xf7) || c == 0xaa || c == 0xba || (c >= 0xff10 && c <= 0xff5a);
}

/* Appends the folded form of a letter: Latin to its base letters, Cyrillic to lower case. */
static size_t fold_letter(uint32_t c, char *out, size_t len) {
    if (len + 4 > WORD_MAX) return len;
    if (c >= 0xff10 && c <= 0xff5a) c -= 0xfee0; /* full width forms of ASCII */
    if (c < 0x80) {
        out[len++] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    } else if (c >= 192 && c < 384 && smtpcode__fold[c - 192][0]) {
        out[len++] = (char)smtpcode__fold[c - 192][0];
        if (smtpcode__fold[c - 192][1]) out[len++] = (char)smtpcode__fold[c - 192][1];
    } else if (c >= 0x218 && c <= 0x21b) {
        out[len++] = c < 0x21a ? 's' : 't';
    } else if (c >= 0x300 && c <= 0x36f) {
        /* a combining accent */
    } else {
        if (c >= 0x410 && c <= 0x42f) c += 0x20;
        else if (c == 0x401 || c == 0x451) c = 0x435;
        else if (c >= 0x400 && c <= 0x40f) c += 0x50;
        else if (c == 0x490) c = 0x491;
        if (c < 0x800) {
            out[len++] = (char)(0xc0 | c >> 6);
        } else {
            out[len++] = (char)(0xe0 | c >> 12);
            out[len++] = (char)(0x80 | (c >> 6 & 0x3f));
        }
        out[len++] = (char)(0x80 | (c & 0x3f));
    }
    return len;
}

static int is_alnum(unsigned char c) {
    return (class_of[c] & (LETTER | DIGIT)) != 0;
}

/* A label of the trie at p: a word or one character of running script. */
typedef struct label {
    char bytes[LABEL_SIZE];
    size_t len;
    const unsigned char *end;
    int running, digits;
} label;

/* Which of the 8 bytes are from first to last, ASCII both: the high bit of each. */
static inline uint64_t between(uint64_t value, unsigned first, unsigned last) {
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones * 0x80, low = value & ~high;
    return (low + ones * (0x80 - first)) & ~(low + ones * (0x7f - last)) & ~value & high;
}

static inline uint64_t letters_of(uint64_t value) {
    return between(value | UINT64_C(0x2020202020202020), 'a', 'z');
}

static inline uint64_t digits_of(uint64_t value) {
    return between(value, '0', '9');
}

static unsigned lowest_byte(uint64_t bits) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits) / 8;
#else
    unsigned byte = 0;
    while (!(bits >> 8 * byte & 0xff)) byte++;
    return byte;
#endif
}

/* Reads the word at p of UTF-8 text. Returns 0 where there is none. */
static int read_utf8_label(const unsigned char *p, const unsigned char *end, label *out) {
    const unsigned char *const start = p;
    size_t len = 0, size;
    uint64_t digits = 0;
    /* a word of ASCII in steps of 8 bytes */
    for (; end - p >= 8 && len < WORD_MAX - 8; p += 8, len += 8) {
        const uint64_t value = load(p), numerals = digits_of(value);
        const uint64_t stops = (letters_of(value) | numerals) ^ UINT64_C(0x8080808080808080);
        store(out->bytes + len, value | UINT64_C(0x2020202020202020)); /* lower case; digits have that bit */
        if (!stops) {
            digits |= numerals;
            continue;
        }
        const unsigned n = lowest_byte(stops);
        digits |= numerals & (stops ^ (stops - 1)); /* those before the stop */
        p += n;
        len += n;
        if (*p >= 0x80) break;
        out->len = len;
        out->end = p;
        out->running = 0;
        out->digits = digits != 0;
        return len > 0;
    }
    out->running = 0;
    out->digits = digits != 0;
    while (p < end) {
        const unsigned char c = *p;
        if (c < 0x80) {
            const unsigned kind = class_of[c];
            if (!(kind & (LETTER | DIGIT))) break;
            if (kind == DIGIT) out->digits = 1;
            if (len < WORD_MAX) out->bytes[len++] = (char)(c | 0x20); /* digits have that bit */
            p++;
            continue;
        }
        const uint32_t point = decode(p, end, &size);
        if (!size || !(is_letter(point) || is_running(point))) break;
        if (is_running(point)) {
            if (p > start) break;
            memcpy(out->bytes, p, size);
            len = size;
            p += size;
            out->running = 1;
            break;
        }
        len = fold_letter(point, out->bytes, len);
        p += size;
    }
    if (p == start) return 0;
    out->len = len;
    out->end = p;
    return 1;
}

/* Reads the two bytes at p of text that is not UTF-8 as one character (GBK, Big5, Shift_JIS, EUC), or the ASCII word there. */
static int read_two_bytes(const unsigned char *p, const unsigned char *end, label *out, int shifted) {
    out->running = out->digits = 0;
    if (p >= end) return 0;
    if (shifted ? *p > 0x20 && *p < 0x7f : *p >= 0x81) {
        if (end - p < 2) return 0;
        out->bytes[0] = (char)(p[0] | (shifted ? 0x80 : 0)); /* ISO-2022-JP is EUC-JP without the high bits */
        out->bytes[1] = (char)(p[1] | (shifted ? 0x80 : 0));
        out->len = 2;
        out->end = p + 2;
        out->running = 1;
        return 1;
    }
    const unsigned char *q = p;
    size_t len = 0;
    while (q < end && is_alnum(*q)) {
        if (smtpcode__digit(*q)) out->digits = 1;
        if (len < WORD_MAX) out->bytes[len++] = (char)(smtpcode__digit(*q) ? *q : *q | 0x20);
        q++;
    }
    if (q == p) return 0;
    out->len = len;
    out->end = q;
    return 1;
}

/* Reads the word at p as one byte a letter in an encoding of gen/lexicon.c. */
static int read_one_byte(const unsigned char *p, const unsigned char *end, label *out, int encoding) {
    const unsigned char *const start = p;
    size_t len = 0;
    out->running = 0;
    out->digits = 0;
    for (; p < end && p - start < 2 * WORD_MAX && (is_alnum(*p) || *p >= 0x80); p++) {
        const uint32_t point = *p < 0x80 ? *p : smtpcode__single_byte[encoding][*p - 0x80];
        if (point >= 0x80 && !is_letter(point)) break;
        len = fold_letter(point, out->bytes, len);
    }
    if (p == start) return 0;
    out->len = len;
    out->end = p;
    return 1;
}

size_t smtpcode__read_word(const char **at, const char *end, char *folded, size_t capacity) {
    label found;
    const unsigned char *p = (const unsigned char *)*at;
    while (p < (const unsigned char *)end && !read_utf8_label(p, (const unsigned char *)end, &found)) p++;
    *at = (const char *)p;
    if (p == (const unsigned char *)end) return 0;
    *at = (const char *)found.end;
    if (found.len > capacity) found.len = capacity;
    memcpy(folded, found.bytes, found.len);
    return found.len;
}

uint32_t smtpcode__word_hash(const char *word, size_t len) {
    char padded[LABEL_SIZE];
    if (len > WORD_MAX) len = WORD_MAX;
    memcpy(padded, word, len);
    return (uint32_t)mix(ROOT_WORD, padded, len);
}

static uint32_t phrase_add(uint32_t phrase, uint32_t word, unsigned count) {
    return (phrase ^ word) * UINT32_C(0x9E3779B1) + count;
}

uint32_t smtpcode__phrase_hash(const uint32_t *hashes, unsigned count) {
    uint32_t h = 0;
    for (unsigned i = 0; i < count; i++) h = phrase_add(h, hashes[i], i + 1);
    return h ? h : 1;
}

/* ---------------------------------------------------------------------------------------------------------- entities */

enum { NO_ENTITY, URL, EMAIL, IP_ADDRESS, STATUS, HOST_NAME, KEY_VALUE };

/* What stands at p, by its form alone. Reads no byte at or beyond limit. */
static int read_entity(const unsigned char *p, const unsigned char *limit, const unsigned char **after) {
    const unsigned char *marker = p, *context = p;
#define YYPEEK() (p < limit ? *p : 0)
#define YYSKIP() (++p)
#define YYBACKUP() (marker = p)
#define YYRESTORE() (p = marker)
#define YYBACKUPCTX() (context = p)
#define YYRESTORECTX() (p = context)
    (void)context;
    /*!re2c
        re2c:api = custom;
        re2c:define:YYCTYPE = "unsigned char";
        re2c:yyfill:enable  = 0;

        digit  = [0-9];
        octet  = digit{1,3};
        masked = [xX*]{1,3};
        hex    = [0-9a-fA-F]{1,4};
        label  = [A-Za-z0-9_\x80-\xff] [A-Za-z0-9_\x80-\xff-]*;
        part   = "0" | [1-9] digit{0,2};
        local  = [A-Za-z0-9.!#$%&*+/=?^_`{|}~\x80-\xff-]+;
        visible = [^\x00-\x20<>"];

        ('http' 's'? | 'ftp') "://" visible+                  { *after = p; return URL; }
        'www.' visible+                                       { *after = p; return URL; }
        local "@" [A-Za-z0-9*_\x80-\xff] [A-Za-z0-9.*_\x80-\xff-]*      { *after = p; return EMAIL; }
        octet "." octet "." octet "." octet ("/" digit{1,2})? { *after = p; return IP_ADDRESS; }
        (masked ".") {3} masked                               { *after = p; return IP_ADDRESS; }
        (hex ":"){3,7} hex | (hex ":"){1,7} (":" hex){1,7} | (hex ":"){2,7} ":" { *after = p; return IP_ADDRESS; }
        "#"? [245] "." part "." part                          { *after = p; return STATUS; }
        label ("." label)+                                    { *after = p; return HOST_NAME; }
        ('relay' | 'helo' | 'proto' | 'from' | 'to' | 'orig_to' | 'client' | 'id' | 'ip' | 'sid' | 'mid' | 'size' | 'mta' | 'lang'
            | 'status' | 'dsn' | 'delay' | 'delays' | 'nrcpt' | 'sess' | 'session' | 'ref' | 'ticket' | 'queue' | 'mxid') "=" (visible \ [,;[\]])*
                                                              { *after = p; return KEY_VALUE; }
        *                                                     { return NO_ENTITY; }
    */
#undef YYPEEK
#undef YYSKIP
#undef YYBACKUP
#undef YYRESTORE
#undef YYBACKUPCTX
#undef YYRESTORECTX
}

/* ---------------------------------------------------------------------------------------------------------- the walk */

static int is_utf8(const unsigned char *p, const unsigned char *end) {
    while (p < end) {
        if (end - p >= 8 && !(load(p) & UINT64_C(0x8080808080808080))) {
            p += 8;
            continue;
        }
        const unsigned char c = *p++;
        if (c < 0x80) continue;
        int more = c < 0xc2 ? -1 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : c < 0xf5 ? 3 : -1;
        if (more < 0 || end - p < more) return 0;
        for (; more; more--)
            if ((*p++ & 0xc0) != 0x80) return 0;
    }
    return 1;
}

void smtpcode__words_begin(smtpcode__words *words, const char *text, size_t len, const smtpcode__literals *builtin,
                           const smtpcode__literals *own) {
    memset(words, 0, sizeof *words);
    words->text = words->at = words->chunk_end = (const unsigned char *)text;
    words->end = words->text + len;
    words->literals[0] = builtin;
    words->literals[1] = own;
    words->utf8 = is_utf8(words->text, words->end);
    words->encoding = -1;
    words->fingerprint = UINT64_C(0xcbf29ce484222325);
}

static smtpcode_span span_of(const smtpcode__words *words, const unsigned char *first, const unsigned char *end) {
    smtpcode_span span;
    span.offset = (size_t)(first - words->text);
    span.length = (size_t)(end - first);
    return span;
}

static void print_hash(smtpcode__words *words, uint64_t value) {
    words->fingerprint = (words->fingerprint ^ value) * UINT64_C(0x100000001b3);
    words->fingerprint ^= words->fingerprint >> 31;
}

static void mention(smtpcode__words *words, smtpcode__sentence *sentence, unsigned concept, const unsigned char *first,
                    const unsigned char *end) {
    if (sentence->count == SMTPCODE__SENTENCE_MAX) return;
    smtpcode__mention *m = &sentence->mentions[sentence->count++];
    m->concept = (uint16_t)concept;
    m->clause = (uint8_t)(words->clause < 255 ? words->clause : 255);
    m->word = (uint16_t)words->word;
    m->first = (uint32_t)(first - words->text);
    m->end = (uint32_t)(end - words->text);
}

/* The 8 bytes with A to Z in lower case. */
static inline uint64_t fold8(uint64_t value) {
    return value | between(value, 'A', 'Z') >> 2;
}

/* Looks the name of a block list up: its words in lower case, one space between them. */
static unsigned find_list_name(const unsigned char *p, const unsigned char *end) {
    char name[LABEL_SIZE];
    size_t len = 0;
    for (; p < end; p++) {
        if (len == WORD_MAX) return 0;
        if (is_alnum(*p)) name[len++] = (char)(smtpcode__digit(*p) ? *p : *p | 0x20);
        else if (len && name[len - 1] != ' ') name[len++] = ' ';
    }
    return find_edge(ROOT_LIST_NAME, name, len).child;
}

#define HOST_LABELS 16

/* The names that a host ends with, in lower case, the longest first: of its first HOST_LABELS labels. */
typedef struct host_names {
    char bytes[LABEL_SIZE];
    size_t len, count, starts[HOST_LABELS];
} host_names;

static void read_host(const unsigned char *p, const unsigned char *end, host_names *host) {
    int labels = HOST_LABELS;
    host->len = host->count = 0;
    for (; end - p > WORD_MAX && labels; labels--) { /* too long for the lexicon */
        while (p < end && *p != '.') p++;
        if (p < end) p++;
    }
    if (!labels) return;
    host->len = (size_t)(end - p);
    memcpy(host->bytes, p, host->len);
    for (size_t i = 0; i < host->len; i += 8) store(host->bytes + i, fold8(load(host->bytes + i)));
    for (size_t at = 0; at < host->len && labels; labels--) {
        host->starts[host->count++] = at;
        while (at < host->len && host->bytes[at] != '.') at++;
        if (at < host->len) at++;
    }
}

static unsigned find_host(unsigned root, const host_names *host) {
    for (size_t i = 0; i < host->count; i++) {
        const unsigned found = find_edge(root, host->bytes + host->starts[i], host->len - host->starts[i]).child;
        if (found) return found;
    }
    return 0;
}

/* A host that a reply names: of a block list, of a provider, or just one. Returns whether it is a list's. */
static int note_host(smtpcode__words *words, const unsigned char *first, const unsigned char *end, int in_url) {
    host_names host;
    read_host(first, end, &host);
    if (!words->provider) words->provider = find_host(in_url ? ROOT_URL : ROOT_HOST, &host);
    if (!words->provider && in_url) words->provider = find_host(ROOT_HOST, &host);
    const unsigned zone = find_host(ROOT_ZONE, &host);
    if (zone && !words->zone) words->zone = zone;
    return zone != 0;
}

/* A tag in the form of lexicon.tag_form: lower case, "in-" and "out-" after '#' and digits before '_' left out. */
static unsigned find_tag(const unsigned char *p, const unsigned char *end) {
    char form[LABEL_SIZE];
    size_t len = 0;
    for (; p < end; p++) {
        const char c = (char)((*p >= 'A' && *p <= 'Z') ? *p | 0x20 : *p);
        if (len == WORD_MAX) return 0;
        if (c == '_')
            while (len && smtpcode__digit((unsigned char)form[len - 1])) len--;
        if (c == '-' && len >= 3 && form[len - 3] == '#' && form[len - 2] == 'i' && form[len - 1] == 'n') {
            len -= 2;
            continue;
        }
        if (c == '-' && len >= 4 && form[len - 4] == '#' && form[len - 3] == 'o' && form[len - 2] == 'u' && form[len - 1] == 't') {
            len -= 3;
            continue;
        }
        form[len++] = c;
    }
    if (len < 2) return 0;
    const unsigned found = find_edge(ROOT_TAG, form, len).child;
    return found ? found : find_stem(ROOT_TAG_STEM, form, len).child;
}

static void note_tag(smtpcode__words *words, const unsigned char *first, const unsigned char *end) {
    if (words->tag) return;
    words->tag = find_tag(first, end);
    if (words->tag) words->tag_span = span_of(words, first, end);
}

static void note_url(smtpcode__words *words, smtpcode__sentence *sentence, const unsigned char *first, const unsigned char *end) {
    const unsigned char *host = first, *host_end;
    while (end > first && (end[-1] == '.' || end[-1] == ',' || end[-1] == ')' || end[-1] == ';' || end[-1] == ':')) end--;
    for (const unsigned char *p = first; p + 2 < end && p < first + 8; p++)
        if (p[0] == ':' && p[1] == '/' && p[2] == '/') host = p + 3;
    host_end = host;
    while (host_end < end && *host_end != '/' && *host_end != '?' && *host_end != ':') host_end++;
    if (!words->url.length) words->url = span_of(words, first, end);
    mention(words, sentence, note_host(words, host, host_end, 1) ? SMTPCODE__BLNAME : SMTPCODE__URL, first, end);
    for (const unsigned char *p = host_end; p + 2 < end; p++) /* ...?p=NoSuchUser */
        if ((*p == '?' || *p == '&' || *p == '#') && p + 3 < end) {
            const unsigned char *stop = p + 1;
            while (stop < end && *stop != '&' && *stop != '#') stop++;
            note_tag(words, p + 1, stop);
        }
}

static int is_space(unsigned char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Bytes between the words of one phrase. */
static const unsigned char *skip_joiners(const unsigned char *p, const unsigned char *end) {
    for (int i = 0; i < 8 && p < end; i++) {
        if (is_space(*p) || *p == '\'' || *p == '-' || *p == '_' || *p == '/' || *p == '`') p++;
        else if (end - p > 2 && p[0] == 0xe2 && p[1] == 0x80 && (p[2] == 0x98 || p[2] == 0x99)) p += 3; /* ‘ ’ */
        else break;
    }
    return p;
}

typedef int label_reader(const unsigned char *p, const unsigned char *end, label *out, int how);

static int read_utf8(const unsigned char *p, const unsigned char *end, label *out, int how) {
    (void)how;
    return read_utf8_label(p, end, out);
}

typedef struct entry {
    unsigned concept, length; /* length: labels */
    const unsigned char *end;
} entry;

static uint64_t hash_of(const label *word) {
    return mix(ROOT_WORD, word->bytes, word->len);
}

/* The longest entry of the lexicon at p, whose first label has this hash. */
static entry find_entry(const unsigned char *p, const unsigned char *end, label_reader *read, int how, const label *first,
                        uint64_t hash) {
    entry best = {0, 0, p};
    unsigned node = ROOT_WORD;
    const label *at = first;
    label next;
    for (unsigned depth = 1; depth <= PHRASE_MAX * 2; depth++) {
        edge found = depth == 1 ? edge_of(hash) : find_edge(node, at->bytes, at->len);
        if (!at->running && !at->digits && !found.concept) {
            const edge stem = find_stem(node, at->bytes, at->len);
            found.concept = stem.concept;
            if (!found.child) found.child = stem.child;
        }
        if (found.concept) {
            best.concept = found.concept;
            best.length = depth;
            best.end = at->end;
        }
        if (!found.child) break;
        node = found.child;
        const unsigned char *q = skip_joiners(at->end, end);
        if (!read(q, end, &next, how)) break;
        at = &next;
    }
    return best;
}

static void note_duration(smtpcode__words *words, unsigned unit) {
    const uint32_t seconds = unit == SMTPCODE__SECOND ? 1 : unit == SMTPCODE__MINUTE ? 60 : unit == SMTPCODE__HOUR ? 3600 : 86400;
    const uint64_t number = words->number < 1000000 ? words->number : 1000000;
    const uint64_t total = number * seconds;
    /* "1 hour(s) 25 minute(s)": durations that stand together add up */
    if (words->duration && words->word - words->duration_word > 4) return;
    const uint64_t sum = total + words->duration;
    words->duration = sum < 0xffffffff ? (uint32_t)sum : 0xffffffff;
    words->duration_word = words->word;
}

/* Whether the bytes before p let a reply code begin there. */
static int code_may_begin(const smtpcode__words *words, const unsigned char *p) {
    const unsigned char *q = p;
    while (q > words->text && p - q < 16 && (is_space(q[-1]) || q[-1] == '\'' || q[-1] == '"' || q[-1] == '[' || q[-1] == '<' || q[-1] == '('))
        q--;
    if (q == words->text) return 2;
    if (q[-1] == ':' || q[-1] == ';' || q[-1] == '>' || q[-1] == '|' || q[-1] == '=' || q[-1] == '{' || q[-1] == ',') return 1;
    switch (words->last_concept) {
    case SMTPCODE__CODE: return 3;
    case SMTPCODE__SAID:
    case SMTPCODE__ERROR:
    case SMTPCODE__REJECT:
    case SMTPCODE__SERVER:
    case SMTPCODE__STAGERCPT:
    case SMTPCODE__STAGEMAIL:
    case SMTPCODE__STAGEDATA: return 1;
    default: return p > words->text && (p[-1] == '\'' || p[-1] == '"' || p[-1] == '[' || p[-1] == '<' || p[-1] == '(') ? 1 : 0;
    }
}

/* Codes that servers send; others are told as codes only where something announces them. */
static int is_known_code(int code) {
    return code == 421 || (code >= 450 && code <= 455) || (code >= 500 && code <= 504) || code == 521 || code == 530 || code == 535 ||
           (code >= 550 && code <= 556);
}

/* Whether the text goes on with a word that does not count something: "550 messages" is an amount. */
static int words_follow(const smtpcode__words *words, const unsigned char *p) {
    label next;
    while (p < words->end && is_space(*p)) p++;
    if (p == words->end || smtpcode__digit(*p)) return 0;
    if (!read_utf8_label(p, words->end, &next)) return *p == '<';
    switch (find_edge(ROOT_WORD, next.bytes, next.len).concept) {
    case SMTPCODE__MSG: case SMTPCODE__RCPT: case SMTPCODE__MBOX: case SMTPCODE__CONN: case SMTPCODE__SIZE: case SMTPCODE__PER:
    case SMTPCODE__STORAGE: case SMTPCODE__RETRY: case SMTPCODE__ATTACH: case SMTPCODE__SECOND: case SMTPCODE__MINUTE:
    case SMTPCODE__HOUR: case SMTPCODE__DAY: case SMTPCODE__STOP: return 0;
    default: return 1;
    }
}

/* A number of three digits at p that may be a reply code. Returns 1 when it was taken as one. */
static int note_code(smtpcode__words *words, const unsigned char *p) {
    const unsigned char *after = p + 3, *status = after, *status_end = NULL;
    const int code = (p[0] - '0') * 100 + (p[1] - '0') * 10 + (p[2] - '0');
    const int hyphen = after < words->end && *after == '-';
    const int begin = code_may_begin(words, p);
    smtpcode__layer *layer = &words->layers[words->pending_layer];

    if (p[0] < '2' || p[0] > '5') return 0;
    if (after < words->end && !is_space(*after) && *after != '-' && *after != '#' && *after != ':' && *after != ')' && *after != ']' &&
        *after != '"' && *after != '\'' && *after != ',' && *after != ';' && !(*after == '.' && (after + 1 == words->end || is_space(after[1]))))
        return 0;
    for (int i = 0; i < 4 && status < words->end && (is_space(*status) || *status == '-' || *status == '#'); i++) status++;
    const int has_status = status < words->end && read_entity(status, words->end - status < 16 ? words->end : status + 16, &status_end) == STATUS;

    if (layer->code == code && (hyphen || (words->continued && p > words->text && is_space(p[-1])) || begin)) {
        words->continued = hyphen; /* the next line of the same reply, or the code once more */
        return 1;
    }
    if (layer->code && !words->continued && !begin && !hyphen && p > words->text && is_space(p[-1]) && is_known_code(code) &&
        words_follow(words, after))
        goto beside;
    if (!layer->code ? !(begin || has_status) : !(begin & 1 && (has_status || words->last_concept == SMTPCODE__SAID || p[-1] != ' ' ||
                                                            code >= 400)) && !(has_status && p > words->text && is_space(p[-1])))
        return 0;
    if (layer->code && begin == 3) return 1; /* "error code 550" after the reply itself */
    if (layer->code && words->continued && p > words->text && is_space(p[-1]) && begin != 1) {
        words->code_varies = 1; /* the last line decides, RFC 5321 s4.2.1 */
        layer->code = code;
        words->continued = hyphen;
        return 1;
    }
    if (layer->code && code < 400) return 0;
beside:
    if (layer->code || (words->word > 0 && begin < 2)) {
        if (words->pending_layer + 1 == SMTPCODE__LAYERS_MAX) return 0;
        if (layer->code || words->word > 0) {
            layer = &words->layers[++words->pending_layer];
            layer->wrapped = begin == 1;
        }
    }
    layer->code = code;
    layer->code_at = (size_t)(p - words->text);
    words->continued = hyphen;
    return 1;
}

static void note_status(smtpcode__words *words, const unsigned char *first, const unsigned char *end) {
    smtpcode__layer *layer = &words->layers[words->pending_layer];
    if (*first == '#') first++;
    if (end < words->end && ((*end == '.' && end + 1 < words->end && is_alnum(end[1])) || is_alnum(*end))) return; /* part of more */
    if (first > words->text && (first[-1] == '.' || is_alnum(first[-1]))) return;
    if (layer->enhanced.length && first > words->text && (first[-1] == '\'' || first[-1] == '"' || first[-1] == '<') &&
        words->pending_layer + 1 < SMTPCODE__LAYERS_MAX) { /* "5.1.0 - Unknown address error '5.2.2 ... Mailbox full'" */
        layer = &words->layers[++words->pending_layer];
        layer->wrapped = 1;
    }
    if (layer->enhanced.length) return;
    layer->enhanced = span_of(words, first, end);
    layer->enhanced_class = (unsigned)(*first - '0');
}

static void note_literals(smtpcode__words *words, smtpcode__sentence *sentence, uint64_t hash, const unsigned char *first,
                          const unsigned char *end) {
    for (unsigned i = 5; i > 0; i--) words->recent[i] = words->recent[i - 1];
    words->recent[0] = (uint32_t)hash;
    if (words->recent_count < 6) words->recent_count++;
    for (unsigned which = 0; which < 2; which++) {
        const smtpcode__literals *const literals = words->literals[which];
        if (!literals || !literals->size) continue;
        const uint32_t mask = literals->size - 1;
        uint32_t phrase = 0; /* as smtpcode__phrase_hash has it, longer by a word each time */
        for (unsigned n = 1; n <= words->recent_count && n <= literals->longest; n++) {
            phrase = phrase_add(phrase, words->recent[n - 1], n);
            const uint32_t wanted = phrase ? phrase : 1, last = wanted % (32 * SMTPCODE__LAST_WORDS);
            if (n == 1 && !(literals->last[last / 32] >> last % 32 & 1)) break;
            for (uint32_t i = wanted & mask; literals->table[2 * i]; i = (i + 1) & mask)
                if (literals->table[2 * i] == wanted) {
                    mention(words, sentence, literals->first + literals->table[2 * i + 1], first, end);
                    break;
                }
        }
    }
}

unsigned smtpcode__find_provider(const char *host, size_t len) {
    const unsigned char *p = (const unsigned char *)host;
    host_names names;
    while (len && p[len - 1] == '.') len--;
    read_host(p, p + len, &names);
    return find_host(ROOT_HOST, &names);
}

/* Whether the word at p goes on with a byte over 0x7f. */
static int has_high_byte(const unsigned char *p, const unsigned char *end) {
    for (int i = 0; i < WORD_MAX && p < end && is_alnum(*p); i++) p++;
    return p < end && *p >= 0x80;
}

/* Takes the word or character at words->at. Returns 0 where there is none. */
static int take_word(smtpcode__words *words, smtpcode__sentence *sentence) {
    const unsigned char *const p = words->at;
    label first;
    entry found = {0, 0, p};
    uint64_t hash;

    if (words->shifted || (!words->utf8 && has_high_byte(p, words->end))) {
        label two;
        const int has_two = read_two_bytes(p, words->end, &two, words->shifted);
        int has_one = 0;
        if (!words->shifted && (p == words->text || !(p[-1] >= 0x80 || is_alnum(p[-1])))) { /* a word begins here */
            const int encodings = (int)(sizeof smtpcode__single_byte / sizeof *smtpcode__single_byte);
            for (int i = -1; i < encodings && !found.concept; i++) { /* the encoding of the word before comes first */
                const int encoding = i < 0 ? words->encoding : i;
                if (encoding < 0 || !read_one_byte(p, words->end, &first, encoding)) continue;
                has_one = 1;
                found = find_entry(p, words->end, read_one_byte, encoding, &first, hash_of(&first));
                if (found.concept && found.concept != SMTPCODE__STOP) words->encoding = encoding;
            }
        }
        if (!found.concept && has_two) {
            found = find_entry(p, words->end, read_two_bytes, words->shifted, &two, hash_of(&two));
            /* one character alone is too little to tell an encoding by */
            if (found.length < 2 && !words->two_byte) found.concept = 0;
            if (found.concept) words->two_byte = 1;
            else has_one = has_one && words->encoding >= 0 && !words->two_byte;
            if (!has_one || found.concept) first = two;
        } else if (!has_one && !has_two) {
            words->at++;
            return 1;
        }
        if (words->encoding >= 0 && found.concept && !words->two_byte) {
            read_one_byte(p, words->end, &first, words->encoding);
        }
        if (!found.concept) found.end = first.end > p ? first.end : p + 1;
        hash = hash_of(&first);
    } else {
        if (!read_utf8_label(p, words->end, &first)) return 0;
        hash = hash_of(&first);
        found = find_entry(p, words->end, words->utf8 ? read_utf8 : read_two_bytes, 0, &first, hash);
        if (!found.concept) found.end = first.end;
    }

    const int was_number = words->has_number;
    words->has_number = 0;
    note_literals(words, sentence, hash, p, first.end);
    words->word++;
    if (!first.digits) print_hash(words, hash);
    if (found.concept >= SMTPCODE__DAY && found.concept <= SMTPCODE__SECOND) {
        if (was_number) {
            note_duration(words, found.concept);
            mention(words, sentence, SMTPCODE__DURATION, p, found.end);
        }
    } else if (found.concept && found.concept != SMTPCODE__STOP) {
        mention(words, sentence, found.concept, p, found.end);
        if (found.concept == SMTPCODE__BLNAME && !words->zone) words->zone = find_list_name(p, found.end);
        words->last_concept = (uint16_t)found.concept;
    } else if (!found.concept) {
        words->last_concept = 0;
    }
    if (!words->provider && (first.len > 3 || first.digits)) words->provider = find_edge(ROOT_NAME, first.bytes, first.len).child;
    words->at = found.end;
    return 1;
}

/* 127.255.255.x: a block list's answer that says nothing of the sender but that it could not be asked. */
static int is_query_error(const unsigned char *first, const unsigned char *end) {
    return end - first > 12 && memcmp(first, "127.255.255.", 12) == 0;
}

/* Takes what stands at words->at where it is told by its form: an entity, a tag, a number. Returns 0 for none of these. */
static int take_form(smtpcode__words *words, smtpcode__sentence *sentence) {
    const unsigned char *const p = words->at, *after = p;
    const unsigned char *const limit = words->end - p < CHUNK_MAX ? words->end : p + CHUNK_MAX;

    const int kind = words->chunk & (DOT | AT | COLON | EQUALS) ? read_entity(p, limit, &after) : NO_ENTITY;
    switch (kind) {
    case URL: note_url(words, sentence, p, after); break;
    case EMAIL:
        while (after > p && (after[-1] == '.' || after[-1] == '-')) after--;
        if (!words->address.length) {
            const unsigned char *at = after;
            while (at > p && at[-1] != '@') at--;
            words->address = span_of(words, p, after);
            if (!words->domain.length) words->domain = span_of(words, at, after);
        }
        mention(words, sentence, SMTPCODE__EMAIL, p, after);
        break;
    case IP_ADDRESS:
        if (!words->ip.length && smtpcode__digit(*p)) words->ip = span_of(words, p, after);
        mention(words, sentence, is_query_error(p, after) ? SMTPCODE__BLERROR : SMTPCODE__IP, p, after);
        break;
    case STATUS:
        note_status(words, p, after);
        words->at = after;
        words->has_number = 0;
        return 1; /* no word: it must not part a phrase's neighbours */
    case HOST_NAME: {
        const unsigned char *last = after;
        int letters = 0, dots = 0;
        while (last > p && last[-1] != '.') last--;
        for (const unsigned char *q = last; q < after; q++) letters += !smtpcode__digit(*q);
        for (const unsigned char *q = p; q < after; q++) dots += *q == '.';
        if (!letters || (dots == 1 && after - last > 6) || last[0] >= 0x80) return 0; /* "denied.Please" is no host */
        note_tag(words, p, after); /* RESOLVER.ADR.RecipNotFound */
        if (note_host(words, p, after, 0)) {
            mention(words, sentence, SMTPCODE__BLNAME, p, after);
        } else {
            if (!words->domain.length) words->domain = span_of(words, p, after);
            mention(words, sentence, SMTPCODE__HOSTNAME, p, after);
        }
        break;
    }
    case KEY_VALUE:
        words->at = after;
        words->has_number = 0;
        return 1;
    default: {
        /* a tag or a number */
        const unsigned char *q = p;
        unsigned kinds = 0;
        while (q < limit && class_of[*q] && class_of[*q] != HIGH && *q != '=' && *q != '?' && *q != '&') kinds |= class_of[*q++];
        while (q > p && (q[-1] == '.' || q[-1] == ':' || q[-1] == '-' || q[-1] == '/')) q--;
        if ((kinds & LETTER) && (kinds & (DIGIT | COLON | MARK)) && q - p <= WORD_MAX && !words->tag) {
            note_tag(words, p, q);
            if (words->tag) {
                words->at = q;
                words->word++;
                words->has_number = 0;
                return 1;
            }
        }
        if (!smtpcode__digit(*p)) return 0;
        const unsigned char *digits = p;
        uint64_t number = 0;
        while (digits < words->end && smtpcode__digit(*digits)) {
            if (number < UINT64_C(100000000000)) number = number * 10 + (uint64_t)(*digits - '0');
            digits++;
        }
        if (digits - p == 3 && note_code(words, p)) {
            words->at = digits;
            if (words->at < words->end && *words->at == '-') words->at++;
            words->has_number = 0;
            return 1;
        }
        if (digits < words->end && ((*digits | 0x20) >= 'a' && (*digits | 0x20) <= 'z')) {
            label glued; /* "300s", "10MB": the unit is the word behind the number */
            if (read_utf8_label(digits, words->end, &glued) && !glued.digits) {
                const unsigned concept = find_edge(ROOT_WORD, glued.bytes, glued.len).concept;
                if ((concept >= SMTPCODE__DAY && concept <= SMTPCODE__SECOND) || concept == SMTPCODE__SIZE) {
                    words->number = number;
                    words->has_number = 1;
                    words->at = digits;
                    words->word++;
                    return 1;
                }
            }
            return 0;
        }
        label whole; /* "8 bit", "24 hours": numbers begin entries too */
        if (read_utf8_label(p, words->end, &whole)) {
            const entry found = find_entry(p, words->end, read_utf8, 0, &whole, hash_of(&whole));
            if (found.concept && found.length > 1) return 0;
        }
        words->number = number;
        words->has_number = 1;
        words->at = digits;
        words->word++;
        mention(words, sentence, SMTPCODE__NUM, p, digits);
        words->last_concept = 0;
        return 1;
    }
    }
    words->has_number = 0;
    words->last_concept = 0;
    words->at = after;
    words->word++;
    print_hash(words, (uint64_t)kind);
    return 1;
}

enum { GO_ON, SOFT_BREAK, HARD_BREAK };

/* Takes the delimiter at words->at, and says whether it parts clauses or sentences. */
static int take_delimiter(smtpcode__words *words) {
    const unsigned char *p = words->at, *const end = words->end;
    const unsigned char c = *p;
    size_t size;

    words->at++;
    if (c == 0x1b && end - p > 2 && p[1] == '$' && (p[2] == 'B' || p[2] == '@')) { /* ISO-2022-JP, RFC 1468 */
        words->shifted = 1;
        words->at = p + 3;
        return GO_ON;
    }
    if (c == 0x1b && end - p > 2 && p[1] == '(') {
        words->shifted = 0;
        words->at = p + 3;
        return GO_ON;
    }
    switch (c) {
    case '.':
        if (p + 1 < end && p[1] == '.') {
            while (words->at < end && *words->at == '.') words->at++;
            return SOFT_BREAK;
        }
        /* fall through */
    case '!':
    case '?': return p + 1 == end || !is_alnum(p[1]) || c == '!' ? HARD_BREAK : SOFT_BREAK;
    case ';':
    case ':':
    case '|': return SOFT_BREAK;
    case '-': return p > words->text && is_space(p[-1]) && p + 1 < end && (is_space(p[1]) || p[1] == '-') ? SOFT_BREAK : GO_ON;
    default: break;
    }
    if (c >= 0x80 && words->utf8) {
        const uint32_t point = decode(p, end, &size);
        if (size) words->at = p + size;
        if (point == 0x3002 || point == 0xff01 || point == 0xff1f || point == 0xff61) return HARD_BREAK; /* 。！？ */
        if (point == 0xff1a || point == 0xff1b || point == 0xff0c || point == 0x3001 || point == 0x2013 || point == 0x2014)
            return SOFT_BREAK; /* ：；，、– — */
    }
    return GO_ON;
}

/* The classes of the chunk at p, as far as its form depends on them. Most chunks are one word, and none of the forms but a
 * tag is letters before a full stop or colon. */
static unsigned read_chunk(const unsigned char *p, const unsigned char *end, const unsigned char **after) {
    for (const unsigned char *q = p; end - q > 9 && q - p < CHUNK_MAX - 16; q += 8) {
        const uint64_t stops = letters_of(load(q)) ^ UINT64_C(0x8080808080808080);
        if (!stops) continue;
        q += lowest_byte(stops);
        if (q == p) break;
        if (!class_of[*q] || (*q == '.' && !class_of[q[1]])) {
            *after = q;
            return LETTER;
        }
        if (*q == ':' && !class_of[q[1]]) {
            *after = q + 1;
            return LETTER | MARK;
        }
        break;
    }
    const unsigned char *const limit = end - p < CHUNK_MAX ? end : p + CHUNK_MAX;
    unsigned classes = 0;
    for (; p < limit && class_of[*p]; p++) classes |= class_of[*p];
    *after = p;
    return classes;
}

int smtpcode__next_sentence(smtpcode__words *words, smtpcode__sentence *sentence) {
    const unsigned char *const end = words->end;
    sentence->count = 0;
    words->clause = 0;
    words->layer = words->pending_layer;
    while (words->at < end) {
        const unsigned char *const p = words->at;
        if (is_space(*p) && !words->shifted) {
            words->at++;
            continue;
        }
        if (p >= words->chunk_end) {
            words->chunk = read_chunk(p, end, &words->chunk_end);
        }
        if (!words->shifted && words->chunk & (DIGIT | DOT | AT | COLON | EQUALS | MARK) && p < words->chunk_end &&
            (is_alnum(*p) || *p == '#' || *p >= 0x80 || *p == '_' || *p == '+') && (p == words->text || !is_alnum(p[-1]) || !is_alnum(*p)) &&
            take_form(words, sentence)) {
            if (words->pending_layer != words->layer) {
                if (sentence->count) break; /* the inner reply begins a sentence of its own */
                words->layer = words->pending_layer;
            }
            continue;
        }
        if ((is_alnum(*p) || *p >= 0x80 || words->shifted) && *p != 0x1b && take_word(words, sentence)) {
            if (sentence->count == SMTPCODE__SENTENCE_MAX) break;
            continue;
        }
        switch (take_delimiter(words)) {
        case HARD_BREAK:
            if (sentence->count) goto done;
            break;
        case SOFT_BREAK: words->clause++; break;
        default: break;
        }
        words->has_number = words->has_number && words->at < end && *words->at != ',';
    }
done:
    sentence->layer = words->layer;
    return sentence->count > 0 || words->at < end;
}
