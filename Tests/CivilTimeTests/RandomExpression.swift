// Random texts for the property tests: expressions that are mostly right, in every shape of the
// grammar, and broken ones. The generator is seeded, and each test prints its seed.

import AnchorTestSupport

extension SeededGenerator {
    /// A new seed for each run, printed so that a failing run can be repeated.
    static func printed(for test: String) -> SeededGenerator {
        let seed = seedOfThisRun()
        print("\(test): seed \(seed)")
        return SeededGenerator(seed)
    }
}

struct RandomExpression {
    var generator: SeededGenerator

    /// A text of the grammar; its values may still be out of range now and then.
    mutating func expression() -> String {
        if chance(40) { return pick(words) }
        var parts: [String] = []
        if chance(3) { parts.append(weekdays()) }
        if chance(2) { parts.append(date()) }
        if parts.isEmpty || chance(2) { parts.append(time()) }
        return parts.joined(separator: " ")
    }

    /// A text with one byte changed, left out or put in.
    mutating func broken() -> String {
        var bytes = Array(expression().utf8)
        let letters = Array("0123456789*/.,:-~ @MonTueutc\t+".utf8)
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let letter = letters.randomElement(using: &generator) ?? 42
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = letter
        case 1: bytes.remove(at: place)
        default: bytes.insert(letter, at: place)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private let words = [
        "minutely", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "annually",
        "semiannually", "Daily", "HOURLY", "bi-annually", "@1700000000", "@4102444799",
    ]

    private mutating func weekdays() -> String {
        let names = [
            "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "monday", "TUESDAY", "Wednesday",
            "thursday", "friday", "sat", "Sunday",
        ]
        let items = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            guard chance(3) else { return pick(names) }
            let first = Int.random(in: 0...6, using: &generator)
            let last = Int.random(in: (chance(20) ? 0 : first)...6, using: &generator)
            return names[first] + (chance(4) ? "-" : "..") + names[last]
        }
        return items.joined(separator: ",") + (chance(12) ? "," : "")
    }

    private mutating func date() -> String {
        let fromEnd = chance(4)
        let day = fromEnd ? list(1...28, 1) : list(1...31, 1)
        let rest = list(1...12, 1) + (fromEnd ? "~" : "-") + day
        if chance(2) { return rest }
        // Years near the bases keep most expressions alive; a few are of other centuries.
        return list(chance(8) ? 0...2199 : 2024...2040, 1) + "-" + rest
    }

    private mutating func time() -> String {
        let clock = list(0...23, 0) + ":" + list(0...59, 0)
        return chance(3) ? clock + ":" + seconds() : clock
    }

    private mutating func list(_ range: ClosedRange<Int>, _ lowest: Int) -> String {
        if chance(3) { return "*" }
        let count = chance(3) ? Int.random(in: 2...4, using: &generator) : 1
        return (0..<count).map { _ in item(range) }.joined(separator: ",")
    }

    private mutating func item(_ range: ClosedRange<Int>) -> String {
        func number(_ value: Int) -> String {
            value < 10 && Bool.random(using: &generator) ? "0\(value)" : "\(value)"
        }
        // Once in a while just outside.
        let top = range.upperBound + (chance(60) ? 2 : 0)
        let start = Int.random(in: range.lowerBound...top, using: &generator)
        var text = number(start)
        if chance(4) {
            text += ".." + number(Int.random(in: (chance(20) ? 0 : start)...top, using: &generator))
        }
        if chance(4) {
            let largest = max(2, min((range.upperBound - range.lowerBound) / 2, 40))
            text += "/\(Int.random(in: (chance(30) ? 0 : 1)...largest, using: &generator))"
        }
        return text
    }

    private mutating func seconds() -> String {
        if chance(4) { return "*" }
        guard chance(4) else { return list(0...59, 0) }
        func fraction() -> String {
            let value = Int.random(in: 0...59, using: &generator)
            let digits = Int.random(in: 1...8, using: &generator)
            let tail = (0..<digits).map { _ in
                String(Int.random(in: 0...9, using: &generator))
            }
            return "\(value)." + tail.joined()
        }
        var text = fraction()
        if chance(3) { text += ".." + fraction() }
        if chance(3) { text += "/" + fraction() }
        return text
    }

    private mutating func pick(_ words: [String]) -> String {
        words.randomElement(using: &generator) ?? ""
    }

    /// True once in `n` times.
    private mutating func chance(_ n: Int) -> Bool {
        Int.random(in: 0..<n, using: &generator) == 0
    }
}
