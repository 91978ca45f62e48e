--- The words of an answer: a verdict, a reply, a text or a code becomes an explanation in the reader's language.
--- Nothing is decided here. Sentences come whole from text.lua and locale/, facts of the reply fill the named places.

local smtpcode = require("smtpcode") -- has made sure that core fits this Lua
local core = require("smtpcode.core").open()
local tables = require("smtpcode.tables")

local explain = {}

-- ------------------------------------------------------------------------------------------------------- languages

local known_languages = {}
for _, lang in ipairs(tables.languages) do
  known_languages[lang:lower()] = lang
end

--- The language that answers for the one asked for: de-AT > de > en. "de_AT.UTF-8" is understood too.
function explain.language(asked)
  local tag = (asked or "en"):gsub("[.@].*$", ""):gsub("_", "-"):lower()
  return known_languages[tag] or known_languages[tag:match("^%a*")] or "en"
end

local messages_of = {}

--- The messages of a known language by key. A message that it lacks comes from the language behind it.
local function load_messages(lang)
  local messages = messages_of[lang]
  if not messages then
    messages = require(lang == "en" and "smtpcode.text" or "smtpcode.locale." .. lang)
    if lang ~= "en" then
      local behind = lang:find("-", 1, true) and known_languages[lang:match("^%a+"):lower()] or "en"
      setmetatable(messages, {
        __index = function(_, key)
          return load_messages(behind)[key]
        end,
      })
    end
    messages_of[lang] = messages
  end
  return messages
end

--- A message by its key, and the heading "steps" as in explain.message("ca", "heading.steps").
function explain.message(lang, key)
  return load_messages(explain.language(lang))[key]
end

local function collect(messages, prefix, count)
  local list = {}
  for n = 1, count do
    list[n] = messages[prefix .. n]
  end
  return list
end

-- What the messages of a cause are, made once for each language.
local causes_of = {}

local function cause_messages(lang, cause)
  local causes = causes_of[lang]
  if not causes then
    causes = {}
    causes_of[lang] = causes
  end
  local found = causes[cause]
  if not found then
    local messages, prefix = load_messages(lang), "cause." .. cause .. "."
    local data = tables.causes[cause]
    found = {
      title = messages[prefix .. "title"],
      summary = messages[prefix .. "summary"],
      whose = messages[prefix .. "whose"],
      waiting = messages[prefix .. "waiting"],
      forward = messages[prefix .. "forward"],
      forward_to = messages["forward.to." .. data.forward],
    }
    for list, count in pairs(data.messages) do
      found[list] = collect(messages, prefix .. list .. ".", count)
    end
    causes[cause] = found
  end
  return found
end

-- Callers may change what they get, so it is never a table that is kept here.
local function copy(list)
  local out = {}
  for n = 1, #list do
    out[n] = list[n]
  end
  return out
end

-- --------------------------------------------------------------------------------------------- facts of the reply

local VALUE_COLUMNS = 200
local REPLY_BYTES = 4000

--- A value that the server sent, as it can stand in a sentence: on one line, its controls shown, cut where it is long.
local function safe_value(value, raw)
  local shown = raw and tostring(value) or core.show(tostring(value))
  if #shown > VALUE_COLUMNS and core.width(shown) > VALUE_COLUMNS then
    shown = core.wrap(shown, VALUE_COLUMNS)[1] .. "..."
  end
  return shown
end

