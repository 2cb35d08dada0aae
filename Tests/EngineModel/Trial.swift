// Lives one life twice, in the engine and in the reference, and compares them after every step.
// After a death there can be several references: each thing the process may have done before it died
// makes one, and at least one of them must go on like the engine.

import AnchorEngine
import AnchorModel
import CivilTime

/// The first thing that is not the same.
struct Difference {
    let step: Int
    let expected: [String]
    let seen: [String]

    var distance: Int { Set(expected).symmetricDifference(seen).count }
}

struct Trial {
    var world: Rehearsal
    var candidates: [Reference]
    private let atlas: [Atlas]
    private var boots = 1
    private var tokens: UInt64 = 0
    /// On the screen when the process died.
    var atDeath: [SlotKey] = []
    /// Told after each step, for a trace.
    var tell: ((Int, Step?, Facts) -> Void)?

    init(_ life: Life, _ atlas: [Atlas], broken: Broken?) {
        self.atlas = atlas
        world = Rehearsal(
            life.sketch.schedule, zones: Trial.zones(life.zone, atlas),
            from: Instant(microseconds: Int64(life.start)))
        candidates = [
            Reference(life.sketch, zone: life.zone, at: life.start, atlas: atlas, broken: broken)
        ]
    }

    private static func zones(_ place: Int, _ atlas: [Atlas]) -> ZoneTable {
        var named: [String: TimeZoneRules] = [:]
        for zone in atlas { named[zone.rules.name] = zone.rules }
        return ZoneTable(local: atlas[place].rules, named: named)
    }

    mutating func run(_ steps: [Step]) -> Difference? {
        if let difference = compare(-1, nil) { return difference }
        for (place, step) in steps.enumerated() {
            take(step)
            if candidates.contains(where: \.isOffGrid) { return nil }
            if let difference = compare(place, step) { return difference }
        }
        return nil
    }

    var wall: Time { Int(world.now.wall.microseconds) }

    mutating func expect(_ change: (inout Reference) -> Void) {
        for index in candidates.indices { change(&candidates[index]) }
    }

    // MARK: Steps

    private mutating func take(_ step: Step) {
        switch step {
        case .run(let span):
            let end = wall + span * second
            world.run(until: instant(end))
            expect { $0.run(until: end) }
        case .sleep(let span):
            world.sleep(for: .seconds(span))
            expect { $0.sleep(span * second) }
        case .off(let span, let edit, let zone):
            boots += 1
            expect { $0.off(span * second, edit: edit, zone: zone) }
            if let zone { world.zones = Trial.zones(zone, atlas) }
            world.schedule = candidates[0].world.file.schedule
            world.off(for: .seconds(span), server: ":2.\(boots)")
        case .restart:
            world.restart(sameBoot: true)
            expect { $0.begin() }
        case .crash(let steps, let span): crash(steps, until: wall + span * second)
        case .clock(let span):
            world.stepClock(by: .seconds(span / 10 * 10))
            expect { $0.setClock(by: span / 10 * 10 * second) }
        case .zone(let zone):
            world.zones = Trial.zones(zone, atlas)
            world.send(.zoneChanged(world.zones))
            expect { $0.changeZone(zone) }
        case .reload(let edit):
            expect { $0.reload(edit) }
            world.schedule = candidates[0].world.file.schedule
            world.send(.reload(world.schedule, world.zones))
        case .ask(let ask):
            send(ask)
            expect { $0.ask(ask) }
        case .askAndDie(let ask, let steps): askAndDie(ask, steps)
        case .askInVain(let ask):
            world.failuresAhead = 1
            send(ask)
            world.failuresAhead = 0
            expect { $0.ask(ask, inVain: true) }
        case .touch(let anchor, let touch): self.touch(anchor, touch)
        case .diskFull:
            world.ledger.failure = "disk full"
            expect { $0.setDisk(full: true) }
        case .diskWorks:
            world.ledger.failure = nil
            expect { $0.setDisk(full: false) }
        case .fail(let count, let span):
            let end = wall + span * second
            world.failuresAhead = count
            world.run(until: instant(end))
            world.failuresAhead = 0
            // Tried again within half a minute.
            world.run(until: instant(end + minute))
            expect { $0.run(until: end + minute) }
        case .server(let news): hear(news)
        }
    }

    func instant(_ time: Time) -> Instant { Instant(microseconds: Int64(time)) }

    mutating func send(_ ask: Ask) {
        tokens += 1
        let request = ask.request(candidates[0].world.file, at: wall)
        world.send(.request(request, RequestToken(tokens)))
    }

    private mutating func hear(_ news: ServerNews) {
        switch news {
        case .silent, .refusing, .showing:
            if world.screen.manner != .absent {
                world.screen.manner =
                    news == .silent ? .silent : news == .refusing ? .refuses : .shows
            }
        case .lost, .new:
            world.screen.manner = .absent
            world.screen.bubbles = [:]
            world.send(.serverVanished)
            if news == .new {
                boots += 1
                world.screen.identity = ServerIdentity(busID: "bus", uniqueName: ":2.\(boots)")
                world.screen.manner = .shows
                world.send(.serverAppeared(world.screen.identity))
            }
        }
        expect { $0.hearOfServer(news) }
    }

    private mutating func touch(_ anchor: Int, _ touch: Touch) {
        guard let slot = candidates[0].reachable(anchor),
            let id = world.screen.bubbles.filter({ $0.value.slot == slot.key }).keys.max()
        else { return }
        let bubble = BubbleReference(server: world.screen.identity, id: id)
        switch touch {
        case .dismiss, .expire:
            world.screen.bubbles[id] = nil
            world.send(.bubbleClosed(bubble, touch == .dismiss ? .dismissed : .expired))
        case .done: world.send(.bubbleAction(bubble, .done))
        case .notToday: world.send(.bubbleAction(bubble, .notToday))
        case .later: world.send(.bubbleAction(bubble, .later))
        }
        expect { reference in
            guard let slot = reference.reachable(anchor) else { return }
            reference.touch(slot, touch)
        }
    }

    // MARK: Comparing

    private mutating func compare(_ place: Int, _ step: Step?) -> Difference? {
        let facts = Facts(&world)
        tell?(place, step, facts)
        var kept: [Reference] = []
        for var candidate in candidates {
            guard facts.agree(with: &candidate, orphans: atDeath) else { continue }
            candidate.seen = []
            kept.append(candidate)
        }
        guard !kept.isEmpty else {
            return nearest(to: facts, place)
        }
        candidates = kept
        atDeath = []
        return nil
    }

    /// Of several that may have been, the one that tells most.
    private func nearest(to facts: Facts, _ place: Int) -> Difference? {
        let all = candidates.map { candidate in
            var expected = candidate
            let zone = atlas[expected.world.zone]
            return Difference(
                step: place, expected: Facts(&expected).lines(zone), seen: facts.lines(zone))
        }
        return all.min { $0.distance < $1.distance }
    }
}
