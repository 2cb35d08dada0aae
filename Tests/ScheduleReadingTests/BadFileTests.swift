import Testing

@testable import ScheduleReading

@Suite struct BadFileTests {
    static let json: [BadInput] = [
        BadInput(
            "",
            "1:1: no schedule in this file (expected { version: 1, anchors: [ ... ] }; anchorctl init writes one)"
        ),
        BadInput(
            "  // nothing yet\n",
            "2:1: no schedule in this file (expected { version: 1, anchors: [ ... ] }; anchorctl init writes one)"
        ),
        BadInput(
            "{version: 1, anchors: [{id: \"tea\", ",
            "1:36: the file ends (expected a key, or \"}\" for the \"{\" at 1:24)"),
        BadInput(
            "{\n  version: 1,\n  anchors: [{id: \"tea\"",
            "3:23: the file ends after the value of \"id\" (expected \",\" or \"}\" for the \"{\" at 3:13)"
        ),
        BadInput(
            "{version: 1, anchors: [{id: \"tea",
            "1:29: a text that never ends (expected \" before the line\'s end)"),
        BadInput(
            "{version: 1 anchors: []}",
            "1:13: found anchors after the value of \"version\" (expected \",\" or \"}\")"),
        BadInput(
            "{version: 1, anchors: []} {}",
            "1:27: found \"{\" after the end of the schedule (expected nothing)"),
        BadInput("{version 1}", "1:10: found 1 after the key \"version\" (expected \":\")"),
        BadInput(
            "{version: 1, anchors: [version: 1]}",
            "1:24: found the key \"version\" (expected a value)"),
        BadInput(
            "{version: 1, version: 1, anchors: []}",
            "1:14: the key \"version\" is here twice (the first is at 1:2)"),
        BadInput(
            "{version: 1, anchors: [{at: 08:30}]}",
            "1:29: found 08:30 without quotes (expected \"08:30\")"),
        BadInput(
            "{version: 1, anchors: [{kind: rest}]}",
            "1:31: found rest without quotes (expected \"rest\")"),
        BadInput("{version: Infinity}", "1:11: Infinity is not a number anchord can use"),
        BadInput("{version: -NaN}", "1:11: -NaN is not a number anchord can use"),
        BadInput("{version: 1e999}", "1:11: the number 1e999 is too large"),
        BadInput("{version: 0x}", "1:11: found 0x without quotes (expected \"0x\")"),
        BadInput("{version: /* one", "1:11: a comment that never ends (expected */)"),
        BadInput(
            "{version: \"\\ud83c\"}",
            "1:12: half a surrogate pair (expected both, as in \\ud83c\\udf3f)"),
        BadInput(
            "{version: \"\\u0007\"}", "1:12: a control character, U+0007, in a text (expected text)"
        ),
        BadInput(
            "{version: \"\\x1b\"}", "1:12: a control character, U+001B, in a text (expected text)"),
        BadInput("{version: \"\\u12\"}", "1:12: an escape cut short (expected 4 hex digits)"),
        BadInput("{é: \u{7}}", "1:5: a control character, U+0007 (expected text)"),
    ]

