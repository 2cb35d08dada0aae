// What can go wrong with a file, in words that say what to do. The one error of this room.

import Glibc

package enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
    case notFound(path: String)
    case notReadable(path: String, reason: String)
    case isFolder(path: String)
    /// A FIFO, a socket or a device: reading one might never end.
    case notRegular(path: String, what: String)
    case tooBig(path: String, limit: Int)
    case notWritten(path: String, reason: String)
    /// Schedules of several names side by side.
    case twoSchedules(folder: String, names: [String])

    package var path: String {
        switch self {
        case .notFound(let path), .notReadable(let path, _), .isFolder(let path),
            .notRegular(let path, _), .tooBig(let path, _), .notWritten(let path, _),
            .twoSchedules(let path, _):
            path
        }
    }

    /// Without the path.
    package var reason: String {
        switch self {
        case .notFound: "no such file"
        case .notReadable(_, let reason): "not readable: \(reason)"
        case .isFolder: "a folder (expected a file)"
        case .notRegular(_, let what): "\(what) (expected a file)"
        case .tooBig(_, let limit): "larger than \(limit) bytes"
        case .notWritten(_, let reason): "not written: \(reason)"
        case .twoSchedules(_, let names):
            "\(names.joined(separator: " and ")) side by side (expected one of them; the others can"
                + " be renamed)"
        }
    }

    package var description: String { "\(path): \(reason)" }
}

/// The system's words for an error number.
func words(forErrno code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
