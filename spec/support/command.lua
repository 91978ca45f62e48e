--- Runs the command of this tree, under the Lua and with the module that run the specs.

local command = {}

local LUA = rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match("[%d.]+")

--- The folder of the module that is loaded here, as a template of package.cpath.
local function module_template()
  for template in package.cpath:gmatch("[^;]+") do
    local file = io.open((template:gsub("%?", "smtpcode/core")))
    if file then
      file:close()
      return template
    end
  end
  error("smtpcode.core is not in package.cpath")
end

function command.quote(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

function command.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

--- A new file with this content; it is the caller's to remove.
function command.temporary(content)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(content)
  file:close()
  return path
end

--- How the command is called in a shell: the words before its arguments. env: {NAME = value}; path: where Lua looks first.
function command.words(env, path)
  local words = { "env -u LC_ALL -u LC_MESSAGES -u LANG -u NO_COLOR" }
  for name, value in pairs(env or {}) do
    words[#words + 1] = name .. "=" .. command.quote(value)
  end
  words[#words + 1] = "LUA_PATH=" .. command.quote((path and path .. ";" or "") .. "./lua/?.lua;./lua/?/init.lua;;")
  words[#words + 1] = "LUA_CPATH=" .. command.quote(module_template() .. ";;")
  words[#words + 1] = LUA .. " lua/smtpcode/main.lua"
  return table.concat(words, " ")
end

--- Runs a line of shell. Returns what it wrote, what it wrote to stderr, and its exit status.
function command.shell(line)
  local out, err, status = os.tmpname(), os.tmpname(), os.tmpname()
  os.execute(("{ %s\n} >%s 2>%s; echo $? >%s"):format(line, out, err, status))
  local written, complaint, number = command.read(out), command.read(err), tonumber(command.read(status))
  os.remove(out)
  os.remove(err)
  os.remove(status)
  return written, complaint, number
end

--- Runs the command. options: {stdin = bytes, env = {NAME = value}, path = template}.
function command.run(arguments, options)
  options = options or {}
  local words = { command.words(options.env, options.path) }
  for _, argument in ipairs(arguments) do
    words[#words + 1] = command.quote(argument)
  end
  local input = options.stdin and command.temporary(options.stdin)
  words[#words + 1] = "<" .. (input or "/dev/null")
  local out, err, status = command.shell(table.concat(words, " "))
  if input then
    os.remove(input)
  end
  return out, err, status
end

--- Runs Lua code in a process of its own, with this tree's modules. Returns what it wrote.
function command.lua(code)
  local words = command.words():gsub("lua/smtpcode/main%.lua$", "-e " .. command.quote(code):gsub("%%", "%%%%"))
  local out, err, status = command.shell(words)
  assert(status == 0, err)
  return out
end

return command
