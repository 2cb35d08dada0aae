// `unset`: a word that was set holds no longer.

import ArgumentParser

struct UnsetVerb: ParsableCommand, TakesWord {
    static let optionsAmongWords: (values: Set<String>, flags: Set<String>) = ([], [])

    static let configuration = CommandConfiguration(
        commandName: "unset", abstract: "Unset a word again: unset WORD.", aliases: ["haal-af"])

    @Argument(help: "A word that is set.", completion: Completing.setWords)
    var word: [String]
    @OptionGroup var common: CommonOptions

    func run() throws { try Session(common).setWord(word, false) }
}
