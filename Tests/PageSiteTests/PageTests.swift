// The page as a browser gets it: what each path shows, what a form does, and what neither may.

import AnchorTestSupport
import CivilTime
import FoundationEssentials
import PageGate
import PageSite
import Testing

@Suite struct PageTests {
    private static let paths = [
        "/", "/anchors", "/nights", "/looking-back", "/looking-back/week", "/looking-back/year",
        "/looking-back/words", "/words", "/check-in", "/week", "/after-rest", "/breathe",
        "/support", "/card", "/nowhere",
    ]

    @Test(arguments: paths, ["en", "nl"])
    func `every page is whole, of one language, and has nothing inline`(
        _ path: String, _ language: String
    ) throws {
        let schedule = sampleSchedule.replacing(
            #"language: "en""#, with: "language: \"\(language)\"")
        let window = try Window(schedule: schedule)
        let text = try window.look(path)
        #expect(text.contains("<html lang=\"\(language)\">"))
        #expect(text.contains("<h1>"))
        #expect(text.components(separatedBy: "<h1>").count == 2, "one heading of the page")
        for inline in [
            " style=\"", "<style", " onclick", "javascript:", "<script>", "http://", "https://",
        ] {
            #expect(!text.contains(inline), "\(inline) in \(path)")
        }
        let ids = text.components(separatedBy: " id=\"").dropFirst().map {
            $0.prefix { $0 != "\"" }
        }
        #expect(Set(ids).count == ids.count, "an id twice in \(path): \(ids)")
        // What it points at is there.
        for name in ["for", "aria-labelledby", "aria-describedby"] {
            for target in text.components(separatedBy: " \(name)=\"").dropFirst() {
                for id in target.prefix(while: { $0 != "\"" }).split(separator: " ") {
                    #expect(ids.contains(id), "\(name)=\(id) in \(path)")
                }
            }
        }
        #expect(text.contains("/support"), "where to turn is on every page")
    }

    @Test func `without a daemon it says so, and breathing works`() throws {
        let window = try Window(schedule: sampleSchedule)
        #expect(try window.look("/").contains("anchord is not on"))
        #expect(try window.look("/breathe").contains("cycles-6"))
    }

    @Test func `a person's words stay words`() throws {
        let text = try Window(schedule: sampleSchedule).look("/anchors")
        #expect(text.contains("Tea &lt;by&gt; the window"))
        #expect(text.contains("it is &quot;quiet&quot; &amp; warm"))
        #expect(!text.contains("<by>"))
    }

    @Test func `a form without its token, or with another's, does nothing`() throws {
        let window = try Window(schedule: sampleSchedule)
        try window.look("/anchors")
        let other = try Window(schedule: sampleSchedule)
        try other.look("/anchors")
        for token in ["", "x", other.token] {
            let reply = try window.send(
                "/anchors/turn", ["anchor": "tea", "on": "no"], token: token)
            #expect(reply.status == 403)
        }
        #expect(window.written == sampleSchedule)
    }

    @Test func `a schedule that cannot be read is said, and not written over`() throws {
        let window = try Window(schedule: "{ version: 1, anchors: [ { id: 3 } ] }")
        let text = try window.look("/anchors")
        #expect(text.contains("Your schedule cannot be read just now"))
        #expect(try window.send("/first", ["first": "breathing"]).status != 200)
    }
}

@Suite struct FirstTimeTests {
    @Test func `three answers write a schedule with one anchor on`() throws {
        let window = try Window(language: "nl_NL.UTF-8")
        let text = try window.look("/")
        #expect(text.contains("Een begin"))
        let reply = try window.send(
            "/first",
            ["language": "nl", "first": "movement", "after": "de koffie", "wakes": "half acht"])
        #expect(reply.status == 200)
        let written = try #require(window.written)
        #expect(written.contains("07:30") && written.contains("koffie"))
        #expect(String(decoding: reply.body, as: UTF8.self).contains("Zet anchord aan"))
        let anchors = try window.look("/anchors")
        #expect(anchors.components(separatedBy: #"aria-checked="true""#).count == 2)
    }

    @Test func `what is not understood is asked again, with what was said`() throws {
        let window = try Window()
        try window.look("/")
        let reply = try window.send(
            "/first",
            ["language": "en", "first": "bedtime", "wakes": "banana", "after": "getting up"])
        let text = String(decoding: reply.body, as: UTF8.self)
        #expect(text.contains("banana") && text.contains(#"role="alert""#))
        #expect(window.written == nil)
    }

    @Test func `a schedule that is there is never written over`() throws {
        let window = try Window()
        try window.look("/")
        try window.write(sampleSchedule)
        let reply = try window.send("/first", ["language": "en", "first": "bedtime", "wakes": "7"])
        #expect(reply.status == 303)
        #expect(window.written == sampleSchedule)
    }
}
