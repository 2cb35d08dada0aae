// Every phrase a bubble can carry, read for length, kindness and whole words of blame.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Words {
    static func phrases(_ language: Language) -> [Phrase] {
        let book = language.phrasebook
        let lengths = (1...60).map { book.length(.minutes($0)) } + [book.length(.seconds(30))]
        var all: [Phrase] = [book.discreet]
        for length in lengths {
            all += book.practices.values.map { $0.filled(length: length) }
            all += Kind.allCases.map { Phrase("Step", book.underway($0, length: length)) }
        }
        for kind in Kind.allCases {
            all += book.neutral(kind).map { Phrase($0, "") }
            all += [book.sessionOver(kind), Phrase("Step", book.underway(kind, length: nil))]
        }
        for verb in ["check-in", "reflect"] { all.append(Phrase(book.goOn(with: verb), "")) }
        all += Question.allCases.map { Phrase("Question", book.ask($0)) }
        all += RecoverySign.allCases.map { Phrase(book.sign($0).capitalisedFirst, "") }
        all += book.sayings.values.map { Phrase("Step", $0) }
        return Array(Set(all))
    }

    @Test(arguments: Language.allCases)
    func `every first line is short`(_ language: Language) {
        for phrase in Words.phrases(language) {
            #expect(phrase.summary.count < 60, "\(phrase.summary)")
            #expect(phrase.body.count < 80, "\(phrase.body)")
            #expect(!phrase.summary.isEmpty)
        }
    }

    @Test(arguments: Language.allCases)
    func `no phrase blames, hurries or shouts`(_ language: Language) {
        for phrase in Words.phrases(language) {
            for text in [phrase.summary, phrase.body] {
                if let problem = CopyLint.problem(in: text) { Issue.record("\(problem)") }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every button has a short label and no two of one bubble are alike`(_ language: Language) {
        for (kind, buttons) in Kind.allCases.flatMap({ kind in
            [(kind, kind.buttons), (kind, [.light, .right, .heavy])]
        }) {
            let book = language.phrasebook
            let labels = buttons.map { book.label(of: $0, for: kind) }
            #expect(!labels.contains(book.letItBe) && book.letItBe.count <= 20)
            #expect(labels.count == 3)
            #expect(Set(labels).count == 3)
            for label in labels {
                #expect((1...20).contains(label.count), "\(label)")
                #expect(CopyLint.problem(in: label) == nil)
            }
        }
    }

    @Test(arguments: ["Je moet lopen.", "Kom op!", "You missed it.", "Nog maar één.", "Te laat."])
    func `the reader finds what it looks for`(_ text: String) {
        #expect(CopyLint.problem(in: text) != nil)
    }

    @Test func `lengths are words up to ten and whole sentences begin with a capital`() {
        let dutch = Language.dutch.phrasebook
        #expect(dutch.length(.minutes(1)) == "één minuut")
        #expect(dutch.length(.minutes(10)) == "tien minuten")
        #expect(dutch.length(.minutes(25)) == "25 minuten")
        #expect(Language.english.phrasebook.length(.seconds(30)) == "30 seconds")
        for phrase in Words.phrases(.dutch) + Words.phrases(.english) {
            let first = phrase.summary.prefix(1)
            #expect(first == first.uppercased() && first != "É", "\(phrase.summary)")
        }
    }

    @Test func `the sentences the whole tone was built on are there to the letter`() {
        let dutch = Set(Words.phrases(.dutch))
        for phrase in [
            Phrase("Koffie op? Eén minuut lopen.", "Tot de voordeur en terug telt."),
            Phrase("Doe je jas aan. Meer vraag ik niet.", "Bij de deur kijk je verder."),
            Phrase("Voor de eerste mail: twee minuten ademen.", "4 in, 6 uit, door je neus."),
            Phrase(
                "De avond mag zachter: doe één lamp uit.",
                "Telefoon naar de keuken. Morgen eerst adem."),
            Phrase("Hoe voelen je schouders?", "Even opmerken is genoeg."),
            Phrase("Eén liedje, hand op je hart.", "Daarna verder, of niet."),
        ] {
            #expect(dutch.contains(phrase), "\(phrase.summary)")
        }
        #expect(
            Words.phrases(.english).contains(
                Phrase(
                    "Coffee finished? One minute of walking.",
                    "To the front door and back counts.")))
    }

    @Test func `the user's own words come back unchanged`() {
        var anchor = fixed("thee", ["15:00"], kind: .rest)
        anchor.title = "Thee bij het raam!"
        anchor.ideas = ["Moet ik even nadenken"]
        var day = Simulation(Schedule(anchors: [anchor]), from: "2026-03-02 14:00")
        day.run(until: "2026-03-02 15:01")
        #expect(day.shown.last?.nudge.summary == "Thee bij het raam!")
        #expect(day.shown.last?.nudge.body == "Moet ik even nadenken")
    }

    @Test func `a discreet bubble says nothing of its content, also when it comes after its time`()
    {
        var anchor = fixed("thee", ["15:00"], kind: .rest)
        anchor.title = "Thee bij het raam"
        anchor.discreet = true
        var day = Simulation(
            Schedule(language: .dutch, anchors: [anchor]), from: "2026-03-02 14:00")
        day.sleep(until: "2026-03-02 15:10")
        day.run(until: "2026-03-02 15:12")
        #expect(day.shown.map(\.nudge.summary) == ["Een rustig moment"])
        #expect(day.shown.map(\.nudge.body) == [""])
    }

    @Test(arguments: Kind.allCases)
    func `what a kind has on the screen is the person's to say`(_ kind: Kind) {
        var anchor = fixed("a", ["15:00"], kind: kind)
        #expect(
            anchor.openness == ([.checkIn, .reflection].contains(kind) ? .neutral : .open))
        anchor.discreet = true
        #expect(anchor.openness == .discreet)
        anchor.discreet = false
        #expect(anchor.openness == .open)
    }
}

@Suite struct LanguageChoice {
    @Test(arguments: [
        (["LANG": "nl_NL.UTF-8"], Language.dutch), (["LANG": "nl"], .dutch),
        (["LANG": "nl_BE@euro"], .dutch), (["LANG": "nl.UTF-8"], .dutch),
        (["LANG": "nlx_NL"], .english), (["LANG": "de_DE.UTF-8"], .english), ([:], .english),
        (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL"], .dutch),
        (["LANG": "nl_NL", "LC_ALL": "C"], .english), (["LC_ALL": "", "LANG": "nl_NL"], .dutch),
        // A list goes before it, where there is a language at all.
        (["LANG": "en_US.UTF-8", "LANGUAGE": "nl:en"], .dutch),
        (["LANG": "de_DE.UTF-8", "LANGUAGE": "de:nl_BE:en"], .dutch),
        (["LANG": "nl_NL.UTF-8", "LANGUAGE": "en_GB:nl"], .english),
        (["LANG": "nl_NL.UTF-8", "LANGUAGE": ""], .dutch),
        (["LANG": "nl_NL.UTF-8", "LANGUAGE": ":"], .dutch),
        (["LANG": "nl_NL.UTF-8", "LANGUAGE": "fr"], .english),
        (["LANG": "C", "LANGUAGE": "nl"], .english), (["LANGUAGE": "nl"], .english),
        (["LANG": "nl_NL", "LC_ALL": "POSIX", "LANGUAGE": "nl"], .english),
        (["LANG": "C.UTF-8", "LANGUAGE": "nl"], .dutch),
    ])
    func `the locale's language decides`(_ environment: [String: String], _ language: Language) {
        #expect(Language(environment: environment) == language)
    }
}
