// One client: bytes in, calls out in order, replies back as fast as it reads. Knows the wire, not
// what a method does. A client that never reads costs its own buffer and nothing else.

import Systemd
import Varlink

final class ControlConnection {
    /// Replies wait here for a slow reader; above this no further call of it is looked at. 256 KiB:
    /// some thousand history lines, and 64 such clients stay below the memory of one browser tab.
    private static let outputLimit = 256 * 1024
    private static let readSize = 64 * 1024

    private let socket: UnixConnection
    private var wire = ServerConnection()
    private var output: [UInt8] = []
    private var source: IOSource?
    private var isEnding = false
    private(set) var isClosed = false
    private let handle: (Call, ControlConnection) -> Void
    private let ended: (ControlConnection) -> Void
    /// A stream in hand: called when there is room for more of it.
    var onRoom: (() -> Void)?

    init(
        _ socket: UnixConnection, loop: EventLoop,
        handle: @escaping (Call, ControlConnection) -> Void,
        ended: @escaping (ControlConnection) -> Void
    ) throws(SystemdError) {
        self.socket = socket
        self.handle = handle
        self.ended = ended
        source = try loop.addIO(fd: socket.fd, events: .read, name: "control-client") {
            [weak self] events in self?.ready(events)
        }
    }

    /// Whether the reader keeps up: a stream waits for `onRoom` when it does not.
    var hasRoom: Bool { output.count < ControlConnection.outputLimit }
    var isIdle: Bool { output.isEmpty }
    var current: Call? { wire.current }

    // MARK: Replies

    func reply(_ parameters: some Encodable, continues: Bool = false) {
        send(wire.reply(parameters, continues: continues))
    }

    func replyNothing() { send(wire.reply()) }

    func fail(_ error: CallError) { send(wire.fail(error)) }

    private func send(_ bytes: [UInt8]) {
        if wire.current == nil { onRoom = nil }
        guard !isClosed else { return }
        output.append(contentsOf: bytes)
        flush()
        settle()
    }

    // MARK: Socket

    private func ready(_ events: IOEvents) {
        if events.contains(.write) { flush() }
        if !isClosed, wire.wantsInput { receive() }
        // Gone in both directions: whoever was streamed to has hung up, which cancels.
        if events.contains(.hangup) || events.contains(.error) {
            isEnding = isEnding || wire.current != nil
        }
        work()
    }

    private func receive() {
        do throws(SystemdError) {
            switch try socket.read(atMost: ControlConnection.readSize) {
            case .bytes(let bytes): wire.feed(bytes)
            case .nothingYet: break
            case .end: wire.endInput()
            }
        } catch {
            close()
        }
    }

    /// Looks at calls while there is room for their replies.
    private func work() {
        if hasRoom, let onRoom { onRoom() }
        while !isClosed, !isEnding, hasRoom, let event = wire.next() {
            switch event {
            case .call(let call): handle(call, self)
            case .close: isEnding = true
            }
        }
        settle()
    }

    private func flush() {
        guard !isClosed, !output.isEmpty else { return }
        do throws(SystemdError) {
            let sent = try socket.write(output[...])
            output.removeFirst(sent)
        } catch {
            close()
        }
    }

    /// What to wait for next; closes when all is said.
    private func settle() {
        guard !isClosed else { return }
        if isEnding, output.isEmpty { return close() }
        var wanted: IOEvents = []
        if !output.isEmpty { wanted.insert(.write) }
        if !isEnding, hasRoom, wire.wantsInput { wanted.insert(.read) }
        do throws(SystemdError) {
            try source?.setEvents(wanted)
        } catch {
            close()
        }
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        source = nil
        onRoom = nil
        ended(self)
    }
}
