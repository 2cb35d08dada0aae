// How far a gradual shift has come: a step further when the mornings say so, otherwise it holds and
// says nothing. Owns the count; the steps are BedtimeShift's.

package import AnchorModel
import CivilTime

/// What the mornings since the last step said.
struct ShiftProgress: Hashable, Sendable {
    /// The plan it belongs to: an edited one starts afresh.
    let plan: BedtimeShift
    var step = 0
    /// Known mornings since the last step, in the order they were learnt.
    var mornings: [Morning] = []
    /// Times it was held in a row.
    var holds = 0
    /// The last day whose morning was counted: none counts twice.
    var upTo: LocalDate?

    struct Morning: Hashable, Sendable {
        let day: LocalDate
        /// Whether it was near the target.
        var isNear: Bool
    }

    /// The wake goes first; the bed follows after a morning.
    var night: Night { plan.night(after: step, bedFollows: !mornings.isEmpty || holds > 0) }

    /// A morning that is still being weighed may be said again; an older one is over.
    mutating func learn(_ isNear: Bool, on day: LocalDate, today: LocalDate) {
        if let known = mornings.firstIndex(where: { $0.day == day }) {
            mornings[known].isNear = isNear
            return
        }
        // A day ahead is of a clock that was wrong.
        if let upTo, upTo <= today, day <= upTo { return }
        // Arrived, the bed as well.
        if step == plan.steps, !mornings.isEmpty { return }
        mornings.append(Morning(day: day, isNear: isNear))
        upTo = day
        guard mornings.count >= BedtimeShift.hold else { return }
        if mornings.count(where: \.isNear) >= BedtimeShift.evidence {
            step = min(step + 1, plan.steps)
            holds = 0
        } else {
            holds += 1
        }
        mornings = []
    }
}

/// Where a gradual shift is going.
package struct ShiftView: Hashable, Sendable {
    package let to: Night
    /// Held three times: staying here may be what fits.
    package let mayStay: Bool
}

extension EngineState {
    private static let holdsBeforeOffer = 3

    private func plan(_ anchor: Anchor) -> BedtimeShift? {
        guard let from = anchor.shiftFrom, case .bedtime(let bed, let wake) = anchor.cue else {
            return nil
        }
        return BedtimeShift(from: from, to: Night(bed: bed, wake: wake))
    }

    /// The anchor as written, with the night it is at.
    mutating func shifted(_ anchor: Anchor) -> Anchor {
        guard let plan = plan(anchor) else { return anchor }
        if shifts[anchor.id]?.plan != plan {
            shifts[anchor.id] = ShiftProgress(plan: plan)
        }
        guard let night = shifts[anchor.id]?.night else { return anchor }
        var result = anchor
        result.cue = .bedtime(bed: night.bed, wake: night.wake)
        return result
    }

    /// A morning is known.
    mutating func shift(wokenAt time: Instant, at now: Moment) {
        shiftsBefore = shifts
        learnMorning(at: time, now)
    }

    /// What a morning says about the way to another bedtime.
    mutating func learnMorning(at time: Instant, _ now: Moment) {
        var moved = false
        for anchor in anchors {
            guard var progress = shifts[anchor.id], anchor.shiftFrom != nil,
                progress.upTo != nil || time >= since[anchor.id] ?? time
            else { continue }
            // A morning after a night that was none of its own says nothing about it.
            guard wakes(anchor, on: zones.rules(for: anchor).local(at: time).date) else { continue }
            let before = progress
            let woke = zones.rules(for: anchor).local(at: time).time
            let off = abs(BedtimeShift.shortest(progress.night.wake, woke))
            progress.learn(off <= BedtimeShift.near, on: today(time), today: today(now.wall))
            guard progress != before else { continue }
            shifts[anchor.id] = progress
            saveShift(anchor.id)
            moved = moved || progress.night != before.night
        }
        if moved { apply(written, because: .removed, at: now) }
    }

    private func wakes(_ anchor: Anchor, on date: LocalDate) -> Bool {
        let nights = PlannedNights([anchor], dayStartsAt: schedule.dayStartsAt)
        return (-3...1).contains { nights.evening(date.adding(days: $0))?.wakeDate == date }
    }

    /// The morning was taken back.
    mutating func unshift(at now: Moment) {
        guard let before = shiftsBefore, before != shifts else { return }
        shiftsBefore = nil
        setShifts(before, at: now)
    }

    mutating func setShifts(_ before: [String: ShiftProgress], at now: Moment) {
        shifts = before
        for id in before.keys.sorted() { saveShift(id) }
        apply(written, because: .removed, at: now)
    }

