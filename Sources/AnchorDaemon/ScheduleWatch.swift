// Tells when the schedule may have been saved: watches the folders, not the file, because editors
// replace it. Compares nothing itself.

import Glibc
import Systemd

final class ScheduleWatch {
    /// Editors write, rename and touch in a burst; systemd's own settle time for such is the same.
    private static let debounce: Int64 = 200_000

    private let loop: EventLoop
    private let paths: [String]
    private let changed: () -> Void
    private var watches: [InotifySource] = []
    private var settle: Systemd.Timer?
    /// Why a folder is not watched; nil: all of them are.
    private(set) var problem: SystemdError?

    /// - Parameter paths: where the schedule may be, in any order.
    init(_ loop: EventLoop, paths: [String], changed: @escaping () -> Void) throws(SystemdError) {
        self.loop = loop
        self.paths = paths
        self.changed = changed
        settle = try loop.addTimer(
            clock: .monotonic, accuracyUSec: 50_000, name: "schedule-settle"
        ) { [weak self] in
            self?.rearm()
            self?.changed()
        }
        rearm()
    }

    /// The folder of each path, of what a link points to, and while a folder does not exist yet the
    /// nearest one that does.
    private func rearm() {
        var folders: Set<String> = []
        for path in paths {
            folders.insert(existing(parent(path)))
            if let real = realpath(path, nil) {
                folders.insert(parent(String(cString: real)))
                free(real)
            }
        }
        let mask: InotifyMask = [
            .closeWrite, .movedTo, .movedFrom, .create, .delete, .attributes, .moveSelf,
            .deleteSelf, .onlyFolder,
        ]
        // The old ones first: a user has few inotify instances (fs.inotify.max_user_instances, 128).
        watches = []
        problem = nil
        for folder in folders.sorted() {
            do throws(SystemdError) {
                watches.append(
                    try loop.addInotify(path: folder, mask: mask, name: "schedule-folder") {
                        [weak self] (_) throws(SystemdError) in try self?.wait()
                    })
            } catch {
                // Leaves `anchorctl reload`, and status says so.
                problem = error
            }
        }
    }

    private func wait() throws(SystemdError) {
        try settle?.arm(atUSec: Clocks.read().monotonicUSec + ScheduleWatch.debounce)
    }

    private func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private func existing(_ folder: String) -> String {
        var folder = folder
        while access(folder, F_OK) != 0, folder != "/", folder != "." { folder = parent(folder) }
        return folder
    }
}
