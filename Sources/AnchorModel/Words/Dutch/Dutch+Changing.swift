// Nederlands: changing the schedule, export, import, forget.

extension Translations {
    static let dutchChanging: KeyValuePairs<String, String> = [
        "{0}: it comes on {1}; this computer is {2}":
            "{0}: het komt op {1}; deze computer is {2}",
        "it is not there (make it, or start the program that syncs it)":
            "die is er niet (maak hem, of start het programma dat hem bijwerkt)",
        "it is not a folder":
            "dat is geen map",
        "the shared folder {0}: {1}":
            "de gedeelde map {0}: {1}",
        "1 entry":
            "1 regel",
        "{0} entries":
            "{0} regels",
        "Written: {0}, {1}.":
            "Geschreven: {0}, {1}.",
        "1 is there already":
            "1 is er al",
        "{0} are there already":
            "{0} zijn er al",
        "1 was there already":
            "1 was er al",
        "{0} were there already":
            "{0} waren er al",
        "Nothing new; {0}.":
            "Niets nieuws; {0}.",
        "{0} would be added":
            "{0} zouden erbij komen",
        "{0} added":
            "{0} erbij",
        "{0}.":
            "{0}.",
        "{0}; {1}.":
            "{0}; {1}.",
        "1 of them is in the future, on line {0}.":
            "1 daarvan ligt in de toekomst, op regel {0}.",
        "{0} of them are in the future, the first on line {1}.":
            "{0} daarvan liggen in de toekomst, de eerste op regel {1}.",
        "{0} A slip in a date? Remove it with anchorctl history --ids and anchorctl forget ID.":
            "{0} Een tikfout in een datum? Met anchorctl geschiedenis --ids en anchorctl vergeet ID haal je hem weg.",
        "1 of them was erased with forget, and stays away.":
            "1 daarvan is gewist met vergeet, en blijft weg.",
        "{0} of them were erased with forget, and stay away.":
            "{0} daarvan zijn gewist met vergeet, en blijven weg.",
        "1 of them is older than the schedule keeps (keep).":
            "1 daarvan is ouder dan het schema bewaart (keep).",
        "{0} of them are older than the schedule keeps (keep).":
            "{0} daarvan zijn ouder dan het schema bewaart (keep).",
        "... and {0} more.":
            "... en nog {0}.",
        "Nothing was added.":
            "Er is niets bij gekomen.",
        "{0} added so far; importing the same file again adds the rest.":
            "{0} erbij tot nu toe; importeer hetzelfde bestand nog eens voor de rest.",
        "{0} before {1}":
            "{0} van voor {1}",
        "{0}, {1} with words of yours.":
            "{0}, {1} met woorden van jou.",
        "Erase for good? [y/N]\n  y: gone, here and where the history is shared\n  n or Enter: everything stays":
            "Voorgoed wissen? [j/N]\n  j: weg, hier en waar de geschiedenis gedeeld is\n  n of Enter: alles blijft",
        "Erased: {0}.":
            "Gewist: {0}.",
        "Traces are still in the ledger's log ({0}); they go the next time something is written.":
            "In het logboek staan nog resten ({0}); die verdwijnen zodra er weer iets wordt geschreven.",
        "Damaged ledgers that were set aside may hold the same words. They are yours to delete:":
            "In beschadigde logboeken die opzij zijn gezet, kunnen dezelfde woorden staan. Weggooien mag:",
        "Nothing was erased.":
            "Er is niets gewist.",
        "There is nothing to erase.":
            "Er is niets te wissen.",
        "without a terminal to ask on, confirm with --yes":
            "zonder terminal om iets te vragen: bevestig met --yes",
        "no entry has an id that begins with {0}; anchorctl history --ids shows them":
            "geen regel heeft een id dat begint met {0}; anchorctl geschiedenis --ids toont ze",
        "{0} entries have an id that begins with {1}; type a few more letters":
            "{0} regels hebben een id dat begint met {1}; typ een paar tekens meer",
        "edit needs a terminal; you can also change the file itself, and check it with anchorctl check":
            "bewerk heeft een terminal nodig; je kunt ook het bestand zelf aanpassen, en het nakijken met anchorctl controleer",
        "There is no schedule yet. Make one first? [Y/n]\n  y or Enter: at most three questions, then your editor\n  n: not now":
            "Er is nog geen schema. Eerst een maken? [J/n]\n  j of Enter: hooguit drie vragen, en dan je editor\n  n: nu niet",
        "There is a draft: {0}. The schedule has changed since.":
            "Er ligt een kladversie: {0}. Het schema is daarna nog veranderd.",
        "There is a draft: {0}.":
            "Er ligt een kladversie: {0}.",
        "{0} Continue with it? [Y/n]\n  y or Enter: continue where you left off\n  n: start again from the schedule; the draft is discarded":
            "{0} Ga je daarmee verder? [J/n]\n  j of Enter: verder waar je was gebleven\n  n: opnieuw vanaf het schema; de kladversie gaat weg",
        "Nothing changed.":
            "Niets veranderd.",
        "What now? [E/k/d]\n  e or Enter: edit it again\n  k: keep the draft for another time\n  d: discard the draft; the schedule stays as it is":
            "Wat nu? [B/k/w]\n  b of Enter: nog eens bewerken\n  k: de kladversie bewaren voor een andere keer\n  w: de kladversie weggooien; het schema blijft zoals het is",
        "Something else has changed the schedule in the meantime.":
            "Het schema is intussen door iets anders veranderd.",
        "What now? [E/o/k]\n  e or Enter: edit yours again\n  o: overwrite the other one with yours\n  k: keep the draft for another time; the other one stays":
            "Wat nu? [B/o/k]\n  b of Enter: die van jou nog eens bewerken\n  o: de andere overschrijven met die van jou\n  k: de kladversie bewaren voor een andere keer; de andere blijft",
        "The draft is kept: {0}. anchorctl edit continues with it; the schedule is unchanged.":
            "De kladversie is bewaard: {0}. anchorctl bewerk gaat ermee verder; het schema is niet veranderd.",
        "Discarded. The schedule is unchanged.":
            "Weggegooid. Het schema is niet veranderd.",
        "{0} exited with {1}; the schedule is unchanged":
            "{0} eindigde met {1}; het schema is niet veranderd",
        "no such program: {0}.":
            "dat programma is er niet: {0}.",
        "no editor found.":
            "geen editor gevonden.",
        "{0} Set VISUAL or EDITOR, for example EDITOR=nano":
            "{0} Stel VISUAL of EDITOR in, bijvoorbeeld EDITOR=nano",
        "In the next seven days:":
            "In de komende zeven dagen:",
        "The times of the next seven days stay as they are.":
            "De tijden van de komende zeven dagen blijven zoals ze zijn.",
        "every day":
            "elke dag",
        "after {0}":
            "na {0}",
        "{0}..{1}":
            "{0} t/m {1}",
        "Saved: {0}":
            "Bewaard: {0}",
        "anchord is not running; it reads the schedule when it starts.":
            "anchord draait niet; het leest het schema zodra het start.",
    ]
}
