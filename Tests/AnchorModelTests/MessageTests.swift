// Another language: a table is all a sentence needs. A German one of twenty sentences, with parts that
// change places, forms for a count and another way to write the time.

import CivilTime
import Testing

@testable import AnchorModel

struct MessageTests {
    static let german = Translations(
        [
            [
                "Nothing is open.": "Nichts ist offen.",
                "There is no anchor {0}.": "Einen Anker {0} gibt es nicht.",
                "{0} rests until {1}.": "Bis {1} ruht {0}.",
                "{0} of {1} nights": "von {1} Nächten {0}",
                "one minute": "eine Minute",
                "{0} minutes": "{0} Minuten",
                "{0} a day": "{0} am Tag",
                "open": "offen",
                "From{column}": "Ab",
                "From{sender}": "Von",
                "Up around {0}.": "Aufgestanden gegen {0} Uhr.",
                "{0} and {1}": "{0} und {1}",
                "{0} to {1}": "{0} bis {1}",
                "Monday": "Montag",
                "Friday": "Freitag",
                "Kept: one answer.": "Eine Antwort ist aufgehoben.",
                "Kept: {0} answers.": "{0} Antworten sind aufgehoben.",
            ],
            [
                "\"{0}\" is {1} (expected {2})": "statt {1} gehört {2} zu \"{0}\"",
                "the mode {0}": "der Modus {0}",
                "an object such as { at: \"08:30\" }": "ein Objekt wie { at: \"08:30\" }",
            ],
        ], clockMark: ".")

    private func told(_ message: Message) -> String { message.text(by: MessageTests.german) }

    @Test("Parts change places, and a message in a message is told in the same language")
    func order() {
        let length = Message(3, one: "one minute", other: "\(3) minutes")
        #expect(
            told(Message("\("move") rests until \(Message("Monday")).")) == "Bis Montag ruht move.")
        #expect(told(Message("\(2) of \(5) nights")) == "von 5 Nächten 2")
        #expect(told(Message("\(length) a day")) == "3 Minuten am Tag")
        let days = Message("\(Message("Monday")) to \(Message("Friday"))")
        #expect(told(Message("\(days) and \("x")")) == "Montag bis Freitag und x")
        let expected = Message("an object such as { at: \"08:30\" }")
        #expect(
            told(Message("\"\("when")\" is \(Message("the mode \("a")")) (expected \(expected))"))
                == "statt der Modus a gehört ein Objekt wie { at: \"08:30\" } zu \"when\"")
    }

    @Test("A count has the form of the language, one or other")
    func counts() {
        let kept = { Message($0, one: "Kept: one answer.", other: "Kept: \($0) answers.") }
        #expect(
            [0, 1, 2].map { told(kept($0)) } == [
                "0 Antworten sind aufgehoben.", "Eine Antwort ist aufgehoben.",
                "2 Antworten sind aufgehoben.",
            ])
        #expect(kept(1).description == "Kept: one answer." && kept(7).description.contains("7"))
    }

    @Test("A time is written as the language has it")
    func clock() throws {
        let early = Message("Up around \(try #require(LocalTime("07:05"))).")
        #expect(told(early) == "Aufgestanden gegen 7.05 Uhr.")
        #expect(
            early.description == "Up around 07:05:00." || early.description == "Up around 07:05.")
    }

    @Test("One English text with two meanings has two twins")
    func context() {
        #expect(told(Message("From", about: "column")) == "Ab")
        #expect(told(Message("From", about: "sender")) == "Von")
        #expect(Message("From", about: "column").description == "From")
    }

    @Test("A sentence without a twin is English as a whole, and so is one with such a part")
    func whole() {
        let strange = Message("no such thing as \(7)")
        #expect(told(strange) == "no such thing as 7")
        #expect(
            told(Message("\(strange) rests until \(Message("Monday"))."))
                == "no such thing as 7 rests until Monday.")
        #expect(
            told(Message("Nothing is open.") + Message(verbatim: " move"))
                == "Nichts ist offen. move")
        #expect(told(Message("Nothing is open.") + strange) == "Nothing is open.no such thing as 7")
    }

    @Test("What a person wrote is shown as it is, braces and all")
    func braces() {
        #expect(
            told(Message("There is no anchor \("{0}{1}").")) == "Einen Anker {0}{1} gibt es nicht.")
        #expect(Message("a { 0 } {9} {b} \(1)").description == "a { 0 } {9} {b} 1")
    }

    @Test("A sentence on two lines of the source is one")
    func joined() {
        #expect(told(Message("\("move") rests" + " until \("x").")) == "Bis x ruht move.")
        let many = Message("\(1) a" + " \(2) { b" + " \(3)")
        #expect(many.description == "1 a 2 { b 3")
    }
}
