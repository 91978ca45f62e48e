/* Words to concepts: the interface of words.re, and of the tables that csrc/data/gen.lua makes of the lexicon. */
#ifndef SMTPCODE_WORDS_H
#define SMTPCODE_WORDS_H

#include "gen/concepts.h"
#include "smtpcode.h"

/* The trie's roots, as csrc/data/lexicon.lua numbers them. */
enum { ROOT_WORD, ROOT_STEM, ROOT_TAG, ROOT_TAG_STEM, ROOT_ZONE, ROOT_HOST, ROOT_URL, ROOT_NAME, ROOT_LIST_NAME };
#define SMTPCODE__STEM 0x10000u

/* A provider's own token, such as S3150: what it stands for there. */
typedef struct smtpcode__tag {
    uint8_t cause, permanence, provider;
} smtpcode__tag;

extern const uint32_t smtpcode__slot_count, smtpcode__bucket_count;
extern const uint16_t smtpcode__displacement[];
extern const uint32_t smtpcode__slots[];    /* 18 bits of the edge's hash, 8 of its concept */
extern const uint16_t smtpcode__children[]; /* the node behind an edge, or an index into a table */
extern const uint64_t smtpcode__stem_lengths[1024];
extern const unsigned char smtpcode__fold[384 - 192][2];
extern const uint16_t smtpcode__single_byte[6][128];
extern const uint8_t smtpcode__antonyms[256]; /* what a negation makes of a concept; 0: it has no antonym */
extern const uint8_t smtpcode__common[256];
extern const smtpcode__tag smtpcode__tags[];
extern const char *const smtpcode__concept_names[];

/* A concept as the text mentions it. Literal phrases of the built-in rules are numbered from 256,
 * those of a user's from 1024. */
typedef struct smtpcode__mention {
    uint32_t first, end;
    uint16_t concept, word; /* word: its place among the words of the text */
    uint8_t clause;         /* its place among the clauses of the sentence */
} smtpcode__mention;

#define SMTPCODE__SENTENCE_MAX 48
#define SMTPCODE__LAYERS_MAX 4

typedef struct smtpcode__sentence {
    unsigned count, layer;
    smtpcode__mention mentions[SMTPCODE__SENTENCE_MAX];
} smtpcode__sentence;

/* A reply within the text; the first layer is the outermost. */
typedef struct smtpcode__layer {
    int code; /* 0: none */
    size_t code_at;
    smtpcode_span enhanced; /* length 0: none */
    unsigned enhanced_class;
    int wrapped; /* "host x said: 550 ...": this reply explains the one around it */
} smtpcode__layer;

/* Words that a user's rules bring along: a table of phrase hashes, see rules.c. */
#define SMTPCODE__LAST_WORDS 64
typedef struct smtpcode__literals {
    const uint32_t *table;         /* pairs of hash and concept, a power of two of them */
    const uint32_t *last;          /* SMTPCODE__LAST_WORDS: a bit for each hash of a word that ends a phrase */
    uint32_t size, longest, first; /* first: what its concepts count from, 256 or 1024 */
} smtpcode__literals;

/* The state of a walk over a text, and the facts met on the way. */
typedef struct smtpcode__words {
    const unsigned char *text, *end, *at, *chunk_end;
    unsigned chunk;
    int utf8, two_byte, shifted, encoding;
    unsigned word, layer, pending_layer, clause;
    const smtpcode__literals *literals[2]; /* the built-in rules' and a user's */
    uint32_t recent[6];                    /* hashes of the last words, for literals */
    unsigned recent_count;

    smtpcode__layer layers[SMTPCODE__LAYERS_MAX];
    int code_varies, continued;
    size_t continued_end;
    smtpcode_span ip, address, domain, url;
    unsigned provider, zone, tag;
    smtpcode_span tag_span;
    uint16_t last_concept;
    int last_joined;
    uint64_t number; /* the last number, where it was the token before */
    int has_number;
    uint32_t duration; /* seconds of the durations that stand together; 0: none */
    uint32_t duration_word;
    uint64_t fingerprint;
} smtpcode__words;

void smtpcode__words_begin(smtpcode__words *words, const char *text, size_t len, const smtpcode__literals *builtin,
                           const smtpcode__literals *own);

/* The index of the provider that a host belongs to, 0 for none. */
unsigned smtpcode__find_provider(const char *host, size_t len);

/* The next sentence with at least one mention. Returns 0 at the end of the text. */
int smtpcode__next_sentence(smtpcode__words *words, smtpcode__sentence *sentence);

/* Hashes of a label under a node, and of phrases; also used to build a user's table. */
uint32_t smtpcode__word_hash(const char *word, size_t len);
uint32_t smtpcode__phrase_hash(const uint32_t *hashes, unsigned count);
/* Folds one word of UTF-8 text at *at to at most capacity bytes. Returns the length, 0 at no word. */
size_t smtpcode__read_word(const char **at, const char *end, char *folded, size_t capacity);

#endif
