// English: nights.

extension EnglishWords: NightsWords {
    var howToAnswerNights: String {
        "Guessed from when nobody was at this machine. Enter: it was so. 22:40 is another bed time,"
            + " -7:05 another wake time, 22:40 7:05 both. none: no sleep. ?: unknown. -: another"
            + " time. b: one back. Ctrl-C keeps nothing, Ctrl-D what was answered."
    }
    func isNightRight(_ night: String) -> String { "\(night), right? [Enter]" }
    var notANight: String { "That was not understood: 22:40, -7:05, 22:40 7:05, none, ?, - or b." }
    var nightTooLong: String { "From bed to wake is an hour at least and 16 hours at most." }
    var nightToCome: String { "That wake time is still to come." }
    var bothTimes: String { "Nothing is known of that night yet: both times, such as 22:40 7:05." }
    var guessed: String { "a guess" }
    var wasSleepless: String { "no sleep" }
    var nightUnknown: String { "unknown" }
    func nightsKept(_ count: Int) -> String {
        (count == 1 ? "Kept: one night." : "Kept: \(count) nights.")
            + " anchorctl undo takes back one at a time."
    }
    func nightUndone(_ day: String) -> String { "Taken back: the night of \(day)." }
    func ofNight(_ day: String) -> String { "the night of \(day)" }
    var noNightSaid: String { "Nothing was kept, and that is fine." }
    var noNights: String { "Nothing is known of these nights, and that is fine." }
    var howToSayNight: String {
        "There is nothing to confirm. To say or correct a night: anchorctl nights 2026-11-14 22:40 7:05"
    }
    var nightsNotKept: String { "No nights are kept: the schedule wants no history." }
}
