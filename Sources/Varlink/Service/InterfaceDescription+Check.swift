// Holds a call's parameters against the definition, so that a method sees what it declared.

extension InterfaceDescription {
    /// The first parameter (by name) that is not declared, not there or of another type; nil when
    /// all is well.
    package func flaw(in parameters: [String: JSONValue], of method: InterfaceMethod) -> String? {
        flaw(in: parameters, method.input)
    }

    private func flaw(in members: [String: JSONValue], _ fields: [InterfaceField]) -> String? {
        let declared = Set(fields.map(\.name))
        if let extra = members.keys.sorted().first(where: { !declared.contains($0) }) {
            return extra
        }
        return fields.first { !fits(members[$0.name] ?? .null, $0.type) }?.name
    }

    /// Whether a value has the declared type.
    package func fits(_ value: JSONValue, _ type: InterfaceType) -> Bool {
        switch (type, value) {
        case (.nullable, .null): true
        case (.nullable(let inner), _): fits(value, inner)
        case (.named(let name), _): types[name].map { fits(value, $0) } ?? false
        case (.bool, .bool), (.int, .int), (.float, .int), (.float, .double), (.string, .string),
            (.object, .object):
            true
        case (.enumeration(let names), .string(let text)): names.contains(text)
        case (.array(let inner), .array(let values)): values.allSatisfy { fits($0, inner) }
        case (.map(let inner), .object(let members)):
            members.values.allSatisfy { fits($0, inner) }
        case (.structure(let fields), .object(let members)): flaw(in: members, fields) == nil
        default: false
        }
    }
}
