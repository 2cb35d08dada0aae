// The guided session that Start begins once the attempt is written down: its anchor, its length, how far it is, and its
// bubble. Owns these; at most one at a time. Quiet: shows, closes and records nothing itself. Boot time counts, so
// sleep and a clock that is set do not matter.

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

    /// Other nudges wait for a session of up to this long, as long as most of them may be late.
    private static let longestQuiet = Span.minutes(30)

    // MARK: Asking

    private var running: GuidedSession? { current?.stage == .running ? current : nil }

    /// Nothing interrupts somebody who is at it.
    var isQuiet: Bool { running.map { $0.length <= Session.longestQuiet } ?? false }

    /// The anchor whose session runs.
    var anchor: String? { running?.anchor }

    /// Whether what is done now is what was begun a while ago, when nothing was open.
    func isLoose(of anchor: String, at now: Moment) -> Bool {
        guard let current, current.anchor == anchor, current.slot == nil else { return false }
        return now.boot - current.began <= HistoryRow.oneAct.microseconds
    }

    /// Boot time at which it next has something to do.
    /// - Parameter isDrawn: how far it is can be shown and seen. Where it cannot nothing wakes for it.
    func deadline(isDrawn: Bool) -> Int64? {
        guard let current else { return nil }
        guard current.stage == .running else {
            return current.bubble == nil ? nil : current.clearsAt
        }
        return min(current.end, progressDue(isDrawn: isDrawn) ?? current.end)
    }

    /// Boot time of the next drawing of the progress, if any.
    func progressDue(isDrawn: Bool) -> Int64? {
        guard let current, isDrawn, !current.isSwept else { return nil }
        return current.nextProgress
    }

    /// What a button on its bubble asks for.
    /// - Parameter owner: what an ended bubble was of.
    func request(
        _ key: ActionKey, on bubble: BubbleReference, ofEnded owner: SlotKey?
    ) -> Request? {
        guard let current, current.bubble == bubble || owner == current.key else { return nil }
        switch (current.stage, key) {
        case (.running, .done): return .answer(anchor: current.anchor, .done)
        case (.over, .light): return .felt(anchor: current.anchor, .light)
        case (.over, .right): return .felt(anchor: current.anchor, .right)
        case (.over, .heavy): return .felt(anchor: current.anchor, .heavy)
        default: return nil
        }
    }

    /// Whatever else is said about its anchor ends it.
    func isEnded(by reply: Reply) -> Bool {
        guard let current else { return false }
        return switch reply {
        case .answered(let anchor, _, _): anchor == current.anchor
        case .snoozed(let slot, _): slot.anchor == current.anchor
        case .undone(_, let anchor, _, _): anchor == current.anchor
        case .logged(let word, let isAnchor, _): isAnchor && word == current.anchor
        case .noted: current.stage == .telling
        default: false
        }
    }

    // MARK: From its beginning to its end

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
