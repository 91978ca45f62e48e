/* The binding of show.h: strings in, strings out. */
#include <string.h>

#include "lbinding.h"
#include "show.h"

/* A string argument; numbers are none. */
static const char *check_string(lua_State *L, int index, size_t *len) {
    luaL_checktype(L, index, LUA_TSTRING);
    return lua_tolstring(L, index, len);
}

/* Pushes the result of call, an expression over out and capacity: first for its length, then for its bytes. */
#define PUSH_RESULT(L, call)                                                                                           \
    do {                                                                                                               \
        char *out = NULL;                                                                                              \
        size_t capacity = 0;                                                                                           \
        capacity = (call);                                                                                             \
        out = lua_newuserdata((L), capacity ? capacity : 1);                                                           \
        (void)(call);                                                                                                  \
        lua_pushlstring((L), out, capacity);                                                                           \
    } while (0)

/* show(text, keep_lines) */
static int l_show(lua_State *L) {
    size_t len;
    const char *text = check_string(L, 1, &len);
    const int keep_lines = lua_toboolean(L, 2);
    if (smtpcode__show(text, len, keep_lines, NULL, 0) == len) { /* escapes are longer than what they stand for */
        lua_settop(L, 1);
        return 1;
    }
    PUSH_RESULT(L, smtpcode__show(text, len, keep_lines, out, capacity));
    return 1;
}

/* json(text): the string with its quotes. */
static int l_json(lua_State *L) {
    size_t len;
    const char *text = check_string(L, 1, &len);
    lua_pushliteral(L, "\"");
    PUSH_RESULT(L, smtpcode__json(text, len, out, capacity));
    lua_remove(L, -2); /* the buffer */
    lua_pushliteral(L, "\"");
    lua_concat(L, 3);
    return 1;
}

/* cell(text, separator) */
static int l_cell(lua_State *L) {
    size_t len;
    const char *text = check_string(L, 1, &len);
    const char separator = *luaL_optstring(L, 2, ",");
    PUSH_RESULT(L, smtpcode__cell(text, len, separator, out, capacity));
    return 1;
}

static int l_html(lua_State *L) {
    size_t len;
    const char *text = check_string(L, 1, &len);
    PUSH_RESULT(L, smtpcode__html(text, len, out, capacity));
    return 1;
}

static int l_redact(lua_State *L) {
    size_t len;
    const char *text = check_string(L, 1, &len);
    PUSH_RESULT(L, smtpcode__redact(text, len, out, capacity));
    return 1;
}

/* base64(text): the bytes, or nil. */
static int l_base64(lua_State *L) {
    size_t len;
    const char *text = check_string(L, 1, &len);
    if (smtpcode__base64(text, len, NULL, 0) == SMTPCODE__NOT_BASE64) return 0;
    PUSH_RESULT(L, smtpcode__base64(text, len, out, capacity));
    return 1;
}

static int l_width(lua_State *L) {
    size_t len;
    const char *text = check_string(L, 1, &len);
    lua_pushinteger(L, (lua_Integer)smtpcode__width(text, len));
    return 1;
}

/* wrap(text, columns): an array of lines. */
static int l_wrap(lua_State *L) {
    size_t len, next;
    const char *text = check_string(L, 1, &len);
    const lua_Integer columns = luaL_checkinteger(L, 2);
    luaL_argcheck(L, columns >= 1, 2, "columns must be 1 or more");
    lua_newtable(L);
    for (int line = 1; len; line++) {
        const size_t end = smtpcode__line(text, len, (size_t)columns, &next);
        lua_pushlstring(L, text, end);
        lua_rawseti(L, -2, line);
        text += next;
        len -= next;
    }
    return 1;
}

static const luaL_Reg functions[] = {
    {"show", l_show},     {"json", l_json},   {"cell", l_cell}, {"html", l_html}, {"redact", l_redact},
    {"base64", l_base64}, {"width", l_width}, {"wrap", l_wrap}, {NULL, NULL},
};

void smtpcode__set_show(lua_State *L) {
    smtpcode__set_functions(L, functions);
}
