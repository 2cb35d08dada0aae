// English: a look back.

import CivilTime

extension EnglishWords: ReportWords {
    var code: String { "en" }
    func lookBack(_ from: String, _ to: String) -> String { "A look back: \(from) to \(to)" }
    func lookBack(on day: String) -> String { "A look back: \(day)" }
    func date(_ day: Int, month: Int, year: Int?) -> String {
        "\(day) \(EnglishWords.months[month - 1])" + (year.map { " \($0)" } ?? "")
    }
    func shortMonth(_ month: Int) -> String { String(EnglishWords.months[month - 1].prefix(3)) }
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    func weekdayLetter(_ day: Weekday) -> String { String(day.abbreviation.prefix(1)) }
    func number(_ number: Int) -> String {
        let words = [
            "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ]
        return words.indices.contains(number) ? words[number] : "\(number)"
    }
    private func times(_ count: Int) -> String { count == 1 ? "Once" : "\(count) times" }
    func times(_ count: Int, since day: String) -> String { "\(times(count)) since \(day)" }
    func times(_ count: Int, on day: String) -> String { "\(times(count)) on \(day)" }
    func times(_ count: Int, from first: String, to last: String) -> String {
        "\(times(count)), \(first) to \(last)"
    }
    func mostly(_ from: String, _ until: String) -> String {
        "mostly between \(from) and \(until)"
    }
    var dayWithIt: String { "a day with it" }
    var otherDay: String { "another day" }
    var weekWithIt: String { "a week with it" }
    var otherWeek: String { "another week" }
    var emptyLookBack: String {
        "Nothing is written down yet. What you do from now on shows here."
    }
    var emptyDays: String { "Nothing is written down in these days." }

    var nights: String { "The nights" }
    func toBed(_ clock: String, near: Int, of nights: Int) -> String {
        let count =
            near == nights
            ? "all \(number(nights)) nights" : "\(number(near)) of \(number(nights)) nights"
        return "To bed around \(clock): \(count) within half an hour of that."
    }
    func toBedVariously(_ clock: String) -> String {
        "To bed at different times, the middle one \(clock)."
    }
    func up(_ clock: String) -> String { "Up around \(clock)." }
    var firstImpression: String {
        "A first impression: from fourteen nights on it is a steadier one."
    }
    func nightsKnown(_ nights: Int, pairs: Int) -> String {
        let enough = "With five pairs of nights in a row there is a rhythm to tell."
        let known = nights == 1 ? "One night is" : "\(number(nights).capitalizedFirst) nights are"
        let following =
            switch pairs {
            case 0: ""
            case 1: ", one pair of them in a row"
            default: ", \(number(pairs)) pairs of them in a row"
            }
        return "\(known) written down\(following). \(enough)"
    }
    var nightsUnknown: String {
        "No night is written down in these days; anchorctl log bed and anchorctl log wake do that."
    }
    var asleepAlways: String { "asleep every night that is known" }
    var asleepSometimes: String { "asleep some of them" }

    var regularityIndex: String { "Sleep Regularity Index (-100 to 100)" }
    var bedSpread: String { "Spread of the times to bed" }
    var midSleep: String { "Middle of the sleep" }
    func midSleeps(_ work: String, _ free: String, workDays: String) -> String {
        "\(work) before working mornings (\(workDays)), \(free) before free ones"
    }
    var midSleepFreeCorrected: String {
        "Middle on free days, corrected for sleep caught up on (where no alarm rings then)"
    }
    var socialJetlag: String { "Social jetlag" }
    func corrected(_ minutes: String) -> String { "\(minutes) corrected" }
    var phaseDeviation: String { "Composite Phase Deviation" }
    func minutes(_ minutes: String) -> String { "\(minutes) min" }
    var decimalMark: String { "." }

    var day: String { "Day" }
    var daysWithIt: String { "Days with it" }
    var hourColumn: String { "From" }
    var timesColumn: String { "Times" }
    var bedColumn: String { "To bed" }
    var wakeColumn: String { "Up" }
    var asTable: String { "The same as a table" }
    var aroundTheClock: String { "Times of the day" }
    var numbers: String { "In numbers" }
    var noSleep: String { "a night without sleep" }
    var pageStays: String { "Made by anchord on this machine. It was sent nowhere." }

    func noSuchDay(_ text: String) -> String {
        "\(text) is no day (today, yesterday, 2026-03-29)."
    }
    var daysAhead: String { "That day is yet to come; a look back ends today at the latest." }
    var daysReversed: String { "--from is a day before --to, or the same." }
    var daysTooFar: String { "That is too far back: a century at most." }
    func noWorkDays(_ text: String, _ expected: String) -> String {
        "--work-days \(text): expected \(expected)."
    }
    func pageWritten(_ path: String) -> String { "Written: \(path)" }
    func notOurPage(_ path: String) -> String {
        "\(path) is there already and is no page of anchorctl's; give another name."
    }
}
