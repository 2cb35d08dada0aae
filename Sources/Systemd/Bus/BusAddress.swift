// Where the buses are, by the rules of the D-Bus specification. Pure: the environment is passed in
// by whoever may read it.

package enum BusAddress {
    /// The session bus: what the environment says, else the user bus in the runtime folder.
    package static func session(environment: [String: String]) -> String? {
        if let address = environment["DBUS_SESSION_BUS_ADDRESS"], !address.isEmpty {
            return address
        }
        guard let folder = environment["XDG_RUNTIME_DIR"], !folder.isEmpty else { return nil }
        return "unix:path=\(escape(folder))/bus"
    }

    package static func system(environment: [String: String]) -> String {
        if let address = environment["DBUS_SYSTEM_BUS_ADDRESS"], !address.isEmpty {
            return address
        }
        return "unix:path=/run/dbus/system_bus_socket"
    }

    /// D-Bus specification, "Server Addresses": all but `[-0-9A-Za-z_/.\*]` is written as %XX.
    package static func escape(_ path: String) -> String {
        let plain = Set("-_/.\\*".utf8)
        let hex = Array("0123456789abcdef".utf8)
        var escaped: [UInt8] = []
        for byte in path.utf8 {
            let isAlphanumeric =
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            if isAlphanumeric || plain.contains(byte) {
                escaped.append(byte)
            } else {
                escaped += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
