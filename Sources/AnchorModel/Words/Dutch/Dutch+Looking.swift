// Nederlands: looking ahead (explain, simulate, calendar, monitor).

extension Translations {
    static let dutchLooking: KeyValuePairs<String, String> = [
        "From {0}, waiting: {1}.":
            "Van {0}, wacht: {1}.",
        "From {0}, back {1}.":
            "Van {0}, komt terug {1}.",
        "Open, from {0}.":
            "Open, van {0}.",
        "Last {0}: {1}.":
            "Vorige {0}: {1}.",
        "Last {0}, let go: {1}.":
            "Vorige {0}, losgelaten: {1}.",
        "Shown {0}, after waiting ({1}).":
            "Getoond {0}, na wachten ({1}).",
        "Shown {0}, a little later.":
            "Getoond {0}, iets later.",
        "Waited ({0}) and came together with {1}, which had the bubble.":
            "Wachtte ({0}) en kwam samen met {1}, dat het ballonnetje had.",
        "Came together with {0}, which had the bubble.":
            "Kwam samen met {0}, dat het ballonnetje had.",
        "Next {0}.":
            "Volgende {0}.",
        "comes on {0}":
            "komt op {0}",
        "On the way to {0}, a quarter of an hour at a time, as your mornings allow.":
            "Op weg naar {0}, een kwartier per keer, als je ochtenden meegaan.",
        "Staying here is fine too: write {0} into the schedule, and leave shiftFrom out.":
            "Hier blijven kan ook: zet deze tijden in het schema ({0}), en laat shiftFrom weg.",
        "The clock skips {0}, so it comes that much after it.":
            "De klok slaat {0} over; het komt evenveel erna.",
        "the clock skips {0}":
            "de klok slaat {0} over",
        "after waiting ({0})":
            "na wachten ({0})",
        "open, without a bubble of its own":
            "open, zonder eigen bericht",
        "let go ({0})":
            "losgelaten ({0})",
        "--until comes after --from, both from 1970 to 2199.":
            "--until komt na --from, beide van 1970 tot 2199.",
        "character {0}: expected {1}":
            "teken {0}: verwacht: {1}",
        "{0} is no time zone on this machine (UTC, or a name such as Europe/Amsterdam).":
            "{0} is op deze computer geen tijdzone (UTC, of een naam zoals Europe/Amsterdam).",
        "It lies in the past, and does not come again.":
            "Het ligt in het verleden, en komt niet meer.",
        "It never comes.":
            "Dit komt nooit.",
        "After that it does not come again.":
            "Daarna komt het niet meer.",
        "in {0}":
            "over {0}",
        "{0} runs, until {1}":
            "{0} loopt, tot {1}",
    ]
}
