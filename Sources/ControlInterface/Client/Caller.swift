// Calls a method and waits for the reply: what anchorctl and the tests talk to the daemon with.
// Must never be used by the daemon, which waits for nobody.

package import Varlink

package enum CallerError: Error, Hashable, Sendable {
    case socket(SocketError)
    /// The connection ended before the reply.
    case hungUp
    /// What came back is no reply, or not one of the declared type.
    case violation(String)
    /// The service said no.
    case failed(CallError)
}

/// Confined to the thread that made it.
package final class Caller {
    /// A daemon that has not answered a call by now hangs: answers take milliseconds.
    package static let patience: Int32 = 10_000

    private let socket: StreamSocket
    private var connection = ClientConnection()

    /// `patience`: milliseconds for each wait.
    package init(socketPath: String, patience: Int32 = Caller.patience) throws(CallerError) {
        do {
            socket = try StreamSocket(path: socketPath, timeout: patience)
        } catch {
            throw .socket(error)
        }
    }

    /// One call, one reply: its parameters as they came.
    package func call(
        _ method: String, _ parameters: [String: JSONValue] = [:]
    ) throws(CallerError) -> [String: JSONValue] {
        try send(Call(method, parameters))
        return try receive().parameters
    }

    package func call<M: ControlMethod>(
        _ method: M.Type, _ parameters: M.Parameters
    ) throws(CallerError) -> M.Reply {
        try send(Call(M.name.full, try encode(parameters)))
        return try decode(M.Reply.self, try receive().parameters)
    }

    /// One call with `more`: every reply until the last, or until the closure returns false.
    /// `patient` waits between replies for as long as it takes.
    package func stream(
        _ method: String, _ parameters: [String: JSONValue] = [:], patient: Bool = false,
        _ take: (ClientConnection.Reply) throws(CallerError) -> Bool
    ) throws(CallerError) {
        try send(Call(method, parameters, more: true))
        while true {
            let reply = try receive()
            guard try take(reply), reply.continues else { return }
            if patient { socket.timeout = nil }
        }
    }

    /// A stream for somebody who prints each reply and shows time passing in between.
    /// - Parameter reader: what is printed to; when nobody is left to read it this returns.
    /// - Parameter patience: milliseconds from now to the next `tick`; nil: none until a reply.
    package func follow(
        _ method: String, _ parameters: [String: JSONValue] = [:], reader: Int32?,
        patience: () -> Int32?, tick: () -> Void,
        _ take: (ClientConnection.Reply) throws(CallerError) -> Void
    ) throws(CallerError) {
        try send(Call(method, parameters, more: true))
        var isFirst = true
        while true {
            if !isFirst {
                socket.timeout = patience()
                socket.reader = reader
            }
            do throws(CallerError) {
                let reply = try receive()
                isFirst = false
                try take(reply)
                guard reply.continues else { return }
            } catch .socket(.timeout) where !isFirst {
                tick()
            }
        }
    }

    package func encode(_ parameters: some Encodable) throws(CallerError) -> [String: JSONValue] {
        if parameters is Nothing { return [:] }
        do {
            return try WireJSON.convert(parameters, to: JSONValue.self).object ?? [:]
        } catch {
            throw .violation(error.description)
        }
    }

    package func decode<T: Decodable>(
        _ type: T.Type, _ parameters: [String: JSONValue]
    ) throws(CallerError) -> T {
        do {
            return try WireJSON.convert(JSONValue.object(parameters), to: type)
        } catch {
            throw .violation(error.description)
        }
    }

    private func send(_ call: Call) throws(CallerError) {
        do {
            try socket.write(try connection.send(call))
        } catch let error as SocketError {
            throw .socket(error)
        } catch let error as WireError {
            throw .violation(error.description)
        } catch {
            throw .hungUp
        }
    }

    private func receive() throws(CallerError) -> ClientConnection.Reply {
        while true {
            do {
                if let reply = try connection.next() {
                    if let error = reply.error { throw CallerError.failed(error) }
                    return reply
                }
                let bytes = try socket.read()
                guard !bytes.isEmpty else { throw CallerError.hungUp }
                connection.feed(bytes)
            } catch let error as CallerError {
                throw error
            } catch let error as SocketError {
                throw .socket(error)
            } catch let error as WireError {
                throw .violation(error.description)
            } catch {
                throw .hungUp
            }
        }
    }
}
