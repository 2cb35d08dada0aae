// Nederlands: rusten en ademen. Zonder tweede regel volgt er een van DutchPractices.sayings.

extension DutchPractices {
    static let rest: [String: Phrase] = [
        "one-song": Phrase("Eén liedje, hand op je hart.", "Daarna verder, of niet."),
        "tea": Phrase("Thee, zonder scherm.", "Een paar slokken tellen ook."),
        "window": Phrase("Kijk een tijdje uit het raam.", "Daar hoeft niets."),
        "silence": Phrase("{Length} stilte.", "Niets aan, niets open."),
        "something-green": Phrase("Zoek iets groens en kijk ernaar.", "Een boom achter glas telt."),
        "one-thing": Phrase("Doe één ding, en alleen dat.", "De rest blijft vanzelf liggen."),
        "alone": Phrase("Even alleen zijn.", "Een deur dicht, al is het die van de wc."),
        "eat-well": Phrase(
            "Eet iets wat je goed doet, zonder scherm.", "Met aandacht smaakt het langer."),
        "screen-closed": Phrase("Scherm dicht, ogen dicht.", "De wereld wacht wel even."),
        "small-hands": Phrase(
            "Maak iets kleins met je handen.", "Een krabbel op papier is genoeg."),
        "hands-in-lap": Phrase("Leg je handen in je schoot.", "Voel hoe zwaar ze mogen zijn."),
        "company": Phrase(
            "Zoek iemand op bij wie je niets hoeft.", "Naast elkaar zwijgen is ook gezelschap."),
        "locked-door": Phrase("{Length} achter een deur op slot.", "Zitten mag. Staren ook."),
        "three-sounds": Phrase(
            "Luister naar drie geluiden om je heen.", "Het verste het laatst."),
        "messy-couch": Phrase("Plof op de bank, met rommel en al.", "Opruimen is iets anders."),
        "offline": Phrase("Zet je telefoon op vliegtuigstand.", "Wie je zoekt, vindt je straks."),
        "far-away": Phrase("Kijk zo ver weg als je kunt.", "Je ogen hoeven even niets te lezen."),
        "something-warm": Phrase(
            "Houd iets warms vast, met twee handen.", "Een kop, een kruik, elkaar."),
        "next-rest": Phrase(
            "Zet je volgende pauze in je agenda.", "Zoals een afspraak met iemand."),
        "lie-down": Phrase("Ga even liggen.", "Op bed of op de vloer, schoenen uit."),
        "something-nice": Phrase(
            "Neem iets lekkers en ga erbij zitten.", "Tot en met de laatste hap."),
        "something-soft": Phrase("Aai een dier, of iets zachts.", "Een trui telt ook."),
        "cloud": Phrase("Zoek een wolk en kijk hem na.", "Hij heeft ook geen haast."),
        "nothing": Phrase("Doe een tijdje helemaal niets.", "Dit is alles."),
        "dishes": Phrase("De afwas mag blijven staan. Ga zitten.", "Die loopt niet weg."),
        "feet-up": Phrase("Leg je voeten ergens op.", "Hoger dan je heupen is extra lekker."),
        "one-page": Phrase("Lees één bladzijde, van papier.", "Of bekijk de plaatjes."),
        "one-sip": Phrase("Neem één slok, en proef hem.", "Warm of koud, maakt niet uit."),
        "friendly-no": Phrase("Zeg één keer vriendelijk nee.", "Vandaag, of in gedachten alvast."),
        "dear-place": Phrase("Denk aan een plek waar je graag bent.", "Hoe ruikt het daar?"),
        "water-plant": Phrase("Geef één plant water en kijk even.", "Groeien gaat daar vanzelf."),
        "hum": Phrase("Neurie een wijsje voor jezelf.", "Vals mag."),
        "sunny-spot": Phrase("Zoek een plekje zon, of een warme hoek.", "Gezicht ernaartoe."),
        "sit-as-you-are": Phrase("Ga zitten zoals je nu bent.", "Rechtop is niet nodig."),
        "wrists": Phrase("Houd je polsen onder koud water.", "Tien tellen, of drie."),
        "close-your-eyes": Phrase("Doe je ogen dicht.", "Ze gaan vanzelf weer open."),
    ]

    static let breathing: [String: Phrase] = [
        "before-mail": Phrase(
            "Voor de eerste mail: {length} ademen.", "4 in, 6 uit, door je neus."),
        "softly": Phrase("Adem. Je mag het zacht doen.", "4 in, 6 uit, zolang het prettig is."),
        "feet-on-floor": Phrase(
            "Voeten op de grond, één rustige ademhaling.", "Stoppen mag altijd."),
        "before-phone": Phrase(
            "Eerst {length} ademen, dan de telefoon.", "De berichten zijn er straks ook."),
        "hand-on-belly": Phrase(
            "Hand op je buik, adem langzaam uit.", "De uitademing mag de langste zijn."),
        "slow": Phrase("{Length} rustig ademen.", "De telefoon wacht wel in de keuken."),
        "through-the-nose": Phrase(
            "Adem door je neus, in en weer uit.", "Mond dicht, schouders laag."),
        "count-to-six": Phrase(
            "Tel bij het uitademen tot zes.", "De tel kwijt? Begin weer bij één."),
        "stay-and-listen": Phrase(
            "{Length} ademen, en dan even luisteren.", "Wat zegt je lijf, en waar zit het vast?"),
        "drop-shoulders": Phrase("Adem uit en laat je schouders zakken.", "Nog een klein stukje."),
        "breathe-at-window": Phrase("Adem bij een open raam.", "Buiten ademt gewoon mee."),
        "coffee-breath": Phrase(
            "Terwijl de koffie loopt: {length} ademen.", "Het apparaat telt voor je."),
        "ribs": Phrase("Leg je handen op je ribben en adem.", "Voel ze wijd worden en weer smal."),
        "one-sigh": Phrase("Adem één keer diep in, en zucht.", "Hardop mag."),
        "candle": Phrase(
            "Blaas uit alsof er een kaars staat.", "Zo zacht dat het vlammetje blijft."),
        "follow-one": Phrase(
            "Volg één ademhaling, van begin tot eind.", "Afgeleid? Er komt een nieuwe."),
        "between-two-things": Phrase(
            "Tussen twee dingen door: {length} ademen.", "Het volgende begint er rustiger van."),
        "soft-belly": Phrase("Maak je buik zacht en adem daarheen.", "Niemand kijkt."),
        "loose-jaw": Phrase("Maak je kaak los en adem uit.", "Tanden van elkaar is al genoeg."),
        "lean-back": Phrase("Leun achterover, en adem zes tellen uit.", "De stoel houdt je wel."),
        "cool-and-warm": Phrase(
            "Voel de lucht: koel naar binnen, warm terug.", "Net onder je neus is het te merken."),
        "breathe-the-day-out": Phrase("Adem de dag langzaam uit.", "Elke keer een beetje meer."),
        "eyes-and-breath": Phrase(
            "Ogen dicht, {length} ademen.", "In het donker gaat het vanzelf."),
        "long-way-out": Phrase(
            "{Length} ademen, met de lange weg naar buiten.", "Vier tellen in, zes tellen uit."),
    ]
}
