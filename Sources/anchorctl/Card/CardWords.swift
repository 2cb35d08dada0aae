// What a card says beside the person's own words, and what is said about it.

import AnchorModel
import CivilTime

extension Words {
    var cardTitle: String { say("My anchors") }
    func at(_ times: [LocalTime], on days: String?) -> String {
        let clock = Message.list(times.map { Message("\($0)") })
        return days.map { say("At \(clock), \($0)") } ?? say("At \(clock)")
    }
    func days(_ days: Set<Weekday>) -> String? { Message.days(days).map { say($0) } }
    func onTheCalendar(_ expression: String) -> String { say("On \(expression)") }
    func spread(_ count: Int, _ from: LocalTime, _ until: LocalTime) -> String {
        switch count {
        case 1: say("Once between \(from) and \(until)")
        case 2: say("Twice between \(from) and \(until)")
        default: say("\(count) times between \(from) and \(until)")
        }
    }
    func every(_ span: String, _ from: LocalTime, _ until: LocalTime) -> String {
        say("Every \(span) between \(from) and \(until)")
    }
    func after(_ what: String?, delay: String?, by: LocalTime?) -> String {
        let event = what ?? say("getting up")
        let start =
            delay.map { Message("\($0.capitalisedFirst) after \(event)") }
            ?? Message("After \(event)")
        return by.map { say("\(start), \($0) at the latest") } ?? say(start)
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
    func beforeBed(_ time: LocalTime, bed: LocalTime) -> String {
        say("At \(time), bedtime at \(bed)")
    }
    func cardStep(_ kind: Kind, length: String) -> String {
        switch kind {
        case .movement: say("\(length) on my feet")
        case .breathing: say("\(length) of slow breathing")
        case .bedtime: say("dim one lamp")
        case .rest: say("\(length) of rest")
        case .checkIn: say("feel how my shoulders are")
        case .reflection: say("one question about my week")
        case .custom: say("\(length) for this")
        }
    }
    func then(_ when: String, _ step: String) -> String { say("\(when), then: \(step)") }

    func leftOfCard(_ names: String) -> String {
        say(
            "Others read what is on a fridge, so these private anchors are left out: \(names). --all adds them."
        )
    }
    func discreetInCalendar(_ names: String) -> String {
        say(
            "Others may see a calendar, so these private anchors are left out: \(names). --all adds them."
        )
    }
    var emptyCard: String {
        say("there is no anchor for a card here; try --all or --anchor NAME")
    }
    var tooMuchForCard: String {
        say("this is more than fits on one page; a card of one anchor: --anchor NAME")
    }
    func leftOfCalendar(_ names: String) -> String {
        say("Not in the calendar, as they have no fixed time (or very many): \(names).")
    }
    func together(_ kind: Kind, _ title: String?) -> String {
        if let title { return say("\(title), together") }
        return switch kind {
        case .movement: say("A little walk, together")
        case .breathing: say("Quiet breathing, together")
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
