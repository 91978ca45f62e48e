-- lookup(): what the tables say of a code, and at which level an unknown one is known.

local smtpcode = require("smtpcode")
local tables = require("smtpcode.tables")

local SEVERITIES = { success = true, intermediate = true, temporary = true, permanent = true, none = true }

local function check_texts(entry, where)
  for _, name in ipairs({ "title", "meaning" }) do
    assert.are.equal("string", type(entry[name]), where)
    assert.is_true(#entry[name] > 3, where)
  end
  assert.is_true(entry.note == nil or #entry.note > 10, where)
  for _, digit in ipairs(entry.digits) do
    assert.is_true(#digit.meaning > 10, where)
    assert.is_truthy(digit.digit:find("^%d+$"), where)
  end
  for _, reference in ipairs(entry.references) do
    assert.is_true(#reference.name > 3, where)
    assert.is_truthy(reference.url:find("^https://[%w.-]+/%S+$"), where .. ": " .. reference.url)
  end
end

it("knows every reply code of the table, in every language", function()
  assert.is_true(#tables.lists.codes >= 95)
  for _, lang in ipairs(tables.languages) do
    for _, code in ipairs(tables.lists.codes) do
      local where = ("%s %d"):format(lang, code)
      local entry = assert(smtpcode.lookup(code, { lang = lang }))
      assert.are.equal(code, entry.code, where)
      assert.is_nil(entry.enhanced)
      assert.are.equal("reply", entry.kind)
      assert.are.equal("code", entry.level)
      assert.is_true(SEVERITIES[entry.severity], where)
      assert.is_truthy(entry.status, where)
      assert.are.equal(3, #entry.digits)
      assert.are.same({ "first", "second", "third" }, {
        entry.digits[1].part,
        entry.digits[2].part,
        entry.digits[3].part,
      })
      assert.are.equal(lang, entry.lang)
      check_texts(entry, where)
    end
  end
end)

it("knows every enhanced code of the table with each of its classes, in every language", function()
  assert.is_true(#tables.lists.enhanced >= 82)
  for _, lang in ipairs(tables.languages) do
    for _, listed in ipairs(tables.lists.enhanced) do
      for _, class in ipairs({ 2, 4, 5 }) do
        local code = ("%d%s"):format(class, listed:sub(2))
        local where = lang .. " " .. code
        local entry = assert(smtpcode.lookup(code, { lang = lang }))
        assert.are.equal(code, entry.enhanced, where)
        assert.is_nil(entry.code)
        assert.are.equal("enhanced", entry.kind)
        assert.are.equal("x.y.z", entry.level)
        assert.are.equal(({ [2] = "success", [4] = "temporary", [5] = "permanent" })[class], entry.severity)
        assert.are.equal(3, #entry.digits)
        assert.are.same({ "class", "subject", "detail" }, {
          entry.digits[1].part,
          entry.digits[2].part,
          entry.digits[3].part,
        })
        assert.is_true(#entry.references > 0, where)
        check_texts(entry, where)
      end
    end
  end
end)

it("has other words for each language", function()
  for _, lang in ipairs(tables.languages) do
    local same = 0
    for _, code in ipairs(lang ~= "en" and tables.lists.codes or {}) do
      if smtpcode.lookup(code).meaning == smtpcode.lookup(code, { lang = lang }).meaning then
        same = same + 1
      end
    end
    assert.are.equal(0, same, lang)
  end
end)

it("takes a code as a number, a float of whole value or a string", function()
  local entry = smtpcode.lookup(550)
  assert.are.same(entry, smtpcode.lookup("550"))
  assert.are.same(entry, smtpcode.lookup(1100 / 2))
  assert.are.equal("permanent", entry.severity)
  assert.are.equal("standard", entry.status)
  assert.are.equal("RFC 5321, 4.2.3", entry.references[1].name)
  assert.are.equal("https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3", entry.references[1].url)
end)

it("says which commands a code answers", function()
  assert.are.same({ "AUTH" }, smtpcode.lookup(235).commands)
  local at_connect = false
  for _, command in ipairs(smtpcode.lookup(421).commands) do
    at_connect = at_connect or command == "CONNECT"
  end
  assert.is_true(at_connect)
end)

it("marks folklore as folklore", function()
  for _, code in ipairs({ 101, 111, 431, 441, 510, 511, 512, 571 }) do
    local status = smtpcode.lookup(code).status
    assert.is_true(status == "folklore" or status == "de-facto", code .. " is " .. status)
  end
  assert.are.equal("obsolete", smtpcode.lookup("4.4.8").status)
  assert.are.equal("registered", smtpcode.lookup("5.7.26").status)
end)

it("reads the digits of a reply code that no table has", function()
  local entry = smtpcode.lookup(599)
  assert.are.equal("digits", entry.level)
  assert.are.equal("permanent", entry.severity)
  assert.is_nil(entry.status)
  assert.are.same({}, entry.commands)
  assert.are.equal(smtpcode.lookup(550).digits[1].meaning, entry.meaning)
  assert.is_truthy(entry.note:find("No table lists this code", 1, true))
  assert.are.equal("temporary", smtpcode.lookup(499).severity)
  assert.are.equal("success", smtpcode.lookup(299).severity)
  check_texts(entry, "599")
end)

it("knows what a first digit out of 2..5 and a second over 5 say: nothing", function()
  for _, code in ipairs({ "000", "099", 1, 150, 199, 600, 999 }) do
    local entry = assert(smtpcode.lookup(code))
    assert.are.equal("digits", entry.level)
    assert.are.equal("none", entry.severity)
    check_texts(entry, tostring(code))
  end
  assert.are.equal(smtpcode.lookup(700).digits[1].meaning, smtpcode.lookup(900).digits[1].meaning)
  assert.are.equal(smtpcode.lookup(560).digits[2].meaning, smtpcode.lookup(590).digits[2].meaning)
end)

it("falls back from x.y.z to x.y.0 to x.0.0, and says so", function()
  local known = smtpcode.lookup("5.7.1")
  assert.are.equal("x.y.z", known.level)
  local subject = smtpcode.lookup("5.7.999")
  assert.are.equal("x.y.0", subject.level)
  assert.are.equal("5.7.999", subject.enhanced)
  assert.are.equal(smtpcode.lookup("5.7.0").meaning, subject.meaning)
  assert.is_nil(subject.status)
  assert.is_truthy(subject.note:find("IANA", 1, true))
  local class = smtpcode.lookup("4.99.1")
  assert.are.equal("x.0.0", class.level)
  assert.are.equal(smtpcode.lookup("4.0.0").meaning, class.meaning)
  assert.are.equal("temporary", class.severity)
  check_texts(subject, "5.7.999")
  check_texts(class, "4.99.1")
end)

it("reads an enhanced code of a class that there is not", function()
  local entry = smtpcode.lookup("7.7.1")
  assert.are.equal("none", entry.severity)
  assert.are.equal("7.7.1", entry.enhanced)
  assert.is_true(#entry.digits[1].meaning > 20)
end)

it("returns nil, a message and a kind for what is no code", function()
  local BAD =
    { "", "5", "55", "5500", "abc", "5.1", "5.1.1.1", "5.01.1", "5.1.1000", " 550", "550 ", "5 1 1", "x.1.1", -1 }
  BAD[#BAD + 1] = 1000
  BAD[#BAD + 1] = 5.5
  BAD[#BAD + 1] = 0 / 0
  BAD[#BAD + 1] = math.huge
  BAD[#BAD + 1] = "550\0"
  BAD[#BAD + 1] = ("5"):rep(100000)
  for _, bad in ipairs(BAD) do
    local entry, message, kind = smtpcode.lookup(bad)
    assert.is_nil(entry, tostring(bad))
    assert.are.equal("string", type(message))
    assert.are.equal("malformed", kind)
  end
end)

it("raises for an argument of another type", function()
  for _, bad in ipairs({ true, {}, print, io.stdout }) do
    assert.has_error(function()
      smtpcode.lookup(bad)
    end)
  end
  for _, options in ipairs({ "ca", 1, true }) do
    assert.has_error(function()
      smtpcode.lookup(550, options)
    end)
  end
  assert.has_error(function()
    smtpcode.lookup(nil)
  end)
  assert.has_error(function()
    smtpcode.lookup(550, { lang = 1 })
  end)
end)

it("gives tables that are the caller's own", function()
  local entry = smtpcode.lookup(550)
  entry.commands[1] = "CHANGED"
  entry.references[1].url = "changed"
  entry.digits[1].meaning = "changed"
  local again = smtpcode.lookup(550)
  assert.are_not.equal("CHANGED", again.commands[1])
  assert.are_not.equal("changed", again.references[1].url)
  assert.are_not.equal("changed", again.digits[1].meaning)
end)
