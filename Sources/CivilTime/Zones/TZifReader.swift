// Reads the bytes of a time zone file (TZif, RFC 9636, versions 1 to 4). Owns the format and its
// limits; never traps, whatever the bytes are, and never touches a file itself.

/// What a TZif file says: a table of offset changes and, for the time after it, a rule.
struct TZifData {
    /// Seconds since 1970, strictly ascending.
    var transitions: [Int64]
    /// Seconds east of UTC; `offsets[0]` holds before the first transition, `offsets[i + 1]` from
    /// `transitions[i]` on.
    var offsets: [Int32]
    var footer: PosixTimeZone?
}

struct TZifReader {
    /// The largest file of tzdata 2025b is under 4 KiB; a file past this is not a time zone.
    static let largestFile = 65_536
    /// RFC 9636 3.2: an offset is more than -25 h and less than 26 h.
    static let offsetRange = -89_999...93_599
    /// RFC 9636 3.2: no transition before -2**59 (the Big Bang); the same bound after keeps sums
    /// of a transition and an offset far from overflow.
    static let transitionRange: ClosedRange<Int64> = -(1 << 59)...(1 << 59)

    private var bytes: ArraySlice<UInt8>

    static func read(_ bytes: [UInt8]) throws(TZifError) -> TZifData {
        guard bytes.count <= largestFile else {
            throw TZifError("larger than \(largestFile) bytes")
        }
        var reader = TZifReader(bytes: bytes[...])
        let first = try reader.header()
        guard first.version >= 2 else { return try reader.table(first, timeSize: 4) }
        // The 32-bit data come first, for readers older than 2006.
        _ = try reader.take(first.blockSize(timeSize: 4), "the 32-bit data")
        let second = try reader.header()
        var data = try reader.table(second, timeSize: 8)
        data.footer = try reader.footer()
        return data
    }

    private mutating func header() throws(TZifError) -> TZifHeader {
        let magic = try take(4, "the magic number")
        guard magic.elementsEqual("TZif".utf8) else { throw TZifError("not a TZif file") }
        let version = try take(1, "the version").first ?? 0
        _ = try take(15, "the header")
        let isUT = try count()
        let isStandard = try count()
        let leap = try count()
        let time = try count()
        let type = try count()
        let character = try count()
        return TZifHeader(
            // 0 is version 1; "2", "3", "4", and what comes later promises to be readable as 4.
            version: version >= UInt8(ascii: "2") ? 2 : 1, isUT: isUT, isStandard: isStandard,
            leap: leap, time: time, type: type, character: character)
    }

    private mutating func table(
        _ header: TZifHeader, timeSize: Int
    ) throws(TZifError) -> TZifData {
        try header.validate()
        let times = try take(header.time * timeSize, "the transition times")
        let types = try take(header.time, "the transition types")
        let records = try take(header.type * 6, "the local time types")
        _ = try take(header.character, "the designations")
        _ = try take(header.isStandard + header.isUT, "the indicators")

        let offsets = try TZifReader.typeOffsets(records, designations: header.character)
        var data = TZifData(transitions: [], offsets: [offsets[0]], footer: nil)
        data.transitions.reserveCapacity(header.time)
        data.offsets.reserveCapacity(header.time + 1)
        for index in 0..<header.time {
            let start = times.startIndex + index * timeSize
            let time = TZifReader.signed(times[start..<start + timeSize])
            guard transitionIsNext(time, after: data.transitions.last) else {
                throw TZifError("transition \(index + 1) is out of order or out of range")
            }
            let type = Int(types[types.startIndex + index])
            guard type < offsets.count else {
                throw TZifError("transition \(index + 1) has no local time type")
            }
            data.transitions.append(time)
            data.offsets.append(offsets[type])
        }
        return data
    }

    private func transitionIsNext(_ time: Int64, after last: Int64?) -> Bool {
        TZifReader.transitionRange.contains(time) && last.map { time > $0 } ?? true
    }

    private static func typeOffsets(
        _ records: ArraySlice<UInt8>, designations: Int
    ) throws(TZifError) -> [Int32] {
        var offsets: [Int32] = []
        for start in stride(from: records.startIndex, to: records.endIndex, by: 6) {
            let offset = Int(signed(records[start..<start + 4]))
            guard offsetRange.contains(offset) else {
                throw TZifError("an offset of \(offset) s is out of range")
            }
            guard records[start + 4] <= 1, Int(records[start + 5]) < designations else {
                throw TZifError("a local time type is damaged")
            }
            offsets.append(Int32(offset))
        }
        return offsets
    }

    /// The TZ string between two newlines; empty means: nothing is known after the table.
    private mutating func footer() throws(TZifError) -> PosixTimeZone? {
        let newline = UInt8(ascii: "\n")
        guard try take(1, "the footer").first == newline,
            let end = bytes.firstIndex(of: newline)
        else { throw TZifError("the footer is damaged") }
        let text = bytes[..<end]
        if text.isEmpty { return nil }
        return try PosixTimeZone(text)
    }

    private mutating func count() throws(TZifError) -> Int {
        try take(4, "the header").reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func take(
        _ count: Int, _ what: String
    ) throws(TZifError) -> ArraySlice<UInt8> {
        guard count <= bytes.count else { throw TZifError("ends within \(what)") }
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count)
    }

    /// Two's complement, most significant byte first, 4 or 8 bytes.
    private static func signed(_ bytes: ArraySlice<UInt8>) -> Int64 {
        let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return bytes.count == 4
            ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(truncatingIfNeeded: bits)
    }
}

/// The counts of one data block; each at most 2**32 - 1, so sums of their products fit easily.
struct TZifHeader {
    let version: Int
    let isUT: Int
    let isStandard: Int
    let leap: Int
    let time: Int
    let type: Int
    let character: Int

    func blockSize(timeSize: Int) -> Int {
        time * (timeSize + 1) + type * 6 + character + leap * (timeSize + 4) + isStandard + isUT
    }

    func validate() throws(TZifError) {
        guard type > 0, character > 0 else { throw TZifError("no local time type") }
        guard isUT == 0 || isUT == type, isStandard == 0 || isStandard == type else {
            throw TZifError("the indicator counts are damaged")
        }
        // The "right" zones count leap seconds; the system clock (POSIX) does not, so every time
        // read from such a file would be half a minute off.
        guard leap == 0 else { throw TZifError("counts leap seconds, unlike the system clock") }
    }
}
