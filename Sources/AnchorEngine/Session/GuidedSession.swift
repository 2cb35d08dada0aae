// The guided session: its anchor, its length, how far it is, and its bubble. Owns these; at most one at a time.
// What follows from them is Engine+Session's. Boot time counts, so sleep and a clock that is set do not matter.

import AnchorModel
import CivilTime

/// Not kept in the ledger: a daemon that ends, ends it quietly.
struct GuidedSession: Sendable {
    enum Stage: Hashable, Sendable {
        case running
        /// Over; how it was may be said.
        case over
        /// Says how to go on, for what asks for words (a bubble has none to give), or that no clock runs.
        case telling
    }

    let anchor: String
    /// Names the bubble; no slot has such a label, and no other session this one.
    let key: SlotKey
    /// What the attempt answered, if anything was open.
    let slot: SlotKey?
    let length: Span
    /// Boot time.
    let began: Int64
    fileprivate(set) var stage: Stage
    fileprivate(set) var bubble: BubbleReference?
    fileprivate(set) var isAsking = false
    /// Taken off the screen while it ran: not drawn again before its end.
    fileprivate(set) var isSwept = false
    /// Boot time of the next drawing of the progress.
    fileprivate(set) var nextProgress: Int64
    /// Boot time at which the bubble it leaves behind closes by itself; nil: not before it is answered.
    fileprivate(set) var clearsAt: Int64?

    /// - Parameter isTimed: a clock runs; otherwise it says how to go on.
    init(
        anchor: String, key: SlotKey, slot: SlotKey?, length: Span, isTimed: Bool, at boot: Int64
    ) {
        self.anchor = anchor
        self.key = key
        self.slot = slot
        self.length = length
        began = boot
        nextProgress = boot
        stage = isTimed ? .running : .telling
        clearsAt = isTimed ? nil : boot + HistoryRow.oneAct.microseconds
        nextProgress += interval
    }

    var end: Int64 { began + length.microseconds }

    /// Progress moves in hundredths, and not more often than every ten seconds: a bubble is no
    /// stopwatch.
    private var interval: Int64 {
        let hundredth = (length.microseconds + 99_999_999) / 100_000_000 * 1_000_000
        return max(hundredth, 10_000_000)
    }

    func percent(at boot: Int64) -> Int {
        Int(min(max(boot - began, 0) * 100 / max(length.microseconds, 1), 100))
    }

    fileprivate mutating func passProgress(at boot: Int64) {
        let passed = (boot - began) / interval
        nextProgress = began + (passed + 1) * interval
    }
}

struct Session: Sendable {
    private(set) var current: GuidedSession?

    /// - Parameter bubble: waits where it is.
    mutating func begin(_ session: GuidedSession, on bubble: BubbleReference? = nil) {
        current = session
        current?.bubble = bubble
    }

    mutating func end() { current = nil }

    /// Its time is over; how it was may be said.
    mutating func finish(clearsAt boot: Int64?) {
        current?.stage = .over
        if let boot { current?.clearsAt = boot }
    }

    /// The next drawing of how far it is comes later.
    mutating func passProgress(at boot: Int64) { current?.passProgress(at: boot) }

    // MARK: Its bubble

    /// A bubble is asked for.
    /// - Parameter old: what it takes the place of; nil: there is none any more.
    mutating func ask(inPlaceOf old: BubbleReference?) {
        current?.isAsking = true
        if old == nil { current?.bubble = nil }
    }

    mutating func delivered(_ bubble: BubbleReference) {
        current?.bubble = bubble
        current?.isAsking = false
    }

    /// - Parameter isAsking: the server may still draw it.
    mutating func notDelivered(isAsking: Bool) { current?.isAsking = isAsking }

    mutating func isSwept() {
        current?.bubble = nil
        current?.isSwept = true
    }

    mutating func isOffScreen() { current?.bubble = nil }
}

extension Kind {
    /// The verb of anchorctl that goes on with what Start began.
    package var verb: String? {
        switch self {
        case .breathing: "breathe"
        case .checkIn: "check-in"
        case .reflection: "reflect"
        case .movement, .bedtime, .rest, .custom: nil
        }
    }
}
