// Nederlands: what is wrong, for status and doctor; the notification of doctor --bubble.

extension Translations {
    static let dutchProblems: KeyValuePairs<String, String> = [
        "the ledger could not be written: {0}":
            "het logboek kon niet worden geschreven: {0}",
        "{0}: {1}; nothing is kept until that is mended":
            "{0}: {1}; er wordt niets bewaard tot dat is verholpen",
        "{0}: {1}; the rest is used":
            "{0}: {1}; de rest wordt gebruikt",
        "{0}: {1} (and more like it: {2}); the rest is used":
            "{0}: {1} (en zo nog {2}); de rest wordt gebruikt",
        "{0}: {1}":
            "{0}: {1}",
        "{0}: damaged ({1}), and no new one could be begun: {2}":
            "{0}: beschadigd ({1}), en een nieuw kon niet worden begonnen: {2}",
        "anchord was used here before, and its ledger is gone ({0}); a new one was begun":
            "anchord is hier eerder gebruikt, en zijn logboek is weg ({0}); er is een nieuw begonnen",
        "an index of the ledger was damaged ({0}) and was made anew, all rows are there; the file as it was is {1}":
            "een index van het logboek was beschadigd ({0}) en is opnieuw gemaakt, alle regels zijn er; het bestand zoals het was is {1}",
        "the ledger was damaged ({0}); it was kept as {1}, and a new one begun":
            "het logboek was beschadigd ({0}); het is bewaard als {1}, en er is een nieuw begonnen",
        "the ledger's log was removed or replaced while in use; every row is in the ledger again":
            "het journaal van het logboek is tijdens het gebruik weggehaald of vervangen; elke regel staat weer in het logboek",
        "the ledger was moved or removed while in use; it was written anew, with every row (anchorctl forget erases, and before a file is moved anchord has to be stopped)":
            "het logboek is tijdens het gebruik verplaatst of weggehaald; het is opnieuw geschreven, met elke regel (anchorctl vergeet wist, en wie het bestand wil verplaatsen stopt eerst anchord)",
        "the ledger was replaced by another one while in use; that one is used, and what was kept before is {0}":
            "het logboek is tijdens het gebruik door een ander vervangen; dat wordt gebruikt, en wat eerder was bewaard is {0}",
        "the ledger was replaced by another file while in use; that one is {0} now, and the ledger is back, with every row":
            "het logboek is tijdens het gebruik door een ander bestand vervangen; dat heet nu {0}, en het logboek staat terug, met elke regel",
        "another anchord has the folder (process {0})":
            "een andere anchord heeft de map (proces {0})",
        "the schedule's folder cannot be watched ({0}); after an edit: anchorctl reload":
            "de map van het schema is niet te volgen ({0}); na een wijziging: anchorctl herlees",
        "the clock went back, to before the last thing in the ledger; nudges wait until it has caught up":
            "de klok loopt achter op het logboek; seintjes wachten tot hij weer bij is",
        "nothing shows notifications here: nudges stay open, without one":
            "deze computer laat geen meldingen zien. Kijk af en toe zelf met anchorctl.",
        "This is how a nudge looks":
            "Zo ziet een seintje eruit",
        "Shown by anchorctl doctor. It is not recorded.":
            "Getoond door anchorctl dokter. Het wordt nergens bewaard.",
        "Seen":
            "Gezien",
        "the schedule keeps no history (history: \"off\")":
            "het schema bewaart geen geschiedenis (history: \"off\")",
        "the schedule is gone; the last good one stays in use":
            "het schema is weg; het laatste goede blijft gelden",
        "what happens here is saved, and goes there later":
            "wat hier gebeurt wordt bewaard, en gaat er later heen",
        "the shared folder {0} is not there (make it, or start the program that syncs it); {1}":
            "de gedeelde map {0} is er niet (maak hem, of start het programma dat hem bijwerkt); {1}",
        "the shared folder {0} does not answer (a mount that hangs?); {1}":
            "de gedeelde map {0} antwoordt niet (hangt het netwerk of de schijf?); {1}",
        "nobody reads the shared folder {0} now ({1}); {2}":
            "niemand leest de gedeelde map {0} nu ({1}); {2}",
        "{0} in the shared folder brings more rows than are taken in a day; the rest is taken tomorrow":
            "{0} in de gedeelde map brengt meer regels dan er op een dag bij komen; de rest komt morgen",
        "{0} rows of this machine in {1} are not in its history (an older copy of it?); anchorctl import takes them from the file":
            "{0} regels van dit apparaat in {1} staan niet in de geschiedenis (een oudere kopie?); anchorctl importeer haalt ze uit het bestand",
        "the shared folder {0} is not a folder; {1}":
            "de gedeelde map {0} is geen map; {1}",
        "the shared folder {0} cannot be read ({1}); {2}":
            "de gedeelde map {0} is niet te lezen ({1}); {2}",
        "the shared folder {0} cannot be written to ({1}); {2}":
            "in de gedeelde map {0} is niet te schrijven ({1}); {2}",
        "the shared folder {0} cannot be watched ({1}); it is read at each nudge":
            "de gedeelde map {0} is niet te volgen ({1}); hij wordt bij elk seintje gelezen",
    ]
}
