local cases = require("spec.support.cases")
local memory = require("spec.support.memory")
local smtpcode = require("smtpcode")
local trace = require("spec.support.trace")

local function chunks_of(bytes, ...)
  local sizes, chunks, at, turn = { ... }, {}, 1, 0
  while at <= #bytes do
    local size = sizes[turn % #sizes + 1]
    chunks[#chunks + 1] = bytes:sub(at, at + size - 1)
    at = at + size
    turn = turn + 1
  end
  return chunks
end

-- A case of a few thousand bytes is cut within 16 bytes of its line ends, at its end, and at every 61st byte besides.
local ALL_SPLITS = 1300

local function splits_of(bytes)
  local wanted = {}
  for at = 0, #bytes do
    wanted[at] = #bytes <= ALL_SPLITS or at % 61 == 0 or at <= 16 or at >= #bytes - 16
  end
  local splits = {}
  for at = 0, #bytes do
    if wanted[at] then
      splits[#splits + 1] = at
    end
  end
  return splits
end

-- How many replies a reader gives when it is fed byte by byte, each of them at its last line's LF and not later.
local function count_prompt(bytes, limits)
  local reader, given = smtpcode.reader(limits), 0
  for at = 1, #bytes do
    if reader:feed(bytes:sub(at, at)):next() then
      given = given + 1
      assert.are.equal("\n", bytes:sub(at, at))
      assert.are.equal(0, reader:pending())
    end
  end
  return given
end

-- The replies of a trace that end in a line end.
local function count_terminated(lines)
  local count = 0
  for _, line in ipairs(lines) do
    if not line:find("^reply ") then
      break
    end
    count = count + 1
  end
  return count
end

describe("every case in chunks, with replies taken between:", function()
  for _, case in ipairs(cases.all()) do
    local expected = trace.without_positions(case.trace)

    it(case.where .. ": " .. case.title, function()
      local bytes, limits = case.bytes, case.limits
      assert.are.same(expected, (trace.reader({ bytes }, limits)))
      local wanted = table.concat(expected, "\n")
      for _, at in ipairs(splits_of(bytes)) do
        local found = trace.reader({ bytes:sub(1, at), bytes:sub(at + 1) }, limits)
        if table.concat(found, "\n") ~= wanted then
          assert.are.same(expected, found, "split at " .. at)
        end
      end
      assert.are.same(expected, (trace.reader(chunks_of(bytes, 1), limits)))
      assert.are.same(expected, (trace.reader(chunks_of(bytes, 1, 2, 3, 5, 7), limits)))
      assert.are.same(expected, (trace.reader(chunks_of(bytes, 7, 1, 64), limits)))
    end)
  end

  it("and none is kept back once it is whole", function()
    for _, case in ipairs(cases.all()) do
      assert.are.equal(count_terminated(case.trace), count_prompt(case.bytes, case.limits), case.title)
    end
  end)
end)

it("all cases one after the other through one reader, with reset() between", function()
  local reader = smtpcode.reader()
  for _, case in ipairs(cases.all()) do
    if not case.limits then
      assert.are.equal(reader, reader:reset())
      assert.are.equal(0, reader:pending())
      reader:feed(case.bytes)
      local found, before = {}, reader:pending()
      while true do
        local reply = reader:next() or reader:finish()
        if not reply then
          break
        end
        found[#found + 1] = trace.reply(reply, before - reader:pending())
        before = reader:pending()
      end
      local wanted = {}
      for _, line in ipairs(case.trace) do
        wanted[#wanted + 1] = line:match("^reply .*")
      end
      assert.are.same(wanted, found, case.title)
    end
  end
end)

describe("a reader", function()
  it("wants more before anything came, and at the end of a reply", function()
    local reader = smtpcode.reader()
    assert.are.equal(1, select("#", reader:next()))
    assert.is_nil((reader:next()))
    reader:feed("250 a\r\n")
    assert.are.equal(250, reader:next().code)
    assert.are.equal(1, select("#", reader:next()))
  end)

  it("wants no more after finish() between replies: nil and nothing else", function()
    local reader = smtpcode.reader()
    assert.are.equal(1, select("#", reader:finish()))
    assert.are.equal(250, reader:feed("250 a\r\n"):next().code)
    assert.are.equal(1, select("#", reader:finish()))
    assert.is_nil((reader:finish()))
  end)

  it("may be fed on after finish()", function()
    local reader = smtpcode.reader()
    assert.are.equal("a", reader:feed("250 a"):finish().text)
    assert.are.equal("b", reader:feed("250 b\r\n"):next().text)
  end)

  it("gives whole replies by finish() as well", function()
    local reader = smtpcode.reader():feed("250-a\r\n250 b\r\n354 c\r\n550 d")
    local codes = {}
    for n = 1, 4 do
      local reply = reader:finish()
      codes[n] = reply and reply.code
    end
    assert.are.same({ 250, 354, 550 }, codes)
  end)

  it("counts the bytes it keeps", function()
    local reader = smtpcode.reader()
    assert.are.equal(0, reader:pending())
    assert.are.equal(3, reader:feed("250"):pending())
    assert.are.equal(15, reader:feed(" a\r\n250 b\r\n2"):pending())
    reader:next()
    assert.are.equal(8, reader:pending())
    reader:next()
    assert.are.equal(1, reader:pending())
    reader:next()
    assert.are.equal(1, reader:pending())
    assert.are.equal(0, reader:reset():pending())
  end)

  it("tells what came after a reply to STARTTLS, and reset() throws it away", function()
    local reader = smtpcode.reader():feed("220 2.0.0 go ahead\r\n250-EVIL\r\n250 AUTH\r\n")
    assert.are.equal(220, reader:next().code)
    assert.are.equal(20, reader:pending())
    reader:reset()
    assert.is_nil((reader:next()))
    assert.are.equal(250, reader:feed("250 after TLS\r\n"):next().code)
  end)

  it("takes a chunk of no bytes", function()
    local reader = smtpcode.reader()
    assert.are.equal(reader, reader:feed(""))
    assert.is_nil((reader:next()))
    assert.are.equal("a", reader:feed("250 "):feed(""):feed("a\r\n"):next().text)
  end)

  it("goes on in the middle of a reply after reset()", function()
    local reader = smtpcode.reader():feed("550-5.1.1 a\1\n")
    assert.is_nil((reader:next()))
    reader:reset():feed("250 b\r\n")
    assert.are.same({ code = 250, text = "b", lines = { "b" }, flags = {} }, reader:next())
  end)

  it("keeps its limits through reset()", function()
    local reader = smtpcode.reader({ line = 8 })
    for _ = 1, 3 do
      assert.are.equal("ab", reader:feed("250 ab\r\n"):next().text)
      assert.are.equal("toolong", (select(3, reader:feed("250 abc\r\n"):next())))
      reader:reset()
    end
  end)

  it("keeps its limits though the table changes", function()
    local limits = { line = 8 }
    local reader = smtpcode.reader(limits)
    limits.line = 1
    assert.are.equal("ab", reader:feed("250 ab\r\n"):next().text)
  end)

  it("is not mixed up with another", function()
    local a, b = smtpcode.reader(), smtpcode.reader()
    a:feed("250-a\r\n")
    b:feed("550-b\r\n")
    assert.is_nil((a:next()))
    assert.is_nil((b:next()))
    a:feed("250 a\r\n")
    b:feed("550 b\r\n")
    assert.are.equal("b\nb", b:next().text)
    assert.are.equal("a\na", a:next().text)
  end)

  it("keeps a UTF-8 character together that was cut in two", function()
    local reader = smtpcode.reader():feed("550 caf\xc3")
    assert.is_nil((reader:next()))
    local reply = reader:feed("\xa9\r\n"):next()
    assert.are.equal("caf\xc3\xa9", reply.text)
    assert.is_nil(reply.flags.not_utf8)
  end)
end)

describe("an error", function()
  local bad = {
    { "malformed", "hello\r\n" },
    { "malformed", "250xok\r\n" },
    { "toolong", ("a"):rep(5000) },
    { "toolong", ("220-x\r\n"):rep(1001) },
    { "toolong", ("220-" .. ("x"):rep(1000) .. "\r\n"):rep(300) },
  }
  for n, row in ipairs(bad) do
    it("sticks until reset(): " .. row[1] .. " " .. n, function()
      local reader = smtpcode.reader():feed("250 a\r\n" .. row[2])
      assert.are.equal("a", reader:next().text)
      local reply, message, kind = reader:next()
      assert.is_nil(reply)
      assert.are.equal(row[1], kind)
      local kept = reader:pending()
      for _ = 1, 3 do
        assert.are.same({ nil, message, kind }, { reader:next() })
        assert.are.same({ nil, message, kind }, { reader:finish() })
        assert.are.equal(reader, reader:feed("250 good\r\n"))
        assert.are.equal(kept, reader:pending())
      end
      assert.are.equal("good", reader:reset():feed("250 good\r\n"):next().text)
    end)
  end

  it("of finish() sticks too", function()
    local reader = smtpcode.reader():feed("250-a\r\n")
    assert.is_nil((reader:next()))
    local expected = { nil, "the bytes end before the reply does", "incomplete" }
    assert.are.same(expected, { reader:finish() })
    assert.are.same(expected, { reader:finish() })
    assert.are.same(expected, { reader:next() })
    assert.are.same(expected, { reader:feed("250 b\r\n"):next() })
    assert.are.equal("b", reader:reset():feed("250 b\r\n"):next().text)
  end)
end)

describe("a wrong argument raises:", function()
  local function raises(part, call, ...)
    local ok, message = pcall(call, ...)
    assert.is_false(ok)
    assert.is_truthy(message:find(part, 1, true), message)
  end

  for _, row in ipairs({ { "a number", 250 }, { "a boolean", true }, { "a table", {} }, { "a function", print } }) do
    it("feed of " .. row[1], function()
      local reader = smtpcode.reader()
      raises("string expected", reader.feed, reader, row[2])
      assert.are.equal(0, reader:pending())
    end)
  end

  it("feed of nil, and of nothing", function()
    local reader = smtpcode.reader()
    raises("string expected", reader.feed, reader, nil)
    raises("string expected", reader.feed, reader)
  end)

  for _, method in ipairs({ "feed", "next", "finish", "pending", "reset" }) do
    it(method .. " of something that is no reader", function()
      local call = smtpcode.reader()[method]
      raises("bad argument", call)
      raises("bad argument", call, nil, "250 a\r\n")
      raises("bad argument", call, "250 a\r\n", "250 a\r\n")
      raises("bad argument", call, {}, "250 a\r\n")
      raises("bad argument", call, setmetatable({}, { __index = smtpcode.reader() }), "250 a\r\n")
      raises("bad argument", call, io.stdout, "250 a\r\n")
    end)
  end

  it("its metatable is out of reach", function()
    assert.is_false(getmetatable(smtpcode.reader()))
    assert.is_false((pcall(setmetatable, smtpcode.reader(), {})))
  end)
end)

describe("the collector", function()
  it("may run between any two calls", function()
    local turn = 0
    local function pause()
      turn = turn + 1
      if turn % 50 == 0 then
        collectgarbage("collect")
      else
        collectgarbage("step", turn % 3)
      end
    end
    for _, case in ipairs(cases.all()) do
      if #case.bytes < 200 then
        local expected = trace.without_positions(case.trace)
        assert.are.same(expected, (trace.reader(chunks_of(case.bytes, 5), case.limits, pause)))
      end
    end
    assert.is_true(turn > 1000)
  end)

  it("takes readers that are dropped in the middle of a reply", function()
    for n = 1, 2000 do
      local reader = smtpcode.reader():feed("250-" .. ("x"):rep(n) .. "\r\n250")
      assert.is_nil((reader:next()))
      if n % 100 == 0 then
        collectgarbage("collect")
      end
    end
  end)

  it("gives back the buffers of dropped readers", function()
    local chunk = ("x"):rep(256 * 1024)
    local function drop(count)
      for n = 1, count do
        smtpcode.reader():feed(chunk)
        if n % 20 == 0 then
          collectgarbage("collect")
          collectgarbage("collect")
        end
      end
    end
    drop(100)
    local before = memory.resident()
    drop(4000)
    assert.is_true(memory.resident() - before < 64 * 1024 * 1024 + memory.slack, "1 GB went through, and was kept")
  end)

  it("leaves a reply alone whose reader is gone", function()
    local reply = smtpcode.reader():feed("550-5.1.1 first\r\n550 5.1.1 second\r\n"):next()
    collectgarbage("collect")
    smtpcode.reader():feed(("y"):rep(100))
    assert.are.same({ "5.1.1 first", "5.1.1 second" }, reply.lines)
    assert.are.equal("first\nsecond", reply.text)
  end)
end)
