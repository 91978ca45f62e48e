-- A reply's flags are the union over its lines: every subset of them that one reply can have, each line bringing one.

local smtpcode = require("smtpcode")
local trace = require("spec.support.trace")

-- The lines of a reply with the flags of `set`. The last line is the code alone, or has a tab, or is as it should be: no
-- reply can have both. `has` counts the lines with and without an enhanced code, which may bring flags of their own.
local function build(set)
  local code = set.nonstandard_code and "260" or "250"
  local other_code = set.nonstandard_code and "261" or "251"
  local enhanced = set.class_mismatch and "4.0.0" or "2.0.0"
  local plain = not (set.bare_code or set.enhanced_missing) and enhanced .. " " or ""
  local lines, has = {}, { with = 0, without = 0 }

  local function line(own, text, lf)
    lines[#lines + 1] = own .. "-" .. text .. (lf or "\r\n")
    if text:find("%d%.%d%.%d") then
      has.with = has.with + 1
    else
      has.without = has.without + 1
    end
  end

  line(code, plain .. "a")
  if set.bare_lf then
    line(code, plain .. "a", "\n")
  end
  if set.bare_cr then
    line(code, plain .. "a\rb")
  end
  if set.code_varies then
    line(other_code, plain .. "a")
  end
  if set.enhanced_varies then
    line(code, enhanced .. " a")
    line(code, enhanced:sub(1, 1) .. ".1.0 a")
    line(code, enhanced .. " a")
  end
  if set.enhanced_missing then
    line(code, "a")
    line(code, enhanced .. " a")
  end
  if set.enhanced_hash then
    line(code, "#" .. enhanced .. " a")
  end
  if set.enhanced_at_end then
    line(code, "a (" .. enhanced .. ")")
  end
  if set.class_mismatch then
    line(code, enhanced .. " a")
  end
  if set.doubled_prefix then
    line(code, code .. "-" .. plain .. "a")
  end
  if set.nul then
    line(code, plain .. "\0")
  end
  if set.control then
    line(code, plain .. "\27")
  end
  if set.not_utf8 then
    line(code, plain .. "\255")
  end
  if set.long_line then
    line(code, plain .. ("x"):rep(520))
  end
  if set.bare_code then
    lines[#lines + 1] = code .. "\r\n"
    has.without = has.without + 1
  else
    lines[#lines + 1] = code .. (set.tab_separator and "\t" or " ") .. plain .. "end\r\n"
    if plain == "" then
      has.without = has.without + 1
    else
      has.with = has.with + 1
    end
  end
  return lines, has.with > 0 and has.without > 0
end

local function subset(number)
  local set = {}
  for _, name in ipairs(trace.FLAGS) do
    set[name] = number % 2 == 1 or nil
    number = math.floor(number / 2)
  end
  return set
end

it("each flag alone", function()
  for n, name in ipairs(trace.FLAGS) do
    local set = subset(2 ^ (n - 1))
    local lines, mixed = build(set)
    local reply = assert(smtpcode.parse(table.concat(lines)))
    if mixed then
      set.enhanced_missing = true
    end
    assert.are.same(set, reply.flags, name)
  end
end)

it("every subset", function()
  local tried, exact = 0, 0
  for number = 0, 2 ^ #trace.FLAGS - 1 do
    local set = subset(number)
    if not (set.bare_code and set.tab_separator) then
      local lines, mixed = build(set)
      local reply = assert(smtpcode.parse(table.concat(lines)))
      tried = tried + 1
      if mixed and not set.enhanced_missing then
        set.enhanced_missing = true
      else
        exact = exact + 1
      end
      assert.are.equal(#lines, #reply.lines)
      local wanted = trace.flags({ flags = set })
      if trace.flags(reply) ~= wanted then
        assert.are.equal(wanted, trace.flags(reply))
      end
    end
  end
  assert.are.equal(49152, tried)
  assert.is_true(exact > 40000)
end)

it("flags do not stay for the next reply", function()
  local all = "250-250-2.0.0 a\n250-#4.0.0\rb\0\1\255\r\n250-(2.0.0)\r\n250-" .. ("a"):rep(509) .. "\r\n261\tc\r\n"
  local reader = smtpcode.reader():feed(all .. "250 OK\r\n")
  assert.is_true(#trace.flags(reader:next()) > 100)
  assert.are.same({}, reader:next().flags)
end)
