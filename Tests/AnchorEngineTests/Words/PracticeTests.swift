// The practices as content: as many as were promised, complete in each language, each at hours of its own,
// no line there twice, and each with its place in docs/practices.md.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Practices {
    @Test(arguments: Language.allCases)
    func `each practice and each saying has its words, and no words are left over`(
        _ language: Language
    ) {
        let book = language.phrasebook
        #expect(Set(book.practices.keys) == Set(Practice.all.map(\.id)))
        #expect(Set(book.sayings.keys) == Set(Saying.all.map(\.id)))
    }

    @Test func `no id is there twice, and each is a plain word`() {
        let ids = Practice.all.map(\.id) + Saying.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids {
            #expect(id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(id)")
        }
    }

    @Test(arguments: [
        (Kind.movement, 24), (.rest, 24), (.bedtime, 16), (.checkIn, 16), (.breathing, 10),
        (.reflection, 4), (.custom, 7),
    ])
    func `there are as many as were promised`(_ kind: Kind, _ count: Int) {
        #expect(Practice.all(of: kind).count >= count)
        #expect(Practice.all(of: kind).allSatisfy { $0.kind == kind })
    }

    @Test func `there are questions for half a year of weeks, few of them deep`() {
        let bank = Question.allCases.filter(\.isInBank)
        #expect(bank.count >= 24)
        #expect((5...8).contains(bank.count(where: \.isDeep)))
        for language in Language.allCases {
            #expect(Set(bank.map(language.phrasebook.ask)).count == bank.count)
        }
    }

    /// Everything of ours that can stand on a bubble.
    static func lines(_ book: any Phrasebook) -> [String] {
        let practices = book.practices.values.flatMap { [$0.summary, $0.body] }
        return practices + book.sayings.values + Kind.allCases.flatMap(book.neutral)
    }

    @Test(arguments: Language.allCases)
    func `no line is there twice, and none is empty`(_ language: Language) {
        let lines = Practices.lines(language.phrasebook)
        for (line, same) in Dictionary(grouping: lines, by: \.self) where same.count > 1 {
            Issue.record("\(same.count) times: \(line)")
        }
        #expect(!lines.contains(""))
    }

    /// Three a day for a week, all different.
    @Test(arguments: 6..<23)
    func `at any hour of the day there are enough for a week`(_ hour: Int) {
        for kind in [Kind.movement, .rest, .breathing] {
            let fitting = Practice.all(of: kind).filter { $0.hours.contains(hour: hour) }
            #expect(fitting.count >= (kind == .breathing ? 20 : 22), "\(kind), \(hour) h")
            // One a day.
            #expect(fitting.count(where: \.isSmall) >= 7, "\(kind), \(hour) h")
        }
    }

    @Test(arguments: 0..<24)
    func `somebody who works at night has something for every hour`(_ hour: Int) {
        for kind in Kind.allCases where kind != .reflection {
            let fitting = Practice.all(of: kind).filter { $0.hours.contains(hour: hour) }
            #expect(fitting.count >= 8, "\(kind), \(hour) h")
        }
    }

    @Test func `a step without a clock names no length`() {
        for language in Language.allCases {
            for practice in Practice.all where practice.isSmall {
                let phrase = language.phrasebook.practices[practice.id]
                #expect(phrase?.filled(length: "x") == phrase, "\(practice.id)")
            }
        }
    }

    @Test func `both sorts of second lines are there for each kind that has them`() {
        for kind in [Kind.movement, .rest, .breathing, .bedtime] {
            let quiet = Saying.all.filter {
                $0.sort == .askingNothing && $0.kinds.contains(kind)
            }
            #expect(quiet.count >= 6, "\(kind)")
        }
        for kind in [Kind.bedtime, .checkIn, .reflection, .custom] {
            #expect(!Saying.all.contains { $0.sort == .inviting && $0.kinds.contains(kind) })
        }
    }

    @Test func `the list in docs names each practice, its article and each question`() throws {
        let text = try SourceTree.text("docs/practices.md")
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
        func article(_ source: Practice.Source) -> String {
            if case .article(let number) = source { number } else { "ours" }
        }
        func check(_ id: String, _ source: String) {
            let row = rows.first { $0.contains("`\(id)`") }
            guard let row else {
                Issue.record("\(id) has no row in docs/practices.md")
                return
            }
            #expect(row.contains(source), "\(id): \(row)")
        }
        for practice in Practice.all { check(practice.id, article(practice.source)) }
        for saying in Saying.all { check(saying.id, article(saying.source)) }
        for question in Question.allCases where question.isInBank { check(question.rawValue, "") }
    }
}
