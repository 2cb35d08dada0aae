// How far each gradual shift has come: a step further when the mornings say so, otherwise it holds and says
// nothing. Owns the counts, those before the last morning, and what a night that was said moved; keeps them in
// the ledger. Never changes a plan: it says whether a night is another one now. The steps are BedtimeShift's.

package import AnchorModel
import CivilTime

/// Where a gradual shift is going.
package struct ShiftView: Hashable, Sendable {
    package let to: Night
    /// Held three times: staying here may be what fits.
    package let mayStay: Bool
}

/// What the mornings since the last step said.
struct ShiftProgress: Hashable, Sendable {
    /// The plan it belongs to: an edited one starts afresh.
    let plan: BedtimeShift
    private(set) var step = 0
    /// Known mornings since the last step, in the order they were learnt.
    private(set) var mornings: [Morning] = []
    /// Times it was held in a row.
    private(set) var holds = 0
    /// The last day whose morning was counted: none counts twice.
    private(set) var upTo: LocalDate?

    struct Morning: Hashable, Sendable {
        let day: LocalDate
        /// Whether it was near the target.
        fileprivate(set) var isNear: Bool
    }

    init(plan: BedtimeShift) { self.plan = plan }

    /// The wake goes first; the bed follows after a morning.
    var night: Night { plan.night(after: step, bedFollows: !mornings.isEmpty || holds > 0) }

    /// A morning that is still being weighed may be said again; an older one is over.
    fileprivate mutating func learn(_ isNear: Bool, on day: LocalDate, today: LocalDate) {
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

/// The gradual shifts that a night moved when it was said.
struct NightShift: Sendable {
    let day: LocalDate
    let before: [String: ShiftProgress]
    let after: [String: ShiftProgress]
}

struct Shifts: Sendable {
    private(set) var all: [String: ShiftProgress] = [:]
    /// As they were before the last morning of this run, which may be taken back.
    private var beforeMorning: [String: ShiftProgress]?
    /// Around the last night said, which may be taken back.
    private var night: NightShift?

    private static let holdsBeforeOffer = 3

    init() {}

    init(_ settings: Settings) {
        for (id, value) in settings.each(.shift) {
            if let progress = ShiftProgress(text: value[...]) { all[id] = progress }
        }
        var before: [String: ShiftProgress] = [:]
        var night: LocalDate?
        for (name, value) in settings.each(.nightShift) {
            let words = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard words.count == 2, let day = LocalDate(words[0]), night ?? day == day,
                let progress = ShiftProgress(text: words[1])
            else { continue }
            night = day
            before[name] = progress
        }
        guard let night else { return }
        self.night = NightShift(
            day: night, before: before, after: all.filter { before[$0.key] != nil })
    }

    subscript(_ id: String) -> ShiftProgress? { all[id] }

    /// The anchor as written, with the night it is at.
    mutating func shifted(_ anchor: Anchor) -> Anchor {
        guard let from = anchor.shiftFrom, case .bedtime(let bed, let wake) = anchor.cue else {
            return anchor
        }
        let night = night(
            of: anchor.id, BedtimeShift(from: from, to: Night(bed: bed, wake: wake)))
        var result = anchor
        result.cue = .bedtime(bed: night.bed, wake: night.wake)
        return result
    }

    /// Nil: it is where it is going.
    func view(of anchor: Anchor) -> ShiftView? {
        guard anchor.shiftFrom != nil, let progress = all[anchor.id],
            progress.night != progress.plan.to
        else { return nil }
        return ShiftView(
            to: progress.plan.to, mayStay: progress.holds >= Shifts.holdsBeforeOffer)
    }

    /// The night that a plan is at; an edited plan starts afresh.
    private mutating func night(of id: String, _ plan: BedtimeShift) -> Night {
        if let progress = all[id], progress.plan == plan { return progress.night }
        let progress = ShiftProgress(plan: plan)
        all[id] = progress
        return progress.night
    }

    // MARK: Mornings

    /// A morning begins, which may be taken back.
    mutating func beginMorning() { beforeMorning = all }

    /// A morning is known. True: the night is another one now.
    mutating func learn(
        _ id: String, isNear: Bool, on day: LocalDate, today: LocalDate, _ outbox: inout Outbox
    ) -> Bool {
        guard let before = all[id] else { return false }
        var progress = before
        progress.learn(isNear, on: day, today: today)
        guard progress != before else { return false }
        all[id] = progress
        keep(id, &outbox)
        return progress.night != before.night
    }

    /// The last morning was taken back. False: it said nothing.
    mutating func takeBackMorning(_ outbox: inout Outbox) -> Bool {
        guard let before = beforeMorning, before != all else { return false }
        beforeMorning = nil
        set(before, &outbox)
        return true
    }

    private mutating func set(_ before: [String: ShiftProgress], _ outbox: inout Outbox) {
        all = before
        for id in before.keys.sorted() { keep(id, &outbox) }
    }

    // MARK: Of a night that was said

    /// What a night moved goes back with it, also after a restart: for that it is in the ledger.
    mutating func keepNight(
        _ day: LocalDate, _ before: [String: ShiftProgress], _ outbox: inout Outbox
    ) {
        let before = before.filter { all[$0.key] != $0.value }
        guard !before.isEmpty else { return }
        forgetNight(&outbox)
        night = NightShift(
            day: day, before: before, after: all.filter { before[$0.key] != nil })
        for id in before.keys.sorted() {
            outbox.keep(SettingKey(.nightShift, id), before[id].map { "\(day) \($0.text)" })
        }
    }

    /// False: it moved nothing, or another morning came since and the two can no longer be told apart.
    mutating func takeBackNight(_ day: LocalDate, _ outbox: inout Outbox) -> Bool {
        guard let shift = night, shift.day == day else { return false }
        forgetNight(&outbox)
        guard shift.after.allSatisfy({ all[$0.key] == $0.value }) else { return false }
        set(all.merging(shift.before) { $1 }, &outbox)
        return true
    }

    private mutating func forgetNight(_ outbox: inout Outbox) {
        for id in (night?.before ?? [:]).keys.sorted() {
            outbox.keep(SettingKey(.nightShift, id), nil)
        }
        night = nil
    }

    /// Another anchor of that name starts afresh; its settings go with the others'.
    mutating func forget(_ id: String) {
        all[id] = nil
        if night?.before[id] != nil { night = nil }
    }

    private func keep(_ id: String, _ outbox: inout Outbox) {
        outbox.keep(SettingKey(.shift, id), all[id]?.text)
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
        self.init(plan: plan)
        self.step = step
        self.mornings = mornings
        self.holds = holds
        upTo = words.count == 5 ? LocalDate(words[4]) : nil
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
