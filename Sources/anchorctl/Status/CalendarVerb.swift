// `anchorctl calendar`: when a calendar expression elapses, by the daemon's own arithmetic and
// without one. Decides no time itself.

import ArgumentParser
import CivilTime
import HostSystem

struct CalendarVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract:
            "When a calendar expression elapses, without a daemon: calendar 'Mon..Fri 07:30'.",
        discussion: """
              anchorctl calendar 'Mon..Fri 07:30'
              anchorctl calendar -n 3 '*-*-1 09:00'
            """,
        aliases: ["kalender"])

    @Argument(help: "As in systemd.time(7); after -- where it begins with a dash.")
    var expression: [String]
    @Option(
        help: ArgumentHelp("After this: YYYY-MM-DD[ HH:MM[:SS]] or @SECONDS.", valueName: "time"))
    var from: String?
    @Option(
        help: ArgumentHelp("In this time zone, not the machine's.", valueName: "name"),
        completion: Completing.zones)
    var zone: String?
    @Option(name: .short, help: "How many, 1 to 1000000 (5 if not given).")
    var n = 5
    @OptionGroup var common: CommonOptions

    /// A million elapses are 28 years of every quarter of an hour, and some 20 MB of text.
    private static let counts = 1...1_000_000

    func validate() throws {
        guard CalendarVerb.counts.contains(n) else {
            throw ValidationError { $0.numbers("-n", 1, 1_000_000) }
        }
    }

    func run() throws {
        let session = Session(common)
        let zones = ZoneFiles(environment: session.environment)
        let here = try session.rules(of: zone, zones)
        let text = expression.joined(separator: " ")
        let calendar = try CalendarVerb.read(text, zones, session)
        // A name in the expression was found a moment ago; it decides where it is given.
        let rules = calendar.zoneName.flatMap { zones.rules($0) } ?? here
        let start = try from.map { try session.instant($0, rules: here) } ?? session.clock.now
        let elapses = CalendarVerb.elapses(of: calendar, after: start, count: n, in: rules)
        if common.json {
            return Output.raw(CalendarVerb.object(calendar, elapses))
        }
        Output.line(calendar.description)
        Output.raw(CalendarVerb.lines(elapses, here))
        if elapses.isEmpty {
            let was = calendar.next(after: Instant(seconds: 0), in: rules)
            Output.prose(was == nil ? session.words.neverElapses : session.words.isPast)
        }
        if !elapses.isEmpty, elapses.count < n { Output.line(session.words.lastElapse) }
    }

    /// The text with a mark below the place where it stopped being readable.
    private static func read(
        _ text: String, _ zones: ZoneFiles, _ session: Session
    ) throws -> CalendarExpression {
        do {
            return try CalendarExpression(text, isZone: zones.zoneExists)
        } catch {
            let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self)
            throw Failure(
                .failed, session.words.badExpression(at: before.count + 1, error.expected),
                "  \(text)", "  " + String(repeating: " ", count: before.columns) + "^")
        }
    }

    static func elapses(
        of calendar: CalendarExpression, after start: Instant, count: Int,
        in rules: TimeZoneRules
    ) -> [Instant] {
        var result: [Instant] = []
        var last = start
        while result.count < count, let next = calendar.next(after: last, in: rules) {
            result.append(next)
            last = next
        }
        return result
    }

    /// Written by hand, keys sorted as on the wire: an encoder costs more than a thousand elapses.
    /// The normal form has no character that JSON would escape.
    private static func object(_ calendar: CalendarExpression, _ elapses: [Instant]) -> [UInt8] {
        var text = Array(#"{"elapses":["#.utf8)
        for (place, instant) in elapses.enumerated() {
            if place > 0 { text.append(UInt8(ascii: ",")) }
            text += String(instant.microseconds).utf8
        }
        text += #"],"normalized":""#.utf8
        text += calendar.description.utf8
        text += "\"}\n".utf8
        return text
    }

    /// `Sun 2026-03-29 03:30 +02:00`: the offset tells the passes of an overlap apart.
    private static func lines(_ elapses: [Instant], _ rules: TimeZoneRules) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(elapses.count * 32)
        for instant in elapses {
            let local = rules.local(at: instant)
            let minutes = abs(local.offset) / 60
            text += "  ".utf8
            text += local.date.weekday.abbreviation.utf8
            text.append(UInt8(ascii: " "))
            text.append(local.date)
            text.append(UInt8(ascii: " "))
            text.append(local.time)
            text += (local.offset < 0 ? " -" : " +").utf8
            text.append(minutes / 60, width: 2)
            text.append(UInt8(ascii: ":"))
            text.append(minutes % 60, width: 2)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }
}
