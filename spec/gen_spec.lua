-- csrc/data/gen.lua, the checker: what is wrong in the sources is told with its file and line, and nothing is written.
-- It is a program for Lua 5.4, so one run of the specs is enough.

local command = require("spec.support.command")

local TEXT, CA = "lua/smtpcode/text.lua", "lua/smtpcode/locale/ca.po"

--- Replaces the first `from` of a text, which must be there.
local function replace(text, from, to)
  local first, last = text:find(from, 1, true)
  assert(first, "not there: " .. from)
  return text:sub(1, first - 1) .. to .. text:sub(last + 1)
end

--- The line of the first place where text holds part.
local function line_of(text, part)
  local before = text:sub(1, assert(text:find(part, 1, true), "not there: " .. part))
  return select(2, before:gsub("\n", "")) + 1
end

-- {what is wrong, file, from, to, a part whose line is told, what is said}
local CASES = {
  {
    "a code that comes twice",
    "csrc/data/codes.csv",
    "\n211,",
    "\n200,success,de-facto,ANY,-\n211,",
    "\n200,success,de-facto,ANY,-\n211",
    "stands already",
  },
  {
    "a code without words",
    "csrc/data/codes.csv",
    "\n211,",
    "\n212,success,standard,ANY,-\n211,",
    nil,
    "no words for code.212.title",
  },
  {
    "a severity that there is not",
    "csrc/data/codes.csv",
    "\n211,success",
    "\n211,splendid",
    "\n211,splendid",
    "severity 'splendid'",
  },
  {
    "words without a code",
    TEXT,
    'C_("code.211.title"',
    'C_("code.212.title"',
    'C_("code.212.title"',
    "belongs to nothing",
  },
  {
    "words that come twice",
    TEXT,
    'C_("code.214.title"',
    'C_("code.211.title", "x")\nC_("code.214.title"',
    'C_("code.211.title", "x")',
    "stands already",
  },
  {
    "a place that nothing fills",
    TEXT,
    "the IP address {ip}",
    "the IP address {what}",
    "{what}",
    "unknown placeholder {what}",
  },
  {
    "a cause that there is not",
    "csrc/data/tags.csv",
    ",ip_blocked,",
    ",ip_blokced,",
    ",ip_blokced,",
    "unknown cause 'ip_blokced'",
  },
  {
    "a cause that may not suppress",
    "csrc/data/causes.csv",
    "mailbox_full,recipient,temporary,recipient,recipient,retry,no",
    "mailbox_full,recipient,temporary,recipient,recipient,retry,yes",
    "mailbox_full",
    "suppress is for these",
  },
  {
    "an action that there is not",
    "csrc/data/causes.csv",
    ",correct_address,",
    ",think,",
    ",think,",
    "action 'think'",
  },
  {
    "a page of an unknown provider",
    "csrc/data/providerpages.csv",
    "\naol,",
    "\nnobody,",
    "\nnobody,",
    "unknown provider 'nobody'",
  },
  {
    "a translation of another English",
    CA,
    'msgid "System status"',
    'msgid "System state"',
    'msgctxt "code.211.title"',
    "the English has changed",
  },
  {
    "a key that there is not",
    CA,
    'msgctxt "code.211.title"',
    'msgctxt "code.212.title"',
    'msgctxt "code.212.title"',
    "is no key",
  },
  {
    "a key that comes twice",
    CA,
    'msgctxt "code.214.title"',
    'msgctxt "code.211.title"',
    'msgctxt "code.211.title"\nmsgid "Help',
    "stands already",
  },
  {
    "a line of a .po that is none",
    CA,
    'msgctxt "code.211.title"',
    'msgcxt "code.211.title"',
    'msgcxt "code.211.title"',
    "no use is made of msgcxt",
  },
  {
    "text that nobody quoted",
    CA,
    'msgctxt "code.211.title"',
    "msgctxt code.211.title",
    "msgctxt code.211.title",
    "neither a keyword",
  },
  { "another charset", CA, "charset=UTF-8", "charset=ISO-8859-1", nil, "charset=UTF-8" },
  { "another language", CA, "Language: ca\\n", "Language: es\\n", nil, "Language is not ca" },
}

if _VERSION == "Lua 5.4" then
  describe("gen.lua", function()
    local folder

    setup(function()
      folder = os.tmpname()
      os.remove(folder)
      local copy = "mkdir -p %s && cp -R csrc lua %s/"
      assert(select(3, command.shell(copy:format(folder, folder))) == 0)
    end)

    teardown(function()
      os.execute("rm -r " .. folder)
    end)

    local function generate()
      return command.shell(("cd %s && lua5.4 csrc/data/gen.lua out"):format(folder))
    end

    local function with(path, change, run)
      local original = command.read(path)
      local changed = change(original)
      local function write(text)
        local file = assert(io.open(folder .. "/" .. path, "wb"))
        file:write(text)
        file:close()
      end
      write(changed)
      local out, err, status = generate()
      write(original)
      run(out, err, status, changed)
    end

    for _, case in ipairs(CASES) do
      local title, path, from, to, part, said = case[1], case[2], case[3], case[4], case[5], case[6]
      it("refuses " .. title, function()
        with(path, function(text)
          return replace(text, from, to)
        end, function(_, err, status, changed)
          assert.are.equal(1, status)
          assert.is_truthy(err:find(said, 1, true), err)
          if part then
            local where = ("%s:%d: "):format(path, line_of(changed, part))
            assert.is_truthy(err:find(where, 1, true), where .. " is not in " .. err)
          end
          assert.is_nil(io.open(folder .. "/out"))
        end)
      end)
    end

    it("refuses a translation that loses a place, or changes what stands in backquotes", function()
      for _, pattern in ipairs({ "{ip}", "`RCPT TO`" }) do
        with(CA, function(text)
          -- The last one of a pair msgid, msgstr.
          local at = 1
          for entry, msgstr in text:gmatch("()\nmsgid.-\nmsgstr(.-)\n\n") do
            if msgstr:find(pattern, 1, true) then
              at = entry
              break
            end
          end
          local head, tail = text:sub(1, at), text:sub(at + 1)
          local start = tail:find("\nmsgstr", 1, true)
          return head .. tail:sub(1, start) .. replace(tail:sub(start + 1), pattern, "X")
        end, function(_, err, status)
          assert.are.equal(1, status)
          assert.is_truthy(
            err:find("are not those of the English", 1, true) or err:find("is not that of the English", 1, true),
            err
          )
        end)
      end
    end)
  end)
end
