// Coming less often: an anchor whose bubbles are left alone stretches the days between them, and any touch brings it
// back at once. Owns the rows of days, and keeps them in the ledger. Never announced, always visible; whether the
// schedule wants it at all is asked before this (`fade`).

import AnchorModel
package import CivilTime

/// An anchor that was left alone and comes less often.
package struct RestingAnchor: Hashable, Sendable {
    package let anchor: String
    /// The day on which it comes again.
    package let until: LocalDate
}

struct Fades: Sendable {
    private var byAnchor: [String: Fade] = [:]

    init(_ settings: Settings) {
        for (id, text) in settings.each(.fade) { byAnchor[id] = Fade(text) }
    }

    init() {}

    subscript(_ anchor: String) -> Fade? { byAnchor[anchor] }
    var isEmpty: Bool { byAnchor.isEmpty }

    func rests(_ anchor: String, on day: LocalDate) -> Bool {
        byAnchor[anchor]?.rests(on: day) ?? false
    }

    /// Those that do not come on this day for being left alone.
    func resting(_ anchors: [Anchor], on day: LocalDate) -> [RestingAnchor] {
        anchors.compactMap { anchor in
            guard let fade = byAnchor[anchor.id], fade.rests(on: day) else { return nil }
            return RestingAnchor(anchor: anchor.id, until: fade.returns(after: day))
        }
    }

    /// A bubble of the anchor came to the screen for the first time.
    mutating func count(_ anchor: String, on day: LocalDate, _ outbox: inout Outbox) {
        var fade = byAnchor[anchor] ?? Fade(first: day, last: day, days: 0)
        // Another of the same day, or a clock that was set back.
        guard fade.days == 0 || day > fade.last else { return }
        fade.count(day)
        keep(anchor, fade, &outbox)
    }

    /// The bubble was never on the screen.
    mutating func restore(_ anchor: String, _ before: Fade?, _ outbox: inout Outbox) {
        if byAnchor[anchor] != before { keep(anchor, before, &outbox) }
    }

    /// Answered, put off, swept away or looked at: it comes as often as planned again.
    mutating func touch(_ anchor: String, _ outbox: inout Outbox) {
        guard byAnchor[anchor] != nil else { return }
        keep(anchor, nil, &outbox)
        outbox.changed()
    }

    /// The clock was set back: a day that is ahead is of one that was wrong.
    mutating func clockIsBack(to today: LocalDate, _ outbox: inout Outbox) {
        let ahead = byAnchor.filter { $0.value.last > today.adding(days: 1) }
        for id in ahead.keys.sorted() { touch(id, &outbox) }
    }

    private mutating func keep(_ anchor: String, _ fade: Fade?, _ outbox: inout Outbox) {
        byAnchor[anchor] = fade
        outbox.keep(SettingKey(.fade, anchor), fade?.text)
    }
}

/// How an anchor's bubbles have been left alone.
struct Fade: Hashable, Sendable {
    /// The first and the latest day of the row.
    private let first: LocalDate
    private(set) var last: LocalDate
    /// Days in the row that had a bubble.
    private(set) var days: Int

    /// From a bubble's day to the next one's, by the number of days in a row (design section 3;
    /// after the notification schedule of Bidargaddi 2018, science 2.9).
    private static let gaps = [1, 1, 1, 2, 3, 7]
    /// Left alone for this many days: twice a month is enough to be found again.
    private static let month = 30
    private static let monthGap = 15
    /// More than a person's days: a row that says so is not ours.
    private static let mostDays = 100_000

    init(first: LocalDate, last: LocalDate, days: Int) {
        self.first = first
        self.last = last
        self.days = days
    }

    fileprivate init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 3, let first = LocalDate(parts[0]), let last = LocalDate(parts[1]),
            let days = Int(parts[2]), (1...Fade.mostDays).contains(days), first <= last
        else { return nil }
        self.init(first: first, last: last, days: days)
    }

    fileprivate var text: String { "\(first) \(last) \(days)" }

    fileprivate mutating func count(_ day: LocalDate) {
        days += 1
        last = day
    }

    /// Whether a bubble on this day would be too soon.
    func rests(on day: LocalDate) -> Bool {
        if day == last { return days > 1 && gap(after: days - 1, on: day) > 1 }
        return day > last && day.dayNumber - last.dayNumber < gap(after: days, on: day)
    }

    private func gap(after days: Int, on day: LocalDate) -> Int {
        if day.dayNumber - first.dayNumber >= Fade.month { return Fade.monthGap }
        return Fade.gaps[min(days, Fade.gaps.count - 1)]
    }

    /// The next day on which it may come.
    func returns(after day: LocalDate) -> LocalDate {
        var next = day.adding(days: 1)
        while rests(on: next) { next = next.adding(days: 1) }
        return next
    }
}