    // MARK: Of a night that was said

    /// What a night moved goes back with it, also after a restart: for that it is in the ledger.
    mutating func saveShift(of day: LocalDate, _ before: [String: ShiftProgress]) {
        let before = before.filter { shifts[$0.key] != $0.value }
        guard !before.isEmpty else { return }
        forgetNightShift()
        let after = shifts.filter { before[$0.key] != nil }
        nightShift = NightShift(day: day, before: before, after: after)
        for id in before.keys.sorted() {
            let value = before[id].map { "\(day) \($0.text)" }
            changes.append(.setting(EngineState.nightShiftKey + id, value))
        }
    }

    mutating func takeBackShift(of day: LocalDate, at now: Moment) {
        guard let shift = nightShift, shift.day == day else { return }
        forgetNightShift()
        // Another morning came since: the two can no longer be told apart.
        guard shift.after.allSatisfy({ shifts[$0.key] == $0.value }) else { return }
        setShifts(shifts.merging(shift.before) { $1 }, at: now)
    }

    private mutating func forgetNightShift() {
        for id in (nightShift?.before ?? [:]).keys.sorted() {
            changes.append(.setting(EngineState.nightShiftKey + id, nil))
        }
        nightShift = nil
    }

    private static let nightShiftKey = "nightShift/"

    /// After the shifts themselves.
    mutating func restoreNightShift(_ settings: [String: String]) {
        var before: [String: ShiftProgress] = [:]
        var night: LocalDate?
        for (key, value) in settings where key.hasPrefix(EngineState.nightShiftKey) {
            let words = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard words.count == 2, let day = LocalDate(words[0]), night ?? day == day,
                let progress = ShiftProgress(text: words[1])
            else { continue }
            night = day
            before[String(key.dropFirst(EngineState.nightShiftKey.count))] = progress
        }
        guard let night else { return }
        nightShift = NightShift(
            day: night, before: before, after: shifts.filter { before[$0.key] != nil })
    }

    func shiftView(_ anchor: Anchor) -> ShiftView? {
        guard anchor.shiftFrom != nil, let progress = shifts[anchor.id],
            progress.night != progress.plan.to
        else { return nil }
        return ShiftView(
            to: progress.plan.to, mayStay: progress.holds >= EngineState.holdsBeforeOffer)
    }

    // MARK: In the ledger

    private mutating func saveShift(_ id: String) {
        changes.append(.setting("shift/\(id)", shifts[id]?.text))
    }

    mutating func restoreShift(_ id: String, _ value: String) {
        if let progress = ShiftProgress(text: value[...]) { shifts[id] = progress }
    }
}

extension ShiftProgress {
    /// A hold takes three mornings: no life has so many.
    private static let mostHolds = 100_000

    fileprivate var text: String {
        let mornings = mornings.map { "\($0.day)\($0.isNear ? "+" : "-")" }
        let upTo = upTo.map(\.description) ?? ""
        return "\(step) \(holds) \(plan.text) \(mornings.joined(separator: ",")) \(upTo)"
    }

    fileprivate init?(text: Substring) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 4 || words.count == 5, let step = Int(words[0]),
            let holds = Int(words[1]),
            let plan = BedtimeShift(text: words[2]), (0...plan.steps).contains(step),
            (0...ShiftProgress.mostHolds).contains(holds)
        else { return nil }
        // Before mornings had days there were four words, and a mark for each morning.
        let mornings =
            words.count == 4
            ? words[3].map { ShiftProgress.Morning(day: .unknown, isNear: $0 == "+") }
            : words[3].split(separator: ",").compactMap(ShiftProgress.Morning.init(text:))
        self.init(
            plan: plan, step: step, mornings: mornings, holds: holds,
            upTo: words.count == 5 ? LocalDate(words[4]) : nil)
    }
}

extension LocalDate {
    /// Before every morning there is.
    fileprivate static let unknown = LocalDate(dayNumber: 0)
}

extension ShiftProgress.Morning {
    fileprivate init?(text: Substring) {
        guard let mark = text.last, mark == "+" || mark == "-", let day = LocalDate(text.dropLast())
        else { return nil }
        self.init(day: day, isNear: mark == "+")
    }
}

extension BedtimeShift {
    fileprivate var text: String {
        [from.bed, from.wake, to.bed, to.wake].map(\.description).joined(separator: "/")
    }

    fileprivate init?(text: Substring) {
        let times = text.split(separator: "/").compactMap { LocalTime($0) }
        guard times.count == 4 else { return nil }
        self.init(
            from: Night(bed: times[0], wake: times[1]), to: Night(bed: times[2], wake: times[3]))
    }
}
