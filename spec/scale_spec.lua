-- Large input: linear time, bounded memory, limits that stop it early.

local memory = require("spec.support.memory")
local smtpcode = require("smtpcode")

local MB = 1024 * 1024
local HUGE = { line = 2 ^ 40, lines = 2 ^ 40, reply = 2 ^ 40 }

-- The least processor time of three runs: the others were disturbed.
local function seconds(run, ...)
  local least = math.huge
  for _ = 1, 3 do
    collectgarbage("collect")
    local start = os.clock()
    run(...)
    least = math.min(least, os.clock() - start)
  end
  return least
end

-- Four times the input takes four times as long if time is linear, sixteen times if it is quadratic.
local function is_linear(make, run, size)
  local small, large = make(size), make(4 * size)
  local t1, t4 = seconds(run, small), seconds(run, large)
  assert.is_true(t4 < 9 * t1 + 0.02, ("%.4f s, then %.4f s"):format(t1, t4))
end

local function parse_all(bytes)
  assert(smtpcode.parse(bytes, 1, HUGE))
end

local function scan_all(bytes)
  assert(smtpcode.scan(bytes, 1, HUGE))
end

-- In chunks of `size` bytes, with a reply asked for after each.
local function feed_all(size)
  return function(bytes)
    local reader, given = smtpcode.reader(HUGE), 0
    for at = 1, #bytes, size do
      if reader:feed(bytes:sub(at, at + size - 1)):next() then
        given = given + 1
      end
    end
    if reader:pending() > 0 then
      assert(reader:finish())
    else
      assert(given > 0)
    end
  end
end

