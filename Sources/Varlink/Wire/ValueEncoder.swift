// A type as a value of JSON, without becoming text first: what is sent is written once. Gives what
// the library's encoder and `JSONValue` make of it together.

struct ValueEncoder: Encoder {
    /// What is written into one place: containers share it, so that two of them on one encoder add up.
    final class Place {
        var value: JSONValue?
        var members: [String: Place]?
        var items: [Place]?

        var json: JSONValue {
            if let members { return .object(members.mapValues(\.json)) }
            if let items { return .array(items.map(\.json)) }
            return value ?? .object([:])
        }
    }

    let place = Place()
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(at path: [any CodingKey] = []) { codingPath = path }

    static func value(of whole: some Encodable) throws -> JSONValue {
        if let value = whole as? JSONValue { return value }
        let encoder = ValueEncoder()
        try whole.encode(to: encoder)
        return encoder.place.json
    }

    func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedEncodingContainer<Key> {
        place.members = place.members ?? [:]
        return KeyedEncodingContainer(Members(place: place, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        place.items = place.items ?? []
        return Items(place: place, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension ValueEncoder: SingleValueEncodingContainer {
    func encodeNil() { place.value = .null }
    func encode(_ value: Bool) { place.value = .bool(value) }
    func encode(_ value: String) { place.value = .string(value) }
    func encode(_ value: Float) throws { try encode(Double(value)) }
    func encode(_ value: Int) { encode(whole: value) }
    func encode(_ value: Int8) { encode(whole: value) }
    func encode(_ value: Int16) { encode(whole: value) }
    func encode(_ value: Int32) { encode(whole: value) }
    func encode(_ value: Int64) { encode(whole: value) }
    func encode(_ value: UInt) { encode(whole: value) }
    func encode(_ value: UInt8) { encode(whole: value) }
    func encode(_ value: UInt16) { encode(whole: value) }
    func encode(_ value: UInt32) { encode(whole: value) }
    func encode(_ value: UInt64) { encode(whole: value) }

    private func encode(whole number: some FixedWidthInteger) {
        place.value = Int64(exactly: number).map(JSONValue.int) ?? .double(Double(number))
    }

    /// A whole one is an `int`, as it is when it is read.
    func encode(_ value: Double) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: codingPath, debugDescription: ""))
        }
        place.value = Int64(exactly: value).map(JSONValue.int) ?? .double(value)
    }

    func encode<T: Encodable>(_ value: T) throws {
        if T.self == JSONValue.self, let plain = value as? JSONValue {
            place.value = plain
        } else {
            try value.encode(to: self)
        }
    }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let place: ValueEncoder.Place
    let codingPath: [any CodingKey]

    private func member(_ key: any CodingKey) -> ValueEncoder {
        let encoder = ValueEncoder(at: codingPath + [key])
        place.members?[key.stringValue] = encoder.place
        return encoder
    }

    mutating func encodeNil(forKey key: Key) { member(key).encodeNil() }
    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        try member(key).encode(value)
    }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { member(key).container(keyedBy: type) }
    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        member(key).unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder { member(SuperKey()) }
    mutating func superEncoder(forKey key: Key) -> any Encoder { member(key) }

    private struct SuperKey: CodingKey {
        var stringValue: String { "super" }
        var intValue: Int? { nil }
        init() {}
        init?(stringValue: String) { nil }
        init?(intValue: Int) { nil }
    }
}

private struct Items: UnkeyedEncodingContainer {
    let place: ValueEncoder.Place
    let codingPath: [any CodingKey]

    var count: Int { place.items?.count ?? 0 }

    private func next() -> ValueEncoder {
        let encoder = ValueEncoder(at: codingPath)
        place.items?.append(encoder.place)
        return encoder
    }

    mutating func encodeNil() { next().encodeNil() }
    mutating func encode<T: Encodable>(_ value: T) throws { try next().encode(value) }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> { next().container(keyedBy: type) }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        next().unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder { next() }
}
