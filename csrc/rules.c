/* The rules' compiler and matcher.
 *
 * A rule is a set of concepts that one sentence must mention, near each other, in any order: languages differ in word
 * order more than in what they mention. Its source reads
 *
 *     @RCPT = RCPT | MBOX                      a name for alternatives
 *     user_unknown:                            the cause of the rules below
 *       3 @RCPT ABSENT                         rank (1 hint .. 4 outranks all), then the elements
 *       2 RCPT "not here" !SENDER [5xx 5.1.x]  a literal phrase; must not be mentioned; only for these codes
 *       2 RELAY > NOT [rcpt]                   NOT after RELAY; only in this stage
 *       + 550 No such user                     an example that must get this cause from this file
 *       - 550 User busy                        one that must not
 *
 * Compiling needs no memory but the caller's. A rule is looked up by its rarest element, then checked element by element. */
#include "rules.h"

#include "bytes.h"
#include "gen/causes.h"

#define MAGIC 0x32524353u /* "SCR2" */
#define NAMES_MAX 128
#define IDS_MAX 1024
#define LITERALS_MAX 512
#define NAME_MAX 32
#define OWN_LITERALS 1024 /* a user's literal phrases are numbered from here in mentions */
#define WINDOW 14         /* words that the elements of one rule may lie apart */

/* ---------------------------------------------------------------------------------------------------------- compiling */

typedef struct source {
    const char *text, *end, *at, *line_start;
    unsigned line;
    smtpcode_rules_error *error;
} source;

typedef struct alternatives {
    uint32_t bits[(256 + LITERALS_MAX) / 32];
} alternatives;

typedef struct compiler {
    source in;
    char names[NAMES_MAX][NAME_MAX];
    uint16_t name_ids[NAMES_MAX];
    unsigned name_count, id_count;
    alternatives ids[IDS_MAX];
    uint32_t literal_hash[LITERALS_MAX], literal_last[LITERALS_MAX]; /* last: the hash of the last word alone */
    unsigned literal_count, literal_longest;
} compiler;

size_t smtpcode_rules_workspace(void) {
    return sizeof(compiler);
}

static int fail(source *in, const char *at, const char *message) {
    if (in->error) {
        in->error->line = in->line;
        in->error->column = (unsigned)(at - in->line_start) + 1;
        in->error->message = message;
    }
    return 0;
}

static void skip_blanks(source *in) {
    while (in->at < in->end && (*in->at == ' ' || *in->at == '\t' || *in->at == '\r')) in->at++;
}

static int at_line_end(source *in) {
    skip_blanks(in);
    return in->at == in->end || *in->at == '\n' || *in->at == '#';
}

static void next_line(source *in) {
    while (in->at < in->end && *in->at != '\n') in->at++;
    if (in->at < in->end) in->at++;
    in->line_start = in->at;
    in->line++;
}

