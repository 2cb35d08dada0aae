// The clients that watch: each gets the present state at once and the newest one after every change.
// One that lags misses the states between, never the last.

import AnchorControl
import Varlink

final class Monitors {
    private var watchers: [ObjectIdentifier: Watcher] = [:]

    private final class Watcher {
        let client: ControlConnection
        var sent: Status
        var next: Status?
        init(_ client: ControlConnection, _ status: Status) {
            self.client = client
            sent = status
        }
    }

    func add(_ client: ControlConnection, present: Status) {
        let watcher = Watcher(client, present)
        watchers[ObjectIdentifier(client)] = watcher
        client.onRoom = { [weak self, weak watcher] in
            if let watcher { self?.send(to: watcher) }
        }
        client.reply(present, continues: true)
    }

    var isEmpty: Bool {
        drop()
        return watchers.isEmpty
    }

    func publish(_ status: Status) {
        drop()
        for watcher in watchers.values {
            watcher.next = status
            send(to: watcher)
        }
    }

    /// One state in hand at the most: what a slow reader has not taken yet is not added to.
    private func send(to watcher: Watcher) {
        guard let status = watcher.next, watcher.client.isIdle else { return }
        watcher.next = nil
        guard status != watcher.sent else { return }
        watcher.sent = status
        watcher.client.reply(status, continues: true)
    }

    private func drop() {
        watchers = watchers.filter { !$0.value.client.isClosed && $0.value.client.current != nil }
    }

    /// A stream ends with a last reply (UAPI.20), not with a closed connection.
    func finish(_ status: Status) {
        drop()
        for watcher in watchers.values { watcher.client.reply(status) }
        watchers = [:]
    }
}
