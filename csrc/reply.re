/* The whole grammar of a reply line (RFC 5321 s4.2, RFC 2034 s4, RFC 3463 s2), and nothing else.
 *
 * LF is the sentinel: framing has found it already, or the caller has put it behind a copy of the line's first bytes,
 * so no rule can run past the line and NUL is a byte like any other. A rule with an LF in its middle is refused by re2c. */
#include "reply.h"
#include "bytes.h"

/*!re2c
    re2c:define:YYCTYPE  = "unsigned char";
    re2c:define:YYCURSOR = p;
    re2c:define:YYMARKER = marker;
    re2c:yyfill:enable   = 0;
    re2c:sentinel        = 10;

    eol      = "\r"? "\n";
    blank    = [ \t];
    code     = [0-9]{3};
    part     = "0" | [1-9][0-9]{0,2};         // no leading zeros, RFC 3463 s2
    status   = [245] "." part "." part;       // RFC 3463 s2
    boundary = [ \t\r\n:,;)\]<] | "-";        // what may follow one: never ".", so an IP address or a version is none
*/

/* Blanks looked over in one place; more of them are text. It keeps a head within SMTPCODE__HEAD_MAX bytes. */
#define HEAD_BLANKS 16

static int value_of(const unsigned char *digits) {
    return (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0');
}

int smtpcode__read_head(const char *line, smtpcode__head *head) {
    const unsigned char *const start = (const unsigned char *)line;
    const unsigned char *p = start, *marker;

    head->flags = 0;
    head->enhanced.offset = head->enhanced.length = 0;
    head->enhanced_class = 0;
    /*!re2c
        code eol       { head->separator = '\n'; head->flags |= SMTPCODE_FLAG_bare_code; p = start + 3; goto coded; }
        code [ \t\-]   { head->separator = (char)start[3]; goto coded; }
        code           { return SMTPCODE_BAD_SEPARATOR; }
        *              { return SMTPCODE_NO_CODE; }
    */
coded:
    head->code = value_of(start);
    head->sent = head->text = (size_t)(p - start);
    if (start[0] < '2' || start[0] > '5' || start[1] > '5') head->flags |= SMTPCODE_FLAG_nonstandard_code;
    if (head->separator == '\n') return 0;
    if (head->separator == '\t') head->flags |= SMTPCODE_FLAG_tab_separator;

    const unsigned char *text = p;
    /*!re2c
        code [ \-]                           { if (value_of(text) != head->code) return 0; text = p; goto doubled; }
        blank{0,16} "#"? status / boundary   { goto enhanced; }
        *                                    { return 0; }
    */
doubled:
    head->flags |= SMTPCODE_FLAG_doubled_prefix;
    head->text = (size_t)(text - start);
    /*!re2c
        blank{0,16} "#"? status / boundary   { goto enhanced; }
        *                                    { return 0; }
    */
enhanced:
    while (*text == ' ' || *text == '\t') text++;
    if (*text == '#') {
        head->flags |= SMTPCODE_FLAG_enhanced_hash;
        text++;
    }
    head->enhanced.offset = (size_t)(text - start);
    head->enhanced.length = (size_t)(p - text);
    head->enhanced_class = (unsigned)(*text - '0');
    if (head->enhanced_class != (unsigned)(start[0] - '0')) head->flags |= SMTPCODE_FLAG_class_mismatch;
    if (*p == ':' || *p == ',' || *p == ';' || *p == '-') p++;
    for (int i = 0; i < HEAD_BLANKS && (*p == ' ' || *p == '\t'); i++) p++;
    head->text = (size_t)(p - start);
    return 0;
}

unsigned smtpcode__read_tail(const char *text, const char *end, const char **code, size_t *code_len, int *hash) {
    unsigned char copy[SMTPCODE__HEAD_MAX + 1];
    const unsigned char *p, *marker;

    while (end > text && (end[-1] == ' ' || end[-1] == '.')) end--;
    if (end == text || end[-1] != ')') return 0;
    const char *open = end - 1;
    while (open > text && *open != '(' && end - open < SMTPCODE__HEAD_MAX) open--;
    if (*open != '(') return 0;
    const size_t len = (size_t)(end - open);
    memcpy(copy, open, len);
    copy[len] = '\n';
    p = copy;
    /*!re2c
        "(#" status / [) \t\-] { *hash = 1; goto found; }
        "(" status / [) \t\-]  { *hash = 0; goto found; }
        *                      { return 0; }
    */
found:
    *code = open + 1 + *hash;
    *code_len = (size_t)(p - copy) - 1 - (size_t)*hash;
    return (unsigned)(copy[1 + *hash] - '0');
}

int smtpcode__is_enhanced(const char *bytes, size_t len) {
    unsigned char copy[16];
    const unsigned char *p = copy, *marker;

    if (len > sizeof copy - 1) return 0;
    memcpy(copy, bytes, len);
    copy[len] = '\n';
    /*!re2c
        status "\n" { return (int)(p - copy) == (int)len + 1; }
        *           { return 0; }
    */
}
