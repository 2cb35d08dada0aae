// Presence, busy screens, sessions and modes alone, in random lives: against a list of everything that was told.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct PresenceLives {
    // MARK: Absences

    @Test func `an absence begins with the first leaving, and its last part with the last`() {
        let here = NightPlace(.utc, at: noon(0))
        lives(60) { random in
            var presence = AnchorEngine.Presence()
            var ledger = PieceLedger()
            /// All that was told of leaving since somebody was there.
            var left: [Instant] = []
            var parts: [Instant] = []
            var minutes = 0
            for _ in 0..<60 {
                minutes += random.below(600)
                let now = noon(0, minutes)
                switch random.below(8) {
                case 0, 1, 2:
                    // A sleep is told of when it is over.
                    let since = now - .minutes(random.below(300))
                    presence.leave(since: since, from: here, &ledger.outbox)
                    left.append(since)
                    parts.append(since)
                    if presence.wakeAwaited != nil { return "a wake is awaited of nobody" }
                case 3:
                    let absence = presence.endAbsence(until: now, &ledger.outbox)
                    guard absence?.since == left.min(), absence.map({ $0.until == now }) ?? true
                    else { return "\(String(describing: absence)) of \(left)" }
                    if let absence, let last = parts.max(), absence.lastPart != last {
                        return "the last part began \(String(describing: absence.lastPart))"
                    }
                    if absence != nil { parts = [] }
                    left = []
                case 4:
                    // Nobody tells a new run of the parts.
                    presence = AnchorEngine.Presence(ledger.settings())
                    parts = []
                case 5:
                    presence.expectReturn(at: moment(now))
                    let later = now + .minutes(random.below(9))
                    if presence.takeReturn(at: later) != now { return "back when it was looked at" }
                    if presence.returnCheck != nil { return "still expected" }
                case 6:
                    minutes -= random.below(900)
                    let now = noon(0, minutes)
                    let isAway = random.chance(50)
                    presence.clockIsBack(to: now, isAway: isAway, &ledger.outbox)
                    if let first = left.min(), first > now { left = isAway ? [now] : [] }
                default:
                    presence.isBackAtNight(now, awaits: now + .minutes(60))
                    if presence.awaySince != left.min() { return "a moment at night ended it" }
                }
                if presence.awaySince != left.min() {
                    return "away since \(String(describing: presence.awaySince)): \(left)"
                }
            }
            return nil
        }
    }

    @Test func `what keeps the screen awake holds for three hours, and as a habit not that day`() {
        lives(80) { random in
            var busy = Busy()
            var schedule = Schedule(anchors: [fixed("a", ["09:00"])])
            schedule.whileBusy = random.chance(80) ? .hold : .show
            let bed = fixed("bed", ["22:00"], kind: .bedtime)
            var since: Int?
            var unheard: Set<Int> = []
            var minutes = 0
            for _ in 0..<60 {
                minutes += random.below(100)
                let now = moment(noon(0, minutes))
                let date = (minutes + 720) / 1440
                if random.chance(30) {
                    let isBusy = random.one(of: [Certainty.yes, .yes, .no, .unknown])
                    busy.hear(isBusy, at: now)
                    since = isBusy == .yes ? since ?? minutes : nil
                }
                let isLong = since.map { minutes - $0 >= 180 } ?? false
                let isNew = isLong && !unheard.contains(date)
                if busy.pass(on: day(date), at: now) != isNew { return "a habit at \(minutes)" }
                if isLong { unheard = [date] }
                let holds = since != nil && !unheard.contains(date)
                if busy.holds(schedule.anchors[0], schedule, on: day(date))
                    != (holds && schedule.whileBusy == .hold)
                {
                    return "holds at \(minutes)"
                }
                if busy.holds(bed, schedule, on: day(date)) { return "a film held bedtime" }
            }
            return nil
        }
    }

    // MARK: Sessions

    @Test func `a session is quiet while it runs, is drawn ever later, and asked about after it`() {
        let server = ServerIdentity(busID: "bus", uniqueName: ":1.1")
        lives(80) { random in
            var session = Session()
            var boot = Int64(random.below(1_000)) * 1_000_000
            let length = Span.minutes(random.below(50) + 1)
            let isTimed = random.chance(80)
            let key = SlotKey(anchor: "a", day: day(0), label: "+\(boot)")
            let bubble = BubbleReference(server: server, id: UInt32(random.below(9) + 1))
            session.begin(
                GuidedSession(
                    anchor: "a", key: key, slot: nil, length: length, isTimed: isTimed, at: boot))
            guard let began = session.current else { return "none" }
            if session.isQuiet != (isTimed && length <= .minutes(30)) { return "quiet" }
            var drawn = 0
            var isSwept = false
            session.ask(inPlaceOf: nil)
            session.delivered(bubble)
            while isTimed, boot < began.end {
                boot += Int64(random.below(200)) * 1_000_000 + 1
                if random.chance(2) {
                    session.isSwept()
                    isSwept = true
                }
                let percent = began.percent(at: boot)
                if percent < drawn || percent > 100 { return "\(percent) after \(drawn)" }
                drawn = percent
                if session.progressDue(isDrawn: false) != nil { return "nobody sees it" }
                guard let due = session.progressDue(isDrawn: true) else {
                    if isSwept { continue }
                    return "not drawn"
                }
                if isSwept { return "drawn, and swept away" }
                guard boot >= due else { continue }
                session.passProgress(at: boot)
                guard let next = session.progressDue(isDrawn: true), next > boot,
                    next - due >= 10_000_000
                else { return "too soon" }
                if (session.deadline(isDrawn: true) ?? .max) > began.end { return "no end" }
            }
            let before = session.request(.heavy, on: bubble, ofEnded: key)
            if before != nil { return "asked how it was before it was over" }
            session.finish(clearsAt: nil)
            if session.isQuiet || session.anchor != nil { return "over, and it runs" }
            let felt = session.request(.heavy, on: bubble, ofEnded: key)
            if felt != .felt(anchor: "a", .heavy) { return "nothing to say" }
            if session.request(.heavy, on: bubble, ofEnded: nil) != nil, isSwept {
                return "a bubble of nobody's was pressed"
            }
            for reply in [
                Reply.answered(anchor: "a", .done, slot: nil), .paused(until: noon(0)),
                .undone(.tried, anchor: "b"), .logged(word: "a", isAnchor: false),
            ] {
                let isAbout = reply == .answered(anchor: "a", .done, slot: nil)
                if session.isEnded(by: reply) != isAbout { return "\(reply)" }
            }
            session.end()
            return session.current == nil && session.deadline(isDrawn: true) == nil ? nil : "no end"
        }
    }

    // MARK: Modes

    @Test func `through modes, edits and restarts an anchor keeps its past with its plan`() {
        lives(25) { random in
            var ledger = PieceLedger()
            var written = Schedule(
                modes: [
                    "off": Mode(off: ["a"]), "late": Mode(anchors: [fixed("b", ["21:00"])]),
                ],
                anchors: [fixed("a", ["09:00"]), fixed("b", ["10:00"]), fixed("c", ["11:00"])])
            var inForce = InForce(
                written, ZoneTable(local: .utc), host: "box", ledger.settings(), on: day(0),
                &ledger.outbox)
            /// The plan each anchor was last known by, and since when.
            var known: [String: (plan: String, since: Instant)] = [:]
            func adopt(_ now: Instant) -> String? {
                let schedule = inForce.take(written, &ledger.outbox)
                let changed = inForce.adopt(schedule, at: now, &ledger.outbox)
                var expected: Set<String> = []
                for anchor in schedule.anchors where anchor.enabled {
                    if known[anchor.id]?.plan != anchor.fingerprint {
                        expected.insert(anchor.id)
                        known[anchor.id] = (anchor.fingerprint, now)
                    }
                }
                let gone = inForce.gone
                if gone != gone.sorted() { return "\(gone) in no order" }
                for id in gone {
                    inForce.forget(id, &ledger.outbox)
                    known[id] = nil
                }
                if changed != expected { return "\(changed) changed, not \(expected)" }
                return inForce.since == known.mapValues(\.since) ? nil : "since \(inForce.since)"
            }
            for step in 0..<40 {
                let now = noon(step)
                switch random.below(6) {
                case 0:
                    let name = random.one(of: ["off", "late"])
                    inForce.begin(ActiveMode(name: name, until: now + .days(9)), &ledger.outbox)
                case 1: inForce.endMode(&ledger.outbox)
                case 2:
                    let place = random.below(written.anchors.count)
                    written.anchors[place] = fixed(
                        written.anchors[place].id, [random.one(of: ["08:00", "12:00"])])
                case 3 where written.anchors.count > 1: written.anchors.removeLast()
                case 3: written.anchors.append(fixed("c", ["11:00"]))
                case 4: if random.chance(30) { written.modes["late"] = nil }
                default:
                    let mode = inForce.mode
                    inForce = InForce(
                        written, ZoneTable(local: .utc), host: "box", ledger.settings(),
                        on: day(step), &ledger.outbox)
                    if inForce.mode != mode { return "the mode did not survive" }
                }
                if let problem = adopt(now) { return problem }
                if let mode = inForce.mode, written.modes[mode.name] == nil { return "no mode" }
                let ids = inForce.anchors.map(\.id)
                if ids.contains("a") == (inForce.mode?.name == "off") { return "\(ids)" }
            }
            return nil
        }
    }
}
