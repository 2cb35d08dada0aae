// What the reference remembers of one nudge, of one that is over, and of the world outside it.

import AnchorEngine
import AnchorModel
import CivilTime

/// One bubble on the screen.
struct ReferenceBubble: Equatable {
    let id: Int
    let server: Int
    /// Which nudge it shows; not always that of the slot it belongs to.
    var content: SlotKey
}

struct ReferenceSlot: Equatable {
    enum Phase: Equatable { case waiting, open, putOff }
    enum Return: Equatable {
        /// Counted in time that passed, whatever the clocks say.
        case elapsed(Time)
        case clock(Time)
    }

    let key: SlotKey
    let anchor: Int
    var due: Time
    var latest: Time
    var phase = Phase.waiting
    var arrived = false
    /// The claim is on disk.
    var claimed = false
    /// The claim on disk does not say that it was shown.
    var bare = false
    var released = false
    var returning = false
    /// Was on a screen that is gone.
    var again = false
    /// Shown, and the server's answer is not here yet.
    var asked = false
    var shown: Time?
    var closes: Time?
    var hold: HoldReason?
    /// All that hold it.
    var holds: [HoldReason] = []
    var wanted: Time
    var back: Return?
    /// The wall time of that, as it is written.
    var backOnWall: Time?
    var bubble: Int?
    var bubbleServer: Int?
    /// Its bubble had its time on the screen.
    var hasRunOut = false
    /// When it has had it, in time that passed.
    var timeUp: Time?
    /// The bubble of its row on disk, and that one's server: a new server makes it forget in memory alone.
    var written: Written?
    struct Written: Equatable {
        let bubble: Int
        let server: Int?
    }
    var dismissed = false
    var changed: Time

    init(_ plan: ReferencePlan, at now: Time) {
        key = plan.key
        anchor = plan.anchor
        due = plan.due
        latest = plan.latest
        wanted = plan.due
        changed = now
    }
}

struct ReferenceOver: Equatable {
    var state: SlotState
    let anchor: Int
    let due: Time
    var changed: Time
    /// Reasons as good as the one in `state`.
    var orFor: [HoldReason] = []
}

struct ReferenceAnswer: Equatable {
    let anchor: Int
    let at: Time
    let answer: Answer
}

struct ReferenceSoft: Equatable {
    let until: Time
    /// The day whose one nudge was.
    var spent: Int
}

/// What is outside the process.
struct ReferenceWorld: Equatable {
    var wall: Time
    /// Time that really passed.
    var elapsed: Time = 0
    var zone: Int
    var file: Sketch
    var server = 1
    var manner = ServerNews.showing
    var screen: [ReferenceBubble] = []
    /// Left on the screen by a death, and known to nobody.
    var orphans: [SlotKey] = []
    var bubbles = 0
    var boot = 1
    var diskIsFull = false
}
