// What is learnt of a person over weeks, each piece alone: silence, gradual shifts, guesses of nights and the budget of
// bubbles, against a list of everything that was told or by what holds whatever comes.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct LearntLives {
    // MARK: Silence

    @Test func `after twelve days in four weeks it is asked once, and a no is heard for good`() {
        lives(40) { random in
            var silences = AnchorEngine.Silences()
            var ledger = PieceLedger()
            var ahead: Set<Int> = []
            var asked: Int?
            var isAnswered = false
            var since: Int?
            var bubbles: Set<String> = []
            var today = 0
            for _ in 0..<120 {
                switch random.below(20) {
                case 0:
                    silences = AnchorEngine.Silences(ledger.settings())
                case 1 where !ahead.isEmpty:
                    let one = random.one(of: ahead.sorted())
                    silences.uncount("a", on: day(one), &ledger.outbox)
                    ahead.remove(one)
                case 2 where random.chance(20):
                    let isSilent = silences.isSilent("a")
                    if silences.end("a", &ledger.outbox) != isSilent { return "no silence ended" }
                    if isSilent { (since, isAnswered) = (nil, true) }
                case 3 where random.chance(20) && since == nil:
                    silences.begin("a", on: day(today), &ledger.outbox)
                    since = today
                    ahead = []
                case 4:
                    let wasAsked = silences.isAsked("a", on: day(today))
                    _ = silences.keepComing("a", on: day(today), &ledger.outbox)
                    if wasAsked { isAnswered = true }
                case 5, 6:
                    let slot = SlotKey(anchor: "a", day: day(today), label: "09:00")
                    silences.ask(on: slot, day(today), &ledger.outbox)
                    if silences.asks(on: slot, day(today)) { bubbles.insert("\(slot)") }
                default:
                    let date = today - random.below(3)
                    silences.count("a", on: day(date), today: day(today), &ledger.outbox)
                    if asked == nil, since == nil, !isAnswered {
                        ahead.insert(date)
                        let newest = ahead.max() ?? date
                        ahead = ahead.filter { newest - $0 < 28 }
                        if ahead.count >= 12 { (asked, ahead) = (today, []) }
                    }
                    today += random.below(3)
                }
                let isAsked =
                    asked.map { today - $0 < 28 } ?? false && !isAnswered && since == nil
                if silences.isAsked("a", on: day(today)) != isAsked {
                    return "asked on \(today): \(asked ?? -1) \(isAnswered) \(since ?? -1)"
                }
                if silences.isSilent("a") != (since != nil) { return "silent on \(today)" }
                if Set(silences.ahead["a"] ?? []) != Set(ahead.map(day)) { return "days \(ahead)" }
                if bubbles.count > 1 { return "two bubbles ask: \(bubbles)" }
            }
            return nil
        }
    }

    // MARK: Gradual shifts

    @Test func `a shift goes one way, on evidence alone, and a morning can be taken back`() {
        lives(40) { random in
            var shifts = AnchorEngine.Shifts()
            var ledger = PieceLedger()
            var anchor = Anchor(
                id: "bed", kind: .bedtime,
                cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")))
            anchor.shiftFrom = Night(
                bed: clock("22:45"), wake: clock(random.one(of: ["08:00", "07:15", "05:30"])))
            guard let from = anchor.shiftFrom else { return "none" }
            let plan = BedtimeShift(
                from: from, to: Night(bed: clock("22:45"), wake: clock("06:45")))
            var night = shifts.shifted(anchor).cue
            var step = 0
            var near: [Bool] = []
            for date in 0..<60 {
                if random.chance(10) { shifts = AnchorEngine.Shifts(ledger.settings()) }
                // Made anew where nothing was kept yet: no morning was known.
                _ = shifts.shifted(anchor)
                guard let before = shifts["bed"] else { return "forgotten" }
                let isNear = random.chance(70)
                shifts.beginMorning()
                let moved = shifts.learn(
                    "bed", isNear: isNear, on: day(date), today: day(date), &ledger.outbox)
                if random.chance(20) {
                    let said = shifts["bed"] != before
                    if shifts.takeBackMorning(&ledger.outbox) != said { return "taken back" }
                    guard shifts["bed"] == before else { return "not as before" }
                    continue
                }
                guard let progress = shifts["bed"] else { return "forgotten" }
                if progress != before { near.append(isNear) }
                if near.count == 3 {
                    if near.count(where: \.self) >= 2 { step = min(step + 1, plan.steps) }
                    near = []
                }
                if progress.step != step || !(0...plan.steps).contains(step) {
                    return "\(progress.step) steps, not \(step)"
                }
                let now = shifts.shifted(anchor).cue
                if moved != (now != night) { return "moved and did not" }
                night = now
                guard case .bedtime(let bed, let wake) = now else { return "no bedtime" }
                let length = Night(bed: bed, wake: wake).minutes
                if length < BedtimeShift.leastSleep { return "too short" }
                let way = abs(BedtimeShift.shortest(from.wake, wake))
                if way > abs(BedtimeShift.shortest(from.wake, plan.to.wake)) { return "too far" }
            }
            return nil
        }
    }

    // MARK: Nights

    @Test func `a guess is a night by its length, lies where nights are planned, and survives`() {
        let bed = Anchor(
            id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("23:00"), wake: clock("07:00")))
        let calendar = NightCalendar([bed], Schedule(anchors: [bed]), ZoneTable(local: .utc))
        lives(14) { random in
            var nights = AnchorEngine.Nights()
            var ledger = PieceLedger()
            var unknown: Set<LocalDate> = []
            var minutes = 0
            for _ in 0..<60 {
                minutes += random.below(900)
                let date = day((minutes + 720) / 1440)
                switch random.below(8) {
                case 0:
                    let isUnknown = random.chance(50)
                    let was = unknown.contains(date)
                    let isNew = nights.set(
                        date, isUnknown: isUnknown, at: noon(0, minutes), &ledger.outbox)
                    if isNew != (was != isUnknown) { return "\(date) was \(was)" }
                    if isUnknown { unknown.insert(date) } else { unknown.remove(date) }
                case 1:
                    let was = unknown.contains(date)
                    if nights.takeBackUnknown(date, &ledger.outbox) != was { return "taken back" }
                    unknown.remove(date)
                case 2:
                    let before = nights.byDay
                    nights = AnchorEngine.Nights(ledger.settings())
                    if nights.byDay != before { return "\(before) became \(nights.byDay)" }
                case 3 where random.chance(30):
                    nights.forget(before: date, &ledger.outbox)
                    unknown = unknown.filter { $0 >= date }
                default:
                    let since = minutes
                    minutes += random.below(960)
                    nights.guess(
                        Absence(
                            since: noon(0, since), until: noon(0, minutes), lastPart: nil,
                            place: nil), calendar, &ledger.outbox)
                }
                for (day, memory) in nights.byDay {
                    guard let bed = memory.bed, let wake = memory.wake else { continue }
                    let length = wake.at - bed.at
                    if length < AnchorEngine.Presence.nightAway || length > .hours(12) {
                        return "a night of \(length.seconds) s"
                    }
                    let told = HistoryRow(id: "", at: bed.at, event: .logged, word: "bed")
                    if calendar.day(of: told) != day {
                        return "the bed of \(day) is of another night"
                    }
                    if wake.at <= calendar.middle(of: day) - .hours(4) { return "an evening out" }
                }
                let days = nights.byDay.filter(\.value.isUnknown).keys
                if Set(days) != unknown { return "\(unknown)" }
                let known = nights.unknown(since: noon(-1)).map(\.unknownNight)
                if known != unknown.sorted().map(Optional.some) { return "\(known)" }
            }
            return nil
        }
    }

    // MARK: The budget

    @Test func `so many first bubbles a day and so far apart, whatever the clock does`() {
        lives(60) { random in
            var budget = BubbleBudget()
            let rule = Budget(
                perDay: random.chance(80) ? random.below(4) + 1 : nil,
                apart: random.chance(80) ? .minutes(random.below(90) + 1) : nil)
            var came: [Int] = []
            var minutes = 0
            for _ in 0..<60 {
                minutes += random.below(200)
                if random.chance(5) {
                    minutes -= random.below(3_000)
                    budget.clockIsBack(to: noon(0, minutes))
                    came = came.map { min($0, minutes) }
                }
                let date = day(floorDiv(minutes + 720, 1440))
                let isSpent = budget.isSpent(rule, on: date)
                let end = budget.apartEnd(rule, at: noon(0, minutes))
                guard !isSpent, end == nil else {
                    if let end, let apart = rule.apart, end > noon(0, minutes) + apart {
                        return "it waits longer than it is apart"
                    }
                    continue
                }
                if let apart = rule.apart, let last = came.last,
                    noon(0, minutes) - noon(0, last) < apart
                {
                    return "\(last) and \(minutes) are too near"
                }
                budget.count(on: date, at: noon(0, minutes))
                came.append(minutes)
                if !budget.isSpent(Budget(perDay: 1), on: date) { return "not counted" }
            }
            return nil
        }
    }
}
