// Writes a value as somebody might: one of many habits, with comments wherever there may be one.

import AnchorTestSupport
import ScheduleEditing

struct RandomStyle {
    enum Layout: CaseIterable { case line, tight, lines, leading, chaos }

    static let lineEnds = ["\n", "\n", "\r\n", "\r"]

    private(set) var random: SeededGenerator
    private(set) var text = ""
    let layout: Layout
    let lineEnd: String
    private let step: String
    private let keyQuotes: [String]
    private let textQuotes: [String]
    private let trails: Bool
    private let comments: Int
    private let hasMark: Bool
    private var number = 0

    init(_ random: SeededGenerator) {
        self.random = random
        layout = self.random.one(of: Layout.allCases)
        lineEnd = self.random.one(of: RandomStyle.lineEnds)
        step = self.random.one(of: ["  ", "\t", "    ", " "])
        keyQuotes = self.random.one(of: [[""], ["\""], ["'"], ["", "'", "\""]])
        textQuotes = self.random.one(of: [["\""], ["'"], ["'", "\""]])
        trails = self.random.chance(50)
        comments = self.random.one(of: [0, 10, 40])
        hasMark = self.random.chance(10)
    }

    var bytes: [UInt8] { (hasMark ? [0xef, 0xbb, 0xbf] : []) + Array(text.utf8) }

    mutating func write(schedule: Literal) {
        comment(atLineEnd: true)
        if layout == .lines || layout == .leading { text += lineEnd }
        write(schedule, depth: 0)
        comment(atLineEnd: true)
        if random.chance(70) { text += lineEnd }
    }

    private mutating func write(_ literal: Literal, depth: Int) {
        switch literal {
        case .text(let words): string(words, random.one(of: textQuotes))
        case .number(let number): text += random.chance(10) ? "+\(number)" : "\(number)"
        case .flag(let flag): text += flag ? "true" : "false"
        case .list(let items):
            row("[", "]", items.count, depth, isShort: !items.contains(where: \.isObject)) {
                $0.write(items[$1], depth: depth + 1)
            }
        case .object(let entries):
            row("{", "}", entries.count, depth, isShort: depth > 2) {
                $0.key(entries[$1].key)
                $0.noise()
                $0.text += ":" + ($0.layout == .tight ? "" : " ")
                $0.noise()
                $0.write(entries[$1].value, depth: depth + 1)
            }
        }
    }

    private mutating func row(
        _ open: String, _ close: String, _ count: Int, _ depth: Int, isShort: Bool,
        _ item: (inout RandomStyle, Int) -> Void
    ) {
        let inLines = (layout == .lines || layout == .leading) && !(isShort && random.chance(80))
        let pad = layout == .tight || open == "[" ? "" : " "
        text += open
        if count == 0, random.chance(20) { comment(atLineEnd: false) }
        for index in 0..<count {
            if inLines {
                if layout == .leading, index > 0 {
                    newLine(depth + 1)
                    text += ", "
                } else {
                    comment(atLineEnd: true)
                    if random.chance(15) { text += lineEnd }
                    newLine(depth + 1)
                    if random.chance(comments) {
                        comment(atLineEnd: true)
                        newLine(depth + 1)
                    }
                }
            } else {
                text += index == 0 ? pad : layout == .tight ? "" : " "
            }
            noise()
            item(&self, index)
            noise()
            let isLast = index == count - 1
            if isLast ? trails && layout != .leading : !(inLines && layout == .leading) {
                text += ","
            }
        }
        if inLines, count > 0 {
            comment(atLineEnd: true)
            newLine(depth)
        } else {
            noise()
            text += count == 0 ? "" : pad
        }
        text += close
    }

    private mutating func newLine(_ depth: Int) {
        text += lineEnd + String(repeating: step, count: depth)
    }

    private mutating func noise() {
        if layout == .chaos, random.chance(30) {
            text += random.one(of: [
                " ", "\t", lineEnd, lineEnd + "  ", "\u{a0}", lineEnd + lineEnd,
            ])
        }
        if layout == .chaos, random.chance(10) { comment(atLineEnd: true) }
        if random.chance(comments / 4) { comment(atLineEnd: false) }
    }

    /// - Parameter atLineEnd: a line end may follow it.
    private mutating func comment(atLineEnd: Bool) {
        guard random.chance(comments) else { return }
        number += 1
        let words = random.one(of: [
            "thee", "\"quoted\"", "é🌿", "{ id: 'x' },", "it's", "/ * [", "http://x",
        ])
        if !atLineEnd || layout == .line || layout == .tight || random.chance(40) {
            let middle = layout == .line || layout == .tight || random.chance(70) ? "" : lineEnd
            text += " /* \(number) \(words)\(middle)*/ "
        } else {
            text += " // \(number) \(words)" + (layout == .chaos ? lineEnd : "")
            // In the other layouts a line end is next.
        }
    }

    private mutating func key(_ key: String) { string(key, random.one(of: keyQuotes)) }

    private mutating func string(_ words: String, _ quote: String) {
        text += quote
        for scalar in words.unicodeScalars {
            let character = String(Character(scalar))
            if quote.isEmpty {
                text += character
            } else if character == quote || character == "\\" {
                text += "\\" + character
            } else if scalar == "\n" {
                text += "\\n"
            } else if scalar.value < 0x1_0000, random.chance(2) {
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                text += character
            }
        }
        text += quote
    }
}

extension Literal {
    fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
