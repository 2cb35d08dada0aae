// English. Nothing here decides when or whether something is shown.

package import CivilTime

package struct EnglishPhrasebook: Phrasebook {
    package init() {}

    package var practices: [String: Phrase] { EnglishPractices.all }
    package var sayings: [String: String] { EnglishPractices.sayings }

    package func neutral(_ kind: Kind) -> [String] {
        switch kind {
        case .movement: ["Time to move a little?"]
        case .breathing: ["Time to breathe?"]
        case .bedtime: ["Bedtime is coming up."]
        case .rest: ["Time for a rest?"]
        case .checkIn:
            [
                "How are you doing?", "A moment to check in?", "How is it going in there?",
                "Time to notice how you are.", "How are things, right now?", "A look inside?",
                "And how is it now?", "A moment to take stock.",
            ]
        case .reflection:
            [
                "One question about the week?", "A look back at the week?",
                "How was the week, roughly?", "Time for a question about your week.",
            ]
        case .custom: ["A moment for yourself."]
        }
    }

    package var discreet: Phrase { Phrase("A quiet moment", "") }

    package func underway(_ kind: Kind, length: String?) -> String {
        guard let length else { return "For as long or as short as is pleasant." }
        return switch kind {
        case .breathing: "4 in, 6 out, through your nose. Stop whenever you like."
        case .rest: "\(length.capitalisedFirst), and nothing else."
        default: "\(length.capitalisedFirst). Stop whenever you like."
        }
    }

    package func sessionOver(_ kind: Kind) -> Phrase {
        let body = "How was it? Saying nothing is fine too."
        return switch kind {
        case .rest: Phrase("That was it. Stay a little if you like.", body)
        case .breathing: Phrase("That was it. Stay and listen for a while, if you like.", body)
        default: Phrase("That was it.", body)
        }
    }

    package func goOn(with verb: String) -> String { "Go on in a terminal: anchorctl \(verb)" }

    package func label(of button: ActionKey, for kind: Kind) -> String {
        switch (button, kind) {
        case (.done, .bedtime): "Going soon"
        case (.done, _): "Done"
        case (.start, .checkIn), (.start, .reflection): "Now"
        case (.start, _): "Start"
        case (.later, _): "Later"
        case (.notToday, .bedtime): "Not tonight"
        case (.notToday, .reflection): "Not this week"
        case (.notToday, _): "Not today"
        // A click on the body says it.
        case (.default, _), (.answer, _): ""
        case (.light, _): "Light"
        case (.right, _): "Just right"
        case (.heavy, _): "Heavy"
        case (.beSilent, _): "Not for now"
        case (.keepComing, _): "Please keep coming"
        }
    }

    package func howToAnswer(_ buttons: ButtonsShown) -> String? {
        switch buttons {
        case .always: nil
        case .onHover: "Hover here for the buttons. Doing nothing is fine too."
        case .never: "To answer: anchorctl done, or later. Doing nothing is fine too."
        }
    }

    package var letItBe: String { "Let it be" }

    package func from(_ time: LocalTime) -> String { "It was planned for \(time)." }

    package func ask(_ question: Question) -> String {
        switch question {
        case .body: "How does my body feel?"
        case .breath: "Is my breath calm or hurried?"
        case .need: "What do I need?"
        case .softer: "When did things get a little softer this week?"
        case .helped: "What helped, however small?"
        case .tension: "Where is there still tension?"
        case .bodyTells: "What is my body trying to tell me?"
        case .lessTightly: "What can I hold less tightly?"
        case .energy: "What gave me energy?"
        case .company: "Who made things lighter?"
        case .restKind: "Which rest did I need: silence, outdoors, people, sleep?"
        case .friendlyNo: "Where did I say a friendly no, or wish to?"
        case .samePace: "After a rest, did I go on at the same pace?"
        case .returningThought: "Which thought kept coming back?"
        case .keepAsIs: "What would I like to keep as it is next week?"
        case .heldLess: "What would be different if I held on a little less?"
        case .underneath: "Do I rest to carry on as before, or also to feel what lies beneath?"
        case .longSignals: "Which signals has my body sent for longer than I cared to hear?"
        case .notDare: "What do I not dare let go of, though it drains me?"
        case .change: "What asks for a change, and not for calming down?"
        case .driver: "Which thought drives me: always on call, never letting anyone down?"
        case .tooMuch: "How could I tell that it was a lot?"
        case .recovered: "Am I rested, or recovered as well? What showed it?"
        case .takeAlong: "With whom was it easier, and whom could I ask along?"
        case .nowLess: "What helped at first, and helps less now?"
        case .plannedRest: "Which rest had a place of its own this week?"
        case .oneThing: "When did I do one thing at a time?"
        case .food: "What did I eat that did me good?"
        case .outside: "Where was I outdoors, however briefly?"
        case .whatFor: "What was it that I wanted this for?"
        case .smallMoment: "Which small moment would I like to remember?"
        case .laughed: "What made me laugh?"
        case .mayGo: "What can I let go of this week?"
        }
    }

    package func sign(_ sign: RecoverySign) -> String {
        switch sign {
        case .deeperBreath: "my breath is deeper"
        case .lighterBody: "my body feels lighter"
        case .clearerHead: "my head is clearer"
        case .moreEnergy: "I have more energy"
        case .looserMuscles: "less tension in my muscles"
        case .steadierMood: "my mood is steadier"
        case .deeperSleep: "I sleep more deeply"
        }
    }

    package func support(_ territory: Territory) -> [String] {
        let others =
            "There is also a physiotherapist for your body, a psychologist for your mind, and a"
            + " company doctor when it is about work."
        return switch territory {
        case .netherlands:
            [
                "Is it getting too much? Ring your doctor (huisarts); in the evening and at weekends"
                    + " the huisartsenpost. \(others)",
                "Are you thinking of suicide? Talk about it, free and anonymous, day and night: ring"
                    + " 113 or 0800-0113, or chat at 113.nl.", "In danger right now? Ring 112.",
            ]
        case .belgium:
            [
                "Is it getting too much? Ring your doctor; in the evening and at weekends the doctor on"
                    + " call. \(others)",
                "Are you thinking of suicide? Talk about it, free and anonymous, day and night: ring"
                    + " 1813 (in Dutch). More at zelfmoord1813.be.",
                "In danger right now? Ring 112.",
            ]
        case .elsewhere:
            [
                "Is it getting too much? Ring your doctor, or one nearby. \(others)",
                "In danger right now? Ring the emergency number where you are; in the European Union"
                    + " it is 112.",
            ]
        }
    }

    package func offer(_ anchor: String, minutes: Int) -> String {
        "A minute more? anchorctl size \(anchor) larger, or keep."
    }

    package var maySilence: String { "You begin before I come. Shall I be silent here?" }

    package func length(_ span: Span) -> String {
        let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        let minutes = Int(span.seconds / 60)
        if span.seconds < 60 { return "\(span.seconds) seconds" }
        let count = minutes <= words.count ? words[minutes - 1] : "\(minutes)"
        return minutes == 1 ? "one minute" : "\(count) minutes"
    }
}
