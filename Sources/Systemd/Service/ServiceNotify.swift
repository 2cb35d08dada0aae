// What the service manager is told (sd_notify). Without one, every call is a success that does
// nothing. Must never carry the user's words: STATUS= is shown by systemctl.

import CSystemd
import Glibc

package enum ServiceNotify {
    /// Longer texts are cut: systemctl shows one line, and the datagram stays small.
    package static let longestStatus = 200

    package static func ready() throws(SystemdError) { try send("READY=1") }

    package static func stopping() throws(SystemdError) { try send("STOPPING=1") }

    package static func status(_ text: String) throws(SystemdError) {
        try send("STATUS=\(oneLine(text))")
    }

    /// READY and the first status in one datagram, so that the unit is never active without one.
    package static func ready(status text: String) throws(SystemdError) {
        try send("READY=1\nSTATUS=\(oneLine(text))")
    }

    /// A reload begins; `ready` ends it. One datagram, as `Type=notify-reload` asks
    /// (sd_notify(3)).
    package static func reloading(monotonicUSec: Int64) throws(SystemdError) {
        try send("RELOADING=1\nMONOTONIC_USEC=\(monotonicUSec)")
    }

    /// The watchdog's interval in microseconds; nil when the manager asked for none.
    package static func watchdogUSec() -> UInt64? {
        var interval: UInt64 = 0
        guard sd_watchdog_enabled(0, &interval) > 0 else { return nil }
        return interval
    }

    private static func send(_ state: String) throws(SystemdError) {
        try check(sd_notify(0, state), "sd_notify")
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
