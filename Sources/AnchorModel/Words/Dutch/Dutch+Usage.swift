// Nederlands: help, and a command line that was not understood.

extension Translations {
    static let dutchUsage: KeyValuePairs<String, String> = [
        "anchorctl - answer, put off, log and look ahead":
            "anchorctl - antwoorden, uitstellen, melden en vooruitkijken",
        "what is open and what comes next (status)":
            "wat openstaat en wat hierna komt (status)",
        "anchorctl next -n 3":
            "anchorctl hierna -n 3",
        "the next three nudges":
            "de volgende drie duwtjes",
        "anchorctl done":
            "anchorctl gedaan",
        "did it; or: done ANCHOR":
            "gedaan; of: gedaan ANKER",
        "anchorctl tried":
            "anchorctl geprobeerd",
        "gave it a try, which counts just as much":
            "geprobeerd, en dat telt evenveel",
        "anchorctl later 16:30":
            "anchorctl straks 16:30",
        "come back then; or: later ANCHOR 10min":
            "kom dan terug; of: straks ANKER 10min",
        "anchorctl not-today":
            "anchorctl vandaag-niet",
        "let this one rest until tomorrow":
            "laat deze rusten tot morgen",
        "anchorctl log coffee":
            "anchorctl meld koffie",
        "note an event, or an anchor done on your own (--at 7:40)":
            "noteer een gebeurtenis, of een anker dat je uit jezelf deed (--at 7:40)",
        "anchorctl pause 2h":
            "anchorctl pauze 2u",
        "quiet for a while; resume ends it":
            "een tijdje stil; verder beëindigt het",
        "Without a name a verb means the newest nudge shown, and says which.":
            "Zonder naam gaat het over het nieuwste duwtje, en er staat bij welk dat is.",
        "anchorctl VERB --help tells more about one, anchorctl help all shows the others.":
            "anchorctl WERKWOORD --help vertelt meer over een ervan, anchorctl help alles toont de rest. De Engelse namen werken ook.",
        "anchorctl - every verb, with its other names":
            "anchorctl - alle werkwoorden, met hun andere namen",
        "Options of every verb:":
            "Opties bij elk werkwoord:",
        "exactly what the daemon replied; streams one object per line":
            "precies wat de daemon antwoordde; een stroom is een object per regel",
        "--socket PATH":
            "--socket PAD",
        "the daemon's socket (also ANCHORD_SOCKET)":
            "de socket van de daemon (ook ANCHORD_SOCKET)",
        "--color WHEN":
            "--color WANNEER",
        "auto, always or never (auto heeds NO_COLOR)":
            "auto, always of never (auto let op NO_COLOR)",
        "Times are as you say them: 10min, a quarter of an hour, 16:30, half past seven, tomorrow 9:00, until friday.":
            "Een tijd typ je zoals je hem zegt: 10 min, een kwartier, 16.30, half acht, morgen 9.00, tot vrijdag.",
        "Exit codes: 0 fine, 1 not done, 2 not understood, 3 no daemon, 4 no such anchor or nothing open.":
            "Uitgangscodes: 0 goed, 1 niet gedaan, 2 niet begrepen, 3 geen daemon, 4 zo'n anker is er niet of er staat niets open.",
        "{0} is not a verb of anchorctl.":
            "{0} is geen werkwoord van anchorctl.",
        "It is a part of the schedule: anchorctl edit opens that, and man anchord-schedule tells of \"{0}\".":
            "Het is iets van het schema: anchorctl bewerk opent dat, en man anchord-schedule vertelt over \"{0}\".",
        "anchorctl --help shows the verbs.":
            "anchorctl --help toont ze.",
        "Usage:":
            "Gebruik:",
        "Arguments:":
            "Argumenten:",
        "Options:":
            "Opties:",
        "There is no option {0} here.":
            "Een optie {0} is er hier niet.",
        "Something is to follow: {0}":
            "Hier hoort nog iets achter: {0}",
        "{0} stands alone, without a value.":
            "{0} staat op zichzelf, zonder waarde.",
        "There is no place here for: {0}":
            "Hier is geen plek voor: {0}",
        "{0} is not there yet.":
            "{0} staat er nog niet bij.",
        "{0} does not fit for {1}.":
            "{0} past niet bij {1}.",
        "anchorctl {0} --help tells more.":
            "anchorctl {0} --help vertelt meer.",
        "{0} is more than a day.":
            "{0} is meer dan een dag.",
        "{0} is no event with its time (wake=07:00).":
            "{0} is geen gebeurtenis met haar tijd (wake=07:00).",
        "One at a time: {0}.":
            "Eén tegelijk: {0}.",
        "{0} goes with {1}.":
            "{0} hoort bij {1}.",
        "{0} go with {1}.":
            "{0} horen bij {1}.",
        "{0} takes a number from {1} to {2}.":
            "Bij {0} hoort een getal van {1} tot {2}.",
        "{0} takes a number from {1} on.":
            "Bij {0} hoort een getal vanaf {1}.",
        "{0} is not one of {1}.":
            "{0} past hier niet; dit wel: {1}.",
        "What is to be erased: an ID, --before DATE or --all, one of them.":
            "Wat gaat weg: een ID, --before DATUM of --all, één ervan.",
        "{0} is too short for an id (four letters at least).":
            "{0} is te kort voor een id (minstens vier tekens).",
        "--page takes the name of a file, or -.":
            "Bij --page hoort de naam van een bestand, of -.",
        "How was it? nights {0} 22:40 7:05; or none, or ?.":
            "Hoe was die? nachten {0} 22:40 7:05; of geen, of ?.",
        "--until goes with a mode's name.":
            "--until hoort bij de naam van een stand.",
        "{0} is out of reach here: 20s to 60min.":
            "{0} is hier buiten bereik: 20s tot 60min.",
        "The parameters are no JSON object.":
            "De parameters zijn geen JSON-object.",
    ]
}
