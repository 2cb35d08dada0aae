// `anchorctl idea`: one small thing to do now, for who asks. A person's own ideas are among ours. Needs no
// daemon and leaves nothing behind: what a nudge says next is not changed by it.

import AnchorModel
import ArgumentParser
import CivilTime
import HostSystem
import Varlink

struct IdeaVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "idea", abstract: "One small thing to do now: idea [KIND].",
        discussion: """
              anchorctl idea
              anchorctl idea rest
            """,
        aliases: ["idee"])

    @Argument(
        help: ArgumentHelp(
            "movement, rest, breathing or bedtime; what fits the hour if not given.",
            valueName: "kind"))
    var kind: IdeaKind?
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        let zones = ZoneFiles(environment: session.environment)
        // Without a schedule that can be read there is enough to give.
        let schedule = (try? session.schedule(nil, zones)) ?? Schedule(language: session.language)
        session.speak(schedule.language.rawValue)
        let here = session.clock.rules.local(at: session.clock.now)
        let choices = Idea.choices(schedule, kind?.kind, hour: here.time.hour)
        // Every kind has something for every hour; a test holds that.
        guard let idea = choices.randomElement() else { return }
        guard !common.json else {
            return session.printJSON([
                "id": idea.id.map { .string($0) } ?? .null, "kind": .string(idea.kind.rawValue),
                "summary": .string(idea.phrase.summary), "body": .string(idea.phrase.body),
            ])
        }
        Output.line(session.colour.bold(Output.harmless(idea.phrase.summary)))
        if !idea.phrase.body.isEmpty { Output.prose(idea.phrase.body) }
    }
}

/// A kind that somebody can ask an idea of, by its name in either language.
struct IdeaKind: ExpressibleByArgument {
    let kind: Kind

    static let allValueStrings = ["movement", "rest", "breathing", "bedtime"]

    init?(argument: String) {
        switch argument.lowercased() {
        case "movement", "move", "bewegen", "beweging": kind = .movement
        case "rest", "rust", "rusten": kind = .rest
        case "breathing", "breathe", "breath", "ademen", "adem": kind = .breathing
        case "bedtime", "bed", "bedtijd", "slapen": kind = .bedtime
        default: return nil
        }
    }
}

struct Idea {
    /// Nil: the person's own.
    let id: String?
    let kind: Kind
    let phrase: Phrase

    /// What fits the hour.
    /// - Parameter kind: nil: any that is no going to bed, but in the evening that too.
    static func choices(_ schedule: Schedule, _ kind: Kind?, hour: Int) -> [Idea] {
        let isEvening = hour >= 21 || hour < 4
        let kinds =
            kind.map { [$0] } ?? [.movement, .rest, .breathing] + (isEvening ? [.bedtime] : [])
        let book = schedule.language.phrasebook
        return kinds.flatMap { kind in
            let ours = Practice.all(of: kind).filter { $0.hours.contains(hour: hour) }
                .compactMap { practice in
                    book.practices[practice.id].map { phrase in
                        Idea(
                            id: practice.id, kind: kind,
                            phrase: phrase.filled(length: book.length(kind.defaultLength)))
                    }
                }
            // Discreet ones too: it is the person who asks.
            let own = schedule.anchors.filter { $0.enabled && $0.kind == kind }
                .flatMap(\.ownWords).map { Idea(id: nil, kind: kind, phrase: Phrase($0, "")) }
            return ours + own
        }
    }
}
