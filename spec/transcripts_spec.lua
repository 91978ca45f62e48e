-- Replies captured from real servers (spec/fixtures): every "S: " line is part of a reply, and a reply ends before the
-- client speaks again.

local smtpcode = require("smtpcode")
local trace = require("spec.support.trace")

-- Counted in the files with grep and awk, not by this reader: server lines with a code, lines whose fourth
-- column is no hyphen, and runs of several lines.
local EXPECTED = {
  ["exim.txt"] = { lines = 469, replies = 188, multiline = 37 },
  ["exim-broken-helo-acl.txt"] = { lines = 192, replies = 177, multiline = 9 },
  ["opensmtpd.txt"] = { lines = 277, replies = 167, multiline = 22 },
  ["postfix.txt"] = { lines = 542, replies = 239, multiline = 35 },
  ["postfix-footer.txt"] = { lines = 32, replies = 10, multiline = 4 },
}

-- A note of the capture's, not a line of the server's.
local CLOSED = "[connection closed]"

-- The dialogue of a file: an array of server lines and, as false, the places where the client speaks or a session begins.
local function read(name)
  local turns = {}
  for line in io.lines("spec/fixtures/" .. name) do
    local server = line:match("^S: (.*)$")
    if not server then
      turns[#turns + 1] = false
    elseif server ~= CLOSED then
      turns[#turns + 1] = server
    end
  end
  return turns
end

-- All replies of a file, read line by line as they came.
local function replies_of(name)
  local reader, found = smtpcode.reader(), {}
  for _, turn in ipairs(read(name)) do
    if turn then
      reader:feed(turn .. "\r\n")
      local reply, message = reader:next()
      assert.is_nil(message, turn)
      found[#found + 1] = reply
    else
      assert.are.equal(0, reader:pending(), "a reply is cut short")
    end
  end
  assert.are.equal(0, reader:pending())
  return found
end

local function whole(name)
  local lines = {}
  for _, turn in ipairs(read(name)) do
    lines[#lines + 1] = turn and turn .. "\r\n" or nil
  end
  return table.concat(lines)
end

for name, expected in pairs(EXPECTED) do
  describe(name, function()
    it("is read whole", function()
      local found, lines, multiline = replies_of(name), 0, 0
      for _, reply in ipairs(found) do
        lines = lines + #reply.lines
        multiline = multiline + (#reply.lines > 1 and 1 or 0)
      end
      assert.are.equal(expected.replies, #found)
      assert.are.equal(expected.lines, lines)
      assert.are.equal(expected.multiline, multiline)
    end)

    it("has no reply whose code varies, is outside the grammar or has no text", function()
      for _, reply in ipairs(replies_of(name)) do
        local flags = trace.flags(reply)
        assert.is_truthy(reply.text:find("%S"))
        assert.is_nil(reply.flags.code_varies, flags)
        assert.is_nil(reply.flags.nonstandard_code, flags)
        assert.is_nil(reply.flags.bare_code, flags)
        assert.is_nil(reply.flags.class_mismatch, flags)
        assert.is_nil(reply.flags.enhanced_varies, flags)
        assert.is_nil(reply.flags.not_utf8, flags)
      end
    end)

    it("gives the same replies as one string", function()
      local bytes, n, found = whole(name), 0, replies_of(name)
      for _, reply in smtpcode.replies(bytes) do
        n = n + 1
        assert.are.same(found[n], reply)
      end
      assert.are.equal(#found, n)
    end)

    it("gives the same replies in packets", function()
      local bytes, n, found = whole(name), 0, replies_of(name)
      local reader = smtpcode.reader()
      for at = 1, #bytes, 1460 do
        reader:feed(bytes:sub(at, at + 1459))
        for reply in
          function()
            return reader:next()
          end
        do
          n = n + 1
          assert.are.same(found[n], reply)
        end
      end
      assert.are.equal(#found, n)
    end)
  end)
end

-- Which replies of a file have a flag, by their text as sent.
local function flagged(name, flag)
  local found = {}
  for _, reply in ipairs(replies_of(name)) do
    if reply.flags[flag] then
      found[#found + 1] = table.concat(reply.lines, "|")
    end
  end
  return found
end

it("Exim's doubled prefixes are taken out of the text", function()
  assert.are.same({
    "550-Message rejected because 127.0.0.1 is in|550-a black list at zen.example.test|550 https://example.test/q",
    "All RCPT commands were rejected with this error:|503 sender not yet given|valid RCPT command must precede DATA",
  }, flagged("exim.txt", "doubled_prefix"))
  for _, reply in ipairs(replies_of("exim.txt")) do
    assert.is_nil(reply.text:find("550-", 1, true))
    assert.is_nil(reply.text:find("503 sender", 1, true))
  end
end)

it("Postfix repeats the enhanced code on every line of a footer, and it is taken out of each", function()
  local found = {}
  for _, reply in ipairs(replies_of("postfix-footer.txt")) do
    if reply.enhanced and #reply.lines > 1 then
      found[#found + 1] = reply
    end
  end
  assert.are.equal(2, #found)
  for _, reply in ipairs(found) do
    assert.are.same({}, reply.flags)
    assert.is_nil(reply.text:find(reply.enhanced, 1, true))
    for _, line in ipairs(reply.lines) do
      assert.are.equal(reply.enhanced .. " ", line:sub(1, #reply.enhanced + 1))
    end
  end
end)

it("a path in UTF-8 is read as it came", function()
  local found
  for _, reply in ipairs(replies_of("postfix.txt")) do
    if reply.text:find("\231\148\168\230\136\183", 1, true) then
      found = reply
    end
  end
  assert.are.equal(550, found.code)
  assert.are.equal("5.1.1", found.enhanced)
  assert.are.same({}, found.flags)
end)
