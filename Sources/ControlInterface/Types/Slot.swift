// The types several methods share, named and spelled as the interface definition has them.

package enum SlotState: String, Codable, CaseIterable, Hashable, Sendable {
    case planned, held, open, snoozed, answered, letGo
}

package enum AnswerWord: String, Codable, CaseIterable, Hashable, Sendable {
    case done, tried, notToday
}

package enum SizeWord: String, Codable, CaseIterable, Hashable, Sendable {
    case smaller, larger, keep
}

package enum FeltWord: String, Codable, CaseIterable, Hashable, Sendable {
    case light, right, heavy
}

/// Why an anchor is never shown.
package enum NeverWord: String, Codable, CaseIterable, Hashable, Sendable {
    case quiet, outsideWindow
}

/// Why an anchor has no slot on a date.
package enum NotDueWord: String, Codable, CaseIterable, Hashable, Sendable {
    case otherDay, otherWeek, except
}

package struct Slot: Codable, Hashable, Sendable {
    package var anchor: String
    /// `YYYY-MM-DD`.
    package var day: String
    package var label: String
    @Nullable package var title: String?
    package var dueUSec: Int64
    package var state: SlotState
    @Nullable package var reason: String?
    @Nullable package var shownUSec: Int64?
    @Nullable package var snoozedUntilUSec: Int64?
    @Nullable package var discreet: Bool?
    @Nullable package var after: String?
    @Nullable package var word: String?

    package init(
        anchor: String, day: String, label: String, title: String? = nil, dueUSec: Int64,
        state: SlotState, reason: String? = nil, shownUSec: Int64? = nil,
        snoozedUntilUSec: Int64? = nil, discreet: Bool? = nil, after: String? = nil,
        word: String? = nil
    ) {
        self.anchor = anchor
        self.day = day
        self.label = label
        self.title = title
        self.dueUSec = dueUSec
        self.state = state
        self.reason = reason
        self.shownUSec = shownUSec
        self.snoozedUntilUSec = snoozedUntilUSec
        self.discreet = discreet
        self.after = after
        self.word = word
    }
}

package struct AnchorEntry: Codable, Hashable, Sendable {
    package var id: String
    package var kind: String
    @Nullable package var title: String?
    package var cue: String
    package var enabled: Bool
    @Nullable package var lengthUSec: Int64?
    @Nullable package var next: Slot?
    @Nullable package var never: NeverWord?
    /// `YYYY-MM-DD`.
    @Nullable package var silentSinceDay: String?
    /// The machines it is bound to, when this is none of them.
    @Nullable package var boundTo: [String]?
    @Nullable package var unless: [String]?

    package init(
        id: String, kind: String, title: String? = nil, cue: String, enabled: Bool,
        lengthUSec: Int64? = nil, next: Slot? = nil, never: NeverWord? = nil,
        silentSinceDay: String? = nil, boundTo: [String]? = nil,
        unless: [String]? = nil
    ) {
        self.boundTo = boundTo
        self.unless = unless
        self.never = never
        self.id = id
        self.kind = kind
        self.title = title
        self.cue = cue
        self.enabled = enabled
        self.lengthUSec = lengthUSec
        self.next = next
        self.silentSinceDay = silentSinceDay
    }
}

package struct AnchorExplanation: Codable, Hashable, Sendable {
    package var anchor: String
    package var cue: String
    package var enabled: Bool
    @Nullable package var last: Slot?
    @Nullable package var answer: AnswerWord?
    @Nullable package var waitedFor: String?
    @Nullable package var waitedForWord: String?
    @Nullable package var unless: [String]?
    @Nullable package var cameWith: String?
    package var lastShifted: Bool
    @Nullable package var next: Slot?
    package var nextShifted: Bool
    @Nullable package var never: NeverWord?
    @Nullable package var notToday: NotDueWord?
    /// `YYYY-MM-DD`.
    @Nullable package var restsUntilDay: String?
    /// `HH:MM`.
    @Nullable package var bed: String?
    @Nullable package var windDownUSec: Int64?
    @Nullable package var shiftsTo: String?
    @Nullable package var mayStay: Bool?
    /// `YYYY-MM-DD`.
    @Nullable package var silentSinceDay: String?
    /// The machines it is bound to, when this is none of them.
    @Nullable package var boundTo: [String]?

    package init(
        anchor: String, cue: String, enabled: Bool, last: Slot? = nil, answer: AnswerWord? = nil,
        waitedFor: String? = nil, waitedForWord: String? = nil,
        unless: [String]? = nil, cameWith: String? = nil, lastShifted: Bool = false,
        next: Slot? = nil, nextShifted: Bool = false, never: NeverWord? = nil,
        notToday: NotDueWord? = nil, restsUntilDay: String? = nil,
        bed: String? = nil, windDownUSec: Int64? = nil,
        shiftsTo: String? = nil, mayStay: Bool? = nil, silentSinceDay: String? = nil,
        boundTo: [String]? = nil
    ) {
        self.boundTo = boundTo
        self.anchor = anchor
        self.cue = cue
        self.enabled = enabled
        self.last = last
        self.answer = answer
        self.waitedFor = waitedFor
        self.waitedForWord = waitedForWord
        self.unless = unless
        self.cameWith = cameWith
        self.lastShifted = lastShifted
        self.next = next
        self.nextShifted = nextShifted
        self.never = never
        self.notToday = notToday
        self.restsUntilDay = restsUntilDay
        self.bed = bed
        self.windDownUSec = windDownUSec
        self.shiftsTo = shiftsTo
        self.mayStay = mayStay
        self.silentSinceDay = silentSinceDay
    }
}

