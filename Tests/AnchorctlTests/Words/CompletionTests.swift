// The completion scripts in the shells they are for: bash, zsh and fish where they are installed.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

struct CompletionTests {
    private let daemon: ScriptedDaemon
    private let folder: TemporaryFolder
    private let stand: StandIn

    /// Completion asks nobody who is not running.
    init() throws {
        daemon = try ScriptedDaemon()
        daemon.anchors = ["bewegen", "adem"].map {
            AnchorEntry(id: $0, kind: "rest", cue: "at 08:00", enabled: true)
        }
        folder = try TemporaryFolder()
        stand = try StandIn(besideSocket: daemon.path)
    }

    private var place: [String: String] {
        ["PATH": productsFolder() + ":/usr/bin:/bin", "LANG": "C.UTF-8"]
    }

    private func script(_ shell: String, _ name: String) throws -> String {
        let run = try daemon.run(["--generate-completion-script", shell])
        #expect(run.end == .exited(0))
        try writeFile(folder.file(name), Array(run.output.utf8))
        return folder.file(name)
    }

    private func answer(
        _ shell: String, _ program: String, _ language: String = "C.UTF-8"
    ) throws -> String? {
        guard
            let path = ["/usr/bin/", "/bin/"].map({ $0 + shell }).first(where: {
                access($0, X_OK) == 0
            })
        else { return nil }
        let child = try daemon.start(
            path, ["-c", program], environment: place.merging(["LANG": language]) { $1 })
        #expect(daemon.server?.serve(child) == .exited(0), "\(child.errors)")
        return child.output
    }

    @Test("bash: verbs, their Dutch names, and the anchors of the running daemon")
    func bash() throws {
        let path = try script("bash", "complete.bash")
        func offered(
            _ line: String, after last: String = "", in language: String = "C.UTF-8"
        ) throws -> [String]? {
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            let list = words.map { "'\($0)'" }.joined(separator: " ")
            return try answer(
                "bash",
                """
                source '\(path)'; COMP_WORDS=(\(list)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
                _anchorctl anchorctl "${COMP_WORDS[COMP_CWORD]}" '\(last)'
                printf '%s\\n' "${COMPREPLY[@]}"
                """, language)?.split(separator: "\n").map(String.init)
        }
        guard let verbs = try offered("anchorctl ") else { return }
        #expect(verbs.contains("done") && verbs.contains("doctor"), "\(verbs)")
        #expect(!verbs.contains("gedaan") && verbs.contains("version"), "\(verbs)")
        #expect(try offered("anchorctl ged", in: "nl_NL.UTF-8") == ["gedaan"])
        #expect(try offered("anchorctl do", in: "nl_NL.UTF-8") == ["dokter"])
        #expect(try offered("anchorctl help lat") == ["later"])
        #expect(try offered("anchorctl call GetS") == ["GetStatus"])
        #expect(try offered("anchorctl done ")?.contains("bewegen") == true)
        #expect(try offered("anchorctl straks be")?.contains("bewegen") == true)
        #expect(try offered("anchorctl size bewegen gr", in: "nl_NL.UTF-8") == ["groter"])
        #expect(try offered("anchorctl size bewegen la") == ["larger"])
        #expect(
            try offered("anchorctl history --day g", after: "--day", in: "nl_NL.UTF-8")
                == ["gisteren"])
        if access("/usr/share/zoneinfo/zone.tab", R_OK) == 0 {
            #expect(
                try offered("anchorctl calendar --zone Europe/Ams", after: "--zone")
                    == ["Europe/Amsterdam"])
        }
        #expect(try offered("anchorctl mode ")?.contains("soft") == true)
        #expect(
            try offered("anchorctl monitor --format ", after: "--format")?.contains("waybar")
                == true)
    }

    /// What stands on a person's screen after these keys at the prompt of a shell.
    private func screen(
        _ shell: String, _ arguments: [String], ready: String, keys: String, until: String
    ) throws -> Bool? {
        let path = "/usr/bin/" + shell
        guard access(path, X_OK) == 0 else { return nil }
        let variables = place.merging(
            ["TERM": "xterm", "HOME": folder.path, "LANG": "nl_NL.UTF-8"]) { $1 }
        let screen = try PseudoTerminal(
            path, arguments,
            environment: daemon.environment.merging(variables) { $1 })
        func sees(_ text: String) -> Bool {
            daemon.serve {
                screen.look(milliseconds: 1)
                return screen.output.contains(text)
            }
        }
        guard sees(ready) else { return false }
        screen.type(keys)
        let isSeen = sees(until)
        if !isSeen { Issue.record("\(shell): \(screen.output)") }
        return isSeen
    }

    @Test(
        "fish and zsh, at their prompts: verbs, Dutch names, anchors",
        arguments: [
            ("anchorctl ged\t", "gedaan"), ("anchorctl done be\t", "bewegen"),
            ("anchorctl straks be\t", "bewegen"), ("anchorctl dok\t", "dokter"),
        ])
    func prompts(_ keys: String, _ word: String) throws {
        let fish = try script("fish", "complete.fish")
        _ = try screen(
            "fish", ["--no-config", "-C", "source '\(fish)'; echo rea''dy"], ready: "ready",
            keys: keys, until: word)
        let zsh = try script("zsh", "_anchorctl")
        try writeFile(
            folder.file(".zshrc"),
            Array("autoload -U compinit; compinit -u -D; source '\(zsh)'; echo rea''dy\n".utf8))
        _ = try screen("zsh", ["-d", "-i"], ready: "ready", keys: keys, until: word)
    }

    @Test("Where no daemon runs nothing is asked, and nothing is started")
    func withoutDaemon() throws {
        stand.removeMark()
        let run = try daemon.run(
            ["---completion", "done", "--", "positional@0", "2", "0", "anchorctl", "done", ""])
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(run.output.split(separator: "\n").isEmpty)
        #expect(daemon.calls.isEmpty)
    }
}
