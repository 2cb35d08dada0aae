// The lines of a simulation: JSON objects for programs, a day at a time for people. Decides nothing
// about what happens.

import AnchorEngine
import AnchorModel
import CivilTime
import Varlink

struct SimulationText {
    let session: Session
    let rules: TimeZoneRules
    let json: Bool
    private var day: LocalDate?
    private var dayText: [UInt8] = []
    private(set) var isEmpty = true

    init(session: Session, rules: TimeZoneRules, json: Bool) {
        self.session = session
        self.rules = rules
        self.json = json
    }

    /// The lines in UTF-8.
    mutating func lines(_ events: [RehearsedEvent]) -> [UInt8] {
        var text: [UInt8] = []
        for event in events {
            if json {
                appendObject(event, to: &text)
            } else if isForPeople(event) {
                text += line(event).utf8
            }
        }
        return text
    }

    // MARK: JSON

    /// Written by hand, keys sorted as on the wire: ten years are some 150,000 of these.
    private mutating func appendObject(_ event: RehearsedEvent, to text: inout [UInt8]) {
        if day != event.slot.day {
            day = event.slot.day
            dayText = Array("\(event.slot.day)".utf8)
        }
        text += #"{"anchor":""#.utf8
        text += event.slot.anchor.utf8
        text += #"","atUSec":"#.utf8
        text += String(event.at.microseconds).utf8
        if let words = event.words {
            text += #","body":"#.utf8
            appendQuoted(words.body, to: &text)
        }
        text += #","day":""#.utf8
        text += dayText
        text += #"","label":"#.utf8
        appendQuoted(event.slot.label, to: &text)
        if let words = event.words {
            text += #","summary":"#.utf8
            appendQuoted(words.summary, to: &text)
        }
        text += #","what":""#.utf8
        text += event.what.rawValue.utf8
        text += #"","why":"#.utf8
        if let why = event.why { appendQuoted(why.word, to: &text) } else { text += "null".utf8 }
        text += "}\n".utf8
    }

    /// Ids, days and reasons are plain; the label of an event is any word.
    private func appendQuoted(_ word: String, to text: inout [UInt8]) {
        for byte in word.utf8 where byte < 32 || byte > 126 || byte == 34 || byte == 92 {
            text += WireJSON.text(word).utf8
            return
        }
        text.append(34)
        text += word.utf8
        text.append(34)
    }

    // MARK: People

    /// Nobody answers here, so that every nudge ends by itself says nothing; and what waited says
    /// so when it comes or is let go.
    private func isForPeople(_ event: RehearsedEvent) -> Bool {
        event.what != .held && event.why != .letGo(.unanswered)
    }

    private mutating func line(_ event: RehearsedEvent) -> String {
        let here = rules.local(at: event.nearestSecond)
        var text = ""
        if here.date != day {
            day = here.date
            text +=
                (isEmpty ? "" : "\n") + session.words.weekday(here.date.weekday)
                + " \(here.date)\n"
        }
        isEmpty = false
        let clock = padded(here.time.hour, 2) + ":" + padded(here.time.minute, 2)
        // A label that is the time itself, or the kind's own, is said already.
        let plain = [clock, "bed", "1"].contains(event.slot.label)
        var name = event.slot.anchor
        // What is let go belongs to a date that may be another one.
        if event.what == .letGo, event.slot.day != here.date { name += " \(event.slot.day)" }
        if !plain { name += " \(event.slot.label)" }
        let why = session.words.happening(event)
        let said = event.words.map { $0.body.isEmpty ? $0.summary : "\($0.summary) \($0.body)" }
        let isBare = why.isEmpty && said == nil
        var line = "  \(clock)  \(Output.padded(name, isBare ? 0 : 20))"
        if let said { line += "  " + String(said.map { $0.isNewline ? " " : $0 }) }
        return text + Output.harmless(line) + session.colour.faint(why.isEmpty ? "" : "  " + why)
            + "\n"
    }
}

extension Words {
    /// What to say beside the time and the name; empty when they say it all.
    func happening(_ event: RehearsedEvent) -> String {
        switch (event.what, event.why) {
        case (.nudged, nil): ""
        case (.nudged, .gap?): clockSkips(event.slot.label)
        case (.nudged, .after(.away)?): say(HoldReason.away.message)
        case (.nudged, let why?): afterWaiting(reason(why.word))
        case (.opened, _): openWithout
        case (.held, _): ""
        case (.letGo, let why): letsGo(reason(why?.word ?? ""))
        }
    }
}
