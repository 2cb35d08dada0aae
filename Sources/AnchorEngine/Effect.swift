// What the engine wants done, in the order given. `.record` is durable before `.show` starts.

package import AnchorModel
package import CivilTime

package enum Effect: Hashable, Sendable {
    /// One transaction. Its failure comes back as `.recordFailed` with the same changes; its success
    /// comes back as `.recorded` when `confirm` is set.
    case record([LedgerChange], RecordID, confirm: Bool)
    case show(Nudge)
    case close(BubbleReference)
    /// Show the page in the browser, for what was pressed on this bubble. Comes back as `.pageOpened` or
    /// `.pageNotOpened`.
    case openPage(SlotKey, PageView)
    /// Nobody shows bubbles: the nudge goes to the journal, and to the terminal if there is one.
    case tell(Nudge)
    case reply(RequestToken, Reply)
    case journal(Happening)
    /// What happened and is stored nowhere, because the schedule has no history: for whoever follows now.
    case passing(HistoryRow)
    /// A hold has ended; it comes, now or with others in a moment.
    case released(SlotKey)
    /// Something a person can see in `status` changed.
    case changed
}

/// One line of the journal: ids, kinds and times, never the user's words.
package enum Happening: Hashable, Sendable {
    case nudged(SlotKey, due: Instant)
    case answered(anchor: String, Answer, slot: SlotKey?)
    /// On another machine of the same person.
    case answeredElsewhere(SlotKey, Answer)
    case snoozed(SlotKey, until: Instant)
    case held(SlotKey, HoldReason)
    case letGo(SlotKey, LetGoReason)
    case logged(anchor: String?)
    case paused(until: Instant)
    case resumed
    case undone(HistoryEvent)
    /// Somebody is back after a night's absence.
    case woke
    case gentleDay(GentleDay.Cause, until: Instant)
    /// Nil: back to the schedule as written.
    case mode(String?, until: Instant?)
    /// By this much, forward positive.
    case clockStepped(Span)
    case zoneChanged(String)
    case recordFailed(String)
    case recordsCaughtUp
    case notDelivered(SlotKey, DeliveryFailure)
}
