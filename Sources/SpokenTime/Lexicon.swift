// The words of times, in both languages. Owns which words there are; how they go together is the
// phrases'. A word that means something in each language stands in the list of docs/times.md.

import CivilTime

enum Lexicon {
    static let englishNumbers: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
    ]

    /// To 59, `vijfentwintig` among them, and the tens after.
    static let dutchNumbers: [String: Int] = {
        let units = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
        let rest = [
            "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien",
            "achttien", "negentien",
        ]
        let tens = ["twintig", "dertig", "veertig", "vijftig"]
        var numbers = ["zestig": 60, "negentig": 90]
        for (index, word) in (units + rest).enumerated() { numbers[word] = index + 1 }
        for (ten, word) in tens.enumerated() {
            numbers[word] = (ten + 2) * 10
            for (unit, head) in units.enumerated() {
                numbers[head + "en" + word] = (ten + 2) * 10 + unit + 1
            }
        }
        return numbers
    }()

    static let weekdays: [String: Weekday] = table([
        .monday: "mon monday mondays ma maandag maandags maandagen",
        .tuesday: "tue tues tuesday tuesdays di dinsdag dinsdags dinsdagen",
        .wednesday: "wed weds wednesday wednesdays wo woensdag woensdags woensdagen",
        .thursday: "thu thur thurs thursday thursdays do donderdag donderdags donderdagen",
        .friday: "fri friday fridays vr vrij vrijdag vrijdags vrijdagen",
        .saturday: "sat saturday saturdays za zat zaterdag zaterdags zaterdagen",
        .sunday: "sun sunday sundays zo zon zondag zondags zondagen",
    ])

    static let months: [String: Int] = table([
        1: "january jan januari", 2: "february feb februari", 3: "march mar maart mrt",
        4: "april apr", 5: "may mei", 6: "june jun juni", 7: "july jul juli",
        8: "august aug augustus", 9: "september sep sept", 10: "october oct oktober okt",
        11: "november nov", 12: "december dec",
    ])

    /// What may stand before a part of the day in one word: `vanavond`, `vrijdagochtend`.
    static let dayBeforePart: [String: String] = {
        var days = [
            "van": "vandaag", "morgen": "morgen", "overmorgen": "overmorgen",
            "gister": "gisteren", "gisteren": "gisteren", "eergister": "eergisteren",
            "eergisteren": "eergisteren",
        ]
        for word in weekdays.keys where word.hasSuffix("dag") { days[word] = word }
        return days
    }()

    static let units: [String: LengthUnit] = table([
        .second: "s sec secs second seconds seconde seconden",
        .minute: "m min mins minute minutes minuut minuten minuutje minuutjes",
        .hour: "h hr hrs hour hours u uur uren uurtje uurtjes",
        .day: "d day days dag dagen dagje",
        .week: "w wk week weeks weken weekje",
        .month: "month months maand maanden maandje",
        .year: "y year years jaar jaren",
    ])

    static let parts: [String: DayPart] = table([
        .morning: "morning ochtend ochtends smorgens sochtends morgens voormiddag",
        .afternoon: "afternoon middag middags smiddags namiddag",
        .evening: "evening avond avonds savonds",
        .night: "night nacht nachts snachts",
    ])

    /// Before a time, without a meaning of their own.
    static let beforeTime: Set<String> = ["at", "om", "rond", "around", "about", "tegen", "circa"]
    static let until: Set<String> = ["until", "till", "til", "tot"]
    static let through: Set<String> = ["through", "thru", "tm"]
    static let since: Set<String> = ["since", "from", "sinds", "vanaf", "van"]
    static let articles: Set<String> = ["a", "an", "een"]
    static let oclock: Set<String> = ["uur", "oclock", "u", "h"]

    private static func table<Meaning>(_ rows: [Meaning: String]) -> [String: Meaning] {
        var words: [String: Meaning] = [:]
        for (meaning, list) in rows {
            for word in list.split(separator: " ") { words[String(word)] = meaning }
        }
        return words
    }
}

enum LengthUnit: Hashable { case second, minute, hour, day, week, month, year }

enum DayPart: Hashable { case morning, afternoon, evening, night }
