// How far a gradual shift has come: a step further when the mornings say so, otherwise it holds and
// says nothing. Owns the count; the steps are BedtimeShift's.

import CivilTime

/// What the mornings since the last step said.
struct ShiftProgress: Hashable, Sendable {
    /// The plan it belongs to: an edited one begins anew.
    let plan: BedtimeShift
    var step = 0
    /// Known mornings since the last step, newest last, and whether each was near the target.
    var near: [Bool] = []
    /// Times it was held in a row.
    var holds = 0

    /// The wake goes first; the bed follows after a morning.
    var night: Night { plan.night(after: step, bedFollows: !near.isEmpty || holds > 0) }

    mutating func learn(_ isNear: Bool) {
        // Arrived, the bed as well.
        if step == plan.steps, !near.isEmpty { return }
        near.append(isNear)
        guard near.count >= BedtimeShift.hold else { return }
        if near.count(where: \.self) >= BedtimeShift.evidence {
            step = min(step + 1, plan.steps)
            holds = 0
        } else {
            holds += 1
        }
        near = []
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
    /// A hold takes three mornings: no life has so many.
    private static let mostHolds = 100_000

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
        var moved = false
        shiftsBefore = shifts
        for anchor in anchors {
            guard var progress = shifts[anchor.id], anchor.shiftFrom != nil else { continue }
            let before = progress
            let woke = zones.rules(for: anchor).local(at: time).time
            let off = abs(BedtimeShift.shortest(progress.night.wake, woke))
            progress.learn(off <= BedtimeShift.near)
            guard progress != before else { continue }
            shifts[anchor.id] = progress
            saveShift(anchor.id)
            moved = moved || progress.night != before.night
        }
        if moved { apply(written, because: .removed, at: now) }
    }

    /// The morning was taken back.
    mutating func unshift(at now: Moment) {
        guard let before = shiftsBefore, before != shifts else { return }
        shifts = before
        shiftsBefore = nil
        for id in before.keys.sorted() { saveShift(id) }
        apply(written, because: .removed, at: now)
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
        let value = shifts[id].map { progress in
            let near = progress.near.map { $0 ? "+" : "-" }.joined()
            return "\(progress.step) \(progress.holds) \(progress.plan.text) \(near)"
        }
        changes.append(.setting("shift/\(id)", value))
    }

    mutating func restoreShift(_ id: String, _ value: String) {
        let words = value.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 4, let step = Int(words[0]), let holds = Int(words[1]),
            let plan = BedtimeShift(text: words[2]), (0...plan.steps).contains(step),
            (0...EngineState.mostHolds).contains(holds)
        else { return }
        shifts[id] = ShiftProgress(
            plan: plan, step: step, near: words[3].map { $0 == "+" }, holds: holds)
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
