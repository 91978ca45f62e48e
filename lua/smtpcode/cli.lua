--- The command. It reads arguments and input, asks the module, and writes: text for people, or JSON, CSV, TSV.

local smtpcode = require("smtpcode")
local core = require("smtpcode.core").open()
local explain = require("smtpcode.explain")
local json = require("smtpcode.json")
local tables = require("smtpcode.tables")

local cli = {}

-- sysexits.h, and 128 + SIGINT.
local OK, USAGE, MALFORMED, NO_INPUT, UNAVAILABLE, BUG, IO, INTERRUPTED = 0, 64, 65, 66, 69, 70, 74, 130
local LINE_MAX = 1048576 -- bytes of a line, and of a text to explain

local HELP = [[
usage: smtpcode TEXT...              what it means that a mail server said TEXT, and what to do
       smtpcode COMMAND [OPTION...] [ARGUMENT...]

commands (smtpcode COMMAND --help tells their options):
  explain [TEXT | FILE | -]          the same as smtpcode TEXT
  classify [TEXT | FILE | -]         why each line of the input was refused; a filter, and a coprocess
  find [TEXT | FILE | -]             the codes and replies in a text
  list WHAT                          codes, enhanced, causes, providers or blocklists
  lint RULES                         check a file of your own rules

options:
  --lang L       the language, such as ca or de-AT (LC_ALL, LC_MESSAGES and LANG say it else)
  --json         JSON instead of text
  --redact       hide mail addresses
  --raw          leave what a server sent as it is, controls too
  -h, --help     this text
  --version      the version

One argument that names a file is that file, - is the standard input; --text and --file say which is meant.
Exit status: 0 answered; 64 wrong usage; 65 malformed, or nothing found; 66 no such input; 69 something is not
installed; 70 an error of smtpcode; 74 reading or writing failed.
]]

--- Ends the command with a status and, where it is given, a message.
local function fail(status, message, ...)
  error({ status = status, message = message and message:format(...) }, 0)
end

-- ----------------------------------------------------------------------------------------------------------- output

local EPIPE = 32

--- Writes to the standard output. Whoever reads it may stop at any time: then so does the command, without a word.
local function write(...)
  local written, message, number = io.stdout:write(...)
  if not written then
    fail(IO, number ~= EPIPE and "cannot write: %s" or nil, tostring(message))
  end
end

local function flush()
  local flushed, message, number = io.stdout:flush()
  if not flushed then
    fail(IO, number ~= EPIPE and "cannot write: %s" or nil, tostring(message))
  end
end

local function note(message, ...)
  io.stderr:write("smtpcode: ", core.show(message:format(...)), "\n")
end

--- Text of others as it can be shown to people.
local function shown(text, options)
  return options.raw and text or core.show(text)
end

--- Hides the mail addresses of a text, where that is asked for.
local function redacted(text, options)
  return text and options.redact and core.redact(text) or text
end

local function redact_verdict(verdict, options)
  if options.redact then
    verdict.address = redacted(verdict.address, options)
    verdict.url = redacted(verdict.url, options)
  end
  return verdict
end

-- -------------------------------------------------------------------------------------------------------- arguments

local function load_module(name, purpose)
  local loaded, module = pcall(require, name)
  if not loaded then
    fail(UNAVAILABLE, "%s needs the Lua module %s, which is not installed for %s", purpose, name, _VERSION)
  end
  return module
end

--- A parser with the options that every command has.
local function new_parser(name, description)
  local argparse = load_module("argparse", "the command")
  local parser = argparse("smtpcode " .. name, description):add_help(false)
  parser:flag("-h --help", "Show this text.")
  parser:flag("--version", "Show the version.")
  parser:option("--lang", "The language, such as ca or de-AT."):argname("L")
  parser:flag("--json", "JSON instead of text.")
  parser:flag("--redact", "Hide mail addresses.")
  parser:flag("--raw", "Leave what a server sent as it is, controls too.")
  return parser
end

local function add_input(parser)
  parser:argument("text", "A text, or a file; - is the standard input."):args("*")
  parser:flag("--text", "Take the arguments as a text."):target("force_text")
  parser:flag("--file", "Take the argument as a file."):target("force_file")
  return parser
end

local function parse(parser, arguments)
  for _, argument in ipairs(arguments) do
    if argument == "--" then
      break
    elseif argument == "-h" or argument == "--help" then
      write(parser:get_help(), "\n")
      fail(OK)
    end
  end
  local parsed, result = parser:pparse(arguments)
  if not parsed then
    fail(USAGE, "%s\n%s", core.show(tostring(result)), (parser:get_usage():gsub("^Usage:", "usage:")))
  end
  return result
