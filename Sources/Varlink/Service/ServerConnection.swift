// The server's side of one connection: calls out of bytes, one at a time and in order, replies into
// bytes. Does no I/O; must never give out a call before the one before it has its last reply.

package struct ServerConnection {
    package enum Event: Hashable, Sendable {
        /// Answer it with `reply` or `fail`; a oneway call too (nothing is sent for it).
        case call(Call)
        /// Close the connection, after sending what is already in hand. Comes once, and last.
        case close(Reason)
    }

    package enum Reason: Hashable, Sendable {
        /// The peer sent what UAPI.20 closes a connection for.
        case violation(String)
        /// The peer ended its side and everything read has been answered.
        case ended
    }

    private var framer: MessageFramer
    private let limit: Int
    private var inputEnded = false
    private var violation: String?
    private var closed = false
    /// There may be a whole call in what was fed and not looked at yet.
    package private(set) var hasUnseen = false
    /// The call that waits for its (last) reply.
    package private(set) var current: Call?

    package init(limit: Int = MessageFramer.callLimit) {
        self.limit = limit
        framer = MessageFramer(limit: limit)
    }

    /// False while there are calls to look at or one is being answered: what the peer sends on top
    /// waits in its own buffer. So one read, or the beginning of one message, is all that is kept.
    package var wantsInput: Bool { !inputEnded && !closed && current == nil && !hasUnseen }
    /// Bytes of calls that are kept here.
    package var waiting: Int { framer.waiting }

    /// Pipelined calls a peer may have waiting, in bytes: one full message and one read on top.
    private var mostWaiting: Int { limit + 1024 * 1024 }

    package mutating func feed(_ bytes: some Collection<UInt8>) {
        guard !closed, !inputEnded, violation == nil else { return }
        framer.feed(bytes)
        hasUnseen = true
        if framer.waiting > mostWaiting { violation = "too many calls at once" }
    }

    /// The peer closed its writing half (`nc -N`): what was read is still answered.
    package mutating func endInput() { inputEnded = true }

    /// What to do next; nil while a call is being answered or more bytes are needed. Call it until
    /// nil after every `feed`, `endInput`, last `reply` and `fail`.
    package mutating func next() -> Event? {
        guard !closed, current == nil else { return nil }
        if let violation { return close(.violation(violation)) }
        do {
            guard let message = try framer.next() else {
                hasUnseen = false
                // Half a message at the end of input is nobody's call.
                return inputEnded ? close(.ended) : nil
            }
            let call = try Call(message: message)
            current = call
            return .call(call)
        } catch {
            return close(.violation(error.description))
        }
    }

    /// The bytes to send, empty for a oneway call. `continues` is dropped when the call has no
    /// `more`: then this is the one reply.
    package mutating func reply(
        _ parameters: some Encodable, continues: Bool = false
    ) -> [UInt8] {
        guard let call = current else { return [] }
        let goesOn = continues && call.more
        if !goesOn { current = nil }
        guard !call.oneway else { return [] }
        let message = ReplyMessage(
            continues: goesOn ? true : nil, error: nil, parameters: parameters)
        return frame(message)
    }

    /// The bytes of a reply that many streams get: made once, for `reply(_: StreamReply)` of each.
    package static func streamReply(_ parameters: some Encodable) -> StreamReply? {
        let message = ReplyMessage(continues: true, error: nil, parameters: parameters)
        return WireJSON.encode(message).map { StreamReply(bytes: $0 + [0]) }
    }

    /// Nothing for a call that did not ask for a stream.
    package func reply(_ made: StreamReply) -> [UInt8] { current?.more == true ? made.bytes : [] }

    /// A reply whose parameters are text already, an object of JSON: rows of a long history are written by hand.
    package mutating func reply(written parameters: [UInt8], continues: Bool) -> [UInt8] {
        guard let call = current else { return [] }
        let goesOn = continues && call.more
        if !goesOn { current = nil }
        guard !call.oneway else { return [] }
        let start = goesOn ? #"{"continues":true,"parameters":"# : #"{"parameters":"#
        var bytes: [UInt8] = []
        bytes.reserveCapacity(start.utf8.count + parameters.count + 2)
        bytes += start.utf8
        bytes += parameters
        bytes += [UInt8(ascii: "}"), 0]
        return bytes
    }

    /// The last reply of a call that has nothing to tell: `{"parameters":{}}`, which every
    /// varlinkctl prints alike.
    package mutating func reply() -> [UInt8] { reply([String: JSONValue]()) }

    /// The bytes of the error reply, empty for a oneway call.
    package mutating func fail(_ error: CallError) -> [UInt8] {
        guard let call = current else { return [] }
        current = nil
        guard !call.oneway else { return [] }
        let parameters = error.parameters.isEmpty ? nil : error.parameters
        return frame(ReplyMessage(continues: nil, error: error.name, parameters: parameters))
    }

    private mutating func frame(_ message: some Encodable) -> [UInt8] {
        guard let bytes = WireJSON.encode(message) else {
            // Better an end the peer sees than a reply that never comes.
            violation = "a reply JSON has no form for"
            current = nil
            return []
        }
        return bytes + [0]
    }

    private mutating func close(_ reason: Reason) -> Event {
        closed = true
        return .close(reason)
    }
}

/// One reply of a stream that goes on, in its final form.
package struct StreamReply: Sendable {
    fileprivate let bytes: [UInt8]
}

/// Keys `parameters`, `continues`, `error` and no other: varlinkctl ends a call over any extra one.
private struct ReplyMessage<Parameters: Encodable>: Encodable {
    let continues: Bool?
    let error: String?
    let parameters: Parameters?
}
