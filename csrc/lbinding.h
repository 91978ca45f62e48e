/* What the files of the binding share. */
#ifndef SMTPCODE_LBINDING_H
#define SMTPCODE_LBINDING_H

#include <lauxlib.h>
#include <lua.h>

/* Sets the functions of list in the table on top of the stack. */
void smtpcode__set_functions(lua_State *L, const luaL_Reg *list);

/* The same with those of lshow.c, and of lhost.c. */
void smtpcode__set_show(lua_State *L);
void smtpcode__set_host(lua_State *L);

#endif
