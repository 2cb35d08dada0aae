// A slot that is due and not over: waiting to be shown, on the screen, or put off. Owns where one slot is in its
// life (SlotLife), and every move from there to another place. Never shows, records or decides anything.

import AnchorModel
import CivilTime

struct LiveSlot: Sendable {
    private(set) var record: SlotRecord
    private var shared: SharedAnchor
    private var life: SlotLife
    private var thrown = SlotLife.Thrown.no
    private var ranOut = SlotLife.RanOut.no
    /// The last instant of a showing.
    private(set) var latest: Instant
    /// When it ends by itself once shown.
    private(set) var closes: Instant?
    /// When a put-off nudge was to come back.
    private(set) var returnDue: Instant?

    /// Planned, a moment before its time.
    init(_ record: SlotRecord, _ shared: SharedAnchor, latest: Instant) {
        self.record = record
        self.shared = shared
        self.latest = latest
        life = .planned(isClaimed: false)
    }

    /// Of an earlier run, as the ledger has it, or taken back: what was not shown is due when the plan says so.
    init(kept record: SlotRecord, _ anchor: Anchor, latest: Instant, due: Instant? = nil) {
        self.record = record
        shared = SharedAnchor(anchor)
        self.latest = latest
        life =
            switch record.state {
            case .open: .open(SlotLife.OnScreen(isOneOfGroup: false))
            case .snoozed: .snoozed
            // Shown once is due, also for a clock that was set back meanwhile. What was not arrives in
            // the first pass, and ends an older one of its anchor.
            default:
                record.shown == nil
                    ? .planned(isClaimed: true)
                    : .waiting(.first(isClaimed: true), nil, isOneOfGroup: false)
            }
        if record.shown == nil, let due { self.record.due = due }
    }

    // MARK: Asking

    var phase: SlotLife.Phase { life.phase }
    /// Its due time has come (claims are made a little ahead of it).
    var arrived: Bool { life.hasArrived }
    /// The ledger holds that it comes.
    var claimed: Bool { life.isClaimed }
    /// Why it waits.
    var hold: HoldReason? { life.hold }
    /// It waits as one of a group: one bubble.
    var released: Bool { life.isOneOfGroup }
    /// Came back from being put off, and waits to be shown.
    var returning: Bool { life.isReturning }
    /// Shown before, and to be shown again.
    var reshow: Bool { life.isAgain }
    /// The server it was asked of, which has not answered yet.
    var asked: ServerIdentity? { life.asked }
    var came: SlotLife.Came? { life.came }

    /// It is shown for the first time, or nobody has seen it yet.
    var isFirst: Bool { !reshow || wasNeverSeen }

    /// The server closed its bubble in the moment it came: it waits for the end of the silence.
    var isThrownAway: Bool { if case .away = thrown { true } else { false } }

    /// That was the only one.
    var wasNeverSeen: Bool {
        switch thrown {
        case .away(let isSeen): !isSeen
        case .unseen: true
        case .no: false
        }
    }

    /// Its bubble ran out while nobody could see it, for the first time.
    var isUnseen: Bool { ranOut == .unseen }

    var anchor: Anchor { shared.anchor }
    var key: SlotKey { record.key }
    var grace: Span { anchor.grace ?? anchor.kind.defaultGrace }
    /// When it was to be on the screen.
    var wanted: Instant { returnDue ?? record.due }
    /// After a reload that left its plan as it was.
    mutating func take(_ anchor: Anchor) { shared = SharedAnchor(anchor) }

    // MARK: Waiting

    /// The ledger holds that it is about to come.
    mutating func claim() { life = .planned(isClaimed: true) }

    mutating func arrive() {
        life = .waiting(.first(isClaimed: claimed), nil, isOneOfGroup: false)
    }

    mutating func wait(for reason: HoldReason) {
        guard case .waiting(let turn, _, let isOneOfGroup) = life else { return }
        life = .waiting(turn, reason, isOneOfGroup: isOneOfGroup)
    }

    /// Nothing holds it any more.
    /// - Parameter isLate: it is one of a group.
    mutating func release(isLate: Bool) {
        guard case .waiting(let turn, _, let isOneOfGroup) = life else { return }
        life = .waiting(turn, nil, isOneOfGroup: isOneOfGroup || isLate)
    }

