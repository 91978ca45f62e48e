#!/usr/bin/env lua
--- The command: all of it is in smtpcode.cli.
os.exit(require("smtpcode.cli").main(arg))
