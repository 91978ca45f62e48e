/* Reply codes and enhanced codes in free text: pop-up windows, mails that quote an answer, notes of people.
 *
 * A number is a code only where something says so: an error word before it ("Error 421", "codi 550", "错误 550"), a server
 * that is quoted ("the server responded: 550 ..."), a line that begins like a reply, an enhanced code beside it. All other
 * numbers (ports, addresses, versions, years, sizes, prices) are taken whole and passed over.
 *
 * The text has no sentinel: re2c asks for bytes through YYPEEK, which gives 0 behind the end. No rule but the default one
 * matches a 0, so that none runs over the end and a NUL of the text is a byte like any other. */
#include "bytes.h"
#include "reply.h"

/*!re2c
    re2c:flags:input     = custom;
    re2c:api:style       = free-form;
    re2c:define:YYCTYPE  = "unsigned char";
    re2c:define:YYPEEK   = "(p < end ? *p : 0)";
    re2c:define:YYSKIP   = "++p;";
    re2c:define:YYBACKUP = "marker = p;";
    re2c:define:YYRESTORE = "p = marker;";
    re2c:yyfill:enable   = 0;

    digit    = [0-9];
    letter   = [A-Za-z_];
    part     = "0" | [1-9][0-9]{0,2};
    status   = [245] "." part "." part;
    currency = [$] | "€" | "£" | "¥";

    // What the number stands for: error words are followed by a code, blockers by something else.
    error_word = 'error' | 'err' | 'errcode' | 'errorcode' | 'erreur' | 'errore' | 'erro' | 'fehler' | 'fehlercode' | 'fehlernummer'
               | 'fout' | 'foutcode' | 'fel' | 'felkod' | 'fejl' | 'fejlkode' | 'feil' | 'feilkode' | 'hata' | 'hatası' | 'hatasi' | 'chyba'
               | 'chyby' | 'błąd' | 'blad' | 'błędu' | 'bledu' | 'code' | 'codi' | 'c' ("ó" | "Ó") 'digo' | 'codigo' | 'codice' | 'kod' | 'kodu' | 'kód' | 'kode'
               | 'codes' | 'statuscode' | 'status' | 'dsn' | 'smtp' | 'esmtp'
               | "ошибка" | "Ошибка" | "ошибки" | "Ошибки" | "код" | "Код" | "помилка" | "Помилка" | "помилки" | "Помилки"
               | "エラー" | "コード" | "错误" | "錯誤" | "代码" | "代碼" | "错误码" | "錯誤碼" | "오류" | "코드";
    blocker    = 'port' | 'puerto' | 'porta' | 'poort' | "порт" | "Порт" | "端口" | "ポート" | 'version' | 'versió' | 'versión' | 'versione'
               | 'versie' | 'wersja' | "версия" | "バージョン" | "版本" | 'ver' | 'v' | 'line' | 'page' | 'http' | 'https' | 'ftp' | 'area' | 'postal'
               | 'zip' | 'size' | 'room' | 'year';
    // What may stand between an error word and its code.
    connector  = 'number' | ('num' | 'no' | 'nr' | 'n') '.'? | 'nº' | 'n°' | 'número' | 'numero' | 'nummer' | 'numer' | "номер" | "番号" | 'is' | 'was'
               | 'ist' | 'war' | 'est' | 'es' | 'és' | 'è' | 'é' | 'of' | 'de' | 'del' | 'd' | 'di' | 'von' | 'van' | 'mail';
    // A server speaks: behind a colon, a quotation mark or a bracket its reply may follow.
    speech     = 'said' | 'says' | 'respond' | 'responded' | 'responds' | 'response' | 'replied' | 'replies' | 'reply' | 'answer' | 'answered'
               | 'returned' | 'returns' | 'reason' | 'message' | 'host' | 'remote' | 'diagnostic' | 'reported' | 'rejected'
               | 'resposta' | 'respost' | 'servidor' | 'motiu' | 'missatge' | 'retornat' | 'respuesta' | 'respondió' | 'respondio' | 'motivo'
               | 'mensaje' | 'devolvió' | 'réponse' | 'reponse' | 'répondu' | 'repondu' | 'serveur' | 'motif' | 'antwort' | 'antwortete'
               | 'meldete' | 'meldung' | 'grund' | 'fehlermeldung' | 'risposta' | 'risposto' | 'respondeu' | 'mensagem' | 'antwoord'
               | 'antwoordde' | 'foutmelding' | 'odpowiedź' | 'odpowiedz' | 'powód' | 'svar' | 'svarade' | 'felmeddelande' | 'yanıt'
               | "ответ" | "Ответ" | "ответил" | "сервер" | "Сервер" | "причина" | "Причина" | "відповідь" | "Відповідь"
               | "応答" | "返答" | "理由" | "メッセージ" | "返回" | "回复" | "回覆" | "响应" | "回應" | "原因" | "응답" | "이유";
    unit       = 'b' | 'bytes' | 'byte' | 'kb' | 'mb' | 'gb' | 'tb' | 'kib' | 'mib' | 'gib' | 'octets' | 'eur' | 'euro' | 'euros' | 'usd' | 'gbp'
               | 'chf' | 'dollars' | 'px' | 'ms' | 's' | 'sec' | 'seconds' | 'min' | 'minutes' | 'hours' | 'days' | 'km' | 'm' | 'kg' | 'people'
               | 'messages' | 'mails' | 'emails' | 'files' | 'pages' | 'times' | 'percent' | "€" | "£" | "%";
*/

