// A look back over the ledger for one client: the days asked for, the rows in turns, the reply.
// Counts nothing itself.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import LedgerStore
import LookBack
import Rhythm
import Systemd
import Varlink

extension Daemon {
    func report(_ call: Call, _ client: ControlConnection) throws {
        let wanted = try parameters(ReadReport.self, call)
        let now = clocks().wall
        let frame = try frame(wanted, today: today(now))
        ReportReading(self, frame, client).start()
    }

    private func today(_ now: Instant) -> LocalDate {
        zones.table.local.logicalDay(at: now, startingAt: engine.schedule.dayStartsAt)
    }

    private func frame(
        _ wanted: ReadReport.Parameters, today: LocalDate
    ) throws(CallError) -> LookBackFrame {
        let to = try wanted.toDay.map { text throws(CallError) in
            guard let day = LocalDate(text), day <= today else {
                throw CallError.invalid(.toDay)
            }
            return day
        }
        let last = to ?? today
        let from = try wanted.fromDay.map { text throws(CallError) in
            guard let day = LocalDate(text), day <= last,
                last.dayNumber - day.dayNumber < ReadReport.mostDays
            else { throw CallError.invalid(.fromDay) }
            return day
        }
        guard
            let workDays = try? Weekday.parseSet(
                wanted.workDays ?? ReadReport.defaultWorkDays)
        else { throw CallError.invalid(.workDays) }
        return LookBackFrame(
            from: from ?? last.adding(days: 1 - ReadReport.defaultDays), to: last,
            dayStartsAt: engine.schedule.dayStartsAt,
            window: NightWindow(of: schedules.schedule), workDays: workDays)
    }
}

extension NightWindow {
    /// Centred on the first bedtime there is.
    /// - Parameter schedule: as written: a look back over months does not turn on a mode of today.
    init(of schedule: Schedule) {
        for anchor in schedule.anchors where anchor.enabled {
            if case .bedtime(let bed, let wake) = anchor.cue {
                self.init(bed: bed, wake: wake)
                return
            }
        }
        self.init()
    }
}

/// Reads half a year at a time, so that a nudge that falls due waits for some ten milliseconds and not
/// for ten years.
private final class ReportReading {
    private static let stretch = Span.days(183)

    private let daemon: Daemon
    private let frame: LookBackFrame
    private let client: ControlConnection
    private var look: LookBack
    private var undone = UndoneRows()
    private var zones: [String: TimeZoneRules] = [:]
    /// Everything from there on was read.
    private var done: Instant

    init(_ daemon: Daemon, _ frame: LookBackFrame, _ client: ControlConnection) {
        self.daemon = daemon
        self.frame = frame
        self.client = client
        look = LookBack(frame)
        done = ReportReading.end
    }

    /// Year 9999: the last instant a row can have.
    private static let end = Instant(seconds: 253_402_300_799)

    /// All of what was taken back comes first: by a clock that was set back an undo may lie before
    /// what it takes back.
    func start() {
        switch daemon.ledger.undoneRows() {
        case .failure(let failure):
            client.fail(ControlError.notRead(reason: failure.reason).callError)
        case .success(let rows):
            undone = rows
            readRows()
        }
    }

    private func readRows() {
        let now = daemon.clocks().wall
        // Nothing lies before the oldest row, whatever day was asked for.
        let first = max(frame.reach.lowerBound, daemon.ledger.oldest() ?? now)
        read(from: max(first, min(now, ReportReading.end) - ReportReading.stretch), to: first)
    }

    private func read(from start: Instant, to first: Instant) {
        guard !client.isClosed else { return }
        if let reason = daemon.ledger.readReport(start..<max(start, done), undone, add) {
            return client.fail(ControlError.notRead(reason: reason).callError)
        }
        done = start
        guard start > first else { return client.reply(reply) }
        daemon.spentMemory.wasUsed()
        later { self.read(from: max(first, start - ReportReading.stretch), to: first) }
    }

    private func later(_ work: @escaping () -> Void) {
        do {
            try daemon.loop.addDeferred(name: "report", handler: work)
        } catch {
            client.fail(ControlError.notRead(reason: "\(error)").callError)
        }
    }

    private func add(_ row: ReportRow) {
        guard frame.reach.contains(row.at) else { return }
        let local = LocalDateTime(rules(row.zone).local(at: row.at))
        if let act = Answer(counting: row.event), let anchor = row.anchor {
            look.add(
                act, anchor: anchor, slotDay: row.day, label: row.label, at: row.at, local: local)
        } else if let what = row.word.flatMap(NightEvent.What.init(rawValue:)) {
            look.add(
                NightEvent(
                    what, at: row.at, local: local, day: row.day.flatMap { LocalDate($0) }))
        }
    }

    /// A row without a zone, or with one whose file is gone, is read by the present one.
    private func rules(_ name: String?) -> TimeZoneRules {
        guard let name else { return daemon.zones.table.local }
        if let known = zones[name] { return known }
        let found = daemon.zones.rules(written: name) ?? daemon.zones.table.local
        zones[name] = found
        return found
    }

    private var reply: ReadReport.Reply {
        let looks = look.anchors
        let planned = daemon.engine.schedule.anchors
        let ids = Set(planned.map(\.id))
        let others = looks.keys.filter { !ids.contains($0) }.sorted()
        return ReadReport.Reply(
            fromDay: "\(frame.from)", toDay: "\(frame.to)",
            workDays: Weekday.describe(frame.workDays),
            anchors: planned.map { anchor in
                AnchorReport(
                    anchor.id, looks[anchor.id] ?? AnchorLook(from: frame.from, to: frame.to),
                    title: anchor.title, kind: anchor.kind.rawValue)
            } + others.compactMap { id in looks[id].map { AnchorReport(id, $0) } },
            rhythm: RhythmReport(look.rhythm, frame))
    }
}

extension Answer {
    /// A start is a `tried`; an attempt written down later is one too.
    fileprivate init?(counting event: HistoryEvent) {
        switch event {
        case .done: self = .done
        case .tried, .logged: self = .tried
        case .notToday: self = .notToday
        default: return nil
        }
    }
}