static int is_name_char(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

static size_t read_name(source *in, const char **name) {
    *name = in->at;
    while (in->at < in->end && is_name_char(*in->at)) in->at++;
    return (size_t)(in->at - *name);
}

static int equals(const char *name, size_t len, const char *other) {
    size_t i = 0;
    while (i < len && other[i] && name[i] == other[i]) i++;
    return i == len && !other[i];
}

static unsigned find_concept(const char *name, size_t len) {
    for (unsigned i = 1; i < SMTPCODE__CONCEPT_COUNT; i++)
        if (equals(name, len, smtpcode__concept_names[i])) return i;
    return 0;
}

static unsigned find_cause(const char *name, size_t len) {
#define SMTPCODE_X(cause, number, ...)                                                                                 \
    if (equals(name, len, #cause)) return number;
    SMTPCODE_CAUSES(SMTPCODE_X)
#undef SMTPCODE_X
    return 0;
}

static int find_alias(const compiler *c, const char *name, size_t len) {
    for (unsigned i = 0; i < c->name_count; i++)
        if (equals(name, len, c->names[i])) return c->name_ids[i];
    return -1;
}

/* The number of a set of alternatives, which is made where it is new. Returns -1 where there is no room. */
static int id_of(compiler *c, const alternatives *set) {
    for (unsigned i = 0; i < c->id_count; i++)
        if (memcmp(&c->ids[i], set, sizeof *set) == 0) return (int)i;
    if (c->id_count == IDS_MAX) return -1;
    c->ids[c->id_count] = *set;
    return (int)c->id_count++;
}

/* "literal words": a mention of its own. */
static int read_literal(compiler *c, alternatives *set) {
    source *in = &c->in;
    const char *open = in->at++, *close = in->at, *p;
    uint32_t hashes[6], reversed[6];
    unsigned count = 0;
    char word[64];
    while (close < in->end && *close != '"' && *close != '\n') close++;
    if (close == in->end || *close != '"') return fail(in, open, "a phrase without closing quote");
    for (p = in->at; p < close;) {
        const size_t len = smtpcode__read_word(&p, close, word, sizeof word);
        if (!len) break;
        if (count == 6) return fail(in, open, "a phrase of more than six words");
        hashes[count++] = smtpcode__word_hash(word, len);
    }
    if (!count) return fail(in, open, "a phrase without words");
    for (unsigned i = 0; i < count; i++) reversed[i] = hashes[count - 1 - i]; /* the matcher has the last word first */
    const uint32_t hash = smtpcode__phrase_hash(reversed, count);
    unsigned literal = 0;
    while (literal < c->literal_count && c->literal_hash[literal] != hash) literal++;
    if (literal == LITERALS_MAX) return fail(in, open, "too many different phrases");
    if (literal == c->literal_count) {
        c->literal_last[literal] = smtpcode__phrase_hash(reversed, 1);
        c->literal_hash[c->literal_count++] = hash;
    }
    if (count > c->literal_longest) c->literal_longest = count;
    set->bits[(256 + literal) / 32] |= 1u << literal % 32;
    in->at = close + 1;
    return 1;
}

/* A|@B|"c d": one set of alternatives. */
static int read_alternatives(compiler *c, alternatives *set) {
    source *in = &c->in;
    memset(set, 0, sizeof *set);
    for (;;) {
        const char *start = in->at, *name;
        skip_blanks(in);
        start = in->at;
        if (in->at < in->end && *in->at == '"') {
            if (!read_literal(c, set)) return 0;
        } else if (in->at < in->end && *in->at == '@') {
            in->at++;
            const size_t len = read_name(in, &name);
            const int id = find_alias(c, name, len);
            if (id < 0) return fail(in, start, "an unknown @name");
            for (size_t i = 0; i < sizeof set->bits / sizeof *set->bits; i++) set->bits[i] |= c->ids[id].bits[i];
        } else {
            const size_t len = read_name(in, &name);
            const unsigned concept = len ? find_concept(name, len) : 0;
            if (!concept) return fail(in, start, len ? "an unknown concept" : "a concept is expected");
            set->bits[concept / 32] |= 1u << concept % 32;
        }
        const char *after = in->at;
        skip_blanks(in);
        if (in->at < in->end && *in->at == '|') {
            in->at++;
            continue;
        }
        in->at = after;
        return 1;
    }
}

static int is_common(const alternatives *set) {
    for (unsigned i = 1; i < 256; i++)
        if ((set->bits[i / 32] >> i % 32 & 1) && smtpcode__common[i]) return 1;
    return 0;
}

static unsigned count_alternatives(const alternatives *set) {
    unsigned n = 0;
    for (unsigned i = 0; i < 256 + LITERALS_MAX; i++) n += set->bits[i / 32] >> i % 32 & 1;
    return n;
}

/* [5xx 4.2.x !550 rcpt] */
static int read_conditions(source *in, smtpcode__rule *rule) {
    static const char *const stages[] = {"connect", "helo", "mail", "rcpt", "data"};
    in->at++;
    for (;;) {
        skip_blanks(in);
        const char *start = in->at;
        if (in->at < in->end && *in->at == ']') {
            in->at++;
            return 1;
        }
        smtpcode__condition condition = {0, 255, 255, 255};
        if (in->at < in->end && *in->at == '!') {
            condition.kind = CONDITION_NOT;
            in->at++;
        }
        uint8_t *const parts[3] = {&condition.a, &condition.b, &condition.c};
        const char *word = in->at;
        size_t len = 0, dots = 0;
        while (in->at < in->end && (is_name_char(*in->at) || *in->at == '.')) {
            dots += *in->at == '.';
            in->at++;
            len++;
        }
        if (!len) return fail(in, start, "a condition such as 5xx, 4.7.x or rcpt is expected");
        if (dots == 2) {
            condition.kind |= CONDITION_ENHANCED;
            size_t part = 0, digits = 0;
            unsigned value = 0;
            for (size_t i = 0; i <= len; i++) {
                if (i == len || word[i] == '.') {
                    if (digits) *parts[part] = (uint8_t)(value > 254 ? 254 : value);
                    part++;
                    value = 0;
                    digits = 0;
                } else if (smtpcode__digit((unsigned char)word[i])) {
                    value = value < 1000 ? value * 10 + (unsigned)(word[i] - '0') : value;
                    digits++;
                } else if (word[i] != 'x') {
                    return fail(in, start, "an enhanced code such as 5.1.x is expected");
                }
            }
        } else if (len == 3 && !dots && (smtpcode__digit((unsigned char)word[0]))) {
            condition.kind |= CONDITION_CODE;
            for (size_t i = 0; i < 3; i++) {
                if (smtpcode__digit((unsigned char)word[i]))
                    *parts[i] = (uint8_t)(word[i] - '0');
                else if (word[i] != 'x')
                    return fail(in, start, "a reply code such as 5xx is expected");
            }
        } else {
            unsigned stage = 0;
            while (stage < 5 && !equals(word, len, stages[stage])) stage++;
            if (stage == 5) return fail(in, start, "an unknown condition");
            condition.kind |= CONDITION_STAGE;
            condition.a = (uint8_t)(stage + 1);
        }
        if (rule->conditions == SMTPCODE__CONDITIONS_MAX) return fail(in, start, "more than four conditions");
        rule->condition[rule->conditions++] = condition;
    }
}

/* One rule: rank, elements, conditions. */
static int read_rule(compiler *c, unsigned cause, smtpcode__rule *rule) {
    source *in = &c->in;
    unsigned forbidden = 0;
    int after = 0;
    alternatives set;

    memset(rule, 0, sizeof *rule);
    rule->cause = (uint8_t)cause;
    rule->line = in->line;
    rule->rank = (uint8_t)(*in->at - '0');
    in->at++;
    if (rule->rank < 1 || rule->rank > SMTPCODE__RANKS || (in->at < in->end && *in->at != ' ' && *in->at != '\t'))
        return fail(in, in->at - 1, "a rank from 1 to 4 is expected");
    while (!at_line_end(in)) {
        const char *start = in->at;
        if (*in->at == '[') {
            if (!read_conditions(in, rule)) return 0;
            continue;
        }
        if (*in->at == '>') {
            if (!rule->count) return fail(in, start, "nothing stands before '>'");
            after = 1;
            in->at++;
            continue;
        }
        const int forbid = *in->at == '!';
        in->at += forbid;
        if (!read_alternatives(c, &set)) return 0;
        const int id = id_of(c, &set);
        if (id < 0) return fail(in, start, "too many different alternatives");
        if (forbid) {
            if (forbidden == SMTPCODE__FORBIDDEN_MAX) return fail(in, start, "more than six forbidden elements");
            rule->forbidden[forbidden++] = (uint16_t)(id + 1);
        } else {
            if (rule->count == SMTPCODE__ELEMENTS_MAX) return fail(in, start, "more than six elements");
            rule->elements[rule->count++] = (uint16_t)((unsigned)id | (after ? SMTPCODE__AFTER : 0));
            after = 0;
        }
    }
    if (after) return fail(in, in->at, "nothing stands after '>'");
    if (!rule->count) return fail(in, in->at, "a rule without elements");
    return 1;
}

/* Which element a rule is looked up by: the one with fewest, and best uncommon, alternatives. */
static unsigned key_of(const compiler *c, const smtpcode__rule *rule) {
    unsigned best = 0, best_cost = ~0u;
    for (unsigned i = 0; i < rule->count; i++) {
        const alternatives *set = &c->ids[rule->elements[i] & ~SMTPCODE__AFTER];
        const unsigned cost = count_alternatives(set) + (is_common(set) ? 1000u : 0);
        if (cost < best_cost) {
            best_cost = cost;
            best = i;
        }
    }
    return best;
}

#define COUNTS_AT ((SMTPCODE__ELEMENTS_MAX + SMTPCODE__FORBIDDEN_MAX) / 2)

/* The id of an element of a packed rule. */
static unsigned element_of(const uint32_t *rule, unsigned e) {
    return rule[e / 2] >> (e & 1) * 16 & 0x7fff;
}

static void pack(const smtpcode__rule *rule, uint32_t *out) {
    for (unsigned i = 0; i < SMTPCODE__ELEMENTS_MAX; i += 2)
        *out++ = rule->elements[i] | (uint32_t)rule->elements[i + 1] << 16;
    for (unsigned i = 0; i < SMTPCODE__FORBIDDEN_MAX; i += 2)
        *out++ = rule->forbidden[i] | (uint32_t)rule->forbidden[i + 1] << 16;
    *out++ = rule->cause | (uint32_t)rule->rank << 8 | (uint32_t)rule->count << 16 | (uint32_t)rule->conditions << 24;
    *out++ = rule->line;
    for (unsigned i = 0; i < SMTPCODE__CONDITIONS_MAX; i++) {
        const smtpcode__condition *k = &rule->condition[i];
        *out++ = k->kind | (uint32_t)k->a << 8 | (uint32_t)k->b << 16 | (uint32_t)k->c << 24;
    }
}

static void unpack(const uint32_t *in, smtpcode__rule *rule) {
    for (unsigned i = 0; i < SMTPCODE__ELEMENTS_MAX; i += 2, in++) {
        rule->elements[i] = (uint16_t)*in;
        rule->elements[i + 1] = (uint16_t)(*in >> 16);
    }
    for (unsigned i = 0; i < SMTPCODE__FORBIDDEN_MAX; i += 2, in++) {
        rule->forbidden[i] = (uint16_t)*in;
        rule->forbidden[i + 1] = (uint16_t)(*in >> 16);
    }
    rule->cause = (uint8_t)*in;
    rule->rank = (uint8_t)(*in >> 8);
    rule->count = (uint8_t)(*in >> 16);
    rule->conditions = (uint8_t)(*in++ >> 24);
    rule->line = *in++;
    for (unsigned i = 0; i < SMTPCODE__CONDITIONS_MAX; i++, in++) {
        smtpcode__condition *k = &rule->condition[i];
        k->kind = (uint8_t)*in;
        k->a = (uint8_t)(*in >> 8);
        k->b = (uint8_t)(*in >> 16);
        k->c = (uint8_t)(*in >> 24);
    }
}

/* Reads each rule of the text, in order. Two passes of it count and fill. */
static int read_all(compiler *c, uint32_t *rules, uint32_t *keys, uint32_t capacity, uint32_t *count) {
    source *in = &c->in;
    unsigned cause = 0;
    *count = 0;
    for (in->at = in->line_start = in->text, in->line = 1; in->at < in->end; next_line(in)) {
        const int indented = *in->at == ' ' || *in->at == '\t';
        if (at_line_end(in)) continue;
        const char *start = in->at, *name;
        if (*in->at == '+' || *in->at == '-') {
            if (!cause) return fail(in, start, "an example before any cause");
            continue; /* examples are the linter's */
        }
        if (*in->at == '@') {
            in->at++;
            const size_t len = read_name(in, &name);
            skip_blanks(in);
            if (!len || len >= NAME_MAX || in->at == in->end || *in->at != '=')
                return fail(in, start, "@NAME = A | B is expected");
            in->at++;
            alternatives set;
            if (!read_alternatives(c, &set)) return 0;
            if (!at_line_end(in)) return fail(in, in->at, "'|' or the line's end is expected");
            if (find_alias(c, name, len) >= 0) return fail(in, start, "this @name stands for something already");
            const int id = id_of(c, &set);
            if (id < 0 || c->name_count == NAMES_MAX) return fail(in, start, "too many names");
            memset(c->names[c->name_count], 0, NAME_MAX);
            memcpy(c->names[c->name_count], name, len);
            c->name_ids[c->name_count++] = (uint16_t)id;
            continue;
        }
        if (!indented) {
            const size_t len = read_name(in, &name);
            cause = len ? find_cause(name, len) : 0;
            if (!cause) return fail(in, start, "a cause such as mailbox_full is expected");
            if (in->at == in->end || *in->at != ':') return fail(in, in->at, "':' is expected after the cause");
            in->at++;
            if (!at_line_end(in)) return fail(in, in->at, "rules stand on lines of their own below the cause");
            continue;
        }
        if (!cause) return fail(in, start, "a rule before any cause");
        smtpcode__rule rule;
        if (!read_rule(c, cause, &rule)) return 0;
        if (rules) {
            if (*count >= capacity) return fail(in, start, "too many rules");
            const unsigned key = key_of(c, &rule);
            keys[*count] = rule.elements[key] & ~SMTPCODE__AFTER;
            pack(&rule, rules + *count * SMTPCODE__RULE_WORDS);
        }
        ++*count;
    }
    return 1;
}

static uint32_t hash_text(const char *text, size_t len) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < len; i++) h = (h ^ (unsigned char)text[i]) * 16777619u;
    return h;
}

ptrdiff_t smtpcode_rules_compile(const char *text, size_t len, void *workspace, uint32_t *out, size_t capacity,
                                 smtpcode_rules_error *error) {
    compiler *c = workspace;
    uint32_t count;

    memset(c, 0, sizeof *c);
    c->in.text = text;
    c->in.end = text + len;
    c->in.error = error;
    if (!read_all(c, NULL, NULL, 0, &count)) return -1;

    smtpcode__rule_set set;
    memset(&set, 0, sizeof set);
    set.magic = MAGIC;
    set.rules = count;
    set.ids = c->id_count;
    set.mentions = 256 + c->literal_count;
    set.mask_words = (c->id_count + 31) / 32;
    set.mask_at = sizeof set / 4;
    set.index_at = set.mask_at + set.mentions * set.mask_words;
    set.signature_at = set.index_at + set.ids;
    set.keys_at = set.signature_at + 2 * count;
    set.rule_at = set.keys_at + set.mask_words;
    set.literal_at = set.rule_at + count * SMTPCODE__RULE_WORDS;
    set.literal_longest = c->literal_longest;
    if (c->literal_count)
        for (set.literal_size = 4; set.literal_size < 2 * c->literal_count; set.literal_size *= 2) {
        }
    set.last_at = set.literal_at + 2 * set.literal_size;
    set.words = set.last_at + (c->literal_count ? SMTPCODE__LAST_WORDS : 0);
    set.hash = hash_text(text, len);
    /* the keys of the second pass stand behind the set until it is sorted */
    const size_t needed = set.words + count;
    if (capacity < needed || !out) return (ptrdiff_t)needed;

    memset(out, 0, needed * 4);
    memcpy(out, &set, sizeof set);
    uint32_t *const keys = out + set.words;
    c->name_count = 0;
    if (!read_all(c, out + set.rule_at, keys, count, &count)) return -1;

    for (uint32_t id = 0; id < set.ids; id++)
        for (uint32_t m = 0; m < set.mentions; m++)
            if (c->ids[id].bits[m / 32] >> m % 32 & 1) out[set.mask_at + m * set.mask_words + id / 32] |= 1u << id % 32;

    /* sort by key: insertion keeps the order of the source */
    for (uint32_t i = 1; i < count; i++) {
        uint32_t rule[SMTPCODE__RULE_WORDS], j = i;
        uint32_t *const rules = out + set.rule_at;
        const uint32_t key = keys[i];
        memcpy(rule, rules + i * SMTPCODE__RULE_WORDS, sizeof rule);
        for (; j > 0 && keys[j - 1] > key; j--) {
            keys[j] = keys[j - 1];
            memcpy(rules + j * SMTPCODE__RULE_WORDS, rules + (j - 1) * SMTPCODE__RULE_WORDS, sizeof rule);
        }
        keys[j] = key;
        memcpy(rules + j * SMTPCODE__RULE_WORDS, rule, sizeof rule);
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t *entry = &out[set.index_at + keys[i]];
        out[set.keys_at + keys[i] / 32] |= 1u << keys[i] % 32;
        if (!*entry) *entry = i << 12;
        ++*entry;
    }
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *const rule = out + set.rule_at + i * SMTPCODE__RULE_WORDS;
        for (unsigned e = 0; e < (rule[COUNTS_AT] >> 16 & 0xff); e++) {
            const unsigned id = element_of(rule, e);
            out[set.signature_at + 2 * i + id / 32 % 2] |= 1u << id % 32;
        }
    }
    for (unsigned i = 0; i < c->literal_count; i++) {
        const unsigned last = c->literal_last[i] % (32 * SMTPCODE__LAST_WORDS);
        out[set.last_at + last / 32] |= 1u << last % 32;
        uint32_t slot = c->literal_hash[i] & (set.literal_size - 1);
        while (out[set.literal_at + 2 * slot]) slot = (slot + 1) & (set.literal_size - 1);
        out[set.literal_at + 2 * slot] = c->literal_hash[i];
        out[set.literal_at + 2 * slot + 1] = i;
    }
    return (ptrdiff_t)needed;
}

