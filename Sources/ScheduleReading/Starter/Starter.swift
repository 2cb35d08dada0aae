// The schedule that runs where there never was one, and the one `init` writes. The texts are built
// in; config/ has the same ones as files, and a test compares them byte for byte.

package import AnchorModel
package import CivilTime

package enum Starter {
    /// The starter as config/schedule.en.json and schedule.nl.json have it.
    package static func text(language: Language) -> String {
        text(language, StarterBlanks())
    }

    /// As `init` writes it: one anchor on, the others off until they are wanted.
    ///
    /// - Parameters:
    ///   - first: the kind that is on: `.movement`, `.breathing` or `.bedtime`; any other counts as
    ///     breathing.
    ///   - after: what it comes after: `wake`, or a word to be logged such as `koffie`. A word that
    ///     is no name of an event counts as `wake`. Nothing to a bedtime.
    ///   - wakesAt: when the day begins; bed is eight hours earlier, and the times at which
    ///     the others come anyway move along.
    package static func text(
        language: Language, first: Kind, after: String = Cue.wakeWord, wakesAt: LocalTime
    ) -> String {
        let first = [.movement, .breathing, .bedtime].contains(first) ? first : Kind.breathing
        var blanks = StarterBlanks(wakesAt: wakesAt)
        blanks.on = first
        if isName(after) {
            if first == .breathing { blanks.breatheAfter = after }
            if first == .movement { blanks.moveAfter = after }
        } else if first == .movement {
            blanks.moveAfter = Cue.wakeWord
        }
        return text(language, blanks)
    }

    /// Whether a word can be what an anchor comes after.
    package static func isEvent(_ word: String) -> Bool { isName(word) }

    /// The built-in starter, loaded. A test shows that it loads; without it there are no anchors.
    package static func schedule(language: Language) -> Schedule {
        let loader = ScheduleLoader(language: language, isZone: { _ in false })
        let loaded = loader.load(Array(text(language: language).utf8), file: "starter.json")
        return (try? loaded.get()) ?? Schedule(language: language)
    }

    private static func text(_ language: Language, _ blanks: StarterBlanks) -> String {
        switch language {
        case .english: englishStarter(blanks)
        case .dutch: dutchStarter(blanks)
        }
    }
}

/// What differs from one starter to another.
struct StarterBlanks {
    /// Nil: all of them.
    var on: Kind?
    var breatheAfter = Cue.wakeWord
    /// Nil: the breathing anchor.
    var moveAfter: String?
    let wake: LocalTime
    let bed: LocalTime
    let breatheBy: LocalTime
    let moveBy: LocalTime

    /// 06:45, so that bed is at 22:45.
    static let usualWake = LocalTime(hour: 6, minute: 45) ?? .midnight

    init(wakesAt wake: LocalTime = StarterBlanks.usualWake) {
        self.wake = wake
        bed = StarterBlanks.later(wake, .hours(-8))
        // For whoever gets up at 06:45 this is 11:30 and 12:30: a first unlock up to 11:00 still
        // begins the morning.
        breatheBy = StarterBlanks.later(wake, .minutes(4 * 60 + 45))
        moveBy = StarterBlanks.later(wake, .minutes(5 * 60 + 45))
    }

    private func isOff(_ kind: Kind) -> Bool { on.map { $0 != kind } ?? false }

    /// What an anchor on one line has more when it is off.
    func offInline(_ kind: Kind) -> String { isOff(kind) ? ", enabled: false" : "" }

    /// The same as a line of its own.
    func offLine(_ kind: Kind) -> String { isOff(kind) ? "\n      enabled: false," : "" }

    private static func later(_ time: LocalTime, _ span: Span) -> LocalTime {
        let sum = time.microseconds + span.microseconds
        return LocalTime(microsecondOfDay: floorMod(sum, LocalTime.microsecondsPerDay)) ?? time
    }
}
