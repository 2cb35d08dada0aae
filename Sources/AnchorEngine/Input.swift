// Everything that can happen to the engine. Adapters translate the world into these.

package import AnchorModel
package import CivilTime

/// Names a request of a client until it is answered; nil for a button on a bubble.
package struct RequestToken: Hashable, Sendable {
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// Names one `.record` effect until its outcome is known.
package struct RecordID: Hashable, Sendable {
    package let number: UInt64
}

package enum Input: Sendable {
    /// Any wake without news: the timer, a clock that was set, a resume.
    case wake
    /// The schedule was loaded again.
    case reload(Schedule, ZoneTable)
    case zoneChanged(ZoneTable)
    case request(Request, RequestToken?)
    /// The outcome of a `.record`. It is fed back before any other input.
    case recorded(RecordID)
    case recordFailed(RecordID, [LedgerChange], reason: String)
    /// The outcome of a `.show`.
    case delivered(SlotKey, BubbleReference)
    case notDelivered(SlotKey, DeliveryFailure)
    case serverAppeared(
        ServerIdentity, drawsProgress: Bool = false, buttons: ButtonsShown = .always)
    case serverVanished
    case bubbleAction(BubbleReference, ActionKey)
    /// The outcome of an `.openPage`.
    case pageOpened(SlotKey)
    /// There is none on this machine, or it does not come.
    case pageNotOpened(SlotKey)
    case bubbleClosed(BubbleReference, BubbleClosing)
    /// Rows of the history are gone for good.
    case erased(Erasure)
    /// What the desktop says about the person changed.
    case surroundings(Surroundings)
    /// logind announced that the machine goes to sleep, or that it is back: a hint. The clocks tell
    /// of the sleep itself.
    case sleepAnnounced
    case sleepOver
    /// Rows of other machines, in the ledger already: in any order, more than once, of any age.
    case elsewhere([HistoryRow])
    /// The daemon is about to end: close what is on the screen.
    case stop
}

package enum DeliveryFailure: Hashable, Sendable {
    /// Nobody to show it: no bus, or no server on it.
    case nobody
    /// Asked, and no answer came: it may be on the screen.
    case unanswered
    case refused(String)
}

/// What a person asks for.
package enum Request: Hashable, Sendable {
    /// No anchor: the newest one shown.
    case answer(anchor: String?, Answer, length: Span? = nil)
    case snooze(anchor: String?, SnoozeTime?)
    /// An attempt, and a session where the anchor's kind has one. No anchor: the newest one shown.
    /// Pressed on a bubble, what asks for words goes on in the page where there is one.
    case start(anchor: String?, isPressed: Bool = false)
    /// How a session was.
    case felt(anchor: String, Felt)
    case undo
    /// An anchor's id is an attempt; any other word an event.
    case log(word: String, length: Span?, at: Instant?)
    case note(Note)
    case pause(PauseEnd)
    case resume
    /// One of the schedule's modes or `soft`; nil ends both. No end: the end of the day.
    case mode(String?, until: Instant?)
    case size(anchor: String, SizeChange)
    /// True: no nudge of this anchor until it is started again.
    case silence(anchor: String, Bool)
    /// To oneself, for a soft day.
    case letter(String)
    /// True: set until then, or until it is unset or the person logs out.
    case setWord(String, Bool, until: Instant? = nil)
    /// Nights as somebody says they were, and what the ledger has of them already.
    case nights([SaidNight], known: [NightWord])
}

package enum SnoozeTime: Hashable, Sendable {
    case span(Span)
    case until(Instant)
}

package enum PauseEnd: Hashable, Sendable {
    case endOfDay
    case span(Span)
    case until(Instant)
}

package enum RequestError: Error, Hashable, Sendable {
    case noSuchAnchor(String)
    case nothingOpen
    case noSuchMode(String)
    /// Not on disk, so not acknowledged.
    case notRecorded(String)
    /// A value out of its range.
    case invalid(RequestPart)
}

/// What was done, for the words of the reply.
package enum Reply: Hashable, Sendable {
    case answered(anchor: String, Answer, slot: SlotKey?)
    case snoozed(slot: SlotKey, until: Instant)
    /// The night if it went as one: with both its ends, or a sleepless one. The word is a logged one.
    case undone(
        HistoryEvent, anchor: String?, night: LocalDate? = nil, word: String? = nil)
    /// With what follows the word and came too late for today.
    case logged(word: String, isAnchor: Bool, over: [String] = [])
    case noted(Noted)
    /// No length: nothing runs. The kind tells how to go on.
    case started(
        anchor: String, slot: SlotKey?, length: Span?, kind: Kind, isWoken: Bool = false)
    case felt(anchor: String, Felt)
    case paused(until: Instant)
    case resumed
    case mode(String?, until: Instant?)
    /// Minutes a day, now.
    case sized(anchor: String, minutes: Int)
    /// Nil: it comes.
    case silent(anchor: String, since: LocalDate?)
    /// False: the schedule stores no words.
    case letter(isKept: Bool)
    /// The nights as they stand now; not stored where the schedule has no history.
    case nights([NightView], isKept: Bool)
    /// All that are set now, in their order, and the ends of those that have one.
    case words([String], ends: [String: Instant] = [:])
    case refused(RequestError)
}
