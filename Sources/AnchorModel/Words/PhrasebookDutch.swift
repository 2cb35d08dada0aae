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
                Phrase("Doe de deur open en kijk naar buiten.", "Een stap verder mag, hoeft niet."),
                Phrase("Ga even buiten zitten.", "Frisse lucht is al genoeg."),
                Phrase(
                    "Rek je uit, tot in je vingertoppen.",
                    "\(length.capitalisedFirst) telt volledig mee."),
                Phrase("Loop een rondje door het huis.", "Tot de keuken telt ook."),
            ]
        case .breathing:
            [
                Phrase(
                    "Voor de eerste mail: \(length) ademen.", "4 in, 6 uit, door je neus."),
                Phrase("Voeten op de grond, één rustige adem.", "4 in, 6 uit. Stop gerust."),
                Phrase(
                    "\(length.capitalisedFirst) rustig ademen.",
                    "De telefoon wacht wel in de keuken."),
                Phrase("Adem. Je mag het zacht doen.", "4 in, 6 uit, zolang het prettig is."),
                Phrase(
                    "Hand op je buik, adem langzaam uit.", "De uitademing mag de langste zijn."),
            ]
        case .bedtime:
            [
                Phrase(
                    "De avond mag zachter: doe één lamp uit.",
                    "Telefoon naar de keuken. Morgen eerst adem."),
                Phrase(
                    "Eén ding minder: klap de laptop dicht.",
                    "Telefoon naar de keuken. Morgen eerst adem."),
                Phrase("Een warm washandje op je voorhoofd.", "Daarna mag de dag dicht."),
                Phrase("Gordijnen dicht, licht zachter.", "Wat nog open is, wacht tot morgen."),
                Phrase(
                    "Leg je kleren voor morgen klaar.", "Dan hoeft je hoofd dat niet te onthouden."),
            ]
        case .rest:
            [
                Phrase("Eén liedje, hand op je hart.", "Daarna verder, of niet."),
                Phrase("Thee, zonder scherm.", "Een paar slokken telt."),
                Phrase("Kijk een tijdje uit het raam.", "Daar hoeft niets."),
                Phrase("\(length.capitalisedFirst) stilte.", "Niets aan, niets open."),
                Phrase("Zoek iets groens en kijk ernaar.", "Een boom achter glas telt."),
                Phrase("Maak iets kleins met je handen.", "Een krabbel op papier is genoeg."),
                Phrase("Even alleen zijn.", "Een deur dicht, al is het die van de wc."),
                Phrase("Scherm dicht, ogen dicht.", "De wereld wacht wel even."),
            ]
        case .checkIn:
            [
                Phrase("Hoe voelen je schouders?", "Even merken is genoeg."),
                Phrase("Is je adem rustig of gejaagd?", "Even merken is genoeg."),
                Phrase("Waar heb je nu behoefte aan?", "Eén woord is genoeg."),
                Phrase("Hoe staan je voeten op de grond?", "Even merken is genoeg."),
                Phrase("Is je kaak los of vast?", "Even merken is genoeg."),
            ]
        case .reflection:
            [
                Phrase("Eén vraag over je week.", "Een woord is een antwoord. Geen ook."),
                Phrase("Even terugkijken, één vraag lang.", "Wat opkomt is goed. Niets ook."),
                Phrase("Wat was er licht deze week?", "Eén woord is genoeg."),
                Phrase("Wat mag er van je schouders af?", "Noemen is al genoeg."),
            ]
        case .custom:
            [
                Phrase("Een moment dat je zelf koos.", "Elke poging telt."),
                Phrase("Hier wilde je even tijd voor.", "Begin klein. Verder mag, hoeft niet."),
                Phrase("Dit moment is van jou.", "Beginnen is genoeg."),
            ]
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

    package func underway(_ kind: Kind, length: String) -> String {
        switch kind {
        case .breathing: "4 in, 6 uit, door je neus. Stop gerust."
        case .rest: "\(length.capitalisedFirst), en verder niets."
        default: "\(length.capitalisedFirst). Stop gerust wanneer je wilt."
        }
    }

    package func sessionOver(_ kind: Kind) -> Phrase {
        kind == .rest
            ? Phrase("Dat was het. Blijf gerust nog even.", "Hoe was het? Niets zeggen mag ook.")
            : Phrase("Dat was het.", "Hoe was het? Niets zeggen mag ook.")
    }

    package func goOn(with verb: String) -> String {
        "Verder in een terminal: anchorctl \(DutchPhrasebook.name(of: verb))"
    }

    /// The Dutch name of a verb that goes on with a session.
    package static func name(of verb: String) -> String {
        switch verb {
        case "breathe": "adem"
        case "check-in": "inchecken"
        case "reflect": "terugblik"
        default: verb
        }
    }

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
        // A click on the body says it.
        case (.default, _), (.answer, _): ""
        case (.light, _): "Licht"
        case (.right, _): "Precies goed"
        case (.heavy, _): "Zwaar"
        case (.beSilent, _): "Wees stil"
        case (.keepComing, _): "Blijf komen"
        }
    }

    package func howToAnswer(_ buttons: ButtonsShown) -> String? {
        switch buttons {
        case .always: nil
        case .onHover: "Wijs hierheen, dan komen de knoppen. Niets doen mag ook."
        case .never: "Antwoorden: anchorctl gedaan, of straks. Niets doen mag ook."
        }
    }

    package func from(_ time: LocalTime) -> String { "Van \(time)." }

    package func ask(_ question: Question) -> String {
        switch question {
        case .body: "Hoe voelt mijn lijf?"
        case .breath: "Adem ik rustig of gejaagd?"
        case .need: "Waar heb ik behoefte aan?"
        case .softer: "Wanneer werd het deze week even zachter?"
        case .helped: "Wat hielp, hoe klein ook?"
        case .tension: "Waar zit nog spanning?"
        case .bodyTells: "Wat probeert mijn lijf te vertellen?"
        case .lessTightly: "Wat mag ik minder vasthouden?"
        case .energy: "Wat gaf me energie?"
        case .company: "Met wie werd het lichter?"
        case .restKind: "Welke rust had ik nodig: stilte, buiten, mensen, slaap?"
        case .friendlyNo: "Waar zei ik vriendelijk nee, of wilde ik dat?"
        case .samePace: "Ging ik na een pauze in hetzelfde tempo verder?"
        case .returningThought: "Welke gedachte kwam vaak terug?"
        case .keepAsIs: "Wat wil ik volgende week net zo houden?"
        case .mayGo: "Wat mag er deze week af?"
        }
    }

    package func sign(_ sign: RecoverySign) -> String {
        switch sign {
        case .deeperBreath: "mijn adem is dieper"
        case .lighterBody: "mijn lijf is lichter"
        case .clearerHead: "mijn hoofd is helderder"
        case .moreEnergy: "ik heb meer energie"
        case .looserMuscles: "minder spanning in mijn spieren"
        case .steadierMood: "mijn humeur is stabieler"
        case .deeperSleep: "ik slaap dieper"
        }
    }

    package func offer(_ anchor: String, minutes: Int) -> String {
        "Een minuut erbij? anchorctl maat \(anchor) groter, of houden."
    }

    package var maySilence: String { "Je begint al voordat ik kom. Zal ik hier stil zijn?" }

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