/* ----------------------------------------------------------------------------------------------------------- matching */

/* The head of a set, by place: as smtpcode__rule_set has it. */
enum {
    MAGIC_AT,
    WORDS,
    RULES,
    IDS,
    MASK_AT,
    MASK_WORDS,
    MENTIONS,
    INDEX_AT,
    RULE_AT,
    LITERAL_AT,
    LITERAL_SIZE,
    LITERAL_LONGEST,
    SIGNATURE_AT,
    KEYS_AT,
    LAST_AT,
    HASH
};

ptrdiff_t smtpcode_rules_shadowing(const uint32_t *rules, size_t index) {
    smtpcode__rule mine, other;
    unpack(rules + rules[RULE_AT] + index * SMTPCODE__RULE_WORDS, &mine);
    for (size_t i = 0; i < rules[RULES]; i++) {
        unpack(rules + rules[RULE_AT] + i * SMTPCODE__RULE_WORDS, &other);
        if (i == index || other.count != mine.count || other.rank < mine.rank) continue;
        if (other.rank == mine.rank && other.line > mine.line) continue;
        if (memcmp(other.forbidden, mine.forbidden, sizeof mine.forbidden) != 0 ||
            memcmp(other.condition, mine.condition, sizeof mine.condition) != 0)
            continue;
        unsigned same = 0; /* elements stand in any order */
        for (unsigned e = 0; e < mine.count; e++)
            for (unsigned f = 0; f < mine.count; f++)
                if (mine.elements[e] == other.elements[f]) {
                    same++;
                    break;
                }
        if (same == mine.count) return (ptrdiff_t)i;
    }
    return -1;
}

