local cases = require("spec.support.cases")
local smtpcode = require("smtpcode")
local trace = require("spec.support.trace")

-- The positions that scan() must give for a reply that fills bytes[first, next_position), worked out from the bytes:
-- the text begins as far from the first line's end as its first line is long, and ends before the last line's end.
local function text_range(bytes, first, next_position, text)
  local sent = bytes:sub(first, next_position - 1)
  local first_line = sent:match("^[^\n]*"):gsub("\r$", "")
  local body = sent:gsub("\n$", ""):gsub("\r$", "")
  return first + #first_line - #text:match("^[^\n]*"), first + #body - 1
end

-- scan() says what parse() says, at every reply of a stream.
local function check_scan(bytes, limits)
  local init = 1
  while init <= #bytes do
    local reply, next_or_message, kind, position = smtpcode.parse(bytes, init, limits)
    local code, enhanced_or_message, first_or_kind, last_or_position, next_position = smtpcode.scan(bytes, init, limits)
    if not reply then
      assert.are.same(
        { nil, next_or_message, kind, position },
        { code, enhanced_or_message, first_or_kind, last_or_position }
      )
      assert.is_nil(next_position)
      return
    end
    assert.are.equal(reply.code, code)
    assert.are.equal(reply.enhanced, enhanced_or_message)
    assert.are.equal(next_or_message, next_position)
    local first, last = text_range(bytes, init, next_position, reply.text)
    assert.are.same({ first, last }, { first_or_kind, last_or_position })
    if #reply.lines == 1 then
      assert.are.equal(reply.text, bytes:sub(first, last))
    end
    assert.is_true(next_position > init)
    init = next_position
  end
end

