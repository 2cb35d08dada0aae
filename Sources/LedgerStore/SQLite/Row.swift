// Values on their way out of a statement: the row it stands on. Columns are known by their place,
// from 0, in a list that the statement names itself; SQLite is never asked for `*`, whose columns
// change when the table does.

import CSQLite

/// Good until the statement takes its next step; never kept.
struct Row {
    let statement: OpaquePointer

    /// SQLITE_NULL, SQLITE_INTEGER, SQLITE_TEXT, SQLITE_FLOAT or SQLITE_BLOB.
    func type(_ place: Int32) -> Int32 { sqlite3_column_type(statement, place) }

    /// NULL is nil; what is no number becomes one as SQLite casts it ("12 apples" is 12).
    func integer(_ place: Int32) -> Int64? {
        type(place) == SQLITE_NULL ? nil : sqlite3_column_int64(statement, place)
    }

    /// NULL is nil, a number is its digits. Bytes that are not UTF-8 become U+FFFD.
    func text(_ place: Int32) -> String? {
        sqlite3_column_text(statement, place).map { String(cString: $0) }
    }
}
