// One connection to one database: SQLite's C interface in the shape the ledger needs. Owns the
// connection, its limits and the statements it keeps compiled. Used from one thread; must never put
// a value of a row into an error.

import CSQLite

final class Database {
    enum Access {
        /// SQLite writes nothing, not even a log that was left behind into the file.
        case readOnly
        /// The file has to be there.
        case readWrite
    }

    /// Nil once it is closed.
    private var connection: OpaquePointer?
    /// By their text, of which this program has a fixed handful.
    private var statements: [String: Statement] = [:]

    /// - Parameter busyTimeout: how many milliseconds a lock of another process is waited for.
    init(_ path: String, _ access: Access, busyTimeout: Int32) throws(StoreError) {
        let way = access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        let code = sqlite3_open_v2(
            path, &connection, way | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let connection else {
            // There is a connection after a failure too, to ask what went wrong.
            let error = StoreError(sqlite: code, on: connection)
            sqlite3_close_v2(connection)
            throw error
        }
        sqlite3_busy_timeout(connection, busyTimeout)
        restrict(connection)
    }

    deinit {
        statements = [:]
        sqlite3_close_v2(connection)
    }

    /// Bytes of the longest text, and of the longest row: far above what a person can say here (2,000
    /// characters), far below what would be felt. A longer one, by damage or by hand, is an error
    /// of the read that meets it.
    static let longestValue: Int32 = 1 << 20

    /// The file can come from anywhere (sqlite.org/security.html): nothing in it may act.
    private func restrict(_ connection: OpaquePointer) {
        sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Database.longestValue)
        // One is what VACUUM needs.
        sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 1)
        let off = [
            // A misspelt column in double quotes is an error and not a piece of text.
            SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL,
            // We have none; one that is there was put there.
            SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
        ]
        for option in off { _ = csqlite_db_flag(connection, option, 0) }
        _ = csqlite_db_flag(connection, SQLITE_DBCONFIG_DEFENSIVE, 1)
    }

    /// In good order: the log is copied into the file. What is asked afterwards is an error.
    func close() throws(StoreError) {
        statements = [:]
        let code = sqlite3_close(connection)
        guard code == SQLITE_OK else { throw StoreError(sqlite: code, on: connection) }
        connection = nil
    }

    /// At the end SQLite removes the log by its name, which may be another's by now: from here on it stays.
    func keepLog() { if let connection { _ = csqlite_keep_log(connection) } }

    private func opened() throws(StoreError) -> OpaquePointer {
        guard let connection else { throw .other(detail: "it is closed") }
        return connection
    }

    /// Compiled once and kept. A second one for a text whose rows are being read already.
    private func statement(_ sql: String) throws(StoreError) -> Statement {
        if let known = statements[sql] {
            return known.isRunning ? try Statement(sql, opened()) : known
        }
        let made = try Statement(sql, opened())
        statements[sql] = made
        return made
    }

    /// Compiles it now, so that the first use does not pay for it.
    func prepare(_ sql: String) throws(StoreError) { _ = try statement(sql) }

    /// One statement or several, without values; nothing is kept.
    func execute(_ sql: String) throws(StoreError) {
        let connection = try opened()
        let code = sqlite3_exec(connection, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw StoreError(sqlite: code, on: connection) }
    }

    /// Returns how many rows it wrote or deleted.
    @discardableResult
    func run(_ sql: String, _ bindings: Bindings = []) throws(StoreError) -> Int {
        try rows(sql, bindings) { _ in true }
        return Int(sqlite3_changes(connection))
    }

    /// The rows one by one, until `body` returns false.
    func rows(
        _ sql: String, _ bindings: Bindings = [], _ body: (Row) throws(StoreError) -> Bool
    ) throws(StoreError) {
        let statement = try statement(sql)
        try statement.start(bindings)
        defer { statement.reset() }
        while let row = try statement.step() {
            guard try body(row) else { return }
        }
    }

    /// The first row as `read` has it; nil: there is none.
    func first<Value>(
        _ sql: String, _ bindings: Bindings = [], _ read: (Row) throws(StoreError) -> Value?
    ) throws(StoreError) -> Value? {
        var found: Value?
        try rows(sql, bindings) { row throws(StoreError) in
            found = try read(row)
            return false
        }
        return found
    }

    /// The first column of the first row; nil: no row, or NULL.
    func integer(_ sql: String, _ bindings: Bindings = []) throws(StoreError) -> Int64? {
        try first(sql, bindings) { $0.integer(0) }
    }

    /// The first column of the first row; nil: no row, or NULL.
    func text(_ sql: String, _ bindings: Bindings = []) throws(StoreError) -> String? {
        try first(sql, bindings) { $0.text(0) }
    }

    /// Not in a transaction.
    var commitsByItself: Bool { connection.map { sqlite3_get_autocommit($0) != 0 } ?? true }
}
