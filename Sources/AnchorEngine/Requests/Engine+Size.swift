// What a person says of a size, which days count for an offer, and when the day's minutes are there. How big a step is,
// and what may be offered, is Sizes'.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func resize(
        _ name: String, _ change: SizeChange, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard let anchor = schedule.anchor(name) else { return .failure(.noSuchAnchor(name)) }
        guard anchor.kind.hasSize else { return .failure(.invalid(.anchor)) }
        habits.sizes.change(anchor, change, on: today(now.wall), &outbox)
        let minutes = habits.sizes.minutes(anchor)
        log(.sized, at: now.wall, anchor: name, word: change.rawValue, length: .minutes(minutes))
        return .success(.sized(anchor: name, minutes: minutes))
    }

    // MARK: Days that count

    /// A day on which the anchor came, or was tried without coming.
    mutating func countDay(_ id: String, tried: Bool, at time: Instant) {
        guard anchor(id)?.grow == .ask else { return }
        habits.sizes.count(id, tried: tried, on: today(time), &outbox)
    }

    /// An attempt was taken back, the only one of its day.
    mutating func uncountDay(_ id: String, at time: Instant) {
        let day = today(time)
        guard habits.sizes.knows(id, on: day), attempts(id, on: day).isEmpty else { return }
        habits.sizes.uncount(id, on: day, &outbox)
    }

    /// Those of a day that hold, on whichever machine.
    private func attempts(_ id: String, on day: LocalDate) -> [HistoryRow] {
        (undoable + elsewhere.rows).filter { row in
            row.anchor == id && row.event.isAttempt && today(row.at) == day
        }
    }

    // MARK: Done early

    /// Once the day's minutes are there, the rest of its movement comes no more.
    mutating func quietRest(of id: String, at now: Moment) {
        guard let anchor = anchor(id), anchor.kind == .movement else { return }
        let day = today(now.wall)
        let slots = daySlots(id, day)
        guard slots.count > 1 else { return }
        let wanted = slots.reduce(Span.zero) { $0 + length(of: anchor, $1.key) }
        let moved = HistoryRow.moved(in: attempts(id, on: day)) { row in
            length(of: anchor, row.slot ?? slots[0].key)
        }
        if moved >= wanted { letGoToday(id, .doneAlready, at: now) }
    }
}
