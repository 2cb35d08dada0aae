// Everything the engine remembers between two inputs. A value: a request is tried on a copy, and
// the copy becomes the state only when its record is on disk.

import AnchorModel
import CivilTime

/// A slot that is due and not over: waiting to be shown, on the screen, or put off.
struct LiveSlot: Sendable {
    enum Phase: Sendable {
        /// Due and not shown (again) yet.
        case waiting
        /// Asked of the server, which has not answered yet.
        case showing
        case open
        case snoozed
    }

    var record: SlotRecord
    private var shared: SharedAnchor
    var phase: Phase
    /// The last instant of a showing.
    var latest: Instant
    /// When it ends by itself once shown.
    var closes: Instant?
    /// Why it waits.
    var hold: HoldReason?
    /// Came back from being put off: outside quiet and budget.
    var returning = false
    /// Shown before: a bubble for it is outside the budget.
    var reshow = false
    /// Its due time passed before the moment that releases it: one of a group, one bubble.
    var released = false
    /// The ledger holds `claimed`.
    var claimed = false
    /// Its due time has come (claims are made a little ahead of it).
    var arrived = false
    /// When a put-off nudge was to come back.
    var returnDue: Instant?
    /// The server that was asked for the bubble and has not answered yet.
    var asked: ServerIdentity?
    /// Its bubble ran out while nobody could see it.
    var isUnseen = false
    /// Shown once more for that: not a second time.
    var wasShownAgain = false
    /// Boot time at which its bubble came, whether for the first time, and how its anchor faded before.
    var came: (at: Int64, isFirst: Bool, fade: Fade?)?
    /// The server closed its bubble in the moment it came: it waits for the end of the silence.
    var isThrownAway = false
    /// That was the only one: nobody has seen it yet.
    var wasNeverSeen = false

    init(record: SlotRecord, anchor: Anchor, phase: Phase, latest: Instant) {
        self.init(
            record: record, shared: SharedAnchor(anchor), phase: phase, latest: latest)
    }

    init(record: SlotRecord, shared: SharedAnchor, phase: Phase, latest: Instant) {
        self.record = record
        self.shared = shared
        self.phase = phase
        self.latest = latest
    }

    var anchor: Anchor { shared.anchor }
    /// After a reload that left its plan as it was.
    mutating func take(_ anchor: Anchor) { shared = SharedAnchor(anchor) }
    var key: SlotKey { record.key }
    var grace: Span { anchor.grace ?? anchor.kind.defaultGrace }
    /// When it was to be on the screen.
    var wanted: Instant { returnDue ?? record.due }
}

/// An anchor by reference: it never changes, and a slot is copied many times in every pass.
final class SharedAnchor: Sendable {
    let anchor: Anchor
    init(_ anchor: Anchor) { self.anchor = anchor }
}

struct EngineState: Sendable {
    /// The one in force: as written, in the present mode.
    var schedule: Schedule
    var written: Schedule
    var mode: ActiveMode?
    var zones: ZoneTable
    let host: String
    /// The anchors planned on this host, in the schedule's order.
    var anchors: [Anchor] = [] {
        didSet { shared = anchors.map { SharedAnchor($0) } }
    }
    private(set) var shared: [SharedAnchor] = []
    var plan: Plan
    /// In the order they became due.
    var live: [LiveSlot] = []
    /// Labels that are over, and how; those of the last few days.
    var finals: [SlotKey: SlotRecord] = [:]
    /// How the slots of the last few days came to be shown.
    var circumstances: [SlotKey: Circumstances] = [:]
    /// Since when each anchor has its present plan: nothing before it is ever shown.
    var since: [String: Instant] = [:]
    /// `fingerprint since` of each anchor, as the ledger keeps it.
    var revisions: [String: String] = [:]
    var events: [String: EventTime] = [:]
    var pausedUntil: Instant?
    var budget = BubbleBudget()
    var gentle = Gentle()
    var fades = Fades()
    var sizes = Sizes()
    var shifts = Shifts()
    var silences = Silences()
    /// What the desktop says; all unknown until it does.
    var surroundings = Surroundings()
    var busy = Busy()
    /// What a person says of themselves beside it.
    var words = SetWords()
    /// Since when nobody is there, and when somebody was for a moment of a night.
    var awaySince: Instant?
    var backAtNight: Instant?
    /// The planned wake that somebody who is up before it waits for.
    var wakeAwaited: Instant?
    /// Boot time at which a return is believed without a word from the desktop, and when it was.
    var returnCheck: Int64?
    var returnedAt: Instant?
    /// The machine's last sleep.
    var sleptThrough: (from: Instant, until: Instant)?
    var wokeAt: Instant?
    /// Boot time until which released slots wait for each other.
    var settleUntil: Int64?
    /// Boot time until which nothing is shown because the clock is behind the ledger.
    var clockHoldUntil: Int64?
    var last: Moment
    /// The newest wall time in the ledger.
    var newest: Instant
    /// The day last looked at: when it changes, what is older than any plan is forgotten.
    var day: LocalDate?
    /// The day on which what is too old was last looked for.
    var lookedForOld: LocalDate?
    var server: ServerIdentity?
    var bubbles = Bubbles()
    /// The server shows how far something is.
    var drawsProgress = false
    var buttonsShown = ButtonsShown.always
    /// How many nudges have said how they are answered.
    var explained = 0
    var session: GuidedSession?
    var questions = QuestionTurns()
    /// What was said when, so that no line comes again soon.
    var turns = PracticeTurns()
    var hidden = HiddenAsBefore()
    /// What is guessed of the nights of the last weeks, and which are to stay unknown.
    var nights: [LocalDate: NightMemory] = [:]
    /// What the clock showed where somebody left: a night may end in another zone.
    var leftFrom: NightPlace?
    /// When the last part of an absence began: somebody may have been up in between.
    var lastLeft: Instant?
    /// What can be taken back, newest last; without the words of notes. Of this machine alone.
    var undoable: [HistoryRow] = []
    var elsewhere = Elsewhere()
    var outbox: Outbox

