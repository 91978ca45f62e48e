#!/bin/sh
# usage: install.sh BUILD
# `make install` and the command that it makes: with every Lua, from any folder, whatever the environment says.
. "${0%/*}/tap.sh"
build=$1
version=$(sed -n 's/^.define SMTPCODE_VERSION "\(.*\)"/\1/p' csrc/smtpcode.h)
tree=$PWD

run_make() { make --no-print-directory BUILD="$build" CC=gcc "$@"; }
files() { (cd "$1" && find . -type f -o -type l | sed 's|^\./||' | sort); }

# What an installed tree must hold, with the Lua files in folder $1.
expected() {
    printf '%s\n' bin/smtpcode include/smtpcode.h lib/libsmtpcode.a lib/libsmtpcode.so \
        "lib/libsmtpcode.so.${version%%.*}" "lib/libsmtpcode.so.$version" "lib/lua/$1/smtpcode/core.so" lib/pkgconfig/smtpcode.pc
    for page in doc/*.1; do [ ! -f "$page" ] || echo "share/man/man1/${page#doc/}"; done
    (cd lua && find smtpcode -name '*.lua') | sed "s|^|share/lua/$1/|"
}

# Code that must never run: in the current folder, and where the environment points.
hostile="$scratch/hostile"
mkdir -p "$hostile/smtpcode"
for file in argparse.lua cjson.lua smtpcode.lua smtpcode/init.lua smtpcode/cli.lua smtpcode/core.lua; do
    echo 'io.stdout:write("HOSTILE"); os.exit(99)' >"$hostile/$file"
done
in_hostile_place() {
    (
        cd "$hostile" || exit 1
        for suffix in '' _5_2 _5_3 _5_4; do
            export "LUA_INIT$suffix=@$hostile/argparse.lua" "LUA_PATH$suffix=$hostile/?.lua" "LUA_CPATH$suffix=$hostile/?.so"
        done
        "$@" 2>&1
        echo " exit $?"
    )
}

for lua in lua5.1 lua5.2 lua5.3 lua5.4 luajit; do
    case $lua in luajit) abi=5.1 ;; *) abi=${lua#lua} ;; esac
    # A blank in the prefix, and bytes that mean something to a pattern.
    prefix="$scratch/pre fix (%d+) $lua"
    ok "$lua: make install" run_make install PREFIX="$prefix" LUA="$lua"
    is "$lua: what is installed" "$(expected "$abi" | sort)" "$(files "$prefix")"
    has "$lua: the command answers" "$version" "$(in_hostile_place "$prefix/bin/smtpcode" --version)"
    is "$lua: no other code runs" '' "$(in_hostile_place "$prefix/bin/smtpcode" explain 550 | grep HOSTILE)"
    has "$lua: without PATH and from /" "$version" "$(cd / && env -i "$prefix/bin/smtpcode" --version 2>&1)"
    ln -s "$prefix/bin/smtpcode" "$scratch/linked-$lua"
    has "$lua: through a symbolic link" "$version" "$("$scratch/linked-$lua" --version 2>&1)"

    # What the launcher hands on, seen by another script in the command's place.
    cat >"$prefix/share/lua/$abi/smtpcode/main.lua" <<'LUA'
for i = 1, #arg do io.write("[", arg[i], "]") end
io.write(" ", package.searchpath and tostring(package.searchpath("smtpcode.core", package.cpath)) or "", io.read("*a") or "")
os.exit(require("smtpcode")._VERSION and 65)
LUA
    [ "$abi" = 5.1 ] && core='' || core="$prefix/lib/lua/$abi/smtpcode/core.so"
    [ "$lua" = luajit ] && core="$prefix/lib/lua/$abi/smtpcode/core.so"
    is "$lua: arguments, input and exit code are passed untouched" "[a  b][*][][-e][--][\$HOME'\"\\] ${core}input exit 65" \
        "$(printf input | in_hostile_place "$prefix/bin/smtpcode" 'a  b' '*' '' -e -- "\$HOME'\"\\")"
    ok "$lua: make uninstall" run_make uninstall PREFIX="$prefix" LUA="$lua"
    is "$lua: nothing is left" '' "$(files "$prefix")"
done

ok 'DESTDIR: make install' run_make install DESTDIR="$scratch/stage" PREFIX=/opt/smtp LUA=lua5.4
ok 'DESTDIR: make install without it, for comparison' run_make install PREFIX="$scratch/plain" LUA=lua5.4
for file in bin/smtpcode lib/pkgconfig/smtpcode.pc; do
    is "DESTDIR: $file names PREFIX alone" "$(sed "s|$scratch/plain|/opt/smtp|g" "$scratch/plain/$file")" "$(cat "$scratch/stage/opt/smtp/$file")"
done
is 'DESTDIR: nothing outside PREFIX' opt "$(ls "$scratch/stage")"
ok 'DESTDIR: make uninstall' run_make uninstall DESTDIR="$scratch/stage" PREFIX=/opt/smtp LUA=lua5.4
is 'DESTDIR: nothing is left' '' "$(files "$scratch/stage")"

for bad in relative/prefix "/quo'te" '/semi;colon' '/question?' '/dollar$$' '/back`tick'; do
    ok "PREFIX=$bad is refused" sh -c '! make --no-print-directory BUILD="$1" install DESTDIR="$2" PREFIX="$3"' - "$build" "$scratch/refused" "$bad"
done
is 'and nothing was installed there' '' "$(ls "$scratch/refused" 2>/dev/null)"
has 'a Lua that is not there' 'does not run' "$(run_make install DESTDIR="$scratch/refused" LUA=lua9 2>&1)"
has 'a Lua without headers' 'no headers of lua5.4' "$(run_make install DESTDIR="$scratch/refused" LUA_INCDIR="$scratch" 2>&1)"
ok 'a Lua by its path' run_make install PREFIX="$scratch/by-path" LUA="$(command -v lua5.3)"
has 'a Lua by its path: the command answers' "$version" "$("$scratch/by-path/bin/smtpcode" --version 2>&1)"

# A machine with cc, make and headers: neither Lua nor re2c nor pkg-config.
mkdir "$scratch/tools"
for tool in sh make cc gcc as ld ar sed grep install mkdir chmod ln rm; do
    ln -s "$(command -v $tool)" "$scratch/tools/$tool"
done
copy_tree "$scratch/bare"
cd "$scratch/bare" || exit 1
ok 'cc, make and headers are enough' env -i PATH="$scratch/tools" make install CFLAGS=-O0 PREFIX="$scratch/installed" LUA=lua5.4
has 'and the command finds its Lua later' "$version" "$("$scratch/installed/bin/smtpcode" --version 2>&1)"
is 'the build leaves nothing but build/ in the tree' '' "$(cd "$tree" && find . -name build -prune -o -name .git -prune -o -name .tools -prune -o -name node_modules -prune -o -name '*.o' -print)"
exit $status
