// English: the help of each verb is in the verb's own file, where the parser has it from.

extension EnglishWords: VerbHelpWords {
    var usage: String { "Usage:" }
    var argumentsTitle: String { "Arguments:" }
    var optionsTitle: String { "Options:" }
    func help(of argument: VerbShape.Argument, verb: String) -> String { argument.text }
    func valueName(_ name: String) -> String { name }
}
