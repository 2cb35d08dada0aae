// English: the verbs that ask.

extension EnglishWords: AskingWords {
    var howToAnswer: String { "Enter skips a question, - sets it aside, Ctrl-C stops." }
    var oneMore: String { "One more? [y/N]" }
    var afterRest: String { "What do you notice after the rest?" }
    var howToTick: String { "Numbers, such as 1 3. Enter: none of them, which is fine too." }
    var whatToNote: String { "What would you like to keep?" }
    var isSetAside: String { "Set aside. --again asks it again." }
    var allAside: String { "All questions are set aside. --again asks them again." }
    func kept(_ count: Int?) -> String {
        let what =
            switch count {
            case nil: "Kept."
            case 1?: "Kept: one answer."
            case let count?: "Kept: \(count) answers."
            }
        return what + " To read it again: anchorctl history --words"
    }
    func keptSoFar(_ count: Int) -> String {
        switch count {
        case 0: "Stopped. Nothing was kept."
        case 1: "Stopped. One answer is kept."
        default: "Stopped. \(count) answers are kept."
        }
    }
    var nothingSaid: String { "No words, and that is fine." }
    var wordsNotKept: String {
        "Your words were not kept: the schedule wants none (history)."
    }
    func tooLong(_ limit: Int) -> String { "That is too long to keep: up to \(limit) characters." }
    var notText: String { "That is no text (UTF-8)." }
    func mayRest(_ names: String, _ file: String?) -> String {
        let longer =
            file.map { "for longer with enabled: false in \($0)" }
            ?? "for longer once there is a schedule (anchorctl init)"
        return "An anchor may rest: for today with anchorctl not-today NAME, \(longer)."
            + " There are: \(names)."
    }
    var mayAdd: String { "After that one may be added, one at a time, in the same place." }
    var whenTooMuch: String {
        "When it gets too much: your doctor. In the Netherlands 113 is there day and night: call 113 or"
            + " 0800-0113, or 113.nl."
    }
    var thisWeek: String { "In your own words, this week:" }
    var moreWords: String { "More of them: anchorctl history --words" }
    func with(_ name: String) -> String { "with \(name)" }
    var noneOfThem: String { "none of the signs" }
    var emptyDay: String { "Nothing noted, and that says nothing. Tomorrow is open." }
    var noWordsYet: String { "No words yet." }
}
