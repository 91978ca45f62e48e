-- explain(): what a verdict, a reply, a text or a code means, in words.

local command = require("spec.support.command")
local explain = require("smtpcode.explain")
local smtpcode = require("smtpcode")
local tables = require("smtpcode.tables")

local AUDIENCES = { "sender", "sender_admin", "recipient_admin" }
local CLASS_NAMES = { ["2"] = "success", ["4"] = "transient", ["5"] = "permanent" }

--- A verdict as classify() makes them, with a cause of our own.
local function verdict_of(cause, fields)
  local data = tables.causes[cause]
  local verdict = {
    code = 550,
    enhanced = "5.0.0",
    class = "permanent",
    cause = cause,
    family = data.family,
    permanence = data.permanence,
    scope = data.scope,
    party = data.party,
    action = data.action,
    suppress = data.suppress,
    retry_after = data.retry_after,
    confidence = "certain",
    evidence = { first = 1, last = 3, rule = "rule:1" },
    conflicts = {},
    fingerprint = "0123456789abcdef",
  }
  for name, value in pairs(fields or {}) do
    verdict[name] = value
  end
  return verdict
end

local function has_fact(explanation, part)
  for _, fact in ipairs(explanation.facts) do
    if fact:find(part, 1, true) then
      return true
    end
  end
  return false
end

