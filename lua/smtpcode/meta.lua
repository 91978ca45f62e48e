---@meta smtpcode
-- luacheck: ignore 212 241

-- What `require "smtpcode"` gives, for editors and type checkers (LuaCATS). Nothing loads this file.
-- spec/meta_spec.lua holds it against the module.

---@class smtpcode
---@field _VERSION string
local smtpcode = {}

---Why bytes are no reply.
---@alias smtpcode.Kind
---| "incomplete" # the bytes end before the reply does
---| "malformed" # a line without a reply code, or with something else after it than a space, a hyphen or its end
---| "toolong" # a limit is passed

---The limits of one reply. Each is a positive integer; one that is absent has its default.
---@class smtpcode.Limits
---@field line? integer octets of a line with its line end (4096)
---@field lines? integer lines of a reply (1000)
---@field reply? integer octets of a reply (262144)

---Oddities of a reply, of any of its lines. Only those that are there have a field.
---@class (exact) smtpcode.Flags
---@field bare_lf? true a line ends in LF without CR
---@field bare_cr? true a CR that is not followed by LF stands in a line
---@field bare_code? true the last line is the code alone, without a space
---@field tab_separator? true a tab stands where the space after the code belongs
---@field code_varies? true the lines have different codes; the last line's decides
---@field enhanced_varies? true the lines have different enhanced codes; the last one decides
---@field enhanced_missing? true some lines have an enhanced code and some have not
---@field enhanced_hash? true an enhanced code is written with a hash: #5.1.1
---@field enhanced_at_end? true an enhanced code stands in brackets at a line's end: (#5.1.1)
---@field class_mismatch? true the enhanced code's class is not the reply code's first digit
---@field doubled_prefix? true a line repeats its own code: 550-550-text
---@field nonstandard_code? true a code outside [2-5][0-5][0-9]
---@field nul? true a NUL byte
---@field control? true another control byte, but tab, CR and LF
---@field not_utf8? true bytes over 0x7f that are not UTF-8
---@field long_line? true a line of more than 512 octets with its line end

---One complete answer of a server. Its text is what the server sent: hostile bytes until they are made safe.
---@class (exact) smtpcode.Reply
---@field code integer the reply code, 0 to 999
---@field enhanced? string the enhanced status code, as "5.1.1"
---@field text string the lines joined by "\n", without doubled prefixes and leading enhanced codes
---@field lines string[] each line's text as sent, after the separator
---@field flags smtpcode.Flags

---Reads one reply. No more bytes will come: a last line without a line end counts as a line.
---@param bytes string
---@param init? integer where to begin (1)
---@param limits? smtpcode.Limits
---@return smtpcode.Reply? reply
---@return integer|string next where the next reply begins; without a reply, the message
---@return smtpcode.Kind? kind
---@return integer? position where the bad line begins, or where more bytes were needed
function smtpcode.parse(bytes, init, limits) end

---The fast path of parse: no table is made.
---@param bytes string
---@param init? integer where to begin (1)
---@param limits? smtpcode.Limits
---@return integer? code
---@return string? enhanced without a code, the message
---@return integer|smtpcode.Kind first where the text begins; without a code, the kind
---@return integer last where the text ends, last line included; without a code, the position
---@return integer? next where the next reply begins
function smtpcode.scan(bytes, init, limits) end

---Walks the replies of a string. A bad reply comes once, as position, nil, message, kind; then the walk ends.
---@param bytes string
---@param limits? smtpcode.Limits
---@return fun(): integer?, smtpcode.Reply?, string?, smtpcode.Kind?
function smtpcode.replies(bytes, limits) end

---Reads replies out of chunks of any size.
---@class smtpcode.Reader
local Reader = {}

---Keeps a chunk. After an error it is dropped.
---@param chunk string
---@return smtpcode.Reader
function Reader:feed(chunk) end

---The next reply; nil where more bytes are needed; nil, message and kind after an error, until reset().
---@return smtpcode.Reply?
---@return string? message
---@return smtpcode.Kind? kind
function Reader:next() end

---As next(), where no more bytes will come: a last line without a line end counts as a line.
---@return smtpcode.Reply?
---@return string? message
---@return smtpcode.Kind? kind
function Reader:finish() end

---How many bytes are kept. After a reply to STARTTLS it must be 0: what came before the handshake is not to be believed.
---@return integer
function Reader:pending() end

