// Random schedules in random lives: sleep, clock steps, restarts, deaths, answers, a moody server
// and a full disk, from a printed seed; after every step the invariants are looked at.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@Suite struct RandomLives {
    /// Each batch is one test case; all of them in debug stay within some ten seconds.
    @Test(arguments: 0..<20)
    func `no life breaks a promise`(_ batch: Int) {
        for number in 0..<15 {
            let seed = UInt64(batch * 1_000 + number)
            var life = Life(seed: seed)
            if let problem = life.lived() {
                Issue.record("seed \(seed): \(problem)")
                return
            }
        }
    }
}

struct Life {
    nonisolated(unsafe) static var traces = false
    private var random: SeededGenerator
    private var world: Simulation
    private var watcher = Watcher()
    private var servers = 1
    private(set) var steps: [String] = []

    init(seed: UInt64) {
        random = SeededGenerator(seed)
        let schedule = RandomSchedules.schedule(&random)
        world = Simulation(schedule, from: "2026-03-27 0\(random.below(9)):17")
        world.traces = Life.traces
        world.lateness = Span(microseconds: Int64(random.one(of: [0, 1, 180, 90_000])))
    }

    /// What went wrong, with what led to it; nil when nothing did.
    mutating func lived() -> String? {
        for _ in 0..<30 {
            step()
            watcher.look(at: &world)
            if let problem = watcher.problem {
                return ([problem, "\(world.schedule)"] + steps + world.transcript.suffix(12))
                    .joined(separator: "\n  ")
            }
        }
        return nil
    }

    private mutating func step() {
        let choice = random.below(20)
        switch choice {
        case 0..<6: run()
        case 6: sleep()
        case 7: stepClock()
        case 8: restart()
        case 9: die()
        case 10..<15: ask()
        case 15: reload()
        case 16: server()
        case 17: disk()
        case 18: press()
        default: run()
        }
    }

    var story: [String] {
        world.transcript
            + world.ledger.history.map { row in
                "\(row.at.seconds) \(row.event) \(row.anchor ?? "-")/\(row.label ?? "-")"
            }
    }

    private mutating func note(_ text: String) {
        world.say("-- \(text)"); steps.append("\(world.now.wall.seconds) \(text)")
    }

    private mutating func run() {
        let longest = random.one(of: [5, 60, 600, 1500])
        let span = Span.minutes(1 + random.below(longest))
        note("run \(span.seconds)")
        let wakes = world.wakes
        world.run(until: world.now.wall + span)
        let limit = 200 + Int(span.seconds / 60) * 8
        if world.wakes - wakes > limit { watcher.report("\(world.wakes - wakes) wakes in \(span)") }
    }

    private mutating func sleep() {
        let longest = random.one(of: [30, 600, 9000])
        let span = Span.minutes(1 + random.below(longest))
        note("sleep \(span.seconds)")
        world.sleep(for: span)
    }

    private mutating func stepClock() {
        let span = Span.seconds(random.below(2 * 7200) - 7200)
        note("clock \(span.seconds)")
        world.stepClock(by: span)
    }

    private mutating func restart() {
        let before = world.engine.status(at: world.now).memory
        let clean = world.engine.status(at: world.now).recordProblem == nil
        if !clean { watcher.forgiveAll(world) }
        if random.chance(60) {
            note("restart")
            world.restart(sameBoot: true)
            let after = world.engine.status(at: world.now).memory
            if clean, !Set(before).isSubset(of: after) {
                watcher.report("before the restart \(before), after it \(after)")
            }
        } else {
            let span = Span.minutes(1 + random.below(3000))
            note("off \(span.seconds)")
            world.off(for: span)
        }
    }

    private mutating func die() {
        world.diesAtStep = world.steps + 1 + random.below(12)
        note("dies")
        world.run(until: world.now.wall + .hours(6))
        let clean = world.engine.status(at: world.now).recordProblem == nil
        if clean { watcher.forgive(world) } else { watcher.forgiveAll(world) }
        world.restart(sameBoot: true)
    }

    private mutating func ask() {
        let anchor: String? = random.chance(40) ? nil : random.one(of: ["a", "b", "c", "d", "bed"])
        let request: Request
        switch random.below(10) {
        case 0..<3: request = .answer(anchor: anchor, random.one(of: Answer.allCases))
        case 3, 4:
            let time: SnoozeTime? =
                random.chance(50)
                ? nil
                : random.chance(50)
                    ? .span(.minutes(1 + random.below(300)))
                    : .until(world.now.wall + .minutes(1 + random.below(300)))
            request = .snooze(anchor: anchor, time)
        case 5:
            request = .undo
            watcher.undone()
        case 6, 7:
            let word = random.one(of: ["wake", "koffie", "a", "b", "zomaar"])
            let at = random.chance(30) ? world.now.wall - .minutes(random.below(200)) : nil
            request = .log(word: word, length: nil, at: at)
        case 8:
            request = .pause(random.chance(50) ? .endOfDay : .span(.minutes(1 + random.below(300))))
        default: request = .resume
        }
        note("\(request)")
        world.ask(request)
    }

    private mutating func reload() {
        note("reload")
        var schedule = world.schedule
        if random.chance(50), !schedule.anchors.isEmpty {
            schedule.anchors[0].title = "Anders"
            schedule.anchors[0].enabled.toggle()
        } else {
            schedule.anchors.shuffle(using: &random)
        }
        world.reload(schedule)
    }

    private mutating func server() {
        let manner = random.one(of: [
            VirtualScreen.Manner.shows, .shows, .absent, .silent, .refuses,
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
        world.send(.serverAppeared(world.screen.identity))
    }

    private mutating func disk() {
        if random.chance(50) {
            world.ledger.failure = world.ledger.failure == nil ? "disk full" : nil
            note("disk \(world.ledger.failure ?? "works")")
        } else {
            world.failuresAhead = 1 + random.below(3)
            note("failures ahead \(world.failuresAhead)")
        }
    }

    private mutating func press() {
        guard let (id, nudge) = world.screen.bubbles.min(by: { $0.key < $1.key }) else { return }
        let bubble = BubbleReference(server: world.screen.identity, id: id)
        if random.chance(40) {
            note("dismiss \(nudge.slot)")
            world.screen.bubbles[id] = nil
            world.send(.bubbleClosed(bubble, random.one(of: [.dismissed, .expired])))
        } else {
            let key = random.one(of: ActionKey.allCases)
            note("press \(key) on \(nudge.slot)")
            world.send(.bubbleAction(bubble, key))
        }
    }
}
