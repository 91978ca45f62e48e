-- Rules of the user's own: what they can say, how they are checked, and what they outrank.

local smtpcode = require("smtpcode")

local function classify(text, source)
  return smtpcode.classify(text, { rules = assert(smtpcode.rules(source)) })
end

describe("rules of the user's own", function()
  it("are tried before the built-in ones and name their line as evidence", function()
    local verdict = classify("550 5.1.1 User unknown", "policy:\n  3 RCPT UNKNOWN\n")
    assert.equal("policy", verdict.cause)
    assert.equal("own:2", verdict.evidence.rule)
    assert.equal("user_unknown", smtpcode.classify("550 5.1.1 User unknown").cause)
  end)

  it("match literal words whatever their case and the spaces between them", function()
    local source = 'spam_content:\n  3 "kiste voll"\n'
    for _, text in ipairs({ "550 Kiste voll", "550 die KISTE  VOLL.", "550 kiste\r\nvoll", "550 kiste-voll" }) do
      assert.equal("spam_content", classify(text, source).cause, text)
    end
    for _, text in ipairs({ "550 kiste ist voll", "550 voll kiste", "550 kistevoll" }) do
      assert.not_equal("spam_content", classify(text, source).cause, text)
    end
  end)

  it("ask for codes, for stages, for an order, and for what must not be mentioned", function()
    local source = 'virus:\n  3 "zork" [452 5.9.x]\n  3 "gnu" > "zork"\n  3 "ape" !RCPT\n  3 "emu" [mail]\n'
    assert.equal("virus", classify("452 zork", source).cause)
    assert.equal("virus", classify("550 5.9.1 zork", source).cause)
    assert.not_equal("virus", classify("553 zork", source).cause)
    assert.equal("virus", classify("550 gnu zork", source).cause)
    assert.not_equal("virus", classify("550 zork gnu", source).cause)
    assert.equal("virus", classify("550 ape", source).cause)
    assert.not_equal("virus", classify("550 ape user", source).cause)
    local rules = assert(smtpcode.rules(source))
    assert.equal("virus", smtpcode.classify("550 emu", { rules = rules, stage = "mail" }).cause)
    assert.not_equal("virus", smtpcode.classify("550 emu", { rules = rules, stage = "rcpt" }).cause)
  end)

  it("count how often each was met", function()
    local rules = assert(smtpcode.rules('virus:\n  3 "zork"\n  3 "gnu"\n'))
    for _ = 1, 3 do
      smtpcode.classify("550 zork", { rules = rules })
    end
    assert.same({ [2] = 3, [3] = 0 }, rules:hits())
  end)

  it("that cannot be read are nil, a message, a kind, a line and a column", function()
    for _, case in ipairs({
      { "mailbox_ful:\n", 1, 1 },
      { "mailbox_full:\n  9 MBOX\n", 2, 3 },
      { "mailbox_full:\n  3 MBOXX\n", 2, 5 },
      { '# c\nmailbox_full:\n  3 "kiste\n', 3, 5 },
      { "mailbox_full:\n  3 MBOX >\n", 2, 11 },
      { "mailbox_full:\n  3 [9]\n", 2, 6 },
      { "  3 MBOX\n", 1, 3 },
      { "@A = @B\n", 1, 6 },
      { "mailbox_full: 3 MBOX\n", 1, 15 },
      { "mailbox_full:\n  3\n", 2, 3 },
      { "\0\255", 1, 1 },
    }) do
      local rules, message, kind, line, column = smtpcode.rules(case[1])
      assert.is_nil(rules, case[1])
      assert.is_string(message)
      assert.equal("malformed", kind)
      assert.same({ case[2], case[3] }, { line, column }, case[1])
    end
    assert.has_error(function()
      smtpcode.rules({})
    end)
  end)

  it("may be empty, many, and long without harm", function()
    assert.is_truthy(smtpcode.rules(""))
    local many = { "virus:\n" }
    for n = 1, 400 do
      many[#many + 1] = ('  2 "word%d other%d"\n'):format(n, n)
    end
    assert.equal("virus", classify("550 word399 other399", table.concat(many)).cause)
    assert.is_nil((smtpcode.rules("virus:\n" .. ("  3 " .. ("MBOX "):rep(5000) .. "\n"))))
  end)
end)

describe("lint", function()
  it("says nothing of rules that are well", function()
    assert.same({}, smtpcode.lint('mailbox_full:\n  3 "kiste voll"\n  + 550 kiste voll\n  - 550 kiste leer\n'))
  end)

  it("finds examples that the rules do not make so, and those that they do", function()
    local problems = smtpcode.lint('mailbox_full:\n  3 "kiste voll"\n  + 550 kiste leer\n  - 550 kiste voll\n')
    assert.equal(2, #problems)
    assert.same({ 3, 4 }, { problems[1].line, problems[2].line })
  end)

  it("finds a rule that another is always heard before", function()
    local problems = smtpcode.lint("mailbox_full:\n  3 MBOX FULL\nvirus:\n  2 FULL MBOX\n")
    assert.equal(1, #problems)
    assert.equal(4, problems[1].line)
  end)
end)

describe("taxonomy", function()
  it("has the nearest name of the other system, the one that lists the cause first", function()
    assert.equal("userunknown", smtpcode.taxonomy("user_unknown", "sisimai"))
    assert.equal("blocked", smtpcode.taxonomy("ip_blocked", "sisimai"))
    assert.equal("InvalidRecipient", smtpcode.taxonomy("user_unknown", "kumomta"))
    assert.equal("bad-mailbox", smtpcode.taxonomy("user_unknown", "powermta"))
    assert.is_nil(smtpcode.taxonomy("user_unknown", "none"))
  end)
end)

describe("the verdict's facts", function()
  it("take the server's own waiting time, clamped, in several units and languages", function()
    for text, seconds in pairs({
      ["450 Greylisted, try again in 300 seconds"] = 300,
      ["450 Greylisted, retry in 5 minutes"] = 300,
      ["450 please try again later in 1 hour(s) 25 minute(s)"] = 5100,
      ["450 try again in 99999999999 seconds"] = 86400,
      ["450 greylisted, try again in 1 second"] = 30,
      ["450 greylisted, vuelva a intentarlo en 10 minutos"] = 600,
    }) do
      assert.equal(seconds, smtpcode.classify(text).retry_after, text)
    end
  end)

  it("name the block list with its zone, and tell a query error from a listing", function()
    local listed = smtpcode.classify("554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org")
    assert.equal("dnsbl_listed", listed.cause)
    assert.equal("zen.spamhaus.org", listed.blocklist.zone)
    assert.equal("192.0.2.1", listed.ip)
    local failed =
      smtpcode.classify("554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org; Error: open resolver")
    assert.equal("server_error", failed.cause)
  end)

  it("have the inner reply's cause where one reply explains another", function()
    local verdict = smtpcode.classify("550 5.0.0 host mx.example.net said: 552 5.2.2 Mailbox full")
    assert.equal("mailbox_full", verdict.cause)
    assert.equal(552, verdict.code)
    assert.equal("5.2.2", verdict.enhanced)
  end)

  it("have one fingerprint for the same wording with other addresses and numbers", function()
    local a = smtpcode.classify("550 5.1.1 <a@example.com> User unknown id 12345")
    local b = smtpcode.classify("550 5.1.1 <other@example.org> User unknown id 99")
    local c = smtpcode.classify("550 5.1.1 <a@example.com> User not found id 12345")
    assert.equal(a.fingerprint, b.fingerprint)
    assert.not_equal(a.fingerprint, c.fingerprint)
  end)

  it("say so when codes and words contradict each other", function()
    assert.same({ "code_vs_text" }, smtpcode.classify("550 Greylisted, try again later").conflicts)
    local verdict = smtpcode.classify("550 4.1.1 User unknown")
    assert.equal("class_mismatch", verdict.conflicts[1])
    local long = smtpcode.classify("550 user unknown " .. ("x "):rep(40000))
    assert.equal("truncated", long.conflicts[#long.conflicts])
  end)

  it("let a newsletter give up on a full mailbox, and nobody drop it", function()
    local one = smtpcode.classify("452 4.2.2 Mailbox full")
    local bulk = smtpcode.classify("452 4.2.2 Mailbox full", { profile = "bulk" })
    assert.equal("mailbox_full", bulk.cause)
    assert.same({ "retry", "none" }, { one.action, bulk.action })
    assert.is_false(bulk.suppress)
  end)

  it("take the type that a mail service gives its event where the text has no code", function()
    local bare = smtpcode.classify("mailbox full", { type = "Transient/MailboxFull" })
    assert.same({ "mailbox_full", "transient" }, { bare.cause, bare.class })
    local other = smtpcode.classify("550 5.4.4 Invalid domain", { type = "Transient" })
    assert.same({ "permanent", "class_mismatch" }, { other.class, other.conflicts[1] })
  end)

  it("add what the caller knows and the text does not tell", function()
    local verdict = smtpcode.classify("550 unknown", { ip = "192.0.2.7", domain = "example.org", provider = "google" })
    assert.same({ "192.0.2.7", "example.org", "google" }, { verdict.ip, verdict.domain, verdict.provider })
    assert.equal("google", smtpcode.classify("550 5.2.1 x", { host = "gmail-smtp-in.l.google.com" }).provider)
    assert.equal("sender_rejected", smtpcode.classify("550 mailbox not found", { command = "MAIL" }).cause)
  end)
end)