    /// Released slots wait this long for each other (design section 4: "about 20 s").
    static let settle: Int64 = 20_000_000
    /// The claim of a coming nudge is made durable this much ahead, so that the disk is not between
    /// the due time and the bubble. 500 ms: many times a slow fsync.
    static let claimLead = Span(microseconds: 500_000)
    /// Less than this between wall and boot time is drift or slewing, not a step (design section 4).
    static let stepThreshold: Int64 = 2_000_000
    /// While now precedes the newest ledger row: hold at most this long (design section 4).
    static let clockHold: Int64 = 600_000_000
    /// At most this many answers can be taken back: one day's worth of a busy day, and a month of
    /// nights, two rows each, that were said in one go.
    static let undoLimit = 64 + 2 * Engine.mostNights
    /// Finished labels are remembered this many days: longer than any plan looks back.
    static let finalDays = 7

    var planner: Planner {
        Planner(anchors: anchors, zones: zones, schedule: schedule, events: events)
    }

    /// Plans again. What waits for its first showing goes back to the plan when its time changed.
    mutating func replan(at now: Instant) {
        let planner = planner
        plan = Plan(planner, around: now)
        live.removeAll { slot in
            guard slot.phase == .waiting, !slot.returning, !slot.reshow,
                !slot.arrived || !slot.claimed
            else { return false }
            return planner.slot(slot.key)?.due != slot.record.due
        }
    }

    func today(_ now: Instant) -> LocalDate {
        zones.local.logicalDay(at: now, startingAt: schedule.dayStartsAt)
    }

    /// The first instant after now at which a new day starts.
    func dayEnd(after now: Instant) -> Instant {
        zones.local.next(schedule.dayStartsAt, after: now)
    }

    func anchor(_ id: String) -> Anchor? { anchors.first { $0.id == id } }

    mutating func log(
        _ event: HistoryEvent, at now: Instant, slot: SlotKey? = nil, anchor: String? = nil,
        word: String? = nil, length: Span? = nil, reason: LetGoReason? = nil,
        until: Instant? = nil, undoes: String? = nil, said: Note? = nil, letter: String? = nil,
        day: LocalDate? = nil, zone: String? = nil
    ) {
        let row = HistoryRow(
            id: outbox.rowID(), at: now, event: event, anchor: slot?.anchor ?? anchor,
            day: slot?.day ?? day, label: slot?.label, word: word, length: length,
            reason: reason, until: until, undoes: undoes, text: letter ?? said?.keptText,
            question: said?.question?.rawValue, with: said?.with, zone: zone)
        if event.isUndoable { allowUndo(of: schedule.undoable(row)) }
        if let kept = schedule.kept(row) {
            outbox.keep(.history(kept))
        } else {
            outbox.add(.passing(row))
        }
    }

    mutating func allowUndo(of row: HistoryRow) {
        undoable.append(row)
        if undoable.count > EngineState.undoLimit { undoable.removeFirst() }
    }
}

extension HistoryEvent {
    /// Whether `undo` can take it back.
    fileprivate var isUndoable: Bool {
        switch self {
        case .done, .tried, .notToday, .snoozed, .logged: true
        case .noted, .checkedIn, .reflected, .recovered, .letter: true
        case .silenced, .woken: true
        case .nudged, .letGo, .paused, .resumed, .mode, .sized, .felt, .undone: false
        }
    }
}
