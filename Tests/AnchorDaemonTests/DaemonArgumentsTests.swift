// The daemon's three options, and what it says of what is none.

import AnchorDaemon
import Testing

@Suite struct DaemonArgumentsTests {
    private func parse(_ line: String) -> DaemonArguments {
        DaemonArguments(line.split(separator: " ").map(String.init), version: "1.2.3")
    }

    private func refusal(_ line: String) -> String? {
        guard case .refuse(let problem) = parse(line) else { return nil }
        return problem.split(separator: "\n").first.map(String.init)
    }

    @Test("without options everything is looked for")
    func none() {
        #expect(parse("") == .run(schedule: nil, state: nil, socket: nil))
    }

    @Test("a value follows its option or its =, and the last one counts")
    func values() {
        #expect(
            parse("--schedule a.json --state=b/c=d --socket e")
                == .run(schedule: "a.json", state: "b/c=d", socket: "e"))
        #expect(
            parse("--state first --state last") == .run(schedule: nil, state: "last", socket: nil))
        #expect(parse("--state=-odd") == .run(schedule: nil, state: "-odd", socket: nil))
        #expect(
            DaemonArguments(["--schedule", "two words, ë"], version: "")
                == .run(schedule: "two words, ë", state: nil, socket: nil))
    }

    @Test(
        "an option without its value says what belongs there",
        arguments: ["--schedule", "--schedule=", "--schedule --state x"])
    func missing(line: String) {
        #expect(refusal(line) == "anchord: --schedule needs a value: --schedule <file>")
    }

    @Test("what is no option is named, with the one it may have been")
    func unknown() {
        #expect(refusal("--shedule x") == "anchord: there is no option --shedule")
        #expect(
            refusal("--sched=x") == "anchord: there is no option --sched; did you mean --schedule?")
        #expect(refusal("-x") == "anchord: there is no option -x")
        #expect(
            refusal("status")
                == "anchord: 'status' belongs to no option; anchord takes options alone")
        guard case .refuse(let problem) = parse("--what") else {
            Issue.record("it ran")
            return
        }
        #expect(problem.contains("Usage: anchord [--schedule <file>]"))
        #expect(problem.hasSuffix("See 'anchord --help' for more."))
    }

    @Test("help comes before everything, the version before what is wrong")
    func help() {
        #expect(parse("--version --what") == .say("1.2.3"))
        for line in ["-h", "--what --help", "--version -h"] {
            guard case .say(let text) = parse(line) else {
                Issue.record("\(line)")
                continue
            }
            #expect(text.hasPrefix("Keeps a few anchors in the day"))
            for option in ["--schedule <file>", "--state <dir>", "--socket <path>", "--version"] {
                #expect(text.contains(option))
            }
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }
}
