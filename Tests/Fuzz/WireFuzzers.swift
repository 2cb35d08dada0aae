// What a client may send. The first byte says how the rest is cut into pieces, as a socket would.

import Varlink

enum WireFuzzers {
    static func varlink(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let sent = Array(bytes.dropFirst())
        let whole = events(sent, piece: max(sent.count, 1))
        require(whole == events(sent, piece: Int(first) + 1), "cut otherwise, read otherwise")
        for case .call(let call) in whole {
            let again = try? WireJSON.value(
                WireJSON.encode(JSONValue.object(call.parameters)) ?? [])
            require(again == .object(call.parameters), "written, another value")
        }
        var client = ClientConnection()
        _ = try? client.send(Call("a.b.C", more: true))
        client.feed(sent)
        while let reply = try? client.next() { _ = reply }
        if let text = String(validating: sent, as: UTF8.self) {
            _ = try? InterfaceDescription(text)
        }
    }

    /// Every call is answered at once.
    private static func events(_ bytes: [UInt8], piece: Int) -> [ServerConnection.Event] {
        var server = ServerConnection(limit: 4096)
        var found: [ServerConnection.Event] = []
        func take() {
            while let event = server.next() {
                found.append(event)
                if case .call = event { _ = server.reply() }
            }
        }
        var place = 0
        while place < bytes.count {
            server.feed(bytes[place..<min(place + piece, bytes.count)])
            take()
            place += piece
        }
        server.endInput()
        take()
        return found
    }
}
