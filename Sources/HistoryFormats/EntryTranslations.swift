// What is wrong in a file of entries, in Dutch. The English sentence is the key, % stands for a name, a
// value or a sentence in it; one that is not here is told in English as a whole.

import AnchorModel

extension Sentence {
    func text(in language: Language) -> String { text(in: language, dutch: Sentence.dutch) }

    static let dutch: [String: String] = [
        "nothing to import (expected JSON Lines, or a table with a header)":
            "niets om te importeren (verwacht: JSON Lines, of een tabel met een kop)",
        "a line of more than % bytes":
            "een regel van meer dan % bytes",
        "% (expected an object such as {\"event\": \"bed\", \"at\": \"2026-03-01T22:50\"})":
            "% (verwacht: een object zoals {\"event\": \"bed\", \"at\": \"2026-03-01T22:50\"})",
        "no JSON":
            "geen JSON",
        "not UTF-8":
            "geen UTF-8",
        "no object (expected one on each line)":
            "geen object (verwacht: op elke regel een)",
        "no header (expected JSON Lines, or names of columns such as event,at,zone)":
            "geen kop (verwacht: JSON Lines, of namen van kolommen zoals event,at,zone)",
        "a column that is there twice":
            "een kolom die er twee keer staat",
        "% cells (expected %, as in the header)":
            "% cellen (verwacht: %, zoals in de kop)",
        "\"%\" is \"%\" (expected one of %)":
            "\"%\" is \"%\" (verwacht: een van %)",
        "\"event\" is \"%\" (expected one of %)":
            "\"event\" is \"%\" (verwacht: een van %)",
        "\"undoes\" is not there (expected the id of what was taken back)":
            "\"undoes\" staat er niet (verwacht: de id van wat is teruggenomen)",
        "\"%\" is \"%\" (expected a UUID in small letters, such as 5f3c9a52-0d1e-4b7a-9c43-1c2d3e4f5a6b)":
            "\"%\" is \"%\" (verwacht: een UUID in kleine letters, zoals 5f3c9a52-0d1e-4b7a-9c43-1c2d3e4f5a6b)",
        "\"%\" is % (expected microseconds since 1970, of the years 1900 to 2199)":
            "\"%\" is % (verwacht: microseconden sinds 1970, van de jaren 1900 tot 2199)",
        "\"%\" is % (expected microseconds, at most a day)":
            "\"%\" is % (verwacht: microseconden, hooguit een dag)",
        "\"%\" is \"%\" (expected a day such as 2026-03-29)":
            "\"%\" is \"%\" (verwacht: een dag zoals 2026-03-29)",
        "\"%\" is \"%\" (expected 1 to % characters on one line)":
            "\"%\" is \"%\" (verwacht: 1 tot % tekens op één regel)",
        "\"%\" does not fit (expected at most % characters, and no control characters but ends of lines and tabs)":
            "\"%\" past niet (verwacht: hooguit % tekens, en geen stuurtekens behalve regeleindes en tabs)",
        "\"%\" is \"%\" (expected a time zone such as Europe/Amsterdam)":
            "\"%\" is \"%\" (verwacht: een tijdzone zoals Europe/Amsterdam)",
        "\"zone\" is \"%\" (expected a time zone such as Europe/Amsterdam)":
            "\"zone\" is \"%\" (verwacht: een tijdzone zoals Europe/Amsterdam)",
        "\"%\" is not known (expected some of %)":
            "\"%\" is niet bekend (verwacht: iets uit %)",
        "\"%\" is no whole number":
            "\"%\" is geen heel getal",
        "\"%\" is no text":
            "\"%\" is geen tekst",
        "\"event\" is not there (expected bed or wake, for one)":
            "\"event\" staat er niet (verwacht: bijvoorbeeld bed of wake)",
        "\"at\" is not there (expected a time such as 2026-03-01T22:50)":
            "\"at\" staat er niet (verwacht: een tijd zoals 2026-03-01T22:50)",
        "\"word\" is not there (expected what happened)":
            "\"word\" staat er niet (verwacht: wat er gebeurde)",
        "\"text\" is not there (expected the words)":
            "\"text\" staat er niet (verwacht: de woorden)",
        "\"anchor\" is not there (expected the id of an anchor)":
            "\"anchor\" staat er niet (verwacht: de id van een anker)",
        "\"at\" is \"%\" (expected a time such as 2026-03-01T22:50, or with an offset 2026-03-01T22:50+01:00)":
            "\"at\" is \"%\" (verwacht: een tijd zoals 2026-03-01T22:50, of met een afwijking: 2026-03-01T22:50+01:00)",
        "\"length\" is \"%\" (expected a span: 10min)":
            "\"length\" is \"%\" (verwacht: een duur zoals 10min)",
        "a quote that is not closed (it begins on line %)":
            "een aanhalingsteken dat niet sluit (het begint op regel %)",
        "something behind a closed quote (expected a separator)":
            "iets achter een gesloten aanhalingsteken (verwacht: een scheidingsteken)",
    ]
}
