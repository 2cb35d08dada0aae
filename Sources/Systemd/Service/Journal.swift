// Structured entries for journald (sd_journal_sendv). Without a journal, sending is a success that
// does nothing. Chooses no text and no level.

import CSystemd
import Glibc

package enum Journal {
    /// journald refuses longer names (systemd, `journal-importer`/`journald-native`: 64 bytes).
    package static let longestFieldName = 64
    /// Fields in one entry; journald takes 1024, ours have about ten.
    package static let mostFields = 64

    /// Upper-case ASCII letters, digits and `_`, beginning with a letter. A leading `_` is kept for
    /// journald's own fields, which silently drops such a one.
    package static func isValidFieldName(_ name: String) -> Bool {
        let bytes = name.utf8
        guard let first = bytes.first, bytes.count <= longestFieldName else { return false }
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard letters.contains(first) else { return false }
        return bytes.allSatisfy {
            letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
        }
    }

    /// One entry, in one piece. EINVAL when a name is not valid or there are too many fields:
    /// nothing is sent then.
    package static func send(_ fields: [(name: String, value: String)]) throws(SystemdError) {
        guard !fields.isEmpty, fields.count <= mostFields,
            fields.allSatisfy({ isValidFieldName($0.name) })
        else { throw SystemdError(call: "sd_journal_sendv", errno: EINVAL) }

        // One buffer for all, so that no pointer outlives its bytes.
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for field in fields {
            bytes.append(contentsOf: "\(field.name)=\(field.value)".utf8)
            ends.append(bytes.count)
        }
        let result = bytes.withUnsafeMutableBytes { buffer -> Int32 in
            var start = 0
            var parts: [iovec] = []
            for end in ends {
                let base = buffer.baseAddress?.advanced(by: start)
                parts.append(iovec(iov_base: base, iov_len: end - start))
                start = end
            }
            return sd_journal_sendv(parts, Int32(parts.count))
        }
        // No socket, or nobody behind it: a machine (or container) without journald.
        if result == -ENOENT || result == -ECONNREFUSED { return }
        try check(result, "sd_journal_sendv")
    }
}
