#!/bin/sh
# usage: budget.sh BUILD
# The sizes and times that are promised: who embeds the core counts on them.
. "${0%/*}/tap.sh"
build=$1

# under TITLE LIMIT NUMBER
under() {
    echo "$3, and $2 is the limit" >"$scratch/log"
    [ "$3" -gt 0 ] && [ "$3" -lt "$2" ] && outcome 0 "$1: $3" || outcome 1 "$1: $3"
}

under 'csrc/gen is under 1.5 MB' 1500000 "$(cat csrc/gen/* | wc -c)"
for lua in lua5.1 lua5.2 lua5.3 lua5.4 luajit; do
    under "core.so for $lua is under 900 KB" 900000 "$(wc -c <"$build/$lua/smtpcode/core.so")"
done
under 'the core for wasm32 is under 800 KB' 800000 "$(wc -c <"$build/wasm/core.wasm")"
(
    make --no-print-directory -j1 BUILD="$scratch" CC=gcc "$scratch/libsmtpcode.a" >"$scratch/log" 2>&1
    times >"$scratch/times"
)
# The second line of times: what the children took, "0m1.23s 0m0.45s".
under 'the core compiles in under 30 s of processor time (ms)' 30000 \
    "$(awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); sum += t[1] * 60 + t[2] } printf "%d", sum * 1000 }' "$scratch/times")"
exit $status
