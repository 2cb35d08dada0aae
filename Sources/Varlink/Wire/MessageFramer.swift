// Bytes as they arrive, cut into messages at each NUL. Owns what is not complete yet; must never
// hold more of one message than its limit.

package struct MessageFramer {
    /// A call names an anchor, a word or a time: 256 KiB is a thousand times that, and decodes in
    /// well under the time between two nudges.
    package static let callLimit = 256 * 1024
    /// A reply may carry a list (a year of slots): sd-varlink's own limit, 16 MiB.
    package static let replyLimit = 16 * 1024 * 1024

    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the first message that was not taken yet begins.
    private var start = 0
    /// Bytes before this one are known to hold no NUL.
    private var searched = 0

    package init(limit: Int) { self.limit = limit }

    /// Bytes waiting: complete messages and the beginning of one.
    package var waiting: Int { buffer.count - start }

    package mutating func feed(_ bytes: some Collection<UInt8>) {
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: buffer.capacity <= 64 * 1024)
            start = 0
            searched = 0
        } else if start > buffer.count / 2 {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next message without its NUL; nil until it is complete.
    package mutating func next() throws(WireError) -> [UInt8]? {
        searched = max(searched, start)
        guard let end = buffer[searched...].firstIndex(of: 0) else {
            searched = buffer.count
            if waiting > limit { throw tooLong }
            return nil
        }
        guard end - start <= limit else { throw tooLong }
        let message = Array(buffer[start..<end])
        start = end + 1
        searched = start
        return message
    }

    private var tooLong: WireError { WireError("a message of more than \(limit) bytes") }
}
