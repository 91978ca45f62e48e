/* The grammar of one reply line: the interface of reply.re. */
#ifndef SMTPCODE_REPLY_H
#define SMTPCODE_REPLY_H

#include "smtpcode.h"

/* The head of a line never needs more bytes than this, whatever they are. */
#define SMTPCODE__HEAD_MAX 64

typedef struct smtpcode__head {
    int code;
    char separator; /* ' ', '-', '\t' or '\n' for a bare code */
    uint32_t flags;
    size_t sent;             /* where the text as sent begins */
    size_t text;             /* where the text begins, after doubled prefix and enhanced code */
    smtpcode_span enhanced;  /* length 0: none at the head */
    unsigned enhanced_class; /* 2, 4 or 5 */
} smtpcode__head;

/* Reads the head of a line that holds an LF in its first SMTPCODE__HEAD_MAX bytes or after them.
 * Returns 0, SMTPCODE_NO_CODE or SMTPCODE_BAD_SEPARATOR. */
int smtpcode__read_head(const char *line, smtpcode__head *head);

/* Finds "(#5.1.1)", "(5.1.1)" or "(#5.1.1 - remark)" at the end of a text that begins at text and ends before end;
 * the brackets lie in its last SMTPCODE__HEAD_MAX bytes, and blanks or a full stop may follow them. *text must be followed
 * by end - text readable bytes only. Returns the code's class or 0; *hash says whether a '#' stood there. */
unsigned smtpcode__read_tail(const char *text, const char *end, const char **code, size_t *code_len, int *hash);

/* Reads an enhanced status code that fills bytes exactly. Returns its length, or 0. */
int smtpcode__is_enhanced(const char *bytes, size_t len);

#endif
