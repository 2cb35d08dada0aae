// How big a step is: minutes a day, changed by what a person says and by nothing else. Owns the sizes, how the
// last sessions felt and which of the last due days were tried, and keeps them in the ledger. May offer one minute
// more where the schedule allows it; never asks, never counts aloud, never looks at what is on the screen.

import AnchorModel
import CivilTime

/// One minute a day more, for who wants it.
package struct SizeOffer: Hashable, Sendable {
    package let anchor: String
    package let minutes: Int
}

/// Minutes a day of one anchor, once a person has spoken about them.
struct Size: Hashable, Sendable {
    /// 0: without a clock.
    let minutes: Int
    /// What the schedule says: when that is edited, the edit counts.
    let base: Int
    let changed: LocalDate
    /// No offer before this day, after `keep`.
    fileprivate(set) var silentUntil: LocalDate?
}

/// The last due days of an anchor that may grow, and whether it was tried on them.
private struct DueDay: Hashable, Sendable {
    let day: LocalDate
    var tried: Bool
}

struct Sizes: Sendable {
    private var sizes: [String: Size] = [:]
    private var dueDays: [String: [DueDay]] = [:]
    /// How the last few sessions of an anchor felt.
    private var felt: [String: [Felt]] = [:]

    /// The smallest step there is: one minute counts.
    private static let smallest = Span.minutes(1)
    /// 3 × 5, the most that is offered; more is the schedule's to say (science 2.7).
    private static let mostMinutes = 15
    /// No step is longer than a day; a row that says so is not ours.
    private static let minutesOfDay = 1_440
    /// An offer wants this many tried days out of the last due ones, and this long without a change.
    private static let triedDays = 5
    private static let mostDueDays = 7
    /// `keep` silences the offer for four weeks.
    private static let keepDays = 28
    /// Not offered while one of the last three sessions felt heavy.
    private static let feltKept = 3

    // MARK: Asking

    private func base(_ anchor: Anchor) -> Int {
        let seconds = (anchor.length ?? anchor.kind.defaultLength).seconds
        return max(1, Int((seconds + 59) / 60))
    }

    /// What was said of it, while the schedule says the same as then.
    private func said(_ anchor: Anchor) -> Size? {
        sizes[anchor.id].flatMap { $0.base == base(anchor) ? $0 : nil }
    }

    /// 0: as small as it goes, and no clock belongs to it.
    func minutes(_ anchor: Anchor) -> Int { said(anchor)?.minutes ?? base(anchor) }

    func isClockless(_ anchor: Anchor) -> Bool { anchor.kind.hasSize && minutes(anchor) == 0 }

    /// How long the step of one slot is.
    /// - Parameter place: which of its day's slots it is, from 0 on; asked where that matters.
    func length(of anchor: Anchor, isGentle: Bool, place: () -> Int) -> Span {
        let written = anchor.length ?? anchor.kind.defaultLength
        if isGentle, anchor.kind.hasSize { return min(written, Sizes.smallest) }
        guard let size = said(anchor) else { return written }
        // What has no clock counts as a minute.
        guard anchor.kind == .movement else { return .minutes(max(1, size.minutes)) }
        let parts = bouts(size.minutes)
        let place = place()
        // The day's later slots, once its minutes are given out: one minute counts.
        return .minutes(place < parts.count ? parts[place] : 1)
    }

    func offers(_ anchors: [Anchor], on day: LocalDate) -> [SizeOffer] {
        anchors.compactMap { anchor in
            offer(anchor, on: day).map { SizeOffer(anchor: anchor.id, minutes: $0) }
        }
    }

    /// Minutes a day that may be offered on this day, if any (science 2.7).
    func offer(_ anchor: Anchor, on day: LocalDate) -> Int? {
        guard anchor.grow == .ask, anchor.kind.hasSize else { return nil }
        let size = said(anchor)
        let minutes = minutes(anchor)
        let tried = (dueDays[anchor.id] ?? []).filter(\.tried).count
        guard minutes < max(Sizes.mostMinutes, base(anchor)), tried >= Sizes.triedDays,
            day.dayNumber - (size?.changed ?? .distantPast).dayNumber >= Sizes.mostDueDays,
            size?.silentUntil.map({ day >= $0 }) ?? true,
            !(felt[anchor.id] ?? []).contains(.heavy)
        else { return nil }
        return minutes + 1
    }

    /// Whether it came or was tried on this day, of the last due ones.
    func knows(_ id: String, on day: LocalDate) -> Bool {
        dueDays[id]?.contains { $0.day == day } ?? false
    }

    var known: Set<String> { Set(sizes.keys).union(felt.keys).union(dueDays.keys) }

