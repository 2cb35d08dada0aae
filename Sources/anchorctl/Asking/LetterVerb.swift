// `letter`: words to oneself, written on a good day and read on a soft one. Must never show them on
// any other day.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface

struct LetterVerb: ParsableCommand, TakesText {
    static let optionsAmongWords: (values: Set<String>, flags: Set<String>) = ([], ["--new"])

    static let configuration = CommandConfiguration(
        commandName: "letter",
        abstract: "A letter to yourself, shown on a soft day and nowhere else: letter [TEXT].",
        discussion: """
            For a day that asks too much, from one that goes well. anchorctl soft shows it.
              anchorctl letter
              anchorctl letter go outside for a moment, the rest can wait
              anchorctl letter --new
            """,
        aliases: ["brief"])

    @Argument(help: "The words; if not given they are asked for, or read from a pipe.")
    var text: [String] = []
    @Flag(help: "Write another, in the place of the one that waits.")
    var new = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        session.speak(try session.ask(GetStatus.self, Nothing()).language)
        if !text.isEmpty { return try keep(text.joined(separator: " "), session) }
        let asking = Asking(session)
        if !asking.isTerminal {
            guard let text = try piped(asking, session) else { return try look(session) }
            return try keep(text, session)
        }
        let letter = try session.ask(ReadLetter.self, Nothing(), isShown: !new)
        if !new, letter.soft || letter.writtenUSec != nil { return session.tell(letter) }
        if !new, common.json { return }
        guard
            let text = try asking.lines(
                session.words.letterIntro, limit: Note.textLimit,
                full: session.words.letterIsFull(Note.textLimit))
        else {
            if !common.json { Output.prose(session.words.nothingSaid) }
            return
        }
        try keep(text, session)
    }

    private func look(_ session: Session) throws {
        session.tell(try session.ask(ReadLetter.self, Nothing(), isShown: true))
    }

    private func keep(_ text: String, _ session: Session) throws {
        // Words from a good day are not lost by a slip.
        if !new, let waiting = try session.ask(ReadLetter.self, Nothing()).writtenUSec {
            let day = session.day(ofUSec: waiting)
            throw Failure(.failed, session.words.letterWaitsAlready(day))
        }
        let reply = try session.ask(KeepLetter.self, .init(text: text), isShown: true)
        guard reply.kept else { throw Failure(.failed, session.words.wordsNotKept) }
        if !common.json { Output.prose(session.words.letterKept) }
    }

    /// All of it; nil when there is nothing.
    private func piped(_ asking: Asking, _ session: Session) throws -> String? {
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

extension Session {
    /// The letter on a soft day, verbatim; that one waits on any other.
    fileprivate func tell(_ letter: ReadLetter.Reply) {
        guard !options.json else { return }
        if show(letter) { return }
        let written = letter.soft ? nil : letter.writtenUSec
        Output.prose(written.map { words.letterWaits(day(ofUSec: $0)) } ?? words.noLetter)
    }

    /// After `soft`; nothing where there is no letter.
    func showLetter() {
        guard let letter = try? ask(ReadLetter.self, Nothing()), letter.text != nil else { return }
        Output.line("")
        show(letter)
    }

    @discardableResult
    private func show(_ letter: ReadLetter.Reply) -> Bool {
        guard let text = letter.text, let written = letter.writtenUSec else { return false }
        Output.raw(colour.faint(words.letterFrom(day(ofUSec: written))) + "\n")
        Output.prose(text, indent: "    ")
        return true
    }

    fileprivate func day(ofUSec microseconds: Int64) -> String {
        pastDay("\(clock.rules.local(at: Instant(microseconds: microseconds)).date)")
    }
}