end

--- The language to answer in: the option's, else that of the environment.
local function language(options)
  local asked = options.lang
  if not asked then
    for _, name in ipairs({ "LC_ALL", "LC_MESSAGES", "LANG" }) do
      local value = os.getenv(name)
      if value and value ~= "" then
        asked = value
        break
      end
    end
    local name = (asked or "C"):match("^[^.@]*")
    asked = name ~= "C" and name ~= "POSIX" and name or "en"
  end
  if explain.language(asked) == "en" and not asked:lower():find("^en%f[%A]") then
    note("there are no words in the language '%s'; these are English", asked)
  end
  return asked
end

-- ------------------------------------------------------------------------------------------------------------ input

--- Opens a regular file; nil for anything else, and for what isn't there.
local function open_regular(path)
  local file, message, number = io.open(path, "rb")
  if not file then
    return nil, message, number
  end
  local size = file:seek("end")
  if not size or not file:seek("set") then
    file:close()
    return nil, path .. ": not a regular file"
  end
  local read, failure = file:read(0)
  if read == nil and failure then
    file:close()
    return nil, path .. ": " .. failure:gsub("^.*: ", "")
  end
  return file
end

--- Where a command's input comes from: a file that is open, or a text.
local function open_input(options)
  local arguments = options.text
  local only = #arguments == 1 and arguments[1]
  if options.force_text and options.force_file then
    fail(USAGE, "--text and --file exclude each other")
  elseif options.force_file then
    if not only then
      fail(USAGE, "--file wants one argument")
    end
    local file, message = open_regular(only)
    if only == "-" then
      return io.stdin
    end
    return file or fail(NO_INPUT, "%s", core.show(message))
  elseif #arguments == 0 then
    if core.terminal(0) then
      fail(USAGE, "nothing to read: give a text, a file or -\n%s", HELP:match("^(.-)\n\n"))
    end
    return io.stdin
  elseif only == "-" and not options.force_text then
    return io.stdin
  end
  local file = only and not options.force_text and open_regular(only)
  return file or nil, not file and table.concat(arguments, " ") or nil
end

--- The whole input.
local function read_all(options)
  local file, text = open_input(options)
  if file then
    local failure
    text, failure = file:read(LINE_MAX + 1)
    if not text and failure then
      fail(IO, "cannot read: %s", failure)
    end
    text = text or ""
  end
  if #text > LINE_MAX then
    fail(MALFORMED, "the text is longer than %d bytes", LINE_MAX)
  end
  return text
end

--- Walks the lines of the input: text, or nil, message for one that cannot be taken. One line is read at a time.
local function input_lines(options)
  local file, text = open_input(options)
  local first = true
  return function()
    if text then
      local line = first and text or nil
      first = false
      return line ~= nil, line
    end
    local line, failure = core.line(file, LINE_MAX)
    if line == nil and failure then
      fail(IO, "cannot read: %s", failure)
    elseif line == nil then
      return false
    elseif line == false then
      return true, nil, ("the line is longer than %d bytes"):format(LINE_MAX)
    end
    return true, line
  end
end

-- --------------------------------------------------------------------------------------------------------- explain

local AUDIENCES = { sender = "sender", admin = "sender_admin", ["recipient-admin"] = "recipient_admin" }

--- Width and colour for the standard output.
local function style_of_output()
  local columns = core.terminal(1)
  if not columns then
    return { columns = 78 }
  end
  local term = os.getenv("TERM")
  local no_colour = os.getenv("NO_COLOR")
  return {
    columns = columns == 0 and 78 or math.max(40, math.min(columns, 100)),
    colour = (no_colour == nil or no_colour == "") and term ~= nil and term ~= "dumb",
  }
end

local function run_explain(arguments)
  local parser = add_input(new_parser("explain", "What a reply, a code or a message means, and what to do."))
  parser:option("--for", "Who reads it: sender, admin or recipient-admin."):argname("WHO"):target("audience")
  local options = parse(parser, arguments)
  local audience = AUDIENCES[options.audience or "sender"]
  if not audience then
    fail(USAGE, "--for wants sender, admin or recipient-admin")
  end
  local lang = language(options)
  local text = read_all(options)
  local verdict, reply = explain.read(text:match("^%s*(.-)%s*$"))
  if not verdict then
    fail(MALFORMED, "%s", reply)
  end
  redact_verdict(verdict, options)
  local explanation = explain.explain(verdict, {
    lang = lang,
    audience = audience,
    reply = redacted(reply, options),
    raw = options.raw,
  })
  if options.json then
    write(json.encode(explanation, json.EXPLANATION), "\n")
  else
    write(explain.render(explanation, style_of_output()), "\n")
  end
  return OK
