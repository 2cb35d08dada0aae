// `anchorctl simulate`: the daemon's own engine on a virtual clock, so that a week can be seen
// before it is trusted. Nobody answers in it.

import AnchorEngine
import AnchorModel
import ArgumentParser
import CivilTime
import Glibc
import HostSystem
import ScheduleReading
import SpokenTime

struct SimulateVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Live days ahead without a daemon: simulate [--from T] [--until T].",
        discussion: """
              anchorctl simulate
              anchorctl simulate --event wake=07:00 --asleep 22:30-07:00
            """,
        aliases: ["oefen"])

    @Option(help: ArgumentHelp("If not given, the one the daemon would use.", valueName: "file"))
    var schedule: String?
    @Option(help: ArgumentHelp("YYYY-MM-DD[ HH:MM[:SS]] or @SECONDS; now.", valueName: "time"))
    var from: String?
    @Option(help: ArgumentHelp("Up to then; a week later.", valueName: "time"))
    var until: String?
    @Option(
        help: ArgumentHelp("In this time zone, not the machine's.", valueName: "name"),
        completion: Completing.zones)
    var zone: String?
    @Option(help: ArgumentHelp("When the machine sleeps: 22:00-07:00.", valueName: "window"))
    var asleep: String?
    @Option(help: ArgumentHelp("What happens each day: wake=07:00.", valueName: "event=time"))
    var event: [String] = []
    @OptionGroup var common: CommonOptions

    private func routine(_ session: Session) throws -> Routine {
        var routine = Routine()
        if let asleep {
            let (from, until) = try session.understand { listener throws(NotUnderstood) in
                try listener.window(asleep, isNight: true)
            }
            routine.asleep = DailyWindow(from: from, until: until)
        }
        routine.events = try event.map { text in
            guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
                throw ValidationError { $0.noEventAndTime(text) }
            }
            let time = try session.understand { listener throws(NotUnderstood) in
                try listener.clock(String(text[text.index(after: equals)...]))
            }
            return Routine.Event(word: String(text[..<equals]), time: time)
        }
        return routine
    }

    func run() throws {
        let session = Session(common)
        let routine = try routine(session)
        let zones = ZoneFiles(environment: session.environment)
        var schedule = try session.schedule(self.schedule, zones)
        session.speak(schedule.language.rawValue)
        // Rows that nobody reads need not be made.
        schedule.history = .off
        let here = try session.rules(of: zone, zones)
        let start = try from.map { try session.instant($0, rules: here) } ?? session.clock.now
        let end = try until.map { try session.instant($0, rules: here) } ?? start + .days(7)
        guard end > start, SimulateVerb.range.contains(start), SimulateVerb.range.contains(end)
        else { throw Failure(.usage, session.words.noSuchRange) }
        var named: [String: TimeZoneRules] = [:]
        for name in Set(schedule.zoneNames) { named[name] = zones.rules(name) }
        var ledger = VirtualLedger()
        ledger.keeps = false
        var rehearsal = Rehearsal(
            schedule, zones: ZoneTable(local: here, named: named), from: start, ledger: ledger,
            host: SimulateVerb.hostName())
        var text = SimulationText(session: session, rules: here, json: common.json)
        rehearsal.live(until: end, routine) { Output.raw(text.lines($0)) }
        if !common.json, text.isEmpty { Output.line(session.words.nothingPlanned) }
    }

    /// The years of calendar expressions, 1970 to 2199.
    private static let range = Instant(seconds: 0)...Instant(seconds: 7_258_118_400)

    static func hostName() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension Session {
    /// The one given, else the one the daemon would use, else the built-in starter.
    func schedule(_ path: String?, _ zones: ZoneFiles) throws -> Schedule {
        let language = Language(environment: environment)
        let found: ScheduleFile?
        do throws(FileError) {
            if let path {
                found = try ScheduleFile.read(path)
            } else {
                found = try ScheduleFile.find(in: paths.configFolders)
            }
        } catch { throw Failure(.failed, "\(error.path): \(error.reason)") }
        guard let found else { return Starter.schedule(language: language) }
        let loader = ScheduleLoader(language: language, isZone: zones.zoneExists)
        switch loader.load(found.bytes, file: found.path) {
        case .success(let schedule): return schedule
        case .failure(let bad):
            throw Failure(
                .failed,
                lines: bad.problems.map { problem in
                    "\(problem.file):\(problem.line):\(problem.column): \(problem.message)"
                }, bare: true)
        }
    }
}