package struct Rest: Codable, Hashable, Sendable {
    package var anchor: String
    /// `YYYY-MM-DD`.
    package var untilDay: String
    package init(anchor: String, untilDay: String) {
        self.anchor = anchor
        self.untilDay = untilDay
    }
}

package struct Offer: Codable, Hashable, Sendable {
    package var anchor: String
    package var minutes: Int
    package init(anchor: String, minutes: Int) {
        self.anchor = anchor
        self.minutes = minutes
    }
}

package struct Silent: Codable, Hashable, Sendable {
    package var anchor: String
    /// `YYYY-MM-DD`.
    package var sinceDay: String
    package init(anchor: String, sinceDay: String) {
        self.anchor = anchor
        self.sinceDay = sinceDay
    }
}

/// A guided session that runs now: `Session` on the wire.
package struct RunningSession: Codable, Hashable, Sendable {
    package var anchor: String
    package var untilUSec: Int64
    package init(anchor: String, untilUSec: Int64) {
        self.anchor = anchor
        self.untilUSec = untilUSec
    }
}

/// The reply of GetStatus, and each of Monitor's.
package struct Status: Codable, Hashable, Sendable {
    package var version: String
    @Nullable package var scheduleFile: String?
    /// `en` or `nl`.
    package var language: String
    package var zone: String
    package var open: [Slot]
    package var held: [Slot]
    package var snoozed: [Slot]
    @Nullable package var next: Slot?
    @Nullable package var pausedUntilUSec: Int64?
    @Nullable package var quietUntilUSec: Int64?
    @Nullable package var mode: String?
    @Nullable package var modeUntilUSec: Int64?
    @Nullable package var gentleUntilUSec: Int64?
    @Nullable package var resting: [Rest]?
    @Nullable package var offers: [Offer]?
    @Nullable package var silent: [Silent]?
    @Nullable package var maySilence: [String]?
    @Nullable package var mayBeRead: [String]?
    @Nullable package var session: RunningSession?
    @Nullable package var words: [String]?
    @Nullable package var wordEnds: [WordEnd]?
    @Nullable package var unless: [String]?
    @Nullable package var modes: [String]?
    @Nullable package var server: String?
    package var problems: [Problem]

    package init(
        version: String, scheduleFile: String?, language: String, zone: String, open: [Slot] = [],
        held: [Slot] = [], snoozed: [Slot] = [], next: Slot? = nil, pausedUntilUSec: Int64? = nil,
        quietUntilUSec: Int64? = nil, mode: String? = nil, modeUntilUSec: Int64? = nil,
        gentleUntilUSec: Int64? = nil, resting: [Rest]? = nil,
        offers: [Offer]? = nil, silent: [Silent]? = nil,
        maySilence: [String]? = nil, mayBeRead: [String]? = nil, session: RunningSession? = nil,
        words: [String]? = nil, wordEnds: [WordEnd]? = nil, unless: [String]? = nil,
        modes: [String]? = nil,
        server: String? = nil,
        problems: [Problem] = []
    ) {
        self.version = version
        self.scheduleFile = scheduleFile
        self.language = language
        self.zone = zone
        self.open = open
        self.held = held
        self.snoozed = snoozed
        self.next = next
        self.pausedUntilUSec = pausedUntilUSec
        self.quietUntilUSec = quietUntilUSec
        self.mode = mode
        self.modeUntilUSec = modeUntilUSec
        self.gentleUntilUSec = gentleUntilUSec
        self.resting = resting
        self.offers = offers
        self.silent = silent
        self.maySilence = maySilence
        self.mayBeRead = mayBeRead
        self.session = session
        self.words = words
        self.wordEnds = wordEnds
        self.unless = unless
        self.modes = modes
        self.server = server
        self.problems = problems
    }
}
