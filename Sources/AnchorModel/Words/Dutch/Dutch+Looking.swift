// Nederlands: looking ahead (explain, simulate, calendar, monitor).

extension Translations {
    static let dutchLooking: KeyValuePairs<String, String> = [
        "Planned {0}; waiting: {1}.":
            "Stond gepland {0}; wacht: {1}.",
        "Planned {0}; put off, {1}.":
            "Stond gepland {0}; uitgesteld, {1}.",
        "Open; planned {0}.":
            "Staat open; stond gepland {0}.",
        "Last planned {0}: {1}.":
            "Vorige keer gepland {0}: {1}.",
        "Last planned {0}; let go: {1}.":
            "Vorige keer gepland {0}; losgelaten: {1}.",
        "Shown {0}, after waiting ({1}).":
            "Getoond {0}, na wachten ({1}).",
        "never: always in quiet hours":
            "nooit: altijd in de stille uren",
        "never: always outside its window":
            "nooit: altijd buiten zijn venster",
        "It never comes: its times are always inside the quiet hours.":
            "Dit komt nooit: het valt altijd binnen de stille uren.",
        "It never comes: its times are always outside its own window.":
            "Dit komt nooit: het valt altijd buiten zijn eigen venster.",
        "Not today: today is none of its days.":
            "Vandaag niet: het is er de dag niet voor.",
        "Not this week: this is none of its weeks.":
            "Deze week niet: het is er de week niet voor.",
        "Not today: this date is left out in the schedule.":
            "Vandaag niet: deze datum is in het schema overgeslagen.",
        "Shown {0}, a little later.":
            "Getoond {0}, iets later.",
        "Waited ({0}) and came with {1}, in one notification.":
            "Wachtte ({0}) en kwam samen met {1}, in één melding.",
        "Came with {0}, in one notification.":
            "Kwam samen met {0}, in één melding.",
        "Next: {0}.":
            "Volgende keer: {0}.",
        "It waits while {0} is set.":
            "Het wacht zolang {0} gezet is.",
        "{0} is set now. To unset it: anchorctl unset {1}":
            "{0} is nu gezet. Afhalen: anchorctl haal-af {1}",
        "comes on {0}":
            "komt op de computer {0}",
        "On the way to {0}, a quarter of an hour at a time, as your mornings allow.":
            "Op weg naar {0}, een kwartier per keer, als je ochtenden het toelaten.",
        "Staying here is fine too: put these times in the schedule ({0}) and remove shiftFrom.":
            "Hier blijven kan ook: zet deze tijden in het schema ({0}) en haal shiftFrom weg.",
        "The clock skips {0}; it comes that much later.":
            "De klok slaat {0} over; het komt zoveel later.",
        "the clock skips {0}":
            "de klok slaat {0} over",
        "after waiting ({0})":
            "na wachten ({0})",
        "open, without a notification of its own":
            "open, zonder eigen melding",
        "let go ({0})":
            "losgelaten ({0})",
        "--until has to be after --from, both between 1970 and 2199":
            "--until komt na --from, allebei tussen 1970 en 2199",
        "character {0}: expected {1}":
            "teken {0}: verwacht: {1}",
        "no such time zone: {0} (for example UTC or Europe/Amsterdam)":
            "zo'n tijdzone is er niet: {0} (bijvoorbeeld UTC of Europe/Amsterdam)",
        "It is in the past, and does not come again.":
            "Het is voorbij, en komt niet meer.",
        "It never comes.":
            "Dit komt nooit.",
        "After that it does not come again.":
            "Daarna komt het niet meer.",
        "in {0}":
            "over {0}",
        "{0} is running, until {1}":
            "{0} loopt, tot {1} uur",
        "comes now":
            "komt nu",
        "elsewhere":
            "elders",
        "schedule read":
            "schema gelezen",
        "The schedule keeps no history (history: \"off\"): what happens is told while this runs, and not afterwards.":
            "Het schema bewaart geen geschiedenis (history: \"off\"): wat er gebeurt, is te volgen zolang dit loopt, en later niet meer.",
        "this is no cursor":
            "dit is geen cursor",
        "the cursor is of another ledger: the one in use was begun after it":
            "de cursor is van een ander logboek: dat van nu is pas daarna begonnen",
        "the cursor is of a newer ledger: an older copy was put back since":
            "de cursor is van een nieuwer logboek: sindsdien is een oudere kopie teruggezet",
        "What happened meanwhile: anchorctl history. To go on from now: leave --since out, or remove the file of --cursor-file.":
            "Wat er intussen gebeurde: anchorctl geschiedenis. Verder vanaf nu: laat --since weg, of verwijder het bestand van --cursor-file.",
        "{0} ended with {1} ({2})":
            "{0} eindigde met {1} ({2})",
        "{0} was ended by signal {1} ({2})":
            "{0} is beëindigd door signaal {1} ({2})",
        "{0} took longer than {1} and was ended ({2})":
            "{0} duurde langer dan {1} en is beëindigd ({2})",
        "It has to be a program that may be run (chmod +x).":
            "Nodig is een programma dat mag draaien (chmod +x).",
    ]
}
