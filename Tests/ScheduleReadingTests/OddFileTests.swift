// Files that other programs leave: forms of JSON5 that few people write, other encodings, and what a
// merge that nobody finished puts between the lines.

import Testing

@testable import ScheduleReading

@Suite struct OddFileTests {
    private static let marks =
        "the marks of a merge that is not finished (expected one of its two sides, without the"
        + " lines of <<<<<<<, ======= and >>>>>>>)"

    @Test(
        arguments: [
            // Form feed and vertical tab, between tokens and in comments.
            "{version: 1,\u{c}anchors: []}", "{\u{b}version\u{b}:\u{c}1, anchors: []\u{c}}\u{b}",
            "// one\u{c}\n{version: 1, /* \u{b} */ anchors: []}",
            // A key without quotes, escaped at its beginning, in its middle and all of it.
            "{versi\\u006fn: 1, anchors: []}", "{\\u0076ersion: 1, anchors: []}",
            "{\\u0076\\u0065\\u0072\\u0073\\u0069\\u006F\\u006e: 1, 'anchors': []}",
            // Marks of a merge in a comment are as good as any.
            "{version: 1, /*\n<<<<<<< HEAD\n=======\n>>>>>>> other\n*/ anchors: []}",
        ])
    func `Legal forms of JSON5 load`(_ text: String) {
        #expect(problems(text) == [])
    }

    @Test(arguments: [
        BadInput(
            "{a: \"\u{c}\"}", "1:6: a control character, U+000C, in a text (expected text)"),
        BadInput(
            "{a: '\u{b}'}", "1:6: a control character, U+000B, in a text (expected text)"),
        BadInput("{a: 1\u{1c}}", "1:6: a control character, U+001C (expected text)"),
        BadInput(
            "{a\\u002d: 1}",
            "1:3: an escape of \"-\" in a key without quotes (expected quotes around the key)"),
        BadInput(
            "{\\u0031a: 1}",
            "1:2: an escape of \"1\" in a key without quotes (expected quotes around the key)"),
        BadInput("{a\\u00: 1}", "1:3: an escape cut short (expected 4 hex digits)"),
        BadInput(
            "{a\\x61: 1}",
            "1:3: an escape in a key without quotes (expected \\u and 4 hex digits)"),
        BadInput(
            "{versi\\u006fn: 1, version: 1, anchors: []}",
            "1:19: the key \"version\" is here twice (the first is at 1:2)"),
    ])
    func `Forms that are none are told where they stand`(_ row: BadInput) {
        #expect(problems(row.text) == row.problems)
    }

    @Test(
        arguments: [
            ("<<<<<<< HEAD\n{version: 1,\n=======\n{version: 1,\n>>>>>>> other\nanchors: []}", 1),
            (
                "{version: 1,\r\n<<<<<<< ours\r\nanchors: []\r\n||||||| base\r\n=======\r\n"
                    + "anchors: [ ]\r\n>>>>>>> theirs\r\n}", 2
            ),
            ("{version: 1,\n<<<<<<<\nanchors: []\n=======\nanchors: [ ]\n>>>>>>>\n}", 2),
        ])
    func `The marks of a merge are told as what they are`(_ text: String, _ line: Int) {
        #expect(problems(text) == ["\(line):1: \(OddFileTests.marks)"])
        #expect(problems(text, file: "s.json5") == ["\(line):1: \(OddFileTests.marks)"])
    }

    @Test func `So are those in a property list, and half of a pair is none`() {
        let list = "<plist><dict>\n<<<<<<< HEAD\n=======\n>>>>>>> b\n</dict></plist>"
        #expect(problems(list, file: "s.plist") == ["2:1: \(OddFileTests.marks)"])
        #expect(problems("{version: 1,\n<<<<<<< HEAD\n}").first?.contains("merge") == false)
    }

    @Test(
        arguments: [
            ([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0], "UTF-32"),
            ([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b], "UTF-32"),
            ([0x7b, 0, 0, 0, 0x7d, 0, 0, 0], "UTF-32LE"), ([0, 0, 0, 0x7b], "UTF-32BE"),
            ([0xfe, 0xff, 0, 0x7b], "UTF-16"), ([0x7b, 0, 0x7d, 0], "UTF-16LE"),
            ([0, 0x7b, 0, 0x7d], "UTF-16BE"),
        ] as [([UInt8], String)])
    func `Another encoding is named`(_ bytes: [UInt8], _ name: String) {
        #expect(
            problems(bytes) == [
                "1:1: the file is in \(name) (expected UTF-8: iconv -f \(name) -t UTF-8)"
            ])
    }

    @Test func `XML is told under either name of JSON, and no form feed is XML`() {
        #expect(
            problems("<plist/>", file: "s.json5") == [
                "1:1: XML in a file named .json5 (expected JSON; name a property list schedule.plist)"
            ])
        #expect(
            problems("<plist>\u{c}<dict/></plist>", file: "s.plist") == [
                "1:8: a control character, U+000C (expected text)"
            ])
    }
}
