--- The one generator and checker of what people edit: csrc/data/*.csv, csrc/data/lexicon, lua/smtpcode/text.lua and
--- lua/smtpcode/locale/*.po. From the top of the tree:
---     lua5.4 csrc/data/gen.lua [OUTDIR]
--- writes csrc/gen/ and the generated files of lua/smtpcode/, below OUTDIR where one is given. Whatever is wrong in the
--- sources is told with its file and line, all of it, and then nothing is written.

local DATA, WORDS = "csrc/data", "lua/smtpcode"
package.path = DATA .. "/?.lua;" .. package.path
local lexicon = require("lexicon")
local codecauses = require("codecauses")

-- ------------------------------------------------------------------------------------------------ what went wrong

local problems = {}

local function problem(path, line, message, ...)
  problems[#problems + 1] = ("%s:%d: %s"):format(path, line, message:format(...))
end

local function read_file(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

-- ---------------------------------------------------------------------------------------------------------- tables

--- The rows of a table of csrc/data; row.line is where each stands.
local function read_table(name)
  local rows = lexicon.read_csv(("%s/%s.csv"):format(DATA, name))
  rows.path = ("%s/%s.csv"):format(DATA, name)
  for i, row in ipairs(rows) do
    row.line = i + 1
  end
  return rows
end

--- Indexes rows by what key_of says; two rows with one key are an error.
local function index_rows(rows, key_of)
  local index = {}
  for _, row in ipairs(rows) do
    local key = key_of(row)
    if index[key] then
      problem(rows.path, row.line, "%s stands already in line %d", key, index[key].line)
    end
    index[key] = index[key] or row
  end
  return index
end

local function by(field)
  return function(row)
    return row[field]
  end
end

local function set_of(list)
  local set = {}
  for word in list:gmatch("%S+") do
    set[word] = true
  end
  return set
end

--- Holds a field of each row against the words it may be.
local function check_field(rows, field, allowed)
  local set = set_of(allowed)
  for _, row in ipairs(rows) do
    if not set[row[field]] then
      problem(rows.path, row.line, "%s '%s' is none of: %s", field, row[field], allowed)
    end
  end
end

local function split(list, separator)
  local out = {}
  for item in list:gmatch("[^" .. separator .. "]+") do
    out[#out + 1] = item
  end
  return out
end

-- The numbers of these words in C are their places here, from 0.
local FAMILIES = "unknown recipient destination network server rate reputation content identity policy protocol"
local PERMANENCES = "unknown permanent temporary"
local SCOPES = "unknown recipient sender sender_ip sender_domain message receiver_system destination_domain connection"
local PARTIES = "nobody sender sender_admin recipient recipient_admin"
local ACTIONS = "none retry retry_slower fix correct_address contact suppress"

local SEVERITIES = "success intermediate temporary permanent none"
local STATUSES = "standard registered registered-extension de-facto folklore obsolete"
local MAY_SUPPRESS =
  set_of("user_unknown mailbox_disabled recipient_moved invalid_address domain_unknown no_mail_service")

local causes = read_table("causes")
local cause_rows = index_rows(causes, by("cause"))
check_field(causes, "family", FAMILIES)
check_field(causes, "permanence", PERMANENCES)
check_field(causes, "scope", SCOPES)
check_field(causes, "party", PARTIES)
check_field(causes, "action", ACTIONS)
check_field(causes, "suppress", "yes no")
check_field(causes, "forward", "own_provider recipient recipient_admin")
for _, row in ipairs(causes) do
  if (row.suppress == "yes") ~= (MAY_SUPPRESS[row.cause] or false) then
    problem(causes.path, row.line, "suppress is for these causes alone: %s", "the six whose address is gone")
  end
  if not row.retry_after:find("^%d*$") then
    problem(causes.path, row.line, "retry_after '%s' is no number of seconds", row.retry_after)
  end
end
if #causes ~= 34 or causes[34].cause ~= "unknown" then
  problem(causes.path, 1, "34 causes are wanted, unknown as the last")
end

--- Holds the cause of each row of another table against the causes.
local function check_causes(rows)
  for _, row in ipairs(rows) do
    if not cause_rows[row.cause] then
      problem(rows.path, row.line, "unknown cause '%s'", row.cause)
    end
  end
end

local codes = read_table("codes")
index_rows(codes, by("code"))
check_field(codes, "severity", SEVERITIES)
check_field(codes, "status", STATUSES)
for _, row in ipairs(codes) do
  if not row.code:find("^%d%d%d$") then
    problem(codes.path, row.line, "'%s' is no reply code", row.code)
  end
end

local enhanced = read_table("enhanced")
index_rows(enhanced, by("code"))
check_field(enhanced, "status", STATUSES)
for _, row in ipairs(enhanced) do
  row.detail = row.code:match("^X%.(%d+%.%d+)$")
  if not row.detail then
    problem(enhanced.path, row.line, "'%s' is no enhanced code like X.1.1", row.code)
    row.detail = row.code
  end
  if not row.classes:find("^[245 ]*$") then
    problem(enhanced.path, row.line, "classes '%s' are none of 2, 4 and 5", row.classes)
  end
end

local tags = read_table("tags")
index_rows(tags, function(row)
  return row.tag .. " of " .. row.provider
end)
check_causes(tags)
check_field(tags, "permanence", PERMANENCES)

local provider_texts = read_table("providers")
index_rows(provider_texts, function(row)
  return table.concat({ row.provider, row.basic, row.enhanced, row.tag, row.text }, " ")
end)
check_causes(provider_texts)
check_field(provider_texts, "permanence", PERMANENCES)

local hosts = read_table("providerhosts")
index_rows(hosts, function(row)
  return row.kind .. " " .. row.value
end)
check_field(hosts, "kind", "host url name word")
local providers = { list = {} }
for _, row in ipairs(hosts) do
  if not providers[row.provider] then
    providers[row.provider] = { name = row.name, pages = {} }
    providers.list[#providers.list + 1] = row.provider
  elseif providers[row.provider].name ~= row.name then
    problem(hosts.path, row.line, "%s is called '%s' in another line", row.provider, providers[row.provider].name)
  end
end

for _, rows in ipairs({ tags, provider_texts }) do
  for _, row in ipairs(rows) do
    if row.provider ~= "" and not providers[row.provider] then
      problem(rows.path, row.line, "unknown provider '%s'", row.provider)
    end
  end
end

local pages = read_table("providerpages")
index_rows(pages, by("url"))
check_field(pages, "kind", "page form")
for _, row in ipairs(pages) do
  if not providers[row.provider] then
    problem(pages.path, row.line, "unknown provider '%s'", row.provider)
  else
    table.insert(providers[row.provider].pages, { url = row.url, kind = row.kind })
  end
end

local blocklists = read_table("blocklists")
index_rows(blocklists, by("zone"))
check_field(blocklists, "lists", "ip domain mixed status")

--- The name under which text.lua speaks of an operator.
local function operator_id(operator)
  return (operator:lower():gsub("[^%w]", ""))
end

local code_causes = io.open(DATA .. "/codecauses.csv") and read_table("codecauses")
if code_causes then
  index_rows(code_causes, by("code"))
  check_causes(code_causes)
  check_field(code_causes, "strength", "weak strong")
end

-- ----------------------------------------------------------------------------------------------------- the English

local TEXT = WORDS .. "/text.lua"
local english, english_line, english_keys = dofile(TEXT), {}, {}
do
  local source = read_file(TEXT)
  local line, seen_to = 1, 1
  for at, key in source:gmatch('\n()C_%(%s*"([^"]+)"') do
    for _ in source:sub(seen_to, at - 1):gmatch("\n") do
      line = line + 1
    end
    seen_to = at
    if english_line[key] then
      problem(TEXT, line, "%s stands already in line %d", key, english_line[key])
    else
      english_keys[#english_keys + 1] = key
    end
    english_line[key] = english_line[key] or line
  end
  for key in pairs(english) do
    if not english_line[key] then
      problem(TEXT, 1, "%s is not set by a C_() at the beginning of a line", key)
    end
  end
  table.sort(english_keys)
end

--- The placeholders of a message, or what stands in its backquotes: one string, in order of the alphabet.
local function pieces(message, pattern)
  local found = {}
  for piece in message:gmatch(pattern) do
    found[#found + 1] = piece
  end
  table.sort(found)
  return table.concat(found, " ")
end

local PLACEHOLDERS = set_of("zone operator url ip address domain provider seconds minutes hours reply")
for _, key in ipairs(english_keys) do
  for name in english[key]:gmatch("{([^}]*)}") do
    if not PLACEHOLDERS[name] then
      problem(TEXT, english_line[key], "unknown placeholder {%s}", name)
    end
  end
end

-- Which keys the tables ask for. What is wanted and absent is an error, and so is what nobody asks for.
local wanted, optional = {}, {}

local function want(form, ...)
  wanted[#wanted + 1] = form:format(...)
end

local function allow(form, ...)
  optional[form:format(...)] = true
end

local function want_each(form, list)
  for word in list:gmatch("%S+") do
    want(form, word)
  end
end

for _, row in ipairs(codes) do
  want("code.%s.title", row.code)
  want("code.%s.meaning", row.code)
  allow("code.%s.note", row.code)
end
for _, row in ipairs(enhanced) do
  want("enhanced.%s.title", row.detail)
  want("enhanced.%s.meaning", row.detail)
  allow("enhanced.%s.note", row.detail)
end
for _, row in ipairs(causes) do
  want_each("cause." .. row.cause .. ".%s", "title label summary whose waiting forward")
  row.counts = {}
  for list in ("sender sender_admin recipient_admin avoid"):gmatch("%S+") do
    local n = 0
    repeat
      n = n + 1
      want("cause.%s.%s.%d", row.cause, list, n)
    until not english[("cause.%s.%s.%d"):format(row.cause, list, n + 1)]
    row.counts[list] = n
  end
end
want_each("digit.first.%s", "1 2 3 4 5 other")
want_each("digit.second.%s", "0 1 2 3 4 5 other")
want_each("class.%s", "2 4 5 other")
want_each("subject.%s", "0 1 2 3 4 5 6 7 other")
want_each("%s", "digit.third detail.other level.digits")
want_each("severity.%s", SEVERITIES)
want_each("status.%s", STATUSES)
want_each("codeclass.%s", "success intermediate transient permanent")
want_each("family.%s", FAMILIES)
want_each("permanence.%s", PERMANENCES)
want_each("scope.%s", SCOPES)
want_each("party.%s", PARTIES)
want_each("action.%s", ACTIONS)
want_each("action.%s.meaning", ACTIONS)
want_each("confidence.%s", "certain likely guess")
want_each("forward.%s", "reply to.own_provider to.recipient to.recipient_admin")
want_each("fact.%s", "blocklist blocklist_operator blocklist_zone blocklist_lookup ip address domain provider")
want_each(
  "fact.%s",
  "wait_seconds wait_minutes wait_hours retry_hint reply suppress never_suppress url_untrusted profile_bulk"
)
want_each("fact.conflict.%s", "class_mismatch code_varies code_vs_text enhanced_vs_text truncated")
want_each("heading.%s", "whose steps avoid waiting facts code references forward")
want_each("%s", "provider.generic blocklist.generic blocklist.shut_down")
for _, id in ipairs(providers.list) do
  allow("provider.%s.ask", id)
end
for _, row in ipairs(blocklists) do
  allow("blocklist.%s.ask", operator_id(row.operator))
end
for _, key in ipairs(wanted) do
  optional[key] = true
  if not english[key] then
    problem(TEXT, 1, "no words for %s", key)
  end
end
for _, key in ipairs(english_keys) do
  if not optional[key] then
    problem(TEXT, english_line[key], "%s belongs to nothing in csrc/data", key)
  end
end

-- ------------------------------------------------------------------------------------------------ the translations

local ESCAPES = { n = "\n", t = "\t", r = "\r", ['"'] = '"', ["\\"] = "\\" }

--- The entries of a .po file, in order: {msgctxt, msgid, msgstr, fuzzy, line}; the header's msgid is empty.
local function read_po(path)
  local entries, entry, field, number = {}, nil, nil, 0

  local function begin()
    if not entry or entry.msgstr then
      entry = { line = number }
      entries[#entries + 1] = entry
    end
    return entry
  end

  for line in (read_file(path):gsub("\r\n", "\n") .. "\n"):gmatch("(.-)\n") do
    number = number + 1
    local keyword, quoted = line:match('^(%l[%l_]*)%s+"(.*)"%s*$')
    quoted = quoted or line:match('^"(.*)"%s*$')
    if quoted then
      if keyword == "msgctxt" or (keyword == "msgid" and (not entry or entry.msgstr)) then
        begin()
        entry.line = number
      end
      if keyword then
        field = keyword
        if keyword ~= "msgctxt" and keyword ~= "msgid" and keyword ~= "msgstr" then
          problem(path, number, "no use is made of %s", keyword)
        elseif not entry or entry[keyword] then
          problem(path, number, "%s is out of place", keyword)
        end
      end
      if not entry or not field then
        problem(path, number, "a string without a keyword")
      else
        local text = quoted:gsub("\\(.)", function(escaped)
          if not ESCAPES[escaped] then
            problem(path, number, "unknown escape \\%s", escaped)
          end
          return ESCAPES[escaped]
        end)
        entry[field] = (entry[field] or "") .. text
      end
    elseif line:find("^#,") then
      begin()
      entry.fuzzy = line:find("fuzzy", 1, true) ~= nil
    elseif line ~= "" and line:sub(1, 1) ~= "#" then
      problem(path, number, "neither a keyword, a string nor a comment")
    end
  end
  return entries
end

--- Reads and checks one translation. Returns its messages by key and its counts.
local function read_translation(lang, path)
  local messages, lines, counts = {}, {}, { translated = 0, fuzzy = 0, untranslated = 0 }
  for _, entry in ipairs(read_po(path)) do
    local key, message = entry.msgctxt, entry.msgstr
    if not key and entry.msgid == "" then
      if not (message or ""):find("charset=UTF-8", 1, true) then
        problem(path, entry.line, "the header does not say charset=UTF-8")
      end
      if (message or ""):match("\nLanguage: ([%w_@]+)\n") ~= (lang:gsub("-", "_")) then
        problem(path, entry.line, "the header's Language is not %s", lang)
      end
    elseif not key or not message then
      problem(path, entry.line, "an entry needs msgctxt, msgid and msgstr")
    elseif not english[key] then
      problem(path, entry.line, "%s is no key of %s", key, TEXT)
    elseif lines[key] then
      problem(path, entry.line, "%s stands already in line %d", key, lines[key])
    else
      lines[key] = entry.line
      if entry.fuzzy then
        counts.fuzzy = counts.fuzzy + 1
      elseif message == "" then
        counts.untranslated = counts.untranslated + 1
      elseif entry.msgid ~= english[key] then
        problem(path, entry.line, "%s: the English has changed (msgmerge marks it fuzzy)", key)
      else
        if pieces(message, "{[^}]*}") ~= pieces(entry.msgid, "{[^}]*}") then
          problem(path, entry.line, "%s: the placeholders are not those of the English", key)
        end
        if pieces(message, "`[^`]*`") ~= pieces(entry.msgid, "`[^`]*`") then
          problem(path, entry.line, "%s: what stands in backquotes is not that of the English", key)
        end
        messages[key] = message
        counts.translated = counts.translated + 1
      end
    end
  end
  counts.untranslated = #english_keys - counts.translated - counts.fuzzy
  return messages, counts
end

--- The languages for which there is a .po file, in order.
local function list_languages()
  local list = {}
  local pipe = assert(io.popen("ls " .. WORDS .. "/locale"))
  for name in pipe:lines() do
    list[#list + 1] = name:match("^(%l%l%l?)%.po$") or name:match("^(%l%l%l?%-%w+)%.po$")
  end
  pipe:close()
  return list
end

-- ---------------------------------------------------------------------------------------------------------- output

local out_of = {} -- path = text

local function quote(text)
  return '"' .. text:gsub('[\\"]', "\\%0"):gsub("\n", "\\n") .. '"'
end

--- A value as Lua source: arrays in order, other tables by key.
local function literal(value)
  if type(value) ~= "table" then
    return type(value) == "string" and quote(value) or tostring(value)
  end
  local parts, keys = {}, {}
  for _, item in ipairs(value) do
    parts[#parts + 1] = literal(item)
  end
  for key in pairs(value) do
    if type(key) == "string" then
      keys[#keys + 1] = key
    end
  end
  table.sort(keys)
  for _, key in ipairs(keys) do
    parts[#parts + 1] = ("%s=%s"):format(
      key:find("^[%a_][%w_]*$") and key or "[" .. quote(key) .. "]",
      literal(value[key])
    )
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

--- A reference of the tables, such as RFC5321:4.2.3, as {name=, url=}.
local function reference(text)
  local rfc, section = text:match("^RFC(%d+):?([%d.]*)$")
  if rfc and section ~= "" then
    return {
      name = ("RFC %s, %s"):format(rfc, section),
      url = ("https://www.rfc-editor.org/rfc/rfc%s#section-%s"):format(rfc, section),
    }
  elseif rfc then
    return { name = "RFC " .. rfc, url = "https://www.rfc-editor.org/rfc/rfc" .. rfc }
  elseif text:find("^IANA:") then
    return {
      name = "IANA, " .. text:sub(6),
      url = "https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml",
    }
  elseif text:find("^draft%-") then
    return { name = text, url = "https://datatracker.ietf.org/doc/" .. text }
  end
end

local function references(rows, row)
  local out = {}
  for _, text in ipairs(row.references == "-" and {} or split(row.references, ";")) do
    local each = reference(text)
    if not each then
      problem(rows.path, row.line, "unknown kind of reference '%s'", text)
    end
    out[#out + 1] = each
  end
  return out
end

local function numbers(list)
  local out = {}
  for _, word in ipairs(split(list, " ")) do
    out[#out + 1] = tonumber(word)
  end
  return out
end

--- tables.lua: what the tables hold, without any sentence.
local function write_tables(languages)
  local out = {
    "-- Generated by csrc/data/gen.lua from csrc/data/*.csv. Numbers, ids and names; the sentences are in text.lua.",
    "-- luacheck: no max line length",
    "local t={codes={},enhanced={},causes={},providers={},blocklists={}}",
    "local codes,enhanced,causes,providers,blocklists=t.codes,t.enhanced,t.causes,t.providers,t.blocklists",
  }
  local function add(form, ...)
    out[#out + 1] = form:format(...)
  end
  local lists = { codes = {}, enhanced = {}, causes = {}, providers = providers.list, blocklists = {} }
  for _, row in ipairs(codes) do
    lists.codes[#lists.codes + 1] = tonumber(row.code)
    add(
      "codes[%d]=%s",
      tonumber(row.code),
      literal({
        severity = row.severity,
        status = row.status,
        note = english["code." .. row.code .. ".note"] ~= nil or nil,
        commands = split(row.commands, " "),
        references = references(codes, row),
      })
    )
  end
  for _, row in ipairs(enhanced) do
    lists.enhanced[#lists.enhanced + 1] = row.code
    add(
      "enhanced[%s]=%s",
      quote(row.detail),
      literal({
        classes = numbers(row.classes),
        basic = numbers(row.basic),
        status = row.status,
        note = english["enhanced." .. row.detail .. ".note"] ~= nil or nil,
        references = references(enhanced, row),
      })
    )
  end
  for number, row in ipairs(causes) do
    lists.causes[number] = row.cause
    add(
      "causes.%s=%s",
      row.cause,
      literal({
        number = number,
        family = row.family,
        permanence = row.permanence,
        scope = row.scope,
        party = row.party,
        action = row.action,
        suppress = row.suppress == "yes",
        retry_after = tonumber(row.retry_after),
        forward = row.forward,
        messages = row.counts,
      })
    )
  end
  for _, id in ipairs(providers.list) do
    add(
      "providers[%s]=%s",
      quote(id),
      literal({
        name = providers[id].name,
        pages = providers[id].pages,
        ask = english["provider." .. id .. ".ask"] ~= nil or nil,
      })
    )
  end
  for _, row in ipairs(blocklists) do
    lists.blocklists[#lists.blocklists + 1] = row.zone
    local id = operator_id(row.operator)
    add(
      "blocklists[%s]=%s",
      quote(row.zone),
      literal({
        operator = row.operator,
        url = row.url ~= "" and row.url or nil,
        lists = row.lists,
        status = row.status,
        ask = english["blocklist." .. id .. ".ask"] and id or nil,
      })
    )
  end
  add("t.lists=%s", literal(lists))
  local known = { "en" }
  for _, lang in ipairs(languages) do
    known[#known + 1] = lang
  end
  table.sort(known)
  add("t.languages=%s", literal(known))
  add("return t")
  out_of[WORDS .. "/tables.lua"] = table.concat(out, "\n") .. "\n"
end

local function write_translation(lang, messages)
  local out = {
    ("-- Generated by csrc/data/gen.lua from locale/%s.po."):format(lang),
    "-- luacheck: no max line length",
    "return {",
  }
  for _, key in ipairs(english_keys) do
    if messages[key] then
      out[#out + 1] = ("[%s]=%s,"):format(quote(key), quote(messages[key]))
    end
  end
  out[#out + 1] = "}"
  out_of[("%s/locale/%s.lua"):format(WORDS, lang)] = table.concat(out, "\n") .. "\n"
end

--- causes.h: the causes and the words of a verdict, as lists for C.
local function write_causes()
  local out = {
    "/* Generated by csrc/data/gen.lua from csrc/data/causes.csv. */",
    "#ifndef SMTPCODE_CAUSES_H",
    "#define SMTPCODE_CAUSES_H",
  }
  local function list(comment, name, items)
    out[#out + 1] = "\n/* " .. comment .. " */"
    out[#out + 1] = ("#define %s(X) \\"):format(name)
    for i, item in ipairs(items) do
      out[#out + 1] = ("    X(%s)%s"):format(item, i < #items and " \\" or "")
    end
  end
  local rows = {}
  for number, row in ipairs(causes) do
    rows[number] = table.concat({
      row.cause,
      tostring(number),
      row.family,
      row.permanence,
      row.scope,
      row.party,
      row.action,
      row.suppress == "yes" and "1" or "0",
      row.retry_after == "" and "0" or row.retry_after,
    }, ", ")
  end
  list(
    "X(name, number, family, permanence, scope, party, action, suppress, retry_after): each cause with its defaults;\n"
      .. " * retry_after is in seconds, 0 where waiting is useless or nobody knows. Numbers are kept.",
    "SMTPCODE_CAUSES",
    rows
  )
  for _, pair in ipairs({
    { "FAMILIES", FAMILIES },
    { "PERMANENCES", PERMANENCES },
    { "SCOPES", SCOPES },
    { "PARTIES", PARTIES },
    { "ACTIONS", ACTIONS },
  }) do
    local items = {}
    for i, word in ipairs(split(pair[2], " ")) do
      items[i] = ("%s, %d"):format(word, i - 1)
    end
    list("X(name, number)", "SMTPCODE_" .. pair[1], items)
  end
  out[#out + 1] = "\n#endif"
  out_of["csrc/gen/causes.h"] = table.concat(out, "\n") .. "\n"
end

local languages = list_languages()
write_causes()
write_tables(languages)
for _, lang in ipairs(languages) do
  local messages, counts = read_translation(lang, ("%s/locale/%s.po"):format(WORDS, lang))
  write_translation(lang, messages)
  print(
    ("%s: %d of %d messages, %d fuzzy, %d untranslated"):format(
      lang,
      counts.translated,
      #english_keys,
      counts.fuzzy,
      counts.untranslated
    )
  )
end

local function stop_at_problems()
  if #problems > 0 then
    io.stderr:write(table.concat(problems, "\n"), "\n")
    os.exit(1)
  end
end

stop_at_problems() -- the lexicon takes its time
--- taxonomies.lua: each cause in another system's words: the name that lists the cause first, else the first that has it.
local function write_taxonomies()
  local rows, names, order = read_table("taxonomies"), {}, {}
  for place = 1, 2 do
    for _, row in ipairs(rows) do
      if not names[row.system] then
        names[row.system] = {}
        order[#order + 1] = row.system
      end
      for i, cause in ipairs(split(row.causes, " ")) do
        if not cause_rows[cause] then
          problem(rows.path, row.line, "unknown cause %s", cause)
        end
        if (place == 2 or i == 1) and not names[row.system][cause] then
          names[row.system][cause] = row.name
        end
      end
    end
  end
  local out = { "-- Generated by csrc/data/gen.lua from csrc/data/taxonomies.csv.", "return {" }
  for _, system in ipairs(order) do
    out[#out + 1] = ("  %s = {"):format(system)
    for _, row in ipairs(causes) do
      if names[system][row.cause] then
        out[#out + 1] = ("    %s = %q,"):format(row.cause, names[system][row.cause])
      end
    end
    out[#out + 1] = "  },"
  end
  out[#out + 1] = "}"
  out_of[WORDS .. "/taxonomies.lua"] = table.concat(out, "\n") .. "\n"
end

write_taxonomies()
lexicon.cause_index = {}
for number, row in ipairs(causes) do
  lexicon.cause_index[row.cause] = number
end
local built, message = pcall(lexicon.build, DATA, function(name, text)
  out_of["csrc/gen/" .. name] = text
end)
if not built then
  problems[#problems + 1] = tostring(message)
end
out_of["csrc/gen/codecauses.c"] = codecauses.build(
  lexicon.read_csv(DATA .. "/codecauses.csv"),
  lexicon.read_csv(DATA .. "/providers.csv"),
  lexicon.cause_index,
  lexicon.provider_index or {}
)
for _, warning in ipairs(lexicon.warnings or {}) do
  print("note: " .. warning)
end

stop_at_problems()

local base = arg and arg[1] and arg[1] .. "/" or ""
for path, text in pairs(out_of) do
  local file, failure = io.open(base .. path, "wb")
  if not file then
    -- OUTDIR is empty at first.
    os.execute(("mkdir -p '%s'"):format((base .. path):match("^(.*)/")))
    file, failure = io.open(base .. path, "wb")
  end
  assert(file, failure)
  assert(file:write(text))
  assert(file:close())
end

-- The rules' compiler is C and the same that reads a user's rules. It needs the files that were just written.
local compiler = os.tmpname()
local build =
  "cc -std=c99 -O1 -Icsrc csrc/data/rulec.c csrc/rules.c csrc/gen/words.c csrc/gen/reply.c csrc/gen/lexicon.c -o '%s'"
local done = os.execute(build:format(compiler))
  and os.execute(
    ("'%s' csrc/data/rules.txt >'%s.rules' && cat '%s.rules' >'%scsrc/gen/builtin.c'"):format(
      compiler,
      compiler,
      compiler,
      base
    )
  )
os.remove(compiler)
os.remove(compiler .. ".rules")
os.exit(done and 0 or 1)
