// Random JSON5 with all its freedoms of spelling, for two readers to agree on.

import AnchorTestSupport

struct RandomDocument {
    private var random: SeededGenerator
    private(set) var text = ""

    init(seed: UInt64) {
        random = SeededGenerator(seed)
        object(depth: 0)
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func space() {
        switch pick(6) {
        case 0: text += " "
        case 1: text += "\n\t"
        case 2: text += "// a comment, with \"quotes\" and }\n"
        case 3: text += "/* another * one\n */"
        default: break
        }
    }

    private mutating func value(depth: Int) {
        switch pick(depth > 4 ? 6 : 8) {
        case 0: text += "true"
        case 1: text += "false"
        case 2: text += "null"
        case 3: number()
        case 4, 5: string()
        case 6: object(depth: depth + 1)
        default: list(depth: depth + 1)
        }
    }

    private mutating func object(depth: Int) {
        text += "{"
        let count = pick(5)
        for index in 0..<count {
            space()
            key(index)
            space()
            text += ":"
            space()
            value(depth: depth)
            space()
            if index < count - 1 || pick(2) == 0 { text += "," }
        }
        space()
        text += "}"
    }

    /// Different in every object, as equal keys are a problem to one reader only.
    private mutating func key(_ index: Int) {
        switch pick(3) {
        case 0: text += "key_\(index)$"
        case 1: text += "'key \(index)'"
        default: text += "\"é\(index)\""
        }
    }

    private mutating func list(depth: Int) {
        text += "["
        let count = pick(4)
        for index in 0..<count {
            space()
            value(depth: depth)
            space()
            if index < count - 1 || pick(2) == 0 { text += "," }
        }
        text += "]"
    }

    private mutating func number() {
        text += ["", "+", "-"][pick(3)]
        switch pick(6) {
        case 0: text += "\(pick(1000))"
        case 1: text += "0x\(String(pick(1 << 20), radix: 16, uppercase: pick(2) == 0))"
        case 2: text += "\(pick(100)).\(pick(100))"
        case 3: text += ".\(pick(1000))"
        case 4: text += "\(pick(100))."
        // Foundation refuses a zero with an exponent (0.0e+2); the table of numbers has it.
        default: text += "\(1 + pick(9)).\(pick(10))e\(["", "+", "-"][pick(3)])\(pick(20))"
        }
    }

    private mutating func string() {
        let quote = pick(2) == 0 ? "\"" : "'"
        text += quote
        for _ in 0..<pick(6) {
            let pieces = [
                "a", "é", "🌿", "\\n", "\\t", "\\\\", "\\/", "\\u00e9", "\\ud83c\\udf3f", "\\\"",
                "\\'", "//", "{", quote == "'" ? "\"" : "'",
            ]
            text += pieces[pick(pieces.count)]
        }
        text += quote
    }
}
