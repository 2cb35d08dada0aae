// `anchorctl note`: a person's own words, kept as they are.

import AnchorModel
import ArgumentParser
import ControlInterface

struct NoteVerb: ParsableCommand, TakesText {
    static let optionsAmongWords: (values: Set<String>, flags: Set<String>) = (["--with"], [])

    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Keep some words of your own: note TEXT [--with NAME].",
        discussion: """
              anchorctl note it was quiet by the water
              anchorctl note we walked --with Kim
            """,
        aliases: ["noteer"])

    @Argument(help: "The words; if not given they are read from standard input.")
    var text: [String] = []
    @Option(help: ArgumentHelp("Whom you shared it with.", valueName: "name"))
    var with: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        session.speak(try session.ask(GetStatus.self, Nothing()).language)
        guard let words = try words(session) else {
            if !common.json { Output.prose(session.words.nothingSaid) }
            return
        }
        let note = KeepNote.Parameters(kind: .note, text: words, with: with)
        let reply = try session.ask(KeepNote.self, note, isShown: true)
        guard reply.kept else { throw Failure(.failed, session.words.wordsNotKept) }
        if !common.json { Output.prose(session.words.kept(nil)) }
    }

    private func words(_ session: Session) throws -> String? {
        guard text.isEmpty else { return text.joined(separator: " ") }
        let asking = Asking(session)
        if asking.isTerminal {
            switch try asking.ask(session.words.whatToNote) {
            case .text(let text): return text
            case .skipped, .aside, .ended: return nil
            case .interrupted: throw session.interrupted(0)
            }
        }
        let bytes = asking.everything()
        if Interrupt.came { throw session.interrupted(0) }
        guard let bytes else { throw Failure(.usage, session.words.tooLong(Note.textLimit)) }
        guard let text = Typed.piped(bytes) else { throw Failure(.usage, session.words.notText) }
        guard text.unicodeScalars.count <= Note.textLimit else {
            throw Failure(.usage, session.words.tooLong(Note.textLimit))
        }
        return Typed.trimmed(text).isEmpty ? nil : text
    }
}
