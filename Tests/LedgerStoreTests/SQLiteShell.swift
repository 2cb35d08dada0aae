// The file as anybody with SQLite sees it: on its C interface and none of the ledger's code, which
// would be its own witness.

import CSQLite

final class SQLiteShell {
    struct Refusal: Error, CustomStringConvertible { let description: String }

    private var connection: OpaquePointer?

    /// Begins the file where there is none.
    init(_ path: String) throws {
        try expect(sqlite3_open(path, &connection))
    }

    /// In good order, as the shell at its end.
    deinit { sqlite3_close_v2(connection) }

    private func expect(_ code: Int32) throws {
        guard code == SQLITE_OK else {
            throw Refusal(description: String(cString: sqlite3_errmsg(connection)))
        }
    }

    func run(_ sql: String) throws { try expect(sqlite3_exec(connection, sql, nil, nil, nil)) }

    /// How many instructions of SQLite's machine a statement takes with this number for its `?`: what
    /// it costs, on any machine.
    func work(_ sql: String, _ value: Int64) throws -> Int32 {
        var statement: OpaquePointer?
        try expect(sqlite3_prepare_v2(connection, sql, -1, &statement, nil))
        defer { sqlite3_finalize(statement) }
        try expect(sqlite3_bind_int64(statement, 1, value))
        while sqlite3_step(statement) == SQLITE_ROW {}
        return sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0)
    }

    /// The first column of every row, as text.
    func texts(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        try expect(sqlite3_prepare_v2(connection, sql, -1, &statement, nil))
        defer { sqlite3_finalize(statement) }
        var found: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            found.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
        }
        return found
    }
}
