--- smtpcode: what a mail server answered. `require "smtpcode"` loads this file and smtpcode.core, and nothing else
--- until it is asked for.

local ANOTHER_LUA = "smtpcode.core was built for another Lua (%s); this is " .. _VERSION

-- A C module built for another Lua fails to load, or loads and crashes at its first call: so the loader's words are
-- explained, and the number that the module carries is compared before any call.
local loaded, core = pcall(require, "smtpcode.core")
if not loaded then
  local symbol = type(core) == "string" and core:match("undefined symbol: (luaL?_%w+)")
  error(symbol and core .. "\n" .. ANOTHER_LUA:format("it needs " .. symbol) or core, 0)
end
local abi = _VERSION == "Lua 5.1" and 501 or _VERSION == "Lua 5.2" and 502 or _VERSION == "Lua 5.3" and 503 or 504
if core.abi ~= abi then
  error(ANOTHER_LUA:format("ABI " .. tostring(core.abi)), 0)
end
core = core.open()

local smtpcode = { _VERSION = core.version }

smtpcode.parse = core.parse
smtpcode.scan = core.scan
smtpcode.reader = core.reader
smtpcode.cause = core.cause
smtpcode.rules = core.rules

--- Walks the replies of a string: `for position, reply, message, kind in smtpcode.replies(bytes) do`.
--- A bad reply comes once, as position, nil, message, kind; then the walk ends.
function smtpcode.replies(bytes, limits)
  if type(bytes) ~= "string" then
    error("bad argument #1 to 'replies' (string expected, got " .. type(bytes) .. ")", 2)
  end
  local init = 1
  return function()
    if init > #bytes then
      return nil
    end
    local first = init
    local reply, next_or_message, kind, position = core.parse(bytes, init, limits)
    if not reply then
      init = #bytes + 1
      return position, nil, next_or_message, kind
    end
    init = next_or_message
    return first, reply
  end
end

--- Puts the names of csrc/data in place of the numbers that core knows.
local function name_tables(verdict)
  if verdict.provider or verdict.blocklist then
    local tables = require("smtpcode.tables")
    verdict.provider = tables.lists.providers[verdict.provider]
    local zone = tables.lists.blocklists[verdict.blocklist]
    local list = tables.blocklists[zone]
    verdict.blocklist = list and { zone = zone, operator = list.operator, url = list.url }
  end
  return verdict
end

--- What the caller knows and the text does not tell.
local function add_known(verdict, context)
  if context then
    verdict.provider = verdict.provider or context.provider
    verdict.ip = verdict.ip or context.ip
    verdict.domain = verdict.domain or context.domain
  end
  return verdict
end

--- A verdict for any string, or for a reply of parse(). context: {stage, status, host, profile, unknown, rules ...}.
function smtpcode.classify(reply, context)
  if type(reply) ~= "table" then
    return add_known(name_tables(core.classify(reply, context, context and context.rules)), context)
  end
  if type(reply.text) ~= "string" then
    error("bad argument #1 to 'classify' (a reply or a string expected, got another table)", 2)
  end
  -- The reply's own codes are known, and its text stands without them.
  local known = { code = reply.code, status = reply.enhanced }
  for name, value in pairs(context or {}) do
    known[name] = known[name] == nil and value or known[name]
  end
  local verdict = core.classify(reply.text, known, known.rules)
  if reply.flags and reply.flags.code_varies then
    table.insert(verdict.conflicts, 1, "code_varies")
  end
  return add_known(name_tables(verdict), context)
end

--- Walks the codes and replies in a free text.
function smtpcode.find(text)
  if type(text) ~= "string" then
    error("bad argument #1 to 'find' (string expected, got " .. type(text) .. ")", 2)
  end
  local init = 1
  return function()
    local finding
    finding, init = core.find(text, init or #text + 1)
    return finding
  end
end

--- What the tables say of 550, "550" or "5.1.1"; nil, message, "malformed" for what is no code. options: {lang}.
function smtpcode.lookup(code, options)
  return require("smtpcode.explain").lookup(code, options)
end

--- What a verdict, a reply, a text or a code means, and what to do. options: {lang, audience}.
function smtpcode.explain(subject, options)
  return require("smtpcode.explain").explain(subject, options)
end

--- The nearest name that another system ("sisimai", "kumomta", "powermta") has for a cause; nil where there is none.
function smtpcode.taxonomy(cause, system)
  local names = require("smtpcode.taxonomies")[system]
  return names and names[cause]
end

--- Checks the text of rules: a list of {line, column, message}, empty where all is well; each rule's examples are tried.
function smtpcode.lint(text)
  local problems = {}
  local rules, message, _, line, column = core.rules(text)
  if not rules then
    return { { line = line, column = column, message = message } }
  end
  for _, pair in ipairs(rules:shadowed()) do
    problems[#problems + 1] =
      { line = pair[1], column = 1, message = "the rule of line " .. pair[2] .. " is always heard before this one" }
  end
  for _, example in ipairs(core.examples(text)) do
    local verdict = core.classify(example.text, nil, rules)
    local own = verdict.evidence and verdict.evidence.own
    if example.wanted ~= (own and verdict.cause == example.cause or false) then
      problems[#problems + 1] = {
        line = example.line,
        column = 1,
        message = example.wanted and ("these rules do not make this " .. example.cause)
          or ("these rules make this " .. example.cause .. " too"),
      }
    end
  end
  table.sort(problems, function(a, b)
    return a.line < b.line
  end)
  return problems
end

return smtpcode
