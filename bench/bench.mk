# `make bench`: how fast it is, beside what else could do the work. Included by the Makefile.
#
# Every figure stands beside a rival's, measured in turns in the same run, in processor time: the ratios are what counts.
#   reader     smtpcode_read, beside a loop of memchr for LF over the same bytes
#   classify   smtpcode_classify, beside Hyperscan looking for 500 phrases in the same texts
#   parse      smtpcode.parse, scan and cause from Lua 5.4 and LuaJIT, beside LPeg, Lua patterns and string.find
#   linear     instructions on hostile input of one size and of twice that
# The input is made by gen_replies.py from phrases.txt, the same on every run.

BENCH = $(BUILD)/bench
BENCH_LUAS = lua5.4 luajit
BENCH_REPLIES = 200000

# Who has no Hyperscan can lint the rest.
ifeq ($(wildcard /usr/include/hs/hs.h),)
C_SOURCES := $(filter-out bench/classify.c,$(C_SOURCES))
endif

.PHONY: deps-bench
deps-bench:
	@.ci/deps bench

.PHONY: bench
bench: deps-bench
	@$(MAKE) --no-print-directory --silent CFLAGS='-O2' bench-run

.PHONY: bench-run
bench-run: $(addprefix $(BENCH)/,reader reader-portable classify linear stream.bin) \
    $(foreach lua,$(BENCH_LUAS),$(BUILD)/$(lua)/smtpcode/core.so)
	@$(BENCH)/reader $(BENCH)
	@echo 'without SSE2:' && $(BENCH)/reader-portable $(BENCH)
	@$(BENCH)/classify $(BENCH) bench/phrases.txt
	@set -e; for lua in $(BENCH_LUAS); do \
	    LUA_PATH='./lua/?.lua;./lua/?/init.lua;;' LUA_CPATH="$(abspath $(BUILD))/$$lua/?.so;;" $$lua bench/parse.lua $(BENCH); \
	done
	@bench/linear.sh $(BENCH)/linear

$(BENCH)/stream.bin: bench/gen_replies.py bench/phrases.txt
	@mkdir -p $(@D)
	python3 bench/gen_replies.py $(BENCH_REPLIES) $(@D)

$(BENCH)/reader $(BENCH)/linear: $(BENCH)/%: bench/%.c bench/bench.h $(BUILD)/libsmtpcode.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(WARNINGS) $(C_STANDARD) -o $@ $< $(BUILD)/libsmtpcode.a

$(BENCH)/reader-portable: bench/reader.c bench/bench.h csrc/reader.c csrc/gen/reply.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(WARNINGS) $(C_STANDARD) -DSMTPCODE_PORTABLE -o $@ $(filter %.c,$^)

$(BENCH)/classify: bench/classify.c bench/bench.h $(BUILD)/libsmtpcode.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(WARNINGS) $(C_STANDARD) -o $@ $< $(BUILD)/libsmtpcode.a -lhs
