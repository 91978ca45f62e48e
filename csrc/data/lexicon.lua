--- The lexicon compiler, a part of gen.lua: words of all languages, provider tags, block list zones and provider names
--- become one perfect hash over the edges of a trie (csrc/gen/lexicon.c), and the concepts' numbers a header.
--- An edge is (node, label): a label is a folded word, a stem, one CJK character or a whole name. Its value is a concept, the
--- node where longer entries go on, or an index into a table. Words in legacy encodings are labels like all others.

-- luacheck: no max line length

local lexicon = {}

local CONST = { 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9 }

-- The first nodes are roots; csrc/words.h names them too.
local ROOT = { word = 0, stem = 1, tag = 2, tag_stem = 3, zone = 4, host = 5, url = 6, name = 7, list_name = 8 }
local STEM_SALT = 0x10000 -- the node number of a stem's label is node | STEM_SALT
local FIRST_NODE = 16

lexicon.languages =
  { "en", "es", "ca", "fr", "de", "it", "pt", "nl", "sv", "pl", "cs", "tr", "ru", "uk", "zh", "ja", "ko" }

-- Scripts without a space between words, or with endings glued on, and the encodings of two bytes a character in which
-- servers send them: their characters are labels too. ISO-2022-JP is EUC-JP without the high bits.
local RUNNING = { zh = { "GBK", "BIG5" }, ja = { "SHIFT_JIS", "EUC-JP" }, ko = { "EUC-KR" } }
-- Longer entries of these are left out in the old encodings: they are many, and their parts mean nearly the same.
local LEGACY_LENGTH = 4
-- One byte a character: a table each, tried word by word. CP1252 holds ISO-8859-1, KOI8-U holds KOI8-R.
lexicon.single_byte = { "CP1251", "KOI8-U", "CP1252", "CP1250", "ISO-8859-2", "CP1254" }

-- Words that carry no concept of the rules, with a meaning of their own to csrc/words.re.
local PSEUDO = { "STOP", "SECOND", "MINUTE", "HOUR", "DAY" }
-- Things that are recognised by their form.
local ENTITIES = { "EMAIL", "HOSTNAME", "URL", "NUM", "BYTES", "DURATION" }

----------------------------------------------------------------------------------------------------------- folding

local fold_map = {}
do
  local latin = {
    A = "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎ",
    C = "ÇçĆćĈĉĊċČč",
    D = "ĎďĐđÐð",
    E = "ÈÉÊËèéêëĒēĔĕĖėĘęĚě",
    G = "ĜĝĞğĠġĢģ",
    H = "ĤĥĦħ",
    I = "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı",
    J = "Ĵĵ",
    K = "Ķķĸ",
    L = "ĹĺĻļĽľĿŀŁł",
    N = "ÑñŃńŅņŇňŉŊŋ",
    O = "ÒÓÔÕÖØòóôõöøŌōŎŏŐő",
    R = "ŔŕŖŗŘř",
    S = "ŚśŜŝŞşŠšſȘș",
    T = "ŢţŤťŦŧȚț",
    U = "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų",
    W = "Ŵŵ",
    Y = "ÝýÿŶŷŸ",
    Z = "ŹźŻżŽž",
  }
  for base, letters in pairs(latin) do
    for _, c in utf8.codes(letters) do
      fold_map[c] = base:lower()
    end
  end
  for letters, base in pairs({ ["Ææ"] = "ae", ["Œœ"] = "oe", ["ß"] = "ss", ["Þþ"] = "th" }) do
    for _, c in utf8.codes(letters) do
      fold_map[c] = base
    end
  end
end

