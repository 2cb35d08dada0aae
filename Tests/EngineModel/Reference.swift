// The rules of time (design sections 4 and 5) written a second time, naively: time walks in steps of
// ten seconds, and at each step every rule is asked. Shares no code with the engine, knows no deadline,
// no revision and no row; of the house it uses the values (Slot's name, the reasons, the replies).
//
// The rules in words, where the design leaves room:
// - All times of a life are multiples of ten seconds. Half a second before a nudge is due its claim
//   is written, if nothing holds it then. What has a last moment goes one microsecond after it.
// - Arrivals are looked at from the last of the plan to the first; each lets go what has arrived of
//   its anchor and is not due after it, and goes itself if something is due after it.
// - What came five seconds or more after its time, or was held, is one of a group; a hold that ends, a
//   sleep, a login and a new server begin a settling of 20 s. Of a group the newest gets the bubble
//   or waits for its spacing, the others are open quietly; those beyond the day's number go.
// - What waits for spacing or settling may come five seconds after the end of that, whatever its grace.
// - Of several reasons that hold one at once the engine may name any: it does not wake for another.
// - Quiet, windows and the night begin at their first clock time and end at their last, the second time
//   of two, so an hour that comes twice is quiet twice; a skipped end is later by what is skipped.
// - A bedtime is of its evening, also where its wind-down begins past midnight and before the day starts.
//   An evening's night is the first bedtime's that comes then; without one nothing is quiet by itself.
// - The end of a shown one is fixed when it comes (the first time, or from being put off), in the zone
//   of that time; a restart works it out anew.
// - After a restart what was held and not claimed comes from the plan again, as what was slept through.
// - Who slept or was off for three hours is back 20 s after it; from an hour before the planned wake
//   (never before the day starts) that is the day's wake, which ends the quiet time it falls in. Earlier
//   in the night the planned wake is, if nobody slept or was off again before it.
// - What comes after an answer comes at the earliest `apart` after it, or ten minutes, unless it had come.
// - While a word is set, what names it in `unless` waits as for a lock: its end is the end of a hold. Another
//   boot knows no word that was set before it.
// - Once two anchors' last answer on a day is not today (bedtime's aside), no first bubble but bedtime's
//   comes until the day is over; it ends earlier when one of them gets another answer.
// A clock set back behind a row that was written between two steps (at the moment after a last one, or
// with a claim) ends the life: all that follows would be off the grid.
// Left out: undo, movement (its size and its day's minutes), modes, fade, soft days that are asked for,
// surroundings, three days away.

import AnchorEngine
import AnchorModel
import CivilTime

/// What the process knows.
struct ReferenceMind: Equatable {
    var sketch: Sketch
    /// Since when each anchor has its plan; nil: it has none.
    var since: [Time?]
    /// Its anchor as it was then.
    var plannedAs: [AnchorSketch?]
    var slots: [ReferenceSlot] = []
    var over: [SlotKey: ReferenceOver] = [:]
    var events: [String: (day: Int, at: Time)] = [:]
    var pausedUntil: Time?
    /// The words that are set, and when each ends; the end of all time: when it is unset.
    var words: [String: Time] = [:]
    /// First bubbles, and whether the server answered.
    var given: [(key: SlotKey, at: Time, isHeard: Bool)] = []
    var firsts: [Int: Int] = [:]
    var lastFirst: Time?
    var newest = Time.min
    /// The boot whose times these are.
    var boot = 0
    var awaySince: Time?
    var wokeAt: Time?
    /// Every answer, for what was declined on a day.
    var answers: [ReferenceAnswer] = []
    /// The rest of a day on which two anchors were declined.
    var soft: ReferenceSoft?
    // Gone with the process.
    var settleUntil: Time?
    var clockHoldUntil: Time?
    var server: Int?
    /// When a return is believed (in time that passed), and when it was.
    var returnCheck: Time?
    var returnedAt: Time?
    var backAtNight: Time?
    /// The planned wake, for who is up before it.
    var awaited: Time?

