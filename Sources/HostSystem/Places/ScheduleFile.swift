// Finds the schedule file: the user's own folder first, then the system's. Owns the names; does
// not know what is in the file.

import Glibc

package struct ScheduleFile: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    /// Bytes that came another way, as from a pipe.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// `.json5` is JSON by another name: editors know by it that comments belong there.
    package static let names = ["schedule.json", "schedule.json5", "schedule.plist"]

    /// Nil when no folder has one. A folder with two, or a file that cannot be read, is an
    /// error and not passed over: the user would wonder why saving the file changes nothing.
    package static func find(in folders: [String]) throws(FileError) -> ScheduleFile? {
        for folder in folders {
            let present = names.filter { exists("\(folder)/\($0)") }
            guard present.count < 2 else { throw .twoSchedules(folder: folder, names: present) }
            if let name = present.first { return try read("\(folder)/\(name)") }
        }
        return nil
    }

    package static func read(_ path: String) throws(FileError) -> ScheduleFile {
        ScheduleFile(path: path, bytes: try SafeFile.read(path, limit: SafeFile.scheduleLimit))
    }

    /// A dangling link counts: it is somebody's schedule that has gone.
    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
