// A look at the file before it is used: whose it is, which version, whether it is sound. On a
// connection of its own, because a file that is refused must not be written to.

/// Confined to one call of `check`.
struct LedgerPreflight {
    private let database: Database

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
        database = try Database(
            path, readOnly ? .readOnly : .readWrite, busyTimeout: Pragmas.busyTimeout)
        for pragma in Pragmas.first(exclusive: exclusive) { try database.run(pragma) }
    }

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

    /// Up to this size (some 9,000 rows of history) a ledger is checked with all its indexes, which takes
    /// 10 ms at this size and 0.1 ms for a young one; a `quick_check` takes 0.4 of that and takes an index
    /// that is another's, or empty, for whole.
    static let indexCheckLimit = 2 << 20

    /// A `quick_check` reads every page: 2 ms at 1 MB, and history grows for years. Up to this size (some
    /// 30,000 rows) all of it is checked, and above it the slots and settings alone, which decide what is
    /// shown; damage deeper in the history then comes to light, as `corrupt`, when those rows are read.
    static let wholeCheckLimit = 8 << 20

    private func checkPages(size: Int) throws(StoreError) {
        let isNew = try number("PRAGMA user_version") == 0
        if isNew || size <= LedgerPreflight.indexCheckLimit {
            try check("PRAGMA integrity_check(1)")
        } else if size <= LedgerPreflight.wholeCheckLimit {
            try check("PRAGMA quick_check(1)")
            for index in try HistoryIndex.present(database) {
                try index.checkCount(database)
                try index.checkEnds(database)
            }
        } else {
            try check("PRAGMA quick_check('slot')")
            try check("PRAGMA quick_check('setting')")
            for index in try HistoryIndex.present(database) { try index.checkEnds(database) }
        }
    }

    private func check(_ pragma: String) throws(StoreError) {
        let answer = try database.text(pragma)
        guard answer == "ok" else { throw .corrupt(detail: answer ?? "no answer to \(pragma)") }
    }

    private func number(_ sql: String) throws(StoreError) -> Int64 {
        try database.integer(sql) ?? 0
    }
}
