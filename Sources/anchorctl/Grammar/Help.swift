// Help by example: the eight everyday verbs, or all of them, in the person's language. That is the
// schedule's where there is one, so that help speaks as the answers do; a daemon is not asked for it.

import AnchorModel
import ArgumentParser
import ControlInterface
import Glibc
import HostSystem
import ScheduleReading

enum Help {
    static var language: Language {
        let environment = ProcessEnvironment.variables
        let paths = XDGPaths(environment: environment, userID: getuid())
        // One that cannot be read, or has faults, is told of elsewhere.
        let found = try? ScheduleFile.find(in: paths.configFolders)
        return found.flatMap { ScheduleLoader.language(of: $0.bytes, file: $0.path) }
            ?? Language(environment: environment)
    }

    /// Nil when it is for the parser to see whether help is asked for.
    static func text(for arguments: [String]) -> String? {
        switch arguments {
        case ["--help"], ["-h"], ["help"]: everyday(language.words)
        case ["--version"]: VersionVerb.line + "\n"
        case ["help", "all"], ["--help", "all"], ["--help-all"], ["help", "alles"]:
            all(language.words)
        case _ where arguments.count == 2 && arguments[0] == "help":
            VerbTable.verb(arguments[1]).map { page(of: $0, language.words) }
        default: nil
        }
    }

    private static func everyday(_ words: Words) -> String {
        """
        \(Prose.wrapped(words.helpTitle, width: Prose.page))

        \(rows(words.helpExamples))

        \(Prose.wrapped(words.helpNames, width: Prose.page))
        \(Prose.wrapped(words.helpMore, width: Prose.page))
        \(Prose.wrapped(words.newHere, width: Prose.page))

        """
    }

    private static func all(_ words: Words) -> String {
        let verbs = VerbTable.all.map { verb in
            (words.names(of: verb).joined(separator: ", "), words.abstract(of: verb))
        }
        return """
            \(Prose.wrapped(words.helpAllTitle, width: Prose.page))

            \(rows(verbs))

            \(words.helpOptionsTitle)
            \(rows(words.helpOptions))

            \(Prose.wrapped(words.helpTimes, width: Prose.page))
            \(Prose.wrapped(words.helpCodes, width: Prose.page))

            """
    }

    /// Fewer columns than this make a ladder of single words.
    private static let narrow = 24
    /// A name longer than this only moves its own line.
    private static let longest = 26

    static func rows(_ rows: [(String, String)]) -> String {
        let width = min(rows.map(\.0.count).max() ?? 0, longest)
        return rows.map { row($0.0, $0.1, width) }.joined(separator: "\n")
    }

    /// What a verb does, beside its name; below it where the window is too narrow for both.
    private static func row(_ name: String, _ text: String, _ width: Int) -> String {
        let head = "  \(Output.padded(name, width))  "
        let columns = Prose.page
        guard columns - width - 4 >= narrow else {
            return "  \(name)\n" + Prose.wrapped(text, indent: "      ", width: columns)
        }
        let indent = String(repeating: " ", count: width + 4)
        let lines = Prose.wrapped(text, indent: indent, width: columns)
        guard name.count <= width else { return "  \(name)\n" + lines }
        return head + lines.dropFirst(indent.count)
    }
}