---Drops what is kept, and any error. The limits stay.
---@return smtpcode.Reader
function Reader:reset() end

---@param limits? smtpcode.Limits
---@return smtpcode.Reader
function smtpcode.reader(limits) end

---What a digit or a part of a code means.
---@class (exact) smtpcode.Digit
---@field digit string
---@field part "first"|"second"|"third"|"class"|"subject"|"detail"
---@field meaning string

---@class (exact) smtpcode.Reference
---@field name string
---@field url string

---What the tables say of a code. One that they do not have is answered at the level that is known.
---@class (exact) smtpcode.Entry
---@field kind "reply"|"enhanced"
---@field code? integer
---@field enhanced? string
---@field level "code"|"digits"|"x.y.z"|"x.y.0"|"x.0.0" at which level the code was known
---@field severity "success"|"intermediate"|"temporary"|"permanent"|"none"
---@field status? "standard"|"registered"|"registered-extension"|"de-facto"|"folklore"|"obsolete" who defines it
---@field commands string[] which commands it answers
---@field basic? integer[] the reply codes it goes with
---@field classes? integer[] the classes it is defined for
---@field title string
---@field meaning string
---@field note? string
---@field digits smtpcode.Digit[]
---@field references smtpcode.Reference[]
---@field lang string
---@field lang_asked? string

---@class smtpcode.LookupOptions
---@field lang? string a language tag, as "ca" or "de-AT"

---@param code integer|string 550, "550" or "5.1.1"
---@param options? smtpcode.LookupOptions
---@return smtpcode.Entry? entry
---@return string? message
---@return "malformed"? kind
function smtpcode.lookup(code, options) end

---Why delivery failed.
---@alias smtpcode.Cause
---| "user_unknown"
---| "mailbox_full"
---| "mailbox_disabled"
---| "recipient_moved"
---| "recipient_rejected"
---| "invalid_address"
---| "domain_unknown"
---| "no_mail_service"
---| "relay_denied"
---| "routing_error"
---| "network_error"
---| "expired"
---| "server_error"
---| "system_full"
---| "greylisted"
---| "rate_limited"
---| "too_many_connections"
---| "too_many_recipients"
---| "dnsbl_listed"
---| "ip_blocked"
---| "reputation"
---| "spam_content"
---| "virus"
---| "content_rejected"
---| "malformed_message"
---| "message_too_big"
---| "sender_auth_failed"
---| "smtp_auth_failed"
---| "tls_required"
---| "bad_rdns"
---| "sender_rejected"
---| "policy"
---| "protocol_error"
---| "unknown"

---@alias smtpcode.Permanence "permanent"|"temporary"|"unknown"
---@alias smtpcode.Confidence "certain"|"likely"|"guess"
---@alias smtpcode.Scope
---| "recipient"
---| "sender"
---| "sender_ip"
---| "sender_domain"
---| "message"
---| "receiver_system"
---| "destination_domain"
---| "connection"
---| "unknown"
---@alias smtpcode.Party "sender"|"sender_admin"|"recipient"|"recipient_admin"|"nobody"
---@alias smtpcode.Action "retry"|"retry_slower"|"fix"|"correct_address"|"contact"|"suppress"|"none"
---@alias smtpcode.Conflict "class_mismatch"|"code_varies"|"code_vs_text"|"enhanced_vs_text"|"truncated"

---A user's own rules, compiled.
---@class smtpcode.Rules
local Rules = {}

---How often each rule was met: {line = times}.
---@return table<integer, integer>
function Rules:hits() end

--- The rules that never decide: {line, line of the rule that is always heard before it}.
---@return integer[][]
function Rules:shadowed() end

---@param text string
---@return smtpcode.Rules? rules
---@return string? message
---@return "malformed"? kind
---@return integer? line
---@return integer? column
function smtpcode.rules(text) end

---@class (exact) smtpcode.Problem
---@field line integer
---@field column integer
---@field message string

--- What is wrong with rules: their notation, rules that never decide, examples that do not hold.
---@param text string
---@return smtpcode.Problem[] problems empty where all is well
function smtpcode.lint(text) end

--- The nearest name that another system has for a cause.
---@param cause string
---@param system string "sisimai", "kumomta" or "powermta"
---@return string? name
function smtpcode.taxonomy(cause, system) end