describe("every case, whole:", function()
  for _, case in ipairs(cases.all()) do
    it(case.where .. ": " .. case.title, function()
      assert.are.same(case.trace, trace.full(case.bytes, case.limits))
      assert.are.same(trace.without_more(case.trace), trace.replies(case.bytes, case.limits))
      check_scan(case.bytes, case.limits)
    end)
  end

  -- The reader looks at several bytes at once where there are enough: what follows a reply must not change it.
  it("the same with more behind it", function()
    local tried = 0
    for _, case in ipairs(cases.all()) do
      local last = case.trace[#case.trace] or ""
      local decided = #case.trace == #trace.without_more(case.trace)
      if decided and not case.limits and (last:find("^error ") or case.bytes:find("\n$")) then
        local found = trace.parse(case.bytes .. "421 4.3.2 try again later\r\n")
        if not last:find("^error ") then
          assert.are.equal(
            'reply code=421 enhanced=4.3.2 text="try again later" lines="4.3.2 try again later" consumed=27',
            table.remove(found)
          )
        end
        assert.are.same(case.trace, found, case.title)
        tried = tried + 1
      end
    end
    assert.is_true(tried > 500)
  end)

  it("titles do not come twice in a file, and no file is without cases", function()
    for _, name in ipairs(cases.FILES) do
      assert.is_true(#cases.read("spec/cases/replies/" .. name .. ".txt") > 5, name)
    end
    assert.is_true(#cases.all() >= 600)
  end)
end)

describe("parse", function()
  it("gives a reply and where the next one begins", function()
    local reply, next_position = smtpcode.parse("250-a\r\n250 2.0.0 b\r\n354 go\r\n")
    assert.are.same({
      code = 250,
      enhanced = "2.0.0",
      text = "a\nb",
      lines = { "a", "2.0.0 b" },
      flags = { enhanced_missing = true },
    }, reply)
    assert.are.equal(21, next_position)
  end)

  it("begins where it is told to", function()
    local bytes = "250 a\r\n550 b\r\n"
    local reply, next_position = smtpcode.parse(bytes, 8)
    assert.are.equal(550, reply.code)
    assert.are.equal(15, next_position)
    assert.are.equal(354, smtpcode.parse("xx354 go\r\n", 3).code)
  end)

  it("finds nothing beyond the end", function()
    for _, init in ipairs({ 8, 9, 1000, 2 ^ 40 }) do
      local reply, message, kind, position = smtpcode.parse("250 a\r\n", init)
      assert.is_nil(reply)
      assert.are.equal("the bytes end before the reply does", message)
      assert.are.equal("incomplete", kind)
      assert.are.equal(8, position)
    end
  end)

  it("finds nothing in an empty string", function()
    local reply, message, kind, position = smtpcode.parse("")
    assert.are.same({ nil, "the bytes end before the reply does", "incomplete", 1 }, { reply, message, kind, position })
  end)

  it("takes limits as its third argument", function()
    local reply, message, kind, position = smtpcode.parse("250 a\r\n250 abc\r\n", 8, { line = 8 })
    assert.are.same({ nil, "a line is longer than the limit", "toolong", 8 }, { reply, message, kind, position })
    assert.are.equal("abc", smtpcode.parse("250 a\r\n250 abc\r\n", 8, { line = 9 }).text)
    assert.are.equal("a", smtpcode.parse("250 a\r\n", nil, {}).text)
    assert.are.equal("a", smtpcode.parse("250 a\r\n", 1, nil).text)
  end)

  it("gives each reply tables of its own", function()
    local bytes = "250 \1\r\n"
    local one, other = smtpcode.parse(bytes), smtpcode.parse(bytes)
    assert.are_not.equal(one, other)
    assert.are_not.equal(one.flags, other.flags)
    assert.are_not.equal(one.lines, other.lines)
  end)

  it("leaves its argument alone, NUL bytes and all", function()
    local bytes = "250 a\0b\r\n"
    assert.are.equal("a\0b", smtpcode.parse(bytes).text)
    assert.are.equal(9, #bytes)
  end)
end)

describe("scan", function()
  it("gives code, enhanced code, the text's range and the next reply's place, and no table", function()
    assert.are.same({ 550, "5.1.1", 11, 17, 20 }, { smtpcode.scan("550 5.1.1 no user\r\n250 a\r\n") })
    assert.are.same({ 250, nil, 4, 3, 6 }, { smtpcode.scan("250\r\n") })
    assert.are.same({ 250, nil, 12, 12, 15 }, { smtpcode.scan("550 a\r\n250 b\r\n", 8) })
  end)

  it("spans all lines of a reply, from the first one's text to the last one's end", function()
    local bytes = "550-5.1.1 a\r\n550 5.1.1 b\r\n"
    local _, _, first, last = smtpcode.scan(bytes)
    assert.are.equal("a\r\n550 5.1.1 b", bytes:sub(first, last))
  end)

  it("fails as parse does", function()
    assert.are.same({ nil, "the bytes end before the reply does", "incomplete", 7 }, { smtpcode.scan("250-a\n") })
    assert.are.same({ nil, "a line does not begin with a reply code", "malformed", 1 }, { smtpcode.scan("hello") })
  end)
end)

describe("replies", function()
  it("walks a string, with the position of each reply", function()
    local found = {}
    for position, reply in smtpcode.replies("220 a\r\n250-b\r\n250 c\r\n354\r\n") do
      found[#found + 1] = { position, reply.code, reply.text }
    end
    assert.are.same({ { 1, 220, "a" }, { 8, 250, "b\nc" }, { 22, 354, "" } }, found)
  end)

  it("walks an empty string without a step", function()
    for _ in smtpcode.replies("") do
      error("a step")
    end
  end)

  it("gives a bad reply once, as nil with its message and kind, and ends", function()
    local found = {}
    for position, reply, message, kind in smtpcode.replies("220 a\r\n250-b\r\n2x0 c\r\n354\r\n") do
      found[#found + 1] = { position, reply and reply.code or "bad", message, kind }
    end
    assert.are.same({
      { 1, 220 },
      { 15, "bad", "a line does not begin with a reply code", "malformed" },
    }, found)
  end)

  it("tells a reply cut short, and takes a last line without line end", function()
    local kinds = {}
    for _, reply, _, kind in smtpcode.replies("220 a\r\n250-b\r\n") do
      kinds[#kinds + 1] = reply and "reply" or kind
    end
    assert.are.same({ "reply", "incomplete" }, kinds)

    local codes = {}
    for _, reply in smtpcode.replies("220 a\r\n250 b") do
      codes[#codes + 1] = reply.code
    end
    assert.are.same({ 220, 250 }, codes)
  end)

  it("goes on giving nil after its end", function()
    local step = smtpcode.replies("250 a\r\n")
    assert.are.equal(1, (step()))
    assert.is_nil((step()))
    assert.is_nil((step()))
  end)

  it("takes limits", function()
    local _, reply, message, kind = smtpcode.replies("250 abc\r\n", { line = 8 })()
    assert.are.same({ nil, "a line is longer than the limit", "toolong" }, { reply, message, kind })
  end)
end)

-- What the fourth column may hold, and what else each column does, byte by byte.
describe("each byte of 0x00 to 0xff", function()
  local function expected(column, byte)
    local char = string.char(byte)
    if column <= 3 then
      return char:find("^[0-9]$") and "reply" or "a line does not begin with a reply code"
    elseif column == 4 then
      if char:find("^[ \t]$") then
        return "reply"
      elseif char == "-" then
        return "the bytes end before the reply does"
      elseif char == "\n" then
        return "reply"
      end
      return "the reply code is not followed by a space, a hyphen or the line's end"
    end
    return "reply"
  end

  for column = 1, 5 do
    it("in column " .. column, function()
      for byte = 0, 255 do
        local bytes = ("250 x"):sub(1, column - 1) .. string.char(byte) .. ("250 xyz and more\r\n"):sub(column + 1)
        local reply, message = smtpcode.parse(bytes)
        -- A line feed makes two lines of one.
        if byte == 10 and column < 4 then
          assert.is_nil(reply)
        else
          assert.are.equal(expected(column, byte), reply and "reply" or message, ("0x%02x"):format(byte))
        end
        if reply and column == 5 and byte ~= 10 then
          assert.are.equal(string.char(byte) .. "yz and more", reply.lines[1])
          local flags = reply.flags
          assert.are.equal(byte == 0 or nil, flags.nul)
          assert.are.equal(byte >= 0x80 or nil, flags.not_utf8)
          assert.are.equal(byte == 13 or nil, flags.bare_cr)
          local control = byte == 0x7f or (byte > 0 and byte < 0x20 and byte ~= 9 and byte ~= 10 and byte ~= 13)
          assert.are.equal(control or nil, flags.control)
        end
      end
    end)
  end

  it("right after an enhanced code", function()
    local ends = { [0x20] = true, [0x09] = true, [0x0d] = true, [0x0a] = true }
    for char in (":,;)]<-"):gmatch(".") do
      ends[char:byte()] = true
    end
    for byte = 0, 255 do
      local reply = smtpcode.parse("550 5.1.1" .. string.char(byte) .. "x\r\n")
      assert.are.equal(ends[byte] and "5.1.1" or nil, reply.enhanced, ("0x%02x"):format(byte))
    end
  end)

  it("right before an enhanced code", function()
    for byte = 0, 255 do
      local reply = smtpcode.parse("550 " .. string.char(byte) .. "5.1.1 x\r\n")
      local char = string.char(byte)
      local found = char == " " or char == "\t" or char == "#"
      assert.are.equal(found and "5.1.1" or nil, reply.enhanced, ("0x%02x"):format(byte))
    end
  end)
end)

-- The scanner takes several bytes in a step: each kind of byte that ends one, at each place of a step and the next.
it("each special byte is seen wherever it stands, and none where it doesn't", function()
  local kinds = {
    ["\0"] = "nul",
    ["\1"] = "control",
    ["\31"] = "control",
    ["\127"] = "control",
    ["\128"] = "not_utf8",
    ["\255"] = "not_utf8",
    ["\r"] = "bare_cr",
  }
  for length = 0, 70 do
    local plain = (" ~az"):rep(20):sub(1, length)
    assert.are.same({}, smtpcode.parse("250 " .. plain .. "\r\n").flags)
    assert.are.same({ bare_lf = true }, smtpcode.parse("250 " .. plain .. "\n").flags)
    for at = 0, length do
      for byte, flag in pairs(kinds) do
        local reply = smtpcode.parse("250 " .. plain:sub(1, at) .. byte .. plain:sub(at + 1) .. "\r\n250 b\r\n")
        assert.are.equal(length + 1, #reply.text)
        assert.is_true(reply.flags[flag])
        assert.is_nil(next(reply.flags, next(reply.flags)))
      end
    end
  end
end)

it("every code of 000 to 999 is read, and those outside [2-5][0-5][0-9] are flagged", function()
  for code = 0, 999 do
    local digits = ("%03d"):format(code)
    for _, text in ipairs({ "x", "a longer text", "" }) do
      local reply = smtpcode.parse(digits .. " " .. text .. "\r\n")
      assert.are.equal(code, reply.code)
      assert.are.equal(text, reply.text)
      assert.are.equal(not digits:find("^[2-5][0-5][0-9]$") or nil, reply.flags.nonstandard_code)
    end
  end
end)

it("every enhanced code of one, two and three digits a part is read, and none with leading zeros", function()
  local parts = { "0", "1", "9", "10", "99", "100", "999", "00", "01", "09", "000", "001", "010", "1000", "0000", "" }
  for class = 0, 9 do
    for _, subject in ipairs(parts) do
      for _, detail in ipairs(parts) do
        local written = class .. "." .. subject .. "." .. detail
        local reply = smtpcode.parse(("%d50 %s x\r\n"):format(class, written))
        local longer = smtpcode.parse(("%d50 %s x and more\r\n"):format(class, written))
        local function good(part)
          return part == "0" or (part:find("^[1-9]%d*$") and #part <= 3)
        end
        local is_one = (class == 2 or class == 4 or class == 5) and good(subject) and good(detail)
        assert.are.equal(is_one and written or nil, reply.enhanced)
        assert.are.equal(is_one and "x" or written .. " x", reply.text)
        assert.are.equal(reply.enhanced, longer.enhanced)
        assert.are.equal(reply.text .. " and more", longer.text)
        assert.is_nil(reply.flags.class_mismatch)
      end
    end
  end
end)

-- An enhanced code at the start of a text, by Lua's patterns.
local function enhanced_by_pattern(text)
  local code, after = text:match("^[ \t]*#?([245]%.%d%d?%d?%.%d%d?%d?)(.?)")
  if not code or not (after == "" or after:find("[ \t\r\n:,;)%]<-]")) or code:find("%.0%d") then
    return nil
  end
  return code
end

it("each byte in each place of an enhanced code", function()
  for _, code in ipairs({ "5.1.1", "5.1.10", "5.1.606", "5.10.1", "5.100.100" }) do
    for _, behind in ipairs({ " no such user", "\r\n", " \r\n", "" }) do
      for at = 1, #code + 1 do
        for byte = 0, 255 do
          local char = string.char(byte)
          if char ~= "\n" then
            local text = code:sub(1, at - 1) .. char .. code:sub(at + 1) .. behind
            local reply = smtpcode.parse("550 " .. text .. "\r\n250 2.0.0 OK\r\n")
            local wanted = enhanced_by_pattern(text)
            if reply.enhanced ~= wanted then
              assert.are.equal(wanted, reply.enhanced, text)
            end
          end
        end
      end
    end
  end
end)

describe("a wrong argument raises:", function()
  local not_strings = {
    { "nil", nil },
    { "a number", 250 },
    { "a boolean", true },
    { "a table", {} },
    { "a function", print },
    { "a coroutine", coroutine.create(function() end) },
    { "a userdata", io.stdout },
  }
  for _, name in ipairs({ "parse", "scan", "replies" }) do
    for _, row in ipairs(not_strings) do
      it(name .. " of " .. row[1], function()
        local ok, message = pcall(smtpcode[name], row[2])
        assert.is_false(ok)
        assert.is_truthy(message:find("bad argument #1", 1, true), message)
        assert.is_truthy(message:find("string expected", 1, true), message)
      end)
    end
    it(name .. " of nothing at all", function()
      assert.is_false((pcall(smtpcode[name])))
    end)
  end

  for _, name in ipairs({ "parse", "scan" }) do
    for _, init in ipairs({ 0, -1, -2 ^ 40, "x", {}, true, print }) do
      it(name .. " from " .. tostring(init):gsub(":.*", ""), function()
        local ok, message = pcall(smtpcode[name], "250 a\r\n", init)
        assert.is_false(ok)
        assert.is_truthy(message:find("bad argument #2", 1, true), message)
      end)
    end
  end

  local bad_limits = { 0, -1, "x", "10", true, {}, print, 0 / 0, 1 / 0, -1 / 0 }
  local functions = {
    parse = function(limits)
      return smtpcode.parse("250 a\r\n", 1, limits)
    end,
    scan = function(limits)
      return smtpcode.scan("250 a\r\n", 1, limits)
    end,
    reader = function(limits)
      return smtpcode.reader(limits)
    end,
    replies = function(limits)
      return smtpcode.replies("250 a\r\n", limits)()
    end,
  }
  for name, call in pairs(functions) do
    for _, limits in ipairs({ 1, "x", true, print }) do
      it(name .. " with limits that are a " .. type(limits), function()
        local ok, message = pcall(call, limits)
        assert.is_false(ok)
        assert.is_truthy(message:find("table expected", 1, true), message)
      end)
    end
    for _, field in ipairs({ "line", "lines", "reply" }) do
      it(name .. " with a bad limit of " .. field, function()
        for _, value in ipairs(bad_limits) do
          local ok, message = pcall(call, { [field] = value })
          assert.is_false(ok, tostring(value))
          assert.is_truthy(message:find("bad limit '" .. field .. "'", 1, true), message)
        end
      end)
    end
    it(name .. " with limits of 1 does not", function()
      assert.is_true((pcall(call, { line = 1, lines = 1, reply = 1 })))
    end)
  end
end)

it("has a version of three numbers", function()
  assert.is_truthy(smtpcode._VERSION:find("^%d+%.%d+%.%d+$"))
end)
