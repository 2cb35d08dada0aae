// What a card says beside the person's own words, and what is said about it.

import AnchorModel
import CivilTime

extension Words {
    var cardTitle: String { say("My anchors") }
    func at(_ times: [String], on days: String?) -> String {
        let clock = list(times)
        return days.map { say("At \(clock), \($0)") } ?? say("At \(clock)")
    }
    func days(_ days: Set<Weekday>) -> String? {
        guard days.count < Weekday.allCases.count else { return nil }
        var parts: [String] = []
        var run: [Weekday] = []
        func close() {
            if run.count > 2, let first = run.first, let last = run.last {
                let (first, last) = (Message.shortWeekday(first), Message.shortWeekday(last))
                parts.append(say("\(first) to \(last)", about: "days"))
            } else {
                parts += run.map(weekday)
            }
            run = []
        }
        for day in Weekday.allCases {
            if days.contains(day) { run.append(day) } else { close() }
        }
        close()
        return list(parts)
    }
    /// `a, b and c`.
    func list(_ parts: [String]) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return say("\(parts.dropLast().joined(separator: ", ")) and \(last)")
    }
    func onTheCalendar(_ expression: String) -> String { say("On \(expression)") }
    func spread(_ count: Int, _ from: String, _ until: String) -> String {
        switch count {
        case 1: say("Once between \(from) and \(until)")
        case 2: say("Twice between \(from) and \(until)")
        default: say("\(count) times between \(from) and \(until)")
        }
    }
    func every(_ span: String, _ from: String, _ until: String) -> String {
        say("Every \(span) between \(from) and \(until)")
    }
    func after(_ what: String?, delay: String?, by: String?) -> String {
        let event = what ?? say("getting up")
        let start =
            delay.map { Message("\($0.capitalisedFirst) after \(event)") }
            ?? Message("After \(event)")
        return by.map { say("\(start), by \($0)") } ?? say(start)
    }
    func doing(_ kind: Kind) -> String? {
        switch kind {
        case .movement: say("moving")
        case .breathing: say("breathing")
        case .bedtime: say("the evening's first step")
        case .rest: say("resting", about: "doing")
        case .checkIn: say("the check-in")
        case .reflection: say("looking back")
        case .custom: nil
        }
    }
    func beforeBed(_ time: String, bed: String) -> String { say("At \(time), with bed at \(bed)") }
    func cardStep(_ kind: Kind, length: String) -> String {
        switch kind {
        case .movement: say("\(length) on my feet")
        case .breathing: say("\(length) of slow breathing")
        case .bedtime: say("one lamp softer")
        case .rest: say("\(length) of rest")
        case .checkIn: say("feel how my shoulders are")
        case .reflection: say("one question about my week")
        case .custom: say("\(length) for this")
        }
    }
    func then(_ when: String, _ step: String) -> String { say("\(when), then: \(step)") }

    func leftOfCard(_ names: String) -> String {
        say(
            "Others read along on a fridge, so these discreet ones are not on it: \(names)."
                + " --all puts them there.")
    }
    func discreetInCalendar(_ names: String) -> String {
        say(
            "Others may look into a calendar, so these discreet ones are not in it: \(names)."
                + " --all puts them there.")
    }
    var emptyCard: String {
        say("There is no anchor for a card here; --all or --anchor NAME brings more.")
    }
    var tooMuchForCard: String {
        say("This is more than fits on one page. A card of one: --anchor NAME")
    }
    func leftOfCalendar(_ names: String) -> String {
        say("Not in the calendar, for want of one clock time (or with very many): \(names).")
    }
    func together(_ kind: Kind, _ title: String?) -> String {
        if let title { return say("\(title), together") }
        return switch kind {
        case .movement: say("A little walk, together")
        case .breathing: say("A quiet breath, together")
        case .bedtime, .rest: say("A quiet moment, together")
        case .checkIn, .reflection: say("A little talk, together")
        case .custom: say("A moment together")
        }
    }
    func invitation(_ name: String?) -> String {
        let text = Message("Coming along is enough; another day is fine too.")
        return name.map { say("With \($0). \(text)") } ?? say(text)
    }
}
