--- A helper for busted: while a function of the C core runs, the collector makes a full cycle at every allocation, so that
--- an object the core holds without anchoring it is gone at once. Doing it in every call would take hours: it is the
--- first calls of each function, and some of the rest.

local FIRST, EACH = 40, 499

local busted = require("busted")
local core = require("smtpcode.core")
local open = core.open

local hounded, cycles = 0, 0

-- Counts full cycles: each one frees the last sentinel, whose end makes the next.
local function sentinel()
  setmetatable({}, {
    __gc = function()
      cycles = cycles + 1
      sentinel()
    end,
  })
end

local function calm(...)
  collectgarbage("setpause", 200)
  collectgarbage("setstepmul", 100)
  return ...
end

local function hound()
  hounded = hounded + 1
  collectgarbage("setpause", 0)
  collectgarbage("setstepmul", 1000)
  collectgarbage("step")
end

local function wrap(list)
  for name, call in pairs(list) do
    if type(call) == "function" then
      local calls = 0
      list[name] = function(...)
        calls = calls + 1
        if calls > FIRST and calls % EACH ~= 0 then
          return call(...)
        end
        hound()
        return calm(call(...)) -- a call that raises is calmed when the next test starts
      end
    end
  end
end

core.open = function()
  local functions = open()
  wrap(functions)
  for name, metatable in pairs(debug.getregistry()) do
    if type(name) == "string" and name:find("^smtpcode%.") and type(metatable) == "table" then
      wrap(metatable.__index)
    end
  end
  return functions
end

collectgarbage("incremental") -- lua5.4 starts out generational
sentinel()
busted.subscribe({ "test", "start" }, function()
  calm()
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
