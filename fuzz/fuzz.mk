# The seeds of the fuzz targets, out of the cases in spec/cases. Included by the Makefile, which builds and runs the targets.

.PHONY: seeds
seeds:
	rm -rf fuzz/corpus/line fuzz/corpus/reply
	mkdir -p fuzz/corpus/line fuzz/corpus/reply
	LUA_PATH='./lua/?.lua;./lua/?/init.lua;./?.lua;;' $(LUA) spec/support/write_seeds.lua

.PHONY: fuzz-build
fuzz-build: $(addprefix $(BUILD)/fuzz/,$(FUZZERS)) $(foreach cc,gcc clang,$(addprefix $(BUILD)/replay-$(cc)/,$(FUZZERS)))
