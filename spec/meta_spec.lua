-- lua/smtpcode/meta.lua against the module itself.

local cases = require("spec.support.cases")
local luacats = require("spec.support.luacats")
local smtpcode = require("smtpcode")

local PATH = "lua/smtpcode/meta.lua"
local meta = luacats.read(PATH)

-- Functions that are annotated before they are there. Take a name off when its function comes: this spec says so.
local TO_COME = { logline = true }

local function header()
  local file = assert(io.open("csrc/smtpcode.h"))
  local content = file:read("*a")
  file:close()
  return content
end

-- The rows of an X-macro list.
local function list_of(name)
  return assert(header():match("#define " .. name .. "%(X%)(.-)\n\n"))
end

local function keys(map)
  local list = {}
  for key in pairs(map) do
    list[#list + 1] = key
  end
  table.sort(list)
  return list
end

-- pcall with the first `count` of three arguments and no more.
local function call_with(count, call, a, b, c)
  if count == 0 then
    return pcall(call)
  elseif count == 1 then
    return pcall(call, a)
  elseif count == 2 then
    return pcall(call, a, b)
  end
  return pcall(call, a, b, c)
end

-- How many arguments a function takes; nil where this Lua, or a C function, does not tell.
local function arity(call)
  local info = debug.getinfo(call, "Su")
  return info.what ~= "C" and not info.isvararg and info.nparams or nil
end

it("is Lua that does nothing", function()
  local before = keys(package.loaded)
  local found = assert(loadfile(PATH))()
  assert.are.same(before, keys(package.loaded))
  for name, value in pairs(found) do
    assert.are.equal("function", type(value), name)
    assert.is_nil(value())
  end
end)

it("has every function and value of the module", function()
  for name, value in pairs(smtpcode) do
    if type(value) == "function" then
      assert.is_truthy(meta.functions[name], name .. " is not annotated")
    else
      local field = assert(meta.classes.smtpcode.fields[name], name .. " is not annotated")
      assert.are.equal(field.type, type(value), name)
    end
  end
end)

it("has no function that the module has not", function()
  for name in pairs(meta.functions) do
    if not name:find(":") then
      local there = type(smtpcode[name]) == "function"
      if TO_COME[name] then
        assert.is_false(there, name .. " is there: take it off TO_COME")
      else
        assert.is_true(there, name .. " is annotated, and is not there")
      end
    end
  end
  for name in pairs(TO_COME) do
    assert.is_truthy(meta.functions[name], name)
  end
end)

it("gives each function the arguments it takes", function()
  for name, params in pairs(meta.functions) do
    local call = not name:find(":") and smtpcode[name]
    if call then
      assert.are.equal(arity(call) or #params, #params, name)
    end
  end
  assert.are.equal(2, #meta.functions.replies)
end)

it("says rightly which arguments may be left out", function()
  local ARGUMENTS = {
    string = "250 a\r\n",
    integer = 1,
    ["smtpcode.Limits"] = {},
    ["smtpcode.Reader"] = smtpcode.reader(),
  }
  for _, name in ipairs({ "parse", "scan", "replies", "reader" }) do
    local params = meta.functions[name]
    for count = 0, #params do
      local arguments, needed = {}, false
      for n, param in ipairs(params) do
        if n <= count then
          arguments[n] = assert(ARGUMENTS[param.type], param.type)
        elseif not param.optional then
          needed = true
        end
      end
      assert.is_true(count <= 3)
      assert.are.equal(
        not needed,
        (call_with(count, smtpcode[name], arguments[1], arguments[2], arguments[3])),
        name .. " of " .. count
      )
    end
  end
end)

local function methods_of(class)
  local methods = {}
  for name in pairs(meta.functions) do
    methods[#methods + 1] = name:match("^" .. class:gsub("%.", "%%.") .. ":(.*)$")
  end
  table.sort(methods)
  assert.is_true(#methods > 0)
  return methods
end

it("has the methods of a reader and of rules, all of them and no more", function()
  local reader, rules = smtpcode.reader(), assert(smtpcode.rules(""))
  assert.are.same(methods_of("smtpcode.Reader"), keys(debug.getmetatable(reader).__index))
  assert.are.same(methods_of("smtpcode.Rules"), keys(debug.getmetatable(rules).__index))
end)

it("has the flags of smtpcode.h", function()
  local flags = {}
  for name in list_of("SMTPCODE_FLAGS"):gmatch("X%(([%w_]+),") do
    flags[#flags + 1] = name
  end
  table.sort(flags)
  assert.is_true(#flags >= 16)
  assert.are.same(flags, keys(meta.classes["smtpcode.Flags"].fields))
  for name, field in pairs(meta.classes["smtpcode.Flags"].fields) do
    assert.are.same({ type = "true", optional = true }, field, name)
  end
end)

it("has the kinds of smtpcode.h", function()
  local kinds = {}
  for kind in list_of("SMTPCODE_ERRORS"):gmatch('X%([%w_]+, %-%d+, "(%l+)"') do
    kinds[kind] = true
  end
  assert.are.same(kinds, meta.aliases["smtpcode.Kind"])
end)

it("has the limits that readers know, with their defaults", function()
  local names = {}
  for name in pairs(meta.classes["smtpcode.Limits"].fields) do
    names[#names + 1] = name
    assert.is_false((pcall(smtpcode.reader, { [name] = 0 })), name)
  end
  table.sort(names)
  assert.are.same({ "line", "lines", "reply" }, names)
  local content = assert(io.open(PATH)):read("*a")
  for _, name in ipairs(names) do
    local value = header():match("#define SMTPCODE_LIMIT_" .. name:upper() .. " (%d+)")
    assert.is_truthy(content:find("@field " .. name .. "%? integer [^\n]*%(" .. value .. "%)"), name)
  end
end)

it("has the causes of the tables", function()
  local causes = {}
  for line in io.lines("csrc/data/causes.csv") do
    causes[line:match("^([%w_]+),")] = true
  end
  causes.cause = nil -- the heading
  assert.are.same(keys(causes), keys(meta.aliases["smtpcode.Cause"]))
end)

it("has the conflicts and the forms of smtpcode.h", function()
  local conflicts, forms = {}, {}
  for name in list_of("SMTPCODE_CONFLICTS"):gmatch("X%(([%w_]+),") do
    conflicts[name] = true
  end
  assert.are.same(conflicts, meta.aliases["smtpcode.Conflict"])
  for name in list_of("SMTPCODE_FORMS"):gmatch("X%(([%w_]+),") do
    forms[#forms + 1] = '"' .. name .. '"'
  end
  assert.are.equal(table.concat(forms, "|"), meta.classes["smtpcode.Finding"].fields.form.type)
end)

-- Holds a value against its class, and notes which fields were there.
local function check(class, value, seen, title)
  local why = luacats.mismatch(meta, class, value, class)
  if why then
    error(why .. " (" .. title .. ")", 2)
  end
  for name in pairs(value) do
    seen[name] = true
  end
end

-- Each field that is annotated was there at least once, but for those that nothing fills yet.
local function check_seen(class, seen, to_come)
  for name in pairs(meta.classes[class].fields) do
    assert.are.equal(not (to_come or {})[name] or nil, seen[name], name)
  end
end

-- Texts that bring out what verdicts hold beside the cases of replies.
local TEXTS = {
  "554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org; https://spamhaus.org/x",
  "550 5.1.1 <nobody@example.org>: no such user here",
  "451 4.7.1 Greylisted, try again in 300 seconds",
  "<nobody@example.org>: host mx.example.org said: 550 5.1.1 no such user (in reply to RCPT TO)",
  "The message could not be sent. Error 421",
  "",
}

local function each_text(use)
  for _, case in ipairs(cases.all()) do
    use(case.bytes, case.title)
  end
  for _, text in ipairs(TEXTS) do
    use(text, text)
  end
end

it("describes every reply", function()
  local seen, count = {}, 0
  each_text(function(text, title)
    for _, reply, message, kind in smtpcode.replies(text) do
      if reply then
        count = count + 1
        check("smtpcode.Reply", reply, seen, title)
      else
        assert.are.equal("string", type(message))
        assert.is_true(meta.aliases["smtpcode.Kind"][kind])
      end
    end
  end)
  assert.is_true(count > 400)
  check_seen("smtpcode.Reply", seen)
end)

it("describes every verdict", function()
  local seen = {}
  each_text(function(text, title)
    local verdict = smtpcode.classify(text)
    check("smtpcode.Verdict", verdict, seen, title)
    local cause, permanence, suppress, confidence, code, enhanced = smtpcode.cause(text)
    assert.is_true(meta.aliases["smtpcode.Cause"][cause])
    assert.is_true(meta.aliases["smtpcode.Permanence"][permanence])
    assert.is_true(meta.aliases["smtpcode.Confidence"][confidence])
    assert.are.same(
      { verdict.cause, verdict.permanence, verdict.suppress, verdict.confidence, verdict.code, verdict.enhanced },
      { cause, permanence, suppress, confidence, code, enhanced }
    )
    local reply = smtpcode.parse(text)
    if reply then
      check("smtpcode.Verdict", smtpcode.classify(reply), seen, title)
    end
  end)
  check_seen("smtpcode.Verdict", seen)
end)

it("describes every context", function()
  local values = {
    code = 550,
    status = "5.1.1",
    host = "mx.example.org",
    command = "RCPT",
    type = "Permanent/General",
    provider = "google",
    ip = "203.0.113.7",
    domain = "example.org",
    rules = smtpcode.rules(""),
  }
  for name, field in pairs(meta.classes["smtpcode.Context"].fields) do
    local count = 0
    for word in field.type:gmatch('"(%w+)"') do
      count = count + 1
      assert.is_true((pcall(smtpcode.classify, "550 no", { [name] = word })), name)
    end
    if count > 0 then
      assert.is_false((pcall(smtpcode.classify, "550 no", { [name] = "no such word" })), name)
    else
      assert(smtpcode.classify("550 no", { [name] = assert(values[name], name) }))
    end
  end
end)

it("describes every finding", function()
  local seen = {}
  each_text(function(text, title)
    for finding in smtpcode.find(text) do
      check("smtpcode.Finding", finding, seen, title)
    end
  end)
  check_seen("smtpcode.Finding", seen, { recipient = true }) -- bounces will have it
end)

it("describes every entry of the tables", function()
  local seen = {}
  for code = 0, 999 do
    check("smtpcode.Entry", smtpcode.lookup(code), seen, tostring(code))
  end
  for subject = 0, 9 do
    for detail = 0, 60 do
      local code = ("5.%d.%d"):format(subject, detail)
      check("smtpcode.Entry", smtpcode.lookup(code, { lang = "ca" }), seen, code)
    end
  end
  check_seen("smtpcode.Entry", seen)
  assert.are.equal("malformed", (select(3, smtpcode.lookup("no code"))))
end)

it("describes every explanation", function()
  local seen = {}
  each_text(function(text, title)
    for audience in meta.classes["smtpcode.ExplainOptions"].fields.audience.type:gmatch('"([%w_]+)"') do
      local explanation, message, kind = smtpcode.explain(text, { audience = audience, lang = "en" })
      if explanation then
        check("smtpcode.Explanation", explanation, seen, title)
        assert.are.equal("string", type(tostring(explanation)))
      else
        assert.are.same({ "string", "malformed" }, { type(message), kind })
      end
    end
  end)
  check_seen("smtpcode.Explanation", seen)
end)

it("describes every problem of a user's rules, and verdicts by such a rule", function()
  local seen = {}
  for _, text in ipairs({ "mailbox_ful:\n", "mailbox_full:\n  9 MBOX\n", "  3 MBOX\n" }) do
    local problems = smtpcode.lint(text)
    assert.are.equal(1, #problems)
    check("smtpcode.Problem", problems[1], seen, text)
    local rules, message, kind, line, column = smtpcode.rules(text)
    assert.are.same({ nil, problems[1].message, "malformed" }, { rules, message, kind })
    assert.are.same({ problems[1].line, problems[1].column }, { line, column })
  end
  check_seen("smtpcode.Problem", seen)
  assert.are.same({}, smtpcode.lint('virus:\n  3 "zork"\n'))

  local verdict = smtpcode.classify("550 zork", { rules = assert(smtpcode.rules('virus:\n  3 "zork"\n')) })
  check("smtpcode.Verdict", verdict, {}, "zork")
  assert.is_true(verdict.evidence.own)
end)

it("has the systems whose names of causes are known", function()
  local systems = {}
  for _, system in ipairs(keys(require("smtpcode.taxonomies"))) do
    systems[#systems + 1] = '"' .. system .. '"'
  end
  local annotated = {}
  for word in assert(io.open(PATH)):read("*a"):match("@param system string ([^\n]+)"):gmatch('"%w+"') do
    annotated[#annotated + 1] = word
  end
  table.sort(annotated)
  assert.are.same(systems, annotated)
  for cause in pairs(meta.aliases["smtpcode.Cause"]) do
    local name = smtpcode.taxonomy(cause, "sisimai")
    assert.is_true(name == nil or type(name) == "string", cause)
  end
end)