int smtpcode_next_example(const char *text, size_t len, size_t *position, smtpcode_example *example) {
    source in = {text, text + len, text + *position, text + *position, 0, NULL};
    if (*position == 0) {
        example->line = 0;
        example->cause = 0;
    }
    while (in.at < in.end) {
        const char *const line = in.at, *name;
        const int indented = *line == ' ' || *line == '\t';
        skip_blanks(&in);
        const char *const start = in.at;
        next_line(&in);
        *position = (size_t)(in.at - text);
        example->line++;
        if (start == in.end || in.at == start) continue;
        if (!indented && is_name_char(*start)) {
            source head = {text, text + len, start, start, 0, NULL};
            const size_t length = read_name(&head, &name);
            example->cause = (int)find_cause(name, length);
        } else if (example->cause && (*start == '+' || *start == '-')) {
            const char *first = start + 1, *last = in.at;
            while (last > first && (last[-1] == '\n' || last[-1] == '\r' || last[-1] == ' ' || last[-1] == '\t'))
                last--;
            while (first < last && (*first == ' ' || *first == '\t')) first++;
            example->wanted = *start == '+';
            example->text.offset = (size_t)(first - text);
            example->text.length = (size_t)(last - first);
            return 1;
        }
    }
    return 0;
}

size_t smtpcode_rules_count(const uint32_t *rules) {
    return rules[RULES];
}

