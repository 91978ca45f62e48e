--- The rockspec's lists against the tree: LuaRocks installs what stands there, and nothing tells of a file that doesn't.

local function read_rockspec()
  local rockspec = {}
  local chunk
  local setfenv = rawget(_G, "setfenv") -- Lua 5.1
  if setfenv then
    chunk = setfenv(assert(loadfile("smtpcode-scm-1.rockspec")), rockspec)
  else
    chunk = assert(loadfile("smtpcode-scm-1.rockspec", "t", rockspec))
  end
  chunk()
  return rockspec
end

local function files(command)
  local list = {}
  local pipe = assert(io.popen(command))
  for path in pipe:lines() do
    list[#list + 1] = path
  end
  pipe:close()
  assert.is_true(#list > 0)
  table.sort(list)
  return list
end

describe("the rockspec", function()
  local build = read_rockspec().build

  it("lists every Lua file under its own name", function()
    local expected, listed = {}, {}
    for _, path in ipairs(files("find lua -name '*.lua' ! -path lua/smtpcode/main.lua")) do
      local name = path:gsub("^lua/", ""):gsub("%.lua$", ""):gsub("/init$", ""):gsub("/", ".")
      expected[name] = path
    end
    for name, path in pairs(build.modules) do
      if type(path) == "string" then
        listed[name] = path
      end
    end
    assert.same(expected, listed)
  end)

  it("lists every C file", function()
    local listed = {}
    for _, path in ipairs(build.modules["smtpcode.core"].sources) do
      listed[#listed + 1] = path
    end
    table.sort(listed)
    assert.same(files("ls csrc/*.c csrc/gen/*.c"), listed)
  end)

  it("installs the command", function()
    assert.same({ smtpcode = "lua/smtpcode/main.lua" }, build.install.bin)
  end)

  it("has no version of its own: smtpcode.h has it", function()
    assert.equal("scm-1", read_rockspec().version)
    local header = assert(io.open("csrc/smtpcode.h")):read("*a")
    assert.equal(header:match('#define SMTPCODE_VERSION "([%d.]+)"'), require("smtpcode")._VERSION)
  end)
end)
