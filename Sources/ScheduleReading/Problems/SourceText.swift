// The text of a schedule file: UTF-8 without control characters, and the line and column of any
// place in it. Knows nothing of JSON or XML.

import AnchorModel

struct SourceText {
    /// Without a byte order mark.
    let scalars: [Unicode.Scalar]

    /// A schedule of a hundred anchors with long texts is below 100 KiB; ten times that is not
    /// a schedule, and is refused before it costs memory.
    static let byteLimit = 1 << 20

    /// The byte order mark of UTF-8.
    static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

    /// What cannot be read; the text then ends before it.
    let damage: Finding?

    /// Where each line begins. A file with a hundred thousand equal keys names two places for each:
    /// counting lines from its beginning every time took a quarter of a minute.
    let lines: [Int]

    init(_ bytes: [UInt8]) {
        if let refusal = SourceText.refusal(bytes) {
            scalars = []
            damage = Finding(offset: 0, message: refusal)
            lines = [0]
            return
        }
        (scalars, damage) = SourceText.decode(bytes)
        lines = SourceText.lineStarts(scalars)
    }

    /// CR, LF and CR LF end a line.
    private static func lineStarts(_ scalars: [Unicode.Scalar]) -> [Int] {
        var starts = [0]
        for index in scalars.indices {
            let next = index + 1
            let isEnd =
                scalars[index] == "\n"
                || scalars[index] == "\r" && !(next < scalars.count && scalars[next] == "\n")
            if isEnd { starts.append(next) }
        }
        return starts
    }

    private static func refusal(_ bytes: [UInt8]) -> Message? {
        if bytes.count > byteLimit {
            return Message(
                "the file has \(bytes.count) bytes (expected at most \(byteLimit), 1 MiB)")
        }
        return encoding(bytes.prefix(4)).map {
            Message("the file is in \($0) (expected UTF-8: iconv -f \($0) -t UTF-8)")
        }
    }

    /// By a byte order mark, or else by where the zeros are: a schedule begins with two characters of
    /// ASCII (RFC 4627, section 3). The longer forms first: their marks begin like the shorter ones.
    private static func encoding(_ start: ArraySlice<UInt8>) -> String? {
        let bytes = Array(start)
        if bytes == [0xff, 0xfe, 0, 0] || bytes == [0, 0, 0xfe, 0xff] { return "UTF-32" }
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
            return "UTF-16"
        }
        guard bytes.count == 4 else { return nil }
        return switch bytes.map({ $0 == 0 }) {
        case [true, true, true, false]: "UTF-32BE"
        case [false, true, true, true]: "UTF-32LE"
        case [true, false, true, false]: "UTF-16BE"
        case [false, true, false, true]: "UTF-16LE"
        default: nil
        }
    }

    private static func decode(_ bytes: [UInt8]) -> ([Unicode.Scalar], Finding?) {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        while true {
            var problem: Message?
            switch parser.parseScalar(from: &rest) {
            case .emptyInput: return (result, nil)
            case .error: problem = Message("a byte that is not UTF-8 (expected UTF-8 text)")
            case .valid(let encoded):
                let scalar = UTF8.decode(encoded)
                result.append(scalar)
                guard isForbidden(scalar), !isPageSpace(scalar) else { continue }
                result.removeLast()
                problem = Message("a control character, \(name(scalar)) (expected text)")
            }
            return (result, problem.map { Finding(offset: result.count, message: $0) })
        }
    }

    /// Control characters (C0 but tab and line ends, DEL, C1): in a bubble or a terminal they do
    /// what nobody wrote them for.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0a, 0x0d: false
        case 0..<0x20, 0x7f..<0xa0: true
        default: false
        }
    }

    /// Vertical tab and form feed: space between the tokens of JSON5 (section 8), and never part of a text.
    static func isPageSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{b}" || scalar == "\u{c}"
    }

    /// `U+0007`
    static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Line and column from 1. An offset past the end is the end.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let end = min(max(offset, 0), scalars.count)
        // The last line that begins at or before it; the first one begins at 0.
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle] <= end { low = middle } else { high = middle }
        }
        return (low + 1, end - lines[low] + 1)
    }
}
