/* smtpcode.core: values in, values out, no decisions. One source for Lua 5.1 to 5.4 and LuaJIT.
 *
 * luaopen returns only the ABI number and open(), made with functions that every Lua has, so that init.lua can refuse a
 * module built for another Lua before anything else of it runs. */
#include <lauxlib.h>
#include <lua.h>
#include <string.h>

#include "reply.h"
#include "smtpcode.h"

#if LUA_VERSION_NUM < 502
#define lua_rawlen(L, index) lua_objlen((L), (index))
#endif

#define READER "smtpcode.reader"

/* Pushes nil, message, kind. Returns 3. */
static int push_error(lua_State *L, ptrdiff_t error) {
    lua_pushnil(L);
    lua_pushstring(L, smtpcode_error_message(error));
    lua_pushstring(L, smtpcode_error_kind(error));
    return 3;
}

/* A limit of the table at index: a positive integer, or 0 where it is absent (the default). */
static size_t get_limit(lua_State *L, int index, const char *name) {
    lua_getfield(L, index, name);
    const lua_Number limit = lua_isnil(L, -1) ? 0 : lua_tonumber(L, -1);
    if (!lua_isnil(L, -1) && (lua_type(L, -1) != LUA_TNUMBER || !(limit >= 1 && limit <= 9007199254740992.0)))
        luaL_error(L, "bad limit '%s' (positive integer expected, got %s)", name, luaL_typename(L, -1));
    lua_pop(L, 1);
    return (size_t)limit;
}

static smtpcode_limits get_limits(lua_State *L, int index) {
    smtpcode_limits limits = {0, 0, 0};
    if (!lua_isnoneornil(L, index)) {
        luaL_checktype(L, index, LUA_TTABLE);
        limits.line = get_limit(L, index, "line");
        limits.lines = get_limit(L, index, "lines");
        limits.reply = get_limit(L, index, "reply");
    }
    return limits;
}

static void push_span(lua_State *L, const char *bytes, smtpcode_span span) {
    lua_pushlstring(L, bytes + span.offset, span.length);
}

static void push_enhanced(lua_State *L, const char *bytes, smtpcode_span enhanced) {
    if (enhanced.length)
        push_span(L, bytes, enhanced);
    else
        lua_pushnil(L);
}

