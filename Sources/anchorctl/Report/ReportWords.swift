// What a look back says. Tells what there was: never how much there might have been, nor what to
// think of it.

import AnchorModel
import CivilTime

extension Words {
    var code: String { say.rawValue }
    func lookBack(_ from: String, _ to: String) -> String { say("A look back: \(from) to \(to)") }
    func lookBack(on day: String) -> String { say("A look back: \(day)") }
    func date(_ day: Int, month: Int, year: Int?) -> String {
        let month = Message.month(month)
        return year.map { say("\(day) \(month) \($0)") } ?? say("\(day) \(month)")
    }
    func shortMonth(_ month: Int) -> String { say(Message.shortMonth(month)) }
    func weekdayLetter(_ day: Weekday) -> String { String(weekday(day).prefix(1)) }
    func number(_ number: Int) -> String {
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
    func times(_ count: Int, since day: String) -> String { say("\(times(count)) since \(day)") }
    func times(_ count: Int, on day: String) -> String { say("\(times(count)) on \(day)") }
    func times(_ count: Int, from first: String, to last: String) -> String {
        say("\(times(count)), \(first) to \(last)")
    }
    func mostly(_ from: LocalTime, _ until: LocalTime) -> String {
        say("mostly between \(from) and \(until)")
    }
    var withIt: String { say("done or tried") }
    var nothingNoted: String { say("nothing noted") }
    var emptyLookBack: String {
        say("Nothing is noted yet. What you do from now on shows here.")
    }
    var emptyDays: String { say("Nothing is noted on these days.") }

    var nights: String { say("The nights") }
    func toBedMostly(_ from: LocalTime, _ until: LocalTime) -> String {
        say("To bed mostly between \(from) and \(until).")
    }
    func toBedVariously(_ clock: LocalTime) -> String {
        say("To bed at different times, the middle one at \(clock).")
    }
    func up(_ clock: LocalTime) -> String { say("Got up around \(clock).") }
    var firstImpression: String {
        say("A first impression: from fourteen nights on it is steadier.")
    }
    func nightsKnown(_ nights: Int) -> String {
        let known = Message(
            nights, one: "One night is noted",
            other: "\(number(nights).capitalizedFirst) nights are noted")
        return say("\(known). After six nights in a row there is a rhythm to tell.")
    }
    var nightsUnknown: String {
        say(
            "No night is noted on these days; note them with anchorctl log bed and anchorctl log wake."
        )
    }
    var asleepAlways: String { say("asleep, every known night") }
    var asleepSometimes: String { say("asleep, some nights") }

    var regularityIndex: String { say("Sleep Regularity Index (-100 to 100)") }
    var bedSpread: String { say("Spread of the bedtimes") }
    var midSleep: String { say("Midpoint of sleep") }
    func midSleeps(_ work: String, _ free: String, workDays: String) -> String {
        say("\(work) before workdays (\(workDays)), \(free) before free days")
    }
    var midSleepFreeCorrected: String {
        say("Midpoint on free days, corrected for catching up (if no alarm rings then)")
    }
    var socialJetlag: String { say("Social jetlag") }
    func corrected(_ minutes: String) -> String { say("\(minutes) corrected") }
    var phaseDeviation: String { say("Composite Phase Deviation") }
    func minutes(_ minutes: String) -> String { say("\(minutes) min") }
    var decimalMark: String { "." }

    var day: String { say("Day") }
    var daysWithIt: String { say("Days") }
    var hourColumn: String { say("From") }
    var timesColumn: String { say("Times") }
    var bedColumn: String { say("To bed") }
    var wakeColumn: String { say("Got up") }
    var asTable: String { say("The same as a table") }
    var aroundTheClock: String { say("Times of the day") }
    var numbers: String { say("In numbers") }
    var noSleep: String { say("a night without sleep") }
    var pageStays: String { say("Made by anchord on this computer. Nothing was sent anywhere.") }

    var daysAhead: String { say("that day is still to come; a look back ends today at the latest") }
    var daysReversed: String { say("--from has to be the same day as --to, or an earlier one") }
    var daysTooFar: String { say("that is too far back: at most a century") }
    func pageWritten(_ path: String) -> String { say("Written: \(path)") }
    func notOurPage(_ path: String) -> String {
        say("\(path) already exists and was not written by anchorctl; give another name")
    }
}
