rockspec_format = "3.0"
package = "smtpcode"
version = "scm-1"
source = {
  url = "git+file://.",
}
description = {
  summary = "What a mail server answered, in plain words",
  detailed = [[
Reads SMTP replies and enhanced status codes as servers really send them, and says what happened, whose problem it is,
whether waiting helps and what to do next, in the reader's own language. A C core, a Lua module and a command.]],
  license = "MIT",
  labels = { "email", "smtp", "parser" },
}
dependencies = {
  "lua >= 5.1",
  "argparse",
  "lua-cjson",
}
test_dependencies = {
  "busted",
}
-- spec/build/rockspec_spec.lua holds these lists against the tree.
build = {
  type = "builtin",
  modules = {
    ["smtpcode"] = "lua/smtpcode/init.lua",
    ["smtpcode.cli"] = "lua/smtpcode/cli.lua",
    ["smtpcode.explain"] = "lua/smtpcode/explain.lua",
    ["smtpcode.json"] = "lua/smtpcode/json.lua",
    ["smtpcode.meta"] = "lua/smtpcode/meta.lua",
    ["smtpcode.locale.ca"] = "lua/smtpcode/locale/ca.lua",
    ["smtpcode.locale.de"] = "lua/smtpcode/locale/de.lua",
    ["smtpcode.locale.es"] = "lua/smtpcode/locale/es.lua",
    ["smtpcode.locale.fr"] = "lua/smtpcode/locale/fr.lua",
    ["smtpcode.locale.it"] = "lua/smtpcode/locale/it.lua",
    ["smtpcode.locale.ja"] = "lua/smtpcode/locale/ja.lua",
    ["smtpcode.locale.nl"] = "lua/smtpcode/locale/nl.lua",
    ["smtpcode.locale.pl"] = "lua/smtpcode/locale/pl.lua",
    ["smtpcode.locale.pt"] = "lua/smtpcode/locale/pt.lua",
    ["smtpcode.locale.ru"] = "lua/smtpcode/locale/ru.lua",
    ["smtpcode.locale.zh"] = "lua/smtpcode/locale/zh.lua",
    ["smtpcode.taxonomies"] = "lua/smtpcode/taxonomies.lua",
    ["smtpcode.tables"] = "lua/smtpcode/tables.lua",
    ["smtpcode.text"] = "lua/smtpcode/text.lua",
    ["smtpcode.core"] = {
      sources = {
        "csrc/base64.c",
        "csrc/classify.c",
        "csrc/freestanding.c",
        "csrc/gen/builtin.c",
        "csrc/gen/codecauses.c",
        "csrc/gen/find.c",
        "csrc/gen/lexicon.c",
        "csrc/gen/reply.c",
        "csrc/gen/words.c",
        "csrc/lhost.c",
        "csrc/lshow.c",
        "csrc/lsmtpcode.c",
        "csrc/reader.c",
        "csrc/redact.c",
        "csrc/rules.c",
        "csrc/show.c",
        "csrc/width.c",
      },
      incdirs = { "csrc" },
    },
  },
  install = {
    bin = {
      smtpcode = "lua/smtpcode/main.lua",
    },
  },
}
test = {
  type = "command",
  command = "busted",
}
