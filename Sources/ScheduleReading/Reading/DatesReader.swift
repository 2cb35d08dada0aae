// On which dates a cue counts: `days`, `except` and `weeks` of a `when`. Owns their forms and limits; the
// cue itself is the cue reader's.

import AnchorModel
import CivilTime
import SpokenTime

struct DatesReader {
    let values: ValueReader

    /// The keys that may stand beside any cue but `calendar`, whose grammar has its own.
    static let keys: [CueKey] = [.days, .except, .weeks]

    /// A list of weekdays names each at most once.
    private static let dayLimit = Weekday.allCases.count
    private static let weeksForm: Message = Message(
        "an object such as { every: 2, from: \"2026-11-30\" }")

    /// Nil when something in them was wrong.
    func read(_ fields: Fields<CueKey>) -> DueDates? {
        let days = self.days(fields[.days])
        let except = values.exceptions(fields[.except])
        let weeks = fields[.weeks].map(self.weeks)
        guard let days, let except, weeks.map({ $0 != nil }) ?? true else { return nil }
        return DueDates(days: days, except: except, weeks: weeks ?? nil)
    }

    private static let daysForm: Message = Message("days such as \"Mon..Fri\" or \"Sat,Sun\"")

    /// `"Mon..Fri"`, or a list: `["Mon", "Wed..Fri"]`.
    private func days(_ node: Node?) -> Set<Weekday>? {
        guard let node else { return Set(Weekday.allCases) }
        let parts = values.list(
            node, "days", limit: DatesReader.dayLimit, expected: DatesReader.daysForm, daySet)
        guard let parts else { return nil }
        guard !parts.isEmpty else {
            values.report(node, "days", expected: DatesReader.daysForm)
            return nil
        }
        return parts.reduce(into: []) { $0.formUnion($1) }
    }

    private func daySet(_ node: Node) -> Set<Weekday>? {
        guard let text = values.text(node, "days", expected: DatesReader.daysForm) else {
            return nil
        }
        do { return try Weekday.parseSet(text) } catch {
            values.findings.add(
                node.place(inText: text, byte: error.offset),
                Message(
                    "\"days\" is \(node.words) (expected \(values.hinted(Message(expected: error.expected), node, OtherForms.days)))"
                )
            )
            return nil
        }
    }

    private func weeks(_ node: Node) -> WeekCycle? {
        guard
            let fields = Fields<WeeksKey>(
                node, named: Message(verbatim: "\"weeks\""), expected: DatesReader.weeksForm,
                values.findings)
        else { return nil }
        for key in WeeksKey.allCases where fields.lacks(key) {
            values.findings.add(
                fields.offset,
                Message("\"weeks\" needs \"\(key.rawValue)\" (expected \(DatesReader.weeksForm))"))
        }
        let every = values.count(fields[.every], "every", WeekCycle.lengths)
        let from = fields[.from].flatMap(date)
        guard let every, let from else { return nil }
        return WeekCycle(every: every, from: from)
    }

    private func date(_ node: Node) -> LocalDate? {
        let expected: Message = Message(
            "a date in the first week, such as \"2026-11-30\"")
        guard let text = values.text(node, "from", expected: expected) else { return nil }
        if let date = LocalDate(text) { return date }
        values.report(node, "from", expected: expected)
        return nil
    }
}
