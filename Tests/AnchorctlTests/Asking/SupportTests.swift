// Where to turn, and an idea for who asks: the real program, no daemon anywhere.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import Testing

@testable import anchorctl

@Suite struct SupportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(
        _ arguments: [String], locale: [String: String] = [:]
    ) throws -> (end: ProcessEnd?, output: String, errors: String) {
        var environment = ["HOME": folder.path, "TZ": "UTC", "XDG_CONFIG_DIRS": folder.path]
        environment.merge(locale) { $1 }
        let child = try ChildProcess(
            productsFolder() + "/anchorctl", arguments, environment: environment)
        let end = child.waitForEnd()
        return (end, child.output, child.errors)
    }

    @Test(
        "The country of the locale decides, and not its language",
        arguments: [
            (["LANG": "nl_NL.UTF-8"], ["huisarts", "0800-0113", "113.nl", "112"], ["1813"]),
            (["LANG": "nl_BE.UTF-8"], ["huisarts", "1813", "112"], ["0113", "113.nl"]),
            (
                ["LANG": "en_US.UTF-8", "LC_ADDRESS": "nl_NL.UTF-8"], ["doctor", "113.nl"], ["1813"]
            ),
            (["LANG": "en_GB.UTF-8"], ["doctor", "emergency number"], ["113", "1813"]),
            (["LANG": "nl.UTF-8"], ["huisarts", "alarmnummer"], ["113", "1813"]),
            (["LANG": "C"], ["doctor", "112"], ["113", "1813"]),
        ] as [([String: String], [String], [String])])
    func territory(_ locale: [String: String], _ has: [String], _ lacks: [String]) throws {
        let run = try run(["support"], locale: locale)
        #expect(run.end == .exited(0) && run.errors.isEmpty, "\(run.errors)")
        for word in has { #expect(run.output.contains(word), "\(word): \(run.output)") }
        for word in lacks { #expect(!run.output.contains(word), "\(word): \(run.output)") }
    }

    @Test(
        "hulp is its Dutch name, the schedule's language is spoken, and a broken one stops nothing")
    func language() throws {
        #expect(try run(["hulp"]).output.contains("doctor"))
        let path = folder.file(".config/anchord/schedule.json")
        try makeFolders(for: path)
        try writeFile(path, Array("{version: 1, language: \"nl\", anchors: []}".utf8))
        #expect(try run(["support"]).output.contains("Bel je huisarts"))
        try writeFile(path, Array("{".utf8))
        let broken = try run(["support"], locale: ["LANG": "nl_NL"])
        #expect(broken.end == .exited(0) && broken.output.contains("113.nl"))
    }

    private func makeFolders(for path: String) throws {
        let config = folder.file(".config")
        mkdir(config, 0o700)
        mkdir(config + "/anchord", 0o700)
    }

    @Test("no notification and no saying has any of it")
    func nowhereElse() {
        for language in Language.allCases {
            let book = language.phrasebook
            let lines =
                book.practices.values.flatMap { [$0.summary, $0.body] } + book.sayings.values
                + Kind.allCases.flatMap(book.neutral)
            for line in lines {
                for word in ["112", "113", "1813", "huisarts", "doctor", "anchorctl"] {
                    #expect(!line.contains(word), "\(line)")
                }
            }
        }
    }

    // MARK: An idea

    @Test(
        "An idea is one of the kind, in the person's language",
        arguments: [
            (["idea", "rest"], "C.UTF-8", Kind.rest), (["idee", "rust"], "nl_NL.UTF-8", .rest),
            (["idee", "bewegen"], "nl_NL.UTF-8", .movement),
            (["idea", "breathing"], "C.UTF-8", .breathing), (["idee", "bed"], "nl_NL", .bedtime),
        ] as [([String], String, Kind)])
    func idea(_ arguments: [String], _ locale: String, _ kind: Kind) throws {
        let run = try run(arguments, locale: ["LANG": locale])
        #expect(run.end == .exited(0), "\(run.errors)")
        let book = Language(environment: ["LANG": locale]).phrasebook
        let length = book.length(kind.defaultLength)
        let first = String(run.output.prefix { $0 != "\n" })
        let known = Practice.all(of: kind).compactMap {
            book.practices[$0.id]?.filled(length: length).summary
        }
        #expect(known.contains(first), "\(run.output)")
    }

    @Test("What is asked of no kind fits the hour, and a person's own are among them")
    func choices() {
        let anchor = Anchor(
            id: "a", kind: .rest, cue: .at([]), ideas: ["Thee op het balkon"])
        let schedule = Schedule(language: .dutch, anchors: [anchor])
        for hour in 0..<24 {
            let choices = Idea.choices(schedule, nil, hour: hour)
            #expect(choices.contains { $0.phrase.summary == "Thee op het balkon" && $0.id == nil })
            #expect(choices.contains { $0.kind == .bedtime } == (hour >= 21 || hour < 4))
            let early = choices.contains { $0.id == "before-mail" }
            #expect(early == (5..<11).contains(hour))
        }
    }

    @Test("A kind that has none to give is told with those that have")
    func noKind() throws {
        let run = try run(["idea", "reflection"])
        #expect(run.end == .exited(2))
        #expect(run.errors.contains("breathing"))
    }
}