enum mode { OTHER, ERROR, BLOCKED };

/* Where the walk over a line stands. */
typedef struct walk {
    const unsigned char *text, *end;
    enum mode mode;
    int at_start; /* nothing but blanks and marks of quotation stand before on this line */
    int said;     /* a server was said to speak, on this line */
    int opened;   /* the last thing before was a colon, a quotation mark or a bracket */
} walk;

/* The end of the line at p, which is looked for within the limit of a line. */
static const unsigned char *line_end(const unsigned char *p, const unsigned char *end) {
    if (end - p > SMTPCODE_LIMIT_LINE) end = p + SMTPCODE_LIMIT_LINE;
    const unsigned char *const lf = memchr(p, '\n', (size_t)(end - p));
    return lf ? lf : end;
}

/* Reads the head of the line that begins with the code at p, as in a reply. */
static int read_head(const unsigned char *p, const unsigned char *end, smtpcode__head *head) {
    char copy[SMTPCODE__HEAD_MAX + 1];
    size_t len = 0;
    while (len < SMTPCODE__HEAD_MAX && p + len < end && p[len] != '\n') {
        copy[len] = (char)p[len];
        len++;
    }
    copy[len] = '\n';
    return smtpcode__read_head(copy, head) == 0;
}

/* Whether what follows a number makes it an amount. */
static int is_amount(const unsigned char *p, const unsigned char *end) {
    const unsigned char *marker;
    while (p < end && (*p == ' ' || *p == '\t')) p++;
    /*!re2c
        unit            { return p == end || !((*p >= '0' && *p <= '9') || *p == '_' || ((*p | 32) >= 'a' && (*p | 32) <= 'z') || *p == '.'); }
        digit           { return 1; }
        digit " " letter { return 0; } // 552 1 Requested mail action aborted
        *               { return 0; }
    */
}

