// What comes next: the slots that are ahead, of all anchors together and of each alone. Reads, never
// changes.

package import AnchorModel
import CivilTime

extension Engine {
    /// The next slots, put-off ones among them, in order of their time.
    package func upcoming(_ count: Int, at now: Moment) -> [SlotView] {
        var search = SlotSearch(state, at: now)
        let views = waiting(at: now) + search.next(count).map(view)
        return Array(views.sorted { $0.comes < $1.comes }.prefix(count))
    }

    /// The next slot of each anchor that has one, and why there is none of the others where that is known.
    package func aheadByAnchor(at now: Moment) -> [String: AnchorAhead] {
        var search = SlotSearch(state, at: now)
        var ahead: [String: AnchorAhead] = [:]
        let waiting = waiting(at: now)
        for (index, anchor) in state.anchors.enumerated() {
            let planned = search.next(1, of: index)
            let views = waiting.filter { $0.key.anchor == anchor.id } + planned.map(view)
            let next = views.min { $0.comes < $1.comes }
            ahead[anchor.id] = AnchorAhead(next: next, never: next == nil ? search.never : nil)
        }
        return ahead
    }

    /// Of one anchor; without anything where it is not planned.
    func ahead(of anchor: String, at now: Moment) -> AnchorAhead {
        let waiting = waiting(at: now).filter { $0.key.anchor == anchor }
        var planned: [SlotView] = []
        var search = SlotSearch(state, at: now)
        if let index = state.anchors.firstIndex(where: { $0.id == anchor }) {
            planned = search.next(1, of: index).map(view)
        }
        let next = (waiting + planned).min { $0.comes < $1.comes }
        return AnchorAhead(next: next, never: next == nil ? search.never : nil)
    }

    /// What the engine holds already and is not on the screen: about to come, or put off.
    private func waiting(at now: Moment) -> [SlotView] {
        state.slots.filter { !$0.arrived || $0.phase == .snoozed }.map { view($0, at: now) }
    }

    private func view(_ slot: PlannedSlot) -> SlotView {
        let anchor = state.anchors[slot.anchor]
        return SlotView(
            key: slot.key, title: title(of: anchor, slot.key, at: slot.due), due: slot.due,
            state: .planned, hold: nil, shown: nil, snoozedUntil: nil,
            isDiscreet: anchor.openness != .open, awaits: state.awaited(anchor, slot.key),
            word: state.holdingWord(anchor, at: slot.due))
    }
}

/// What comes next of one anchor.
package struct AnchorAhead: Hashable, Sendable {
    package let next: SlotView?
    /// There are slots, and not one of them can ever be shown.
    package let never: NeverReason?
}

extension SlotView {
    fileprivate var comes: Instant { snoozedUntil ?? due }
}

/// Looks for planned slots that will come, day by day from now on. What quiet hours or the anchor's own
/// window swallow is promised to nobody.
struct SlotSearch {
    /// It looks this far ahead before it says that there is none: a yearly anchor and a leap day.
    static let horizonDays = 1_500
    /// So far where everything it found is swallowed: a cycle of weeks at its longest, and its holidays.
    private static let swallowedDays = 400
    /// And through so many of one anchor: a day of one every ten seconds. Looking at them took a second.
    private static let mostSwallowed = 8_640

    private let state: EngineState
    private let planner: Planner
    private let now: Moment
    private let hours: ShowingHours
    /// Those the engine holds already.
    private let known: Set<SlotKey>
    private let firstDay: LocalDate
    /// Dates of single anchors that were planned: what the search has cost.
    private(set) var plannedDays = 0
    /// Why the last search passed slots by.
    private(set) var never: NeverReason?
    private var swallowed: [Int: Int] = [:]

    init(_ state: EngineState, at now: Moment) {
        self.state = state
        self.now = now
        planner = state.planner
        hours = state.showingHours
        known = Set(state.slots.map(\.key))
        firstDay = LocalDate(dayNumber: Int(floorDiv(now.wall.seconds, 86_400))).adding(days: -1)
    }

    /// The first so many, in order of their time.
    /// - Parameter index: of this anchor alone.
    mutating func next(_ count: Int, of index: Int? = nil) -> [PlannedSlot] {
        never = nil
        swallowed = [:]
        if let index, state.habits.silences.isSilent(planner.anchors[index].id) { return [] }
        var found: [PlannedSlot] = []
        var day = firstDay
        var empty = 0
        // Two more days once there are enough: a later date can hold an earlier instant (zones).
        var surplus = 2
        while surplus > 0,
            empty < (never == nil ? SlotSearch.horizonDays : SlotSearch.swallowedDays)
        {
            let anchors = index.map { $0..<$0 + 1 } ?? planner.anchors.indices
            plannedDays += anchors.count
            let slots = anchors.flatMap { self.slots(on: day, of: $0, count) }
            empty = slots.isEmpty ? empty + 1 : 0
            found += slots
            if found.count >= count { surplus -= 1 }
            day = day.adding(days: 1)
        }
        return Array(found.sorted { $0.due < $1.due }.prefix(count))
    }

    /// The first so many of one anchor on a date.
    private mutating func slots(on day: LocalDate, of index: Int, _ count: Int) -> [PlannedSlot] {
        guard swallowed[index, default: 0] < SlotSearch.mostSwallowed else { return [] }
        var slots: [PlannedSlot] = []
        for slot in planner.slots(on: day, of: index).filter(comes).sorted(by: { $0.due < $1.due })
        {
            if let reason = neverShown(slot) {
                never = reason
                swallowed[index, default: 0] += 1
                continue
            }
            slots.append(slot)
            if slots.count == count { break }
        }
        return slots
    }

    private func comes(_ slot: PlannedSlot) -> Bool {
        slot.due > now.wall && !slot.noSuchDay && !known.contains(slot.key) && !state.isOver(slot)
            && !(state.schedule.fade
                && state.habits.fades.rests(slot.key.anchor, on: slot.key.day))
            && !state.habits.silences.isSilent(slot.key.anchor)
    }

    /// What waits for an event may come with it before, and getting up ends quiet.
    private func neverShown(_ slot: PlannedSlot) -> NeverReason? {
        let anchor = planner.anchors[slot.anchor]
        guard state.awaited(anchor, slot.key) == nil else { return nil }
        return hours.never(slot, anchor, in: state.zones.rules(for: anchor))
    }
}
