// What the service manager is told (sd_notify), its watchdog included. Owns what it could not take yet.
// Must never wait for the manager, end the process for it, or carry the user's words: STATUS= is shown
// by systemctl.

import CSystemd
import Glibc

package final class ServiceNotify {
    /// Longer texts are cut: systemctl shows one line, and the datagram stays small.
    package static let longestStatus = 200
    /// A full queue is tried again after this, then after twice as long each time, up to the longest: a
    /// manager that is busy has read it by then, one that is stuck costs two wakes a minute.
    private static let firstRetryUSec: Int64 = 250_000
    private static let longestRetryUSec: Int64 = 30_000_000

    private enum Word { case ready, status, reloading, stopping, watchdog }

    private let loop: EventLoop
    private let socket = ManagerSocket()
    private let isOurs = ManagerSocket.isOurs
    /// In the order they are to be heard; the newest of each kind, so at most five.
    private var unsent: [(word: Word, text: String)] = []
    private var retry: Timer?
    private var retryUSec = ServiceNotify.firstRetryUSec
    private var isWaiting = false
    private var watchdog: Timer?

    package init(_ loop: EventLoop) { self.loop = loop }

    package func ready() { send(.ready, "READY=1") }

    package func stopping() { send(.stopping, "STOPPING=1") }

    package func status(_ text: String) { send(.status, "STATUS=\(ServiceNotify.oneLine(text))") }

    /// A reload begins; `ready` ends it. One datagram, as `Type=notify-reload` asks
    /// (sd_notify(3)).
    package func reloading(monotonicUSec: Int64) {
        send(.reloading, "RELOADING=1\nMONOTONIC_USEC=\(monotonicUSec)")
    }

    /// Answers the manager's watchdog at half its interval, as sd_watchdog_enabled(3) recommends, if it
    /// asked for that. Not by sd-event itself, which would wait for the manager.
    /// Returns whether it did.
    @discardableResult
    package func startWatchdog() throws(SystemdError) -> Bool {
        guard isOurs, let interval = ServiceNotify.watchdogUSec() else { return false }
        let half = Int64(min(interval / 2, UInt64(Int64.max / 2)))
        let timer = try loop.addTimer(
            clock: .monotonic, accuracyUSec: UInt64(half / 4), name: "watchdog"
        ) { [weak self] () throws(SystemdError) in try self?.feed(every: half) }
        watchdog = timer
        try feed(every: half)
        return true
    }

    private func feed(every half: Int64) throws(SystemdError) {
        send(.watchdog, "WATCHDOG=1")
        try watchdog?.arm(atUSec: Clocks.read().monotonicUSec + half)
    }

    /// The watchdog's interval in microseconds; nil when the manager asked for none.
    package static func watchdogUSec() -> UInt64? {
        var interval: UInt64 = 0
        guard sd_watchdog_enabled(0, &interval) > 0 else { return nil }
        return interval
    }

    private func send(_ word: Word, _ text: String) {
        guard isOurs else { return }
        // An end of a reload that nobody heard of says nothing; the new pair says both.
        unsent.removeAll { old in
            old.word == word || (word == .reloading && old.word == .ready)
        }
        unsent.append((word, text))
        flush()
    }

    private func flush() {
        while let next = unsent.first {
            switch socket.readiness {
            case .isAbsent: unsent = []
            case .isFull: return tryAgain()
            case .takesOne:
                // What fails now fails for a reason of the manager's; the next word makes it good.
                _ = sd_notify(0, next.text)
                unsent.removeFirst()
            }
        }
        retryUSec = ServiceNotify.firstRetryUSec
        isWaiting = false
        try? retry?.disarm()
    }

    private func tryAgain() {
        guard !isWaiting else { return }
        isWaiting = true
        retry =
            retry
            ?? (try? loop.addTimer(clock: .monotonic, accuracyUSec: 50_000, name: "notify") {
                [weak self] in
                self?.isWaiting = false
                self?.flush()
            })
        try? retry?.arm(atUSec: Clocks.read().monotonicUSec + retryUSec)
        retryUSec = min(retryUSec * 2, ServiceNotify.longestRetryUSec)
    }

    /// A newline would begin another assignment, a NUL end the text.
    static func oneLine(_ text: String) -> String {
        let safe = text.unicodeScalars.prefix(longestStatus).map { scalar in
            scalar.properties.generalCategory == .control
                || scalar.properties.generalCategory == .lineSeparator
                || scalar.properties.generalCategory == .paragraphSeparator ? " " : scalar
        }
        var line = String.UnicodeScalarView()
        line.append(contentsOf: safe)
        return String(line)
    }
}
