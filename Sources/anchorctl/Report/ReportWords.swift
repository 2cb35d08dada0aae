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
    private func times(_ count: Int) -> String { say(count, one: "Once", other: "\(count) times") }
    func times(_ count: Int, since day: String) -> String { say("\(times(count)) since \(day)") }
    func times(_ count: Int, on day: String) -> String { say("\(times(count)) on \(day)") }
    func times(_ count: Int, from first: String, to last: String) -> String {
        say("\(times(count)), \(first) to \(last)")
    }
    func mostly(_ from: String, _ until: String) -> String {
        say("mostly between \(from) and \(until)")
    }
    var dayWithIt: String { say("a day with it") }
    var otherDay: String { say("another day") }
    var weekWithIt: String { say("a week with it") }
    var otherWeek: String { say("another week") }
    var emptyLookBack: String {
        say("Nothing is written down yet. What you do from now on shows here.")
    }
    var emptyDays: String { say("Nothing is written down in these days.") }

    var nights: String { say("The nights") }
    func toBed(_ clock: String, near: Int, of nights: Int) -> String {
        let count =
            near == nights
            ? say("all \(number(nights)) nights")
            : say("\(number(near)) of \(number(nights)) nights")
        return say("To bed around \(clock): \(count) within half an hour of that.")
    }
    func toBedVariously(_ clock: String) -> String {
        say("To bed at different times, the middle one \(clock).")
    }
    func up(_ clock: String) -> String { say("Up around \(clock).") }
    var firstImpression: String {
        say("A first impression: from fourteen nights on it is a steadier one.")
    }
    func nightsKnown(_ nights: Int, pairs: Int) -> String {
        let enough = Message("With five pairs of nights in a row there is a rhythm to tell.")
        let known = Message(
            nights, one: "One night is written down",
            other: "\(number(nights).capitalizedFirst) nights are written down")
        switch pairs {
        case 0: return say("\(known). \(enough)")
        case 1: return say("\(known), one pair of them in a row. \(enough)")
        default: return say("\(known), \(number(pairs)) pairs of them in a row. \(enough)")
        }
    }
    var nightsUnknown: String {
        say(
            "No night is written down in these days; anchorctl log bed and anchorctl log wake do that."
        )
    }
    var asleepAlways: String { say("asleep every night that is known") }
    var asleepSometimes: String { say("asleep some of them") }

    var regularityIndex: String { say("Sleep Regularity Index (-100 to 100)") }
    var bedSpread: String { say("Spread of the times to bed") }
    var midSleep: String { say("Middle of the sleep") }
    func midSleeps(_ work: String, _ free: String, workDays: String) -> String {
        say("\(work) before working mornings (\(workDays)), \(free) before free ones")
    }
    var midSleepFreeCorrected: String {
        say("Middle on free days, corrected for sleep caught up on (where no alarm rings then)")
    }
    var socialJetlag: String { say("Social jetlag") }
    func corrected(_ minutes: String) -> String { say("\(minutes) corrected") }
    var phaseDeviation: String { say("Composite Phase Deviation") }
    func minutes(_ minutes: String) -> String { say("\(minutes) min") }
    var decimalMark: String { "." }

    var day: String { say("Day") }
    var daysWithIt: String { say("Days with it") }
    var hourColumn: String { say("From") }
    var timesColumn: String { say("Times") }
    var bedColumn: String { say("To bed") }
    var wakeColumn: String { say("Up") }
    var asTable: String { say("The same as a table") }
    var aroundTheClock: String { say("Times of the day") }
    var numbers: String { say("In numbers") }
    var noSleep: String { say("a night without sleep") }
    var pageStays: String { say("Made by anchord on this machine. It was sent nowhere.") }

    var daysAhead: String { say("That day is yet to come; a look back ends today at the latest.") }
    var daysReversed: String { say("--from is a day before --to, or the same.") }
    var daysTooFar: String { say("That is too far back: a century at most.") }
    func pageWritten(_ path: String) -> String { say("Written: \(path)") }
    func notOurPage(_ path: String) -> String {
        say("\(path) is there already and is no page of anchorctl's; give another name.")
    }
}
