#!/bin/sh
# usage: rocks.sh BUILD 5.1|5.2|5.3|5.4
# LuaRocks without a server: make, pack, and install of what was packed, binary and source. The rockspec's two dependencies
# are Debian's packages here, which LuaRocks is told of.
. "${0%/*}/tap.sh"
version=$2
lua=lua$version
top=$PWD
core_version=$(sed -n 's/^.define SMTPCODE_VERSION "\(.*\)"/\1/p' csrc/smtpcode.h)

# Says how LuaRocks works here, with compiler flags $1.
configure() {
    cat >"$scratch/config.lua" <<LUA
rocks_servers = {}
rocks_provided = { argparse = "0.7.1-1", ["lua-cjson"] = "2.1.0-1" }
local_cache = "$scratch/cache"
variables = { LUA_INCDIR = "/usr/include/$lua", CFLAGS = "$1" }
LUA
}
# LuaRocks' own flags for one Lua; elsewhere the compiler need not take its time.
[ "$version" = 5.4 ] && configure '-O2 -fPIC' || configure '-O0 -fPIC'
export LUAROCKS_CONFIG="$scratch/config.lua" HOME="$scratch"
rocks() { luarocks --lua-version "$version" --tree "$scratch/$tree" "$@"; }

# Looks at what is installed in $scratch/$tree: the module and the command, from another folder.
look() {
    at="$scratch/$tree"
    is "$1: the module reads a reply" "550 5.1.1 $core_version" "$(cd / && LUA_PATH="$at/share/lua/$version/?.lua;$at/share/lua/$version/?/init.lua" \
        LUA_CPATH="$at/lib/lua/$version/?.so" $lua -e 'local s = require("smtpcode"); local r = s.parse("550 5.1.1 No\r\n"); print(r.code .. " " .. r.enhanced .. " " .. s._VERSION)' 2>&1)"
    has "$1: the command answers" "$core_version" "$(cd / && "$at/bin/smtpcode" --version 2>&1)"
    for file in $(cd "$top/lua" && find smtpcode -name '*.lua' ! -name main.lua); do
        [ -f "$at/share/lua/$version/$file" ] || { echo "not ok - $1: $file is missing" && status=1; }
    done
}

# LuaRocks writes objects beside the sources, so it works on a copy.
copy_tree "$scratch/tree"
cd "$scratch/tree" || exit 1
ok "luarocks lint" luarocks lint smtpcode-scm-1.rockspec

tree=made
ok "luarocks make" rocks make smtpcode-scm-1.rockspec
look "luarocks make"
ok "luarocks pack" rocks pack smtpcode
rock=$(ls smtpcode-scm-1.*.rock)
size=$(wc -c <"$rock")
echo "$size" >"$scratch/log"
[ "$size" -lt 3000000 ]
outcome $? "the rock is under 3 MB: $size"

tree=binary
ok "luarocks install $rock" rocks install "./$rock"
look "the packed rock"
ok "luarocks remove" rocks remove smtpcode
is "luarocks remove leaves no module" '' "$(find "$scratch/binary/share/lua" "$scratch/binary/lib/lua" "$scratch/binary/bin" -type f 2>/dev/null)"

# A source rock comes from the rockspec's source: an archive of this tree, as the real one has no release yet.
tree=source
mkdir "$scratch/pack"
copy_tree "$scratch/pack/smtpcode-scm"
tar -czf "$scratch/pack/smtpcode-scm.tar.gz" -C "$scratch/pack" smtpcode-scm
sed "s|url = .*|url = \"file://$scratch/pack/smtpcode-scm.tar.gz\", dir = \"smtpcode-scm\",|" smtpcode-scm-1.rockspec >"$scratch/pack/smtpcode-scm-1.rockspec"
cd "$scratch/pack" || exit 1
configure '-O0 -fPIC'
ok "luarocks pack of the rockspec" rocks pack smtpcode-scm-1.rockspec
ok "luarocks install of the source rock" rocks install ./smtpcode-scm-1.src.rock
look "the source rock"
exit $status