/* The text of a finding: from p to the end of its line, or to the quotation mark that closes the one before the code. */
static void set_text(const walk *w, smtpcode_finding *finding, const unsigned char *p) {
    const unsigned char *const start = w->text + finding->span.offset;
    const unsigned char *last = line_end(p, w->end);
    const unsigned char mark = start > w->text ? start[-1] : 0;
    if (mark == '"' || mark == '\'' || mark == '`') {
        const unsigned char *close = p;
        while (close < last && !(*close == mark && (close + 1 == last || memchr(" ,;.)\r", close[1], 6)))) close++;
        last = close;
    }
    while (p < last && (*p == ' ' || *p == '\t')) p++;
    while (last > p && (last[-1] == ' ' || last[-1] == '\t' || last[-1] == '\r')) last--;
    if (last > p) {
        finding->text.offset = (size_t)(p - w->text);
        finding->text.length = (size_t)(last - p);
        finding->span.length = (size_t)(last - start);
    }
}

/* A reply of several lines at start: all of them, as far as they go. */
static void take_lines(const walk *w, const unsigned char *start, const smtpcode__head *head, smtpcode_finding *finding) {
    smtpcode_reader reader;
    smtpcode_reply reply;
    const char *const bytes = (const char *)start;
    const size_t len = (size_t)(w->end - start), offset = (size_t)(start - w->text);

    smtpcode_reader_init(&reader, NULL);
    ptrdiff_t consumed = smtpcode_finish(&reader, bytes, len, &reply);
    if (consumed > 0) {
        finding->code = reply.code;
        finding->enhanced = reply.enhanced;
        if (reply.enhanced.length) finding->enhanced.offset += offset;
        finding->text.offset = offset + reply.text.offset;
        finding->text.length = reply.text.length;
    } else { /* its last line is missing; the lines that were read are not read again */
        consumed = reader.error_at < len ? (ptrdiff_t)reader.error_at : (ptrdiff_t)len;
        while (consumed > 4 && (bytes[consumed - 1] == '\n' || bytes[consumed - 1] == '\r')) consumed--;
        finding->text.offset = offset + head->text;
        finding->text.length = (size_t)consumed > head->text ? (size_t)consumed - head->text : 0;
    }
    while (consumed > 4 && (bytes[consumed - 1] == '\n' || bytes[consumed - 1] == '\r')) consumed--;
    finding->span.length = (size_t)consumed;
}

/* Whether the number at start is a reply code; then the finding is filled in. */
static int take_code(const walk *w, const unsigned char *start, smtpcode_finding *finding) {
    smtpcode__head head;
    const int is_reply = read_head(start, w->end, &head);
    const unsigned char *const after = start + 3;
    const int bare = is_reply && head.separator == '\n';

    if (w->mode == BLOCKED || (start > w->text && memchr("-.,/@+*~^\\%&", start[-1], 12))) return 0;
    if (is_reply && !bare && !head.enhanced.length && is_amount(after + (head.separator == '-'), w->end)) return 0;
    /* beside an enhanced code it is one anywhere, but for names that only look so: 550-5.1.1-abc */
    const unsigned char *const behind = start + head.enhanced.offset + head.enhanced.length;
    const int paired =
        head.enhanced.length && !(head.flags & SMTPCODE_FLAG_class_mismatch) && (behind == w->end || *behind != '-');
    if (is_reply && start[0] >= '2' && (w->at_start || (w->said && w->opened) || paired))
        finding->form = SMTPCODE_FORM_reply;
    else if (w->mode == ERROR)
        finding->form = SMTPCODE_FORM_error;
    else
        return 0;

    finding->span.offset = (size_t)(start - w->text);
    finding->span.length = 3;
    finding->code = (start[0] - '0') * 100 + (start[1] - '0') * 10 + (start[2] - '0');
    if (is_reply) {
        finding->enhanced.length = head.enhanced.length;
        finding->enhanced.offset = head.enhanced.length ? finding->span.offset + head.enhanced.offset : 0;
        if (finding->enhanced.length) finding->span.length = head.enhanced.offset + head.enhanced.length;
        if (head.separator == '-' && finding->form == SMTPCODE_FORM_reply && w->at_start)
            take_lines(w, start, &head, finding);
        else
            set_text(w, finding, start + head.text);
        if (finding->form == SMTPCODE_FORM_reply && !finding->text.length)
            finding->form = w->mode == ERROR ? SMTPCODE_FORM_error : SMTPCODE_FORM_code;
    } else { /* "Error (550): text", but not "(error 550). Another sentence." */
        const unsigned char *p = after;
        const int bracketed = start > w->text && start[-1] && memchr("([\"'", start[-1], 4) != NULL;
        if (bracketed && p < w->end && *p && memchr(")]\"'", *p, 4)) p++;
        if (p < w->end && *p && memchr(":;.", *p, 3)) p++;
        if (p > after && p < w->end && *p == ' ') set_text(w, finding, p);
    }
    return 1;
}

