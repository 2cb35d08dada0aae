// A slot that is due and not over: waiting to be shown, on the screen, or put off. Owns where one slot is in its
// life, and every move from there to another place. Never shows, records or decides anything.

import AnchorModel
import CivilTime

struct LiveSlot: Sendable {
    enum Phase: Sendable {
        /// Due and not shown (again) yet.
        case waiting
        /// Asked of the server, which has not answered yet.
        case showing
        case open
        case snoozed
    }

    private(set) var record: SlotRecord
    private var shared: SharedAnchor
    private(set) var phase: Phase
    /// The last instant of a showing.
    private(set) var latest: Instant
    /// When it ends by itself once shown.
    private(set) var closes: Instant?
    /// Why it waits.
    private(set) var hold: HoldReason?
    /// Came back from being put off: outside quiet and budget.
    private(set) var returning = false
    /// Shown before: a bubble for it is outside the budget.
    private(set) var reshow = false
    /// Its due time passed before the moment that releases it: one of a group, one bubble.
    private(set) var released = false
    /// The ledger holds `claimed`.
    private(set) var claimed = false
    /// Its due time has come (claims are made a little ahead of it).
    private(set) var arrived = false
    /// When a put-off nudge was to come back.
    private(set) var returnDue: Instant?
    /// The server that was asked for the bubble and has not answered yet.
    private(set) var asked: ServerIdentity?
    /// Its bubble ran out while nobody could see it.
    private(set) var isUnseen = false
    /// Shown once more for that: not a second time.
    private var wasShownAgain = false
    /// Boot time at which its bubble came, whether for the first time, and how its anchor faded before.
    private(set) var came: (at: Int64, isFirst: Bool, fade: Fade?)?
    /// The server closed its bubble in the moment it came: it waits for the end of the silence.
    private(set) var isThrownAway = false
    /// That was the only one: nobody has seen it yet.
    private(set) var wasNeverSeen = false

    /// Planned, a moment before its time.
    init(_ record: SlotRecord, _ shared: SharedAnchor, latest: Instant) {
        self.record = record
        self.shared = shared
        self.latest = latest
        phase = .waiting
    }

    /// Of an earlier run, as the ledger has it, or taken back: what was not shown is due when the plan says so.
    init(kept record: SlotRecord, _ anchor: Anchor, latest: Instant, due: Instant? = nil) {
        self.record = record
        shared = SharedAnchor(anchor)
        self.latest = latest
        phase =
            switch record.state {
            case .open: .open
            case .snoozed: .snoozed
            default: .waiting
            }
        claimed = true
        if record.shown == nil, let due { self.record.due = due }
        // Shown once is due, also for a clock that was set back meanwhile. What was not arrives in
        // the first pass, and ends an older one of its anchor.
        arrived = record.shown != nil
    }

    var anchor: Anchor { shared.anchor }
    var key: SlotKey { record.key }
    var grace: Span { anchor.grace ?? anchor.kind.defaultGrace }
    /// When it was to be on the screen.
    var wanted: Instant { returnDue ?? record.due }
    /// It is shown for the first time, or nobody has seen it yet.
    var isFirst: Bool { !reshow || wasNeverSeen }

    /// After a reload that left its plan as it was.
    mutating func take(_ anchor: Anchor) { shared = SharedAnchor(anchor) }

    // MARK: Waiting

    /// The ledger holds that it is about to come.
    mutating func claim() { claimed = true }

    mutating func arrive() { arrived = true }

    mutating func wait(for reason: HoldReason) { hold = reason }

    /// Nothing holds it any more.
    /// - Parameter isLate: it is one of a group.
    mutating func release(isLate: Bool) {
        hold = nil
        if isLate { released = true }
    }

    /// It may come later than it might have.
    mutating func extend(until limit: Instant) { latest = max(latest, limit) }

    /// Its time is over before it came again: what was shown stays as open as it was.
    mutating func staysOpen() { phase = .open }

    // MARK: On the screen

    /// A bubble is asked for. True: the ledger is to hold its claim.
    mutating func show(on server: ServerIdentity?, at now: Instant) -> Bool {
        phase = .showing
        asked = server
        hold = nil
        comesOnScreen(at: now)
        let isNew = !claimed && !reshow
        if isNew {
            claimed = true
            record.state = .claimed
        }
        returning = false
        return isNew
    }

