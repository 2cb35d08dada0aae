// The copy of the last schedule that loaded, in the state folder. Kept byte for byte under the name
// of its format, so that it is read by the same rules.

import Glibc
import HostSystem

struct LastGoodSchedule {
    struct Copy {
        let bytes: [UInt8]
        let path: String
    }

    let folder: String
    private static let names = ["last-good.json", "last-good.plist"]

    var exists: Bool { !copies.isEmpty }

    /// Nil when it is on disk, else the reason it is not.
    func save(_ bytes: [UInt8], path: String) -> String? {
        let name = path.hasSuffix(".plist") ? LastGoodSchedule.names[1] : LastGoodSchedule.names[0]
        let newest = copies.first
        if newest?.bytes != bytes || newest?.path.hasSuffix(name) != true {
            do {
                try AtomicFile.write(bytes, to: folder + "/" + name)
            } catch {
                return "\(error)"
            }
        }
        for other in LastGoodSchedule.names where other != name { unlink(folder + "/" + other) }
        return nil
    }

    /// One, or none. Both formats are there after a death between the writing of one and the removal of the
    /// other, or from a backup: then the newer is the one that was in force last.
    var copies: [Copy] {
        LastGoodSchedule.names.compactMap { name -> (Copy, Int, Int)? in
            let path = folder + "/" + name
            var status = stat()
            guard stat(path, &status) == 0,
                let bytes = try? SafeFile.read(path, limit: SafeFile.scheduleLimit)
            else { return nil }
            return (Copy(bytes: bytes, path: path), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
        .sorted { ($0.1, $0.2) > ($1.1, $1.2) }.map(\.0)
    }
}
