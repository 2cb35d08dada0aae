// A person's own words with the real programs: on disk when acknowledged, read back whole, and nowhere
// else: not in the journal, the terminal, the status or the bubble.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(3))) struct WordsTests {
    private static let secret = "zwaar-en-warm"

    private func machine(_ settings: String = "") throws -> TestMachine {
        let machine = try TestMachine()
        try machine.write(
            Sample.anchor("lijf", [machine.time(in: 3)], kind: "checkIn"), settings: settings)
        return machine
    }

    private func files(_ machine: TestMachine) -> String {
        ["", "-wal"].map { part in
            String(decoding: (try? readFile(machine.ledger + part)) ?? [], as: UTF8.self)
        }.joined()
    }

    @Test("what was acknowledged is there after kill -9; the words are nowhere but in the ledger")
    func kept() async throws {
        let machine = try machine()
        let server = try await machine.startServer()
        let first = try machine.start()
        try await first.ready()
        #expect(await server.shows().count == 1)
        #expect(try await first.opens(["lijf"]))
        let note = KeepNote.Parameters(
            kind: .checkIn, question: "body", text: "\(WordsTests.secret)\n\t🍵", with: "Piet-7")
        let reply = try first.caller().call(KeepNote.self, note)
        #expect(reply.anchor == "lijf" && reply.label != nil && reply.kept)
        await first.kill()
        let second = try machine.start()
        try await second.ready()
        let row = try second.history().last
        #expect(row?.text == "\(WordsTests.secret)\n\t🍵" && row?.with == "Piet-7")
        #expect(row?.event == "checkedIn" && row?.question == "body")
        #expect(try second.status().open.isEmpty)
        let back = try await machine.ctl("history", "--words")
        #expect(back.output.contains("    \(WordsTests.secret)\n    \t🍵\n"), "\(back.output)")
        #expect(try await machine.ctl("undo").output.contains("check-in"))
        #expect(try await machine.ctl("history", "--words").output == "No words yet.\n")
        #expect(try await machine.ctl("log", "geheim-woord").code == 0)
        let said = [
            first.words, second.words, (first.notices + second.notices).joined(),
            "\(server.shown)",
            WireJSON.text(try second.caller().call(GetStatus.name.full)),
        ]
        #expect(second.words.contains("logged"), "the terminal was told of something")
        for text in said {
            for word in [WordsTests.secret, "Piet-7", "geheim-woord"] {
                #expect(!text.contains(word), "\(text)")
            }
        }
        #expect(files(machine).contains(WordsTests.secret))
    }

    @Test(
        "history \"counts\" and \"off\" leave no word in any file", arguments: ["counts", "off"])
    func unkept(_ detail: String) async throws {
        let machine = try machine("history: \"\(detail)\",")
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("note", WordsTests.secret).code == 1)
        let note = KeepNote.Parameters(kind: .recovery, signs: ["deeperSleep"])
        #expect(try !daemon.caller().call(KeepNote.self, note).kept)
        let events = try daemon.history().filter { $0.event != "nudged" }
        #expect(events.compactMap(\.event) == (detail == "off" ? [] : ["noted", "recovered"]))
        #expect(events.allSatisfy { $0.text == nil })
        let written = files(machine)
        #expect(!written.isEmpty)
        #expect(!written.contains(WordsTests.secret) && !written.contains("deeperSleep"))
    }

    @Test("a long history of long words comes whole and in order")
    func pages() async throws {
        let machine = try machine()
        let daemon = try machine.start()
        try await daemon.ready()
        let caller = try daemon.caller()
        let page = String(repeating: "é\n", count: 995)
        for number in 0..<150 {
            _ = try caller.call(KeepNote.self, .init(kind: .note, text: page + "\(number)"))
        }
        let rows = try daemon.history().filter { $0.event == "noted" }
        #expect(rows.map(\.text) == (0..<150).map { page + "\($0)" })
    }

    /// The parameter that was refused.
    private func refusal(_ caller: Caller, _ note: KeepNote.Parameters) -> String? {
        do {
            _ = try caller.call(KeepNote.self, note)
            return nil
        } catch {
            guard case .failed(let refused) = error else { return nil }
            return refused.parameters["parameter"]?.string
        }
    }

    @Test("what does not fit is refused by its name, and the daemon goes on")
    func refused() async throws {
        let machine = try machine()
        let daemon = try machine.start()
        try await daemon.ready()
        let caller = try daemon.caller()
        let wrong: [(KeepNote.Parameters, String)] = [
            (.init(kind: .note), "text"), (.init(kind: .note, text: "a\u{0}b"), "text"),
            (.init(kind: .note, text: String(repeating: "a", count: 2001)), "text"),
            (.init(kind: .checkIn, question: "nope", text: "a"), "question"),
            (.init(kind: .recovery, signs: ["nope"]), "signs"),
            (.init(kind: .note, text: "a", aside: true), "aside"),
        ]
        for (parameters, name) in wrong { #expect(refusal(caller, parameters) == name) }
        #expect(try await machine.ctl("note", "a", "--with", " ").code == 1)
        #expect(try daemon.history().allSatisfy { $0.event != "noted" })
    }
}
