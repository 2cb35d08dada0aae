// `monitor --events`: what is printed, where the cursor goes, and the hooks that are run.

import AnchorModel
import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

struct EventTests {
    private let daemon: ScriptedDaemon
    private let folder: TemporaryFolder

    init() throws {
        daemon = try ScriptedDaemon()
        folder = try TemporaryFolder()
        let due = ScriptedDaemon.slot.dueUSec
        daemon.events = [
            Follow.Reply(
                Entry(id: "1", atUSec: due, event: "nudged", anchor: "tea", label: "08:00"),
                cursor: "ledger.1.a"),
            Follow.Reply(
                .held, atUSec: due, anchor: "tea", day: "2026-03-27", label: "09:00",
                reason: "quiet"),
            Follow.Reply(
                Entry(id: "2", atUSec: due, event: "done", anchor: "tea", label: "08:00"),
                cursor: "ledger.2.b"),
        ]
    }

    private var cursorFile: String { folder.file("cursors/tea") }
    private var cursor: String? {
        (try? readFile(cursorFile)).map { String(decoding: $0, as: UTF8.self) }
    }
    private func text(_ name: String) -> String {
        String(decoding: (try? readFile(folder.file(name))) ?? [], as: UTF8.self)
    }

    private func follow(_ arguments: [String]) throws -> ChildProcess {
        try daemon.start(productsFolder() + "/anchorctl", ["monitor", "--events"] + arguments)
    }

    private func hook(_ lines: String...) throws -> String {
        let path = folder.file("hook")
        let script = "#!/bin/sh\ncd '\(folder.path)'\n" + lines.joined(separator: "\n") + "\n"
        try writeFile(path, Array(script.utf8))
        chmod(path, 0o700)
        return path
    }

    private func serves(_ child: ChildProcess, until condition: () -> Bool) -> Bool {
        daemon.serve {
            child.look()
            return condition()
        }
    }

