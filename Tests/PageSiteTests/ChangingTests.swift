// Anchors changed in the browser: shown before they are saved, saved into the file as it was written, taken
// back, and never over what somebody else wrote.

import AnchorTestSupport
import FoundationEssentials
import PageSite
import Testing

@Suite struct ChangingTests {
    private func text(_ reply: PageReply) -> String { String(decoding: reply.body, as: UTF8.self) }

    @Test func `a switch turns an anchor off, and the notice takes it back`() throws {
        let window = try Window(schedule: sampleSchedule)
        try window.look("/anchors")
        #expect(try window.send("/anchors/turn", ["anchor": "tea", "on": "no"]).status == 303)
        #expect(window.written?.contains("enabled: false") == true)
        #expect(window.written?.hasPrefix("// Mine.") == true)
        let after = try window.look("/anchors")
        #expect(after.contains("Saved.") && after.contains("/undo"))
        #expect(try window.takeBack(in: after).status == 303)
        #expect(window.written == sampleSchedule)
        // Told once.
        #expect(try window.look("/anchors").contains("Taken back."))
        #expect(try !window.look("/anchors").contains("Taken back."))
    }

    @Test func `another bedtime is shown with its week, saved, and taken back`() throws {
        let window = try Window(schedule: sampleSchedule)
        let mark = window.hidden("mark", in: try window.look("/anchors"))
        let look = text(
            try window.send("/anchors/look", ["anchor": "bed", "mark": mark, "when": "23.00"]))
        #expect(look.contains("Shall I save this?"))
        #expect(
            look.contains("22:15") && look.contains("22:00"), "the nudge before bed moves along")
        #expect(window.written == sampleSchedule, "nothing is written by looking")
        let saved = try window.send(
            "/anchors/save", ["anchor": "bed", "mark": mark, "when": "23.00"])
        #expect(saved.status == 303)
        #expect(window.written == sampleSchedule.replacing("22:45", with: "23:00"))
        _ = try window.takeBack(in: try window.look("/anchors"))
        #expect(window.written == sampleSchedule)
    }

    @Test func `a file that was changed meanwhile is left alone`() throws {
        let window = try Window(schedule: sampleSchedule)
        let mark = window.hidden("mark", in: try window.look("/anchors"))
        let edited = sampleSchedule.replacing("15:00", with: "15:30")
        try window.write(edited)
        for path in ["/anchors/look", "/anchors/save"] {
            let reply = try window.send(path, ["anchor": "bed", "mark": mark, "when": "23:00"])
            #expect(reply.status == 303 && window.written == edited)
            #expect(try window.look("/anchors").contains("changed somewhere else meanwhile"))
        }
    }

    @Test func `a change that was made by hand since is not taken back`() throws {
        let window = try Window(schedule: sampleSchedule)
        try window.look("/anchors")
        _ = try window.send("/anchors/turn", ["anchor": "tea", "on": "no"])
        let edited = try #require(window.written).replacing("15:00", with: "15:30")
        try window.write(edited)
        _ = try window.takeBack(in: try window.look("/anchors"))
        #expect(window.written == edited)
    }

    @Test func `only the change that a button names goes back, and the newest first`() throws {
        let window = try Window(schedule: sampleSchedule)
        try window.look("/anchors")
        _ = try window.send("/anchors/turn", ["anchor": "tea", "on": "no"])
        let first = window.hidden("change", in: try window.look("/anchors"))
        let between = try #require(window.written)
        _ = try window.send("/anchors/turn", ["anchor": "bed", "on": "no"])
        let second = window.hidden("change", in: try window.look("/anchors"))
        let both = try #require(window.written)
        _ = try window.send("/undo", ["change": first])
        #expect(window.written == both)
        #expect(try window.look("/anchors").contains("Something newer goes back first"))
        _ = try window.send("/undo", ["change": second])
        #expect(window.written == between)
        _ = try window.send("/undo", ["change": first])
        #expect(window.written == sampleSchedule)
        _ = try window.send("/undo", ["change": first])
        #expect(try window.look("/anchors").contains("There is nothing to take back."))
    }

    @Test func `a new anchor comes from a practice and a cue in words`() throws {
        let window = try Window(schedule: sampleSchedule)
        let mark = window.hidden("mark", in: try window.look("/anchors"))
        let fields = [
            "new": "yes", "mark": mark, "practice": "tea", "when": "after coffee, by 11:00",
            "length": "5 min", "why": "for the quiet",
        ]
        let look = text(try window.send("/anchors/look", fields))
        #expect(look.contains("Shall I save this?") && look.contains("for the quiet"))
        _ = try window.send("/anchors/save", fields)
        let written = try #require(window.written)
        #expect(written.contains(#"after: "coffee""#) && written.contains("ideas: ["))
        #expect(written.contains("5min"))
    }

    @Test func `words of one's own make an anchor too, and what cannot be read is told`() throws {
        let window = try Window(schedule: sampleSchedule)
        let mark = window.hidden("mark", in: try window.look("/anchors"))
        let fields = [
            "new": "yes", "mark": mark, "practice": "own", "title": "Water the plants",
            "when": "saturday 10:00",
        ]
        _ = try window.send("/anchors/save", fields)
        #expect(window.written?.contains("Water the plants") == true)
        let before = window.written
        let again = window.hidden("mark", in: try window.look("/anchors"))
        let reply = try window.send(
            "/anchors/look",
            ["new": "yes", "mark": again, "practice": "movement", "when": "bananas at banana"])
        #expect(reply.status == 303 && window.written == before)
        #expect(try window.look("/anchors").contains(#"class="problem""#))
    }

    @Test func `words and length change in place, and a title that is emptied goes`() throws {
        let window = try Window(schedule: sampleSchedule)
        let mark = window.hidden("mark", in: try window.look("/anchors"))
        _ = try window.send(
            "/anchors/save",
            ["anchor": "tea", "mark": mark, "title": "", "why": "warm", "length": "10 min"])
        let written = try #require(window.written)
        #expect(!written.contains("Tea <by>") && written.contains(#"why: "warm""#))
        #expect(written.contains("10min"))
    }

    @Test func `a removal is asked once more`() throws {
        let window = try Window(schedule: sampleSchedule)
        let mark = window.hidden("mark", in: try window.look("/anchors"))
        let fields = ["anchor": "tea", "mark": mark, "remove": "yes"]
        #expect(text(try window.send("/anchors/look", fields)).contains("goes out of the schedule"))
        #expect(window.written == sampleSchedule)
        _ = try window.send("/anchors/save", fields)
        #expect(window.written?.contains("tea") == false)
    }
}
