// Nederlands. Nothing here decides when or whether something is shown.

package import CivilTime

package struct DutchPhrasebook: Phrasebook {
    package init() {}

    package var practices: [String: Phrase] { DutchPractices.all }
    package var sayings: [String: String] { DutchPractices.sayings }

    package func neutral(_ kind: Kind) -> [String] {
        switch kind {
        case .movement: ["Even bewegen?"]
        case .breathing: ["Even ademen?"]
        case .bedtime: ["Het wordt langzaam bedtijd."]
        case .rest: ["Even rust?"]
        case .checkIn:
            [
                "Even voelen hoe het gaat?", "Hoe is het met je?", "Tijd om even te voelen.",
                "Hoe gaat het daarbinnen?", "Even bij jezelf kijken?", "En, hoe is het nu?",
                "Een moment om op te merken.", "Hoe zit je erbij?",
            ]
        case .reflection:
            [
                "Eén vraag over de week?", "Even terugkijken op de week?",
                "Hoe was de week, ongeveer?", "Tijd voor een vraag over je week.",
            ]
        case .custom: ["Een moment voor jezelf."]
        }
    }

    package var discreet: Phrase { Phrase("Een rustig moment", "") }

    package func underway(_ kind: Kind, length: String?) -> String {
        guard let length else { return "Zo lang of zo kort als het prettig is." }
        return switch kind {
        case .breathing: "4 in, 6 uit, door je neus. Stop gerust."
        case .rest: "\(length.capitalisedFirst), en verder niets."
        default: "\(length.capitalisedFirst). Stop gerust wanneer je wilt."
        }
    }

    package func sessionOver(_ kind: Kind) -> Phrase {
        let body = "Hoe was het? Niets zeggen mag ook."
        return switch kind {
        case .rest: Phrase("Dat was het. Blijf gerust nog even.", body)
        case .breathing: Phrase("Dat was het. Blijf nog even luisteren, als je wilt.", body)
        default: Phrase("Dat was het.", body)
        }
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
        case (.beSilent, _): "Voorlopig niet meer"
        case (.keepComing, _): "Blijf gerust komen"
        }
    }

    package func howToAnswer(_ buttons: ButtonsShown) -> String? {
        switch buttons {
        case .always: nil
        case .onHover: "Wijs hierheen, dan komen de knoppen. Niets doen mag ook."
        case .never: "Antwoorden: anchorctl gedaan, of straks. Niets doen mag ook."
        }
    }

    package var letItBe: String { "Laat maar" }

    package func from(_ time: LocalTime) -> String {
        "Stond gepland om \(DutchPhrasebook.clock(time)) uur."
    }

    /// `7.30`: the clock in Dutch prose.
    static func clock(_ time: LocalTime) -> String {
        let text = "\(time)".split(separator: ":", omittingEmptySubsequences: false)
        return ([text[0] == "00" ? "0" : "\(time.hour)"] + text.dropFirst().map(String.init))
            .joined(separator: ".")
    }

    package func ask(_ question: Question) -> String {
        switch question {
        case .body: "Hoe voelt mijn lijf?"
        case .breath: "Adem ik rustig of gejaagd?"
        case .need: "Waar heb ik behoefte aan?"
        case .softer: "Wanneer werd het deze week even zachter?"
        case .helped: "Wat hielp, hoe klein ook?"
        case .tension: "Waar zit nog spanning?"
        case .bodyTells: "Wat probeert mijn lijf te vertellen?"
        case .lessTightly: "Wat mag ik minder stevig vasthouden?"
        case .energy: "Wat gaf me energie?"
        case .company: "Met wie werd het lichter?"
        case .restKind: "Welke rust had ik nodig: stilte, buiten, mensen, slaap?"
        case .friendlyNo: "Waar zei ik vriendelijk nee, of wilde ik dat?"
        case .samePace: "Ging ik na een pauze in hetzelfde tempo verder?"
        case .returningThought: "Welke gedachte kwam vaak terug?"
        case .keepAsIs: "Wat wil ik volgende week net zo houden?"
        case .heldLess: "Wat zou er anders zijn als ik iets minder vasthield?"
        case .underneath: "Rust ik om weer door te gaan, of ook om te voelen wat eronder zit?"
        case .longSignals: "Welke signalen geeft mijn lijf al langer dan ik wilde horen?"
        case .notDare: "Wat durf ik niet los te laten, al maakt het me leeg?"
        case .change: "Wat vraagt om verandering, en niet om kalmeren?"
        case .driver: "Welke gedachte drijft me: altijd klaarstaan, iedereen tevreden houden?"
        case .tooMuch: "Waaraan merkte ik dat het veel was?"
        case .recovered: "Ben ik uitgerust, of ook hersteld? Waaraan merkte ik dat?"
        case .takeAlong: "Met wie ging het makkelijker, en wie zou ik mee kunnen vragen?"
        case .nowLess: "Wat hielp eerst, en nu wat minder?"
        case .plannedRest: "Welke rust kreeg deze week een eigen plek?"
        case .oneThing: "Wanneer deed ik één ding tegelijk?"
        case .food: "Wat at ik dat me goed deed?"
        case .outside: "Waar was ik buiten, al was het kort?"
        case .whatFor: "Waar wilde ik dit ook alweer voor?"
        case .smallMoment: "Welk klein moment wil ik onthouden?"
        case .laughed: "Waar kon ik om lachen?"
        case .mayGo: "Wat mag ik deze week loslaten?"
        }
    }

    package func sign(_ sign: RecoverySign) -> String {
        switch sign {
        case .deeperBreath: "mijn adem is dieper"
        case .lighterBody: "mijn lijf voelt lichter"
        case .clearerHead: "mijn hoofd is helderder"
        case .moreEnergy: "ik heb meer energie"
        case .looserMuscles: "minder spanning in mijn spieren"
        case .steadierMood: "mijn humeur is stabieler"
        case .deeperSleep: "ik slaap dieper"
        }
    }

    package func support(_ territory: Territory) -> [String] {
        let others =
            "Voor je lijf is er ook een fysiotherapeut, voor je hoofd een psycholoog, en als het om"
            + " werk gaat de bedrijfsarts."
        return switch territory {
        case .netherlands:
            [
                "Wordt het je te veel? Bel je huisarts; 's avonds en in het weekend de"
                    + " huisartsenpost. \(others)",
                "Denk je aan zelfdoding? Praat erover, gratis en anoniem, dag en nacht: bel 113 of"
                    + " 0800-0113, of chat op 113.nl.", "Direct gevaar? Bel 112.",
            ]
        case .belgium:
            [
                "Wordt het je te veel? Bel je huisarts; 's avonds en in het weekend de"
                    + " huisartsenwachtpost. \(others)",
                "Denk je aan zelfdoding? Praat erover, gratis en anoniem, dag en nacht: bel 1813."
                    + " Meer op zelfmoord1813.be.", "Direct gevaar? Bel 112.",
            ]
        case .elsewhere:
            [
                "Wordt het je te veel? Bel je huisarts, of een arts in de buurt. \(others)",
                "Direct gevaar? Bel het alarmnummer van waar je bent; in de Europese Unie is dat"
                    + " 112.",
            ]
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
