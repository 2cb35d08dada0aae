// An optional member that is written as null instead of being left out, so that every object of a
// type has the same keys for `jq` and its like. Reading takes absent and null alike.

@propertyWrapper
package struct Nullable<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    package var wrappedValue: Value?

    package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue {
            try container.encode(wrappedValue)
        } else {
            try container.encodeNil()
        }
    }
}

extension KeyedDecodingContainer {
    /// Looks before it reads: the runtime takes longer to make the type of a member that is null
    /// (most of a status are) than to read one that is not.
    package func decode<Value>(
        _ type: Nullable<Value>.Type, forKey key: Key
    ) throws -> Nullable<Value> {
        guard contains(key), try !decodeNil(forKey: key) else { return Nullable(wrappedValue: nil) }
        return Nullable(wrappedValue: try decode(Value.self, forKey: key))
    }
}
