// What a look back says. Tells what there was: never how much there might have been, nor what to
// think of it.

package import AnchorModel
package import CivilTime

package struct ReportWords: Sendable {
    let say: Language

    package init(_ say: Language) { self.say = say }

    package var code: String { say.rawValue }
    package func lookBack(_ from: String, _ to: String) -> String {
        say("A look back: \(from) to \(to)")
    }
    package func lookBack(on day: String) -> String { say("A look back: \(day)") }
    package func date(_ day: Int, month: Int, year: Int?) -> String {
        let month = Message.month(month)
        return year.map { say("\(day) \(month) \($0)") } ?? say("\(day) \(month)")
    }
    package func shortMonth(_ month: Int) -> String { say(Message.shortMonth(month)) }
    package func weekdayLetter(_ day: Weekday) -> String {
        String(say(Message.shortWeekday(day)).prefix(1))
    }
    package func number(_ number: Int) -> String {
        switch number {
        case 0: say("none")
        case 1: say("one")
        case 2: say("two")
        case 3: say("three")
        case 4: say("four")
        case 5: say("five")
        case 6: say("six")
        case 7: say("seven")
        case 8: say("eight")
        case 9: say("nine")
        case 10: say("ten")
        case 11: say("eleven")
        case 12: say("twelve")
        default: "\(number)"
        }
    }
    private func times(_ count: Int) -> Message {
        switch count {
        case 1: Message("Once")
        case 2: Message("Twice")
        default: Message("\(number(count).capitalizedFirst) times")
        }
    }
    package func times(_ count: Int, since day: String) -> String {
        say("\(times(count)) since \(day)")
    }
    package func times(_ count: Int, on day: String) -> String { say("\(times(count)) on \(day)") }
    package func times(_ count: Int, from first: String, to last: String) -> String {
        say("\(times(count)), \(first) to \(last)")
    }
    package func mostly(_ from: LocalTime, _ until: LocalTime) -> String {
        say("mostly between \(from) and \(until)")
    }
    package var withIt: String { say("done or tried") }
    package var nothingNoted: String { say("nothing noted") }
    package var emptyLookBack: String {
        say("Nothing is noted yet. What you do from now on shows here.")
    }
    package var emptyDays: String { say("Nothing is noted on these days.") }

    package var nights: String { say("The nights") }
    package func toBedMostly(_ from: LocalTime, _ until: LocalTime) -> String {
        say("To bed mostly between \(from) and \(until).")
    }
    package func toBedVariously(_ clock: LocalTime) -> String {
        say("To bed at different times, the middle one at \(clock).")
    }
    package func up(_ clock: LocalTime) -> String { say("Got up around \(clock).") }
    package var firstImpression: String {
        say("A first impression: from fourteen nights on it is steadier.")
    }
    package func nightsKnown(_ nights: Int) -> String {
        let known = Message(
            nights, one: "One night is noted",
            other: "\(number(nights).capitalizedFirst) nights are noted")
        return say("\(known). After six nights in a row there is a rhythm to tell.")
    }
    package var nightsUnknown: String {
        say(
            "No night is noted on these days; note them with anchorctl log bed and anchorctl log wake."
        )
    }
    package var asleepAlways: String { say("asleep, every known night") }
    package var asleepSometimes: String { say("asleep, some nights") }

    package var regularityIndex: String { say("Sleep Regularity Index (-100 to 100)") }
    package var bedSpread: String { say("Spread of the bedtimes") }
    package var midSleep: String { say("Midpoint of sleep") }
    package func midSleeps(_ work: String, _ free: String, workDays: String) -> String {
        say("\(work) before workdays (\(workDays)), \(free) before free days")
    }
    package var midSleepFreeCorrected: String {
        say("Midpoint on free days, corrected for catching up (if no alarm rings then)")
    }
    package var socialJetlag: String { say("Social jetlag") }
    package func corrected(_ minutes: String) -> String { say("\(minutes) corrected") }
    package var phaseDeviation: String { say("Composite Phase Deviation") }
    package func minutes(_ minutes: String) -> String { say("\(minutes) min") }
    package var decimalMark: String { "." }

    package var day: String { say("Day") }
    package var daysWithIt: String { say("Days") }
    package var hourColumn: String { say("From") }
    package var timesColumn: String { say("Times") }
    package var bedColumn: String { say("To bed") }
    package var wakeColumn: String { say("Got up") }
    package var asTable: String { say("The same as a table") }
    package var aroundTheClock: String { say("Times of the day") }
    package var numbers: String { say("In numbers") }
    package var noSleep: String { say("a night without sleep") }
}