end

-- -------------------------------------------------------------------------------------------------------- classify

--- What a line of JSON asks: text, context, id; or nil, message.
local function read_request(line, cjson)
  local decoded, request = pcall(cjson.decode, line)
  if not decoded or type(request) ~= "table" then
    return nil, decoded and "a JSON object is wanted" or "not JSON: " .. tostring(request)
  end
  local text, encoded = request.text, request.text_base64
  if text == nil and type(encoded) == "string" then
    text = core.base64(encoded)
    if not text then
      return nil, "text_base64 is not base64", request.id
    end
  end
  if type(text) ~= "string" then
    return nil, "the object has no text and no text_base64", request.id
  end
  local context = request.context
  if context == cjson.null then
    context = nil
  elseif context ~= nil and type(context) ~= "table" then
    return nil, "context is not an object", request.id
  end
  return text, context, request.id
end

--- "550 5.1.1", or what is there of it.
local function codes_of(record)
  local code = record.code and ("%03d"):format(record.code)
  return code and record.enhanced and code .. " " .. record.enhanced or code or record.enhanced or ""
end

-- A cell of each field of a verdict, in the order of json.VERDICT; then the error of a line that has none.
local CELLS = {
  blocklist = function(list)
    return list.zone or list.operator
  end,
  evidence = function(evidence)
    return evidence.first and ("%d-%d %s"):format(evidence.first, evidence.last, evidence.rule) or evidence.rule
  end,
  conflicts = function(conflicts)
    return table.concat(conflicts, " ")
  end,
}

local function cell_of(value)
  if type(value) == "number" then
    return ("%.0f"):format(value)
  end
  return value == nil and "" or tostring(value)
end

