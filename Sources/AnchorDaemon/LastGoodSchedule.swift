// The copy of the last schedule that loaded, in the state folder. Kept byte for byte under the name
// of its format, so that it is read by the same rules.

import AnchorFiles
import Glibc

struct LastGoodSchedule {
    let folder: String
    private static let names = ["last-good.json", "last-good.plist"]

    var exists: Bool { load() != nil }

    /// Nil when it is on disk, else the reason it is not.
    func save(_ bytes: [UInt8], path: String) -> String? {
        let name = path.hasSuffix(".plist") ? LastGoodSchedule.names[1] : LastGoodSchedule.names[0]
        if let (kept, place) = load(), kept == bytes, place.hasSuffix(name) { return nil }
        do {
            try AtomicFile.write(bytes, to: folder + "/" + name)
        } catch {
            return "\(error)"
        }
        for other in LastGoodSchedule.names where other != name { unlink(folder + "/" + other) }
        return nil
    }

    func load() -> ([UInt8], String)? {
        for name in LastGoodSchedule.names {
            let path = folder + "/" + name
            if let bytes = try? SafeFile.read(path, limit: SafeFile.scheduleLimit) {
                return (bytes, path)
            }
        }
        return nil
    }
}
