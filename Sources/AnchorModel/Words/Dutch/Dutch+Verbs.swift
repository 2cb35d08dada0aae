// Nederlands: what each verb is, its arguments, and examples of it.

extension Translations {
    static let dutchVerbs: KeyValuePairs<String, String> = [
        "What is open and what comes next.":
            "Wat openstaat en wat hierna komt.",
        "The nudges that come next.":
            "De seintjes die hierna komen.",
        "anchorctl next":
            "anchorctl hierna",
        "How many, 1 to 1000 (5 if not given).":
            "Hoeveel, 1 tot 1000 (anders 5).",
        "<n>":
            "<n>",
        "Did it.":
            "Gedaan.",
        "The anchor; if not given, the newest nudge shown.":
            "Het anker; anders het nieuwste seintje dat er was.",
        "<anchor>":
            "<anker>",
        "Gave it a try, which counts just as much.":
            "Geprobeerd, en dat telt evenveel.",
        "Put a nudge off: later [ANCHOR] [10min | 16:30].":
            "Stel een seintje uit: straks [ANKER] [10min | 16:30].",
        "anchorctl later":
            "anchorctl straks",
        "The anchor, and a span or a clock time; one of them alone is fine.":
            "Het anker, en een duur of een kloktijd; een van beide mag ook.",
        "<words>":
            "<woorden>",
        "Let an anchor rest until tomorrow.":
            "Laat een anker rusten tot morgen.",
        "Note an anchor done on your own, or an event: log WORD [10min] [--at TIME].":
            "Noteer een anker dat je uit jezelf deed, of iets anders: meld WOORD [10min] [--at TIJD].",
        "anchorctl log":
            "anchorctl meld",
        "An anchor, or any other word: wake, coffee; bed and sleepless are of the night.":
            "Een anker, of een ander woord: wake, koffie; bed en niet-geslapen gaan over de nacht.",
        "<word>":
            "<woord>",
        "<length>":
            "<duur>",
        "When it was: 7:40, yesterday 7:40 or 2026-03-29T07:40.":
            "Wanneer het was: 7:40, gisteren 7:40 of 2026-03-29T07:40.",
        "<time>":
            "<tijd>",
        "anchorctl pause":
            "anchorctl pauze",
        "<until>":
            "<tot>",
        "Begin, which already counts: start [ANCHOR].":
            "Begin, en dat telt al: begin [ANKER].",
        "anchorctl start":
            "anchorctl begin",
        "Breathe for a while, 4 s in and 6 s out: breathe [2min].":
            "Adem een tijdje, 4 s in en 6 s uit: adem [2min].",
        "  anchorctl breathe 5min\n  anchorctl breathe --sound --quiet-screen":
            "  anchorctl adem 5min\n  anchorctl adem --sound --quiet-screen",
        "anchorctl breathe":
            "anchorctl adem",
        "How long, 20s to 60min; the anchor's own length, or 2min.":
            "Hoelang, 20s tot 60min; anders de duur van het anker, of 2min.",
        "The anchor it counts for.":
            "Het anker waarvoor het telt.",
        "<id>":
            "<id>",
        "A sound for in and another for out, for closed eyes.":
            "Een klank voor in en een andere voor uit, voor wie de ogen sluit.",
        "Draw nothing.":
            "Teken niets.",
        "End a pause.":
            "Beëindig een pauze.",
        "anchorctl resume":
            "anchorctl verder",
        "anchorctl mode":
            "anchorctl stand",
        "One of the schedule's modes, soft, or none; without it, what is in force.":
            "Een stand van het schema, zacht, of geen; zonder naam: wat er geldt.",
        "<name>":
            "<naam>",
        "anchorctl soft":
            "anchorctl zacht",
        "A smaller or larger step, or how it was: size ANCHOR larger|heavy.":
            "Een kleinere of grotere stap, of hoe het was: maat ANKER groter|zwaar.",
        "  anchorctl size move larger\n  anchorctl size move heavy":
            "  anchorctl maat move groter\n  anchorctl maat move zwaar",
        "anchorctl size":
            "anchorctl maat",
        "The anchor.":
            "Het anker.",
        "smaller, larger, or keep: no offer for four weeks; light, right or heavy: how it was, and heavy halves the step (kleiner, groter, houden; licht, goed, zwaar).":
            "kleiner, groter, of houden: vier weken geen aanbod; licht, goed of zwaar: hoe het was, en zwaar halveert de stap.",
        "<change>":
            "<hoe>",
        "No nudges of an anchor until it is started again: silent [ANCHOR] [--off].":
            "Geen seintjes van een anker tot je het weer begint: stil [ANKER] [--off].",
        "  anchorctl silent move\n  anchorctl silent move --off":
            "  anchorctl stil move\n  anchorctl stil move --off",
        "anchorctl silent":
            "anchorctl stil",
        "The anchor; without it, those that are silent.":
            "Het anker; anders alle die stil zijn.",
        "Have it come, as the schedule says.":
            "Laat het weer komen, zoals het schema zegt.",
        "How does my body feel? Three questions, Enter skips: check-in [--after-rest].":
            "Hoe voelt mijn lijf? Drie vragen, Enter slaat over: inchecken [--after-rest].",
        "anchorctl check-in":
            "anchorctl inchecken",
        "What the rest did: seven signs to tick, any or none.":
            "Wat de rust deed: zeven tekens om aan te vinken, of geen.",
        "Ask again what was set aside with -.":
            "Vraag ook weer wat met - opzij was gelegd.",
        "A look back at the week: one question, two more by choice.":
            "Terugkijken op de week: één vraag, nog twee als je wilt.",
        "anchorctl reflect":
            "anchorctl terugblik",
        "How many, 1 to 3, without being asked.":
            "Hoeveel, 1 tot 3, zonder dat het gevraagd wordt.",
        "Keep some words of your own: note TEXT [--with NAME].":
            "Bewaar eigen woorden: noteer TEKST [--with NAAM].",
        "  anchorctl note it was quiet by the water\n  anchorctl note we walked --with Kim":
            "  anchorctl noteer het was stil aan het water\n  anchorctl noteer we liepen --with Kim",
        "anchorctl note":
            "anchorctl noteer",
        "The words; if not given they are read from standard input.":
            "De woorden; anders wat er uit een pijp of van het toetsenbord komt.",
        "<text>":
            "<tekst>",
        "Whom you shared it with.":
            "Met wie je het deelde.",
        "Say how the nights were: nights [--since DATE] or nights DATE 22:40 7:05.":
            "Zeg hoe de nachten waren: nachten [--since DATUM] of nachten DATUM 22:40 7:05.",
        "nights alone asks about the nights that anchord guesses, a week back; Enter is yes.\n  anchorctl nights\n  anchorctl nights yesterday 22:40 7:05\n  anchorctl nights saturday none":
            "Alleen nachten vraagt naar de nachten die anchord vermoedt, een week terug; Enter is ja.\n  anchorctl nachten\n  anchorctl nachten gisteren 22:40 7:05\n  anchorctl nachten zaterdag geen",
        "anchorctl nights":
            "anchorctl nachten",
        "One night: the day of its evening (yesterday, 2026-11-14), and how it was: 22:40 7:05, none or ?.":
            "Eén nacht: de dag van de avond (gisteren, 2026-11-14) en hoe die was: 22:40 7:05, geen of ?.",
        "<night>":
            "<nacht>",
        "From this evening on: yesterday, saturday, 2026-11-01.":
            "Vanaf deze avond: gisteren, zaterdag, 2026-11-01.",
        "<date>":
            "<datum>",
        "A letter to yourself, shown on a soft day and nowhere else: letter [TEXT].":
            "Een brief aan jezelf, alleen op een zachte dag te lezen: brief [TEKST].",
        "For a day that asks too much, from one that goes well. anchorctl soft shows it.\n  anchorctl letter\n  anchorctl letter go outside for a moment, the rest can wait\n  anchorctl letter --new":
            "Voor een dag die te veel vraagt, van een dag die wel gaat. anchorctl zacht laat hem zien.\n  anchorctl brief\n  anchorctl brief ga even naar buiten, de rest kan wachten\n  anchorctl brief --new",
        "anchorctl letter":
            "anchorctl brief",
        "The words; if not given they are asked for, or read from a pipe.":
            "De woorden; anders wordt ernaar gevraagd, of komen ze uit een pijp.",
        "Write another, in the place of the one that waits.":
            "Schrijf een andere, in de plaats van die er wacht.",
        "The anchor, or the word that was logged, that it is to be about.":
            "Het anker of het gemelde woord waar het over gaat.",
        "Take back the last answer, put-off, note or change of the schedule.":
            "Neem het laatste antwoord, uitstel, de laatste notitie of verandering van het schema terug.",
        "anchorctl undo":
            "anchorctl terug",
        "All anchors of the schedule.":
            "Alle ankers van het schema.",
        "anchorctl list":
            "anchorctl ankers",
        "Why the last nudge came when it did, and when the next comes: explain [ANCHOR].":
            "Waarom het laatste seintje kwam toen het kwam, en wanneer het volgende: leg-uit [ANKER].",
        "anchorctl explain":
            "anchorctl leg-uit",
        "One anchor; all of them if not given.":
            "Eén anker; anders allemaal.",
        "What happened: history [-n N] [--since DATE | --day DATE] [--words] [--ids].":
            "Wat er gebeurde: geschiedenis [-n N] [--since DATUM | --day DATUM] [--words].",
        "  anchorctl history --day yesterday\n  anchorctl history --words --since monday\n  anchorctl history --ids":
            "  anchorctl geschiedenis --day gisteren\n  anchorctl geschiedenis --words --since maandag\n  anchorctl geschiedenis --ids",
        "anchorctl history":
            "anchorctl geschiedenis",
        "The newest so many (20 if not given; all with --json, --since or --day).":
            "De nieuwste zoveel (anders 20; alles bij --json, --since of --day).",
        "From then on: yesterday, 2026-03-29T07:40 or 7:40.":
            "Vanaf dan: gisteren, maandag, 2026-03-29, 2026-03-29T07:40 of 7:40.",
        "One day: today, yesterday, monday or 2026-03-29.":
            "Eén dag: vandaag, gisteren, maandag of 2026-03-29.",
        "Your own words, read back as you gave them.":
            "Je eigen woorden, teruggelezen zoals je ze gaf.",
        "Each entry's id in front of it, for forget.":
            "Voor elke regel zijn id, voor vergeet.",
        "A calm look back: report [--from DAY] [--to DAY] [--page FILE.html].":
            "Een rustige terugblik: overzicht [--from DAG] [--to DAG] [--page BESTAND.html].",
        "  anchorctl report\n  anchorctl report --from 2026-11-01 --to yesterday --detail\n  anchorctl report --work-days Mon,Wed..Fri --page report.html":
            "  anchorctl overzicht\n  anchorctl overzicht --from 2026-11-01 --to gisteren --detail\n  anchorctl overzicht --work-days 'ma t/m do' --page overzicht.html",
        "anchorctl report":
            "anchorctl overzicht",
        "From this day on: yesterday, monday or 2026-03-29 (four weeks in all if not given).":
            "Vanaf deze dag: gisteren, maandag of 2026-03-29 (anders vier weken terug).",
        "<day>":
            "<dag>",
        "To this day, today if not given.":
            "Tot en met deze dag; anders vandaag.",
        "The days you work, for the nights: Mon..Fri if not given; Mon,Wed..Fri.":
            "De dagen dat je werkt, voor de nachten: ma t/m vr als je niets zegt. Bijvoorbeeld: ma,wo,vr.",
        "<days>":
            "<dagen>",
        "The numbers of the nights as well.":
            "Ook de getallen van de nachten.",
        "Write it as a page of its own, to read in a browser or print; - for the output.":
            "Schrijf het als bladzijde voor een browser of printer; - schrijft naar de uitvoer.",
        "<column>":
            "<kolom>",
        "<zone>":
            "<tijdzone>",
        "<file>":
            "<bestand>",
        "One line per change, for a bar too: monitor [--format waybar|i3bar] [--events].":
            "Een regel per verandering, ook voor een balk: volg [--format waybar|i3bar] [--events].",
        "  anchorctl monitor\n  anchorctl monitor --format waybar --no-start    for a bar: starts nothing by itself\n  anchorctl monitor --events --exec ~/.config/anchord/hooks/lamp --cursor-file lamp.cursor":
            "  anchorctl volg\n  anchorctl volg --format waybar --no-start    voor een balk: start zelf niets\n  anchorctl volg --events --exec ~/.config/anchord/hooks/lamp --cursor-file lamp.cursor",
        "Every event as it happens, one by one.":
            "Alles wat er gebeurt, een voor een.",
        "Events since this cursor, then what comes.":
            "Wat er na deze cursor gebeurde, en dan wat er komt.",
        "<cursor>":
            "<cursor>",
        "A program to run for each event, which is on its input.":
            "Een programma dat elke gebeurtenis krijgt, op zijn invoer.",
        "<program>":
            "<programma>",
        "Where the cursor of the last event is kept.":
            "Waar de cursor van de laatste gebeurtenis wordt bewaard.",
        "How long the program may take: 1min.":
            "Hoe lang het programma erover mag doen: 1min.",
        "anchorctl monitor":
            "anchorctl volg",
        "plain, waybar or i3bar.":
            "plain, waybar of i3bar.",
        "<format>":
            "<vorm>",
        "Wait for anchord; never start it.":
            "Wacht op anchord; start het nooit.",
        "In a bar, how long until the next one.":
            "In een balk: hoelang nog tot het volgende.",
        "All of the history, to keep or to read: export [--csv] [FILE].":
            "De hele geschiedenis, om te bewaren of te lezen: exporteer [--csv] [BESTAND].",
        "  anchorctl export history.jsonl\n  anchorctl export --csv history.csv\nFor two machines of yours there is \"shared\" in the schedule instead: man anchord-schedule.":
            "  anchorctl exporteer geschiedenis.jsonl\n  anchorctl exporteer --csv geschiedenis.csv\nVoor twee computers van jou is er \"shared\" in het schema: man anchord-schedule.",
        "anchorctl export":
            "anchorctl exporteer",
        "The file; standard output if not given.":
            "Het bestand; anders naar de uitvoer.",
        "A table for spreadsheets; JSON Lines if not given.":
            "Een tabel voor een rekenblad; anders JSON Lines.",
        "Write over a file that is there.":
            "Schrijf over een bestand heen dat er al is.",
        "Add a file to the history: import FILE|- [--dry-run].":
            "Voeg een bestand toe aan de geschiedenis: importeer BESTAND|- [--dry-run].",
        "JSON Lines or a table as export writes them, or written by hand:\n  {\"event\": \"bed\", \"at\": \"2026-03-01T22:50\", \"zone\": \"Europe/Amsterdam\"}\n  {\"event\": \"wake\", \"at\": \"2026-03-02T06:40+01:00\"}\nNights of another program; look at them first:\n  anchorctl import --from sleep-as-android sleep-export.csv --dry-run\n  anchorctl import --from csv --bed \"Start Time\" --wake \"End Time\" sleep.csv\nImporting twice adds nothing.":
            "JSON Lines of een tabel zoals exporteer die schrijft, of met de hand geschreven:\n  {\"event\": \"bed\", \"at\": \"2026-03-01T22:50\", \"zone\": \"Europe/Amsterdam\"}\n  {\"event\": \"wake\", \"at\": \"2026-03-02T06:40+01:00\"}\nDe nachten van een ander programma; bekijk ze eerst:\n  anchorctl importeer --from sleep-as-android sleep-export.csv --dry-run\n  anchorctl importeer --from csv --bed \"Start Time\" --wake \"End Time\" slaap.csv\nTwee keer importeren voegt niets toe.",
        "anchorctl import":
            "anchorctl importeer",
        "The file; - is standard input.":
            "Het bestand; - leest de invoer.",
        "Tell what would be added, and add nothing.":
            "Zeg wat erbij zou komen, en voeg niets toe.",
        "Nights of: sleep-as-android, csv or json.":
            "Nachten van: sleep-as-android, csv of json.",
        "The column of going to bed.":
            "De kolom met wanneer je naar bed ging.",
        "The column of getting up.":
            "De kolom met wanneer je opstond.",
        "The zone of times without one: Europe/Amsterdam.":
            "De tijdzone van tijden zonder: Europe/Amsterdam.",
        "Erase from the history for good: forget ID | --before DATE | --all.":
            "Wis voorgoed uit de geschiedenis: vergeet ID | --before DATUM | --all.",
        "anchorctl history --ids shows the ids; the first few letters of one will do.\n  anchorctl forget 5f3c9a52\n  anchorctl forget --before 2026-01-01\nTo take back the last answer and keep the rest there is undo.":
            "anchorctl geschiedenis --ids toont de id's; de eerste paar tekens ervan zijn genoeg.\n  anchorctl vergeet 5f3c9a52\n  anchorctl vergeet --before 2026-01-01\nWil je alleen het laatste antwoord terugnemen en de rest houden: anchorctl terug.",
        "anchorctl forget":
            "anchorctl vergeet",
        "One entry, by its id or the first four letters of it or more.":
            "Eén regel, met zijn id of de eerste vier tekens ervan, of meer.",
        "All before that day: yesterday, monday, 2026-03-29.":
            "Alles van voor die dag: gisteren, maandag, 2026-03-29.",
        "All of the history.":
            "De hele geschiedenis.",
        "Ask nothing.":
            "Vraag niets.",
        "How everything around anchord stands, and what to do: doctor [--bubble].":
            "Hoe alles rond anchord ervoor staat, en wat te doen: dokter [--bubble].",
        "anchorctl doctor":
            "anchorctl dokter",
        "Show one notification to look at, which is not a nudge.":
            "Toon één melding om naar te kijken; het is geen seintje.",
        "Give an anchor another time, length or words: change ANCHOR WHAT.":
            "Geef een anker een andere tijd, duur of woorden: verander ANKER WAT.",
        "A time alone is the one the anchor has: bed for a bedtime, the latest for what comes after\nsomething. undo takes it back.\n  anchorctl change bed 23:05\n  anchorctl change bed wake 7:00\n  anchorctl change breathe length 2min\n  anchorctl change move after coffee, by 11:00\n  anchorctl change walk three times between 9 and 17\n  anchorctl change tea title Tea by the window":
            "Geef je alleen een tijd, dan is dat bij bed de bedtijd, en bij iets wat na\niets anders komt de uiterste tijd. terug neemt het terug.\n  anchorctl verander bed 23.05\n  anchorctl verander bed opstaan 7.00\n  anchorctl verander adem lengte 2 min\n  anchorctl verander bewegen na de koffie, uiterlijk 11.00\n  anchorctl verander wandelen drie keer tussen 9 en 17\n  anchorctl verander thee titel Thee bij het raam",
        "The anchor, then its new moment; or length, title, why, days, windDown, snooze and what follows.":
            "Het anker, dan zijn nieuwe moment; of lengte, titel, waarom, dagen, afbouw, straks en wat erbij hoort.",
        "Say what would change, and write nothing.":
            "Zeg wat er zou veranderen, en schrijf niets.",
        "anchorctl change":
            "anchorctl verander",
        "Let an anchor come again: on ANCHOR.":
            "Laat een anker weer komen: aan ANKER.",
        "  anchorctl on move":
            "  anchorctl aan bewegen",
        "anchorctl on":
            "anchorctl aan",
        "Let an anchor come no more, until it is on again: off ANCHOR.":
            "Laat een anker niet meer komen, tot het weer aan gaat: uit ANKER.",
        "  anchorctl off tea":
            "  anchorctl uit thee",
        "anchorctl off":
            "anchorctl uit",
        "Take an anchor out of the schedule; what was done stays: remove ANCHOR.":
            "Haal een anker uit het schema; wat gedaan is blijft: haal-weg ANKER.",
        "off is enough for one that may come back. undo takes it back.\n  anchorctl remove tea":
            "uit is genoeg voor een dat terug mag komen. terug neemt het terug.\n  anchorctl haal-weg thee",
        "anchorctl remove":
            "anchorctl haal-weg",
        "Put a new anchor into the schedule: add WHAT WHEN.":
            "Zet een nieuw anker in het schema: voeg-toe WAT WANNEER.",
        "What: movement, breathing, rest, check-in, reflection, bedtime, or words of your own. Without\nany it asks three questions.\n  anchorctl add movement after coffee\n  anchorctl add rest three times between 9 and 17\n  anchorctl add water the plants at 10:00 on saturday":
            "Wat: bewegen, ademen, pauze, voelen, terugkijken, bedtijd, of eigen woorden. Zonder iets\nstelt het drie vragen.\n  anchorctl voeg-toe bewegen na de koffie\n  anchorctl voeg-toe pauze drie keer tussen 9 en 17\n  anchorctl voeg-toe de planten water geven om 10.00 op zaterdag",
        "What, and when it comes; length, title and why can follow.":
            "Wat, en wanneer het komt; lengte, titel en waarom kunnen erachter.",
        "anchorctl add":
            "anchorctl voeg-toe",
        "Say what would be taken back, and leave it.":
            "Zeg wat er terug zou gaan, en laat het zo.",
        "The newest of the two. On a terminal it is named first, and you say whether it goes back; a\nchange of the schedule stays where the file was changed since. With an anchor's name it goes back\nif it is about that one, and is named and left otherwise.\n  anchorctl undo\n  anchorctl undo bed":
            "Wat je het laatst zei of veranderde gaat terug. In een terminal staat er eerst\nwat dat is, en zeg je zelf of het mag; een verandering van het schema blijft staan als het bestand daarna nog veranderd is. Met de naam van een anker erachter gaat het terug als het over dat anker gaat, en anders niet.\n  anchorctl terug\n  anchorctl terug bed",
        "Change the schedule: opens it, checks it, says what changes: edit [FILE].":
            "Verander het schema; zegt wat eraan schort en wat er verandert: bewerk [BESTAND].",
        "What can be in it: man anchord-schedule. Two machines that keep one history: \"shared\" there.\n  anchorctl edit":
            "Wat erin kan staan: man anchord-schedule. Twee computers met één geschiedenis: \"shared\" daarin.\n  anchorctl bewerk",
        "anchorctl edit":
            "anchorctl bewerk",
        "The schedule; if not given, the one the daemon would use.":
            "Het schema; anders wat de daemon zou nemen.",
        "Read the schedule again; says what is wrong with it.":
            "Lees het schema opnieuw; zegt wat eraan mankeert.",
        "anchorctl reload":
            "anchorctl herlees",
        "anchorctl check":
            "anchorctl controleer",
        "Live days ahead without a daemon: simulate [--from T] [--until T].":
            "Beleef dagen vooruit zonder daemon: oefen [--from T] [--until T].",
        "  anchorctl simulate\n  anchorctl simulate --event wake=07:00 --asleep 22:30-07:00":
            "  anchorctl oefen\n  anchorctl oefen --event wake=07:00 --asleep 22:30-07:00",
        "anchorctl simulate":
            "anchorctl oefen",
        "If not given, the one the daemon would use.":
            "Een ander schema dan wat de daemon zou nemen.",
        "YYYY-MM-DD[ HH:MM[:SS]] or @SECONDS; now.":
            "Vanaf JJJJ-MM-DD[ UU:MM[:SS]] of @SECONDEN; anders nu.",
        "Up to then; a week later.":
            "Tot dan; anders een week later.",
        "In this time zone, not the machine's.":
            "In deze tijdzone, en niet die van de computer.",
        "When the machine sleeps: 22:00-07:00.":
            "Wanneer de computer slaapt: 22:00-07:00.",
        "<window>":
            "<venster>",
        "What happens each day: wake=07:00.":
            "Wat er elke dag gebeurt: wake=07:00.",
        "<event=time>":
            "<gebeurtenis=tijd>",
        "When a calendar expression elapses, without a daemon: calendar 'Mon..Fri 07:30'.":
            "Wanneer een kalenderuitdrukking komt, zonder daemon: kalender 'Mon..Fri 07:30'.",
        "  anchorctl calendar 'Mon..Fri 07:30'\n  anchorctl calendar -n 3 '*-*-1 09:00'":
            "  anchorctl kalender 'Mon..Fri 07:30'\n  anchorctl kalender -n 3 '*-*-1 09:00'",
        "anchorctl calendar":
            "anchorctl kalender",
        "As in systemd.time(7); after -- where it begins with a dash.":
            "Zoals in systemd.time(7); na -- als het met een streepje begint.",
        "<expression>":
            "<uitdrukking>",
        "After this: YYYY-MM-DD[ HH:MM[:SS]] or @SECONDS.":
            "Na dan: JJJJ-MM-DD[ UU:MM[:SS]] of @SECONDEN.",
        "How many, 1 to 1000000 (5 if not given).":
            "Hoeveel, 1 tot 1000000 (anders 5).",
        "The anchors as a card for the fridge: card [--svg | --html | --ics] [FILE].":
            "De ankers op een kaart voor de koelkast: kaart [--svg | --html | --ics] [BESTAND].",
        "  anchorctl card --html card.html\n  anchorctl card --ics anchors.ics\n  anchorctl card --ics --anchor walk --at \"sat 10:00\" --with Kim walk.ics":
            "  anchorctl kaart --html kaart.html\n  anchorctl kaart --ics ankers.ics\n  anchorctl kaart --ics --anchor lopen --at \"za 10:00\" --with Kim lopen.ics",
        "anchorctl card":
            "anchorctl kaart",
        "Where to write it; standard output if not given.":
            "Waarheen; anders naar de uitvoer.",
        "A page of lines and letters, for printing.":
            "Een blad met lijnen en letters, om af te drukken.",
        "A page for a browser to print.":
            "Een bladzijde die een browser afdrukt.",
        "For a calendar.":
            "Voor een agenda.",
        "A card of this one.":
            "Een kaart van dit ene.",
        "The discreet ones too.":
            "Ook de discrete.",
        "Once, to ask somebody along: \"sat 10:00\", \"2026-03-29 10:00\".":
            "Eén keer, om iemand mee te vragen: \"za 10:00\", \"2026-03-29 10:00\".",
        "How long then: 30min.":
            "Hoelang dan: 30min.",
        "<span>":
            "<duur>",
        "Whom you ask along.":
            "Wie je mee vraagt.",
        "Write a first schedule, after at most three questions.":
            "Schrijf een eerste schema, na hooguit drie vragen.",
        "anchorctl init":
            "anchorctl begin-hier",
        "breathing, movement or bedtime.":
            "ademen, bewegen of bedtijd.",
        "<first>":
            "<eerste>",
        "What it follows: wake, coffee.":
            "Waar het op volgt: wake (wakker), koffie.",
        "<event>":
            "<gebeurtenis>",
        "When you get up: 06:45.":
            "Hoe laat je opstaat: 06:45.",
        "en or nl.":
            "en of nl.",
        "<language>":
            "<taal>",
        "Put it in the place of a schedule that is there, which is kept beside it.":
            "Zet het in de plaats van een schema dat er al is; dat blijft ernaast bewaard.",
        "Call a method of the daemon: call METHOD [JSON] [--more].":
            "Roep een methode van de daemon aan: call METHODE [JSON] [--more].",
        "GetStatus, or a full name such as org.varlink.service.GetInfo.":
            "GetStatus, of een hele naam zoals org.varlink.service.GetInfo.",
        "<method>":
            "<methode>",
        "The parameters, a JSON object.":
            "De parameters, een JSON-object.",
        "<json>":
            "<json>",
        "Ask for a stream of replies.":
            "Vraag om een stroom van antwoorden.",
        "The definition of the daemon's interface.":
            "De beschrijving van de interface van de daemon.",
        "Another interface, such as org.varlink.service.":
            "Een andere interface, zoals org.varlink.service.",
        "<interface>":
            "<interface>",
        "  anchorctl later            as long as the schedule says\n  anchorctl later 16:30      then\n  anchorctl later half an hour\n  anchorctl later move 1h    another one than the newest":
            "  anchorctl straks            zolang als het schema zegt\n  anchorctl straks 16.30      dan\n  anchorctl straks een kwartier\n  anchorctl straks move 1 uur een ander dan het nieuwste",
        "  anchorctl log coffee\n  anchorctl log move 10min --at 7:40\n  anchorctl log coffee 10min ago\n  anchorctl log bed yesterday 23:10":
            "  anchorctl meld koffie\n  anchorctl meld move 10 minuten --at 7.40\n  anchorctl meld koffie 10 min geleden\n  anchorctl meld bed gisteren 23.10",
        "How long it took, and when: 10min, half past seven, 10min ago.":
            "Hoelang het duurde, en wanneer: 10 min, half acht, 10 min geleden.",
        "No nudges for a while: pause [2h | until friday].":
            "Een tijdje geen seintjes: pauze [2 uur | tot vrijdag].",
        "  anchorctl pause 2h\n  anchorctl pause tomorrow\n  anchorctl pause until friday 9:00":
            "  anchorctl pauze 2 uur\n  anchorctl pauze morgen\n  anchorctl pauze tot vrijdag 9 uur",
        "A span, a clock time or a day; until the end of the day if not given.":
            "Een duur, een kloktijd of een dag; anders tot het einde van de dag.",
        "Another mode for a while: mode NAME [until T]; mode none ends it.":
            "Een andere stand voor een tijd: stand NAAM [tot T]; stand geen beëindigt hem.",
        "  anchorctl mode holiday through 2026-08-09\n  anchorctl mode ill until friday\n  anchorctl mode none":
            "  anchorctl stand vakantie t/m 9 augustus\n  anchorctl stand ziek tot vrijdag\n  anchorctl stand geen",
        "Until when: until friday, 2 days, 18:00; the end of the day if not given.":
            "Tot wanneer: tot vrijdag, 2 dagen, 18.00; anders tot het einde van de dag.",
        "The same as an option: 2d, 18:00, sunday (when it begins), 2026-08-10.":
            "Hetzelfde als optie: 2d, 18.00, zondag (als die begint), 2026-08-10.",
        "A gentle day, or some: one small nudge a day at most, and bedtime: soft [2 days].":
            "Een zachte dag, of meer: hooguit één klein seintje per dag, en dat voor het slapen: zacht [2 dagen].",
        "  anchorctl soft\n  anchorctl soft a week\n  anchorctl soft until friday\n  anchorctl soft off":
            "  anchorctl zacht\n  anchorctl zacht een week\n  anchorctl zacht tot vrijdag\n  anchorctl zacht uit",
        "How many days, today the first, or until when; today if not given.":
            "Hoeveel dagen, vandaag als eerste, of tot wanneer; anders vandaag.",
        "The same as an option.":
            "Hetzelfde als optie.",
        "Set a word until you unset it or log out: set [WORD] [--until T].":
            "Zet een woord tot je het afhaalt of afmeldt: zet [WOORD] [--until T].",
        "What the schedule says unless of waits while it is set; locked: everything does.\n  anchorctl set docked\n  anchorctl set visitors until 17:00\n  anchorctl set locked; swaylock; anchorctl unset locked\n  anchorctl set":
            "Wat in het schema unless met dat woord heeft, wacht zolang het gezet is; bij op-slot wacht alles.\n  anchorctl zet docked\n  anchorctl zet bezoek tot 17.00\n  anchorctl zet op-slot; swaylock; anchorctl haal-af op-slot\n  anchorctl zet",
        "When it ends by itself: 17:00, 2h or friday.":
            "Wanneer het vanzelf ophoudt: 17.00, 2u of vrijdag.",
        "anchorctl set":
            "anchorctl zet",
        "locked, or any other word; without it, those that are set.":
            "op-slot, of een ander woord; anders alle die gezet zijn.",
        "Unset a word again: unset WORD.":
            "Haal een woord weer af: haal-af WOORD.",
        "anchorctl unset":
            "anchorctl haal-af",
        "A word that is set.":
            "Een woord dat gezet is.",
        "Which anchorctl this is.":
            "Welke anchorctl dit is.",
        "anchorctl version":
            "anchorctl versie",
        "The schedule, - for standard input; if not given, the one the daemon would use.":
            "Het schema, - voor de standaardinvoer; anders wat de daemon zou nemen.",
        "Read a schedule without a daemon and tell every problem: check [FILE|-].":
            "Lees een schema zonder daemon en noem elk probleem: controleer [BESTAND|-].",
        "What can be in a schedule: man anchord-schedule. It looks at the shared folder too.\n  anchorctl check\n  anchorctl check ~/schedule.json\n  anchorctl check -    what comes through a pipe":
            "Wat er in een schema kan staan: man anchord-schedule. Het kijkt ook naar de gedeelde map.\n  anchorctl controleer\n  anchorctl controleer ~/schedule.json\n  anchorctl controleer -    wat er uit een pijp komt",
    ]
}
