// Letting go of the tool: an anchor whose attempts keep coming before its nudge may be silent. Counts the
// days on which they did, asks once, keeps what was said. Never silences or wakes by itself.

import AnchorModel
package import CivilTime

/// What was asked and said about the silence of one anchor.
struct Silence: Hashable, Sendable {
    /// The day the question came up; nil: it never did.
    var asked: LocalDate?
    var isAnswered = false
    /// The slot whose bubble carries the question: the one bubble that does.
    var asks: SlotKey?
    /// Silent from this day on.
    var since: LocalDate?
    /// Silent from then on until it was woken; for `undo`.
    var before: LocalDate?
}

/// An anchor that is silent until it is started again.
package struct SilentAnchor: Hashable, Sendable {
    package let anchor: String
    package let since: LocalDate
}

extension Kind {
    /// Begun before the nudge, the nudge has nothing left to say. Bed before the wind-down is not
    /// that: the evening is what it is about.
    var canBeAhead: Bool { self != .bedtime }
}

extension EngineState {
    /// Three days a week for four weeks: a habit of one's own and no chance.
    private static let aheadDays = 12
    private static let aheadWindow = 28
    /// Left alone for this long the question goes away by itself, and does not come back.
    private static let questionDays = 28

    func isSilent(_ id: String) -> Bool { silences[id]?.since != nil }

    // MARK: Days ahead

    /// An attempt at this time; it may be of a day that is past.
    mutating func countAhead(_ id: String, at time: Instant) {
        // Asked, silent or woken once: there is nothing left to ask.
        guard let anchor = anchor(id), anchor.kind.canBeAhead, silences[id] == nil,
            isAhead(id, at: time)
        else { return }
        let day = today(time)
        guard ahead[id]?.contains(day) != true else { return }
        let days = ((ahead[id] ?? []) + [day]).sorted()
        let newest = days.last ?? day
        let kept = days.filter { newest.dayNumber - $0.dayNumber < EngineState.aheadWindow }
        guard kept.count >= EngineState.aheadDays else { return saveAhead(id, kept) }
        saveAhead(id, [])
        silences[id] = Silence(asked: today(last.wall))
        saveSilence(id)
        effects.append(.changed)
    }

    /// An attempt was taken back. The question it brought up stays: it was put.
    mutating func uncountAhead(_ id: String, at time: Instant) {
        let day = today(time)
        guard let days = ahead[id], days.contains(day),
            !undoable.contains(where: { row in
                row.anchor == id && row.event.isAttempt && today(row.at) == day
                    && isAhead(id, at: row.at)
            })
        else { return }
        saveAhead(id, days.filter { $0 != day })
    }

    /// Before the first nudge of its day was shown, and with one still to come that day.
    private func isAhead(_ id: String, at time: Instant) -> Bool {
        let day = today(time)
        guard !schedule.except.contains(where: { $0.contains(day) }) else { return false }
        let records = (live.map(\.record) + finals.values).filter { $0.key.anchor == id }
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

    private mutating func saveAhead(_ id: String, _ days: [LocalDate]) {
        ahead[id] = days.isEmpty ? nil : days
        let text = days.map(\.description).joined(separator: " ")
        changes.append(.setting("ahead/\(id)", days.isEmpty ? nil : text))
    }

    // MARK: The question

    /// Whether it stands: in `status` until it is answered or its time is over.
    private func isAsked(_ id: String, on day: LocalDate) -> Bool {
        guard let silence = silences[id], let asked = silence.asked else { return false }
        return !silence.isAnswered && silence.since == nil
            && day.dayNumber - asked.dayNumber < EngineState.questionDays
    }

    func maySilence(at now: Moment) -> [String] {
        let day = today(now.wall)
        return anchors.map(\.id).filter { isAsked($0, on: day) }
    }

    /// The next bubble of the anchor asks; no other does after it.
    mutating func askOnBubble(of slot: LiveSlot, at now: Moment) {
        let id = slot.anchor.id
        guard isAsked(id, on: today(now.wall)), silences[id]?.asks == nil else { return }
        silences[id]?.asks = slot.key
        saveSilence(id)
    }

    /// Whether the bubble of this slot carries the question now.
    func asksSilence(_ slot: LiveSlot, at now: Moment) -> Bool {
        silences[slot.anchor.id]?.asks == slot.key && isAsked(slot.anchor.id, on: today(now.wall))
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
            saveAhead(id, [])
            silences[id, default: Silence()].since = today(now.wall)
            saveSilence(id)
            log(.silenced, at: now.wall, anchor: id)
            for index in live.indices.reversed() where live[index].anchor.id == id {
                letGo(index, .silent, at: now)
            }
        }
        return .success(.silent(anchor: id, since: silences[id]?.since))
    }

