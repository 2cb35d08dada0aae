// A slot as a row of the table `slot` and back. Owns the spelling of the states in the file.

import AnchorModel
import CivilTime

private typealias SlotReader = RowReader<SlotColumn>

private enum SlotColumn: Int32, TableColumn {
    case anchor, day, label, due, state, detail, snoozeWall, snoozeBoot, shown, bus, server, bubble
    case dismissed, changed

    var name: String {
        switch self {
        case .snoozeWall: "snooze_wall"
        case .snoozeBoot: "snooze_boot"
        default: "\(self)"
        }
    }
}

enum SlotRow {
    static let write = """
        INSERT OR REPLACE INTO slot (\(SlotColumn.list))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let prune = "DELETE FROM slot WHERE day < ? AND state IN ('answered', 'letGo')"
    static let read = """
        SELECT \(SlotColumn.list) FROM slot WHERE state NOT IN ('answered', 'letGo') OR day >= ?
        ORDER BY day, due, anchor, label
        """

    /// The states and the kinds of put-off as the file spells them.
    private enum StateName: String { case claimed, open, snoozed, answered, letGo }
    private enum SnoozeName: String { case span, clock }

    /// The columns a state fills; the others of these four are NULL.
    private struct StateColumns {
        var name: StateName
        var detail: String?
        var wall: Int64?
        var boot: Int64?
    }

    /// In the order of the columns.
    static func bindings(_ slot: SlotRecord) throws(StoreError) -> Bindings {
        let state = try columns(slot.state)
        return [
            slot.key.anchor, try Checked.day(slot.key.day), slot.key.label,
            try Checked.instant(slot.due), state.name.rawValue, state.detail, state.wall,
            state.boot,
            try Checked.instant(slot.shown), slot.bubble?.server.busID,
            slot.bubble?.server.uniqueName, slot.bubble.map { Int64($0.id) }, slot.dismissed,
            try Checked.instant(slot.changed),
        ]
    }

    private static func columns(_ state: SlotState) throws(StoreError) -> StateColumns {
        switch state {
        case .claimed: return StateColumns(name: .claimed)
        case .open: return StateColumns(name: .open)
        case .snoozed(.span(let wall, let boot)):
            return StateColumns(
                name: .snoozed, detail: SnoozeName.span.rawValue, wall: try Checked.instant(wall),
                boot: try Checked.boot(boot))
        case .snoozed(.clock(let wall)):
            return StateColumns(
                name: .snoozed, detail: SnoozeName.clock.rawValue, wall: try Checked.instant(wall))
        case .answered(let answer): return StateColumns(name: .answered, detail: answer.rawValue)
        case .letGo(let reason): return StateColumns(name: .letGo, detail: reason.rawValue)
        }
    }

    static func record(_ row: Row) throws(UnreadableRow) -> SlotRecord {
        let names = [SlotColumn.anchor, .day, .label].map { row.text($0.rawValue) ?? "?" }
        let reader = SlotReader(row: row, table: "slot", key: names.joined(separator: "/"))
        let day = try reader.needed(reader.day(.day), .day)
        return SlotRecord(
            key: SlotKey(
                anchor: try reader.needed(reader.text(.anchor), .anchor), day: day,
                label: try reader.needed(reader.text(.label), .label)),
            due: try reader.needed(reader.instant(.due), .due), state: try state(reader),
            shown: try reader.instant(.shown), bubble: try bubble(reader),
            dismissed: try reader.integer(.dismissed) ?? 0 != 0,
            changed: try reader.needed(reader.instant(.changed), .changed))
    }

    private static func state(_ reader: SlotReader) throws(UnreadableRow) -> SlotState {
        switch try reader.needed(reader.choice(.state, StateName.self), .state) {
        case .claimed: return .claimed
        case .open: return .open
        case .snoozed: return .snoozed(until: try snooze(reader))
        case .answered:
            return .answered(try reader.needed(reader.choice(.detail, Answer.self), .detail))
        case .letGo:
            return .letGo(try reader.needed(reader.choice(.detail, LetGoReason.self), .detail))
        }
    }

    private static func snooze(_ reader: SlotReader) throws(UnreadableRow) -> Snooze {
        let wall = try reader.needed(reader.instant(.snoozeWall), .snoozeWall)
        switch try reader.needed(reader.choice(.detail, SnoozeName.self), .detail) {
        case .clock: return .clock(wall)
        case .span:
            let boot = try reader.needed(reader.integer(.snoozeBoot), .snoozeBoot)
            guard Checked.spans.contains(boot) else { throw reader.problem(.snoozeBoot) }
            return .span(wall: wall, boot: boot)
        }
    }

    private static func bubble(_ reader: SlotReader) throws(UnreadableRow) -> BubbleReference? {
        guard let number = try reader.integer(.bubble) else { return nil }
        guard let id = UInt32(exactly: number) else { throw reader.problem(.bubble) }
        let server = ServerIdentity(
            busID: try reader.needed(reader.text(.bus), .bus),
            uniqueName: try reader.needed(reader.text(.server), .server))
        return BubbleReference(server: server, id: id)
    }
}
