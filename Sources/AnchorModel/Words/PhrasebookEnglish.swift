// English. Nothing here decides when or whether something is shown.

package import CivilTime

package struct EnglishPhrasebook: Phrasebook {
    package init() {}

    package func nudges(for kind: Kind, length: String) -> [Phrase] {
        switch kind {
        case .movement:
            [
                Phrase(
                    "Coffee finished? \(length.capitalisedFirst) of walking.",
                    "To the front door and back counts."),
                Phrase("Put your coat on. That is all I ask.", "Decide the rest at the door."),
                Phrase(
                    "\(length.capitalisedFirst) on your feet.", "The length of one song is plenty."),
                Phrase("Roll your shoulders, then stand up.", "Wherever you are is fine."),
                Phrase("Open the door and look outside.", "A step further is welcome, not needed."),
                Phrase("Sit outside for a moment.", "Fresh air is plenty."),
                Phrase(
                    "Stretch, up to your fingertips.",
                    "\(length.capitalisedFirst) counts in full."),
                Phrase("Walk once around the house.", "As far as the kitchen counts too."),
            ]
        case .breathing:
            [
                Phrase(
                    "Before the first mail: \(length) of breathing.",
                    "4 in, 6 out, through the nose."),
                Phrase(
                    "Feet on the floor, one slow breath.",
                    "In for 4, out for 6. Stop when you like."),
                Phrase(
                    "\(length.capitalisedFirst) of slow breathing.",
                    "The phone can wait in the kitchen."),
                Phrase("Breathe. You may do it softly.", "4 in, 6 out, as long as it is pleasant."),
                Phrase("Hand on your belly, breathe out slowly.", "The breath out may be longest."),
            ]
        case .bedtime:
            [
                Phrase(
                    "The evening can soften: turn one lamp off.",
                    "Phone to the kitchen. Breath first tomorrow."),
                Phrase(
                    "One thing less: close the laptop lid.",
                    "Phone to the kitchen. Breath first tomorrow."),
                Phrase("A warm washcloth on your forehead.", "After that the day may close."),
                Phrase("Curtains closed, light softer.", "What is still open can wait."),
                Phrase(
                    "Lay out your clothes for tomorrow.", "Then your head need not remember them."),
            ]
        case .rest:
            [
                Phrase("One song, hand on your heart.", "Carry on after, or don't."),
                Phrase("Tea, without a screen.", "A few sips count."),
                Phrase("Look out of the window for a while.", "Nothing to do there."),
                Phrase("\(length.capitalisedFirst) of silence.", "Nothing on, nothing open."),
                Phrase("Find something green and look at it.", "A tree through the glass counts."),
                Phrase("Make something small with your hands.", "A scribble on paper is enough."),
                Phrase("Be alone for a little.", "A closed door will do, any door."),
                Phrase("Screen closed, eyes closed.", "The world can wait a moment."),
            ]
        case .checkIn:
            [
                Phrase("How do your shoulders feel?", "Noticing is enough."),
                Phrase("Is your breath calm or hurried?", "Noticing is enough."),
                Phrase("What do you need right now?", "One word is enough."),
                Phrase("How do your feet stand on the floor?", "Noticing is enough."),
                Phrase("Is your jaw loose or tight?", "Noticing is enough."),
            ]
        case .reflection:
            [
                Phrase("One question about your week.", "A word is an answer. So is none."),
                Phrase("A look back, one question long.", "What comes up is fine. So is nothing."),
                Phrase("What was light this week?", "One word is enough."),
                Phrase("What may leave your shoulders?", "Naming it is enough."),
            ]
        case .custom:
            [
                Phrase("A moment you chose.", "Every attempt counts."),
                Phrase(
                    "You wanted some time for this.", "Begin small. More is welcome, not needed."),
                Phrase("This moment is yours.", "To begin is enough."),
            ]
        }
    }

    package func asides(length: String) -> [String] {
        [
            "Every attempt counts.", "\(length.capitalisedFirst) is plenty.",
            "Begin small. More is welcome, not needed.", "No need to feel like it. Just begin.",
        ]
    }

    package func windDown(step: String) -> Phrase {
        Phrase("The evening can soften: \(step).", "Breath first tomorrow, then the phone.")
    }

    package var discreet: Phrase { Phrase("A quiet moment", "") }

    package func underway(_ kind: Kind, length: String) -> String {
        switch kind {
        case .breathing: "4 in, 6 out, through your nose. Stop whenever you like."
        case .rest: "\(length.capitalisedFirst), and nothing else."
        default: "\(length.capitalisedFirst). Stop whenever you like."
        }
    }

    package func sessionOver(_ kind: Kind) -> Phrase {
        kind == .rest
            ? Phrase(
                "That was it. Stay a little if you like.", "How was it? Saying nothing is fine too."
            )
            : Phrase("That was it.", "How was it? Saying nothing is fine too.")
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
        case (.beSilent, _): "Be silent"
        case (.keepComing, _): "Keep coming"
        }
    }

    package func howToAnswer(_ buttons: ButtonsShown) -> String? {
        switch buttons {
        case .always: nil
        case .onHover: "Point at this and its buttons come. Doing nothing is fine too."
        case .never: "To answer: anchorctl done, or later. Doing nothing is fine too."
        }
    }

    package func from(_ time: LocalTime) -> String { "From \(time)." }

    package func ask(_ question: Question) -> String {
        switch question {
        case .body: "How does my body feel?"
        case .breath: "Is my breath calm or hurried?"
        case .need: "What do I need?"
        case .softer: "When did it get a little softer this week?"
        case .helped: "What helped, however small?"
        case .tension: "Where is there still tension?"
        case .bodyTells: "What is my body trying to tell me?"
        case .lessTightly: "What may I hold less tightly?"
        case .energy: "What gave me energy?"
        case .company: "With whom did it get lighter?"
        case .restKind: "Which rest did I need: silence, outdoors, people, sleep?"
        case .friendlyNo: "Where did I say a friendly no, or wish to?"
        case .samePace: "After a rest, did I go on at the same pace?"
        case .returningThought: "Which thought kept coming back?"
        case .keepAsIs: "What would I keep just so next week?"
        case .mayGo: "What may go this week?"
        }
    }

    package func sign(_ sign: RecoverySign) -> String {
        switch sign {
        case .deeperBreath: "my breath is deeper"
        case .lighterBody: "my body is lighter"
        case .clearerHead: "my head is clearer"
        case .moreEnergy: "I have more energy"
        case .looserMuscles: "less tension in my muscles"
        case .steadierMood: "my mood is steadier"
        case .deeperSleep: "I sleep more deeply"
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