    /// It may come later than it might have.
    mutating func extend(until limit: Instant) { latest = max(latest, limit) }

    /// Its time is over before it came again: what was shown stays as open as it was.
    mutating func staysOpen() {
        life = .open(SlotLife.OnScreen(isOneOfGroup: released, held: hold))
    }

    // MARK: On the screen

    /// A bubble is asked for. True: the ledger is to hold its claim.
    mutating func show(on server: ServerIdentity?, at now: Instant) -> Bool {
        guard case .waiting(let turn, _, let isOneOfGroup) = life else { return false }
        comesOnScreen(at: now)
        life = .showing(turn, SlotLife.OnScreen(server: server, isOneOfGroup: isOneOfGroup))
        guard case .first(isClaimed: false) = turn else { return false }
        record.state = .claimed
        return true
    }

    /// Open in status, without a bubble of its own. The bubble that was handed on to it.
    mutating func openQuietly(at now: Instant) -> BubbleReference? {
        comesOnScreen(at: now)
        life = .open(SlotLife.OnScreen(isOneOfGroup: released))
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
        guard case .showing(_, var shown) = life else { return }
        shown.came = bubble.map { _ in SlotLife.Came(at: now.boot, isFirst: isFirst, fade: fade) }
        thrown = .no
        life = .open(shown)
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
    mutating func askAgain() { waitAgain(isOneOfGroup: false) }

    private mutating func waitAgain(isOneOfGroup: Bool) {
        switch life {
        case .showing(_, let shown), .open(let shown):
            life = .waiting(
                .again, shown.held, isOneOfGroup: isOneOfGroup || shown.isOneOfGroup)
        case .planned, .waiting, .snoozed: break
        }
    }

    /// Its bubble was of a server that is gone.
    mutating func loseBubble() {
        record.bubble = nil
        waitAgain(isOneOfGroup: true)
    }

    /// The same bubble with other words.
    mutating func change() {
        guard case .open(let shown) = life else { return }
        life = .showing(.again, shown)
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
    mutating func runsOut(unseen: Bool) {
        if ranOut != .shownAgain { ranOut = unseen ? .unseen : .no }
    }

    /// Once more, for what ran out unseen and is still open.
    mutating func showUnseen(at now: Instant) {
        ranOut = .shownAgain
        waitAgain(isOneOfGroup: true)
        latest = max(latest, closes ?? now)
    }

    /// The server closed its bubble at once: nobody can have seen that one.
    /// - Parameter wasFirst: nobody has seen it at all.
    mutating func throwAway(wasFirst: Bool, at now: Instant) {
        waitAgain(isOneOfGroup: false)
        thrown = .away(isSeen: !wasFirst)
        record.bubble = nil
        record.changed = now
        guard wasFirst else { return }
        record.shown = nil
        record.state = .claimed
        closes = nil
    }

    /// The silence is over.
    mutating func isFree() {
        if case .away(let isSeen) = thrown { thrown = isSeen ? .no : .unseen }
    }

    // MARK: Put off

    mutating func putOff(_ snooze: Snooze, at now: Instant) {
        record.bubble = nil
        record.dismissed = false
        record.shown = record.shown ?? now
        record.state = .snoozed(until: snooze)
        record.changed = now
        // Its row is there from now on, and says that it is put off until it is shown again.
        life = .snoozed
        closes = nil
    }

    /// It comes back after another time than was said: the clock was set.
    mutating func putOff(until snooze: Snooze) { record.state = .snoozed(until: snooze) }

    /// The time it was put off to is there.
    /// - Parameter limit: no showing after it.
    mutating func comesBack(_ due: Instant, limit: Instant?) {
        life = .waiting(.returned, nil, isOneOfGroup: false)
        returnDue = due
        latest = due + max(grace, DayPlan.onTime)
        if let limit { latest = min(latest, limit) }
    }

    /// That it was put off was taken back.
    mutating func takeBackPutOff(at now: Instant) {
        life = .open(SlotLife.OnScreen(isOneOfGroup: false))
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
