/* The decision: what tags, words and codes say of a reply is weighed here and nowhere else.
 *
 * The order of trust: the user's own rules; a provider's tag; words that name the cause; a code that names it; words that
 * hint; a code that hints. Codes lie more often than words do, so words come first; but a code that agrees makes an answer
 * certain. What follows (permanence, scope, who acts, what to do) comes from the cause and the words, not from the first digit. */
#include "bytes.h"
#include "codecauses.h"
#include "gen/causes.h"
#include "reply.h"
#include "rules.h"

/* The terms of a verdict, as enums of the generated lists. */
enum cause {
    CAUSE_NONE,
#define SMTPCODE_X(name, number, ...) CAUSE_##name = (number),
    SMTPCODE_CAUSES(SMTPCODE_X)
#undef SMTPCODE_X
        CAUSE_COUNT
};

#define SMTPCODE_X(name, number) FAMILY_##name = (number),
enum family { SMTPCODE_FAMILIES(SMTPCODE_X) };
#undef SMTPCODE_X
#define SMTPCODE_X(name, number) PERMANENCE_##name = (number),
enum permanence { SMTPCODE_PERMANENCES(SMTPCODE_X) };
#undef SMTPCODE_X
#define SMTPCODE_X(name, number) SCOPE_##name = (number),
enum scope { SMTPCODE_SCOPES(SMTPCODE_X) };
#undef SMTPCODE_X
#define SMTPCODE_X(name, number) PARTY_##name = (number),
enum party { SMTPCODE_PARTIES(SMTPCODE_X) };
#undef SMTPCODE_X
#define SMTPCODE_X(name, number) ACTION_##name = (number),
enum action { SMTPCODE_ACTIONS(SMTPCODE_X) };
#undef SMTPCODE_X
enum { GUESS = 1, LIKELY, CERTAIN };

typedef struct nature {
    const char *name;
    uint8_t family, permanence, scope, party, action, suppress;
    uint32_t retry_after;
} nature;

static const nature natures[CAUSE_COUNT] = {{NULL, 0, 0, 0, 0, 0, 0, 0},
#define SMTPCODE_X(name, number, family, permanence, scope, party, action, suppress, retry_after)                      \
    {#name,    FAMILY_##family, PERMANENCE_##permanence, SCOPE_##scope, PARTY_##party, ACTION_##action,                \
     suppress, retry_after},
                                            SMTPCODE_CAUSES(SMTPCODE_X)
#undef SMTPCODE_X
};

const char *smtpcode_cause_name(int cause) {
    return cause > 0 && cause < CAUSE_COUNT ? natures[cause].name : NULL;
}

#define RETRY_MIN 30
#define RETRY_MAX 86400

/* A negation within a clause takes the nearest word that has an antonym: those behind it first ("not found"), then those
 * before ("existiert nicht"). */
static void merge_negations(smtpcode__sentence *sentence) {
    for (unsigned i = 0; i < sentence->count; i++) {
        smtpcode__mention *const no = &sentence->mentions[i];
        if (no->concept != SMTPCODE__NOT && no->concept != SMTPCODE__CANNOT && no->concept != SMTPCODE__NOLONGER)
            continue;
        smtpcode__mention *target = NULL;
        for (unsigned j = i + 1; j < sentence->count && j <= i + 4 && !target; j++) {
            smtpcode__mention *m = &sentence->mentions[j];
            if (m->clause != no->clause || m->word - no->word > 6) break;
            if (m->concept < 256 && smtpcode__antonyms[m->concept]) target = m;
        }
        for (unsigned j = i; j > 0 && j + 3 > i && !target; j--) {
            smtpcode__mention *m = &sentence->mentions[j - 1];
            if (m->clause != no->clause || no->word - m->word > 4) break;
            if (m->concept < 256 && smtpcode__antonyms[m->concept]) target = m;
        }
        if (!target) continue;
        target->concept = smtpcode__antonyms[target->concept];
        no->concept = 0;
    }
}

/* The concepts of a sentence, a bit each. */
typedef struct concepts {
    uint64_t bits[4];
} concepts;

static unsigned lowest_bit(uint64_t bits) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned bit = 0;
    while (!(bits >> bit & 1)) bit++;
    return bit;
#endif
}

static concepts concepts_of(const smtpcode__sentence *sentence) {
    concepts seen = {{0, 0, 0, 0}};
    for (unsigned i = 0; i < sentence->count; i++) {
        const unsigned concept = sentence->mentions[i].concept;
        if (concept < 256) seen.bits[concept / 64] |= UINT64_C(1) << concept % 64;
    }
    return seen;
}

