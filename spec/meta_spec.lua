-- lua/smtpcode/meta.lua against the module itself.

local cases = require("spec.support.cases")
local luacats = require("spec.support.luacats")
local smtpcode = require("smtpcode")

local PATH = "lua/smtpcode/meta.lua"
local meta = luacats.read(PATH)

-- Functions that are annotated before they are there. Take a name off when its function comes: this spec says so.
local TO_COME = { lookup = true, classify = true, cause = true, explain = true, find = true, logline = true }

local function header()
  local file = assert(io.open("csrc/smtpcode.h"))
  local content = file:read("*a")
  file:close()
  return content
end

-- The rows of an X-macro list.
local function list_of(name)
  return assert(header():match("#define " .. name .. "%(X%)(.-)\n\n"))
end

local function keys(map)
  local list = {}
  for key in pairs(map) do
    list[#list + 1] = key
  end
  table.sort(list)
  return list
end

-- pcall with the first `count` of three arguments and no more.
local function call_with(count, call, a, b, c)
  if count == 0 then
    return pcall(call)
  elseif count == 1 then
    return pcall(call, a)
  elseif count == 2 then
    return pcall(call, a, b)
  end
  return pcall(call, a, b, c)
end

-- How many arguments a function takes; nil where this Lua, or a C function, does not tell.
local function arity(call)
  local info = debug.getinfo(call, "Su")
  return info.what ~= "C" and not info.isvararg and info.nparams or nil
end

it("is Lua that does nothing", function()
  local before = keys(package.loaded)
  local found = assert(loadfile(PATH))()
  assert.are.same(before, keys(package.loaded))
  for name, value in pairs(found) do
    assert.are.equal("function", type(value), name)
    assert.is_nil(value())
  end
end)

it("has every function and value of the module", function()
  for name, value in pairs(smtpcode) do
    if type(value) == "function" then
      assert.is_truthy(meta.functions[name], name .. " is not annotated")
    else
      local field = assert(meta.classes.smtpcode.fields[name], name .. " is not annotated")
      assert.are.equal(field.type, type(value), name)
    end
  end
end)

it("has no function that the module has not", function()
  for name in pairs(meta.functions) do
    if not name:find(":") then
      local there = type(smtpcode[name]) == "function"
      if TO_COME[name] then
        assert.is_false(there, name .. " is there: take it off TO_COME")
      else
        assert.is_true(there, name .. " is annotated, and is not there")
      end
    end
  end
  for name in pairs(TO_COME) do
    assert.is_truthy(meta.functions[name], name)
  end
end)

it("gives each function the arguments it takes", function()
  for name, params in pairs(meta.functions) do
    local call = not name:find(":") and smtpcode[name]
    if call then
      assert.are.equal(arity(call) or #params, #params, name)
    end
  end
  assert.are.equal(2, #meta.functions.replies)
end)

it("says rightly which arguments may be left out", function()
  local ARGUMENTS = {
    string = "250 a\r\n",
    integer = 1,
    ["smtpcode.Limits"] = {},
    ["smtpcode.Reader"] = smtpcode.reader(),
  }
  for _, name in ipairs({ "parse", "scan", "replies", "reader" }) do
    local params = meta.functions[name]
    for count = 0, #params do
      local arguments, needed = {}, false
      for n, param in ipairs(params) do
        if n <= count then
          arguments[n] = assert(ARGUMENTS[param.type], param.type)
        elseif not param.optional then
          needed = true
        end
      end
      assert.is_true(count <= 3)
      assert.are.equal(
        not needed,
        (call_with(count, smtpcode[name], arguments[1], arguments[2], arguments[3])),
        name .. " of " .. count
      )
    end
  end
end)

it("has the methods of a reader, all of them and no more", function()
  local methods = {}
  for name in pairs(meta.functions) do
    methods[#methods + 1] = name:match("^smtpcode%.Reader:(.*)$")
  end
  table.sort(methods)
  assert.are.same({ "feed", "finish", "next", "pending", "reset" }, methods)
  assert.are.same(methods, keys(debug.getmetatable(smtpcode.reader()).__index))
end)

it("has the flags of smtpcode.h", function()
  local flags = {}
  for name in list_of("SMTPCODE_FLAGS"):gmatch("X%(([%w_]+),") do
    flags[#flags + 1] = name
  end
  table.sort(flags)
  assert.is_true(#flags >= 16)
  assert.are.same(flags, keys(meta.classes["smtpcode.Flags"].fields))
  for name, field in pairs(meta.classes["smtpcode.Flags"].fields) do
    assert.are.same({ type = "true", optional = true }, field, name)
  end
end)

it("has the kinds of smtpcode.h", function()
  local kinds = {}
  for kind in list_of("SMTPCODE_ERRORS"):gmatch('X%([%w_]+, %-%d+, "(%l+)"') do
    kinds[kind] = true
  end
  assert.are.same(kinds, meta.aliases["smtpcode.Kind"])
end)

it("has the limits that readers know, with their defaults", function()
  local names = {}
  for name in pairs(meta.classes["smtpcode.Limits"].fields) do
    names[#names + 1] = name
    assert.is_false((pcall(smtpcode.reader, { [name] = 0 })), name)
  end
  table.sort(names)
  assert.are.same({ "line", "lines", "reply" }, names)
  local content = assert(io.open(PATH)):read("*a")
  for _, name in ipairs(names) do
    local value = header():match("#define SMTPCODE_LIMIT_" .. name:upper() .. " (%d+)")
    assert.is_truthy(content:find("@field " .. name .. "%? integer [^\n]*%(" .. value .. "%)"), name)
  end
end)

it("has the causes of the tables", function()
  local causes = {}
  for line in io.lines("csrc/data/causes.csv") do
    causes[line:match("^([%w_]+),")] = true
  end
  causes.cause = nil -- the heading
  assert.are.same(keys(causes), keys(meta.aliases["smtpcode.Cause"]))
end)

it("describes every reply: each field is known and of its type, and none is missing", function()
  local TYPES = {
    integer = "number",
    string = "string",
    ["string[]"] = "table",
    ["smtpcode.Flags"] = "table",
  }
  local class = meta.classes["smtpcode.Reply"]
  assert.is_true(class.exact)
  local seen, count = {}, 0
  for _, case in ipairs(cases.all()) do
    for _, reply, message, kind in smtpcode.replies(case.bytes, case.limits) do
      if reply then
        count = count + 1
        for name, value in pairs(reply) do
          local field = assert(class.fields[name], name)
          assert.are.equal(TYPES[field.type], type(value), name)
          seen[name] = true
        end
        for name, field in pairs(class.fields) do
          assert.is_true(field.optional or reply[name] ~= nil, name)
        end
        for name in pairs(reply.flags) do
          assert.is_truthy(meta.classes["smtpcode.Flags"].fields[name], name)
        end
      else
        assert.are.equal("string", type(message))
        assert.is_true(meta.aliases["smtpcode.Kind"][kind])
      end
    end
  end
  assert.is_true(count > 400)
  assert.are.same(keys(class.fields), keys(seen))
end)
