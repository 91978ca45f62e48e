-- Text of others made safe for a terminal, JSON, CSV, TSV and HTML; its width; mail addresses hidden; base64.

local core = require("smtpcode.core").open()

-- Characters that nobody should send to a terminal as they are, with what is shown in their place.
local HIDDEN = {
  { "\0", "\\x00" },
  { "\7", "\\x07" },
  { "\27", "\\x1B" },
  { "\127", "\\x7F" },
  { "\r", "\\r" },
  { "\194\128", "<U+0080>" },
  { "\194\133", "<U+0085>" },
  { "\194\155", "<U+009B>" },
  { "\194\173", "<U+00AD>" },
  { "\216\156", "<U+061C>" },
  { "\226\128\139", "<U+200B>" },
  { "\226\128\142", "<U+200E>" },
  { "\226\128\143", "<U+200F>" },
  { "\226\128\168", "<U+2028>" },
  { "\226\128\169", "<U+2029>" },
  { "\226\128\170", "<U+202A>" },
  { "\226\128\174", "<U+202E>" },
  { "\226\129\166", "<U+2066>" },
  { "\226\129\169", "<U+2069>" },
  { "\239\187\191", "<U+FEFF>" },
  { "\243\160\128\129", "<U+E0001>" },
}

-- Bytes that are not UTF-8.
local INVALID = {
  "\128",
  "\191",
  "\192\128",
  "\193\191",
  "\194",
  "\224\128\128",
  "\226\130",
  "\237\160\128",
  "\240\128\128\128",
  "\244\144\128\128",
  "\245\128\128\128",
  "\255",
}

local PLAIN = { "", "plain", "é", "日本語", "\240\159\152\128", "naïve ‘quotes’", 'a\\b"c' }

