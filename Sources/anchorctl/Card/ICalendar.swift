// A calendar file of RFC 5545: lines folded and ended as it asks, texts escaped. Knows nothing of anchors.

import CivilTime

struct ICalendar {
    struct Event {
        enum Start {
            /// Floats with whoever reads it (3.3.5, form 1), as an anchor floats with the machine.
            case floating(LocalDateTime)
            case utc(Instant)
        }
        let uid: String
        let start: Start
        let length: Span
        /// Weekdays it comes back on; all of them: every day; empty: once.
        var repeats: Set<Weekday> = []
        /// So many weeks apart; a week begins on Monday, as it does without a WKST (3.3.10).
        var interval = 1
        /// Days on which it does not come.
        var except: [LocalDate] = []
        let summary: String
        var description: String?
    }

    let events: [Event]
    let stamp: Instant
    /// Meant for somebody else's calendar too.
    var isInvitation = false

    var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//anchord//anchorctl card//EN",
            "CALSCALE:GREGORIAN",
        ]
        if isInvitation { lines.append("METHOD:PUBLISH") }
        for event in events { lines += self.lines(event) }
        lines.append("END:VCALENDAR")
        return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
    }

    private func lines(_ event: Event) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(ICalendar.escaped(event.uid))",
            "DTSTAMP:\(ICalendar.utc(stamp))",
        ]
        var time: LocalTime?
        switch event.start {
        case .floating(let local):
            time = local.time
            lines.append("DTSTART:\(ICalendar.local(local))")
        case .utc(let instant): lines.append("DTSTART:\(ICalendar.utc(instant))")
        }
        lines.append("DURATION:PT\(max(1, (event.length.seconds + 59) / 60))M")
        if event.repeats.count == Weekday.allCases.count, event.interval == 1 {
            lines.append("RRULE:FREQ=DAILY")
        } else if !event.repeats.isEmpty {
            let days = event.repeats.sorted().map { $0.abbreviation.prefix(2).uppercased() }
            let interval = event.interval == 1 ? "" : "INTERVAL=\(event.interval);"
            lines.append("RRULE:FREQ=WEEKLY;\(interval)BYDAY=\(days.joined(separator: ","))")
        }
        if let time, !event.except.isEmpty {
            let days = event.except.map { ICalendar.local(LocalDateTime(date: $0, time: time)) }
            lines.append("EXDATE:\(days.joined(separator: ","))")
        }
        lines.append("SUMMARY:\(ICalendar.escaped(event.summary))")
        if let text = event.description { lines.append("DESCRIPTION:\(ICalendar.escaped(text))") }
        // Nobody is busy for one minute of breathing.
        if !isInvitation { lines.append("TRANSP:TRANSPARENT") }
        return lines + ["END:VEVENT"]
    }

    // MARK: RFC 5545

    /// 3.1: at most 75 octets a line, without its end; no character is cut in two.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if octets + size > 75 {
                result += "\r\n "
                // The space is the first of the next line's octets.
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += size
        }
        return result
    }

    /// 3.3.11. Control characters have no place in it, and a carriage return would end the line.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n": result += "\\n"
            case "\t": result += " "
            default:
                if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    private static func local(_ time: LocalDateTime) -> String {
        let (year, month, day) = time.date.yearMonthDay
        let seconds = Int(time.time.microseconds / 1_000_000)
        return padded(year, 4) + padded(month, 2) + padded(day, 2) + "T"
            + padded(seconds / 3600, 2) + padded(seconds / 60 % 60, 2) + padded(seconds % 60, 2)
    }

    private static func utc(_ instant: Instant) -> String {
        let seconds = instant.seconds
        let date = LocalDate(dayNumber: Int(floorDiv(seconds, 86_400)))
        let time = LocalTime(microsecondOfDay: floorMod(seconds, 86_400) * 1_000_000) ?? .midnight
        return local(LocalDateTime(date: date, time: time)) + "Z"
    }
}
