// Dates and times of day as digits at the end of a text in bytes. A list of a thousand times is
// written in one go: a string for each number would cost several times as much as the arithmetic.

extension [UInt8] {
    /// Decimal digits, with zeros in front up to this width; a negative number has its sign first.
    package mutating func append(_ value: Int, width: Int) {
        var rest = value.magnitude
        if value < 0 { append(UInt8(ascii: "-")) }
        var unit: UInt = 1
        var digits = 1
        while digits < width || rest / unit >= 10 {
            unit *= 10
            digits += 1
        }
        while unit > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    /// `YYYY-MM-DD`.
    package mutating func append(_ date: LocalDate) {
        let parts = date.yearMonthDay
        append(parts.year, width: 4)
        append(UInt8(ascii: "-"))
        append(parts.month, width: 2)
        append(UInt8(ascii: "-"))
        append(parts.day, width: 2)
    }

    /// `HH:MM`, with `:SS` and `.ffffff` only where they are not zero.
    package mutating func append(_ time: LocalTime) {
        append(time.hour, width: 2)
        append(UInt8(ascii: ":"))
        append(time.minute, width: 2)
        let fraction = Int(time.microseconds % 1_000_000)
        guard time.second != 0 || fraction != 0 else { return }
        append(UInt8(ascii: ":"))
        append(time.second, width: 2)
        guard fraction != 0 else { return }
        append(UInt8(ascii: "."))
        append(fraction, width: 6)
    }
}

extension LocalDate: CustomStringConvertible {
    package var description: String { written { $0.append(self) } }
}

extension LocalTime: CustomStringConvertible {
    /// `HH:MM`, with `:SS` and `.ffffff` only where they are not zero.
    package var description: String { written { $0.append(self) } }
}

/// Zeros in front of a number up to this width.
package func padded(_ value: Int, _ width: Int) -> String {
    written { $0.append(value, width: width) }
}

private func written(_ write: (inout [UInt8]) -> Void) -> String {
    var text: [UInt8] = []
    // `HH:MM:SS.ffffff`, the longest of them.
    text.reserveCapacity(15)
    write(&text)
    return String(decoding: text, as: UTF8.self)
}
