/* smtpcode: what a mail server answered. The public C API.
 *
 * Every function takes (pointer, length), allocates nothing, keeps no global state and reads no byte beyond the
 * length it was given. Results are small structs; text is a span (offset, length) into the caller's bytes.
 * Grammar: RFC 5321 s4.2 (replies), RFC 3463 s2 and RFC 2034 s4 (enhanced status codes). */
#ifndef SMTPCODE_H
#define SMTPCODE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SMTPCODE_VERSION "0.1.0"

#if defined(SMTPCODE_SHARED) && defined(__GNUC__)
#define SMTPCODE_API __attribute__((visibility("default")))
#else
#define SMTPCODE_API
#endif

/* Bytes [offset, offset + length) of the buffer that the call was given. length 0 with offset 0 means "none". */
typedef struct smtpcode_span {
    size_t offset;
    size_t length;
} smtpcode_span;

/* What can be wrong with bytes that should be a reply: X(name, value, kind, message).
 * kind is the short word that programs compare; message is for people. */
#define SMTPCODE_ERRORS(X)                                                                                             \
    X(NO_CODE, -1, "malformed", "a line does not begin with a reply code")                                             \
    X(BAD_SEPARATOR, -2, "malformed", "the reply code is not followed by a space, a hyphen or the line's end")         \
    X(LINE_TOO_LONG, -3, "toolong", "a line is longer than the limit")                                                 \
    X(TOO_MANY_LINES, -4, "toolong", "the reply has more lines than the limit")                                        \
    X(REPLY_TOO_LONG, -5, "toolong", "the reply is longer than the limit")                                             \
    X(INCOMPLETE, -6, "incomplete", "the bytes end before the reply does")

typedef enum smtpcode_error {
#define SMTPCODE_X(name, value, kind, message) SMTPCODE_##name = (value),
    SMTPCODE_ERRORS(SMTPCODE_X)
#undef SMTPCODE_X
} smtpcode_error;

/* Oddities that do not stop the reader: X(name, bit, meaning). A reply's flags are the union over its lines. */
#define SMTPCODE_FLAGS(X)                                                                                              \
    X(bare_lf, 0, "a line ends in LF without CR (RFC 5321 s2.3.8)")                                                    \
    X(bare_cr, 1, "a CR that is not followed by LF stands in a line")                                                  \
    X(bare_code, 2, "a last line is the code alone, without a space (RFC 5321 s4.2)")                                  \
    X(tab_separator, 3, "a tab stands where the space after the code belongs")                                         \
    X(code_varies, 4, "the lines have different codes; the last line's decides (RFC 5321 s4.2.1)")                     \
    X(enhanced_varies, 5, "the lines have different enhanced codes; the last one decides (RFC 2034 s4)")               \
    X(enhanced_missing, 6, "some lines have an enhanced code and some have not (RFC 2034 s4)")                         \
    X(enhanced_hash, 7, "an enhanced code is written with a hash: #5.1.1")                                             \
    X(enhanced_at_end, 8, "an enhanced code stands in brackets at the end: (#5.1.1)")                                  \
    X(class_mismatch, 9, "the enhanced code's class is not the reply code's first digit (RFC 2034 s4)")                \
    X(doubled_prefix, 10, "a line repeats its own code: 550-550-text")                                                 \
    X(nonstandard_code, 11, "a code outside [2-5][0-5][0-9] (RFC 5321 s4.2)")                                          \
    X(nul, 12, "a NUL byte stands in a line")                                                                          \
    X(control, 13, "another control byte stands in a line (0x01-0x1f but tab, CR and LF; 0x7f)")                       \
    X(not_utf8, 14, "a line has bytes over 0x7f that are not UTF-8")                                                   \
    X(long_line, 15, "a line has more than 512 octets with its CRLF (RFC 5321 s4.5.3.1.5)")

typedef enum smtpcode_flag {
#define SMTPCODE_X(name, bit, meaning) SMTPCODE_FLAG_##name = 1 << (bit),
    SMTPCODE_FLAGS(SMTPCODE_X)
#undef SMTPCODE_X
} smtpcode_flag;

/* Limits of one reply, in octets with line ends, and in lines. A reply that reaches a limit exactly is still taken. */
#define SMTPCODE_LIMIT_LINE 4096
#define SMTPCODE_LIMIT_LINES 1000
#define SMTPCODE_LIMIT_REPLY 262144

typedef struct smtpcode_limits {
    size_t line;  /* octets of one line, its CRLF included */
    size_t lines; /* lines of one reply */
    size_t reply; /* octets of one reply */
} smtpcode_limits;

/* One reply. Spans count from the reply's first byte. */
typedef struct smtpcode_reply {
    int code;               /* 0..999, the last line's */
    uint32_t flags;         /* smtpcode_flag bits */
    size_t lines;           /* 1 or more */
    smtpcode_span enhanced; /* the enhanced code, as "5.1.1" without '#'; length 0: none */
    smtpcode_span text;     /* from the first line's text (after code and enhanced code) to the last line's end */
} smtpcode_reply;

