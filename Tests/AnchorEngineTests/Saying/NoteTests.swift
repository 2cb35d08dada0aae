// A person's own words: kept verbatim or not at all, never in the journal, answering what is open;
// and the turns of the questions.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Notes {
    private static func day(
        _ history: HistoryDetail = .words, _ kind: Kind = .checkIn
    ) -> Simulation {
        var schedule = daily("08:30", "14:00", id: "lijf", kind: kind)
        schedule.history = history
        return Simulation(schedule, from: "2026-03-02 08:00")
    }

    @Test func `a note is kept verbatim and answers nothing`() throws {
        var day = Notes.day()
        day.run(until: "2026-03-02 08:31")
        let text = " Vandaag ging het lichter.\n\tEcht waar! 🍵 "
        let reply = day.ask(.note(Note(.note, text: text, with: "Piet", anchor: "lijf")))
        #expect(
            reply == .noted(Noted(kind: .note, anchor: "lijf", slot: nil, isKept: true)))
        let row = try #require(day.ledger.history.last)
        #expect(row.event == .noted && row.text == text && row.with == "Piet")
        #expect(row.anchor == "lijf")
        #expect(day.engine.status(at: day.now).open.count == 1)
    }

    @Test(arguments: [
        (NoteKind.checkIn, Kind.checkIn, Question.need), (.reflection, .reflection, .mayGo),
    ])
    func `the first answer answers the open slot, the next ones add their words`(
        _ kind: NoteKind, _ anchor: Kind, _ question: Question
    ) {
        var day = Notes.day(.words, anchor)
        day.run(until: "2026-03-02 08:31")
        let slot = key("2026-03-02", "08:30", "lijf")
        #expect(day.engine.anchorAnswered(by: kind, at: day.now) == "lijf")
        #expect(
            day.ask(.note(Note(kind, question: question, text: "thee")))
                == .noted(Noted(kind: kind, anchor: "lijf", slot: slot, isKept: true)))
        #expect(day.ledger.slots[slot]?.state == .answered(.done))
        #expect(
            day.ask(.note(Note(kind, question: question, text: "rust", anchor: "lijf")))
                == .noted(Noted(kind: kind, anchor: "lijf", slot: nil, isKept: true)))
        let words = day.ledger.history.filter { $0.event == kind.event }
        #expect(words.map(\.text) == ["thee", "rust"])
        #expect(words.map(\.question) == [question.rawValue, question.rawValue])
        #expect(day.ledger.history.count { $0.event == .done } == 1)
    }

    @Test func `a rest is answered by its signs, and none of them is fine`() {
        for signs in [[], [RecoverySign.deeperBreath, .deeperSleep]] {
            var day = Notes.day(.words, .rest)
            day.run(until: "2026-03-02 08:31")
            day.ask(.note(Note(.recovery, signs: signs)))
            let row = day.ledger.history.last
            #expect(row?.event == .recovered)
            #expect(row?.text == (signs.isEmpty ? nil : "deeperBreath deeperSleep"))
            #expect(
                day.ledger.slots[key("2026-03-02", "08:30", "lijf")]?.state == .answered(.done))
        }
    }

    @Test func `gone through without a word it is answered too, a question left open is not`() {
        var day = Notes.day()
        day.run(until: "2026-03-02 08:31")
        let before = day.ledger.history
        day.ask(.note(Note(.checkIn, question: .body)))
        day.ask(.note(Note(.checkIn, question: .breath, text: " \n ")))
        #expect(day.ledger.history == before)
        #expect(day.engine.status(at: day.now).open.count == 1)
        day.ask(.note(Note(.checkIn)))
        #expect(day.engine.status(at: day.now).open.isEmpty)
        #expect(day.ledger.history.suffix(1).map(\.event) == [.done])
    }

    @Test func `ahead of its time a check-in answers the next slot within the hour, and one`() {
        var day = Simulation(
            daily("08:30", "08:50", id: "lijf", kind: .checkIn), from: "2026-03-02 08:00")
        day.ask(.note(Note(.checkIn, question: .body, text: "zwaar")))
        day.ask(.note(Note(.checkIn, question: .need, text: "thee")))
        day.run(until: "2026-03-02 12:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:50"])
        #expect(day.engine.anchorAnswered(by: .reflection, at: day.now) == nil)
    }

    @Test func `words ahead of a slot leave an earlier answer of the day as it was`() {
        var day = Notes.day()
        day.run(until: "2026-03-02 08:31")
        day.ask(.answer(anchor: "lijf", .tried))
        day.run(until: "2026-03-02 13:40")
        day.ask(.note(Note(.checkIn, question: .body, text: "zwaar")))
        #expect(day.ledger.slots[key("2026-03-02", "08:30", "lijf")]?.state == .answered(.tried))
        #expect(day.ledger.slots[key("2026-03-02", "14:00", "lijf")]?.state == .answered(.done))
        day.run(until: "2026-03-02 13:59")
        day.ask(.undo)
        #expect(day.ask(.undo) == .undone(.done, anchor: "lijf"))
        day.run(until: "2026-03-02 20:00")
        #expect(day.shown.map(\.nudge.slot.label) == ["08:30", "14:00"])
    }

    @Test func `undo takes the words back, then the answer, also after a crash`() {
        var day = Notes.day()
        day.run(until: "2026-03-02 08:31")
        day.ask(.note(Note(.checkIn, question: .body, text: "zwaar")))
        day.ask(.note(Note(.note, text: "thee")))
        day.crash()
        #expect(day.ask(.undo) == .undone(.noted, anchor: nil))
        #expect(day.ask(.undo) == .undone(.checkedIn, anchor: "lijf"))
        #expect(day.ask(.undo) == .undone(.done, anchor: "lijf"))
        #expect(day.engine.status(at: day.now).open.count == 1)
        let undone = Set(day.ledger.history.compactMap(\.undoes))
        #expect(undone == Set(day.ledger.history.filter { $0.undoes == nil }.dropFirst().map(\.id)))
        #expect(day.ask(.undo) == .refused(.nothingOpen))
    }

    @Test(arguments: HistoryDetail.allCases)
    func `history keeps words, that there were some, or nothing`(_ detail: HistoryDetail) {
        var day = Notes.day(detail)
        day.run(until: "2026-03-02 08:31")
        day.ask(.note(Note(.checkIn, question: .need, text: "secret")))
        day.ask(.note(Note(.note, text: "secret", with: "secret")))
        day.ask(.note(Note(.recovery, signs: [.moreEnergy])))
        day.ask(.log(word: "secret", length: nil, at: nil))
        let reply = day.ask(.note(Note(.note, text: "secret")))
        #expect(
            reply
                == .noted(Noted(kind: .note, anchor: nil, slot: nil, isKept: detail == .words)))
        let kept = "\(day.ledger)"
        #expect(kept.contains("secret") == (detail == .words))
        #expect(kept.contains("moreEnergy") == (detail == .words))
        let events = day.ledger.history.map(\.event)
        #expect(
            events
                == (detail == .off
                    ? [] : [.nudged, .done, .checkedIn, .noted, .recovered, .logged, .noted]))
        let question = day.ledger.history.first { $0.event == .checkedIn }?.question
        #expect(question == (detail == .off ? nil : "need"))
        // It can be taken back all the same while this run lasts.
        #expect(day.ask(.undo) == .undone(.noted, anchor: nil))
    }

    @Test func `the journal never gets the words`() {
        var day = Rehearsal(
            daily("08:30", id: "lijf", kind: .checkIn), zones: ZoneTable(local: .utc),
            from: at("2026-03-02 08:00"), ledger: VirtualLedger())
        day.run(until: at("2026-03-02 08:31"))
        let asked: [Request] = [
            .note(Note(.checkIn, question: .need, text: "secret", with: "secret")),
            .note(Note(.note, text: "secret", anchor: "lijf")),
            .note(Note(.note, text: "secret\u{0}")), .log(word: "secret", length: nil, at: nil),
            .undo,
        ]
        day.failuresAhead = 1
        for (number, request) in (asked.prefix(1) + asked).enumerated() {
            day.send(.request(request, RequestToken(UInt64(number))))
        }
        let lines = day.seen.compactMap { seen -> String? in
            guard case .journal(let happening) = seen.event else { return nil }
            return "\(happening)"
        }
        #expect(lines.count >= 4, "\(lines)")
        #expect(lines.allSatisfy { !$0.contains("secret") }, "\(lines)")
        #expect("\(day.ledger)".contains("secret"))
    }

    @Test func `a note that could not be recorded is refused and changes nothing`() {
        var day = Notes.day()
        day.run(until: "2026-03-02 08:31")
        day.failuresAhead = 1
        let note = Note(.checkIn, question: .body, text: "zwaar")
        #expect(day.ask(.note(note)) == .refused(.notRecorded("disk full")))
        #expect(day.engine.status(at: day.now).open.count == 1)
        #expect(day.ledger.history.map(\.event) == [.nudged])
    }

    @Test func `2000 characters fit, of any size, and one more does not`() {
        var day = Notes.day()
        for character in ["a", "é", "🍵"] {
            let page = String(repeating: character, count: Note.textLimit)
            guard case .noted = day.ask(.note(Note(.note, text: page))) else {
                Issue.record("refused")
                continue
            }
            #expect(day.ledger.history.last?.text == page)
            #expect(
                day.ask(.note(Note(.note, text: page + "a")))
                    == .refused(.invalid(.text)))
        }
    }

    @Test(arguments: [
        (Note(.note), RequestPart.text), (Note(.note, text: " \n\t "), .text),
        (Note(.note, text: "a\u{1B}[2J"), .text), (Note(.note, text: "a\u{0}"), .text),
        (Note(.note, text: "a\u{7F}"), .text), (Note(.note, text: "a\u{9B}"), .text),
        (Note(.note, text: "a\rb"), .text),
        (Note(.note, text: "a", with: " "), .with),
        (Note(.note, text: "a", with: String(repeating: "a", count: 65)), .with),
        (Note(.note, question: .body, text: "a"), .question),
        (Note(.checkIn, question: .mayGo, text: "a"), .question),
        (Note(.checkIn, text: "a"), .question), (Note(.recovery, text: "a"), .text),
        (Note(.recovery, signs: [.moreEnergy, .moreEnergy]), .signs),
        (Note(.checkIn, signs: [.moreEnergy]), .signs),
        (Note(.note, text: "a", setAside: true), .aside),
        (Note(.reflection, setAside: true), .question),
        (Note(.reflection, question: .mayGo, text: "a", setAside: true), .aside),
    ])
    func `what does not fit is refused by its name`(_ note: Note, _ part: RequestPart) {
        var day = Notes.day()
        #expect(day.ask(.note(note)) == .refused(.invalid(part)))
        #expect(day.ledger.history.isEmpty)
        #expect(
            day.ask(.note(Note(.note, text: "a", anchor: "nope")))
                == .refused(.noSuchAnchor("nope")))
    }
}

