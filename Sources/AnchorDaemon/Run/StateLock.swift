// The state folder as this daemon's own: made, and locked against a second one. A folder that cannot be
// written in (a disk that is read-only or full, rights that were taken away) is no reason to end: it is
// tried again before anything is kept there, and until then nothing is.

import AnchorModel
import Glibc
import HostSystem
import Systemd

final class StateLock {
    enum Trouble: Error {
        /// Another daemon has it; its process id where that is known.
        case held(Int32?)
        /// The folder is not one that anything can be kept in, now or later.
        case unfit(String)
        /// May be mended while this daemon runs.
        case notNow(String)
    }

    private let folder: String
    private var lock: LockFile?

    init(folder: String) { self.folder = folder }

    private var path: String { folder + "/lock" }

    /// It was used before: looked at before it is taken, which leaves the same mark.
    var isOld: Bool {
        access(path, F_OK) == 0 || LastGoodSchedule(folder: folder).exists
    }

    func take() throws(Trouble) {
        guard lock == nil else { return }
        // Why it cannot be made is told by what cannot be opened in it.
        _ = try? AtomicFile.makeFolder(folder)
        if let problem = DaemonOptions.problem(withStateFolder: folder) { throw .unfit(problem) }
        do {
            lock = try LockFile(path: path)
        } catch {
            switch error {
            case .held(let pid): throw .held(pid)
            case .system(let error):
                let passing = [EROFS, EACCES, EPERM, ENOSPC, EDQUOT, EIO, ENOENT, ESTALE]
                let words = "\(path): \(error)"
                throw passing.contains(error.errno) ? .notNow(words) : .unfit(words)
            }
        }
    }

    /// For the ledger, each time before it is opened: why it may not be.
    func claim() -> Message? {
        do throws(Trouble) {
            try take()
            return nil
        } catch {
            switch error {
            case .held(let pid):
                return Message(
                    "another anchord has the folder (process \(pid.map(String.init) ?? "?"))")
            case .unfit(let words), .notNow(let words): return Message(verbatim: words)
            }
        }
    }
}
