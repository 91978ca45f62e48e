#!/bin/sh
# usage: gen.sh
# Makes the generated files again in a copy of the tree, and names those that differ from what was there.
. "${0%/*}/tap.sh"

copy_tree "$scratch/before"
cp -a "$scratch/before" "$scratch/tree"
rm -rf "$scratch/tree/csrc/gen"
grep -l '^-- Generated' "$scratch"/tree/lua/smtpcode/*.lua "$scratch"/tree/lua/smtpcode/locale/*.lua 2>/dev/null | xargs -r rm
(cd "$scratch/tree" && make --no-print-directory gen) >"$scratch/log" 2>&1 || {
    cat "$scratch/log" >&2
    exit 1
}

# Prints the files of folder $1 that are not the same in $2.
differing() {
    (cd "$1" && find . -type f ! -name '*.o') | while read -r file; do
        cmp -s "$1/$file" "$2/$file" || echo "  ${file#./}"
    done
}
files=$({ differing "$scratch/before" "$scratch/tree"; differing "$scratch/tree" "$scratch/before"; } | sort -u)
[ -z "$files" ] && exit
echo 'stale; `make gen` makes them new:'
echo "$files"
exit 1