@Suite struct QuestionsInTurn {
    @Test func `a bank holds at least nine questions, and every kind its own`() {
        #expect(Question.allCases.filter(\.isInBank).count >= 9)
        #expect(Question.all(of: .checkIn).map(\.rawValue) == ["body", "breath", "need"])
        #expect(Question.all(of: .note).isEmpty && Question.all(of: .recovery).isEmpty)
        #expect(RecoverySign.allCases.count == 7)
    }

    @Test func `no question comes again before every other one did, over restarts`() throws {
        let seed = seedOfThisRun()
        print("questions: seed \(seed)")
        var random = IdentifierSource(seed: seed)
        var day = Simulation(
            daily("19:00", id: "week", kind: .reflection), from: "2026-03-01 12:00")
        let bank = Question.allCases.filter(\.isInBank)
        var asked: [Question] = []
        for _ in 0..<60 {
            let next = day.engine.questions(.reflection)
            try #require(next.count == 4 && next.last == .mayGo, "seed \(seed)")
            for question in next.prefix(1 + Int(random.next() % 3)) {
                let text = random.next() % 2 == 0 ? "woord" : nil
                day.ask(.note(Note(.reflection, question: question, text: text)))
                asked.append(question)
            }
            if random.next() % 4 == 0 { day.crash() }
        }
        for start in 0...(asked.count - bank.count) {
            let round = asked[start..<(start + bank.count)]
            try #require(Set(round).count == bank.count, "seed \(seed), from \(start)")
        }
    }