unsigned smtpcode_rules_line(const uint32_t *rules, size_t index) {
    return rules[rules[RULE_AT] + index * SMTPCODE__RULE_WORDS +
                 (SMTPCODE__ELEMENTS_MAX + SMTPCODE__FORBIDDEN_MAX) / 2 + 1];
}

static unsigned lowest_bit(uint64_t bits) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned bit = 0;
    while (!(bits >> bit & 1)) bit++;
    return bit;
#endif
}

static int holds(const smtpcode__rule *rule, const smtpcode__setting *setting) {
    int asked = 0, met = 0;
    for (unsigned i = 0; i < rule->conditions; i++) {
        const smtpcode__condition *k = &rule->condition[i];
        int is = 0;
        switch (k->kind & ~CONDITION_NOT) {
        case CONDITION_CODE:
            is = setting->code && (k->a == 255 || k->a == setting->code / 100) &&
                 (k->b == 255 || k->b == setting->code / 10 % 10) && (k->c == 255 || k->c == setting->code % 10);
            /* a text with an enhanced code alone has its class for a first digit */
            if (!setting->code && setting->enhanced[0] && k->a == setting->enhanced[0] && k->b == 255) is = 1;
            break;
        case CONDITION_ENHANCED:
            is = setting->enhanced[0] && (k->a == 255 || k->a == setting->enhanced[0]) &&
                 (k->b == 255 || k->b == setting->enhanced[1]) &&
                 (k->c == 255 || k->c == (setting->enhanced[2] > 254 ? 254 : setting->enhanced[2]));
            break;
        default: is = setting->stage == k->a; break;
        }
        if (k->kind & CONDITION_NOT) {
            if (is) return 0;
        } else {
            asked = 1;
            met |= is;
        }
    }
    return met || !asked;
}

