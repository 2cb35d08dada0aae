// Nederlands: naar bed gaan, even voelen, terugkijken, en wat iemand zelf bedacht.

extension DutchPractices {
    static let bedtime: [String: Phrase] = [
        "one-lamp": Phrase(
            "De avond mag zachter: doe één lamp uit.", "Telefoon naar de keuken. Morgen eerst adem."
        ),
        "phone-to-kitchen": Phrase(
            "Leg je telefoon in de keuken.", "Morgen eerst ademen, dan pas berichten."),
        "warm-washcloth": Phrase(
            "Leg een warm washandje op je voorhoofd.", "Daarna mag alles dicht."),
        "close-laptop": Phrase(
            "Eén ding minder: klap de laptop dicht.", "Wat erin zit, blijft erin."),
        "same-time": Phrase(
            "Naar bed op je gewone tijd, ook in het weekend.", "Ongeveer is goed."),
        "curtains": Phrase("Gordijnen dicht, licht zachter.", "Wat nog open is, wacht wel."),
        "clothes-ready": Phrase(
            "Leg je kleren voor morgen klaar.", "Dan hoeft je hoofd dat niet te onthouden."),
        "slow-breath-in-bed": Phrase(
            "In bed: hand op je buik, adem langzaam uit.", "De slaap komt zelf wel."),
        "paper-remembers": Phrase(
            "Schrijf op wat morgen pas hoeft.", "Op papier hoef je het niet vast te houden."),
        "warm-water": Phrase(
            "Warm water over je handen, of je rug.", "Daar word je slaperig van."),
        "dishes-may-stand": Phrase("Laat de afwas vanavond staan.", "Morgen is er weer sop."),
        "herbal-tea": Phrase("Een kop kruidenthee, en verder niets.", "Een halve is ook een kop."),
        "window-ajar": Phrase(
            "Zet het slaapkamerraam op een kier.", "Koel slapen gaat vaak wat makkelijker."),
        "page-in-bed": Phrase("Eén bladzijde in een boek, dan het licht.", "Halverwege mag ook."),
        "good-moment": Phrase(
            "Wat was er vandaag even goed?", "Klein is groot genoeg."),
        "last-screen": Phrase("Het laatste scherm mag uit.", "De rest komt daarna vanzelf."),
        "brush-teeth": Phrase("Poets je tanden vast.", "Dan kun je straks zo door."),
        "long-back": Phrase("Maak je rug lang, op bed of op de vloer.", "Uitademen hoort erbij."),
        "dim-here": Phrase("Dim de lamp waar je zit.", "Je ogen snappen de hint."),
        "alarm-turned": Phrase("Zet je wekker en draai hem om.", "Die weet wel hoe laat het is."),
        "warm-socks": Phrase(
            "Warme sokken aan, of een kruik mee.", "Met warme voeten slaap je eerder in."),
        "yawn": Phrase("Gaap een keer, zo groot als het gaat.", "Er hoeft niets meer af."),
        "one-thing-back": Phrase("Zet één ding op zijn plek.", "De rest mag blijven liggen."),
        "song-in-the-dark": Phrase(
            "Eén rustig liedje, met het licht al uit.", "Zacht is hard genoeg."),
    ]

    static let checkIn: [String: Phrase] = [
        "shoulders": Phrase("Hoe voelen je schouders?", "Even opmerken is genoeg."),
        "breath": Phrase("Is je adem rustig of gejaagd?", "Anders maken hoeft niet."),
        "need": Phrase("Waar heb je nu behoefte aan?", "Eén woord is genoeg."),
        "belly": Phrase("Hoe is het met je buik: rustig of wiebelig?", "Allebei mag."),
        "jaw": Phrase("Is je kaak los of vast?", "Je tong weet het vaak het best."),
        "inner-weather": Phrase("Wat voor weer is het van binnen?", "Het waait ook weer over."),
        "feet": Phrase("Hoe staan je voeten op de grond?", "Hak, bal, tenen."),
        "sigh": Phrase("Wanneer zuchtte je voor het laatst diep?", "Nu mag ook."),
        "head-pace": Phrase("Welk tempo heeft je hoofd?", "Wandelen, fietsen of trein."),
        "whole-body": Phrase("Hoe voelt je lijf, van boven tot onder?", "Overslaan mag altijd."),
        "hands": Phrase("Zijn je handen warm of koud?", "Wrijf ze even langs elkaar."),
        "slipping": Phrase("Glipten er vandaag dingen uit je handen?", "Het is maar een teken."),
        "forehead": Phrase("Is je voorhoofd glad of gefronst?", "Kijken mag, gladstrijken ook."),
        "thirst": Phrase("Heb je dorst, honger, of geen van beide?", "Het lijf vraagt zachtjes."),
        "chest": Phrase("Hoeveel ruimte is er in je borst?", "Een beetje is ook ruimte."),
        "forgetting": Phrase("Raakte je vandaag iets kwijt?", "Een sleutel, een woord, de tijd."),
        "back": Phrase("Hoe zit je rug in de stoel?", "Verzitten mag."),
        "eyes": Phrase("Zijn je ogen moe of helder?", "Knipper eens langzaam."),
        "tension-and-thought": Phrase(
            "Waar zit spanning, en welke gedachte komt terug?", "Eén van de twee is ook goed."),
    ]

