--- Reads the case files of spec/cases/replies. fuzz/replay.c reads the same files.
---
---     # a comment
---     ## the title: the reason why the case is there
---     limits line=20 lines=3 reply=60      (any of them; without the line, the defaults)
---     > what the server sent, in escapes   (several such lines are one string; line ends are written out)
---     = what is expected, see trace.lua
---
--- Line numbers, for messages that an editor can jump to.

local escape = require("spec.support.escape")

local cases = {}

cases.FILES = {
  "basic",
  "codes",
  "short-lines",
  "line-ends",
  "enhanced",
  "enhanced-at-end",
  "multi-line",
  "doubled-prefix",
  "bytes",
  "flags",
  "limits",
  "incomplete",
  "wild",
  "security",
}

local function read_limits(list, where)
  local limits = {}
  for name, value in list:gmatch("(%S+)=(%d+)") do
    assert(name == "line" or name == "lines" or name == "reply", where .. ": no such limit: " .. name)
    limits[name] = tonumber(value)
  end
  assert(next(limits), where .. ": no limits")
  return limits
end

--- The cases of one file: an array of {title, where, bytes, limits, trace}; trace is an array of lines without "= ".
--- With `filling`, a case may lack its trace.
function cases.read(path, filling)
  local found, titles, case = {}, {}, nil
  local number = 0
  for line in io.lines(path) do
    number = number + 1
    local where = path .. ":" .. number
    local title = line:match("^## (.+)$")
    local limits = line:match("^limits (.+)$")
    local bytes = line:match("^> ?(.*)$")
    local expected = line:match("^= (.+)$")
    if title then
      assert(not titles[title], where .. ": a second case with this title")
      titles[title] = true
      case = { title = title, where = where, bytes = {}, trace = {} }
      found[#found + 1] = case
    elseif limits then
      case.limits = read_limits(limits, where)
    elseif bytes then
      case.bytes[#case.bytes + 1] = escape.decode(bytes)
    elseif expected then
      case.trace[#case.trace + 1] = expected
    elseif not (line == "" or line:find("^# ")) then
      error(where .. ": neither title, limits, input, trace nor comment", 0)
    end
  end
  for _, each in ipairs(found) do
    assert(#each.bytes > 0, each.where .. ": no input")
    each.bytes = table.concat(each.bytes)
    assert(filling or #each.trace > 0 or each.bytes == "", each.where .. ": nothing is expected")
  end
  return found
end

--- All cases of all files.
function cases.all()
  local all = {}
  for _, name in ipairs(cases.FILES) do
    for _, case in ipairs(cases.read("spec/cases/replies/" .. name .. ".txt")) do
      all[#all + 1] = case
    end
  end
  return all
end

return cases
