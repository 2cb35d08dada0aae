// What a size is to the slots of a day: how long each is, and when the day's minutes are there. May offer one
// minute more where the schedule allows it; never asks, never counts aloud.

import AnchorModel
import CivilTime

extension Kind {
    /// Kinds whose step is a length of time that a person can resize.
    var hasSize: Bool {
        switch self {
        case .movement, .breathing, .rest, .custom: true
        case .bedtime, .checkIn, .reflection: false
        }
    }
}

/// Bouts of at most five minutes: short and often counts in full (science 2.7).
/// - Parameter minutes: a day's, 1 or more; `bouts(7)` is `[5, 2]`.
package func bouts(_ minutes: Int) -> [Int] {
    let rest = minutes % Sizes.longestBout
    let whole = Array(repeating: Sizes.longestBout, count: minutes / Sizes.longestBout)
    return rest > 0 ? whole + [rest] : whole
}

extension EngineState {
    /// 0: as small as it goes, and no clock belongs to it.
    func minutes(_ anchor: Anchor) -> Int { habits.sizes.minutes(anchor) }

    func isClockless(_ anchor: Anchor) -> Bool { anchor.kind.hasSize && minutes(anchor) == 0 }

    /// How long the step of a slot is.
    func length(of anchor: Anchor, _ key: SlotKey) -> Span {
        let written = anchor.length ?? anchor.kind.defaultLength
        if habits.gentle.day != nil, anchor.kind.hasSize {
            return min(written, EngineState.smallest)
        }
        guard let size = habits.sizes.said(anchor) else { return written }
        // What has no clock counts as a minute.
        guard anchor.kind == .movement else { return .minutes(max(1, size.minutes)) }
        let parts = bouts(size.minutes)
        let place = daySlots(anchor.id, key.day).firstIndex { $0.key == key } ?? 0
        // The day's later slots, once its minutes are given out: one minute counts.
        return .minutes(place < parts.count ? parts[place] : 1)
    }

    func daySlots(_ id: String, _ day: LocalDate) -> [PlannedSlot] {
        guard let index = anchors.firstIndex(where: { $0.id == id }) else { return [] }
        return planner.day(of: index).slots(on: day).sorted { $0.due < $1.due }
    }

    // MARK: What a person says

    mutating func resize(
        _ name: String, _ change: SizeChange, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard let anchor = schedule.anchor(name) else { return .failure(.noSuchAnchor(name)) }
        guard anchor.kind.hasSize else { return .failure(.invalid(.anchor)) }
        habits.sizes.change(anchor, change, on: today(now.wall), &outbox)
        let minutes = minutes(anchor)
        log(.sized, at: now.wall, anchor: name, word: change.rawValue, length: .minutes(minutes))
        return .success(.sized(anchor: name, minutes: minutes))
    }

    mutating func sizeAfter(felt: Felt, anchor id: String, at now: Moment) {
        guard let anchor = anchor(id), anchor.kind.hasSize else { return }
        habits.sizes.feel(anchor, felt, on: today(now.wall), &outbox)
    }

    // MARK: The offer

    /// Minutes a day that may be offered now, if any.
    func offer(_ anchor: Anchor, at now: Moment) -> Int? {
        habits.sizes.offer(anchor, on: today(now.wall))
    }

    func offers(at now: Moment) -> [SizeOffer] {
        anchors.compactMap { anchor in
            offer(anchor, at: now).map { SizeOffer(anchor: anchor.id, minutes: $0) }
        }
    }

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
        (undoable + elsewhere.answers.values).filter { row in
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
        if moved(anchor, on: day, slots[0].key) >= wanted { letGoToday(id, .doneAlready, at: now) }
    }

    /// A slot that was begun and then done, or said on two machines, is one act.
    private func moved(_ anchor: Anchor, on day: LocalDate, _ first: SlotKey) -> Span {
        var loose = Span.zero
        var bySlot: [SlotKey: Span] = [:]
        var acts = LooseActs()
        let rows = attempts(anchor.id, on: day).sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        for row in rows {
            let length = row.length ?? length(of: anchor, row.slot ?? first)
            if let slot = row.slot {
                bySlot[slot] = max(bySlot[slot] ?? .zero, length)
            } else if acts.counts(
                row.event == .tried ? .tried : .done, at: row.at, isTimed: row.length != nil)
            {
                loose = loose + length
            }
        }
        return bySlot.values.reduce(loose, +)
    }
}

extension HistoryEvent {
    var isAttempt: Bool { self == .done || self == .tried }
}
