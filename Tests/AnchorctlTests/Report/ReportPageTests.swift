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
        ReportPage(ReportSample.phrases(reply, language), language.words, detail: true).text
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

    @Test("What is drawn is said too: a name and words for each picture, tables, headings in order")
    func withoutEyes() {
        let text = page()
        let pictures = count("role=\"img\"", in: text)
        #expect(pictures == 3)
        #expect(count("<desc", in: text) == pictures)
        // The pictures' names and the document's.
        #expect(count("<title", in: text) == pictures + 1)
        #expect(count("<svg", in: text) - count("aria-hidden=\"true\"", in: text) == pictures)
        #expect(count("<h1>", in: text) == 1 && count("<h2", in: text) == 2)
        #expect(text.contains("8 November, 10 November, 11 November"))
        #expect(text.contains("<th scope=\"row\">8 November</th><td>22:50</td><td>07:00</td>"))
        #expect(text.contains("<th scope=\"row\">10 November</th><td>a night without sleep</td>"))
    }

    @Test("Every id is there once, and every name that is pointed at is there")
    func ids() {
        var other = ReportSample.anchor
        other.anchor = "rest"
        let text = page(ReportSample.reply([ReportSample.anchor, other]))
        func values(_ name: String) -> [String] {
            text.split(separator: " \(name)=\"").dropFirst().compactMap {
                $0.split(separator: "\"").first.map(String.init)
            }
        }
        let ids = values("id")
        #expect(Set(ids).count == ids.count)
        let named = values("aria-labelledby").flatMap { $0.split(separator: " ").map(String.init) }
        #expect(named.count > 8 && Set(named).isSubset(of: Set(ids)))
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

    @Test("Text is 4.5 to 1 on its ground, marks 3 to 1: light, dark and paper")
    func contrast() throws {
        let sheet = ReportStyle.sheet.text
        let palettes = sheet.split(separator: "--ground:").dropFirst().map { "--ground:" + $0 }
        #expect(palettes.count == 3)
        for palette in palettes {
            func luminance(_ name: String) throws -> Double {
                let after = try #require(
                    palette.split(separator: "--\(name):").dropFirst().first
                        ?? (palette.hasPrefix("--\(name):")
                            ? palette.dropFirst(name.count + 3) : nil))
                let hex = after.drop { $0 != "#" }.dropFirst().prefix(6)
                let number = try #require(Int(hex, radix: 16))
                let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { part in
                    let value = Double(part) / 255
                    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
                }
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
            }
            let ground = try luminance("ground")
            for (name, least) in [
                ("ink", 7.0), ("quiet", 4.5), ("mark", 3), ("soft", 3), ("band", 3),
            ] {
                let other = try luminance(name)
                let ratio = (max(ground, other) + 0.05) / (min(ground, other) + 0.05)
                #expect(ratio >= least, "\(name) \(ratio)")
            }
        }
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