describe("time is linear in", function()
  local hostile = {
    { "a line without an end", "a" },
    { "blanks", " " },
    { "hyphens and blanks", "- " },
    { "full stops", "." },
    { "opening brackets", "(" },
    { "closing brackets", ")" },
    { "codes in brackets", "(#5.1.1)" },
    { "enhanced codes", "5.1.1 " },
    { "its own code", "550 " },
    { "carriage returns", "\r" },
    { "NUL bytes", "\0" },
    { "bytes that are not UTF-8", "\255" },
    { "UTF-8", "\195\169" },
    { "markup", "<p><b>" },
  }
  for _, row in ipairs(hostile) do
    it(row[1], function()
      local function make(size)
        return "550 " .. row[2]:rep(math.floor(size / #row[2]))
      end
      is_linear(make, scan_all, MB)
      is_linear(make, parse_all, MB)
      is_linear(make, feed_all(1460), MB / 2)
    end)
  end

  it("lines of a reply", function()
    local function make(size)
      return ("220-x\r\n"):rep(size) .. "220 y\r\n"
    end
    is_linear(make, scan_all, 100000)
    is_linear(make, parse_all, 25000)
    is_linear(make, feed_all(1460), 25000)
  end)

  it("lines with codes in brackets, each looked for from its end", function()
    local line = "550-" .. (" "):rep(200) .. ")" .. (". "):rep(100) .. "\r\n"
    local function make(size)
      return line:rep(size) .. "550 x\r\n"
    end
    is_linear(make, scan_all, 2000)
  end)

  it("chunks of one byte", function()
    local function make(size)
      return "250 " .. ("x"):rep(size) .. "\r\n"
    end
    is_linear(make, feed_all(1), 50000)
  end)

  it("chunks of one byte of many lines", function()
    local function make(size)
      return ("250-x\r\n"):rep(size) .. "250 y\r\n"
    end
    is_linear(make, feed_all(1), 8000)
  end)

  it("replies of a string", function()
    local function make(size)
      return ("250 2.1.5 Ok\r\n"):rep(size)
    end
    is_linear(make, function(bytes)
      for _, reply in smtpcode.replies(bytes) do
        assert(reply)
      end
    end, 20000)
  end)
end)

it("a reply of a million lines is read where limits allow it", function()
  local bytes = ("250-x\r\n"):rep(999999) .. "250 2.0.0 y\r\n"
  local code, enhanced, first, last, next_position = smtpcode.scan(bytes, 1, HUGE)
  assert.are.same({ 250, "2.0.0", 5, #bytes - 2, #bytes + 1 }, { code, enhanced, first, last, next_position })
  local reply = smtpcode.parse(bytes, 1, { lines = 1000000, reply = #bytes })
  assert.are.equal(1000000, #reply.lines)
  assert.are.equal("x", reply.lines[999999])
  assert.are.equal("2.0.0 y", reply.lines[1000000])
  assert.are.equal(2 * 999999 + 1, #reply.text)
  assert.are.equal("toolong", (select(3, smtpcode.parse(bytes, 1, { lines = 999999, reply = #bytes }))))
  assert.are.equal("toolong", (select(3, smtpcode.parse(bytes, 1, { lines = 1000000, reply = #bytes - 1 }))))
end)

it("the default limits are 4096 octets, 1000 lines and 256 KiB", function()
  local line = "250-" .. ("x"):rep(1020) .. "\r\n"
  local last = "250 " .. ("x"):rep(256 * 1024 - 255 * #line - 6) .. "\r\n"
  local reply = smtpcode.parse(line:rep(255) .. last)
  assert.are.equal(256, #reply.lines)
  local none, message, kind, position = smtpcode.parse(line:rep(255) .. last:gsub("x", "xx", 1))
  assert.are.same(
    { nil, "the reply is longer than the limit", "toolong", 255 * #line + 1 },
    { none, message, kind, position }
  )
end)

-- 300 MB that never make a reply: an error at the limit, at once, and nothing kept.
describe("300 MB of", function()
  local streams = {
    { "one line", "250 " .. ("x"):rep(4092), ("x"):rep(4096), "a line is longer than the limit" },
    { "no code", ("x"):rep(4096), ("x"):rep(4096), "a line is longer than the limit" },
    { "NUL bytes", ("\0"):rep(4096), ("\0"):rep(4096), "a line is longer than the limit" },
    { "carriage returns", "250 " .. ("\r"):rep(4092), ("\r"):rep(4096), "a line is longer than the limit" },
    { "short lines", ("220-xy\r\n"):rep(512), ("220-xy\r\n"):rep(512), "the reply has more lines than the limit" },
    {
      "long lines",
      "220-" .. ("x"):rep(4090) .. "\r\n",
      "220-" .. ("x"):rep(4090) .. "\r\n",
      "the reply is longer than the limit",
    },
  }
  for _, row in ipairs(streams) do
    it(row[1], function()
      local reader = smtpcode.reader()
      local before, start = memory.resident(), os.clock()
      local failed
      reader:feed(row[2])
      for n = 1, 300 * MB / 4096 do
        local reply, message, kind = reader:next()
        assert.is_nil(reply)
        if kind and not failed then
          assert.are.equal(row[4], message)
          assert.is_true(n * 4096 <= 256 * 1024 + 4096)
          failed = true
        end
        reader:feed(row[3])
      end
      assert.is_true(failed)
      assert.is_true(reader:pending() <= 512 * 1024)
      assert.is_true(os.clock() - start < 20)
      assert.is_true(memory.resident() - before < 16 * MB + memory.slack)
    end)
  end

  it("replies, one at a time, in bounded memory", function()
    local chunk = ("250 " .. ("x"):rep(4000) .. "\r\n"):rep(16)
    local reader, given, fed = smtpcode.reader(), 0, 0
    local before = memory.resident()
    while fed < 300 * MB do
      reader:feed(chunk)
      fed = fed + #chunk
      while reader:next() do
        given = given + 1
      end
    end
    assert.are.equal(fed / 4006, given)
    assert.are.equal(0, reader:pending())
    assert.is_true(memory.resident() - before < 64 * MB + memory.slack)
  end)

  it("text in one string that has no line end: an error before any of it is copied", function()
    local block = ("x"):rep(75 * MB)
    local bytes = block .. block .. block .. block
    block = nil -- luacheck: ignore
    collectgarbage("collect")
    collectgarbage("collect")
    local before, start = memory.resident(), os.clock()
    for _, call in ipairs({ smtpcode.parse, smtpcode.scan }) do
      assert.are.same({ nil, "a line is longer than the limit", "toolong", 1 }, { call(bytes) })
    end
    for _, reply, _, kind in smtpcode.replies(bytes) do
      assert.are.same({ nil, "toolong" }, { reply, kind })
    end
    assert.is_true(os.clock() - start < 0.5)
    assert.is_true(memory.resident() - before < 16 * MB + memory.slack)
  end)
end)
