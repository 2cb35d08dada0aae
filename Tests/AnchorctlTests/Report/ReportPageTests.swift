// The page: complete in itself, safe from anybody's words, readable with and without eyes.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import ControlInterface
import Glibc
import Presentation
import Testing

@testable import anchorctl

struct ReportPageTests {
    private func page(
        _ reply: ReadReport.Reply = ReportSample.reply(), _ language: Language = .english
    ) -> String {
        ReportPage(ReportSample.phrases(reply, language), language.words, isMorning: false).text
    }

    private func count(_ part: String, in text: String) -> Int {
        text.split(separator: part, omittingEmptySubsequences: false).count - 1
    }

    @Test("Nothing is fetched and nothing runs")
    func alone() {
        let text = page()
        for part in [
            "http:", "https:", "//", "<script", "src=", "href=", "url(", "@import", "<link", "<img",
        ] {
            #expect(!text.contains(part), "\(part)")
        }
        #expect(text.contains("default-src &#39;none&#39;"))
        #expect(
            text.hasPrefix("<!DOCTYPE html>\n<!-- a look back by anchord -->\n<html lang=\"en\">"))
        #expect(page(ReportSample.reply(), .dutch).contains("<html lang=\"nl\">"))
    }

    @Test("What is drawn is said too: a name for the picture, a table, one heading on top")
    func withoutEyes() {
        let text = page()
        #expect(count("role=\"img\"", in: text) == 1)
        #expect(text.contains("aria-label=\"A look back: 25 October to 21 November: a line a day"))
        // All of the drawing is behind that name.
        #expect(count("aria-hidden=\"true\"", in: text) == 4)
        #expect(count("<h1>", in: text) == 1 && count("<h2", in: text) == 0)
        #expect(
            text.contains(
                "<th scope=\"row\">8 November</th><td><bdi>Eén minuut</bdi></td><td>To bed 22:50, up 07:00</td>"
            ))
        #expect(text.contains("<td>a night without sleep</td>"))
        // Each date once.
        #expect(count(">8 November<", in: text) == 1)
        #expect(text.contains("Sleep Regularity Index"))
    }

    @Test("Everything that is drawn has its colours and its place")
    func style() {
        let text = page()
        let classes = Set(
            text.split(separator: " class=\"").dropFirst().flatMap {
                $0.prefix { $0 != "\"" }.split(separator: " ").map(String.init)
            })
        #expect(classes.isSuperset(of: ["days", "night", "mark-0", "keys", "hours", "names"]))
        for name in classes { #expect(text.contains(".\(name) {"), "\(name)") }
    }

    @Test("Every id is there once")
    func ids() {
        var other = ReportSample.anchor
        other.anchor = "rest"
        let text = page(ReportSample.reply([ReportSample.anchor, other]))
        let ids = text.split(separator: " id=\"").dropFirst().compactMap {
            $0.split(separator: "\"").first.map(String.init)
        }
        #expect(ids == ["numbers", "table"])
    }

    @Test("A title stays words, isolated from ours")
    func words() {
        var anchor = ReportSample.anchor
        anchor.title = "</h2><script>x</script>\u{202E}"
        let text = page(ReportSample.reply([anchor]))
        #expect(text.contains("<bdi>&lt;/h2&gt;&lt;script&gt;x&lt;/script&gt;\u{FFFD}</bdi>"))
        #expect(!text.contains("<script"))
    }

    @Test("An empty history has its sentence and no picture")
    func empty() {
        let text = page(ReportSample.reply([], RhythmReport(nights: 0, pairs: 0)))
        #expect(text.contains("What you do from now on shows here."))
        #expect(!text.contains("<svg"))
    }

    @Test("The file is its owner's alone; what is not such a page stays as it is")
    func file() throws {
        let folder = try TemporaryFolder()
        let daemon = try ScriptedDaemon()
        daemon.report = ReportSample.reply()
        let path = folder.file("look.html")
        func write(_ path: String) throws -> ProcessEnd? {
            try daemon.run(["report", "--page", path]).end
        }
        #expect(try write(path) == .exited(0))
        var found = stat()
        #expect(stat(path, &found) == 0 && found.st_mode & 0o777 == 0o600)
        #expect(try write(path) == .exited(0), "a page of ours is written anew")
        let other = folder.file("other.html")
        try writeFile(other, Array("<!DOCTYPE html><p>mine".utf8))
        #expect(try write(other) == .exited(1))
        #expect(try readFile(other) == Array("<!DOCTYPE html><p>mine".utf8))
        let empty = folder.file("empty.html")
        try writeFile(empty, [])
        #expect(try write(empty) == .exited(0))
        let link = folder.file("link.html")
        symlink(other, link)
        #expect(try write(link) == .exited(1))
        #expect(try write(folder.path) == .exited(1))
        #expect(try write(folder.file("no/such/folder.html")) == .exited(1))
        let shown = try daemon.run(["report", "--page", "-"])
        #expect(shown.output == String(decoding: try readFile(path), as: UTF8.self))
    }
}
