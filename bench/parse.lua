-- usage: parse.lua FOLDER
-- smtpcode.parse and smtpcode.scan over the first replies of stream.bin, beside LPeg and Lua's own patterns that get the
-- same out of them; then smtpcode.cause beside three calls of string.find over the texts of err.bin.
--
-- The rivals know the plain form alone: three digits, "-" or SP, an enhanced code before one SP, CRLF. They look for no
-- oddity, so their flags stay empty, and for no enhanced code at a text's end; how many answers are the same is printed.

local lpeg = require("lpeg")
local smtpcode = require("smtpcode")

local ROUNDS = 15
local BYTES = 2 ^ 20
local TEXTS = 10000

local folder = ...

local function read(name, bytes)
  local file = assert(io.open(folder .. "/" .. name, "rb"))
  local content = file:read(bytes)
  file:close()
  return content
end

-- ---- The rivals: each takes the bytes and where a reply begins, and gives what smtpcode's function of that name gives.

local P, R, S, C, Cc, Cp, Ct = lpeg.P, lpeg.R, lpeg.S, lpeg.C, lpeg.Cc, lpeg.Cp, lpeg.Ct
local match, find = string.match, string.find

local digit = R("09")
local code = digit * digit * digit
local part = digit * (digit * digit ^ -1) ^ -1
local status = S("245") * P(".") * part * P(".") * part
local text = (1 - S("\r\n")) ^ 0
local eol = P("\r\n")
local enhanced = C(status) * P(" ") + Cc(false)

-- Each line gives three captures: as sent, its enhanced code or false, its text.
local sent = C(enhanced * C(text)) * eol
local reply_pattern = Ct((code * P("-") * sent) ^ 0 * C(code) * P(" ") * sent * Cp())

local function lpeg_parse(bytes, init)
  local captures = lpeg.match(reply_pattern, bytes, init)
  if not captures then
    return nil
  end
  -- The captures of the lines before the last one, then its code, its own three, and the next position.
  local count = #captures
  local reply = {
    code = tonumber(captures[count - 4]),
    enhanced = captures[count - 2] or nil,
    text = captures[count - 1],
    lines = { captures[count - 3] },
    flags = {},
  }
  if count > 5 then
    local lines, texts, before = {}, {}, (count - 5) / 3
    for n = 1, before do
      lines[n], texts[n] = captures[3 * n - 2], captures[3 * n]
    end
    for n = before, 1, -1 do
      reply.enhanced = reply.enhanced or captures[3 * n - 1] or nil
    end
    lines[before + 1], texts[before + 1] = captures[count - 3], captures[count - 1]
    reply.lines, reply.text = lines, table.concat(texts, "\n")
  end
  return reply, captures[count]
end

local noted = lpeg.Cg(C(status), "enhanced") * P(" ")
local skipped = noted ^ -1 * text * eol
local one_line = C(code) * P(" ") * enhanced * Cp() * text * Cp() * eol * Cp()
local more_lines = lpeg.Cg(Cc(false), "enhanced")
  * code
  * P("-")
  * noted ^ -1
  * Cp()
  * text
  * eol
  * (code * P("-") * skipped) ^ 0
  * C(code)
  * P(" ")
  * noted ^ -1
  * lpeg.Cb("enhanced")
  * text
  * Cp()
  * eol
  * Cp()
-- One line: code, enhanced, first, last + 1, next. More: first, code, enhanced, last + 1, next.
local scan_pattern = one_line + more_lines

local function lpeg_scan(bytes, init)
  local a, b, c, after, next_init = lpeg.match(scan_pattern, bytes, init)
  if type(a) == "number" then
    a, b, c = b, c, a
  end
  return tonumber(a), b or nil, c, after - 1, next_init
end

local LINE = "^(%d%d%d)([ -])([^\r\n]*)\r\n()"
local STATUS = "^([245]%.%d%d?%d?%.%d%d?%d?) (.*)"

local function pattern_parse(bytes, init)
  local lines, texts, count, nearest = {}, {}, 0, nil
  while true do
    local digits, separator, as_sent, next_init = match(bytes, LINE, init)
    if not digits then
      return nil
    end
    local code_of_line, rest = match(as_sent, STATUS)
    count = count + 1
    lines[count], texts[count] = as_sent, rest or as_sent
    nearest = code_of_line or nearest
    init = next_init
    if separator == " " then
      local joined = count == 1 and texts[1] or table.concat(texts, "\n")
      return { code = tonumber(digits), enhanced = nearest, text = joined, lines = lines, flags = {} }, init
    end
  end
end

local SCAN_LINE = "^(%d%d%d)([ -])()[^\r\n]*()\r\n()"
local SCAN_STATUS = "^([245]%.%d%d?%d?%.%d%d?%d?) ()"

