--- The cases as seeds for the fuzz targets: fuzz/corpus/reply/NAME holds a case, fuzz/corpus/line/NAME one line of one.
--- Names come from titles, so that a case that is moved keeps its seed.

local cases = require("spec.support.cases")

local seeds = {}

-- Longer inputs slow a fuzzer down and teach it nothing.
local LONGEST = 1024

local function slug(case)
  local file = case.where:match("([%w-]+)%.txt")
  local title = case.title:lower():gsub("[^%w]+", "-"):gsub("^%-", ""):sub(1, 72):gsub("%-$", "")
  return file .. "--" .. title
end

-- What fuzz/reply_fuzzer.c reads first: two chunk sizes less 1, some for each title, and the limits if they fit in a byte.
local function header(case)
  local sum = 0
  for at = 1, #case.title do
    sum = (sum * 31 + case.title:byte(at)) % 65521
  end
  local function limit(name)
    local value = case.limits and case.limits[name] or 0
    return value < 256 and value or 0
  end
  return string.char(sum % 17, sum % 29, limit("line"), limit("lines"), limit("reply"))
end

--- An array of {path, bytes}.
function seeds.all()
  local found, names, lines = {}, {}, {}
  for _, case in ipairs(cases.all()) do
    local name = slug(case)
    assert(not names[name], "two cases with the seed " .. name)
    names[name] = true
    if #case.bytes <= LONGEST then
      found[#found + 1] = { path = "fuzz/corpus/reply/" .. name, bytes = header(case) .. case.bytes }
    end
    local number = 0
    for line in case.bytes:gmatch("[^\n]*\n?") do
      number = number + 1
      if line ~= "" and not lines[line] and #line <= LONGEST then
        lines[line] = true
        found[#found + 1] = { path = ("fuzz/corpus/line/%s--%d"):format(name, number), bytes = line }
      end
    end
  end
  return found
end

return seeds
