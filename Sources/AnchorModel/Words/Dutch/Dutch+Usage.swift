// Nederlands: help, and a command line that was not understood.

extension Translations {
    static let dutchUsage: KeyValuePairs<String, String> = [
        "anchorctl - answer, put off, log and look ahead":
            "anchorctl - antwoorden, uitstellen, melden en vooruitkijken",
        "what is open and what comes next (status)":
            "wat er openstaat en wat er hierna komt (status)",
        "anchorctl next -n 3":
            "anchorctl hierna -n 3",
        "the next three nudges":
            "de volgende drie seintjes",
        "anchorctl done":
            "anchorctl gedaan",
        "did it; or: done ANCHOR":
            "gedaan; of: gedaan ANKER",
        "anchorctl tried":
            "anchorctl geprobeerd",
        "gave it a try, which counts just as much":
            "geprobeerd, en dat telt evenveel",
        "anchorctl later 16:30":
            "anchorctl straks 16.30",
        "come back then; or: later ANCHOR 10min":
            "kom dan terug; of: straks ANKER 10min",
        "anchorctl not-today":
            "anchorctl vandaag-niet",
        "let this one rest until tomorrow":
            "laat dit rusten tot morgen",
        "anchorctl log coffee":
            "anchorctl meld koffie",
        "note an event, or an anchor you did on your own (--at 7:40)":
            "noteer een gebeurtenis, of een anker dat je uit jezelf deed (--at 7.40)",
        "anchorctl pause 2h":
            "anchorctl pauze 2u",
        "anchorctl change bed 23:05":
            "anchorctl verander bed 23.05",
        "another time for an anchor; add, on, off and undo, too":
            "een andere tijd voor een anker; ook voeg-toe, aan, uit en terug",
        "quiet for a while; anchorctl resume ends it":
            "een tijdje stil; anchorctl verder beëindigt het",
        "Without a name, a command means the newest nudge, and says which.":
            "Zonder naam gaat het over het nieuwste seintje, en er staat bij welk dat is.",
        "anchorctl COMMAND --help tells more about one; anchorctl help all shows them all.":
            "anchorctl OPDRACHT --help vertelt meer over een ervan; anchorctl help alles toont ze allemaal. De Engelse namen werken ook.",
        "anchorctl - every command, with its other names":
            "anchorctl - alle opdrachten, met hun andere namen",
        "Options of every command:":
            "Opties bij elke opdracht:",
        "exactly what the daemon replied; a stream has one object per line":
            "precies wat de daemon antwoordde; een stroom heeft één object per regel",
        "--socket PATH":
            "--socket PAD",
        "the daemon's socket (also ANCHORD_SOCKET)":
            "de socket van de daemon (ook ANCHORD_SOCKET)",
        "--color WHEN":
            "--color WANNEER",
        "auto, always or never (auto heeds NO_COLOR)":
            "kleur: always is altijd, never is nooit; auto kijkt zelf (en let op NO_COLOR)",
        "New here? anchorctl init writes a first schedule, after three questions at most.":
            "Nieuw hier? anchorctl begin-hier schrijft een eerste schema, na hooguit drie vragen.",
        "New here? Type: anchorctl init":
            "Nieuw hier? Typ: anchorctl begin-hier",
        "Looking for how anchorctl works? Type: anchorctl help":
            "Zocht je uitleg over anchorctl? Typ: anchorctl help",
        "anchorctl soft a week":
            "anchorctl zacht een week",
        "gentle days: one small nudge a day at most; anchorctl soft off ends them":
            "zachte dagen: hooguit één klein seintje per dag; anchorctl zacht uit beëindigt ze",
        "Exit codes: 0 fine, 1 not done, 2 not understood, 3 no daemon, 4 no such anchor or nothing open.":
            "Uitgangscodes: 0 goed, 1 niet gedaan, 2 niet begrepen, 3 geen daemon, 4 zo'n anker is er niet of er staat niets open.",
        "unknown command: {0}":
            "die opdracht ken ik niet: {0}",
        "It is part of the schedule: anchorctl edit opens that, and man anchord-schedule explains \"{0}\".":
            "Het hoort in het schema: anchorctl bewerk opent dat, en man anchord-schedule legt \"{0}\" uit.",
        "Try anchorctl --help.":
            "Kijk eens bij anchorctl --help.",
        "Usage:":
            "Gebruik:",
        "Arguments:":
            "Argumenten:",
        "Options:":
            "Opties:",
        "unknown option: {0}":
            "onbekende optie: {0}",
        "missing value: {0}":
            "ontbrekende waarde: {0}",
        "option takes no value: {0}":
            "deze optie heeft geen waarde: {0}",
        "unexpected argument: {0}":
            "onverwacht argument: {0}",
        "missing argument: {0}":
            "ontbrekend argument: {0}",
        "invalid value for {0}: {1}":
            "ongeldige waarde voor {0}: {1}",
        "Try anchorctl {0} --help.":
            "Meer uitleg: anchorctl {0} --help",
        "invalid event and time: {0} (for example wake=07:00)":
            "geen gebeurtenis met een tijd: {0} (bijvoorbeeld wake=07:00)",
        "one of these at a time: {0}":
            "één van deze tegelijk: {0}",
        "{0} needs {1}":
            "{0} hoort bij {1}",
        "{0} need {1}":
            "{0} horen bij {1}",
        "{0} takes a number from {1} to {2}":
            "bij {0} hoort een getal van {1} tot en met {2}",
        "{0} takes a number of {1} or more":
            "bij {0} hoort een getal vanaf {1}",
        "invalid value: {0} (expected {1})":
            "dit past hier niet: {0} (wel: {1})",
        "say what to erase: an ID, --before DATE or --all":
            "zeg wat er weg mag: een ID, --before DATUM of --all",
        "id too short: {0} (at least four letters)":
            "te kort voor een id: {0} (minstens vier tekens)",
        "--page takes the name of a file, or -":
            "bij --page hoort de naam van een bestand, of -",
        "how was that night? For example: anchorctl nights {0} 22:40 7:05. No sleep: none. Unknown: ?":
            "hoe was die nacht? Bijvoorbeeld: anchorctl nachten {0} 22.40 7.05. Niet geslapen: geen. Onbekend: ?",
        "--until needs the name of a mode":
            "--until hoort bij de naam van een stand",
        "length out of range: {0} (20s to 60min)":
            "die duur kan niet: {0} (20s tot 60min)",
        "the parameters are not a JSON object":
            "de parameters zijn geen JSON-object",
        "Times are as you say them: 10min, a quarter of an hour, 16:30, half past seven, tomorrow 9:00, until friday.":
            "Een tijd typ je zoals je hem zegt: 10 min, een kwartier, 16.30, half acht, morgen 9.00, tot vrijdag.",
        "that is more than a day: {0}":
            "dat is meer dan een dag: {0}",
    ]
}
