--- A helper for busted: while a function of the C core runs, the collector makes a full cycle at every allocation, so that
--- an object the core holds without anchoring it is gone at once. Doing it in every call would take hours: it is the
--- first calls of each function, and some of the rest. A hook does it: a wrapper would anchor the arguments itself.

local FIRST, EACH = 40, 499

local busted = require("busted")
local core = require("smtpcode.core")
local open = core.open

-- How often each function of the core was called.
local calls = {}
local hounding, hounded, cycles = false, 0, 0

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
  hounding = false
  collectgarbage("setpause", 200)
  collectgarbage("setstepmul", 100)
end

local function hound()
  hounding = true
  hounded = hounded + 1
  collectgarbage("setpause", 0)
  collectgarbage("setstepmul", 1000)
  collectgarbage("step")
end

debug.sethook(function()
  if hounding then -- that call is over
    calm()
  end
  local called = debug.getinfo(2, "f").func
  local count = calls[called]
  if count then
    calls[called] = count + 1
    if count < FIRST or count % EACH == 0 then
      hound()
    end
  end
end, "c")

local function watch(list)
  for _, value in pairs(list) do
    if type(value) == "function" then
      calls[value] = 0
    end
  end
end

core.open = function()
  local functions = open()
  watch(functions)
  for name, metatable in pairs(debug.getregistry()) do
    if type(name) == "string" and name:find("^smtpcode%.") and type(metatable) == "table" then
      watch(metatable)
      watch(metatable.__index)
    end
  end
  return functions
end

collectgarbage("incremental") -- lua5.4 starts out generational
sentinel()
busted.subscribe({ "suite", "end" }, function()
  calm()
  print(("full cycles: %d, in %d calls of the core"):format(cycles, hounded))
  if cycles < 2 * hounded then
    print("the collector did not do its part")
    os.exit(1)
  end
  return nil, true
end)