    /// Open in status, without a bubble of its own. The bubble that was handed on to it.
    mutating func openQuietly(at now: Instant) -> BubbleReference? {
        phase = .open
        hold = nil
        comesOnScreen(at: now)
        returning = false
        reshow = false
        record.state = .open
        record.dismissed = true
        return handOn()
    }

    /// Put off and back, it comes like a new one: its time to be open counts from now, after a restart too.
    private mutating func comesOnScreen(at now: Instant) {
        guard record.shown == nil || returning else { return }
        record.shown = now
    }

    /// It ends by itself then, unless that was known before.
    mutating func close(by end: Instant) { closes = closes ?? end }

    /// Its server answered, or never will.
    /// - Parameter fade: how its anchor faded before.
    mutating func opened(_ bubble: BubbleReference?, fade: Fade?, at now: Moment) {
        came = bubble.map { _ in (now.boot, isFirst, fade) }
        wasNeverSeen = false
        phase = .open
        reshow = false
        record.state = .open
        record.bubble = bubble
        record.changed = now.wall
    }

    /// The server took longer than it was waited for.
    mutating func openedLate(_ bubble: BubbleReference, at now: Moment) {
        record.bubble = bubble
        record.changed = now.wall
    }

    /// Asked for once more: the server it was asked of is gone, and another one is there.
    mutating func askAgain() {
        phase = .waiting
        reshow = true
    }

    /// Its bubble was of a server that is gone.
    mutating func loseBubble() {
        record.bubble = nil
        askAgain()
        released = true
    }

    /// The same bubble with other words.
    mutating func change() {
        phase = .showing
        reshow = true
    }

    /// What its new bubble takes the place of.
    mutating func replace(_ bubble: BubbleReference?) { record.bubble = bubble }

    /// Its bubble is another one's from now on, or nobody's.
    mutating func handOn() -> BubbleReference? {
        defer { record.bubble = nil }
        return record.bubble
    }

    /// Seen, and no answer.
    mutating func dismiss(at now: Instant) {
        record.dismissed = true
        record.bubble = nil
        record.changed = now
    }

    /// Its bubble ran out.
    mutating func runsOut(unseen: Bool) { isUnseen = unseen && !wasShownAgain }

    /// Once more, for what ran out unseen and is still open.
    mutating func showUnseen(at now: Instant) {
        isUnseen = false
        wasShownAgain = true
        askAgain()
        released = true
        latest = max(latest, closes ?? now)
    }

    /// The server closed its bubble at once: nobody can have seen that one.
    /// - Parameter wasFirst: nobody has seen it at all.
    mutating func throwAway(wasFirst: Bool, at now: Instant) {
        askAgain()
        isThrownAway = true
        came = nil
        record.bubble = nil
        record.changed = now
        guard wasFirst else { return }
        wasNeverSeen = true
        record.shown = nil
        record.state = .claimed
        closes = nil
    }

    /// The silence is over.
    mutating func isFree() { isThrownAway = false }

    // MARK: Put off

    mutating func putOff(_ snooze: Snooze, at now: Instant) {
        record.bubble = nil
        record.dismissed = false
        record.shown = record.shown ?? now
        record.state = .snoozed(until: snooze)
        record.changed = now
        phase = .snoozed
        returning = false
        reshow = false
        released = false
        hold = nil
        closes = nil
        // Its row is there from now on, and says that it is put off until it is shown again.
        claimed = true
    }

    /// It comes back after another time than was said: the clock was set.
    mutating func putOff(until snooze: Snooze) { record.state = .snoozed(until: snooze) }

    /// The time it was put off to is there.
    /// - Parameter limit: no showing after it.
    mutating func comesBack(_ due: Instant, limit: Instant?) {
        phase = .waiting
        returning = true
        returnDue = due
        latest = due + max(grace, DayPlan.onTime)
        if let limit { latest = min(latest, limit) }
    }

    /// That it was put off was taken back.
    mutating func takeBackPutOff(at now: Instant) {
        phase = .open
        record.state = .open
        record.dismissed = true
        record.changed = now
        closes = nil
    }

    // MARK: A clock that was far ahead

    /// - Parameter longest: for so long it may be open, or be late, from now on.
    mutating func boundEnds(at now: Instant, openFor: Span, grace longest: Span) {
        closes = closes.map { min($0, now + openFor) }
        latest = min(latest, now + longest)
    }
}
