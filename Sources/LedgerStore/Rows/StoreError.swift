// What can go wrong with the ledger, in words for the status line and the journal.
// Owns the translation of SQLite's and the system's codes; must never carry a row's content.

import Glibc

package enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Written by a newer anchord; left untouched.
    case newer(found: Int, known: Int)
    /// Damaged, or not a database at all. The caller may set it aside and begin a new one.
    case corrupt(detail: String)
    /// A sound database of some other program; left untouched.
    case foreign
    /// No room on the disk, or none left in a quota.
    case full(detail: String)
    case readOnly(detail: String)
    case denied(detail: String)
    /// A folder, link, FIFO, socket or device in the ledger's place.
    case notAFile
    /// Another process kept the database locked for longer than `Pragmas.busyTimeout`.
    case busy(detail: String)
    /// The file under its name, or its log or the log's index, is no longer the one that is open; writing
    /// on would lose the rows.
    case moved
    /// The log's index cannot be shared between processes here (9p, virtiofs, some FUSE).
    case noSharedMemory(detail: String)
    case io(detail: String)
    /// A value no row can hold (a year beyond 9999, two rows at odds).
    case invalid(detail: String)
    case other(detail: String)

    package var description: String {
        switch self {
        case .newer(let found, let known):
            "the ledger is of version \(found), this anchord knows up to \(known)"
        case .corrupt(let detail): "the ledger is damaged: \(detail)"
        case .foreign: "the file is a database of another program"
        case .full(let detail): "no room to write the ledger: \(detail)"
        case .readOnly(let detail): "the ledger cannot be written: \(detail)"
        case .denied(let detail): "no permission to use the ledger: \(detail)"
        case .notAFile: "something other than a regular file is in the ledger's place"
        case .busy(let detail): "another program keeps the ledger locked: \(detail)"
        case .moved: "the ledger or its log was moved or removed while in use"
        case .noSharedMemory(let detail): "the file system cannot share memory: \(detail)"
        case .io(let detail): "reading or writing the ledger went wrong: \(detail)"
        case .invalid(let detail): "the ledger cannot hold this: \(detail)"
        case .other(let detail): "the ledger: \(detail)"
        }
    }
}

extension StoreError {
    /// From `errno` of a call on the file or its folder.
    init(errno code: Int32, _ call: String) {
        let detail = "\(call): \(String(cString: strerror(code)))"
        self =
            switch code {
            case EACCES, EPERM: .denied(detail: detail)
            case EROFS: .readOnly(detail: detail)
            case ENOSPC, EDQUOT: .full(detail: detail)
            // ENXIO: a FIFO or socket, ELOOP: a link, ENOTDIR: a file where a folder belongs.
            case EISDIR, ENXIO, ENODEV, ELOOP: .notAFile
            default: .io(detail: detail)
            }
    }
}
