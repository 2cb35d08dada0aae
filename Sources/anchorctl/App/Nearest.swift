// The word a person may have meant.

enum Nearest {
    /// Nil when nothing is near: at most a third of the letters may differ.
    static func to(_ word: String, among known: [String]) -> String? {
        // Longer than any verb or anchor by far; the distance is quadratic.
        guard word.count <= 64 else { return nil }
        let scored = known.map { ($0, distance(Array(word.lowercased()), Array($0))) }
        guard let best = scored.min(by: { $0.1 < $1.1 }),
            best.1 <= max(1, min(word.count, best.0.count) / 3)
        else { return nil }
        return best.0
    }

    /// Letters put in, left out, changed or swapped with their neighbour.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var older: [Int] = []
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(previous[j + 1] + 1, row[j] + 1)
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
