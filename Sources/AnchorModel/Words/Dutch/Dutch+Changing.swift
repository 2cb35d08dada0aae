// Nederlands: changing the schedule, export, import, forget.

extension Translations {
    static let dutchChanging: KeyValuePairs<String, String> = [
        "{0}: it comes on {1}; this machine is {2}":
            "{0}: het komt op {1}; deze machine is {2}",
        "it is not there (make it, or start what syncs it)":
            "ze is er niet (maak haar, of start wat haar bijhoudt)",
        "it is no folder":
            "het is geen map",
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
            "{0} erbij als je het doet",
        "{0} added":
            "{0} erbij",
        "{0}.":
            "{0}.",
        "{0}; {1}.":
            "{0}; {1}.",
        "1 of them is yet to come, on line {0}.":
            "1 daarvan is van later dan nu, op regel {0}.",
        "{0} of them are yet to come, the first on line {1}.":
            "{0} daarvan zijn van later dan nu, de eerste op regel {1}.",
        "{0} A slip in a date? anchorctl history --ids and anchorctl forget ID take it away.":
            "{0} Een verschrijving in een datum? anchorctl geschiedenis --ids en anchorctl vergeet ID halen hem weg.",
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
            "{0} erbij tot hier; hetzelfde bestand nog eens importeren voegt de rest toe.",
        "{0} before {1}":
            "{0} van voor {1}",
        "{0}, {1} with words of yours.":
            "{0}, {1} met woorden van jou.",
        "Erase for good? [y/N]\n  y: gone, here and where the history is shared\n  n or Enter: everything stays":
            "Voorgoed wissen? [j/N]\n  j: weg, hier en waar de geschiedenis gedeeld is\n  n of Enter: alles blijft",
        "Erased: {0}.":
            "Gewist: {0}.",
        "Bytes of them are still in the ledger's log ({0}); they go with the next thing that is written.":
            "In de log van het logboek staan er nog resten van ({0}); die gaan weg zodra er weer iets wordt geschreven.",
        "Damaged ledgers that were set aside may hold the same words. They are yours to delete:":
            "Beschadigde logboeken die opzij zijn gezet, kunnen dezelfde woorden bevatten. Die kun je zelf weggooien:",
        "Nothing was erased.":
            "Er is niets gewist.",
        "There is nothing to erase there.":
            "Daar is niets te wissen.",
        "Without a terminal to ask on, --yes says that you mean it.":
            "Zonder terminal om iets te vragen zegt --yes dat je het meent.",
        "No entry has an id that begins with {0}. anchorctl history --ids shows them.":
            "Geen regel heeft een id dat begint met {0}. anchorctl geschiedenis --ids laat ze zien.",
        "{0} entries have an id that begins with {1}. A few more letters tell them apart.":
            "{0} regels hebben een id dat begint met {1}. Een paar letters meer, en het is duidelijk.",
        "edit needs a terminal. The file can also be changed as it is; anchorctl check looks at it.":
            "bewerk heeft een terminal nodig. Het bestand zelf aanpassen kan ook; anchorctl controleer kijkt ernaar.",
        "There is no schedule yet. Make one first? [Y/n]\n  y or Enter: at most three questions, then your editor\n  n: not now":
            "Er is nog geen schema. Eerst een maken? [J/n]\n  j of Enter: hooguit drie vragen, en dan je editor\n  n: nu niet",
        "There is a draft: {0}. The schedule was changed after it.":
            "Er ligt een kladversie: {0}. Het schema is daarna nog veranderd.",
        "There is a draft: {0}.":
            "Er ligt een kladversie: {0}.",
        "{0} Go on with it? [Y/n]\n  y or Enter: go on where it was left\n  n: begin anew from the schedule; the draft goes":
            "{0} Daarmee verder? [J/n]\n  j of Enter: verder waar je was gebleven\n  n: opnieuw vanaf het schema; de kladversie gaat weg",
        "Nothing changed.":
            "Niets veranderd.",
        "And now? [E/k/d]\n  e or Enter: edit it again\n  k: keep the draft for another time\n  d: discard the draft; the schedule stays as it is":
            "En nu? [B/k/w]\n  b of Enter: nog eens bewerken\n  k: de kladversie bewaren voor een andere keer\n  w: de kladversie weggooien; het schema blijft zoals het is",
        "The schedule was changed by somebody else meanwhile.":
            "Het schema is intussen door iets anders veranderd.",
        "And now? [E/o/k]\n  e or Enter: edit yours again\n  o: yours, over the other one\n  k: keep the draft for another time; the other one stays":
            "En nu? [B/o/k]\n  b of Enter: die van jou nog eens bewerken\n  o: die van jou, over de andere heen\n  k: de kladversie bewaren voor een andere keer; de andere blijft",
        "The draft is kept: {0}. anchorctl edit goes on with it; the schedule is as it was.":
            "De kladversie is bewaard: {0}. anchorctl bewerk gaat ermee verder; het schema is zoals het was.",
        "Discarded. The schedule is as it was.":
            "Weggegooid. Het schema is zoals het was.",
        "{0} ended with {1}. The schedule is as it was.":
            "{0} eindigde met {1}. Het schema is zoals het was.",
        "There is no {0}.":
            "{0} is er niet.",
        "There is no editor.":
            "Er is geen editor.",
        "{0} VISUAL or EDITOR names the one to use, such as EDITOR=nano.":
            "{0} VISUAL of EDITOR noemt welke je wilt, zoals EDITOR=nano.",
        "In the next seven days:":
            "In de komende zeven dagen:",
        "The times of the next seven days stay as they are.":
            "De tijden van de komende zeven dagen blijven zoals ze zijn.",
        "every day":
            "elke dag",
        "after {0}, or at {1}":
            "na {0}, of om {1}",
        "after {0}":
            "na {0}",
        "Saved: {0}":
            "Bewaard: {0}",
        "anchord is not running; it reads the schedule when it starts.":
            "anchord draait niet; het leest het schema als het begint.",
    ]
}
