-- The command, run as people and programs run it.

local cjson = require("cjson")
local command = require("spec.support.command")
local smtpcode = require("smtpcode")
local tables = require("smtpcode.tables")

local run = command.run

local function succeeds(arguments, options)
  local out, err, status = run(arguments, options)
  assert.are.equal(0, status, err)
  return out, err
end

local function fails(expected, arguments, options)
  local out, err, status = run(arguments, options)
  assert.are.equal(expected, status, out .. err)
  assert.is_nil(err:find("traceback", 1, true))
  return err, out
end

local function lines_of(text)
  local lines = {}
  for line in text:gmatch("([^\n]*)\n") do
    lines[#lines + 1] = line
  end
  return lines
end

describe("smtpcode TEXT", function()
  it("answers the question that began it all", function()
    local out, err = succeeds({ "explain", "No s'ha pogut enviar el missatge. Error 421", "--lang", "ca" })
    assert.is_truthy(out:find("^421  Servei no disponible\n"))
    assert.is_truthy(out:find("\nQuè cal fer ara\n  1. ", 1, true))
    assert.is_truthy(out:find("https://www.rfc-editor.org/rfc/rfc5321", 1, true))
    assert.are.equal("", err)
  end)

  it("is the same as smtpcode explain TEXT", function()
    local text = "550 5.1.1 <someone@example.org>: no such user"
    assert.are.equal(succeeds({ "explain", text }), succeeds({ text }))
    assert.are.equal(
      succeeds({ "explain", text }),
      succeeds({ "550", "5.1.1", "<someone@example.org>:", "no", "such", "user" })
    )
    assert.are.equal(succeeds({ "--lang", "ca", "explain", "421" }), succeeds({ "421", "--lang=ca" }))
  end)

  it("takes codes", function()
    assert.is_truthy(succeeds({ "421" }):find("^421  Service not available\n"))
    assert.is_truthy(succeeds({ "5.1.1" }):find("^5%.1%.1  "))
    assert.is_truthy(succeeds({ "--", "599" }):find("No table lists this code", 1, true))
  end)

  it("speaks to the reader that --for names", function()
    local said = {}
    for _, who in ipairs({ "sender", "admin", "recipient-admin" }) do
      local out = succeeds({ "--for", who, "550 5.1.1 no such user" })
      assert.is_nil(said[out])
      said[out] = true
    end
    assert.is_truthy(fails(64, { "--for", "everybody", "421" }):find("recipient-admin", 1, true))
  end)

  it("reads standard input, and a file", function()
    local expected = succeeds({ "550 5.1.1 no such user" })
    assert.are.equal(expected, succeeds({ "-" }, { stdin = "550 5.1.1 no such user\r\n" }))
    assert.are.equal(expected, succeeds({ "explain" }, { stdin = "550 5.1.1 no such user\n" }))
    local path = command.temporary("550 5.1.1 no such user\n")
    assert.are.equal(expected, succeeds({ path }))
    assert.are.equal(expected, succeeds({ "--file", path }))
    assert.are_not.equal(expected, succeeds({ "--text", path }))
    os.remove(path)
    assert.is_truthy(fails(66, { "--file", path }):find(path, 1, true))
    assert.is_truthy(fails(66, { "--file", "spec" }):find("spec", 1, true))
    succeeds({ "spec" }) -- a folder is no file: it is a text
    fails(64, { "--file", "--text", "x" })
    fails(64, { "--file", "a", "b" })
  end)

  it("writes JSON with the fields of an explanation", function()
    local answer = cjson.decode((succeeds({ "--json", "--lang", "de-AT", "550 5.1.1 no such user" })))
    assert.are.equal("de-AT", answer.lang_asked)
    assert.are.equal("de", answer.lang)
    assert.are.equal("sender", answer.audience)
    assert.are.equal("user_unknown", answer.verdict.cause)
    assert.are.equal(550, answer.verdict.code)
    for name in ("title summary whose steps avoid forward digits references facts"):gmatch("%S+") do
      assert.is_truthy(answer[name], name)
    end
    local success = succeeds({ "--json", "250" })
    assert.is_truthy(success:find('"steps":[],"avoid":[],', 1, true))
    assert.are.equal(1, #lines_of(success))
  end)

  it("has nothing to say of nothing", function()
    assert.is_truthy(fails(65, { "-" }, { stdin = "" }):find("empty", 1, true))
    fails(65, { "" })
    fails(65, { " \n" })
    assert.is_truthy(fails(65, { "-" }, { stdin = ("x"):rep(1048577) }):find("longer than 1048576", 1, true))
    succeeds({ "-" }, { stdin = "550 " .. ("x"):rep(1048572) })
  end)

  it("answers an honest unknown with status 0", function()
    local out = succeeds({ "something went wrong" })
    assert.is_truthy(out:find("The reply gives no clear reason", 1, true))
  end)
end)

describe("what a server sent", function()
  local BAD = "550 5.1.1 <a@b.org>: no such user \27[31m\226\128\174\155\255\0x"

  local function is_safe(out)
    return not out:find("[%z\1-\8\11-\31\127]")
      and not out:find("\226\128\174", 1, true)
      and not out:find("\255", 1, true)
  end

  it("cannot drive a terminal", function()
    for _, line in ipairs({ "-", "classify", "classify --csv", "classify --tsv", "find" }) do
      local arguments = {}
      for argument in line:gmatch("%S+") do
        arguments[#arguments + 1] = argument
      end
      local out = succeeds(arguments, { stdin = BAD .. "\n" })
      assert.is_true(is_safe((out:gsub("\t", ""))), line)
    end
    local out = succeeds({ "-", "--json" }, { stdin = BAD })
    assert.is_true(is_safe(out))
    cjson.decode(out)
  end)

  it("nor can arguments, in messages of error", function()
    for _, arguments in ipairs({
      { "--\27[31m" },
      { "list", "\27[31m" },
      { "--file", "\27[31m" },
      { "--lang", "\27[31m", "421" },
    }) do
      local _, err = run(arguments)
      assert.is_true(err ~= "" and is_safe(err), err)
    end
  end)

  it("is left as it is with --raw", function()
    assert.is_truthy(succeeds({ "-", "--raw" }, { stdin = BAD }):find("\27[31m", 1, true))
    assert.is_truthy(succeeds({ "find", "--raw" }, { stdin = BAD }):find("\27[31m", 1, true))
  end)

  it("has no mail address with --redact", function()
    local text = "550 5.1.1 <someone@example.org>: no such user, see https://x.example/?a=someone%40example.org"
    for _, arguments in ipairs({
      { "-" },
      { "-", "--json" },
      { "classify", "--json" },
      { "classify", "--csv" },
      { "find" },
      { "find", "--json" },
    }) do
      local plain = succeeds(arguments, { stdin = text })
      arguments[#arguments + 1] = "--redact"
      local out = succeeds(arguments, { stdin = text })
      assert.is_nil(out:find("someone", 1, true), table.concat(arguments, " "))
      assert.is_truthy(plain:find("someone", 1, true), table.concat(arguments, " "))
    end
  end)
end)

describe("the language", function()
  local function title(env, arguments)
    local out, err = succeeds(arguments or { "421" }, { env = env })
    return out:match("^421  ([^\n]*)"), err
  end

  it("is that of --lang, LC_ALL, LC_MESSAGES, LANG, in this order", function()
    local en, ca = smtpcode.lookup(421).title, smtpcode.lookup(421, { lang = "ca" }).title
    assert.are.equal(en, title({}))
    assert.are.equal(ca, title({ LANG = "ca_ES.UTF-8" }))
    assert.are.equal(ca, title({ LC_MESSAGES = "ca", LANG = "en_US.UTF-8" }))
    assert.are.equal(ca, title({ LC_ALL = "ca_AD", LC_MESSAGES = "en", LANG = "en" }))
    assert.are.equal(en, title({ LC_ALL = "ca" }, { "421", "--lang", "en" }))
    assert.are.equal(ca, title({ LC_ALL = "", LC_MESSAGES = "", LANG = "ca" }))
  end)

  it("is English in C and POSIX, without a word of it", function()
    for _, name in ipairs({ "C", "POSIX", "C.UTF-8", "en_GB.UTF-8", "en" }) do
      local said, err = title({ LC_ALL = name, LANG = "ca" })
      assert.are.equal(smtpcode.lookup(421).title, said)
      assert.are.equal("", err)
    end
  end)

  it("is English, with a note, where there are no words in it", function()
    local said, err = title({ LANG = "tlh_KL" })
    assert.are.equal(smtpcode.lookup(421).title, said)
    assert.is_truthy(err:find("tlh_KL", 1, true))
    assert.are.equal(1, #lines_of(err))
  end)
end)

describe("smtpcode classify", function()
  local REPLIES = "550 5.1.1 no such user\n\n421 4.7.0 try again later\r\n\255\254\n250 2.0.0 Ok"

  it("answers each line with one, in order", function()
    local lines = lines_of(succeeds({ "classify" }, { stdin = REPLIES }))
    assert.are.equal(5, #lines)
    assert.is_truthy(lines[1]:find("^user_unknown +permanent +certain +550 5%.1%.1$"))
    assert.is_truthy(lines[2]:find("^unknown "))
    assert.is_truthy(lines[3]:find(" 421 4%.7%.0$"))
  end)

  it("takes a text, a file, and -", function()
    local expected = succeeds({ "classify", "550 5.1.1 no such user" })
    assert.are.equal(expected, succeeds({ "classify", "550", "5.1.1", "no", "such", "user" }))
    assert.are.equal(expected, succeeds({ "classify", "-" }, { stdin = "550 5.1.1 no such user\n" }))
    local path = command.temporary("550 5.1.1 no such user\n")
    assert.are.equal(expected, succeeds({ "classify", path }))
    os.remove(path)
  end)

  it("writes the verdict that the module gives, its fields in order", function()
    local text = "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org"
    local out = succeeds({ "classify", "--json", text })
    local verdict = smtpcode.classify(text)
    assert.are.same(verdict, (cjson.decode(out)))
    out = out:gsub(":{.-}", ":{}")
    local at = 0
    for _, name in ipairs(require("smtpcode.json").VERDICT) do
      name = type(name) == "table" and name[1] or name
      local position = out:find('[{,]"' .. name .. '":')
      assert.are.equal(verdict[name] ~= nil, position ~= nil, name)
      assert.is_true((position or at + 1) > at, name)
      at = position or at
    end
    assert.is_truthy(out:find('"conflicts":[]', 1, true))
    assert.is_truthy(out:find('"code":554,', 1, true))
  end)

  it("writes CSV and TSV with a header, a column of each field and an error", function()
    for option, separator in pairs({ ["--csv"] = ",", ["--tsv"] = "\t" }) do
      local lines = lines_of(succeeds({ "classify", option }, { stdin = REPLIES }))
      assert.are.equal(6, #lines)
      assert.is_truthy(
        lines[1]:find("^code" .. separator .. "enhanced" .. separator .. "class" .. separator .. "cause")
      )
      assert.is_truthy(lines[1]:find("fingerprint" .. separator .. "error$"))
      local _, columns = lines[1]:gsub(separator, "")
      for n = 2, #lines do
        local _, cells = lines[n]:gsub(separator, "")
        assert.are.equal(columns, cells, lines[n])
      end
      assert.is_truthy(
        lines[2]:find("^550" .. separator .. "5.1.1" .. separator .. "permanent" .. separator .. "user_unknown")
      )
    end
    fails(64, { "classify", "--csv", "--tsv" })
  end)

  describe("--jsonl", function()
    local function answers(stdin, arguments)
      local out = succeeds(arguments or { "classify", "--jsonl" }, { stdin = stdin })
      local list = {}
      for n, line in ipairs(lines_of(out)) do
        list[n] = cjson.decode(line)
      end
      return list, out
    end

    it("answers each object, with its id", function()
      local list = answers(table.concat({
        '{"text":"550 5.1.1 no such user","id":7}',
        '{"text_base64":"NTUwIDUuMS4xIG5vIHN1Y2ggdXNlcg==","id":"x\\u001b"}',
        '{"id":{"a":[1,2.5,null]},"text":"550 5.1.1 no such user"}',
        '{"text":"no such user","context":{"code":550,"status":"5.1.1"},"id":true}',
        '{"text":"550 5.1.1 no such user","context":null}',
        "",
      }, "\n"))
      assert.are.equal(5, #list)
      for _, answer in ipairs(list) do
        assert.are.equal("user_unknown", answer.cause)
        assert.are.equal(550, answer.code)
      end
      assert.are.equal(7, list[1].id)
      assert.are.equal("x\27", list[2].id)
      assert.are.same({ a = { 1, 2.5, cjson.null } }, list[3].id)
      assert.are.equal(true, list[4].id)
      assert.is_nil(list[5].id)
    end)

    it("answers what is no such object with an error, and goes on", function()
      local BAD = {
        "no JSON",
        "",
        "[]",
        "5",
        "null",
        '"text"',
        "{}",
        '{"text":5}',
        '{"text":null}',
        '{"text_base64":"!"}',
        '{"text_base64":5}',
        '{"text":"a","context":5}',
        '{"text":"a","context":{"stage":"nowhere"}}',
        '{"text":"a","context":{"host":{}}}',
        '{"text":"a"',
        '{"text":"\\ud800"}',
        ("["):rep(100000),
        "\255\254\0",
      }
      local input = {}
      for _, bad in ipairs(BAD) do
        input[#input + 1] = bad
        input[#input + 1] = '{"text":"550 5.1.1 no such user"}'
      end
      local list, out = answers(table.concat(input, "\n") .. "\n")
      assert.are.equal(2 * #BAD, #list)
      for n, bad in ipairs(BAD) do
        assert.are.equal("string", type(list[2 * n - 1].error), bad)
        assert.is_nil(list[2 * n - 1].cause)
        assert.are.equal("user_unknown", list[2 * n].cause)
      end
      assert.is_nil(out:find("[%z\1-\9\11-\31\127]"))
    end)

    it("echoes the id of an object that it cannot answer", function()
      assert.are.equal(3, answers('{"id":3,"text":5}\n')[1].id)
    end)

    it("answers a line over 1 MiB with an error, and the next one as ever", function()
      local list = answers(
        '{"text":"550 ' .. ("x"):rep(1048576) .. '"}\n' .. '{"text":"550 5.1.1 no such user"}\n' .. ("y"):rep(3000000)
      )
      assert.are.equal(3, #list)
      assert.is_truthy(list[1].error:find("longer than 1048576", 1, true))
      assert.are.equal("user_unknown", list[2].cause)
      assert.is_truthy(list[3].error)
      local short = '{"text":"550 5.1.1 no such user ' .. ("x"):rep(1048576 - 35) .. '"}'
      assert.are.equal(550, answers(short:sub(1, 1048574) .. '"}\n')[1].code or answers(short .. "\n")[1].code)
    end)

    it("gives valid UTF-8 with nothing in it that ends a line", function()
      local list, out =
        answers('{"text":"554 5.7.1 blocked using \\u2028\\u0085zen.spamhaus.org \255","id":"\\u2029\\u0085"}\n')
      assert.are.equal(1, #lines_of(out))
      assert.are.equal("\226\128\169\194\133", list[1].id)
      assert.is_nil(out:find("\226\128\169", 1, true))
    end)

    it("is a coprocess: an answer comes before the next question", function()
      local words = command.words() .. " classify --jsonl"
      local out, err, status = command.shell(([[
        dir=$(mktemp -d) && mkfifo "$dir/in" "$dir/out"
        %s <"$dir/in" >"$dir/out" &
        exec 3>"$dir/in" 4<"$dir/out"
        for n in 1 2 3; do
          echo "{\"id\":$n,\"text\":\"550 5.1.1 no such user\"}" >&3
          read -r answer <&4 && echo "$answer"
        done
        exec 3>&-
        wait
        rm -r "$dir"
      ]]):format(words))
      assert.are.equal(0, status, err)
      local lines = lines_of(out)
      assert.are.equal(3, #lines)
      for n, line in ipairs(lines) do
        assert.are.equal(n, cjson.decode(line).id)
      end
    end)

    it("writes CSV too, with the id first", function()
      local lines =
        lines_of(succeeds({ "classify", "--jsonl", "--csv" }, { stdin = '{"id":"=1","text":"550 x"}\n{\n' }))
      assert.is_truthy(lines[1]:find("^id,code,"))
      assert.is_truthy(lines[2]:find("^'=1,550,"))
      assert.is_truthy(lines[3]:find("^,.*not JSON"))
    end)
  end)

  it("tries the user's own rules first", function()
    local path = command.temporary("")
    succeeds({ "classify", "--rules", path, "550 5.1.1 no such user" })
    os.remove(path)
    fails(66, { "classify", "--rules", path, "550" })
    local bad = command.temporary("this is no rule\n")
    assert.is_truthy(fails(65, { "classify", "--rules", bad, "550" }):find(bad .. ":1:", 1, true))
    os.remove(bad)
  end)

  it("knows no taxonomy of that name", function()
    fails(64, { "classify", "--taxonomy", "nobody", "550" })
  end)
end)

describe("smtpcode find", function()
  it("lists what it finds", function()
    local lines = lines_of(succeeds({ "find" }, { stdin = "Error 421\nthen\n550 5.1.1 no such user\n" }))
    assert.are.equal(2, #lines)
    assert.is_truthy(lines[1]:find("^7%-9 +error +421$"))
    assert.is_truthy(lines[2]:find("^16%-37 +reply +550 5%.1%.1 +no such user$"))
    local found = cjson.decode((succeeds({ "find", "--json", "Error 421" })))
    assert.are.same({ first = 7, last = 9, form = "error", code = 421, text = "", depth = 0 }, found)
  end)

  it("has status 65 where there is nothing", function()
    local err, out = fails(65, { "find", "listening on port 587" })
    assert.are.equal("", err .. out)
  end)
end)

describe("smtpcode list", function()
  it("lists what the tables hold, in every language", function()
    for _, what in ipairs({ "codes", "enhanced", "causes", "providers", "blocklists" }) do
      local count = #tables.lists[what]
      for _, lang in ipairs(tables.languages) do
        local lines = lines_of(succeeds({ "list", what, "--lang", lang }))
        assert.are.equal(count, #lines)
        for n, line in ipairs(lines) do
          local name = tostring(tables.lists[what][n])
          assert.are.equal(name, line:sub(1, #name))
        end
      end
      local rows = cjson.decode((succeeds({ "list", what, "--json" })))
      assert.are.equal(count, #rows)
    end
    local codes = cjson.decode((succeeds({ "list", "codes", "--json", "--lang", "ca" })))
    assert.are.equal(smtpcode.lookup(101, { lang = "ca" }).title, codes[1].title)
  end)

  it("wants to know what", function()
    assert.is_truthy(fails(64, { "list" }):find("codes, enhanced, causes", 1, true))
    fails(64, { "list", "everything" })
    fails(64, { "list", "codes", "enhanced" })
  end)
end)

describe("the command", function()
  it("tells its version and its use", function()
    assert.are.equal("smtpcode " .. smtpcode._VERSION .. "\n", succeeds({ "--version" }))
    assert.are.equal("smtpcode " .. smtpcode._VERSION .. "\n", succeeds({ "classify", "--version" }))
    local help = succeeds({ "--help" })
    assert.are.equal(help, succeeds({ "-h" }))
    for _, name in ipairs({ "explain", "classify", "find", "list" }) do
      assert.is_truthy(help:find("\n  " .. name .. " ", 1, true), name)
      local own = succeeds({ name, "--help" })
      assert.is_truthy(own:find("smtpcode " .. name, 1, true))
      assert.is_truthy(own:find("--lang", 1, true))
    end
  end)

  it("says how it is used when it is used wrongly, with status 64", function()
    assert.is_truthy(fails(64, {}):find("usage:", 1, true))
    for _, arguments in ipairs({ { "--nonsense" }, { "421", "--lang" }, { "classify", "--for", "x" }, { "-x" } }) do
      local err, out = fails(64, arguments)
      assert.is_truthy(err:find("^smtpcode: "))
      assert.are.equal("", out)
    end
  end)

  it("says which module is missing, with status 69, and asks for JSON only where it reads it", function()
    local folder = os.tmpname()
    os.remove(folder)
    assert(os.execute("mkdir " .. folder))
    local function hide(name)
      local file = assert(io.open(folder .. "/" .. name .. ".lua", "w"))
      file:write("error('no such module')")
      file:close()
    end
    hide("cjson")
    local options = { path = folder .. "/?.lua" }
    assert.is_truthy(succeeds({ "421" }, options):find("^421"))
    succeeds({ "--json", "421" }, options)
    succeeds({ "classify", "--json", "550 x" }, options)
    assert.is_truthy(fails(69, { "classify", "--jsonl" }, options):find("cjson", 1, true))
    hide("argparse")
    local err = fails(69, { "421" }, options)
    assert.is_truthy(err:find("argparse", 1, true))
    assert.are.equal(1, #lines_of(err))
    os.execute("rm -r " .. folder)
  end)

  it("stops without a word when nobody reads on", function()
    local words = command.words()
    local out, err = command.shell(words .. " list blocklists | head -n 1")
    assert.are.equal(1, #lines_of(out))
    assert.are.equal("", err)
    out, err = command.shell(("yes '550 5.1.1 no such user' | %s classify - | head -n 2"):format(words))
    assert.are.equal(2, #lines_of(out))
    assert.are.equal("", err)
  end)

  it("has status 74 where it cannot write", function()
    if not io.open("/dev/full", "w") then
      return
    end
    for _, arguments in ipairs({ "421", "list codes", "classify '550 x'", "find 'Error 421'", "--help" }) do
      local _, err, status = command.shell(command.words() .. " " .. arguments .. " >/dev/full")
      assert.are.equal(74, status, arguments)
      assert.are.equal(1, #lines_of(err), err)
    end
  end)

  it("takes options before and behind its command", function()
    local expected = succeeds({ "list", "causes", "--lang", "ca" })
    assert.are.equal(expected, succeeds({ "--lang", "ca", "list", "causes" }))
    assert.are.equal(expected, succeeds({ "list", "--lang=ca", "causes" }))
    assert.is_truthy(succeeds({ "--", "list" }):find("\nWhat to do now\n", 1, true))
  end)
end)
