// What `add` and `change` have in common: a line that says what an anchor becomes.

import ScheduleEditing

/// Behind `title` and `why` it is a person's own text.
protocol TakesChange: TakesText {}

extension TakesChange {
    static var optionsAmongWords: (values: Set<String>, flags: Set<String>) { ([], ["--dry-run"]) }

    static func isText(_ word: String, after words: [String]) -> Bool {
        words.contains(where: ChangeLine.takesText)
            || !word.hasPrefix("--") && !CommandLineWords.isOfEveryVerb(word)
    }
}
