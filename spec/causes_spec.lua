-- The classifier over the labelled replies of spec/cases/causes: how many it gets right, and whom it would drop.
-- The bounds lie a little under what is reached, so that a change for the worse fails.

local smtpcode = require("smtpcode")
local escape = require("spec.support.escape")

local LANGUAGES = {
  "en",
  "own-en",
  "es",
  "ca",
  "fr",
  "de",
  "it",
  "pt",
  "nl",
  "sv",
  "pl",
  "ru",
  "uk",
  "cs",
  "tr",
  "zh",
  "ja",
  "ko",
}
local MAY_SUPPRESS = {
  user_unknown = true,
  mailbox_disabled = true,
  recipient_moved = true,
  invalid_address = true,
  domain_unknown = true,
  no_mail_service = true,
}
local PERMANENCE = { perm = "permanent", temp = "temporary", ["-"] = "unknown" }

--- Rows of one file: {label, accept = set, permanence, text}.
local function read_rows(path)
  local rows = {}
  for line in io.lines(path) do
    if line ~= "" and line:sub(1, 1) ~= "#" then
      local labels, permanence, text = line:match("^(%S+) | (%S+) | (.*)$")
      assert(labels, path .. ": no row: " .. line)
      local row = { accept = {}, permanence = assert(PERMANENCE[permanence], line), text = escape.decode(text) }
      for label in labels:gmatch("[^,]+") do
        row.label = row.label or label
        row.accept[label] = true
      end
      rows[#rows + 1] = row
    end
  end
  return rows
end

local files, counts = {}, {}
for _, language in ipairs(LANGUAGES) do
  files[language] = read_rows("spec/cases/causes/" .. language .. ".txt")
  for _, row in ipairs(files[language]) do
    counts[row.label] = (counts[row.label] or 0) + 1
  end
end

local function score(rows)
  local tally = { exact = 0, lenient = 0, certain = 0, sure = 0, unsafe = {} }
  for _, row in ipairs(rows) do
    local verdict = smtpcode.classify(row.text)
    tally.exact = tally.exact + (verdict.cause == row.label and 1 or 0)
    tally.lenient = tally.lenient + (row.accept[verdict.cause] and 1 or 0)
    if verdict.confidence == "certain" then
      tally.certain = tally.certain + 1
      tally.sure = tally.sure + (row.accept[verdict.cause] and 1 or 0)
    end
    if verdict.suppress then
      local allowed = false
      for label in pairs(row.accept) do
        allowed = allowed or MAY_SUPPRESS[label] or false
      end
      if not allowed then
        tally.unsafe[#tally.unsafe + 1] = row.label .. " as " .. verdict.cause .. ": " .. row.text
      end
    end
  end
  return tally
end

describe("the labelled replies", function()
  it("hold at least ten of each cause and six hundred in all", function()
    local total, causes = 0, 0
    for cause, count in pairs(counts) do
      assert.is_true(count >= 10, cause .. " has " .. count)
      total, causes = total + count, causes + 1
    end
    assert.equal(34, causes)
    assert.is_true(total >= 600)
  end)
end)

describe("classify", function()
  for _, language in ipairs(LANGUAGES) do
    local exact, lenient = 0.80, 0.82
    it(("gets the replies of %s.txt right, and drops no good address"):format(language), function()
      local rows = files[language]
      local tally = score(rows)
      assert.is_true(tally.exact / #rows >= exact, ("exact %d of %d"):format(tally.exact, #rows))
      assert.is_true(tally.lenient / #rows >= lenient, ("lenient %d of %d"):format(tally.lenient, #rows))
      assert.is_true(tally.certain / #rows >= 0.6, ("certain %d of %d"):format(tally.certain, #rows))
      assert.is_true(tally.sure / tally.certain >= 0.9, ("right of those %d"):format(tally.sure))
      assert.same({}, tally.unsafe)
    end)
  end
end)
