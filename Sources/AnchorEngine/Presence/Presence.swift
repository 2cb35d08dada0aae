// Whether somebody is there: what the desktop says, since when nobody is, when they came back and what they wait
// for. Owns these times and keeps an absence in the ledger. What a return means (a wake, a guess of a night, a
// gentle day) it does not know. Never shows anything; unknown never counts as away.

import AnchorModel
import CivilTime

/// Nobody was there from one time until another.
struct Absence: Sendable {
    let since: Instant
    let until: Instant
    /// When its last part began: somebody may have been up in between.
    let lastPart: Instant?
    /// What the clock showed where somebody left: a night may end in another zone.
    let place: NightPlace?
}

struct Presence: Sendable {
    /// What the desktop says; all unknown until it does.
    private(set) var surroundings = Surroundings()
    private(set) var busy = Busy()
    private(set) var awaySince: Instant?
    /// What the clock on the wall showed there: the zone's name, and its offset then.
    private var leftFrom: NightPlace?
    private var lastLeft: Instant?
    /// When somebody was there for a moment of a night.
    private(set) var backAtNight: Instant?
    /// The planned wake that somebody who is up before it waits for.
    private(set) var wakeAwaited: Instant?
    /// Boot time at which a return is believed without a word from the desktop, and when it was.
    private(set) var returnCheck: Int64?
    private var returnedAt: Instant?
    /// The machine's last sleep.
    private(set) var slept: Range<Instant>?
    private(set) var wokeAt: Instant?

    /// Shorter is a meal or a meeting: no night, so no wake (design section 4).
    static let nightAway = Span.hours(3)
    /// The screen lock of a machine that wakes comes a moment after its clocks.
    private static let lockDelay: Int64 = 20_000_000

    init() {}

    init(_ settings: Settings) {
        awaySince = settings[.awaySince].flatMap(Int64.init).map(Instant.init(microseconds:))
        leftFrom = settings[.leftFrom].flatMap(NightPlace.init(text:))
        busy = Busy(settings[.busyUnheard])
    }

    // MARK: What the desktop says

    mutating func hear(_ new: Surroundings, at now: Moment) {
        surroundings = new
        busy.hear(new.busy, at: now)
    }

    mutating func passBusy(on day: LocalDate, at now: Moment, _ outbox: inout Outbox) {
        guard busy.pass(on: day, at: now) else { return }
        outbox.keep(SettingKey(.busyUnheard), busy.unheard.map(\.description))
        outbox.changed()
    }

    // MARK: Leaving

    /// Up at night for a moment, and away again long after: what was an absence is over since then.
    mutating func endAtNight(by since: Instant) -> Absence? {
        guard let back = backAtNight, since - back >= Presence.nightAway else { return nil }
        defer { awaySince = nil }
        return awaySince.map { absence(since: $0, until: back) }
    }

    /// Nobody is there from then on. What counts is the whole absence around a moment of a night.
    mutating func leave(since: Instant, from place: NightPlace, _ outbox: inout Outbox) {
        backAtNight = nil
        wakeAwaited = nil
        if lastLeft.map({ since > $0 }) ?? true { lastLeft = since }
        guard awaySince.map({ since < $0 }) ?? true else { return }
        awaySince = since
        outbox.keep(SettingKey(.awaySince), "\(since.microseconds)")
        leftFrom = place
        outbox.keep(SettingKey(.leftFrom), place.text)
    }

    mutating func sleep(_ span: Range<Instant>) { slept = span }

    // MARK: Coming back

    /// The return is looked at in a while, unless the desktop tells of it earlier.
    mutating func expectReturn(at now: Moment) {
        returnCheck = now.boot + Presence.lockDelay
        returnedAt = now.wall
    }

    /// When somebody came back, if they are back now; nothing is expected any more.
    @discardableResult
    mutating func takeReturn(at now: Instant) -> Instant {
        defer {
            returnCheck = nil
            returnedAt = nil
        }
        return min(returnedAt ?? now, now)
    }

    /// It is night still.
    mutating func isBackAtNight(_ time: Instant, awaits wake: Instant?) {
        backAtNight = time
        wakeAwaited = wake
    }

    mutating func await(_ wake: Instant) { wakeAwaited = wake }

    /// The planned wake that was waited for is there, or past. The absence that ends with it, where one does.
    mutating func wake(_ outbox: inout Outbox) -> Absence? {
        wakeAwaited = nil
        defer { backAtNight = nil }
        return backAtNight.flatMap { endAbsence(until: $0, &outbox) }
    }

    /// Nil: nobody was away.
    mutating func endAbsence(until time: Instant, _ outbox: inout Outbox) -> Absence? {
        guard let since = awaySince else { return nil }
        awaySince = nil
        outbox.keep(SettingKey(.awaySince), nil)
        return absence(since: since, until: time)
    }

    private mutating func absence(since: Instant, until: Instant) -> Absence {
        defer { lastLeft = nil }
        return Absence(since: since, until: until, lastPart: lastLeft, place: leftFrom)
    }

    // MARK: Up

    /// The day's wake; nil: it was taken back.
    mutating func isUp(since time: Instant?) { wokeAt = time }

    /// A clock that was far ahead: who is up stays up, who is away stays away.
    mutating func clockIsBack(to now: Instant, isAway: Bool, _ outbox: inout Outbox) {
        wokeAt = wokeAt.map { min($0, now) }
        guard let since = awaySince, since > now else { return }
        awaySince = isAway ? now : nil
        outbox.keep(SettingKey(.awaySince), awaySince.map { "\($0.microseconds)" })
    }
}
