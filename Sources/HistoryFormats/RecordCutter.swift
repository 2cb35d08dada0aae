// A file of entries in pieces: bytes in as they are read, one record out at a time, with the line it begins on.
// Keeps no more than one record. Knows where records end, and nothing of what is in them.

import AnchorModel

struct RecordCutter {
    /// What kind of file it is: the first character tells.
    enum Shape {
        /// JSON Lines.
        case lines
        /// One list of JSON around all of them.
        case list
        case table
    }

    enum Piece {
        case record([UInt8], line: Int)
        /// What cannot be cut any further, or is passed by.
        case fault(Message, line: Int)
    }

    /// Of a table, whose cells may hold a page of text each; a quote that nobody closed takes the rest.
    static let longestRow = 1 << 20

    private(set) var shape: Shape?
    private var record: [UInt8] = []
    private var line = 1
    private var began = 1
    /// The bytes of a mark that come first, and may be gone over.
    private var isAtStart = true
    private var isInText = false
    private var isEscaped = false
    /// Of a table: between two separators nothing has come yet.
    private var isCellNew = true
    /// Of a list: how deep inside the one element.
    private var depth = 0
    private var hasOpened = false
    private var listIsOver = false
    /// The rest of a line that is too long, or of a file that makes no sense any more.
    private var isSkippingLine = false
    private(set) var hasStopped = false
    /// Of a table, once a row tells.
    private(set) var separator: UInt8?

    /// - Parameter body: of each record, in order.
    mutating func feed(_ bytes: some Sequence<UInt8>, _ body: (Piece) -> Void) {
        // What is read from a file lies in one piece; byte by byte through a sequence of any kind costs 100 times that.
        let isWhole: Void? = bytes.withContiguousStorageIfAvailable {
            for byte in $0 where !hasStopped { take(byte, body) }
        }
        if isWhole == nil { for byte in bytes where !hasStopped { take(byte, body) } }
    }

    /// The end of the file.
    mutating func finish(_ body: (Piece) -> Void) {
        guard !hasStopped else { return }
        switch shape {
        case nil: break
        case .lines: endLine(body)
        case .list:
            if depth > 0 || isInText {
                body(.fault(Message("the file ends in the middle of an entry"), line: began))
            } else if !listIsOver {
                body(
                    .fault(
                        Message("the file ends (expected \"]\" after the last entry)"), line: line)
                )
            }
        case .table:
            if isInText {
                body(
                    .fault(
                        Message("a quote that is not closed (it begins on line \(began))"),
                        line: line))
            } else if !record.isEmpty {
                body(.record(record, line: began))
            }
        }
        hasStopped = true
    }

    private mutating func take(_ byte: UInt8, _ body: (Piece) -> Void) {
        if isAtStart { begin(byte) }
        switch shape {
        case nil: break
        case .lines: takeLine(byte, body)
        case .list: takeList(byte, body)
        case .table: takeRow(byte, body)
        }
        if byte == 0x0A { line += 1 }
    }

    private mutating func begin(_ byte: UInt8) {
        // A byte order mark, as spreadsheets put it.
        if [0xEF, 0xBB, 0xBF].contains(byte), shape == nil { return }
        guard byte > 0x20 else { return }
        isAtStart = false
        began = line
        shape = byte == UInt8(ascii: "{") ? .lines : byte == UInt8(ascii: "[") ? .list : .table
    }

    // MARK: Lines

    private mutating func takeLine(_ byte: UInt8, _ body: (Piece) -> Void) {
        guard byte != 0x0A else {
            endLine(body)
            began = line + 1
            return
        }
        guard !isSkippingLine else { return }
        record.append(byte)
        if record.count > EntryLine.longest {
            body(.fault(Message("a line of more than \(EntryLine.longest) bytes"), line: began))
            record = []
            isSkippingLine = true
        }
    }

    private mutating func endLine(_ body: (Piece) -> Void) {
        if record.contains(where: { $0 > 0x20 }) { body(.record(record, line: began)) }
        record.removeAll(keepingCapacity: true)
        isSkippingLine = false
    }

    // MARK: A list

    private mutating func takeList(_ byte: UInt8, _ body: (Piece) -> Void) {
        func stop(_ message: Message) {
            body(.fault(message, line: line))
        }
        if depth == 0 {
            switch byte {
            case 0...0x20, UInt8(ascii: ","): return
            case UInt8(ascii: "[") where !hasOpened: hasOpened = true
            case UInt8(ascii: "]") where !listIsOver: listIsOver = true
            case UInt8(ascii: "{") where !listIsOver:
                began = line
                depth = 1
                record = [byte]
            default:
                hasStopped = true
                stop(
                    listIsOver
                        ? Message("something after the end of the list (expected nothing)")
                        : Message("no object (expected one for each entry of the list)"))
            }
            return
        }
        record.append(byte)
        if isInText {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInText = false
            }
        } else {
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        if depth == 0 {
            body(.record(record, line: began))
            record.removeAll(keepingCapacity: true)
        } else if record.count > RecordCutter.longestRow {
            hasStopped = true
            body(
                .fault(
                    Message("an entry of more than \(RecordCutter.longestRow) bytes"), line: began))
        }
    }

    // MARK: A table

    static let separators: [UInt8] = [0x2C, 0x3B, 0x09]

    private mutating func takeRow(_ byte: UInt8, _ body: (Piece) -> Void) {
        if record.isEmpty, !isInText { began = line }
        let separators = RecordCutter.separators
        let isSeparator = separator.map { $0 == byte } ?? separators.contains(byte)
        if isInText {
            if byte == 0x22 { isInText = false }
        } else if byte == 0x22, isCellNew || record.last == 0x22 {
            // The second of two quotes goes on in the text.
            isInText = true
        } else if byte == 0x0A {
            if separator == nil, record.contains(where: separators.contains) {
                separator = TableReader.separator(ofHeader: record)
            }
            body(.record(record + [byte], line: began))
            record.removeAll(keepingCapacity: true)
            isCellNew = true
            return
        }
        isCellNew = isSeparator && !isInText
        record.append(byte)
        if record.count > RecordCutter.longestRow {
            hasStopped = true
            body(
                .fault(
                    isInText
                        ? Message("a quote that is not closed (it begins on line \(began))")
                        : Message("an entry of more than \(RecordCutter.longestRow) bytes"),
                    line: began))
        }
    }
}
