// Nederlands: what is wrong in a schedule, and what check says of one that loads.

extension Translations {
    static let dutchSchedule: KeyValuePairs<String, String> = [
        "XML in a file named {0} (expected JSON; name a property list schedule.plist)":
            "XML in een bestand dat {0} heet (verwacht: JSON; noem een property list schedule.plist)",
        "the marks of a merge that is not finished (expected one of its two sides, without the lines of <<<<<<<, ======= and >>>>>>>)":
            "de tekens van een samenvoeging die niet af is (verwacht: een van de twee kanten, zonder de regels met <<<<<<<, ======= en >>>>>>>)",
        "an escape in a key without quotes (expected \\u and 4 hex digits)":
            "een escape in een sleutel zonder aanhalingstekens (verwacht: \\u en 4 hexadecimale cijfers)",
        "an escape of {0} in a key without quotes (expected quotes around the key)":
            "een escape voor {0} in een sleutel zonder aanhalingstekens (verwacht: aanhalingstekens om de sleutel)",
        "no XML in a file named .plist (expected <plist version=\"1.0\">; name JSON schedule.json)":
            "geen XML in een bestand dat .plist heet (verwacht: <plist version=\"1.0\">; noem JSON schedule.json)",
        "a binary property list (expected XML or JSON; convert it with: plistutil -i {0} -o new.plist)":
            "een binaire property list (verwacht: XML of JSON; zet hem om met: plistutil -i {0} -o new.plist)",
        "a comment that never ends (expected */)":
            "een opmerking zonder einde (verwacht: */)",
        "found \"/\" (expected // or /* for a comment)":
            "hier staat \"/\" (verwacht: // of /* voor een opmerking)",
        "a text that never ends (expected {0} before the line's end)":
            "een tekst zonder einde (verwacht: {0} voor het einde van de regel)",
        "the file ends inside a text":
            "het bestand houdt op midden in een tekst",
        "\\{0} in a text (expected an escape such as \\n)":
            "\\{0} in een tekst (verwacht: een escape zoals \\n)",
        "half a surrogate pair (expected both, as in \\ud83c\\udf3f)":
            "een half surrogaatpaar (verwacht: allebei, zoals \\ud83c\\udf3f)",
        "an escape that is no character":
            "een escape die geen teken is",
        "a control character, {0}, in a text (expected text)":
            "een stuurteken, {0}, in een tekst (verwacht: tekst)",
        "an escape cut short (expected {0} hex digits)":
            "een afgebroken escape (verwacht: {0} hexadecimale cijfers)",
        "{0} (expected a value)":
            "{0} (verwacht: een waarde)",
        "{0} is not a number anchord can use":
            "{0} is geen getal waar anchord iets mee kan",
        "found the key {0} (expected a value)":
            "hier staat de sleutel {0} (verwacht: een waarde)",
        "found {0} without quotes (expected {1})":
            "hier staat {0} zonder aanhalingstekens (verwacht: {1})",
        "the number {0} is too large":
            "het getal {0} is te groot",
        "no schedule in this file (expected { version: 1, anchors: [ ... ] }; anchorctl init writes one)":
            "geen schema in dit bestand (verwacht: { version: 1, anchors: [ ... ] }; anchorctl begin-hier schrijft er een)",
        "{0} after the end of the schedule (expected nothing)":
            "{0} na het einde van het schema (verwacht: niets)",
        "the file ends":
            "het bestand houdt op",
        "found {0}":
            "hier staat {0}",
        "the file ends where a value was expected":
            "het bestand houdt op waar nog een waarde hoort",
        "nested too deep (expected at most {0} levels)":
            "te diep genest (verwacht: hooguit {0} lagen)",
        "the value":
            "de waarde",
        "{0} after the key {1} (expected \":\")":
            "{0} na de sleutel {1} (verwacht: \":\")",
        "the key {0} is here twice (the first is at {1})":
            "de sleutel {0} staat er twee keer (eerst op {1})",
        "the value of {0}":
            "de waarde van {0}",
        "the file ends (expected a key, or \"}\" for the \"{\" at {0})":
            "het bestand houdt op (verwacht: een sleutel, of \"}\" bij de \"{\" op {0})",
        "{0} (expected a key such as \"version\", or \"}\")":
            "{0} (verwacht: een sleutel zoals \"version\", of \"}\")",
        "an object":
            "een object",
        "a list":
            "een lijst",
        "the file has {0} bytes (expected at most {1}, 1 MiB)":
            "het bestand heeft {0} bytes (verwacht: hooguit {1}, 1 MiB)",
        "the file is in {0} (expected UTF-8: iconv -f {1} -t UTF-8)":
            "het bestand is in {0} (verwacht: UTF-8: iconv -f {1} -t UTF-8)",
        "a byte that is not UTF-8 (expected UTF-8 text)":
            "een byte die geen UTF-8 is (verwacht: tekst in UTF-8)",
        "a control character, {0} (expected text)":
            "een stuurteken, {0} (verwacht: tekst)",
        "a DTD inside the file (expected none: entities are not read)":
            "een DTD in het bestand (verwacht: geen, want entiteiten worden niet gelezen)",
        "a document of type {0} (expected plist)":
            "een document van type {0} (verwacht: plist)",
        "found <{0}> (expected <plist version=\"1.0\">)":
            "hier staat <{0}> (verwacht: <plist version=\"1.0\">)",
        "found <{0}> inside <{1}> (expected text)":
            "hier staat <{0}> binnen <{1}> (verwacht: tekst)",
        "a <key> outside a <dict>":
            "een <key> buiten een <dict>",
        "the key {0} has no value":
            "de sleutel {0} heeft geen waarde",
        "a <date> (expected a <string> such as 2026-07-18 or 08:30)":
            "een <date> (verwacht: een <string> zoals 2026-07-18 of 08:30)",
        "a <data> (expected a <string>)":
            "een <data> (verwacht: een <string>)",
        "found <{0}> (expected dict, array, string, integer, real, true or false)":
            "hier staat <{0}> (verwacht: dict, array, string, integer, real, true of false)",
        "text between the elements (expected a tag such as <string>)":
            "tekst tussen de elementen (verwacht: een tag zoals <string>)",
        "{0} in <{1}> (expected a number)":
            "{0} in <{1}> (verwacht: een getal)",
        "no memory to read the file":
            "te weinig geheugen om het bestand te lezen",
        "an empty property list (expected a dict)":
            "een lege property list (verwacht: een dict)",
        "the file ends (expected <plist>)":
            "het bestand houdt op (verwacht: <plist>)",
        "the file ends (expected </{0}> for the <{1}> at {2})":
            "het bestand houdt op (verwacht: </{0}> bij de <{1}> op {2})",
        "the wrong end tag (expected </{0}> for the <{1}> at {2})":
            "de verkeerde eindtag (verwacht: </{0}> bij de <{1}> op {2})",
        "an entity (expected plain text; an & is written &amp;)":
            "een entiteit (verwacht: gewone tekst; een & schrijf je als &amp;)",
        "a character XML has another use for (an & is written &amp;, a < is &lt;)":
            "een teken dat in XML iets anders betekent (een & schrijf je als &amp;, een < als &lt;)",
        "the property list is damaged: {0}":
            "de property list is beschadigd: {0}",
        "a second value (expected one dict)":
            "een tweede waarde (verwacht: één dict)",
        "a value without a key (expected <key>)":
            "een waarde zonder sleutel (verwacht: <key>)",
        "the entity &{0}; (expected plain text)":
            "de entiteit &{0}; (verwacht: gewone tekst)",
        "a processing instruction, {0}":
            "een verwerkingsinstructie, {0}",
        "an object such as { id: \"thee\", kind: \"rest\", when: { at: \"15:00\" } }":
            "een object zoals { id: \"thee\", kind: \"rest\", when: { at: \"15:00\" } }",
        "an anchor":
            "een anker",
        "\"id\" is \"wake\", the name of an event (expected another name)":
            "\"id\" is \"wake\", de naam van een gebeurtenis (verwacht: een andere naam)",
        "a short name such as \"thee\"":
            "een korte naam zoals \"thee\"",
        "a cue such as { at: \"08:30\" }":
            "een moment zoals { at: \"08:30\" }",
        "an anchor without \"{0}\" (expected {1})":
            "een anker zonder \"{0}\" (verwacht: {1})",
        "a bedtime anchor without a night (expected when: { bed: \"22:45\", wake: \"06:45\" })":
            "een bedtijdanker zonder nacht (verwacht: when: { bed: \"22:45\", wake: \"06:45\" })",
        "\"bed\" and \"wake\" in an anchor of kind \"{0}\" (expected kind \"bedtime\")":
            "\"bed\" en \"wake\" in een anker van soort \"{0}\" (verwacht: kind \"bedtime\")",
        "\"{0}\" in an anchor of kind \"{1}\" (expected with kind \"{2}\")":
            "\"{0}\" in een anker van soort \"{1}\" (verwacht: bij kind \"{2}\")",
        "a host name, or a list of them":
            "de naam van een machine, of een lijst daarvan",
        "a list of texts":
            "een lijst van teksten",
        "\"at\", \"calendar\", \"times\", \"every\", \"after\" or \"bed\"":
            "\"at\", \"calendar\", \"times\", \"every\", \"after\" of \"bed\"",
        "an object such as { at: \"08:30\" }":
            "een object zoals { at: \"08:30\" }",
        "\"when\" has no cue (expected one of {0})":
            "\"when\" heeft geen moment (verwacht: een van {0})",
        "\"when\" has \"{0}\" beside \"{1}\" (expected one cue; a second anchor can have the other)":
            "\"when\" heeft \"{0}\" naast \"{1}\" (verwacht: één moment; een tweede anker kan het andere hebben)",
        "\"{0}\" does not go with \"{1}\" (expected beside {2})":
            "\"{0}\" past niet bij \"{1}\" (verwacht: bij {2})",
        "\"{0}\" needs \"{1}\" (expected {2})":
            "bij \"{0}\" hoort \"{1}\" (verwacht: {2})",
        "\"bed\" and \"wake\" are both \"{0}\" (expected a night)":
            "\"bed\" en \"wake\" zijn allebei \"{0}\" (verwacht: een nacht)",
        "a time such as \"08:30\", or a list of times":
            "een tijd zoals \"08:30\", of een lijst van tijden",
        "\"at\" has \"{0}\" twice (expected it once)":
            "\"at\" heeft \"{0}\" twee keer (verwacht: één keer)",
        "\"at\" has no times (expected a time such as \"08:30\")":
            "\"at\" heeft geen tijden (verwacht: een tijd zoals \"08:30\")",
        "days such as \"Mon..Fri\" or \"Sat,Sun\"":
            "dagen zoals \"Mon..Fri\" of \"Sat,Sun\"",
        "\"weeks\" needs \"{0}\" (expected {1})":
            "bij \"weeks\" hoort \"{0}\" (verwacht: {1})",
        "an object such as { every: 2, from: \"2026-11-30\" }":
            "een object zoals { every: 2, from: \"2026-11-30\" }",
        "a date in the first week, such as \"2026-11-30\"":
            "een datum in de eerste week, zoals \"2026-11-30\"",
        "it never comes: \"except\" leaves out each of its dates":
            "het komt nooit: \"except\" laat al zijn data weg",
        "always inside the quiet hours, from bed to wake: {0}":
            "altijd binnen de stille uren, van bed tot opstaan: {0}",
        "\"version\" is {0}: this anchord reads version 1 of it, and passes by what it does not know":
            "\"version\" is {0}: deze anchord leest er versie 1 van, en slaat over wat het niet kent",
        "{0} has no key {1} here: it is of a newer anchord, and passed by":
            "{0} heeft hier geen sleutel {1}: die is van een nieuwere anchord, en wordt overgeslagen",
        "\"days\" is {0} (expected {1})":
            "\"days\" is {0} (verwacht: {1})",
        "a calendar expression such as \"Mon..Fri 15:00\"":
            "een kalenderuitdrukking zoals \"Mon..Fri 15:00\"",
        "a date that comes":
            "een datum die komt",
        "at most {0} times a day":
            "hooguit {0} keer per dag",
        "\"calendar\" is {0} (expected {1})":
            "\"calendar\" is {0} (verwacht: {1})",
        "{0} is {1} (expected {2})":
            "{0} is {1} (verwacht: {2})",
        "did you mean {0}?":
            "bedoelde je {0}?",
        "expected {0}":
            "verwacht: {0}",
        "{0} has no key {1} ({2})":
            "{0} heeft geen sleutel {1} ({2})",
        "{0} or {1}":
            "{0} of {1}",
        "the schedule":
            "het schema",
        "a window of time":
            "een tijdvak",
        "a mode":
            "een stand",
        "an object such as { bed: \"01:00\", wake: \"09:00\" }":
            "een object zoals { bed: \"01:00\", wake: \"09:00\" }",
        "\"shiftFrom\" needs \"{0}\" (expected {1})":
            "bij \"shiftFrom\" hoort \"{0}\" (verwacht: {1})",
        "\"shiftFrom\" to a night from {0} to {1} (expected at least seven hours between bed and wake)":
            "\"shiftFrom\" naar een nacht van {0} tot {1} (verwacht: minstens zeven uur tussen bed en wake)",
        "{ version: 1, anchors: [ ... ] }":
            "{ version: 1, anchors: [ ... ] }",
        "the schedule has no \"version\" (expected version: 1)":
            "het schema heeft geen \"version\" (verwacht: version: 1)",
        "1, the version this anchord reads":
            "1, de versie die deze anchord leest",
        "\"quiet\" is the whole day (expected two times, such as { from: \"22:45\", until: \"06:45\" })":
            "\"quiet\" is de hele dag (verwacht: twee tijden, zoals { from: \"22:45\", until: \"06:45\" })",
        "a list of dates such as [\"12-25..12-26\"]":
            "een lijst van datums zoals [\"12-25..12-26\"]",
        "an object such as { perDay: 3, apart: \"45min\" }":
            "een object zoals { perDay: 3, apart: \"45min\" }",
        "the schedule has no \"anchors\" (expected anchors: [ ... ])":
            "het schema heeft geen \"anchors\" (verwacht: anchors: [ ... ])",
        "a list of anchors":
            "een lijst van ankers",
        "{0} anchors (expected at most {1})":
            "{0} ankers (verwacht: hooguit {1})",
        "a second anchor with the id {0} (the first is at {1})":
            "een tweede anker met de id {0} (het eerste staat op {1})",
        "an object such as { ziek: { off: [\"move\"] } }":
            "een object zoals { ziek: { off: [\"move\"] } }",
        "{0} modes (expected at most {1})":
            "{0} standen (verwacht: hooguit {1})",
        "the mode {0} (expected a name of a-z and 0-9, such as \"ziek\")":
            "de stand {0} (verwacht: een naam van a-z en 0-9, zoals \"ziek\")",
        "the mode {0} (expected another name: anchord has {1} itself)":
            "de stand {0} (verwacht: een andere naam, want anchord heeft zelf {1})",
        "the mode {0}":
            "de stand {0}",
        "an object such as { off: [\"move\"] }":
            "een object zoals { off: [\"move\"] }",
        "a list of anchors' ids":
            "een lijst van ids van ankers",
        "the id of an anchor; did you mean {0}?":
            "de id van een anker; bedoelde je {0}?",
        "the id of an anchor":
            "de id van een anker",
        "[\"09:00\", \"17:00\"] or { from: \"09:00\", until: \"17:00\" }":
            "[\"09:00\", \"17:00\"] of { from: \"09:00\", until: \"17:00\" }",
        "\"{0}\" is a list of {1} (expected {2})":
            "\"{0}\" is een lijst van {1} (verwacht: {2})",
        "\"{0}\" has no \"{1}\" (expected {2})":
            "\"{0}\" heeft geen \"{1}\" (verwacht: {2})",
        "dates such as \"12-25..12-26\" or \"2026-07-18..2026-08-09\"":
            "datums zoals \"12-25..12-26\" of \"2026-07-18..2026-08-09\"",
        "the earlier date first":
            "de vroegste datum eerst",
        "\"{0}\" is {1} (expected {2})":
            "\"{0}\" is {1} (verwacht: {2})",
        "true or false":
            "true of false",
        "a whole number from {0} to {1}":
            "een heel getal van {0} tot {1}",
        "a text in quotes":
            "een tekst tussen aanhalingstekens",
        "some words, or no such key":
            "een paar woorden, of de sleutel weg",
        "one line":
            "één regel",
        "\"{0}\" has {1} characters (expected at most {2})":
            "\"{0}\" heeft {1} tekens (verwacht: hooguit {2})",
        "{0} goes inside \"when\"":
            "{0} hoort binnen \"when\"",
        "{0} goes beside \"when\"":
            "{0} hoort naast \"when\"",
        "{0} is of the whole schedule and goes beside \"anchors\"":
            "{0} geldt voor het hele schema en hoort naast \"anchors\"",
        "did you mean {0}, inside \"when\"?":
            "bedoelde je {0}, binnen \"when\"?",
        "did you mean {0}, beside \"when\"?":
            "bedoelde je {0}, naast \"when\"?",
        "did you mean {0}, inside an anchor?":
            "bedoelde je {0}, binnen een anker?",
        "{0} goes inside an anchor":
            "{0} hoort binnen een anker",
        "{0}; did you mean {1}?":
            "{0}; bedoelde je {1}?",
        "a time such as \"08:30\"":
            "een tijd zoals \"08:30\"",
        "a time from \"00:00\" to \"23:59\", such as \"08:30\"":
            "een tijd van \"00:00\" tot \"23:59\", zoals \"08:30\"",
        "a length of time such as \"{0}\"":
            "een duur zoals \"{0}\"",
        "{0} to {1}, such as \"{2}\"":
            "{0} tot {1}, zoals \"{2}\"",
        "\"{0}\" has {1} items (expected at most {2})":
            "\"{0}\" heeft er {1} (verwacht: hooguit {2})",
        "a folder, from / or ~/ on, such as \"~/Sync/anchord\"":
            "een map, vanaf / of ~/, zoals \"~/Sync/anchord\"",
        "a time zone such as \"Europe/Amsterdam\" or \"UTC\"":
            "een tijdzone zoals \"Europe/Amsterdam\" of \"UTC\"",
        "a short name of a-z and 0-9, with - _ . between, such as \"thee\"":
            "een korte naam van a-z en 0-9, met - _ . ertussen, zoals \"thee\"",
        "and {0} more problems":
            "en nog {0} andere",
        "in the mode {0}: {1}":
            "in de stand {0}: {1}",
        "there are no anchors, so there will be no nudges":
            "er zijn geen ankers, dus er komen geen seintjes",
        "every anchor is off, so there will be no nudges":
            "elk anker is uit, dus er komen geen seintjes",
        "on {0} {1} {2}":
            "op {0} {1} {2}",
        "on a {0}":
            "op een {0}",
        "{0} {1} nudges are planned, and at most {2} come in a day: one will not show. For more: \"perDay\" in \"budget\", by anchorctl edit. For fewer: anchorctl off and the name of an anchor":
            "{0} staan {1} seintjes, en er komen er hooguit {2} op een dag: één valt er weg. Liever meer: \"perDay\" in \"budget\", met anchorctl bewerk. Liever minder: anchorctl uit en de naam van een anker",
        "{0} {1} nudges are planned, and at most {2} come in a day: {3} will not show. For more: \"perDay\" in \"budget\", by anchorctl edit. For fewer: anchorctl off and the name of an anchor":
            "{0} staan {1} seintjes, en er komen er hooguit {2} op een dag: {3} vallen er weg. Liever meer: \"perDay\" in \"budget\", met anchorctl bewerk. Liever minder: anchorctl uit en de naam van een anker",
        "always inside the quiet hours, {0} to {1}: {2}":
            "altijd binnen de stille uren, {0} tot {1}: {2}",
        "\"unless\" has \"{0}\", which is kept as \"{1}\": write that":
            "in \"unless\" staat \"{0}\", en dat heet hier \"{1}\": schrijf dat",
        "\"unless\" has \"{0}\" and \"{1}\": one word, or two?":
            "in \"unless\" staan \"{0}\" en \"{1}\": is dat één woord, of zijn het er twee?",
        "\"unless\" has \"{0}\", which is logged, too; it holds while it is set (anchorctl set {1}) and not by being logged":
            "in \"unless\" staat \"{0}\", dat je ook meldt; tegenhouden doet het zolang het gezet is (anchorctl zet {1}), niet door het te melden",
        "a word such as \"docked\", or a list of them":
            "een woord zoals \"docked\", of een lijst daarvan",
        "a word as it is typed after anchorctl set, such as \"docked\"":
            "een woord zoals je het achter anchorctl zet typt, zoals \"docked\"",
        "always outside its own window: {0}":
            "altijd buiten zijn eigen venster: {0}",
        "it comes after \"{0}\", which is off (a \"by\" would bring it anyway)":
            "het komt na \"{0}\", en dat is uit (met een \"by\" komt het toch)",
        "it comes after \"{0}\", which comes with anchorctl log {1} and nothing else (a \"by\" would bring it anyway)":
            "het komt na \"{0}\", en dat komt alleen met anchorctl meld {1} (met een \"by\" komt het toch)",
        "{0} after {1}":
            "{0} na {1}",
        "it waits for itself: {0}":
            "het wacht op zichzelf: {0}",
        "{0} after {1} (expected \",\" or \"{2}\")":
            "{0} na {1} (verwacht: \",\" of \"{2}\")",
        "{0} after {1} (expected \",\" or \"{2}\" for the \"{3}\" at {4})":
            "{0} na {1} (verwacht: \",\" of \"{2}\" bij de \"{3}\" op {4})",
        "{0}, {1}":
            "{0}, {1}",
        "{0}, …":
            "{0}, …",
    ]
}
