// What happened to a nudge, and why, in a word or two. A value without its words does not compile.

extension HoldReason {
    package var message: Message {
        switch self {
        case .paused: Message("paused")
        case .quiet: Message("quiet hours")
        case .apart: Message("too soon after the one before")
        case .locked: Message("screen locked")
        case .doNotDisturb: Message("do not disturb")
        case .busy: Message("a call or a film")
        case .word: Message("a word is set")
        case .settling: Message("in a moment")
        case .clock: Message("the clock went back")
        case .outsideWindow: Message("outside its window")
        case .away: Message("you were away")
        }
    }

    /// Why something waited that came in the end.
    package var pastMessage: Message {
        self == .settling ? Message("something else came first") : message
    }
}

extension LetGoReason {
    package var message: Message {
        switch self {
        case .away: HoldReason.away.message
        case .paused: HoldReason.paused.message
        case .quiet: HoldReason.quiet.message
        case .locked: HoldReason.locked.message
        case .doNotDisturb: HoldReason.doNotDisturb.message
        case .busy: HoldReason.busy.message
        case .word: HoldReason.word.message
        case .outsideWindow: HoldReason.outsideWindow.message
        case .clock: HoldReason.clock.message
        case .apart: HoldReason.apart.message
        case .budget: Message("enough for today")
        case .fade: Message("resting")
        case .gentle: Message("a gentle day")
        case .mode: Message("rests in this mode")
        case .newer: Message("a newer one came")
        case .unanswered: Message("its time had passed")
        case .dayEnded: Message("the day ended")
        case .notToday: Message("not today")
        case .silent: Message("silent")
        case .doneAlready: Message("done already")
        case .removed: Message("no longer in the schedule")
        case .noSuchDay: Message("no such day")
        }
    }
}

extension HistoryEvent {
    package var message: Message {
        switch self {
        case .nudged: Message("nudged")
        case .done: Message("done")
        case .tried: Message("tried")
        case .notToday: Message("not today")
        case .snoozed: Message("later")
        case .letGo: Message("let go")
        case .logged: Message("noted")
        case .paused: Message("paused")
        case .resumed: Message("resumed")
        case .mode: Message("mode")
        case .sized: Message("size")
        case .noted: Message("note")
        case .checkedIn: Message("check-in")
        case .reflected: Message("look back")
        case .recovered: Message("after a rest")
        case .felt: Message("how it was")
        case .silenced: Message("silent")
        case .woken: Message("comes again")
        case .letter: Message("letter")
        case .undone: Message("taken back")
        }
    }
}
