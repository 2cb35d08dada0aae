// Nederlands: nights, and the look back.

extension Translations {
    static let dutchNights: KeyValuePairs<String, String> = [
        "no sleep":
            "niet geslapen",
        "Guessed from when nobody was at this machine. Enter: it was so. 22:40 is another bed time, -7:05 another wake time, 22:40 7:05 both. none: no sleep. ?: unknown. -: another time. b: one back. Ctrl-C keeps nothing, Ctrl-D what was answered.":
            "Geraden naar wanneer er niemand aan deze computer zat. Enter: zo was het. 22:40 is een andere bedtijd, -7:05 een andere tijd van opstaan, 22:40 7:05 allebei. geen: niet geslapen. ?: onbekend. -: een andere keer. t: één terug. Ctrl-C bewaart niets, Ctrl-D wat beantwoord is.",
        "{0}, right? [Enter]":
            "{0}, klopt dat? [Enter]",
        "That was not understood: 22:40, -7:05, 22:40 7:05, none, ?, - or b.":
            "Dat is niet begrepen: 22:40, -7:05, 22:40 7:05, geen, ?, - of t.",
        "From bed to wake is an hour at least and 16 hours at most.":
            "Van bed tot opstaan is minstens een uur en hoogstens 16 uur.",
        "That wake time is still to come.":
            "Die tijd van opstaan komt nog.",
        "Nothing is known of that night yet: both times, such as 22:40 7:05.":
            "Van die nacht is nog niets bekend: beide tijden, zoals 22:40 7:05.",
        "a guess":
            "geraden",
        "Kept: one night.":
            "Bewaard: één nacht.",
        "Kept: {0} nights.":
            "Bewaard: {0} nachten.",
        " anchorctl undo takes back one at a time.":
            " anchorctl terug neemt er telkens één terug.",
        "Taken back: the night of {0}.":
            "Teruggenomen: de nacht van {0}.",
        "the night of {0}":
            "de nacht van {0}",
        "Nothing was kept, and that is fine.":
            "Er is niets bewaard, en dat is goed.",
        "Nothing is known of these nights, and that is fine.":
            "Van deze nachten is niets bekend, en dat is goed.",
        "There is nothing to confirm. To say or correct a night: anchorctl nights 2026-11-14 22:40 7:05":
            "Er is niets te bevestigen. Een nacht noemen of verbeteren: anchorctl nachten 2026-11-14 22:40 7:05",
        "No nights are kept: the schedule wants no history.":
            "Er worden geen nachten bewaard: het schema wil geen geschiedenis.",
        "A look back: {0} to {1}":
            "Overzicht: {0} tot en met {1}",
        "A look back: {0}":
            "Overzicht: {0}",
        "{0} {1} {2}":
            "{0} {1} {2}",
        "{0} {1}":
            "{0} {1}",
        "one":
            "één",
        "two":
            "twee",
        "three":
            "drie",
        "four":
            "vier",
        "five":
            "vijf",
        "six":
            "zes",
        "seven":
            "zeven",
        "eight":
            "acht",
        "nine":
            "negen",
        "ten":
            "tien",
        "eleven":
            "elf",
        "twelve":
            "twaalf",
        "Once":
            "Eén keer",
        "{0} times":
            "{0} keer",
        "{0} since {1}":
            "{0} sinds {1}",
        "{0} on {1}":
            "{0} op {1}",
        "{0}, {1} to {2}":
            "{0}, van {1} tot en met {2}",
        "mostly between {0} and {1}":
            "meestal tussen {0} en {1}",
        "a day with it":
            "een dag ermee",
        "another day":
            "een andere dag",
        "a week with it":
            "een week ermee",
        "another week":
            "een andere week",
        "Nothing is written down yet. What you do from now on shows here.":
            "Er is nog niets opgeschreven. Wat je vanaf nu doet, komt hier te staan.",
        "Nothing is written down in these days.":
            "Er is niets opgeschreven in deze dagen.",
        "The nights":
            "De nachten",
        "all {0} nights":
            "alle {0} nachten",
        "{0} of {1} nights":
            "{0} van de {1} nachten",
        "To bed around {0}: {1} within half an hour of that.":
            "Naar bed rond {0}: {1} binnen een half uur daarvan.",
        "To bed at different times, the middle one {0}.":
            "Naar bed op verschillende tijden, de middelste {0}.",
        "Up around {0}.":
            "Op rond {0}.",
        "A first impression: from fourteen nights on it is a steadier one.":
            "Een eerste indruk: vanaf veertien nachten is die steviger.",
        "With five pairs of nights in a row there is a rhythm to tell.":
            "Met vijf paren van nachten op rij is er een ritme te vertellen.",
        "One night is written down":
            "Eén nacht is opgeschreven",
        "{0} nights are written down":
            "{0} nachten zijn opgeschreven",
        "{0}. {1}":
            "{0}. {1}",
        "{0}, one pair of them in a row. {1}":
            "{0}, met één paar op rij. {1}",
        "{0}, {1} pairs of them in a row. {2}":
            "{0}, met {1} paren op rij. {2}",
        "No night is written down in these days; anchorctl log bed and anchorctl log wake do that.":
            "Er is geen nacht opgeschreven in deze dagen; dat kan met anchorctl meld bed en anchorctl meld wake.",
        "asleep every night that is known":
            "elke bekende nacht in slaap",
        "asleep some of them":
            "sommige nachten",
        "Sleep Regularity Index (-100 to 100)":
            "Sleep Regularity Index (-100 tot 100)",
        "Spread of the times to bed":
            "Spreiding van de bedtijden",
        "Middle of the sleep":
            "Midden van de slaap",
        "{0} before working mornings ({1}), {2} before free ones":
            "{0} voor werkdagen ({1}), {2} voor vrije dagen",
        "Middle on free days, corrected for sleep caught up on (where no alarm rings then)":
            "Midden op vrije dagen, gecorrigeerd voor uitslapen (als er dan geen wekker gaat)",
        "Social jetlag":
            "Sociale jetlag",
        "{0} corrected":
            "{0} gecorrigeerd",
        "Composite Phase Deviation":
            "Composite Phase Deviation",
        "{0} min":
            "{0} min",
        "Day":
            "Dag",
        "Days with it":
            "Dagen ermee",
        "From":
            "Vanaf",
        "Times":
            "Keer",
        "To bed":
            "Naar bed",
        "Up":
            "Op",
        "The same as a table":
            "Hetzelfde als tabel",
        "Times of the day":
            "Tijden van de dag",
        "In numbers":
            "In getallen",
        "a night without sleep":
            "een nacht zonder slaap",
        "Made by anchord on this machine. It was sent nowhere.":
            "Gemaakt door anchord op deze machine. Het is nergens heen gestuurd.",
        "That day is yet to come; a look back ends today at the latest.":
            "Die dag komt nog; een overzicht eindigt uiterlijk vandaag.",
        "--from is a day before --to, or the same.":
            "--from is een dag voor --to, of dezelfde.",
        "That is too far back: a century at most.":
            "Dat is te ver terug: hoogstens een eeuw.",
        "{0} is there already and is no page of anchorctl's; give another name.":
            "{0} bestaat al en is geen pagina van anchorctl; geef een andere naam.",
    ]
}
