-- find(): codes in free text, and the numbers that are none.

local smtpcode = require("smtpcode")

local function found_in(text)
  local out = {}
  for finding in smtpcode.find(text) do
    out[#out + 1] = table.concat({
      finding.form,
      finding.code or "-",
      finding.enhanced or "-",
      finding.text,
    }, "|")
  end
  return out
end

-- {text, findings...}
local CASES = {
  -- what a mail program shows
  { "No s'ha pogut enviar el missatge. Error 421", "error|421|-|" },
  { "Error 421", "error|421|-|" },
  { "Error 421.", "error|421|-|" },
  { "SMTP Error (550): Failed to add recipient", "error|550|-|Failed to add recipient" },
  { "SMTP Error: [550] Failed", "error|550|-|Failed" },
  { "Error 550: User unknown", "error|550|-|User unknown" },
  { "Could not send (error 550). Port 587, version 5.1.1.", "error|550|-|" },
  { "Could not send (error 550) Try again", "error|550|-|" },
  { "Error '550'. Sorry", "error|550|-|Sorry" },
  { "Error code 550", "error|550|-|" },
  { "error code is 550", "error|550|-|" },
  { "Error: 550 5.1.1 User unknown", "reply|550|5.1.1|User unknown" },
  { "Error 5.7.26", "error|-|5.7.26|" },
  { "Error 101", "error|101|-|" },
  {
    "An error occurred while sending mail. The mail server responded: 5.1.1 <a@b.example>: User unknown.",
    "reply|-|5.1.1|<a@b.example>: User unknown.",
  },
  {
    "Server Response: '554 5.7.1 <a@b.example>: Relay doesn't work', Port: 25, Secure(SSL): No, Server Error: 554",
    "reply|554|5.7.1|<a@b.example>: Relay doesn't work",
    "error|554|-|",
  },
  { "Remote server returned '550 5.1.1 RecipNotFound; not found'", "reply|550|5.1.1|RecipNotFound; not found" },
  { 'The server said "550 No such user" to me', "reply|550|-|No such user" },
  { "Error (0x800CCC78): 550", "code|550|-|" },
  -- the same in other languages
  { "codi d'error 421", "error|421|-|" },
  { "CÓDIGO 550", "error|550|-|" },
  { "Código de error: 550", "error|550|-|" },
  { "El servidor ha respost: 550 Usuari desconegut", "reply|550|-|Usuari desconegut" },
  { "Le serveur a répondu : 550 Utilisateur inconnu", "reply|550|-|Utilisateur inconnu" },
  { "Erreur 550", "error|550|-|" },
  { "Fehler Nr. 550", "error|550|-|" },
  { "SMTP-Fehler 550", "error|550|-|" },
  { "Errore n. 550", "error|550|-|" },
  { "Foutcode: 550", "error|550|-|" },
  { "Błąd 550", "error|550|-|" },
  { "Chyba 550", "error|550|-|" },
  { "Код ошибки 550", "error|550|-|" },
  { "エラーコード：550", "error|550|-|" },
  { "发送失败，错误代码：550，请稍后", "error|550|-|" },
  { "오류 550", "error|550|-|" },
  -- replies
  { "550", "code|550|-|" },
  { " 550 \r\n", "code|550|-|" },
  { "5.1.1", "reply|-|5.1.1|" },
  { "550 5.1.1 User unknown", "reply|550|5.1.1|User unknown" },
  { "550-5.1.1 a\r\n550-5.1.1 b\r\n550 5.1.1 c\r\n", "reply|550|5.1.1|a\nb\nc" },
  { "It said:\n550-a\n550-b\nand no more", "reply|550|-|a\nb" },
  { "> 550 5.1.1 no\n> 421 later", "reply|550|5.1.1|no", "reply|421|-|later" },
  { "552 1 Requested mail action aborted", "reply|552|-|1 Requested mail action aborted" },
  { "smtp;550 nope", "reply|550|-|nope" },
  { "Diagnostic-Code: smtp; 550 5.1.1 nope\nStatus: 5.1.1\n", "reply|550|5.1.1|nope", "error|-|5.1.1|" },
  { "#550 5.1.1 RecipNotFound ##", "reply|550|5.1.1|RecipNotFound ##" },
  { "<mx.example.org #5.1.1 SMTP>", "code|-|5.1.1|" },
  {
    "host mx.example.org[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command)",
    "reply|550|5.1.1|no (in reply to RCPT TO command)",
  },
  -- no codes
  { "" },
  { "nothing" },
  { "listening on port 587" },
  { "Port: 465, SSL" },
  { "el puerto 250 del servidor" },
  { "10.0.0.250 and 192.168.1.250:550" },
  { "[192.0.2.5] 2001:db8::250" },
  { "version 5.1.1, v4.2.2, Postfix 2.5.1, Exim 4.96.1" },
  { "mailer-5.1.1.tar.gz, 5.1.1-beta.2 of it" },
  { "in the year 2024, 2026-11-24, 24.11.2026, 12:45:50" },
  { "250 MB free" },
  { "550KB, 550 bytes, 450 kB" },
  { "$550, 550 €, €421, 421 EUR, 421.50, 1,250" },
  { "550%, 421 ms, 450 people" },
  { "HTTP/1.1 404 Not Found, http error 500" },
  { "call 421 555 1234" },
  { "I sent 550 messages, and 421 came back" },
  { "ticket #550, id 550-5.1.1-abc, S550, 550th, _550" },
  { "0x550, 1550, 5500, 421_000" },
}

