// `monitor` in its formats, and what it does when a daemon comes, goes and comes again.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

struct MonitorTests {
    private let daemon: ScriptedDaemon

    init() throws { daemon = try ScriptedDaemon() }

    private static let calm = Status(
        version: "1", scheduleFile: nil, language: "en", zone: "UTC",
        next: Slot(
            anchor: "tea", day: "2026-03-27", label: "1", title: "Tea & <b>biscuits</b>",
            dueUSec: 1_774_616_400_000_000, state: .planned))

    /// The first line, of a monitor that goes on.
    private func line(_ arguments: [String], after lines: Int = 0) throws -> String {
        let child = try daemon.start(productsFolder() + "/anchorctl", ["monitor"] + arguments)
        let isThere = daemon.serve {
            child.look()
            return child.output.split(separator: "\n").count > lines
        }
        #expect(isThere, "\(child.errors)")
        return String(child.output.split(separator: "\n").dropFirst(lines).first ?? "")
    }

    private func says(_ child: ChildProcess, _ state: String) -> Bool {
        daemon.serve {
            child.look()
            return child.output.contains("\"class\":\"\(state)\"")
        }
    }

    @Test("waybar: an object a line, text and tooltip safe as markup, the state as its class")
    func waybar() throws {
        daemon.told = MonitorTests.calm
        let object = try WireJSON.value(Array(try line(["--format", "waybar"]).utf8))
        #expect(object["text"]?.string == "·")
        #expect(object["class"]?.string == "calm" && object["alt"]?.string == "calm")
        #expect(
            object["tooltip"]?.string
                == "next 2026-03-27 13:00 tea: Tea &amp; &lt;b&gt;biscuits&lt;/b&gt;")
        var open = MonitorTests.calm
        open.open = [ScriptedDaemon.slot, ScriptedDaemon.slot]
        daemon.told = open
        let second = try WireJSON.value(Array(try line(["--format", "waybar"]).utf8))
        #expect(second["text"]?.string == "One \u{FFFD}[31mminute +1")
        #expect(second["class"]?.string == "open")
    }

    @Test("i3bar: the protocol's header, then one array after another")
    func i3bar() throws {
        daemon.told = MonitorTests.calm
        let format = ["--format", "i3bar"]
        #expect(try line(format) == #"{"version":1}"#)
        #expect(try line(format, after: 1) == "[")
        let text = try line(format, after: 2)
        #expect(text.hasPrefix("[{") && text.hasSuffix("}],"))
        let block = try WireJSON.value(Array(text.dropLast().utf8)).array?.first
        #expect(block?["full_text"]?.string == "next 2026-03-27 13:00 Tea & <b>biscuits</b>")
        #expect(block?["markup"]?.string == "none")
    }

    @Test("What is discreet is never spelled out", arguments: ["plain", "waybar", "i3bar"])
    func discreet(_ format: String) throws {
        var status = MonitorTests.calm
        status.next?.discreet = true
        daemon.told = status
        let skipped = format == "i3bar" ? 2 : 0
        let text = try line(["--format", format], after: skipped)
        #expect(!text.contains("tea") && !text.contains("Tea"), "\(text)")
        #expect(text.contains("A quiet moment"))
    }

    @Test("The state is the first of these that is so")
    func states() throws {
        var status = MonitorTests.calm
        func state() throws -> String? {
            daemon.told = status
            let text = try line(["--format", "waybar"])
            return try WireJSON.value(Array(text.utf8))["class"]?.string
        }
        status.gentleUntilUSec = 1
        #expect(try state() == "soft")
        status.quietUntilUSec = 1
        #expect(try state() == "quiet")
        status.held = [ScriptedDaemon.slot]
        #expect(try state() == "held")
        status.pausedUntilUSec = 1
        #expect(try state() == "paused")
        // Among other words it has no full stop.
        #expect(try line([]).hasPrefix("Paused until 1970-01-01 00:00 - "))
        status.session = RunningSession(anchor: "tea", untilUSec: 1)
        #expect(try state() == "open")
    }

    @Test("A countdown counts up to the next minute or hour, and is not there by itself")
    func countdown() throws {
        var status = MonitorTests.calm
        let now = Int64(time(nil)) * 1_000_000
        func text(_ seconds: Int64, _ more: [String] = ["--countdown"]) throws -> String? {
            status.next?.dueUSec = now + seconds * 1_000_000
            daemon.told = status
            let text = try line(["--format", "waybar"] + more)
            return try WireJSON.value(Array(text.utf8))["text"]?.string
        }
        #expect(try text(630) == "Tea &amp; &lt;b&gt;biscuits&lt;/b&gt; in 11 min")
        #expect(try text(9000)?.hasSuffix("in 3 h") == true)
        #expect(try text(100_000) == "·")
        #expect(try text(630, []) == "·")
    }

    @Test("In a locale without UTF-8 the plain line is ASCII")
    func ascii() throws {
        var status = MonitorTests.calm
        status.problems = [Problem(.noServer, "no notification server")]
        daemon.told = status
        let text = try line([])
        #expect(text.utf8.allSatisfy { $0 < 128 } && text.contains(" - worth a look: "))
    }

    @Test("--no-start waits for a daemon's mark and does not connect before; then it follows it")
    func noStart() throws {
        daemon.told = MonitorTests.calm
        let child = try daemon.start(
            productsFolder() + "/anchorctl", ["monitor", "--format", "waybar", "--no-start"])
        #expect(says(child, "off"))
        for _ in 0..<50 { daemon.server?.pump(milliseconds: 5) }
        #expect(daemon.calls.isEmpty)
        let stand = try StandIn(besideSocket: daemon.path)
        #expect(says(child, "calm"))
        #expect(daemon.calls.count == 1)
        // A mark whose process has gone is none.
        stand.kill()
        let second = try daemon.start(
            productsFolder() + "/anchorctl",
            ["monitor", "--format", "waybar", "--no-start"])
        #expect(says(second, "off"))
    }

    @Test("A bar that goes away ends it, quietly, though nothing happens")
    func readerGone() throws {
        let script = "\"$1\" monitor --no-start | head -n 1; exit ${PIPESTATUS[0]}"
        let child = try daemon.start(
            "/bin/bash", ["-c", script, "x", productsFolder() + "/anchorctl"])
        #expect(child.waitForEnd() == .exited(0), "\(child.errors)")
        #expect(child.errors.isEmpty)
    }

    @Test("So does what reads the stream of JSON, between two changes")
    func jsonReaderGone() throws {
        daemon.told = MonitorTests.calm
        let script = "\"$1\" monitor --json | head -n 1; exit ${PIPESTATUS[0]}"
        let child = try daemon.start(
            "/bin/bash", ["-c", script, "x", productsFolder() + "/anchorctl"])
        var hasEnded = false
        #expect(
            daemon.serve {
                child.look()
                hasEnded = hasEnded || child.waitForEnd(forAtMost: 0.01) != nil
                return hasEnded
            }, "\(child.errors)")
        #expect(child.end == .exited(0) && child.output.contains("\"version\""))
    }
}
