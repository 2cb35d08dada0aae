// What is guessed of the nights of the last weeks, and which are to stay unknown. Owns these, and keeps them in
// the ledger; what was said of a night is history. A guess is a question to come and nothing else: it counts
// for nothing and ends unasked. Where in a day a night is looked for NightCalendar tells.

import AnchorModel
import CivilTime
import Rhythm

/// What the engine stores about a night by itself; what was said about it is history.
struct NightMemory: Hashable, Sendable {
    fileprivate(set) var bed: NightView.End?
    fileprivate(set) var wake: NightView.End?
    /// No longer asked.
    fileprivate(set) var isUnknown = false
    /// When that was said.
    fileprivate(set) var unknownSince: Instant?
    /// Nothing to keep.
    fileprivate var isEmpty: Bool { !isUnknown && bed == nil && wake == nil }
}

struct Nights: Sendable {
    private(set) var byDay: [LocalDate: NightMemory] = [:]

    /// After four weeks nobody remembers, and nobody should be asked.
    static let guessDays = 28

    /// Longer away was a night and something else, and nobody can say when which began.
    private static let longestGuess = Span.hours(12)
    /// At least so much of it lies in the night that is planned; less is an evening out.
    private static let leastShared = 60
    /// The shortest night there is (science 2.0): as long a sleep goes on with the night before it.
    private static let leastNight = Span.minutes(60)

    init() {}

    init(_ settings: Settings) {
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
            if !memory.isEmpty { byDay[day] = memory }
        }
    }

    subscript(_ day: LocalDate) -> NightMemory? { byDay[day] }

    // MARK: Guessing

    /// An absence is over; part of it may have been a night.
    mutating func guess(
        _ absence: Absence, _ calendar: NightCalendar, _ outbox: inout Outbox
    ) {
        let (since, back) = (absence.since, absence.until)
        let here = NightPlace(calendar.zones.local, at: back)
        // Up in between, and too long together: the sleep is what came last.
        if !guess(from: since, absence.place ?? here, until: back, here, calendar, &outbox),
            let lastPart = absence.lastPart, lastPart > since
        {
            _ = guess(from: lastPart, here, until: back, here, calendar, &outbox)
        }
    }

    private mutating func guess(
        from since: Instant, _ left: NightPlace, until back: Instant, _ here: NightPlace,
        _ calendar: NightCalendar, _ outbox: inout Outbox
    ) -> Bool {
        let middle = since + Span(microseconds: (back - since).microseconds / 2)
        let window = calendar.window(around: middle)
        return guess(from: since, left, until: back, here, window, &outbox)
    }

    /// Nobody was there in between. False: that was no night.
    private mutating func guess(
        from since: Instant, _ left: NightPlace, until back: Instant, _ here: NightPlace,
        _ window: NightWindow, _ outbox: inout Outbox
    ) -> Bool {
        let bed = left.local(at: since)
        let day = window.day(of: bed)
        let from = window.minute(of: bed, on: day)
        let until = window.minute(of: here.local(at: back), on: day)
        let away = back - since
        // What reaches into the next window is no one night.
        guard until > from, until <= NightWindow.middle * 2, away <= Nights.longestGuess else {
            return false
        }
        let end = NightView.End(at: back, zone: here.zone)
        if goesOn(day, since, from, window), away >= Nights.leastNight,
            let first = byDay[day]?.bed, back - first.at <= Nights.longestGuess
        {
            byDay[day]?.wake = end
            keep(day, &outbox)
            return true
        }
        let shared = window.planned(of: from..<until)
        guard away >= Presence.nightAway, shared >= Nights.leastShared,
            (shared, away) > known(day, window, here)
        else { return false }
        byDay[day, default: NightMemory()].bed = NightView.End(at: since, zone: left.zone)
        byDay[day]?.wake = end
        keep(day, &outbox)
        return true
    }

    /// Back to bed after a short while, before the planned wake.
    private func goesOn(
        _ day: LocalDate, _ since: Instant, _ from: Int, _ window: NightWindow
    ) -> Bool {
        guard let wake = byDay[day]?.wake, since >= wake.at else { return false }
        return since - wake.at < Presence.nightAway && from < window.core.upperBound
    }

    /// How good the guess is that there is: the one with most of the planned night stays.
    /// - Parameter here: which of two is better does not turn on a journey, so by the clock of here.
    private func known(
        _ day: LocalDate, _ window: NightWindow, _ here: NightPlace
    ) -> (Int, Span) {
        guard let memory = byDay[day], let bed = memory.bed, let wake = memory.wake else {
            return (0, .zero)
        }
        let from = window.minute(of: here.local(at: bed.at), on: day)
        let length = Int((wake.at - bed.at).seconds / 60)
        return (window.planned(of: from..<max(from, from + length)), wake.at - bed.at)
    }

    // MARK: Unknown

    /// Nobody remembers, or somebody said after all. True: it is another thing than before.
    mutating func set(
        _ day: LocalDate, isUnknown: Bool, at now: Instant, _ outbox: inout Outbox
    ) -> Bool {
        guard isUnknown != byDay[day]?.isUnknown ?? false else { return false }
        byDay[day, default: NightMemory()].isUnknown = isUnknown
        byDay[day]?.unknownSince = isUnknown ? now : nil
        keep(day, &outbox)
        return true
    }

    /// False where it is no longer unknown: it was said, or erased.
    mutating func takeBackUnknown(_ day: LocalDate, _ outbox: inout Outbox) -> Bool {
        guard byDay[day]?.isUnknown == true else { return false }
        byDay[day]?.isUnknown = false
        byDay[day]?.unknownSince = nil
        keep(day, &outbox)
        return true
    }

    /// No row says that a night is unknown, so none is there to be taken back after a restart: the
    /// setting tells when it was said.
    /// - Parameter oldest: as far back as rows are.
    func unknown(since oldest: Instant) -> [HistoryRow] {
        byDay.keys.sorted().compactMap { day in
            guard let since = byDay[day]?.unknownSince, since >= oldest else { return nil }
            return HistoryRow(unknown: day, at: since)
        }
    }

    // MARK: In the ledger

    /// Nil: all of them.
    mutating func forget(before day: LocalDate?, _ outbox: inout Outbox) {
        for known in byDay.keys.sorted() where day.map({ known < $0 }) ?? true {
            byDay[known] = nil
            outbox.keep(SettingKey(.night, "\(known)"), nil)
        }
    }

    private mutating func keep(_ day: LocalDate, _ outbox: inout Outbox) {
        guard let memory = byDay[day] else { return }
        guard !memory.isEmpty else {
            byDay[day] = nil
            return outbox.keep(SettingKey(.night, "\(day)"), nil)
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
}
