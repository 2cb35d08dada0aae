// An engine on a virtual clock: jumps from deadline to deadline, so a year costs milliseconds, and
// writes down what a person would have seen.

package import AnchorDomain
package import CivilTime

package struct Simulation {
    package var engine: Engine
    package internal(set) var now: Moment
    package var ledger = VirtualLedger()
    package var screen = VirtualScreen()
    /// `2026-03-02 08:30 show move: ...` in the local zone.
    package var transcript: [String] = []
    package var replies: [Reply] = []
    /// Every bubble put on the screen, in order.
    package var shown: [(at: Instant, nudge: Nudge)] = []
    package var told: [Nudge] = []
    package var wakes = 0
    package var schedule: Schedule
    package var zones: ZoneTable
    /// A real wake comes a little after its deadline.
    package var lateness = Span(microseconds: 0)
    /// The process dies without a word before this step of its life (an input or an effect).
    package var diesAtStep: Int?
    package var steps = 0
    package var isDead = false
    package var traces = false
    /// This many records to come fail, whatever the ledger's own state.
    package var failuresAhead = 0
    private var tokens: UInt64 = 0
    private var boots = 0
    private var lives: UInt64 = 1

    /// Starts at a wall-clock time in the local zone, an hour after boot.
    package init(
        _ schedule: Schedule, zones: ZoneTable = ZoneTable(local: .utc), from: String,
        ledger: VirtualLedger = VirtualLedger()
    ) {
        self.schedule = schedule
        self.zones = zones
        self.ledger = ledger
        let wall = Simulation.instant(from, zones.local)
        now = Moment(wall: wall, boot: 3_600_000_000, monotonic: 3_600_000_000)
        let (engine, effects) = Engine.start(
            schedule: schedule, zones: zones, host: "box", ledger: ledger.restored(),
            sameBoot: false, seed: 1, at: now)
        self.engine = engine
        perform(effects)
        if screen.manner != .absent { send(.serverAppeared(screen.identity)) }
    }

    /// `YYYY-MM-DD HH:MM[:SS]`.
    package static func instant(_ text: String, _ zone: TimeZoneRules) -> Instant {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let date = LocalDate(parts[0]), let time = LocalTime(parts[1])
        else { preconditionFailure("a test writes YYYY-MM-DD HH:MM, not \(text)") }
        return zone.instant(date, time)
    }

    // MARK: Time

    package mutating func run(until text: String) {
        run(until: Simulation.instant(text, zones.local))
    }

    package mutating func run(until end: Instant) {
        while !isDead, let due = engine.nextDeadline, due + lateness <= end {
            pass(to: max(now.wall, due + lateness))
            wakes += 1
            send(.wake)
        }
        if !isDead, end > now.wall { pass(to: end) }
    }

    private mutating func pass(to wall: Instant) {
        let span = (wall - now.wall).microseconds
        now.boot += span
        now.monotonic += span
        now.wall = wall
    }

    /// Time passes and the loop has not come round yet.
    package mutating func sleepless(until wall: Instant) { pass(to: wall) }

    /// The machine sleeps: boot time goes on, monotonic time does not, nothing wakes.
    package mutating func sleep(until text: String) {
        sleep(for: Simulation.instant(text, zones.local) - now.wall)
    }

    package mutating func sleep(for span: Span) {
        let wall = now.wall + span
        now.boot += (wall - now.wall).microseconds
        now.wall = wall
        send(.wake)
    }

    /// The wall clock is set; no time passes.
    package mutating func stepClock(by span: Span) {
        now.wall = now.wall + span
        send(.wake)
    }

    // MARK: Life and death

    /// The process dies without a word and comes back.
    package mutating func crash() { restart(sameBoot: true) }

    /// Off, and on again later: another boot, the same clock.
    package mutating func off(until text: String, server: String = ":1.2") {
        off(for: Simulation.instant(text, zones.local) - now.wall, server: server)
    }

    package mutating func off(for span: Span, server: String = ":1.2") {
        let wall = now.wall + span
        now.boot = 60_000_000
        now.monotonic = 60_000_000
        now.wall = wall
        boots += 1
        screen.identity = ServerIdentity(busID: "bus\(boots)", uniqueName: server)
        screen.bubbles = [:]
        restart(sameBoot: false)
    }

    package mutating func restart(sameBoot: Bool) {
        diesAtStep = nil
        isDead = false
        lives += 1
        let (engine, effects) = Engine.start(
            schedule: schedule, zones: zones, host: "box", ledger: ledger.restored(),
            sameBoot: sameBoot, seed: lives, at: now)
        self.engine = engine
        perform(effects)
        if screen.manner != .absent { send(.serverAppeared(screen.identity)) }
    }

    // MARK: Inputs

    package mutating func send(_ input: Input) {
        var queue = [input]
        while !queue.isEmpty, stillAlive() {
            let effects = engine.handle(queue.removeFirst(), at: now)
            queue.insert(contentsOf: outcome(of: effects), at: 0)
        }
    }

    @discardableResult
    package mutating func ask(_ request: Request) -> Reply? {
        tokens += 1
        let before = replies.count
        send(.request(request, RequestToken(tokens)))
        return replies.count > before ? replies.last : nil
    }

    package mutating func reload(_ schedule: Schedule) {
        self.schedule = schedule
        send(.reload(schedule, zones))
    }

    package mutating func press(_ key: ActionKey, on anchor: String) {
        for (id, nudge) in screen.bubbles where nudge.slot.anchor == anchor {
            send(.bubbleAction(BubbleReference(server: screen.identity, id: id), key))
            return
        }
        say("no bubble of \(anchor) to press")
    }

    package mutating func dismiss(_ anchor: String) {
        for (id, nudge) in screen.bubbles where nudge.slot.anchor == anchor {
            screen.bubbles[id] = nil
            send(.bubbleClosed(BubbleReference(server: screen.identity, id: id), .dismissed))
            return
        }
        say("no bubble of \(anchor) to dismiss")
    }
}
