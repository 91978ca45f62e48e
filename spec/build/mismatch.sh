#!/bin/sh
# usage: mismatch.sh BUILD
# Every Lua with the module of every Lua: one made for another ABI is refused in plain words, and nothing ever crashes.
. "${0%/*}/tap.sh"
build=$1
luas='lua5.1 lua5.2 lua5.3 lua5.4 luajit'

abi() { case $1 in luajit) echo 5.1 ;; *) echo "${1#lua}" ;; esac }

cat >"$scratch/load.lua" <<'LUA'
package.path, package.cpath = "./lua/?.lua;./lua/?/init.lua", arg[1] .. "/?.so"
local loaded, smtpcode = pcall(require, "smtpcode")
print(loaded and "works: " .. smtpcode.parse("250 ok\r\n").code or "refused: " .. tostring(smtpcode))
LUA

# Loads smtpcode under Lua $1 with the core.so in $2, and says what came of it.
load() {
    "$1" "$scratch/load.lua" "$2" 2>&1
    echo "exit $?"
}

for lua in $luas; do
    for other in $luas; do
        got=$(load "$lua" "$build/$other" | tr '\n\t' '  ')
        if [ "$(abi "$lua")" = "$(abi "$other")" ]; then
            is "$lua loads the module of $other" 'works: 250 exit 0 ' "$got"
        else
            printf 'got: %s\n' "$got" >"$scratch/log"
            case $got in
            'refused: '*'smtpcode.core was built for another Lua'*"this is Lua $(abi "$lua")"*'exit 0 ') outcome 0 "$lua refuses the module of $other" ;;
            *) outcome 1 "$lua refuses the module of $other" ;;
            esac
        fi
    done
    has "$lua without a module keeps Lua's own message" "refused: module 'smtpcode.core' not found:" \
        "$(load "$lua" "$scratch/none")"
    mkdir -p "$scratch/text/smtpcode"
    echo 'no library' >"$scratch/text/smtpcode/core.so"
    got=$(load "$lua" "$scratch/text")
    has "$lua with a file that is no module keeps Lua's own message" 'error loading module' "$got"
    is "$lua does not call such a file another Lua's" '' "$(echo "$got" | grep 'another Lua')"
done
exit $status
