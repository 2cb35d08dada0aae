// Whether an edited anchor is still the same to the plan. Words (title, ideas, why) may change
// freely: the nudge on the screen stays. Times may not. `unless` is asked anew in every pass, and is no part of
// the plan.

import CivilTime

extension Anchor {
    /// FNV-1a 64 over everything the plan depends on, in hex. Kept in the ledger, so it is the same
    /// in every run (Swift's own Hasher is not).
    package var fingerprint: String {
        let text = [
            kind.rawValue, planText, timeZone ?? "", window.map(\.planText) ?? "",
            "\(windDown.microseconds)", grace.map { "\($0.microseconds)" } ?? "",
            openFor.map { "\($0.microseconds)" } ?? "",
        ].joined(separator: "\u{1f}")
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }
}

extension DailyWindow {
    fileprivate var planText: String { "\(from)-\(until)" }
}

extension Anchor {
    /// What says nothing of dates has the text it had before there was anything to say of them.
    fileprivate var planText: String {
        guard case .at(let times) = cue else { return cue.planText + dates.planText() }
        // `days` stood beside `at` first.
        let names = dates.days.sorted().map(\.abbreviation)
        return "at \(times.map(\.description)) \(names)" + dates.planText(days: false)
    }
}

extension DueDates {
    fileprivate func planText(days hasDays: Bool = true) -> String {
        var text = ""
        if hasDays, days.count < Weekday.allCases.count {
            text += " on \(days.sorted().map(\.abbreviation))"
        }
        if let weeks { text += " weeks \(weeks.every) \(weeks.from.monday)" }
        if !except.isEmpty { text += " except \(except.map(\.planText))" }
        return text
    }
}

extension DateRange {
    fileprivate var planText: String {
        switch self {
        case .dates(let from, let until): "\(from)..\(until)"
        case .yearly(let from, let until): "\(from.month)-\(from.day)..\(until.month)-\(until.day)"
        }
    }
}

extension Cue {
    fileprivate var planText: String {
        switch self {
        case .at(let times): return "at \(times.map(\.description))"
        case .calendar(let expression): return "calendar \(expression)"
        case .times(let count, let window): return "times \(count) \(window.planText)"
        case .every(let span, let window): return "every \(span.microseconds) \(window.planText)"
        case .after(let event, let delay, let by):
            return "after \(event) \(delay.microseconds) \(by?.description ?? "")"
        case .bedtime(let bed, let wake): return "bed \(bed) \(wake)"
        }
    }
}
