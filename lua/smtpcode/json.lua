--- Writes JSON with its fields in a given order. A shape says what a value is:
---     nil                          a string, a number, a boolean; or, of unknown make, a table
---     {each = shape}               an array, also where it is empty
---     {"code", {"url", shape}}     an object: its fields in this order, absent ones left out
--- Strings are valid UTF-8, with controls and invisible characters escaped; whole numbers have no fraction.

local core = require("smtpcode.core").open()

local json = {}

local encode

local function number(value)
  if value ~= value or value == math.huge or value == -math.huge then
    return "null"
  elseif value == math.floor(value) and value > -2 ^ 53 and value < 2 ^ 53 then
    return ("%.0f"):format(value)
  end
  return (("%.17g"):format(value):gsub(",", ".")) -- some locales write a comma
end

local function array(value, shape)
  local out = {}
  for n = 1, #value do
    out[n] = encode(value[n], shape)
  end
  return "[" .. table.concat(out, ",") .. "]"
end

local function object(value, shape)
  local out = {}
  for _, field in ipairs(shape) do
    local name, inner = field, nil
    if type(field) == "table" then
      name, inner = field[1], field[2]
    end
    if value[name] ~= nil then
      out[#out + 1] = core.json(name) .. ":" .. encode(value[name], inner)
    end
  end
  return "{" .. table.concat(out, ",") .. "}"
end

--- The shape of an object that somebody else made: its fields in order of the alphabet.
local function shape_of(value)
  local shape = {}
  for name in pairs(value) do
    if type(name) == "string" then
      shape[#shape + 1] = name
    end
  end
  table.sort(shape)
  return shape
end

function encode(value, shape)
  local kind = type(value)
  if kind == "string" then
    return core.json(value)
  elseif kind == "number" then
    return number(value)
  elseif kind == "boolean" then
    return tostring(value)
  elseif kind ~= "table" then
    return "null" -- cjson's null is a userdata
  elseif (shape and shape.each) or (not shape and value[1] ~= nil) then
    return array(value, shape and shape.each ~= true and shape.each or nil)
  end
  return object(value, shape or shape_of(value))
end

json.encode = encode

-- ----------------------------------------------------------------------------------- the shapes of what smtpcode gives

local STRINGS = { each = true }
local REFERENCES = { each = { "name", "url" } }
local DIGITS = { each = { "digit", "part", "meaning" } }

json.VERDICT = {
  "code",
  "enhanced",
  "class",
  "cause",
  "family",
  "permanence",
  "scope",
  "party",
  "action",
  "suppress",
  "retry_after",
  "provider",
  { "blocklist", { "zone", "operator", "url" } },
  "ip",
  "address",
  "domain",
  "url",
  "confidence",
  { "evidence", { "first", "last", "rule" } },
  { "conflicts", STRINGS },
  "fingerprint",
}

json.EXPLANATION = {
  "title",
  "summary",
  "whose",
  { "steps", STRINGS },
  { "avoid", STRINGS },
  "wait",
  "waiting",
  "forward",
  "forward_to",
  { "digits", DIGITS },
  { "references", REFERENCES },
  { "facts", STRINGS },
  "lang",
  "lang_asked",
  "audience",
  "level",
  { "verdict", json.VERDICT },
}

json.FINDING = { "first", "last", "form", "code", "enhanced", "text", "recipient", "depth" }

json.ENTRY = {
  "code",
  "enhanced",
  "kind",
  "level",
  "severity",
  "status",
  { "commands", STRINGS },
  { "classes", STRINGS },
  { "basic", STRINGS },
  { "references", REFERENCES },
  "title",
  "meaning",
  "note",
  { "digits", DIGITS },
  "lang",
  "lang_asked",
}

return json
