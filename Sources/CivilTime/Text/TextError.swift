// Where a text stopped being readable, and what would have been. Owns the one error of this room's
// readers, and the cursor they share; knows no grammar.

/// A text that is not what it had to be: `expected` completes "expected ..." in a message.
package struct TextError: Error, Hashable, Sendable {
    /// Offset in UTF-8 bytes of the place in the text.
    package let offset: Int
    package let expected: Expectation

    package init(offset: Int, expected: Expectation) {
        self.offset = offset
        self.expected = expected
    }
}

package typealias CalendarExpressionError = TextError
package typealias SpanError = TextError
package typealias WeekdayError = TextError

/// A place in the UTF-8 bytes of a text; never beyond its end.
struct TextCursor {
    let bytes: [UInt8]
    private(set) var offset = 0
    /// Where the text ends for this reader (a suffix may have been read already).
    let end: Int

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
        end = bytes.count
    }

    init(_ bytes: [UInt8], end: Int) {
        self.bytes = bytes
        self.end = min(end, bytes.count)
    }

    var atEnd: Bool { offset >= end }

    /// The byte `ahead` places on; nil at and after the end.
    func peek(_ ahead: Int = 0) -> UInt8? {
        offset + ahead < end ? bytes[offset + ahead] : nil
    }

    func isAt(_ character: Unicode.Scalar, ahead: Int = 0) -> Bool {
        peek(ahead) == UInt8(ascii: character)
    }

    mutating func move(to place: Int) { offset = min(max(place, 0), end) }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard isAt(character) else { return false }
        offset += 1
        return true
    }

    mutating func skip(while matches: (UInt8) -> Bool) {
        while let byte = peek(), matches(byte) { offset += 1 }
    }

    mutating func skipSpaces() { skip { $0 == 32 } }

    /// Skips a word, whatever the case of its ASCII letters; the word is given in lower case.
    mutating func skip(word: String) -> Bool {
        var ahead = 0
        for byte in word.utf8 {
            guard let found = peek(ahead), lowercased(found) == byte else { return false }
            ahead += 1
        }
        offset += ahead
        return true
    }

    /// A number of decimal digits, no sign; nil, with nothing skipped, when there is none.
    mutating func number(upTo limit: Int) throws(TextError) -> Int? {
        let start = offset
        var value = 0
        while let byte = peek(), isDigit(byte) {
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let digit = Int(byte - 48)
            guard !overflow, tens <= limit - digit else {
                throw TextError(offset: start, expected: "a number up to \(limit)")
            }
            value = tens + digit
            offset += 1
        }
        return offset > start ? value : nil
    }

    func expected(_ what: Expectation) -> TextError {
        TextError(offset: offset, expected: what)
    }
}

func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(lowercased(byte)) }

/// ASCII only: these texts have no other letters.
func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
