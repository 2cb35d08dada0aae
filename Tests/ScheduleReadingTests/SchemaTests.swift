import AnchorEngine
import AnchorModel
import Testing

@testable import ScheduleReading

/// The editor's schema against the loader's own tables. The schema is read with the same reader.
@Suite struct SchemaTests {
    private func schema() throws -> Node {
        try JSON5Reader.read(SourceText(Array(try config("schedule.schema.json").utf8)), Findings())
    }

    @Test func `Each object has exactly the loader's keys, and takes no other`() throws {
        let schema = try schema()
        func expect<Key: KeyTable>(_ table: Key.Type, at path: String...) throws {
            let object = try #require(schema.at(path))
            #expect(
                object.at(["properties"])?.keys.sorted() == Key.allCases.map(\.rawValue).sorted())
            #expect(object.at(["additionalProperties"])?.value == .bool(false))
        }
        try expect(ScheduleKey.self)
        try expect(BudgetKey.self, at: "properties", "budget")
        try expect(AnchorKey.self, at: "$defs", "anchor")
        try expect(CueKey.self, at: "$defs", "when")
        try expect(WeeksKey.self, at: "$defs", "when", "properties", "weeks")
        try expect(ModeKey.self, at: "$defs", "mode")
        try expect(AnchorKey.self, at: "$defs", "mode", "properties", "anchors", "items")
        let window = try #require(schema.at(["$defs", "window", "anyOf"])?.items.last)
        #expect(window.at(["properties"])?.keys == WindowKey.allCases.map(\.rawValue))
    }

    @Test func `Each choice of words is the loader's`() throws {
        let schema = try schema()
        func expect<Word: RawRepresentable<String> & CaseIterable>(
            _ type: Word.Type, _ path: String...
        ) {
            #expect(schema.at(path + ["enum"])?.texts == Word.allCases.map(\.rawValue))
        }
        expect(Language.self, "properties", "language")
        expect(HistoryDetail.self, "properties", "history")
        expect(Kind.self, "$defs", "anchor", "properties", "kind")
        expect(Growth.self, "$defs", "anchor", "properties", "grow")
        expect(AfterSuspend.self, "$defs", "anchor", "properties", "afterSuspend")
    }

    @Test func `Each cue takes the keys the loader lets go with it`() throws {
        let rows = try #require(try schema().at(["$defs", "when", "oneOf"])?.items)
        #expect(rows.count == CueReader.companions.count)
        for (row, cue) in zip(rows, CueReader.companions) {
            #expect(
                row.at(["propertyNames", "enum"])?.texts
                    == ([cue.cue] + cue.with).map(\.rawValue))
            #expect(row.at(["required"])?.texts.first == cue.cue.rawValue)
        }
    }

    @Test func `Limits are the loader's`() throws {
        let schema = try schema()
        func number(_ path: String...) -> Double? {
            guard case .number(let number, _)? = schema.at(path)?.value else { return nil }
            return number
        }
        #expect(number("properties", "anchors", "maxItems") == Double(ScheduleReader.anchorLimit))
        #expect(number("properties", "modes", "maxProperties") == Double(ScheduleReader.modeLimit))
        #expect(
            number("$defs", "when", "properties", "times", "maximum")
                == Double(CueReader.slotsPerDay))
        let weeks = ["$defs", "when", "properties", "weeks", "properties", "every"]
        for (limit, value) in [
            ("minimum", WeekCycle.lengths.lowerBound), ("maximum", WeekCycle.lengths.upperBound),
        ] {
            guard case .number(let number, _)? = schema.at(weeks + [limit])?.value else {
                Issue.record("no \(limit)")
                continue
            }
            #expect(Int(number) == value)
        }
        #expect(
            number("$defs", "anchor", "properties", "title", "maxLength")
                == Double(AnchorReader.textLimit))
        #expect(
            number("$defs", "anchor", "properties", "why", "maxLength")
                == Double(AnchorReader.whyLimit))
    }

    @Test func `Every key is explained`() throws {
        func check(_ node: Node, _ path: String) {
            guard let properties = node.at(["properties"]) else { return }
            for key in properties.keys {
                let property = properties.at([key])
                let isNamed = property?.at(["$ref"]) != nil
                #expect(property?.at(["description"]) != nil || isNamed, "\(path).\(key)")
            }
        }
        let schema = try schema()
        check(schema, "schedule")
        for name in schema.at(["$defs"])?.keys ?? [] {
            check(try #require(schema.at(["$defs", name])), name)
        }
    }
}

extension Node {
    fileprivate func at(_ path: [String]) -> Node? {
        path.reduce(Optional(self)) { node, key in
            guard case .object(let members)? = node?.value else { return nil }
            return members.first { $0.key == key }?.node
        }
    }

    fileprivate var keys: [String] {
        guard case .object(let members) = value else { return [] }
        return members.map(\.key)
    }

    fileprivate var items: [Node] {
        guard case .list(let items) = value else { return [] }
        return items
    }

    fileprivate var texts: [String] {
        items.compactMap { if case .text(let text) = $0.value { text } else { nil } }
    }
}
