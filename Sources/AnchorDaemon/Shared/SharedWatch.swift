// Tells when something in the shared folder may have changed, also when the folder comes or goes. Reads
// nothing itself, and asks at no interval.

import Glibc
import Systemd

final class SharedWatch {
    /// A sync tool writes, renames and touches in a burst; the first of it starts this time, so that a
    /// burst without end is heard too.
    private static let debounce: Int64 = 200_000

    private let loop: EventLoop
    private let folder: String
    private let changed: () -> Void
    private var source: InotifySource?
    private var settle: Systemd.Timer?
    private var isSettling = false
    private var watched: (path: String, device: UInt64, inode: UInt64)?
    /// The file this machine writes: its own lines are no news.
    var ownName: String?
    private(set) var problem: SystemdError?

    init(_ loop: EventLoop, folder: String, changed: @escaping () -> Void) throws(SystemdError) {
        self.loop = loop
        self.folder = folder
        self.changed = changed
        settle = try loop.addTimer(
            clock: .monotonic, accuracyUSec: 50_000, name: "shared-settle"
        ) { [weak self] in
            self?.isSettling = false
            self?.changed()
        }
    }

    /// Watches the folder, or while there is none the nearest above it. Cheap when nothing changed.
    func rearm() {
        var path = folder
        var status = stat()
        while stat(path, &status) != 0, path != "/", !path.isEmpty { path = parent(path) }
        let found = (path, UInt64(status.st_dev), UInt64(status.st_ino))
        if source != nil, let watched, watched == found { return }
        source = nil
        problem = nil
        watched = found
        let isThere = path == folder
        let mask: InotifyMask =
            isThere
            ? [
                .modify, .closeWrite, .movedTo, .movedFrom, .create, .delete, .attributes,
                .moveSelf, .deleteSelf, .onlyFolder,
            ]
            : [.movedTo, .create, .attributes, .moveSelf, .deleteSelf, .onlyFolder]
        // In a folder above, the one name on the way is of interest.
        let next =
            isThere
            ? nil
            : folder.dropFirst(path == "/" ? 1 : path.count + 1)
                .split(separator: "/").first.map(String.init)
        do throws(SystemdError) {
            source = try loop.addInotify(path: path, mask: mask, name: "shared-folder") {
                [weak self] event in self?.heard(event, next: next)
            }
        } catch {
            problem = error
        }
    }

    private func heard(_ event: InotifyEvent, next: String?) {
        if event.mask.contains(.ignored) { watched = nil }
        if let next, let name = event.name, name != next { return }
        let written: InotifyMask = [.modify, .closeWrite]
        if let name = event.name, name == ownName, !event.mask.isDisjoint(with: written) { return }
        guard !isSettling else { return }
        isSettling = true
        try? settle?.arm(atUSec: Clocks.read().monotonicUSec + SharedWatch.debounce)
    }

    private func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "/" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