    // MARK: What a person says

    mutating func change(
        _ anchor: Anchor, _ change: SizeChange, on day: LocalDate, _ outbox: inout Outbox
    ) {
        let old = minutes(anchor)
        let most = max(Sizes.mostMinutes, base(anchor))
        switch change {
        case .smaller: set(anchor, max(0, old - 1), on: day, &outbox)
        case .larger: set(anchor, min(most, old + 1), on: day, &outbox)
        case .keep:
            set(anchor, old, on: day, &outbox)
            sizes[anchor.id]?.silentUntil = day.adding(days: Sizes.keepDays)
            keep(anchor.id, &outbox)
        }
    }

    /// Heavy halves the step at once; light and right change nothing.
    mutating func feel(
        _ anchor: Anchor, _ felt: Felt, on day: LocalDate, _ outbox: inout Outbox
    ) {
        let kept = Array(((self.felt[anchor.id] ?? []) + [felt]).suffix(Sizes.feltKept))
        self.felt[anchor.id] = kept
        outbox.keep(
            SettingKey(.felt, anchor.id), kept.map(\.rawValue).joined(separator: " "))
        if felt == .heavy { set(anchor, (minutes(anchor) + 1) / 2, on: day, &outbox) }
    }

    private mutating func set(
        _ anchor: Anchor, _ minutes: Int, on day: LocalDate, _ outbox: inout Outbox
    ) {
        let old = said(anchor)
        guard old == nil || old?.minutes != minutes else { return }
        let changed = minutes == self.minutes(anchor) ? old?.changed ?? .distantPast : day
        sizes[anchor.id] = Size(
            minutes: minutes, base: base(anchor), changed: changed, silentUntil: nil)
        keep(anchor.id, &outbox)
        outbox.changed()
    }

    // MARK: Days

    /// A day on which the anchor came, or was tried without coming.
    mutating func count(_ id: String, tried: Bool, on day: LocalDate, _ outbox: inout Outbox) {
        var days = dueDays[id] ?? []
        if let index = days.firstIndex(where: { $0.day == day }) {
            guard tried, !days[index].tried else { return }
            days[index].tried = true
        } else {
            days.append(DueDay(day: day, tried: tried))
        }
        keep(id, days, &outbox)
    }

    /// The one attempt of its day was taken back.
    mutating func uncount(_ id: String, on day: LocalDate, _ outbox: inout Outbox) {
        guard var days = dueDays[id], let index = days.firstIndex(where: { $0.day == day })
        else { return }
        days[index].tried = false
        keep(id, days, &outbox)
    }

    /// Another anchor of that name starts afresh; its settings go with the others'.
    mutating func forget(_ id: String) {
        sizes[id] = nil
        felt[id] = nil
        dueDays[id] = nil
    }

    // MARK: In the ledger

    private func keep(_ id: String, _ outbox: inout Outbox) {
        let value = sizes[id].map { size in
            "\(size.minutes) \(size.base) \(size.changed)"
                + (size.silentUntil.map { " \($0)" } ?? "")
        }
        outbox.keep(SettingKey(.size, id), value)
    }

    private mutating func keep(_ id: String, _ days: [DueDay], _ outbox: inout Outbox) {
        let kept = Array(days.sorted { $0.day < $1.day }.suffix(Sizes.mostDueDays))
        dueDays[id] = kept
        let text = kept.map { "\($0.day)\($0.tried ? "+" : "-")" }.joined(separator: " ")
        outbox.keep(SettingKey(.days, id), text)
    }

    init() {}

    init(_ settings: Settings) {
        for (id, value) in settings.each(.size) {
            let words = value.split(separator: " ")
            guard words.count >= 3, let minutes = Int(words[0]),
                let base = Int(words[1]), let changed = LocalDate(words[2]),
                (0...Sizes.minutesOfDay).contains(minutes),
                (1...Sizes.minutesOfDay).contains(base)
            else { continue }
            sizes[id] = Size(
                minutes: minutes, base: base, changed: changed,
                silentUntil: words.count > 3 ? LocalDate(words[3]) : nil)
        }
        for (id, value) in settings.each(.felt) {
            felt[id] = value.split(separator: " ").compactMap { Felt(rawValue: String($0)) }
        }
        for (id, value) in settings.each(.days) {
            dueDays[id] = value.split(separator: " ").compactMap { word in
                LocalDate(word.dropLast()).map { DueDay(day: $0, tried: word.hasSuffix("+")) }
            }
        }
    }
}

extension LocalDate {
    /// Before any schedule.
    fileprivate static var distantPast: LocalDate { LocalDate(dayNumber: 0) }
}
