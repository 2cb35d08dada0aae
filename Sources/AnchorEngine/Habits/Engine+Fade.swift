// Coming less often: an anchor whose bubbles are left alone stretches the days between them; any
// touch brings it back at once. Never announced, always visible.

import AnchorModel
import CivilTime

/// How an anchor's bubbles have been left alone.
struct Fade: Hashable, Sendable {
    /// The first and the latest day of the row.
    var first: LocalDate
    var last: LocalDate
    /// Days in the row that had a bubble.
    var days: Int

    /// From a bubble's day to the next one's, by the number of days in a row (design section 3;
    /// after the notification schedule of Bidargaddi 2018, science 2.9).
    private static let gaps = [1, 1, 1, 2, 3, 7]
    /// Left alone for this many days: twice a month is enough to be found again.
    private static let month = 30
    private static let monthGap = 15
    /// More than a person's days: a row that says so is not ours.
    static let mostDays = 100_000

    /// Whether a bubble on this day would be too soon.
    func rests(on day: LocalDate) -> Bool {
        if day == last { return days > 1 && gap(after: days - 1, on: day) > 1 }
        return day > last && day.dayNumber - last.dayNumber < gap(after: days, on: day)
    }

    private func gap(after days: Int, on day: LocalDate) -> Int {
        if day.dayNumber - first.dayNumber >= Fade.month { return Fade.monthGap }
        return Fade.gaps[min(days, Fade.gaps.count - 1)]
    }

    fileprivate var text: String { "\(first) \(last) \(days)" }

    /// The next day on which it may come.
    func returns(after day: LocalDate) -> LocalDate {
        var next = day.adding(days: 1)
        while rests(on: next) { next = next.adding(days: 1) }
        return next
    }
}

extension EngineState {
    func isFaded(_ anchor: String, on day: LocalDate) -> Bool {
        schedule.fade && fades[anchor]?.rests(on: day) == true
    }

    /// A bubble of the anchor came to the screen for the first time.
    mutating func countBubble(of anchor: String, at now: Moment) {
        guard schedule.fade else { return }
        let day = today(now.wall)
        var fade = fades[anchor] ?? Fade(first: day, last: day, days: 0)
        // Another of the same day, or a clock that was set back.
        guard fade.days == 0 || day > fade.last else { return }
        fade.days += 1
        fade.last = day
        fades[anchor] = fade
        changes.append(.setting("fade/\(anchor)", fade.text))
    }

    /// The bubble was never on the screen.
    mutating func restoreFade(_ anchor: String, _ before: Fade?) {
        guard schedule.fade, fades[anchor] != before else { return }
        fades[anchor] = before
        changes.append(.setting("fade/\(anchor)", before.map(\.text)))
    }

    /// Answered, put off, swept away or looked at: it comes as often as planned again.
    mutating func touch(_ anchor: String) {
        guard fades.removeValue(forKey: anchor) != nil else { return }
        changes.append(.setting("fade/\(anchor)", nil))
        effects.append(.changed)
    }

    /// Those that would not come tomorrow for this.
    func resting(at now: Moment) -> [RestingAnchor] {
        guard schedule.fade else { return [] }
        let tomorrow = today(now.wall).adding(days: 1)
        return anchors.compactMap { anchor in
            guard let fade = fades[anchor.id], fade.rests(on: tomorrow) else { return nil }
            return RestingAnchor(anchor: anchor.id, until: fade.returns(after: tomorrow))
        }
    }

    mutating func restoreFade(_ anchor: String, _ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 3, let first = LocalDate(parts[0]), let last = LocalDate(parts[1]),
            let days = Int(parts[2]), (1...Fade.mostDays).contains(days), first <= last
        else { return }
        fades[anchor] = Fade(first: first, last: last, days: days)
    }
}
