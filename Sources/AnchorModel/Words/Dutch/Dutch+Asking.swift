// Nederlands: the verbs that ask, and breathing.

extension Translations {
    static let dutchAsking: KeyValuePairs<String, String> = [
        "Enter skips a question, - sets it aside, Ctrl-C stops.":
            "Enter slaat een vraag over, - legt hem weg, Ctrl-C stopt.",
        "One more? [y/N]":
            "Nog een vraag? [j/N]",
        "What do you notice after the rest?":
            "Wat merk je na het rusten?",
        "Numbers, such as 1 3. Enter: none of them, which is fine too.":
            "Nummers, zoals 1 3. Enter: geen ervan, en dat is ook goed.",
        "What would you like to keep?":
            "Wat wil je bewaren?",
        "Set aside. --again asks it again.":
            "Weggelegd. --again stelt hem weer.",
        "All questions are set aside. --again asks them again.":
            "Alle vragen zijn weggelegd. --again stelt ze weer.",
        "Kept: one answer.":
            "Bewaard: één antwoord.",
        "Kept: {0} answers.":
            "Bewaard: {0} antwoorden.",
        "Kept.":
            "Bewaard.",
        "{0} To read it again: anchorctl history --words":
            "{0} Teruglezen: anchorctl geschiedenis --words",
        "Stopped. Nothing was kept.":
            "Gestopt. Er is niets bewaard.",
        "Stopped. One answer is kept.":
            "Gestopt. Eén antwoord is bewaard.",
        "Stopped. {0} answers are kept.":
            "Gestopt. {0} antwoorden zijn bewaard.",
        "No words, and that is fine.":
            "Geen woorden, en dat is goed.",
        "Your words were not kept: the schedule wants none (history).":
            "Je woorden zijn niet bewaard: het schema wil er geen (history).",
        "That is too long to keep: up to {0} characters.":
            "Dat is te lang om te bewaren: tot {0} tekens.",
        "That is no text (UTF-8).":
            "Dat is geen tekst (UTF-8).",
        "for longer with enabled: false in {0}":
            "voor langer met enabled: false in {0}",
        "for longer once there is a schedule (anchorctl init)":
            "voor langer als er een schema is (anchorctl init)",
        "An anchor may rest: for today with anchorctl not-today NAME, {0}. There are: {1}.":
            "Een anker mag rusten: vandaag met anchorctl vandaag-niet NAAM, {0}. Er zijn: {1}.",
        "After that one may be added, one at a time, in the same place.":
            "Daarna mag er een bij, één tegelijk, op dezelfde plek.",
        "When it gets too much: your doctor. In the Netherlands 113 is there day and night: call 113 or 0800-0113, or 113.nl.":
            "Wordt het te veel: je huisarts. 113 is er dag en nacht: bel 113 of gratis 0800-0113.",
        "In your own words, this week:":
            "Je eigen woorden van deze week:",
        "More of them: anchorctl history --words":
            "Meer ervan: anchorctl geschiedenis --words",
        "with {0}":
            "met {0}",
        "none of the signs":
            "geen van de tekens",
        "Nothing noted, and that says nothing. Tomorrow is open.":
            "Niets genoteerd, en dat zegt niets. Morgen weer een kans.",
        "No words yet.":
            "Nog geen woorden.",
        "Stop whenever you like.":
            "Stop gerust wanneer je wilt.",
        "Through your nose. Dizzy? Just breathe as you always do.":
            "Door je neus. Duizelig? Adem dan gewoon zoals altijd.",
        "Dizzy? Just breathe.":
            "Duizelig? Adem gewoon.",
        "In":
            "In",
        "out":
            "uit",
        "That was it. Take your time.":
            "Dat was het. Neem de tijd.",
        "Fine. Every breath of it counts.":
            "Prima. Elke adem ervan telt.",
        "Nothing was noted. {0}":
            "Er is niets genoteerd. {0}",
        "The schedule has no breathing anchor.":
            "Het schema heeft geen ademanker.",
        "There is more than one breathing anchor: {0}. Name one: --anchor.":
            "Er is meer dan één ademanker: {0}. Noem er een: --anchor.",
        "There is no sound here: no canberra-gtk-play and no terminal.":
            "Er is hier geen geluid: geen canberra-gtk-play en geen terminal.",
    ]
}