    @Test func `a question set aside is not asked, over restarts, until it is brought back`() {
        var day = Simulation(
            daily("19:00", id: "week", kind: .reflection), from: "2026-03-01 12:00")
        let first = day.engine.questions(.reflection)
        day.ask(.note(Note(.reflection, question: first[0], setAside: true)))
        day.ask(.note(Note(.checkIn, question: .need, setAside: true)))
        day.crash()
        #expect(!day.engine.questions(.reflection).contains(first[0]))
        #expect(day.engine.questionsAside(.reflection) == [first[0]])
        #expect(day.engine.questions(.checkIn) == [.body, .breath])
        day.ask(.note(Note(.reflection, setAside: false)))
        #expect(day.engine.questions(.reflection) == first)
        #expect(day.engine.questions(.checkIn) == [.body, .breath])
        for question in Question.all(of: .reflection) {
            day.ask(.note(Note(.reflection, question: question, setAside: true)))
        }
        #expect(day.engine.questions(.reflection).isEmpty)
        day.ask(.note(Note(.reflection, question: .mayGo, setAside: false)))
        #expect(day.engine.questions(.reflection) == [.mayGo])
        #expect(day.ledger.history.isEmpty)
    }

    @Test func `an answer that is taken back gives its question back`() {
        var day = Simulation(
            daily("19:00", id: "week", kind: .reflection), from: "2026-03-01 12:00")
        let first = day.engine.questions(.reflection)
        day.ask(.note(Note(.reflection, question: first[0], text: "thee")))
        #expect(day.engine.questions(.reflection).first == first[1])
        day.ask(.undo)
        #expect(day.engine.questions(.reflection) == first)
    }
}
