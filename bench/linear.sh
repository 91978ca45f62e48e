#!/bin/sh
# usage: linear.sh PROGRAM
# Hostile input, of one size and of twice that: how many times the instructions it takes, as callgrind counts them. Linear
# is 2; more than 2.2 fails. Instructions, unlike seconds, are the same on a busy machine.
set -eu
program=$1

# count ARGUMENT...
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 2>&1 | sed -n 's/.*Collected : //p'
}

# instructions CASE SIZE: without those that make the input
instructions() {
    echo $(($(count "$1" "$2") - $(count "$1" "$2" make)))
}

# row CASE SIZE TITLE
status=0
row() {
    once=$(instructions "$1" "$2")
    twice=$(instructions "$1" $((2 * $2)))
    awk -v once=$once -v twice=$twice -v size="$2" -v title="$3" 'BEGIN {
        printf "  %-44s %7.1f instructions a byte; twice the bytes: %.2f times as many\n", title, twice / (2 * size), twice / once
        exit twice / once > 2.2
    }' || status=1
}

echo 'linear: instructions'
row line 100000 'read: one line without an end'
row line-in-bytes 100000 'read: the same, byte by byte'
row lines 100000 'read: a reply of ever more lines'
row lines-in-bytes 100000 'read: the same, byte by byte'
row enhanced 100000 'read: lines with enhanced codes, 1460 bytes each'
row control 100000 'read: tabs, bare CRs and control bytes'
row classify-word 30000 'classify: one word'
row classify-words 30000 'classify: "user unknown" again and again'
row classify-spaces 30000 'classify: spaces'
row classify-digits 30000 'classify: digits'
row classify-codes 30000 'classify: codes'
row classify-hyphens 30000 'classify: "- - -"'
row classify-dots 30000 'classify: "a.a.a"'
row classify-addresses 30000 'classify: addresses'
row classify-high 30000 'classify: bytes of 0xff'
row classify-kanji 30000 'classify: one Chinese character'
exit $status
