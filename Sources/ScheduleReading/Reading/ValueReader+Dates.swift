// Windows of the day and ranges of dates: the two values of a schedule that have a form of their
// own. Owns those forms.

import AnchorModel
import CivilTime

extension ValueReader {
    /// `["09:00", "17:00"]` or `{ from: "09:00", until: "17:00" }`.
    func window(_ node: Node?, _ key: String) -> DailyWindow? {
        guard let node else { return nil }
        let form: Message = Message(
            "[\"09:00\", \"17:00\"] or { from: \"09:00\", until: \"17:00\" }")
        switch node.value {
        case .list(let items) where items.count == 2:
            let from = time(items[0], key)
            let until = time(items[1], key)
            guard let from, let until else { return nil }
            return DailyWindow(from: from, until: until)
        case .list(let items):
            findings.add(
                node.offset, Message("\"\(key)\" is a list of \(items.count) (expected \(form))"))
            return nil
        default: break
        }
        guard
            let fields = Fields<WindowKey>(
                node, named: Message(verbatim: "\"\(key)\""), expected: form, findings)
        else { return nil }
        for missing in [WindowKey.from, .until]
        where fields[missing] == nil && !fields.hasUnknown {
            findings.add(
                node.offset, Message("\"\(key)\" has no \"\(missing.rawValue)\" (expected \(form))")
            )
        }
        let from = time(fields[.from], "from")
        let until = time(fields[.until], "until")
        guard let from, let until else { return nil }
        return DailyWindow(from: from, until: until)
    }

    /// Dates that are left out; more than this is a calendar.
    static let exceptLimit = 200

    /// `except` of the schedule and of an anchor. Nil when something in it was wrong.
    func exceptions(_ node: Node?) -> [DateRange]? {
        guard let node else { return [] }
        return list(
            node, "except", limit: ValueReader.exceptLimit,
            expected: Message("a list of dates such as [\"12-25..12-26\"]"), dates)
    }

    /// `12-25`, `12-25..12-26`, `2026-07-18` or `2026-07-18..2026-08-09`; both ends included.
    private func dates(_ node: Node) -> DateRange? {
        let form: Message = Message("dates such as \"12-25..12-26\" or \"2026-07-18..2026-08-09\"")
        guard let text = text(node, "except", expected: form) else { return nil }
        let parts = text.split(separator: "..", omittingEmptySubsequences: false)
        if parts.count <= 2, let first = parts.first, let last = parts.last {
            if let from = LocalDate(first), let until = LocalDate(last) {
                if from <= until { return .dates(from, until) }
                report(node, "except", expected: Message("the earlier date first"))
                return nil
            }
            if let from = monthDay(first), let until = monthDay(last) {
                return .yearly(from: from, until: until)
            }
        }
        report(node, "except", expected: form)
        return nil
    }

    private func monthDay(_ text: Substring) -> MonthDay? {
        // In a leap year, so that 02-29 is a day.
        guard text.utf8.count == 5, let date = LocalDate("2024-\(text)") else { return nil }
        return MonthDay(month: date.month, day: date.day)
    }
}
