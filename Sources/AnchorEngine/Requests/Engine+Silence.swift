// An anchor that may be silent: which attempts count towards the question, and what goes off the screen when it is
// answered. What was asked and said is Silences'.

import AnchorModel
import CivilTime

extension EngineState {
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

    /// Begun before its nudge, on a day that has any.
    private func isAhead(_ id: String, at time: Instant) -> Bool {
        let day = today(time)
        guard !schedule.except.contains(where: { $0.contains(day) }) else { return false }
        return Silences.isAhead(
            at: time, daySlots(id, day), slots.records(of: id), today: today)
    }

    // MARK: What a person says

    mutating func setSilent(
        _ id: String, _ isSilent: Bool, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard schedule.anchor(id) != nil else { return .failure(.noSuchAnchor(id)) }
        habits.fades.touch(id, &outbox)
        if !isSilent {
            wake(id, at: now)
            keepComing(id, at: now)
        } else if !habits.silences.isSilent(id) {
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
}
