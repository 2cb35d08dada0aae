// English: the words of every practice, by its id. A language's content and nothing else; the lists beside this
// file say what there is.

enum EnglishPractices {
    static let all: [String: Phrase] = [
        movement, rest, breathing, bedtime, checkIn, reflection, custom,
    ].reduce(into: [:]) { all, kind in all.merge(kind) { first, _ in first } }
}
