// A piece of the engine alone: what it told the ledger, and many short random lives of it from a printed seed.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

/// The outbox of a piece alone, and the settings that the ledger has of it.
struct PieceLedger {
    var outbox = Outbox(identifiers: IdentifierSource(seed: 1))
    private var values: [String: String] = [:]

    /// What was told so far is on disk, and gives a piece its memory back.
    mutating func settings() -> Settings {
        for case .setting(let key, let value) in outbox.drain().changes { values[key] = value }
        return Settings(values)
    }

    /// The names of what was told since somebody last looked, in order.
    mutating func written() -> [String] {
        let changes = outbox.drain().changes
        var names: [String] = []
        for case .setting(let key, let value) in changes {
            values[key] = value
            names.append(key)
        }
        return names
    }
}

/// - Parameter live: one life; what went wrong in it, if anything.
func lives(_ count: Int, _ live: (inout SeededGenerator) -> String?) {
    let seed = seedOfThisRun()
    for number in 0..<UInt64(count) {
        var random = SeededGenerator(seed &+ number)
        guard let problem = live(&random) else { continue }
        Issue.record("\(problem)\nANCHORD_SEED=\(seed &+ number) repeats it")
        return
    }
}

/// A day of a life: they begin at the same one.
func day(_ number: Int) -> LocalDate { LocalDate(dayNumber: 20_500 + number) }

/// Noon and so many minutes of that day.
func noon(_ number: Int, _ minutes: Int = 0) -> Instant {
    TimeZoneRules.utc.instant(day(number), .midnight) + .minutes(720 + minutes)
}

/// All clocks go alike.
func moment(_ wall: Instant) -> Moment {
    let boot = (wall - noon(-100)).microseconds
    return Moment(wall: wall, boot: boot, monotonic: boot)
}

func live(_ anchor: Anchor, _ number: Int, _ label: String = "12:00") -> LiveSlot {
    let key = SlotKey(anchor: anchor.id, day: day(number), label: label)
    let record = SlotRecord(key: key, due: noon(number), state: .claimed, changed: noon(number))
    var slot = LiveSlot(record, SharedAnchor(anchor), latest: noon(number, 60))
    slot.arrive()
    return slot
}

func row(
    _ id: String, _ event: HistoryEvent, _ anchor: String?, at: Instant, day: LocalDate? = nil,
    label: String? = nil, undoes: String? = nil, host: String? = nil
) -> HistoryRow {
    HistoryRow(
        id: id, at: at, event: event, anchor: anchor, day: day, label: label, undoes: undoes,
        host: host)
}
