-- Every example of README.md, run; it must print what README.md shows.
--
--     ```sh     "$ command" lines, each followed by what it prints, on stdout and stderr alike
--     ```lua    a whole program; "--> text" behind its lines is what it prints
-- Blocks of other languages are not run.

local command = require("spec.support.command")

local README = "README.md"

--- The blocks of a language: {line = where it begins, lines = {...}}.
local function blocks_of(language)
  local found, block = {}, nil
  local number = 0
  for line in io.lines(README) do
    number = number + 1
    local opened = line:match("^```(%a*)$")
    if block and opened == "" then
      block = nil
    elseif not block and opened then
      block = { line = number, lines = {} }
      if opened == language then
        found[#found + 1] = block
      end
    elseif block then
      block.lines[#block.lines + 1] = line
    end
  end
  assert(not block, "a block is not closed")
  return found
end

--- A folder with a command smtpcode in it.
local function make_folder()
  local folder = os.tmpname()
  os.remove(folder)
  assert(os.execute("mkdir " .. folder))
  local file = assert(io.open(folder .. "/smtpcode", "w"))
  file:write("#!/bin/sh\nexec ", command.words(), ' "$@"\n')
  file:close()
  os.execute("chmod 755 " .. folder .. "/smtpcode")
  return folder
end

describe("README.md", function()
  for _, block in ipairs(blocks_of("sh")) do
    it(("has commands at line %d that print what it shows"):format(block.line), function()
      local folder = make_folder()
      local n = 1
      while n <= #block.lines do
        local line = assert(block.lines[n]:match("^%$ (.+)$"), "no command: " .. block.lines[n])
        local expected = {}
        n = n + 1
        while block.lines[n] and not block.lines[n]:find("^%$ ") do
          expected[#expected + 1] = block.lines[n]
          n = n + 1
        end
        local out = command.shell(("PATH=%s:$PATH; { %s\n} 2>&1"):format(folder, line))
        assert.are.equal(table.concat(expected, "\n") .. "\n", out, line)
      end
      os.execute("rm -r " .. folder)
    end)
  end

  for _, block in ipairs(blocks_of("lua")) do
    it(("has a program at line %d that prints what it shows"):format(block.line), function()
      local expected = {}
      for _, line in ipairs(block.lines) do
        expected[#expected + 1] = line:match("^%-%-> (.*)$")
      end
      assert.is_true(#expected > 0)
      local printed = command.lua(table.concat(block.lines, "\n"))
      assert.are.equal(table.concat(expected, "\n") .. "\n", printed)
    end)
  end

  it("has examples of both", function()
    assert.is_true(#blocks_of("sh") >= 3)
    assert.is_true(#blocks_of("lua") >= 3)
  end)
end)
