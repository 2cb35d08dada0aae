// English: what is told of a verb before its arguments is in the verb's own file.

import ArgumentParser

extension EnglishWords {
    func discussion(of verb: any ParsableCommand.Type) -> String { verb.configuration.discussion }
}
