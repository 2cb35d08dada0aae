// `anchorctl check`: reads a schedule as the daemon would, without one.

import AnchorModel
import ArgumentParser
import ControlInterface
import HostSystem
import ScheduleReading
import Varlink

struct CheckVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read a schedule without a daemon and tell every problem: check [FILE|-].",
        discussion: """
            What can be in a schedule: man anchord-schedule. It looks at the shared folder too.
              anchorctl check
              anchorctl check ~/schedule.json
              anchorctl check -    what comes through a pipe
            """,
        aliases: ["controleer"])

    @Argument(
        help: "The schedule, - for standard input; if not given, the one the daemon would use.",
        completion: .file(extensions: ["json", "json5", "plist"]))
    var file: String?
    @OptionGroup var common: CommonOptions

    private typealias Problem = ControlInterface.Problem

    private struct Report: Encodable {
        var problems: [Problem] = []
        var warnings: [Problem] = []
        /// Keys whose entries in anchord-schedule(5) help, each once, in the order of the problems.
        var entries: [String] = []
    }

    /// More than fit on a line or two are a file that wants the whole page.
    private static let entryLimit = 8

    func run() throws {
        let session = Session(common)
        var report = Report()
        var fine = ""
        do throws(FileError) {
            let found: ScheduleFile?
            if file == "-" {
                let bytes = try StandardInput.read(limit: SafeFile.scheduleLimit)
                found = ScheduleFile(path: "stdin", bytes: bytes)
            } else if let file {
                found = try ScheduleFile.read(file)
            } else {
                found = try ScheduleFile.find(in: session.paths.configFolders)
            }
            if let found {
                switch CheckVerb.read(found.bytes, found.path, session) {
                case .success(let loaded):
                    let schedule = loaded.schedule
                    session.speak(schedule.language.rawValue)
                    fine = session.words.scheduleIsFine(
                        found.path, schedule.anchors.count,
                        on: schedule.anchors.filter(\.enabled).count)
                    let advice = session.advice(schedule)
                    report.warnings = (advice + CheckVerb.here(schedule, session)).map {
                        Problem(.scheduleAdvice, $0, file: found.path)
                    }
                    report.warnings += loaded.passedBy.map { Problem(.scheduleNewer, $0) }
                case .failure(let bad):
                    report.problems = bad.problems.map { Problem(.scheduleInvalid, $0) }
                    report.entries = CheckVerb.entries(bad.problems)
                }
            } else {
                fine = session.words.noSchedule
            }
        } catch {
            report.problems = [Problem(.scheduleUnreadable, error.reason, file: error.path)]
        }
        if common.json {
            Output.raw(WireJSON.text(report) + "\n")
        } else {
            for problem in report.problems + report.warnings { Output.line(problem.text) }
            if report.problems.isEmpty { Output.line(fine) }
            if !report.entries.isEmpty {
                let first = report.entries.prefix(CheckVerb.entryLimit)
                Output.line(session.words.moreAbout(first.joined(separator: ", ")))
            }
        }
        if !report.problems.isEmpty { throw Failure(.failed, lines: []) }
    }

    private static func entries(_ problems: [ScheduleReading.Problem]) -> [String] {
        var seen: Set<String> = []
        return problems.compactMap(\.entry).filter { seen.insert($0).inserted }
    }

    /// What is so on this machine and may not be on another.
    private static func here(_ schedule: Schedule, _ session: Session) -> [String] {
        let machine = HostName.current
        var advice = schedule.anchors.filter { $0.enabled && !$0.isMeant(for: machine) }.map {
            session.words.comesElsewhere(
                $0.id, on: $0.only.joined(separator: ", "), here: machine)
        }
        if let shared = schedule.shared {
            let path = session.paths.expanded(shared)
            do {
                _ = try FolderNames.of(path)
            } catch {
                advice.append(session.words.sharedFolder(path, error))
            }
        }
        return advice
    }

    static func load(
        _ bytes: [UInt8], _ path: String, _ session: Session
    ) -> Result<Schedule, ScheduleProblems> {
        read(bytes, path, session).map(\.schedule)
    }

    private static func read(
        _ bytes: [UInt8], _ path: String, _ session: Session
    ) -> Result<LoadedSchedule, ScheduleProblems> {
        let zones = ZoneFiles(environment: session.environment)
        let loader = ScheduleLoader(
            language: Language(environment: session.environment), isZone: zones.zoneExists)
        return loader.read(bytes, file: path)
    }
}

extension ControlInterface.Problem {
    /// One of a file, with its place.
    init(_ id: ProblemID, _ problem: ScheduleReading.Problem) {
        self.init(
            id, problem.message, file: problem.file, line: problem.line, column: problem.column)
    }
}