    @Test("a line for each event, as history has them; the stream's own ends are none")
    func lines() throws {
        let child = try follow([])
        #expect(serves(child) { child.output.split(separator: "\n").count >= 3 }, "\(child.errors)")
        #expect(
            child.output == """
                2026-03-27 13:00  nudged        tea 08:00
                2026-03-27 13:00  waiting       tea 09:00  quiet hours
                2026-03-27 13:00  done          tea 08:00

                """)
        #expect(child.errors.isEmpty)
    }

    @Test("without a history it is said that nothing is kept")
    func notKept() throws {
        daemon.keepsWords = false
        let child = try follow([])
        #expect(serves(child) { child.errors.contains("history: \"off\"") })
    }

    @Test("--json: the daemon's replies, from following to ended")
    func json() throws {
        let child = try follow(["--json", "--since", "ledger.0."])
        #expect(serves(child) { child.output.split(separator: "\n").count >= 5 })
        let replies = try child.output.split(separator: "\n").map {
            try WireJSON.value(Array($0.utf8))
        }
        #expect(
            replies.map { $0["event"]?.string } == ["following", "nudged", "held", "done", "ended"])
        #expect(replies[1]["cursor"]?.string == "ledger.1.a" && replies[2]["cursor"]?.string == nil)
        #expect(daemon.asked?.parameters["cursor"]?.string == "ledger.0.")
    }

    @Test("a cursor that leads nowhere is told in words, and ends with 4", arguments: ["en", "nl"])
    func unknown(language: String) throws {
        for (fault, words) in [
            (CursorFault.otherLedger, language == "en" ? "another ledger" : "ander logboek"),
            (.olderLedger, language == "en" ? "older copy" : "oudere kopie"),
            (.unreadable, language == "en" ? "no cursor" : "geen cursor"),
        ] {
            daemon.errors[.follow] = ControlError.unknownCursor(fault).callError
            let run = try daemon.run(
                ["monitor", "--events", "--since", "x.1."],
                environment: ["LANG": language == "en" ? "C.UTF-8" : "nl_NL.UTF-8"])
            #expect(run.end == .exited(4))
            #expect(run.errors.contains(words) && run.errors.contains("--since"), "\(run.errors)")
        }
    }

    @Test("a hook gets each event on its input, one at a time, and the cursor follows it")
    func hooks() throws {
        let program = try hook(
            "cat >>seen", "ls -d busy && echo twice >>seen", "mkdir busy; rmdir busy")
        let child = try follow(["--exec", program, "--cursor-file", cursorFile])
        #expect(serves(child) { cursor == "ledger.2.b\n" }, "\(child.errors)")
        let seen = text("seen").split(separator: "\n").map(String.init)
        #expect(seen.count == 3)
        let first = try WireJSON.value(Array((seen.first ?? "").utf8))
        #expect(first["event"]?.string == "nudged" && first["id"]?.string == "1")
        #expect(child.output.isEmpty && !child.errors.contains("anchorctl"))
        // It goes on behind what is kept.
        let next = try follow(["--exec", program, "--cursor-file", cursorFile])
        #expect(serves(next) { daemon.asked?.parameters["cursor"]?.string == "ledger.2.b" })
    }

    @Test("killed before the hook has ended, the event comes again: at least once")
    func atLeastOnce() throws {
        // Longer than the test: it is killed before.
        let slow = try hook("cat >>seen", "exec sleep 60")
        let child = try follow(["--exec", slow, "--cursor-file", cursorFile])
        #expect(serves(child) { text("seen").contains("nudged") })
        child.signal(SIGKILL)
        child.waitForEnd()
        #expect(cursor == "ledger.0.\n")
    }

    @Test("a hook that fails is told and is no reason to stop; one that hangs is ended")
    func failing() throws {
        let program = try hook(
            "read -r event", "case $event in *done*) exit 3;; *held*) kill -9 $$;; esac",
            // Longer than the test: what the hook leaves behind is ended with it.
            "sleep 60 & wait")
        let child = try follow(
            ["--exec", program, "--limit", "1s", "--cursor-file", cursorFile])
        #expect(serves(child) { cursor == "ledger.2.b\n" }, "\(child.errors)")
        #expect(child.errors.contains("took longer than 1s and was ended (nudged)"))
        #expect(child.errors.contains("signal 9 (held)") && child.errors.contains("with 3 (done)"))
    }

    @Test("a hook that cannot be started ends it, and the event waits")
    func notStarted() throws {
        try writeFile(folder.file("hook"), Array("no program".utf8))
        let run = try daemon.run(
            [
                "monitor", "--events", "--exec", folder.file("hook"), "--cursor-file", cursorFile,
            ])
        #expect(run.end == .exited(1))
        #expect(run.errors.contains("chmod +x"), "\(run.errors)")
        #expect(cursor == "ledger.0.\n")
    }

    @Test(
        "what does not go together is told",
        arguments: [
            ["--since", "x"], ["--exec", "x"], ["--cursor-file", "x"], ["--limit", "1s"],
            ["--events", "--format", "waybar"], ["--events", "--countdown"],
            ["--events", "--limit", "1s"], ["--events", "--exec", "x", "--json"],
            ["--events", "--since", "x", "--cursor-file", "y"],
            ["--events", "--exec", "x", "--limit", "soon"],
        ])
    func usage(_ arguments: [String]) throws {
        let run = try daemon.run(["monitor"] + arguments)
        #expect(run.end == .exited(2), "\(run.errors)")
        #expect(daemon.calls.isEmpty)
    }

    @Test("the interface's words for events and reasons are all there are")
    func words() throws {
        let interface = try Interface.description()
        let kinds = Set(EventKind.allCases.map(\.rawValue))
        #expect(kinds.isSuperset(of: HistoryEvent.allCases.map(\.rawValue)))
        guard case .enumeration(let reasons)? = interface.types["Reason"] else {
            Issue.record("no type Reason")
            return
        }
        let known = HoldReason.allCases.map(\.rawValue) + LetGoReason.allCases.map(\.rawValue)
        #expect(Set(reasons) == Set(known))
    }
}