local function columns_of(options)
  local columns = {}
  if options.jsonl then
    columns[1] = "id"
  end
  for _, field in ipairs(json.VERDICT) do
    columns[#columns + 1] = type(field) == "table" and field[1] or field
  end
  columns[#columns + 1] = options.taxonomy and "taxonomy" or nil
  columns[#columns + 1] = "error"
  return columns
end

local function separated(answer, columns, separator)
  local cells = {}
  for n, column in ipairs(columns) do
    local value = answer[column]
    if value ~= nil and CELLS[column] then
      value = CELLS[column](value)
    end
    cells[n] = core.cell(cell_of(value), separator)
  end
  return table.concat(cells, separator)
end

local function for_people(answer)
  if answer.error then
    return "error: " .. core.show(answer.error)
  end
  local line = ("%-20s  %-9s  %-7s  %s"):format(answer.cause, answer.permanence, answer.confidence, codes_of(answer))
  return answer.taxonomy and line .. "  " .. answer.taxonomy or line:gsub(" +$", "")
end

local function read_rules(path)
  local file, message = io.open(path, "rb")
  local source = file and file:read("*a")
  if not source then
    fail(NO_INPUT, "%s", core.show(message or path .. ": cannot be read"))
  end
  file:close()
  return source
end

--- The user's own rules.
local function load_rules(path)
  local rules, failure, _, line, column = smtpcode.rules(read_rules(path))
  if not rules then
    fail(MALFORMED, "%s:%d:%d: %s", core.show(path), line or 1, column or 1, failure)
  end
  return rules
end

local function run_classify(arguments)
  local parser = add_input(new_parser("classify", "Why each line was refused: one line in, one out."))
  parser:flag("--jsonl", 'JSON Lines in and out: {"text": ...} or {"text_base64": ...}, with id and context.')
  parser:flag("--csv", "CSV out, with a header.")
  parser:flag("--tsv", "TSV out, with a header.")
  parser:option("--rules", "Try the rules of this file first."):argname("FILE")
  parser:option("--taxonomy", "Name each cause as this system does too: sisimai, kumomta or powermta."):argname("T")
  local options = parse(parser, arguments)
  if options.csv and options.tsv then
    fail(USAGE, "--csv and --tsv exclude each other")
  end
  local cjson = options.jsonl and load_module("cjson", "--jsonl")
  local rules = options.rules and load_rules(options.rules)
  if options.taxonomy and not (smtpcode.taxonomy and smtpcode.taxonomy("unknown", options.taxonomy)) then
    fail(USAGE, "the taxonomy %s is not known", core.show(options.taxonomy))
  end

  local separator = options.csv and "," or options.tsv and "\t" or nil
  local columns = columns_of(options)
  local shape = { "id" }
  for _, field in ipairs(json.VERDICT) do
    shape[#shape + 1] = field
  end
  shape[#shape + 1] = "taxonomy"
  shape[#shape + 1] = "error"

  local function answer_to(line, failure)
    local text, context, id = line, nil, nil
    if line and options.jsonl then
      text, context, id = read_request(line, cjson)
      failure = not text and context or nil
    elseif line then
      text = line:gsub("\r$", "")
    end
    if not text then
      return { error = failure, id = id }
    end
    if rules or context then
      context = context or {}
      context.rules = rules or nil -- never what a line of JSON calls so
    end
    local classified, answer = pcall(smtpcode.classify, text, context)
    if not classified then
      return { error = (tostring(answer):gsub("^[^:]*:%d+: ", "")), id = id }
    end
    redact_verdict(answer, options)
    answer.id = id
    answer.taxonomy = options.taxonomy and smtpcode.taxonomy(answer.cause, options.taxonomy) or nil
    return answer
  end

  if separator then
    write(table.concat(columns, separator), "\n")
    flush()
  end
  local next_line = input_lines(options)
  while true do
    local more, line, failure = next_line()
    if not more then
      return OK
    end
    local answer = answer_to(line, failure)
    if separator then
      write(separated(answer, columns, separator), "\n")
    elseif options.jsonl or options.json then
      write(json.encode(answer, shape), "\n")
    else
      write(for_people(answer), "\n")
    end
    flush()
  end
end

-- ------------------------------------------------------------------------------------------------------------- find

local function run_find(arguments)
  local options = parse(add_input(new_parser("find", "The codes and replies in a text.")), arguments)
  local found = 0
  for finding in smtpcode.find(read_all(options)) do
    found = found + 1
    finding.text = redacted(finding.text, options)
    finding.recipient = redacted(finding.recipient, options)
    if options.json then
      write(json.encode(finding, json.FINDING), "\n")
    else
      local range, text = ("%d-%d"):format(finding.first, finding.last), shown(finding.text, options)
      local line = ("%-11s  %-5s  %-9s  %s"):format(range, finding.form, codes_of(finding), text)
      write((line:gsub(" +$", "")), "\n")
    end
  end
  return found > 0 and OK or MALFORMED
end

-- ------------------------------------------------------------------------------------------------------------- list

local LISTS = {}

local function entries(of, lang)
  local out = {}
  for n, listed in ipairs(tables.lists[of]) do
    local code = listed
    if of == "enhanced" then
      -- X.1.1 with the first class that the registry gives it.
      local class = tables.enhanced[listed:sub(3)].classes[1] or 5
      code = ("%d%s"):format(class, listed:sub(2))
    end
    out[n] = smtpcode.lookup(code, { lang = lang })
    out[n].listed = tostring(listed)
  end
  return out
end

local function code_columns(entry, lang)
  local status = entry.status and explain.message(lang, "status." .. entry.status) or ""
  return { entry.listed, entry.title, status }
end

LISTS.codes = { shape = json.ENTRY, rows = entries, columns = code_columns }
LISTS.enhanced = { shape = json.ENTRY, rows = entries, columns = code_columns }

LISTS.causes = {
  shape = {
    "cause",
    "family",
    "permanence",
    "scope",
    "party",
    "action",
    "suppress",
    "retry_after",
    "title",
    "summary",
  },
  rows = function(_, lang)
    local out = {}
    for n, cause in ipairs(tables.lists.causes) do
      local row = { cause = cause }
      for name, value in pairs(tables.causes[cause]) do
        row[name] = value
      end
      row.title = explain.message(lang, "cause." .. cause .. ".title")
      row.summary = explain.message(lang, "cause." .. cause .. ".summary")
      out[n] = row
    end
    return out
  end,
  columns = function(row, lang)
    return { row.cause, row.title, explain.message(lang, "permanence." .. row.permanence) }
  end,
}

LISTS.providers = {
  shape = { "provider", "name", { "pages", { each = { "url", "kind" } } } },
  rows = function()
    local out = {}
    for n, id in ipairs(tables.lists.providers) do
      out[n] = { provider = id, name = tables.providers[id].name, pages = tables.providers[id].pages }
    end
    return out
  end,
  columns = function(row)
    return { row.provider, row.name, row.pages[1] and row.pages[1].url or "" }
  end,
}

LISTS.blocklists = {
  shape = { "zone", "operator", "url", "lists", "status" },
  rows = function()
    local out = {}
    for n, zone in ipairs(tables.lists.blocklists) do
      local list = tables.blocklists[zone]
      out[n] = { zone = zone, operator = list.operator, url = list.url, lists = list.lists, status = list.status }
    end
    return out
  end,
  columns = function(row)
    return { row.zone, row.operator, row.status, row.url or "" }
  end,
}

--- Writes rows of strings as columns of even width.
local function write_columns(rows)
  local widths = {}
  for _, row in ipairs(rows) do
    for n, text in ipairs(row) do
      widths[n] = math.max(widths[n] or 0, core.width(text))
    end
  end
  for _, row in ipairs(rows) do
    local out = {}
    for n, text in ipairs(row) do
      out[n] = n < #row and text .. (" "):rep(widths[n] - core.width(text)) or text
    end
    write((table.concat(out, "  "):gsub(" +$", "")), "\n")
  end
end

local function run_list(arguments)
  local parser = new_parser("list", "What smtpcode knows.")
  parser:argument("what", "codes, enhanced, causes, providers or blocklists"):args("?")
  local options = parse(parser, arguments)
  local list = LISTS[options.what]
  if not list then
    fail(USAGE, "list wants one of: codes, enhanced, causes, providers, blocklists")
  end
  local lang = language(options)
  local rows = list.rows(options.what, lang)
  if options.json then
    local out = {}
    for n, row in ipairs(rows) do
      out[n] = json.encode(row, list.shape)
    end
    write("[\n", table.concat(out, ",\n"), "\n]\n")
  else
    local out = {}
    for n, row in ipairs(rows) do
      out[n] = list.columns(row, lang)
    end
    write_columns(out)
  end
  return OK
end

local function run_lint(arguments)
  local parser = new_parser("lint", "Check a file of your own rules.")
  parser:argument("rules", "the file"):args("?")
  local options = parse(parser, arguments)
  if not options.rules then
    fail(USAGE, "lint wants a file of rules")
  end
  local problems = smtpcode.lint(read_rules(options.rules))
  for _, problem in ipairs(problems) do
    write(("%s:%d:%d: %s\n"):format(core.show(options.rules), problem.line, problem.column, problem.message))
  end
  return #problems == 0 and OK or MALFORMED
end

-- ------------------------------------------------------------------------------------------------------------- main

local COMMANDS = { explain = run_explain, classify = run_classify, find = run_find, list = run_list, lint = run_lint }
local WITH_VALUE = { ["--lang"] = true, ["--for"] = true, ["--rules"] = true, ["--taxonomy"] = true }

--- The command that the arguments name, and the arguments without its name.
local function choose(arguments)
  local rest, command, n = {}, nil, 1
  while n <= #arguments do
    local argument = arguments[n]
    if argument == "--" or command then
      break
    elseif WITH_VALUE[argument] then
      rest[#rest + 1] = argument
      n = n + 1
      rest[#rest + 1] = arguments[n]
    elseif argument:find("^%-.") then
      if argument == "--version" or argument == "-h" or argument == "--help" then
        command = argument
      end
      rest[#rest + 1] = argument
    else
      command = COMMANDS[argument] and argument or "explain"
      if not COMMANDS[argument] then
        rest[#rest + 1] = argument
      end
    end
    n = n + 1
  end
  for m = n, #arguments do
    rest[#rest + 1] = arguments[m]
  end
  return command or "explain", rest
end

local function run(arguments)
  if #arguments == 0 then
    io.stderr:write(HELP)
    return USAGE
  end
  local command, rest = choose(arguments)
  if command == "-h" or command == "--help" then
    write(HELP)
    return OK
  end
  for _, argument in ipairs(rest) do
    if argument == "--" then
      break
    elseif argument == "--version" then
      write("smtpcode ", smtpcode._VERSION, "\n")
      return OK
    end
  end
  return COMMANDS[command](rest)
end

--- Runs the command. Returns its exit status, and raises nothing.
function cli.main(arguments)
  local ran, status = pcall(function()
    local status = run(arguments)
    flush()
    return status
  end)
  if ran then
    return status
  elseif type(status) == "table" then
    if status.message then
      io.stderr:write("smtpcode: ", core.show(status.message, true), "\n")
    end
    if status.status == OK then
      io.stdout:flush()
    end
    return status.status
  elseif tostring(status):find("interrupted!", 1, true) then
    return INTERRUPTED
  end
  local first = tostring(status):match("^[^\n]*")
  io.stderr:write("smtpcode: an error of smtpcode itself: ", core.show(first), "\n")
  return BUG
end

return cli
