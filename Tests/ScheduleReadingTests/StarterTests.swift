import AnchorEngine
import AnchorModel
import CivilTime
import ScheduleReading
import Testing

@Suite struct StarterTests {
    @Test(arguments: Language.allCases)
    func `The starter built in is the file in config, byte for byte`(_ language: Language) throws {
        let file = try config("schedule.\(language.rawValue).json")
        #expect(Array(Starter.text(language: language).utf8) == Array(file.utf8))
    }

    @Test(arguments: Language.allCases)
    func `The starter loads, and is what design says`(_ language: Language) throws {
        let schedule = try load(Starter.text(language: language)).get()
        #expect(schedule.language == language)
        #expect(schedule == Starter.schedule(language: language))
        #expect(schedule.budget == Budget(perDay: 3))
        #expect(schedule.fade)
        #expect(schedule.anchors.map(\.kind) == [.breathing, .movement, .bedtime])
        #expect(schedule.anchors.filter(\.enabled).count == 3)
        let breathe = try #require(schedule.anchors.first)
        #expect(breathe.cue == .after("wake", delay: .zero, by: LocalTime("11:30")))
        #expect(
            schedule.anchors[1].cue == .after(breathe.id, delay: .zero, by: LocalTime("12:30")))
        #expect(schedule.anchors[0].length == .minutes(1))
        #expect(schedule.anchors[1].length == .minutes(1))
        #expect(schedule.plannedNights.onlyWindow?.from == LocalTime("22:45"))
    }

    /// Lines such as `// keep: "1y", // how long` or `// { id: ... },`, without their slashes.
    private func uncommented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let body = line.drop { $0 == " " }
            guard body.hasPrefix("// ") else { return String(line) }
            let rest = body.dropFirst(3)
            let word = rest.prefix { $0.isLetter }
            // Keys are at two columns (settings) and at six (an anchor's); at four is prose.
            let indent = line.count - body.count
            let isKey = !word.isEmpty && rest.dropFirst(word.count).hasPrefix(":")
            let code = isKey && indent != 4 && indent != 0 || rest.hasPrefix("{ id:")
            return code ? String(rest) : String(line)
        }.joined(separator: "\n")
    }

    @Test(arguments: Language.allCases)
    func `Everything in the starter's comments works when it is taken up`(
        _ language: Language
    ) throws {
        let text = uncommented(Starter.text(language: language))
        #expect(problems(text) == [])
        let schedule = try load(text).get()
        #expect(schedule.anchors.count == 11)
        #expect(Set(schedule.anchors.map(\.kind)) == Set(Kind.allCases))
        #expect(schedule.except.count == 2)
        #expect(schedule.modes.count == 1)
        #expect(schedule.keep == .hours(8766))
        #expect(schedule.anchors[1].why != nil)
    }

    @Test(arguments: Language.allCases, [Kind.movement, .breathing, .bedtime])
    func `Init's schedule has one anchor on, and passes`(
        _ language: Language, _ first: Kind
    ) throws {
        for hour in 0...23 {
            let wake = try #require(LocalTime(hour: hour, minute: 15))
            let text = Starter.text(
                language: language, first: first, after: "koffie", wakesAt: wake)
            let schedule = try load(text).get()
            #expect(schedule.anchors.filter(\.enabled).map(\.kind) == [first])
            guard case .bedtime(let bed, let end) = schedule.anchors[2].cue else {
                Issue.record("no night")
                return
            }
            #expect(end == wake)
            #expect((bed.hour + 8) % 24 == hour)
            #expect(
                ScheduleWarnings.of(schedule).filter { $0.anchor != first.name(language) } == [])
        }
    }

    @Test func `A word that is no event's name counts as wake`() throws {
        let text = Starter.text(
            language: .dutch, first: .movement, after: "na de koffie\", x: \"",
            wakesAt: .midnight)
        let schedule = try load(text).get()
        #expect(schedule.anchors[1].cue == .after("wake", delay: .zero, by: LocalTime("05:45")))
    }

    @Test func `The demonstration loads once its times are filled in`() throws {
        let template = try config("demo.json.in").split(separator: "[\"AT\"]")
        #expect(template.count == 2)
        let text = template.joined(separator: "[\"08:30:05\", \"08:35:05\"]")
        #expect(try load(text).get().anchors.count == 1)
    }

    @Test func `The property list in config is the English starter`() throws {
        let list = try load(config("schedule.plist"), file: "schedule.plist").get()
        #expect(list == Starter.schedule(language: .english))
    }
}

extension Kind {
    fileprivate func name(_ language: Language) -> String {
        switch (self, language) {
        case (.movement, .english): "move"
        case (.movement, .dutch): "bewegen"
        case (.breathing, .english): "breathe"
        case (.breathing, .dutch): "adem"
        default: "bed"
        }
    }
}
