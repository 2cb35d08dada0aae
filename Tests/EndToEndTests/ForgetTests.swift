// What was forgotten is in no byte of the state folder: with the real daemon, at the moment it says so,
// and after it was killed at that moment. And a history through a file into another machine.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(3))) struct ForgetTests {
    private static let secret = "geheim-en-warm"

    /// Every byte of every file.
    private func holds(_ machine: TestMachine, _ word: String) -> Bool {
        guard let listing = opendir(machine.state) else { return false }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let bytes = try? readFile(machine.state + "/" + name) else { continue }
            if String(decoding: bytes, as: UTF8.self).contains(word) { return true }
        }
        return false
    }

    @Test("forget: the words are nowhere, also when the daemon is killed as it says so")
    func nowhere() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("move", [machine.time(in: 3000)]))
        let first = try machine.start()
        try await first.ready()
        // Longer than a page of the database.
        let long = ForgetTests.secret + String(repeating: "🍵\(ForgetTests.secret)", count: 120)
        for text in ["licht", long, ForgetTests.secret] {
            _ = try first.caller().call(KeepNote.self, .init(kind: .note, text: text))
        }
        _ = try first.caller().call(LogWord.self, .init(word: "woord-\(ForgetTests.secret)"))
        _ = try first.caller().call(Undo.self, Nothing())
        #expect(holds(machine, ForgetTests.secret))
        for row in try first.history() where row.text != "licht" {
            let reply = try first.caller().call(Forget.self, .init(id: row.id))
            #expect(reply.pending == nil)
        }
        #expect(!holds(machine, ForgetTests.secret) && holds(machine, "licht"))
        let reply = try first.caller().call(Forget.self, .init(all: true))
        await first.kill()
        #expect(reply.entries == 1 && reply.words == 1)
        #expect(!holds(machine, "licht"))
        let second = try machine.start()
        try await second.ready()
        #expect(try second.history().isEmpty)
        #expect(!holds(machine, ForgetTests.secret) && !holds(machine, "licht"))
    }

    @Test("a ledger taken away under the daemon is there again, whatever is asked of it first")
    func takenAway() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("move", [machine.time(in: 3000)]))
        let daemon = try machine.start()
        try await daemon.ready()
        let caller = try daemon.caller()
        let entry = Entry(
            id: "11111111-1111-4111-8111-111111111111", atUSec: 1_772_405_400_000_000,
            event: "noted", text: "x")
        for number in 0..<2 {
            rename(machine.ledger, machine.ledger + ".away\(number)")
            for end in ["-wal", "-shm"] {
                rename(machine.ledger + end, machine.ledger + ".away\(number)" + end)
            }
            func ask() throws(CallerError) -> Int {
                number == 0
                    ? try caller.call(Forget.self, .init(all: true)).entries
                    : try caller.call(ImportEntries.self, .init(entries: [entry])).added
            }
            // Said in the place where it is kept, and there: a row that comes again is known.
            #expect(try ask() == number)
            #expect(access(machine.ledger, F_OK) == 0)
            #expect(try ask() == 0)
            let told = try caller.call(GetStatus.self, Nothing()).problems
            let word = "was moved or removed while in use"
            #expect(told.contains { $0.message.contains(word) }, "\(told)")
        }
    }

    @Test("export and import into another machine: the same history, and twice adds nothing")
    func moves() async throws {
        let one = try TestMachine()
        try one.write(Sample.anchor("move", [one.time(in: 3000)]))
        let first = try one.start()
        try await first.ready()
        _ = try first.caller().call(KeepNote.self, .init(kind: .note, text: "=1+1, \"licht\"\n'x"))
        _ = try first.caller().call(AnswerNudge.self, .init(anchor: "move", answer: .tried))
        let other = try TestMachine()
        try other.write(Sample.anchor("move", [other.time(in: 3000)]))
        let second = try other.start()
        try await second.ready()
        let lines = one.folder.file("out.jsonl")
        let table = one.folder.file("out.csv")
        #expect(try await one.ctl("export", lines).code == 0)
        #expect(try await one.ctl("export", "--csv", table).code == 0)
        #expect(try await other.ctl("import", table).output == "2 entries added.\n")
        #expect(
            try await other.ctl("import", lines).output
                == "Nothing new; 2 were there already.\n")
        #expect(try await other.ctl("export").output == one.ctl("export").output)
        // No word of this machine's day: there is nothing to take back.
        await second.kill()
        let again = try other.start()
        try await again.ready()
        #expect(try await other.ctl("undo").code == 4)
    }
}
