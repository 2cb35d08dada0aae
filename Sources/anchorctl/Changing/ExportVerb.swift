// `anchorctl export`: the whole history as JSON Lines or as a table, to a file of the person's own.

import ArgumentParser
import CivilTime
import ControlInterface
import Glibc
import HistoryFormats
import HostSystem
import Varlink

struct ExportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "All of the history, to keep or to read: export [--csv] [FILE].",
        discussion: """
              anchorctl export history.jsonl
              anchorctl export --csv history.csv
            For two machines of yours there is "shared" in the schedule instead: man anchord-schedule.
            """,
        aliases: ["exporteer"])

    @Argument(help: "The file; standard output if not given.")
    var file: String?
    @Flag(help: "A table for spreadsheets; JSON Lines if not given.")
    var csv = false
    @Flag(help: "Write over a file that is there.")
    var force = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        let path = file == "-" ? nil : file
        session.speak(try session.ask(GetStatus.self, Nothing()).language)
        if let path, !force, access(path, F_OK) == 0 {
            throw Failure(.failed, session.words.alreadyThere(path))
        }
        var bytes = csv ? Array(EntryTable.header.utf8) : []
        var count = 0
        var printed = ReadAhead()
        var zones = ZoneRules(session)
        let caller = try session.caller()
        do {
            let all = try caller.encode(ReadHistory.Parameters(letters: true))
            try caller.stream(ReadHistory.name.full, all) { reply throws(CallerError) in
                let row = try caller.decode(ReadHistory.Reply.self, reply.parameters)
                guard let entry = row.entry else { return true }
                let isShown = path == nil && isatty(STDOUT_FILENO) == 1
                bytes += line(entry, &zones, isShown: isShown)
                count += 1
                if path == nil {
                    printed.add(bytes)
                    bytes = []
                }
                return true
            }
        } catch { throw session.failure(error) }
        guard let path else {
            printed.add(bytes)
            return printed.finish()
        }
        do throws(FileError) { try AtomicFile.write(bytes, to: path, replacing: force) } catch {
            throw Failure(.failed, error.description)
        }
        Output.prose(session.words.exported(count, path))
    }

    /// In a file or a pipe the words are as they are. A terminal would obey some of them: JSON has a form for
    /// those that is read back as the same, a table has none.
    private func line(_ entry: Entry, _ zones: inout ZoneRules, isShown: Bool) -> [UInt8] {
        if csv {
            let line = EntryTable.line(entry, rules: zones.rules(entry.zone))
            guard isShown else { return Array(line.utf8) }
            return Array((Output.harmless(String(line.dropLast())) + "\n").utf8)
        }
        let line = isShown ? Array(WireJSON.text(entry).utf8) : EntryLine.write(entry)
        return line + [UInt8(ascii: "\n")]
    }
}

/// Zones by name, each read once.
struct ZoneRules {
    private let files: ZoneFiles
    private let here: TimeZoneRules
    private var known: [String: TimeZoneRules] = [:]

    init(_ session: Session) {
        files = ZoneFiles(environment: session.environment)
        here = session.clock.rules
    }

    /// The machine's own for none, or one it does not have.
    mutating func rules(_ name: String?) -> TimeZoneRules {
        guard let name else { return here }
        if let rules = known[name] { return rules }
        let rules = files.rules(written: name) ?? here
        known[name] = rules
        return rules
    }
}
