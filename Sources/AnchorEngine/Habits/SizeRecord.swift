// Sizes, due days and how it felt, as the ledger's settings keep them. Reads and writes text alone.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func saveSize(_ id: String) {
        let value = sizes[id].map { size in
            "\(size.minutes) \(size.base) \(size.changed)"
                + (size.silentUntil.map { " \($0)" } ?? "")
        }
        changes.append(.setting("size/\(id)", value))
    }

    mutating func restoreSize(_ key: String, _ value: String) {
        let words = value.split(separator: " ")
        if key.hasPrefix("size/"), words.count >= 3, let minutes = Int(words[0]),
            let base = Int(words[1]), let changed = LocalDate(words[2]),
            (0...EngineState.minutesOfDay).contains(minutes),
            (1...EngineState.minutesOfDay).contains(base)
        {
            sizes[String(key.dropFirst("size/".count))] = Size(
                minutes: minutes, base: base, changed: changed,
                silentUntil: words.count > 3 ? LocalDate(words[3]) : nil)
        } else if key.hasPrefix("felt/") {
            felt[String(key.dropFirst("felt/".count))] = words.compactMap {
                Felt(rawValue: String($0))
            }
        } else if key.hasPrefix("days/") {
            dueDays[String(key.dropFirst("days/".count))] = words.compactMap { word in
                LocalDate(word.dropLast()).map { DueDay(day: $0, tried: word.hasSuffix("+")) }
            }
        }
    }
}

extension LocalDate {
    /// Before any schedule.
    static var distantPast: LocalDate { LocalDate(dayNumber: 0) }
}
