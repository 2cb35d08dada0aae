// One day of a zone as it is lived: what was shown when, on the wall and with its offset. Decides no
// expectation; those are in GoldenDays*.

import AnchorEngine
import AnchorModel
import CivilTime
import HostSystem

/// A fixed time that the clocks jump over or show twice, an elapsed time, a wildcard, a bedtime.
struct GoldenDay {
    let zone: String
    let from: String
    let until: String
    /// The fixed anchor `walk`.
    let walk: String
    /// The elapsed-time anchor `sip`, every 40 minutes.
    let sip: String
    /// The calendar anchor `tea`, with a wildcard.
    let tea: String
    /// The bedtime anchor, wound down in 45 minutes.
    var bed = "22:45"

    enum Trouble: Error { case noZone(String), unreadable(String) }

    func transcript() throws -> String {
        let files = ZoneFiles(environment: [:])
        guard let rules = files.rules(zone) else { throw Trouble.noZone(zone) }
        guard let begin = LocalDateTime(from), let end = LocalDateTime(until) else {
            throw Trouble.unreadable("\(from) .. \(until)")
        }
        var rehearsal = Rehearsal(
            try schedule(), zones: ZoneTable(local: rules),
            from: rules.instant(begin.date, begin.time))
        var lines: [String] = []
        rehearsal.live(until: rules.instant(end.date, end.time), Routine()) { events in
            lines += events.compactMap { line($0, rules) }
        }
        return lines.joined(separator: "\n")
    }

    private func schedule() throws -> Schedule {
        let calendar = try CalendarExpression(tea) { _ in false }
        guard let walk = LocalTime(walk), let bed = LocalTime(bed), let up = LocalTime("06:45"),
            let noon = LocalTime("12:00"), let later = LocalTime("12:01")
        else { throw Trouble.unreadable(walk) }
        let ends = sip.split(separator: "-").compactMap { LocalTime($0) }
        guard ends.count == 2 else { throw Trouble.unreadable(sip) }
        return Schedule(
            quiet: DailyWindow(from: noon, until: later),
            anchors: [
                Anchor(
                    id: "walk", kind: .movement, cue: .at([walk])),
                Anchor(
                    id: "sip", kind: .rest,
                    cue: .every(
                        .minutes(40), between: DailyWindow(from: ends[0], until: ends[1]))),
                Anchor(id: "tea", kind: .custom, cue: .calendar(calendar)),
                Anchor(id: "bed", kind: .bedtime, cue: .bedtime(bed: bed, wake: up)),
            ])
    }

    /// `03-29 03:30 +02:00 walk 02:30 gap`; that nobody answers is not worth a line.
    private func line(_ event: RehearsedEvent, _ rules: TimeZoneRules) -> String? {
        if event.why == .letGo(.unanswered) { return nil }
        let local = rules.local(at: event.nearestSecond)
        let minutes = abs(local.offset) / 60
        let offset = "\(two(minutes / 60)):\(two(minutes % 60))"
        let clock = "\(two(local.time.hour)):\(two(local.time.minute))"
        let when =
            "\(local.date)".dropFirst(5) + " \(clock) \(local.offset < 0 ? "-" : "+")\(offset)"
        let label =
            event.slot.label == "bed" || event.slot.label == clock ? "" : " \(event.slot.label)"
        // What is let go belongs to a date that may be another one.
        let day = event.what == .letGo ? " \(event.slot.day)" : ""
        let what = event.what == .nudged ? "" : " \(event.what.rawValue)"
        let why = event.why.map { " \($0.word)" } ?? ""
        return "\(when) \(event.slot.anchor)\(day)\(label)\(what)\(why)"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
