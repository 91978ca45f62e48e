--- smtpcode: what a mail server answered. `require "smtpcode"` loads this file and smtpcode.core, and nothing else
--- until it is asked for.

local ANOTHER_LUA = "smtpcode.core was built for another Lua (%s); this is " .. _VERSION

-- A C module built for another Lua fails to load, or loads and crashes at its first call: so the loader's words are
-- explained, and the number that the module carries is compared before any call.
local loaded, core = pcall(require, "smtpcode.core")
if not loaded then
  local symbol = type(core) == "string" and core:match("undefined symbol: (luaL?_%w+)")
  error(symbol and core .. "\n" .. ANOTHER_LUA:format("it needs " .. symbol) or core, 0)
end
local abi = _VERSION == "Lua 5.1" and 501 or _VERSION == "Lua 5.2" and 502 or _VERSION == "Lua 5.3" and 503 or 504
if core.abi ~= abi then
  error(ANOTHER_LUA:format("ABI " .. tostring(core.abi)), 0)
end
core = core.open()

local smtpcode = { _VERSION = core.version }

smtpcode.parse = core.parse
smtpcode.scan = core.scan
smtpcode.reader = core.reader

--- Walks the replies of a string: `for position, reply, message, kind in smtpcode.replies(bytes) do`.
--- A bad reply comes once, as position, nil, message, kind; then the walk ends.
function smtpcode.replies(bytes, limits)
  if type(bytes) ~= "string" then
    error("bad argument #1 to 'replies' (string expected, got " .. type(bytes) .. ")", 2)
  end
  local init = 1
  return function()
    if init > #bytes then
      return nil
    end
    local first = init
    local reply, next_or_message, kind, position = core.parse(bytes, init, limits)
    if not reply then
      init = #bytes + 1
      return position, nil, next_or_message, kind
    end
    init = next_or_message
    return first, reply
  end
end

return smtpcode
