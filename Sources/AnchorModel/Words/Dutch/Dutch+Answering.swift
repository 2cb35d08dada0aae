// Nederlands: answering, the status, the settings of a day.

extension Translations {
    static let dutchAnswering: KeyValuePairs<String, String> = [
        "anchord is not running.":
            "anchord draait niet.",
        "Start it with: systemctl --user start anchord (or, without systemd: anchord)":
            "Start het met: systemctl --user start anchord (of, zonder systemd: anchord)",
        "anchord did not answer within 10 s.":
            "anchord gaf binnen 10 s geen antwoord.",
        "anchord ended the connection.":
            "anchord verbrak de verbinding.",
        "The reply was not understood: {0}.":
            "Het antwoord was onleesbaar: {0}.",
        "There is no anchor {0}.":
            "Er is geen anker {0}.",
        "Perhaps: {0}":
            "Misschien: {0}",
        "The anchors: {0}":
            "De ankers: {0}",
        "Nothing is open.":
            "Er staat niets open.",
        "{0} waits; with its name it can be answered: anchorctl done {1}":
            "{0} wacht; met de naam erbij kan het: anchorctl gedaan {1}",
        "There is nothing to take back.":
            "Er is niets om terug te nemen.",
        "The schedule in use stays.":
            "Het huidige schema blijft.",
        "It could not be kept: {0}.":
            "Het kon niet worden bewaard: {0}.",
        "That time is out of reach: now, or up to a week back.":
            "Die tijd is buiten bereik: nu, of tot een week terug.",
        "That time is out of reach: later takes up to a day.":
            "Die tijd is buiten bereik: straks kan tot een dag vooruit.",
        "That time is out of reach: ahead, and up to a year.":
            "Die tijd is buiten bereik: vooruit, en tot een jaar.",
        "That length is out of reach: up to a day.":
            "Die duur is buiten bereik: tot een dag.",
        "Those words do not fit: up to 2000 characters, without control characters.":
            "Die woorden passen niet: tot 2000 tekens, zonder stuurtekens.",
        "That name does not fit: up to 64 plain characters.":
            "Die naam past niet: tot 64 gewone tekens.",
        "Those nights do not fit: each day once, at most 31 in one go.":
            "Die nachten passen niet: elke dag één keer, tot 31 ineens.",
        "That day is out of reach: up to a year back.":
            "Die dag is buiten bereik: tot een jaar terug.",
        "That bed time is not of that night.":
            "Die bedtijd is niet van die nacht.",
        "That night does not fit: an hour to 16 hours from bed to wake, and not ahead of now.":
            "Die nacht past niet: een uur tot 16 uur van bed tot opstaan, en niet in de toekomst.",
        "There is no such time zone.":
            "Zo'n tijdzone is er niet.",
        "That word does not fit: up to 64 plain characters.":
            "Dat woord past niet: tot 64 gewone tekens.",
        "That anchor has no size of its own.":
            "Dat anker heeft geen eigen maat.",
        "{0} was not understood.":
            "{0} werd niet begrepen.",
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
            "Pauze tot {0}.",
        "Quiet until {0}.":
            "Stil tot {0}.",
        "Mode {0} until {1}.":
            "Stand {0} tot {1}.",
        "A gentle day until {0}: one nudge at most.":
            "Een zachte dag tot {0}: hooguit één duwtje.",
        "{0} rests, and comes again on {1}.":
            "{0} rust, en komt weer op {1}.",
        "worth a look":
            "een blik waard",
        "paused":
            "pauze",
        "quiet hours":
            "stille uren",
        "a little after the one before":
            "even na de vorige",
        "screen locked":
            "scherm op slot",
        "do not disturb":
            "niet storen",
        "a call or a film":
            "bellen of een film",
        "in a moment":
            "zo meteen",
        "the clock went back":
            "de klok ging terug",
        "outside its window":
            "buiten zijn venster",
        "you were away":
            "je was weg",
        "resting":
            "rust even",
        "a gentle day":
            "een zachte dag",
        "rests in this mode":
            "rust in deze stand",
        "silent":
            "stil",
        "enough for today":
            "genoeg voor vandaag",
        "a newer one came":
            "er kwam een nieuwere",
        "its time was over":
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
            "Straks: {0}, {1}.",
        "Begun, and that counts: {0}, {1}.":
            "Begonnen, en dat telt: {0}, {1}.",
        "Begun, and that counts: {0}.":
            "Begonnen, en dat telt: {0}.",
        "Go on with: {0}":
            "Ga verder met: {0}",
        "Taken back: {0} ({1}).":
            "Teruggenomen: {0} ({1}).",
        "Taken back: {0}.":
            "Teruggenomen: {0}.",
        "Noted, and that counts: {0}.":
            "Genoteerd, en dat telt: {0}.",
        "Noted: {0}.":
            "Genoteerd: {0}.",
        "sleepless":
            "niet geslapen",
        "Here again.":
            "Er weer bij.",
        "{0}: one minute a day.":
            "{0}: één minuut per dag.",
        "{0}: {1} minutes a day.":
            "{0}: {1} minuten per dag.",
        "{0}: a minute more? Then {1} a day: anchorctl size {2} larger (or keep).":
            "{0}: een minuut erbij? Dan {1} per dag: anchorctl maat {2} groter (of houden).",
        "The schedule as written.":
            "Het schema zoals het geschreven is.",
        "There is no mode {0}.":
            "Er is geen stand {0}.",
        "soft":
            "zacht",
        "The modes: {0}":
            "De standen: {0}",
        "The schedule has no modes of its own; man anchord-schedule shows how. There is always: soft":
            "Het schema heeft zelf geen standen; man anchord-schedule laat zien hoe. Er is altijd: zacht",
        "built-in starter":
            "ingebouwd begin",
        "{0}: {1}.":
            "{0}: {1}.",
        "1 anchor":
            "1 anker",
        "{0} anchors":
            "{0} ankers",
        "nudged":
            "duwtje",
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
            "na rust",
        "how it was":
            "hoe het was",
        "comes again":
            "komt weer",
        "letter":
            "brief",
        "taken back":
            "teruggenomen",
        "until {0}":
            "tot {0}",
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
            "{0}: in orde, {1}, waarvan {2} aan.",
        "There is no schedule yet; the built-in starter runs. Make one: anchorctl init":
            "Er is nog geen schema; het ingebouwde begin loopt. Maak er een: anchorctl init",
        "Which one first? 1 breathing, 2 movement, 3 bedtime [1]: ":
            "Welke eerst? 1 ademen, 2 bewegen, 3 bedtijd [1]: ",
        "That is none of the three. Type 1, 2 or 3.":
            "Dat is geen van de drie. Typ 1, 2 of 3.",
        "After what? Waking up, coffee, or words of your own [waking up]: ":
            "Na welk moment? Wakker worden, koffie, of iets van jezelf [wakker worden]: ",
        "When do you get up? [6:45]: ":
            "Hoe laat sta je op? [6.45]: ",
        "That was not understood.":
            "Dat snap ik niet.",
        "anchord notices it by itself: the first time in the morning that you log in or unlock the screen.":
            "anchord merkt het vanzelf: de eerste keer dat je 's ochtends inlogt of je scherm ontgrendelt.",
        "Let anchord know when it is so: anchorctl log {0}":
            "Laat het anchord weten als het zover is: anchorctl meld {0}",
        "anchord is on, and has read it.":
            "anchord staat aan, en heeft het gelezen.",
        "Switch anchord on now, and whenever you log in? Enter is yes, n is no: ":
            "Zal ik anchord aanzetten, nu en bij elke keer inloggen? Enter is ja, n is nee: ",
        "anchord is on.":
            "anchord staat aan.",
        "That did not work; anchorctl doctor tells why.":
            "Dat lukte niet; anchorctl dokter vertelt waarom.",
        "Something for now, if you like: anchorctl breathe":
            "Iets voor nu, als je wilt: anchorctl adem",
        "After waking":
            "Als je wakker bent",
        "After {0}":
            "Na {0}",
        "When it is nearly bedtime, then: one lamp softer.":
            "Als het bijna bedtijd is, dan: één lamp zachter.",
        "{0}, then: one minute of moving.":
            "{0}, dan: één minuut bewegen.",
        "{0}, then: one minute of breathing.":
            "{0}, dan: één minuut ademen.",
        "Written: {0}":
            "Geschreven: {0}",
        "{0} is there already; --force writes over it.":
            "{0} is er al; --force schrijft eroverheen.",
        "Next: systemctl --user enable --now anchord (a running anchord has read it already).":
            "Hierna: systemctl --user enable --now anchord (een lopende anchord heeft het al gelezen).",
        "today":
            "vandaag",
        "{0}: silent since {1}. To have it come again: anchorctl start {2}":
            "{0}: stil sinds {1}. Weer laten komen: anchorctl begin {2}",
        "You often begin {0} before I come. Shall I be silent there? Yes: anchorctl silent {1}. Rather not: anchorctl silent {2} --off":
            "Je begint vaak al aan {0} voordat ik kom. Zal ik daar stil zijn? Ja: anchorctl stil {1}. Liever niet: anchorctl stil {2} --off",
        "{0} is silent now, and what you do counts as ever. To have it come again: anchorctl start {1}":
            "{0} is nu stil, en wat je doet telt zoals altijd. Weer laten komen: anchorctl begin {1}",
        "{0} comes, as the schedule says.":
            "{0} komt, zoals het schema zegt.",
        "It was silent, and comes again from now on.":
            "Het was stil, en komt vanaf nu weer.",
        "No anchor is silent.":
            "Er is geen anker stil.",
        "No word is set.":
            "Er is geen woord gezet.",
        "set: {0}":
            "gezet: {0}",
        "{0} - no bubbles until: anchorctl unset locked":
            "{0} - geen ballonnetjes tot: anchorctl haal-af op-slot",
        "A few lines to yourself, for a day that is heavy. An empty line ends it.":
            "Een paar regels aan jezelf, voor een dag die zwaar is. Een lege regel sluit af.",
        "Kept for a soft day. It waits there, and is shown nowhere else.":
            "Bewaard voor een zachte dag. Daar wacht hij, en nergens anders is hij te lezen.",
        "A letter from you waits, of {0}. A soft day opens it: anchorctl soft. Another in its place: anchorctl letter --new":
            "Er wacht een brief van jou, van {0}. Een zachte dag maakt hem open: anchorctl zacht. Een andere ervoor in de plaats: anchorctl brief --new",
        "A letter from you waits already, of {0}. It stays, and this one is not kept. To put this one in its place: anchorctl letter --new TEXT":
            "Er wacht al een brief van jou, van {0}. Die blijft, en deze is niet bewaard. Toch deze in de plaats: anchorctl brief --new TEKST",
        "From yourself, {0}:":
            "Van jezelf, {0}:",
        "There is no letter yet. One for later, on a good day: anchorctl letter":
            "Er is nog geen brief. Een voor later, op een goede dag: anchorctl brief",
        "That line is one too long: a letter has up to {0} characters. The lines before it are there; an empty one ends it.":
            "Die regel is er een te veel: een brief heeft tot {0} tekens. De regels ervoor zijn er nog; een lege sluit af.",
    ]
}
