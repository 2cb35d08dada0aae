// Bytes on their way to a peer: replies go in at the end and leave at the front as it reads. Does no
// I/O; must never move a byte more often than it was written.

package struct OutputQueue {
    /// Room kept for the replies to come once all has left; what a burst took is given back.
    private static let kept = 64 * 1024

    private var bytes: [UInt8] = []
    /// Where the first byte that has not left yet is.
    private var start = 0

    package init() {}

    package var count: Int { bytes.count - start }
    package var isEmpty: Bool { count == 0 }
    package var unsent: ArraySlice<UInt8> { bytes[start...] }

    package mutating func append(_ reply: [UInt8]) {
        // Only when more has left than is left: so moving costs no more than writing did.
        if start > bytes.count / 2 {
            bytes.removeFirst(start)
            start = 0
        }
        bytes.append(contentsOf: reply)
    }

    /// These many have left.
    package mutating func removeFirst(_ sent: Int) {
        start += min(sent, count)
        guard isEmpty else { return }
        bytes.removeAll(keepingCapacity: bytes.capacity <= OutputQueue.kept)
        start = 0
    }
}
