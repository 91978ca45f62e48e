# smtpcode. `make help` lists the targets. Building and installing need cc, make and the headers of one Lua; the rest
# says what it needs and `make deps-test` gets it.

.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# ---- What may be set on the command line

PREFIX = /usr/local
DESTDIR =
LUA = lua5.4
LUA_INCDIR = $(call headers_of,$(LUA_NAME))
CC = cc
CFLAGS = -O2
BUILD = build
TIME = 60
RUNS = -1
JOBS = $(shell nproc 2>/dev/null || echo 2)
RE2C = re2c
GCC = gcc
CLANG = clang
STYLUA = .tools/node_modules/.bin/stylua

# ---- The sources

VERSION := $(shell sed -n 's/^.define SMTPCODE_VERSION "\(.*\)"/\1/p' csrc/smtpcode.h)
SONAME = libsmtpcode.so.$(firstword $(subst ., ,$(VERSION)))

GRAMMARS := $(sort $(wildcard csrc/*.re))
# The binding is what includes Lua's headers; all other C is the core. A new file of either needs no word here.
BINDING := $(sort $(shell grep -lE '^.include ["<](lbinding|lauxlib|lua)\.h[">]' csrc/*.c))
CORE := $(sort $(filter-out $(BINDING),$(wildcard csrc/*.c)) $(wildcard csrc/gen/*.c))
BY_HAND := $(sort $(wildcard csrc/*.[ch] csrc/data/*.[ch] fuzz/*.[ch] bench/*.[ch]))
MODULES := $(sort $(wildcard lua/smtpcode/*.lua))
LOCALES := $(sort $(wildcard lua/smtpcode/locale/*.lua))
FUZZERS := $(patsubst fuzz/%_fuzzer.c,%,$(sort $(wildcard fuzz/*_fuzzer.c)))
FUZZ_SHARED := $(sort $(filter-out %_fuzzer.c fuzz/replay.c,$(wildcard fuzz/*.c)))

# The object files of C sources, $(2), compiled in the manner $(1). gen/ is folded into the name: an archive keeps no folders.
objects = $(patsubst %.c,$(BUILD)/$(1)/%.o,$(subst /,_,$(patsubst csrc/%,%,$(2))))

# ---- The Luas: names are those of their interpreters in Debian

LUA_NAMES = lua5.1 lua5.2 lua5.3 lua5.4 luajit
ask_lua = $(shell $(1) -e 'print(jit and "luajit" or "lua" .. _VERSION:match("[%d.]+"))' 2>/dev/null)
LUA_NAME := $(or $(filter $(LUA_NAMES),$(notdir $(LUA))),$(call ask_lua,$(LUA)))
abi_of = $(if $(filter luajit,$(1)),5.1,$(patsubst lua%,%,$(1)))

# The folder of the lua.h of Lua $(1), which must say so itself; empty when there is none.
header_names = $(if $(filter luajit,$(1)),luajit-2.1 luajit-2.0,$(1) $(subst .,,$(1)) lua/$(call abi_of,$(1)))
header_folders = $(foreach root,/usr/include /usr/local/include,$(addprefix $(root)/,$(call header_names,$(1))) $(root))
headers_of = $(patsubst %/lua.h,%,$(firstword $(if $(1),$(shell grep -Esl \
    'LUA_VERSION_NUM[[:blank:]]+$(subst .,0,$(call abi_of,$(1)))' $(addsuffix /lua.h,$(call header_folders,$(1)))))))
$(foreach lua,$(LUA_NAMES),$(eval headers_$(lua) := $(call headers_of,$(lua))))
LUAS := $(foreach lua,$(LUA_NAMES),$(if $(headers_$(lua)),$(lua)))
export LUAS

# ---- Building

WARNINGS = -Wall -Wextra -Wconversion -Wshadow -Wpedantic -Wstrict-prototypes -Wmissing-prototypes
C_STANDARD = -std=c11 -Icsrc
SANITIZE = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all

CORES = $(foreach lua,$(LUAS),$(BUILD)/$(lua)/smtpcode/core.so)
LIBRARIES = $(BUILD)/libsmtpcode.a $(BUILD)/libsmtpcode.so $(BUILD)/smtpcode.pc

.PHONY: all
all: $(LIBRARIES) $(CORES) $(BUILD)/smtpcode

# Objects are compiled in several manners, each in its own folder: $(1) folder, $(2) compiler and flags.
define MANNER
$(BUILD)/$(1)/%.o: csrc/%.c
	@mkdir -p $$(@D)
	$(2) $(C_STANDARD) -MMD -MP -c -o $$@ $$<
$(BUILD)/$(1)/gen_%.o: csrc/gen/%.c
	@mkdir -p $$(@D)
	$(2) $(C_STANDARD) -MMD -MP -c -o $$@ $$<
$(BUILD)/$(1)/fuzz_%.o: fuzz/%.c
	@mkdir -p $$(@D)
	$(2) $(C_STANDARD) -MMD -MP -c -o $$@ $$<
$(BUILD)/$(1)/bench_%.o: bench/%.c
	@mkdir -p $$(@D)
	$(2) $(C_STANDARD) -MMD -MP -c -o $$@ $$<
endef
$(eval $(call MANNER,core,$$(CC) $$(CFLAGS) $$(CPPFLAGS) $$(WARNINGS) -fPIC -fvisibility=hidden -DSMTPCODE_SHARED))
$(eval $(call MANNER,clang,$$(CLANG) -O2 $$(WARNINGS) -Werror -fPIC -fvisibility=hidden -DSMTPCODE_SHARED))
$(eval $(call MANNER,wasm,$$(CLANG) --target=wasm32 -O2 -nostdlib -ffreestanding $$(WARNINGS) -Werror))
$(eval $(call MANNER,asan-gcc,$$(GCC) $$(SANITIZE) -fPIC))
$(eval $(call MANNER,asan-clang,$$(CLANG) $$(SANITIZE)))
$(eval $(call MANNER,fuzzer,$$(CLANG) $$(SANITIZE) -O2 -fsanitize=fuzzer-no-link))
-include $(wildcard $(BUILD)/*/*.d)

$(BUILD)/libsmtpcode.a: $(call objects,core,$(CORE))
	rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/libsmtpcode.so: $(call objects,core,$(CORE))
	$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -Wl,-z,defs -o $@ $^

# One binding for each Lua, $(1), over the same core; the library's own symbols stay inside.
define MODULE
$(BUILD)/$(1)/%.o: csrc/%.c
	@mkdir -p $$(@D)
	$$(CC) $$(CFLAGS) $$(CPPFLAGS) $$(WARNINGS) -fPIC -fvisibility=hidden $$(C_STANDARD) -isystem $$(headers_$(1)) -MMD -MP -c -o $$@ $$<
$(BUILD)/$(1)/smtpcode/core.so: $(call objects,$(1),$(BINDING)) $(BUILD)/libsmtpcode.a
	@mkdir -p $$(@D)
	$$(CC) $$(CFLAGS) $$(LDFLAGS) -shared -Wl,--exclude-libs,ALL -o $$@ $$^
endef
$(if $(LUA_INCDIR),$(eval headers_$(LUA_NAME) := $(LUA_INCDIR)))
$(foreach lua,$(LUA_NAMES),$(eval $(call MODULE,$(lua))))

$(BUILD)/smtpcode.pc: csrc/smtpcode.pc.in csrc/smtpcode.h
	@mkdir -p $(@D)
	$(WRITE_PC) >$@

# A command that runs in this tree, as make install's does in its own place.
$(BUILD)/smtpcode: export TEXT = $(call launcher,$(INTERPRETER),$(CURDIR)/lua,$(CURDIR)/$(BUILD)/$(LUA_NAME))
$(BUILD)/smtpcode: Makefile
	@mkdir -p $(@D)
	@printf '%s\n' "$$TEXT" >$@ && chmod 755 $@

# ---- Installing

INTERPRETER = $(or $(shell command -v $(LUA)),$(LUA))
ABI = $(call abi_of,$(LUA_NAME))
LUA_DIR = $(PREFIX)/share/lua/$(ABI)
LUA_CDIR = $(PREFIX)/lib/lua/$(ABI)
MAN_PAGES = $(sort $(wildcard doc/*.1))
WRITE_PC = sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' csrc/smtpcode.pc.in

# The command: interpreter $(1), its own modules in $(2) and $(3). No environment variable and no file of the current
# folder can put other code in their place.
define launcher
#!/bin/sh
# smtpcode $(VERSION): what a mail server answered, in plain words.
unset LUA_INIT LUA_INIT_5_2 LUA_INIT_5_3 LUA_INIT_5_4
unset LUA_PATH LUA_PATH_5_2 LUA_PATH_5_3 LUA_PATH_5_4
unset LUA_CPATH LUA_CPATH_5_2 LUA_CPATH_5_3 LUA_CPATH_5_4
exec '$(1)' -e '
local function after(own, path) return own .. (";" .. path):gsub(";%.[^;]*", "") end
package.path = after([[$(2)/?.lua;$(2)/?/init.lua]], package.path)
package.cpath = after([[$(3)/?.so]], package.cpath)
' '$(2)/smtpcode/main.lua' "$$@"
endef

# What would end a string in the launcher, or means something in package.path.
unsafe := ' " ; ? \ $$ ` ] | & \#
.PHONY: check-install
check-install:
	$(foreach byte,$(unsafe),$(if $(findstring $(byte),$(PREFIX)$(INTERPRETER)),$(error PREFIX and LUA cannot hold $(byte))))
	@case '$(PREFIX)' in /*) ;; *) echo 'make: PREFIX must begin with /' >&2; exit 64;; esac
	@test -n '$(LUA_NAME)' || { echo 'make: $(LUA) does not run, and is none of $(LUA_NAMES)' >&2; exit 69; }
	@test -f '$(headers_$(LUA_NAME))/lua.h' || { echo 'make: no headers of $(LUA_NAME) found (say LUA_INCDIR=folder)' >&2; exit 69; }

.PHONY: install
install: export TEXT = $(call launcher,$(INTERPRETER),$(LUA_DIR),$(LUA_CDIR))
install: check-install $(LIBRARIES) $(BUILD)/$(LUA_NAME)/smtpcode/core.so
	install -d '$(DESTDIR)$(LUA_DIR)/smtpcode/locale' '$(DESTDIR)$(LUA_CDIR)/smtpcode' '$(DESTDIR)$(PREFIX)/bin' \
	    '$(DESTDIR)$(PREFIX)/include' '$(DESTDIR)$(PREFIX)/lib/pkgconfig'
	install -m 644 $(MODULES) '$(DESTDIR)$(LUA_DIR)/smtpcode/'
	$(if $(LOCALES),install -m 644 $(LOCALES) '$(DESTDIR)$(LUA_DIR)/smtpcode/locale/')
	install -m 755 $(BUILD)/$(LUA_NAME)/smtpcode/core.so '$(DESTDIR)$(LUA_CDIR)/smtpcode/core.so'
	printf '%s\n' "$$TEXT" >'$(DESTDIR)$(PREFIX)/bin/smtpcode'
	chmod 755 '$(DESTDIR)$(PREFIX)/bin/smtpcode'
	install -m 644 csrc/smtpcode.h '$(DESTDIR)$(PREFIX)/include/smtpcode.h'
	install -m 644 $(BUILD)/libsmtpcode.a '$(DESTDIR)$(PREFIX)/lib/libsmtpcode.a'
	install -m 755 $(BUILD)/libsmtpcode.so '$(DESTDIR)$(PREFIX)/lib/libsmtpcode.so.$(VERSION)'
	ln -sf libsmtpcode.so.$(VERSION) '$(DESTDIR)$(PREFIX)/lib/$(SONAME)'
	ln -sf $(SONAME) '$(DESTDIR)$(PREFIX)/lib/libsmtpcode.so'
	$(WRITE_PC) >'$(DESTDIR)$(PREFIX)/lib/pkgconfig/smtpcode.pc'
	chmod 644 '$(DESTDIR)$(PREFIX)/lib/pkgconfig/smtpcode.pc'
	$(if $(MAN_PAGES),install -d '$(DESTDIR)$(PREFIX)/share/man/man1')
	$(if $(MAN_PAGES),install -m 644 $(MAN_PAGES) '$(DESTDIR)$(PREFIX)/share/man/man1/')

.PHONY: uninstall
uninstall: check-install
	rm -rf '$(DESTDIR)$(LUA_DIR)/smtpcode' '$(DESTDIR)$(LUA_CDIR)/smtpcode'
	rm -f '$(DESTDIR)$(PREFIX)/bin/smtpcode' '$(DESTDIR)$(PREFIX)/include/smtpcode.h' \
	    '$(DESTDIR)$(PREFIX)'/lib/libsmtpcode.* '$(DESTDIR)$(PREFIX)/lib/pkgconfig/smtpcode.pc' \
	    $(foreach page,$(MAN_PAGES),'$(DESTDIR)$(PREFIX)/share/man/man1/$(notdir $(page))')

# ---- Generated files: committed, so that who installs needs no re2c; made again only here

RE2C_VERSION = 3.0
RE2C_FLAGS = -W -Werror -b -i --no-generation-date

.PHONY: gen
gen: check-re2c
	@mkdir -p csrc/gen
	@set -e; for grammar in $(patsubst csrc/%.re,%,$(GRAMMARS)); do \
	    echo $(RE2C) $(RE2C_FLAGS) -o csrc/gen/$$grammar.c csrc/$$grammar.re; \
	    $(RE2C) $(RE2C_FLAGS) -o csrc/gen/$$grammar.c csrc/$$grammar.re; \
	    chmod 644 csrc/gen/$$grammar.c; \
	done
	$(if $(wildcard csrc/data/gen.lua),lua5.4 csrc/data/gen.lua)

.PHONY: check-re2c
check-re2c:
	@$(RE2C) --version 2>&1 | grep -qx 're2c $(RE2C_VERSION)' || { echo 'make: re2c $(RE2C_VERSION) is needed: another version writes other text' >&2; exit 69; }

.PHONY: check-gen
check-gen: check-re2c
	@spec/build/gen.sh

# ---- Looking at the sources

C_SOURCES = $(CORE) $(sort $(wildcard csrc/data/*.c fuzz/*.c bench/*.c))
# Every C file, and the binding with each Lua's headers: compiler $(1).
define COMPILE_ALL
@set -e; for source in $(C_SOURCES); do $(1) $(WARNINGS) -Werror $(C_STANDARD) -fsyntax-only $$source; done
@set -e; for headers in $(foreach lua,$(LUAS),$(headers_$(lua))); do for source in $(BINDING); do \
    $(1) $(WARNINGS) -Werror $(C_STANDARD) -isystem $$headers -fsyntax-only $$source; done; done
endef

LINTS = lint-gcc lint-clang lint-cppcheck lint-luacheck lint-clang-format lint-stylua
.PHONY: lint $(LINTS)
lint: $(LINTS)

lint-gcc:
	$(call COMPILE_ALL,$(GCC))

lint-clang:
	$(call COMPILE_ALL,$(CLANG))

lint-cppcheck:
	@cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	    -Icsrc --suppress=missingIncludeSystem $(filter %.c,$(BY_HAND))

lint-luacheck:
	@luacheck --quiet .

lint-clang-format:
	@clang-format --dry-run -Werror $(BY_HAND)

LUA_BY_HAND = $(shell grep -L '^-- Generated' lua/smtpcode/*.lua) \
    $(wildcard spec bench fuzz .busted .luacheckrc smtpcode-scm-1.rockspec)
# What runs under Lua 5.4 alone.
LUA54_BY_HAND = $(wildcard csrc/data/*.lua)
lint-stylua:
	@test -x $(STYLUA) || { echo 'make: no stylua: `make deps-test` gets it' >&2; exit 69; }
	@$(STYLUA) --check $(LUA_BY_HAND)
	$(if $(LUA54_BY_HAND),@$(STYLUA) --check --syntax Lua54 $(LUA54_BY_HAND))

# Puts the hand-written sources into the form that lint wants.
.PHONY: format
format:
	clang-format -i $(BY_HAND)
	$(STYLUA) $(LUA_BY_HAND)
	$(if $(LUA54_BY_HAND),$(STYLUA) --syntax Lua54 $(LUA54_BY_HAND))

# The core for a target without any C library: it compiles, and nothing is missing when it is linked.
.PHONY: wasm-check
wasm-check: $(BUILD)/wasm/core.wasm
$(BUILD)/wasm/core.wasm: $(call objects,wasm,$(CORE))
	$(CLANG) --target=wasm32 -nostdlib -Wl,--no-entry -Wl,--export-all -o $@ $^

# ---- Trying it

.PHONY: deps-demo deps-test
deps-demo deps-test: deps-%:
	@.ci/deps $*

DEMO_TEXT = No s'ha pogut enviar el missatge. Error 421
.PHONY: demo
demo: deps-demo
	@$(MAKE) --no-print-directory --silent LUA=lua5.4 $(BUILD)/lua5.4/smtpcode/core.so $(BUILD)/smtpcode
	@LUA_PATH='./lua/?.lua;./lua/?/init.lua;;' LUA_CPATH='./$(BUILD)/lua5.4/?.so;;' lua5.4 spec/demo.lua
	@set -e; for lang in en ca; do \
	    printf '\n$$ smtpcode explain "%s" --lang %s\n\n' "$(DEMO_TEXT)" $$lang; \
	    $(BUILD)/smtpcode explain "$(DEMO_TEXT)" --lang $$lang; \
	done

# Every check writes what it found to $(BUILD)/test; the last line sums it up.
BUSTED_CHECKS = $(addprefix busted-,gc asan $(LUA_NAMES))
ROCKS_CHECKS = $(addprefix rocks-,5.1 5.2 5.3 5.4)
CHECKS = build-gcc build-asan build-clang $(BUSTED_CHECKS) check-gen $(LINTS) wasm-check replay-gcc replay-clang \
    $(ROCKS_CHECKS) install library mismatch budget

.PHONY: test
test: deps-test
	@rm -rf $(BUILD)/test && mkdir -p $(BUILD)/test
	@$(MAKE) --no-print-directory --keep-going --jobs=$(JOBS) BUILD=$(BUILD) CC=$(GCC) $(addprefix check/,$(CHECKS)) || true
	@spec/build/total $(BUILD)/test $(CHECKS)

CHECK = @spec/build/check $(BUILD)/test $(@F)
.PHONY: $(addprefix check/,$(CHECKS))
check/build-gcc:
	$(CHECK) $(MAKE) --no-print-directory all CFLAGS='-O2 -Werror'

check/build-clang:
	$(CHECK) $(MAKE) --no-print-directory $(call objects,clang,$(CORE))

check/build-asan:
	$(CHECK) $(MAKE) --no-print-directory $(BUILD)/asan/smtpcode/core.so

check/busted-asan check/replay-gcc: check/build-asan
$(addprefix check/,$(BUSTED_CHECKS)): check/busted-%: check/build-gcc
	$(CHECK) spec/build/busted $(BUILD) $*

$(addprefix check/,check-gen wasm-check replay-gcc replay-clang $(LINTS)): check/%:
	$(CHECK) $(MAKE) --no-print-directory $*

$(addprefix check/,$(ROCKS_CHECKS)): check/rocks-%: check/build-gcc
	$(CHECK) spec/build/rocks.sh $(BUILD) $*

check/budget: check/wasm-check
$(addprefix check/,install library mismatch budget): check/%: check/build-gcc
	$(CHECK) spec/build/$*.sh $(BUILD)

# The module for one Lua with the sanitizers in it.
$(BUILD)/asan/smtpcode/core.so: $(BINDING) $(call objects,asan-gcc,$(CORE))
	@mkdir -p $(@D)
	$(GCC) $(SANITIZE) $(C_STANDARD) -isystem $(headers_lua5.4) -fPIC -shared -o $@ $^

# ---- Fuzzing

.PHONY: replay replay-gcc replay-clang
replay: replay-gcc replay-clang
replay-gcc replay-clang: replay-%: $(addprefix $(BUILD)/replay-%/,$(FUZZERS))
	@test -n '$(FUZZERS)'
	@set -e; for fuzzer in $(FUZZERS); do $(BUILD)/replay-$*/$$fuzzer fuzz/corpus/$$fuzzer; done

# The replay of fuzz target $(1), made by compiler $(2), $(3).
define REPLAY
$(BUILD)/replay-$(2)/$(1): $(call objects,asan-$(2),fuzz/$(1)_fuzzer.c fuzz/replay.c $(FUZZ_SHARED) $(CORE))
	@mkdir -p $$(@D)
	$(3) $$(SANITIZE) -o $$@ $$^
endef
$(foreach fuzzer,$(FUZZERS),$(eval $(call REPLAY,$(fuzzer),gcc,$$(GCC))))
$(foreach fuzzer,$(FUZZERS),$(eval $(call REPLAY,$(fuzzer),clang,$$(CLANG))))

define FUZZER
$(BUILD)/fuzz/$(1): $(call objects,fuzzer,fuzz/$(1)_fuzzer.c $(FUZZ_SHARED) $(CORE))
	@mkdir -p $$(@D)
	$$(CLANG) $$(SANITIZE) -fsanitize=fuzzer -o $$@ $$^
endef
$(foreach fuzzer,$(FUZZERS),$(eval $(call FUZZER,$(fuzzer))))

# Each target for TIME seconds, or RUNS executions; what it finds stays in $(BUILD)/fuzz.
.PHONY: fuzz
fuzz: $(addprefix $(BUILD)/fuzz/,$(FUZZERS))
	@set -e; for fuzzer in $(FUZZERS); do \
	    mkdir -p $(BUILD)/fuzz/$$fuzzer.found; \
	    $(BUILD)/fuzz/$$fuzzer -max_total_time=$(TIME) -runs=$(RUNS) -timeout=10 -print_final_stats=1 \
	        -artifact_prefix=$(BUILD)/fuzz/ $(addprefix -dict=,$(wildcard fuzz/*.dict)) \
	        $(BUILD)/fuzz/$$fuzzer.found fuzz/corpus/$$fuzzer; \
	done

# ---- The rest

# seeds and bench
-include $(wildcard fuzz/fuzz.mk bench/bench.mk)

.PHONY: clean
clean:
	rm -rf $(BUILD) csrc/*.o csrc/gen/*.o csrc/data/*.o smtpcode/core.so

.PHONY: help
help:
	@echo 'make                  libraries, pkg-config file, the module for: $(or $(LUAS),no Lua (no headers found))'
	@echo 'make install          PREFIX=/usr/local DESTDIR= LUA=lua5.4 LUA_INCDIR=  (uninstall takes the same)'
	@echo 'make demo             what the captured transcripts hold, explained'
	@echo 'make test             every check; the last line says how many passed'
	@echo 'make gen check-gen    make the generated files again, or see whether they are fresh (re2c $(RE2C_VERSION))'
	@echo 'make lint format      look at the sources, or put them into form'
	@echo 'make wasm-check       the core without a C library'
	@echo 'make fuzz replay      TIME=60 or RUNS=10000000; the fuzz targets over the seeds'
	@echo 'make seeds bench      write the fuzz seeds; measure'
	@echo 'make deps-demo deps-test   install what is missing (Debian)'
	@echo 'make clean'
