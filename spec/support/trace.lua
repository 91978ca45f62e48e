--- What the module answers, as lines that the case files hold and people can read:
---
---     reply code=550 enhanced=5.1.1 text="a\nb\nb" lines="5.1.1 a",2*"b" flags=bare_lf,nul consumed=24
---     more pending=3                        next() wants more, 3 bytes are kept; what follows is finish()
---     error malformed at=9 "message"        the end; "at" is a position of the whole input
---
--- "lines" is left out when it is the text alone, "enhanced" and "flags" when there are none. A reader does not tell
--- the position of an error, parse() knows nothing of more to come: what one of them cannot say is left out of its trace.
--- Each trace holds every field of every reply, so Luas that all match the case files match each other.

local escape = require("spec.support.escape")
local smtpcode = require("smtpcode")

local trace = {}

-- In the order of smtpcode.h.
trace.FLAGS = {
  "bare_lf",
  "bare_cr",
  "bare_code",
  "tab_separator",
  "code_varies",
  "enhanced_varies",
  "enhanced_missing",
  "enhanced_hash",
  "enhanced_at_end",
  "class_mismatch",
  "doubled_prefix",
  "nonstandard_code",
  "nul",
  "control",
  "not_utf8",
  "long_line",
}

local REPLY_FIELDS = { code = "number", enhanced = "string", text = "string", lines = "table", flags = "table" }

--- The set flags of a reply, in order. A flag that has no name here, or is set to anything but true, is an error.
function trace.flags(reply)
  local set, count = {}, 0
  for _, name in ipairs(trace.FLAGS) do
    if reply.flags[name] ~= nil then
      assert(reply.flags[name] == true, name)
      set[#set + 1] = name
    end
  end
  for _ in pairs(reply.flags) do
    count = count + 1
  end
  assert(count == #set, "a flag without a name")
  return table.concat(set, ",")
end

-- The same line many times over is written once, as 1000*"".
local function quote_lines(lines)
  local out, n = {}, 1
  while n <= #lines do
    local last = n
    while lines[last + 1] == lines[n] do
      last = last + 1
    end
    out[#out + 1] = (last > n and ("%d*"):format(last - n + 1) or "") .. escape.quote(lines[n])
    n = last + 1
  end
  return table.concat(out, ",")
end

--- One reply as a line.
function trace.reply(reply, consumed)
  for name, value in pairs(reply) do
    assert(type(value) == REPLY_FIELDS[name], name)
  end
  local out = { ("reply code=%d"):format(reply.code) }
  if reply.enhanced then
    out[#out + 1] = "enhanced=" .. reply.enhanced
  end
  out[#out + 1] = "text=" .. escape.quote(reply.text)
  if #reply.lines ~= 1 or reply.lines[1] ~= reply.text then
    out[#out + 1] = "lines=" .. quote_lines(reply.lines)
  end
  local flags = trace.flags(reply)
  if flags ~= "" then
    out[#out + 1] = "flags=" .. flags
  end
  out[#out + 1] = ("consumed=%d"):format(consumed)
  return table.concat(out, " ")
end

local function error_line(message, kind, position)
  return ("error %s%s %s"):format(kind, position and (" at=%d"):format(position) or "", escape.quote(message))
end

--- The trace of parse(), called again from where the last reply ended.
function trace.parse(bytes, limits)
  local out, init = {}, 1
  while init <= #bytes do
    local reply, next_or_message, kind, position = smtpcode.parse(bytes, init, limits)
    if not reply then
      out[#out + 1] = error_line(next_or_message, kind, position)
      break
    end
    out[#out + 1] = trace.reply(reply, next_or_message - init)
    init = next_or_message
  end
  return out
end

--- The trace of replies().
function trace.replies(bytes, limits)
  local out, previous, first = {}, nil, nil
  local function flush(next_position)
    if previous then
      out[#out + 1] = trace.reply(previous, next_position - first)
    end
  end
  local failed
  for position, reply, message, kind in smtpcode.replies(bytes, limits) do
    assert(not failed, "a walk goes on after an error")
    if reply then
      flush(position)
      previous, first = reply, position
    else
      failed = error_line(message, kind, position)
    end
  end
  if failed then
    -- Where the bad reply began isn't told; the last good one ended there.
    if previous then
      local _, next_position = smtpcode.parse(bytes, first, limits)
      flush(next_position)
    end
    out[#out + 1] = failed
  else
    flush(#bytes + 1)
  end
  return out
end

--- The trace of a reader that is fed `chunks`, with its replies taken after each. `pause`, if given, is called between
--- any two calls.
function trace.reader(chunks, limits, pause)
  pause = pause or function() end
  local out, reader = {}, smtpcode.reader(limits)

  local function take(method)
    while true do
      pause()
      local before = reader:pending()
      local reply, message, kind = reader[method](reader)
      if reply then
        out[#out + 1] = trace.reply(reply, before - reader:pending())
      elseif message then
        out[#out + 1] = error_line(message, kind)
        return true, message, kind
      else
        assert(kind == nil)
        return false
      end
    end
  end

  local failed, message, kind
  for _, chunk in ipairs(chunks) do
    pause()
    assert(reader:feed(chunk) == reader, "feed() returns the reader")
    local failed_now, message_now, kind_now = take("next")
    if not failed then
      failed, message, kind = failed_now, message_now, kind_now
    else
      -- It sticks: the same answer, and nothing is kept.
      assert(failed_now and message_now == message and kind_now == kind)
      out[#out] = nil
    end
  end
  if not failed then
    if reader:pending() > 0 then
      out[#out + 1] = ("more pending=%d"):format(reader:pending())
    end
    take("finish")
  end
  return out, reader
end

--- A trace as a reader can tell it: without the positions of errors.
function trace.without_positions(lines)
  local out = {}
  for n, line in ipairs(lines) do
    out[n] = line:gsub("^(error %a+) at=%d+", "%1")
  end
  return out
end

--- A trace as parse() can tell it: without "more".
function trace.without_more(lines)
  local out = {}
  for _, line in ipairs(lines) do
    if not line:find("^more ") then
      out[#out + 1] = line
    end
  end
  return out
end

--- The trace of a case as its file has it: of parse(), with the reader's "more".
function trace.full(bytes, limits)
  local out = trace.parse(bytes, limits)
  for n, line in ipairs((trace.reader({ bytes }, limits))) do
    if line:find("^more ") then
      table.insert(out, n, line)
    end
  end
  return out
end

return trace
