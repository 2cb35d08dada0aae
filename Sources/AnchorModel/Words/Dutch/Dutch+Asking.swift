// Nederlands: the verbs that ask, and breathing.

extension Translations {
    static let dutchAsking: KeyValuePairs<String, String> = [
        "Enter skips a question, - sets it aside, Ctrl-C stops.":
            "Enter slaat een vraag over, - legt hem opzij, Ctrl-C stopt.",
        "One more? [y/N]":
            "Nog een vraag? [j/N]",
        "What do you notice after the rest?":
            "Wat merk je na het rusten?",
        "Type the numbers, such as 1 3. Enter: none of these, which is fine too.":
            "Typ de nummers, zoals 1 3. Enter: geen van deze, en dat is ook goed.",
        "What would you like to keep?":
            "Wat wil je bewaren?",
        "Set aside; --again brings it back.":
            "Opzijgelegd; met --again komt hij terug.",
        "All questions are set aside; --again brings them back.":
            "Alle vragen zijn opzijgelegd; met --again komen ze terug.",
        "Kept: one answer.":
            "Bewaard: één antwoord.",
        "Kept: {0} answers.":
            "Bewaard: {0} antwoorden.",
        "Kept.":
            "Bewaard.",
        "{0} To read it again: anchorctl history --words":
            "{0} Teruglezen kan met: anchorctl geschiedenis --words",
        "Stopped. Nothing was kept.":
            "Gestopt. Er is niets bewaard.",
        "Stopped. One answer is kept.":
            "Gestopt. Eén antwoord is bewaard.",
        "Stopped. {0} answers are kept.":
            "Gestopt. {0} antwoorden zijn bewaard.",
        "No words, and that is fine.":
            "Geen woorden, en dat geeft niet.",
        "Your words were not saved: the schedule keeps none (history).":
            "Je woorden zijn niet bewaard: het schema bewaart ze niet (history).",
        "That is too long to save: at most {0} characters.":
            "Dat is te lang om te bewaren: hooguit {0} tekens.",
        "That is not text (UTF-8).":
            "Dat is geen tekst (UTF-8).",
        "for longer with enabled: false in {0}":
            "voor langer met enabled: false in {0}",
        "for longer once there is a schedule (anchorctl init)":
            "voor langer zodra er een schema is (anchorctl begin-hier)",
        "An anchor may rest: for today with anchorctl not-today NAME, {0}. Your anchors: {1}.":
            "Een anker mag rusten: voor vandaag met anchorctl vandaag-niet NAAM, {0}. Je ankers: {1}.",
        "After that you may add one, one at a time, in the same file.":
            "Daarna mag er een bij, één tegelijk, op dezelfde plek in het bestand.",
        "Is it getting too much? Call your doctor. Thoughts of suicide? In the Netherlands you can talk about them, free and anonymously, day and night: call 113 or 0800-0113, or chat at 113.nl. In danger now? Call 112.":
            "Wordt het je te veel? Bel je huisarts; 's avonds en in het weekend de huisartsenpost. Denk je aan zelfdoding? Praat erover, gratis en anoniem, dag en nacht: bel 113 of 0800-0113, of chat op 113.nl. Direct gevaar? Bel 112.",
        "In your own words, this week:":
            "Je eigen woorden van deze week:",
        "More of them: anchorctl history --words":
            "Meer ervan: anchorctl geschiedenis --words",
        "with {0}":
            "met {0}",
        "Nothing noted, and that says nothing. Tomorrow is open.":
            "Niets genoteerd, en dat zegt niets. Morgen is er weer een dag.",
        "No words yet.":
            "Nog geen woorden.",
        "Stop whenever you like.":
            "Stop gerust wanneer je wilt.",
        "Through your nose. Dizzy? Just breathe as you always do.":
            "Door je neus. Duizelig? Adem dan gewoon zoals altijd.",
        "Through your nose. Dizzy? Just breathe as you always do. q: stop":
            "Door je neus. Duizelig? Adem dan gewoon zoals altijd. q = stoppen",
        "Dizzy? Just breathe. q: stop":
            "Duizelig? Adem gewoon. q = stoppen",
        "Dizzy? Just breathe.":
            "Duizelig? Adem gewoon.",
        "In":
            "In",
        "out":
            "uit",
        "That was it. Take your time.":
            "Dat was het. Neem de tijd.",
        "Fine. Every breath counts.":
            "Prima. Elke ademhaling telt.",
        "Nothing was noted: {0}":
            "Er is niets genoteerd: {0}",
        "The schedule has no breathing anchor.":
            "Het schema heeft geen ademanker.",
        "There is more than one breathing anchor: {0}. Choose one with --anchor.":
            "Er is meer dan één ademanker: {0}. Kies er een met --anchor.",
        "No sound here: canberra-gtk-play and a terminal are both missing.":
            "Geen geluid: canberra-gtk-play en een terminal ontbreken allebei.",
        "yes":
            "ja",
    ]
}
