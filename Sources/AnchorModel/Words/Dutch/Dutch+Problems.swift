// Nederlands: what is wrong, for status and doctor; the notification of doctor --bubble.

extension Translations {
    static let dutchProblems: KeyValuePairs<String, String> = [
        "the ledger could not be written: {0}":
            "het logboek kon niet worden geschreven: {0}",
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
