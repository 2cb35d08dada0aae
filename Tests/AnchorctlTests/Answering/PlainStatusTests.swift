// `anchorctl status` as most ask for it goes by the parser: it has to be the same as through it.

import AnchorTestSupport
import Testing

struct PlainStatusTests {
    @Test(
        "with and without the parser the output is the same",
        arguments: [
            ([[], ["status"]], ["status", "--color", "auto"]),
            ([["--json"], ["status", "--json"]], ["--json", "--color", "auto", "status"]),
        ])
    func same(plain: [[String]], parsed: [String]) throws {
        let daemon = try ScriptedDaemon()
        let expected = try daemon.run(parsed)
        #expect(expected.end == .exited(0) && !expected.output.isEmpty)
        for words in plain {
            let seen = try daemon.run(words)
            #expect(seen.end == .exited(0))
            #expect(seen.output == expected.output && seen.errors == expected.errors, "\(words)")
        }
    }

    @Test("anything else is for the parser", arguments: [["status", "--jsn"], ["status", "x"]])
    func mistakes(words: [String]) throws {
        #expect(try ScriptedDaemon().run(words).end == .exited(2))
    }
}
