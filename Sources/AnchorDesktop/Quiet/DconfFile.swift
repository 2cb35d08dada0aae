// A boolean out of dconf's database of a user: a GVDB file, which is a hash table on disk whose items
// name their parents, each value with its type behind it. Pure: bytes in, a value out. Trusts no number
// in them; what is not understood is unknown, never a guess.

package enum DconfFile {
    /// Larger is no database of settings: a full desktop's is some 100 KB.
    package static let sizeLimit = 16 << 20

    /// The bytes are no database, or the key's value is no boolean.
    package struct NotUnderstood: Error, Hashable, Sendable {}

    /// - Parameter key: a whole path, `/org/gnome/desktop/notifications/show-banners`.
    /// - Returns: nil: the key is not in it, so its default holds.
    package static func boolean(
        _ key: String, in bytes: [UInt8]
    ) throws(NotUnderstood) -> Bool? {
        let file = try Table(bytes)
        guard let value = try file.value(of: Array(key.utf8)) else { return nil }
        // A serialised variant: the value, a NUL, its type.
        guard value.count == 3, value.last == UInt8(ascii: "b"), value.dropFirst().first == 0,
            let byte = value.first, byte < 2
        else { throw NotUnderstood() }
        return byte == 1
    }

    /// The root table of a file in this byte order (GVDB's header says so by its first word).
    private struct Table {
        private static let itemSize = 24
        /// No path of settings is deeper; a file whose items name each other as parents has no end.
        private static let mostParents = 64
        private static let noParent = UInt32.max

        let bytes: [UInt8]
        private(set) var items = 0..<0

        init(_ bytes: [UInt8]) throws(NotUnderstood) {
            self.bytes = bytes
            guard bytes.starts(with: "GVariant".utf8), try number(at: 8) == 0 else {
                throw NotUnderstood()
            }
            let root = try range(at: 16)
            guard root.count >= 8 else { throw NotUnderstood() }
            // The upper five bits say how the bloom filter is read, which nobody has to.
            let bloom = Int(try number(at: root.lowerBound) & 0x07FF_FFFF)
            let buckets = Int(try number(at: root.lowerBound + 4))
            let first = root.lowerBound + 8 + 4 * (bloom + buckets)
            guard first <= root.upperBound,
                (root.upperBound - first).isMultiple(of: Table.itemSize)
            else { throw NotUnderstood() }
            items = first..<root.upperBound
        }

        /// All items are looked at: a few thousand at the most, and no bucket has to be believed.
        func value(of key: [UInt8]) throws(NotUnderstood) -> ArraySlice<UInt8>? {
            let hash = key.reduce(UInt32(5381)) { hash, byte in
                hash &* 33 &+ UInt32(bitPattern: Int32(Int8(bitPattern: byte)))
            }
            for item in stride(from: items.lowerBound, to: items.upperBound, by: Table.itemSize) {
                guard try number(at: item) == hash, bytes[item + 14] == UInt8(ascii: "v"),
                    try name(of: item) == key
                else { continue }
                return bytes[try range(at: item + 16)]
            }
            return nil
        }

        /// An item's own part of the name comes after its parent's whole one.
        private func name(of item: Int) throws(NotUnderstood) -> [UInt8] {
            var name: [UInt8] = []
            var item = item
            for _ in 0..<Table.mostParents {
                let start = Int(try number(at: item + 8))
                let size = Int(bytes[item + 12]) | Int(bytes[item + 13]) << 8
                guard start + size <= bytes.count else { throw NotUnderstood() }
                name = bytes[start..<start + size] + name
                let parent = try number(at: item + 4)
                if parent == Table.noParent { return name }
                item = items.lowerBound + Int(parent) * Table.itemSize
                guard item < items.upperBound else { throw NotUnderstood() }
            }
            throw NotUnderstood()
        }

        private func number(at place: Int) throws(NotUnderstood) -> UInt32 {
            guard place >= 0, place + 4 <= bytes.count else { throw NotUnderstood() }
            return bytes[place..<place + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }

        /// A pointer of two words: from, until.
        private func range(at place: Int) throws(NotUnderstood) -> Range<Int> {
            let start = Int(try number(at: place))
            let end = Int(try number(at: place + 4))
            guard start <= end, end <= bytes.count else { throw NotUnderstood() }
            return start..<end
        }
    }
}
