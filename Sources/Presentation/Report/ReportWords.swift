// What a look back says. Tells what there was: never how much there might have been, nor what to
// think of it.

package import AnchorModel
package import CivilTime
import ControlInterface

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
        default: Message("\(number(count).capitalisedFirst) times")
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
            other: "\(number(nights).capitalisedFirst) nights are noted")
        return say("\(known). After six nights in a row there is a rhythm to tell.")
    }
    package func napsKnown(_ naps: Int) -> String {
        say(
            naps, one: "Beside the nights one nap.",
            other: "Beside the nights \(number(naps)) naps.")
    }
    package var nightsUnknown: String {
        say(
            "No night is noted on these days; note them with anchorctl log bed and anchorctl log wake."
        )
    }
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

    // MARK: The picture

    package func picture(_ days: String, isByWeek: Bool) -> String {
        isByWeek
            ? say(
                "\(days): a line a week, from noon to noon. The nights are bands, what you did is a mark at its hour."
            )
            : say(
                "\(days): a line a day, from noon to noon. The nights are bands, what you did is a mark at its hour."
            )
    }
    package var night: String { say("night", about: "picture") }
    package func oclock(_ hour: Int) -> String {
        LocalTime(hour: hour % 24, minute: 0).map { say("\($0)") } ?? ""
    }
    package var asTable: String { say("The same as a table") }
    package var nightsInNumbers: String { say("The nights in numbers") }
    package var day: String { say("Day") }
    package var anchors: String { say("Anchors", about: "page") }
    /// Nil for an end: a night without sleep.
    func slept(_ night: SleptNight) -> String {
        guard let bed = night.bed.flatMap({ LocalTime($0) }),
            let wake = night.wake.flatMap({ LocalTime($0) })
        else { return say("a night without sleep") }
        return say("To bed \(bed), up \(wake)")
    }

    /// What an anchor is called that has no title.
    package func name(_ kind: Kind) -> String? {
        switch kind {
        case .movement: say("moving", about: "name")
        case .breathing: say("breathing", about: "name")
        case .bedtime: say("bedtime", about: "name")
        case .rest: say("a rest", about: "name")
        case .checkIn: say("a moment to check in", about: "name")
        case .reflection: say("looking back", about: "name")
        case .custom: nil
        }
    }
}
