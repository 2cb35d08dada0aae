// Nederlands: what is wrong, for status and doctor; the notification of doctor --bubble.

extension Translations {
    static let dutchProblems: KeyValuePairs<String, String> = [
        "the ledger could not be written: {0}":
            "het logboek kon niet worden geschreven: {0}",
        "the schedule's folder cannot be watched ({0}); after an edit: anchorctl reload":
            "de map van het schema is niet te volgen ({0}); na een wijziging: anchorctl reload",
        "the clock went back, to before the ledger's newest row; nudges wait for it":
            "de klok loopt achter op het logboek; duwtjes wachten daarop",
        "no notification server: nudges stay open, without a bubble":
            "geen meldingenserver: duwtjes blijven open, zonder ballonnetje",
        "This is how a nudge looks":
            "Zo ziet een duwtje eruit",
        "Asked for with anchorctl doctor. It is kept nowhere.":
            "Gevraagd met anchorctl dokter. Het wordt nergens bewaard.",
        "Seen":
            "Gezien",
        "the schedule keeps no history (history: \"off\")":
            "het schema bewaart geen geschiedenis (history: \"off\")",
        "there is no schedule any more; the last good one goes on":
            "er is geen schema meer; het laatste goede gaat door",
        "what happens here is kept, and goes there later":
            "wat hier gebeurt wordt bewaard, en gaat er later heen",
        "the shared folder {0} is not there (make it, or start what syncs it); {1}":
            "de gedeelde map {0} is er niet (maak haar, of start wat haar bijhoudt); {1}",
        "the shared folder {0} is no folder; {1}":
            "de gedeelde map {0} is geen map; {1}",
        "the shared folder {0} cannot be read ({1}); {2}":
            "de gedeelde map {0} is niet te lezen ({1}); {2}",
        "the shared folder {0} cannot be written ({1}); {2}":
            "in de gedeelde map {0} is niet te schrijven ({1}); {2}",
        "the shared folder {0} cannot be watched ({1}); it is read at each nudge":
            "de gedeelde map {0} is niet te volgen ({1}); ze wordt bij elk duwtje gelezen",
    ]
}