/* A restartable reader of replies. Its fields are its own, but for limits, which may be changed between replies,
 * and error_at, which says where the last error was: an offset from the current reply's first byte. */
typedef struct smtpcode_reader {
    smtpcode_limits limits;
    size_t error_at;
    size_t scanned;    /* bytes of the current reply looked at already */
    size_t line_start; /* where its current line begins */
    smtpcode_reply reply;
    uint32_t line_flags;
    unsigned enhanced_lines; /* 1: some line had a code, 2: some line had none, 3: both */
    smtpcode_error error;    /* 0: none */
} smtpcode_reader;

/* Makes a reader ready for a new stream; limits NULL means the defaults above, and a 0 in limits that field's default. */
SMTPCODE_API void smtpcode_reader_init(smtpcode_reader *reader, const smtpcode_limits *limits);

/* Reads one reply. bytes is the first byte that no earlier call has consumed; the caller keeps unconsumed bytes
 * contiguous, may move them, and appends what arrives. Bytes looked at once are not looked at again.
 * Returns the number of bytes consumed (> 0) with the reply in *reply; 0: more bytes are needed; < 0: a
 * smtpcode_error, which is returned again by every later call until smtpcode_reader_init. */
SMTPCODE_API ptrdiff_t smtpcode_read(smtpcode_reader *reader, const char *bytes, size_t len, smtpcode_reply *reply);

/* As smtpcode_read, where no more bytes will come: a last line without line end counts as a line.
 * Returns 0 only for len 0 between replies; a reply cut short is SMTPCODE_INCOMPLETE. */
SMTPCODE_API ptrdiff_t smtpcode_finish(smtpcode_reader *reader, const char *bytes, size_t len, smtpcode_reply *reply);

/* One line of a reply. Spans count from the reply's first byte. */
typedef struct smtpcode_line {
    int code;
    uint32_t flags;         /* those of this line's head: bare_code, tab_separator, doubled_prefix, enhanced_* ... */
    smtpcode_span sent;     /* the text as sent: after the separator, to the line's end */
    smtpcode_span text;     /* the same without doubled prefix and leading enhanced code */
    smtpcode_span enhanced; /* length 0: none */
} smtpcode_line;

/* Walks the lines of a reply that smtpcode_read or smtpcode_finish has accepted; len is what it consumed.
 * *position starts at 0. Returns 1 and the line, or 0 after the last one. */
SMTPCODE_API int smtpcode_next_line(const char *reply, size_t len, size_t *position, smtpcode_line *line);

/* The short word ("malformed", "toolong", "incomplete") and the message of an error; NULL for no such error.
 * The strings are static and end in NUL. */
SMTPCODE_API const char *smtpcode_error_kind(ptrdiff_t error);
SMTPCODE_API const char *smtpcode_error_message(ptrdiff_t error);

/* ---- classify: why a mail was refused ---- */

/* The numbers of causes, and of the other terms of a verdict, are those of csrc/gen/causes.h; a name comes from the functions
 * below. Causes count from 1; 0 is no cause. */

/* What else is known of the reply. All fields may be 0. */
typedef struct smtpcode_context {
    int code; /* the reply code, where the text does not begin with it */
    const char
        *enhanced; /* an enhanced code that some other field gave, ending in NUL; it counts where the text has none */
    int stage;     /* 1 connect, 2 HELO, 3 MAIL, 4 RCPT, 5 DATA; 0 unknown */
    const char *host; /* the server that answered, ending in NUL: tells the provider */
    int bulk;         /* 1: the sender is a newsletter, which tries a full mailbox no longer */
    int unknown_is;   /* what to make of an unknown cause: 0 unknown, 1 permanent, 2 temporary */
    int reported_class; /* 4 or 5: what a mail service's event calls it (transient, permanent), where the text has no code */
} smtpcode_context;

/* Conflicts between what a reply says in different ways: X(name, bit). */
#define SMTPCODE_CONFLICTS(X)                                                                                          \
    X(class_mismatch, 0)                                                                                               \
    X(code_varies, 1)                                                                                                  \
    X(code_vs_text, 2)                                                                                                 \
    X(enhanced_vs_text, 3)                                                                                             \
    X(truncated, 4)

#define SMTPCODE_TEXT_MAX 65536 /* bytes of a text that classify reads; beyond, the verdict says truncated */

/* How a cause was found. */
typedef enum smtpcode_source {
    SMTPCODE_SOURCE_NONE,
    SMTPCODE_SOURCE_OWN_RULE, /* rule: the line in the user's rules */
    SMTPCODE_SOURCE_RULE,     /* rule: the line in csrc/data/rules.txt */
    SMTPCODE_SOURCE_TAG,      /* a provider's tag */
    SMTPCODE_SOURCE_ENHANCED,
    SMTPCODE_SOURCE_CODE
} smtpcode_source;

