// The tokens of JSON5: space and comments, strings with their escapes, numbers and bare words.
// Refuses what would smuggle a control character or half a surrogate pair into a text.

import AnchorModel

extension JSON5Reader {
    /// White space and both kinds of comment.
    mutating func skipSpace() throws(Finding) {
        while let scalar = peek {
            if scalar == "/" {
                try skipComment()
            } else if JSON5Reader.isSpace(scalar) {
                offset += 1
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(Finding) {
        let start = offset
        switch scalar(ahead: 1) {
        case "/":
            while let scalar = peek, !JSON5Reader.isLineEnd(scalar) { offset += 1 }
        case "*":
            offset += 2
            while !(peek == "*" && scalar(ahead: 1) == "/") {
                guard !atEnd else {
                    throw finding(Message("a comment that never ends (expected */)"), at: start)
                }
                offset += 1
            }
            offset += 2
        default: throw finding(Message("found \"/\" (expected // or /* for a comment)"))
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        isLineEnd(scalar) || scalar == "\t" || scalar == "\u{feff}"
            || SourceText.isPageSpace(scalar)
            || scalar.properties.generalCategory == .spaceSeparator
    }

    static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// `isPlain`: every character of the text is one of the file.
    mutating func string() throws(Finding) -> (text: String, isPlain: Bool) {
        let start = offset
        let quote = peek
        offset += 1
        var text = String.UnicodeScalarView()
        var isPlain = true
        while let scalar = peek {
            if scalar == quote {
                offset += 1
                return (String(text), isPlain)
            }
            // U+2028 and U+2029 may stand in a string (JSON5 section 5.2).
            if scalar == "\n" || scalar == "\r" { break }
            offset += 1
            if scalar == "\\" {
                isPlain = false
                if let value = try escape(at: offset - 1) { text.append(value) }
            } else if SourceText.isForbidden(scalar) {
                throw control(SourceText.name(scalar), at: offset - 1)
            } else {
                text.append(scalar)
            }
        }
        let quotes = quote.map { String(Character($0)) } ?? ""
        throw finding(
            Message("a text that never ends (expected \(quotes) before the line's end)"), at: start)
    }

    /// What follows a backslash; nil for a line continued on the next.
    private mutating func escape(at start: Int) throws(Finding) -> Unicode.Scalar? {
        guard let scalar = peek else { throw finding(Message("the file ends inside a text")) }
        offset += 1
        switch scalar {
        case "n": return "\n"
        case "t": return "\t"
        case "b", "f", "v", "r", "0": throw control("\\\(scalar)", at: start)
        case "1"..."9":
            throw finding(
                Message("\\\(scalar) in a text (expected an escape such as \\n)"), at: start)
        case "x": return try escaped(digits(2, at: start), at: start)
        case "u": return try unicodeEscape(at: start)
        case "\r":
            _ = skip("\n")
            return nil
        case "\n", "\u{2028}", "\u{2029}": return nil
        default: return scalar
        }
    }

    mutating func unicodeEscape(at start: Int) throws(Finding) -> Unicode.Scalar {
        let first = try digits(4, at: start)
        guard (0xd800...0xdfff).contains(first) else { return try escaped(first, at: start) }
        if first < 0xdc00, skip("\\"), skip("u") {
            let second = try digits(4, at: start)
            if (0xdc00...0xdfff).contains(second) {
                let value = 0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)
                return try escaped(value, at: start)
            }
        }
        throw finding(
            Message("half a surrogate pair (expected both, as in \\ud83c\\udf3f)"), at: start)
    }

    private func escaped(_ value: UInt32, at start: Int) throws(Finding) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(value) else {
            throw finding(Message("an escape that is no character"), at: start)
        }
        guard !SourceText.isForbidden(scalar), scalar != "\r" else {
            throw control(SourceText.name(scalar), at: start)
        }
        return scalar
    }

    private func control(_ name: String, at start: Int) -> Finding {
        finding(Message("a control character, \(name), in a text (expected text)"), at: start)
    }

    private mutating func digits(_ count: Int, at start: Int) throws(Finding) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let scalar = peek, scalar.isASCII,
                let digit = Character(scalar).hexDigitValue
            else {
                throw finding(
                    Message("an escape cut short (expected \(count) hex digits)"), at: start)
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }

    /// What stands here up to a separator, for numbers, words and messages.
    var bareWord: String {
        let ends: Set<Unicode.Scalar> = [",", "]", "}", "[", "{", "\"", "'", "/"]
        var end = offset
        while end < scalars.count, !ends.contains(scalars[end]), !JSON5Reader.isSpace(scalars[end])
        {
            end += 1
        }
        return String(String.UnicodeScalarView(scalars[offset..<end]))
    }

    mutating func numberOrWord() throws(Finding) -> Node {
        let start = offset
        let word = bareWord
        guard !word.isEmpty else { throw finding(Message("\(found) (expected a value)")) }
        offset += word.unicodeScalars.count
        switch word {
        case "true": return Node(start, .bool(true), end: offset)
        case "false": return Node(start, .bool(false), end: offset)
        case "null": return Node(start, .null, end: offset)
        default: break
        }
        let unsigned = word.hasPrefix("-") || word.hasPrefix("+") ? String(word.dropFirst()) : word
        if unsigned == "Infinity" || unsigned == "NaN" {
            throw finding(Message("\(word) is not a number anchord can use"), at: start)
        }
        if word.hasSuffix(":") {
            throw finding(
                Message("found the key \(quoted(String(word.dropLast()))) (expected a value)"),
                at: start)
        }
        guard let value = JSON5Reader.number(unsigned) else {
            throw finding(
                Message("found \(short(word)) without quotes (expected \(quoted(word)))"), at: start
            )
        }
        guard value.isFinite else {
            throw finding(Message("the number \(short(word)) is too large"), at: start)
        }
        return Node(start, .number(word.hasPrefix("-") ? -value : value, word), end: offset)
    }

    /// JSON5 section 6: no leading zero, a point may be first or last, hexadecimal whole numbers.
    static func number(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        if text.hasPrefix("0x") || text.hasPrefix("0X") {
            let digits = text.dropFirst(2)
            guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
                return nil
            }
            return digits.reduce(0) { $0 * 16 + Double($1.hexDigitValue ?? 0) }
        }
        var index = 0
        func run() -> Int {
            let start = index
            while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
            return index - start
        }
        let whole = run()
        guard whole <= 1 || bytes[0] != 48 else { return nil }
        var decimals = 0
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            decimals = run()
        }
        guard whole + decimals > 0 else { return nil }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == 43 || bytes[index] == 45 { index += 1 }
            guard run() > 0 else { return nil }
        }
        guard index == bytes.count else { return nil }
        return Double((whole == 0 ? "0" : "") + text)
            ?? Double(text.filter { $0 != "." })
    }
}
