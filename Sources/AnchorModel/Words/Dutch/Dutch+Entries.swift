// Nederlands: what is wrong in a file of entries.

extension Translations {
    static let dutchEntries: KeyValuePairs<String, String> = [
        "nothing to import (expected JSON Lines, a list of JSON, or a table with a header)":
            "niets om te importeren (verwacht: JSON Lines, een lijst in JSON, of een tabel met een kop)",
        "the file ends in the middle of an entry":
            "het bestand houdt op midden in een regel",
        "the file ends (expected \"]\" after the last entry)":
            "het bestand houdt op (verwacht: \"]\" na het laatste)",
        "no object (expected one for each entry of the list)":
            "geen object (verwacht: een voor elk in de lijst)",
        "something after the end of the list (expected nothing)":
            "iets na het einde van de lijst (verwacht: niets)",
        "an entry of more than {0} bytes":
            "een regel van meer dan {0} bytes",
        "a table of Sleep as Android (expected, for its nights: import --from sleep-as-android)":
            "een tabel van Sleep as Android (verwacht, voor de nachten: importeer --from sleep-as-android)",
        "a table of another program, with the columns {0} (expected event,at,zone; or for nights: import --from csv --bed COLUMN --wake COLUMN)":
            "een tabel van een ander programma, met de kolommen {0} (verwacht: event,at,zone; of voor nachten: importeer --from csv --bed KOLOM --wake KOLOM)",
        "\"at\" is {0}, and \"atUSec\" is {1} (expected the same moment, or one of the two)":
            "\"at\" is {0} en \"atUSec\" is {1} (verwacht: hetzelfde moment, of een van de twee)",
        "no night in it (expected rows with \"{0}\" and \"{1}\")":
            "er staat geen nacht in (verwacht: regels met \"{0}\" en \"{1}\")",
        "no columns \"{0}\" and \"{1}\" (found {2})":
            "geen kolommen \"{0}\" en \"{1}\" (gevonden: {2})",
        "up at {0}, and to bed at {1} (expected the other way round)":
            "op om {0}, en naar bed om {1} (verwacht: andersom)",
        "from {0} to {1} is longer than a day":
            "van {0} tot {1} is langer dan een dag",
        "\"{0}\" is \"{1}\" (expected a time such as 2026-03-01 22:50, 2026-03-01 10:50PM or 1. 3. 2026 22:50)":
            "\"{0}\" is \"{1}\" (verwacht: een tijd zoals 2026-03-01 22:50, 2026-03-01 10:50PM of 1. 3. 2026 22:50)",
        "a nap":
            "een dutje",
        "1 row without both times was passed by.":
            "1 regel zonder beide tijden is overgeslagen.",
        "{0} rows without both times were passed by.":
            "{0} regels zonder beide tijden zijn overgeslagen.",
        "a line of more than {0} bytes":
            "een regel van meer dan {0} bytes",
        "{0} (expected an object such as {\"event\": \"bed\", \"at\": \"2026-03-01T22:50\"})":
            "{0} (verwacht: een object zoals {\"event\": \"bed\", \"at\": \"2026-03-01T22:50\"})",
        "no object (expected one on each line)":
            "geen object (verwacht: op elke regel een)",
        "no header (expected JSON Lines, or names of columns such as event,at,zone)":
            "geen kop (verwacht: JSON Lines, of namen van kolommen zoals event,at,zone)",
        "a column that is there twice":
            "een kolom die er twee keer staat",
        "{0} cells (expected {1}, as in the header)":
            "{0} cellen (verwacht: {1}, zoals in de kop)",
        "\"event\" is \"{0}\" (expected one of {1})":
            "\"event\" is \"{0}\" (verwacht: een van {1})",
        "\"undoes\" is missing (expected the id of what was taken back)":
            "\"undoes\" ontbreekt (verwacht: de id van wat is teruggenomen)",
        "\"{0}\" is \"{1}\" (expected a UUID in small letters, such as 5f3c9a52-0d1e-4b7a-9c43-1c2d3e4f5a6b)":
            "\"{0}\" is \"{1}\" (verwacht: een UUID in kleine letters, zoals 5f3c9a52-0d1e-4b7a-9c43-1c2d3e4f5a6b)",
        "\"{0}\" is {1} (expected microseconds since 1970, of the years 1900 to 2199)":
            "\"{0}\" is {1} (verwacht: microseconden sinds 1970, van de jaren 1900 tot 2199)",
        "\"{0}\" is {1} (expected microseconds, at most a day)":
            "\"{0}\" is {1} (verwacht: microseconden, hooguit een dag)",
        "\"{0}\" is \"{1}\" (expected a day such as 2026-03-29)":
            "\"{0}\" is \"{1}\" (verwacht: een dag zoals 2026-03-29)",
        "\"{0}\" is \"{1}\" (expected one of {2})":
            "\"{0}\" is \"{1}\" (verwacht: een van {2})",
        "\"{0}\" is \"{1}\" (expected 1 to {2} characters on one line)":
            "\"{0}\" is \"{1}\" (verwacht: 1 tot {2} tekens op één regel)",
        "\"{0}\" does not fit (expected at most {1} characters, and no control characters but ends of lines and tabs)":
            "\"{0}\" past niet (verwacht: hooguit {1} tekens, en geen stuurtekens behalve regeleindes en tabs)",
        "\"{0}\" is \"{1}\" (expected a time zone such as Europe/Amsterdam)":
            "\"{0}\" is \"{1}\" (verwacht: een tijdzone zoals Europe/Amsterdam)",
        "a quote that is not closed (it begins on line {0})":
            "een aanhalingsteken dat niet sluit (het begint op regel {0})",
        "something after a closed quote (expected a separator)":
            "iets achter een gesloten aanhalingsteken (verwacht: een scheidingsteken)",
        "not UTF-8":
            "geen UTF-8",
        "\"{0}\" is not known (expected some of {1})":
            "\"{0}\" is niet bekend (verwacht: iets uit {1})",
        "\"{0}\" is not a whole number":
            "\"{0}\" is geen heel getal",
        "\"{0}\" is not text":
            "\"{0}\" is geen tekst",
        "\"event\" is missing (expected bed or wake, for example)":
            "\"event\" ontbreekt (verwacht: bijvoorbeeld bed of wake)",
        "\"at\" is missing (expected a time such as 2026-03-01T22:50)":
            "\"at\" ontbreekt (verwacht: een tijd zoals 2026-03-01T22:50)",
        "\"word\" is missing (expected what happened)":
            "\"word\" ontbreekt (verwacht: wat er gebeurde)",
        "\"text\" is missing (expected the words)":
            "\"text\" ontbreekt (verwacht: de woorden)",
        "\"anchor\" is missing (expected the id of an anchor)":
            "\"anchor\" ontbreekt (verwacht: de id van een anker)",
        "\"at\" is \"{0}\" (expected a time such as 2026-03-01T22:50, or with an offset 2026-03-01T22:50+01:00)":
            "\"at\" is \"{0}\" (verwacht: een tijd zoals 2026-03-01T22:50, of met een afwijking: 2026-03-01T22:50+01:00)",
        "\"length\" is \"{0}\" (expected a span: 10min)":
            "\"length\" is \"{0}\" (verwacht: een duur zoals 10min)",
        "\"zone\" is \"{0}\" (expected a time zone such as Europe/Amsterdam)":
            "\"zone\" is \"{0}\" (verwacht: een tijdzone zoals Europe/Amsterdam)",
        "no JSON":
            "geen JSON",
    ]
}