/* The row of a mention in the masks of a set; rows of the other set's phrases are none of its own. */
static uint32_t row_of(const smtpcode__mention *m, int own) {
    if (m->concept < 256) return m->concept;
    return own == (m->concept >= OWN_LITERALS) ? m->concept - (own ? OWN_LITERALS - 256u : 0) : 0;
}

void smtpcode__literals_of(const uint32_t *set, smtpcode__literals *literals) {
    literals->table = set + set[LITERAL_AT];
    literals->last = set + set[LAST_AT];
    literals->size = set[LITERAL_SIZE];
    literals->longest = set[LITERAL_LONGEST];
    literals->first = set == smtpcode__builtin_rules ? 256 : OWN_LITERALS;
}

/* A sentence as one set of rules sees it. */
typedef struct view {
    const smtpcode__sentence *sentence;
    const uint32_t *rows[SMTPCODE__SENTENCE_MAX]; /* of each mention: the element ids that it satisfies */
    uint32_t met[IDS_MAX / 32];                   /* the ids that any mention satisfies */
    uint32_t signature[2];                        /* the same, with ids counted modulo 64 */
} view;

static int is_met(const uint32_t *ids, unsigned id) {
    return ids[id / 32] >> id % 32 & 1;
}

/* How closely the elements stand together in the sentence: words apart and clauses crossed; -1 for too far. */
static int tightness(const view *seen, const smtpcode__rule *rule, uint32_t *first, uint32_t *end) {
    const smtpcode__sentence *const sentence = seen->sentence;
    uint64_t satisfied[SMTPCODE__ELEMENTS_MAX] = {0}; /* of each element: the mentions that satisfy it */
    int best = -1;
    for (unsigned e = 0; e < rule->count; e++) {
        const unsigned id = rule->elements[e] & ~SMTPCODE__AFTER;
        for (unsigned i = 0; i < sentence->count; i++) satisfied[e] |= (uint64_t)is_met(seen->rows[i], id) << i;
    }
    for (uint64_t anchors = satisfied[0]; anchors; anchors &= anchors - 1) {
        const unsigned anchor = lowest_bit(anchors);
        const smtpcode__mention *const a = &sentence->mentions[anchor];
        unsigned low = anchor, high = anchor, last = anchor, found = 1;
        uint64_t used = UINT64_C(1) << anchor;
        for (; found < rule->count; found++) {
            int nearest = -1, distance = 1000;
            uint64_t rest = satisfied[found] & ~used;
            if (rule->elements[found] & SMTPCODE__AFTER) rest &= ~((UINT64_C(1) << last) - 1);
            for (; rest; rest &= rest - 1) {
                const unsigned i = lowest_bit(rest);
                const smtpcode__mention *const m = &sentence->mentions[i];
                const int gap = m->word > a->word ? m->word - a->word : a->word - m->word;
                if (gap < distance) {
                    distance = gap;
                    nearest = (int)i;
                }
            }
            if (nearest < 0) break;
            last = (unsigned)nearest;
            used |= UINT64_C(1) << last;
            if (last < low) low = last;
            if (last > high) high = last;
        }
        if (found < rule->count) continue;
        const int words = sentence->mentions[high].word - sentence->mentions[low].word;
        const int clauses = sentence->mentions[high].clause - sentence->mentions[low].clause;
        if (words > WINDOW || clauses > 2) continue;
        const int cost = words + 16 * clauses;
        if (best < 0 || cost < best) {
            best = cost;
            *first = sentence->mentions[low].first;
            *end = sentence->mentions[high].end;
        }
    }
    return best;
}

