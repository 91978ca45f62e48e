/* smtpcode.core: values in, values out, no decisions. One source for Lua 5.1 to 5.4 and LuaJIT.
 *
 * luaopen returns only the ABI number and open(), made with functions that every Lua has, so that init.lua can refuse a
 * module built for another Lua before anything else of it runs. */
#include <lauxlib.h>
#include <lua.h>
#include <string.h>

#include "lbinding.h"
#include "reply.h"
#include "gen/causes.h"
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
    if (!lua_isnil(L, -1) && (lua_type(L, -1) != LUA_TNUMBER ||
                              !(limit >= 1 && limit <= 9007199254740992.0 && limit == (lua_Number)(size_t)limit)))
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
        /* bytes are moved at most once for each byte taken, so that a backlog stays linear */
        if (kept + len > self->capacity || self->first < kept) {
            size_t capacity = self->capacity ? self->capacity : 512;
            while (capacity < self->end + len) capacity *= 2;
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
    const ptrdiff_t consumed =
        last ? smtpcode_finish(&self->reader, bytes, len, &reply) : smtpcode_read(&self->reader, bytes, len, &reply);
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

/* code(string): 550 for "550"; nil, 5, 1, 1 for "5.1.1"; nothing for any other string. The class may be any digit: delivery
 * reports have others (RFC 3464 s2.3.4), and pages misprint it. */
static int l_code(lua_State *L) {
    size_t len;
    char copy[16];
    int parts[3] = {0, 0, 0}, part = 0;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *s = lua_tolstring(L, 1, &len);
    if (len < 3 || len > sizeof copy) return 0;
    memcpy(copy, s, len);
    if (copy[0] >= '0' && copy[0] <= '9') copy[0] = '5';
    const int enhanced = smtpcode__is_enhanced(copy, len);
    if (!enhanced && len != 3) return 0;
    for (size_t i = 0; i < len; i++) {
        if (s[i] == '.' && enhanced)
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

/* ------------------------------------------------------------------------------------------------------- classify */

#define RULES "smtpcode.rules"

/* A user's compiled rules, and how often each was met. */
typedef struct rules_object {
    uint32_t *set, *hits;
    size_t words;
} rules_object;

static const char *const classes[] = {NULL, NULL, "success", "intermediate", "transient", "permanent"};
static const char *const confidences[] = {NULL, "guess", "likely", "certain"};
static const char *const sources[] = {"none", "own", "rule", "tag", "enhanced", "code"};
#define SMTPCODE_X(name, number, family, ...) [number] = #family,
static const char *const families[] = {SMTPCODE_CAUSES(SMTPCODE_X)};
#undef SMTPCODE_X
#define SMTPCODE_X(name, number) [number] = #name,
static const char *const permanences[] = {SMTPCODE_PERMANENCES(SMTPCODE_X)};
static const char *const scopes[] = {SMTPCODE_SCOPES(SMTPCODE_X)};
static const char *const parties[] = {SMTPCODE_PARTIES(SMTPCODE_X)};
static const char *const actions[] = {SMTPCODE_ACTIONS(SMTPCODE_X)};
#undef SMTPCODE_X

static rules_object *to_rules(lua_State *L, int index) {
    return lua_isnoneornil(L, index) ? NULL : luaL_checkudata(L, index, RULES);
}

/* One field of the context table; the string stays valid as long as the table is on the stack. */
static const char *context_string(lua_State *L, const char *name) {
    lua_getfield(L, 2, name);
    if (!lua_isnil(L, -1) && !lua_isstring(L, -1))
        luaL_error(L, "bad context field '%s' (string expected, got %s)", name, luaL_typename(L, -1));
    const char *value = lua_tostring(L, -1);
    lua_pop(L, 1);
    return value;
}

static int one_of(lua_State *L, const char *field, const char *value, const char *const names[]) {
    for (int i = 0; names[i]; i++)
        if (strcmp(value, names[i]) == 0) return i;
    return luaL_error(L, "bad context field '%s' (%s)", field, value);
}

/* The stage at which a command is given; 0 for others. */
static int stage_of(const char *command) {
    static const char *const commands[] = {"CONNECT", "HELO", "MAIL", "RCPT", "DATA", "EHLO", "LHLO", "BDAT", NULL};
    static const int stages[] = {1, 2, 3, 4, 5, 2, 2, 5};
    for (int i = 0; commands[i]; i++) {
        size_t n = 0;
        while (commands[i][n] && (command[n] == commands[i][n] || command[n] == commands[i][n] + 0x20)) n++;
        if (!commands[i][n]) return stages[i];
    }
    return 0;
}

static smtpcode_context get_context(lua_State *L) {
    static const char *const stages[] = {"", "connect", "helo", "mail", "rcpt", "data", NULL};
    static const char *const profiles[] = {"transactional", "bulk", NULL};
    static const char *const unknowns[] = {"unknown", "permanent", "temporary", NULL};
    smtpcode_context context;
    memset(&context, 0, sizeof context);
    if (lua_isnoneornil(L, 2)) return context;
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_getfield(L, 2, "code");
    context.code = (int)lua_tointeger(L, -1);
    lua_pop(L, 1);
    const char *value;
    context.enhanced = context_string(L, "status");
    context.host = context_string(L, "host");
    if ((value = context_string(L, "command"))) context.stage = stage_of(value);
    /* "Permanent/General", "Transient": the type of an event of Amazon SES and its like */
    if ((value = context_string(L, "type")))
        context.reported_class = strncmp(value, "Permanent", 9) == 0 ? 5 : strncmp(value, "Transient", 9) == 0 ? 4 : 0;
    if ((value = context_string(L, "stage"))) context.stage = one_of(L, "stage", value, stages);
    if ((value = context_string(L, "profile"))) context.bulk = one_of(L, "profile", value, profiles);
    if ((value = context_string(L, "unknown"))) context.unknown_is = one_of(L, "unknown", value, unknowns);
    return context;
}

static void set_string(lua_State *L, const char *key, const char *value) {
    if (!value) return;
    lua_pushstring(L, value);
    lua_setfield(L, -2, key);
}

static void set_span(lua_State *L, const char *key, const char *text, smtpcode_span span) {
    if (!span.length) return;
    push_span(L, text, span);
    lua_setfield(L, -2, key);
}

static void set_integer(lua_State *L, const char *key, lua_Integer value) {
    lua_pushinteger(L, value);
    lua_setfield(L, -2, key);
}

/* classify(text, context, rules): the verdict; provider and blocklist are indexes, which init.lua replaces. */
static int l_classify(lua_State *L) {
    size_t len;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *text = lua_tolstring(L, 1, &len);
    const smtpcode_context context = get_context(L);
    const rules_object *rules = to_rules(L, 3);
    smtpcode_verdict v;
    char hex[17];

    smtpcode_classify(text, len, &context, rules ? rules->set : NULL, rules ? rules->hits : NULL, &v);
    lua_createtable(L, 0, 20);
    if (v.code) set_integer(L, "code", v.code);
    if (v.enhanced.length)
        set_span(L, "enhanced", text, v.enhanced);
    else if (context.enhanced && smtpcode__is_enhanced(context.enhanced, strlen(context.enhanced)))
        set_string(L, "enhanced", context.enhanced);
    set_string(L, "class", classes[v.reply_class]);
    set_string(L, "cause", smtpcode_cause_name(v.cause));
    set_string(L, "family", families[v.cause]);
    set_string(L, "permanence", permanences[v.permanence]);
    set_string(L, "scope", scopes[v.scope]);
    set_string(L, "party", parties[v.party]);
    set_string(L, "action", actions[v.action]);
    lua_pushboolean(L, v.suppress);
    lua_setfield(L, -2, "suppress");
    if (v.retry_after) set_integer(L, "retry_after", v.retry_after);
    if (v.provider) set_integer(L, "provider", v.provider);
    if (v.blocklist) set_integer(L, "blocklist", v.blocklist);
    set_span(L, "ip", text, v.ip);
    set_span(L, "address", text, v.address);
    set_span(L, "domain", text, v.domain);
    set_span(L, "url", text, v.url);
    set_string(L, "confidence", confidences[v.confidence]);
    if (v.source != SMTPCODE_SOURCE_NONE) {
        lua_createtable(L, 0, 3);
        if (v.evidence.length) {
            set_integer(L, "first", (lua_Integer)v.evidence.offset + 1);
            set_integer(L, "last", (lua_Integer)(v.evidence.offset + v.evidence.length));
        }
        if (v.rule)
            lua_pushfstring(L, "%s:%d", sources[v.source], (int)v.rule);
        else
            lua_pushstring(L, sources[v.source]);
        lua_setfield(L, -2, "rule");
        if (v.source == SMTPCODE_SOURCE_OWN_RULE) {
            lua_pushboolean(L, 1);
            lua_setfield(L, -2, "own");
        }
        lua_setfield(L, -2, "evidence");
    }
    lua_newtable(L);
    int conflicts = 0;
#define SMTPCODE_X(name, bit)                                                                                          \
    if (v.conflicts & 1u << (bit)) {                                                                                   \
        lua_pushliteral(L, #name);                                                                                     \
        lua_rawseti(L, -2, ++conflicts);                                                                               \
    }
    SMTPCODE_CONFLICTS(SMTPCODE_X)
#undef SMTPCODE_X
    lua_setfield(L, -2, "conflicts");
    for (int i = 0; i < 16; i++) hex[i] = "0123456789abcdef"[v.fingerprint >> (60 - 4 * i) & 15];
    lua_pushlstring(L, hex, 16);
    lua_setfield(L, -2, "fingerprint");
    return 1;
}

/* cause(text): cause, permanence, suppress, confidence, code, enhanced; no table. */
static int l_cause(lua_State *L) {
    size_t len;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *text = lua_tolstring(L, 1, &len);
    smtpcode_verdict v;
    smtpcode_classify(text, len, NULL, NULL, NULL, &v);
    lua_pushstring(L, smtpcode_cause_name(v.cause));
    lua_pushstring(L, permanences[v.permanence]);
    lua_pushboolean(L, v.suppress);
    lua_pushstring(L, confidences[v.confidence]);
    if (v.code)
        lua_pushinteger(L, v.code);
    else
        lua_pushnil(L);
    push_enhanced(L, text, v.enhanced);
    return 6;
}

/* rules(text): a compiled set, or nil, message, "malformed", line, column. */
static int l_rules(lua_State *L) {
    size_t len;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *text = lua_tolstring(L, 1, &len);
    smtpcode_rules_error error = {0, 0, NULL};

    rules_object *rules = lua_newuserdata(L, sizeof *rules);
    memset(rules, 0, sizeof *rules);
    luaL_getmetatable(L, RULES);
    lua_setmetatable(L, -2);
    void *workspace = lua_newuserdata(L, smtpcode_rules_workspace());
    const ptrdiff_t words = smtpcode_rules_compile(text, len, workspace, NULL, 0, &error);
    if (words >= 0) {
        void *allocator_data;
        const lua_Alloc allocate = lua_getallocf(L, &allocator_data);
        rules->set = allocate(allocator_data, NULL, 0, 2 * (size_t)words * sizeof *rules->set);
        if (!rules->set) return luaL_error(L, "not enough memory");
        rules->words = (size_t)words;
        rules->hits = rules->set + words;
        memset(rules->hits, 0, (size_t)words * sizeof *rules->hits);
        if (smtpcode_rules_compile(text, len, workspace, rules->set, (size_t)words, &error) >= 0) {
            lua_pop(L, 1);
            return 1;
        }
    }
    lua_pushnil(L);
    lua_pushstring(L, error.message);
    lua_pushliteral(L, "malformed");
    lua_pushinteger(L, error.line);
    lua_pushinteger(L, error.column);
    return 5;
}

static int rules_gc(lua_State *L) {
    rules_object *rules = luaL_checkudata(L, 1, RULES);
    void *allocator_data;
    const lua_Alloc allocate = lua_getallocf(L, &allocator_data);
    if (rules->set) allocate(allocator_data, rules->set, 2 * rules->words * sizeof *rules->set, 0);
    rules->set = rules->hits = NULL;
    return 0;
}

/* rules:hits(): {line = times} of the rules met so far. */
static int rules_hits(lua_State *L) {
    const rules_object *rules = luaL_checkudata(L, 1, RULES);
    const size_t count = rules->set ? smtpcode_rules_count(rules->set) : 0;
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        lua_pushinteger(L, (lua_Integer)rules->hits[i]);
        lua_rawseti(L, -2, (int)smtpcode_rules_line(rules->set, i));
    }
    return 1;
}

/* rules:shadowed(): {{line, line of the rule heard before it}, ...}. */
static int rules_shadowed(lua_State *L) {
    const rules_object *rules = luaL_checkudata(L, 1, RULES);
    const size_t count = rules->set ? smtpcode_rules_count(rules->set) : 0;
    int found = 0;
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        const ptrdiff_t by = smtpcode_rules_shadowing(rules->set, i);
        if (by < 0) continue;
        lua_createtable(L, 2, 0);
        lua_pushinteger(L, (lua_Integer)smtpcode_rules_line(rules->set, i));
        lua_rawseti(L, -2, 1);
        lua_pushinteger(L, (lua_Integer)smtpcode_rules_line(rules->set, (size_t)by));
        lua_rawseti(L, -2, 2);
        lua_rawseti(L, -2, ++found);
    }
    return 1;
}

/* examples(text): {{line =, wanted =, cause =, text =}, ...} of the text of rules. */
static int l_examples(lua_State *L) {
    size_t len, position = 0;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *text = lua_tolstring(L, 1, &len);
    smtpcode_example example;
    lua_newtable(L);
    for (int n = 1; smtpcode_next_example(text, len, &position, &example); n++) {
        lua_createtable(L, 0, 4);
        set_integer(L, "line", (lua_Integer)example.line);
        lua_pushboolean(L, example.wanted);
        lua_setfield(L, -2, "wanted");
        set_string(L, "cause", smtpcode_cause_name(example.cause));
        push_span(L, text, example.text);
        lua_setfield(L, -2, "text");
        lua_rawseti(L, -2, n);
    }
    return 1;
}

static const luaL_Reg rules_methods[] = {
    {"hits", rules_hits},
    {"shadowed", rules_shadowed},
    {NULL, NULL},
};

/* ----------------------------------------------------------------------------------------------------------- find */

/* Pushes the text of a finding; of a reply of several lines without their codes. */
static void push_found_text(lua_State *L, const char *text, const smtpcode_finding *finding) {
    const char *const reply = text + finding->span.offset;
    smtpcode_line line;
    size_t position = 0;
    if (finding->form != SMTPCODE_FORM_reply || !memchr(reply, '\n', finding->span.length)) {
        push_span(L, text, finding->text);
        return;
    }
    luaL_Buffer joined;
    luaL_buffinit(L, &joined);
    for (int n = 0; smtpcode_next_line(reply, finding->span.length, &position, &line); n++) {
        if (n) luaL_addchar(&joined, '\n');
        luaL_addlstring(&joined, reply + line.text.offset, line.text.length);
    }
    luaL_pushresult(&joined);
}

/* find(text, init): the next finding and where to look on; nil at the end. */
static int l_find(lua_State *L) {
    static const char *const forms[] = {
#define SMTPCODE_X(name, meaning) #name,
        SMTPCODE_FORMS(SMTPCODE_X)
#undef SMTPCODE_X
    };
    size_t len;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *text = lua_tolstring(L, 1, &len);
    const lua_Integer init = luaL_optinteger(L, 2, 1);
    luaL_argcheck(L, init >= 1, 2, "position must be 1 or more");
    size_t position = (size_t)init - 1;
    smtpcode_finding finding;

    if (!smtpcode_find(text, len, &position, &finding)) return 0;
    lua_createtable(L, 0, 8);
    set_integer(L, "first", (lua_Integer)finding.span.offset + 1);
    set_integer(L, "last", (lua_Integer)(finding.span.offset + finding.span.length));
    set_string(L, "form", forms[finding.form]);
    if (finding.code) set_integer(L, "code", finding.code);
    set_span(L, "enhanced", text, finding.enhanced);
    push_found_text(L, text, &finding);
    lua_setfield(L, -2, "text");
    set_span(L, "recipient", text, finding.recipient);
    set_integer(L, "depth", (lua_Integer)finding.depth);
    lua_pushinteger(L, (lua_Integer)position + 1);
    return 2;
}

static const luaL_Reg functions[] = {
    {"parse", l_parse}, {"scan", l_scan},   {"reader", l_reader},     {"code", l_code}, {"classify", l_classify},
    {"cause", l_cause}, {"rules", l_rules}, {"examples", l_examples}, {"find", l_find}, {NULL, NULL},
};

static const luaL_Reg reader_methods[] = {
    {"feed", reader_feed},       {"next", reader_next},   {"finish", reader_finish},
    {"pending", reader_pending}, {"reset", reader_reset}, {NULL, NULL},
};

void smtpcode__set_functions(lua_State *L, const luaL_Reg *list) {
    for (; list->name; list++) {
        lua_pushcfunction(L, list->func);
        lua_setfield(L, -2, list->name);
    }
}

static void push_functions(lua_State *L, const luaL_Reg *list) {
    lua_newtable(L);
    smtpcode__set_functions(L, list);
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

    luaL_newmetatable(L, RULES);
    push_functions(L, rules_methods);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, rules_gc);
    lua_setfield(L, -2, "__gc");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 1);

    push_functions(L, functions);
    smtpcode__set_show(L);
    smtpcode__set_host(L);
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
