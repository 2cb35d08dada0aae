// What can be saved of a ledger whose files were taken away under it, or that has a damaged index. Must
// never delete, nor write into, what is not ours: strangers are set aside.

import Glibc

/// What became of the rows.
package enum Rescue: Hashable, Sendable {
    /// The log is gone or another's: what was in it is in the file now.
    case intoFile
    /// The file is gone: it was written anew under its name.
    case writtenAnew
    /// Another file has its name: all rows are in this one.
    case aside(String)
}

extension Ledger {
    /// After `moved`: brings every row to the disk under a name, and closes. Throws where that cannot be (no
    /// room): then the ledger is as it was, and its rows live as long as the process.
    /// - Parameter suffix: a timestamp of the caller's, for what is set aside.
    package func rescue(suffix: String) throws(StoreError) -> Rescue {
        let file = LedgerFile.identity(path)
        // A file that was moved gets its rows too: SQLite would leave it without at the end.
        let isCopied = isCopied()
        if file == identities.file, isCopied {
            close(suffix)
            return .intoFile
        }
        let draft = try LedgerFile.newDraft(path)
        do throws(StoreError) {
            // SQLite wants nothing there, or an empty file. The whole of it, read through what is open.
            try database.run("VACUUM INTO ?", [draft])
            let isGone = file == nil
            let name = isGone ? path : try LedgerFile.freeName("\(path).\(suffix)")
            if isGone { close(suffix) }
            try LedgerFile.adopt(draft, as: name)
            if !isGone { close(suffix) }
            return isGone ? .writtenAnew : .aside(name)
        } catch {
            LedgerFile.removeDraft(path)
            throw error
        }
    }

    /// The log as SQLite has it open, into the file as SQLite has it open.
    private func isCopied() -> Bool {
        (try? database.integer("PRAGMA wal_checkpoint(TRUNCATE)")) == 0
    }

    /// What lies beside the file that is not its own would be played into it at the next opening.
    private func close(_ suffix: String) {
        database.keepLog()
        try? database.close()
        let file = LedgerFile.identity(path)
        for (part, own) in [("-wal", identities.log), ("-shm", identities.index)] {
            guard let found = LedgerFile.identity(path + part) else { continue }
            // Of the file that is there now, ours or another's.
            if file != nil, (file == identities.file) == (found == own) { continue }
            if part == "-shm", found == own {
                // An index of nothing.
                unlink(path + part)
            } else if LedgerFile.size(path + part) > 0,
                let name = try? LedgerFile.freeName("\(path).\(suffix)")
            {
                rename(path + part, name + part)
            }
        }
    }

    /// What was rescued beside another file, under the ledger's own name, which nothing has any more.
    package static func putBack(_ name: String, to path: String) throws(StoreError) {
        try LedgerFile.adopt(name, as: path)
    }

    /// A copy of a damaged ledger in its place, its indexes made anew: true when it is whole then. The
    /// damaged one stays as it is.
    /// - Parameter aside: where `setAside` put it.
    package static func mend(_ path: String, from aside: String) -> Bool {
        do throws(StoreError) {
            guard LedgerFile.size(aside) > 1 else { return false }
            let draft = try LedgerFile.newDraft(path)
            try LedgerFile.copy(aside, to: draft)
            if LedgerFile.size(aside + "-wal") > 0 {
                try LedgerFile.copy(aside + "-wal", to: draft + "-wal")
            }
            try reindex(draft)
            try LedgerFile.adopt(draft, as: path)
            return true
        } catch {
            LedgerFile.removeDraft(path)
            return false
        }
    }

    private static func reindex(_ draft: String) throws(StoreError) {
        let database = try Pragmas.connect(draft, exclusive: true)
        let owner = try database.integer("PRAGMA application_id")
        let version = try database.integer("PRAGMA user_version") ?? 0
        guard owner == LedgerSchema.applicationID,
            (1...Int64(LedgerSchema.version)).contains(version)
        else { throw .foreign }
        try database.execute("REINDEX")
        let answer = try database.text("PRAGMA integrity_check(1)")
        guard answer == "ok" else { throw .corrupt(detail: answer ?? "no answer") }
        // An index that changed places with the ids of erased rows would have other machines erase them all.
        if version >= 3,
            try database.integer("SELECT 1 FROM forgotten WHERE id IN (SELECT id FROM history)")
                != nil
        {
            throw .corrupt(detail: "erased rows that are there")
        }
        try database.close()
    }
}
