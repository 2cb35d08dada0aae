// What every listing looks like in a window of 80 and of 40 columns, in a pipe, without colour and in
// a C locale; and help, in both languages.

import AnchorTestSupport
import ControlInterface
import Testing
import Varlink

struct WidthTests {
    private let daemon: ScriptedDaemon

    init() throws {
        daemon = try ScriptedDaemon()
        var slot = ScriptedDaemon.slot
        slot.title = "Take a walk around the block before the rain comes"
        var status = daemon.status
        status.open = [slot]
        status.next = slot
        status.next?.state = .planned
        status.pausedUntilUSec = slot.dueUSec + 1
        status.session = RunningSession(anchor: "move", untilUSec: slot.dueUSec)
        status.resting = [Rest(anchor: "move", untilDay: "2026-03-29")]
        status.offers = [Offer(anchor: "move", minutes: 2)]
        daemon.told = status
        daemon.anchors = [
            AnchorEntry(
                id: "move", kind: "movement", title: slot.title,
                cue: "at 08:00, 12:00, 16:00 on Mon..Fri", enabled: true, next: slot),
            AnchorEntry(id: "bed", kind: "bedtime", cue: "bed 22:45, wake 06:45", enabled: false),
        ]
        daemon.history = [
            .init(
                id: "1", atUSec: slot.dueUSec, event: "letGo", anchor: "move", label: "08:00",
                reason: "outsideWindow")
        ]
    }

    private func screen(
        _ line: [String], columns: UInt16, _ more: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let screen = try PseudoTerminal(
            productsFolder() + "/anchorctl", line,
            environment: daemon.environment.merging(["TERM": "xterm"].merging(more) { $1 }) { $1 },
            columns: columns)
        let hasEnded = daemon.serve {
            screen.look(milliseconds: 1)
            return screen.end != nil
        }
        #expect(hasEnded)
        screen.waitForEnd()
        return screen
    }

    private static let listings = [
        ["status"], ["next"], ["list"], ["history"], ["--help"], ["help", "all"], ["explain"],
        ["card", "--help"], ["monitor", "--help"], ["card", "--foo"],
        ["done", "mov"], ["statsu"], ["mode"],
    ]

    @Test("No line is wider than the window", arguments: listings, [40, 80] as [UInt16])
    func fits(_ line: [String], columns: UInt16) throws {
        for language in ["en_GB.UTF-8", "nl_NL.UTF-8"] {
            daemon.language = language.hasPrefix("nl") ? "nl" : "en"
            daemon.told?.language = daemon.language
            let lines = try screen(line, columns: columns, ["LANG": language]).plainLines
            #expect(!lines.isEmpty)
            #expect(lines.allSatisfy { $0.count <= Int(columns) }, "\(lines)")
        }
    }

    @Test("Beside each other in 80 columns, below each other in 40")
    func table() throws {
        daemon.told?.open[0].title = "One minute"
        let wide = try screen(["status"], columns: 80).plainLines
        #expect(wide.contains("open  move  One minute  2026-03-27 13:00"), "\(wide)")
        let narrow = try screen(["status"], columns: 30).plainLines
        #expect(narrow.contains("open move One minute"), "\(narrow)")
        #expect(narrow.contains("    2026-03-27 13:00"), "\(narrow)")
    }

