// The engine on a virtual clock: jumps from deadline to deadline and performs the effects on plain
// values, exactly as the daemon does on real ones. Reads no clock; a year costs milliseconds.

package import AnchorModel
package import CivilTime

package struct Rehearsal: Sendable {
    package var engine: Engine
    package var now: Moment
    package var schedule: Schedule
    package var zones: ZoneTable
    package var ledger: VirtualLedger
    package var screen = VirtualScreen()
    /// Whether a page can be opened in a browser.
    package var hasPage = false
    /// The views that were asked for.
    package var pages: [PageView] = []
    /// What happened since somebody last took it, in order.
    package var seen: [Observation] = []
    package private(set) var wakes = 0
    /// When it began.
    let began: Instant
    /// A real wake comes a little after its deadline.
    package var lateness = Span.zero
    /// Steps of the process's life so far: inputs and effects.
    package var steps = 0
    /// The process dies without a word before this step.
    package var diesAtStep: Int?
    package var isDead = false
    /// This many records to come fail, whatever the ledger's own state.
    package var failuresAhead = 0
    /// Anchors with `only` are planned on this machine.
    private let host: String
    private var boots = 0
    private var lives: UInt64 = 1

    package struct Observation: Sendable {
        package let at: Instant
        package let event: Event

        package enum Event: Sendable {
            case recorded([LedgerChange])
            case shown(Nudge)
            case closed(Nudge)
            case told(Nudge)
            case replied(Reply)
            case journal(Happening)
            case passing(HistoryRow)
            case released(SlotKey)
        }
    }

    /// Starts an hour after boot.
    package init(
        _ schedule: Schedule, zones: ZoneTable, from wall: Instant,
        ledger: VirtualLedger = VirtualLedger(), host: String = "box"
    ) {
        self.schedule = schedule
        self.host = host
        began = wall
        self.zones = zones
        self.ledger = ledger
        // Another boot than the one the ledger is from.
        boots = ledger.settings["boot"].flatMap { Int($0) }.map { $0 + 1 } ?? 0
        now = Moment(wall: wall, boot: 3_600_000_000, monotonic: 3_600_000_000)
        let (engine, effects) = Engine.start(
            schedule: schedule, zones: zones, host: host, ledger: ledger.restored(),
            boot: "\(boots)", seed: 1, at: now)
        self.engine = engine
        begin(effects)
    }

    // MARK: Time

    /// Wakes at each deadline up to and including `end`.
    package mutating func run(until end: Instant) {
        while !isDead, let due = engine.nextDeadline, due + lateness <= end {
            pass(to: max(now.wall, due + lateness))
            wakes += 1
            send(.wake)
        }
        if !isDead, end > now.wall { pass(to: end) }
    }

    /// Time passes; nothing wakes.
    package mutating func pass(to wall: Instant) {
        let span = (wall - now.wall).microseconds
        now.boot += span
        now.monotonic += span
        now.wall = wall
    }

    /// The machine sleeps: boot time goes on, monotonic time does not, nothing wakes.
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

    /// Off, and on again later: another boot and another server, the same clock.
    package mutating func off(for span: Span, server: String) {
        now.boot = 60_000_000
        now.monotonic = 60_000_000
        now.wall = now.wall + span
        boots += 1
        screen.identity = ServerIdentity(busID: "bus\(boots)", uniqueName: server)
        screen.bubbles = [:]
        restart(sameBoot: false)
    }

    package mutating func restart(sameBoot: Bool) {
        if !sameBoot { boots += 1 }
        diesAtStep = nil
        isDead = false
        lives += 1
        let (engine, effects) = Engine.start(
            schedule: schedule, zones: zones, host: host, ledger: ledger.restored(),
            boot: "\(boots)", seed: lives, at: now)
        self.engine = engine
        begin(effects)
    }

    private mutating func begin(_ effects: [Effect]) {
        for input in outcome(of: effects) { send(input) }
        if screen.manner != .absent { send(.serverAppeared(screen.identity)) }
    }

    /// One input, and the outcomes of its effects until nothing is left.
    package mutating func send(_ input: Input) {
        guard stillAlive() else { return }
        for next in outcome(of: engine.handle(input, at: now)) { send(next) }
    }
}