    static let reflection: [String: Phrase] = [
        "one-question": Phrase("Eén vraag over je week.", "Eén woord is genoeg. Geen woord ook."),
        "look-back": Phrase("Even terugkijken, één vraag lang.", "Wat opkomt is goed. Niets ook."),
        "light-week": Phrase("Wat voelde licht deze week?", "Het eerste dat opkomt is goed."),
        "off-your-shoulders": Phrase("Wat mag er van je schouders af?", "Noemen is al genoeg."),
        "clear-moment": Phrase("Eén helder moment voor je week.", "Met thee erbij mag ook."),
        "week-in-a-word": Phrase("Welk woord past bij je week?", "Raar mag. Twee woorden ook."),
    ]

    static let custom: [String: Phrase] = [
        "you-chose": Phrase("Een moment dat je zelf koos.", "Klein beginnen is beginnen."),
        "time-for-this": Phrase("Hier wilde je even tijd voor.", "Verder mag, hoeft niet."),
        "yours": Phrase("Dit moment is van jou.", "Het eerste stukje is al iets."),
        "here-it-is": Phrase("Hier is het, wat je in gedachten had.", "Half is ook gedaan."),
        "a-little-of-it": Phrase("Een klein beetje ervan is genoeg.", "De rest mag wachten."),
        "your-plan": Phrase("Dit stond op je lijstje.", "Aankijken telt ook."),
        "first-step": Phrase("Alleen de eerste stap.", "Daarna zie je wel."),
        "room-for-it": Phrase("Even ruimte voor wat je wilde.", "Zo lang als het prettig is."),
    ]

    static let sayings: [String: String] = [
        "wanting": "Zin hoeft niet. Beginnen is genoeg.",
        "no-reward": "Rust is geen beloning. Het is zo gewoon als eten en ademen.",
        "begin-small": "Begin klein. Verder mag, hoeft niet.",
        "like-a-muscle": "Rusten oefen je, zoals je een spier oefent.",
        "resistance": "Weerstand hoort erbij. Die heeft iedereen.",
        "attempt": "Elke poging telt.",
        "pattern": "Het gaat om het patroon, niet om de prestatie.",
        "yesterday": "Wat gisteren hielp, hoeft vandaag niet te helpen.",
        "comes-later": "De zin komt vaak pas onderweg.",
        "not-sitting-still": "Rust is niet altijd stilzitten.",
        "yours-to-begin": "Niet omdat het genoeg is, maar omdat jij kunt beginnen.",
        "shorter-more-often": "Vaker kort is net zo goed als één keer lang.",
        "not-your-doing": "Gaat het stroef? Dat ligt niet aan jou.",
        "what-for": "Waar wil je dit voor? Meer richting is er niet nodig.",
        "ordinary": "Moe zijn is geen tekort. Het is gewoon moe zijn.",
        "now-and-then": "Klein, en af en toe weer. Zo telt het op.",
        "no-laziness": "Het is geen luiheid, geen zwakte en geen onwil.",
        "no-switch": "Rust heeft geen knop. Het komt met oefenen.",
        "another-day": "Morgen is er weer een kans.",
        "one-deep-breath": "Lukt het niet? Eén keer diep inademen is er ook een.",
        "together": "Samen mag ook.",
        "useless-says-the-brain": "Je brein noemt rust nutteloos. Dat mag het vinden.",
        "halfway": "Halverwege stoppen is ook gedaan.",
        "messy-counts": "Thee op een rommelige bank is ook rust.",
    ]
}
