// Everything the engine remembers between two inputs. A value: a request is tried on a copy, and
// the copy becomes the state only when its record is on disk.

import AnchorModel
import CivilTime

struct EngineState: Sendable {
    var inForce: InForce
    var agenda: Agenda
    var slots = Slots()
    var holds: Holds
    /// What a person says of themselves.
    var words: SetWords
    var screen = Screen()
    var bubbles = Bubbles()
    var presence: Presence
    var nights: Nights
    var habits: Habits
    var guided = Session()
    var questions: QuestionTurns
    /// What was said when, so that no line comes again soon.
    var turns: PracticeTurns
    var undoList = UndoList()
    var elsewhere = Elsewhere()
    var outbox: Outbox

    /// The claim of a coming nudge is made durable this much ahead, so that the disk is not between
    /// the due time and the bubble. 500 ms: many times a slow fsync.
    static let claimLead = Span(microseconds: 500_000)
    /// Less than this between wall and boot time is drift or slewing, not a step (design section 4).
    static let stepThreshold: Int64 = 2_000_000
    /// Finished labels are remembered this many days: longer than any plan looks back.
    static let finalDays = 7

    // Read everywhere; each is written by its piece alone.
    var schedule: Schedule { inForce.schedule }
    var zones: ZoneTable { inForce.zones }
    var anchors: [Anchor] { inForce.anchors }
    var events: [String: EventTime] { agenda.events }
    var session: GuidedSession? { guided.current }
    var finals: [SlotKey: SlotRecord] { slots.finals }
    var undoable: [HistoryRow] { undoList.rows }

    init(
        _ schedule: Schedule, _ zones: ZoneTable, host: String, _ settings: Settings,
        login: String, _ outbox: Outbox, at now: Moment
    ) {
        func today(_ time: Instant) -> LocalDate {
            zones.local.logicalDay(at: time, startingAt: schedule.dayStartsAt)
        }
        self.outbox = outbox
        words = SetWords()
        self.outbox.keep(words.restore(settings, login: login))
        inForce = InForce(
            schedule, zones, host: host, settings, on: today(now.wall), &self.outbox)
        let empty = Planner(anchors: [], zones: zones, schedule: schedule, events: [:])
        agenda = Agenda(Plan(empty, around: now.wall), settings)
        holds = Holds(settings, at: now)
        presence = Presence(settings)
        nights = Nights(settings)
        habits = Habits(settings, today: today)
        questions = QuestionTurns(settings)
        turns = PracticeTurns(settings.all)
        presence.isUp(since: agenda.events[Cue.wakeWord]?.at)
    }

    var planner: Planner {
        Planner(anchors: anchors, zones: zones, schedule: schedule, events: events)
    }

    /// Plans again. What waits for its first showing goes back to the plan when its time changed.
    mutating func replan(at now: Instant) {
        let planner = planner
        agenda.plan(planner, around: now)
        slots.removeAll { slot in
            guard slot.phase == .waiting, !slot.returning, !slot.reshow,
                !slot.arrived || !slot.claimed
            else { return false }
            return planner.slot(slot.key)?.due != slot.record.due
        }
    }

    /// Plans again; what waits stays as it is.
    mutating func plan(around now: Instant) { agenda.plan(planner, around: now) }

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
        if event.isUndoable { undoList.add(schedule.undoable(row)) }
        if let kept = schedule.kept(row) {
            outbox.keep(.history(kept))
        } else {
            outbox.add(.passing(row))
        }
    }
}