/* Whether all elements of a packed rule are mentioned, and nothing that it forbids. */
static int may_match(const uint32_t *rule, const uint32_t *met) {
    const unsigned count = rule[COUNTS_AT] >> 16 & 0xff;
    for (unsigned e = 0; e < count; e++)
        if (!is_met(met, element_of(rule, e))) return 0;
    for (unsigned f = SMTPCODE__ELEMENTS_MAX; f < SMTPCODE__ELEMENTS_MAX + SMTPCODE__FORBIDDEN_MAX; f++) {
        const unsigned id = rule[f / 2] >> (f & 1) * 16 & 0xffff;
        if (!id) break;
        if (is_met(met, id - 1)) return 0;
    }
    return 1;
}

/* Tries one rule. Returns the cause that it now speaks for better than any other did, or 0. */
static unsigned try_rule(const uint32_t *set, uint32_t r, const view *seen, const smtpcode__setting *setting,
                         int32_t bias, int own, smtpcode__candidate candidates[], uint32_t *hits) {
    const uint32_t *const packed = set + set[RULE_AT] + r * SMTPCODE__RULE_WORDS;
    if (!may_match(packed, seen->met)) return 0;
    smtpcode__rule rule;
    unpack(packed, &rule);
    const int32_t most = rule.rank * 1000 + rule.count * 60 + (rule.conditions ? 30 : 0) + bias;
    smtpcode__candidate *const candidate = &candidates[rule.cause];
    if (most <= candidate->score && !hits) return 0;
    if (rule.conditions && !holds(&rule, setting)) return 0;
    uint32_t first = 0, end = 0;
    const int cost = tightness(seen, &rule, &first, &end);
    if (cost < 0) return 0;
    if (hits) hits[r]++;
    const int32_t score = most - cost * 4;
    if (score <= candidate->score) return 0;
    candidate->score = score;
    candidate->first = first;
    candidate->end = end;
    candidate->line = rule.line;
    candidate->rank = rule.rank;
    candidate->layer = (uint8_t)seen->sentence->layer;
    candidate->own = (uint8_t)own;
    return rule.cause;
}

