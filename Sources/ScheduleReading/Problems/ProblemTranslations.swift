// What is wrong in a schedule file, in Dutch. The English sentence is the key, % stands for a name, a
// value or a sentence in it; one that is not here is told in English as a whole. Rare ones are not: those
// of XML, of escapes in a text, and of the inside of a calendar expression.

import AnchorModel

extension Sentence {
    func text(in language: Language) -> String { text(in: language, dutch: Sentence.dutch) }

    static let dutch: [String: String] = [
        "%":
            "%",
        "% or %":
            "% of %",
        "% after %":
            "% na %",
        "an object":
            "een object",
        "a list":
            "een lijst",
        "true":
            "true",
        "false":
            "false",
        "null":
            "null",
        "the schedule":
            "het schema",
        "an anchor":
            "een anker",
        "\"when\"":
            "\"when\"",
        "\"shiftFrom\"":
            "\"shiftFrom\"",
        "\"budget\"":
            "\"budget\"",
        "a window of time":
            "een tijdvak",
        "a mode":
            "een stand",
        "\"%\"":
            "\"%\"",
        "the mode %":
            "de stand %",
        "% is % (expected %)":
            "% is % (verwacht: %)",
        "\"%\" is % (expected %)":
            "\"%\" is % (verwacht: %)",
        "% has no key % (%)":
            "% heeft geen sleutel % (%)",
        "did you mean %?":
            "bedoelde je %?",
        "expected %":
            "verwacht: %",
        "and % more problems":
            "en nog % andere",
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
        "% anchors (expected at most %)":
            "% ankers (verwacht: hooguit %)",
        "a second anchor with the id % (the first is at %)":
            "een tweede anker met de id % (het eerste staat op %)",
        "an object such as { ziek: { off: [\"move\"] } }":
            "een object zoals { ziek: { off: [\"move\"] } }",
        "% modes (expected at most %)":
            "% standen (verwacht: hooguit %)",
        "the mode % (expected a name of a-z and 0-9, such as \"ziek\")":
            "de stand % (verwacht: een naam van a-z en 0-9, zoals \"ziek\")",
        "the mode % (expected another name: anchord has % itself)":
            "de stand % (verwacht: een andere naam, want anchord heeft zelf %)",
        "an object such as { off: [\"move\"] }":
            "een object zoals { off: [\"move\"] }",
        "a list of anchors' ids":
            "een lijst van ids van ankers",
        "the id of an anchor":
            "de id van een anker",
        "the id of an anchor; did you mean %?":
            "de id van een anker; bedoelde je %?",
        "an object such as { id: \"thee\", kind: \"rest\", when: { at: \"15:00\" } }":
            "een object zoals { id: \"thee\", kind: \"rest\", when: { at: \"15:00\" } }",
        "\"id\" is \"wake\", the name of an event (expected another name)":
            "\"id\" is \"wake\", de naam van een gebeurtenis (verwacht: een andere naam)",
        "a short name such as \"thee\"":
            "een korte naam zoals \"thee\"",
        "a cue such as { at: \"08:30\" }":
            "een moment zoals { at: \"08:30\" }",
        "an anchor without \"%\" (expected %)":
            "een anker zonder \"%\" (verwacht: %)",
        "a bedtime anchor without a night (expected when: { bed: \"22:45\", wake: \"06:45\" })":
            "een bedtijdanker zonder nacht (verwacht: when: { bed: \"22:45\", wake: \"06:45\" })",
        "\"bed\" and \"wake\" in an anchor of kind \"%\" (expected kind \"bedtime\")":
            "\"bed\" en \"wake\" in een anker van soort \"%\" (verwacht: kind \"bedtime\")",
        "\"%\" in an anchor of kind \"%\" (expected with kind \"%\")":
            "\"%\" in een anker van soort \"%\" (verwacht: bij kind \"%\")",
        "a host name, or a list of them":
            "de naam van een machine, of een lijst daarvan",
        "a list of texts":
            "een lijst van teksten",
        "true or false":
            "true of false",
        "a whole number from % to %":
            "een heel getal van % tot %",
        "a text in quotes":
            "een tekst tussen aanhalingstekens",
        "some words, or no such key":
            "een paar woorden, of de sleutel weg",
        "one line":
            "één regel",
        "\"%\" has % characters (expected at most %)":
            "\"%\" heeft % tekens (verwacht: hooguit %)",
        "%; did you mean %?":
            "%; bedoelde je %?",
        "a time such as \"08:30\"":
            "een tijd zoals \"08:30\"",
        "a time from \"00:00\" to \"23:59\", such as \"08:30\"":
            "een tijd van \"00:00\" tot \"23:59\", zoals \"08:30\"",
        "a length of time such as \"%\"":
            "een duur zoals \"%\"",
        "a length of time such as 10min or 1h 30min":
            "een duur zoals 10min of 1h 30min",
        "a length of time that is not negative":
            "een duur die niet negatief is",
        "% to %, such as \"%\"":
            "% tot %, zoals \"%\"",
        "\"%\" has % items (expected at most %)":
            "\"%\" heeft er % (verwacht: hooguit %)",
        "a folder, from / or ~/ on, such as \"~/Sync/anchord\"":
            "een map, vanaf / of ~/, zoals \"~/Sync/anchord\"",
        "a time zone such as \"Europe/Amsterdam\" or \"UTC\"":
            "een tijdzone zoals \"Europe/Amsterdam\" of \"UTC\"",
        "a short name of a-z and 0-9, with - _ . between, such as \"thee\"":
            "een korte naam van a-z en 0-9, met - _ . ertussen, zoals \"thee\"",
        "[\"09:00\", \"17:00\"] or { from: \"09:00\", until: \"17:00\" }":
            "[\"09:00\", \"17:00\"] of { from: \"09:00\", until: \"17:00\" }",
        "\"%\" is a list of % (expected %)":
            "\"%\" is een lijst van % (verwacht: %)",
        "\"%\" has no \"%\" (expected %)":
            "\"%\" heeft geen \"%\" (verwacht: %)",
        "dates such as \"12-25..12-26\" or \"2026-07-18..2026-08-09\"":
            "datums zoals \"12-25..12-26\" of \"2026-07-18..2026-08-09\"",
        "the earlier date first":
            "de vroegste datum eerst",
        "an object such as { at: \"08:30\" }":
            "een object zoals { at: \"08:30\" }",
        "\"at\", \"calendar\", \"times\", \"every\", \"after\" or \"bed\"":
            "\"at\", \"calendar\", \"times\", \"every\", \"after\" of \"bed\"",
        "\"when\" has no cue (expected one of %)":
            "\"when\" heeft geen moment (verwacht: een van %)",
        "\"when\" has \"%\" beside \"%\" (expected one cue; a second anchor can have the other)":
            "\"when\" heeft \"%\" naast \"%\" (verwacht: één moment; een tweede anker kan het andere hebben)",
        "\"%\" does not go with \"%\" (expected beside %)":
            "\"%\" past niet bij \"%\" (verwacht: bij %)",
        "\"%\" needs \"%\" (expected %)":
            "bij \"%\" hoort \"%\" (verwacht: %)",
        "\"bed\" and \"wake\" are both \"%\" (expected a night)":
            "\"bed\" en \"wake\" zijn allebei \"%\" (verwacht: een nacht)",
        "a time such as \"08:30\", or a list of times":
            "een tijd zoals \"08:30\", of een lijst van tijden",
        "\"at\" has \"%\" twice (expected it once)":
            "\"at\" heeft \"%\" twee keer (verwacht: één keer)",
        "\"at\" has no times (expected a time such as \"08:30\")":
            "\"at\" heeft geen tijden (verwacht: een tijd zoals \"08:30\")",
        "days such as \"Mon..Fri\" or \"Sat,Sun\"":
            "dagen zoals \"Mon..Fri\" of \"Sat,Sun\"",
        "\"days\" is % (expected %)":
            "\"days\" is % (verwacht: %)",
        "a weekday such as Mon, or a range such as Mon..Fri":
            "een dag zoals Mon, of een reeks zoals Mon..Fri",
        "the end of the weekdays":
            "het einde van de dagen",
        "a calendar expression such as \"Mon..Fri 15:00\"":
            "een kalenderuitdrukking zoals \"Mon..Fri 15:00\"",
        "a date that comes":
            "een datum die komt",
        "at most % times a day":
            "hooguit % keer per dag",
        "\"calendar\" is % (expected %)":
            "\"calendar\" is % (verwacht: %)",
        "an object such as { bed: \"01:00\", wake: \"09:00\" }":
            "een object zoals { bed: \"01:00\", wake: \"09:00\" }",
        "\"shiftFrom\" needs \"%\" (expected %)":
            "bij \"shiftFrom\" hoort \"%\" (verwacht: %)",
        "\"shiftFrom\" to a night from % to % (expected at least seven hours between bed and wake)":
            "\"shiftFrom\" naar een nacht van % tot % (verwacht: minstens zeven uur tussen bed en wake)",
        "no schedule in this file (expected { version: 1, anchors: [ ... ] }; anchorctl init writes one)":
            "geen schema in dit bestand (verwacht: { version: 1, anchors: [ ... ] }; anchorctl init schrijft er een)",
        "% after the end of the schedule (expected nothing)":
            "% na het einde van het schema (verwacht: niets)",
        "the file ends":
            "het bestand houdt op",
        "found %":
            "hier staat %",
        "the file ends where a value was expected":
            "het bestand houdt op waar nog een waarde hoort",
        "nested too deep (expected at most % levels)":
            "te diep genest (verwacht: hooguit % lagen)",
        "the value":
            "de waarde",
        "the value of %":
            "de waarde van %",
        "% after the key % (expected \":\")":
            "% na de sleutel % (verwacht: \":\")",
        "the key % is here twice (the first is at %)":
            "de sleutel % staat er twee keer (eerst op %)",
        "% after % (expected \",\" or \"%\"%)":
            "% na % (verwacht: \",\" of \"%\"%)",
        " for the \"%\" at %":
            " bij de \"%\" op %",
        "":
            "",
        "the file ends (expected a key, or \"}\" for the \"{\" at %)":
            "het bestand houdt op (verwacht: een sleutel, of \"}\" bij de \"{\" op %)",
        "% (expected a key such as \"version\", or \"}\")":
            "% (verwacht: een sleutel zoals \"version\", of \"}\")",
        "% (expected a value)":
            "% (verwacht: een waarde)",
        "a comment that never ends (expected */)":
            "een opmerking zonder einde (verwacht: */)",
        "found \"/\" (expected // or /* for a comment)":
            "hier staat \"/\" (verwacht: // of /* voor een opmerking)",
        "a text that never ends (expected % before the line's end)":
            "een tekst zonder einde (verwacht: % voor het einde van de regel)",
        "the file ends inside a text":
            "het bestand houdt op midden in een tekst",
        "found the key % (expected a value)":
            "hier staat de sleutel % (verwacht: een waarde)",
        "found % without quotes (expected %)":
            "hier staat % zonder aanhalingstekens (verwacht: %)",
        "the number % is too large":
            "het getal % is te groot",
        "% is not a number anchord can use":
            "% is geen getal waar anchord iets mee kan",
        "the file has % bytes (expected at most %, 1 MiB)":
            "het bestand heeft % bytes (verwacht: hooguit %, 1 MiB)",
        "the file is in UTF-16 (expected UTF-8: iconv -f UTF-16 -t UTF-8)":
            "het bestand is in UTF-16 (verwacht: UTF-8: iconv -f UTF-16 -t UTF-8)",
        "a byte that is not UTF-8 (expected UTF-8 text)":
            "een byte die geen UTF-8 is (verwacht: tekst in UTF-8)",
        "a control character, % (expected text)":
            "een stuurteken, % (verwacht: tekst)",
        "a control character, %, in a text (expected text)":
            "een stuurteken, %, in een tekst (verwacht: tekst)",
        "Monday":
            "maandag",
        "Tuesday":
            "dinsdag",
        "Wednesday":
            "woensdag",
        "Thursday":
            "donderdag",
        "Friday":
            "vrijdag",
        "Saturday":
            "zaterdag",
        "Sunday":
            "zondag",
        "in the mode %: %":
            "in de stand %: %",
        "there are no anchors, so there will be no nudges":
            "er zijn geen ankers, dus er komen geen duwtjes",
        "every anchor is off, so there will be no nudges":
            "elk anker is uit, dus er komen geen duwtjes",
        "a % such as % plans % nudges, and \"perDay\" is %: the others will not show":
            "op een % zoals % staan % duwtjes, en \"perDay\" is %: de andere komen niet",
        "always inside the quiet hours, % to %: %":
            "altijd binnen de stille uren, % tot %: %",
        "always outside its own window: %":
            "altijd buiten zijn eigen venster: %",
        "it comes after \"%\", which is off (a \"by\" would bring it anyway)":
            "het komt na \"%\", en dat is uit (met een \"by\" komt het toch)",
        "it comes after \"%\", which comes with anchorctl log % and nothing else (a \"by\" would bring it anyway)":
            "het komt na \"%\", en dat komt alleen met anchorctl meld % (met een \"by\" komt het toch)",
        "it waits for itself: %":
            "het wacht op zichzelf: %",
    ]
}
