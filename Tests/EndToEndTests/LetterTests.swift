// A letter to oneself with the real programs: on disk when acknowledged, shown on a soft day, and nowhere
// else; and an anchor that is silent over a restart.

import AnchorTestSupport
import ControlInterface
import Testing
import Varlink

@Suite(.timeLimit(.minutes(3))) struct LetterTests {
    private static let secret = "zwaar-en-toch-warm"

    @Test("a letter is shown on a soft day, and its words are in no other place")
    func letter() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("loop", [machine.time(in: 3)], kind: "movement"))
        let server = try await machine.startServer()
        let first = try machine.start()
        try await first.ready()
        #expect(await server.shows().count == 1)
        #expect(try await machine.ctl("letter", LetterTests.secret).code == 0)
        await first.kill()
        let daemon = try machine.start()
        try await daemon.ready()
        let caller = try daemon.caller()
        let waiting = try caller.call(ReadLetter.self, Nothing())
        #expect(!waiting.soft && waiting.text == nil && waiting.writtenUSec != nil)
        var quiet = ""
        for verb in [
            ["status"], ["history"], ["history", "--words"], ["history", "--json"], ["explain"],
        ] {
            quiet += try await machine.ctl(verb).output
        }
        let soft = try await machine.ctl("soft")
        #expect(soft.output.hasSuffix("\n    \(LetterTests.secret)\n"), "\(soft.output)")
        for verb in [["status"], ["history", "--words", "--json"], ["mode"]] {
            quiet += try await machine.ctl(verb).output
        }
        quiet += WireJSON.text(try caller.call(GetStatus.name.full))
        quiet += first.words + daemon.words + (first.notices + daemon.notices).joined()
        quiet += "\(server.shown)"
        #expect(quiet.contains("letter"), "the history says that there is one")
        #expect(!quiet.contains(LetterTests.secret), "\(quiet)")
        var copied: [String] = []
        try caller.stream(
            ReadHistory.name.full, try caller.encode(ReadHistory.Parameters(letters: true))
        ) { reply throws(CallerError) in
            copied += [reply.parameters["text"]?.string].compactMap(\.self)
            return true
        }
        #expect(copied == [LetterTests.secret])
        #expect(try await machine.ctl("mode", "none").code == 0)
        #expect(try caller.call(ReadLetter.self, Nothing()).text == nil)
        _ = try caller.call(SetMode.self, .init(mode: "soft"))
        #expect(try caller.call(KeepLetter.self, .init(text: "later")).kept)
        #expect(try caller.call(ReadLetter.self, Nothing()).text == "later")
        #expect(try caller.call(Undo.self, Nothing()).event == "letter")
        #expect(try caller.call(ReadLetter.self, Nothing()).text == LetterTests.secret)
    }

    @Test("a silent anchor has no bubble after a restart, and start has it come again")
    func silent() async throws {
        let machine = try TestMachine()
        try machine.write(
            Sample.anchor("loop", [machine.time(in: 4)], kind: "movement"))
        let server = try await machine.startServer()
        let first = try machine.start()
        try await first.ready()
        #expect(try await machine.ctl("silent", "loop").code == 0)
        await first.kill()
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(
            try await eventually { try daemon.history().contains { $0.reason == "silent" } })
        #expect(server.shown.isEmpty)
        #expect(try await machine.ctl("status").output.contains("silent since"))
        let start = try daemon.caller().call(StartAnchor.self, .init(anchor: "loop"))
        #expect(start.woken == true)
        #expect(try daemon.status().silent?.isEmpty == true)
        let events = try daemon.history().map(\.event)
        #expect(events == ["silenced", "letGo", "woken", "tried"])
    }
}
