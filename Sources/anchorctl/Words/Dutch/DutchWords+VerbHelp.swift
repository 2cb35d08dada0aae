// Nederlands: the help of each verb, beside the English in its own file. A test holds the table to the
// verbs: each argument has its line here, and no line is left over.

extension DutchWords: VerbHelpWords {
    var usage: String { "Gebruik:" }
    var argumentsTitle: String { "Argumenten:" }
    var optionsTitle: String { "Opties:" }

    func help(of argument: VerbShape.Argument, verb: String) -> String {
        DutchWords.arguments[verb]?[argument.key] ?? argument.text
    }

    func valueName(_ name: String) -> String { DutchWords.valueNames[name] ?? name }

    /// By the English name; those that are the same in Dutch are here too.
    static let valueNames: [String: String] = [
        "anchor": "anker", "change": "hoe", "date": "datum", "day": "dag", "days": "dagen",
        "event": "gebeurtenis", "event=time": "gebeurtenis=tijd", "expression": "uitdrukking",
        "file": "bestand", "first": "eerste", "format": "vorm", "id": "id",
        "interface": "interface", "json": "json", "language": "taal", "length": "duur",
        "method": "methode", "n": "n", "name": "naam", "night": "nacht", "path": "pad",
        "span": "duur", "text": "tekst", "time": "tijd", "until": "tot", "when": "wanneer",
        "window": "venster", "word": "woord", "words": "woorden",
    ]

    private static let whichAnchor = "Het anker; anders het nieuwste duwtje dat er was."
    private static let whichSchedule = "Het schema; anders wat de daemon zou nemen."
    private static let standingSchedule = "Een ander schema dan wat de daemon zou nemen."
    private static let overwrite = "Schrijf over een bestand heen dat er al is."
    private static let askNothing = "Vraag niets."
    private static let ownZone = "In deze tijdzone, en niet die van de machine."
    private static let askAgain = "Vraag ook weer wat met - opzij was gelegd."

