--- Prints a case file with the traces that are missing, as the module gives them now: to be read with care, and only
--- then kept. From the top of the tree, with package.path and package.cpath set to it:
---     lua5.4 spec/support/fill.lua spec/cases/replies/basic.txt

local cases = require("spec.support.cases")
local trace = require("spec.support.trace")

local path = assert(arg[1], "a case file is needed")
local found = {}
for _, case in ipairs(cases.read(path, true)) do
  found[case.title] = case
end

local function write_missing(case)
  if case and #case.trace == 0 then
    for _, line in ipairs(trace.full(case.bytes, case.limits)) do
      print("= " .. line)
    end
  end
end

local case
for line in io.lines(path) do
  local title = line:match("^## (.+)$")
  if line == "" or title then
    write_missing(case)
    case = nil
  end
  case = title and found[title] or case
  print(line)
end
write_missing(case)
