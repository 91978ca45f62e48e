--- What this process holds, as its system counts it: the reader's buffer is outside the heap that collectgarbage counts.

local memory = {}

local PAGE = 4096

local function read(path)
  local file = io.open(path)
  local content = file and file:read("*a")
  if file then
    file:close()
  end
  return content
end

--- Bytes. Where there is no /proc, only what Lua's own heap holds.
function memory.resident()
  local pages = (read("/proc/self/statm") or ""):match("^%d+ (%d+)")
  return pages and tonumber(pages) * PAGE or collectgarbage("count") * 1024
end

--- Bytes that were given back may still count: the address sanitizer keeps up to 256 MB of them.
memory.slack = (read("/proc/self/maps") or ""):find("libasan", 1, true) and 300 * 1024 * 1024 or 0

return memory
