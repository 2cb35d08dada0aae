// What the parser knows of one verb: its arguments and options, in its order. The parser's own
// description is read, so that help can name nothing that the verb does not take.

import ArgumentParser
import Varlink

struct VerbShape {
    struct Argument {
        /// `--before`, `-n`; none for an argument without a name.
        let names: [String]
        /// English, as the parser has it; nil for a flag.
        let value: String?
        let text: String
        let choices: [String]
        let isOptional: Bool
        let isRepeating: Bool

        /// What a table of words calls it: the longest name, or that of its value.
        var key: String { names.last ?? value ?? "" }
    }

    let verb: any ParsableCommand.Type
    let name: String
    /// Without the options of every verb and --help.
    let arguments: [Argument]
    private let common: [Argument]

    init(_ verb: any ParsableCommand.Type) {
        self.verb = verb
        name = VerbTable.name(of: verb)
        let told = try? WireJSON.value(Array(verb._dumpHelp().utf8))
        let all = (told?["command"]?["arguments"]?.array ?? []).map(VerbShape.argument)
        let shared: Set<String> = ["--json", "--socket", "--color", "--help"]
        arguments = all.filter { !shared.contains($0.key) }
        common = all.filter { shared.contains($0.key) }
    }

    private static func argument(_ told: JSONValue) -> Argument {
        let names = (told["names"]?.array ?? []).map { name in
            (name["kind"]?.string == "short" ? "-" : "--") + (name["name"]?.string ?? "")
        }
        return Argument(
            names: names,
            value: told["kind"]?.string == "flag" ? nil : told["valueName"]?.string,
            text: told["abstract"]?.string ?? "",
            choices: (told["allValues"]?.array ?? []).compactMap(\.string),
            isOptional: told["isOptional"]?.bool ?? true,
            isRepeating: told["isRepeating"]?.bool ?? false)
    }

    /// Every option it takes.
    var optionNames: [String] { (arguments + common).flatMap(\.names) }

    /// By a label of the parser: `--before <date>`, `<id>`, `<word> ...`.
    func argument(labelled label: String) -> Argument? {
        let first = label.split(separator: " ").first.map(String.init) ?? label
        return (arguments + common).first {
            $0.names.contains(first) || $0.names.isEmpty && "<\($0.value ?? "")>" == first
        }
    }
}

extension VerbShape.Argument {
    /// `-n, --questions <n>`, `<woord>`.
    func label(_ words: Words) -> String {
        let value = self.value.map { "<\(words.valueName($0))>" }
        return [names.joined(separator: ", "), value ?? ""].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// As a complaint names it: `-n`, or `WORD` for one without a name.
    func bareName(_ words: Words) -> String {
        names.first ?? value.map { words.valueName($0).uppercased() } ?? ""
    }

    /// As the line of usage has it.
    func usage(_ words: Words) -> String {
        let value = self.value.map { "<\(words.valueName($0))>" + (isRepeating ? " ..." : "") }
        let text = [names.last ?? "", value ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return isOptional ? "[\(text)]" : text
    }
}
