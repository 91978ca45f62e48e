--- Writes the fuzz seeds into folders that are there and empty: `make seeds`.

for _, seed in ipairs(require("spec.support.seeds").all()) do
  local file = assert(io.open(seed.path, "wb"))
  assert(file:write(seed.bytes))
  assert(file:close())
end
