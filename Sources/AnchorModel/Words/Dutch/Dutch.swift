// Nederlands: every sentence that the sources say in English, by that English; the tables beside this one
// are its chapters. {0}, {1} ... stand for the parts and may change places. A test holds them to the
// sources: none missing, none too many, no part lost.

extension Translations {
    static let dutch = Translations(dutchChapters, clockMark: ".")

    static let dutchChapters: [KeyValuePairs<String, String>] = [
        dutchSchedule, dutchEntries, dutchTimes, dutchAnswering, dutchAsking, dutchCard,
        dutchDoctor, dutchLooking, dutchChanging, dutchChangingAnchors, dutchNights, dutchUsage,
        dutchVerbs, dutchProblems, dutchSpoken, dutchPractices, dutchPage,
    ]
}
