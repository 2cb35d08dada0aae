// The terminal of a daemon that runs in the foreground: what it does, in words, and the nudges
// nobody else shows. Under systemd there is none. Must never obey what somebody wrote into a text.

import AnchorModel
import CivilTime
import Glibc

struct Terminal {
    /// False under systemd, where stderr is the journal and would repeat it.
    let isAttached: Bool
    let zone: () -> TimeZoneRules
    let now: () -> Instant
    /// What a command to this daemon begins with (`ClientCommand`).
    let client: String

    /// Whether stderr is the journal: JOURNAL_STREAM names its device and inode (systemd.exec(5)). The
    /// variable alone does not tell, since every terminal of a desktop run by systemd inherits it.
    static func isJournal(_ stream: String?) -> Bool {
        let parts = stream?.split(separator: ":").map { UInt64($0) } ?? []
        var status = stat()
        guard parts.count == 2, fstat(STDERR_FILENO, &status) == 0 else { return false }
        return parts[0] == UInt64(status.st_dev) && parts[1] == UInt64(status.st_ino)
    }

    func line(_ text: String) {
        guard isAttached else { return }
        let here = zone().local(at: now()).time
        let clock = "\(padded(here.hour, 2)):\(padded(here.minute, 2)):\(padded(here.second, 2))"
        write("\(clock)  \(text)\n")
    }

    /// A nudge in the user's own words: they go to the terminal alone, never to the journal.
    func tell(_ nudge: Nudge) {
        guard isAttached else { return }
        let lines = [nudge.summary, nudge.body].filter { !$0.isEmpty }
        let name = nudge.slot.anchor
        write("\n  " + lines.joined(separator: "\n  ") + "\n")
        // Each a line of its own, so that it can be copied whole.
        let answers = ["done", "later", "not-today"]
        write("\n" + answers.map { "  \(client) \($0) \(name)\n" }.joined() + "\n")
    }

    /// A closed terminal is no reason to stop, and one that takes nothing (Ctrl-S, a pipe nobody
    /// reads) none to wait: what does not go out at once is left out.
    private func write(_ text: String) {
        var rest = Array(TerminalText.harmless(text).utf8)[...]
        while !rest.isEmpty {
            var terminal = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
            guard poll(&terminal, 1, 0) == 1 else { return }
            let count = rest.prefix(Terminal.piece).withUnsafeBytes {
                Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// POSIX's least PIPE_BUF: where poll says that there is room, so much goes without waiting.
    private static let piece = 512
}
