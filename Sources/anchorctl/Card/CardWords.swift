// What a card says beside the person's own words, and what is said about it.

import AnchorModel
import CivilTime

protocol CardWords {
    var cardTitle: String { get }
    /// Times as `08:30`; nil: every day.
    func at(_ times: [String], on days: String?) -> String
    /// Nil: every day.
    func days(_ days: Set<Weekday>) -> String?
    func onTheCalendar(_ expression: String) -> String
    func spread(_ count: Int, _ from: String, _ until: String) -> String
    func every(_ span: String, _ from: String, _ until: String) -> String
    /// Nil: after getting up.
    func after(_ what: String?, delay: String?, by: String?) -> String
    /// What an anchor without a title is to the one that follows it; nil: its own name.
    func doing(_ kind: Kind) -> String?
    func beforeBed(_ time: String, bed: String) -> String
    func cardStep(_ kind: Kind, length: String) -> String
    func then(_ when: String, _ step: String) -> String

    func leftOfCard(_ names: String) -> String
    func discreetInCalendar(_ names: String) -> String
    var emptyCard: String { get }
    var tooMuchForCard: String { get }
    /// Anchors of a calendar that have no clock time, or too many.
    func leftOfCalendar(_ names: String) -> String
    /// Something to do with somebody; the title is the person's own.
    func together(_ kind: Kind, _ title: String?) -> String
    func invitation(_ name: String?) -> String
}

extension CardWords {
    /// Runs of three days or more as one; nil for the whole week.
    func days(
        _ days: Set<Weekday>, name: (Weekday) -> String, through: String, and: String
    ) -> String? {
        guard days.count < Weekday.allCases.count else { return nil }
        var parts: [String] = []
        var run: [Weekday] = []
        func close() {
            if run.count > 2, let first = run.first, let last = run.last {
                parts.append(name(first) + through + name(last))
            } else {
                parts += run.map(name)
            }
            run = []
        }
        for day in Weekday.allCases {
            if days.contains(day) { run.append(day) } else { close() }
        }
        close()
        return list(parts, and: and)
    }

    /// `a, b and c`.
    func list(_ parts: [String], and: String) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + and + last
    }
}
