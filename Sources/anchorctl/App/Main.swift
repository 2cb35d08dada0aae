// The client's beginning and end: signals, the command line, exit codes. Decides nothing about
// anchors; everything it tells comes from the daemon or the schedule file.

import ArgumentParser
import Glibc
import HostSystem

@main
struct Main {
    static func main() {
        StandardStreams.fillClosed()
        // A reader that went away (`| head`) is seen as EPIPE by Output, and is no failure.
        signal(SIGPIPE, SIG_IGN)
        // What a shell reports of a command ended from the keyboard: 128 + SIGINT.
        signal(SIGINT) { _ in _exit(130) }
        if let problem = ForeignBytes.problem {
            Output.complain([problem], named: true)
            exit(Failure.Code.usage.rawValue)
        }
        let words = Array(CommandLine.arguments.dropFirst())
        let isCompletion = words.first.map(completionOptions.contains) ?? false
        exit(isCompletion ? complete(words) : run(CommandLineWords.plain(words)))
    }

    /// The parser's own: a script for a shell (`make install`), and what that script asks; the verbs
    /// it asks of us.
    private static let completionOptions = [
        "--generate-completion-script", "---completion", "---verbs",
    ]

    private static func complete(_ words: [String]) -> Int32 {
        if words.count == 2, words[0] == completionOptions[0],
            let shell = CompletionShell(rawValue: words[1])
        {
            Output.raw(CompletionScript.text(for: shell) + "\n")
            return 0
        }
        if words.first == completionOptions[2] {
            Output.raw(CompletionScript.verbs(between: words.dropFirst().first))
            return 0
        }
        do {
            _ = try Anchorctl.parseAsRoot(words)
            return Failure.Code.usage.rawValue
        } catch {
            return report(error)
        }
    }

    private static func run(_ arguments: [String]) -> Int32 {
        do {
            if let text = Help.text(for: arguments) {
                Output.raw(text)
                return 0
            }
            if let options = plainStatus(arguments) {
                try StatusVerb.show(options)
                return 0
            }
            try VerbTable.recognise(arguments)
            var command = try parse(arguments)
            try command.run()
            return 0
        } catch let failure as Failure {
            Output.complain(failure.lines, named: !failure.isBare)
            return failure.code.rawValue
        } catch {
            return report(error, arguments)
        }
    }

    /// What a bar asks every few seconds: a fifth of its time would go to a parser that has nothing
    /// to parse.
    private static func plainStatus(_ arguments: [String]) -> SessionOptions? {
        switch arguments {
        case [], ["status"]: SessionOptions()
        case ["--json"], ["-j"], ["status", "--json"], ["status", "-j"]:
            SessionOptions(json: true)
        default: nil
        }
    }

    /// A verb alone is read in half the time of the whole tree of verbs; that one speaks where the
    /// line is not a plain one (help, a mistake).
    private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        if let word = arguments.first, let verb = VerbTable.verb(word),
            let command = try? verb.parseAsRoot(Array(arguments.dropFirst())),
            type(of: command) == verb
        {
            return command
        }
        return try Anchorctl.parseAsRoot(arguments)
    }

    /// The parser's own, for a shell.
    private static func report(_ error: any Error) -> Int32 {
        let text = Anchorctl.fullMessage(for: error)
        guard Anchorctl.exitCode(for: error) != .success else {
            Output.raw(text + "\n")
            return 0
        }
        if !text.isEmpty { Output.complain(text) }
        return Failure.Code.usage.rawValue
    }

    /// The parser sees whether help is asked for, and what is wrong; both are told in our own words.
    private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
        guard Anchorctl.exitCode(for: error) != .success else {
            guard arguments.contains(where: { ["-h", "--help"].contains($0) }),
                let verb = arguments.first.flatMap(VerbTable.verb)
            else { return report(error) }
            Output.raw(Help.page(of: verb, Help.language.words))
            return 0
        }
        Output.complain(
            UsageProblem.lines(Anchorctl.message(for: error), arguments), named: true)
        return Failure.Code.usage.rawValue
    }
}