    @Test(
        "A row that is too long keeps its columns, and goes on below its title",
        arguments: [
            (
                60,
                [
                    "open  move  Take a walk around the block before the rain",
                    "            comes", "            2026-03-27 13:00",
                    "next  move  Take a walk around the block before the rain",
                ]
            ),
            (
                40,
                [
                    "open  move  Take a walk around the block", "            before the rain comes",
                    "            2026-03-27 13:00",
                ]
            ),
        ] as [(UInt16, [String])])
    func columns(_ columns: UInt16, _ rows: [String]) throws {
        let lines = try screen(["status"], columns: columns).plainLines
        for row in rows { #expect(lines.contains(row), "\(lines)") }
        let list = try screen(["list"], columns: columns).plainLines
        #expect(list.contains { $0.hasPrefix("move  at 08:00, 12:00, 16:00") }, "\(list)")
        // Each part of a row begins where the first did.
        let move = list.prefix { !$0.hasPrefix("bed") }
        #expect(move.count >= 3 && move.dropFirst().allSatisfy { $0.hasPrefix("      ") })
        #expect(move.contains { $0.hasPrefix("      Take a walk") }, "\(list)")
    }

    @Test("status says what runs, and that a time in the pause is in the pause")
    func present() throws {
        let text = try daemon.run(["status"]).output
        #expect(text.contains("move is running, until 2026-03-27 13:00"))
        #expect(text.contains("2026-03-27 13:00 (paused, until 2026-03-27 13:00)"), "\(text)")
        #expect(try daemon.run(["next"]).output.contains("13:00\n"))
    }

    @Test("Colour is for a terminal that has it, and never the only mark")
    func colour() throws {
        #expect(try screen(["status"], columns: 80).output.contains("\u{1B}[1m"))
        let without: [[String: String]] = [["NO_COLOR": "1"], ["TERM": "dumb"]]
        for variables in without {
            let plain = try screen(["status"], columns: 80, variables)
            #expect(!plain.output.contains("\u{1B}"))
        }
        let piped = try daemon.run(["status"]).output
        #expect(!piped.contains("\u{1B}") && piped.contains("open  move"))
    }

    @Test("English is ASCII, for a C locale", arguments: listings)
    func ascii(_ line: [String]) throws {
        let run = try daemon.run(line, environment: ["LC_ALL": "C"])
        // Where a control character was.
        let said = (run.output + run.errors).filter { $0 != "\u{FFFD}" }
        #expect(said.utf8.allSatisfy { $0 < 128 }, "\(run.output)")
    }

    // MARK: Help

    private func verbs() throws -> [String] {
        let blocks = try daemon.run(["help", "all"]).output
            .split(separator: "\n\n", omittingEmptySubsequences: false)
        return try #require(blocks.dropFirst().first).split(separator: "\n")
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .flatMap { line in
                line.dropFirst(2).prefix { $0.isLetter && $0.isLowercase || "-, ".contains($0) }
                    .split { ", ".contains($0) }.map(String.init)
            }
    }

    @Test("Every verb and every other name of it stands in anchorctl(1)")
    func manual() throws {
        let root = SourceTree.root
        let page = String(
            decoding: try readFile(root + "/docs/anchorctl.1.scd"), as: UTF8.self)
        let names = try verbs()
        #expect(names.count > 50 && names.contains("gedaan") && names.contains("doctor"))
        for name in names { #expect(page.contains("*\(name)*"), "\(name)") }
    }

    @Test("With a Dutch locale help is Dutch, each verb by its Dutch name and with Dutch words")
    func dutch() throws {
        let place = ["LANG": "nl_NL.UTF-8"]
        let plain = try daemon.run(["--help"], environment: place).output
        #expect(plain.contains("anchorctl gedaan") && !plain.contains("nudge"))
        let all = try daemon.run(["help", "all"], environment: place).output
        let english = try daemon.run(["help", "all"]).output
        let theirs = Set(english.split(separator: "\n").map { $0.trimmed })
        let same = all.split(separator: "\n").map { $0.trimmed }.filter {
            $0.count > 40 && theirs.contains($0)
        }
        #expect(same.isEmpty, "\(same)")
        for word in ["gedaan, done", "dokter, doctor", "zacht, soft"] {
            #expect(all.contains(word), "\(word)")
        }
        let mistyped = try daemon.run(["gedaam"], environment: place)
        #expect(mistyped.end == .exited(2))
        #expect(mistyped.errors.contains("Bedoel je anchorctl gedaan?"))
    }

    @Test("A refusal names its own limit", arguments: ["Snooze", "Pause"])
    func limits(_ method: String) throws {
        let name = method == "Snooze" ? MethodName.snooze : .pause
        daemon.errors[name] = CallError.invalidParameter(
            "spanUSec")
        let run = try daemon.run(method == "Snooze" ? ["later", "99h"] : ["pause", "9999h"])
        #expect(run.end == .exited(1))
        #expect(
            run.errors.contains(method == "Snooze" ? "at most a day ahead" : "at most a year ahead")
        )
    }

    @Test("done with nothing open names what waits")
    func waiting() throws {
        daemon.errors[.answer] = ControlError.nothingOpen.callError
        daemon.told?.open = []
        var held = ScriptedDaemon.slot
        held.state = .held
        daemon.told?.held = [held]
        let run = try daemon.run(["done"])
        #expect(run.end == .exited(4))
        #expect(run.errors.contains("anchorctl done move"), "\(run.errors)")
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
