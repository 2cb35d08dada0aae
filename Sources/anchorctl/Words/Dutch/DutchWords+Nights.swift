// Nederlands: nights.

extension DutchWords: NightsWords {
    var howToAnswerNights: String {
        "Geraden naar wanneer er niemand aan deze computer zat. Enter: zo was het. 22:40 is een andere"
            + " bedtijd, -7:05 een andere tijd van opstaan, 22:40 7:05 allebei. geen: niet"
            + " geslapen. ?: onbekend. -: een andere keer. t: één terug. Ctrl-C bewaart niets,"
            + " Ctrl-D wat beantwoord is."
    }
    func isNightRight(_ night: String) -> String { "\(night), klopt dat? [Enter]" }
    var notANight: String { "Dat is niet begrepen: 22:40, -7:05, 22:40 7:05, geen, ?, - of t." }
    var nightTooLong: String { "Van bed tot opstaan is minstens een uur en hoogstens 16 uur." }
    var nightToCome: String { "Die tijd van opstaan komt nog." }
    var bothTimes: String {
        "Van die nacht is nog niets bekend: beide tijden, zoals 22:40 7:05."
    }
    var guessed: String { "geraden" }
    var wasSleepless: String { "niet geslapen" }
    var nightUnknown: String { "onbekend" }
    func nightsKept(_ count: Int) -> String {
        (count == 1 ? "Bewaard: één nacht." : "Bewaard: \(count) nachten.")
            + " anchorctl terug neemt er telkens één terug."
    }
    func nightUndone(_ day: String) -> String { "Teruggenomen: de nacht van \(day)." }
    func ofNight(_ day: String) -> String { "de nacht van \(day)" }
    var noNightSaid: String { "Er is niets bewaard, en dat is goed." }
    var noNights: String { "Van deze nachten is niets bekend, en dat is goed." }
    var howToSayNight: String {
        "Er is niets te bevestigen. Een nacht noemen of verbeteren: anchorctl nachten 2026-11-14 22:40 7:05"
    }
    var nightsNotKept: String {
        "Er worden geen nachten bewaard: het schema wil geen geschiedenis."
    }
}