    /// By the verb and then by the argument.
    static let arguments: [String: [String: String]] = [
        "next": ["-n": "Hoeveel, 1 tot 1000 (anders 5)."],
        "done": ["anchor": whichAnchor],
        "tried": ["anchor": whichAnchor],
        "not-today": ["anchor": whichAnchor],
        "start": ["anchor": whichAnchor],
        "later": ["words": "Het anker, en een duur of een kloktijd; een van beide mag ook."],
        "log": [
            "word": "Een anker, of een ander woord: wake, koffie; bed en niet-geslapen gaan over"
                + " de nacht.",
            "length": "Hoelang het duurde: 10min.",
            "--at": "Wanneer het was: 7:40, gisteren 7:40 of 2026-03-29T07:40.",
        ],
        "pause": ["until": "Een duur of een kloktijd; anders tot het einde van de dag."],
        "breathe": [
            "length": "Hoelang, 20s tot 60min; anders de duur van het anker, of 2min.",
            "--anchor": "Het anker waarvoor het telt.",
            "--sound": "Een klank voor in en een andere voor uit, voor wie de ogen sluit.",
            "--quiet-screen": "Teken niets.",
        ],
        "mode": [
            "name": "Een stand van het schema, zacht, of geen; zonder naam: wat er geldt.",
            "--until": "Een duur, een kloktijd of een dag (2d, 18:00, zondag, 2026-08-09); anders"
                + " tot het einde van de dag.",
        ],
        "size": [
            "anchor": "Het anker.",
            "change": "kleiner, groter, of houden: vier weken geen aanbod; licht, goed of zwaar:"
                + " hoe het was, en zwaar halveert de stap.",
        ],
        "silent": [
            "anchor": "Het anker; anders alle die stil zijn.",
            "--off": "Laat het weer komen, zoals het schema zegt.",
        ],
        "check-in": [
            "--after-rest": "Wat de rust deed: zeven tekens om aan te vinken, of geen.",
            "--again": askAgain,
        ],
        "reflect": [
            "--questions": "Hoeveel, 1 tot 3, zonder dat het gevraagd wordt.",
            "--again": askAgain,
        ],
        "note": [
            "text": "De woorden; anders wat er uit een pijp of van het toetsenbord komt.",
            "--with": "Met wie je het deelde.",
        ],
        "nights": [
            "night": "Eén nacht: de dag van de avond (gisteren, 2026-11-14) en hoe die was: 22:40"
                + " 7:05, geen of ?.",
            "--since": "Vanaf deze avond: gisteren, zaterdag, 2026-11-01.",
        ],
        "letter": [
            "text": "De woorden; anders wordt ernaar gevraagd, of komen ze uit een pijp.",
            "--new": "Schrijf een andere, in de plaats van die er wacht.",
        ],
        "explain": ["anchor": "Eén anker; anders allemaal."],
        "history": [
            "-n": "De nieuwste zoveel (anders 20; alles bij --json, --since of --day).",
            "--since": "Vanaf dan: gisteren, maandag, 2026-03-29, 2026-03-29T07:40 of 7:40.",
            "--day": "Eén dag: vandaag, gisteren, maandag of 2026-03-29.",
            "--words": "Je eigen woorden, teruggelezen zoals je ze gaf.",
            "--ids": "Voor elke regel zijn id, voor vergeet.",
        ],
        "report": [
            "--from": "Vanaf deze dag: gisteren, maandag of 2026-03-29 (anders vier weken"
                + " terug).",
            "--to": "Tot en met deze dag; anders vandaag.",
            "--work-days": "De dagen dat je werkt, voor de nachten: ma..vr als je niets zegt;"
                + " ma,wo..vr.",
            "--detail": "Ook de getallen van de nachten.",
            "--page": "Schrijf het als bladzijde voor een browser of printer; - schrijft naar de"
                + " uitvoer.",
        ],
        "monitor": [
            "--format": "plain, waybar of i3bar.",
            "--no-start": "Wacht op anchord; start het nooit.",
            "--countdown": "In een balk: hoelang nog tot het volgende.",
        ],
        "export": [
            "file": "Het bestand; anders naar de uitvoer.",
            "--csv": "Een tabel voor een rekenblad; anders JSON Lines.",
            "--force": overwrite,
        ],
        "import": [
            "file": "Het bestand; - leest de invoer.",
            "--dry-run": "Zeg wat erbij zou komen, en voeg niets toe.",
        ],
        "forget": [
            "id": "Eén regel, met zijn id of de eerste vier tekens ervan, of meer.",
            "--before": "Alles van voor die dag: gisteren, maandag, 2026-03-29.",
            "--all": "De hele geschiedenis.",
            "--yes": askNothing,
        ],
        "doctor": ["--bubble": "Toon één ballonnetje om naar te kijken; het is geen duwtje."],
        "edit": ["file": whichSchedule],
        "check": ["file": whichSchedule],
        "simulate": [
            "--schedule": standingSchedule,
            "--from": "Vanaf JJJJ-MM-DD[ UU:MM[:SS]] of @SECONDEN; anders nu.",
            "--until": "Tot dan; anders een week later.",
            "--zone": ownZone,
            "--asleep": "Wanneer de machine slaapt: 22:00-07:00.",
            "--event": "Wat er elke dag gebeurt: wake=07:00.",
        ],
        "calendar": [
            "expression": "Zoals in systemd.time(7); na -- als het met een streepje begint.",
            "--from": "Na dan: JJJJ-MM-DD[ UU:MM[:SS]] of @SECONDEN.",
            "--zone": ownZone,
            "-n": "Hoeveel, 1 tot 1000000 (anders 5).",
        ],
        "card": [
            "file": "Waarheen; anders naar de uitvoer.",
            "--svg": "Een blad met lijnen en letters, om af te drukken.",
            "--html": "Een bladzijde die een browser afdrukt.",
            "--ics": "Voor een agenda.",
            "--anchor": "Een kaart van dit ene.",
            "--all": "Ook de discrete.",
            "--at": "Eén keer, om iemand mee te vragen: \"za 10:00\", \"2026-03-29 10:00\".",
            "--for": "Hoelang dan: 30min.",
            "--with": "Wie je mee vraagt.",
            "--schedule": standingSchedule,
            "--force": overwrite,
        ],
        "init": [
            "--first": "ademen, bewegen of bedtijd.",
            "--after": "Waar het op volgt: wake (wakker), koffie.",
            "--wakes-at": "Hoe laat je opstaat: 06:45.",
            "--language": "en of nl.",
            "--yes": askNothing,
            "--force": "Schrijf over een schema heen dat er al is.",
        ],
        "call": [
            "method": "GetStatus, of een hele naam zoals org.varlink.service.GetInfo.",
            "json": "De parameters, een JSON-object.",
            "--more": "Vraag om een stroom van antwoorden.",
        ],
        "introspect": ["interface": "Een andere interface, zoals org.varlink.service."],
    ]
}
