// `anchorctl forget`: erases entries of the history for good. Names what goes and asks once.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface
import SpokenTime
import Varlink

struct ForgetVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Erase from the history for good: forget ID | --before DATE | --all.",
        discussion: """
            anchorctl history --ids shows the ids; the first few letters of one will do.
              anchorctl forget 5f3c9a52
              anchorctl forget --before 2026-01-01
            To take back the last answer and keep the rest there is undo.
            """,
        aliases: ["vergeet"])

    @Argument(help: "One entry, by its id or the first four letters of it or more.")
    var id: String?
    @Option(
        help: ArgumentHelp("All before that day: yesterday, monday, 2026-03-29.", valueName: "date")
    )
    var before: String?
    @Flag(help: "All of the history.")
    var all = false
    @Flag(help: "Ask nothing.")
    var yes = false
    @OptionGroup var common: CommonOptions

    /// Fewer letters of an id name too many entries.
    private static let shortest = 4

    func validate() throws {
        let given = [id != nil, before != nil, all].filter { $0 }.count
        guard given == 1 else {
            throw ValidationError { $0.whatToErase }
        }
        if let id, id.count < ForgetVerb.shortest {
            throw ValidationError { $0.shortID(id) }
        }
    }

    func run() throws {
        let session = Session(common)
        let day = try before.map { text in
            try session.understand { listener throws(NotUnderstood) in
                try listener.day(text, .past)
            }
        }
        session.speak(try session.ask(GetStatus.self, Nothing()).language)
        let words = session.words
        let asking = Asking(session)
        guard yes || asking.isTerminal else { throw Failure(.usage, words.needsYes) }
        let wanted = try parameters(session, day)
        if !yes {
            var dry = wanted
            dry.dry = true
            let found = try session.ask(Forget.self, dry)
            guard found.entries > 0 else { throw Failure(.nothing, words.nothingToErase) }
            asking.show(words.willErase(found.entries, before: day, words: found.words))
            guard try agrees(asking, session) else {
                return asking.show(words.nothingErased)
            }
        }
        let done = try session.ask(Forget.self, wanted, isShown: true)
        if done.entries == 0 { throw Failure(.nothing, words.nothingToErase) }
        guard !common.json else { return }
        Output.prose(words.erased(done.entries))
        if let reason = done.pending { Output.prose(words.erasedSoon(reason)) }
        if !done.copies.isEmpty {
            Output.prose(words.olderLedgers)
            for path in done.copies { Output.line("  " + path) }
        }
    }

    private func parameters(_ session: Session, _ day: LocalDate?) throws -> Forget.Parameters {
        if all { return .init(all: true) }
        if let day {
            return .init(beforeUSec: session.clock.rules.instant(day, .midnight).microseconds)
        }
        let row = try entry(session)
        if !yes, !common.json { session.show([row], ids: true) }
        return .init(id: row.id)
    }

    /// The one whose id begins so.
    private func entry(_ session: Session) throws -> Entry {
        let start = (id ?? "").lowercased()
        let found = try session.history().filter { $0.id.hasPrefix(start) }
        guard let first = found.first else {
            throw Failure(.nothing, session.words.noSuchEntry(start))
        }
        guard found.count == 1 else {
            throw Failure(.usage, session.words.severalEntries(start, found.count))
        }
        return first
    }

    private func agrees(_ asking: Asking, _ session: Session) throws -> Bool {
        do {
            return try asking.agrees(session.words.eraseForGood, kept: 0)
        } catch let failure as Failure where failure.code == .interrupted {
            throw Failure(.interrupted, lines: ["", session.words.nothingErased], bare: true)
        }
    }
}