uint64_t smtpcode__match(const uint32_t *set, const smtpcode__sentence *sentence, const smtpcode__setting *setting,
                         int32_t bias, int own, smtpcode__candidate candidates[], uint32_t *hits) {
    const uint32_t *const masks = set + set[MASK_AT], *const index = set + set[INDEX_AT], mask_words = set[MASK_WORDS];
    const uint32_t *const signatures = set + set[SIGNATURE_AT], *const keys = set + set[KEYS_AT];
    uint64_t causes = 0;
    view seen;

    if (!sentence->count) return 0;
    seen.sentence = sentence;
    seen.signature[0] = seen.signature[1] = 0;
    for (uint32_t i = 0; i < mask_words; i++) seen.met[i] = 0;
    for (unsigned m = 0; m < sentence->count; m++) {
        const uint32_t *const row = masks + row_of(&sentence->mentions[m], own) * mask_words;
        seen.rows[m] = row;
        for (uint32_t i = 0; i < mask_words; i++) seen.met[i] |= row[i];
    }
    for (uint32_t i = 0; i < mask_words; i++) seen.signature[i % 2] |= seen.met[i];
    for (uint32_t i = 0; i < mask_words; i++)
        for (uint32_t rest = seen.met[i] & keys[i]; rest; rest &= rest - 1) {
            const uint32_t entry = index[i * 32 + lowest_bit(rest)];
            for (uint32_t r = entry >> 12, last = r + (entry & 0xfff); r < last; r++) {
                const uint32_t *const needed = signatures + 2 * r;
                if ((needed[0] & ~seen.signature[0]) | (needed[1] & ~seen.signature[1])) continue; /* nearly always */
                causes |= UINT64_C(1) << try_rule(set, r, &seen, setting, bias, own, candidates, hits);
            }
        }
    return causes & ~UINT64_C(1);
}
