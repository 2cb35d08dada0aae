// The known word nearest to one that is not known, for "did you mean": a key of a schedule, a verb, an anchor. Pure
// arithmetic on text.

package enum Nearest {
    /// Longer than any key, verb or anchor; the distance is quadratic in the length.
    private static let longest = 64

    /// Nil when nothing is near: a third of the letters may differ, upper case, `_` and `-` aside.
    package static func to(_ word: String, among known: [String]) -> String? {
        guard word.count <= longest else { return nil }
        let plain = simplified(word)
        let candidates = known.map { (name: $0, distance: distance(plain, simplified($0))) }
        guard let best = candidates.min(by: { $0.distance < $1.distance }),
            best.distance <= max(1, min(plain.count, best.name.count) / 3)
        else { return nil }
        // A letter or two have every short word for a neighbour.
        return best.distance > 0 && plain.count < 3 ? nil : best.name
    }

    private static func simplified(_ word: String) -> [Character] {
        word.lowercased().filter { $0 != "_" && $0 != "-" }
    }

    /// Letters put in, left out, changed or swapped with their neighbour (optimal string alignment).
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var older: [Int] = []
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(previous[j + 1], row[j]) + 1
                best = min(best, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, older[j - 1] + 1)
                }
                row.append(best)
            }
            older = previous
            previous = row
        }
        return previous[b.count]
    }
}
