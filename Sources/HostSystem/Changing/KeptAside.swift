// A schedule that `init --force` puts another in the place of: kept beside it, under a name that nothing reads.
// Never writes over anything; what fails is put back.

import Glibc

package struct KeptAside {
    package let was: String
    package let now: String
    /// Both names lead to it, so that it is never without its own; false where the file system has no links.
    private let isLinked: Bool

    /// Somebody with more of them has a use for none.
    private static let nameLimit = 100

    package static func all(_ paths: [String]) throws(FileError) -> [KeptAside] {
        var kept: [KeptAside] = []
        for path in paths {
            do throws(FileError) { kept.append(try one(path)) } catch {
                putBack(kept)
                throw error
            }
        }
        return kept
    }

    private static func one(_ path: String) throws(FileError) -> KeptAside {
        for number in 1...nameLimit {
            let name = number == 1 ? "\(path).old" : "\(path).old-\(number)"
            if link(path, name) == 0 { return KeptAside(was: path, now: name, isLinked: true) }
            if errno == EEXIST { continue }
            var facts = stat()
            guard lstat(name, &facts) != 0 else { continue }
            guard rename(path, name) == 0 else { break }
            return KeptAside(was: path, now: name, isLinked: false)
        }
        throw .notWritten(path: path, reason: words(forErrno: errno))
    }

    package static func putBack(_ kept: [KeptAside]) {
        for file in kept {
            if file.isLinked { unlink(file.now) } else { rename(file.now, file.was) }
        }
    }

    /// The new one is there: nothing else is under the name of a schedule.
    package static func leave(_ kept: [KeptAside], for path: String) {
        for file in kept where file.isLinked && file.was != path { unlink(file.was) }
    }
}
