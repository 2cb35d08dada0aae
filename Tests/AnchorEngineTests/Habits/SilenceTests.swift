// Letting go of the tool: what counts as ahead of a nudge, the one question, and the silence.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Silences {
    private let plan = daily("12:00")

    /// Days of an hour's walk at nine, told then, from the day the simulation is at.
    private func walks(_ days: inout Simulation, _ count: Int, at hour: String = "09:00") {
        for _ in 0..<count {
            let day = "\(days.engine.state.today(days.now.wall))"
            days.run(until: "\(day) \(hour)")
            days.ask(.log(word: "move", length: nil, at: nil))
            days.run(until: days.now.wall + .hours(20))
        }
    }

    /// Twelve mornings ahead of the nudge, the last one just now: 2026-03-13 09:00.
    private func asking(_ schedule: Schedule? = nil) -> Simulation {
        var days = Simulation(schedule ?? plan, from: "2026-03-02 07:00")
        walks(&days, 11)
        days.run(until: "2026-03-13 09:00")
        days.ask(.log(word: "move", length: nil, at: nil))
        return days
    }

    private func asked(_ days: Simulation) -> [String] {
        days.engine.status(at: days.now).maySilence
    }

    private func silent(_ days: Simulation) -> [String] {
        days.engine.status(at: days.now).silent.map { "\($0.anchor) \($0.since)" }
    }

    private func buttons(_ days: Simulation) -> [ActionKey] {
        days.shown.last?.nudge.buttons.map(\.key) ?? []
    }

    // MARK: The question

    @Test func `twelve days ahead of the nudge bring the question, eleven do not`() {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        walks(&days, 11)
        #expect(asked(days).isEmpty)
        walks(&days, 1)
        #expect(asked(days) == ["move"])
        #expect(silent(days).isEmpty, "nobody said yes")
    }

    @Test func `after the nudge, or in answer to it, is not ahead`() {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        walks(&days, 20, at: "12:30")
        #expect(days.engine.state.habits.silences.ahead.isEmpty)
        #expect(asked(days).isEmpty)
    }

    @Test func `a day without a nudge, or with one left out, counts for nothing`() {
        var schedule = Schedule(anchors: [
            Anchor(
                id: "move", kind: .movement, cue: .at([clock("12:00")]),
                dates: DueDates(days: [.monday]))
        ])
        schedule.except = [.dates(LocalDate("2026-03-09")!, LocalDate("2026-03-09")!)]
        var days = Simulation(schedule, from: "2026-03-02 07:00")
        walks(&days, 14)
        #expect(
            days.engine.state.habits.silences.ahead["move"]?.map(\.description) == ["2026-03-02"])
    }

    @Test func `what was due and waited unseen is ahead all the same`() {
        var days = Simulation(plan, from: "2026-03-02 11:00")
        days.ask(.pause(.span(.hours(3))))
        days.run(until: "2026-03-02 12:10")
        days.ask(.answer(anchor: "move", .done))
        #expect(days.engine.state.habits.silences.ahead["move"]?.count == 1)
    }

    @Test func `spread over more than four weeks it is never asked`() {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        for _ in 0..<15 {
            walks(&days, 1)
            days.run(until: days.now.wall + .days(2))
        }
        #expect(asked(days).isEmpty)
        #expect((days.engine.state.habits.silences.ahead["move"]?.count ?? 0) < 12)
    }

    @Test func `a bedtime cannot be ahead of its evening`() {
        var days = Simulation(
            Schedule(anchors: [
                Anchor(
                    id: "move", kind: .bedtime,
                    cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")))
            ]), from: "2026-03-02 07:00")
        walks(&days, 14)
        #expect(asked(days).isEmpty)
    }

    @Test func `an attempt that is taken back is no day ahead`() {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        walks(&days, 5)
        days.run(until: days.now.wall + .hours(3))
        days.ask(.log(word: "move", length: nil, at: nil))
        #expect(days.engine.state.habits.silences.ahead["move"]?.count == 6)
        days.ask(.undo)
        #expect(days.engine.state.habits.silences.ahead["move"]?.count == 5)
        days.ask(.log(word: "move", length: nil, at: nil))
        days.ask(.answer(anchor: "move", .done))
        days.ask(.undo)
        #expect(
            days.engine.state.habits.silences.ahead["move"]?.count == 6, "the other attempt stays")
    }

    @Test func `the next bubble asks, with the step and the way to begin it; no other does`() {
        var days = asking()
        let before = days.shown.count
        days.run(until: "2026-03-13 12:30")
        #expect(days.shown.count == before + 1)
        #expect(buttons(days) == [.start, .beSilent, .keepComing, .default])
        #expect(days.shown.last?.nudge.body == EnglishPhrasebook().maySilence)
        days.crash()
        days.run(until: "2026-03-14 12:30")
        #expect(buttons(days) == [.start, .later, .notToday, .default])
        #expect(asked(days) == ["move"], "it stands in status")
        days.run(until: "2026-04-10 12:30")
        #expect(asked(days).isEmpty, "left alone, it goes")
        walks(&days, 14)
        #expect(asked(days).isEmpty, "asked once")
    }

    @Test func `a discreet bubble asks without a word of what it is about`() {
        var schedule = plan
        schedule.anchors[0].discreet = true
        schedule.anchors[0].title = "Geheim"
        var days = asking(schedule)
        days.run(until: "2026-03-13 12:30")
        #expect(days.shown.last?.nudge.summary == EnglishPhrasebook().discreet.summary)
        #expect(days.shown.last?.nudge.body == EnglishPhrasebook().maySilence)
    }

    // MARK: What is said

    @Test func `yes: the nudge goes, no other comes, and what is done is kept`() {
        var days = asking()
        days.run(until: "2026-03-13 12:01")
        days.press(.beSilent, on: "move")
        #expect(days.screen.bubbles.isEmpty)
        #expect(days.ledger.slots[key("2026-03-13", "12:00")]?.state == .letGo(.silent))
        #expect(silent(days) == ["move 2026-03-13"])
        #expect(asked(days).isEmpty)
        let count = days.shown.count
        days.crash()
        days.run(until: "2026-04-20 08:00")
        #expect(days.shown.count == count)
        #expect(days.ledger.slots[key("2026-04-19", "12:00")]?.state == .letGo(.silent))
        #expect(days.engine.upcoming(3, at: days.now).isEmpty)
        #expect(
            days.ask(.log(word: "move", length: nil, at: nil))
                == .logged(word: "move", isAnchor: true))
        #expect(days.ledger.history.last?.event == .tried)
        #expect(silent(days) == ["move 2026-03-13"], "done is not started")
    }

    @Test func `no: the same bubble is an ordinary one again, and it is not asked any more`() {
        var days = asking()
        days.run(until: "2026-03-13 12:01")
        days.press(.keepComing, on: "move")
        #expect(buttons(days) == [.start, .later, .notToday, .default])
        #expect(days.engine.status(at: days.now).open.count == 1)
        #expect(asked(days).isEmpty)
        walks(&days, 20)
        #expect(asked(days).isEmpty)
    }

    @Test func `started again it comes again, and says so; undo takes both back`() {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        #expect(
            days.ask(.silence(anchor: "move", true))
                == .silent(anchor: "move", since: LocalDate("2026-03-02")))
        days.run(until: "2026-03-03 09:00")
        #expect(days.shown.isEmpty)
        guard case .started(_, _, _, _, let isWoken)? = days.ask(.start(anchor: "move")) else {
            Issue.record("not started")
            return
        }
        #expect(isWoken)
        #expect(silent(days).isEmpty)
        #expect(days.ask(.undo) == .undone(.tried, anchor: "move"))
        #expect(silent(days) == ["move 2026-03-02"])
        days.run(until: "2026-03-04 09:00")
        days.ask(.start(anchor: "move"))
        days.run(until: "2026-03-04 12:30")
        #expect(days.shown.last?.nudge.slot == key("2026-03-04", "12:00"))
        days.run(until: "2026-03-05 09:00")
        guard case .started(_, _, _, _, false)? = days.ask(.start(anchor: "move")) else {
            Issue.record("woken twice")
            return
        }
    }

    @Test func `undo of a silence brings back what it took, and the question`() {
        var days = asking()
        days.run(until: "2026-03-13 12:01")
        days.ask(.silence(anchor: "move", true))
        days.crash()
        #expect(days.ask(.undo) == .undone(.silenced, anchor: "move"))
        #expect(silent(days).isEmpty)
        #expect(asked(days) == ["move"])
        #expect(days.engine.status(at: days.now).open.map(\.key) == [key("2026-03-13", "12:00")])
        days.run(until: "2026-03-15 12:01")
        #expect(days.engine.status(at: days.now).open.map(\.key) == [key("2026-03-15", "12:00")])
    }

    @Test func `asked and answered with no, a silence that is taken back asks no second time`() {
        var days = asking()
        days.ask(.silence(anchor: "move", false))
        days.ask(.silence(anchor: "move", true))
        days.ask(.undo)
        #expect(asked(days).isEmpty && silent(days).isEmpty)
        // Nor does one that was woken, without the question having been answered in so many words.
        var woken = asking()
        woken.ask(.silence(anchor: "move", true))
        woken.ask(.silence(anchor: "move", false))
        #expect(asked(woken).isEmpty && silent(woken).isEmpty)
    }

    @Test func `silence outlives an edit, a mode and a restart, and goes with its anchor`() {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        days.ask(.silence(anchor: "move", true))
        var edited = daily("13:00")
        edited.modes = ["ill": Mode(off: ["move"])]
        days.reload(edited)
        days.ask(.mode("ill", until: nil))
        days.run(until: "2026-03-04 12:00")
        days.off(until: "2026-03-06 07:00")
        #expect(silent(days) == ["move 2026-03-02"])
        days.run(until: "2026-03-07 07:00")
        #expect(days.shown.isEmpty)
        days.reload(Schedule(anchors: []))
        days.reload(edited)
        #expect(silent(days).isEmpty)
        days.run(until: "2026-03-07 13:01")
        #expect(days.shown.count == 1)
    }

    @Test func `other anchors come as ever, also after a silent one`() {
        var schedule = plan
        schedule.anchors.append(
            Anchor(
                id: "tea", kind: .rest,
                cue: .after("move", delay: .minutes(30), by: clock("20:00"))))
        var days = Simulation(schedule, from: "2026-03-02 07:00")
        days.ask(.silence(anchor: "move", true))
        days.run(until: "2026-03-02 09:00")
        days.ask(.answer(anchor: "move", .done))
        days.run(until: "2026-03-02 10:00")
        #expect(days.shown.map(\.nudge.slot.anchor) == ["tea"])
    }

    @Test func `there is no silence of an anchor that is not there`() {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        #expect(days.ask(.silence(anchor: "x", true)) == .refused(.noSuchAnchor("x")))
        #expect(
            days.ask(.silence(anchor: "move", false)) == .silent(anchor: "move", since: nil))
    }

    @Test(arguments: Language.allCases)
    func `the question and its buttons are kind, and fit`(_ language: Language) {
        let book = language.phrasebook
        let texts = [
            book.maySilence, book.label(of: .beSilent, for: .movement),
            book.label(of: .keepComing, for: .movement),
        ]
        for text in texts {
            #expect(CopyLint.problem(in: text) == nil)
            #expect(text.count < 60)
        }
    }

    // MARK: The letter

    @Test func `a letter is a row with its words, and undo takes it back`() {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        #expect(days.ask(.letter("Lief mens,\n\tdit gaat over.")) == .letter(isKept: true))
        #expect(days.ledger.history.last?.event == .letter)
        #expect(days.ledger.history.last?.text == "Lief mens,\n\tdit gaat over.")
        days.crash()
        #expect(days.engine.state.undoable.allSatisfy { $0.text == nil })
        #expect(days.ask(.undo) == .undone(.letter, anchor: nil))
    }

    @Test(arguments: [HistoryDetail.off, .counts])
    func `without words kept a letter is no letter`(_ history: HistoryDetail) {
        var schedule = plan
        schedule.history = history
        var days = Simulation(schedule, from: "2026-03-02 07:00")
        #expect(days.ask(.letter("Lief mens")) == .letter(isKept: false))
        #expect(days.ledger.history.isEmpty)
    }

    @Test(arguments: ["", " \n ", "a\u{1B}b", String(repeating: "a", count: 2_001)])
    func `what is no letter is refused`(_ text: String) {
        var days = Simulation(plan, from: "2026-03-02 07:00")
        #expect(days.ask(.letter(text)) == .refused(.invalid(.text)))
    }

    @Test func `a soft day is one that was asked for`() {
        var days = Simulation(plan, from: "2026-03-02 18:00")
        days.sleep(until: "2026-03-06 08:00")
        days.run(until: "2026-03-06 09:00")
        #expect(days.engine.status(at: days.now).gentle?.cause == .back)
        #expect(!days.engine.isSoftDay)
        days.ask(.mode("soft", until: nil))
        #expect(days.engine.isSoftDay)
        days.run(until: "2026-03-07 09:00")
        #expect(!days.engine.isSoftDay)
    }
}
