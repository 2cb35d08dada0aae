// What is wrong with the shared folder, for words. Pure.

import AnchorModel
import HostSystem

enum SharedTrouble: Hashable {
    case notThere
    case notAFolder
    case notReadable(String)
    case notWritable(String)
    case notWatched(String)
    /// Whoever reads and writes it has been waiting for it.
    case silent
    /// The helper cannot be started, or ends at once.
    case noHelper(String)
    /// A file brings more rows than a day takes.
    case full(String)

    /// As numbers and a text, for the way between two processes.
    var code: (Int64, String) {
        switch self {
        case .notThere: (1, "")
        case .notAFolder: (2, "")
        case .notReadable(let reason): (3, reason)
        case .notWritable(let reason): (4, reason)
        case .notWatched(let reason): (5, reason)
        case .silent: (6, "")
        case .noHelper(let reason): (7, reason)
        case .full(let name): (8, name)
        }
    }

    init?(code: Int64, _ text: String) {
        switch code {
        case 1: self = .notThere
        case 2: self = .notAFolder
        case 3: self = .notReadable(text)
        case 4: self = .notWritable(text)
        case 5: self = .notWatched(text)
        case 8: self = .full(text)
        default: return nil
        }
    }

    init(_ error: FileError) {
        self =
            switch error {
            case .notFound: .notThere
            case .notRegular: .notAFolder
            default: .notReadable(error.reason)
            }
    }

    func message(of folder: String) -> Message {
        let later = Message("what happens here is saved, and goes there later")
        return switch self {
        case .notThere:
            Message(
                "the shared folder \(folder) is not there (make it, or start the program that syncs it); \(later)"
            )
        case .notAFolder: Message("the shared folder \(folder) is not a folder; \(later)")
        case .notReadable(let reason):
            Message("the shared folder \(folder) cannot be read (\(reason)); \(later)")
        case .notWritable(let reason):
            Message("the shared folder \(folder) cannot be written to (\(reason)); \(later)")
        case .notWatched(let reason):
            Message(
                "the shared folder \(folder) cannot be watched (\(reason)); it is read at each nudge"
            )
        case .silent:
            Message(
                "the shared folder \(folder) does not answer (a mount that hangs?); \(later)")
        case .noHelper(let reason):
            Message(
                "nobody reads the shared folder \(folder) now (\(reason)); \(later)")
        case .full(let name):
            Message(
                "\(name) in the shared folder brings more rows than are taken in a day; the rest is taken tomorrow"
            )
        }
    }
}
