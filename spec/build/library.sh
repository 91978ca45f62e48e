#!/bin/sh
# usage: library.sh BUILD
# The C library as another program meets it: its symbols, its header, its pkg-config file.
. "${0%/*}/tap.sh"
build=$1
version=$(sed -n 's/^.define SMTPCODE_VERSION "\(.*\)"/\1/p' csrc/smtpcode.h)

declared=$(sed -n 's/^SMTPCODE_API .*[ *]\(smtpcode_[a-z0-9_]*\)(.*/\1/p' csrc/smtpcode.h | sort)
exported() { nm -D --defined-only "$1" | sed 's/.* //' | sort; }
is 'libsmtpcode.so exports what smtpcode.h declares, and nothing else' "$declared" "$(exported "$build/libsmtpcode.so")"
for lua in lua5.1 lua5.2 lua5.3 lua5.4 luajit; do
    is "the module for $lua exports its luaopen alone" luaopen_smtpcode_core "$(exported "$build/$lua/smtpcode/core.so")"
done
has 'libsmtpcode.so has a soname' "[libsmtpcode.so.${version%%.*}]" "$(readelf -d "$build/libsmtpcode.so" | grep SONAME)"

# What the archive's members lack together, but for each other's own symbols.
lacking=$(nm "$build/libsmtpcode.a" | awk '$1 == "U" { needed[$2] } NF == 3 { found[$3] } END { for (s in needed) if (!(s in found)) print s }' | sort | tr '\n' ' ')
# memmove and strlen are the compilers' own insertions; make wasm-check sees that nothing needs them without a C library.
is 'the core takes nothing of the C library but byte functions' '' \
    "$(echo "$lacking" | tr ' ' '\n' | grep -vxE 'mem(chr|cmp|cpy|set|move)|strlen|_GLOBAL_OFFSET_TABLE_|')"
is 'the core has no global state' '' "$(size -A "$build/libsmtpcode.a" | awk '$1 ~ /^\.(data|bss|tdata|tbss)/ && $1 !~ /^\.data\.rel\.ro/ && $2 != 0')"

cat >"$scratch/program.c" <<'C'
#include <smtpcode.h>
#include <stdio.h>
#include <string.h>
int main(void) {
    const char bytes[] = "550-5.1.1 No such\r\n550 5.1.1 user\r\n";
    smtpcode_reader reader;
    smtpcode_reply reply;
    smtpcode_reader_init(&reader, NULL);
    const ptrdiff_t consumed = smtpcode_read(&reader, bytes, sizeof bytes - 1, &reply);
    printf("%ld %d %.*s %s\n", (long)consumed, reply.code, (int)reply.enhanced.length, bytes + reply.enhanced.offset, SMTPCODE_VERSION);
    return 0;
}
C
# A prefix with a blank in it: the pkg-config file must quote it.
prefix="$scratch/a prefix"
ok 'make install' make --no-print-directory BUILD="$build" CC=gcc install PREFIX="$prefix"
pc() { PKG_CONFIG_PATH="$prefix/lib/pkgconfig" pkg-config "$@" smtpcode; }
is 'pkg-config knows the version' "$version" "$(pc --modversion)"
wanted="35 550 5.1.1 $version"
for compiler in gcc clang; do
    eval "set -- $(pc --cflags --libs)"
    ok "a program compiles with $compiler and pkg-config's flags" $compiler -std=c11 -Wall -Wextra -Wpedantic -Werror -o "$scratch/shared" "$scratch/program.c" "$@"
    is "and runs with the shared library ($compiler)" "$wanted" "$(LD_LIBRARY_PATH="$prefix/lib" "$scratch/shared" 2>&1)"
    eval "set -- $(pc --cflags)"
    ok "it links with the static library ($compiler)" $compiler -std=c11 -o "$scratch/static" "$scratch/program.c" "$@" "$prefix/lib/libsmtpcode.a"
    is "and runs alone ($compiler)" "$wanted" "$("$scratch/static" 2>&1)"
done
ok 'the header is C99' gcc -std=c99 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -x c csrc/smtpcode.h
ok 'the header is C++' clang -std=c++11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -x c++ csrc/smtpcode.h
exit $status
