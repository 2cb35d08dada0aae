// What `nights` says.

protocol NightsWords {
    var howToAnswerNights: String { get }
    /// A night as a line, and the question whether it was so.
    func isNightRight(_ night: String) -> String
    var notANight: String { get }
    /// Outside an hour to 16 hours.
    var nightTooLong: String { get }
    var nightToCome: String { get }
    /// One time was given where none is known.
    var bothTimes: String { get }
    var guessed: String { get }
    var wasSleepless: String { get }
    var nightUnknown: String { get }
    func nightsKept(_ count: Int) -> String
    func nightUndone(_ day: String) -> String
    /// Behind a word of the history.
    func ofNight(_ day: String) -> String
    /// Nothing was answered.
    var noNightSaid: String { get }
    var noNights: String { get }
    var howToSayNight: String { get }
    /// The schedule keeps no history.
    var nightsNotKept: String { get }
}
