/* Rules over concepts: their compiler, used for the built-in ones and for a user's, and their matcher. */
#ifndef SMTPCODE_RULES_H
#define SMTPCODE_RULES_H

#include "words.h"

/* A compiled set of rules is an array of uint32_t; this is its head. All offsets count words from its start. */
typedef struct smtpcode__rule_set {
    uint32_t magic, words, rules, ids;
    uint32_t mask_at;    /* (ids of mentions) x mask_words: which element ids a mention satisfies */
    uint32_t mask_words; /* words of a set of element ids */
    uint32_t mentions;   /* number of mention ids: 256 + literals */
    uint32_t index_at;   /* for each element id: first rule, number of rules that are looked up by it */
    uint32_t rule_at;
    uint32_t literal_at, literal_size, literal_longest;
    uint32_t signature_at; /* for each rule two words: its element ids, counted modulo 64 */
    uint32_t keys_at;      /* the element ids that rules are looked up by, a bit each */
    uint32_t last_at;      /* a bit for each hash of a word that ends a literal phrase */
    uint32_t hash;         /* of the source text, to tell sets apart */
} smtpcode__rule_set;

#define SMTPCODE__ELEMENTS_MAX 6
#define SMTPCODE__FORBIDDEN_MAX 6 /* an even number, as the one above */
#define SMTPCODE__CONDITIONS_MAX 4
#define SMTPCODE__AFTER 0x8000u /* an element that stands after the one before it */

enum { CONDITION_NONE, CONDITION_CODE, CONDITION_ENHANCED, CONDITION_STAGE, CONDITION_NOT = 0x80 };

typedef struct smtpcode__condition {
    uint8_t kind, a, b, c; /* code: digits, enhanced: parts; 255: any */
} smtpcode__condition;

typedef struct smtpcode__rule {
    uint16_t elements[SMTPCODE__ELEMENTS_MAX]; /* the first one is looked up by */
    uint16_t forbidden[SMTPCODE__FORBIDDEN_MAX];
    uint8_t cause, rank, count, conditions;
    uint32_t line;
    smtpcode__condition condition[SMTPCODE__CONDITIONS_MAX];
} smtpcode__rule;

/* A rule in a set: two elements a word, the forbidden ones, cause | rank | counts, line, conditions; no byte order matters. */
#define SMTPCODE__RULE_WORDS (SMTPCODE__ELEMENTS_MAX / 2 + SMTPCODE__FORBIDDEN_MAX / 2 + 2 + SMTPCODE__CONDITIONS_MAX)

#define SMTPCODE__RANKS 4 /* 1 hint, 2 usual, 3 names the cause, 4 outranks all others */

/* What conditions are asked of. stage: 0 unknown, else 1 connect, 2 helo, 3 mail, 4 rcpt, 5 data. */
typedef struct smtpcode__setting {
    int code;
    unsigned enhanced[3]; /* class 0: none */
    int stage;
} smtpcode__setting;

/* The best that was found for each cause. */
typedef struct smtpcode__candidate {
    int32_t score; /* 0: nothing */
    uint32_t first, end, line;
    uint8_t rank, layer, own; /* own: found by a user's rule */
} smtpcode__candidate;

/* Matches one sentence. bias is added to each score: earlier sentences and inner replies are heard first. Returns the causes
 * whose candidates have changed, a bit each. */
uint64_t smtpcode__match(const uint32_t *set, const smtpcode__sentence *sentence, const smtpcode__setting *setting,
                         int32_t bias, int own, smtpcode__candidate candidates[], uint32_t *hits);

/* Where a set keeps its literal phrases. */
void smtpcode__literals_of(const uint32_t *set, smtpcode__literals *literals);

extern const uint32_t smtpcode__builtin_rules[];

#endif
