// Nederlands: the page in the browser.

extension Translations {
    static let dutchPage: KeyValuePairs<String, String> = [
        // anchorctl open, and anchorpage in a terminal.
        "A calm page in your browser, for looking rather than typing: open [--print].":
            "Een rustige pagina in je browser, om te kijken in plaats van te typen: open [--print].",
        "Today, your anchors, nights, a look back and your words. It ends by itself when nobody looks.\n  anchorctl open\n  anchorctl open --print":
            "Vandaag, je ankers, nachten, een terugblik en je woorden. De pagina stopt vanzelf als niemand kijkt.\n  anchorctl open\n  anchorctl open --print",
        "Print the address, which opens once and within half a minute.":
            "Toon het adres, dat één keer werkt en een halve minuut lang.",
        "The page is not installed here.": "De pagina is hier niet geïnstalleerd.",
        "It is a package of its own, anchord-page; from the sources: make page install-page.":
            "Het is een eigen pakket, anchord-page; uit de broncode: make page install-page.",
        "anchorpage shows the page in your browser; with --print it prints the address, which opens once and within half a minute.":
            "anchorpage toont de pagina in je browser; met --print toont het het adres, dat één keer werkt en een halve minuut lang.",
        "The page did not start; anchorctl doctor says whether anchord runs.":
            "De pagina startte niet; anchorctl dokter zegt of anchord draait.",
        "There is no browser to open it in from here. The address, for half a minute:":
            "Van hieruit is er geen browser om haar in te openen. Het adres, een halve minuut lang:",

        // The frame.
        "Today{page}": "Vandaag",
        "Anchors{page}": "Ankers",
        "Nights{page}": "Nachten",
        "Looking back{page}": "Terugkijken",
        "Words{page}": "Woorden",
        "Parts of this page": "Delen van deze pagina",
        "To the text": "Naar de tekst",
        "Is it getting too much?": "Wordt het je te veel?",
        "Where you can turn": "Bij wie je terecht kunt",
        "Nothing on this page leaves your computer.": "Niets van deze pagina verlaat je computer.",
        "Ten minutes after your last look this page ends by itself. It is back with the icon among your applications, or with anchorctl open.":
            "Tien minuten nadat je voor het laatst keek, stopt deze pagina vanzelf. Je opent haar weer met het pictogram bij je programma's, of met anchorctl open.",
        "This page has ended, and what you saved is kept. It is back with the icon among your applications, or with anchorctl open.":
            "Deze pagina is gestopt; wat je bewaarde is er nog. Je opent haar weer met het pictogram bij je programma's, of met anchorctl open.",
        "To the page": "Naar de pagina",
        "The page is ready": "De pagina staat klaar",
        "This address has had its turn": "Dit adres is al gebruikt",
        "An address opens once, and within half a minute. Open the page anew with the icon among your applications, or with anchorctl open.":
            "Een adres werkt één keer, en een halve minuut lang. Open de pagina opnieuw met het pictogram bij je programma's, of met anchorctl open.",
        "There is nothing here": "Hier is niets",
        "Take it back": "Neem het terug",
        "Leave it as it is": "Laat het zoals het is",
        "Save": "Bewaar",
        "Saved.": "Bewaard.",

        // Today.
        "Good morning": "Goedemorgen",
        "Good afternoon": "Goedemiddag",
        "Good evening": "Goedenavond",
        "Hello": "Hallo",
        "{0} {1} {2}, {3}": "{0} {1} {2}, {3} uur",
        "Nothing is waiting for you.": "Er staat niets op je te wachten.",
        "Next: {0}, {1}.": "Hierna: {0}, {1}.",
        "Can also, needn't: one more": "Kan ook, hoeft niet: nog één",
        "Can also, needn't: {0} more": "Kan ook, hoeft niet: nog {0}",
        "For instance: {0}": "Bijvoorbeeld: {0}",
        "{0} - underway until {1}.": "{0} - bezig tot {1} uur.",
        "Quiet: no nudges until {0}.": "Stil: geen seintjes tot {0}.",
        "A soft day, until {0}: one small nudge a day at most, and bedtime.":
            "Een zachte dag, tot {0}: hooguit één klein seintje per dag, en bedtijd.",
        "Quiet hours, until {0}.": "Stille uren, tot {0}.",
        "Mode {0}, until {1}.": "Modus {0}, tot {1}.",
        "{0} rests, and is back {1}.": "{0} rust uit, en is terug {1}.",
        "on {0} {1}": "op {0} {1}",
        "For today": "Voor vandaag",
        "Breathe for a moment{button}": "Even ademen",
        "A soft day{button}": "Een zachte dag",
        "My usual day again{button}": "Weer mijn gewone dag",
        "Quiet until tonight{button}": "Stil tot vanavond",
        "Quiet until tomorrow{button}": "Stil tot morgen",
        "Nudges may come again{button}": "Seintjes mogen weer komen",
        "Quiet until another day": "Stil tot een andere dag",
        "Until the morning of": "Tot de ochtend van",
        "Be quiet until then{button}": "Wees stil tot dan",
        "How is it now?": "Hoe is het nu?",
        "After a rest": "Na een rust",
        "Look again{button}": "Kijk nog eens",
        "Last noted: {0}.": "Laatst genoteerd: {0}.",
        "anchord is not on": "anchord staat niet aan",
        "No nudges come while it is off. Your anchors and what you noted are safe.":
            "Zolang het uit staat komen er geen seintjes. Je ankers en wat je noteerde zijn veilig.",
        "Switch anchord on{button}": "Zet anchord aan",
        "Your schedule cannot be read just now": "Je schema is nu niet te lezen",
        "The last one that could be read stays in force. What is wrong with it:":
            "Het laatste dat te lezen was blijft gelden. Wat er niet klopt:",
        "Worth a look": "Het bekijken waard",
        "moving{name}": "bewegen",
        "breathing{name}": "ademen",
        "bedtime{name}": "bedtijd",
        "a rest{name}": "even rust",
        "a moment to check in{name}": "even voelen hoe het gaat",
        "looking back{name}": "terugkijken",
        "{0}: again {1}.": "{0}: weer {1}.",
        "Taken back.": "Teruggenomen.",
        "Last changed: {0}.": "Laatst veranderd: {0}.",
        "Something newer goes back first, so nothing was taken back.":
            "Er is iets nieuwers, dat gaat eerst terug. Er is nu niets teruggenomen.",
        "There is nothing to take back.": "Er is niets om terug te nemen.",
        "That one was over already; nothing has changed.":
            "Dat was al voorbij; er is niets veranderd.",
        "It could not be saved: {0}": "Het kon niet bewaard worden: {0}",
        "anchord did not answer. Try it again in a moment.":
            "anchord gaf geen antwoord. Probeer het zo nog eens.",
        "Pick a day from tomorrow on, and within a year.":
            "Kies een dag vanaf morgen, binnen een jaar.",
        "tomorrow at {0}": "morgen om {0} uur",
        "tomorrow {0}{until}": "morgen {0} uur",
        "{0} {1}{until}": "{0} {1}",

        // Anchors.
        "A few fixed moments in the day. One is enough.":
            "Een paar vaste momenten op de dag. Eén is genoeg.",
        "There are none yet.": "Er zijn er nog geen.",
        "on{switch}": "aan",
        "off{switch}": "uit",
        "Change it": "Verander het",
        "When": "Wanneer",
        "As it is, where you leave this empty. For example: 15:00, after coffee, mon to fri.":
            "Laat je dit leeg, dan blijft het zoals het is. Bijvoorbeeld: 15.00, na de koffie, ma t/m vr.",
        "As it is, where you leave this empty. For example: 23:00, or 23:00 7:00.":
            "Laat je dit leeg, dan blijft het zoals het is. Bijvoorbeeld: 23.00, of 23.00 7.00.",
        "How long": "Hoe lang",
        "For example: one minute, 5 min.": "Bijvoorbeeld: één minuut, 5 min.",
        "In your own words": "In je eigen woorden",
        "Why, for yourself": "Waarom, voor jezelf",
        "See what it does to the week{button}": "Kijk wat het met je week doet",
        "Remove this anchor": "Haal dit anker weg",
        "One more anchor": "Een anker erbij",
        "What": "Wat",
        "Something of your own, in the field below": "Iets van jezelf, in het veld hieronder",
        "For example: after coffee, 15:00, three times between 9 and 17.":
            "Bijvoorbeeld: na de koffie, 15.00, drie keer tussen 9 en 17.",
        "Getting full? An anchor that is off comes back whenever you like.":
            "Wordt het vol? Een anker dat uit staat, kan altijd weer aan.",
        "A card for the fridge": "Een kaart voor de koelkast",
        "Print{button}": "Afdrukken",
        "Shall I save this?": "Zal ik dit bewaren?",
        "It becomes:": "Het wordt:",
        "It was:": "Het was:",
        "{0} comes {1}, {2}": "{0} komt {1}, {2}",
        "{0} comes no more {1}, {2}": "{0} komt niet meer {1}, {2}",
        "This anchor goes out of the schedule. What was done stays.":
            "Dit anker gaat uit het schema. Wat je deed blijft bewaard.",
        "The schedule was changed somewhere else meanwhile, so nothing is saved. Here it is as it is now.":
            "Het schema is intussen ergens anders veranderd, dus er is niets bewaard. Zo is het nu.",
        "It is so already.": "Zo is het al.",
        "This schedule is not changed from here. The lines to put there by hand:":
            "Dit schema wordt van hieruit niet veranderd. De regels om er zelf in te zetten:",
        "Taken back: {0}": "Teruggenomen: {0}",
        "Say what is to come, and when.": "Zeg wat er komt, en wanneer.",
        "With that the schedule could not be read, so it stays as it is:":
            "Daarmee zou het schema niet te lezen zijn, dus het blijft zoals het is:",

        // The first time.
        "A beginning": "Een begin",
        "Three questions, and one small anchor in your day. Everything can change later.":
            "Drie vragen, en één klein anker in je dag. Alles kan later nog anders.",
        "Which language?": "Welke taal?",
        "Where would you like to start?": "Waar wil je beginnen?",
        "breathing, before the first mail": "ademen, voor de eerste mail",
        "a little movement": "een beetje bewegen",
        "the same bedtime every night": "elke avond dezelfde bedtijd",
        "After which moment?": "Na welk moment?",
        "Getting up, coffee, or words of your own. For a bedtime it does not matter.":
            "Het opstaan, de koffie, of eigen woorden. Voor een bedtijd maakt het niet uit.",
        "When do you get up?": "Hoe laat sta je op?",
        "Begin{button}": "Begin",
        "There it is.": "Daar is het.",
        "anchord nudges you from now on if you switch it on. It starts by itself at each login then.":
            "Zet je anchord aan, dan krijg je vanaf nu seintjes. Het start dan vanzelf als je inlogt.",
        "Not now{button}": "Nu niet",

        // Breathing.
        "Breathing{page}": "Ademen",
        "4 in, 6 out, through your nose. Stop whenever you like.":
            "4 in, 6 uit, door je neus. Stop wanneer je wilt.",
        "Sit as you like": "Zit zoals je wilt",
        "in{breath}": "in",
        "out{breath}": "uit",
        "That was it.": "Dat was het.",
        "Stay and listen for a while, if you like.": "Blijf gerust nog even luisteren.",
        "Note it{button}": "Noteer het",
        "Enough for now{button}": "Genoeg voor nu",
        "With a soft tone": "Met een zachte toon",
        "{0} breaths, {1}.": "{0} ademhalingen, {1}.",

        // Nights.
        "My nights": "Mijn nachten",
        "An estimate, from when nobody was at this computer. You know better.":
            "Een schatting, naar wanneer er niemand achter deze computer zat. Jij weet het beter.",
        "The night of {0}": "De nacht van {0}",
        "A nap on {0}": "Een dutje op {0}",
        "From {0} until {1}": "Van {0} tot {1} uur",
        "To bed {0}, up {1}": "Naar bed {0} uur, op {1} uur",
        "That is right{button}": "Dat klopt",
        "All of these are right{button}": "Ze kloppen allemaal",
        "It was different": "Het was anders",
        "To bed at": "Naar bed om",
        "Up at": "Op om",
        "I did not sleep{button}": "Ik heb niet geslapen",
        "I do not know{button}": "Ik weet het niet",

        // Looking back.
        "{0}: a line a day, from noon to noon. The nights are bands, what you did is a mark at its hour.":
            "{0}: een regel per dag, van twaalf tot twaalf uur. De nachten zijn banden, wat je deed is een teken op zijn uur.",
        "{0}: a line a week, from noon to noon. The nights are bands, what you did is a mark at its hour.":
            "{0}: een regel per week, van twaalf tot twaalf uur. De nachten zijn banden, wat je deed is een teken op zijn uur.",
        "night{picture}": "nacht",
        "Show my words": "Toon mijn woorden",
        "My words": "Mijn woorden",
        "Print my words too": "Druk ook mijn woorden af",
        "a week": "een week",
        "four weeks": "vier weken",
        "a year": "een jaar",
        "How far back": "Hoe ver terug",
        "The nights in numbers": "De nachten in getallen",

        // Words.
        "Something to keep": "Iets om te bewaren",
        "One word is enough. No word is fine too.": "Eén woord is genoeg. Geen woord ook.",
        "Keep{button}": "Bewaar",
        "With whom, if you like": "Met wie, als je wilt",
        "A question about the week": "Een vraag over de week",
        "Leave empty what you like.": "Laat leeg wat je wilt.",
        "Another question, please{button}": "Liever een andere vraag",
        "There is no question left for now.": "Er is nu geen vraag meer.",
        "Write about it": "Schrijf erover",
        "Write one": "Schrijf er een",
        "A letter to yourself": "Een brief aan jezelf",
        "For a day that asks too much, from one that goes well. It is shown on a soft day and nowhere else.":
            "Voor een dag die te veel vraagt, vanaf een dag die goed gaat. Je ziet hem op een zachte dag en nergens anders.",
        "Your letter of {0} waits for a soft day.": "Je brief van {0} wacht op een zachte dag.",
        "Your letter of {0}": "Je brief van {0}",
        "Write another in its place": "Schrijf een andere in zijn plaats",
        "None of these is fine too.": "Geen van deze is ook goed.",
        "What is kept, and how long": "Wat er bewaard wordt, en hoe lang",
        "Nothing is kept: neither what you did nor your words.":
            "Er wordt niets bewaard: niet wat je deed en niet je woorden.",
        "What you did is kept for {0}; words are not.":
            "Wat je deed blijft {0} bewaard; woorden niet.",
        "What you did is kept for good; words are not.":
            "Wat je deed blijft bewaard; woorden niet.",
        "What you did and your words are kept for {0}, on this computer.":
            "Wat je deed en je woorden blijven {0} bewaard, op deze computer.",
        "What you did and your words are kept for good, on this computer.":
            "Wat je deed en je woorden blijven bewaard, op deze computer.",
        "One of them goes for good with Erase, all of them with anchorctl forget --all.":
            "Met Wis gaat er één voorgoed weg, met anchorctl vergeet --all gaan ze allemaal.",
        "Erase{button}": "Wis",
        "Erase these words for good?": "Deze woorden voorgoed wissen?",
        "They are gone then, and cannot be brought back.":
            "Dan zijn ze weg, en niet meer terug te halen.",
        "Erased.": "Gewist.",
    ]
}
