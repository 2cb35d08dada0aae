// Guesses nights from when nobody was at the machine. A guess is a question to come and nothing else:
// it counts for nothing, is never shown by itself and ends unasked after four weeks.

import AnchorModel
import CivilTime
import Rhythm

extension EngineState {
    /// Longer away was a night and something else, and nobody can say when which began.
    private static let longestGuess = Span.hours(12)
    /// At least so much of it lies in the night that is planned; less is an evening out.
    private static let leastShared = 60
    /// The shortest night there is (science 2.0): as long a sleep goes on with the night before it.
    private static let leastNight = Span.minutes(60)
    /// After four weeks nobody remembers, and nobody should be asked.
    static let guessDays = 28

    /// An absence is over.
    mutating func guessNight(from since: Instant, until back: Instant) {
        let lastPart = lastLeft
        lastLeft = nil
        guard schedule.history != .off else { return forgetNights(before: nil) }
        let here = NightPlace(zones.local, at: back)
        // Up in between, and too long together: the sleep is what came last.
        if !guess(from: since, leftFrom ?? here, until: back, here), let lastPart, lastPart > since
        {
            _ = guess(from: lastPart, here, until: back, here)
        }
        forgetNights(before: today(back).adding(days: -EngineState.guessDays))
    }

    private mutating func guess(
        from since: Instant, _ left: NightPlace, until back: Instant, _ here: NightPlace
    ) -> Bool {
        let middle = since + Span(microseconds: (back - since).microseconds / 2)
        let window = nightWindow(around: middle)
        let bed = left.local(at: since)
        let day = window.day(of: bed)
        let from = window.minute(of: bed, on: day)
        let until = window.minute(of: here.local(at: back), on: day)
        let away = back - since
        let core = nightCore(around: middle)
        // What reaches into the next window is no one night.
        guard until > from, until <= NightWindow.middle * 2, away <= EngineState.longestGuess else {
            return false
        }
        let end = NightView.End(at: back, zone: here.zone)
        if goesOn(day, since, from, core), away >= EngineState.leastNight,
            let first = nights[day]?.bed,
            back - first.at <= EngineState.longestGuess
        {
            nights[day]?.wake = end
            saveNight(day)
            return true
        }
        let shared = shared(from..<until, core)
        guard away >= EngineState.nightAway, shared >= EngineState.leastShared,
            (shared, away) > known(day, window, core)
        else { return false }
        nights[day, default: NightMemory()].bed = NightView.End(at: since, zone: left.zone)
        nights[day]?.wake = end
        saveNight(day)
        return true
    }

    /// Back to bed after a short while, before the planned wake.
    private func goesOn(
        _ day: LocalDate, _ since: Instant, _ from: Int, _ core: Range<Int>
    ) -> Bool {
        guard let wake = nights[day]?.wake, since >= wake.at else { return false }
        return since - wake.at < EngineState.nightAway && from < core.upperBound
    }

    private func shared(_ minutes: Range<Int>, _ core: Range<Int>) -> Int {
        max(
            0,
            min(minutes.upperBound, core.upperBound) - max(minutes.lowerBound, core.lowerBound))
    }

    /// How good the guess is that there is: the one with most of the planned night stays.
    private func known(
        _ day: LocalDate, _ window: NightWindow, _ core: Range<Int>
    ) -> (Int, Span) {
        guard let memory = nights[day], let bed = memory.bed, let wake = memory.wake else {
            return (0, .zero)
        }
        // By the clock of here: which of two is better does not turn on a journey.
        let here = NightPlace(zones.local, at: bed.at)
        let from = window.minute(of: here.local(at: bed.at), on: day)
        let length = Int((wake.at - bed.at).seconds / 60)
        return (shared(from..<max(from, from + length), core), wake.at - bed.at)
    }

    // MARK: In the ledger

    /// Nil: all of them.
    mutating func forgetNights(before day: LocalDate?) {
        for known in nights.keys.sorted() where day.map({ known < $0 }) ?? true {
            nights[known] = nil
            outbox.keep(SettingKey(.night, "\(known)"), nil)
        }
    }

    mutating func leave(_ place: NightPlace) {
        leftFrom = place
        outbox.keep(SettingKey(.leftFrom), place.text)
    }

    mutating func saveNight(_ day: LocalDate) {
        guard let memory = nights[day] else { return }
        guard !memory.isEmpty else {
            nights[day] = nil
            outbox.keep(SettingKey(.night, "\(day)"), nil)
            return
        }
        var words = [memory.isUnknown ? "unknown" : "guessed"]
        if let bed = memory.bed, let wake = memory.wake {
            words += [
                "\(bed.at.microseconds)", bed.zone, "\(wake.at.microseconds)", wake.zone,
            ]
        }
        if let since = memory.unknownSince { words.append("@\(since.microseconds)") }
        outbox.keep(SettingKey(.night, "\(day)"), words.joined(separator: " "))
    }

    mutating func restoreNights(_ settings: Settings) {
        leftFrom = settings[.leftFrom].flatMap(NightPlace.init(text:))
        for (name, value) in settings.each(.night) {
            guard let day = LocalDate(name) else { continue }
            var words = value.split(separator: " ")
            var memory = NightMemory(isUnknown: words.first == "unknown")
            if memory.isUnknown, let last = words.last, last.first == "@" {
                memory.unknownSince = Int64(last.dropFirst()).map(Instant.init(microseconds:))
                words.removeLast()
            }
            if words.count == 5, let bed = Int64(words[1]), let wake = Int64(words[3]) {
                memory.bed = .init(at: Instant(microseconds: bed), zone: String(words[2]))
                memory.wake = .init(at: Instant(microseconds: wake), zone: String(words[4]))
            }
            // An older version left some without anything in them.
            if !memory.isEmpty { nights[day] = memory }
        }
    }
}
