/* Text that others wrote, made safe for where it is put. Internal to the module and the command.
 *
 * Every function but width and line has the same shape: it writes what fits into out[0, capacity), and returns the
 * length that all of it needs; out may be NULL when capacity is 0. Nothing ends in NUL. Time is linear. */
#ifndef SMTPCODE_SHOW_H
#define SMTPCODE_SHOW_H

#include <stddef.h>
#include <stdint.h>

/* The code point at p, which lies before end, in *code_point. Returns its bytes, 1..4, or 0 where it is not UTF-8. */
size_t smtpcode__utf8(const char *p, const char *end, uint32_t *code_point);

/* Where bytes can be put. */
typedef struct smtpcode__sink {
    char *out;
    size_t capacity, length; /* length counts on beyond capacity */
} smtpcode__sink;

void smtpcode__put(smtpcode__sink *sink, const char *bytes, size_t len);

/* For a terminal or a page of plain text: control bytes and bytes that are not UTF-8 become \xHH, characters that turn
 * text around or cannot be seen become <U+202E>. keep_lines: LF and tab stay as they are. */
size_t smtpcode__show(const char *bytes, size_t len, int keep_lines, char *out, size_t capacity);

/* The inside of a JSON string, valid UTF-8: bytes that are not become U+FFFD, what show() would show is escaped. */
size_t smtpcode__json(const char *bytes, size_t len, char *out, size_t capacity);

/* A cell of a CSV (separator ',') or TSV (tab) line, shown as above and on one line. A spreadsheet takes none for a
 * formula: those that begin like one get a ' in front. */
size_t smtpcode__cell(const char *bytes, size_t len, char separator, char *out, size_t capacity);

/* Shown as above, and nothing in it is markup, in a text or in a quoted attribute. */
size_t smtpcode__html(const char *bytes, size_t len, char *out, size_t capacity);

/* With every mail address as [address]. */
size_t smtpcode__redact(const char *bytes, size_t len, char *out, size_t capacity);

#define SMTPCODE__NOT_BASE64 ((size_t)-1)

/* The bytes that base64 (RFC 4648 s4) stands for; '=' at the end may be missing. */
size_t smtpcode__base64(const char *bytes, size_t len, char *out, size_t capacity);

/* The columns that text takes on a terminal: 2 for CJK, 0 for combining marks; bytes that are not UTF-8 take 1 each. */
size_t smtpcode__width(const char *bytes, size_t len);

/* The first line of a text set in this many columns: returns where it ends, and in *next where the next one begins (len:
 * nowhere). Lines end at an LF, else before a space or between CJK characters; what has neither is cut. */
size_t smtpcode__line(const char *bytes, size_t len, size_t columns, size_t *next);

#endif
