// A random address of one's own: 127.0.0.0/8 belongs to the machine itself (RFC 1122, 3.2.1.3), and cookies
// know no port, so that a page of another program on 127.0.0.1 never sees one of ours.

package enum Loopback {
    /// - Parameter bytes: three random ones.
    package static func address(_ bytes: [UInt8]) -> String {
        precondition(bytes.count >= 3)
        // Not 127.0.0.*, where other programs listen, nor an address that ends in 0 or 255.
        let second = bytes[0] % 254 + 1
        let last = bytes[2] % 253 + 2
        return "127.\(second).\(bytes[1]).\(last)"
    }

    /// A row of /proc/net/tcp as it writes an address and a port: `0100007F:1F90`.
    package static func row(_ address: String, port: Int) -> String? {
        let parts = address.split(separator: ".").compactMap { UInt8($0) }
        guard parts.count == 4, (0...65_535).contains(port) else { return nil }
        return parts.reversed().map { hex(Int($0), 2) }.joined() + ":" + hex(port, 4)
    }

    private static func hex(_ value: Int, _ digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(digits - text.count, 0)) + text
    }

    /// Whose end of a connection it is, by the kernel's table; nil where no row tells.
    /// - Parameters:
    ///   - table: the text of /proc/net/tcp.
    ///   - end: that end's row, and `other` the one it is connected to.
    package static func owner(in table: String, of end: String, to other: String) -> UInt32? {
        for line in table.split(separator: "\n").dropFirst() {
            let columns = line.split(separator: " ")
            guard columns.count > 7, columns[1] == end, columns[2] == other else { continue }
            return UInt32(columns[7])
        }
        return nil
    }
}