for _, case in ipairs(CASES) do
  it(("reads %q"):format(case[1]), function()
    local expected = {}
    for n = 2, #case do
      expected[n - 1] = case[n]
    end
    assert.are.same(expected, found_in(case[1]))
  end)
end

it("says where each finding stands", function()
  local text = "First: Error 421\r\nthen\r\n550-5.1.1 a\r\n550 5.1.1 b\r\nend"
  local parts = {}
  for finding in smtpcode.find(text) do
    assert.are.equal(0, finding.depth)
    parts[#parts + 1] = text:sub(finding.first, finding.last)
  end
  assert.are.same({ "421", "550-5.1.1 a\r\n550 5.1.1 b" }, parts)
end)

it("finds the same at any length that a text is cut to, and never more than is there", function()
  for _, case in ipairs(CASES) do
    for length = 0, #case[1] do
      local last = 0
      for finding in smtpcode.find(case[1]:sub(1, length)) do
        assert.is_true(finding.first > last)
        assert.is_true(finding.last >= finding.first and finding.last <= length)
        last = finding.last
      end
    end
  end
end)

it("takes NUL and bytes that are not UTF-8 as bytes like others", function()
  assert.are.same({ "error|550|-|a\0b" }, found_in("\0Error 550: a\0b\n\255"))
  assert.are.same({ "reply|550|-|\228\189" }, found_in("550 \228\189"))
  assert.are.same({}, found_in("\0\0\0"))
end)

it("takes linear time", function()
  local HOSTILE = {
    ("550 "):rep(100000),
    ("550-\n"):rep(100000),
    ("550-5.1.1 a\n"):rep(50000),
    ("'550 x' "):rep(60000),
    ("error "):rep(80000),
    ("5.1.1."):rep(80000),
    ("Error: '"):rep(60000),
    (" "):rep(500000),
    ("5"):rep(500000),
    ("- "):rep(250000),
    ("\255"):rep(500000),
  }
  for n, text in ipairs(HOSTILE) do
    local start, count = os.clock(), 0
    for _ in smtpcode.find(text) do
      count = count + 1
    end
    assert.is_true(os.clock() - start < 10, ("text %d: %.1f s"):format(n, os.clock() - start))
    assert.is_true(count <= #text / 3)
  end
end)

it("raises for anything but a string", function()
  for _, bad in ipairs({ 550, {}, true }) do
    assert.has_error(function()
      smtpcode.find(bad)
    end)
  end
  assert.has_error(function()
    smtpcode.find(nil)
  end)
end)
