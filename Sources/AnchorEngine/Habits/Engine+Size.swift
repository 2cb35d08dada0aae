// How big a step is: minutes a day, changed by what a person says and by nothing else. May offer one
// minute more where the schedule allows it; never asks, never counts aloud.

import AnchorModel
import CivilTime

/// Minutes a day of one anchor, once a person has spoken about them.
struct Size: Hashable, Sendable {
    /// 0: without a clock.
    var minutes: Int
    /// What the schedule says: when that is edited, the edit counts.
    let base: Int
    var changed: LocalDate
    /// No offer before this day, after `keep`.
    var silentUntil: LocalDate?
}

/// The last due days of an anchor that may grow, and whether it was tried on them.
struct DueDay: Hashable, Sendable {
    let day: LocalDate
    var tried: Bool
}

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
    let rest = minutes % EngineState.longestBout
    let whole = Array(
        repeating: EngineState.longestBout, count: minutes / EngineState.longestBout)
    return rest > 0 ? whole + [rest] : whole
}

extension EngineState {
    static let longestBout = 5
    /// 3 × 5, the most that is offered; more is the schedule's to say (science 2.7).
    static let mostMinutes = 15
    /// No step is longer than a day; a row that says so is not ours.
    static let minutesOfDay = 1_440
    /// An offer wants this many tried days out of the last due ones, and this long without a change.
    private static let triedDays = 5
    private static let dueDays = 7
    /// `keep` silences the offer for four weeks.
    private static let keepDays = 28
    /// Not offered while one of the last three sessions felt heavy.
    private static let feltKept = 3

    private func baseMinutes(_ anchor: Anchor) -> Int {
        let seconds = (anchor.length ?? anchor.kind.defaultLength).seconds
        return max(1, Int((seconds + 59) / 60))
    }

    private func size(_ anchor: Anchor) -> Size? {
        sizes[anchor.id].flatMap { $0.base == baseMinutes(anchor) ? $0 : nil }
    }

    /// 0: as small as it goes, and no clock belongs to it.
    func minutes(_ anchor: Anchor) -> Int { size(anchor)?.minutes ?? baseMinutes(anchor) }

    func isClockless(_ anchor: Anchor) -> Bool { anchor.kind.hasSize && minutes(anchor) == 0 }

    /// How long the step of a slot is.
    func length(of anchor: Anchor, _ key: SlotKey) -> Span {
        let written = anchor.length ?? anchor.kind.defaultLength
        if gentle != nil, anchor.kind.hasSize { return min(written, EngineState.smallest) }
        guard let size = size(anchor) else { return written }
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
        let old = minutes(anchor)
        let most = max(EngineState.mostMinutes, baseMinutes(anchor))
        switch change {
        case .smaller: setSize(anchor, max(0, old - 1), at: now)
        case .larger: setSize(anchor, min(most, old + 1), at: now)
        case .keep:
            setSize(anchor, old, at: now)
            let until = today(now.wall).adding(days: EngineState.keepDays)
            sizes[name]?.silentUntil = until
            saveSize(name)
        }
        let minutes = minutes(anchor)
        log(.sized, at: now.wall, anchor: name, word: change.rawValue, length: .minutes(minutes))
        return .success(.sized(anchor: name, minutes: minutes))
    }

    /// Heavy halves the step at once; light and right change nothing.
    mutating func sizeAfter(felt: Felt, anchor id: String, at now: Moment) {
        guard let anchor = anchor(id), anchor.kind.hasSize else { return }
        var kept = (self.felt[id] ?? []) + [felt]
        kept = Array(kept.suffix(EngineState.feltKept))
        self.felt[id] = kept
        changes.append(.setting("felt/\(id)", kept.map(\.rawValue).joined(separator: " ")))
        if felt == .heavy { setSize(anchor, (minutes(anchor) + 1) / 2, at: now) }
    }

    private mutating func setSize(_ anchor: Anchor, _ minutes: Int, at now: Moment) {
        let day = today(now.wall)
        let old = size(anchor)
        guard old == nil || old?.minutes != minutes else { return }
        let changed = minutes == self.minutes(anchor) ? old?.changed ?? .distantPast : day
        sizes[anchor.id] = Size(
            minutes: minutes, base: baseMinutes(anchor), changed: changed, silentUntil: nil)
        saveSize(anchor.id)
        effects.append(.changed)
    }

    // MARK: The offer

    /// Minutes a day that may be offered now, if any (science 2.7).
    func offer(_ anchor: Anchor, at now: Moment) -> Int? {
        guard anchor.grow == .ask, anchor.kind.hasSize else { return nil }
        let day = today(now.wall)
        let size = size(anchor)
        let minutes = minutes(anchor)
        let tried = (dueDays[anchor.id] ?? []).filter(\.tried).count
        guard minutes < max(EngineState.mostMinutes, baseMinutes(anchor)),
            tried >= EngineState.triedDays,
            day.dayNumber - (size?.changed ?? .distantPast).dayNumber >= EngineState.dueDays,
            size?.silentUntil.map({ day >= $0 }) ?? true,
            !(felt[anchor.id] ?? []).contains(.heavy)
        else { return nil }
        return minutes + 1
    }

    func offers(at now: Moment) -> [SizeOffer] {
        anchors.compactMap { anchor in
            offer(anchor, at: now).map { SizeOffer(anchor: anchor.id, minutes: $0) }
        }
    }

    /// A day on which the anchor came, or was tried without coming.
    mutating func countDay(_ id: String, tried: Bool, at time: Instant) {
        guard anchor(id)?.grow == .ask else { return }
        let day = today(time)
        var days = dueDays[id] ?? []
        if let index = days.firstIndex(where: { $0.day == day }) {
            guard tried, !days[index].tried else { return }
            days[index].tried = true
        } else {
            days.append(DueDay(day: day, tried: tried))
        }
        saveDays(id, days)
    }

    /// An attempt was taken back, the only one of its day.
    mutating func uncountDay(_ id: String, at time: Instant) {
        let day = today(time)
        guard var days = dueDays[id], let index = days.firstIndex(where: { $0.day == day }),
            attempts(id, on: day).isEmpty
        else { return }
        days[index].tried = false
        saveDays(id, days)
    }

    private mutating func saveDays(_ id: String, _ days: [DueDay]) {
        let kept = Array(days.sorted { $0.day < $1.day }.suffix(EngineState.dueDays))
        dueDays[id] = kept
        let text = kept.map { "\($0.day)\($0.tried ? "+" : "-")" }.joined(separator: " ")
        changes.append(.setting("days/\(id)", text))
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
