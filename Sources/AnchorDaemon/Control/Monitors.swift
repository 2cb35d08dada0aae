// The clients that watch: each gets the present state at once and the newest one after every change.
// One that lags misses the states between, never the last.

import ControlInterface
import Varlink

final class Monitors {
    private var watchers: [ObjectIdentifier: Watcher] = [:]
    private var newest: Status?
    /// Counts the states, so that a watcher knows whether it has the newest.
    private var number = 0
    /// The newest in the form all get it: made once, however many watch.
    private var made: StreamReply?

    private final class Watcher {
        let client: ControlConnection
        /// The state it was sent last.
        var sent = 0
        init(_ client: ControlConnection) { self.client = client }
    }

    func add(_ client: ControlConnection, present: Status) {
        publish(present)
        let watcher = Watcher(client)
        watchers[ObjectIdentifier(client)] = watcher
        client.onRoom = { [weak self, weak watcher] in
            if let watcher { self?.send(to: watcher) }
        }
        send(to: watcher)
    }

    var isEmpty: Bool {
        forgetEnded()
        return watchers.isEmpty
    }

    func publish(_ status: Status) {
        forgetEnded()
        guard status != newest else { return }
        newest = status
        number += 1
        made = ServerConnection.streamReply(status)
        for watcher in watchers.values { send(to: watcher) }
    }

    /// One state in hand at the most: what a slow reader has not taken yet is not added to.
    private func send(to watcher: Watcher) {
        guard let made, watcher.sent != number, watcher.client.isIdle else { return }
        watcher.sent = number
        watcher.client.reply(made)
    }

    private func forgetEnded() {
        watchers = watchers.filter { !$0.value.client.isClosed && $0.value.client.current != nil }
    }

    /// A stream ends with a last reply (UAPI.20), not with a closed connection.
    func finish(_ status: Status) {
        forgetEnded()
        for watcher in watchers.values { watcher.client.reply(status) }
        watchers = [:]
    }
}
