import AnchorSchedule
import Testing

@Suite struct BadFileTests {
    static let json: [BadInput] = [
        BadInput("", "x"),
        BadInput("  // nothing yet\n", "x"),
        BadInput("{version: 1, anchors: [{id: \"tea\", ", "x"),
        BadInput("{\n  version: 1,\n  anchors: [{id: \"tea\"", "x"),
        BadInput("{version: 1, anchors: [{id: \"tea", "x"),
        BadInput("{version: 1 anchors: []}", "x"),
        BadInput("{version: 1, anchors: []} {}", "x"),
        BadInput("{version 1}", "x"),
        BadInput("{version: 1, version: 1, anchors: []}", "x"),
        BadInput("{version: 1, anchors: [{at: 08:30}]}", "x"),
        BadInput("{version: 1, anchors: [{kind: rest}]}", "x"),
        BadInput("{version: Infinity}", "x"),
        BadInput("{version: -NaN}", "x"),
        BadInput("{version: 1e999}", "x"),
        BadInput("{version: 0x}", "x"),
        BadInput("{version: /* one", "x"),
        BadInput("{version: \"\\ud83c\"}", "x"),
        BadInput("{version: \"\\u0007\"}", "x"),
        BadInput("{version: \"\\x1b\"}", "x"),
        BadInput("{version: \"\\u12\"}", "x"),
        BadInput("{é: \u{7}}", "x"),
    ]

    @Test(arguments: json)
    func `A fault in the JSON is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }

    static let propertyLists: [BadInput] = [
        BadInput("<plist><dict>", "x"),
        BadInput("<plist/>", "x"),
        BadInput("<html/>", "x"),
        BadInput("<!DOCTYPE plist [<!ENTITY a \"b\">]><plist><dict/></plist>", "x"),
        BadInput("<!DOCTYPE html><plist><dict/></plist>", "x"),
        BadInput("<plist><dict><key>version</key><string>&a;</string></dict></plist>", "x"),
        BadInput(
            "<!DOCTYPE plist SYSTEM \"x\"><plist><dict><key>version</key><string>&a;</string>"
                + "</dict></plist>", "x"),
        BadInput("<plist><dict><key>version</key></dict></plist>", "x"),
        BadInput("<plist><dict><integer>1</integer></dict></plist>", "x"),
        BadInput("<plist><dict><key>version</key><date>2026-01-01T00:00:00Z</date></dict></plist>", "x"),
        BadInput("<plist><dict><key>version</key><data>AA==</data></dict></plist>", "x"),
        BadInput("<plist><dict><key>version</key><integer>one</integer></dict></plist>", "x"),
        BadInput("<plist><dict>version</dict></plist>", "x"),
        BadInput("<plist><dict/><dict/></plist>", "x"),
        BadInput("<plist>\n<dict>\n<key>version</key><integer>1</integer>\n"
            + "<key>version</key><integer>1</integer>\n<key>anchors</key><array/>\n</dict>\n</plist>", "x"),
        BadInput("<plist>\n<dict>\n<key>version</key><integer>1</integer>\n"
            + "<key>anchors</key><array><dict><key>id</key><string>tea</string>\n"
            + "<key>kind</key><string>rest</string><key>when</key><dict><key>calendar</key>\n"
            + "<string>Mon 25:00</string></dict></dict></array>\n</dict>\n</plist>", "x"),
        BadInput("<?evil now?><plist><dict/></plist>", "x"),
    ]

    @Test(arguments: propertyLists)
    func `A fault in a property list is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text, file: "s.plist") == row.problems)
    }

    @Test func `Ten megabytes of brackets are refused at once`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 10_000_000)
        #expect(problems(bytes) == ["x"])
    }

    @Test func `A megabyte of brackets is refused at the depth limit`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
        #expect(problems(bytes) == ["x"])
    }

    @Test func `Ten thousand nested arrays in a property list are refused`() {
        let text =
            "<plist>" + String(repeating: "<array>", count: 10_000)
            + String(repeating: "</array>", count: 10_000) + "</plist>"
        #expect(problems(text, file: "s.plist") == ["x"])
    }

    @Test func `Depth 32 is read and 33 is not, in both formats`() {
        for depth in [31, 32] {
            let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let found = problems("{version: 1, anchors: [], x: \(lists)}")
            #expect(found.contains { $0.contains("nested too deep") } == (depth == 32))
            let xml =
                String(repeating: "<array>", count: depth)
                + String(repeating: "</array>", count: depth)
            let list = problems(
                "<plist><dict><key>x</key>\(xml)</dict></plist>", file: "s.plist")
            #expect(list.contains { $0.contains("nested too deep") } == (depth == 32))
        }
    }

    @Test func `A billion laughs are refused before the first`() {
        var text = "<?xml version=\"1.0\"?>\n<!DOCTYPE plist [\n<!ENTITY l0 \"ha\">\n"
        for i in 1...9 {
            let last = String(repeating: "&l\(i - 1);", count: 10)
            text += "<!ENTITY l\(i) \"\(last)\">\n"
        }
        text += "]>\n<plist><string>&l9;</string></plist>"
        #expect(problems(text, file: "s.plist") == ["x"])
    }

    @Test func `Bytes that are no text are told with their place`() {
        #expect(problems(Array("{\n  a: \"".utf8) + [0xff, 0x22]) == ["x"])
        #expect(problems([0xff, 0xfe, 0x7b, 0x00]) == ["x"])
        #expect(problems(Array("bplist00".utf8) + [0xd0, 0xff], file: "/h/schedule.plist") == ["x"])
    }

    @Test func `A name and a content that differ are told`() {
        #expect(problems("{version: 1}", file: "s.plist") == ["x"])
        #expect(problems("<plist/>", file: "s.json") == ["x"])
    }

    @Test func `A byte order mark is no character`() {
        #expect(problems([0xef, 0xbb, 0xbf] + Array("{version: 1, anchors: []}".utf8)) == [])
        #expect(problems([0xef, 0xbb, 0xbf] + Array("{anchors: []}".utf8)) == ["x"])
    }

    @Test func `Of more than a hundred problems the rest are counted`() {
        let keys = (0..<150).map { "zzzzzz\($0): 1" }.joined(separator: ",\n")
        let found = problems("{version: 1, anchors: [], \(keys)}")
        #expect(found.count == ScheduleLoader.problemLimit + 1)
        #expect(found.last == "x")
    }

    @Test func `Every problem of a file is told at once, in its order`() {
        let text = """
            {
              version: 1,
              langauge: "nl",
              anchors: [
                { id: "a", kind: "rest", when: { at: "25:61" } },
                { id: "a", kind: "custom", when: { every: "-1h", between: ["09:00", "17:00"] } },
              ],
            }
            """
        #expect(problems(text) == ["x"])
    }
}
