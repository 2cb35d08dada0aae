// Nederlands: changing an anchor of the schedule in a line.

extension Translations {
    static let dutchChangingAnchors: KeyValuePairs<String, String> = [
        "As it is it does not load: that comes first. anchorctl edit opens it.":
            "Zoals het er staat is het niet te lezen: dat gaat voor. anchorctl bewerk opent het.",
        "anchorctl init writes one, after a few questions.":
            "anchorctl begin-hier schrijft er een, na een paar vragen.",
        "Nothing is written.":
            "Er is niets geschreven.",
        "Taking back: {0}":
            "Dit gaat terug: {0}",
        "The new one is called {0}, and comes. There is also {1}, which is off and stays off. To have that one come too: anchorctl on {2}":
            "Het nieuwe anker heet {0}, en komt. Er is ook nog {1}, dat staat uit en blijft uit. Wil je dat er ook bij: anchorctl aan {2}",
        "The newest is another: {0}. anchorctl undo takes that one back.":
            "Het laatste was iets anders: {0}. Dat neem je terug met anchorctl terug.",
        "It stays as it is.":
            "Het blijft zoals het is.",
        "Something was said or taken back meanwhile, so nothing goes back now.":
            "Er is intussen iets gezegd of teruggenomen, dus nu gaat er niets terug.",
        "undo would take back: {0}":
            "terug zou dit terugnemen: {0}",
        "Take it back? [Y/n]":
            "Terugnemen? [J/n]",
        "{0} is not there any more, or cannot be read: it stays as it is.":
            "{0} is er niet meer, of is niet te lezen: het blijft zoals het is.",
        "{0} was changed after it, so it is not written over.":
            "{0} is daarna nog veranderd, dus het wordt niet overschreven.",
        "{0} is for reading alone.":
            "{0} is alleen om te lezen.",
        "{0} belongs to another user, number {1}.":
            "{0} is van een andere gebruiker, nummer {1}.",
        "{0}: its folder, {1}, takes no new file.":
            "{0}: in de map, {1}, kan geen nieuw bestand komen.",
        "The lines to put there by hand:":
            "De regels om er zelf in te zetten:",
        "A property list is not changed this way. By hand, in the dict of {0}:":
            "Een property list wordt zo niet veranderd. Zelf te doen, in de dict van {0}:",
        "A property list is not changed this way. By hand, at the end of its anchors:":
            "Een property list wordt zo niet veranderd. Zelf te doen, achter de laatste van anchors:",
        "What goes there: {0}":
            "Wat daar weggaat: {0}",
        "A property list is not changed this way. By hand: the dict of {0} goes.":
            "Een property list wordt zo niet veranderd. Zelf te doen: de dict van {0} gaat weg.",
        "There is an anchor {0} already; anchorctl change {1} gives it another time.":
            "Er is al een anker {0}; anchorctl verander {1} geeft het een andere tijd.",
        "{0} comes in the mode {1} alone; anchorctl edit opens the schedule.":
            "{0} komt alleen in de stand {1}; anchorctl bewerk opent het schema.",
        "{0} is still off, so no nudge comes yet. To switch it on: anchorctl on {1}":
            "{0} staat nog uit, dus er komt nog geen seintje. Aanzetten: anchorctl aan {1}",
        "To bed at {0}; the nudge comes {1} earlier, at {2}.":
            "Naar bed om {0}; het seintje komt {1} eerder, om {2}.",
        "{0}: it is so already.":
            "{0}: zo is het al.",
        "With that {0} would not load, so it is left as it is:":
            "Daarmee zou {0} niet te lezen zijn, dus het blijft zoals het is:",
        "That cannot be written into this file; anchorctl edit opens it.":
            "Dat is in dit bestand niet te schrijven; anchorctl bewerk opent het.",
        "One moment an anchor: a time, after something, or several times a day.":
            "Eén moment per anker: een tijd, na iets anders, of een paar keer per dag.",
        "A latest time or a wait goes with something it comes after: after coffee, by 11:00.":
            "Een uiterste tijd of een wachttijd hoort bij iets waar het na komt: na de koffie, uiterlijk 11.00.",
        "How often between those hours? For example: three times between 9 and 17.":
            "Hoe vaak tussen die uren? Bijvoorbeeld: drie keer tussen 9 en 17.",
        "That is a time too many. A night has two: 23:05 7:00.":
            "Dat is een tijd te veel. Een nacht heeft er twee: 23.05 7.00.",
        "It follows the expression {0}; say it whole: at 15:00, or calendar Sun 19:00.":
            "Het volgt de uitdrukking {0}; zeg het helemaal: om 15.00, of kalender Sun 19:00.",
        "What is to stand for {0}?":
            "Wat komt er bij {0}?",
        "When is {0} to come? For example: 15:00, after coffee, three times between 9 and 17.":
            "Wanneer komt {0}? Bijvoorbeeld: 15.00, na de koffie, drie keer tussen 9 en 17.",
        "{0}: what is to come, and when? For example: movement after coffee, rest at 15:00, water the plants at 10:00 on saturday.":
            "{0}: wat komt er, en wanneer? Bijvoorbeeld: bewegen na de koffie, pauze om 15.00, de planten water geven om 10.00 op zaterdag.",
        "Which anchor? {0}":
            "Welk anker? {0}",
        "What is to change about {0}? A time, or: length 2min, title and words, why and words.":
            "Wat verandert er aan {0}? Een tijd, of: lengte 2 min, titel en woorden, waarom en woorden.",
        "What is to come? 1 movement, 2 breathing, 3 rest, 4 bedtime, 5 check-in, 6 a look back; or words of your own.":
            "Wat komt er? 1 bewegen, 2 ademen, 3 pauze, 4 bedtijd, 5 even voelen, 6 terugkijken; of eigen woorden.",
        "When? For example: 15:00, after coffee, three times between 9 and 17.":
            "Wanneer? Bijvoorbeeld: 15.00, na de koffie, drie keer tussen 9 en 17.",
        "For how long? For example 2min; Enter: as it is usual.":
            "Hoe lang? Bijvoorbeeld 2 min; Enter: zoals gewoonlijk.",
    ]
}
