// `anchorctl import`: entries of a file into the history. The whole file is checked before anything is
// sent; one that has a problem adds nothing.

import ArgumentParser
import CivilTime
import ControlInterface
import Glibc
import HistoryFormats
import HostSystem
import Varlink

struct ImportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add a file to the history: import FILE|- [--dry-run].",
        discussion: """
            JSON Lines or a table as export writes them, or written by hand:
              {"event": "bed", "at": "2026-03-01T22:50", "zone": "Europe/Amsterdam"}
              {"event": "wake", "at": "2026-03-02T06:40+01:00"}
            Importing twice adds nothing.
            """,
        aliases: ["importeer"])

    @Argument(help: "The file; - is standard input.")
    var file: String
    @Flag(help: "Tell what would be added, and add nothing.")
    var dryRun = false
    @OptionGroup var common: CommonOptions

    /// Bytes of one call at most: half of what the daemon takes.
    private static let page = 128 * 1024

    func run() throws {
        let session = Session(common)
        session.speak(try session.ask(GetStatus.self, Nothing()).language)
        let words = session.words
        let zones = ZoneFiles(environment: session.environment)
        let read = EntryFile(
            try bytes(), now: session.clock.now, rules: session.clock.rules
        ) { zones.rules(written: $0) }
        guard read.problemCount == 0 else {
            let name = file == "-" ? "stdin" : file
            var lines = read.problems.map {
                "\(name):\($0.line): \($0.message(in: session.language))"
            }
            let more = read.problemCount - read.problems.count
            if more > 0 { lines.append(words.moreProblems(more)) }
            throw Failure(.failed, lines: lines + [words.nothingAdded], bare: true)
        }
        let total = try send(read.entries, session)
        guard !common.json else { return }
        Output.prose(words.imported(total.added, total.known, dry: dryRun))
        if let first = read.ahead.first { Output.prose(words.isAhead(read.ahead.count, first)) }
        if total.forgotten > 0 { Output.prose(words.stayForgotten(total.forgotten)) }
        if total.refused > 0 { Output.prose(words.tooOldToKeep(total.refused)) }
    }

    private func bytes() throws -> [UInt8] {
        do throws(FileError) {
            return file == "-"
                ? try StandardInput.read(limit: EntryFile.longest)
                : try SafeFile.read(file, limit: EntryFile.longest)
        } catch { throw Failure(.failed, error.description) }
    }

    /// As many calls as it takes; each is a transaction, and what was added stays when a later one
    /// cannot be kept: the same file adds the rest.
    private func send(_ entries: [Entry], _ session: Session) throws -> ImportEntries.Reply {
        var total = ImportEntries.Reply(added: 0, known: 0, forgotten: 0, refused: 0)
        let caller = try session.caller()
        var rest = entries[...]
        do {
            while !rest.isEmpty {
                var size = 0
                let page = rest.prefix(ImportEntries.mostRows).prefix { entry in
                    size += EntryLine.write(entry).count
                    return size <= ImportVerb.page
                }
                rest = rest.dropFirst(page.count)
                let reply = try caller.call(
                    ImportEntries.name.full,
                    try caller.encode(
                        ImportEntries.Parameters(entries: Array(page), dry: dryRun ? true : nil)))
                if common.json { session.printJSON(reply) }
                let result = try caller.decode(ImportEntries.Reply.self, reply)
                total.added += result.added
                total.known += result.known
                total.forgotten += result.forgotten
                total.refused += result.refused
            }
        } catch {
            let failure = session.failure(error)
            let soFar =
                total.added > 0 ? session.words.addedSoFar(total.added) : session.words.nothingAdded
            throw Failure(failure.code, lines: failure.lines + [soFar])
        }
        return total
    }
}
