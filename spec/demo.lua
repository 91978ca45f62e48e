--- What `make demo` prints: every distinct failure in the captured transcripts of three mail servers, with its code, its
--- meaning and what to do. It uses the public module alone, as any program would.

local smtpcode = require("smtpcode")

local FIXTURES = "spec/fixtures/"
local TRANSCRIPTS = {
  { server = "Postfix", file = "postfix.txt" },
  { server = "Postfix", file = "postfix-footer.txt" },
  { server = "Exim", file = "exim.txt" },
  { server = "Exim", file = "exim-broken-helo-acl.txt" },
  { server = "OpenSMTPD", file = "opensmtpd.txt" },
}

--- The bytes that the server of a transcript sent, one string for each run of its lines ("S: 250 Ok").
local function server_bytes(path)
  local runs, run = {}, {}
  for line in assert(io.lines(path)) do
    local sent = line:match("^S: (.*)")
    if sent and not sent:find("^%[") then -- "[connection closed]" is a note of who captured it
      run[#run + 1] = sent .. "\r\n"
    elseif #run > 0 then
      runs[#runs + 1] = table.concat(run)
      run = {}
    end
  end
  if #run > 0 then
    runs[#runs + 1] = table.concat(run)
  end
  return runs
end

--- What makes two failures the same: the codes and the cause. Servers word one failure in many ways.
local function key_of(reply, verdict)
  return table.concat({ reply.code, reply.enhanced or "", verdict.cause, verdict.permanence }, " ")
end

local function on_one_line(text)
  return (text:gsub("\n", " / "):gsub("%c", "?"))
end

local WIDTH, INDENT = 100, (" "):rep(16)

--- Prints text beside a label, on lines of at most WIDTH bytes.
local function print_field(label, text)
  local line = ("  " .. label .. INDENT):sub(1, #INDENT)
  local empty = true
  for word in text:gmatch("%S+") do
    if not empty and #line + 1 + #word > WIDTH then
      print(line)
      line, empty = INDENT, true
    end
    line = line .. (empty and "" or " ") .. word
    empty = false
  end
  print(line)
end

local function times(number)
  return number == 1 and "once" or number .. " times"
end

local replies, failures, by_key = 0, {}, {}
for _, transcript in ipairs(TRANSCRIPTS) do
  for _, bytes in ipairs(server_bytes(FIXTURES .. transcript.file)) do
    for position, reply, message in smtpcode.replies(bytes) do
      assert(reply, ("%s: byte %d of %q: %s"):format(transcript.file, position, bytes, tostring(message)))
      replies = replies + 1
      if reply.code >= 400 then
        local verdict = smtpcode.classify(reply)
        local key = key_of(reply, verdict)
        local failure = by_key[key]
        if not failure then
          failure = { reply = reply, verdict = verdict, times = 0, servers = {} }
          by_key[key] = failure
          failures[#failures + 1] = failure
        end
        failure.times = failure.times + 1
        if failure.servers[#failure.servers] ~= transcript.server then
          failure.servers[#failure.servers + 1] = transcript.server
        end
      end
    end
  end
end
assert(#failures > 0, "no failure in the transcripts")

print(("%d replies of 3 mail servers, %d distinct failures"):format(replies, #failures))
for _, failure in ipairs(failures) do
  local reply, verdict = failure.reply, failure.verdict
  local explanation = smtpcode.explain(verdict, { lang = "en" })
  print()
  print(
    ("%d %s  %s (%s, %s)"):format(
      reply.code,
      reply.enhanced or "",
      explanation.title,
      verdict.cause,
      verdict.permanence
    )
  )
  print_field("from", table.concat(failure.servers, ", ") .. ", " .. times(failure.times))
  print_field("server said", on_one_line(reply.text))
  print_field("meaning", explanation.summary)
  for index, step in ipairs(explanation.steps) do
    print_field(index == 1 and "what to do" or "", step)
  end
end
