// What a card, and a listing of anchors in sentences, say beside the person's own words.

package import AnchorModel
package import CivilTime

package struct CardWords: Sendable {
    let say: Language

    package init(_ say: Language) { self.say = say }

    package var cardTitle: String { say("My anchors") }
    package func at(_ times: [LocalTime]) -> String {
        say("At \(Message.list(times.map { Message("\($0)") }))")
    }
    package func on(_ dates: DueDates, _ start: String) -> String {
        dates.message.map { "\(start), \(say($0))" } ?? start
    }
    package func onTheCalendar(_ expression: String) -> String { say("On \(expression)") }
    package func spread(_ count: Int, _ from: LocalTime, _ until: LocalTime) -> String {
        switch count {
        case 1: say("Once between \(from) and \(until)")
        case 2: say("Twice between \(from) and \(until)")
        default: say("\(count) times between \(from) and \(until)")
        }
    }
    package func every(_ span: String, _ from: LocalTime, _ until: LocalTime) -> String {
        say("Every \(span) between \(from) and \(until)")
    }
    package func after(_ what: String?, delay: String?, by: LocalTime?) -> String {
        let event = what ?? say("getting up")
        let start =
            delay.map { Message("\($0.capitalisedFirst) after \(event)") }
            ?? Message("After \(event)")
        return by.map { say("\(start), \($0) at the latest") } ?? say(start)
    }
    package func doing(_ kind: Kind) -> String? {
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
    package func beforeBed(_ time: LocalTime, bed: LocalTime) -> String {
        say("At \(time), bedtime at \(bed)")
    }
    package func cardStep(_ kind: Kind, length: String) -> String {
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
    package func then(_ when: String, _ step: String) -> String { say("\(when), then: \(step)") }
}
