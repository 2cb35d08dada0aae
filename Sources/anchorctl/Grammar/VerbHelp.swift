// The help of one verb: what it does, examples, its arguments and options, in the person's language.
// The verb's own file holds the English, a table the others; which there are is the parser's.

import ArgumentParser

extension Help {
    static func page(of verb: any ParsableCommand.Type, _ words: Words) -> String {
        let shape = VerbShape(verb)
        let discussion = lines(words.discussion(of: verb)).map { line in
            line.hasPrefix("  ")
                ? Prose.hanging(line, width: Prose.page) : Prose.wrapped(line, width: Prose.page)
        }.joined(separator: "\n")
        var parts = [
            Prose.wrapped(words.abstract(of: verb), width: Prose.page), discussion,
            usage(of: shape, words, width: Prose.page),
        ]
        parts += [
            (words.argumentsTitle, shape.arguments.filter(\.names.isEmpty)),
            (words.optionsTitle, shape.arguments.filter { !$0.names.isEmpty }),
        ].map { title, arguments in
            guard !arguments.isEmpty else { return "" }
            let table = arguments.map { ($0.label(words), words.help(of: $0)) }
            return title + "\n" + rows(table)
        }
        parts.append(words.helpOptionsTitle + "\n" + rows(words.helpOptions))
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// Prose is wrapped as one paragraph, wherever its language has its line ends; what is further in is an
    /// example, a line each.
    private static func lines(_ discussion: String) -> [String] {
        var lines: [String] = []
        var isProse = false
        for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
            let goesOn = isProse && !line.isEmpty && !line.hasPrefix("  ")
            isProse = !line.isEmpty && !line.hasPrefix("  ")
            if goesOn, let last = lines.popLast() {
                lines.append(last + " " + line)
            } else {
                lines.append(String(line))
            }
        }
        return lines
    }

    /// `Usage: anchorctl later [<words> ...]`, never broken inside an option; those of every verb are
    /// not in it.
    static func usage(of shape: VerbShape, _ words: Words, width: Int?) -> String {
        let name = words.names(of: shape.verb).first ?? shape.name
        let options = shape.arguments.map { argument in
            String(argument.usage(words).map { $0 == " " ? "\u{A0}" : $0 })
        }
        let line = (["\(words.usage) anchorctl", name] + options).joined(separator: " ")
        return String(Prose.hanging(line, width: width).map { $0 == "\u{A0}" ? " " : $0 })
    }
}
