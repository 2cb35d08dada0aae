// Nederlands: answering, the status, the settings of a day.

extension Translations {
    static let dutchAnswering: KeyValuePairs<String, String> = [
        "anchord is not running":
            "anchord draait niet",
        "Start it with: systemctl --user start anchord (or, without systemd: anchord)":
            "Start het met: systemctl --user start anchord (of, zonder systemd: anchord)",
        "anchord did not answer within 10 s":
            "anchord gaf binnen 10 s geen antwoord",
        "{0} is answered by another user ({1}); nothing was said to it":
            "op {0} antwoordt een andere gebruiker ({1}); er is niets tegen gezegd",
        "anchord closed the connection":
            "anchord verbrak de verbinding",
        "the reply could not be read: {0}":
            "het antwoord was onleesbaar: {0}",
        "no such anchor: {0}":
            "dat anker is er niet: {0}",
        "Did you mean {0}?":
            "Bedoel je {0}?",
        "The anchors: {0}":
            "De ankers: {0}",
        "Nothing is open.":
            "Er staat niets open.",
        "{0} is waiting; answer it by name: anchorctl done {1}":
            "{0} wacht nog; met de naam erbij kun je antwoorden: anchorctl gedaan {1}",
        "there is nothing to take back":
            "er is niets om terug te nemen",
        "The schedule in use stays in force.":
            "Het huidige schema blijft gelden.",
        "it could not be saved: {0}":
            "het kon niet worden bewaard: {0}",
        "it could not be read: {0}":
            "het kon niet worden gelezen: {0}",
        "that time is out of range: from a week ago until now":
            "die tijd kan niet: van een week geleden tot nu",
        "that time is out of range: at most a day ahead":
            "die tijd kan niet: hooguit een dag vooruit",
        "that time is out of range: from now, and at most a year ahead":
            "die tijd kan niet: vanaf nu, en hooguit een jaar vooruit",
        "that length is out of range: at most a day":
            "die duur kan niet: hooguit een dag",
        "that text cannot be saved: at most 2000 characters, without control characters":
            "die tekst kan niet worden bewaard: hooguit 2000 tekens, zonder stuurtekens",
        "that name cannot be saved: at most 64 plain characters":
            "die naam kan niet worden bewaard: hooguit 64 gewone tekens",
        "those nights cannot be saved: each day once, at most 31 at a time":
            "die nachten kunnen niet worden bewaard: elke dag één keer, hooguit 31 tegelijk",
        "that day is out of range: at most a year back":
            "die dag kan niet: hooguit een jaar terug",
        "that bedtime does not belong to that night":
            "die bedtijd hoort niet bij die nacht",
        "that night cannot be saved: one to 16 hours from bed to getting up, and not in the future":
            "die nacht kan niet worden bewaard: een tot 16 uur van bed tot opstaan, en niet in de toekomst",
        "there is no such time zone":
            "zo'n tijdzone is er niet",
        "that word cannot be saved: at most 64 plain characters":
            "dat woord kan niet worden bewaard: hooguit 64 gewone tekens",
        "that anchor has no size of its own":
            "dat anker heeft geen eigen maat",
        "the daemon did not accept {0}":
            "de daemon nam {0} niet aan",
        "in {0}, {1}":
            "over {0}, {1}",
        "{0} ago, {1}":
            "{0} geleden, {1}",
        "now":
            "nu",
        "h":
            "u",
        "tomorrow":
            "morgen",
        "yesterday":
            "gisteren",
        "open":
            "open",
        "waiting":
            "wacht",
        "later":
            "straks",
        "next":
            "hierna",
        "Nothing is planned.":
            "Er staat niets gepland.",
        "Paused until {0}.":
            "Pauze tot {0} uur.",
        "Quiet until {0}.":
            "Stil tot {0} uur.",
        "Mode {0} until {1}.":
            "Stand {0} tot {1} uur.",
        "Gentle until {0}: one nudge a day at most, and bedtime.":
            "Zacht tot {0} uur: hooguit één seintje per dag, en bedtijd.",
        "Back earlier: anchorctl soft off":
            "Eerder terug: anchorctl zacht uit",
        "No pause is running.":
            "Er loopt geen pauze.",
        "1 minute":
            "1 minuut",
        "{0} minutes":
            "{0} minuten",
        "Back earlier: anchorctl mode none":
            "Eerder terug: anchorctl stand geen",
        "Bed at {0}, up at {1}; the nudge comes at {2}. Another time: anchorctl change bed 23:05":
            "Naar bed {0}, opstaan {1}; het seintje komt om {2}. Liever een andere tijd: anchorctl verander bed 23.05",
        "{0} is resting, and comes back on {1}.":
            "{0} rust, en komt terug op {1}.",
        "As usual again? Type: anchorctl mode none":
            "Weer gewoon? Typ: anchorctl stand geen",
        "worth a look":
            "Let op",
        "paused":
            "pauze",
        "quiet hours":
            "stille uren",
        "too soon after the one before":
            "kort na het vorige",
        "screen locked":
            "scherm op slot",
        "do not disturb":
            "niet storen",
        "in a moment":
            "zo meteen",
        "the clock went back":
            "de klok ging terug",
        "outside its window":
            "buiten zijn venster",
        "you were away":
            "je was weg",
        "resting":
            "rust even uit",
        "a gentle day":
            "een zachte dag",
        "rests in this mode":
            "rust in deze stand",
        "silent":
            "stil",
        "enough for today":
            "genoeg voor vandaag",
        "a newer one came":
            "er kwam een nieuwer seintje",
        "its time had passed":
            "de tijd was voorbij",
        "the day ended":
            "de dag was voorbij",
        "not today":
            "vandaag niet",
        "done already":
            "al gedaan",
        "no longer in the schedule":
            "niet meer in het schema",
        "no such day":
            "die dag bestaat niet",
        "The schedule has no anchors.":
            "Er staan geen ankers in het schema.",
        "off":
            "uit",
        "Done: {0}.":
            "Gedaan: {0}.",
        "Tried, and that counts: {0}.":
            "Geprobeerd, en dat telt: {0}.",
        "Not today, fine: {0}.":
            "Vandaag niet, prima: {0}.",
        "Later: {0}, {1}.":
            "Straks: {0}, {1} uur.",
        "Started, and that counts: {0}, {1}.":
            "Begonnen, en dat telt: {0}, {1}.",
        "Started, and that counts: {0}.":
            "Begonnen, en dat telt: {0}.",
        "Continue with: {0}":
            "Ga verder met: {0}",
        "Taken back: {0} ({1}).":
            "Teruggenomen: {0} ({1}).",
        "Taken back: {0}.":
            "Teruggenomen: {0}.",
        "Noted, and that counts: {0}.":
            "Genoteerd, en dat telt: {0}.",
        "For today {0} is past its time. Now is fine, too: anchorctl start {1}":
            "Voor vandaag is de tijd van {0} voorbij. Nu mag ook: anchorctl begin {1}",
        "Noted: {0}.":
            "Genoteerd: {0}.",
        "sleepless":
            "niet geslapen",
        "Nudges are back.":
            "De seintjes komen weer.",
        "{0}: one minute a day.":
            "{0}: één minuut per dag.",
        "{0}: {1} minutes a day.":
            "{0}: {1} minuten per dag.",
        "{0}: a minute more? Then {1} a day: anchorctl size {2} larger (or keep).":
            "{0}: een minuut erbij? Dan {1} per dag: anchorctl maat {2} groter (of houden).",
        "Your usual schedule applies again.":
            "Je gewone schema geldt weer.",
        "no such mode: {0}":
            "die stand is er niet: {0}",
        "soft":
            "zacht",
        "The modes: {0}":
            "De standen: {0}",
        "The schedule has no modes of its own; man anchord-schedule shows how to add one. There is always soft.":
            "Het schema heeft zelf geen standen; man anchord-schedule laat zien hoe je er een maakt. Zacht is er altijd.",
        "built-in starter":
            "ingebouwd beginschema",
        "{0}: {1}.":
            "{0}: {1}.",
        "1 anchor":
            "1 anker",
        "{0} anchors":
            "{0} ankers",
        "nudged":
            "seintje",
        "done":
            "gedaan",
        "tried":
            "geprobeerd",
        "let go":
            "losgelaten",
        "noted":
            "genoteerd",
        "resumed":
            "verder",
        "mode":
            "stand",
        "size":
            "maat",
        "note":
            "notitie",
        "check-in":
            "check-in",
        "look back":
            "terugblik",
        "after a rest":
            "na het rusten",
        "how it was":
            "hoe het was",
        "comes again":
            "komt weer",
        "letter":
            "brief",
        "taken back":
            "teruggenomen",
        "until {0}":
            "tot {0} uur",
        "none":
            "geen",
        "smaller":
            "kleiner",
        "larger":
            "groter",
        "keep":
            "houden",
        "light":
            "licht",
        "just right":
            "precies goed",
        "heavy":
            "zwaar",
        "Nothing yet.":
            "Nog niets.",
        "{0}: fine, {1}.":
            "{0}: in orde, {1}.",
        "{0}: fine, {1}, {2} of them on.":
            "{0}: in orde, {1}, waarvan er {2} aanstaan.",
        "There is no schedule yet; the built-in starter is in use. Make one: anchorctl init":
            "Er is nog geen schema; het ingebouwde beginschema geldt. Maak er zelf een: anchorctl begin-hier",
        "More about {0}: man anchord-schedule": "Meer over {0}: man anchord-schedule",
        "Where would you like to start? 1 breathing, 2 movement, 3 bedtime [1]: ":
            "Waarmee wil je beginnen? 1 ademen, 2 bewegen, 3 bedtijd [1]: ",
        "After waking":
            "Als je wakker bent",
        "After {0}":
            "Na {0}",
        "When it is nearly bedtime, then: dim one lamp.":
            "Als het bijna bedtijd is, dan: dim één lamp.",
        "{0}, then: one minute of moving.":
            "{0}, dan: één minuut bewegen.",
        "{0}, then: one minute of breathing.":
            "{0}, dan: één minuut ademen.",
        "Written: {0}":
            "Geschreven: {0}",
        "{0} already exists; --force writes another in its place, and keeps it beside it":
            "{0} bestaat al; met --force komt er een ander voor in de plaats, en dit blijft ernaast bewaard",
        "In the place of {0}, which is kept as {1}": "In plaats van {0}; dat is bewaard als {1}",
        "{0} sounds like going to bed. If you do get up then, type it once more.":
            "{0} klinkt als naar bed gaan. Sta je dan echt op, typ het dan nog een keer.",
        "Next: systemctl --user enable --now anchord.socket anchord.service (if anchord is running, it has read it already).":
            "Daarna: systemctl --user enable --now anchord.socket anchord.service (draait anchord al, dan heeft het dit al gelezen).",
        "today":
            "vandaag",
        "{0}: silent since {1}. To have it come again: anchorctl start {2}":
            "{0}: stil sinds {1}. Wil je het weer: anchorctl begin {2}",
        "You often begin {0} before I come. Shall I be silent there? Yes: anchorctl silent {1}. Rather not: anchorctl silent {2} --off":
            "Je begint vaak al aan {0} voordat ik kom. Zal ik daar stil zijn? Ja: anchorctl stil {1}. Liever niet: anchorctl stil {2} --off",
        "{0} is silent now, and what you do counts as ever. To have it come again: anchorctl start {1}":
            "{0} is nu stil, en wat je doet telt zoals altijd. Wil je het weer: anchorctl begin {1}",
        "{0} comes, as the schedule says.":
            "{0} komt, zoals het schema zegt.",
        "It was silent, and comes again from now on.":
            "Het was stil, en komt vanaf nu weer.",
        "No anchor is silent.":
            "Er is geen anker stil.",
        "A few lines to yourself, for a day that is heavy. An empty line ends it.":
            "Een paar regels aan jezelf, voor een dag die zwaar is. Een lege regel sluit af.",
        "Kept for a soft day. It waits there, and is shown nowhere else.":
            "Bewaard voor een zachte dag. Daar wacht hij op je; ergens anders is hij niet te lezen.",
        "A letter from you is waiting, from {0}. A soft day opens it: anchorctl soft. To replace it: anchorctl letter --new":
            "Er wacht een brief van jou, van {0}. Op een zachte dag gaat hij open: anchorctl zacht. Een andere in zijn plaats: anchorctl brief --new",
        "A letter from you is waiting already, from {0}. It stays, and this one was not saved. To replace it: anchorctl letter --new TEXT":
            "Er wacht al een brief van jou, van {0}. Die blijft, en deze is niet bewaard. Toch deze: anchorctl brief --new TEKST",
        "From yourself, {0}:":
            "Van jezelf, {0}:",
        "There is no letter yet. One for later, on a good day: anchorctl letter":
            "Er is nog geen brief. Een voor later, op een goede dag: anchorctl brief",
        "With that line the letter gets too long: at most {0} characters. The lines before it are kept; an empty line ends it.":
            "Met die regel wordt de brief te lang: hooguit {0} tekens. De regels ervoor zijn er nog; een lege regel sluit af.",
        "Answer with anchorctl done, tried, later or not-today.":
            "Antwoord met anchorctl gedaan, geprobeerd, straks of vandaag-niet.",
        "something else came first":
            "er ging iets anders voor",
        "I do not understand that. Type {0}, for example.":
            "Dat snap ik niet. Typ bijvoorbeeld {0}.",
        "a word is set":
            "er is een woord gezet",
        "{0}, unless {1}":
            "{0}, tenzij {1}",
        "Nothing in the schedule waits for {0} (\"unless\" in anchord-schedule(5)).":
            "Niets in het schema wacht op {0} (\"unless\" in anchord-schedule(5)).",
        "a call or a film":
            "bellen of een film",
        "That is none of the three. Type 1, 2 or 3.":
            "Dat is geen van de drie. Typ 1, 2 of 3.",
        "After which moment? Waking up, coffee, or words of your own [waking up]: ":
            "Na welk moment? Wakker worden, koffie, of iets van jezelf [wakker worden]: ",
        "When do you get up? [6:45]: ":
            "Hoe laat sta je op? [6.45]: ",
        "anchord notices it by itself: the first time in the morning that you log in or unlock the screen.":
            "anchord merkt het vanzelf: de eerste keer dat je 's ochtends inlogt of je scherm ontgrendelt.",
        "Had your coffee? Type: anchorctl log {0}":
            "Koffie op? Typ: anchorctl meld {0}",
        "When it is so, type: anchorctl log {0}":
            "Is het zover, typ dan: anchorctl meld {0}",
        "anchord is on, and has read it.":
            "anchord staat aan, en heeft het gelezen.",
        "Switch anchord on now, and whenever you log in? Enter is yes, n is no: ":
            "Zal ik anchord aanzetten, nu en bij elke keer inloggen? Enter is ja, n is nee: ",
        "anchord is on.":
            "anchord staat aan.",
        "That did not work; anchorctl doctor says why.":
            "Dat lukte niet; anchorctl dokter zegt waarom.",
        "Something for now, if you like: anchorctl breathe":
            "Iets voor nu, als je wilt: anchorctl adem",
        "No word is set.":
            "Er is geen woord gezet.",
        "set: {0}":
            "gezet: {0}",
        "{0} - no notifications until: anchorctl unset locked":
            "{0} - geen meldingen tot: anchorctl haal-af op-slot",
    ]
}
