// A rehearsal for tests: times as text, inputs by an anchor's name, and a transcript of what a
// person would have seen.

package import AnchorEngine
package import AnchorModel
package import CivilTime

@dynamicMemberLookup
package struct Simulation {
    /// The engine on its virtual clock; its members are this one's.
    package var rehearsal: Rehearsal
    /// `2026-03-02 08:30 show move: ...` in the local zone.
    package var transcript: [String] = []
    package var replies: [Reply] = []
    /// Every bubble put on the screen, in order.
    package var shown: [(at: Instant, nudge: Nudge)] = []
    package var told: [Nudge] = []
    /// What followers hear of and nothing keeps.
    package var passing: [HistoryRow] = []
    package var released: [SlotKey] = []
    /// Records are written into the transcript too.
    package var traces = false
    private var tokens: UInt64 = 0

    package subscript<T>(dynamicMember path: WritableKeyPath<Rehearsal, T>) -> T {
        get { rehearsal[keyPath: path] }
        set { rehearsal[keyPath: path] = newValue }
    }

    package subscript<T>(dynamicMember path: KeyPath<Rehearsal, T>) -> T {
        rehearsal[keyPath: path]
    }

    /// Starts at a wall-clock time in the local zone, an hour after boot.
    package init(
        _ schedule: Schedule, zones: ZoneTable = ZoneTable(local: .utc), from: String,
        ledger: VirtualLedger = VirtualLedger()
    ) {
        rehearsal = Rehearsal(
            schedule, zones: zones, from: Simulation.instant(from, zones.local), ledger: ledger)
        writeDown()
    }

    /// `YYYY-MM-DD HH:MM[:SS]`.
    package static func instant(_ text: String, _ zone: TimeZoneRules) -> Instant {
        guard text.contains(" "), let local = LocalDateTime(text) else {
            preconditionFailure("a test writes YYYY-MM-DD HH:MM, not \(text)")
        }
        return zone.instant(local.date, local.time)
    }

    private func instant(_ text: String) -> Instant {
        Simulation.instant(text, rehearsal.zones.local)
    }

    // MARK: Time

    package mutating func run(until text: String) { run(until: instant(text)) }

    package mutating func run(until end: Instant) {
        rehearsal.run(until: end)
        writeDown()
    }

    /// Time passes and the loop has not come round yet.
    package mutating func sleepless(until wall: Instant) { rehearsal.pass(to: wall) }

    package mutating func sleep(until text: String) {
        sleep(for: instant(text) - rehearsal.now.wall)
    }

    package mutating func sleep(for span: Span) {
        rehearsal.sleep(for: span)
        writeDown()
    }

    package mutating func stepClock(by span: Span) {
        rehearsal.stepClock(by: span)
        writeDown()
    }

    // MARK: Life and death

    /// The process dies without a word and comes back.
    package mutating func crash() { restart(sameBoot: true) }

    package mutating func off(until text: String, server: String = ":1.2") {
        off(for: instant(text) - rehearsal.now.wall, server: server)
    }

    package mutating func off(for span: Span, server: String = ":1.2") {
        rehearsal.off(for: span, server: server)
        writeDown()
    }

    package mutating func restart(sameBoot: Bool) {
        rehearsal.restart(sameBoot: sameBoot)
        writeDown()
    }

    // MARK: Inputs

    package mutating func send(_ input: Input) {
        rehearsal.send(input)
        writeDown()
    }

    @discardableResult
    package mutating func ask(_ request: Request) -> Reply? {
        tokens += 1
        let before = replies.count
        send(.request(request, RequestToken(tokens)))
        return replies.count > before ? replies.last : nil
    }

    package mutating func reload(_ schedule: Schedule) {
        rehearsal.schedule = schedule
        send(.reload(schedule, rehearsal.zones))
    }

    package mutating func press(_ key: ActionKey, on anchor: String) {
        guard let bubble = bubble(of: anchor) else { return say("no bubble of \(anchor) to press") }
        send(.bubbleAction(bubble, key))
    }

    package mutating func dismiss(_ anchor: String) {
        guard let bubble = bubble(of: anchor) else {
            return say("no bubble of \(anchor) to dismiss")
        }
        rehearsal.screen.bubbles[bubble.id] = nil
        send(.bubbleClosed(bubble, .dismissed))
    }

    /// Its time on the screen is over.
    package mutating func expire(_ anchor: String) {
        guard let bubble = bubble(of: anchor) else {
            return say("no bubble of \(anchor) to run out")
        }
        rehearsal.screen.expire(bubble.id)
        send(.bubbleClosed(bubble, .expired))
    }

    /// The server leaves the bus, its bubbles with it.
    package mutating func loseServer() {
        rehearsal.screen.bubbles = [:]
        send(.serverVanished)
    }

    /// Another server is there, started by anybody.
    package mutating func findServer(_ name: String) {
        rehearsal.screen.identity = ServerIdentity(busID: "bus", uniqueName: name)
        send(.serverAppeared(rehearsal.screen.identity))
    }

    package func bubble(of anchor: String) -> BubbleReference? {
        rehearsal.screen.bubbles.first { $0.value.slot.anchor == anchor }.map {
            BubbleReference(server: rehearsal.screen.identity, id: $0.key)
        }
    }
}
