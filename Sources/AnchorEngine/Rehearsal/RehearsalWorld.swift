// The world of a rehearsal: a ledger and a notification server as plain values, without a disk or a
// screen. Must never decide anything the engine decides.

package import AnchorModel
import CivilTime

/// The ledger as a value: what `restore` would give after a crash at this very moment.
package struct VirtualLedger: Sendable {
    package var slots: [SlotKey: SlotRecord] = [:]
    package var history: [HistoryRow] = []
    package var settings: [String: String] = [:]
    /// Nil: writes succeed.
    package var failure: String?
    /// Where nothing is ever restored, nothing need be kept.
    package var keeps = true

    package init() {}

    mutating func apply(_ changes: [LedgerChange]) {
        guard keeps else { return }
        for change in changes {
            switch change {
            case .slot(let record): slots[record.key] = record
            case .history(let row): history.append(row)
            case .setting(let key, let value): settings[key] = value
            case .pruneSlots(let before): slots = slots.filter { $0.key.day >= before }
            case .pruneHistory(let before): history.removeAll { $0.at < before }
            }
        }
    }

    package func restored() -> RestoredLedger {
        RestoredLedger(
            slots: slots.values.sorted { $0.key.description < $1.key.description },
            history: history, settings: settings)
    }
}

/// A notification server as a value.
package struct VirtualScreen: Sendable {
    /// `throwsAway`: takes a bubble and closes it in the same moment, as Xfce's does while it is silent.
    package enum Manner: Sendable { case shows, throwsAway, absent, silent, refuses }
    package var manner = Manner.shows
    package var identity = ServerIdentity(busID: "bus", uniqueName: ":1.1")
    /// Those the server knows of.
    package var bubbles: [UInt32: Nudge] = [:]
    /// Those of them that are on the screen; the others are in a list.
    package private(set) var onScreen: Set<UInt32> = []
    /// What ran out stays in a list, as on Plasma; asked for in its place, the list alone changes.
    package var hasList = false
    package var shows = 0
    private var nextID: UInt32 = 0

    package init() {}

    mutating func show(_ nudge: Nudge) -> Result<BubbleReference, DeliveryFailureError> {
        switch manner {
        case .absent: return .failure(DeliveryFailureError(failure: .nobody))
        case .silent: return .failure(DeliveryFailureError(failure: .unanswered))
        case .refuses: return .failure(DeliveryFailureError(failure: .refused("busy")))
        case .throwsAway:
            nextID += 1
            return .success(BubbleReference(server: identity, id: nextID))
        case .shows: break
        }
        shows += 1
        let id: UInt32
        if let old = nudge.replaces, old.server == identity, bubbles[old.id] != nil {
            id = old.id
        } else {
            nextID += 1
            id = nextID
            onScreen.insert(id)
        }
        bubbles[id] = nudge
        return .success(BubbleReference(server: identity, id: id))
    }

    /// Its time is over.
    package mutating func expire(_ id: UInt32) {
        onScreen.remove(id)
        if !hasList { bubbles[id] = nil }
    }

    mutating func close(_ bubble: BubbleReference) {
        guard bubble.server == identity else { return }
        bubbles[bubble.id] = nil
        onScreen.remove(bubble.id)
    }
}

package struct DeliveryFailureError: Error {
    package let failure: DeliveryFailure
}