--- A message with one of its places filled in.
local function fill(message, name, value)
  local first, last = message:find("{" .. name .. "}", 1, true)
  while first do
    message = message:sub(1, first - 1) .. value .. message:sub(last + 1)
    first, last = message:find("{" .. name .. "}", first + #value, true)
  end
  return message
end

--- What the server said, as it can stand in a text for people.
local function safe_reply(text, raw)
  if #text > REPLY_BYTES then
    text = text:sub(1, REPLY_BYTES):match("^(.*%s)") or text:sub(1, REPLY_BYTES)
    text = text .. "[...]"
  end
  text = text:gsub("\r\n", "\n"):gsub("\n$", "")
  return raw and text or core.show(text, true)
end

local function wait_fact(messages, seconds)
  if seconds < 120 then
    return fill(messages["fact.wait_seconds"], "seconds", ("%d"):format(seconds))
  elseif seconds < 7200 then
    return fill(messages["fact.wait_minutes"], "minutes", ("%d"):format(math.ceil(seconds / 60)))
  end
  return fill(messages["fact.wait_hours"], "hours", ("%d"):format(math.ceil(seconds / 3600)))
end

-- What asks of a blocklist's operator or of a provider concerns who runs servers; others are spared it.
local function add_blocklist(facts, messages, list, for_admin, raw)
  local known = list.zone and tables.blocklists[list.zone] or {}
  local zone = list.zone and safe_value(list.zone, raw)
  local operator = known.operator or (list.operator and safe_value(list.operator, raw))
  if zone and operator then
    facts[#facts + 1] = fill(fill(messages["fact.blocklist"], "operator", operator), "zone", zone)
  elseif operator then
    facts[#facts + 1] = fill(messages["fact.blocklist_operator"], "operator", operator)
  elseif zone then
    facts[#facts + 1] = fill(messages["fact.blocklist_zone"], "zone", zone)
  end
  if known.status == "dead" then
    facts[#facts + 1] = messages["blocklist.shut_down"]
  elseif for_admin then
    if known.url then
      facts[#facts + 1] = fill(messages["fact.blocklist_lookup"], "url", known.url)
    end
    if known.ask then
      facts[#facts + 1] = messages["blocklist." .. known.ask .. ".ask"]
    elseif operator then
      facts[#facts + 1] = fill(messages["blocklist.generic"], "operator", operator)
    end
  end
end

local function add_provider(facts, messages, id, for_admin)
  local provider = tables.providers[id]
  if not provider then
    return
  end
  facts[#facts + 1] = fill(messages["fact.provider"], "provider", provider.name)
  if for_admin then
    if provider.ask then
      facts[#facts + 1] = messages["provider." .. id .. ".ask"]
    elseif provider.pages[1] then
      local fact = fill(messages["provider.generic"], "provider", provider.name)
      facts[#facts + 1] = fill(fact, "url", provider.pages[1].url)
    end
  end
end

--- The sentences that the facts of a verdict make.
local function facts_of(verdict, messages, audience, options)
  local facts = {}
  local for_admin = audience ~= "sender"
  local raw = options and options.raw
  local list = verdict.blocklist and verdict.blocklist.zone and tables.blocklists[verdict.blocklist.zone]
  -- Who runs the list that is named need not be who answered.
  if verdict.provider and not (list and list.ask == verdict.provider) then
    add_provider(facts, messages, verdict.provider, for_admin)
  end
  if verdict.blocklist then
    add_blocklist(facts, messages, verdict.blocklist, for_admin, raw)
  end
  if verdict.ip then
    facts[#facts + 1] = fill(messages["fact.ip"], "ip", safe_value(verdict.ip, raw))
  end
  if verdict.address then
    facts[#facts + 1] = fill(messages["fact.address"], "address", safe_value(verdict.address, raw))
  elseif verdict.domain then
    facts[#facts + 1] = fill(messages["fact.domain"], "domain", safe_value(verdict.domain, raw))
  end
  if verdict.retry_after then
    facts[#facts + 1] = wait_fact(messages, verdict.retry_after)
  end
  if verdict.url then
    facts[#facts + 1] = messages["fact.url_untrusted"]
  end
  if verdict.class == "transient" or verdict.class == "permanent" or not verdict.class then
    local how_sure = messages["confidence." .. tostring(verdict.confidence)]
    if how_sure and verdict.confidence ~= "certain" and verdict.cause ~= "unknown" then
      facts[#facts + 1] = how_sure
    end
    if audience == "sender_admin" then
      if verdict.suppress then
        facts[#facts + 1] = messages["fact.suppress"]
      elseif not tables.causes[verdict.cause].suppress then
        facts[#facts + 1] = messages["fact.never_suppress"]
      end
    end
  end
  for _, conflict in ipairs(verdict.conflicts or {}) do
    facts[#facts + 1] = messages["fact.conflict." .. conflict]
  end
  if options and options.profile == "bulk" then
    facts[#facts + 1] = messages["fact.profile_bulk"]
  end
  return facts
end

-- ------------------------------------------------------------------------------------------------------------ codes

local CLASSES = { [2] = "success", [3] = "intermediate", [4] = "transient", [5] = "permanent" }
local SEVERITIES = { [2] = "success", [3] = "intermediate", [4] = "temporary", [5] = "permanent" }
local DIGITS = { name = "RFC 5321, 4.2.1", url = "https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1" }
local SUBJECTS = { name = "RFC 3463", url = "https://www.rfc-editor.org/rfc/rfc3463" }

local function copy_references(list)
  local out = {}
  for n, reference in ipairs(list) do
    out[n] = { name = reference.name, url = reference.url }
  end
  return out
end

local function digit_message(messages, prefix, digit)
  return messages[prefix .. digit] or messages[prefix .. "other"]
end

-- The parts that text.lua has words for, so that none is asked for in vain.
local HAS = { first = 5, second = 5, subject = 7 }

local function reply_digits(messages, code)
  local first, second, third = math.floor(code / 100), math.floor(code / 10) % 10, code % 10
  local first_key = first >= 1 and first <= HAS.first and first or "other"
  local second_key = second <= HAS.second and second or "other"
  return {
    { digit = ("%d"):format(first), part = "first", meaning = digit_message(messages, "digit.first.", first_key) },
    { digit = ("%d"):format(second), part = "second", meaning = digit_message(messages, "digit.second.", second_key) },
    { digit = ("%d"):format(third), part = "third", meaning = messages["digit.third"] },
  }
end

local function enhanced_digits(messages, class, subject, detail, meaning)
  local class_key = (class == 2 or class == 4 or class == 5) and class or "other"
  local subject_key = subject <= HAS.subject and subject or "other"
  return {
    { digit = ("%d"):format(class), part = "class", meaning = digit_message(messages, "class.", class_key) },
    { digit = ("%d"):format(subject), part = "subject", meaning = digit_message(messages, "subject.", subject_key) },
    { digit = ("%d"):format(detail), part = "detail", meaning = meaning or messages["detail.other"] },
  }
end

--- The entry of a reply code.
local function reply_entry(messages, code)
  local known = tables.codes[code]
  local first = math.floor(code / 100)
  local entry = { code = code, kind = "reply", digits = reply_digits(messages, code) }
  if known then
    local prefix = ("code.%03d."):format(code)
    entry.level = "code"
    entry.severity = known.severity
    entry.status = known.status
    entry.commands = copy(known.commands)
    entry.references = copy_references(known.references)
    entry.title = messages[prefix .. "title"]
    entry.meaning = messages[prefix .. "meaning"]
    entry.note = known.note and messages[prefix .. "note"] or nil
  else
    entry.level = "digits"
    entry.severity = SEVERITIES[first] or "none"
    entry.commands = {}
    entry.references = { { name = DIGITS.name, url = DIGITS.url } }
    entry.title = messages["codeclass." .. (CLASSES[first] or first == 1 and "intermediate" or "permanent")]
    entry.meaning = entry.digits[1].meaning
    entry.note = messages["level.digits"]
  end
  return entry
end

--- The entry of an enhanced code, at the level that is known.
local function enhanced_entry(messages, class, subject, detail)
  local key = ("%d.%d"):format(subject, detail)
  local known, level = tables.enhanced[key], "x.y.z"
  if not known then
    key, level = ("%d.0"):format(subject), "x.y.0"
    known = tables.enhanced[key]
  end
  if not known then
    key, level = "0.0", "x.0.0"
    known = tables.enhanced[key]
  end
  local prefix = "enhanced." .. key .. "."
  local meaning = messages[prefix .. "meaning"]
  local entry = {
    enhanced = ("%d.%d.%d"):format(class, subject, detail),
    kind = "enhanced",
    level = level,
    severity = SEVERITIES[class] or "none",
    status = level == "x.y.z" and known.status or nil,
    commands = {},
    references = level == "x.y.z" and copy_references(known.references)
      or { { name = SUBJECTS.name, url = SUBJECTS.url } },
    title = messages[prefix .. "title"],
    meaning = meaning,
    note = level == "x.y.z" and known.note and messages[prefix .. "note"] or nil,
    digits = enhanced_digits(messages, class, subject, detail, level == "x.y.z" and meaning or nil),
  }
  if level == "x.y.z" then
    entry.basic = copy(known.basic)
    entry.classes = copy(known.classes)
  else
    entry.note = messages[level == "x.y.0" and "detail.other" or "subject.other"]
  end
  return entry
end

--- Code, or nil, class, subject, detail; nothing for what is no code.
local function read_code(code)
  if type(code) == "number" then
    if code == math.floor(code) and code >= 0 and code <= 999 then
      return core.code(("%03d"):format(code))
    end
    return nil
  end
  return core.code(code)
end

local function check_options(options, name, level)
  if options ~= nil and type(options) ~= "table" then
    error(("bad argument #2 to '%s' (table expected, got %s)"):format(name, type(options)), level + 1)
  end
  local lang = options and options.lang
  if lang ~= nil and type(lang) ~= "string" then
    error(("bad option 'lang' to '%s' (string expected, got %s)"):format(name, type(lang)), level + 1)
  end
  return lang
end

function explain.lookup(code, options)
  local kind = type(code)
  if kind ~= "number" and kind ~= "string" then
    error("bad argument #1 to 'lookup' (number or string expected, got " .. kind .. ")", 2)
  end
  local asked = check_options(options, "lookup", 2)
  local reply, class, subject, detail = read_code(code)
  if not reply and not class then
    return nil, "neither a reply code such as 550 nor an enhanced status code such as 5.1.1", "malformed"
  end
  local lang = explain.language(asked)
  local messages = load_messages(lang)
  local entry = reply and reply_entry(messages, reply) or enhanced_entry(messages, class, subject, detail)
  entry.lang = lang
  entry.lang_asked = asked
  return entry
end

-- ------------------------------------------------------------------------------------------------------ explanation

local AUDIENCES = { sender = true, sender_admin = true, recipient_admin = true }

local Explanation = { __name = "smtpcode.explanation" }

function Explanation.__tostring(self)
  return explain.render(self)
end

local BY_CODE = { code = true, enhanced = true }

--- Whether the codes say more of what happened than the cause does: it was found by them alone, or it is a guess.
local function is_by_code(verdict)
  local evidence = verdict.evidence
  return verdict.confidence == "guess" or verdict.cause == "unknown" or not evidence or BY_CODE[evidence.rule] or false
end

--- The entries of a verdict's codes, the one that says more first.
local function entries_of(verdict, messages)
  local reply, class, subject, detail
  local of_reply, of_enhanced
  if verdict.code then
    reply = read_code(verdict.code)
    of_reply = reply and reply_entry(messages, reply)
  end
  if verdict.enhanced then
    reply, class, subject, detail = core.code(verdict.enhanced)
    of_enhanced = class and not reply and enhanced_entry(messages, class, subject, detail) or nil
  end
  -- X.1.0 and the like say less than a reply code that is known.
  if of_enhanced and of_reply and (of_enhanced.level ~= "x.y.z" or detail == 0) and of_reply.level == "code" then
    return of_reply, of_enhanced
  end
  return of_enhanced or of_reply or nil, of_enhanced and of_reply or nil
end

local function add_references(list, more)
  for _, reference in ipairs(more) do
    local there = false
    for _, each in ipairs(list) do
      there = there or each.url == reference.url
    end
    if not there then
      list[#list + 1] = { name = reference.name, url = reference.url }
    end
  end
end

--- The explanation of a verdict. reply: what the server said, where it is known.
local function explain_verdict(verdict, reply, options)
  local asked = options and options.lang
  local lang = explain.language(asked)
  local audience = options and options.audience or "sender"
  local messages = load_messages(lang)
  local cause = cause_messages(lang, verdict.cause)
  local best, other = entries_of(verdict, messages)
  local failed = verdict.class ~= "success" and verdict.class ~= "intermediate"

  local self = setmetatable({
    lang = lang,
    lang_asked = asked,
    audience = audience,
    level = best and best.level or nil,
    verdict = verdict,
    digits = {},
    references = {},
  }, Explanation)

  if best and (is_by_code(verdict) or not failed) then
    self.title, self.summary = best.title, best.meaning
    if best.note then
      self.summary = self.summary .. "\n" .. best.note
    end
  else
    self.title, self.summary = cause.title, cause.summary
  end

  if failed then
    self.whose = cause.whose
    self.steps = copy(cause[audience])
    self.avoid = copy(cause.avoid)
    self.wait = verdict.retry_after
    self.waiting = cause.waiting
    self.forward = cause.forward
    self.forward_to = cause.forward_to
    if reply and reply:find("%S") then
      self.forward = cause.forward
        .. "\n\n"
        .. messages["forward.reply"]
        .. "\n"
        .. safe_reply(reply, options and options.raw)
    end
  else
    self.steps, self.avoid = {}, {}
  end

  -- The reply code's digits come first, as in the reply.
  local first, second = best, other
  if other and other.kind == "reply" then
    first, second = other, best
  end
  for _, entry in ipairs({ first, second }) do
    for _, digit in ipairs(entry.digits) do
      self.digits[#self.digits + 1] = digit
    end
  end
  if best then
    add_references(self.references, best.references)
  end
  if other then
    add_references(self.references, other.references)
  end
  local list = verdict.blocklist and verdict.blocklist.zone and tables.blocklists[verdict.blocklist.zone]
  if list and list.url then
    add_references(self.references, { { name = list.operator, url = list.url } })
  end
  local provider = verdict.provider and tables.providers[verdict.provider]
  for _, page in ipairs(provider and provider.pages or {}) do
    add_references(self.references, { { name = provider.name, url = page.url } })
  end
  self.facts = facts_of(verdict, messages, audience, options)
  return self
end

--- Whether a table is a verdict that can be explained.
local function is_verdict(subject)
  return type(subject.cause) == "string" and tables.causes[subject.cause] ~= nil
end

local function read_text(text, context)
  local verdict = smtpcode.classify(text, context)
  if not verdict.code and not verdict.enhanced then
    -- "The message could not be sent. Error 421": the code is in the text, but not where a reply has it.
    local finding = core.find(text)
    if finding then
      local known = { code = finding.code, status = finding.enhanced }
      for name, value in pairs(context or {}) do
        known[name] = value
      end
      verdict = smtpcode.classify(text, known)
    end
  end
  return verdict, text
end

--- The verdict of a subject, and what the server said where that is known; or nil, message, kind.
--- options.context: what is known besides, as classify() takes it; options.reply: what the server said of a verdict.
function explain.read(subject, options)
  local kind = type(subject)
  local context = options and options.context
  if kind == "number" or (kind == "string" and #subject <= 16) then
    local reply, class = read_code(subject)
    if reply or class then
      return smtpcode.classify("", { code = reply, status = not reply and subject or nil })
    elseif kind == "number" then
      return nil, "no reply code: a whole number from 0 to 999 is one", "malformed"
    end
  end
  if kind == "string" then
    if not subject:find("%S") then
      return nil, "the text is empty", "malformed"
    end
    return read_text(subject, context)
  elseif kind == "table" and is_verdict(subject) then
    return subject, options and options.reply
  elseif kind == "table" and type(subject.text) == "string" and type(subject.code) == "number" then
    local code = ("%03d"):format(subject.code) .. (subject.enhanced and " " .. subject.enhanced or "")
    return smtpcode.classify(subject, context), code .. " " .. subject.text
  end
  local got = kind == "table" and "another table" or kind
  error("bad argument #1 to 'explain' (a verdict, a reply, a text or a code expected, got " .. got .. ")", 3)
end

function explain.explain(subject, options)
  check_options(options, "explain", 2)
  if options and options.audience ~= nil and not AUDIENCES[options.audience] then
    error("bad option 'audience' to 'explain' (sender, sender_admin or recipient_admin expected)", 2)
  end
  local verdict, reply, kind = explain.read(subject, options)
  if not verdict then
    return nil, reply, kind
  end
  return explain_verdict(verdict, reply, options)
end

-- ------------------------------------------------------------------------------------------------------- set as text

local COLUMNS = 78
-- A digit in its place, as RFC 5321 and IANA's registry write it.
local POSITIONS =
  { first = "%syz", second = "x%sz", third = "xy%s", class = "%s.X.X", subject = "X.%s.X", detail = "X.X.%s" }
local PLAIN = { title = { "", "" }, heading = { "", "" }, dim = { "", "" } }
local COLOURED = { title = { "\27[1m", "\27[0m" }, heading = { "\27[1m", "\27[0m" }, dim = { "\27[2m", "\27[0m" } }

--- Adds text, set in columns, with its lines behind an indent; the first one behind a mark.
local function add_block(out, text, columns, mark, indent)
  for paragraph in (text .. "\n"):gmatch("(.-)\n") do
    local lines = core.wrap(paragraph, math.max(columns - core.width(indent), 20))
    if #lines == 0 then
      out[#out + 1] = (mark:gsub(" +$", ""))
    end
    for _, line in ipairs(lines) do
      out[#out + 1] = mark .. line
      mark = indent
    end
  end
end

--- An explanation as text. style: {columns = 78, colour = false}.
function explain.render(self, style)
  local columns = style and style.columns or COLUMNS
  local look = style and style.colour and COLOURED or PLAIN
  local messages = load_messages(self.lang)
  local verdict = self.verdict
  local out = {}

  local codes = {}
  codes[#codes + 1] = verdict.code and ("%03d"):format(verdict.code) or nil
  codes[#codes + 1] = verdict.enhanced
  local title = (#codes > 0 and safe_value(table.concat(codes, " ")) .. "  " or "") .. self.title
  for _, line in ipairs(core.wrap(title, columns)) do
    out[#out + 1] = look.title[1] .. line .. look.title[2]
  end
  out[#out + 1] = ""
  add_block(out, self.summary, columns, "", "")

  local function heading(name)
    out[#out + 1] = ""
    out[#out + 1] = look.heading[1] .. messages["heading." .. name] .. look.heading[2]
  end

  if self.whose then
    heading("whose")
    add_block(out, self.whose, columns, "  ", "  ")
  end
  if #self.steps > 0 then
    heading("steps")
    for n, step in ipairs(self.steps) do
      add_block(out, step, columns, ("  %d. "):format(n), "     ")
    end
  end
  if #self.avoid > 0 then
    heading("avoid")
    for _, sentence in ipairs(self.avoid) do
      add_block(out, sentence, columns, "  - ", "    ")
    end
  end
  if self.waiting then
    heading("waiting")
    add_block(out, self.waiting, columns, "  ", "  ")
  end
  if #self.facts > 0 then
    heading("facts")
    for _, fact in ipairs(self.facts) do
      add_block(out, fact, columns, "  - ", "    ")
    end
  end
  if #self.digits > 0 then
    heading("code")
    local marks, widest = {}, 0
    for n, digit in ipairs(self.digits) do
      marks[n] = POSITIONS[digit.part]:format(digit.digit)
      widest = math.max(widest, #marks[n])
    end
    for n, digit in ipairs(self.digits) do
      local mark = "  " .. marks[n] .. (" "):rep(widest - #marks[n] + 2)
      add_block(out, digit.meaning, columns, mark, (" "):rep(#mark))
    end
  end
  if #self.references > 0 then
    heading("references")
    for _, reference in ipairs(self.references) do
      -- An address is never broken, so that it can be followed.
      out[#out + 1] = ("  %s: %s%s%s"):format(reference.name, look.dim[1], reference.url, look.dim[2])
    end
  end
  if self.forward then
    heading("forward")
    add_block(out, self.forward_to, columns, "  ", "  ")
    add_block(out, self.forward, columns, "  | ", "  | ")
  end
  return table.concat(out, "\n")
end

return explain