local function all_bytes()
  local bytes = {}
  for byte = 0, 255 do
    bytes[#bytes + 1] = string.char(byte)
  end
  return table.concat(bytes)
end

describe("show", function()
  it("leaves plain text as it is", function()
    for _, text in ipairs(PLAIN) do
      assert.are.equal(text, core.show(text))
      assert.are.equal(text, core.show(text, true))
    end
  end)

  it("shows what is hidden", function()
    for _, pair in ipairs(HIDDEN) do
      assert.are.equal("a" .. pair[2] .. "b", core.show("a" .. pair[1] .. "b"))
    end
  end)

  it("shows bytes that are not UTF-8, each of them", function()
    for _, bytes in ipairs(INVALID) do
      local expected = bytes:gsub(".", function(byte)
        return ("\\x%02X"):format(byte:byte())
      end)
      assert.are.equal(expected, core.show(bytes))
    end
  end)

  it("keeps lines and tabs only where that is asked for", function()
    assert.are.equal("a\\nb\\tc", core.show("a\nb\tc"))
    assert.are.equal("a\nb\tc\\r", core.show("a\nb\tc\r", true))
  end)

  it("lets nothing through that a terminal obeys", function()
    local shown = core.show(all_bytes():rep(2))
    assert.is_nil(shown:find("[%c\127-\255]"))
    assert.are.equal(shown, core.show(shown))
  end)
end)

describe("json", function()
  it("leaves plain text as it is, in quotes", function()
    assert.are.equal('"日本語"', core.json("日本語"))
    assert.are.equal('"a\\\\b\\"c/"', core.json('a\\b"c/'))
    assert.are.equal('""', core.json(""))
  end)

  it("escapes controls, line separators and bidi marks", function()
    assert.are.equal('"\\u0000\\u0007\\u001B\\n\\r\\t\\u007F"', core.json("\0\7\27\n\r\t\127"))
    assert.are.equal('"\\u0085\\u2028\\u2029\\u202E"', core.json("\194\133\226\128\168\226\128\169\226\128\174"))
    assert.are.equal('"\\uDB40\\uDC01"', core.json("\243\160\128\129"))
  end)

  it("puts U+FFFD in place of bytes that are not UTF-8", function()
    for _, bytes in ipairs(INVALID) do
      assert.are.equal('"' .. ("\239\191\189"):rep(#bytes) .. '"', core.json(bytes))
    end
  end)

  it("is read back by a JSON reader", function()
    local cjson = require("cjson")
    for _, text in ipairs(PLAIN) do
      assert.are.equal(text, cjson.decode("[" .. core.json(text) .. "]")[1])
    end
    for _, pair in ipairs(HIDDEN) do
      assert.are.equal(pair[1], cjson.decode("[" .. core.json(pair[1]) .. "]")[1])
    end
    assert.are.equal(256 + 2 * 128, #cjson.decode("[" .. core.json(all_bytes()) .. "]")[1])
  end)
end)

describe("cell", function()
  it("quotes what CSV wants quoted", function()
    assert.are.equal("plain", core.cell("plain"))
    assert.are.equal('"a,b"', core.cell("a,b"))
    assert.are.equal('"a ""b"""', core.cell('a "b"'))
    assert.are.equal("", core.cell(""))
  end)

  it("stays on one line and shows what is hidden", function()
    assert.are.equal("a\\nb\\tc\\x1B", core.cell("a\nb\tc\27"))
    assert.are.equal("a\\tb", core.cell("a\tb", "\t"))
    assert.are.equal("a,b", core.cell("a,b", "\t"))
  end)

  it("is no formula to a spreadsheet", function()
    for _, first in ipairs({ "=", "+", "-", "@" }) do
      assert.are.equal("'" .. first .. "1", core.cell(first .. "1"))
      assert.are.equal("'" .. first .. "1", core.cell(first .. "1", "\t"))
    end
    assert.are.equal("'\\t=1", core.cell("\t=1"))
    assert.are.equal("'\\r=1", core.cell("\r=1"))
    assert.are.equal([["'=HYPERLINK(""x"",1)"]], core.cell('=HYPERLINK("x",1)'))
    assert.are.equal("'\"a", core.cell('"a', "\t"))
  end)
end)

describe("html", function()
  it("has no markup left", function()
    assert.are.equal("&lt;b&gt; &amp;amp; &quot;x&quot; &#39;y&#39;", core.html("<b> &amp; \"x\" 'y'"))
    assert.is_nil(core.html(all_bytes()):find("[<>\"']"))
  end)

  it("shows what is hidden, in a form without markup", function()
    assert.are.equal("\\x1B[31m [U+202E]", core.html("\27[31m \226\128\174"))
    assert.are.equal("a\nb\tc", core.html("a\nb\tc"))
  end)
end)

describe("width", function()
  it("counts columns", function()
    local CASES = {
      [""] = 0,
      ["abc"] = 3,
      ["é"] = 1,
      ["e\204\129"] = 1,
      ["日本語"] = 6,
      ["ﾊﾝｶｸ"] = 4,
      ["한국어"] = 6,
      ["привет"] = 6,
      ["\240\159\152\128"] = 2,
      ["\255\254"] = 2,
      ["，。"] = 4,
    }
    for text, columns in pairs(CASES) do
      assert.are.equal(columns, core.width(text), text)
    end
  end)
end)

describe("wrap", function()
  local function wraps(expected, text, columns)
    assert.are.same(expected, core.wrap(text, columns))
  end

  it("breaks at spaces, and drops them there", function()
    wraps({ "aaa bbb", "ccc" }, "aaa bbb ccc", 7)
    wraps({ "aaa bbb", "ccc" }, "aaa bbb ccc", 10)
    wraps({ "aaa", "bbb" }, "aaa      bbb", 5)
    wraps({ "aaa bbb ccc" }, "aaa bbb ccc   ", 11)
    wraps({}, "", 10)
  end)

  it("breaks at line ends", function()
    wraps({ "a", "", "b" }, "a\n\nb\n", 10)
  end)

  it("cuts a word that is too long", function()
    wraps({ "abc", "def", "g" }, "abcdefg", 3)
    wraps({ "x", "abc", "d" }, "x abcd", 3)
  end)

  it("breaks between CJK characters, but not before a full stop nor behind an opening bracket", function()
    wraps({ "日本", "語" }, "日本語", 5)
    wraps({ "日", "本。" }, "日本。", 4)
    wraps({ "日", "「本」" }, "日「本」", 6)
    wraps({ "メール", "server" }, "メールserver", 8)
  end)

  it("loses nothing but blanks, at any width", function()
    local text =
      "The quick 日本語の文章は、 brown fox. Übergrößenträger e\204\129 xxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    local squeezed = text:gsub(" ", "")
    for columns = 1, 60 do
      local lines = core.wrap(text, columns)
      assert.are.equal(squeezed, (table.concat(lines):gsub(" ", "")))
      for _, line in ipairs(lines) do
        assert.is_true(core.width(line) <= math.max(columns, 4), line)
      end
    end
  end)
end)

describe("redact", function()
  it("hides mail addresses and nothing else", function()
    local CASES = {
      ["<a@b.org>: no"] = "<[address]>: no",
      ["a@b.org, c.d+e@f-g.org."] = "[address], [address].",
      ['"john doe"@b.org x'] = "[address] x",
      ["user@[192.0.2.1] gone"] = "[address] gone",
      ["björn@müller.de"] = "[address]",
      ["to=<x@y>"] = "to=<[address]>",
      ["?email=a%40b.org&x"] = "[address]&x",
      ["https://x.org/a%40b.org"] = "https:[address]",
      ["@"] = "@",
      ["a @ b"] = "a @ b",
      ["@@@"] = "@@@",
      ["5.1.1 nobody 192.0.2.1"] = "5.1.1 nobody 192.0.2.1",
      ["a@"] = "a@",
      ["@b"] = "@b",
    }
    for text, expected in pairs(CASES) do
      assert.are.equal(expected, core.redact(text))
    end
  end)

  it("takes linear time", function()
    for _, unit in ipairs({ "a", "@", "%40", "a@", '"@', "a@b ", "=" }) do
      local start = os.clock()
      core.redact(unit:rep(200000))
      core.redact(unit:rep(200000) .. "@x")
      assert.is_true(os.clock() - start < 5, unit)
    end
  end)
end)

describe("base64", function()
  it("gives the bytes", function()
    local CASES = {
      [""] = "",
      ["Zg=="] = "f",
      ["Zm8="] = "fo",
      ["Zm9v"] = "foo",
      ["Zm9vYmFy"] = "foobar",
      ["Zg"] = "f",
      ["AP+/"] = "\0\255\191",
    }
    for text, bytes in pairs(CASES) do
      assert.are.equal(bytes, core.base64(text))
    end
  end)

  it("gives nil for what is none", function()
    for _, text in ipairs({ "Z", "Zm9v!", "Zm 9v", "Zg==Zg==", "Z===", "=", "é===", "Zm9vY" }) do
      assert.is_nil(core.base64(text), text)
    end
  end)
end)

it("raises for anything but a string", function()
  for _, name in ipairs({ "show", "json", "cell", "html", "redact", "base64", "width", "wrap" }) do
    for _, bad in ipairs({ 1, {}, true }) do
      assert.has_error(function()
        core[name](bad, 10)
      end)
    end
  end
end)
