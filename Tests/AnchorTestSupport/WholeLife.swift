// A life in which everything is asked for that a person can ask, on every kind of desktop: what the model
// leaves out (undo, modes, fading, gentle days, sizes, silences, presence, do not disturb, sessions, nights).
// What each piece of the engine keeps is there again after a restart, and a repeated wake says nothing.

import AnchorEngine
import AnchorModel
import CivilTime

package struct WholeLife {
    private var random: SeededGenerator
    private var world: Simulation
    private var servers = 1
    private var steps: [String] = []
    private var problem: String?
    private static let ids = ["a", "b", "c", "d", "bed"]

    package init(seed: UInt64) {
        random = SeededGenerator(seed ^ 0x5748_4f4c_45)
        world = Simulation(
            WholeLife.schedule(&random), from: "2026-03-27 0\(random.below(9)):17")
        world.hasPage = random.chance(30)
        world.screen.hasList = random.chance(30)
        world.traces = true
    }

    private static func schedule(_ random: inout SeededGenerator) -> Schedule {
        var schedule = RandomSchedules.schedule(&random)
        schedule.fade = random.chance(60)
        schedule.history = random.one(of: [.words, .words, .counts, .off])
        schedule.whileBusy = random.chance(70) ? .hold : .show
        for index in schedule.anchors.indices {
            if random.chance(50) { schedule.anchors[index].grow = .ask }
            if random.chance(30) { schedule.anchors[index].unless = ["docked"] }
            if random.chance(20) { schedule.anchors[index].afterSuspend = .countAsDone }
            if random.chance(20) { schedule.anchors[index].length = .minutes(random.below(12) + 1) }
            guard case .bedtime = schedule.anchors[index].cue, random.chance(50) else { continue }
            schedule.anchors[index].shiftFrom = Night(
                bed: WholeLife.time("23:45"), wake: WholeLife.time("07:45"))
        }
        schedule.modes = [
            "quiet": Mode(off: ["a"]), "busy": Mode(off: ["b", "c"]),
        ]
        return schedule
    }

    /// What went wrong, with what led to it; nil when nothing did.
    package mutating func lived() -> String? {
        for _ in 0..<60 {
            step()
            look()
            if let problem {
                return ([problem] + steps.suffix(20) + world.transcript.suffix(12))
                    .joined(separator: "\n  ")
            }
        }
        return nil
    }

    /// What a person saw, and what the ledger has.
    package var story: [String] {
        let settings = world.ledger.settings.sorted { $0.key < $1.key }.map { "\($0) \($1)" }
        let slots = world.ledger.slots.values.map { "\($0)" }.sorted()
        let rows = world.ledger.history.map { "\($0)" }
        let shown = world.shown.map { "\($0.at.microseconds) \($0.nudge)" }
        return steps + world.transcript + shown + world.replies.map { "\($0)" } + rows + settings
            + slots
    }

    private static func time(_ text: String) -> LocalTime { LocalTime(text) ?? .midnight }

    // MARK: Steps

    private mutating func note(_ text: String) {
        steps.append("\(world.now.wall.microseconds) \(text)")
    }

    private mutating func step() {
        switch random.below(24) {
        case 0..<5: run(longest: random.one(of: [5, 60, 600, 1_500]))
        case 5: sleep(longest: random.one(of: [30, 600, 9_000]))
        case 6: stepClock()
        case 7: restart()
        case 8..<15: ask(request())
        case 15, 16: surroundings()
        case 17: server()
        case 18: disk()
        case 19, 20: press()
        case 21: elsewhere()
        case 22: edit()
        default: ordinaryDays()
        }
    }

    private mutating func run(longest: Int) {
        let span = Span.minutes(1 + random.below(longest))
        note("run \(span.seconds)")
        world.run(until: world.now.wall + span)
    }

    /// Some mornings and evenings as they go: somebody comes, answers at once or not at all, and leaves.
    private mutating func ordinaryDays() {
        note("days")
        for _ in 0..<(1 + random.below(6)) {
            world.send(.surroundings(Surroundings(present: .yes, locked: .yes)))
            world.sleep(for: .minutes(420 + random.below(90)))
            world.send(.surroundings(Surroundings(present: .yes, locked: .no)))
            for _ in 0..<(1 + random.below(4)) {
                world.run(until: world.now.wall + .minutes(30 + random.below(200)))
                let id = random.one(of: WholeLife.ids)
                if random.chance(60) { ask(.answer(anchor: id, random.one(of: Answer.allCases))) }
            }
        }
    }

    private mutating func sleep(longest: Int) {
        let span = Span.minutes(1 + random.below(longest))
        note("sleep \(span.seconds)")
        if random.chance(30) { world.send(.sleepAnnounced) }
        world.sleep(for: span)
        if random.chance(30) { world.send(.sleepOver) }
    }

    private mutating func stepClock() {
        let far = random.chance(10) ? 20_000 : 7_200
        let span = Span.seconds(random.below(2 * far) - far)
        note("clock \(span.seconds)")
        world.stepClock(by: span)
    }

    private mutating func ask(_ request: Request) {
        note("\(request)")
        world.ask(request)
    }

    private mutating func request() -> Request {
        let id = random.one(of: WholeLife.ids)
        let name = random.chance(40) ? nil : id
        let now = world.now.wall
        let later = now + .minutes(1 + random.below(3_000))
        switch random.below(22) {
        case 0, 1: return .answer(anchor: name, random.one(of: Answer.allCases))
        case 2: return .answer(anchor: id, .done, length: .minutes(1 + random.below(20)))
        case 3: return .snooze(anchor: name, random.chance(50) ? nil : .span(.minutes(15)))
        case 4, 5: return .start(anchor: name, isPressed: random.chance(30))
        case 6: return .felt(anchor: id, random.one(of: Felt.allCases))
        case 7, 8, 9: return .undo
        case 10:
            return .log(
                word: random.one(of: ["wake", "bed", "sleepless", "koffie", "a", "bed"]),
                length: nil, at: random.chance(50) ? now - .minutes(random.below(600)) : nil)
        case 11:
            let kind = random.one(of: NoteKind.allCases)
            let question = random.one(of: [nil] + Question.all(of: kind).map(Optional.some))
            return .note(
                Note(
                    kind, question: question, text: random.chance(70) ? "iets" : nil,
                    setAside: random.chance(20) ? random.chance(50) : nil))
        case 12: return random.chance(50) ? .pause(.span(.minutes(90))) : .resume
        case 13, 14:
            return .mode(
                random.one(of: [nil, "quiet", "busy", Schedule.softMode]),
                until: random.chance(50) ? later : nil)
        case 15, 16: return .size(anchor: id, random.one(of: SizeChange.allCases))
        case 17, 18: return .silence(anchor: id, random.chance(50))
        case 19: return .letter("aan mij")
        case 20:
            return .setWord(
                random.one(of: ["docked", "locked"]), random.chance(50),
                until: random.chance(30) ? later : nil)
        default: return .nights(nights(), known: [])
        }
    }

    private mutating func nights() -> [SaidNight] {
        let zone = world.zones.local
        let day = zone.local(at: world.now.wall).date.adding(days: -1 - random.below(3))
        let bed = zone.instant(day, WholeLife.time("23:10")) + .minutes(random.below(40))
        let wake =
            zone.instant(day.adding(days: 1), WholeLife.time("06:30")) + .minutes(random.below(90))
        let what = random.one(of: [
            SaidNight.What.slept(
                bed: NightEnd(at: bed, zone: zone), wake: NightEnd(at: wake, zone: zone)),
            .sleepless, .unknown,
        ])
        return [SaidNight(day: day, what)]
    }

    private mutating func surroundings() {
        func certainty() -> Certainty { random.one(of: [.yes, .no, .no, .unknown]) }
        let now = Surroundings(
            present: certainty(), loggedIn: random.chance(90) ? .yes : .no, locked: certainty(),
            idle: certainty(), doNotDisturb: certainty(), busy: certainty())
        note("\(now)")
        world.send(.surroundings(now))
    }

    private mutating func server() {
        let manner = random.one(of: [
            VirtualScreen.Manner.shows, .shows, .throwsAway, .absent, .silent, .refuses,
        ])
        note("server \(manner)")
        world.send(.serverVanished)
        world.screen.manner = manner
        guard manner != .absent else { return }
        if random.chance(50) {
            servers += 1
            world.screen.bubbles = [:]
            world.screen.identity = ServerIdentity(busID: "bus", uniqueName: ":1.\(servers)0")
        }
        world.send(
            .serverAppeared(
                world.screen.identity, drawsProgress: random.chance(50),
                buttons: random.one(of: [.always, .onHover, .never])))
    }

    private mutating func disk() {
        world.failuresAhead = random.below(3)
        note("failures ahead \(world.failuresAhead)")
    }

    private mutating func press() {
        guard let (id, nudge) = world.screen.bubbles.min(by: { $0.key < $1.key }) else { return }
        let bubble = BubbleReference(server: world.screen.identity, id: id)
        if random.chance(40) {
            note("close \(nudge.slot)")
            let closing = random.one(of: [BubbleClosing.dismissed, .expired, .undefined])
            if closing != .expired { world.screen.bubbles[id] = nil }
            world.send(.bubbleClosed(bubble, closing))
        } else {
            let key = random.one(of: nudge.buttons.map(\.key) + [.default])
            note("press \(key) on \(nudge.slot)")
            world.send(.bubbleAction(bubble, key))
        }
    }

    private mutating func elsewhere() {
        let day = world.zones.local.local(at: world.now.wall).date
        let id = random.one(of: WholeLife.ids)
        let known = world.ledger.slots.keys.filter { $0.anchor == id }
            .max { $0.description < $1.description }
        let row = HistoryRow(
            id: "row\(steps.count)", at: world.now.wall - .minutes(random.below(60)),
            event: random.one(of: [.done, .tried, .notToday]), anchor: id, day: known?.day ?? day,
            label: known?.label, host: "other")
        note("elsewhere \(row.event) \(id)")
        world.send(.elsewhere([row]))
    }

    private mutating func edit() {
        note("edit")
        var schedule = world.schedule
        guard !schedule.anchors.isEmpty else { return }
        switch random.below(3) {
        case 0: schedule.anchors[0].enabled.toggle()
        case 1: schedule.anchors[0].length = .minutes(1 + random.below(9))
        default: schedule.anchors.shuffle(using: &random)
        }
        world.reload(schedule)
    }

    private mutating func restart() {
        let isWhole = world.engine.status(at: world.now).recordProblem == nil
        let before = kept()
        if random.chance(60) {
            note("restart")
            let shown = world.shown.count
            world.restart(sameBoot: true)
            // What held a nudge is unknown again, and one that comes in this moment counts at once.
            guard isWhole, world.shown.count == shown else { return }
            let after = kept()
            for (name, value) in before.sorted(by: { $0.key < $1.key }) where after[name] != value {
                problem = "\(name) before the restart: \(value), after it: \(after[name] ?? "-")"
            }
        } else {
            let span = Span.minutes(1 + random.below(3_000))
            note("off \(span.seconds)")
            world.off(for: span)
        }
    }

    // MARK: Promises

    /// What a person said of the habits, and what was learnt of them.
    private func kept() -> [String: String] {
        let status = world.engine.status(at: world.now)
        return [
            "mode": "\(String(describing: status.mode))",
            "gentle": "\(String(describing: status.gentle))",
            "pause": "\(String(describing: status.pausedUntil))", "words": "\(status.words)",
            "ends of words": "\(status.wordEnds.sorted { $0.key < $1.key })",
            "resting": "\(status.resting)", "offers": "\(status.offers)",
            "silent": "\(status.silent)", "may be silent": "\(status.maySilence)",
            "minutes": "\(WholeLife.ids.map(world.engine.minutes))",
            "nights": "\(world.engine.schedule.anchors.map(\.cue))",
            "questions": "\(NoteKind.allCases.map(world.engine.questions))",
        ]
    }

    /// A second wake at the same moment has nothing to say, and the next is ahead.
    private mutating func look() {
        var copy = world.engine
        _ = copy.handle(.wake, at: world.now)
        let again = copy.handle(.wake, at: world.now)
        if !again.isEmpty { problem = "a repeated wake gives \(again)" }
        if let next = copy.nextDeadline, next <= world.now.wall {
            problem = "the next deadline is not ahead"
        }
    }
}
