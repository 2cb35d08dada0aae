// The file beside the control socket that is the same from a login to the logout: the runtime folder goes
// with the last session of its user (or, where the service lingers, with the machine's boot).

import Glibc

package enum LoginMark {
    package static func path(socket: String) -> String { socket + ".login" }

    /// The mark of this login, made now if there is none; nil where none can be kept.
    /// - Parameter make: a word nobody had before, at most 64 bytes.
    package static func take(socket: String, make: () -> String) -> String? {
        let path = path(socket: socket)
        if let known = try? SafeFile.read(path, limit: 64), !known.isEmpty {
            return String(decoding: known, as: UTF8.self)
        }
        let new = make()
        // Only its own folder, as for the socket: a runtime folder that is not there is said, and not made.
        _ = mkdir(AtomicFile.folder(of: path), 0o700)
        do throws(FileError) {
            try AtomicFile.write(Array(new.utf8), to: path)
            return new
        } catch {
            return nil
        }
    }
}