    @Test(arguments: json)
    func `A fault in the JSON is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }

    static let propertyLists: [BadInput] = [
        BadInput("<plist><dict>", "1:14: the file ends (expected </dict> for the <dict> at 1:8)"),
        BadInput("<plist/>", "1:9: an empty property list (expected a dict)"),
        BadInput(
            "",
            "1:1: no schedule in this file (expected { version: 1, anchors: [ ... ] }; anchorctl init writes one)"
        ),
        BadInput(
            "<plist><dict><key>a</key><string>b</strin",
            "1:35: the file ends (expected </string> for the <string> at 1:26)"),
        BadInput(
            "<plist>\n  <dict>\n  </array>\n</plist>",
            "3:5: the wrong end tag (expected </dict> for the <dict> at 2:3)"),
        BadInput(
            "<plist><dict><key>a & b</key><true/></dict></plist>",
            "1:22: a character XML has another use for (an & is written &amp;, a < is &lt;)"),
        BadInput("<html/>", "1:1: found <html> (expected <plist version=\"1.0\">)"),
        BadInput(
            "<!DOCTYPE plist [<!ENTITY a \"b\">]><plist><dict/></plist>",
            "1:17: a DTD inside the file (expected none: entities are not read)"),
        BadInput(
            "<!DOCTYPE html><plist><dict/></plist>",
            "1:15: a document of type \"html\" (expected plist)"),
        BadInput(
            "<plist><dict><key>version</key><string>&a;</string></dict></plist>",
            "1:40: an entity (expected plain text; an & is written &amp;)"),
        BadInput(
            "<!DOCTYPE plist SYSTEM \"x\"><plist><dict><key>version</key><string>&a;</string>"
                + "</dict></plist>", "1:67: the entity &a; (expected plain text)"),
        BadInput(
            "<plist><dict><key>version</key></dict></plist>",
            "1:14: the key \"version\" has no value"),
        BadInput(
            "<plist><dict><integer>1</integer></dict></plist>",
            "1:14: a value without a key (expected <key>)"),
        BadInput(
            "<plist><dict><key>version</key><date>2026-01-01T00:00:00Z</date></dict></plist>",
            "1:32: a <date> (expected a <string> such as 2026-07-18 or 08:30)"),
        BadInput(
            "<plist><dict><key>version</key><data>AA==</data></dict></plist>",
            "1:32: a <data> (expected a <string>)"),
        BadInput(
            "<plist><dict><key>version</key><integer>one</integer></dict></plist>",
            "1:32: \"one\" in <integer> (expected a number)"),
        BadInput(
            "<plist><dict>version</dict></plist>",
            "1:14: text between the elements (expected a tag such as <string>)"),
        BadInput("<plist><dict/><dict/></plist>", "1:22: a second value (expected one dict)"),
        BadInput(
            "<plist>\n<dict>\n<key>version</key><integer>1</integer>\n"
                + "<key>version</key><integer>1</integer>\n<key>anchors</key><array/>\n</dict>\n</plist>",
            "4:1: the key \"version\" is here twice (the first is at 3:1)"),
        BadInput(
            "<plist>\n<dict>\n<key>version</key><integer>1</integer>\n"
                + "<key>anchors</key><array><dict><key>id</key><string>tea</string>\n"
                + "<key>kind</key><string>rest</string><key>when</key><dict><key>calendar</key>\n"
                + "<string>Mon 25:00</string></dict></dict></array>\n</dict>\n</plist>",
            "6:13: \"calendar\" is \"Mon 25:00\" (expected an hour from 0 to 23)"),
        BadInput("<?evil now?><plist><dict/></plist>", "1:1: a processing instruction, \"evil\""),
    ]

    @Test(arguments: propertyLists)
    func `A fault in a property list is told where it stands`(_ row: BadInput) {
        #expect(problems(row.text, file: "s.plist") == row.problems)
    }

    @Test func `Ten megabytes of brackets are refused at once`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 10_000_000)
        #expect(
            problems(bytes) == [
                "1:1: the file has 10000000 bytes (expected at most 1048576, 1 MiB)"
            ])
    }

    @Test func `A megabyte of brackets is refused at the depth limit`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
        #expect(
            problems(bytes) == [
                "1:33: nested too deep (expected at most 32 levels)"
            ])
    }

    @Test func `Ten thousand nested arrays in a property list are refused`() {
        let text =
            "<plist>" + String(repeating: "<array>", count: 10_000)
            + String(repeating: "</array>", count: 10_000) + "</plist>"
        #expect(
            problems(text, file: "s.plist") == [
                "1:232: nested too deep (expected at most 32 levels)"
            ])
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
        #expect(
            problems(text, file: "s.plist") == [
                "2:17: a DTD inside the file (expected none: entities are not read)"
            ])
    }

    @Test func `Bytes that are no text are told with their place`() {
        #expect(
            problems(Array("{\n  a: \"".utf8) + [0xff, 0x22]) == [
                "2:7: a byte that is not UTF-8 (expected UTF-8 text)"
            ])
        #expect(
            problems([0xff, 0xfe, 0x7b, 0x00]) == [
                "1:1: the file is in UTF-16 (expected UTF-8: iconv -f UTF-16 -t UTF-8)"
            ])
        #expect(
            problems(Array("bplist00".utf8) + [0xd0, 0xff], file: "/h/schedule.plist") == [
                "1:1: a binary property list (expected XML or JSON; convert it with: plistutil -i /h/schedule.plist -o new.plist)"
            ])
    }

    @Test func `A name and a content that differ are told`() {
        #expect(
            problems("{version: 1}", file: "s.plist") == [
                "1:1: no XML in a file named .plist (expected <plist version=\"1.0\">; name JSON schedule.json)"
            ])
        #expect(
            problems("<plist/>", file: "s.json") == [
                "1:1: XML in a file named .json (expected JSON; name a property list schedule.plist)"
            ])
    }

    @Test func `A byte order mark is no character`() {
        #expect(problems([0xef, 0xbb, 0xbf] + Array("{version: 1, anchors: []}".utf8)) == [])
        #expect(
            problems([0xef, 0xbb, 0xbf] + Array("{anchors: []}".utf8)) == [
                "1:1: the schedule has no \"version\" (expected version: 1)"
            ])
    }

    @Test func `Of more than a hundred problems the rest are counted`() {
        let keys = (0..<150).map { "zzzzzz\($0): 1" }.joined(separator: ",\n")
        let found = problems("{version: 1, anchors: [], \(keys)}")
        #expect(found.count == ScheduleLoader.problemLimit + 1)
        #expect(found.last == "101:1: and 50 more problems")
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
        #expect(
            problems(text) == [
                "3:3: the schedule has no key \"langauge\" (did you mean \"language\"?)",
                "5:42: \"at\" is \"25:61\" (expected a time from \"00:00\" to \"23:59\", such as \"08:30\")",
                "6:11: a second anchor with the id \"a\" (the first is at 5:11)",
                "6:48: \"every\" is \"-1h\" (expected a length of time that is not negative)",
            ])
    }

    /// Each names two places, and finding a place read the file from its beginning.
    @Test(.timeLimit(.minutes(10)))
    func `Thirty thousand keys that are there twice are told in seconds`() {
        let keys = (10_000..<40_000).map { "\n k\($0): 1," }.joined()
        let found = problems("{\(keys)\(keys)}")
        #expect(found.count == ScheduleLoader.problemLimit + 1)
    }

    /// Modes are read last, and stand first here: by then a hundred guesses are made.
    @Test func `What was meant is guessed a hundred times in a file`() {
        // "rest" with one letter too many, each another one.
        var kinds: [String] = []
        for letter in "abcdfghijklmnopquvwxyz" {
            for place in 0...4 {
                kinds.append("rest".prefix(place) + "\(letter)" + "rest".dropFirst(place))
            }
        }
        func file(_ count: Int) -> String {
            let anchors = (0..<count).map {
                "{id: \"anchor-\($0)\", kind: \"\(kinds[$0])\", when: {at: \"08:00\"}}"
            }.joined(separator: ", ")
            return "{version: 1, modes: {a: {off: [\"anchro-1\"]}}, anchors: [\(anchors)]}"
        }
        let off = "1:32: \"off\" is \"anchro-1\" (expected the id of an anchor"
        #expect(problems(file(99)).first == off + "; did you mean \"anchor-1\"?)")
        #expect(problems(file(105)).first == off + ")")
        #expect(problems(file(105))[1].contains("did you mean \"rest\"?"))
    }

    @Test(arguments: ["a\nb\r\nc\rd\n", "", "\r", "\n\n", "é\r\r\n🌱\n", "\r\n\r\n x"])
    func `A place is what counting the lines gives`(_ text: String) {
        let source = SourceText(Array(text.utf8))
        for offset in -1...source.scalars.count + 1 {
            let end = min(max(offset, 0), source.scalars.count)
            var (line, column) = (1, 1)
            for index in 0..<end {
                let next = index + 1 < source.scalars.count ? source.scalars[index + 1] : nil
                let ends =
                    source.scalars[index] == "\n" || source.scalars[index] == "\r" && next != "\n"
                (line, column) = ends ? (line + 1, 1) : (line, column + 1)
            }
            #expect(source.place(of: offset) == (line, column), "\(offset)")
        }
    }
}