/* The same for an enhanced code without a reply code. */
static int take_status(const walk *w, const unsigned char *start, const unsigned char *after, smtpcode_finding *finding) {
    const unsigned char before = start > w->text ? start[-1] : ' ';
    if (w->mode == BLOCKED || memchr("-.,/@+*~^\\%&", before, 12)) return 0;
    if (before == '#')
        finding->form = SMTPCODE_FORM_code;
    else if (w->mode == ERROR)
        finding->form = SMTPCODE_FORM_error;
    else if ((w->said && w->opened) || start == w->text)
        finding->form = SMTPCODE_FORM_reply;
    else
        return 0;
    finding->span.offset = finding->enhanced.offset = (size_t)(start - w->text);
    finding->span.length = finding->enhanced.length = (size_t)(after - start);
    if (finding->form == SMTPCODE_FORM_reply) set_text(w, finding, after);
    return 1;
}

int smtpcode_find(const char *text, size_t len, size_t *position, smtpcode_finding *finding) {
    static const smtpcode_finding none;
    walk w = {(const unsigned char *)text, (const unsigned char *)text + len, OTHER, 1, 0, 0};
    const unsigned char *const end = w.end;
    const unsigned char *p = w.text + (*position < len ? *position : len), *marker, *token;

    w.at_start = p == w.text || p[-1] == '\n';
    for (;;) {
        token = p;
        if (p == end) {
            *position = len;
            return 0;
        }
        /*!re2c
            [1-5] digit{2} {
                *finding = none;
                if (take_code(&w, token, finding)) break;
                w.mode = OTHER; w.at_start = w.opened = 0; continue;
            }
            status {
                *finding = none;
                if (take_status(&w, token, p, finding)) break;
                w.mode = OTHER; w.at_start = w.opened = 0; continue;
            }
            // every other number, whole: 10.0.0.1:25, 2026-11-24, 1,250.00, 0x800CCC69, 550MB, 24h, 50%
            (currency [ ]?)? digit+ ([.,:/] digit+)* (letter | digit)* (currency | "%")? {
                w.mode = OTHER; w.at_start = w.opened = 0; continue;
            }
            error_word { if (w.mode != BLOCKED) w.mode = ERROR; w.said = 1; w.at_start = w.opened = 0; continue; }
            blocker    { w.mode = BLOCKED; w.at_start = w.opened = 0; continue; }
            connector  { w.at_start = w.opened = 0; continue; }
            'server'   { w.said = 1; w.at_start = w.opened = 0; continue; }
            speech     { if (w.mode == BLOCKED) w.mode = OTHER; w.said = 1; w.at_start = w.opened = 0; continue; }
            letter (letter | digit)* { w.mode = OTHER; w.at_start = w.opened = 0; continue; }
            "\n"       { w.mode = OTHER; w.at_start = 1; w.said = w.opened = 0; continue; }
            [ \t\r]    { continue; }
            [>|]       { continue; }
            [:;=("'`<] | "[" | "{" | "“" | "„" | "«" | "‘" | "：" | "（" | "「" | "『" { w.opened = 1; continue; }
            "#" | "-" | "–" | "—" { continue; }
            *          { w.mode = OTHER; w.at_start = w.opened = 0; continue; }
        */
    }
    *position = finding->span.offset + finding->span.length;
    return 1;
}
