// One call as UAPI.20 writes it, and what must not pass for one. Knows no interface.

package struct Call: Hashable, Sendable {
    package var method: String
    /// Absent, null and {} are the same.
    package var parameters: [String: JSONValue]
    package var more: Bool
    package var oneway: Bool
    package var upgrade: Bool

    package init(
        _ method: String, _ parameters: [String: JSONValue] = [:], more: Bool = false,
        oneway: Bool = false, upgrade: Bool = false
    ) {
        self.method = method
        self.parameters = parameters
        self.more = more
        self.oneway = oneway
        self.upgrade = upgrade
    }

    /// Everything thrown here is a MUST-close of UAPI.20.
    init(message: [UInt8]) throws(WireError) {
        guard let members = try WireJSON.value(message).object else {
            throw WireError("a message that is no object")
        }
        guard let method = members["method"]?.string else { throw WireError("no method") }
        for key in members.keys where !Call.keys.contains(key) {
            // Vendor keys have a dot in their name and SHOULD be ignored.
            guard key.contains(".") else { throw WireError("a key that is not of the protocol") }
        }
        self.init(
            method, try Call.parameters(members), more: try Call.flag("more", members),
            oneway: try Call.flag("oneway", members), upgrade: try Call.flag("upgrade", members))
        guard [more, oneway, upgrade].count(where: { $0 }) <= 1 else {
            throw WireError("more than one of more, oneway and upgrade")
        }
    }

    /// Flags that are false and parameters that are empty are left out (UAPI.20: senders SHOULD).
    var message: JSONValue {
        var members: [String: JSONValue] = ["method": .string(method)]
        if !parameters.isEmpty { members["parameters"] = .object(parameters) }
        for (key, flag) in [("more", more), ("oneway", oneway), ("upgrade", upgrade)] where flag {
            members[key] = true
        }
        return .object(members)
    }

    /// `io.example.Name.Method` is the method `Method` of the interface `io.example.Name`; nil
    /// without a dot.
    package var path: (interface: String, method: String)? {
        guard let dot = method.lastIndex(of: ".") else { return nil }
        return (String(method[..<dot]), String(method[method.index(after: dot)...]))
    }

    private static let keys: Set<String> = ["method", "parameters", "more", "oneway", "upgrade"]

    private static func flag(
        _ key: String, _ members: [String: JSONValue]
    ) throws(WireError) -> Bool {
        guard let value = members[key] else { return false }
        guard let flag = value.bool else { throw WireError("\(key) is no boolean") }
        return flag
    }

    private static func parameters(
        _ members: [String: JSONValue]
    ) throws(WireError) -> [String: JSONValue] {
        switch members["parameters"] {
        case nil, .null?: return [:]
        case .object(let parameters)?: return parameters
        default: throw WireError("parameters that are no object")
        }
    }
}
