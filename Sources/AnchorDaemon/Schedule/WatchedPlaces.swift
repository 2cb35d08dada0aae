// Which names in which folders decide what a path leads to: its last one, each symbolic link on the
// way, or the first one that is missing. Follows links as the kernel does; watches nothing.

import Glibc

struct WatchedPlaces {
    /// The names that count, by folder (a path without links).
    private(set) var names: [String: Set<String>] = [:]
    /// The folders that hold the file itself, or the place where it would come to be.
    private(set) var ends: Set<String> = []

    /// As many as the kernel follows (path_resolution(7)); more is a circle.
    private static let mostLinks = 40

    init(of paths: [String]) { for path in paths { add(path) } }

    private mutating func add(_ path: String) {
        var folder = "/"
        var links = 0
        // Still to be followed, the next one last.
        var rest = Array(path.split(separator: "/").map(String.init).reversed())
        while let name = rest.popLast() {
            switch name {
            case ".": continue
            case "..":
                folder = WatchedPlaces.parent(folder)
                continue
            default: break
            }
            let place = folder == "/" ? "/" + name : folder + "/" + name
            var status = stat()
            let isThere = lstat(place, &status) == 0
            let target = isThere ? WatchedPlaces.target(place, status) : nil
            if target != nil || !isThere || rest.isEmpty { names[folder, default: []].insert(name) }
            if let target, links < WatchedPlaces.mostLinks {
                links += 1
                if target.hasPrefix("/") { folder = "/" }
                rest += target.split(separator: "/").map(String.init).reversed()
            } else if !isThere || rest.isEmpty || target != nil {
                ends.insert(folder)
                return
            } else {
                folder = place
            }
        }
        // The path is a folder, by dots or by a link to the root.
        ends.insert(folder)
        names[folder, default: []] = names[folder] ?? []
    }

    /// Where a link points; nil for anything else.
    private static func target(_ path: String, _ status: stat) -> String? {
        guard status.st_mode & S_IFMT == S_IFLNK else { return nil }
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(
            validating: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
