# Sourced by the shell tests: ok and is print one TAP line each; $scratch is a folder of the test's own.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
status=0

# Prints the outcome $1 of the test titled $2, with the log when it failed.
outcome() {
    if [ "$1" = 0 ]; then
        echo "ok - $2"
    else
        echo "not ok - $2"
        sed 's/^/    /' "$scratch/log"
        status=1
    fi
}

# ok TITLE COMMAND...: passes when the command does.
ok() {
    title=$1
    shift
    "$@" >"$scratch/log" 2>&1 && outcome 0 "$title" || outcome 1 "$title"
}

# is TITLE EXPECTED ACTUAL
is() {
    printf 'expected: %s\ngot:      %s\n' "$2" "$3" >"$scratch/log"
    [ "$2" = "$3" ] && outcome 0 "$1" || outcome 1 "$1"
}

# has TITLE PART WHOLE
has() {
    printf 'expected: ... %s ...\ngot:      %s\n' "$2" "$3" >"$scratch/log"
    case $3 in *"$2"*) outcome 0 "$1" ;; *) outcome 1 "$1" ;; esac
}

# Copies the tree, without what was built in it, to $1.
copy_tree() {
    mkdir -p "$1"
    tar -cf - --exclude=./.git --exclude=./build --exclude=./.tools --exclude=node_modules --exclude='*.o' \
        --exclude=./fuzz/corpus . | tar -xf - -C "$1"
}
