// Columns of one row as values of the domain. The file can be edited by hand or damaged, so every
// column is doubted; must never trap.

import AnchorModel
import CSQLite
import CivilTime

/// A row that holds something this version does not understand; it is left as it is and passed by.
package struct UnreadableRow: Error, Hashable, Sendable, CustomStringConvertible {
    package let table: String
    /// The slot's key or the row's id, as far as they could be read.
    package let key: String
    package let column: String

    package var description: String { "\(table) \(key): cannot read '\(column)'" }
}

/// The columns of a table, in the order a statement asks for them: the raw value is the place.
protocol TableColumn: RawRepresentable<Int32>, CaseIterable, Sendable {
    /// As the schema writes it.
    var name: String { get }
}

extension TableColumn {
    var name: String { "\(self)" }
    /// All of them, for a SELECT.
    static var list: String { allCases.map(\.name).joined(separator: ", ") }
}

struct RowReader<Column: TableColumn> {
    let row: Row
    let table: String
    let key: String

    func problem(_ column: Column) -> UnreadableRow {
        UnreadableRow(table: table, key: key, column: column.name)
    }

    func text(_ column: Column) throws(UnreadableRow) -> String? {
        switch row.type(column.rawValue) {
        case SQLITE_NULL: return nil
        case SQLITE_TEXT: return row.text(column.rawValue)
        default: throw problem(column)
        }
    }

    func integer(_ column: Column) throws(UnreadableRow) -> Int64? {
        switch row.type(column.rawValue) {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER: return row.integer(column.rawValue)
        default: throw problem(column)
        }
    }

    func needed<T>(_ value: T?, _ column: Column) throws(UnreadableRow) -> T {
        guard let value else { throw problem(column) }
        return value
    }

    func instant(_ column: Column) throws(UnreadableRow) -> Instant? {
        guard let number = try integer(column) else { return nil }
        guard Checked.instants.contains(number) else { throw problem(column) }
        return Instant(microseconds: number)
    }

    func span(_ column: Column) throws(UnreadableRow) -> Span? {
        guard let number = try integer(column) else { return nil }
        guard Checked.spans.contains(number) else { throw problem(column) }
        return Span(microseconds: number)
    }

    func day(_ column: Column) throws(UnreadableRow) -> LocalDate? {
        guard let text = try text(column) else { return nil }
        guard let day = LocalDate(text) else { throw problem(column) }
        return day
    }

    func choice<E: RawRepresentable>(_ column: Column, _: E.Type) throws(UnreadableRow) -> E?
    where E.RawValue == String {
        guard let text = try text(column) else { return nil }
        guard let value = E(rawValue: text) else { throw problem(column) }
        return value
    }
}

/// The way in: what the reader would refuse is not written.
enum Checked {
    /// Years 0000...9999: the instants a `LocalDate` can be written for, far from overflow.
    static let instants: ClosedRange<Int64> = -62_167_219_200_000_000...253_402_300_799_999_999
    /// A century, in microseconds.
    static let spans: ClosedRange<Int64> = -3_155_760_000_000_000...3_155_760_000_000_000

    static func instant(_ instant: Instant?) throws(StoreError) -> Int64? {
        try inside(instant?.microseconds, Checked.instants, "an instant outside 0000...9999")
    }

    static func span(_ span: Span?) throws(StoreError) -> Int64? {
        try inside(span?.microseconds, Checked.spans, "a span of more than a century")
    }

    static func boot(_ microseconds: Int64?) throws(StoreError) -> Int64? {
        try inside(microseconds, Checked.spans, "a boot time of more than a century")
    }

    static func day(_ day: LocalDate?) throws(StoreError) -> String? {
        guard let day else { return nil }
        let written = day.description
        guard LocalDate(written) == day else {
            throw StoreError.invalid(detail: "a day outside 0000...9999")
        }
        return written
    }

    private static func inside(
        _ value: Int64?, _ range: ClosedRange<Int64>, _ problem: String
    ) throws(StoreError) -> Int64? {
        guard let value else { return nil }
        guard range.contains(value) else { throw StoreError.invalid(detail: problem) }
        return value
    }
}