static int has(const concepts *seen, unsigned concept) {
    return seen->bits[concept / 64] >> concept % 64 & 1;
}

static void parse_enhanced(const char *bytes, size_t len, unsigned parts[3]) {
    unsigned part = 0;
    parts[0] = parts[1] = parts[2] = 0;
    for (size_t i = 0; i < len && part < 3; i++) {
        if (bytes[i] == '.')
            part++;
        else
            parts[part] = parts[part] * 10 + (unsigned)(bytes[i] - '0');
    }
}

static const smtpcode__code_cause *find_code_cause(const smtpcode__code_cause *table, unsigned count, unsigned subject,
                                                   unsigned code) {
    for (unsigned i = 0; i < count; i++)
        if (table[i].subject == subject && code >= table[i].first && code <= table[i].last) return &table[i];
    return NULL;
}

/* What a code means at this provider. */
static const smtpcode__code_cause *find_provider_cause(unsigned provider, const unsigned parts[3]) {
    for (unsigned i = 0; provider && parts[0] && i < smtpcode__provider_cause_count; i++) {
        const smtpcode__provider_cause *row = &smtpcode__provider_causes[i];
        if (row->provider == provider && row->code.subject == parts[1] && parts[2] >= row->code.first &&
            parts[2] <= row->code.last)
            return &row->code;
    }
    return NULL;
}

/* What was gathered of one text. */
typedef struct evidence {
    smtpcode__candidate candidates[CAUSE_COUNT];
    smtpcode__words words;
    unsigned enhanced[3]; /* of the reply that decides */
    int code, temporary_words, permanent_words;
    unsigned retry_hint; /* seconds */
    uint64_t named;      /* the causes that a rule has found, a bit each */
} evidence;

static size_t length_of(const char *string) {
    size_t len = 0;
    while (string[len]) len++;
    return len;
}

/* Reads the text once: sentences, facts, candidates. */
static void gather(evidence *e, const char *text, size_t len, const smtpcode_context *context, const uint32_t *rules,
                   uint32_t *hits) {
    smtpcode__literals literals = {NULL, NULL, 0, 0, 0};
    smtpcode__sentence sentence;
    smtpcode__setting setting = {0, {0, 0, 0}, context ? context->stage : 0};
    unsigned order = 0;

    memset(e->candidates, 0, sizeof e->candidates);
    e->temporary_words = e->permanent_words = 0;
    e->retry_hint = 0;
    e->named = 0;
    if (rules) smtpcode__literals_of(rules, &literals);
    smtpcode__literals builtin;
    smtpcode__literals_of(smtpcode__builtin_rules, &builtin);
    smtpcode__words_begin(&e->words, text, len, &builtin, rules ? &literals : NULL);
    while (smtpcode__next_sentence(&e->words, &sentence)) {
        const smtpcode__layer *const layer = &e->words.layers[sentence.layer];
        concepts seen = concepts_of(&sentence);
        if (has(&seen, SMTPCODE__NOT) || has(&seen, SMTPCODE__CANNOT) || has(&seen, SMTPCODE__NOLONGER)) {
            merge_negations(&sentence);
            seen = concepts_of(&sentence);
        }
        setting.code = layer->code ? layer->code : sentence.layer == 0 && context ? context->code : 0;
        parse_enhanced(text + layer->enhanced.offset, layer->enhanced.length, setting.enhanced);
        if (!setting.enhanced[0] && context && context->enhanced &&
            smtpcode__is_enhanced(context->enhanced, length_of(context->enhanced)))
            parse_enhanced(context->enhanced, length_of(context->enhanced), setting.enhanced);
        if (has(&seen, SMTPCODE__STAGERCPT)) setting.stage = 4;
        if (has(&seen, SMTPCODE__STAGEMAIL)) setting.stage = 3;
        if (has(&seen, SMTPCODE__STAGEDATA)) setting.stage = 5;

        /* an inner reply explains the one around it; of replies beside each other the first is heard */
        int32_t bias = -(int32_t)(order < 20 ? order : 20) * 12;
        if (sentence.layer) bias += layer->wrapped ? 400 : -600;
        if (rules) e->named |= smtpcode__match(rules, &sentence, &setting, bias + 10000, 1, e->candidates, hits);
        e->named |= smtpcode__match(smtpcode__builtin_rules, &sentence, &setting, bias, 0, e->candidates, NULL);

        const int soon = has(&seen, SMTPCODE__LATER) || has(&seen, SMTPCODE__WAITING) || has(&seen, SMTPCODE__GREY) ||
                         has(&seen, SMTPCODE__DEFER) || has(&seen, SMTPCODE__RETRY);
        if (soon && e->words.duration && !e->retry_hint) e->retry_hint = e->words.duration;
        if (has(&seen, SMTPCODE__LATER) || has(&seen, SMTPCODE__TEMP) || has(&seen, SMTPCODE__DEFER))
            e->temporary_words = 1;
        if (has(&seen, SMTPCODE__PERMANENT)) e->permanent_words = 1;
        order++;
    }
}

