// Every key a schedule file may have, object by object. The loader reads by these and the
// editor's schema is held against them, so a key that is not here does not exist.

import AnchorModel

/// The keys of one kind of object, and what such an object is called in a problem.
protocol KeyTable: RawRepresentable<String>, CaseIterable, Hashable {
    static var owner: Message { get }
}

enum ScheduleKey: String, KeyTable {
    case schema = "$schema"
    case version, language, dayStartsAt, quiet, budget, fade, except, modes, anchors
    case bubble, sound, whileBusy, keep, history, shared, unless
    static let owner = Message("the schedule")
}

enum AnchorKey: String, KeyTable {
    case id, kind, when, title, why, ideas, steps, length, grow, windDown, shiftFrom, snooze, grace,
        openFor
    case window, timeZone, afterSuspend, discreet, onlyMine, only, enabled, unless
    static let owner = Message("an anchor")
}

enum CueKey: String, KeyTable {
    case at, days, except, weeks, calendar, times, every, between, after, delay, by, bed, wake
    static let owner = Message(verbatim: "\"when\"")
}

enum WeeksKey: String, KeyTable {
    case every, from
    static let owner = Message(verbatim: "\"weeks\"")
}

enum NightKey: String, KeyTable {
    case bed, wake
    static let owner = Message(verbatim: "\"shiftFrom\"")
}

enum BudgetKey: String, KeyTable {
    case perDay, apart
    static let owner = Message(verbatim: "\"budget\"")
}

enum WindowKey: String, KeyTable {
    case from, until
    static let owner = Message("a window of time")
}

enum ModeKey: String, KeyTable {
    case off, anchors
    static let owner = Message("a mode")
}