typedef struct smtpcode_verdict {
    int code;                 /* 0: none */
    smtpcode_span enhanced;   /* length 0: none, or given by the context */
    int reply_class;          /* 2 success, 3 intermediate, 4 transient, 5 permanent; 0 unknown */
    int cause;                /* 1.. */
    int permanence;           /* 0 unknown, 1 permanent, 2 temporary: what is true */
    int suppress;             /* 1: drop the address from lists */
    int confidence;           /* 1 guess, 2 likely, 3 certain */
    int action, scope, party; /* numbers of gen/causes.h */
    uint32_t retry_after;     /* seconds; 0: waiting is useless, or nobody knows */
    int retry_hint;           /* 1: retry_after is the text's own, clamped to 30 s .. 24 h */
    int provider, blocklist;  /* indexes into the tables of csrc/data, from 1; 0: none */
    smtpcode_span ip, address, domain, url, evidence;
    smtpcode_source source;
    uint32_t rule;
    uint32_t conflicts;   /* bits of SMTPCODE_CONFLICTS */
    uint64_t fingerprint; /* the same for the same wording with other addresses, numbers and ids */
} smtpcode_verdict;

/* Says why a mail was refused. text is any text: a reply as sent, its text alone, a log's wording. rules: a set made by
 * smtpcode_rules_compile that is tried before the built-in one, or NULL. context may be NULL. hits: counts of the rules of
 * that set, which the caller has zeroed, or NULL. Reads len bytes at most, in linear time; never fails. */
SMTPCODE_API void smtpcode_classify(const char *text, size_t len, const smtpcode_context *context,
                                    const uint32_t *rules, uint32_t *hits, smtpcode_verdict *verdict);

/* The name of a cause, NULL for no such number. The string is static and ends in NUL. */
SMTPCODE_API const char *smtpcode_cause_name(int cause);

/* Where a user's rules are wrong: line and column count from 1; message is static. */
typedef struct smtpcode_rules_error {
    unsigned line, column;
    const char *message;
} smtpcode_rules_error;

/* The bytes that smtpcode_rules_compile needs to work in. */
SMTPCODE_API size_t smtpcode_rules_workspace(void);

/* Compiles rules (csrc/data/rules.txt shows the notation) into out, of capacity uint32_t. Returns the uint32_t needed, which
 * the caller compares with capacity (out may be NULL); or -1 with *error set. */
SMTPCODE_API ptrdiff_t smtpcode_rules_compile(const char *text, size_t len, void *workspace, uint32_t *out,
                                              size_t capacity, smtpcode_rules_error *error);

/* The index of a rule that asks for the same as rule index and is heard before it, so that this one never decides; or -1. */
SMTPCODE_API ptrdiff_t smtpcode_rules_shadowing(const uint32_t *rules, size_t index);

/* An example in the text of rules: a line "+ reply" that must get the cause above it, or "- reply" that must not. */
typedef struct smtpcode_example {
    unsigned line;
    int wanted; /* 1 for '+', 0 for '-' */
    int cause;
    smtpcode_span text;
} smtpcode_example;

/* Walks the examples of rules that smtpcode_rules_compile accepts. *position starts at 0; *example is kept between calls. */
SMTPCODE_API int smtpcode_next_example(const char *text, size_t len, size_t *position, smtpcode_example *example);

/* The number of rules in a set, which is that of the counts in hits; and the source line of one, from 0. */
SMTPCODE_API size_t smtpcode_rules_count(const uint32_t *rules);
SMTPCODE_API unsigned smtpcode_rules_line(const uint32_t *rules, size_t index);

/* ---- find: codes and replies in free text ---- */

/* How a finding stands in the text: X(name, meaning). */
#define SMTPCODE_FORMS(X)                                                                                              \
    X(reply, "a reply, quoted or on lines of its own")                                                                 \
    X(error, "a code behind an error word: Error 421")                                                                 \
    X(code, "a code alone")

typedef enum smtpcode_form {
#define SMTPCODE_X(name, meaning) SMTPCODE_FORM_##name,
    SMTPCODE_FORMS(SMTPCODE_X)
#undef SMTPCODE_X
} smtpcode_form;

/* A code or reply inside a text; all spans count from the text's first byte. */
typedef struct smtpcode_finding {
    smtpcode_span span; /* all of it */
    smtpcode_form form;
    int code;                /* 0: an enhanced code alone */
    smtpcode_span enhanced;  /* length 0: none */
    smtpcode_span text;      /* what was said with it; of several lines with their codes; length 0: nothing */
    smtpcode_span recipient; /* the address that it is about; length 0: none is named */
    unsigned depth;          /* replies around it that quote it */
} smtpcode_finding;

/* Finds the next code at or after *position, which starts at 0 and is moved on. Returns 1 and the finding, or 0 at the end.
 * Ports, addresses, versions, years, sizes and prices are no codes. Linear in len over all calls. */
SMTPCODE_API int smtpcode_find(const char *text, size_t len, size_t *position, smtpcode_finding *finding);

#ifdef __cplusplus
}
#endif

#endif
