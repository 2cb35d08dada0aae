// What holds every nudge for a while: a pause, the settling of what is released together, and a clock that is
// behind the ledger. Owns their ends and the moment last seen; keeps the pause in the ledger. A hold only delays: it
// never ends a slot.

import AnchorModel
import CivilTime

struct Holds: Sendable {
    private(set) var pausedUntil: Instant?
    /// Boot time until which released slots wait for each other.
    private(set) var settleUntil: Int64?
    /// Boot time until which nothing is shown because the clock is behind the ledger.
    private(set) var clockUntil: Int64?
    /// The moment of the last input.
    private(set) var last: Moment
    /// The newest wall time in the ledger.
    private(set) var newest = Instant(microseconds: .min)

    /// Released slots wait this long for each other (design section 4: "about 20 s").
    private static let settle: Int64 = 20_000_000
    /// While now precedes the newest ledger row: hold at most this long (design section 4).
    private static let clockHold: Int64 = 600_000_000

    init(_ settings: Settings, at now: Moment) {
        last = now
        pausedUntil = settings[.pausedUntil].flatMap(Int64.init).map(Instant.init(microseconds:))
    }

    /// What holds every slot alike.
    var reason: HoldReason? {
        if clockUntil != nil { return .clock }
        return pausedUntil != nil ? .paused : nil
    }

    // MARK: Clocks

    /// How far each clock went since the last moment, in microseconds.
    struct Passed {
        let wall: Int64
        let boot: Int64
        let slept: Int64
        /// Of the wall clock, beyond the time that passed.
        var step: Int64 { wall - boot }
    }

    mutating func pass(to now: Moment) -> Passed {
        defer { last = now }
        let boot = now.boot - last.boot
        return Passed(
            wall: (now.wall - last.wall).microseconds, boot: boot,
            slept: boot - (now.monotonic - last.monotonic))
    }

    /// A row of this time is in the ledger.
    mutating func saw(_ time: Instant) { newest = max(newest, time) }

    /// While now precedes the newest ledger row nothing is shown, at most ten minutes.
    mutating func holdForClock(at now: Moment) {
        guard now.wall < newest else { return }
        let behind = (newest - now.wall).microseconds
        clockUntil = now.boot + min(behind, Holds.clockHold)
    }

    mutating func endClockHold(at now: Moment) {
        if let hold = clockUntil, now.boot >= hold || now.wall >= newest { clockUntil = nil }
    }

    // MARK: Settling

    /// What is released from now on waits a little for the others.
    mutating func beginSettling(at now: Moment) {
        settleUntil = max(settleUntil ?? 0, now.boot + Holds.settle)
    }

    mutating func endSettling(at now: Moment) {
        if let until = settleUntil, now.boot >= until { settleUntil = nil }
    }

    // MARK: The pause

    mutating func pause(until end: Instant, _ outbox: inout Outbox) {
        pausedUntil = end
        outbox.keep(SettingKey(.pausedUntil), "\(end.microseconds)")
    }

    /// False: there was none.
    mutating func resume(_ outbox: inout Outbox) -> Bool {
        guard pausedUntil != nil else { return false }
        pausedUntil = nil
        outbox.keep(SettingKey(.pausedUntil), nil)
        return true
    }

    mutating func endPauseInTime(at now: Moment, _ outbox: inout Outbox) {
        guard let until = pausedUntil, until <= now.wall, resume(&outbox) else { return }
        outbox.journal(.resumed)
        outbox.changed()
    }

    /// A clock that was far ahead must not leave an end that never comes.
    mutating func boundPause(after farthest: Instant, to end: Instant) {
        if let until = pausedUntil, until > farthest { pausedUntil = end }
    }
}
