// One client: bytes in, calls out in order, replies back as fast as it reads. Knows the wire, not
// what a method does. A client that never reads costs its own buffer and nothing else.

import Systemd
import Varlink

final class ControlConnection {
    /// Replies wait here for a slow reader; above this no further call of it is looked at. 256 KiB:
    /// some thousand history lines. All clients together have a limit of their own (ControlServer).
    private static let outputLimit = 256 * 1024
    /// A call is some hundred bytes; a thousand clients that send as much as they can stay at 16 MiB.
    private static let readSize = 16 * 1024
    /// Calls of one client before the others have their turn: milliseconds.
    private static let turn = 16

    let peer: UnixConnection.Peer
    private let socket: UnixConnection
    private let loop: EventLoop
    private var wire = ServerConnection()
    private var output = OutputQueue()
    private var source: IOMember?
    private var wanted: IOEvents = .read
    private var isEnding = false
    /// In the middle of a turn: replies are sent together at its end.
    private var isWorking = false
    private var hasNextTurn = false
    private(set) var isClosed = false
    /// Whether it ever sent a whole call.
    private(set) var hasAsked = false
    private let delegate: any ControlConnectionDelegate
    /// A stream in hand: called when there is room for more of it.
    var onRoom: (() -> Void)?

    init(
        _ socket: UnixConnection, from peer: UnixConnection.Peer, loop: EventLoop, group: IOGroup,
        delegate: any ControlConnectionDelegate
    ) throws(SystemdError) {
        self.socket = socket
        self.peer = peer
        self.loop = loop
        self.delegate = delegate
        source = try group.add(fd: socket.fd, events: .read) {
            [weak self] events in self?.ready(events)
        }
    }

    /// Whether the reader keeps up: a stream waits for `onRoom` when it does not.
    var hasRoom: Bool { output.count < ControlConnection.outputLimit }
    var isIdle: Bool { output.isEmpty }
    var current: Call? { wire.current }
    /// Bytes kept for this client.
    var held: (calls: Int, replies: Int) { (wire.waiting, output.count) }

    // MARK: Replies

    func reply(_ parameters: some Encodable, continues: Bool = false) {
        send(wire.reply(parameters, continues: continues))
    }

    func reply(_ made: StreamReply) { send(wire.reply(made)) }

    func reply(written parameters: [UInt8], continues: Bool) {
        send(wire.reply(written: parameters, continues: continues))
    }

    func replyNothing() { send(wire.reply()) }

    func fail(_ error: CallError) { send(wire.fail(error)) }

    private func send(_ bytes: [UInt8]) {
        let streams = wire.current != nil
        if !streams { onRoom = nil }
        guard !isClosed else { return }
        output.append(bytes)
        // A stream is as long as it likes, and has to see whether there is room.
        if isWorking, !streams { return }
        let moved = flush()
        settle(moved: moved)
        // A reply that came later than its call: what was read behind that has not been looked at.
        if !isWorking { planTurn() }
    }

    // MARK: Socket

    /// What has come by now, ahead of its turn.
    func hear() {
        if !isWorking { ready(.read) }
    }

    private func ready(_ events: IOEvents) {
        let moved = events.contains(.write) && flush()
        if !isClosed, wire.wantsInput { receive() }
        // Gone in both directions: whoever was streamed to has hung up, which cancels.
        if events.contains(.hangup) || events.contains(.error) {
            isEnding = isEnding || wire.current != nil
        }
        work(moved: moved)
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

    /// Looks at calls while there is room for their replies, for one turn.
    private func work(moved before: Bool = false) {
        guard !isClosed else { return }
        isWorking = true
        if hasRoom, let onRoom { onRoom() }
        var count = 0
        while !isClosed, !isEnding, hasRoom, count < ControlConnection.turn,
            let event = wire.next()
        {
            count += 1
            switch event {
            case .call(let call):
                hasAsked = true
                delegate.handle(call, from: self)
            case .close: isEnding = true
            }
        }
        isWorking = false
        let moved = flush()
        settle(moved: moved || before)
        planTurn()
    }

    /// What was read already will not be told of again: the rest has its turn after the others.
    private func planTurn() {
        guard !isClosed, !isEnding, hasRoom, wire.hasUnseen, wire.current == nil, !hasNextTurn
        else { return }
        hasNextTurn = true
        do throws(SystemdError) {
            try loop.addDeferred(name: "control-turn") { [weak self] in
                self?.hasNextTurn = false
                self?.work()
            }
        } catch {
            close()
        }
    }

    /// Whether anything left.
    private func flush() -> Bool {
        guard !isClosed, !output.isEmpty else { return false }
        do throws(SystemdError) {
            let sent = try socket.write(output.unsent)
            output.removeFirst(sent)
            return sent > 0
        } catch {
            close()
            return false
        }
    }

    /// What to wait for next; closes when all is said.
    private func settle(moved: Bool) {
        guard !isClosed else { return }
        if isEnding, output.isEmpty { return close() }
        var events: IOEvents = []
        if !output.isEmpty { events.insert(.write) }
        if !isEnding, hasRoom, wire.wantsInput { events.insert(.read) }
        if events != wanted {
            do throws(SystemdError) {
                try source?.setEvents(events)
                wanted = events
            } catch {
                return close()
            }
        }
        delegate.changed(self, moved: moved)
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        source = nil
        onRoom = nil
        delegate.ended(self)
    }
}

protocol ControlConnectionDelegate: AnyObject {
    func handle(_ call: Call, from client: ControlConnection)
    /// What is kept for it is another amount now; `moved`: it took some of it.
    func changed(_ client: ControlConnection, moved: Bool)
    func ended(_ client: ControlConnection)
}
