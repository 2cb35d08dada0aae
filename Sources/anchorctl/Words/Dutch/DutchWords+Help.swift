// Nederlands: help, and what each verb does.

import ArgumentParser

extension DutchWords: HelpWords {
    var helpTitle: String { "anchorctl - antwoorden, uitstellen, melden en vooruitkijken" }
    var helpExamples: [(String, String)] {
        [
            ("anchorctl", "wat openstaat en wat hierna komt (status)"),
            ("anchorctl hierna -n 3", "de volgende drie duwtjes"),
            ("anchorctl gedaan", "gedaan; of: gedaan ANKER"),
            ("anchorctl geprobeerd", "geprobeerd, en dat telt evenveel"),
            ("anchorctl straks 16:30", "kom dan terug; of: straks ANKER 10min"),
            ("anchorctl vandaag-niet", "laat deze rusten tot morgen"),
            (
                "anchorctl meld koffie",
                "noteer een gebeurtenis, of een anker dat je uit jezelf deed (--at 7:40)"
            ),
            ("anchorctl pauze 2u", "een tijdje stil; verder beëindigt het"),
        ]
    }
    var helpNames: String {
        "Zonder naam gaat het over het nieuwste duwtje, en er staat bij welk dat is."
    }
    var helpMore: String {
        "anchorctl WERKWOORD --help vertelt meer over een ervan, anchorctl help alles toont de rest."
            + " De Engelse namen werken ook."
    }
    var helpAllTitle: String { "anchorctl - alle werkwoorden, met hun andere namen" }
    var helpOptionsTitle: String { "Opties bij elk werkwoord:" }
    var helpOptions: [(String, String)] {
        [
            ("--json", "precies wat de daemon antwoordde; een stroom is een object per regel"),
            ("--socket PAD", "de socket van de daemon (ook ANCHORD_SOCKET)"),
            ("--color WANNEER", "auto, always of never (auto let op NO_COLOR)"),
        ]
    }
    var helpTimes: String {
        "Een tijd is een duur (10min, 1u 30min, losse minuten) of een kloktijd (16:30)."
    }
    var helpCodes: String {
        "Uitgangscodes: 0 goed, 1 niet gedaan, 2 niet begrepen, 3 geen daemon, 4 zo'n anker is er niet"
            + " of er staat niets open."
    }

    /// The Dutch name is the last of the others.
    func names(of verb: any ParsableCommand.Type) -> [String] {
        var names = [VerbTable.name(of: verb)] + verb.configuration.aliases
        let own = names.removeLast()
        return [own] + names
    }

    func abstract(of verb: any ParsableCommand.Type) -> String {
        DutchWords.abstracts[VerbTable.name(of: verb)] ?? verb.configuration.abstract
    }

    func notAVerb(_ word: String) -> String { "\(word) is geen werkwoord van anchorctl." }
    func isAKey(_ word: String) -> String {
        "Het is iets van het schema: anchorctl bewerk opent dat, en man anchord-schedule vertelt over"
            + " \"\(word)\"."
    }
    var whereTheVerbsAre: String { "anchorctl --help toont ze." }

    /// By the English name; a test holds it to the table of verbs.
    static let abstracts: [String: String] = [
        "status": "Wat openstaat en wat hierna komt.",
        "next": "De duwtjes die hierna komen.",
        "done": "Gedaan.",
        "tried": "Geprobeerd, en dat telt evenveel.",
        "later": "Stel een duwtje uit: straks [ANKER] [10min | 16:30].",
        "not-today": "Laat een anker rusten tot morgen.",
        "log":
            "Noteer een anker dat je uit jezelf deed, of iets anders: meld WOORD [10min] [--at TIJD].",
        "pause": "Een tijdje geen duwtjes: pauze [2u | 16:30].",
        "start": "Begin, en dat telt al: begin [ANKER].",
        "breathe": "Adem een tijdje, 4 s in en 6 s uit: adem [2min].",
        "resume": "Beëindig een pauze.",
        "mode": "Een andere stand voor een tijd: stand NAAM [--until T]; stand geen beëindigt hem.",
        "soft": "Een zachte dag: tot morgen hooguit één duwtje, een klein.",
        "size": "Een kleinere of grotere stap, of hoe het was: maat ANKER groter|zwaar.",
        "silent": "Geen duwtjes van een anker tot je het weer begint: stil [ANKER] [--off].",
        "letter": "Een brief aan jezelf, alleen op een zachte dag te lezen: brief [TEKST].",
        "report": "Een rustige terugblik: overzicht [--from DAG] [--to DAG] [--page BESTAND.html].",
        "edit": "Verander het schema; zegt wat eraan schort en wat er verandert: bewerk [BESTAND].",
        "forget": "Wis voorgoed uit de geschiedenis: vergeet ID | --before DATUM | --all.",
        "export": "De hele geschiedenis, om te bewaren of te lezen: exporteer [--csv] [BESTAND].",
        "import": "Voeg een bestand toe aan de geschiedenis: importeer BESTAND|- [--dry-run].",
        "check-in": "Hoe voelt mijn lijf? Drie vragen, Enter slaat over: inchecken [--after-rest].",
        "reflect": "Terugkijken op de week: één vraag, nog twee als je wilt.",
        "note": "Bewaar eigen woorden: noteer TEKST [--with NAAM].",
        "nights": "Zeg hoe de nachten waren: nachten [--since DATUM] of nachten DATUM 22:40 7:05.",
        "undo": "Neem het laatste antwoord, uitstel of woord terug.",
        "list": "Alle ankers van het schema.",
        "explain":
            "Waarom het laatste duwtje kwam toen het kwam, en wanneer het volgende: leg-uit [ANKER].",
        "history": "Wat er gebeurde: geschiedenis [-n N] [--since DATUM | --day DATUM] [--words].",
        "monitor": "Een regel per verandering, ook voor een balk: volg [--format waybar|i3bar].",
        "doctor": "Hoe alles rond anchord ervoor staat, en wat te doen: dokter [--bubble].",
        "reload": "Lees het schema opnieuw; zegt wat eraan mankeert.",
        "check": "Lees een schema zonder daemon en noem elk probleem: controleer [BESTAND].",
        "simulate": "Beleef dagen vooruit zonder daemon: oefen [--from T] [--until T].",
        "calendar":
            "Wanneer een kalenderuitdrukking komt, zonder daemon: kalender 'Mon..Fri 07:30'.",
        "card":
            "De ankers op een kaart voor de koelkast: kaart [--svg | --html | --ics] [BESTAND].",
        "init": "Schrijf een eerste schema, na hooguit drie vragen.",
        "call": "Roep een methode van de daemon aan: call METHODE [JSON] [--more].",
        "introspect": "De beschrijving van de interface van de daemon.",
    ]
}
