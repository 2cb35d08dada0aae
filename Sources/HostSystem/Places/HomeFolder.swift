// The home folder by the user database, for an environment without HOME (a bare init, `env -i`).

import Glibc

package enum HomeFolder {
    /// Nil for a user without an entry, or with one that is no absolute path.
    package static func of(user: UInt32) -> String? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        // What sysconf(_SC_GETPW_R_SIZE_MAX) suggests is 1 KiB; entries of directories are longer.
        var buffer = [CChar](repeating: 0, count: 16_384)
        return buffer.withUnsafeMutableBufferPointer { room in
            guard let start = room.baseAddress,
                getpwuid_r(user, &entry, start, room.count, &found) == 0, found != nil,
                let folder = entry.pw_dir
            else { return nil }
            return ForeignBytes.text(folder).flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
    }
}
