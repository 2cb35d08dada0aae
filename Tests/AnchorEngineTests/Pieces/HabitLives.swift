// Coming less often, gentle days and sizes alone, each against a naive writing of its rule that remembers everything.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct HabitLives {
    // MARK: Coming less often

    /// Every day with a bubble since the last touch.
    private struct LeftAlone {
        var days: [LocalDate] = []

        func gap(after count: Int, on day: LocalDate) -> Int {
            guard let first = days.first else { return 0 }
            if day.dayNumber - first.dayNumber >= 30 { return 15 }
            return count < 3 ? 1 : count == 3 ? 2 : count == 4 ? 3 : 7
        }

        /// The day of a bubble rests where an earlier one of the row was too near.
        func rests(on day: LocalDate) -> Bool {
            guard let last = days.last, day >= last else { return false }
            if day == last { return days.count > 1 && gap(after: days.count - 1, on: day) > 1 }
            return day.dayNumber - last.dayNumber < gap(after: days.count, on: day)
        }
    }

    @Test func `left alone it comes less often, touched as planned, and a restart knows it`() {
        lives(20) { random in
            var fades = Fades()
            var ledger = PieceLedger()
            var naive: [String: LeftAlone] = [:]
            var today = 0
            for _ in 0..<60 {
                let id = random.one(of: ["a", "b", "c"])
                switch random.below(12) {
                case 0:
                    fades.touch(id, &ledger.outbox)
                    naive[id] = nil
                case 1:
                    today -= random.below(40)
                    fades.clockIsBack(to: day(today), &ledger.outbox)
                    naive = naive.filter { $0.value.days.last! <= day(today + 1) }
                case 2:
                    // A bubble that was never on the screen.
                    let before = (fades[id], naive[id])
                    fades.count(id, on: day(today), &ledger.outbox)
                    fades.restore(id, before.0, &ledger.outbox)
                case 3: fades = Fades(ledger.settings())
                default:
                    fades.count(id, on: day(today), &ledger.outbox)
                    if naive[id]?.days.last.map({ $0 < day(today) }) ?? true {
                        naive[id, default: LeftAlone()].days.append(day(today))
                    }
                    today += random.below(3)
                }
                for id in ["a", "b", "c"] {
                    for date in (today - 2..<today + 20).map(day)
                    where fades.rests(id, on: date) != naive[id]?.rests(on: date) ?? false {
                        return "\(id) on \(date): \(naive[id]?.days ?? [])"
                    }
                }
                let resting = fades.resting(
                    ["a", "b", "c"].map { fixed($0, ["09:00"]) }, on: day(today))
                for one in resting {
                    guard let row = naive[one.anchor], row.rests(on: day(today)) else {
                        return "\(one.anchor) does not rest"
                    }
                    var next = day(today + 1)
                    while row.rests(on: next) { next = next.adding(days: 1) }
                    if one.until != next { return "back on \(one.until), not \(next)" }
                }
            }
            return nil
        }
    }

    // MARK: Gentle days

    @Test func `a gentle day has one nudge a day and bedtime, ends by itself, and survives`() {
        lives(60) { random in
            var gentle = AnchorEngine.Gentle()
            var ledger = PieceLedger()
            let anchors = [
                fixed("a", ["12:00"]), fixed("b", ["12:00"], kind: .rest),
                fixed("bed", ["12:00"], kind: .bedtime),
            ]
            var came: [LocalDate: Int] = [:]
            var minutes = 0
            for _ in 0..<60 {
                let now = noon(0, minutes)
                let date = day((minutes + 720) / 1440)
                switch random.below(8) {
                case 0, 1:
                    let cause = random.one(of: [GentleDay.Cause.soft, .declined, .back])
                    let end = now + .minutes(random.below(4_000) + 1)
                    let before = gentle.day
                    if before == nil { came = [:] }
                    gentle.begin(cause, until: end, &ledger.outbox)
                    if let before, cause == .back, before.until > end, gentle.day != before {
                        return "a return shortened what was asked for"
                    }
                    if before?.spent != gentle.day?.spent { return "a second nudge" }
                case 2:
                    gentle = AnchorEngine.Gentle(ledger.settings()) { _ in date }
                case 3: minutes += random.below(900)
                case 4 where random.chance(30): gentle.end(&ledger.outbox)
                default:
                    let slot = live(random.one(of: anchors), 0)
                    guard !gentle.holdsBack(slot, on: date) else {
                        if gentle.day?.spent != date { return "held back before the one nudge" }
                        continue
                    }
                    gentle.spend(slot, on: date, &ledger.outbox)
                    guard let running = gentle.day else { continue }
                    if slot.anchor.kind != .bedtime || running.cause == .back {
                        came[date, default: 0] += 1
                    }
                    if came[date, default: 0] > 1 { return "two nudges on \(date)" }
                }
                gentle.endInTime(at: noon(0, minutes), &ledger.outbox)
                if gentle.day.map({ $0.until <= noon(0, minutes) }) ?? false { return "no end" }
            }
            return nil
        }
    }

    @Test func `two anchors whose last word is not today make a day soft, however they are told`() {
        lives(200) { random in
            let rows = (0..<random.below(9)).map { number in
                row(
                    "\(number)", random.one(of: [.done, .tried, .notToday, .notToday]),
                    random.one(of: ["a", "b", "c", nil]), at: noon(0, random.below(4)))
            }
            var declined = 0
            for id in ["a", "b", "c"] {
                let mine = rows.filter { $0.anchor == id }
                guard let latest = mine.map(\.at).max() else { continue }
                if mine.last(where: { $0.at == latest })?.event == .notToday { declined += 1 }
            }
            return AnchorEngine.Gentle.isDeclined(rows) == (declined >= 2) ? nil : "\(rows)"
        }
    }

    // MARK: Sizes

    /// Everything that was ever said of one anchor's size.
    private struct SizeStory {
        var base: Int
        var minutes: Int?
        var changed: Int?
        var silentUntil: Int?
        var felt: [Felt] = []
        var due: [Int: Bool] = [:]

        var now: Int { minutes ?? base }

        mutating func set(_ new: Int, _ today: Int) {
            if minutes == nil || minutes != new {
                if new != now { changed = today }
                minutes = new
                silentUntil = nil
            }
        }

        func offer(_ today: Int) -> Int? {
            let tried = due.keys.sorted().suffix(7).filter { due[$0] == true }.count
            let isQuiet =
                changed.map { today - $0 < 7 } ?? false
                || silentUntil.map { today < $0 } ?? false || felt.suffix(3).contains(.heavy)
            return tried >= 5 && now < max(15, base) && !isQuiet ? now + 1 : nil
        }
    }

    @Test func `a size is what was said last, and one more is offered after five tried days`() {
        lives(40) { random in
            var sizes = AnchorEngine.Sizes()
            var ledger = PieceLedger()
            var anchor = fixed("a", ["09:00"])
            anchor.grow = .ask
            anchor.length = .minutes(random.one(of: [1, 3, 14, 20]))
            var story = SizeStory(base: Int((anchor.length ?? .zero).seconds / 60))
            var today = 0
            for _ in 0..<80 {
                switch random.below(14) {
                case 0:
                    sizes.change(anchor, .smaller, on: day(today), &ledger.outbox)
                    story.set(max(0, story.now - 1), today)
                case 1:
                    sizes.change(anchor, .larger, on: day(today), &ledger.outbox)
                    story.set(min(max(15, story.base), story.now + 1), today)
                case 2:
                    sizes.change(anchor, .keep, on: day(today), &ledger.outbox)
                    story.set(story.now, today)
                    story.silentUntil = today + 28
                case 3:
                    let felt = random.one(of: [Felt.light, .right, .right, .heavy])
                    sizes.feel(anchor, felt, on: day(today), &ledger.outbox)
                    story.felt.append(felt)
                    if felt == .heavy { story.set((story.now + 1) / 2, today) }
                case 4:
                    sizes.uncount("a", on: day(today), &ledger.outbox)
                    let known = story.due.keys.sorted().suffix(7)
                    if known.contains(today) { story.due[today] = false }
                case 5: sizes = AnchorEngine.Sizes(ledger.settings())
                case 6 where random.chance(10):
                    sizes.forget("a")
                    _ = ledger.settings()
                    ledger = PieceLedger()
                    story = SizeStory(base: story.base)
                default:
                    let tried = random.chance(80)
                    sizes.count("a", tried: tried, on: day(today), &ledger.outbox)
                    story.due[today] = tried || story.due[today] ?? false
                    today += random.below(3)
                }
                if sizes.minutes(anchor) != story.now { return "\(story)" }
                if sizes.offer(anchor, on: day(today)) != story.offer(today) {
                    return "offers \(String(describing: sizes.offer(anchor, on: day(today)))) "
                        + "on \(today): \(story)"
                }
            }
            // An edit of the schedule counts more than all of it.
            anchor.length = .minutes(story.base + 2)
            return sizes.minutes(anchor) == story.base + 2 ? nil : "an edit was not heard"
        }
    }

    @Test func `the bouts of a day's slots are its minutes, and a gentle day has one`() {
        lives(60) { random in
            var sizes = AnchorEngine.Sizes()
            var ledger = PieceLedger()
            let anchor = fixed("a", ["09:00", "11:00", "13:00", "15:00"])
            for _ in 0..<random.below(20) {
                sizes.change(anchor, .larger, on: day(0), &ledger.outbox)
            }
            sizes.change(anchor, .larger, on: day(0), &ledger.outbox)
            let minutes = sizes.minutes(anchor)
            let lengths = (0..<4).map { place in
                sizes.length(of: anchor, isGentle: false) { place }.seconds / 60
            }
            let parts = bouts(minutes)
            let expected = (0..<4).map { Int64($0 < parts.count ? parts[$0] : 1) }
            if lengths != expected { return "\(minutes): \(lengths)" }
            return sizes.length(of: anchor, isGentle: true) { 0 } == .minutes(1) ? nil : "gentle"
        }
    }
}