---What is known besides the text.
---@class smtpcode.Context
---@field code? integer the reply code, where the text does not begin with it
---@field status? string an enhanced code, as a bounce's Status field gives it
---@field stage? "connect"|"helo"|"mail"|"rcpt"|"data" what was answered
---@field host? string who answered
---@field command? string what was answered, as "RCPT" or "STARTTLS"; stands for stage
---@field type? string the type of a mail service's event, as "Permanent/General" or "Transient"
---@field provider? string who answered, where host and text do not tell
---@field ip? string the address that sent, where the text names none
---@field domain? string the recipient's domain, where the text names none
---@field profile? "transactional"|"bulk" changes action and suppress, never the cause
---@field unknown? "unknown"|"permanent"|"temporary" what to make of an unknown cause
---@field rules? smtpcode.Rules tried before those that are built in

---Bytes of the string that was given, and the rule that took them for its reason. A code may have come from elsewhere.
---@class (exact) smtpcode.Evidence
---@field first? integer
---@field last? integer
---@field rule string
---@field own? true the rule is one of context.rules

---@class (exact) smtpcode.Blocklist
---@field zone string
---@field operator? string
---@field url? string

---What is true of a failed delivery, and what to do.
---@class (exact) smtpcode.Verdict
---@field code? integer
---@field enhanced? string
---@field class? "success"|"intermediate"|"transient"|"permanent" what the code says
---@field cause smtpcode.Cause
---@field family string the cause's group
---@field permanence smtpcode.Permanence what is true
---@field scope smtpcode.Scope
---@field party smtpcode.Party who must act
---@field action smtpcode.Action
---@field suppress boolean never to be mailed again
---@field retry_after? integer seconds; nil where waiting is useless
---@field provider? string
---@field blocklist? smtpcode.Blocklist
---@field ip? string
---@field address? string
---@field domain? string
---@field url? string
---@field confidence smtpcode.Confidence
---@field evidence? smtpcode.Evidence
---@field conflicts smtpcode.Conflict[]
---@field fingerprint string the same for the same wording with other addresses, numbers and ids

---A verdict for any string.
---@param reply smtpcode.Reply|string
---@param context? smtpcode.Context
---@return smtpcode.Verdict
function smtpcode.classify(reply, context) end

---The fast path of classify: no table is made.
---@param bytes string
---@return smtpcode.Cause cause
---@return smtpcode.Permanence permanence
---@return boolean suppress
---@return smtpcode.Confidence confidence
---@return integer? code
---@return string? enhanced
function smtpcode.cause(bytes) end

---@class smtpcode.ExplainOptions
---@field lang? string a language tag, as "ca" or "de-AT"
---@field audience? "sender"|"sender_admin"|"recipient_admin" who reads it ("sender")
---@field context? smtpcode.Context for a text or a reply
---@field reply? string what the server said, for a verdict
---@field profile? "transactional"|"bulk"

---The answer in words. tostring() sets it as text. Where the code says success, nothing is to be done: whose, waiting and
---forward are absent, steps and avoid are empty.
---@class (exact) smtpcode.Explanation
---@field title string
---@field summary string
---@field whose? string
---@field steps string[]
---@field avoid string[]
---@field wait? integer seconds
---@field waiting? string whether waiting helps
---@field forward? string text to send on to whoever can act
---@field forward_to? string to whom
---@field digits smtpcode.Digit[]
---@field references smtpcode.Reference[]
---@field facts string[] what the reply named
---@field lang string
---@field lang_asked? string
---@field audience "sender"|"sender_admin"|"recipient_admin"
---@field level? string at which level the code was known
---@field verdict smtpcode.Verdict

---@param subject smtpcode.Verdict|smtpcode.Reply|string|integer
---@param options? smtpcode.ExplainOptions
---@return smtpcode.Explanation? explanation
---@return string? message
---@return "malformed"? kind
function smtpcode.explain(subject, options) end

---A reply or code inside free text, a log line or a bounce.
---@class (exact) smtpcode.Finding
---@field first integer
---@field last integer
---@field form "reply"|"error"|"code" a reply, a code behind an error word, or a code alone
---@field code? integer
---@field enhanced? string
---@field text string what was said with it
---@field recipient? string
---@field depth integer how many replies around it quote it

---@param text string
---@return fun(): smtpcode.Finding?
function smtpcode.find(text) end

---One delivery attempt out of a mail server's log line.
---@param line string
---@param format? string
---@return table? record
function smtpcode.logline(line, format) end

return smtpcode
