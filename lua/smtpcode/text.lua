--- The English words for codes, causes and verdicts. This is the only place where English sentences stand.
--
-- To add a message, add one call: C_("key", "Sentence."). The key says what the message is for and never changes;
-- it becomes msgctxt in the translations (locale/*.po), so the same sentence may stand under several keys.
--   code.NNN.*, enhanced.SUBJECT.DETAIL.*     title: a few words. meaning: what it says. note: more, if there is more.
--   digit.*, class.*, subject.*, detail.*     how to read a code that is in no table.
--   severity.*, status.*                      labels.
--   heading.*, level.*                        what stands around them in an explanation.
--   cause.*                                   what a cause means, and what to do, for three readers.
--   party.*, scope.*, permanence.*, action.*, confidence.*, family.*, codeclass.*    the verdict's own terms.
--   fact.*, provider.*, blocklist.*           what a reply named; {name} in braces is filled in.
-- Each message is whole: nothing is put together from pieces. `Backquotes` enclose what is typed or read as it stands.
-- A comment right above a call that starts with the word TRANSLATORS and a colon reaches the translators.

-- luacheck: no max line length

local messages = {}

local function C_(key, message)
  messages[key] = message
end

-- Labels: what a code means for the mail ------------------------------------------------------------------------------

-- TRANSLATORS: Who reads this: people without technical knowledge whose mail came back, and the administrators of mail
-- servers. Write as you would explain it to a friend, politely and plainly, not word by word. Keep command names
-- (MAIL, RCPT, DATA, AUTH, STARTTLS, VRFY, EXPN, ETRN, ATRN), RFC numbers, codes and product names as they are.
-- "Server" is always a mail server. "Reply code" is 550; "enhanced code" (in full: enhanced status code) is 5.1.1.
-- The five messages severity.* are labels in a table.
C_("severity.success", "success")
C_("severity.intermediate", "intermediate")
C_("severity.temporary", "temporary")
C_("severity.permanent", "permanent")
-- TRANSLATORS: Label in a table: the code is no answer of a server, so it is neither temporary nor permanent.
C_("severity.none", "no server reply")

-- Labels: where a code comes from -------------------------------------------------------------------------------------

C_("status.standard", "standard")
-- TRANSLATORS: IANA keeps the official list of enhanced codes.
C_("status.registered", "registered with IANA")
C_("status.registered-extension", "listed by IANA: no standard explains it further")
C_("status.de-facto", "used in practice: no standard defines it")
C_("status.folklore", "folklore: no standard defines it")
C_("status.obsolete", "obsolete")

-- The digits of a reply code ------------------------------------------------------------------------------------------

C_(
  "digit.first.1",
  "Accepted, but the server waits for a confirmation. An older standard (RFC 821) knew this digit, and no mail command uses it."
)
C_("digit.first.2", "Success: the server has done what it was asked to do.")
C_("digit.first.3", "Accepted so far: the server needs more from the client before it can finish.")
C_("digit.first.4", "Not done: a temporary problem stopped it, and the same attempt may work later.")
C_("digit.first.5", "Refused: the same attempt will fail again unless something changes first.")
C_("digit.first.other", "Mail servers do not use this first digit. Treat the reply as a refusal.")

C_("digit.second.0", "It is about the form of the command: the server does not understand it or does not offer it.")
C_("digit.second.1", "It is information, such as the server's state or a help text.")
C_("digit.second.2", "It is about the connection between the two sides.")
C_("digit.second.3", "The standard leaves this digit open; in practice it is about logging in and encryption.")
C_("digit.second.4", "The standard leaves this digit open.")
C_("digit.second.5", "It is about the mail system at the receiving end: its mailboxes, its storage and its rules.")
C_("digit.second.other", "The standard does not allow this second digit, so only the first one can be relied on.")

C_(
  "digit.third",
  "The third digit has no meaning of its own. It tells apart replies whose first two digits are the same."
)

-- The parts of an enhanced status code --------------------------------------------------------------------------------

C_("class.2", "Success: this step of the delivery worked.")
C_("class.4", "Temporary problem: nothing is wrong with the message as such, and a later attempt may work.")
C_("class.5", "Permanent problem: sending the same message again will not help until something changes.")
C_(
  "class.other",
  "The first part of an enhanced code can only be 2, 4 or 5. This one is none of them, so it says nothing."
)

C_("subject.0", "The server does not say which area it is about.")
C_("subject.1", "It is about an address: the recipient's or the sender's.")
C_("subject.2", "It is about the recipient's mailbox.")
C_("subject.3", "It is about the mail system at the receiving end.")
C_("subject.4", "It is about the network, or about the way to the receiving server.")
C_("subject.5", "It is about the dialogue between the two mail programs.")
C_("subject.6", "It is about the content of the message or its format.")
C_("subject.7", "It is about security or about the rules of the receiving side.")
C_("subject.other", "No standard says what this second part means.")

C_(
  "detail.other",
  "The last part is not in IANA's list. Some providers use numbers of their own, which the text after the code may explain."
)

-- Reply codes: what client programs show, and success -----------------------------------------------------------------

C_("code.101.title", "Cannot open the connection")
C_(
  "code.101.meaning",
  "The sending program could not open a connection to the mail server. No mail server sends this code: the sending program made it up."
)

C_("code.111.title", "Connection refused")
C_(
  "code.111.meaning",
  "The other computer refused the connection, so the message could not be handed over. No mail server sends this code: it is the number that Linux gives to this error, shown as if it were a reply."
)

C_("code.200.title", "Success (non-standard)")
C_(
  "code.200.meaning",
  "The server says that the command worked. No standard defines this code for mail, and only very old or unusual servers send it; the usual one is 250."
)

C_("code.211.title", "System status")
C_(
  "code.211.meaning",
  "The server describes its state or answers a request for help. This is information, and nothing is wrong."
)

C_("code.214.title", "Help text")
C_("code.214.meaning", "The server sends a help text for people to read. Nothing is wrong.")

C_("code.220.title", "Server ready")
C_(
  "code.220.meaning",
  "The server greets the client and is ready. After the STARTTLS command, it means that encryption can start now."
)
C_("code.220.note", "In the greeting, the first word after the code is the server's own name.")

C_("code.221.title", "Closing the connection")
C_("code.221.meaning", "The server says goodbye and closes the connection. This is the normal end of a session.")

C_("code.235.title", "Login accepted")
C_("code.235.meaning", "The server accepted the login, and mail can be sent now.")

C_("code.250.title", "Request completed")
C_(
  "code.250.meaning",
  "The server did what it was asked to do. After a message, it means that the server has accepted the message and is now responsible for it."
)
C_(
  "code.250.note",
  "Accepted does not yet mean delivered: a filter or the next server may still hold the message back or put it in the spam folder."
)

C_("code.251.title", "Not local, will forward")
C_(
  "code.251.meaning",
  "The recipient has no mailbox on this server, but the server knows where it is and forwards the mail itself. You need not do anything."
)
-- TRANSLATORS: ETRN, ATRN: commands by which a server that is not always connected asks for the mail that waits for it.
C_("code.251.note", "In answer to the ETRN command, it means that no mail is waiting.")

C_("code.252.title", "Cannot verify, will try")
C_(
  "code.252.meaning",
  "The server does not confirm that the recipient exists, but it takes the mail and tries to deliver it."
)
C_(
  "code.252.note",
  "Many servers give this answer for every address, so that nobody can find out which ones exist. In answer to the ETRN command, it means that the delivery of the waiting mail has started."
)

C_("code.253.title", "Delivery of waiting mail started")
C_(
  "code.253.meaning",
  "In answer to the ETRN command, the server says how many messages are waiting and that their delivery has started."
)

C_("code.254.title", "Accepted but not sent")
C_(
  "code.254.meaning",
  "Oracle Cloud Email Delivery took the message but does not send it on, because the recipient is on the service's own suppression list. No standard defines this code."
)
C_(
  "code.254.note",
  "Oracle sends the enhanced code 4.7.1 with it, although 254 says success and 4.7.1 says temporary problem."
)

-- Reply codes: more is needed -----------------------------------------------------------------------------------------

C_("code.334.title", "Login continues")
C_(
  "code.334.meaning",
  "The server asks for the next part of the login, for example the password. This is a normal step and not a problem."
)
C_("code.334.note", "What follows the code is data for the program, encoded in base64, and it may be empty.")

C_("code.345.title", "Misprint for 354")
C_("code.345.meaning", "This code does not exist. A page of Oracle's documentation printed it in place of 354.")

C_("code.354.title", "Ready for the message")
C_("code.354.meaning", "The server is ready to receive the message itself. This is a normal step and not a problem.")
C_("code.354.note", "The client ends the message with a line that holds a single dot.")

C_("code.355.title", "Resume from this point")
C_(
  "code.355.meaning",
  "The server says from which byte a broken transfer can go on. The code belongs to an experimental extension that has fallen out of use."
)

-- Reply codes: temporary problems -------------------------------------------------------------------------------------

C_("code.420.title", "Connection timed out")
C_(
  "code.420.meaning",
  "The connection took too long and was given up. No standard defines this code: either the sending program made it up, or it is the enhanced code 4.2.0 written without its dots."
)

C_("code.421.title", "Service not available")
C_(
  "code.421.meaning",
  "The server cannot take the message now and closes the connection. The sending server usually tries again by itself, and often the message still arrives."
)
C_(
  "code.421.note",
  "A server may say this at any moment: because it is being restarted, because it is overloaded, or because the sender opens too many connections or sends too much. If the problem lasts, the text after the code tells more than the code."
)

C_("code.422.title", "Full mailbox or login problem")
C_(
  "code.422.meaning",
  "Many websites say that the recipient's mailbox is full, but no standard says so: that is the enhanced code 4.2.2 written without its dots. IANA lists 422 for an account that first has to log in by another method."
)
-- TRANSLATORS: Greylisting: the server puts off the first message of an unknown sender and takes it at a later attempt.
C_(
  "code.422.note",
  "Some servers do send it: for a full mailbox, for greylisting (putting off an unknown sender on purpose), or because the licence of a spam filter has expired. Only the text after the code tells which."
)

C_("code.426.title", "Connection timed out")
C_(
  "code.426.meaning",
  "The connection took too long and was given up. The code comes from FTP, the file transfer protocol, and no standard defines it for mail."
)
C_("code.426.note", "It became known through an example in RFC 3464, the standard for delivery reports.")

C_("code.430.title", "No defined meaning")
C_(
  "code.430.meaning",
  "IANA lists this code beside the enhanced code X.5.1 (invalid command), but no standard says what it means. Go by the text after the code."
)

C_("code.431.title", "Server out of space")
C_(
  "code.431.meaning",
  "According to some websites, the receiving server has run out of disk space or memory. No standard defines this code: it is the enhanced code 4.3.1 written without its dots."
)

C_("code.432.title", "Log in another way first")
C_(
  "code.432.meaning",
  "Before this way of logging in works, the account has to log in once by another method, usually with its plain password over an encrypted connection."
)
C_(
  "code.432.note",
  "Some websites say that the recipient's queue has been stopped. Exchange servers use 432 with 4.3.2 in such a sense, also for a mailbox that gets too much mail at once."
)

C_("code.441.title", "No answer from server")
C_(
  "code.441.meaning",
  "According to some websites, the receiving server does not answer. No standard defines this code: it is the enhanced code 4.4.1 written without its dots."
)

C_("code.442.title", "Connection broken")
C_(
  "code.442.meaning",
  "According to some websites, the connection broke during the transfer. No standard defines this code: it is the enhanced code 4.4.2 written without its dots."
)

C_("code.446.title", "Too many hops")
C_(
  "code.446.meaning",
  "According to some websites, the message passed through too many servers, usually because it went round in a circle. No standard defines this code: it is the enhanced code 4.4.6 written without its dots."
)

C_("code.447.title", "Waited too long")
C_(
  "code.447.meaning",
  "According to some websites, the message waited too long to be delivered and was given up. No standard defines this code: it is the enhanced code 4.4.7 written without its dots."
)

C_("code.449.title", "Routing error")
C_(
  "code.449.meaning",
  "According to some websites, the server found no way to pass the message on. No standard defines this code: it is 4.4.9 written without its dots, which Exchange servers used and IANA does not list."
)

C_("code.450.title", "Mailbox not available now")
C_(
  "code.450.meaning",
  "The server does not take mail for this mailbox at the moment. Often it puts off an unknown sender on purpose (greylisting), and the sending server usually tries again by itself."
)
C_(
  "code.450.note",
  "Some servers also say this when they cannot find the sender's domain or the sending server's name in DNS, or when a mailbox gets too much mail at once. In answer to the ATRN command, it means that the request is refused."
)

C_("code.451.title", "Server had a problem")
C_(
  "code.451.meaning",
  "The server ran into a problem of its own and stopped. The sending server usually tries again by itself."
)
C_(
  "code.451.note",
  "Servers also use it for greylisting (putting off an unknown sender on purpose) and for senders who send too much. In answer to the ATRN command, it means that the request cannot be carried out now."
)

C_("code.452.title", "Storage or recipient limit")
C_(
  "code.452.meaning",
  "The server or the mailbox is short of space, or the message has more recipients than the server takes at once. The sending server usually tries again by itself."
)
C_(
  "code.452.note",
  "With too many recipients, the server keeps those that it has accepted, and the sending server sends to the others afterwards."
)

C_("code.453.title", "No mail waiting")
C_(
  "code.453.meaning",
  "In answer to the ATRN command, the server says that it holds no mail for this client. This is information and not a problem."
)
C_("code.453.note", "IANA also lists it beside the enhanced code X.3.2, for a server that takes no mail.")

C_("code.454.title", "Encryption or login unavailable")
C_(
  "code.454.meaning",
  "The server cannot start encryption or check the login at the moment, for a reason of its own. A later attempt may work."
)
C_(
  "code.454.note",
  "Google also sends it after too many login attempts. Other servers send it to a sender for whom they do not pass mail on (relay access denied); then waiting does not help."
)

C_("code.455.title", "Option not available now")
C_(
  "code.455.meaning",
  "The server knows the extra options that came with an address but cannot follow them at the moment."
)

C_("code.456.title", "Try again over IPv4")
C_(
  "code.456.meaning",
  "The server asks the sender to come back over IPv4 in place of IPv6. The code was proposed in a draft that expired, and it never became a standard."
)

C_("code.458.title", "Cannot start delivery")
C_(
  "code.458.meaning",
  "In answer to the ETRN command, the server says that it cannot start to deliver the waiting mail."
)

C_("code.459.title", "Request not allowed")
C_(
  "code.459.meaning",
  "In answer to the ETRN command, the server says that this client may not ask for the waiting mail. The text after the code gives the reason."
)

C_("code.465.title", "Character set missing")
-- TRANSLATORS: Exchange is a mail server of Microsoft. A code written without its dots: 4.6.5 became 465.
C_(
  "code.465.meaning",
  "According to an old list of Exchange errors, the server lacks a character set (code page) that the message needs. No standard defines this code: it is 4.6.5 written without its dots."
)

C_("code.471.title", "Error of a local filter")
C_(
  "code.471.meaning",
  "According to some websites, something failed on the sender's own server, often its spam filter. No standard defines this code: it is the enhanced code 4.7.1 written without its dots."
)

C_("code.498.title", "Domain without mail server")
C_(
  "code.498.meaning",
  "The recipient's domain names no mail server (it has no MX record). No standard defines this code: the sending software made it up."
)

-- Reply codes: refusals -----------------------------------------------------------------------------------------------

C_("code.500.title", "Command not understood")
C_(
  "code.500.meaning",
  "The server did not understand what the other program sent, or the line was too long. This is a problem between the two programs, and not one of the message."
)
C_(
  "code.500.note",
  "Guides often say that 500 to 504 mean a broken mail program. The server can be at fault as well, or a firewall or an antivirus program that changes the dialogue between the two. During a login, 500 means that a line was too long."
)

C_("code.501.title", "Error in the details")
C_(
  "code.501.meaning",
  "The server knows the command, but something in it is not written correctly, often an address or the name of the sending server. Check the addresses for typing errors."
)
C_(
  "code.501.note",
  "Some servers also use it for a sender's domain that does not exist. During a login, it means that the login was cancelled or could not be decoded."
)

C_("code.502.title", "Command not offered")
C_(
  "code.502.meaning",
  "The server does not offer this command. Some commands, such as VRFY and EXPN, are often switched off to protect the users' addresses."
)
C_(
  "code.502.note",
  "Strictly, a server that does not even know the command answers 500; many servers say 502 for both."
)

C_("code.503.title", "Wrong order of commands")
C_(
  "code.503.meaning",
  "The other program sent a command at the wrong moment, for example the message before any recipient was accepted."
)
C_(
  "code.503.note",
  "This often follows from an earlier refusal, so look at the reply before this one. Some servers also say 503 when a login is missing, or when a client logs in a second time."
)

C_("code.504.title", "Option not offered")
C_(
  "code.504.meaning",
  "The server knows the command but not the option that came with it, for example a way of logging in that it does not offer."
)
C_(
  "code.504.note",
  "Postfix also uses it when an address or the name of the sending server lacks a full domain: server.example.com is full, server is not."
)

C_("code.505.title", "Login missing, or account suspended")
C_(
  "code.505.meaning",
  "Some servers say this when a login is missing, others when the account is suspended. No standard defines this code."
)

C_("code.510.title", "Problem with recipient's address")
C_(
  "code.510.meaning",
  "According to some websites, something is wrong with the recipient's address. No standard defines this code: it is the enhanced code 5.1.0 written without its dots."
)

C_("code.511.title", "Recipient does not exist")
C_(
  "code.511.meaning",
  "According to some websites, the recipient's address does not exist. No standard defines this code: it is the enhanced code 5.1.1 written without its dots."
)

C_("code.512.title", "Domain not found")
C_(
  "code.512.meaning",
  "According to some websites, the domain of the recipient's address does not exist. No standard defines this code: it is the enhanced code 5.1.2 written without its dots."
)

C_("code.513.title", "Address not well formed")
C_(
  "code.513.meaning",
  "According to some websites, the recipient's address is not written correctly. No standard defines this code: it is the enhanced code 5.1.3 written without its dots."
)
C_("code.513.note", "Some websites also report it for a missing login.")

C_("code.514.title", "Ambiguous address")
C_(
  "code.514.meaning",
  "According to an old list of Exchange errors, two entries share the recipient's address. No standard defines this code: it is the enhanced code 5.1.4 written without its dots."
)

C_("code.515.title", "Invalid recipient address")
C_(
  "code.515.meaning",
  "According to some websites, the recipient's address is invalid. No standard defines this code: it is 5.1.5 written without its dots."
)
C_("code.515.note", "This is the opposite of the registered meaning: X.1.5 says that the address is valid.")

C_("code.516.title", "Mailbox has moved")
C_(
  "code.516.meaning",
  "According to an old list of Exchange errors, the mailbox has moved. No standard defines this code: it is the enhanced code 5.1.6 written without its dots."
)

C_("code.517.title", "Problem with sender's address")
C_(
  "code.517.meaning",
  "According to some websites, something is wrong with the sender's address. No standard defines this code: it is the enhanced code 5.1.7 written without its dots."
)

C_("code.520.title", "Use the right identifier")
C_(
  "code.520.meaning",
  "The server asks the client for the right identifier in the QHLO command. The code was proposed in a draft (QUICKSTART) that expired, and it never became a standard."
)

C_("code.521.title", "Server takes no mail")
C_(
  "code.521.meaning",
  "This server never takes mail. Check the part of the address after the @; if it is right, the recipient's domain points to the wrong server."
)
C_(
  "code.521.note",
  "Some servers use it in another way: to block an unwanted sender and close the connection at once. The text after the code then gives the reason."
)

C_("code.522.title", "Mailbox full")
C_(
  "code.522.meaning",
  "According to some websites, the recipient's mailbox is full. No standard defines this code: it is the enhanced code 5.2.2 written without its dots."
)
C_("code.522.note", "It has been seen in a real reply.")

C_("code.523.title", "Encryption needed")
C_(
  "code.523.meaning",
  "The server wants an encrypted connection first. IANA lists this code beside the enhanced code X.7.10."
)
C_(
  "code.523.note",
  "Some websites say that the message is too large; that is 5.2.3 written without its dots. Google uses it when a client breaks the rules at the start of encryption."
)

C_("code.524.title", "Encryption needed for login")
C_(
  "code.524.meaning",
  "This way of logging in is allowed only over an encrypted connection. IANA lists this code beside the enhanced code X.7.11."
)
C_(
  "code.524.note",
  "Some websites say that there is a problem with a mailing list; that is 5.2.4 written without its dots."
)

C_("code.525.title", "Account disabled")
C_(
  "code.525.meaning",
  "The login was right, but the account has been switched off. IANA lists this code beside the enhanced code X.7.13."
)
C_("code.525.note", "Google has also been seen to use it when a client breaks the rules at the start of encryption.")

C_("code.530.title", "Login or encryption required")
C_(
  "code.530.meaning",
  "The server takes mail only after a login or over an encrypted connection. Check the settings for outgoing mail in the mail program."
)

C_("code.531.title", "Mail system full")
C_(
  "code.531.meaning",
  "According to some websites, the receiving server has run out of space. No standard defines this code: it is the enhanced code 5.3.1 written without its dots."
)

C_("code.532.title", "System takes no mail")
C_(
  "code.532.meaning",
  "According to an old list of Exchange errors, the server takes no mail from the network. No standard defines this code: it is the enhanced code 5.3.2 written without its dots."
)

C_("code.533.title", "No defined meaning")
C_(
  "code.533.meaning",
  "IANA lists this code beside the enhanced code X.7.1 (delivery not authorised), but no standard says what it means. Go by the text after the code."
)
C_(
  "code.533.note",
  "Some websites say that the disk of the other server is full; that is 5.3.3, as Exchange servers used it, written without its dots."
)

C_("code.534.title", "Login method too weak")
C_(
  "code.534.meaning",
  "The way of logging in is not secure enough for this server. Choose a more secure one in the mail program."
)
C_(
  "code.534.note",
  "Google uses it to ask for a login with the web browser first. Some websites say that the message is too large; that is 5.3.4 written without its dots."
)

C_("code.535.title", "Login refused")
C_(
  "code.535.meaning",
  "The server did not accept the user name or the password. Check both; some providers ask for an app password in place of the usual one."
)
C_(
  "code.535.note",
  "Some websites say that two servers share an address; that is 5.3.5, as Exchange servers used it, written without its dots."
)

C_("code.538.title", "Encryption needed for login")
C_(
  "code.538.meaning",
  "This way of logging in is allowed only over an encrypted connection. Turn on encryption for outgoing mail in the mail program."
)
C_("code.538.note", "The code is obsolete: RFC 4954 keeps it for the record only.")

C_("code.540.title", "Account inactive or blocked")
C_(
  "code.540.meaning",
  "The provider Rambler says this when the recipient's account is inactive or blocked. No standard defines this code."
)
C_(
  "code.540.note",
  "Some websites say that the recipient's domain cannot be found in DNS. No standard says that either."
)

C_("code.541.title", "Refused by recipient's domain")
C_(
  "code.541.meaning",
  "The recipient's domain refuses the message, often because a filter takes it for spam. No standard defines this code; the provider Zoho sends it."
)
C_("code.541.note", "Some websites say that the server does not answer; that is 5.4.1 written without its dots.")

C_("code.542.title", "Bad connection")
C_(
  "code.542.meaning",
  "According to some websites, the connection failed. No standard defines this code: it is the enhanced code 5.4.2 written without its dots."
)
C_("code.542.note", "In one known reply it means that the recipient was refused.")

C_("code.543.title", "Routing server failure")
C_(
  "code.543.meaning",
  "According to some websites, the server found no way to pass the message on. No standard defines this code: it is the enhanced code 5.4.3 written without its dots."
)

C_("code.544.title", "Next server not found")
C_(
  "code.544.meaning",
  "According to an old list of Exchange errors, the server to which the message should go next was not found. No standard defines this code: it is the enhanced code 5.4.4 written without its dots."
)

C_("code.546.title", "Mail loop")
C_(
  "code.546.meaning",
  "According to an old list of Exchange errors, the message goes round in a circle between servers. No standard defines this code: it is the enhanced code 5.4.6 written without its dots."
)

C_("code.547.title", "Delivery timed out")
C_(
  "code.547.meaning",
  "According to an old list of Exchange errors, the delivery took too long and was given up. No standard defines this code: it is the enhanced code 5.4.7 written without its dots."
)

C_("code.548.title", "Wrong recipient policy")
C_(
  "code.548.meaning",
  "According to an old list of Exchange errors, the server's policy for its recipients is set wrongly. No standard defines this code: it is 5.4.8 written without its dots, which IANA does not list either."
)

C_("code.550.title", "Mailbox not available, or refused")
C_(
  "code.550.meaning",
  "The server does not accept the message. Either the address does not exist, or the server's rules forbid it: for example, it takes the message for spam or does not trust the sender."
)
C_(
  "code.550.note",
  "This is the most frequent refusal, and by itself it does not tell which of these is the case. The enhanced code (such as 5.1.1) and the text after it give the reason."
)

C_("code.551.title", "Recipient not here")
C_(
  "code.551.meaning",
  "The recipient has no mailbox on this server. The text after the code may name the right address."
)
C_(
  "code.551.note",
  "Some servers use it for other refusals too, such as a mail loop or a sender with a bad reputation."
)

C_("code.552.title", "Storage limit exceeded")
C_("code.552.meaning", "The recipient's mailbox is full, or the message is larger than the server allows.")
C_(
  "code.552.note",
  "Google and others also send it for attachments that they hold dangerous. Old servers send it for too many recipients; the sending server should then try again as with 452."
)

C_("code.553.title", "Address not allowed")
C_(
  "code.553.meaning",
  "The server does not allow this address, often because it is not written correctly. Check it for typing errors."
)
C_(
  "code.553.note",
  "Some servers say this when the sender's address does not belong to the account that logged in. Yahoo and AT&T say it when the sending server is on a blocklist."
)

C_("code.554.title", "Delivery failed")
C_(
  "code.554.meaning",
  "The server refuses the message, and the code does not say why. Often a filter took it for spam, or the server does not trust the sending server."
)
C_(
  "code.554.note",
  "If the server says this as its greeting, it takes no mail from the sending server at all. In any case, the text after the code gives the reason."
)

C_("code.555.title", "Options not recognised")
C_(
  "code.555.meaning",
  "The server does not know the extra options that came with an address. The sending program or its settings have to change."
)
C_("code.555.note", "Google also sends it for other errors in the form of a command.")

C_("code.556.title", "Domain takes no mail")
-- TRANSLATORS: "null MX" is the name of a DNS record; keep it in brackets.
C_(
  "code.556.meaning",
  "The recipient's domain states in DNS that it takes no mail at all (null MX). Check the part of the address after the @."
)
C_("code.556.note", "Alibaba's DirectMail service uses it for too many recipients.")

C_("code.557.title", "Message too large")
C_(
  "code.557.meaning",
  "Alibaba's DirectMail service says this when a message is too large. No standard defines this code."
)
C_(
  "code.557.note",
  "A draft proposed it for a refused question about an address, but the draft expired and never became a standard."
)

C_("code.559.title", "Recipient known as invalid")
C_(
  "code.559.meaning",
  "Alibaba's DirectMail service does not send to this recipient, because the address is on its own list of invalid addresses. No standard defines this code."
)

C_("code.563.title", "Too many attachments")
C_(
  "code.563.meaning",
  "According to an old list of Exchange errors, the message has too many attachments (more than 250). No standard defines this code: it is 5.6.3 written without its dots."
)

C_("code.571.title", "Refused by the rules")
C_(
  "code.571.meaning",
  "The server's rules forbid this message: it looks like spam, the sender may not write to this recipient, or the sender could not be verified. No standard defines this code: it is the enhanced code 5.7.1 written without its dots."
)
C_("code.571.note", "Although no standard defines it, some servers really send it.")

C_("code.572.title", "Mailing list or bounce problem")
C_(
  "code.572.meaning",
  "Some websites say that a mailing list could not be opened up into its members, others that bounce messages are blocked. No standard defines this code: it is the enhanced code 5.7.2 written without its dots."
)

C_("code.573.title", "Internal server error")
C_(
  "code.573.meaning",
  "According to an old list of Exchange errors, the server had an internal error. No standard defines this code: it is 5.7.3 written without its dots."
)
C_(
  "code.573.note",
  "The registered meaning of X.7.3 is another one: the message would have to change to another kind of protection, and that is not possible."
)

C_("code.574.title", "Security feature not supported")
C_(
  "code.574.meaning",
  "According to an old list of Exchange errors, the server lacks a security feature that the message needs. No standard defines this code: it is the enhanced code 5.7.4 written without its dots."
)

C_("code.575.title", "Decryption failed")
C_(
  "code.575.meaning",
  "According to an old list of Exchange errors, the server could not decrypt or check the message. No standard defines this code: it is the enhanced code 5.7.5 written without its dots."
)

C_("code.576.title", "Certificate problem")
C_(
  "code.576.meaning",
  "According to an old list of Exchange errors, there is a problem with a certificate. No standard defines this code: it is 5.7.6 written without its dots."
)
C_(
  "code.576.note",
  "The registered meaning of X.7.6 is another one: the server does not support the kind of encryption or signature."
)

C_("code.577.title", "Message was altered")
C_(
  "code.577.meaning",
  "According to an old list of Exchange errors, the message was damaged or changed on its way. No standard defines this code: it is the enhanced code 5.7.7 written without its dots."
)

C_("code.585.title", "Recipient cannot be reached")
C_(
  "code.585.meaning",
  "Mail to this recipient cannot be delivered. No standard defines this code; it is known only from a few replies."
)

C_("code.591.title", "Sending server on a blocklist")
C_(
  "code.591.meaning",
  "The sending server is on a blocklist, which the text after the code names. No standard defines this code; it is known only from a few replies."
)

-- Enhanced status codes: nothing said ---------------------------------------------------------------------------------

-- TRANSLATORS: The messages enhanced.* explain enhanced codes such as 4.2.2 and 5.2.2 together: "X" stands for the
-- first digit, and the first digit alone says whether the problem is temporary (4) or permanent (5).
C_("enhanced.0.0.title", "No further details")
C_("enhanced.0.0.meaning", "The first digit is all that the server says. The text after the code may give the reason.")

-- Enhanced status codes: addresses ------------------------------------------------------------------------------------

C_("enhanced.1.0.title", "Problem with an address")
C_("enhanced.1.0.meaning", "Something is wrong with an address, and the server does not say what.")
C_(
  "enhanced.1.0.note",
  "Servers also use it to refuse a sender or spam, so it does not prove that the recipient's address is wrong."
)

C_("enhanced.1.1.title", "Mailbox does not exist")
C_(
  "enhanced.1.1.meaning",
  "The recipient's domain has no mailbox of this name. Check the part of the address before the @."
)
C_(
  "enhanced.1.1.note",
  "A few providers also send it for other reasons, such as too many recipients in an hour; then the text after the code says so."
)

C_("enhanced.1.2.title", "Domain not found")
C_(
  "enhanced.1.2.meaning",
  "The domain of the recipient's address does not exist or takes no mail. Check the part of the address after the @."
)

C_("enhanced.1.3.title", "Recipient's address not well formed")
C_(
  "enhanced.1.3.meaning",
  "The recipient's address is not written correctly. Check it for spaces, missing characters and other typing errors."
)

C_("enhanced.1.4.title", "Ambiguous address")
C_("enhanced.1.4.meaning", "The address fits more than one recipient, so the server cannot tell who is meant.")
C_("enhanced.1.4.note", "Exchange servers also use 5.1.4 for domains that are reserved for tests and examples.")

C_("enhanced.1.5.title", "Recipient's address valid")
C_("enhanced.1.5.meaning", "The server accepts the recipient's address.")
C_("enhanced.1.5.note", "Some websites say that the address is invalid; that is the opposite of what the code means.")

C_("enhanced.1.6.title", "Mailbox moved, new address unknown")
C_(
  "enhanced.1.6.meaning",
  "The mailbox existed once but is gone, and it left no new address. Ask the recipient for one in some other way."
)

C_("enhanced.1.7.title", "Sender's address not well formed")
C_(
  "enhanced.1.7.meaning",
  "The sender's address is not written correctly. Check the sender's address in the settings of the mail program."
)

C_("enhanced.1.8.title", "Problem with sender's domain")
C_("enhanced.1.8.meaning", "The domain of the sender's address does not exist or cannot receive replies.")
C_(
  "enhanced.1.8.note",
  "Microsoft 365 uses 5.1.8 for an account of its own customers that is blocked because it sent spam."
)

C_("enhanced.1.9.title", "Passed on, no further reports")
C_("enhanced.1.9.meaning", "The message was passed on to a mail system that does not report what becomes of it.")

C_("enhanced.1.10.title", "Domain takes no mail")
C_(
  "enhanced.1.10.meaning",
  "The recipient's domain states in DNS that it takes no mail at all (null MX). Check the part of the address after the @."
)
C_("enhanced.1.10.note", "Microsoft 365 uses 5.1.10 in another sense: the recipient does not exist.")

-- Enhanced status codes: mailboxes ------------------------------------------------------------------------------------

C_("enhanced.2.0.title", "Problem with the mailbox")
C_("enhanced.2.0.meaning", "The mailbox exists, but something about it stopped the message.")
C_(
  "enhanced.2.0.note",
  "Some servers also use 4.2.0 for greylisting (putting off an unknown sender on purpose) and 5.2.0 for spam."
)

C_("enhanced.2.1.title", "Mailbox disabled")
C_("enhanced.2.1.meaning", "The mailbox exists, but it has been switched off, for good or for a while.")
C_(
  "enhanced.2.1.note",
  "Google, Yandex and others use 4.2.1 for a mailbox that gets too much mail at once; a later attempt then works."
)

C_("enhanced.2.2.title", "Mailbox full")
C_(
  "enhanced.2.2.meaning",
  "The recipient's mailbox has no space left. It can take mail again when the recipient has made space."
)
C_(
  "enhanced.2.2.note",
  "The standard wants this as a temporary problem (4.2.2), but many servers refuse for good (5.2.2)."
)

C_("enhanced.2.3.title", "Message too large for mailbox")
C_(
  "enhanced.2.3.meaning",
  "The message is larger than this mailbox allows. Send a smaller one, or share large files by a link."
)

C_("enhanced.2.4.title", "Problem with a mailing list")
C_(
  "enhanced.2.4.meaning",
  "The address is a mailing list, and the server could not find out its members. This is for the list's administrator to solve."
)

-- Enhanced status codes: the mail system ------------------------------------------------------------------------------

C_("enhanced.3.0.title", "Problem of the mail system")
C_(
  "enhanced.3.0.meaning",
  "Something in the receiving mail system stopped the message, and the server does not say what."
)
C_("enhanced.3.0.note", "AT&T uses 5.3.0 for senders on its own blocklist.")

C_("enhanced.3.1.title", "Mail system full")
C_(
  "enhanced.3.1.meaning",
  "The receiving mail system as a whole has no space left. Its administrator has to make space."
)

C_("enhanced.3.2.title", "System takes no mail")
C_(
  "enhanced.3.2.meaning",
  "The server takes no mail: only for now, because it is overloaded or under maintenance, or never at all. The first digit tells which: 4 for now, 5 never."
)
C_(
  "enhanced.3.2.note",
  "Microsoft uses 4.3.2 when a sender opens too many connections or when a mailbox gets too much mail at once."
)

C_("enhanced.3.3.title", "Feature not supported")
C_("enhanced.3.3.meaning", "The message asks for a feature that the receiving mail system does not have.")

C_("enhanced.3.4.title", "Message too large")
C_(
  "enhanced.3.4.meaning",
  "The message is larger than the mail system allows. Send a smaller one, or share large files by a link."
)

C_("enhanced.3.5.title", "System set up wrongly")
C_(
  "enhanced.3.5.meaning",
  "The settings of a mail system do not let it take this message. Its administrator has to correct them."
)

C_("enhanced.3.6.title", "Priority was changed")
C_(
  "enhanced.3.6.meaning",
  "The server accepted the message, but with another priority than the one asked for. The text after the code names the new one."
)

-- Enhanced status codes: network and routing --------------------------------------------------------------------------

C_("enhanced.4.0.title", "Network or routing problem")
C_(
  "enhanced.4.0.meaning",
  "There is a problem with the network or with the way to the receiving server, and the server does not say what."
)

C_("enhanced.4.1.title", "No answer from server")
C_("enhanced.4.1.meaning", "The receiving server does not answer. It may be down, or something blocks the way to it.")
C_(
  "enhanced.4.1.note",
  'Microsoft 365 uses 5.4.1 in another sense: with the text "Recipient address rejected: Access denied" it means that the recipient does not exist.'
)

C_("enhanced.4.2.title", "Connection broken")
C_("enhanced.4.2.meaning", "The connection started but broke or took too long before the message was handed over.")

C_("enhanced.4.3.title", "Directory or DNS failure")
C_("enhanced.4.3.meaning", "The server could not ask a directory, such as DNS, where the message should go.")
C_("enhanced.4.3.note", "RFC 3463 itself still calls it a failure of a routing server in its appendix.")

C_("enhanced.4.4.title", "No way to the recipient's domain")
C_(
  "enhanced.4.4.meaning",
  "The server could not find out to which server the message should go next. Often the recipient's domain does not exist or names no mail server."
)

C_("enhanced.4.5.title", "Mail system overloaded")
C_("enhanced.4.5.meaning", "The mail system has too much to do at the moment.")
C_("enhanced.4.5.note", "Google Workspace uses 5.4.5 when a user has reached the limit of messages for the day.")

C_("enhanced.4.6.title", "Mail loop")
C_(
  "enhanced.4.6.meaning",
  "The message went round in a circle between servers and was stopped. An administrator has to correct a forwarding rule or the settings of a domain."
)
C_(
  "enhanced.4.6.note",
  "The standard calls this a temporary problem, but it rarely goes away by itself, and many servers send 5.4.6."
)

C_("enhanced.4.7.title", "Waited too long")
C_(
  "enhanced.4.7.meaning",
  "The message could not be delivered in the time allowed, and the sending server gave up. Earlier replies tell what held it up."
)
C_(
  "enhanced.4.7.note",
  "Even with the first digit 4, it is usually final, and the message has to be sent again. In a mere warning about a delay, the server is still trying."
)

C_("enhanced.4.8.title", "Try again over IPv4")
C_(
  "enhanced.4.8.meaning",
  "The server asks the sender to come back over IPv4 in place of IPv6. The code was proposed in a draft that expired, and IANA does not list it."
)

-- Enhanced status codes: the dialogue ---------------------------------------------------------------------------------

C_("enhanced.5.0.title", "Problem in the dialogue")
C_("enhanced.5.0.meaning", "The two mail programs did not understand each other, and the server does not say where.")
C_(
  "enhanced.5.0.note",
  'Outlook.com uses 5.5.0 with the text "mailbox unavailable" for a recipient that does not exist.'
)

C_("enhanced.5.1.title", "Invalid command")
C_(
  "enhanced.5.1.meaning",
  "The other program sent a command at the wrong moment, or one that the server does not offer."
)

C_("enhanced.5.2.title", "Syntax error")
C_("enhanced.5.2.meaning", "The server did not understand a command, because it is not written as the standard asks.")

C_("enhanced.5.3.title", "Too many recipients")
C_("enhanced.5.3.meaning", "The message has more recipients than the server takes at once. Send it to fewer at a time.")
C_("enhanced.5.3.note", "IANA lists it with 451, but RFC 5321 asks for 452, and many servers send that.")

C_("enhanced.5.4.title", "Error in a command's details")
C_("enhanced.5.4.meaning", "The server knows the command but not what came with it, or that is not written correctly.")

C_("enhanced.5.5.title", "Wrong protocol version")
C_("enhanced.5.5.meaning", "The two mail programs use versions of the protocol that do not fit together.")

C_("enhanced.5.6.title", "Login line too long")
C_("enhanced.5.6.meaning", "A line of the login is longer than the server can take.")

-- Enhanced status codes: the message ----------------------------------------------------------------------------------

C_("enhanced.6.0.title", "Problem with the content")
C_(
  "enhanced.6.0.meaning",
  "Something is wrong with the content of the message or with its format, and the server does not say what."
)

C_("enhanced.6.1.title", "Kind of content not supported")
C_("enhanced.6.1.meaning", "The receiving side, or a server on the way, cannot handle this kind of content.")
C_("enhanced.6.1.note", "Servers often use it to refuse an attachment or a message by their own rules for content.")

C_("enhanced.6.2.title", "Conversion needed but forbidden")
C_(
  "enhanced.6.2.meaning",
  "The message would have to be converted before it can be delivered, but its sender or the server forbids that."
)

C_("enhanced.6.3.title", "Conversion needed but not possible")
C_(
  "enhanced.6.3.meaning",
  "The message would have to be converted before it can be delivered, and no server on the way can do that."
)

C_("enhanced.6.4.title", "Converted with losses")
C_(
  "enhanced.6.4.meaning",
  "The message had to be converted, and something was lost. With the first digit 5, the loss was not allowed."
)

C_("enhanced.6.5.title", "Conversion failed")
C_("enhanced.6.5.meaning", "The message had to be converted before delivery, and that failed.")

C_("enhanced.6.6.title", "Content could not be fetched")
C_(
  "enhanced.6.6.meaning",
  "Part of the message was to be fetched from another server (with the BURL command), and that failed."
)

C_("enhanced.6.7.title", "International address not accepted")
C_(
  "enhanced.6.7.meaning",
  "An address has letters outside plain ASCII, such as accents, and the server does not accept that here."
)

C_("enhanced.6.8.title", "Reply needs UTF-8")
C_(
  "enhanced.6.8.meaning",
  "The server would have to answer with letters outside plain ASCII, but the client did not allow that."
)

C_("enhanced.6.9.title", "International headers not supported")
C_(
  "enhanced.6.9.meaning",
  "The headers of the message have letters outside plain ASCII, and the message cannot be passed on like that to every recipient."
)
C_("enhanced.6.9.note", "RFC 6531 names both 554 and 550 as the reply code for this; IANA lists 550.")

C_("enhanced.6.10.title", "Duplicate of X.6.8")
C_(
  "enhanced.6.10.meaning",
  "The server would have to answer with letters outside plain ASCII, but the client did not allow that. This number was registered twice by mistake; the right one is X.6.8."
)

-- Enhanced status codes: security and rules ---------------------------------------------------------------------------

C_("enhanced.7.0.title", "Security or policy reason")
C_(
  "enhanced.7.0.meaning",
  "The server refuses for a reason of security or by its own rules, and does not say more. The text after the code may give the reason."
)

C_("enhanced.7.1.title", "Delivery not authorised")
C_(
  "enhanced.7.1.meaning",
  "The server's rules do not allow this message. Usually it looks like spam, the sending server is on a blocklist, or the sender may not write to this recipient."
)
C_(
  "enhanced.7.1.note",
  "Servers use this code for almost every refusal, so only the text after it gives the reason. 4.7.1 is often greylisting: an unknown sender is put off on purpose, and a later attempt works."
)

C_("enhanced.7.2.title", "Not allowed to write to list")
C_(
  "enhanced.7.2.meaning",
  "The address is a mailing list, and the sender may not write to it. Ask the list's administrator."
)
C_("enhanced.7.2.note", "Yahoo and AOL use 5.7.2 in another sense: they take no more mail from the sending server.")

C_("enhanced.7.3.title", "Change of protection not possible")
C_(
  "enhanced.7.3.meaning",
  "The message would have to change from one kind of protection to another on its way, and that is not possible."
)
C_("enhanced.7.3.note", "Exchange servers use 5.7.3 when one server could not prove to another who it is.")

C_("enhanced.7.4.title", "Security feature not supported")
C_("enhanced.7.4.meaning", "The message or the login needs a security feature that the server does not have.")

C_("enhanced.7.5.title", "Decryption or check failed")
C_(
  "enhanced.7.5.meaning",
  "The server had to decrypt or check the message, but could not: a key or other data is missing or wrong."
)
C_("enhanced.7.5.note", "Yahoo and AOL use 5.7.5 for a DKIM signature that is not valid.")

C_("enhanced.7.6.title", "Kind of encryption not supported")
C_(
  "enhanced.7.6.meaning",
  "The server had to decrypt or check the message, but does not support the kind of encryption or signature."
)

C_("enhanced.7.7.title", "Message was altered")
C_(
  "enhanced.7.7.meaning",
  "The message was damaged or changed on its way, so it no longer fits its signature or checksum."
)

C_("enhanced.7.8.title", "Login refused")
C_(
  "enhanced.7.8.meaning",
  "The user name or the password was not accepted. Check both in the settings for outgoing mail."
)
C_("enhanced.7.8.note", "Older servers also use it for the case that is now X.7.14.")

C_("enhanced.7.9.title", "Login method too weak")
C_(
  "enhanced.7.9.meaning",
  "The way of logging in is not secure enough for this server. Choose a more secure one in the mail program."
)
C_(
  "enhanced.7.9.note",
  "Google uses it to ask for an app password or for a login with the web browser. Yahoo and AOL use it in another sense: their rules refuse the message, mostly because the sender's domain could not be verified."
)

C_("enhanced.7.10.title", "Encryption needed")
C_(
  "enhanced.7.10.meaning",
  "The server wants an encrypted connection first. Turn on encryption (TLS) for outgoing mail."
)

C_("enhanced.7.11.title", "Encryption needed for login")
C_(
  "enhanced.7.11.meaning",
  "This way of logging in is allowed only over an encrypted connection. Turn on encryption (TLS) for outgoing mail."
)

C_("enhanced.7.12.title", "Log in another way first")
C_(
  "enhanced.7.12.meaning",
  "Before this way of logging in works, the account has to log in once by another method, usually with its plain password over an encrypted connection."
)
C_(
  "enhanced.7.12.note",
  "Microsoft 365 uses 5.7.12 in another sense: the recipient takes mail only from inside their own organisation."
)

C_("enhanced.7.13.title", "Account disabled")
C_("enhanced.7.13.meaning", "The login was right, but the account has been switched off.")
C_(
  "enhanced.7.13.note",
  "Microsoft 365 uses 5.7.13 in another sense: a public folder takes mail only from inside its own organisation."
)

C_("enhanced.7.14.title", "Trust between servers missing")
C_(
  "enhanced.7.14.meaning",
  "The server should fetch content from another server, but the two have no agreement to trust each other."
)
C_("enhanced.7.14.note", "Google uses 5.7.14 in another sense: it asks for a login with the web browser.")

C_("enhanced.7.15.title", "Priority too low")
C_("enhanced.7.15.meaning", "At the moment, the server takes only messages of a higher priority.")

C_("enhanced.7.16.title", "Too large for its priority")
C_("enhanced.7.16.meaning", "The message is larger than the server allows for its priority.")

C_("enhanced.7.17.title", "Mailbox has a new owner")
C_(
  "enhanced.7.17.meaning",
  "The mailbox has passed to another person since the sender last knew its owner, so the server does not deliver the message. Ask the person you mean for the right address."
)

C_("enhanced.7.18.title", "Domain has a new owner")
C_(
  "enhanced.7.18.meaning",
  "The recipient's domain has passed to another owner since the sender last knew it, so the server does not deliver the message. Ask the person you mean for the right address."
)

C_("enhanced.7.19.title", "Owner cannot be checked")
C_(
  "enhanced.7.19.meaning",
  "The sender asked the server to make sure that the mailbox still has the same owner, but the server does not know how long the present owner has had it."
)

C_("enhanced.7.20.title", "No valid DKIM signature")
C_(
  "enhanced.7.20.meaning",
  "The message bears no DKIM signature that is valid, so the server cannot verify who sent it."
)

C_("enhanced.7.21.title", "DKIM signature not acceptable")
C_("enhanced.7.21.meaning", "The message bears a valid DKIM signature, but it does not meet the server's rules.")

C_("enhanced.7.22.title", "DKIM signature of another domain")
C_("enhanced.7.22.meaning", "The message bears a valid DKIM signature, but not from the domain of its author.")

C_("enhanced.7.23.title", "SPF check failed")
C_(
  "enhanced.7.23.meaning",
  "The sender's domain does not allow this server to send its mail (SPF). The administrator of that domain has to correct this."
)
C_("enhanced.7.23.note", "Google uses 4.7.23 in another sense: the sending server has no proper name in DNS.")

C_("enhanced.7.24.title", "SPF check not possible")
C_(
  "enhanced.7.24.meaning",
  "The server could not check whether the sending server may send for the domain: the domain's SPF record is wrong, or DNS did not answer."
)
C_("enhanced.7.24.note", "Google uses it when an SPF record has suspicious entries.")

C_("enhanced.7.25.title", "Reverse DNS check failed")
C_(
  "enhanced.7.25.meaning",
  "The IP address of the sending server has no proper name in DNS (PTR record), so the receiving server does not trust it."
)

C_("enhanced.7.26.title", "Sender could not be verified")
C_(
  "enhanced.7.26.meaning",
  "More than one of the checks of the sender (SPF, DKIM and the like) failed. The administrator of the sender's domain has to set them up."
)
C_(
  "enhanced.7.26.note",
  "Google also sends it when the sender's domain itself asks for such messages to be refused (DMARC)."
)

C_("enhanced.7.27.title", "Sender's domain takes no mail")
C_(
  "enhanced.7.27.meaning",
  "The domain of the sender's address states in DNS that it takes no mail (null MX), so no reply could reach the sender."
)
C_("enhanced.7.27.note", "Google uses it in another sense: the SPF check failed.")

C_("enhanced.7.28.title", "Too much mail at once")
C_("enhanced.7.28.meaning", "The message belongs to a flood of similar messages. Send less, and more slowly.")
C_("enhanced.7.28.note", "Google uses it when a server, a network or a domain sends unusually much mail.")

C_("enhanced.7.29.title", "ARC check failed")
C_("enhanced.7.29.meaning", "The message was forwarded, and the seals (ARC) that show its way are not valid.")
C_("enhanced.7.29.note", "Google uses it in another sense: the connection has to be encrypted (TLS).")

C_("enhanced.7.30.title", "Next server cannot protect message")
C_(
  "enhanced.7.30.meaning",
  "The sender asked for encryption on the whole way (REQUIRETLS), and the next server does not offer that."
)
C_("enhanced.7.30.note", "Google uses it in another sense: the DKIM check failed.")

-- Causes --------------------------------------------------------------------------------------------------------------

-- user_unknown
-- TRANSLATORS: Titles say in a few words what happened, without a full stop.
-- Two expressions come again and again: "the prepared text" is the request under cause.*.forward, which the program shows
-- ready to be sent on; "another way" means by phone, in person or by any way that is not this mail address.
C_("cause.user_unknown.title", "The address does not exist")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.user_unknown.label", "Unknown address")
C_(
  "cause.user_unknown.summary",
  "The receiving mail server knows no mailbox with this address. Often a letter is wrong, or the person has left the organisation or closed the account. The server says so at once, so that the message does not vanish unnoticed."
)
C_(
  "cause.user_unknown.whose",
  "The sender has to correct the address; if it is certainly right, the admin of the receiving server has to look into it."
)
C_(
  "cause.user_unknown.waiting",
  "Waiting does not help: the answer stays the same until the address is corrected or the mailbox is created."
)
C_("cause.user_unknown.sender.1", "Check every letter of the address, on both sides of the @.")
C_("cause.user_unknown.sender.2", "Delete the address that your mail program suggests from memory, and type it anew.")
C_("cause.user_unknown.sender.3", "Ask the recipient by phone or another way for the current address.")
C_(
  "cause.user_unknown.sender.4",
  "If the address is certainly right, give the prepared text to the recipient another way, for their mail admin."
)
C_(
  "cause.user_unknown.sender_admin.1",
  "After a permanent refusal of this kind, remove the address from every list and send no more mail to it."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.user_unknown.sender_admin.2",
  "Look in the log at the address that was really sent in `RCPT TO`: a typing error, an alias or a forwarding rule shows there."
)
C_(
  "cause.user_unknown.sender_admin.3",
  "If your own server gave this answer, check that it does not still treat the domain as a local one after the customer has moved away."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.user_unknown.sender_admin.4",
  "Compare the host that refused with `dig MX DOMAIN`: an old route leads to a server that does not know the address."
)
C_(
  "cause.user_unknown.sender_admin.5",
  "If many addresses of one provider become unknown at once, stop and look before you remove any: the fault may be on the other side."
)
C_(
  "cause.user_unknown.sender_admin.6",
  "Have new subscribers confirm their address by mail, so that typing errors never reach the list."
)
C_(
  "cause.user_unknown.recipient_admin.1",
  "Search mailboxes, aliases and groups for the address, and check that the gateway's list of recipients is up to date."
)
C_(
  "cause.user_unknown.recipient_admin.2",
  "After a move, check that the old and the new system both know every address, or that all mail goes to the new one."
)
C_(
  "cause.user_unknown.recipient_admin.3",
  "Answer with a 4xx code, never with 550 5.1.1, when the directory cannot be asked for technical reasons."
)
C_(
  "cause.user_unknown.recipient_admin.4",
  "For people who have left, set up a forwarding for some time, or leave this refusal as it is: it is the right answer."
)
C_("cause.user_unknown.avoid.1", "Sending the message again to the same address gives the same result.")
C_(
  "cause.user_unknown.avoid.2",
  "Trying out variants of the address can reach a stranger, and to the server it looks like a spammer's guessing."
)
C_("cause.user_unknown.avoid.3", "Going on sending to unknown addresses spoils the reputation of the sending server.")
-- TRANSLATORS: A request that the sender of the mail sends to the recipient, who may pass it on to their mail admin, in polite form.
C_(
  "cause.user_unknown.forward",
  "My mail to this address is refused because the receiving server does not know the address. As far as I know, the address should exist. Could you please check the mailbox, its aliases and the list of recipients at the mail gateway?"
)

-- mailbox_full
C_("cause.mailbox_full.title", "The mailbox is full")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.mailbox_full.label", "Mailbox full")
C_(
  "cause.mailbox_full.summary",
  "The recipient's mailbox has used up its storage, so the server takes no new mail for it. The address exists, and mail gets through again once the recipient has made room. A mailbox that stays full for months is often no longer in use."
)
C_("cause.mailbox_full.whose", "The recipient has to make room or get more storage; the sender has done nothing wrong.")
C_(
  "cause.mailbox_full.waiting",
  "Waiting helps only if the recipient makes room: after a temporary refusal the sending server keeps trying for some days by itself, after a permanent one it does not."
)
C_(
  "cause.mailbox_full.sender.1",
  "Tell the recipient another way, such as by phone, that the mailbox is full; the prepared text says what to do."
)
C_("cause.mailbox_full.sender.2", "If the message has come back, send it again when the recipient has made room.")
C_("cause.mailbox_full.sender.3", "If it is urgent, write to another address of the recipient.")
C_(
  "cause.mailbox_full.sender_admin.1",
  "Leave temporary refusals (4xx) in the queue: the message is delivered by itself once there is room."
)
C_(
  "cause.mailbox_full.sender_admin.2",
  "Keep the address on your lists after a single refusal; pause it when several mailings over some weeks all find the mailbox full."
)
C_(
  "cause.mailbox_full.sender_admin.3",
  "Read the enhanced status code: 5.2.2 means a full mailbox, 5.2.3 and 5.3.4 mean that the message is too big."
)
C_(
  "cause.mailbox_full.sender_admin.4",
  "Check where your aliases and forwardings lead: the full mailbox may be behind one of them."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.mailbox_full.recipient_admin.1",
  "Look at the use of the mailbox, for example with `doveadm quota get -u ADDRESS`, and raise the limit or help the user to archive."
)
C_(
  "cause.mailbox_full.recipient_admin.2",
  "Look at the trash, the spam folder and old large attachments first: they usually count too."
)
C_("cause.mailbox_full.recipient_admin.3", "Warn users by mail before the limit is reached.")
C_(
  "cause.mailbox_full.recipient_admin.4",
  "Answer with 452 4.2.2 instead of 552 5.2.2 while the mailbox is in use, so that the sending servers try again."
)
C_("cause.mailbox_full.avoid.1", "Sending the message again at once does not help, and every copy takes up room later.")
C_("cause.mailbox_full.avoid.2", "Removing the address from a list at the first refusal loses a good subscriber.")
-- TRANSLATORS: A request that the sender of the mail sends to the recipient, who may pass it on to their mail admin, in polite form.
C_(
  "cause.mailbox_full.forward",
  "My mail to you is refused because your mailbox is full. Could you please delete or archive old mail, or ask your mail provider for more storage, and tell me when there is room again?"
)

-- mailbox_disabled
C_("cause.mailbox_disabled.title", "The mailbox is switched off")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.mailbox_disabled.label", "Mailbox disabled")
C_(
  "cause.mailbox_disabled.summary",
  "The address is known, but its mailbox takes no mail: it is closed, suspended, unused for a long time or not yet activated. Providers switch off mailboxes that are abandoned, unpaid or misused."
)
C_(
  "cause.mailbox_disabled.whose",
  "The recipient has to have the mailbox switched on again by their provider or admin; the sender can only use another address."
)
C_("cause.mailbox_disabled.waiting", "Waiting rarely helps: nothing changes until the mailbox is switched on again.")
C_(
  "cause.mailbox_disabled.sender.1",
  "Ask the recipient another way for an address that works, and correct your address book."
)
C_(
  "cause.mailbox_disabled.sender.2",
  "If the recipient believes that the mailbox works, give them the prepared text for their mail provider or admin."
)
C_("cause.mailbox_disabled.sender_admin.1", "When the refusal is permanent (5xx), remove the address from your lists.")
C_(
  "cause.mailbox_disabled.sender_admin.2",
  "When it is temporary (4xx), keep the address and let the queue go on: suspended mailboxes sometimes come back."
)
C_(
  "cause.mailbox_disabled.sender_admin.3",
  "Read the words of the reply: 4.2.1 and 5.2.1 are also used when a mailbox gets too much mail at a time, and that is no reason to remove it."
)
C_(
  "cause.mailbox_disabled.sender_admin.4",
  "Look for aliases and forwardings on your server that still lead to this mailbox."
)
C_(
  "cause.mailbox_disabled.recipient_admin.1",
  "Look up the account: whether it is suspended, expired, unpaid, without a licence or not yet activated."
)
C_(
  "cause.mailbox_disabled.recipient_admin.2",
  "Switch it on again if it is wanted, and find out first why it was switched off: it may have been misused."
)
C_(
  "cause.mailbox_disabled.recipient_admin.3",
  "If it is closed for good, set up a forwarding for some time or leave this refusal as it is."
)
C_("cause.mailbox_disabled.avoid.1", "Sending the message again gives the same answer as long as the mailbox is off.")
C_(
  "cause.mailbox_disabled.avoid.2",
  "Going on sending to switched-off mailboxes spoils the reputation: some providers turn old ones into spam traps."
)
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.mailbox_disabled.forward",
  "Mail to this address is refused because the mailbox is disabled, suspended or inactive. If it should be in use, could you please check the account and switch it on again?"
)

-- recipient_moved
C_("cause.recipient_moved.title", "The recipient has a new address")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.recipient_moved.label", "Address moved")
C_(
  "cause.recipient_moved.summary",
  "The recipient no longer uses this address, and often the reply names the new one. The server does not forward the message itself; the sender has to decide whether to use the new address."
)
C_("cause.recipient_moved.whose", "The sender has to use the recipient's new address.")
C_("cause.recipient_moved.waiting", "Waiting does not help: this server will not pass the message on.")
C_(
  "cause.recipient_moved.sender.1",
  "Look in the reply for the new address, and make sure with the recipient that it is right before you use it."
)
C_("cause.recipient_moved.sender.2", "Send the message anew to the right address, and correct your address book.")
C_(
  "cause.recipient_moved.sender.3",
  "If the reply names no new address, give the prepared text to the recipient another way."
)
C_("cause.recipient_moved.sender_admin.1", "Remove the old address from your lists.")
C_("cause.recipient_moved.sender_admin.2", "Put the new address on a list only if the person agrees.")
C_(
  "cause.recipient_moved.sender_admin.3",
  "Do not let your server follow the new address by itself: the reply is no proof of who owns it."
)
C_(
  "cause.recipient_moved.sender_admin.4",
  "Correct aliases and forwardings on your server that still lead to the old address."
)
C_(
  "cause.recipient_moved.recipient_admin.1",
  "Forward mail for the old address for some time, if you can: it spares the senders this refusal."
)
C_(
  "cause.recipient_moved.recipient_admin.2",
  "Name the new address in the reply only if the person agrees, because everybody who asks can read it."
)
C_(
  "cause.recipient_moved.recipient_admin.3",
  "When the time is over, answer with 550 5.1.6, or with 550 5.1.1 if nobody needs to know."
)
C_("cause.recipient_moved.avoid.1", "Sending the message again to the old address gives the same result.")
C_(
  "cause.recipient_moved.avoid.2",
  "Sending confidential mail to the new address before the recipient has confirmed it can reach the wrong person."
)
-- TRANSLATORS: A request that the sender of the mail sends to the recipient, who may pass it on to their mail admin, in polite form.
C_(
  "cause.recipient_moved.forward",
  "My mail to your old address was refused because the address has moved. Could you please tell me your current address?"
)

-- recipient_rejected
C_("cause.recipient_rejected.title", "The recipient does not take this mail")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.recipient_rejected.label", "Recipient refuses")
C_(
  "cause.recipient_rejected.summary",
  "The server does not let this message through to this recipient, because of a setting of the recipient or of their organisation. Perhaps the sender is blocked, or only certain senders may write to this address, as with internal groups."
)
C_(
  "cause.recipient_rejected.whose",
  "The recipient or their mail admin has to allow the sender; the sender cannot change their rule."
)
C_("cause.recipient_rejected.waiting", "Waiting does not help as long as the rule stays as it is.")
C_("cause.recipient_rejected.sender.1", "Check the address: some servers also answer like this when it does not exist.")
C_(
  "cause.recipient_rejected.sender.2",
  "Ask the recipient another way to allow your address, and give them the prepared text for their mail admin."
)
C_(
  "cause.recipient_rejected.sender.3",
  "If it is a group or a mailing list, write from the address with which you are a member, or ask its owner."
)
C_("cause.recipient_rejected.sender.4", "If the recipient does not want your mail, do not write again.")
C_(
  "cause.recipient_rejected.sender_admin.1",
  "Read what the reply says of the rule: blocked by the user, members only, or internal senders only."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.recipient_rejected.sender_admin.2",
  "Compare the envelope sender (`MAIL FROM`) with the `From:` header: the recipient may have allowed one of them, and the rule may look at the other."
)
C_(
  "cause.recipient_rejected.sender_admin.3",
  "If the reply says that the recipient blocks you, treat it like an unsubscription and stop; in all other cases keep the address."
)
C_(
  "cause.recipient_rejected.sender_admin.4",
  "Inside one organisation, check that the message was submitted with a login: groups for internal senders refuse everybody else."
)
C_(
  "cause.recipient_rejected.recipient_admin.1",
  "Find the rule in the message log: the user's own blocklist, the allowed senders of a group, a transport rule or a filter script."
)
C_(
  "cause.recipient_rejected.recipient_admin.2",
  "If the recipient wants this mail, add the sender or open the group to senders from outside."
)
C_(
  "cause.recipient_rejected.recipient_admin.3",
  "Let the reply say what kind of rule it was, so that the sender knows whom to ask."
)
C_("cause.recipient_rejected.avoid.1", "Sending the message again unchanged gives the same result.")
C_(
  "cause.recipient_rejected.avoid.2",
  "Writing from another address to get round the rule usually leads to a block of that address too."
)
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.recipient_rejected.forward",
  "My mail to this address is refused because of a rule for this recipient. If the recipient wants my mail, could you please allow my address, or tell me who can?"
)

-- invalid_address
C_("cause.invalid_address.title", "The address is not written correctly")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.invalid_address.label", "Malformed address")
C_(
  "cause.invalid_address.summary",
  "The address breaks the rules for mail addresses, or it fits more than one mailbox, so the server cannot tell whom it is for. A missing @, a space or a comma instead of a dot is enough."
)
C_("cause.invalid_address.whose", "Whoever entered the address on the sending side has to correct it.")
C_("cause.invalid_address.waiting", "Waiting does not help: the address has to be corrected first.")
C_(
  "cause.invalid_address.sender.1",
  "Look for a missing @, spaces, commas, quotation marks, brackets or a dot at the end."
)
C_("cause.invalid_address.sender.2", "Delete the address and type it by hand instead of copying it.")
C_(
  "cause.invalid_address.sender.3",
  "If the reply says that the address is ambiguous, ask the recipient for the complete address."
)
C_(
  "cause.invalid_address.sender.4",
  "If the address looks right to you, forward the prepared text to your mail provider or mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.invalid_address.sender_admin.1",
  "Look in the log at the exact address in `RCPT TO`: invisible spaces, `mailto:` and a final dot come from copying."
)
C_(
  "cause.invalid_address.sender_admin.2",
  "Check addresses when people sign up and when you import lists: one @, no spaces, a domain that exists in DNS."
)
C_(
  "cause.invalid_address.sender_admin.3",
  "Correct the address where the right form is certain; otherwise remove it from your lists."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.invalid_address.sender_admin.4",
  "For addresses with letters outside ASCII, check that every server on the way offers `SMTPUTF8`."
)
C_(
  "cause.invalid_address.recipient_admin.1",
  "Check that your server takes every form that RFC 5321 allows, such as a plus sign or an apostrophe before the @."
)
C_(
  "cause.invalid_address.recipient_admin.2",
  "If the address is ambiguous (5.1.4), give each mailbox an alias of its own."
)
C_("cause.invalid_address.avoid.1", "Sending the message again without correcting the address gives the same result.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.invalid_address.forward",
  "A recipient address of my message was refused as malformed, although it looks right to me. Could you please check in your log which address was really sent to the receiving server?"
)

-- domain_unknown
C_("cause.domain_unknown.title", "The domain cannot be found")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.domain_unknown.label", "Unknown domain")
C_(
  "cause.domain_unknown.summary",
  "The part of the address after the @ was not found in DNS, the directory of the internet, or no mail server is named there for it. Mostly it is a typing error; sometimes the domain has expired or is being moved."
)
C_(
  "cause.domain_unknown.whose",
  "The sender has to correct the address; if it is right, the owner of the domain has to repair its DNS."
)
C_(
  "cause.domain_unknown.waiting",
  "Waiting does not help against a typing error; a fault in DNS is often repaired within a day or two, and then the message can be sent again."
)
C_("cause.domain_unknown.sender.1", "Check the part after the @ letter by letter, the ending such as .com or .org too.")
C_(
  "cause.domain_unknown.sender.2",
  "Look whether the domain's website exists: if it does not, the domain may be misspelt or expired."
)
C_(
  "cause.domain_unknown.sender.3",
  "Ask the recipient another way for the address; if it is right, give them the prepared text."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.domain_unknown.sender_admin.1",
  "Run `dig MX DOMAIN`, `dig A DOMAIN` and `dig AAAA DOMAIN`: NXDOMAIN means that the domain does not exist, three empty answers mean that it has no mail server."
)
C_("cause.domain_unknown.sender_admin.2", "Ask a second resolver as well, to rule out a fault in your own.")
C_("cause.domain_unknown.sender_admin.3", "Treat SERVFAIL and timeouts as temporary, and keep the address.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.domain_unknown.sender_admin.4",
  "If SERVFAIL goes away with `dig +cd MX DOMAIN`, the domain's DNSSEC signatures are broken, and its owner has to repair them."
)
C_(
  "cause.domain_unknown.sender_admin.5",
  "If the answer is NXDOMAIN on the next day too, remove the addresses of this domain from your lists."
)
C_(
  "cause.domain_unknown.recipient_admin.1",
  "Check at the registrar that the domain has not expired and is not on hold."
)
C_(
  "cause.domain_unknown.recipient_admin.2",
  "Publish an MX record that points to a host name with an A or AAAA record, not to an IP address or a CNAME."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.domain_unknown.recipient_admin.3",
  "Ask each name server of the domain with `dig MX DOMAIN @NAMESERVER`: all have to give the same answer."
)
C_(
  "cause.domain_unknown.recipient_admin.4",
  "After a change of DNS provider, check that the DS record at the registrar fits the new keys."
)
C_("cause.domain_unknown.avoid.1", "Sending the message again to a misspelt domain gives the same result.")
C_("cause.domain_unknown.avoid.2", "Trying other endings, such as .com instead of .org, can reach a stranger.")
-- TRANSLATORS: A request that the sender of the mail sends to the recipient, who may pass it on to their mail admin, in polite form.
C_(
  "cause.domain_unknown.forward",
  "Mail to your domain cannot be delivered because the domain or its mail server is not found in DNS. Could you please check the registration of the domain, its name servers and its MX record?"
)

-- no_mail_service
C_("cause.no_mail_service.title", "The domain takes no mail")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.no_mail_service.label", "No mail service")
C_(
  "cause.no_mail_service.summary",
  "The receiving side says on purpose that it takes no mail at all. Many domains serve only a website or only for sending."
)
C_(
  "cause.no_mail_service.whose",
  "The sender needs another address; only the owner of the domain can change that it takes no mail."
)
C_("cause.no_mail_service.waiting", "Waiting does not help: the answer is meant to stay.")
C_("cause.no_mail_service.sender.1", "Check the part after the @: perhaps another domain was meant.")
C_("cause.no_mail_service.sender.2", "Look on the organisation's website for its mail address or a contact form.")
C_(
  "cause.no_mail_service.sender.3",
  "If you answered an automatic message, look in it for the address that is meant for answers."
)
C_(
  "cause.no_mail_service.sender.4",
  "If the recipient expects mail at this address, give them the prepared text another way."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.no_mail_service.sender_admin.1",
  "Run `dig MX DOMAIN`: a single record `0 .` is a null MX (RFC 7505), and means that the domain takes no mail."
)
C_(
  "cause.no_mail_service.sender_admin.2",
  "With 521 or 556 but no null MX, check that the message was sent to the right host: an old route may lead to one that takes no mail."
)
C_(
  "cause.no_mail_service.sender_admin.3",
  "If the reply is about the sender's domain, give that domain an MX record: many servers refuse mail that cannot be answered."
)
C_(
  "cause.no_mail_service.sender_admin.4",
  "If the recipient's domain itself says that it takes no mail, remove its addresses from your lists."
)
C_(
  "cause.no_mail_service.recipient_admin.1",
  "If the domain should take mail, replace the null MX with the records of your mail server; the old answer may stay in caches for some hours."
)
C_(
  "cause.no_mail_service.recipient_admin.2",
  "If it should not, leave everything as it is, and name another way to reach you on the website."
)
C_("cause.no_mail_service.avoid.1", "Sending the message again gives the same result.")
C_(
  "cause.no_mail_service.avoid.2",
  "Delivering to the website's host instead does not help: it takes no mail for the domain."
)
-- TRANSLATORS: A request that the sender of the mail sends to the recipient, who may pass it on to their mail admin, in polite form.
C_(
  "cause.no_mail_service.forward",
  "Your domain, or the server that answers for it, says that it takes no mail. If this is not intended, could you please have the MX records of the domain checked, or otherwise tell me an address that works?"
)

-- relay_denied
C_("cause.relay_denied.title", "The server will not relay this mail")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.relay_denied.label", "Relaying denied")
C_(
  "cause.relay_denied.summary",
  "The server was asked to pass on a message to a domain that it does not look after, and it does so only for its own users. A server that did it for everybody would soon be misused for spam. Either the mail program did not log in to its outgoing server, or the mail went to a server that does not know the recipient's domain."
)
C_(
  "cause.relay_denied.whose",
  "Either the sender's mail program has to log in, or one of the two admins has to correct where the recipient's domain leads; refusing strangers is right."
)
C_("cause.relay_denied.waiting", "Waiting does not help: a setting has to be corrected first.")
C_(
  "cause.relay_denied.sender.1",
  "If mail to everybody fails, switch on the login for the outgoing server (SMTP) in your mail program."
)
C_(
  "cause.relay_denied.sender.2",
  "Use the outgoing server of your own provider, with port 465 (TLS) or 587 (STARTTLS)."
)
C_("cause.relay_denied.sender.3", "If only one recipient fails, check the address, and tell the recipient another way.")
C_(
  "cause.relay_denied.sender.4",
  "If all this is in order, forward the prepared text to your mail provider or mail admin."
)
C_(
  "cause.relay_denied.sender_admin.1",
  "See in the log who refused: your own submission server, a relay that you use, or the recipient's server."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.relay_denied.sender_admin.2",
  "If it was your own server, check why the client was not logged in; in Postfix, `smtpd_relay_restrictions` decides."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.relay_denied.sender_admin.3",
  "If it was the recipient's server, compare it with `dig MX DOMAIN`, and look for an old entry in your routing table."
)
C_(
  "cause.relay_denied.sender_admin.4",
  "If you send through a relay, check the login there, and that your IP address or sender domain is registered with it."
)
C_("cause.relay_denied.sender_admin.5", "Keep the address on your lists: the refusal is not about the mailbox.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.relay_denied.recipient_admin.1",
  "Add the domain to those that your server accepts; in Postfix: `mydestination`, `virtual_mailbox_domains` or `relay_domains`, in Exchange: accepted domains."
)
C_("cause.relay_denied.recipient_admin.2", "Check that every MX host of the domain accepts it, the backup hosts too.")
C_(
  "cause.relay_denied.recipient_admin.3",
  "Remove old MX records after a move, and register the domain with your filter service if you use one."
)
C_("cause.relay_denied.avoid.1", "Sending the message again gives the same result until the setting is corrected.")
C_(
  "cause.relay_denied.avoid.2",
  "Opening the server to everybody as a remedy leads to its misuse for spam and to blocklists."
)
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.relay_denied.forward",
  "My message was refused because a server would not relay it. Could you please check whether my mail program is logged in to the right outgoing server, and whether the message was passed to the right server for the recipient's domain?"
)

-- routing_error
C_("cause.routing_error.title", "The servers could not route the mail")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.routing_error.label", "Routing fault")
C_(
  "cause.routing_error.summary",
  "The message found no way to the mailbox: servers handed it back and forth until one of them stopped it, or none knew where to send it. Usually a forwarding leads back to itself, or an entry in DNS or in a server is wrong."
)
C_(
  "cause.routing_error.whose",
  "Usually the admin of the receiving domain has to repair the forwarding or the route; if the loop is within the sending side, its own admin has to."
)
C_("cause.routing_error.waiting", "Waiting does not help until the forwarding or the route has been repaired.")
C_("cause.routing_error.sender.1", "Check the address; there is nothing else to change in the message itself.")
C_(
  "cause.routing_error.sender.2",
  "If you have set up a forwarding of your own, check that no two mailboxes forward to each other."
)
C_("cause.routing_error.sender.3", "Give the prepared text to the recipient another way, for their mail admin.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.routing_error.sender_admin.1",
  "Read the `Received:` headers of the returned message from bottom to top: the hosts that come again and again form the loop."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.routing_error.sender_admin.2",
  "Run `dig MX DOMAIN`, and check that your server does not take itself for the destination; Postfix then writes `loops back to myself` in the log."
)
C_(
  "cause.routing_error.sender_admin.3",
  "Look for old entries in your routing table and for the smart host that the message was given to."
)
C_("cause.routing_error.sender_admin.4", "Keep the address on your lists: the refusal is not about the mailbox.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.routing_error.recipient_admin.1",
  "Read the `Received:` headers of the returned message from bottom to top: the hosts that come again and again form the loop."
)
C_(
  "cause.routing_error.recipient_admin.2",
  "Look for forwardings, aliases, lists and rules that lead back to where the mail came from."
)
C_(
  "cause.routing_error.recipient_admin.3",
  "Check that the gateway passes mail to the inner server and not back to the MX host."
)
C_(
  "cause.routing_error.recipient_admin.4",
  "With Exchange on your premises and in the cloud, check the accepted domains and the connectors of both."
)
C_("cause.routing_error.avoid.1", "Sending the message again sends it round the same loop.")
C_("cause.routing_error.avoid.2", "Raising the limit of hops only makes the loop longer.")
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.routing_error.forward",
  "My message to this address ran in a loop or found no route on the way to the mailbox. Could you please check the forwardings and the mail routing of the domain? The Received: headers of the returned message show the way that it took."
)

-- network_error
C_("cause.network_error.title", "The server could not be reached")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.network_error.label", "Network problem")
C_(
  "cause.network_error.summary",
  "The sending server got no connection to the receiving server, or it broke off, or a DNS query failed for the moment. Such faults happen on the way between two servers, and usually they pass."
)
C_(
  "cause.network_error.whose",
  "At first nobody has to act; if it lasts for hours, the admins of the two servers have to find where the connection fails."
)
C_(
  "cause.network_error.waiting",
  "Waiting usually helps: the sending server tries again by itself, mostly for several days."
)
C_("cause.network_error.sender.1", "Wait: the sending server goes on trying.")
C_(
  "cause.network_error.sender.2",
  "If your own mail program cannot connect, check your internet connection, and the name and port of the outgoing server."
)
C_("cause.network_error.sender.3", "If it is urgent, reach the recipient another way.")
C_(
  "cause.network_error.sender.4",
  "If the message is not delivered after a day, forward the prepared text to your mail provider or mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.network_error.sender_admin.1",
  "Test from the sending server itself: `dig MX DOMAIN`, then `openssl s_client -starttls smtp -connect HOST:25`."
)
C_(
  "cause.network_error.sender_admin.2",
  "If no outside server can be reached at port 25, ask your hosting provider: many block this port for outgoing mail."
)
C_("cause.network_error.sender_admin.3", "Test IPv4 and IPv6 apart: a broken IPv6 route often shows as a timeout.")
C_(
  "cause.network_error.sender_admin.4",
  "If the connection is always lost within larger messages, suspect a firewall or a wrong MTU on the way."
)
C_("cause.network_error.sender_admin.5", "Check that your DNS resolver answers.")
C_("cause.network_error.sender_admin.6", "Let the queue go on, and keep the address on your lists.")
C_(
  "cause.network_error.recipient_admin.1",
  "Test from outside that port 25 answers on every MX host, and remove MX records of hosts that no longer exist."
)
C_(
  "cause.network_error.recipient_admin.2",
  "Check that no firewall, fail2ban or overload protection shuts out the sender's IP address."
)
C_("cause.network_error.recipient_admin.3", "Check that all name servers of the domain answer.")
C_("cause.network_error.avoid.1", "Sending the message again and again makes several copies arrive at once later.")
C_("cause.network_error.avoid.2", "Removing the address from a list because of a network fault loses a good recipient.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.network_error.forward",
  "My message is not delivered because there is no lasting connection to the receiving server. Could you please see in your log at what point the connection fails, and contact the other side if the fault is there?"
)

-- expired
C_("cause.expired.title", "The sending server has given up")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.expired.label", "Retries ran out")
C_(
  "cause.expired.summary",
  "The sending server tried for as long as its settings allow, often up to five days, and then returned the message. This says only that time ran out: the real cause stands in the answer to the last attempt."
)
C_(
  "cause.expired.whose",
  "That depends on the cause of the last attempt, which the admin of the sending server can find in the log."
)
C_(
  "cause.expired.waiting",
  "Waiting no longer helps: the server has stopped trying, and the message has to be sent again once the cause is gone."
)
C_(
  "cause.expired.sender.1",
  "Look in the returned message for the answer to the last attempt, and have that explained."
)
C_("cause.expired.sender.2", "Reach the recipient another way, and ask whether other mail arrives.")
C_("cause.expired.sender.3", "Send the message again when the cause may have passed.")
C_("cause.expired.sender.4", "If it fails again, forward the prepared text to your mail provider or mail admin.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.expired.sender_admin.1",
  "Find all attempts in the log, in Postfix by the queue ID, in Exim with `exigrep`, and go by the answer to the last one."
)
C_("cause.expired.sender_admin.2", "Never remove the address because of the expiry alone: the last answer decides.")
C_("cause.expired.sender_admin.3", "If no attempt got a connection, test DNS and port 25 from the sending server.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.expired.sender_admin.4",
  "Look whether other mail for the same domain is waiting (`mailq`), and release it once the cause is gone."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.expired.sender_admin.5",
  "Check how long your queue tries: RFC 5321 advises at least four to five days; in Postfix, `maximal_queue_lifetime` sets it."
)
C_(
  "cause.expired.recipient_admin.1",
  "Look in your log whether the sending server came to yours at all on those days, and what yours answered."
)
C_("cause.expired.recipient_admin.2", "If it never came, check MX records, name servers and firewall.")
C_(
  "cause.expired.recipient_admin.3",
  "If it was put off every time, find the rule: greylisting, for example, can put off without end a sender whose IP address changes."
)
C_(
  "cause.expired.avoid.1",
  "Sending the message again before the cause is gone usually ends in the same way, days later."
)
C_("cause.expired.avoid.2", "Lengthening the time in the queue does not remove the cause.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.expired.forward",
  "Your server has given up on my message after trying for some time. Could you please look up in the log what the receiving server answered to the last attempt, and tell me the cause?"
)

-- server_error
C_("cause.server_error.title", "The receiving server has a fault")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.server_error.label", "Server fault")
C_(
  "cause.server_error.summary",
  "The receiving server cannot take mail properly at the moment, because of a fault of its own: it is overloaded, under repair or wrongly set up. Neither the message nor the sender is the reason. Sometimes the reply names a blocklist that did not list the sender, but refused to answer the server's query."
)
C_("cause.server_error.whose", "The admin of the receiving server has to act; the sender has done nothing wrong.")
C_(
  "cause.server_error.waiting",
  "Waiting often helps: many such faults are repaired within hours, and after a temporary refusal the sending server tries again by itself."
)
C_("cause.server_error.sender.1", "Wait: as long as the message has not come back, the sending server goes on trying.")
C_("cause.server_error.sender.2", "If it has come back, send it again on the next day.")
C_(
  "cause.server_error.sender.3",
  "If the fault lasts, give the prepared text to the recipient another way, for their mail admin."
)
C_("cause.server_error.sender_admin.1", "Let the queue go on, and keep the address on your lists.")
C_(
  "cause.server_error.sender_admin.2",
  "Check whether only this destination fails: if all do, look for the fault on your side, for example in DNS or in a filter."
)
C_(
  "cause.server_error.sender_admin.3",
  "If the reply names a blocklist together with an open resolver, too many queries or 127.255.255.x, your server is not listed: the receiver's queries are refused."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.server_error.sender_admin.4",
  "If it lasts, write to `postmaster@DOMAIN` through another provider, or have the recipient tell their admin."
)
C_(
  "cause.server_error.recipient_admin.1",
  "Search your log at the time of the refusal for errors of disk, memory, database, mail filter, licence and DNS."
)
C_(
  "cause.server_error.recipient_admin.2",
  "If a blocklist answers 127.255.255.x, use a resolver of your own or register with the list, and let your filter refuse only on the list's real codes."
)
C_(
  "cause.server_error.recipient_admin.3",
  "Answer with a 4xx code, not with 5xx, for as long as the fault is on your side."
)
C_(
  "cause.server_error.avoid.1",
  "Removing the address from a list loses a good recipient: the server is at fault, not the address."
)
C_(
  "cause.server_error.avoid.2",
  "Asking a blocklist for removal is useless when the reply speaks of a query error: there is no listing to remove."
)
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.server_error.forward",
  "Your mail server refuses or puts off my mail because of a fault of its own. Could you please look into it? If the reply speaks of a blocklist together with an open resolver or too many queries, the queries of your server are refused, and the sender is not listed."
)

-- system_full
C_("cause.system_full.title", "The mail server is out of space")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.system_full.label", "Server full")
C_(
  "cause.system_full.summary",
  "The server that answered, not just one mailbox, has run out of disk space or memory, so it takes no mail for now. The message and the sender are not the reason."
)
C_(
  "cause.system_full.whose",
  "The admin of the server that answered has to make room; the sender has done nothing wrong."
)
C_(
  "cause.system_full.waiting",
  "Waiting usually helps: servers try again by themselves, and the message arrives once there is room."
)
C_(
  "cause.system_full.sender.1",
  "Wait: the sending server goes on trying; if the message has come back, send it again on the next day."
)
C_(
  "cause.system_full.sender.2",
  "If your mail program shows this as you send, it is your own provider's server that is full: forward the prepared text to them."
)
C_(
  "cause.system_full.sender.3",
  "If it lasts for more than a day, give the prepared text to the recipient another way, for their mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.system_full.sender_admin.1",
  "See in the log which host answered; if it was yours, check the spool with `df -h` and `df -i`."
)
C_("cause.system_full.sender_admin.2", "Let the queue go on, and keep the address on your lists.")
C_(
  "cause.system_full.sender_admin.3",
  "If only large messages are refused, the other server lacks room for them alone: smaller ones still get through."
)
C_("cause.system_full.sender_admin.4", "If it lasts for more than a day, tell the other admin another way.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.system_full.recipient_admin.1",
  "Check disk space and inodes of the spool and the mail store with `df -h` and `df -i`."
)
C_(
  "cause.system_full.recipient_admin.2",
  "Remove or move old logs, quarantined mail and stuck queue files, or add space."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.system_full.recipient_admin.3",
  "Compare the free space with the limits of the server: in Postfix `queue_minfree`, in Exchange the back pressure events."
)
C_("cause.system_full.recipient_admin.4", "Set up a warning before the disk is full again.")
C_("cause.system_full.avoid.1", "Sending the message again fills the queues further.")
C_(
  "cause.system_full.avoid.2",
  "Asking the recipient to tidy up the mailbox does not help: the whole server lacks space."
)
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.system_full.forward",
  "The mail server that answered cannot take mail because it is out of disk space or memory. Could you please make room on it, so that the waiting messages can be delivered?"
)

-- greylisted
C_("cause.greylisted.title", "Put off for a short time")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.greylisted.label", "Greylisted")
C_(
  "cause.greylisted.summary",
  "The receiving server does not know this sender yet, or is still checking the address, and asks the sending server to come back in a few minutes. Real mail servers do so by themselves, and many spam programs do not. The message is not lost."
)
C_("cause.greylisted.whose", "Nobody has to act: this is intended, and the sending server deals with it by itself.")
C_(
  "cause.greylisted.waiting",
  "Waiting is all it takes: the sending server tries again by itself, and the message mostly arrives within minutes, at times after a few hours."
)
C_("cause.greylisted.sender.1", "Do nothing: the sending server tries again by itself.")
C_("cause.greylisted.sender.2", "If the message has come back all the same, send it again after an hour.")
C_(
  "cause.greylisted.sender.3",
  "Only if it has not arrived after a day, forward the prepared text to your mail provider or mail admin."
)
C_(
  "cause.greylisted.sender_admin.1",
  "Check that your server tries again after some minutes and goes on for at least four days."
)
C_(
  "cause.greylisted.sender_admin.2",
  "Let it come back from the same IP address: with a pool of addresses, every attempt looks like a new sender."
)
C_(
  "cause.greylisted.sender_admin.3",
  "If a program sends directly and keeps no queue, let it hand its mail to a mail server that does."
)
C_("cause.greylisted.sender_admin.4", "Count this as a delay, not as a bounce, and keep the address on your lists.")
C_(
  "cause.greylisted.recipient_admin.1",
  "Compare networks instead of single IP addresses, and exempt large providers that send from many."
)
C_(
  "cause.greylisted.recipient_admin.2",
  "Keep the delay short, such as one to five minutes, and remember for weeks the servers that have come back."
)
C_(
  "cause.greylisted.recipient_admin.3",
  "Use a 4xx code only, such as 451 4.7.1: with a 5xx code the message is returned and never comes again."
)
C_(
  "cause.greylisted.recipient_admin.4",
  "If your server checks the recipient at another server first, see that this one answers."
)
C_("cause.greylisted.avoid.1", "Sending the message again is useless: the copy may wait too, and then both arrive.")
C_("cause.greylisted.avoid.2", "Asking blocklists for removal is useless: greylisting is no listing.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.greylisted.forward",
  "My message was put off by the receiving server for a short time and has still not been delivered. Could you please check that your server tries again, from the same IP address and for several days?"
)

-- rate_limited
C_("cause.rate_limited.title", "Too much mail in a short time")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.rate_limited.label", "Rate limit")
C_(
  "cause.rate_limited.summary",
  "A server takes only so much mail in a given time, from one sender or for one mailbox, and this limit has been reached. Limits hold back floods of spam and protect mailboxes. The limit can be the receiver's or that of the sender's own provider."
)
C_(
  "cause.rate_limited.whose",
  "Whoever sends too fast has to slow down; when the mailbox is getting too much mail from everybody, the sender can only wait."
)
C_(
  "cause.rate_limited.waiting",
  "Waiting helps: most limits end after minutes or hours, some after a day, and after a temporary refusal the sending server tries again by itself."
)
C_("cause.rate_limited.sender.1", "Wait some hours; if the message has come back, send it again on the next day.")
C_("cause.rate_limited.sender.2", "Write to fewer people at a time, or use a newsletter service for many recipients.")
C_(
  "cause.rate_limited.sender.3",
  "If you have not sent much mail, change your mail password: somebody may be sending from your account."
)
C_("cause.rate_limited.sender.4", "If it goes on, forward the prepared text to your mail provider or mail admin.")
C_(
  "cause.rate_limited.sender_admin.1",
  "Count the mail by sender in your log and queue: a sudden flood points to a hijacked account or web form."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.rate_limited.sender_admin.2",
  "Send more slowly to this destination, with fewer connections; in Postfix, `smtp_destination_rate_delay` and `smtp_destination_concurrency_limit` set this."
)
C_(
  "cause.rate_limited.sender_admin.3",
  "Spread large mailings over hours, and raise the amount from a new IP address slowly."
)
C_(
  "cause.rate_limited.sender_admin.4",
  "Take unknown addresses and people who complain off your lists: many limits get tighter with each of them."
)
C_(
  "cause.rate_limited.sender_admin.5",
  "Check that the mail passes SPF and DKIM: without them many providers allow less."
)
C_(
  "cause.rate_limited.sender_admin.6",
  "Keep the address on your lists; after a permanent refusal, plan a later attempt."
)
C_(
  "cause.rate_limited.recipient_admin.1",
  "Find out which limit was hit, and whether the amount is normal for this sender or mailbox."
)
C_(
  "cause.rate_limited.recipient_admin.2",
  "Raise the limit for senders you know, and filter the flood if somebody fills a mailbox on purpose."
)
C_(
  "cause.rate_limited.recipient_admin.3",
  "Answer with a 4xx code, so that the sending servers wait instead of giving up."
)
C_(
  "cause.rate_limited.avoid.1",
  "Trying again at once, or more often, counts against the limit and lengthens the wait."
)
C_(
  "cause.rate_limited.avoid.2",
  "Spreading the same mail over other servers or accounts to get round the limit is what spammers do, and it gets them blocked."
)
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.rate_limited.forward",
  "My mail is being refused because too much mail has been sent in a short time. Could you please check whether a limit of my account or of your server was reached, whether somebody misuses my account, and when I can send again?"
)

-- too_many_connections
C_("cause.too_many_connections.title", "Too many connections at once")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.too_many_connections.label", "Too many connections")
C_(
  "cause.too_many_connections.summary",
  "The receiving server has more connections open than it allows, either from this sending server or altogether, and asks it to come back later. This keeps a single sender from taking up the whole server."
)
C_(
  "cause.too_many_connections.whose",
  "The admin of the sending server may have to open fewer connections; if the receiving server is simply too busy, its own admin has to look."
)
C_(
  "cause.too_many_connections.waiting",
  "Waiting helps: the sending server tries again by itself, mostly within the hour."
)
C_(
  "cause.too_many_connections.sender.1",
  "Wait: the sending server goes on trying; if the message has come back, send it again after an hour."
)
C_(
  "cause.too_many_connections.sender.2",
  "If your mail program shows this as you send, try again after some minutes, from one device at a time."
)
C_(
  "cause.too_many_connections.sender.3",
  "If the message is not delivered after a day, forward the prepared text to your mail provider or mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.too_many_connections.sender_admin.1",
  "Lower the number of connections to this destination; in Postfix, `smtp_destination_concurrency_limit` sets it, and 20 is the default."
)
C_(
  "cause.too_many_connections.sender_admin.2",
  "Send several messages over one connection instead of opening a new one for each."
)
C_(
  "cause.too_many_connections.sender_admin.3",
  "Count all servers that send from the same IP address, such as those behind one NAT gateway."
)
C_(
  "cause.too_many_connections.sender_admin.4",
  "Send newsletters through a transport of their own, so that they do not hold up other mail."
)
C_("cause.too_many_connections.sender_admin.5", "Let the queue go on, and keep the address on your lists.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.too_many_connections.recipient_admin.1",
  "Check the limit per client; in Postfix, `smtpd_client_connection_count_limit` sets it."
)
C_(
  "cause.too_many_connections.recipient_admin.2",
  "If all slots are taken, find the clients that hold them, and raise the number of processes if the machine can bear it."
)
C_("cause.too_many_connections.recipient_admin.3", "Allow more for partners and large providers whose mail you want.")
C_("cause.too_many_connections.avoid.1", "Trying again by hand, or raising the number of connections, makes it worse.")
C_(
  "cause.too_many_connections.avoid.2",
  "Removing the address from a list loses a good recipient: this is not about the address."
)
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.too_many_connections.forward",
  "My mail is being put off because there are too many connections to the receiving server at once. Could you please check how many your server opens to this destination, and limit them?"
)

-- too_many_recipients
C_("cause.too_many_recipients.title", "Too many recipients at once")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.too_many_recipients.label", "Too many recipients")
C_(
  "cause.too_many_recipients.summary",
  "The message is addressed to more recipients at a time than the server takes. Often the first ones have been accepted, and only the others are still waiting."
)
C_(
  "cause.too_many_recipients.whose",
  "The sending side has to address fewer recipients at a time; a good sending server does this by itself."
)
C_(
  "cause.too_many_recipients.waiting",
  "After a temporary refusal the sending server delivers to the remaining recipients by itself; after a permanent one the message has to be sent again in smaller groups."
)
C_(
  "cause.too_many_recipients.sender.1",
  "Send the message again in smaller groups, but only to those whom the failure notice names."
)
C_(
  "cause.too_many_recipients.sender.2",
  "Use a mailing list or a newsletter service if you often write to many people."
)
C_(
  "cause.too_many_recipients.sender.3",
  "To learn your provider's limit, forward the prepared text to your mail provider or mail admin."
)
C_(
  "cause.too_many_recipients.sender_admin.1",
  "Check in the log that the remaining recipients are tried again after 452 4.5.3."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.too_many_recipients.sender_admin.2",
  "Lower the recipients per delivery; in Postfix, `smtp_destination_recipient_limit` sets it, and 50 is the default."
)
C_(
  "cause.too_many_recipients.sender_admin.3",
  "Send newsletters to one recipient per message: each bounce then names its subscriber."
)
C_(
  "cause.too_many_recipients.sender_admin.4",
  "If a user is over your own limit without a reason, check whether the account is hijacked."
)
C_("cause.too_many_recipients.sender_admin.5", "Keep the addresses on your lists: the refusal is about their number.")
C_("cause.too_many_recipients.recipient_admin.1", "Take at least 100 recipients per message: RFC 5321 requires it.")
C_(
  "cause.too_many_recipients.recipient_admin.2",
  "Answer the excess recipients with 452 4.5.3, not with a 5xx code, so that they are tried again."
)
C_(
  "cause.too_many_recipients.avoid.1",
  "Sending the message again to everybody gives it twice to those who already have it."
)
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.too_many_recipients.forward",
  "My message was refused because it has too many recipients at once. Could you please tell me how many are allowed, and check whether your server delivers to the remaining ones by itself?"
)

-- dnsbl_listed
C_("cause.dnsbl_listed.title", "Refused because of a blocklist")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.dnsbl_listed.label", "Blocklist")
C_(
  "cause.dnsbl_listed.summary",
  "The receiving server asked a list of known spam sources, and found on it the IP address or the domain that the mail came from, or a domain named in the message. Entries arise when spam has come from there, sometimes from another customer of the same server. Some lists also contain connections, such as those of homes, that should not send mail directly."
)
C_(
  "cause.dnsbl_listed.whose",
  "Whoever runs the listed server or domain, mostly the admin of the sending server, has to stop the cause and then have the entry removed; the recipient's address is in order."
)
C_(
  "cause.dnsbl_listed.waiting",
  "Waiting alone helps only with lists whose entries expire, and only once nothing bad is sent any more."
)
C_(
  "cause.dnsbl_listed.sender.1",
  "You cannot remove the entry yourself: forward the prepared text to your mail provider or mail admin."
)
C_(
  "cause.dnsbl_listed.sender.2",
  "If the reply speaks of a link or a domain in the message, take it out and send the message anew."
)
C_(
  "cause.dnsbl_listed.sender.3",
  "If your mail program sends directly from home, set it to your provider's outgoing server with a login."
)
C_("cause.dnsbl_listed.sender.4", "Meanwhile, reach the recipient another way or from a mailbox at another provider.")
C_(
  "cause.dnsbl_listed.sender_admin.1",
  "Look up the listed IP address or domain on the operator's own website: it tells which list it is on and why."
)
C_(
  "cause.dnsbl_listed.sender_admin.2",
  "Find the cause first: a hijacked account or website, an infected computer behind the same IP address, an open relay, or mail to people who never asked for it."
)
C_(
  "cause.dnsbl_listed.sender_admin.3",
  "Stop it: change passwords, clean the machine, delete the spam from the queue, and allow outgoing port 25 to your mail server only."
)
C_("cause.dnsbl_listed.sender_admin.4", "Then ask the operator for removal, once, or wait until the entry expires.")
C_(
  "cause.dnsbl_listed.sender_admin.5",
  "If the list holds addresses that should not send directly, use your provider's relay, or have the owner of the network correct the entry."
)
C_(
  "cause.dnsbl_listed.sender_admin.6",
  "Never remove recipients because of this refusal: it is not about their addresses."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.dnsbl_listed.recipient_admin.1",
  "Check the entry with the reversed IP address, for 192.0.2.1 with `dig +short 1.2.0.192.ZONE`: an answer 127.255.255.x is an error of your query and not an entry."
)
C_(
  "cause.dnsbl_listed.recipient_admin.2",
  "Check that the list is still in operation: lists that were shut down can end up listing everybody."
)
C_(
  "cause.dnsbl_listed.recipient_admin.3",
  "If the mail is wanted, exempt the sender for a time, and tell them of the entry."
)
C_(
  "cause.dnsbl_listed.recipient_admin.4",
  "Let lists that cover whole networks only add to a score, instead of refusing on their word alone."
)
C_(
  "cause.dnsbl_listed.avoid.1",
  "Asking for removal before the cause is fixed leads to a new entry, and removal gets harder each time."
)
C_("cause.dnsbl_listed.avoid.2", "Changing to another IP address without fixing the cause gets that one listed too.")
C_(
  "cause.dnsbl_listed.avoid.3",
  "Paying somebody for the removal is unnecessary: the large lists remove entries free of charge once the cause is gone."
)
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.dnsbl_listed.forward",
  "My mail is being refused because an IP address or a domain that it is sent from, or one that it names, is on a blocklist. Could you please find and stop the cause, then ask the operator of the list for removal, and tell me when I can send again?"
)

-- ip_blocked
C_("cause.ip_blocked.title", "The receiver blocks the sending server")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.ip_blocked.label", "Server blocked")
C_(
  "cause.ip_blocked.summary",
  "The receiving side has itself blocked the IP address or the network that the mail comes from. Reasons are spam from there, sometimes sent by a neighbour in the same network, or a range of addresses that is meant for homes and not for mail servers."
)
C_(
  "cause.ip_blocked.whose",
  "The admin of the sending server has to clear this up with the receiving side; the recipient's address is in order."
)
C_(
  "cause.ip_blocked.waiting",
  "Waiting rarely helps: some blocks end by themselves after hours or days, many only on request."
)
C_(
  "cause.ip_blocked.sender.1",
  "You cannot lift the block yourself: forward the prepared text to your mail provider or mail admin."
)
C_(
  "cause.ip_blocked.sender.2",
  "If your mail program sends directly from home, set it to your provider's outgoing server with a login."
)
C_(
  "cause.ip_blocked.sender.3",
  "Reach the recipient another way, and ask them to tell their own mail provider that they want your mail."
)
C_("cause.ip_blocked.sender.4", "If it is urgent, send the message from a mailbox at another provider.")
C_(
  "cause.ip_blocked.sender_admin.1",
  "Find out which IP address is blocked, and look in your log for spam that left through it."
)
C_("cause.ip_blocked.sender_admin.2", "Before you ask, put reverse DNS, HELO name, SPF and DKIM in order.")
C_(
  "cause.ip_blocked.sender_admin.3",
  "Then apply to the receiving provider, through its postmaster page or form, with the IP address, the time and the full reply."
)
C_(
  "cause.ip_blocked.sender_admin.4",
  "If the whole network is blocked, ask your hosting provider: often the receiving provider talks only to the owner of the network."
)
C_(
  "cause.ip_blocked.sender_admin.5",
  "If the IP address is one for homes or changes from time to time, send through your provider's relay."
)
C_(
  "cause.ip_blocked.sender_admin.6",
  "Never remove recipients because of this refusal: it is not about their addresses."
)
C_(
  "cause.ip_blocked.recipient_admin.1",
  "Search your blocklists, firewall, fail2ban and filter rules for the IP address and its network, and find out why it is there."
)
C_(
  "cause.ip_blocked.recipient_admin.2",
  "Remove or narrow the entry if the reason is gone, and give such entries an end date."
)
C_(
  "cause.ip_blocked.recipient_admin.3",
  "Name in the reply a way to reach you that works in spite of the block, such as a web form."
)
C_(
  "cause.ip_blocked.avoid.1",
  "Asking public blocklists for removal does not help when none of them is named: this block is the receiver's own."
)
C_("cause.ip_blocked.avoid.2", "Changing to another IP address without fixing the cause gets that one blocked too.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.ip_blocked.forward",
  "My mail is being refused because the receiving side blocks the IP address or network of the sending server. Could you please find out why, fix the cause, and ask the receiving provider to lift the block?"
)

-- reputation
C_("cause.reputation.title", "The sender has a poor reputation")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.reputation.label", "Poor reputation")
C_(
  "cause.reputation.summary",
  "Large providers note how much of a sender's mail is wanted. Too much mail from this server or domain was unwanted, reported as spam or sent to addresses that do not exist, so its mail is now slowed down or refused. Often other users of the same server or the same newsletter service caused this."
)
C_(
  "cause.reputation.whose",
  "The admin of the sending server or the owner of the newsletter has to improve what is sent; the recipient's address is in order."
)
C_(
  "cause.reputation.waiting",
  "Waiting helps only together with better sending: a reputation recovers over days or weeks."
)
C_(
  "cause.reputation.sender.1",
  "You cannot change the reputation yourself: forward the prepared text to your mail provider or mail admin."
)
C_("cause.reputation.sender.2", "Reach the recipient another way, or from a mailbox at another provider.")
C_("cause.reputation.sender.3", "If you get failure notices for mail that you never wrote, change your mail password.")
C_(
  "cause.reputation.sender_admin.1",
  "Look first for hijacked accounts, open web forms and forwardings that pass on spam."
)
C_(
  "cause.reputation.sender_admin.2",
  "Send more slowly, and at first only to people who have lately read or answered your mail."
)
C_(
  "cause.reputation.sender_admin.3",
  "Take off your lists the unknown addresses, the people who complain and those who have not reacted for months, but nobody because of this refusal alone."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_("cause.reputation.sender_admin.4", "Check that SPF, DKIM and DMARC pass and fit the domain in `From:`.")
C_(
  "cause.reputation.sender_admin.5",
  "Watch your standing where the provider shows it, as with Google Postmaster Tools, Microsoft SNDS and complaint feedback loops."
)
C_("cause.reputation.sender_admin.6", "Let newsletters be unsubscribed with one click (RFC 8058), and obey at once.")
C_("cause.reputation.recipient_admin.1", "Look in your log which service gave the score, and what for.")
C_(
  "cause.reputation.recipient_admin.2",
  "If the mail is wanted, exempt the sender, bound to a valid DKIM signature or to the IP address."
)
C_(
  "cause.reputation.recipient_admin.3",
  "Slow down with a 4xx code instead of refusing, so that good senders can recover."
)
C_("cause.reputation.avoid.1", "Sending more, or faster, makes it worse.")
C_(
  "cause.reputation.avoid.2",
  "Changing to a new IP address or domain does not help: new ones have no reputation and are watched closely."
)
C_(
  "cause.reputation.avoid.3",
  "Removing the recipients who were refused does not help: it is not about their addresses."
)
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.reputation.forward",
  "My mail is being slowed down or refused because the sending server or its domain has a poor reputation at the receiving provider. Could you please look for spam sent through your server, fix the cause, and tell me when I can send again?"
)

-- spam_content
C_("cause.spam_content.title", "The message was judged to be spam")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.spam_content.label", "Judged as spam")
C_(
  "cause.spam_content.summary",
  "The spam filter of the receiving server took this message for spam, because of its words, its links, its form or the way it was sent. Filters are sometimes wrong about harmless mail."
)
C_(
  "cause.spam_content.whose",
  "If the message is harmless, the receiving admin has to correct the filter; if it is not, the sending side has to stop it."
)
C_("cause.spam_content.waiting", "Waiting rarely helps: the same message is mostly judged in the same way.")
C_("cause.spam_content.sender.1", "Tell the recipient another way, and ask them to allow your address.")
C_(
  "cause.spam_content.sender.2",
  "Write the message anew in plain words, with a clear subject, few links, no shortened links and few pictures."
)
C_(
  "cause.spam_content.sender.3",
  "If the new one is refused too, give the prepared text to the recipient another way, for their mail admin."
)
C_(
  "cause.spam_content.sender.4",
  "If other recipients refuse your mail as well, forward the refusals to your mail provider or mail admin."
)
C_("cause.spam_content.sender_admin.1", "Look at what was really sent: the account or the web form may be hijacked.")
C_(
  "cause.spam_content.sender_admin.2",
  "Test the message with a spam filter of your own, such as Rspamd or SpamAssassin, and see which rules it meets."
)
C_(
  "cause.spam_content.sender_admin.3",
  "Look up the domains of all links, the tracking links too, on the blocklists for domains."
)
C_("cause.spam_content.sender_admin.4", "Check that SPF, DKIM and DMARC pass.")
C_(
  "cause.spam_content.sender_admin.5",
  "If much of a mailing is refused, stop it and find the reason before you go on."
)
C_("cause.spam_content.sender_admin.6", "Keep the addresses on your lists: the refusal is about the message.")
C_("cause.spam_content.recipient_admin.1", "Look in the filter's log which rules decided, and with what score.")
C_(
  "cause.spam_content.recipient_admin.2",
  "If the filter was wrong, correct the rule, train the filter with the message, or report it to the maker."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.spam_content.recipient_admin.3",
  "If you allow the sender, bind this to a valid DKIM signature or SPF: a `From:` address alone is easily forged."
)
C_(
  "cause.spam_content.recipient_admin.4",
  "Put doubtful mail into a quarantine or the spam folder, and refuse only what is certain."
)
C_("cause.spam_content.avoid.1", "Sending the same message again unchanged can make it look even more like spam.")
C_("cause.spam_content.avoid.2", "Disguising words or putting the text into a picture makes it look more like spam.")
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.spam_content.forward",
  "Your spam filter refused my message, which is not spam. Could you please look up which rule decided this, and correct it or allow my address?"
)

-- virus
C_("cause.virus.title", "Malware was found in the message")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.virus.label", "Malware")
C_(
  "cause.virus.summary",
  "The scanner of the receiving server found malware or a dangerous link in this message, and refused it to protect the recipient. Perhaps a file or a computer is infected, perhaps somebody else sent the message in the sender's name, or the scanner is wrong."
)
C_(
  "cause.virus.whose",
  "The sending side has to check the file, the computer and the account; if the file is proved harmless, the receiving admin has to correct the scanner."
)
C_("cause.virus.waiting", "Waiting does not help: an infected message is refused every time.")
C_("cause.virus.sender.1", "Do not open or send the attachment again until an up-to-date scanner has checked it.")
C_(
  "cause.virus.sender.2",
  "If you did not send this message, change your mail password, on a device that is surely clean."
)
C_("cause.virus.sender.3", "Forward the prepared text to your mail provider or mail admin.")
C_(
  "cause.virus.sender.4",
  "If the file is harmless, agree with the recipient on another way to hand it over, for example as a PDF instead of a document with macros."
)
C_(
  "cause.virus.sender_admin.1",
  "Find in the log the account, the program and the IP address that sent the message, and stop them until they are checked."
)
C_("cause.virus.sender_admin.2", "Hold similar messages in the queue, and look for others that have already left.")
C_(
  "cause.virus.sender_admin.3",
  "Check the attachment with more than one scanner, and look up the domains of the links."
)
C_("cause.virus.sender_admin.4", "Scan outgoing mail as well, so that you notice first.")
C_("cause.virus.sender_admin.5", "Keep the address on your lists: the refusal is about the message.")
C_(
  "cause.virus.recipient_admin.1",
  "Look in the scanner's log for the name of what was found: names that speak of heuristics are less certain than exact signatures."
)
C_(
  "cause.virus.recipient_admin.2",
  "If the scanner was wrong, report it to its maker and exempt that signature, not the sender."
)
C_("cause.virus.recipient_admin.3", "Look for further messages with the same attachment or link that came in before.")
C_(
  "cause.virus.avoid.1",
  "Sending the file again in an archive with a password hides it from the scanner, and is often refused for that alone."
)
C_("cause.virus.avoid.2", "Asking the recipient to switch off the scanner puts them in danger.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.virus.forward",
  "A message from my account was refused because malware was found in it. Could you please check whether my account or my computer is being misused, and whether the attachment or a link is really dangerous?"
)

-- content_rejected
C_("cause.content_rejected.title", "Something in the message is not allowed")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.content_rejected.label", "Content not allowed")
C_(
  "cause.content_rejected.summary",
  "A rule of the receiving server forbids something in this message: mostly a type of attachment, such as programs, scripts, macros or archives with a password, sometimes a word or a link. The rule holds for everybody and protects the recipients."
)
C_(
  "cause.content_rejected.whose",
  "The sender has to send the content in another form; only the receiving admin can change the rule."
)
C_("cause.content_rejected.waiting", "Waiting does not help: the rule stays.")
C_("cause.content_rejected.sender.1", "Send the message without the attachment, or in another format such as PDF.")
C_(
  "cause.content_rejected.sender.2",
  "Put the file where the recipient can fetch it, and send a link, if the recipient agrees."
)
C_("cause.content_rejected.sender.3", "Ask the recipient which formats they can get.")
C_(
  "cause.content_rejected.sender.4",
  "If the content is needed as it is, give the prepared text to the recipient another way, for their mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.content_rejected.sender_admin.1",
  "Find out which part was refused: look at file names within archives too, and at `winmail.dat`, pictures in signatures and footers."
)
C_(
  "cause.content_rejected.sender_admin.2",
  "Let programs that send reports use plain formats, not scripts, programs or archives with a password."
)
C_(
  "cause.content_rejected.sender_admin.3",
  "Read the reply for the name of the rule, and look it up with the maker of the filter."
)
C_("cause.content_rejected.sender_admin.4", "Keep the address on your lists: the refusal is about the message.")
C_(
  "cause.content_rejected.recipient_admin.1",
  "Find the rule in the filter's log, and check that it catches what it was made for."
)
C_(
  "cause.content_rejected.recipient_admin.2",
  "Let the reply name the forbidden type, so that the sender knows what to change."
)
C_(
  "cause.content_rejected.recipient_admin.3",
  "Offer another way for files that must get through, such as an upload page."
)
C_(
  "cause.content_rejected.avoid.1",
  "Renaming the file rarely helps: filters look at what is inside, and hiding it looks like an attack."
)
C_("cause.content_rejected.avoid.2", "Sending the same content again gives the same result.")
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.content_rejected.forward",
  "Your mail server refused my message because a rule does not allow something in it. Could you please tell me what it was, and how I can send this content to the recipient?"
)

-- malformed_message
C_("cause.malformed_message.title", "The message is not built correctly")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.malformed_message.label", "Malformed message")
C_(
  "cause.malformed_message.summary",
  "The message breaks the technical rules for mail: a header is missing, comes twice or is faulty, or a line or its ending is wrong. The program that made the message is the reason, not what the person wrote."
)
C_(
  "cause.malformed_message.whose",
  "Whoever looks after the program that made or changed the message has to correct it."
)
C_("cause.malformed_message.waiting", "Waiting does not help: the message has to be built anew.")
C_("cause.malformed_message.sender.1", "Write the message anew, in your provider's webmail or in another mail program.")
C_("cause.malformed_message.sender.2", "Send it as plain text, with one sender address and a simple subject.")
C_("cause.malformed_message.sender.3", "Update your mail program.")
C_(
  "cause.malformed_message.sender.4",
  "If it happens again, forward the prepared text to your mail provider or mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.malformed_message.sender_admin.1",
  "Look at the message as it was sent: in the returned copy, or while it is in the queue with `postcat -q ID` (Postfix) or `exim -Mvh ID` (Exim)."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.malformed_message.sender_admin.2",
  "Check the headers: exactly one `From:` with a valid address, exactly one `Date:`, a `Message-ID:`, and nothing twice that may come once (RFC 5322)."
)
C_(
  "cause.malformed_message.sender_admin.3",
  "Check the lines: each ends with CR LF, none has a single CR or LF, none is longer than 998 bytes."
)
C_(
  "cause.malformed_message.sender_admin.4",
  "Check that characters outside ASCII are encoded in headers and body, and that every MIME part is closed."
)
C_(
  "cause.malformed_message.sender_admin.5",
  "Look for scripts, footers and gateways that change the message on the way."
)
C_("cause.malformed_message.sender_admin.6", "Keep the address on your lists: the refusal is about the message.")
C_(
  "cause.malformed_message.recipient_admin.1",
  "Find out which check refused the message, and whether it is right by the RFC."
)
C_(
  "cause.malformed_message.recipient_admin.2",
  "Let harmless faults add to a score instead of refusing: much genuine mail is slightly wrong."
)
C_("cause.malformed_message.recipient_admin.3", "Let the reply name the header or line that is faulty.")
C_("cause.malformed_message.avoid.1", "Sending the same message again from the same program gives the same result.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.malformed_message.forward",
  "My message was refused because it is not built correctly. Could you please check which header or line is wrong, and whether my mail program or a server on the way caused it?"
)

-- message_too_big
C_("cause.message_too_big.title", "The message is too big")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.message_too_big.label", "Message too big")
C_(
  "cause.message_too_big.summary",
  "The message with its attachments is larger than a server on the way takes. Attachments grow by more than a third when they are sent by mail, so that a file below the limit can end up above it."
)
C_(
  "cause.message_too_big.whose",
  "The sender has to make the message smaller; only the admin of the server that refused it can raise the limit."
)
C_("cause.message_too_big.waiting", "Waiting does not help: the message has to get smaller.")
C_("cause.message_too_big.sender.1", "Put the file on a file-sharing service, and send only the link.")
C_("cause.message_too_big.sender.2", "Make pictures smaller, or send several messages with one attachment each.")
C_(
  "cause.message_too_big.sender.3",
  "Ask the recipient how large a message may be; the prepared text is meant for their mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.message_too_big.sender_admin.1",
  "Read the limit, in bytes, from the line `SIZE` in the server's answer to `EHLO`, for example with `swaks --server HOST --quit-after EHLO`."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.message_too_big.sender_admin.2",
  "If your own server refused it, compare with your limit; in Postfix, `message_size_limit` sets it."
)
C_(
  "cause.message_too_big.sender_admin.3",
  "Count with the encoding: a file of 20 MB becomes a message of more than 27 MB."
)
C_(
  "cause.message_too_big.sender_admin.4",
  "Put large pictures of a newsletter on a web server instead of into each message."
)
C_("cause.message_too_big.sender_admin.5", "Keep the address on your lists: the refusal is about the message.")
C_(
  "cause.message_too_big.recipient_admin.1",
  "Check the limits at every stage: gateway, filter, mail server, mailbox; the smallest one counts."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.message_too_big.recipient_admin.2",
  "Announce the limit with `SIZE`, so that senders learn of it before they send everything."
)
C_("cause.message_too_big.recipient_admin.3", "Answer with 552 5.3.4, not with 5.2.2, which means a full mailbox.")
C_("cause.message_too_big.recipient_admin.4", "Offer another way for large files, such as an upload page.")
C_("cause.message_too_big.avoid.1", "Sending the same message again gives the same result.")
C_("cause.message_too_big.avoid.2", "Packing photos, videos or PDF files into an archive hardly makes them smaller.")
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.message_too_big.forward",
  "My message was refused because it is too big for the mail server. Could you please tell me how large a message may be, or how I can hand over large files to the recipient?"
)

-- sender_auth_failed
C_("cause.sender_auth_failed.title", "The sender could not be verified")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.sender_auth_failed.label", "Sender not verified")
C_(
  "cause.sender_auth_failed.summary",
  "The receiving server could not confirm that the mail really comes from the domain of its sender: a check called SPF, DKIM or DMARC failed. These checks protect against forged senders. Often an entry in the domain's DNS is missing, or the mail was sent or forwarded by a server that the domain does not name."
)
C_(
  "cause.sender_auth_failed.whose",
  "The admin of the sending domain has to correct SPF, DKIM or DMARC; if a forwarding on the way spoiled the checks, the admin of the forwarding server has to."
)
C_(
  "cause.sender_auth_failed.waiting",
  "Waiting does not help until the entries are corrected; only a short fault in DNS passes by itself."
)
C_(
  "cause.sender_auth_failed.sender.1",
  "Send with the outgoing server of the provider that your address belongs to, not through another one."
)
C_(
  "cause.sender_auth_failed.sender.2",
  "If the message went through a forwarding or a mailing list, write to the recipient's own address directly."
)
C_(
  "cause.sender_auth_failed.sender.3",
  "Forward the prepared text to your mail provider, or to whoever looks after the mail of your domain."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.sender_auth_failed.sender_admin.1",
  "Send a test message to a mailbox elsewhere, and read its `Authentication-Results:` header: it says which check failed."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.sender_auth_failed.sender_admin.2",
  "SPF: `dig TXT DOMAIN` has to show exactly one `v=spf1` record that covers every sending server, IPv6 too, with no more than ten DNS queries."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.sender_auth_failed.sender_admin.3",
  "DKIM: `dig TXT SELECTOR._domainkey.DOMAIN` has to show the key, and nothing may change the message after it is signed."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.sender_auth_failed.sender_admin.4",
  "DMARC: look at `dig TXT _dmarc.DOMAIN`; SPF or DKIM has to pass for a domain that fits the one in `From:` (alignment)."
)
C_(
  "cause.sender_auth_failed.sender_admin.5",
  "Have services that send in your name, such as newsletter or shop systems, sign with DKIM for your domain."
)
C_(
  "cause.sender_auth_failed.sender_admin.6",
  "Keep the address on your lists; if you forward mail for others, rewrite the envelope sender (SRS) and leave the message unchanged."
)
C_(
  "cause.sender_auth_failed.recipient_admin.1",
  "Read in the log which check failed and for which domain; answer with a 4xx code when only a DNS query failed."
)
C_(
  "cause.sender_auth_failed.recipient_admin.2",
  "Check at the outermost server, and exempt your own gateways, backup hosts and forwardings."
)
C_(
  "cause.sender_auth_failed.recipient_admin.3",
  "Do not refuse on SPF alone: it fails for much forwarded mail whose DKIM signature is still valid."
)
C_("cause.sender_auth_failed.recipient_admin.4", "For mailing lists and forwarders you trust, use their ARC results.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.sender_auth_failed.avoid.1",
  "Writing `+all` into the SPF record lets anybody send in the name of the domain."
)
C_("cause.sender_auth_failed.avoid.2", "Adding a second SPF record makes both invalid.")
C_("cause.sender_auth_failed.avoid.3", "Sending the message again the same way gives the same result.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.sender_auth_failed.forward",
  "Mail from my address is refused because a check of the sender (SPF, DKIM or DMARC) fails. Could you please check that the domain's SPF record covers the server I send through, that the DKIM signature is valid, and that one of them fits the domain of my address?"
)

-- smtp_auth_failed
C_("cause.smtp_auth_failed.title", "The login is missing or was refused")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.smtp_auth_failed.label", "Login failed")
C_(
  "cause.smtp_auth_failed.summary",
  "The outgoing mail server takes mail only from users who log in, and the login is missing or did not work. The message has not left for the recipient."
)
C_(
  "cause.smtp_auth_failed.whose",
  "The sender has to correct the login in the mail program, or the admin has to correct the one that the sending server uses; the recipient is not involved."
)
C_(
  "cause.smtp_auth_failed.waiting",
  "Waiting helps only if the account is locked for a short time after too many attempts; otherwise the login has to be corrected."
)
C_(
  "cause.smtp_auth_failed.sender.1",
  "Enter the user name, often the whole address, and the password anew in the settings of the outgoing server (SMTP)."
)
C_(
  "cause.smtp_auth_failed.sender.2",
  "Check that the login for the outgoing server is switched on, with port 465 (TLS) or 587 (STARTTLS)."
)
C_(
  "cause.smtp_auth_failed.sender.3",
  "If your account uses a second step at sign-in, create an app password, or choose the sign-in through the browser (OAuth2)."
)
C_(
  "cause.smtp_auth_failed.sender.4",
  "Try your provider's webmail: if that login fails too, set a new password; if it works, forward the prepared text to your mail provider or mail admin."
)
C_(
  "cause.smtp_auth_failed.sender_admin.1",
  "Look in the log of the submission server which user name and which method were tried, and why they failed."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.smtp_auth_failed.sender_admin.2",
  "Test the login itself, with `doveadm auth test USER` or with `swaks --server HOST:587 --tls --auth-user USER --quit-after AUTH`."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.smtp_auth_failed.sender_admin.3",
  "If you send through a relay, check the stored password; in Postfix, `smtp_sasl_password_maps` names the file."
)
C_(
  "cause.smtp_auth_failed.sender_admin.4",
  "Check whether the provider has switched off passwords in favour of OAuth2 or app passwords."
)
C_(
  "cause.smtp_auth_failed.sender_admin.5",
  "Hold the queued mail until the login works instead of letting it bounce, and keep all addresses on your lists."
)
C_(
  "cause.smtp_auth_failed.sender_admin.6",
  "If a recipient's MX host asks for a login, check whether the message went to the right host: an MX host has to take mail for its own domain without a login."
)
C_(
  "cause.smtp_auth_failed.recipient_admin.1",
  "Ask for a login only on the ports for your users (587 and 465), not on port 25 for mail from outside to your domain."
)
C_(
  "cause.smtp_auth_failed.recipient_admin.2",
  "Check that the user database answers; if it does not, answer with 454 4.7.0 instead of 535."
)
C_(
  "cause.smtp_auth_failed.recipient_admin.3",
  "Look whether the account is locked after failed logins, or fail2ban shuts out the IP address."
)
C_("cause.smtp_auth_failed.avoid.1", "Trying many passwords locks the account or shuts out the IP address.")
C_("cause.smtp_auth_failed.avoid.2", "Entering the password on a page that the reply links to can hand it to a thief.")
C_("cause.smtp_auth_failed.avoid.3", "Removing recipients from a list is wrong: none of them has been asked yet.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.smtp_auth_failed.forward",
  "I cannot log in to the outgoing mail server with my mail program. Could you please check whether my account is locked, and tell me the user name, port, encryption and kind of login that I have to use?"
)

-- tls_required
C_("cause.tls_required.title", "Encryption is missing or failed")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.tls_required.label", "Encryption (TLS)")
C_(
  "cause.tls_required.summary",
  "One side insists on an encrypted connection, and encryption was not switched on, is too old or failed, for example because of an expired certificate. Encryption keeps others from reading the mail on its way."
)
C_(
  "cause.tls_required.whose",
  "The admin of the server whose encryption is missing or faulty has to act; in a mail program it is a setting of the sender."
)
C_(
  "cause.tls_required.waiting",
  "Waiting does not help until the encryption works; after a temporary refusal the sending server then delivers by itself."
)
C_(
  "cause.tls_required.sender.1",
  "If your mail program cannot send, choose TLS with port 465 or STARTTLS with port 587 for the outgoing server."
)
C_(
  "cause.tls_required.sender.2",
  "Update your mail program and your system: old ones know only old kinds of encryption."
)
C_(
  "cause.tls_required.sender.3",
  "If the message was sent and then came back, forward the prepared text to your mail provider or mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.tls_required.sender_admin.1",
  "Switch on TLS for outgoing mail; in Postfix, `smtp_tls_security_level = may` is enough to begin with."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.tls_required.sender_admin.2",
  "Test with `openssl s_client -starttls smtp -connect HOST:25`, and look at protocol version, certificate and date."
)
C_(
  "cause.tls_required.sender_admin.3",
  "Allow TLS 1.2 and 1.3, and bring the list of certificate authorities up to date."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.tls_required.sender_admin.4",
  "Look whether the destination sets rules: `dig TXT _mta-sts.DOMAIN` for MTA-STS, `dig TLSA _25._tcp.HOST` for DANE."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_("cause.tls_required.sender_admin.5", "Look for a firewall that takes `STARTTLS` out of the server's answer.")
C_("cause.tls_required.sender_admin.6", "Keep the address on your lists, and hold the mail until the encryption works.")
C_("cause.tls_required.recipient_admin.1", "Test your MX hosts from outside: certificate, chain, host name and date.")
C_(
  "cause.tls_required.recipient_admin.2",
  "With DANE, publish the new TLSA record before you change the certificate; with MTA-STS, name every MX host in the policy."
)
C_(
  "cause.tls_required.recipient_admin.3",
  "Offer TLS 1.2 and 1.3, and insist on TLS only where you can do without the mail of those who lack it."
)
C_(
  "cause.tls_required.avoid.1",
  "Switching off encryption or the checks of certificates makes mail and passwords readable for others."
)
C_("cause.tls_required.avoid.2", "Sending the message again in the same way gives the same result.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.tls_required.forward",
  "My message is refused because an encrypted connection (TLS) is required and is missing or fails. Could you please check which of the two servers causes this, and correct it or tell the other side?"
)

-- bad_rdns
C_("cause.bad_rdns.title", "The sending server's name is wrong")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.bad_rdns.label", "Server name (DNS)")
C_(
  "cause.bad_rdns.summary",
  "The sending server's IP address has no name in DNS, or the name does not fit, or the server introduces itself (HELO) with a wrong one. Proper mail servers have a matching name; infected home computers mostly do not, so many servers insist on it."
)
C_(
  "cause.bad_rdns.whose",
  "The admin of the sending server has to correct the name, together with the owner of the IP address, mostly the hosting provider."
)
C_(
  "cause.bad_rdns.waiting",
  "Waiting does not help until the name is corrected; then it can take some hours until every server sees it."
)
C_(
  "cause.bad_rdns.sender.1",
  "You cannot correct this yourself: forward the prepared text to your mail provider or mail admin."
)
C_(
  "cause.bad_rdns.sender.2",
  "If your mail program sends directly from home, set it to your provider's outgoing server with a login."
)
C_("cause.bad_rdns.sender.3", "Meanwhile, reach the recipient another way or from a mailbox at another provider.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.bad_rdns.sender_admin.1",
  "Run `dig -x IP`, and then `dig A NAME` or `dig AAAA NAME` with the name you get: it has to lead back to the same IP address."
)
C_(
  "cause.bad_rdns.sender_admin.2",
  "Ask the owner of the IP address, mostly the hosting provider, to set the name (PTR record): only they can."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.bad_rdns.sender_admin.3",
  "Let the server introduce itself with this full name; in Postfix, `myhostname` or `smtp_helo_name` sets it."
)
C_("cause.bad_rdns.sender_admin.4", "Do the same for IPv6, or send over IPv4 only.")
C_(
  "cause.bad_rdns.sender_admin.5",
  "Choose a name of your own domain, such as mail.example.com: names made of the IP address look like home connections."
)
C_("cause.bad_rdns.sender_admin.6", "Never remove recipients because of this refusal: it is not about their addresses.")
C_("cause.bad_rdns.recipient_admin.1", "Check your own resolver: when it fails, good servers seem to have no name.")
C_("cause.bad_rdns.recipient_admin.2", "Answer with 450, not with a 5xx code, when the DNS query itself fails.")
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.bad_rdns.recipient_admin.3",
  "Check how strict the rule is: in Postfix, `reject_unknown_client_hostname` also refuses many proper servers, `reject_unknown_reverse_client_hostname` only those without a name."
)
C_(
  "cause.bad_rdns.avoid.1",
  "Putting the PTR record into the zone of your own domain has no effect: it belongs in the zone of the IP address."
)
C_(
  "cause.bad_rdns.avoid.2",
  "Using localhost, a bare IP address or the recipient's own domain as the HELO name leads to more refusals."
)
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.bad_rdns.forward",
  "My mail is being refused because the sending server has no proper name in DNS (PTR record) or introduces itself with a wrong HELO name. Could you please correct both, so that name and IP address fit each other?"
)

-- sender_rejected
C_("cause.sender_rejected.title", "The sender address was refused")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.sender_rejected.label", "Sender refused")
C_(
  "cause.sender_rejected.summary",
  "The server does not accept the address that the mail was sent from: its domain is not found or cannot take mail, the address does not exist or is blocked, or the account may not use it. Many servers refuse mail that they could not answer."
)
C_(
  "cause.sender_rejected.whose",
  "The sending side has to correct the sender address, its domain or its rights; if the receiver blocks a good address, the receiving admin has to lift that."
)
C_(
  "cause.sender_rejected.waiting",
  "Waiting does not help, except when the sender's domain could not be looked up for the moment."
)
C_("cause.sender_rejected.sender.1", "Check your own address in the settings of your mail program for typing errors.")
C_("cause.sender_rejected.sender.2", "Use only addresses that belong to the account with which you log in.")
C_(
  "cause.sender_rejected.sender.3",
  "If your address is right, forward the prepared text to your mail provider or mail admin."
)
C_(
  "cause.sender_rejected.sender.4",
  "If the reply says that the receiver blocks your address, ask the recipient another way to have it allowed."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.sender_rejected.sender_admin.1",
  "Look at the address in `MAIL FROM` in the log, not only at the `From:` header: programs often use one like `www-data@localhost`."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.sender_rejected.sender_admin.2",
  "Run `dig MX DOMAIN` and `dig A DOMAIN` for the sender's domain: it has to exist and must not declare that it takes no mail."
)
C_(
  "cause.sender_rejected.sender_admin.3",
  "Check that the sender's mailbox exists and takes bounces: some servers test this with a call to your server."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.sender_rejected.sender_admin.4",
  "If your own server refused, check which addresses the account may use; in Postfix, `smtpd_sender_login_maps` names them, in Exchange it is the right to send as."
)
C_(
  "cause.sender_rejected.sender_admin.5",
  "If the account is blocked for spam, secure it first and then have it released."
)
C_(
  "cause.sender_rejected.sender_admin.6",
  "Never remove recipients because of this refusal: it is not about their addresses."
)
C_(
  "cause.sender_rejected.recipient_admin.1",
  "Find out which rule refused the sender, and whether your own resolver failed at the look-up."
)
C_(
  "cause.sender_rejected.recipient_admin.2",
  "Use call-back tests of the sender with care: they fail for good senders, and load other servers."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_("cause.sender_rejected.recipient_admin.3", "Always accept the empty sender `<>`: bounces use it.")
C_("cause.sender_rejected.recipient_admin.4", "If the sender is on a blocklist of your own without need, remove it.")
C_("cause.sender_rejected.avoid.1", "Sending with an invented address leads to more refusals and looks like forgery.")
C_("cause.sender_rejected.avoid.2", "Sending the message again without correcting the sender gives the same result.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.sender_rejected.forward",
  "My sender address is being refused. Could you please check that its domain exists and can take mail, that my account may send with this address, and that neither of them is blocked?"
)

-- policy
C_("cause.policy.title", "Refused by a rule of the receiver")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.policy.label", "Local policy")
C_(
  "cause.policy.summary",
  "The receiving server refuses this mail because of a rule of its own, and does not say which. It may be about the content, the sender or the sending server."
)
C_(
  "cause.policy.whose",
  "Only the admin of the receiving server can say which rule it was; then it shows which side has to act."
)
C_("cause.policy.waiting", "Waiting rarely helps: as long as rule and mail stay the same, so does the answer.")
C_("cause.policy.sender.1", "Give the prepared text to the recipient another way, for their mail admin.")
C_(
  "cause.policy.sender.2",
  "Send a short message without links and attachments once, to see whether the content is the reason."
)
C_(
  "cause.policy.sender.3",
  "If other recipients refuse your mail too, forward the refusals to your mail provider or mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.policy.sender_admin.1",
  "See at which step it was refused: at the connection it is about your server, after `DATA` mostly about the content; at `RCPT TO` it can be about your server or the sender too, because many servers keep their refusal until then."
)
C_(
  "cause.policy.sender_admin.2",
  "Check what is most often behind it: reverse DNS and HELO, SPF, DKIM and DMARC, blocklists."
)
C_(
  "cause.policy.sender_admin.3",
  "Compare in the log whether all mail to this destination is refused, or only certain senders or messages."
)
C_("cause.policy.sender_admin.4", "Look up codes in the reply on the provider's own postmaster pages.")
C_(
  "cause.policy.sender_admin.5",
  "Ask the admin of the receiving server, with the time, your IP address and the full reply."
)
C_("cause.policy.sender_admin.6", "Keep the address on your lists: the reply says nothing against it.")
C_("cause.policy.recipient_admin.1", "Find the session in your log by time and sender, and see which rule decided.")
C_("cause.policy.recipient_admin.2", "If the rule was wrong, correct it or exempt the sender.")
C_(
  "cause.policy.recipient_admin.3",
  "Let the server name the reason in its reply, with a fitting enhanced status code."
)
C_(
  "cause.policy.avoid.1",
  "Sending the message again and again gives the same answer, and can worsen the sender's reputation."
)
C_("cause.policy.avoid.2", "Changing many things at once hides what the reason was.")
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.policy.forward",
  "Your mail server refused my message by a rule that the reply does not name. Could you please look up which rule it was, and tell me what has to be changed, or allow my mail?"
)

-- protocol_error
C_("cause.protocol_error.title", "The servers misunderstood each other")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.protocol_error.label", "Protocol error")
C_(
  "cause.protocol_error.summary",
  "The two programs that exchanged the mail did not understand each other: a command was unknown, faulty or in the wrong order, or there were too many errors. The fault is in one of the programs, or in a firewall or scanner between them."
)
C_(
  "cause.protocol_error.whose",
  "The admin of the sending server or the maker of the mail program usually has to look, sometimes the admin of the receiving server."
)
C_(
  "cause.protocol_error.waiting",
  "Waiting rarely helps, unless the connection was only disturbed; after a temporary refusal the sending server tries again by itself."
)
C_("cause.protocol_error.sender.1", "Send the message once more, from your provider's webmail or another mail program.")
C_("cause.protocol_error.sender.2", "Check the name, port and encryption of the outgoing server in your mail program.")
C_("cause.protocol_error.sender.3", "If a virus scanner on your computer checks outgoing mail, try without this check.")
C_(
  "cause.protocol_error.sender.4",
  "If it happens again, forward the prepared text to your mail provider or mail admin."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "cause.protocol_error.sender_admin.1",
  "Record the dialogue, with `swaks --server HOST --to ADDRESS` or in Postfix with `debug_peer_list`, and see which command drew the error."
)
C_(
  "cause.protocol_error.sender_admin.2",
  "Switch off the SMTP inspection of firewalls on the way: some change commands or answers."
)
C_(
  "cause.protocol_error.sender_admin.3",
  "Check that the program waits for each answer, the greeting first, and uses only extensions that the server offers."
)
C_(
  "cause.protocol_error.sender_admin.4",
  "Check that every line ends with CR LF: many servers have refused a single LF since the end of 2023."
)
C_(
  "cause.protocol_error.sender_admin.5",
  "Check the addresses in the command too: a faulty one also draws a syntax error."
)
C_("cause.protocol_error.sender_admin.6", "Keep the address on your lists until you know the cause.")
C_(
  "cause.protocol_error.recipient_admin.1",
  "Look in your log for the command that was refused and for the rule that counts errors."
)
C_(
  "cause.protocol_error.recipient_admin.2",
  "Check that filters and proxies before your server pass on the same extensions that it offers."
)
C_(
  "cause.protocol_error.recipient_admin.3",
  "Exempt known old devices from the strict rules on line endings, if you need their mail."
)
C_("cause.protocol_error.avoid.1", "Sending the message again with the same program usually gives the same result.")
C_("cause.protocol_error.avoid.2", "Removing the address from a list is rash: this is mostly about the programs.")
-- TRANSLATORS: A request that the sender of the mail sends to their own mail provider or mail admin, in polite form.
C_(
  "cause.protocol_error.forward",
  "My message was not accepted because of an error in the exchange between two mail programs. Could you please look in your log which command drew the error, and correct the program or tell the other side?"
)

-- unknown
C_("cause.unknown.title", "The reply gives no clear reason")
-- TRANSLATORS: One to three words, for tables and charts.
C_("cause.unknown.label", "No clear reason")
C_(
  "cause.unknown.summary",
  "The server's reply does not say clearly enough why the mail was not accepted. If its code begins with 4, the refusal is for now; if it begins with 5, it is meant to be final."
)
C_("cause.unknown.whose", "The reply does not show it; the admin of the receiving server can look it up in the log.")
C_(
  "cause.unknown.waiting",
  "If the code begins with 4, the sending server tries again by itself, so wait for a day; if it begins with 5, it does not try again."
)
C_("cause.unknown.sender.1", "Check the address letter by letter.")
C_(
  "cause.unknown.sender.2",
  "If the message has come back, send it once more later, in a short form without attachments."
)
C_("cause.unknown.sender.3", "If it is urgent, reach the recipient another way.")
C_(
  "cause.unknown.sender.4",
  "If it fails again, give the prepared text to the recipient another way, for their mail admin, and forward it to your own mail provider."
)
C_(
  "cause.unknown.sender_admin.1",
  "Look in the log for the whole reply and for the step at which it came: failure notices often cut it short."
)
C_(
  "cause.unknown.sender_admin.2",
  "Compare with other mail to this destination: if all of it fails, the address is not the reason."
)
C_(
  "cause.unknown.sender_admin.3",
  "Check reverse DNS, SPF, DKIM and blocklists, which are often behind a silent refusal."
)
C_(
  "cause.unknown.sender_admin.4",
  "Ask the admin of the receiving server, with the time, your IP address and the full reply."
)
C_(
  "cause.unknown.sender_admin.5",
  "Keep the address on your lists, and remove it only if the same permanent refusal comes again over several weeks."
)
C_("cause.unknown.recipient_admin.1", "Find the session in your log by time and sender, and see why it was refused.")
C_(
  "cause.unknown.recipient_admin.2",
  "Let the server give a reason and an enhanced status code (RFC 3463) in its reply."
)
C_("cause.unknown.avoid.1", "Removing the address from a list because of this one reply may lose a good recipient.")
C_("cause.unknown.avoid.2", "Sending the message again and again gives no new answer.")
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_(
  "cause.unknown.forward",
  "Your mail server did not accept my message, and its reply does not say why. Could you please look up the reason in your log, and tell me what I can do?"
)
-- Who must act. Each stands alone, for example in a table cell.
-- TRANSLATORS: A request that the sender of the mail sends to the admin of the receiving server, in polite form.
C_("party.sender", "The person who sent the mail")
C_("party.sender_admin", "The admin of the sending server")
C_("party.recipient", "The recipient")
C_("party.recipient_admin", "The admin of the receiving server")
C_("party.nobody", "Nobody")

-- What the refusal is about. Each stands alone.
C_("scope.recipient", "The recipient's address or mailbox")
C_("scope.sender", "The sender's address or account")
C_("scope.sender_ip", "The IP address of the sending server")
C_("scope.sender_domain", "The domain of the sender")
C_("scope.message", "This one message")
C_("scope.receiver_system", "The receiving mail system")
C_("scope.destination_domain", "The domain of the recipient")
C_("scope.connection", "The connection between the servers")
C_("scope.unknown", "Not known")

-- What is true of the cause, whatever the class of the code.
C_("permanence.permanent", "Permanent")
C_("permanence.temporary", "Temporary")
C_("permanence.unknown", "Not certain")

-- What to do: a short label, and a sentence that says what it means.
C_("action.retry", "Try again later")
C_(
  "action.retry.meaning",
  "A later attempt can succeed without any change, and the sending server makes it by itself as long as the message is in its queue."
)
C_("action.retry_slower", "Try again more slowly")
C_(
  "action.retry_slower.meaning",
  "A later attempt can succeed if fewer messages, recipients or connections come at a time."
)
C_("action.fix", "Correct the cause first")
C_("action.fix.meaning", "Something has to be corrected before another attempt can succeed.")
C_("action.correct_address", "Correct the address")
C_("action.correct_address.meaning", "The message has to be sent anew, to the right address.")
C_("action.contact", "Ask whoever can act")
C_("action.contact.meaning", "Only somebody else can solve this: send them the prepared text with the reply.")
C_("action.suppress", "Remove the address")
C_(
  "action.suppress.meaning",
  "Take the address off all lists and send nothing more to it: it is not expected to work again."
)
C_("action.none", "Do nothing")
C_("action.none.meaning", "There is nothing to do.")

-- How sure the verdict is.
C_("confidence.certain", "The reply says so plainly.")
C_("confidence.likely", "The reply points to this, but does not say so plainly.")
C_("confidence.guess", "This is a guess: the reply says little.")

-- Groups of causes, for tables and charts.
C_("family.recipient", "Recipient")
C_("family.destination", "Destination")
C_("family.network", "Network")
C_("family.server", "Receiving server")
C_("family.rate", "Limits and delays")
C_("family.reputation", "Reputation")
C_("family.content", "Content")
C_("family.identity", "Sender's identity")
C_("family.policy", "Policy")
C_("family.protocol", "Protocol")
C_("family.unknown", "Not known")

-- What the first digit of the code says. "Transient" and "permanent" are the words of RFC 5321 and RFC 3463.
C_("codeclass.success", "Success")
C_("codeclass.intermediate", "Intermediate answer")
C_("codeclass.transient", "Transient failure")
C_("codeclass.permanent", "Permanent failure")

-- TRANSLATORS: {zone} is the name under which the list is asked, such as zen.spamhaus.org; {operator} is who runs it, such as Spamhaus.
C_("fact.blocklist", "The reply names the blocklist {zone}, which {operator} runs.")
C_("fact.blocklist_operator", "The reply names a blocklist that {operator} runs.")
C_("fact.blocklist_zone", "The reply names the blocklist {zone}.")
C_("fact.blocklist_lookup", "Entries of this list can be looked up here: {url}")
-- TRANSLATORS: {ip} is an IPv4 or IPv6 address.
C_("fact.ip", "The reply names the IP address {ip}.")
-- TRANSLATORS: {address} is a mail address.
C_("fact.address", "The reply names the address {address}.")
C_("fact.domain", "The reply names the domain {domain}.")
-- TRANSLATORS: {provider} is the name of a mail provider or of a filter, such as Google or Mimecast.
C_("fact.provider", "As far as the reply shows, it comes from {provider}.")
-- TRANSLATORS: s, min and h are the abbreviations of second, minute and hour: they need no plural.
C_("fact.wait_seconds", "A new attempt makes sense after {seconds} s or later.")
C_("fact.wait_minutes", "A new attempt makes sense after {minutes} min or later.")
C_("fact.wait_hours", "A new attempt makes sense after {hours} h or later.")
C_("fact.retry_hint", "The server itself named this waiting time.")
-- TRANSLATORS: {reply} is what the server said, word for word.
C_("fact.reply", "The server's reply was: {reply}")
C_(
  "fact.conflict.class_mismatch",
  "The reply code and the enhanced status code begin with different digits, so they contradict each other."
)
C_("fact.conflict.code_varies", "The lines of the reply carry different reply codes; the code of the last line counts.")
C_(
  "fact.conflict.code_vs_text",
  "The reply code and the words of the reply say different things; the words were believed."
)
C_(
  "fact.conflict.enhanced_vs_text",
  "The enhanced status code and the words of the reply say different things; the words were believed."
)
C_("fact.conflict.truncated", "The text is very long, and only its beginning was read.")
C_("fact.suppress", "Remove this address from your mailing lists: it is not expected to work again.")
C_("fact.never_suppress", "Keep this address on your lists: this refusal does not mean that the address is bad.")
C_(
  "fact.url_untrusted",
  "The reply contains a link, and nobody has checked it: do not log in, pay or download anything there."
)
C_(
  "fact.profile_bulk",
  "This advice is for bulk mail, such as newsletters; for a personal message it can be different."
)

-- Where the prepared text (cause.*.forward) goes, and what follows it. Each stands on a line of its own.
C_("forward.to.own_provider", "For the sender's mail provider or mail admin:")
C_("forward.to.recipient", "For the recipient:")
C_("forward.to.recipient_admin", "For the admin of the receiving server:")
C_("forward.reply", "This is what the server answered:")

-- TRANSLATORS: {provider} is the name of a mail provider or of a filter; {url} is its own page about refusals.
C_("provider.generic", "What {provider} asks of senders is described here: {url}")
-- TRANSLATORS: Postmaster Tools is the name of a website and is not translated.
C_(
  "provider.google.ask",
  "Google asks for reverse DNS that fits, TLS, SPF and DKIM, with one of the two fitting the domain in `From:`. If mail is slowed down for its reputation, send less at a time, clean the list, and look at Postmaster Tools."
)
C_(
  "provider.microsoft.ask",
  "For banned IP addresses (5.7.606 to 5.7.649) Microsoft has a delisting portal, sender.office.com; for S3140 and S3150 at Outlook.com it has a sender form. Senders of much mail to Outlook.com need SPF, DKIM and DMARC."
)
C_(
  "provider.yahoo.ask",
  'Yahoo asks senders whose mail is put off to send more slowly, clean the list, and use SPF and DKIM. When it says "permanently deferred", trying again does not help, even if the code is 421: change how you send, and then use Yahoo\'s sender form.'
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "provider.aol.ask",
  "AOL mail is run together with Yahoo's, and the same is asked: send more slowly, clean the list, and use SPF and DKIM. In older AOL codes, `RTR:DU` and `RTR:BB` mean a dynamic IP address, `RTR:RD` wrong reverse DNS, and `RTR:BL` and `RTR:SC` a blocked IP address."
)
C_(
  "provider.apple.ask",
  "Apple asks that SPF or DKIM passes and that mail obeys the DMARC policy of its domain. For a refusal with CS01, check the content, and if it is in order write to the iCloud postmaster."
)
C_(
  "provider.gmx.ask",
  "GMX and WEB.DE ask for reverse DNS that fits, valid SPF, and a sender domain that can take answers. Their rules are at postmaster.gmx.net."
)
C_(
  "provider.tonline.ask",
  "If T-Online blocks an IP address (BL), the admin of the sending server can write to tosa@rx.t-online.de."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "provider.orange.ask",
  "Orange and La Poste name the reason by number, after `OFR_` or `LPN_`: with 101 have the entry at Spamhaus removed, with 102 ask Cloudmark or Sender Score for a reset, with 103 and 104 send more slowly and with fewer connections."
)
C_(
  "provider.free.ask",
  "When Free takes a message for spam, change its content before you send it again. Mailboxes that Free calls inactive are out of use."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "provider.comcast.ask",
  "Comcast asks for reverse DNS and for no more than 25 connections at a time. For its own block (`BL000000`) it has a removal form; with the other `BL` codes, have the entry removed at the blocklist first."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "provider.spectrum.ask",
  "Spectrum names the reason by number: `AUP#1100` to `AUP#1150` ask for reverse DNS that fits, `AUP#1200` and `AUP#1210` for a reset at Cloudmark, `AUP#1220` to `AUP#1250` for removal at Spamhaus, and `AUP#1300` to `AUP#1490` for fewer connections or less mail."
)
-- TRANSLATORS: Leave what stands in `backquotes` as it is.
C_(
  "provider.cox.ask",
  "Cox asks for reverse DNS, SPF and DKIM, and for no more than 10 connections at a time. With `AUP#IPBL` codes, have the entry removed at the blocklist; with `AUP#CXBL`, ask Cox."
)
C_(
  "provider.att.ask",
  "If AT&T says that an IP address is on its own list (DNSBL:RBL or DNSBL:ATTRBL), write to abuse_rbl@abuse-att.net. It also asks for reverse DNS."
)
C_(
  "provider.mailru.ask",
  "When Mail.ru takes a message for spam, its reply contains a link for reporting a mistake. Before you open it, check that it leads to mail.ru."
)
C_(
  "provider.yandex.ask",
  "When Yandex suspects spam, change the content of the message. When it speaks of a message rate limit, the mailbox is getting too much mail, and a later attempt can succeed."
)
C_(
  "provider.qq.ask",
  "QQ Mail asks that SPF and DMARC pass. When it speaks of a limited frequency, send more slowly and try again later, even if the code is 550."
)
C_(
  "provider.netease.ask",
  "NetEase (163.com, 126.com) asks for lists without unknown addresses, real sender domains, valid SPF, and few connections and messages at a time. With DT:SPM, check the content and try again after two minutes."
)
C_(
  "provider.mimecast.ask",
  "Mimecast filters mail for other organisations, and many refusals are rules of the recipient's organisation: their admin can change them. After a 451 reply, mostly a later attempt is enough."
)
C_(
  "provider.proofpoint.ask",
  'If the reply names prs.proofpoint.com, look up the IP address at ipcheck.proofpoint.com and ask for removal there. If a recipient is "marked as invalid", only their own admin can correct it.'
)
C_(
  "provider.barracuda.ask",
  "Barracuda filters mail for other organisations, and the recipient's admin can see and change what it refused. If it speaks of a spam URL, take the link out of the message."
)
C_(
  "provider.cisco.ask",
  "Cisco's filter goes by the reputation of the sending server, which can be looked up at talosintelligence.com."
)
C_(
  "provider.cloudmark.ask",
  "Cloudmark keeps a reputation for each IP address: stop the cause, and then ask for a reset at csi.cloudmark.com/reset-request."
)
C_(
  "provider.godaddy.ask",
  "GoDaddy names the reason by number: with IB103 ask Cloudmark, with IB104 to IB106 ask Spamhaus, with IB110 to IB113 find the cause of the spam or of the invalid recipients. With IB504 and IB607 an hourly limit is reached: wait."
)
C_(
  "provider.trendmicro.ask",
  "Trend Micro filters mail for other organisations: ask the recipient's admin, or look up the IP address at ers.trendmicro.com."
)
C_(
  "provider.symantec.ask",
  "Symantec (Broadcom) filters mail for other organisations, and the recipient's admin can see and change what it refused. If the IP address is on Symantec's own list, ask for removal at ipremoval.sms.symantec.com."
)

-- TRANSLATORS: {operator} is who runs the blocklist, such as Spamhaus.
C_(
  "blocklist.generic",
  "Find out at {operator} what was listed and why, stop the cause, and then follow the steps for removal that {operator} gives."
)
C_(
  "blocklist.shut_down",
  "This blocklist has been shut down, so a refusal that names it comes from an outdated setting of the receiving server, whose admin has to remove the list."
)
C_(
  "blocklist.spamhaus.ask",
  "Spamhaus removes entries free of charge once the cause is gone. CSS and XBL entries also expire by themselves, SBL entries are removed at the request of the network's owner, and the PBL is no accusation: it says that this IP address should send through its provider's mail server."
)
C_(
  "blocklist.spamcop.ask",
  "SpamCop needs no request: the entry expires by itself, about a day after the last report of spam. Stop the spam and wait."
)
C_(
  "blocklist.barracuda.ask",
  "Barracuda removes an IP address after a request on its website, with an address for questions and a reason. If spam goes on, the address is listed again."
)
C_(
  "blocklist.uceprotect.ask",
  "An entry at level 1 expires by itself seven days after the last incident; early removal costs money and is not needed. Levels 2 and 3 list whole networks and providers, and there only the provider can stop the cause."
)
C_(
  "blocklist.sorbs.ask",
  "SORBS was shut down on 5 June 2024, and its lists are empty. A later refusal that names it comes from an outdated setting of the receiving server."
)
C_(
  "blocklist.cloudmark.ask",
  "Cloudmark lists by its own measurements of spam from an IP address. Stop the cause, and then ask for a reset on its website."
)
C_(
  "blocklist.proofpoint.ask",
  "Proofpoint lists by its own measurements. Look up the IP address on its website, stop the cause, and ask for removal there."
)
C_(
  "blocklist.abusix.ask",
  "Look up the IP address or domain on the website of Abusix: it shows the lists and the reason, and takes requests for removal. Stop the cause first."
)
C_(
  "blocklist.invaluement.ask",
  "Invaluement runs private lists and cannot be asked over public DNS. Look up the IP address or domain on its website, stop the cause, and ask for removal there."
)
C_(
  "blocklist.surbl.ask",
  "SURBL lists domains of links in messages, not mail servers. Remove what is bad on the website, such as hacked pages, and then ask for removal on SURBL's own site, or take the link out of the message."
)
C_(
  "blocklist.uribl.ask",
  "URIBL lists domains of links in messages, not mail servers. The owner of the domain stops the cause and asks for removal on URIBL's own site; meanwhile take the link out of the message."
)
C_(
  "blocklist.psbl.ask",
  "PSBL lists IP addresses that wrote to its spam traps. Anybody can remove an entry on its website, but it comes back if the spam goes on."
)

-- Headings of an explanation, each on a line of its own -----------------------------------------------------------------

C_("heading.whose", "Whose problem it is")
C_("heading.steps", "What to do now")
C_("heading.avoid", "What does not help")
C_("heading.waiting", "Whether waiting helps")
C_("heading.facts", "What else the reply shows")
-- TRANSLATORS: Under it stand the digits of a code, such as 5 5 0, each with its meaning.
C_("heading.code", "How to read the code")
-- TRANSLATORS: Under it stand the names of standards, with links.
C_("heading.references", "Where to read more")
-- TRANSLATORS: Under it stands the request that can be sent on (cause.*.forward).
C_("heading.forward", "The prepared text")

C_("level.digits", "No table lists this code, so only its digits can be read.")

return messages
