--- Reads as much of LuaCATS annotations as spec/meta_spec.lua needs.

local luacats = {}

local CHECKS = { string = "string", boolean = "boolean", table = "table", integer = "number", ["true"] = "boolean" }

--- Why a value is not of a type, or nil: field by field, down to the last.
function luacats.mismatch(found, expected, value, path)
  local function wrong()
    return ("%s is %s, and should be %s"):format(
      path,
      type(value) == "string" and '"' .. value .. '"' or type(value),
      expected
    )
  end
  local element, class, alias = expected:match("^(.*)%[%]$"), found.classes[expected], found.aliases[expected]
  if element then
    if type(value) ~= "table" then
      return wrong()
    end
    local count = 0
    for _ in pairs(value) do
      count = count + 1
    end
    if count ~= #value then
      return path .. " is no array"
    end
    for n, each in ipairs(value) do
      local why = luacats.mismatch(found, element, each, path .. "[" .. n .. "]")
      if why then
        return why
      end
    end
  elseif class then
    if type(value) ~= "table" then
      return wrong()
    end
    for name, field in pairs(class.fields) do
      if value[name] == nil and not field.optional then
        return path .. "." .. name .. " is missing"
      end
    end
    for name, each in pairs(value) do
      local field = class.fields[name]
      if not field then
        return class.exact and path .. "." .. tostring(name) .. " is not annotated" or nil
      end
      local why = luacats.mismatch(found, field.type, each, path .. "." .. name)
      if why then
        return why
      end
    end
  elseif alias then
    return not alias[value] and wrong() or nil
  elseif expected:find('^"') then
    return not expected:find('"' .. tostring(value) .. '"', 1, true) and wrong() or nil
  else
    local lua_type = assert(CHECKS[expected], "no such type: " .. expected)
    local good = type(value) == lua_type
    if expected == "integer" then
      good = good and value == math.floor(value)
    elseif expected == "true" then
      good = value == true
    end
    return not good and wrong() or nil
  end
end

--- {functions = {name = {params, optional}}, classes = {name = {exact, fields = {name = {type, optional}}}},
--- aliases = {name = {word = true}}}. A method's name is "Class:name".
function luacats.read(path)
  local found = { functions = {}, classes = {}, aliases = {} }
  local class, alias, local_classes = nil, nil, {}
  local params = {}
  local number = 0
  for line in io.lines(path) do
    number = number + 1
    local where = path .. ":" .. number
    local exact, class_name = line:match("^%-%-%-@class (%(?e?x?a?c?t?%)?)%s*([%w._]+)$")
    local field, optional, field_type = line:match("^%-%-%-@field ([%w_]+)(%??) (%S+)")
    local param, param_optional, param_type = line:match("^%-%-%-@param ([%w_]+)(%??) (%S+)")
    local alias_name, words = line:match("^%-%-%-@alias ([%w._]+)%s*(.*)$")
    local word = line:match('^%-%-%-| "([%w_]+)"')
    local owner, separator, name, list = line:match("^function (%w+)([.:])([%w_]+)%((.-)%) end$")
    if class_name then
      class = { exact = exact == "(exact)", fields = {} }
      assert(not found.classes[class_name], where .. ": a second class of this name")
      found.classes[class_name] = class
      class.name = class_name
    elseif field then
      class.fields[field] = { type = field_type, optional = optional == "?" }
    elseif alias_name then
      alias = alias_name
      found.aliases[alias] = {}
      for each in words:gmatch('"([%w_]+)"') do
        found.aliases[alias][each] = true
      end
    elseif word then
      found.aliases[alias][word] = true
    elseif line:find("^local %w+ = {}$") then
      local_classes[line:match("^local (%w+)")] = class.name
    elseif param then
      params[#params + 1] = { name = param, type = param_type, optional = param_optional == "?" }
    elseif owner then
      local names = {}
      for each in list:gmatch("[%w_]+") do
        names[#names + 1] = each
        local annotated = assert(params[#names], where .. ": an argument without @param")
        assert(annotated.name == each, where .. ": @param " .. annotated.name .. " stands for " .. each)
      end
      assert(#names == #params, where .. ": a @param without an argument")
      local prefix = separator == ":" and assert(local_classes[owner], where) .. ":" or ""
      found.functions[prefix .. name] = params
    elseif not (line:find("^%-%-") or line == "" or line:find("^return ")) then
      error(where .. ": neither annotation nor declaration", 0)
    end
    if not line:find("^%-%-%-@param") and not line:find("^%-%-%-@return") then
      params = {}
    end
  end
  return found
end

return luacats