--- The folded form that csrc/words.re makes of a word's letters: ASCII and Latin to base letters, Cyrillic to lower case.
function lexicon.fold(word)
  local out = {}
  for _, c in utf8.codes(word) do
    if c < 0x80 then
      out[#out + 1] = string.char(c):lower()
    elseif fold_map[c] then
      out[#out + 1] = fold_map[c]
    elseif c >= 0x300 and c <= 0x36F then
      out[#out + 1] = "" -- a combining accent
    elseif c >= 0x410 and c <= 0x42F then
      out[#out + 1] = utf8.char(c + 0x20)
    elseif c == 0x401 or c == 0x451 then
      out[#out + 1] = utf8.char(0x435)
    elseif c >= 0x400 and c <= 0x40F then
      out[#out + 1] = utf8.char(c + 0x50)
    elseif c == 0x490 then
      out[#out + 1] = utf8.char(0x491)
    else
      out[#out + 1] = utf8.char(c)
    end
  end
  return table.concat(out)
end

local function is_running(c)
  return c >= 0x2E80 and c <= 0x9FFF
    or c >= 0xAC00 and c <= 0xD7A3
    or c >= 0x3400 and c <= 0x4DBF
    or c >= 0xF900 and c <= 0xFAFF
end

------------------------------------------------------------------------------------------------------------ reading

local function lines_of(path)
  local file = assert(io.open(path, "rb"))
  local number = 0
  return function()
    local line = file:read("l")
    number = number + 1
    if not line then
      file:close()
    end
    return line, number
  end
end

local function fail(path, number, message)
  error(("%s:%d: %s"):format(path, number, message), 0)
end

--- Concepts in order, with the antonyms that a negation makes.
function lexicon.read_concepts(path)
  local concepts, index, common, antonyms = {}, {}, {}, {}
  local function add(name, is_common)
    if index[name] then
      return
    end
    concepts[#concepts + 1] = name
    index[name] = #concepts
    common[#concepts] = is_common or false
  end
  for line, number in lines_of(path) do
    local from, to = line:match("^not (%u+) = (%u+)$")
    local name, star = line:match("^(%u[%u%d]*)( ?%*?) ")
    if from then
      if not index[from] then
        fail(path, number, "unknown concept " .. from)
      end
      add(to)
      antonyms[index[from]] = index[to]
    elseif name then
      if index[name] then
        fail(path, number, "concept given twice: " .. name)
      end
      add(name, star:find("*", 1, true) ~= nil)
    elseif line ~= "" and line:sub(1, 1) ~= "#" then
      fail(path, number, "neither a concept nor 'not X = Y'")
    end
  end
  for _, name in ipairs(ENTITIES) do
    add(name, true)
  end
  return { names = concepts, index = index, common = common, antonyms = antonyms }
end

--- Entries of one language: {concept = name, words = {..}, line = n} in order.
local function read_language(path, concepts)
  local entries, concept, seen = {}, nil, {}
  for line, number in lines_of(path) do
    local rest = line
    if line == "" or line:sub(1, 1) == "#" then
      rest = ""
    elseif line:sub(1, 2) ~= "  " then
      concept, rest = line:match("^(%u+):%s*(.*)$")
      if not concept then
        fail(path, number, "expected 'CONCEPT: words'")
      end
      local known = concepts.index[concept]
      for _, name in ipairs(PSEUDO) do
        known = known or name == concept
      end
      if not known then
        fail(path, number, "unknown concept " .. concept)
      end
    end
    for entry in rest:gmatch("%S+") do
      if seen[entry] and seen[entry] ~= concept then
        lexicon.warnings[#lexicon.warnings + 1] = ("%s:%d: '%s' is both %s and %s"):format(
          path,
          number,
          entry,
          seen[entry],
          concept
        )
      end
      if not seen[entry] then
        seen[entry] = concept
        entries[#entries + 1] = { concept = concept, text = entry, line = number }
      end
    end
  end
  return entries
end

-------------------------------------------------------------------------------------------------------------- encoding

--- Converts words to an encoding, those that survive the way there and back: {word = bytes}.
local function encode(words, encoding)
  local source, there, back = os.tmpname(), os.tmpname(), os.tmpname()
  local file = assert(io.open(source, "wb"))
  for _, word in ipairs(words) do
    file:write(word, "\n")
  end
  file:close()
  os.execute(("iconv -c -f UTF-8 -t %s <%s >%s"):format(encoding, source, there))
  os.execute(("iconv -c -f %s -t UTF-8 <%s >%s"):format(encoding, there, back))
  local out, a, b = {}, assert(io.open(there, "rb")), assert(io.open(back, "rb"))
  for _, word in ipairs(words) do
    local bytes, again = a:read("l"), b:read("l")
    if again == word and bytes ~= word then
      out[word] = bytes
    end
  end
  a:close()
  b:close()
  os.remove(source)
  os.remove(there)
  os.remove(back)
  return out
end

-- The code points of bytes 0x80 to 0xff in an encoding of one byte a character; 0 where it has none.
local function decode_table(encoding)
  local source, out = os.tmpname(), {}
  for byte = 0x80, 0xff do
    local file = assert(io.open(source, "wb"))
    file:write(string.char(byte))
    file:close()
    local pipe = assert(io.popen(("iconv -c -f %s -t UTF-8 <%s 2>/dev/null"):format(encoding, source)))
    local text = pipe:read("a")
    pipe:close()
    out[#out + 1] = #text > 0 and utf8.codepoint(text) or 0
  end
  os.remove(source)
  return out
end

------------------------------------------------------------------------------------------------------------------ trie

local Trie = {}
Trie.__index = Trie

local function new_trie()
  return setmetatable({ edges = {}, list = {}, next_node = FIRST_NODE, stems = {} }, Trie)
end

local function mix(node, label)
  local h = (node + 1) * CONST[1]
  for i = 1, #label, 8 do
    local w = string.unpack("<I8", label:sub(i, i + 7) .. ("\0"):rep(8 - #label:sub(i, i + 7)))
    h = (h ~ w) * CONST[2]
    h = h ~ (h >> 29)
  end
  h = (h ~ #label) * CONST[3]
  return h ~ (h >> 32)
end

function Trie:edge(node, label)
  local key = node .. ":" .. label
  local edge = self.edges[key]
  if not edge then
    edge = { hash = mix(node, label), child = 0, concept = 0 }
    self.edges[key] = edge
    self.list[#self.list + 1] = edge
    if node & STEM_SALT ~= 0 then
      local slot = mix(ROOT.stem, label:sub(1, 3)) & 1023
      if #label > 62 then
        error("a stem is longer than 62 bytes: " .. label, 0)
      end
      self.stems[slot] = (self.stems[slot] or 0) | 1 << #label
    end
  end
  return edge
end

--- Puts an entry (labels with .stem flags) under a root; returns an entry's earlier concept where it differs.
function Trie:put(root, labels, concept)
  local node, edge = root, nil
  for i, label in ipairs(labels) do
    edge = self:edge(label.stem and node | STEM_SALT or node, label.text)
    if i < #labels then
      if edge.child == 0 then
        edge.child = self.next_node
        self.next_node = self.next_node + 1
        if self.next_node >= 0x10000 then
          error("too many trie nodes", 0)
        end
      end
      node = edge.child
    end
  end
  if edge.concept ~= 0 and edge.concept ~= concept then
    return edge.concept
  end
  edge.concept = concept
end

--- A value in place of a node: for tags, zones, hosts, which no entry goes on from.
function Trie:put_value(root, label, value, concept)
  local edge = self:edge(root, label)
  if edge.concept ~= 0 then
    return edge
  end
  edge.child, edge.concept = value, concept or 1
end

-- The labels of an entry in one spelling: words or, in running script, characters.
local function labels_of(text, fold)
  local labels = {}
  for word in text:gmatch("[^_]+") do
    local stem = word:sub(-1) == "*"
    word = fold(stem and word:sub(1, -2) or word)
    local run = {}
    for _, c in utf8.codes(word) do
      if is_running(c) then
        if #run > 0 then
          labels[#labels + 1] = { text = table.concat(run) }
          run = {}
        end
        labels[#labels + 1] = { text = utf8.char(c) }
      else
        run[#run + 1] = utf8.char(c)
      end
    end
    if #run > 0 then
      labels[#labels + 1] = { text = table.concat(run), stem = stem }
    end
  end
  return labels
end

-- An entry in running script as labels of an encoding's bytes, or nil where a character has none.
local function legacy_labels(text, encoded)
  local labels = {}
  for word in text:gmatch("[^_]+") do
    for _, c in utf8.codes(word) do
      local bytes = c < 0x80 and utf8.char(c):lower() or encoded[utf8.char(c)]
      if not bytes then
        return nil
      end
      labels[#labels + 1] = { text = bytes }
    end
  end
  return labels
end

local function merge_ascii(labels) -- "i","p" + 地 + 址: ASCII letters of a running entry form one word
  local out = {}
  for _, label in ipairs(labels) do
    local last = out[#out]
    if last and last.ascii and #label.text == 1 and label.text:byte() < 0x80 then
      last.text = last.text .. label.text
    else
      out[#out + 1] = { text = label.text, stem = label.stem, ascii = #label.text == 1 and label.text:byte() < 0x80 }
    end
  end
  return out
end

----------------------------------------------------------------------------------------------------------- perfect hash

-- Compress, hash and displace: a bucket's displacement is the first that lets all its edges land on free slots.
local function perfect_hash(list)
  local count = #list
  local slots, buckets = count + count // 32 + 1, count // 4 + 1
  local by_bucket, order = {}, {}
  for i = 1, buckets do
    by_bucket[i] = {}
  end
  for _, edge in ipairs(list) do
    local b = ((edge.hash & 0xffffffff) * buckets >> 32) + 1
    table.insert(by_bucket[b], edge)
  end
  for i = 1, buckets do
    order[i] = i
  end
  table.sort(order, function(a, b)
    return #by_bucket[a] > #by_bucket[b] or #by_bucket[a] == #by_bucket[b] and a < b
  end)
  local taken, displacement = {}, {}
  for _, b in ipairs(order) do
    local d, places = 0, {}
    if #by_bucket[b] > 0 then
      while true do
        local free = true
        for i, edge in ipairs(by_bucket[b]) do
          local x = ((edge.hash >> 32) ~ d * 0x9E3779B1) & 0xffffffff
          x = x * 0x85EBCA6B & 0xffffffff
          x = x ~ x >> 15
          places[i] = (x * slots >> 32) + 1
          if taken[places[i]] then
            free = false
          end
          for j = 1, i - 1 do
            if places[j] == places[i] then
              free = false
            end
          end
          if not free then
            break
          end
        end
        if free then
          break
        end
        d = d + 1
        if d > 65535 then
          error("no perfect hash found", 0)
        end
      end
      for i, edge in ipairs(by_bucket[b]) do
        taken[places[i]] = edge
      end
    end
    displacement[b] = d
  end
  return taken, slots, displacement, buckets
end

----------------------------------------------------------------------------------------------------------------- output

local function numbers(out, values, from, to)
  local line = {}
  for i = from, to do
    line[#line + 1] = tostring(values[i] or 0)
    if #line == 24 or i == to then
      out[#out + 1] = table.concat(line, ",") .. (i == to and "" or ",")
      line = {}
    end
  end
end

local function read_csv(path)
  local rows, names = {}, nil
  for line in lines_of(path) do
    local fields, p = {}, 1
    while p <= #line + 1 do
      local field, after
      if line:sub(p, p) == '"' then
        local close = p
        repeat
          close = line:find('"', close + 1, true)
          local twice = line:sub(close + 1, close + 1) == '"'
          if twice then
            close = close + 1
          end
        until not twice
        field, after = line:sub(p + 1, close - 1):gsub('""', '"'), close + 2
      else
        local comma = line:find(",", p, true) or #line + 1
        field, after = line:sub(p, comma - 1), comma + 1
      end
      fields[#fields + 1] = field
      p = after
    end
    if not names then
      names = fields
    else
      local row = {}
      for i, name in ipairs(names) do
        row[name] = fields[i] or ""
      end
      rows[#rows + 1] = row
    end
  end
  return rows
end
lexicon.read_csv = read_csv

--- The form in which csrc/words.re looks a tag up.
function lexicon.tag_form(tag)
  return (tag:lower():gsub("#in%-", "#"):gsub("#out%-", "#"):gsub("%d+_", "_"))
end

--- Builds everything. data: the folder of the data files; write(name, text): takes the generated files.
function lexicon.build(data, write)
  lexicon.warnings = {}
  local concepts = lexicon.read_concepts(data .. "/lexicon/concepts.txt")
  local id = {}
  for i, name in ipairs(concepts.names) do
    id[name] = i
  end
  for i, name in ipairs(PSEUDO) do
    id[name] = 255 - i
  end
  if #concepts.names > 240 then
    error("more than 240 concepts", 0)
  end
  local trie = new_trie()

  for _, language in ipairs(lexicon.languages) do
    local path = ("%s/lexicon/%s.txt"):format(data, language)
    local file = io.open(path)
    if file then
      file:close()
      local entries = read_language(path, concepts)
      for _, entry in ipairs(entries) do
        local before = trie:put(ROOT.word, labels_of(entry.text, lexicon.fold), id[entry.concept])
        if before then
          lexicon.warnings[#lexicon.warnings + 1] = ("%s:%d: '%s' means %s, but %s in an earlier language"):format(
            path,
            entry.line,
            entry.text,
            entry.concept,
            concepts.names[before] or "STOP"
          )
        end
      end
      for _, encoding in ipairs(RUNNING[language] or {}) do
        local wanted, characters = {}, {}
        for _, entry in ipairs(entries) do
          for _, c in utf8.codes(entry.text) do
            local character = utf8.char(c)
            if c >= 0x80 and not wanted[character] then
              wanted[character] = true
              characters[#characters + 1] = character
            end
          end
        end
        local encoded = encode(characters, encoding)
        for _, entry in ipairs(entries) do
          local labels = entry.text:find("[\128-\255]") and legacy_labels(entry.text, encoded)
          if labels and #labels <= LEGACY_LENGTH then
            trie:put(ROOT.word, merge_ascii(labels), id[entry.concept])
          end
        end
      end
    end
  end

  local tables = { tags = {}, zones = {}, providers = {} }
  local cause_names = lexicon.cause_index
  local providers, provider_index, of_provider = {}, {}, {}
  for _, row in ipairs(read_csv(data .. "/providerhosts.csv")) do
    if not provider_index[row.provider] then
      providers[#providers + 1] = row
      provider_index[row.provider] = #providers
    end
    local root = row.kind == "host" and ROOT.host or row.kind == "url" and ROOT.url or ROOT.name
    trie:put_value(root, row.value:lower(), provider_index[row.provider])
    if row.kind ~= "word" then
      of_provider[row.value:lower():match("[^.]+%.[^.]+$") or ""] = true
    end
  end
  for _, row in ipairs(read_csv(data .. "/tags.csv")) do
    local form = lexicon.tag_form(row.tag)
    local stem = form:sub(-1) == "*"
    if stem then
      form = form:sub(1, -2)
    end
    if form:find("%a") and #form >= 2 then
      tables.tags[#tables.tags + 1] = {
        cause = cause_names[row.cause],
        permanence = row.permanence,
        provider = provider_index[row.provider] or 0,
        tag = row.tag,
      }
      trie:put_value(stem and ROOT.tag_stem | STEM_SALT or ROOT.tag, form, #tables.tags)
    end
  end
  for _, row in ipairs(read_csv(data .. "/blocklists.csv")) do
    tables.zones[#tables.zones + 1] = row
    trie:put_value(ROOT.zone, row.zone:lower(), #tables.zones)
    for name in row.names:gmatch("[^;]+") do
      local labels = labels_of(lexicon.fold(name):gsub("[%s%-%.]+", "_"), lexicon.fold)
      trie:put(ROOT.word, labels, id.BLNAME)
      local joined = {}
      for _, label in ipairs(labels) do
        joined[#joined + 1] = label.text
      end
      trie:put_value(ROOT.list_name, table.concat(joined, " "), #tables.zones)
    end
  end
  -- A reply often names a list by a host below or beside its zone (www.spamhaus.org, bl.spamcop.net/...).
  for i, row in ipairs(tables.zones) do
    local labels = {}
    for label in row.zone:lower():gmatch("[^.]+") do
      labels[#labels + 1] = label
    end
    local two_level = #labels > 2
      and ({ ["co.uk"] = 1, ["org.uk"] = 1, ["com.br"] = 1, ["me.uk"] = 1 })[labels[#labels - 1] .. "." .. labels[#labels]]
    local n = two_level and 3 or 2
    local domain = #labels >= n and table.concat(labels, ".", #labels - n + 1)
    if domain and not of_provider[domain] then
      trie:put_value(ROOT.zone, domain, i)
    end
  end

  local slots, slot_count, displacement, bucket_count = perfect_hash(trie.list)
  local out = {
    "/* Generated by csrc/data/gen.lua from csrc/data/lexicon, tags.csv, blocklists.csv and providerhosts.csv. */",
    '#include "../words.h"',
    ("const uint32_t smtpcode__slot_count = %d;"):format(slot_count),
    ("const uint32_t smtpcode__bucket_count = %d;"):format(bucket_count),
    ("const uint16_t smtpcode__displacement[%d] = {"):format(bucket_count),
  }
  numbers(out, displacement, 1, bucket_count)
  out[#out + 1] = ("};\nconst uint32_t smtpcode__slots[%d] = {"):format(slot_count)
  local packed, children = {}, {}
  for i = 1, slot_count do
    local edge = slots[i]
    packed[i] = edge and ((edge.hash >> 8 & 0x3ffff) << 8 | edge.concept) or 0
    children[i] = edge and edge.child or 0
  end
  numbers(out, packed, 1, slot_count)
  out[#out + 1] = ("};\nconst uint16_t smtpcode__children[%d] = {"):format(slot_count)
  numbers(out, children, 1, slot_count)
  out[#out + 1] = "};\nconst uint64_t smtpcode__stem_lengths[1024] = {"
  local lengths = {}
  for i = 0, 1023 do
    lengths[i + 1] = ("0x%x"):format(trie.stems[i] or 0)
  end
  numbers(out, lengths, 1, 1024)
  out[#out + 1] = "};\nconst unsigned char smtpcode__fold[384 - 192][2] = {"
  local folded = {}
  for c = 192, 383 do
    local to = fold_map[c] or ""
    folded[#folded + 1] = ("{%d,%d}"):format(to:byte(1) or 0, to:byte(2) or 0)
  end
  out[#out + 1] = table.concat(folded, ",") .. "};"
  out[#out + 1] = ("const uint16_t smtpcode__single_byte[%d][128] = {"):format(#lexicon.single_byte)
  for i, encoding in ipairs(lexicon.single_byte) do
    out[#out + 1] = ("/* %s */ {"):format(encoding)
    numbers(out, decode_table(encoding), 1, 128)
    out[#out + 1] = i < #lexicon.single_byte and "}," or "}"
  end
  out[#out + 1] = "};"
  out[#out + 1] = "const uint8_t smtpcode__antonyms[256] = {"
  local antonyms = {}
  for i = 0, 255 do
    antonyms[i + 1] = concepts.antonyms[i] or 0
  end
  numbers(out, antonyms, 1, 256)
  out[#out + 1] = "};\nconst smtpcode__tag smtpcode__tags[] = {{0, 0, 0}"
  local permanences = { unknown = 0, permanent = 1, temporary = 2 }
  for _, tag in ipairs(tables.tags) do
    out[#out + 1] = (",{%d,%d,%d} /* %s */"):format(tag.cause, permanences[tag.permanence] or 0, tag.provider, tag.tag)
  end
  out[#out + 1] = '};\nconst char *const smtpcode__concept_names[] = {""'
  for _, name in ipairs(concepts.names) do
    out[#out + 1] = (',"%s"'):format(name)
  end
  out[#out + 1] = "};\nconst uint8_t smtpcode__common[256] = {"
  local common = {}
  for i = 0, 255 do
    common[i + 1] = concepts.common[i] and 1 or 0
  end
  numbers(out, common, 1, 256)
  out[#out + 1] = "};"
  write("lexicon.c", table.concat(out, "\n") .. "\n")

  local header = {
    "/* Generated by csrc/data/gen.lua from csrc/data/lexicon/concepts.txt. */",
    "#ifndef SMTPCODE_CONCEPTS_H",
    "#define SMTPCODE_CONCEPTS_H",
    "enum {",
  }
  for i, name in ipairs(concepts.names) do
    header[#header + 1] = ("    SMTPCODE__%s = %d,"):format(name, i)
  end
  for _, name in ipairs(PSEUDO) do
    header[#header + 1] = ("    SMTPCODE__%s = %d,"):format(name, id[name])
  end
  header[#header + 1] = ("    SMTPCODE__CONCEPT_COUNT = %d"):format(#concepts.names + 1)
  header[#header + 1] = "};\n#endif"
  write("concepts.h", table.concat(header, "\n") .. "\n")

  lexicon.provider_index = provider_index
  lexicon.stats = ("%d edges, %d nodes, %d concepts"):format(#trie.list, trie.next_node, #concepts.names)
  return { concepts = concepts, providers = providers, zones = tables.zones, tags = tables.tags }
end

return lexicon
