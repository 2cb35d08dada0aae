// SQLite's result codes (sqlite.org/rescode.html) as errors of the ledger: the extended code where
// it says more, the primary one else.

import CSQLite

extension StoreError {
    /// With SQLite's own words for what just went wrong; the statement and its values are not in
    /// them.
    init(sqlite code: Int32, on connection: OpaquePointer?) {
        let words = connection.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
        self.init(sqlite: code, detail: words.map { String(cString: $0) } ?? "code \(code)")
        // "unable to open database file" has a cause that the system knows.
        guard case .io = self, let cause = connection.map({ sqlite3_system_errno($0) }), cause != 0
        else { return }
        switch StoreError(errno: cause, "SQLite") {
        case .io: break
        case let told: self = told
        }
    }

    /// - Parameter code: an extended result code; its low byte is the primary one.
    init(sqlite code: Int32, detail: String) {
        self =
            switch code {
            // The -shm file could not grow: the same full disk, met on another path.
            case csqlite_ioerr_shmsize: .full(detail: detail)
            case csqlite_ioerr_corruptfs: .corrupt(detail: detail)
            case csqlite_ioerr_shmopen, csqlite_ioerr_shmlock, csqlite_ioerr_shmmap:
                .noSharedMemory(detail: detail)
            default: StoreError(primary: code & 0xff, code: code, detail: detail)
            }
    }

    private init(primary: Int32, code: Int32, detail: String) {
        self =
            switch primary {
            case SQLITE_FULL: .full(detail: detail)
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .corrupt(detail: detail)
            case SQLITE_READONLY: .readOnly(detail: detail)
            case SQLITE_PERM, SQLITE_AUTH: .denied(detail: detail)
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy(detail: detail)
            // "disk I/O error" is the same for thirty causes; the number tells which.
            case SQLITE_IOERR, SQLITE_CANTOPEN:
                .io(detail: code == primary ? detail : "\(detail) (SQLite's code \(code))")
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_RANGE, SQLITE_TOOBIG:
                .invalid(detail: detail)
            default: .other(detail: detail)
            }
    }
}