local function pattern_scan(bytes, init)
  local first, nearest
  while true do
    local digits, separator, from, after, next_init = match(bytes, SCAN_LINE, init)
    if not digits then
      return nil
    end
    local code_of_line, behind = match(bytes, SCAN_STATUS, from)
    nearest = code_of_line or nearest
    first = first or behind or from
    if separator == " " then
      return tonumber(digits), nearest, first, after - 1, next_init
    end
    init = next_init
  end
end

-- ---- Measuring

local function median(values)
  table.sort(values)
  return values[(#values + 1) / 2]
end

--- Runs the functions in turns. Returns the median time of each and, of each, the median of the first one's ratio to it.
local function measure(functions)
  local times, ratios = {}, {}
  for n = 1, #functions do
    times[n], ratios[n] = {}, {}
  end
  for round = 1, ROUNDS do
    for n, run in ipairs(functions) do
      collectgarbage()
      local start = os.clock()
      run()
      times[n][round] = os.clock() - start
    end
    for n = 1, #functions do
      ratios[n][round] = times[n][round] / times[1][round]
    end
  end
  for n = 1, #functions do
    times[n], ratios[n] = median(times[n]), median(ratios[n])
  end
  return times, ratios
end

local bytes = read("stream.bin", BYTES)

-- The whole replies among the bytes.
local starts, stop = {}, 1
while true do
  local reply, next_init = smtpcode.parse(bytes, stop)
  if not reply then
    break
  end
  starts[#starts + 1], stop = stop, next_init
end
assert(#starts > 1000, "stream.bin holds no replies")

local function walk_with_table(parse)
  return function()
    local init, _ = 1, nil
    while init < stop do
      _, init = parse(bytes, init)
    end
  end
end

local function walk_without(scan)
  return function()
    local init, _ = 1, nil
    while init < stop do
      _, _, _, _, init = scan(bytes, init)
    end
  end
end

local function same_reply(a, b)
  if not (a and b and a.code == b.code and a.enhanced == b.enhanced and a.text == b.text and #a.lines == #b.lines) then
    return false
  end
  for n = 1, #a.lines do
    if a.lines[n] ~= b.lines[n] then
      return false
    end
  end
  return true
end

--- In how many of a hundred replies the rivals say what smtpcode says.
local function agreement(parse, scan)
  local same = 0
  for _, init in ipairs(starts) do
    local a, a_next = smtpcode.parse(bytes, init)
    local b, b_next = parse(bytes, init)
    local code_a, enhanced_a, first_a, last_a, next_a = smtpcode.scan(bytes, init)
    local code_b, enhanced_b, first_b, last_b, next_b = scan(bytes, init)
    local scans_agree = code_a == code_b
      and enhanced_a == enhanced_b
      and first_a == first_b
      and last_a == last_b
      and next_a == next_b
    if same_reply(a, b) and a_next == b_next and scans_agree then
      same = same + 1
    end
  end
  return 100 * same / #starts
end

local function row(name, time, ratio, what)
  local against = ratio and ("  smtpcode is %.1f times as fast"):format(ratio) or ""
  print(("  %-34s %6.0f ns a %s%s"):format(name, time * 1e9 / what.count, what.name, against))
end

local replies = { count = #starts, name = "reply" }
print(("%s: %d replies"):format(jit and "LuaJIT" or _VERSION, #starts))
print(
  ("  the same answers: LPeg %.1f%%, Lua patterns %.1f%%"):format(
    agreement(lpeg_parse, lpeg_scan),
    agreement(pattern_parse, pattern_scan)
  )
)

local times, ratios =
  measure({ walk_with_table(smtpcode.parse), walk_with_table(lpeg_parse), walk_with_table(pattern_parse) })
row("smtpcode.parse, a table", times[1], nil, replies)
row("LPeg, the same table", times[2], ratios[2], replies)
row("Lua patterns, the same table", times[3], ratios[3], replies)

times, ratios = measure({
  walk_without(smtpcode.scan),
  walk_without(lpeg_scan),
  walk_without(pattern_scan),
  walk_with_table(lpeg_parse),
})
row("smtpcode.scan, five values", times[1], nil, replies)
row("LPeg, the same values", times[2], ratios[2], replies)
row("Lua patterns, the same values", times[3], ratios[3], replies)
row("LPeg, the table", times[4], ratios[4], replies)

local texts = {}
for line in read("err.bin", BYTES * 4):gmatch("[^\n]+") do
  texts[#texts + 1] = #texts < TEXTS and line or nil
end

times, ratios = measure({
  function()
    for _, each in ipairs(texts) do
      smtpcode.cause(each)
    end
  end,
  function()
    for _, each in ipairs(texts) do
      local _ = find(each, "user unknown", 1, true)
      _ = find(each, "mailbox full", 1, true)
      _ = find(each, "blocked", 1, true)
    end
  end,
})
local some = { count = #texts, name = "text" }
row("smtpcode.cause", times[1], nil, some)
row("three calls of string.find", times[2], ratios[2], some)
