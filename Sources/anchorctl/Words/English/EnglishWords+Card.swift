// English: the card.

import AnchorModel
import CivilTime

extension EnglishWords: CardWords {
    var cardTitle: String { "My anchors" }
    func at(_ times: [String], on days: String?) -> String {
        "At " + list(times, and: " and ") + (days.map { ", \($0)" } ?? "")
    }
    func days(_ days: Set<Weekday>) -> String? {
        self.days(days, name: weekday, through: " to ", and: " and ")
    }
    func onTheCalendar(_ expression: String) -> String { "On \(expression)" }
    func spread(_ count: Int, _ from: String, _ until: String) -> String {
        let often = [1: "Once", 2: "Twice"][count] ?? "\(count) times"
        return "\(often) between \(from) and \(until)"
    }
    func every(_ span: String, _ from: String, _ until: String) -> String {
        "Every \(span) between \(from) and \(until)"
    }
    func after(_ what: String?, delay: String?, by: String?) -> String {
        let event = what ?? "getting up"
        let start = delay.map { "\($0.capitalisedFirst) after \(event)" } ?? "After \(event)"
        return start + (by.map { ", by \($0)" } ?? "")
    }
    func doing(_ kind: Kind) -> String? {
        switch kind {
        case .movement: "moving"
        case .breathing: "breathing"
        case .bedtime: "the evening's first step"
        case .rest: "resting"
        case .checkIn: "the check-in"
        case .reflection: "looking back"
        case .custom: nil
        }
    }
    func beforeBed(_ time: String, bed: String) -> String { "At \(time), with bed at \(bed)" }
    func cardStep(_ kind: Kind, length: String) -> String {
        switch kind {
        case .movement: "\(length) on my feet"
        case .breathing: "\(length) of slow breathing"
        case .bedtime: "one lamp softer"
        case .rest: "\(length) of rest"
        case .checkIn: "feel how my shoulders are"
        case .reflection: "one question about my week"
        case .custom: "\(length) for this"
        }
    }
    func then(_ when: String, _ step: String) -> String { "\(when), then: \(step)" }

    func leftOfCard(_ names: String) -> String {
        "Others read along on a fridge, so these discreet ones are not on it: \(names)."
            + " --all puts them there."
    }
    func discreetInCalendar(_ names: String) -> String {
        "Others may look into a calendar, so these discreet ones are not in it: \(names)."
            + " --all puts them there."
    }
    var emptyCard: String {
        "There is no anchor for a card here; --all or --anchor NAME brings more."
    }
    var tooMuchForCard: String {
        "This is more than fits on one page. A card of one: --anchor NAME"
    }
    func leftOfCalendar(_ names: String) -> String {
        "Not in the calendar, for want of one clock time (or with very many): \(names)."
    }
    func together(_ kind: Kind, _ title: String?) -> String {
        if let title { return "\(title), together" }
        return switch kind {
        case .movement: "A little walk, together"
        case .breathing: "A quiet breath, together"
        case .bedtime, .rest: "A quiet moment, together"
        case .checkIn, .reflection: "A little talk, together"
        case .custom: "A moment together"
        }
    }
    func invitation(_ name: String?) -> String {
        (name.map { "With \($0). " } ?? "") + "Coming along is enough; another day is fine too."
    }
}
