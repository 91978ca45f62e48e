/* What the command asks of the system and Lua's own library cannot tell: the terminal, and lines of bounded length. */
#define _DEFAULT_SOURCE /* isatty, ioctl */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#if defined(__unix__) || defined(__APPLE__)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include "lbinding.h"

/* terminal(descriptor): its columns where it is one, 0 for a terminal that does not know them, else nil. */
static int l_terminal(lua_State *L) {
    const int descriptor = (int)luaL_checkinteger(L, 1);
#if defined(__unix__) || defined(__APPLE__)
    if (isatty(descriptor)) {
        lua_Integer columns = 0;
#ifdef TIOCGWINSZ
        struct winsize size;
        if (ioctl(descriptor, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
#endif
        lua_pushinteger(L, columns);
        return 1;
    }
#else
    (void)descriptor;
#endif
    return 0;
}

/* line(file, limit): the next line of an open file without its LF; nil at the end; nil, message for what cannot be read;
 * false for a line of more than limit bytes, which is skipped to its end. It waits for one line and no more. */
static int l_line(lua_State *L) {
    FILE *const file = *(FILE **)luaL_checkudata(L, 1, "FILE*"); /* so in every Lua, and in LuaJIT */
    const size_t limit = (size_t)luaL_checkinteger(L, 2);
    char chunk[4096];
    size_t length = 0, used = 0;
    int byte = EOF;

    luaL_argcheck(L, file != NULL, 1, "closed file");
    lua_settop(L, 2);
    lua_pushliteral(L, "");
    errno = 0;
    while ((byte = getc(file)) != EOF && byte != '\n') {
        length++;
        if (length > limit) continue;
        chunk[used++] = (char)byte;
        if (used == sizeof chunk) {
            lua_pushlstring(L, chunk, used);
            used = 0;
            if (lua_gettop(L) == 18) lua_concat(L, 16);
        }
    }
    if (byte == EOF && ferror(file)) {
        const int error = errno;
        clearerr(file);
        lua_pushnil(L);
        lua_pushstring(L, strerror(error));
        return 2;
    }
    if (byte == EOF && length == 0) return 0;
    if (length > limit) {
        lua_pushboolean(L, 0);
        return 1;
    }
    lua_pushlstring(L, chunk, used);
    lua_concat(L, lua_gettop(L) - 2);
    return 1;
}

static const luaL_Reg functions[] = {
    {"terminal", l_terminal},
    {"line", l_line},
    {NULL, NULL},
};

void smtpcode__set_host(lua_State *L) {
    smtpcode__set_functions(L, functions);
}
