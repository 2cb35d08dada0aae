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

    /// The next slot of each anchor that has one.
    package func nextByAnchor(at now: Moment) -> [String: SlotView] {
        var search = SlotSearch(state, at: now)
        var next: [String: SlotView] = [:]
        for view in waiting(at: now)
        where next[view.key.anchor].map({ view.comes < $0.comes }) ?? true {
            next[view.key.anchor] = view
        }
        for (index, anchor) in state.anchors.enumerated() {
            guard let planned = search.next(1, of: index).first else { continue }
            if let waiting = next[anchor.id], waiting.comes <= planned.due { continue }
            next[anchor.id] = view(planned)
        }
        return next
    }

    /// Of one anchor; nil: there is none, or the anchor is not planned.
    func next(of anchor: String, at now: Moment) -> SlotView? {
        let waiting = waiting(at: now).filter { $0.key.anchor == anchor }
        var planned: [SlotView] = []
        if let index = state.anchors.firstIndex(where: { $0.id == anchor }) {
            var search = SlotSearch(state, at: now)
            planned = search.next(1, of: index).map(view)
        }
        return (waiting + planned).min { $0.comes < $1.comes }
    }

    /// What the engine holds already and is not on the screen: about to come, or put off.
    private func waiting(at now: Moment) -> [SlotView] {
        state.live.filter { !$0.arrived || $0.phase == .snoozed }.map { view($0, at: now) }
    }

    private func view(_ slot: PlannedSlot) -> SlotView {
        let anchor = state.anchors[slot.anchor]
        return SlotView(
            key: slot.key, title: title(of: anchor, slot.key, at: slot.due), due: slot.due,
            state: .planned, hold: nil, shown: nil, snoozedUntil: nil,
            isDiscreet: anchor.openness != .open, awaits: state.awaited(anchor, slot.key))
    }
}

extension SlotView {
    fileprivate var comes: Instant { snoozedUntil ?? due }
}

/// Looks for planned slots that will come, day by day from now on.
struct SlotSearch {
    /// It looks this far ahead before it says that there is none: a yearly anchor and a leap day.
    static let horizonDays = 1_500

    private let state: EngineState
    private let planner: Planner
    private let now: Moment
    /// Those the engine holds already.
    private let known: Set<SlotKey>
    private let firstDay: LocalDate
    /// Dates of single anchors that were planned: what the search has cost.
    private(set) var plannedDays = 0

    init(_ state: EngineState, at now: Moment) {
        self.state = state
        self.now = now
        planner = state.planner
        known = Set(state.live.map(\.key))
        firstDay = LocalDate(dayNumber: Int(floorDiv(now.wall.seconds, 86_400))).adding(days: -1)
    }

    /// The first so many, in order of their time.
    /// - Parameter index: of this anchor alone.
    mutating func next(_ count: Int, of index: Int? = nil) -> [PlannedSlot] {
        if let index, state.isSilent(planner.anchors[index].id) { return [] }
        var found: [PlannedSlot] = []
        var day = firstDay
        var empty = 0
        // Two more days once there are enough: a later date can hold an earlier instant (zones).
        var surplus = 2
        while surplus > 0, empty < SlotSearch.horizonDays {
            let slots = planned(on: day, of: index).filter(comes)
            empty = slots.isEmpty ? empty + 1 : 0
            found += slots
            if found.count >= count { surplus -= 1 }
            day = day.adding(days: 1)
        }
        return Array(found.sorted { $0.due < $1.due }.prefix(count))
    }

    private mutating func planned(on day: LocalDate, of index: Int?) -> [PlannedSlot] {
        plannedDays += index == nil ? planner.anchors.count : 1
        return index.map { planner.slots(on: day, of: $0) } ?? planner.slots(on: day)
    }

    private func comes(_ slot: PlannedSlot) -> Bool {
        slot.due > now.wall && !slot.noSuchDay && !known.contains(slot.key) && !state.isOver(slot)
            && !state.isFaded(slot.key.anchor, on: slot.key.day)
            && !state.isSilent(slot.key.anchor)
    }
}