/* The reply whose codes count: the innermost that explains another, else the first. */
static const smtpcode__layer *deciding_layer(const evidence *e, const smtpcode__candidate *best) {
    if (best && best->score > 0) return &e->words.layers[best->layer];
    const smtpcode__layer *layer = &e->words.layers[0];
    for (unsigned i = 1; i <= e->words.pending_layer; i++)
        if (e->words.layers[i].wrapped && (e->words.layers[i].enhanced.length || !layer->code))
            layer = &e->words.layers[i];
    return layer;
}

static int best_candidate(const evidence *e, int except) {
    int best = 0;
    for (uint64_t rest = e->named & ~(UINT64_C(1) << except); rest; rest &= rest - 1) {
        const int cause = (int)lowest_bit(rest);
        if (!best || e->candidates[cause].score > e->candidates[best].score) best = cause;
    }
    return best;
}

/* Dropping a good address is worse than keeping a dead one. So nothing else may be said about as clearly, and a domain's
 * fate must be certain; the code's own word for it makes up for both. */
static int is_safe_to_suppress(const evidence *e, const smtpcode_verdict *v, const smtpcode__code_cause *enhanced) {
    if (enhanced && enhanced->strong && enhanced->cause == v->cause) return 1;
    if (v->confidence < CERTAIN && v->cause == CAUSE_domain_unknown) return 0;
    /* "we take no mail from that domain" reads like "that domain takes no mail" */
    if (v->cause == CAUSE_no_mail_service && v->code != 521 && v->code != 556) return 0;
    if (v->code / 10 == 53) return 0; /* about the login */
    if (v->ip.length && v->ip.offset >= v->evidence.offset && v->ip.offset < v->evidence.offset + v->evidence.length)
        return 0;
    for (uint64_t rest = e->named; rest; rest &= rest - 1) {
        const unsigned cause = lowest_bit(rest);
        if (!natures[cause].suppress && cause != CAUSE_recipient_rejected && cause != CAUSE_policy &&
            cause != CAUSE_mailbox_full && e->candidates[cause].rank >= 3 &&
            e->candidates[cause].score > e->candidates[v->cause].score - 90)
            return v->source == SMTPCODE_SOURCE_TAG || v->source == SMTPCODE_SOURCE_OWN_RULE;
    }
    return 1;
}

