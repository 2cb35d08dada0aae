// A look at the file before GRDB gets it: whose it is, which version, whether it is sound. On
// SQLite itself, for two reasons: a file that is refused must not be written to, and a GRDB queue
// that fails to open is cleaned up by Dispatch workers, in a process that is to have one thread.

import GRDBSQLite

/// Confined to one call of `check`.
final class LedgerPreflight {
    private var connection: OpaquePointer?

    /// Throws for a file this version cannot use; that file stays as it is.
    static func check(_ path: String, exclusive: Bool) throws(StoreError) {
        let logged = LedgerFile.size(path + "-wal") > 0
        guard logged || LedgerFile.size(path) > 0 else { return }
        // Without the right to write SQLite does not copy a log that was left behind into the file
        // on closing; without a log it has nothing to copy and clears its -shm away.
        let readOnly = logged && !exclusive
        let preflight = try LedgerPreflight(path, readOnly: readOnly, exclusive: exclusive)
        try preflight.checkOwner()
        try preflight.checkPages(size: LedgerFile.size(path))
    }

    private init(_ path: String, readOnly: Bool, exclusive: Bool) throws(StoreError) {
        let flags = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        let code = sqlite3_open_v2(path, &connection, flags | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK else { throw error(code) }
        sqlite3_busy_timeout(connection, Int32(Pragmas.busyTimeout * 1000))
        for statement in Pragmas.first(exclusive: exclusive) { _ = try ask(statement) }
    }

    deinit { sqlite3_close_v2(connection) }

    private func checkOwner() throws(StoreError) {
        let found = try number("PRAGMA user_version")
        let owner = try number("PRAGMA application_id")
        if found == 0, owner == 0 {
            guard try number("SELECT count(*) FROM sqlite_master") == 0 else { throw .foreign }
            return
        }
        guard owner == LedgerSchema.applicationID else { throw .foreign }
        guard found <= LedgerSchema.version else {
            throw .newer(found: Int(found), known: LedgerSchema.version)
        }
        guard found >= 1 else { throw .corrupt(detail: "version \(found)") }
    }

    /// A whole `quick_check` reads every page: 2 ms at 1 MB, and history grows for years. So files
    /// up to this size (some 30,000 rows of history) are checked whole and above it the slots and
    /// settings alone, which decide what is shown; damage deeper in the history then comes to
    /// light, as `corrupt`, when those rows are read.
    static let wholeCheckLimit = 8 << 20

    private func checkPages(size: Int) throws(StoreError) {
        let isSmall = size <= LedgerPreflight.wholeCheckLimit
        let isNew = try number("PRAGMA user_version") == 0
        let checks =
            isSmall || isNew
            ? ["PRAGMA quick_check(1)"]
            : ["PRAGMA quick_check('slot')", "PRAGMA quick_check('setting')"]
        for check in checks {
            let answer = try ask(check)
            guard answer == "ok" else {
                throw .corrupt(detail: answer ?? "no answer from quick_check")
            }
        }
    }

    private func number(_ sql: String) throws(StoreError) -> Int64 {
        Int64(try ask(sql) ?? "") ?? 0
    }

    /// The first column of the first row as text; nil without a row.
    private func ask(_ sql: String) throws(StoreError) -> String? {
        var statement: OpaquePointer?
        let prepared = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
        guard prepared == SQLITE_OK else { throw error(prepared) }
        defer { sqlite3_finalize(statement) }
        let stepped = sqlite3_step(statement)
        guard stepped == SQLITE_ROW else {
            if stepped == SQLITE_DONE { return nil }
            throw error(stepped)
        }
        return sqlite3_column_text(statement, 0).map { String(cString: $0) }
    }

    private func error(_ code: Int32) -> StoreError {
        let text = connection.map { String(cString: sqlite3_errmsg($0)) }
        // SQLITE_ERROR here: a schema that cannot be parsed.
        if code & 0xff == SQLITE_ERROR { return .corrupt(detail: text ?? "unreadable schema") }
        return StoreError(sqlite: code, detail: text ?? "code \(code)")
    }
}