-- No sentence is empty, has a place that nobody filled, or a byte that a terminal obeys.
local function check_sentence(sentence, where)
  assert.are.equal("string", type(sentence), where)
  assert.is_true(#sentence > 2, where)
  assert.is_nil(sentence:find("[{}]"), where .. ": " .. sentence)
  assert.is_nil(sentence:find("[%z\1-\8\11-\31\127]"), where)
end

local function check(explanation, where)
  for _, name in ipairs({ "title", "summary" }) do
    check_sentence(explanation[name], where)
  end
  for _, name in ipairs({ "whose", "waiting", "forward", "forward_to" }) do
    if explanation[name] then
      check_sentence(explanation[name], where)
    end
  end
  for _, name in ipairs({ "steps", "avoid", "facts" }) do
    for _, sentence in ipairs(explanation[name]) do
      check_sentence(sentence, where)
    end
  end
  for _, digit in ipairs(explanation.digits) do
    check_sentence(digit.meaning, where)
  end
  for _, reference in ipairs(explanation.references) do
    assert.is_truthy(reference.url:find("^https?://[%w.-]+"), where)
    assert.is_true(#reference.name > 2, where)
  end
  assert.is_true(#tostring(explanation) > 100, where)
end

describe("every cause", function()
  for _, lang in ipairs(tables.languages) do
    it("has its words for each reader in " .. lang, function()
      local titles = {}
      for _, cause in ipairs(tables.lists.causes) do
        for _, audience in ipairs(AUDIENCES) do
          local where = ("%s %s %s"):format(lang, cause, audience)
          local explanation = smtpcode.explain(verdict_of(cause), { lang = lang, audience = audience })
          check(explanation, where)
          assert.is_true(#explanation.steps >= 2, where)
          assert.is_true(#explanation.avoid >= 1, where)
          assert.are.equal(lang, explanation.lang)
          assert.are.equal(audience, explanation.audience)
          if cause ~= "unknown" then
            titles[explanation.title] = cause
          end
        end
      end
      local count = 0
      for _ in pairs(titles) do
        count = count + 1
      end
      assert.are.equal(33, count)
    end)
  end

  it("speaks differently to each reader", function()
    for _, cause in ipairs(tables.lists.causes) do
      local said = {}
      for _, audience in ipairs(AUDIENCES) do
        local steps = table.concat(smtpcode.explain(verdict_of(cause), { audience = audience }).steps, " ")
        assert.is_nil(said[steps], cause)
        said[steps] = true
      end
    end
  end)
end)

describe("every code of the tables", function()
  for _, lang in ipairs({ "en", "ca" }) do
    it("is explained in " .. lang, function()
      local codes = {}
      for _, code in ipairs(tables.lists.codes) do
        codes[#codes + 1] = code
      end
      for _, listed in ipairs(tables.lists.enhanced) do
        for class in pairs(CLASS_NAMES) do
          codes[#codes + 1] = class .. listed:sub(2)
        end
      end
      assert.is_true(#codes > 330)
      for _, code in ipairs(codes) do
        local where = lang .. " " .. code
        local explanation = smtpcode.explain(code, { lang = lang })
        local entry = smtpcode.lookup(code, { lang = lang })
        check(explanation, where)
        assert.are.equal(entry.title, explanation.title, where)
        assert.are.equal(entry.meaning, explanation.summary:sub(1, #entry.meaning), where)
        assert.are.equal(entry.level, explanation.level, where)
        assert.are.same(entry.digits, explanation.digits, where)
        assert.are.equal(entry.code, explanation.verdict.code, where)
        assert.are.equal(entry.enhanced, explanation.verdict.enhanced, where)
        local failed = entry.severity ~= "success" and entry.severity ~= "intermediate"
        assert.are.equal(failed, #explanation.steps > 0, where)
        assert.are.equal(failed, explanation.whose ~= nil, where)
      end
    end)
  end
end)

describe("what it takes", function()
  it("answers the question that began it all", function()
    local explanation = smtpcode.explain("No s'ha pogut enviar el missatge. Error 421", { lang = "ca" })
    assert.are.equal(421, explanation.verdict.code)
    assert.are.equal("transient", explanation.verdict.class)
    assert.are.equal("Servei no disponible", explanation.title)
    assert.are.equal("code", explanation.level)
    assert.are.equal("ca", explanation.lang)
    assert.are.equal("4", explanation.digits[1].digit)
    assert.is_true(explanation.wait > 0)
    assert.is_true(#explanation.steps >= 2)
  end)

  it("is a code, in any of its forms", function()
    local number, text = smtpcode.explain(421), smtpcode.explain("421")
    assert.are.equal(tostring(number), tostring(text))
    assert.are.equal("5.1.1", smtpcode.explain("5.1.1").verdict.enhanced)
    assert.are.equal("x.y.0", smtpcode.explain("5.7.999").level)
    assert.are.equal("digits", smtpcode.explain(599).level)
  end)

  it("is a text, a reply or a verdict, all of one meaning", function()
    local bytes = "550 5.1.1 <someone@example.org>: no such user"
    local reply = assert(smtpcode.parse(bytes))
    local of_text = smtpcode.explain(bytes)
    local of_reply = smtpcode.explain(reply)
    local of_verdict = smtpcode.explain(smtpcode.classify(bytes), { reply = bytes })
    assert.are.equal("user_unknown", of_text.verdict.cause)
    assert.are.equal(tostring(of_text), tostring(of_reply))
    assert.are.equal(tostring(of_text), tostring(of_verdict))
    assert.are.equal(2, #of_text.digits / 3)
  end)

  it("takes what is known besides", function()
    local explanation = smtpcode.explain("no such user", { context = { code = 550, status = "5.1.1" } })
    assert.are.equal(550, explanation.verdict.code)
    assert.are.equal("5.1.1", explanation.verdict.enhanced)
  end)

  it("explains a text without any code", function()
    local explanation = smtpcode.explain("something went wrong")
    assert.is_nil(explanation.level)
    assert.are.same({}, explanation.digits)
    check(explanation, "no code")
  end)

  it("has no advice where nothing failed", function()
    for _, reply in ipairs({ "250 2.1.5 Ok", "354 End data with <CR><LF>.<CR><LF>", "220 mail.example.org ESMTP" }) do
      local explanation = smtpcode.explain(reply)
      assert.are.same({}, explanation.steps)
      assert.are.same({}, explanation.avoid)
      assert.is_nil(explanation.whose)
      assert.is_nil(explanation.forward)
      check(explanation, reply)
    end
  end)

  it("returns nil, a message and a kind for what holds nothing", function()
    for _, bad in ipairs({ "", "  \r\n", 1000, -1, 5.5 }) do
      local explanation, message, kind = smtpcode.explain(bad)
      assert.is_nil(explanation)
      assert.are.equal("string", type(message))
      assert.are.equal("malformed", kind)
    end
  end)

  it("raises for other types, and for options that there are not", function()
    for _, bad in ipairs({ true, print, {}, { code = 550 }, { cause = "no_such_cause" } }) do
      assert.has_error(function()
        smtpcode.explain(bad)
      end)
    end
    for _, options in ipairs({ "ca", 5, { lang = 5 }, { audience = "everybody" }, { audience = true } }) do
      assert.has_error(function()
        smtpcode.explain(550, options)
      end)
    end
    assert.has_error(function()
      smtpcode.explain(nil)
    end)
  end)
end)

describe("the language", function()
  it("falls back from the region to the language to English, and says which was used", function()
    local CASES = {
      ["ca"] = "ca",
      ["CA"] = "ca",
      ["ca-ES"] = "ca",
      ["ca_ES.UTF-8@valencia"] = "ca",
      ["en-GB"] = "en",
      ["tlh"] = "en",
      [""] = "en",
      ["../../etc/passwd"] = "en",
      ["c"] = "en",
      [("x"):rep(10000)] = "en",
    }
    for asked, used in pairs(CASES) do
      local explanation = smtpcode.explain(550, { lang = asked })
      assert.are.equal(used, explanation.lang, asked)
      assert.are.equal(asked, explanation.lang_asked)
    end
    local explanation = smtpcode.explain(550)
    assert.are.equal("en", explanation.lang)
    assert.is_nil(explanation.lang_asked)
  end)

  it("is loaded only when it is asked for, and the module itself loads none", function()
    local CODE = [[
      local smtpcode = require("smtpcode")
      local function loaded()
        local names = {}
        for name in pairs(package.loaded) do
          if name:find("^smtpcode") then names[#names + 1] = name end
        end
        table.sort(names)
        print(table.concat(names, " "))
      end
      loaded()
      smtpcode.cause("550 no such user")
      loaded()
      smtpcode.explain("550 5.1.1 no such user", {lang = "ca"})
      tostring(smtpcode.explain(421, {lang = "ca"}))
      loaded()
    ]]
    local lines = {}
    for line in command.lua(CODE):gmatch("[^\n]+") do
      lines[#lines + 1] = line
    end
    assert.are.equal("smtpcode smtpcode.core", lines[1])
    assert.are.equal("smtpcode smtpcode.core", lines[2])
    assert.are.equal("smtpcode smtpcode.core smtpcode.explain smtpcode.locale.ca smtpcode.tables", lines[3])
  end)

  it("does not leak into another", function()
    for _, lang in ipairs(tables.languages) do
      for _, cause in ipairs(lang ~= "en" and tables.lists.causes or {}) do
        for _, audience in ipairs(AUDIENCES) do
          local theirs = smtpcode.explain(verdict_of(cause), { lang = lang, audience = audience })
          local english = smtpcode.explain(verdict_of(cause), { audience = audience })
          assert.are_not.equal(english.summary, theirs.summary)
          for n, step in ipairs(theirs.steps) do
            assert.are_not.equal(english.steps[n], step)
          end
        end
      end
    end
  end)
end)

describe("facts", function()
  it("tell the blocklist, and to admins what its operator asks", function()
    local list = { zone = "zen.spamhaus.org", operator = "Spamhaus", url = "https://check.spamhaus.org/" }
    local verdict = verdict_of("dnsbl_listed", { blocklist = list, ip = "192.0.2.1" })
    local sender = smtpcode.explain(verdict)
    assert.is_true(has_fact(sender, "zen.spamhaus.org, which Spamhaus runs"))
    assert.is_true(has_fact(sender, "192.0.2.1"))
    assert.is_false(has_fact(sender, "free of charge"))
    local admin = smtpcode.explain(verdict, { audience = "sender_admin" })
    assert.is_true(has_fact(admin, "https://check.spamhaus.org/"))
    assert.is_true(has_fact(admin, "free of charge"))
    assert.are.equal("https://check.spamhaus.org/", admin.references[#admin.references].url)
  end)

  it("never take an address to advise from the reply", function()
    local list = { zone = "evil.example", operator = "Evil", url = "https://evil.example/pay" }
    local verdict = verdict_of("dnsbl_listed", { blocklist = list, url = "https://evil.example/pay" })
    for _, audience in ipairs(AUDIENCES) do
      local explanation = smtpcode.explain(verdict, { audience = audience })
      assert.is_nil(tostring(explanation):find("evil.example/pay", 1, true))
      assert.is_true(has_fact(explanation, "nobody has checked it"))
      for _, reference in ipairs(explanation.references) do
        assert.is_nil(reference.url:find("evil", 1, true))
      end
    end
  end)

  it("say when a list has been shut down", function()
    local dead
    for _, zone in ipairs(tables.lists.blocklists) do
      dead = dead or tables.blocklists[zone].status == "dead" and zone
    end
    local explanation = smtpcode.explain(verdict_of("dnsbl_listed", { blocklist = { zone = dead } }))
    assert.is_true(has_fact(explanation, "has been shut down"))
  end)

  it("tell the provider, and to admins what it asks", function()
    for _, id in ipairs(tables.lists.providers) do
      local verdict = verdict_of("reputation", { provider = id })
      local admin = smtpcode.explain(verdict, { audience = "sender_admin" })
      assert.is_true(has_fact(admin, tables.providers[id].name), id)
      check(admin, id)
      local sender = smtpcode.explain(verdict)
      assert.is_true(#admin.facts - #sender.facts >= (tables.providers[id].ask and 1 or 0), id)
    end
  end)

  it("tell how long to wait, in a unit that fits", function()
    local CASES = { [30] = "30 s", [119] = "119 s", [120] = "2 min", [301] = "6 min", [7200] = "2 h", [86400] = "24 h" }
    for seconds, said in pairs(CASES) do
      local explanation = smtpcode.explain(verdict_of("greylisted", { retry_after = seconds }))
      assert.are.equal(seconds, explanation.wait)
      assert.is_true(has_fact(explanation, " " .. said .. " "), said)
    end
    assert.is_nil(smtpcode.explain(verdict_of("virus")).wait)
  end)

  it("tell senders of lists whether to keep the address", function()
    local admin = { audience = "sender_admin" }
    assert.is_true(has_fact(smtpcode.explain(verdict_of("user_unknown"), admin), "Remove this address"))
    assert.is_true(has_fact(smtpcode.explain(verdict_of("dnsbl_listed"), admin), "Keep this address"))
    assert.is_false(has_fact(smtpcode.explain(verdict_of("dnsbl_listed")), "Keep this address"))
    local unsure = verdict_of("user_unknown", { suppress = false, confidence = "guess" })
    assert.is_false(has_fact(smtpcode.explain(unsure, admin), "Remove this address"))
  end)

  it("tell what contradicts itself, and how sure the answer is", function()
    local CONFLICTS = { "class_mismatch", "code_varies", "code_vs_text", "enhanced_vs_text", "truncated" }
    local explanation = smtpcode.explain(verdict_of("virus", { conflicts = CONFLICTS, confidence = "likely" }))
    assert.are.equal(1 + #CONFLICTS, #explanation.facts)
    check(explanation, "conflicts")
    assert.is_true(has_fact(explanation, "does not say so plainly"))
    assert.is_true(has_fact(explanation, "only its beginning was read"))
  end)
end)

describe("what a server sent", function()
  local HOSTILE = {
    "\27[31mred\27[0m",
    "\27]0;title\7",
    "\226\128\174desrever",
    "\226\129\166isolated",
    "a\r\nb\0c",
    "\155\49m",
    "\255\254\128",
    "{ip} {zone} %s %d %1",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    ("long"):rep(5000),
    ("日本"):rep(5000),
  }

  local function is_safe(text)
    return not text:find("[%z\1-\8\11-\31\127]")
      and not text:find("\226\128[\170-\174]")
      and not text:find("\226\129[\166-\169]")
      and not text:find("\255", 1, true)
      and not text:find("\194[\128-\159]")
  end

  it("is shown, not obeyed, wherever it stands", function()
    for n, bad in ipairs(HOSTILE) do
      local verdict = verdict_of("dnsbl_listed", {
        ip = bad,
        address = bad,
        blocklist = { zone = bad, operator = bad, url = bad },
        provider = bad,
        enhanced = bad,
        url = bad,
      })
      for _, audience in ipairs(AUDIENCES) do
        local explanation = smtpcode.explain(verdict, { audience = audience, reply = bad })
        local where = "hostile " .. n
        assert.is_true(is_safe(tostring(explanation)), where)
        for _, fact in ipairs(explanation.facts) do
          assert.is_true(is_safe(fact) and not fact:find("\n", 1, true), where)
          assert.is_true(#fact < 1500, where)
        end
        assert.is_true(is_safe(explanation.forward), where)
        assert.is_true(#explanation.forward < 20000, where)
      end
    end
  end)

  it("is shown in a text that is explained", function()
    for _, bad in ipairs(HOSTILE) do
      local explanation = smtpcode.explain("550 5.1.1 " .. bad)
      assert.is_true(is_safe(tostring(explanation)))
    end
  end)

  it("stands in the text to send on, word for word but safe", function()
    local explanation = smtpcode.explain("550-5.1.1 no such user\r\n550 5.1.1 \27[1mgone\r\n")
    assert.is_truthy(explanation.forward:find("550-5.1.1 no such user\n550 5.1.1 \\x1B[1mgone", 1, true))
    local raw = smtpcode.explain("550 5.1.1 \27[1mgone", { raw = true })
    assert.is_truthy(raw.forward:find("\27[1mgone", 1, true))
    assert.is_nil(smtpcode.explain(550).forward:find("550", 1, true))
  end)
end)

describe("an explanation", function()
  it("is the caller's own", function()
    local verdict = verdict_of("user_unknown")
    local explanation = smtpcode.explain(verdict)
    explanation.steps[1], explanation.avoid[1] = "changed", "changed"
    explanation.references[1].url, explanation.digits[1].meaning = "changed", "changed"
    local again = smtpcode.explain(verdict)
    assert.are_not.equal("changed", again.steps[1])
    assert.are_not.equal("changed", again.avoid[1])
    assert.are_not.equal("changed", again.references[1].url)
    assert.are_not.equal("changed", again.digits[1].meaning)
  end)

  it("is set as text: all that it says, in lines of one width", function()
    for _, lang in ipairs(tables.languages) do
      local explanation = smtpcode.explain(verdict_of("mailbox_full"), { lang = lang })
      local text = tostring(explanation)
      local squeezed = text:gsub("%s+", "")
      local function holds(sentence)
        assert.is_truthy(squeezed:find((sentence:gsub("%s+", "")), 1, true), sentence)
      end
      holds(explanation.title)
      holds(explanation.summary)
      holds(explanation.whose)
      holds(explanation.waiting)
      for _, list in ipairs({ explanation.steps, explanation.avoid, explanation.facts }) do
        for _, sentence in ipairs(list) do
          holds(sentence)
        end
      end
      for line in text:gmatch("[^\n]+") do
        local width = require("smtpcode.core").open().width(line)
        assert.is_true(width <= 78 or line:find("https?://") ~= nil, line)
        assert.is_nil(line:find(" $"), line)
      end
    end
  end)

  it("has colour only where that is asked for", function()
    local explanation = smtpcode.explain(421)
    assert.is_nil(tostring(explanation):find("\27", 1, true))
    local coloured = explain.render(explanation, { columns = 60, colour = true })
    assert.is_truthy(coloured:find("\27[1m", 1, true))
    assert.are.equal(explain.render(explanation, { columns = 60 }), (coloured:gsub("\27%[%d*m", "")))
  end)
end)