static void decide(const evidence *e, const smtpcode_context *context, smtpcode_verdict *v) {
    const unsigned provider = e->words.provider ? e->words.provider
                              : context && context->host
                                  ? smtpcode__find_provider(context->host, length_of(context->host))
                                  : 0;
    int text = best_candidate(e, 0);
    /* retries that ran out keep the cause of the last attempt */
    if (text == CAUSE_expired) {
        const int other = best_candidate(e, CAUSE_expired);
        if (other && e->candidates[other].rank >= 3 && other != CAUSE_user_unknown) text = other;
    }
    const smtpcode__candidate *words = text ? &e->candidates[text] : NULL;
    const smtpcode__tag *const tag = e->words.tag ? &smtpcode__tags[e->words.tag] : NULL;
    const smtpcode__layer *const layer = deciding_layer(e, words);

    v->provider = (int)provider;
    v->code = layer->code               ? layer->code
              : e->words.layers[0].code ? e->words.layers[0].code
              : context                 ? context->code
                                        : 0;
    v->enhanced = layer->enhanced;
    unsigned parts[3];
    parse_enhanced((const char *)e->words.text + layer->enhanced.offset, layer->enhanced.length, parts);
    if (!parts[0] && context && context->enhanced &&
        smtpcode__is_enhanced(context->enhanced, length_of(context->enhanced)))
        parse_enhanced(context->enhanced, length_of(context->enhanced), parts);
    v->reply_class = v->code ? v->code / 100 : (int)parts[0];
    if (v->reply_class < 2 || v->reply_class > 5) v->reply_class = 0;
    if (context && context->reported_class) {
        if (!v->reply_class)
            v->reply_class = context->reported_class;
        else if (v->reply_class != context->reported_class)
            v->conflicts |= 1u << 0;
    }
    if (v->code && parts[0] && parts[0] != (unsigned)v->code / 100) v->conflicts |= 1u << 0;
    if (e->words.code_varies) v->conflicts |= 1u << 1;

    const smtpcode__code_cause *enhanced = find_provider_cause(provider, parts);
    if (!enhanced)
        enhanced = parts[0]
                       ? find_code_cause(smtpcode__enhanced_causes, smtpcode__enhanced_cause_count, parts[1], parts[2])
                       : NULL;
    const smtpcode__code_cause *code =
        v->code ? find_code_cause(smtpcode__reply_causes, smtpcode__reply_cause_count, 0, (unsigned)v->code) : NULL;

    /* "no such user" under x.1.7 or x.1.8 is said of the sender */
    if (enhanced && enhanced->strong && enhanced->cause == CAUSE_sender_rejected && words && !words->own &&
        (text == CAUSE_user_unknown || text == CAUSE_domain_unknown || text == CAUSE_invalid_address)) {
        text = 0;
        words = NULL;
    }

    /* after MAIL FROM it is the sender who is unknown */
    if (context && context->stage == 3 && words && !words->own &&
        (text == CAUSE_user_unknown || text == CAUSE_domain_unknown || text == CAUSE_invalid_address))
        text = CAUSE_sender_rejected;

    if (v->reply_class == 2 || v->reply_class == 3) { /* nothing was refused */
        v->cause = CAUSE_unknown;
        v->confidence = CERTAIN;
        v->action = ACTION_none;
        v->scope = SCOPE_unknown;
        v->party = PARTY_nobody;
        return;
    }

    if (words && words->own) {
        v->cause = text;
        v->confidence = words->rank >= 2 ? CERTAIN : LIKELY;
        v->source = SMTPCODE_SOURCE_OWN_RULE;
    } else if (tag && tag->cause != CAUSE_unknown && !(words && words->rank >= 4)) {
        v->cause = tag->cause;
        v->confidence = CERTAIN;
        v->source = SMTPCODE_SOURCE_TAG;
    } else if (words && (words->rank >= 2 || !(enhanced && enhanced->strong))) {
        v->cause = text;
        v->source = SMTPCODE_SOURCE_RULE;
        const int agrees = (enhanced && enhanced->cause == text) || (code && code->cause == text && code->strong);
        v->confidence = words->rank >= 3 ? CERTAIN : words->rank == 2 ? LIKELY : GUESS;
        if (agrees && v->confidence < CERTAIN) v->confidence++;
        if (enhanced && enhanced->strong && enhanced->cause != text) {
            if (v->confidence == CERTAIN && words->rank < 4) v->confidence = LIKELY;
        }
        /* two causes that are named as clearly as each other */
        const int rival = best_candidate(e, text);
        if (!agrees && rival && v->confidence == CERTAIN && e->candidates[rival].rank == words->rank &&
            e->candidates[rival].score > words->score - 60)
            v->confidence = LIKELY;
        /* a hint is worth less than what a code hints at more exactly */
        if (words->rank == 1 && enhanced && !enhanced->strong && enhanced->cause != CAUSE_policy &&
            text != CAUSE_unknown && words->score < 1100) {
            v->cause = enhanced->cause;
            v->source = SMTPCODE_SOURCE_ENHANCED;
            v->confidence = GUESS;
        }
    } else if (enhanced) {
        v->cause = enhanced->cause;
        v->source = SMTPCODE_SOURCE_ENHANCED;
        v->confidence = enhanced->strong ? LIKELY : GUESS;
    } else if (code) {
        v->cause = code->cause;
        v->source = SMTPCODE_SOURCE_CODE;
        v->confidence = code->strong ? LIKELY : GUESS;
    } else {
        v->cause = CAUSE_unknown;
        v->confidence = GUESS;
    }
    if (v->source == SMTPCODE_SOURCE_RULE || v->source == SMTPCODE_SOURCE_OWN_RULE) {
        v->evidence.offset = words->first;
        v->evidence.length = words->end - words->first;
        v->rule = words->line;
    } else if (v->source == SMTPCODE_SOURCE_TAG) {
        v->evidence = e->words.tag_span;
    } else if (v->source == SMTPCODE_SOURCE_ENHANCED) {
        v->evidence = layer->enhanced;
    } else if (v->source == SMTPCODE_SOURCE_CODE && layer->code) {
        v->evidence.offset = layer->code_at;
        v->evidence.length = 3;
    }
    if (enhanced && enhanced->strong && enhanced->cause != v->cause) v->conflicts |= 1u << 3;

    const nature *const n = &natures[v->cause];
    v->permanence = n->permanence;
    if (v->source == SMTPCODE_SOURCE_TAG && tag->permanence) v->permanence = tag->permanence;
    if (v->cause == CAUSE_unknown) {
        v->permanence = e->temporary_words               ? PERMANENCE_temporary
                        : context && context->unknown_is ? context->unknown_is
                                                         : PERMANENCE_unknown;
    } else if (v->permanence == PERMANENCE_permanent && n->suppress && v->reply_class == 4 &&
               v->source >= SMTPCODE_SOURCE_ENHANCED) {
        v->permanence = PERMANENCE_temporary; /* a transient code that no word explains */
    } else if (v->permanence == PERMANENCE_permanent && e->temporary_words && v->source != SMTPCODE_SOURCE_TAG) {
        /* "user unknown, try again later": who says so may know better tomorrow */
        v->permanence = v->reply_class == 4 ? PERMANENCE_temporary : PERMANENCE_unknown;
    } else if (v->permanence == PERMANENCE_unknown) {
        v->permanence = v->reply_class == 4 || e->temporary_words ? PERMANENCE_temporary
                        : v->reply_class == 5                     ? PERMANENCE_permanent
                                                                  : PERMANENCE_unknown;
    }
    if ((n->permanence == PERMANENCE_temporary && v->reply_class == 5) ||
        (n->permanence == PERMANENCE_permanent && v->reply_class == 4))
        v->conflicts |= 1u << 2;

    v->scope = n->scope;
    v->party = n->party;
    v->action = n->action;
    v->suppress = n->suppress && v->permanence == PERMANENCE_permanent && v->confidence > GUESS &&
                  is_safe_to_suppress(e, v, enhanced);
    if (v->permanence == PERMANENCE_temporary && v->action != ACTION_retry_slower &&
        v->cause != CAUSE_sender_auth_failed && n->permanence == PERMANENCE_permanent &&
        v->action == ACTION_correct_address)
        v->action = ACTION_retry;
    if (v->cause == CAUSE_unknown && v->permanence == PERMANENCE_temporary) v->action = ACTION_retry;
    if (v->suppress && v->cause != CAUSE_recipient_moved) v->action = ACTION_suppress;
    if (v->permanence != PERMANENCE_permanent) {
        v->retry_after = n->retry_after;
        if (e->retry_hint) {
            v->retry_after = e->retry_hint < RETRY_MIN   ? RETRY_MIN
                             : e->retry_hint > RETRY_MAX ? RETRY_MAX
                                                         : e->retry_hint;
            v->retry_hint = 1;
        } else if (!v->retry_after && v->permanence == PERMANENCE_temporary) {
            v->retry_after = 3600;
        }
    }
    if (context && context->bulk &&
        v->cause == CAUSE_mailbox_full) { /* a newsletter waits for the next issue, not in the queue */
        v->action = ACTION_none;
        v->retry_after = 0;
    }
}

void smtpcode_classify(const char *text, size_t len, const smtpcode_context *context, const uint32_t *rules,
                       uint32_t *hits, smtpcode_verdict *v) {
    evidence e;
    memset(v, 0, sizeof *v);
    if (len > SMTPCODE_TEXT_MAX) {
        len = SMTPCODE_TEXT_MAX;
        v->conflicts |= 1u << 4;
    }
    gather(&e, text, len, context, rules, hits);
    v->ip = e.words.ip;
    decide(&e, context, v);
    if (!v->provider && v->source == SMTPCODE_SOURCE_TAG) v->provider = smtpcode__tags[e.words.tag].provider;
    v->blocklist = v->cause == CAUSE_dnsbl_listed || v->cause == CAUSE_server_error ? (int)e.words.zone : 0;
    v->address = e.words.address;
    v->domain = e.words.domain;
    v->url = e.words.url;
    v->fingerprint = e.words.fingerprint;
}
