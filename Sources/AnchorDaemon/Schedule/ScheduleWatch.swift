// Tells when the schedule may have been saved: watches the folders, not the file, because editors
// replace it, and the links on the way, because dotfile managers turn those. Compares nothing itself.

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
        ) { [weak self] in self?.look() }
        rearm()
    }

    /// Looks as if something had changed: for what no watch tells, such as a mount that came back.
    func look() {
        rearm()
        changed()
    }

    private func rearm() {
        let mask: InotifyMask = [
            .closeWrite, .movedTo, .movedFrom, .create, .delete, .attributes, .moveSelf,
            .deleteSelf, .onlyFolder,
        ]
        let places = WatchedPlaces(of: paths)
        // The old ones first: a user has few inotify instances (fs.inotify.max_user_instances, 128).
        watches = []
        problem = nil
        for (folder, names) in places.names.sorted(by: { $0.key < $1.key }) {
            do throws(SystemdError) {
                watches.append(
                    try loop.addInotify(path: folder, mask: mask, name: "schedule-folder") {
                        [weak self] (event) throws(SystemdError) in
                        // Another file of a busy folder (the home folder, for a linked schedule)
                        // would put off the reading again and again. No name: the folder itself, or
                        // events were lost.
                        guard event.name.map(names.contains) ?? true else { return }
                        try self?.wait()
                    })
            } catch {
                // Leaves `anchorctl reload`, and status says so. A folder on the way, which need not
                // be readable, holds a link alone.
                if places.ends.contains(folder) { problem = error }
            }
        }
    }

    private func wait() throws(SystemdError) {
        try settle?.arm(atUSec: Clocks.read().monotonicUSec + ScheduleWatch.debounce)
    }
}