    static func == (a: ReferenceMind, b: ReferenceMind) -> Bool {
        a.sketch == b.sketch && a.since == b.since && a.slots == b.slots && a.over == b.over
            && a.pausedUntil == b.pausedUntil && a.words == b.words && a.firsts == b.firsts
            && a.lastFirst == b.lastFirst
            && a.newest == b.newest && a.settleUntil == b.settleUntil
            && a.clockHoldUntil == b.clockHoldUntil && a.server == b.server
            && a.boot == b.boot && a.awaySince == b.awaySince && a.wokeAt == b.wokeAt
            && a.returnCheck == b.returnCheck && a.returnedAt == b.returnedAt
            && a.backAtNight == b.backAtNight && a.awaited == b.awaited && a.soft == b.soft
            && a.answers == b.answers && a.given.elementsEqual(b.given, by: ==)
            && a.events.mapValues(\.at) == b.events.mapValues(\.at)
    }
}

/// What a person sees happen.
enum ReferenceSeen: Equatable {
    case shown(Time, SlotKey)
    case told(Time, SlotKey)
    case replied(Reply)
}

struct Reference: Equatable {
    var world: ReferenceWorld
    var mind: ReferenceMind
    /// What is on disk, where that is not what is in mind.
    var disk: ReferenceMind?
    /// Something in mind is to be written.
    var dirty = false
    /// When to write again what could not be written.
    var retry: Time?
    var seen: [ReferenceSeen] = []
    var toShow: [SlotKey] = []
    var toClose: Set<Int> = []
    /// The process dies in the pass at this time, after this many things done.
    var diesAt: Time?
    var thingsLeft = Int.max
    var isDead = false
    /// It waits for a row that was written between two steps: from here on it cannot follow.
    var isOffGrid = false
    /// It died before everything of that pass was done.
    var wasCut = false

    var plan = ReferenceAgenda()
    let atlas: [Atlas]
    let broken: Broken?

    static let settle = 20 * second
    static let onTime = 5 * second
    static let step = 10 * second

    static func == (a: Reference, b: Reference) -> Bool {
        a.world == b.world && a.mind == b.mind && a.disk == b.disk && a.retry == b.retry
            && a.seen == b.seen
    }

    /// A first start.
    init(_ sketch: Sketch, zone: Int, at wall: Time, atlas: [Atlas], broken: Broken? = nil) {
        world = ReferenceWorld(wall: wall, zone: zone, file: sketch)
        let none = [Time?](repeating: nil, count: sketch.anchors.count)
        mind = ReferenceMind(
            sketch: sketch, since: none,
            plannedAs: [AnchorSketch?](repeating: nil, count: sketch.anchors.count))
        self.atlas = atlas
        self.broken = broken
        begin()
    }

    var local: Atlas { atlas[world.zone] }
    func zone(_ anchor: Int) -> Atlas {
        mind.sketch.anchors[anchor].zone.map { atlas[$0] } ?? local
    }

    func logicalDay(_ time: Time) -> Int {
        local.minuteOfDay(time) < mind.sketch.dayStart ? local.day(time) - 1 : local.day(time)
    }

    /// The next time the clock shows this.
    func next(_ minuteOfDay: Int, after time: Time) -> Time {
        next(minuteOfDay, after: time, in: local)
    }

    func next(_ minuteOfDay: Int, after time: Time, in zone: Atlas) -> Time {
        var day = zone.day(time)
        while zone.lastInstant(day, minuteOfDay) <= time { day += 1 }
        let first = zone.instant(day, minuteOfDay)
        return first > time ? first : zone.lastInstant(day, minuteOfDay)
    }
}

/// A rule the reference forgets, to see that the model test finds it.
enum Broken: String, CaseIterable {
    case grace, quiet, budget, newer, settle, since, soft, breath, dates, word
}
