// The parser's completion scripts, and in them the verbs' other names, which it leaves out: each is
// offered beside its verb, and what follows it is completed as after that verb. Where a newer parser
// writes its scripts another way they stay as they are; the tests in real shells notice.

import ArgumentParser

enum CompletionScript {
    static func text(for shell: CompletionShell) -> String {
        let script = Anchorctl.completionScript(for: shell)
        switch shell {
        case .bash: return bash(script)
        case .zsh: return zsh(script)
        case .fish: return fish(script)
        default: return script
        }
    }

    private struct OtherName {
        let name: String
        let verb: String
        let abstract: String
    }

    private static var others: [OtherName] {
        VerbTable.all.flatMap { verb in
            verb.configuration.aliases.map {
                OtherName(
                    name: $0, verb: VerbTable.name(of: verb),
                    abstract: verb.configuration.abstract)
            }
        }
    }

    private static func bash(_ script: String) -> String {
        let cases = others.map { "    \($0.name)) subcommand=\($0.verb) ;;\n" }.joined()
        let names = others.map(\.name).joined(separator: " ")
        return
            script
            .replacing(
                "    local -r subcommand=\"${unparsed_words[0]}\"\n",
                with: """
                        local subcommand="${unparsed_words[0]}"
                        case "${subcommand}" in
                    \(cases)    esac

                    """
            )
            .replacing(" help' -- \"${cur}\"))", with: " help \(names)' -- \"${cur}\"))")
    }

    private static func zsh(_ script: String) -> String {
        let cases = others.map { "        \($0.name)) words[1]=\($0.verb) ;;\n" }.joined()
        let rows = others.map { other in
            "            '\(other.name):\(other.abstract.replacing("'", with: "'\\''"))'\n"
        }.joined()
        let help = "            'help:Show subcommand help information.'\n        )\n"
        return
            script
            .replacing(help, with: rows + help)
            .replacing(
                "    arg)\n        case \"${words[1]}\" in\n",
                with: """
                        arg)
                            case "${words[1]}" in
                    \(cases)        esac
                            case "${words[1]}" in

                    """)
    }

    private static func fish(_ script: String) -> String {
        let cases = others.map {
            "    case '\($0.name)'\n        set unparsed_tokens[2] '\($0.verb)'\n"
        }.joined()
        let first = "    set -l unparsed_tokens (__anchorctl_tokens -pc)\n"
        let rows = others.map { other in
            "complete -c 'anchorctl' -n '__anchorctl_should_offer_completions_for_positional"
                + " \"anchorctl\" -eq 1' -fa '\(other.name)' -d"
                + " '\(other.abstract.replacing("'", with: "\\'"))'\n"
        }.joined()
        return script.replacing(
            first, with: first + "    switch \"$unparsed_tokens[2]\"\n" + cases + "    end\n")
            + "\n" + rows
    }
}

extension String {
    /// Every place of a text.
    fileprivate func replacing(_ old: String, with new: String) -> String {
        var result = ""
        var rest = self[...]
        while let place = rest.firstRange(of: old) {
            result += rest[..<place.lowerBound]
            result += new
            rest = rest[place.upperBound...]
        }
        return result + rest
    }
}
