// Nederlands: the card.

extension Translations {
    static let dutchCard: KeyValuePairs<String, String> = [
        "My anchors":
            "Mijn ankers",
        "At {0}":
            "Om {0} uur",
        "{0} to {1}{days}":
            "{0} t/m {1}",
        "{0} and {1}":
            "{0} en {1}",
        "On {0}":
            "Op {0}",
        "Once between {0} and {1}":
            "Eén keer tussen {0} en {1} uur",
        "Twice between {0} and {1}":
            "Twee keer tussen {0} en {1} uur",
        "{0} times between {1} and {2}":
            "{0} keer tussen {1} en {2} uur",
        "Every {0} between {1} and {2}":
            "Om de {0} tussen {1} en {2} uur",
        "getting up":
            "het wakker worden",
        "{0}, {1} at the latest":
            "{0}, uiterlijk {1} uur",
        "moving":
            "het bewegen",
        "breathing":
            "het ademen",
        "the evening's first step":
            "de eerste stap van de avond",
        "resting{doing}":
            "het rusten",
        "the check-in":
            "het even voelen",
        "looking back":
            "het terugkijken",
        "At {0}, bedtime at {1}":
            "Om {0} uur, bedtijd om {1} uur",
        "{0} on my feet":
            "{0} op mijn voeten",
        "{0} of slow breathing":
            "{0} rustig ademen",
        "dim one lamp":
            "dim één lamp",
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
        "Others read what is on a fridge, so these private anchors are left out: {0}. --all adds them.":
            "Op een koelkast lezen anderen mee; deze privéankers staan er niet op: {0}. Met --all komen ze erbij.",
        "Others may see a calendar, so these private anchors are left out: {0}. --all adds them.":
            "In een agenda kijken anderen soms mee; deze privéankers staan er niet in: {0}. Met --all komen ze erbij.",
        "there is no anchor for a card here; try --all or --anchor NAME":
            "er is hier geen anker voor een kaart; probeer --all of --anchor NAAM",
        "this is more than fits on one page; a card of one anchor: --anchor NAME":
            "dit past niet op één bladzijde; een kaart van één anker: --anchor NAAM",
        "Not in the calendar, as they have no fixed time (or very many): {0}.":
            "Niet in de agenda, want zonder vaste tijd (of met heel veel): {0}.",
        "{0}, together":
            "{0}, samen",
        "A little walk, together":
            "Een stukje lopen, samen",
        "Quiet breathing, together":
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
