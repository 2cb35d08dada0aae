// The two moments at which the daemon waits for its helper, each with a limit. Owns no state.

import Glibc
import Systemd

extension SharedPort {
    /// At the start: until the newest rows of the others are in the ledger, and no longer than that.
    func waitForNewest() {
        let end = Clocks.read().monotonicUSec + SharedPort.startPatience
        pump(until: end) { newestIsRead }
    }

    /// At the end: what was kept goes out, where it takes no time.
    func finish() {
        guard process != nil else { return }
        if own == nil {
            pump(until: Clocks.read().monotonicUSec + SharedPort.stopPatience) { !isBusy }
        }
        letGo()
    }

    private func pump(until end: Int64, _ isDone: () -> Bool) {
        while !isDone(), let connection = process?.connection {
            let left = end - Clocks.read().monotonicUSec
            guard left > 0 else { return }
            let events = Int16(POLLIN) | (outbox.isEmpty ? 0 : Int16(POLLOUT))
            var polled = pollfd(fd: connection.fd, events: events, revents: 0)
            guard poll(&polled, 1, Int32(left / 1000 + 1)) > 0 else { continue }
            flush()
            receive()
        }
    }
}
