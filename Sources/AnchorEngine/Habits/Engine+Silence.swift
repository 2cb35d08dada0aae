// An anchor whose attempts keep coming before its nudge may be silent: which attempts those are, whose bubble
// asks, and what goes off the screen. What was asked and said is Silences'.

import AnchorModel
import CivilTime

extension Kind {
    /// Begun before the nudge, the nudge has nothing left to say. Bed before the wind-down is not
    /// that: the evening is what it is about.
    var canBeAhead: Bool { self != .bedtime }
}

extension EngineState {
    func isSilent(_ id: String) -> Bool { habits.silences.isSilent(id) }

    // MARK: Days ahead

    /// An attempt at this time; it may be of a day that is past.
    mutating func countAhead(_ id: String, at time: Instant) {
        guard let anchor = anchor(id), anchor.kind.canBeAhead, habits.silences[id] == nil,
            isAhead(id, at: time)
        else { return }
        habits.silences.count(id, on: today(time), today: today(holds.last.wall), &outbox)
    }

    /// An attempt was taken back.
    mutating func uncountAhead(_ id: String, at time: Instant) {
        let day = today(time)
        guard habits.silences.ahead[id]?.contains(day) == true,
            !undoable.contains(where: { row in
                row.anchor == id && row.event.isAttempt && today(row.at) == day
                    && isAhead(id, at: row.at)
            })
        else { return }
        habits.silences.uncount(id, on: day, &outbox)
    }

    /// Before the first nudge of its day was shown, and with one still to come that day.
    private func isAhead(_ id: String, at time: Instant) -> Bool {
        let day = today(time)
        guard !schedule.except.contains(where: { $0.contains(day) }) else { return false }
        let records = (slots.map(\.record) + finals.values).filter { $0.key.anchor == id }
        let wasShown = records.contains { record in
            record.shown.map { $0 <= time && today($0) == day } ?? false
        }
        guard !wasShown else { return false }
        return daySlots(id, day).contains { slot in
            // The one that was waiting and is answered by it came before nobody's eyes either.
            slot.due > time
                || records.contains { $0.key == slot.key && $0.shown == nil && !$0.state.isLetGo }
        }
    }

    // MARK: The question

    func maySilence(at now: Moment) -> [String] {
        let day = today(now.wall)
        return anchors.map(\.id).filter { habits.silences.isAsked($0, on: day) }
    }

    /// Whether the bubble of this slot carries the question now.
    func asksSilence(_ slot: LiveSlot, at now: Moment) -> Bool {
        habits.silences[slot.anchor.id]?.asks == slot.key
            && habits.silences.isAsked(slot.anchor.id, on: today(now.wall))
    }

    // MARK: What a person says

    mutating func setSilent(
        _ id: String, _ isSilent: Bool, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard schedule.anchor(id) != nil else { return .failure(.noSuchAnchor(id)) }
        touch(id)
        if !isSilent {
            wake(id, at: now)
            keepComing(id, at: now)
        } else if !self.isSilent(id) {
            habits.silences.begin(id, on: today(now.wall), &outbox)
            log(.silenced, at: now.wall, anchor: id)
            letGoLive(of: id, at: now)
        }
        return .success(.silent(anchor: id, since: habits.silences[id]?.since))
    }

    private mutating func letGoLive(of id: String, at now: Moment) {
        for index in slots.indices.reversed() where slots[index].anchor.id == id {
            letGo(index, .silent, at: now)
        }
    }

    /// Ends the silence, if there is one. False: there was none.
    @discardableResult
    mutating func wake(_ id: String, at now: Moment) -> Bool {
        guard habits.silences.end(id, &outbox) else { return false }
        log(.woken, at: now.wall, anchor: id)
        outbox.changed()
        return true
    }

    /// The question was answered with no: its bubble is an ordinary one again, and stays.
    private mutating func keepComing(_ id: String, at now: Moment) {
        guard let asks = habits.silences.keepComing(id, on: today(now.wall), &outbox),
            let place = slots.index(of: asks),
            slots[place].phase == .open, slots[place].record.bubble != nil
        else { return }
        slots[place].change()
        takePlace(place, at: now)
        outbox.add(.show(compose(slots[place], at: now)))
    }

    /// The last word about its silence was taken back.
    mutating func takeBackSilence(_ id: String, _ event: HistoryEvent, at now: Moment) {
        if event == .woken {
            habits.silences.takeBackWaking(id, on: today(now.wall))
            letGoLive(of: id, at: now)
        } else {
            habits.silences.takeBackSilence(id)
        }
        habits.silences.keep(id, &outbox)
        outbox.changed()
    }

    // MARK: Looking

    func silentAnchors() -> [SilentAnchor] {
        schedule.anchors.compactMap { anchor in
            habits.silences[anchor.id]?.since.map { SilentAnchor(anchor: anchor.id, since: $0) }
        }
    }
}

extension SlotState {
    fileprivate var isLetGo: Bool { if case .letGo = self { true } else { false } }
}
