// A client that had to go, by what the kernel says of it: its process, user and program. Must never
// carry what it asked or was told.

import HostSystem
import Systemd
import Varlink

extension JournalEntry {
    init(_ peer: UnixConnection.Peer, _ fault: ClientAccounts<ObjectIdentifier>.Fault) {
        let name = JournalEntry.program(of: peer.pid)
        let (why, reason) =
            switch fault {
            case .neverReads: ("it did not read its replies", "neverReads")
            case .holdsTooMuch: ("it held the most of too much", "holdsTooMuch")
            case .neverAsked: ("it never asked anything, and others wait to get in", "neverAsked")
            }
        self.init(
            .clientDropped, .notice, "Let go of process \(peer.pid) (\(name)): \(why)",
            [
                ("ANCHORD_PEER_PID", "\(peer.pid)"), ("ANCHORD_PEER_UID", "\(peer.uid)"),
                ("ANCHORD_PEER_NAME", name), ("ANCHORD_REASON", reason),
            ])
    }

    /// The process names itself (prctl(2), 15 bytes), so only plain letters are taken over. It may
    /// be gone, and even another by now: the kernel noted the number when it connected.
    private static func program(of pid: Int32) -> String {
        let bytes = (try? SafeFile.read("/proc/\(pid)/comm", limit: 64)) ?? []
        let plain = bytes.filter { (0x21...0x7E).contains($0) }
        return plain.isEmpty ? "unknown" : String(decoding: plain, as: UTF8.self)
    }
}
