-- "min": what Lua 5.1 to 5.4 and LuaJIT have in common.
std = "min"
max_line_length = 120
max_comment_line_length = 130
max_string_line_length = false
exclude_files = { "build", ".tools", "**/node_modules" }
files["spec"] = { std = "min+busted" }
files["csrc/data"] = { std = "lua54" }
files["bench"] = { std = "max" }
files["smtpcode-scm-1.rockspec"] = { std = "min+rockspec" }
files[".busted"] = { std = "max" }
