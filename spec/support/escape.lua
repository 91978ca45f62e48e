--- Bytes as the case files write them: printable ASCII as it is, and \r \n \t \0 \\ \" \xHH; \{N:bytes} is N times bytes.

local escape = {}

local NAMED = { r = "\r", n = "\n", t = "\t", ["0"] = "\0", ["\\"] = "\\", ['"'] = '"' }
local NAMES = { ["\r"] = "\\r", ["\n"] = "\\n", ["\t"] = "\\t", ["\0"] = "\\0", ["\\"] = "\\\\", ['"'] = '\\"' }

-- A run of one byte is written \{N:byte} from this length on.
local RUN = 24

--- The bytes that `written` stands for.
function escape.decode(written)
  local out, at = {}, 1
  while at <= #written do
    local plain = written:match("^[^\\]+", at)
    if plain then
      out[#out + 1] = plain
      at = at + #plain
    else
      local count, repeated = written:match("^\\{(%d+):([^}]+)}", at)
      local hex = written:match("^\\x(%x%x)", at)
      local named = NAMED[written:sub(at + 1, at + 1)]
      if count then
        out[#out + 1] = escape.decode(repeated):rep(tonumber(count))
        at = at + #("\\{" .. count .. ":" .. repeated .. "}")
      elseif hex then
        out[#out + 1] = string.char(tonumber(hex, 16))
        at = at + 4
      elseif named then
        out[#out + 1] = named
        at = at + 2
      else
        error("no such escape: " .. written:sub(at), 0)
      end
    end
  end
  return table.concat(out)
end

local function encode_byte(byte)
  return NAMES[byte] or (byte:find("^[ -~]") and byte) or ("\\x%02x"):format(byte:byte())
end

--- How `bytes` are written, in quotes.
function escape.quote(bytes)
  local out, at = { '"' }, 1
  while at <= #bytes do
    local byte = bytes:sub(at, at)
    local last = at
    while bytes:byte(last + 1) == byte:byte() do
      last = last + 1
    end
    local count = last - at + 1
    out[#out + 1] = count >= RUN and ("\\{%d:%s}"):format(count, encode_byte(byte)) or encode_byte(byte):rep(count)
    at = last + 1
  end
  out[#out + 1] = '"'
  return table.concat(out)
end

return escape
