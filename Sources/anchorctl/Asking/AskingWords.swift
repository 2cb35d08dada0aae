// What the verbs that ask, and those that show a person's own words, say themselves.

protocol AskingWords {
    var howToAnswer: String { get }
    var oneMore: String { get }
    var afterRest: String { get }
    var howToTick: String { get }
    var whatToNote: String { get }
    var isSetAside: String { get }
    var allAside: String { get }
    /// So many answers; nil: a note, or ticks.
    func kept(_ count: Int?) -> String
    /// At Ctrl-C, or when the daemon went away.
    func keptSoFar(_ count: Int) -> String
    var nothingSaid: String { get }
    /// The schedule wants no words kept.
    var wordsNotKept: String { get }
    func tooLong(_ limit: Int) -> String
    var notText: String { get }
    /// The anchors there are, and the file they are in.
    func mayRest(_ names: String, _ file: String?) -> String
    var mayAdd: String { get }
    /// Always the same, and asks nothing.
    var whenTooMuch: String { get }
    /// Above the person's own words of the last seven days, and below the newest of many.
    var thisWeek: String { get }
    var moreWords: String { get }
    func with(_ name: String) -> String
    var noneOfThem: String { get }
    /// A day on which nothing was noted, for one who looks.
    var emptyDay: String { get }
    var noWordsYet: String { get }
}
