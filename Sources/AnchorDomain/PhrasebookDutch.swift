// Nederlands. Nothing here decides when or whether something is shown.

package import CivilTime

package struct DutchPhrasebook: Phrasebook {
    package init() {}

    package func nudges(for kind: Kind, length: String) -> [Phrase] {
        switch kind {
        case .movement:
            [
                Phrase(
                    "Koffie op? \(length.capitalisedFirst) lopen.",
                    "Tot de voordeur en terug telt."),
                Phrase("Doe je jas aan. Meer vraag ik niet.", "Bij de deur kijk je verder."),
                Phrase(
                    "\(length.capitalisedFirst) op je voeten.", "Eén liedje lang is ruim genoeg."),
                Phrase("Rol je schouders los en sta op.", "Waar je ook bent, het is goed."),
            ]
        case .breathing:
            [
                Phrase(
                    "Voor de eerste mail: \(length) ademen.", "4 in, 6 uit, door je neus."),
                Phrase("Voeten op de grond, één rustige adem.", "4 in, 6 uit. Stop gerust."),
                Phrase(
                    "\(length.capitalisedFirst) rustig ademen.",
                    "De telefoon wacht wel in de keuken."),
            ]
        case .bedtime:
            [
                Phrase(
                    "De avond mag zachter: doe één lamp uit.",
                    "Telefoon naar de keuken. Morgen eerst adem."),
                Phrase(
                    "Eén ding minder: klap de laptop dicht.",
                    "Telefoon naar de keuken. Morgen eerst adem."),
            ]
        case .rest:
            [
                Phrase("Eén liedje, hand op je hart.", "Daarna verder, of niet."),
                Phrase("Thee, zonder scherm.", "Een paar slokken telt."),
                Phrase("Kijk een tijdje uit het raam.", "Daar hoeft niets."),
            ]
        case .checkIn:
            [
                Phrase("Hoe voelen je schouders?", "Even merken is genoeg."),
                Phrase("Is je adem rustig of gejaagd?", "Even merken is genoeg."),
            ]
        case .reflection:
            [Phrase("Eén vraag over je week.", "Een woord is een antwoord. Geen ook.")]
        case .custom:
            [Phrase("Een moment dat je zelf koos.", "Elke poging telt.")]
        }
    }

    package func asides(length: String) -> [String] {
        [
            "Elke poging telt.", "\(length.capitalisedFirst) is ruim genoeg.",
            "Begin klein. Verder mag, hoeft niet.", "Zin hoeft niet. Beginnen is genoeg.",
        ]
    }

    package func windDown(step: String) -> Phrase {
        Phrase("De avond mag zachter: \(step).", "Morgen eerst adem, dan de telefoon.")
    }

    package var discreet: Phrase { Phrase("Een rustig moment", "") }

    package func label(of button: ActionKey, for kind: Kind) -> String {
        switch (button, kind) {
        case (.done, .bedtime): "Ik ga zo"
        case (.done, _): "Gedaan"
        case (.start, .checkIn), (.start, .reflection): "Nu"
        case (.start, _): "Begin"
        case (.later, _): "Straks"
        case (.notToday, .bedtime): "Vanavond niet"
        case (.notToday, .reflection): "Deze week niet"
        case (.notToday, _): "Vandaag niet"
        case (.default, _): "Meer"
        }
    }

    package func from(_ time: LocalTime) -> String { "Van \(time)." }

    package func length(_ span: Span) -> String {
        let words = [
            "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        ]
        let minutes = Int(span.seconds / 60)
        if span.seconds < 60 { return "\(span.seconds) seconden" }
        let count = minutes <= words.count ? words[minutes - 1] : "\(minutes)"
        return minutes == 1 ? "één minuut" : "\(count) minuten"
    }
}
