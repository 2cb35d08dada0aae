// A command line as the parser wants it: the verb first, a short option apart from its number, and after
// a verb that takes text a mark behind which everything is text. Pure; knows the verbs, asks nothing.

/// A verb whose words are the person's own: they may begin with a dash.
protocol TakesText {
    /// Its own options with a value and without, which are options also among the words.
    static var optionsAmongWords: (values: Set<String>, flags: Set<String>) { get }
    /// Whether a word that begins with a dash is text, and no option that was mistyped.
    /// - Parameter words: the text before it.
    static func isText(_ word: String, after words: [String]) -> Bool
}

extension TakesText {
    static func isText(_ word: String, after words: [String]) -> Bool { true }
}

enum CommandLineWords {
    /// Those of every verb.
    private static let withValue: Set<String> = ["--socket", "--color"]
    private static let flags: Set<String> = ["--json", "-j"]
    private static let help: Set<String> = ["-h", "--help"]

    static func isOfEveryVerb(_ word: String) -> Bool {
        flags.contains(word) || help.contains(word)
    }

    static func plain(_ arguments: [String]) -> [String] {
        let arguments = joined(verbFirst(arguments))
        guard let verb = arguments.first.flatMap(VerbTable.verb) else {
            return arguments.flatMap(apart)
        }
        let rest = Array(arguments.dropFirst())
        guard let textual = verb as? any TakesText.Type else {
            let end = rest.firstIndex(of: "--") ?? rest.endIndex
            return [arguments[0]] + rest[..<end].flatMap(apart) + rest[end...]
        }
        return [arguments[0]] + withText(rest, textual)
    }

    /// `voeg toe bewegen` as `voeg-toe bewegen`, where the first alone is no verb; `begin hier` too, which
    /// is no anchor's name.
    private static func joined(_ arguments: [String]) -> [String] {
        guard arguments.count > 1, VerbTable.verb(arguments[0]) == nil || arguments[1] == "hier"
        else { return arguments }
        let verb = "\(arguments[0])-\(arguments[1])"
        guard VerbTable.verb(verb) != nil else { return arguments }
        return [verb] + arguments.dropFirst(2)
    }

    /// `--socket X status` as `status --socket X`: the parser wants the verb first.
    private static func verbFirst(_ arguments: [String]) -> [String] {
        guard let place = verbPlace(arguments), place > 0 else { return arguments }
        var rest = arguments
        return [rest.remove(at: place)] + rest
    }

    private static func verbPlace(_ arguments: [String]) -> Int? {
        var index = 0
        while index < arguments.count {
            let word = arguments[index]
            guard word.hasPrefix("-") else { return index }
            index += withValue.contains(word) ? 2 : 1
        }
        return nil
    }

    /// `-n5` and `-n=5` as `-n 5`.
    private static func apart(_ word: String) -> [String] {
        guard word.hasPrefix("-n"), !word.hasPrefix("--") else { return [word] }
        let number = word.dropFirst(word.hasPrefix("-n=") ? 3 : 2)
        guard !number.isEmpty, number.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return [word]
        }
        return ["-n", String(number)]
    }

    /// What is an option stays one; help and -j only before the first word of what is text throughout, for
    /// they are words too.
    private static func withText(_ rest: [String], _ verb: any TakesText.Type) -> [String] {
        let own = verb.optionsAmongWords
        var options: [String] = []
        var text: [String] = []
        var index = 0
        while index < rest.count {
            let word = rest[index]
            index += 1
            if word == "--" {
                text += rest[index...]
                break
            }
            let name = word.prefix { $0 != "=" }.description
            if own.values.contains(name) || withValue.contains(name) {
                options.append(word)
                if name == word, index < rest.count {
                    options.append(rest[index])
                    index += 1
                }
            } else if own.flags.contains(word) || word == "--json" {
                options.append(word)
            } else if isOfEveryVerb(word), text.isEmpty || !verb.isText(word, after: text) {
                options.append(word)
            } else if word.hasPrefix("-"), word != "-", !verb.isText(word, after: text) {
                options.append(word)
            } else {
                text.append(word)
            }
        }
        return options + (text.isEmpty ? [] : ["--"] + text)
    }
}
