// What the client and the page both say, each sentence once. A type with a language conforms, and has all
// of them. Kind, short, no blame.

package protocol SharedWords {
    /// `say("...")` tells a sentence in the person's language.
    var say: Language { get }
}

extension SharedWords {
    // MARK: Answers

    /// - Parameter what: the anchor as the person knows it.
    package func answered(_ answer: Answer, _ what: String) -> String {
        switch answer {
        case .done: say("Done: \(what).")
        case .tried: say("Tried, and that counts: \(what).")
        case .notToday: say("Not today, fine: \(what).")
        }
    }
    package func started(_ what: String) -> String { say("Started, and that counts: \(what).") }
    package var nudgesAreBack: String { say("Nudges are back.") }
    package var usualSchedule: String { say("Your usual schedule applies again.") }
    package var nothingPlanned: String { say("Nothing is planned.") }

    // MARK: Changing the schedule

    package var nextSevenDays: String { say("In the next seven days:") }
    package var timesStay: String { say("The times of the next seven days stay as they are.") }
    package var everyDay: Message { Message("every day") }
    package var oneMoment: String {
        say("One moment an anchor: a time, after something, or several times a day.")
    }
    package var isOn: String { say("anchord is on.") }
    package var didNotStart: String { say("That did not work; anchorctl doctor says why.") }

    // MARK: A person's own words

    package var nothingSaid: String { say("No words, and that is fine.") }
    package var wordsNotKept: String {
        say("Your words were not saved: the schedule keeps none (history).")
    }
    /// - Parameter limit: in characters.
    package func tooLong(_ limit: Int) -> String {
        say("That is too long to save: at most \(limit) characters.")
    }
    package var noWordsYet: String { say("No words yet.") }
    package func with(_ name: String) -> String { say("with \(name)") }
    package var whichSigns: String { say("What do you notice after the rest?") }
    package var letterKept: String {
        say("Kept for a soft day. It waits there, and is shown nowhere else.")
    }

    // MARK: Nights

    package var noNights: String { say("Nothing is known of these nights, and that is fine.") }
    package var nightsNotKept: String {
        say("No nights are saved: the schedule keeps no history.")
    }
    package var nightTooLong: String {
        say("A night is one to 16 hours, from bed to getting up.")
    }
    package var nightToCome: String { say("That time of getting up is still to come.") }
    package var estimate: String { say("an estimate") }
    package var sleepless: String { say("no sleep") }
    package var nightUnknown: String { say("unknown") }
}

extension Message {
    /// For `status` and for `doctor`.
    package static func unknownTimeZone(_ value: String) -> Message {
        Message("TZ is \"\(value)\", which is no time zone; the machine's own is used")
    }
}
