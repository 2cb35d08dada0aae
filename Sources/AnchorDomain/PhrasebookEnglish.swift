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
            ]
        case .bedtime:
            [
                Phrase(
                    "The evening can soften: turn one lamp off.",
                    "Phone to the kitchen. Breath first tomorrow."),
                Phrase(
                    "One thing less: close the laptop lid.",
                    "Phone to the kitchen. Breath first tomorrow."),
            ]
        case .rest:
            [
                Phrase("One song, hand on your heart.", "Carry on after, or don't."),
                Phrase("Tea, without a screen.", "A few sips count."),
                Phrase("Look out of the window for a while.", "Nothing to do there."),
            ]
        case .checkIn:
            [
                Phrase("How do your shoulders feel?", "Noticing is enough."),
                Phrase("Is your breath calm or hurried?", "Noticing is enough."),
            ]
        case .reflection:
            [Phrase("One question about your week.", "A word is an answer. So is none.")]
        case .custom:
            [Phrase("A moment you chose.", "Every attempt counts.")]
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
        case (.default, _): "More"
        }
    }

    package func from(_ time: LocalTime) -> String { "From \(time)." }

    package func length(_ span: Span) -> String {
        let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        let minutes = Int(span.seconds / 60)
        if span.seconds < 60 { return "\(span.seconds) seconds" }
        let count = minutes <= words.count ? words[minutes - 1] : "\(minutes)"
        return minutes == 1 ? "one minute" : "\(count) minutes"
    }
}
