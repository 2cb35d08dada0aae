// Nederlands: the card.

extension Translations {
    static let dutchCard: KeyValuePairs<String, String> = [
        "My anchors":
            "Mijn ankers",
        "At {0}, {1}":
            "Om {0}, {1}",
        "At {0}":
            "Om {0}",
        "{0} to {1}{days}":
            "{0} t/m {1}",
        "{0} and {1}":
            "{0} en {1}",
        "On {0}":
            "Op {0}",
        "Once between {0} and {1}":
            "Eén keer tussen {0} en {1}",
        "Twice between {0} and {1}":
            "Twee keer tussen {0} en {1}",
        "{0} times between {1} and {2}":
            "{0} keer tussen {1} en {2}",
        "Every {0} between {1} and {2}":
            "Elke {0} tussen {1} en {2}",
        "getting up":
            "het opstaan",
        "{0}, by {1}":
            "{0}, uiterlijk {1}",
        "moving":
            "het bewegen",
        "breathing":
            "het ademen",
        "the evening's first step":
            "de eerste stap van de avond",
        "resting{doing}":
            "het rusten",
        "the check-in":
            "het inchecken",
        "looking back":
            "het terugkijken",
        "At {0}, with bed at {1}":
            "Om {0}, met bedtijd om {1}",
        "{0} on my feet":
            "{0} op mijn voeten",
        "{0} of slow breathing":
            "{0} rustig ademen",
        "one lamp softer":
            "één lamp zachter",
        "{0} of rest":
            "{0} rust",
        "feel how my shoulders are":
            "voelen hoe mijn schouders zijn",
        "one question about my week":
            "één vraag over mijn week",
        "{0} for this":
            "{0} hiervoor",
        "{0}, then: {1}":
            "{0}, dan: {1}",
        "Others read along on a fridge, so these discreet ones are not on it: {0}. --all puts them there.":
            "Op een koelkast lezen anderen mee, dus deze discrete staan er niet op: {0}. --all zet ze erbij.",
        "Others may look into a calendar, so these discreet ones are not in it: {0}. --all puts them there.":
            "In een agenda kijken soms anderen mee, dus deze discrete staan er niet in: {0}. --all zet ze erbij.",
        "There is no anchor for a card here; --all or --anchor NAME brings more.":
            "Er is hier geen anker voor een kaart; --all of --anchor NAAM geeft er meer.",
        "This is more than fits on one page. A card of one: --anchor NAME":
            "Dit is meer dan er op één bladzijde past. Een kaart van één: --anchor NAAM",
        "Not in the calendar, for want of one clock time (or with very many): {0}.":
            "Niet in de agenda, omdat één kloktijd ontbreekt (of er heel veel zijn): {0}.",
        "{0}, together":
            "{0}, samen",
        "A little walk, together":
            "Een stukje lopen, samen",
        "A quiet breath, together":
            "Rustig ademen, samen",
        "A quiet moment, together":
            "Een rustig moment, samen",
        "A little talk, together":
            "Even praten, samen",
        "A moment together":
            "Een moment samen",
        "Coming along is enough; another day is fine too.":
            "Meekomen is genoeg; een andere dag mag ook.",
        "With {0}. {1}":
            "Met {0}. {1}",
    ]
}
