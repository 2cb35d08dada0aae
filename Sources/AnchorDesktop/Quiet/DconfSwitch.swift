// One of the desktop's switches that lives in dconf: read from the user's database when the watch begins
// and whenever dconf says that it changed. Needs no library of dconf's, starts nothing.

import AnchorModel
import Systemd

/// What a database of settings can be found as.
package enum DconfBytes: Sendable {
    case bytes([UInt8])
    /// Nothing was ever set.
    case absent
    case unreadable
}

final class DconfSwitch: SilenceSource {
    private let key: String
    private let read: () -> DconfBytes
    private let tell: () -> Void
    private var match: BusMatch?

    private(set) var answer = Certainty.unknown
    private(set) var isSettled = false

    /// - Parameter key: a boolean that shows notifications while it is true, its default.
    /// - Parameter timeoutUSec: for the bus to take the watch's rule.
    /// - Parameter read: dconf's file as it is now; some 100 KB from the page cache.
    init(
        _ key: String, on bus: Bus, timeoutUSec: UInt64, read: @escaping () -> DconfBytes,
        tell: @escaping () -> Void
    ) throws(SystemdError) {
        self.key = key
        self.read = read
        self.tell = tell
        // The signal names a folder or a key and has no value. Written first, told then.
        match = try bus.addMatch(
            sender: "ca.desrt.dconf", path: "/ca/desrt/dconf/Writer/user",
            interface: "ca.desrt.dconf.Writer", member: "Notify", firstPath: key
        ) { [weak self] _ in self?.look() }
        answer = current
        // The bus does things in the order in which they reach it: once it has answered this, the rule
        // holds. What changed before that was told to nobody, and is read now.
        let question = BusMethod(
            destination: driver, path: "/org/freedesktop/DBus", interface: driver, member: "GetId")
        try bus.ask(question, timeoutUSec: timeoutUSec) { [weak self] _ in self?.look() }
    }

    private func look() {
        let now = current
        guard now != answer || !isSettled else { return }
        answer = now
        isSettled = true
        tell()
    }

    private var current: Certainty {
        switch read() {
        case .absent: return .no
        case .unreadable: return .unknown
        case .bytes(let bytes):
            do throws(DconfFile.NotUnderstood) {
                return Certainty(try DconfFile.boolean(key, in: bytes) == false)
            } catch {
                return .unknown
            }
        }
    }
}

/// Whether somebody asked for silence, kept answered.
protocol SilenceSource: AnyObject {
    var answer: Certainty { get }
    var isSettled: Bool { get }
}

extension StandingQuestion: SilenceSource {}
