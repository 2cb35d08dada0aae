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
        let all =
            Kind.allCases.flatMap { kind in
                lengths.flatMap { book.nudges(for: kind, length: $0) }
            } + [book.discreet, book.windDown(step: "lamp")]
            + Kind.allCases.map(book.sessionOver)
            + ["check-in", "reflect"].map { Phrase(book.goOn(with: $0), "") }
            + Kind.allCases.flatMap { kind in
                lengths.map { Phrase("Step", book.underway(kind, length: $0)) }
            }
            + Question.allCases.map { Phrase(book.ask($0), "") }
            + RecoverySign.allCases.map { Phrase(book.sign($0).capitalisedFirst, "") }
            + lengths.flatMap { book.asides(length: $0).map { Phrase($0, "") } }
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
            let labels = buttons.map { language.phrasebook.label(of: $0, for: kind) }
            #expect(labels.count == 3)
            #expect(Set(labels).count == 3)
            for label in labels {
                #expect((1...16).contains(label.count), "\(label)")
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

    @Test(arguments: Kind.allCases)
    func `each phrase of a kind has its turn before one comes again, restart or not`(_ kind: Kind) {
        let anchor = fixed("move", ["08:30"], kind: kind)
        let schedule = Schedule(anchors: [anchor])
        func phrase(_ day: Int) -> Phrase {
            let date = LocalDate(dayNumber: 20_000 + day)
            return schedule.phrase(
                for: anchor, slot: SlotKey(anchor: "move", day: date, label: "08:30"))
        }
        let length = Language.english.phrasebook.length(kind.defaultLength)
        let menu = Set(Language.english.phrasebook.nudges(for: kind, length: length))
        #expect(menu.count >= 3)
        for start in 0..<20 {
            let round = (start..<(start + menu.count)).map(phrase)
            #expect(Set(round) == menu)
            #expect(round == (start..<(start + menu.count)).map(phrase))
        }
    }

    @Test func `the languages have as many phrases for each kind`() {
        for kind in Kind.allCases {
            let counts = Language.allCases.map {
                $0.phrasebook.nudges(for: kind, length: "x").count
            }
            #expect(Set(counts).count == 1, "\(kind) \(counts)")
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
            Phrase("Hoe voelen je schouders?", "Even merken is genoeg."),
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
        let slot = key("2026-03-02", "15:00", "thee")
        let phrase = Schedule(anchors: [anchor]).phrase(for: anchor, slot: slot)
        #expect(phrase == Phrase("Thee bij het raam!", "Moet ik even nadenken"))
    }

    @Test func `a discreet bubble says nothing of its content, also when it comes after its time`()
    {
        for kind in [Kind.bedtime, .checkIn, .reflection] { #expect(kind.isDiscreet) }
        let phrase = Language.dutch.phrasebook.discreet
        #expect(phrase == Phrase("Een rustig moment", ""))
    }
}

@Suite struct LanguageChoice {
    @Test(arguments: [
        (["LANG": "nl_NL.UTF-8"], Language.dutch), (["LANG": "nl"], .dutch),
        (["LANG": "nl_BE@euro"], .dutch), (["LANG": "nl.UTF-8"], .dutch),
        (["LANG": "nlx_NL"], .english), (["LANG": "de_DE.UTF-8"], .english), ([:], .english),
        (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL"], .dutch),
        (["LANG": "nl_NL", "LC_ALL": "C"], .english), (["LC_ALL": "", "LANG": "nl_NL"], .dutch),
    ])
    func `the locale's language decides`(_ environment: [String: String], _ language: Language) {
        #expect(Language(environment: environment) == language)
    }
}
