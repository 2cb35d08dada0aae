// The parser's completion scripts. The verbs in them are asked for at the prompt, in the language the
// person speaks then; what follows a verb's other name is completed as after the verb. Where a newer parser
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
    }

    private static var others: [OtherName] {
        VerbTable.all.flatMap { verb in
            verb.configuration.aliases.map {
                OtherName(name: $0, verb: VerbTable.name(of: verb))
            }
        }
    }

    /// The verbs in the language of help, one a line: what the scripts ask for at the prompt, where the
    /// language is known.
    /// - Parameter mark: between a name and what the verb does; nil: the names alone.
    static func verbs(between mark: String?) -> String {
        let words = Help.language.words
        var rows = VerbTable.all.map { verb in
            (words.names(of: verb).first ?? VerbTable.name(of: verb), words.abstract(of: verb))
        }
        rows.append(("help", words.whereTheVerbsAre))
        return rows.map { name, text in
            guard let mark else { return name + "\n" }
            return name + (mark == "tab" ? "\t" : mark) + text + "\n"
        }.joined()
    }

    /// From one of the parser's lists of verbs to its end.
    private static func replacing(
        _ script: String, from start: String, to end: String, with new: String
    ) -> String {
        guard let head = script.firstRange(of: start),
            let tail = script[head.upperBound...].firstRange(of: end)
        else { return script }
        return script[..<head.lowerBound] + new + script[tail.upperBound...]
    }

    private static func bash(_ script: String) -> String {
        let cases = others.map { "    \($0.name)) subcommand=\($0.verb) ;;\n" }.joined()
        let ask =
            "COMPREPLY+=($(compgen -W \"$(\"${COMP_WORDS[0]}\" ---verbs 2>/dev/null)\" -- \"${cur}\"))"
        let named = script.replacing(
            "    local -r subcommand=\"${unparsed_words[0]}\"\n",
            with: """
                    local subcommand="${unparsed_words[0]}"
                    case "${subcommand}" in
                \(cases)    esac

                """)
        let help = "_anchorctl_help() {\n    "
        return replacing(
            named, from: "COMPREPLY+=($(compgen -W 'status next ", to: "-- \"${cur}\"))", with: ask
        ).replacing(help + ":", with: help + ask)
    }

    private static func zsh(_ script: String) -> String {
        let cases = others.map { "        \($0.name)) words[1]=\($0.verb) ;;\n" }.joined()
        let ask = "subcommands=(\"${(@f)$(\"${command_name}\" ---verbs : 2>/dev/null)}\")\n"
        return replacing(
            script, from: "subcommands=(\n            'status:", to: "        )\n", with: ask
        )
        .replacing(
            "    arg)\n        case \"${words[1]}\" in\n",
            with: """
                    arg)
                        case "${words[1]}" in
                \(cases)        esac
                        case "${words[1]}" in

                """
        )
        .replacing(
            "'*:subcommands:'",
            with: "'*:subcommands:($(\"${command_name}\" ---verbs 2>/dev/null))'")
    }

    private static func fish(_ script: String) -> String {
        let cases = others.map {
            "    case '\($0.name)'\n        set unparsed_tokens[2] '\($0.verb)'\n"
        }.joined()
        let first = "    set -l unparsed_tokens (__anchorctl_tokens -pc)\n"
        let place =
            "complete -c 'anchorctl' -n '__anchorctl_should_offer_completions_for_positional"
        // The parser's list of verbs is a line each.
        let kept = script.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !$0.hasPrefix(place + " \"anchorctl\" -eq 1'")
        }.joined(separator: "\n")
        let rows = ["anchorctl", "anchorctl help"].map {
            place + " \"\($0)\" -eq 1' -fka '(anchorctl ---verbs tab 2>/dev/null)'\n"
        }.joined()
        return kept.replacing(
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
