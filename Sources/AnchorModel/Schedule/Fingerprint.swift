// Whether an edited anchor is still the same to the plan. Words (title, ideas, why) may change
// freely: the nudge on the screen stays. Times may not.

import CivilTime

extension Anchor {
    /// FNV-1a 64 over everything the plan depends on, in hex. Kept in the ledger, so it is the same
    /// in every run (Swift's own Hasher is not).
    package var fingerprint: String {
        let text = [
            kind.rawValue, cue.planText, timeZone ?? "", window.map(\.planText) ?? "",
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

extension Cue {
    fileprivate var planText: String {
        switch self {
        case .at(let times, let days):
            let names = days.sorted().map(\.abbreviation)
            return "at \(times.map(\.description)) \(names)"
        case .calendar(let expression): return "calendar \(expression)"
        case .times(let count, let window): return "times \(count) \(window.planText)"
        case .every(let span, let window): return "every \(span.microseconds) \(window.planText)"
        case .after(let event, let delay, let by):
            return "after \(event) \(delay.microseconds) \(by?.description ?? "")"
        case .bedtime(let bed, let wake): return "bed \(bed) \(wake)"
        }
    }
}
