// `anchorctl edit`: the schedule in the person's editor, on a draft; looked at when it is saved, and in
// place of the old one only when it loads. Must never lose what was typed.

import AnchorModel
import ArgumentParser
import ControlInterface
import Glibc
import HostSystem
import ScheduleReading
import Varlink

struct EditVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change the schedule: opens it, checks it, says what changes: edit [FILE].",
        discussion: """
            What can be in it: man anchord-schedule. Two machines that keep one history: "shared" there.
              anchorctl edit
            """,
        aliases: ["bewerk"])

    @Argument(help: "The schedule; if not given, the one the daemon would use.")
    var file: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw Failure(.usage, session.words.needsTerminal)
        }
        let found = try schedule(session)
        let editing = try Editing(session, found)
        try editing.run()
        guard editing.isSaved, file == nil else { return }
        try session.loadSchedule()
    }

    private func schedule(_ session: Session) throws -> ScheduleFile {
        do throws(FileError) {
            if let file { return try ScheduleFile.read(file) }
            if let found = try ScheduleFile.find(in: session.paths.configFolders) { return found }
        } catch { throw Failure(.failed, error.description) }
        let asking = Asking(session)
        let key = try asking.choose(session.words.makeOneFirst, among: ["y": "yj", "n": "n"])
        guard key == "y" else { throw Failure(.failed, session.words.noSchedule) }
        let first = try InitVerb.parse([])
        try first.run()
        do throws(FileError) {
            if let found = try ScheduleFile.find(in: session.paths.configFolders) { return found }
        } catch { throw Failure(.failed, error.description) }
        throw Failure(.failed, session.words.noSchedule)
    }
}

extension Asking {
    /// One of the keys, each with the letters that mean it; Enter is the first. The end of input and
    /// Ctrl-C are nil.
    func choose(_ question: String, among keys: KeyValuePairs<Character, String>) throws
        -> Character?
    {
        while true {
            switch try ask(question) {
            case .skipped: return keys.first?.key
            case .text(let text):
                let letter = text.lowercased().first { !$0.isWhitespace }
                if let letter, let found = keys.first(where: { $0.value.contains(letter) }) {
                    return found.key
                }
            case .aside: break
            case .ended, .interrupted: return nil
            }
        }
    }
}
