// The client's side of one connection: calls into bytes, replies out of bytes, matched in order.
// Does no I/O; must never take a reply for a call that did not ask for it.

package struct ClientConnection {
    package struct Reply: Hashable, Sendable {
        package let parameters: [String: JSONValue]
        /// More replies to the same call follow.
        package let continues: Bool
        package let error: CallError?
    }

    private var framer: MessageFramer
    /// Calls that still expect a reply, oldest first; true where `more` was set.
    private var outstanding: [Bool] = []

    package init(limit: Int = MessageFramer.replyLimit) { framer = MessageFramer(limit: limit) }

    package var isIdle: Bool { outstanding.isEmpty }

    /// The bytes to send. Calls may be sent before earlier ones are answered.
    package mutating func send(_ call: Call) throws(WireError) -> [UInt8] {
        guard let bytes = WireJSON.encode(call.message) else {
            throw WireError("a number JSON has no form for")
        }
        if !call.oneway { outstanding.append(call.more) }
        return bytes + [0]
    }

    package mutating func feed(_ bytes: some Collection<UInt8>) { framer.feed(bytes) }

    /// The next reply; nil until it is complete. Keys it does not know are ignored.
    package mutating func next() throws(WireError) -> Reply? {
        guard let message = try framer.next() else { return nil }
        guard let members = try WireJSON.value(message).object else {
            throw WireError("a reply that is no object")
        }
        guard let more = outstanding.first else { throw WireError("a reply nobody asked for") }
        let continues = try ClientConnection.continues(members)
        guard more || !continues else { throw WireError("a stream nobody asked for") }
        let parameters: [String: JSONValue]
        switch members["parameters"] {
        case nil, .null?: parameters = [:]
        case .object(let found)?: parameters = found
        default: throw WireError("parameters that are no object")
        }
        let error = try ClientConnection.error(members, parameters)
        guard error == nil || !continues else { throw WireError("an error that continues") }
        if !continues { outstanding.removeFirst() }
        return Reply(parameters: parameters, continues: continues, error: error)
    }

    private static func continues(_ members: [String: JSONValue]) throws(WireError) -> Bool {
        switch members["continues"] {
        case nil, .null?: return false
        case .bool(let flag)?: return flag
        default: throw WireError("continues is no boolean")
        }
    }

    private static func error(
        _ members: [String: JSONValue], _ parameters: [String: JSONValue]
    ) throws(WireError) -> CallError? {
        switch members["error"] {
        case nil, .null?: return nil
        case .string(let name)?: return CallError(name, parameters)
        default: throw WireError("error is no name")
        }
    }
}
