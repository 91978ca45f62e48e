-- The committed seeds are the cases (`make seeds` writes them).

local seeds = require("spec.support.seeds")

local function names_in(folder)
  local names, listing = {}, assert(io.popen("ls " .. folder))
  for name in listing:lines() do
    names[folder .. "/" .. name] = true
  end
  listing:close()
  return names
end

it("each case has its seed, and no seed is left of one that is gone", function()
  local left = {}
  for _, folder in ipairs({ "fuzz/corpus/line", "fuzz/corpus/reply" }) do
    for path in pairs(names_in(folder)) do
      left[path] = true
    end
  end
  local all = seeds.all()
  assert.is_true(#all > 1000)
  for _, seed in ipairs(all) do
    local file = assert(io.open(seed.path, "rb"))
    local bytes = file:read("*a")
    file:close()
    assert.are.equal(seed.bytes, bytes, seed.path)
    left[seed.path] = nil
  end
  assert.are.same({}, left)
end)
