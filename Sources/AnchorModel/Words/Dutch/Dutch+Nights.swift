// Nederlands: nights, and the look back.

extension Translations {
    static let dutchNights: KeyValuePairs<String, String> = [
        "no sleep":
            "niet geslapen",
        "An estimate: nobody was at this computer then. Enter: that is right. 22:40 is another bedtime, -7:05 another time of getting up, 22:40 7:05 both. none: no sleep. ?: unknown. -: ask another time. b: one back. Ctrl-C saves nothing, Ctrl-D what you have answered.":
            "Een schatting: toen zat er niemand achter deze computer. Enter: zo was het. 22.40 is een andere bedtijd, -7.05 een andere tijd van opstaan, 22.40 7.05 allebei. geen: niet geslapen. ?: onbekend. -: een andere keer. t: één terug. Ctrl-C bewaart niets, Ctrl-D wat je beantwoord hebt.",
        "{0}, right? [Enter]":
            "{0}, klopt dat? [Enter]",
        "I do not understand that. Type for example 22:40 7:05, or none, ?, - or b.":
            "Dat snap ik niet. Typ bijvoorbeeld 22.40 7.05, of geen, ?, - of t.",
        "A night is one to 16 hours, from bed to getting up.":
            "Een nacht duurt een tot 16 uur, van bed tot opstaan.",
        "That time of getting up is still to come.":
            "Dat opstaan komt nog.",
        "Nothing is known of that night yet: type both times, such as 22:40 7:05.":
            "Van die nacht is nog niets bekend: typ beide tijden, zoals 22.40 7.05.",
        "an estimate":
            "een schatting",
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
        "Nothing was saved, and that is fine.":
            "Er is niets bewaard, en dat geeft niet.",
        "Nothing is known of these nights, and that is fine.":
            "Van deze nachten is niets bekend, en dat geeft niet.",
        "There is nothing to confirm. To fill in or correct a night: anchorctl nights 2026-11-14 22:40 7:05":
            "Er is niets te bevestigen. Een nacht invullen of verbeteren: anchorctl nachten 2026-11-14 22.40 7.05",
        "No nights are saved: the schedule keeps no history.":
            "Er worden geen nachten bewaard: het schema bewaart geen geschiedenis.",
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
            "meestal tussen {0} en {1} uur",
        "Nothing is noted yet. What you do from now on shows here.":
            "Er is nog niets genoteerd. Wat je vanaf nu doet, komt hier te staan.",
        "Nothing is noted on these days.":
            "Op deze dagen is niets genoteerd.",
        "The nights":
            "De nachten",
        "To bed at different times, the middle one at {0}.":
            "Naar bed op verschillende tijden, de middelste om {0} uur.",
        "Got up around {0}.":
            "Opgestaan rond {0} uur.",
        "A first impression: from fourteen nights on it is steadier.":
            "Een eerste indruk: vanaf veertien nachten is die betrouwbaarder.",
        "One night is noted":
            "Er is één nacht genoteerd",
        "{0} nights are noted":
            "{0} nachten zijn genoteerd",
        "Beside the nights one nap.":
            "Naast de nachten één dutje.",
        "Beside the nights {0} naps.":
            "Naast de nachten {0} dutjes.",
        "No night is noted on these days; note them with anchorctl log bed and anchorctl log wake.":
            "Op deze dagen is geen nacht genoteerd; dat kan met anchorctl meld bed en anchorctl meld wake.",
        "Sleep Regularity Index (-100 to 100)":
            "Regelmaat van de slaap (Sleep Regularity Index, -100 tot 100)",
        "Spread of the bedtimes":
            "Spreiding van de bedtijden",
        "Midpoint of sleep":
            "Midden van de slaap",
        "{0} before workdays ({1}), {2} before free days":
            "{0} voor werkdagen ({1}), {2} voor vrije dagen",
        "Midpoint on free days, corrected for catching up (if no alarm rings then)":
            "Midden op vrije dagen, gecorrigeerd voor uitslapen (als er dan geen wekker gaat)",
        "Social jetlag":
            "Sociale jetlag (social jetlag)",
        "{0} corrected":
            "{0} gecorrigeerd",
        "Composite Phase Deviation":
            "Afwijking van dag tot dag (Composite Phase Deviation)",
        "{0} min":
            "{0} min",
        "Day":
            "Dag",
        "The same as a table":
            "Hetzelfde als tabel",
        "a night without sleep":
            "een nacht zonder slaap",
        "Made by anchord on this computer. Nothing was sent anywhere.":
            "Gemaakt door anchord op deze computer. Er is niets verstuurd.",
        "that day is still to come; a look back ends today at the latest":
            "die dag komt nog; een overzicht eindigt uiterlijk vandaag",
        "--from has to be the same day as --to, or an earlier one":
            "--from is dezelfde dag als --to, of een eerdere",
        "that is too far back: at most a century":
            "dat is te ver terug: hooguit een eeuw",
        "{0} already exists and was not written by anchorctl; give another name":
            "{0} bestaat al en is niet van anchorctl; geef een andere naam",
        "To bed mostly between {0} and {1}.":
            "Naar bed meestal tussen {0} en {1} uur.",
        "{0}. After six nights in a row there is a rhythm to tell.":
            "{0}. Na zes nachten achter elkaar kan ik iets over je ritme zeggen.",
        "Twice":
            "Twee keer",
    ]
}
