// What the daemon and its helper say to each other about the shared folder: a kind, some numbers, some texts.
// Owns the form on the socket alone; what a message means stands where it is answered.

struct SharedMessage: Equatable {
    enum Kind: UInt8 {
        // The daemon tells.
        case begin = 1
        case look, kept, erased
        // The helper asks, and waits for `answer`.
        case take = 32
        case rows, stones, standing, savePlace
        // The helper tells.
        case busy = 64
        case newest, idle, trouble, passedBy
        case answer = 96
    }

    let kind: Kind
    var numbers: [Int64] = []
    var texts: [[UInt8]] = []

    /// More than any piece of a file with its framing; who sends a longer one is not our helper.
    static let longest = 4 << 20

    /// Little-endian: the length of what follows in 4 bytes, the kind, how many numbers and texts there
    /// are, 8 bytes for each number, and each text behind its length.
    var bytes: [UInt8] {
        var body: [UInt8] = [kind.rawValue]
        func put(_ number: Int, in bytes: inout [UInt8]) {
            for place in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
        }
        put(numbers.count, in: &body)
        put(texts.count, in: &body)
        for number in numbers {
            for place in 0..<8 { body.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
        }
        for text in texts {
            put(text.count, in: &body)
            body += text
        }
        var all: [UInt8] = []
        all.reserveCapacity(body.count + 4)
        put(body.count, in: &all)
        return all + body
    }

    init(_ kind: Kind, _ numbers: [Int64] = [], _ texts: [[UInt8]] = []) {
        self.kind = kind
        self.numbers = numbers
        self.texts = texts
    }

    /// Nil for what no message is.
    fileprivate init?(_ body: ArraySlice<UInt8>) {
        var rest = body
        func number(_ count: Int) -> Int? {
            guard rest.count >= count else { return nil }
            var value: UInt64 = 0
            for (place, byte) in rest.prefix(count).enumerated() {
                value |= UInt64(byte) << UInt64(8 * place)
            }
            rest = rest.dropFirst(count)
            return Int(Int64(bitPattern: value))
        }
        guard let code = rest.popFirst(), let kind = Kind(rawValue: code),
            let numberCount = number(4), let textCount = number(4),
            numberCount * 8 + textCount * 4 <= rest.count
        else { return nil }
        self.kind = kind
        for _ in 0..<numberCount {
            guard let value = number(8) else { return nil }
            numbers.append(Int64(value))
        }
        for _ in 0..<textCount {
            guard let length = number(4), length <= rest.count else { return nil }
            texts.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
    }

    func text(_ place: Int) -> String {
        place < texts.count ? String(decoding: texts[place], as: UTF8.self) : ""
    }

    func number(_ place: Int) -> Int64 { place < numbers.count ? numbers[place] : 0 }
}

/// Bytes of a socket as messages.
struct SharedInbox {
    private var bytes: [UInt8] = []

    mutating func add(_ more: [UInt8]) { bytes += more }

    enum Broken: Error { case notAMessage }

    /// Nil while none is whole.
    mutating func next() throws(Broken) -> SharedMessage? {
        guard bytes.count >= 4 else { return nil }
        let length = (0..<4).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
        guard length <= SharedMessage.longest else { throw .notAMessage }
        guard bytes.count >= 4 + length else { return nil }
        guard let message = SharedMessage(bytes[4..<4 + length]) else { throw .notAMessage }
        bytes.removeFirst(4 + length)
        return message
    }
}