    /// Ends the silence, if there is one. False: there was none.
    @discardableResult
    mutating func wake(_ id: String, at now: Moment) -> Bool {
        guard let since = silences[id]?.since else { return false }
        silences[id]?.before = since
        silences[id]?.since = nil
        silences[id]?.isAnswered = true
        saveSilence(id)
        log(.woken, at: now.wall, anchor: id)
        effects.append(.changed)
        return true
    }

    /// The question was answered with no: its bubble is an ordinary one again, and stays.
    private mutating func keepComing(_ id: String, at now: Moment) {
        guard isAsked(id, on: today(now.wall)) else { return }
        silences[id]?.isAnswered = true
        saveSilence(id)
        effects.append(.changed)
        guard let place = live.firstIndex(where: { $0.key == silences[id]?.asks }),
            live[place].phase == .open, live[place].record.bubble != nil
        else { return }
        live[place].phase = .showing
        live[place].reshow = true
        live[place].record.bubble = self.place(
            of: live[place].record.bubble, for: live[place].key, at: now)
        effects.append(.show(compose(live[place], at: now)))
    }

    /// The last word about its silence was taken back.
    mutating func takeBackSilence(_ id: String, _ event: HistoryEvent, at now: Moment) {
        if event == .woken {
            silences[id, default: Silence()].since = silences[id]?.before ?? today(now.wall)
            silences[id]?.before = nil
            for index in live.indices.reversed() where live[index].anchor.id == id {
                letGo(index, .silent, at: now)
            }
        } else if silences[id]?.asked == nil {
            silences[id] = nil
        } else {
            // A question that was answered in words stays answered.
            silences[id]?.since = nil
        }
        saveSilence(id)
        effects.append(.changed)
    }

    // MARK: Looking

    func silentAnchors() -> [SilentAnchor] {
        schedule.anchors.compactMap { anchor in
            silences[anchor.id]?.since.map { SilentAnchor(anchor: anchor.id, since: $0) }
        }
    }

    // MARK: The ledger's settings

    private mutating func saveSilence(_ id: String) {
        let value = silences[id].map { silence in
            let days = [silence.asked, silence.since, silence.before, silence.asks?.day]
            let words = days.map { $0.map(\.description) ?? "-" }
            return (words + [silence.isAnswered ? "1" : "0", silence.asks?.label ?? "-"])
                .joined(separator: " ")
        }
        changes.append(.setting("silence/\(id)", value))
    }

    mutating func restoreSilence(_ key: String, _ value: String) {
        if key.hasPrefix("ahead/") {
            ahead[String(key.dropFirst("ahead/".count))] = value.split(separator: " ")
                .compactMap { LocalDate($0) }
        } else if key.hasPrefix("silence/") {
            let id = String(key.dropFirst("silence/".count))
            // A label comes last: it may be any word.
            let words = value.split(separator: " ", maxSplits: 5)
            guard words.count == 6 else { return }
            silences[id] = Silence(
                asked: LocalDate(words[0]), isAnswered: words[4] == "1",
                asks: LocalDate(words[3]).map {
                    SlotKey(anchor: id, day: $0, label: String(words[5]))
                },
                since: LocalDate(words[1]), before: LocalDate(words[2]))
        }
    }
}

extension SlotState {
    fileprivate var isLetGo: Bool { if case .letGo = self { true } else { false } }
}
