// A command line that was not understood: the parser's kinds of trouble, in the person's language, and
// the line that shows how to get help. The parser's sentences are its only public word of what was
// wrong, so those are read; one of an unknown form is shown as it is.

import AnchorModel
import ArgumentParser
import Glibc

extension ValidationError {
    /// In the language of help: no daemon has been asked yet.
    init(_ text: (Words) -> String) { self.init(text(Help.language.words)) }
}

enum UsageProblem {
    /// - Parameter message: the parser's, or a verb's own.
    static func lines(_ message: String, _ arguments: [String]) -> [String] {
        let words = Help.language.words
        let verb = arguments.first.flatMap(VerbTable.verb)
        let shape = VerbShape(verb ?? StatusVerb.self)
        var lines = explained(message, shape, words)
        guard verb != nil else { return lines + [words.whereTheVerbsAre] }
        lines.append(Help.usage(of: shape, words, width: Prose.columns(of: STDERR_FILENO)))
        lines.append(words.moreHelp(words.names(of: shape.verb).first ?? shape.name))
        return lines
    }

    private static func explained(
        _ message: String, _ shape: VerbShape, _ words: Words
    ) -> [String] {
        // `-xy` may be told in two ways; the first is enough.
        let first = String(message.prefix { $0 != "\n" })
        if let option = parts(first, "Unknown option '%'")?[0] {
            let near = Nearest.to(option, among: shape.optionNames)
            return [words.unknownOption(option)] + (near.map { [words.didYouMean($0)] } ?? [])
        }
        if let found = parts(first, "The option '%' does not take any value, but '%'") {
            return [words.takesNoValue(found[0])]
        }
        if let all =
            (parts(first, "Unexpected argument '%")
            ?? parts(first, "% unexpected arguments: '%"))?.last
        {
            let each = all.dropLast().split(separator: "', '")
            return [words.unexpected(each.joined(separator: " "))]
        }
        if let label = parts(first, "Missing value for '%'")?[0] {
            return told(words.missingValue, label, shape, words)
        }
        if let label = parts(first, "Missing expected argument '%'")?[0] {
            return told(words.missingArgument, label, shape, words) { $0.bareName(words) }
        }
        if let found = parts(first, "The value '%' is invalid for '%'") {
            let say = { words.invalidValue(found[0], $0) }
            return told(say, found[1], shape, words) { $0.bareName(words) }
        }
        return [message]
    }

    /// With what the argument is, where it is known.
    private static func told(
        _ say: (String) -> String, _ label: String, _ shape: VerbShape, _ words: Words,
        named name: ((VerbShape.Argument) -> String)? = nil
    ) -> [String] {
        guard let argument = shape.argument(labelled: label) else { return [say(label)] }
        let own = argument.label(words)
        let help =
            argument.choices.isEmpty
            ? words.help(of: argument) : words.oneOf(argument.choices)
        return [say(name?(argument) ?? own), "  \(own)  \(help)"]
    }

    /// What stands at each % of a pattern that a text begins with; nil where it does not. A % at the
    /// end stands for all the rest.
    static func parts(_ text: String, _ pattern: String) -> [String]? {
        var fixed = pattern.split(separator: "%", omittingEmptySubsequences: false)[...]
        guard let head = fixed.popFirst(), text.hasPrefix(head) else { return nil }
        var rest = text.dropFirst(head.count)
        var found: [String] = []
        for piece in fixed {
            guard !piece.isEmpty else { return found + [String(rest)] }
            guard let place = rest.firstRange(of: piece) else { return nil }
            found.append(String(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        return found
    }
}
