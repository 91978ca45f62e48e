--- A helper for busted: while a function of the C core runs, the collector makes a full cycle at every allocation, so that
--- an object the core holds without anchoring it is gone at once. A hook does it, so that names in messages stay as they are.
--- Every call would take hours: it is the first two of each test, and every ten thousandth of the rest.

local FIRST, EACH = 2, 10000

local busted = require("busted")
local core = require("smtpcode.core")
local open = core.open

local targets, calls, hounded, cycles = {}, 0, 0, 0

-- Counts full cycles: each one frees the last sentinel, whose end makes the next.
local function sentinel()
  setmetatable({}, {
    __gc = function()
      cycles = cycles + 1
      sentinel()
    end,
  })
end

local function calm()
  collectgarbage("setpause", 200)
  collectgarbage("setstepmul", 100)
end

local function hound()
  hounded = hounded + 1
  collectgarbage("setpause", 0)
  collectgarbage("setstepmul", 1000)
  collectgarbage("step")
end

local function add_functions(list)
  for _, value in pairs(list) do
    if type(value) == "function" then
      targets[value] = true
    end
  end
end

core.open = function()
  local functions = open()
  add_functions(functions)
  for name, metatable in pairs(debug.getregistry()) do
    if type(name) == "string" and name:find("^smtpcode%.") then
      add_functions(metatable)
      add_functions(metatable.__index)
    end
  end
  return functions
end

local hounding = false
debug.sethook(function()
  if hounding then -- the call that was hounded is over
    hounding = false
    calm()
  end
  if targets[debug.getinfo(2, "f").func] then
    calls = calls + 1
    if calls <= FIRST or calls % EACH == 0 then
      hounding = true
      hound()
    end
  end
end, "c")

collectgarbage("incremental") -- lua5.4 starts out generational
sentinel()
busted.subscribe({ "test", "start" }, function()
  calls = 0
  return nil, true
end)
busted.subscribe({ "suite", "end" }, function()
  calm()
  print(("full cycles: %d, in %d calls of the core"):format(cycles, hounded))
  if cycles < 2 * hounded then
    print("the collector did not do its part")
    os.exit(1)
  end
  return nil, true
end)