static void push_flags(lua_State *L, uint32_t flags) {
    lua_createtable(L, 0, flags ? 4 : 0);
#define SMTPCODE_X(name, bit, meaning)                                                                                 \
    if (flags & SMTPCODE_FLAG_##name) {                                                                                \
        lua_pushboolean(L, 1);                                                                                         \
        lua_setfield(L, -2, #name);                                                                                    \
    }
    if (flags) {
        SMTPCODE_FLAGS(SMTPCODE_X)
    }
#undef SMTPCODE_X
}

/* Pushes the reply that fills bytes[0, len). */
static void push_reply(lua_State *L, const char *bytes, size_t len, const smtpcode_reply *reply) {
    smtpcode_line line;
    size_t position = 0;

    lua_createtable(L, 0, 5);
    lua_pushinteger(L, reply->code);
    lua_setfield(L, -2, "code");
    push_enhanced(L, bytes, reply->enhanced);
    lua_setfield(L, -2, "enhanced");
    push_flags(L, reply->flags);
    lua_setfield(L, -2, "flags");

    lua_createtable(L, reply->lines < 0x7fffffff ? (int)reply->lines : 0, 0);
    for (int n = 1; smtpcode_next_line(bytes, len, &position, &line); n++) {
        push_span(L, bytes, line.sent);
        lua_rawseti(L, -2, n);
    }
    lua_setfield(L, -2, "lines");

    if (reply->lines == 1) {
        push_span(L, bytes, reply->text);
    } else {
        luaL_Buffer text;
        luaL_buffinit(L, &text);
        for (position = 0; smtpcode_next_line(bytes, len, &position, &line);) {
            if (line.text.offset > reply->text.offset) luaL_addchar(&text, '\n');
            luaL_addlstring(&text, bytes + line.text.offset, line.text.length);
        }
        luaL_pushresult(&text);
    }
    lua_setfield(L, -2, "text");
}

/* Reads one reply of the string at 1 from the position at 2. Returns bytes consumed, or an error that is pushed already
 * with its position: nil, message, kind, position. */
static ptrdiff_t read_one(lua_State *L, const char **bytes, size_t *init, smtpcode_reply *reply) {
    size_t len;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *all = lua_tolstring(L, 1, &len);
    const lua_Integer first = luaL_optinteger(L, 2, 1);
    luaL_argcheck(L, first >= 1, 2, "position must be 1 or more");
    const smtpcode_limits limits = get_limits(L, 3);
    smtpcode_reader reader;

    *init = (size_t)first - 1 < len ? (size_t)first - 1 : len;
    *bytes = all + *init;
    smtpcode_reader_init(&reader, &limits);
    ptrdiff_t consumed = smtpcode_finish(&reader, *bytes, len - *init, reply);
    if (consumed == 0) consumed = SMTPCODE_INCOMPLETE;
    if (consumed < 0) {
        push_error(L, consumed);
        lua_pushinteger(L, (lua_Integer)(*init + reader.error_at + 1));
    }
    return consumed;
}

static int l_parse(lua_State *L) {
    const char *bytes;
    size_t init;
    smtpcode_reply reply;
    const ptrdiff_t consumed = read_one(L, &bytes, &init, &reply);
    if (consumed < 0) return 4;
    push_reply(L, bytes, (size_t)consumed, &reply);
    lua_pushinteger(L, (lua_Integer)(init + (size_t)consumed + 1));
    return 2;
}

static int l_scan(lua_State *L) {
    const char *bytes;
    size_t init;
    smtpcode_reply reply;
    const ptrdiff_t consumed = read_one(L, &bytes, &init, &reply);
    if (consumed < 0) return 4;
    lua_pushinteger(L, reply.code);
    push_enhanced(L, bytes, reply.enhanced);
    lua_pushinteger(L, (lua_Integer)(init + reply.text.offset + 1));
    lua_pushinteger(L, (lua_Integer)(init + reply.text.offset + reply.text.length));
    lua_pushinteger(L, (lua_Integer)(init + (size_t)consumed + 1));
    return 5;
}

/* A reader and the one buffer it owns: bytes[first, end) are kept, capacity are allocated. */
typedef struct reader_object {
    smtpcode_reader reader;
    smtpcode_limits limits;
    char *bytes;
    size_t first, end, capacity;
} reader_object;

static reader_object *check_reader(lua_State *L) {
    return luaL_checkudata(L, 1, READER);
}

static int l_reader(lua_State *L) {
    const smtpcode_limits limits = get_limits(L, 1);
    reader_object *self = lua_newuserdata(L, sizeof *self);
    memset(self, 0, sizeof *self);
    self->limits = limits;
    smtpcode_reader_init(&self->reader, &limits);
    luaL_getmetatable(L, READER);
    lua_setmetatable(L, -2);
    return 1;
}

static void set_capacity(lua_State *L, reader_object *self, size_t capacity) {
    void *allocator_data;
    const lua_Alloc allocate = lua_getallocf(L, &allocator_data);
    char *bytes = allocate(allocator_data, self->bytes, self->capacity, capacity);
    if (!bytes && capacity) luaL_error(L, "not enough memory");
    self->bytes = bytes;
    self->capacity = capacity;
}

static int reader_gc(lua_State *L) {
    reader_object *self = check_reader(L);
    if (self->bytes) set_capacity(L, self, 0);
    self->first = self->end = 0;
    return 0;
}

static int reader_feed(lua_State *L) {
    reader_object *self = check_reader(L);
    size_t len;
    luaL_checktype(L, 2, LUA_TSTRING);
    const char *chunk = lua_tolstring(L, 2, &len);
    lua_settop(L, 1);
    if (self->reader.error || len == 0) return 1; /* after an error nothing is kept until reset() */

    const size_t kept = self->end - self->first;
    if (self->capacity - self->end < len) {
        if (kept + len > self->capacity) {
            size_t capacity = self->capacity ? self->capacity : 512;
            while (capacity < kept + len) capacity *= 2;
            set_capacity(L, self, capacity);
        }
        memmove(self->bytes, self->bytes + self->first, kept);
        self->first = 0;
        self->end = kept;
    }
    memcpy(self->bytes + self->end, chunk, len);
    self->end += len;
    return 1;
}

static int reader_take(lua_State *L, int last) {
    reader_object *self = check_reader(L);
    smtpcode_reply reply;
    const char *bytes = self->bytes ? self->bytes + self->first : "";
    const size_t len = self->end - self->first;
    const ptrdiff_t consumed = last ? smtpcode_finish(&self->reader, bytes, len, &reply)
                                    : smtpcode_read(&self->reader, bytes, len, &reply);
    if (consumed < 0) return push_error(L, consumed);
    if (consumed == 0) {
        lua_pushnil(L);
        return 1;
    }
    push_reply(L, bytes, (size_t)consumed, &reply);
    self->first += (size_t)consumed;
    if (self->first == self->end) self->first = self->end = 0;
    return 1;
}

static int reader_next(lua_State *L) {
    return reader_take(L, 0);
}

static int reader_finish(lua_State *L) {
    return reader_take(L, 1);
}

static int reader_pending(lua_State *L) {
    const reader_object *self = check_reader(L);
    lua_pushinteger(L, (lua_Integer)(self->end - self->first));
    return 1;
}

static int reader_reset(lua_State *L) {
    reader_object *self = check_reader(L);
    self->first = self->end = 0;
    smtpcode_reader_init(&self->reader, &self->limits);
    lua_settop(L, 1);
    return 1;
}

/* code(string): 550 for "550"; nil, 5, 1, 1 for "5.1.1"; nothing for any other string. */
static int l_code(lua_State *L) {
    size_t len;
    const char *s = luaL_checklstring(L, 1, &len);
    int parts[3] = {0, 0, 0}, part = 0;
    const int enhanced = smtpcode__is_enhanced(s, len);
    if (!enhanced && len != 3) return 0;
    for (size_t i = 0; i < len; i++) {
        if (s[i] == '.')
            part++;
        else if (s[i] >= '0' && s[i] <= '9')
            parts[part] = parts[part] * 10 + (s[i] - '0');
        else
            return 0;
    }
    if (!enhanced) {
        lua_pushinteger(L, parts[0]);
        return 1;
    }
    lua_pushnil(L);
    for (part = 0; part < 3; part++) lua_pushinteger(L, parts[part]);
    return 4;
}

static const luaL_Reg functions[] = {
    {"parse", l_parse}, {"scan", l_scan}, {"reader", l_reader}, {"code", l_code}, {NULL, NULL},
};

static const luaL_Reg reader_methods[] = {
    {"feed", reader_feed},       {"next", reader_next},   {"finish", reader_finish},
    {"pending", reader_pending}, {"reset", reader_reset}, {NULL, NULL},
};

static void push_functions(lua_State *L, const luaL_Reg *list) {
    lua_newtable(L);
    for (; list->name; list++) {
        lua_pushcfunction(L, list->func);
        lua_setfield(L, -2, list->name);
    }
}

static int l_open(lua_State *L) {
    luaL_newmetatable(L, READER);
    push_functions(L, reader_methods);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, reader_gc);
    lua_setfield(L, -2, "__gc");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 1);

    push_functions(L, functions);
    lua_pushliteral(L, SMTPCODE_VERSION);
    lua_setfield(L, -2, "version");
    return 1;
}

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int luaopen_smtpcode_core(lua_State *L);

int luaopen_smtpcode_core(lua_State *L) {
    lua_createtable(L, 0, 2);
    lua_pushnumber(L, LUA_VERSION_NUM);
    lua_setfield(L, -2, "abi");
    lua_pushcclosure(L, l_open, 0);
    lua_setfield(L, -2, "open");
    return 1;
}
