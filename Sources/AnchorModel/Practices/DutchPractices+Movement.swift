// Nederlands: bewegen. Zonder tweede regel volgt er een van DutchPractices.sayings.

extension DutchPractices {
    static let movement: [String: Phrase] = [
        "coffee-walk": Phrase("Koffie op? {Length} lopen.", "Tot de voordeur en terug telt."),
        "coat": Phrase("Doe je jas aan. Meer vraag ik niet.", "Bij de deur kijk je verder."),
        "stretch": Phrase("Rek je uit, tot in je vingertoppen.", "{Length} telt volledig mee."),
        "open-door": Phrase(
            "Doe de deur open en kijk naar buiten.", "Een stap verder mag, hoeft niet."),
        "on-your-feet": Phrase("Ga {length} staan.", "Eén liedje lang is ruim genoeg."),
        "stroll": Phrase("Slenter {length}, nergens heen.", "Het tempo van rust is snel genoeg."),
        "around-the-house": Phrase("Loop een rondje door het huis.", "Tot de keuken telt ook."),
        "roll-shoulders": Phrase(
            "Rol je schouders los en sta op.", "Waar je ook bent, het is goed."),
        "sit-outside": Phrase("Ga even buiten zitten.", "Frisse lucht is al genoeg."),
        "short-and-often": Phrase("Loop een klein stukje.", "Liever kort en vaker."),
        "knees": Phrase("Zak een paar keer door je knieën.", "Met een hand aan het aanrecht."),
        "walk-along": Phrase("Loop een eindje met iemand mee.", "Al is het tot de hoek."),
        "open-window": Phrase("Ga bij het open raam staan.", "Zo lang als je wilt."),
        "turn-joints": Phrase(
            "Draai je enkels, polsen en schouders rond.", "Elk een paar keer, in rusttempo."),
        "stairs": Phrase("Loop één trap op en weer af.", "De onderste drie treden mogen ook."),
        "shake-arms": Phrase("Schud je armen en je handen los.", "Alsof je ze droog schudt."),
        "cycle": Phrase("Fiets een blokje om.", "Eén straat heen en terug is een rit."),
        "getting-up": Phrase("Net op? Zwaai je armen wijd.", "Nog voordat je hoofd aangaat."),
        "wall-push": Phrase("Handen tegen de muur, en duw.", "Vijf keer, of twee."),
        "ring-and-walk": Phrase(
            "Bel iemand en loop erbij.", "Praten en lopen gaan goed samen."),
        "tiptoe": Phrase("Ga op je tenen staan, en zak weer.", "Kan ook naast de waterkoker."),
        "water": Phrase("Haal een glas water.", "Neem de langste weg door het huis."),
        "gentle-yoga": Phrase(
            "Laat je bovenlijf hangen en rol langzaam op.", "Wervel voor wervel, knieën zacht."),
        "front-door": Phrase("Loop tot de voordeur.", "Daar besluit je of je verdergaat."),
        "arms-up": Phrase("Vouw je handen en strek ze omhoog.", "Zittend mag. Geeuwen ook."),
        "after-eating": Phrase(
            "Na het eten: een klein blokje om.", "Tot de hoek is ook een blokje."),
        "sway": Phrase("Sta op en wieg van voet naar voet.", "Als een boom in de wind."),
        "brightest-spot": Phrase(
            "Loop naar de plek met het meeste licht.", "Of net over de drempel."),
        "barefoot": Phrase("Schoenen uit, en loop een paar passen.", "Voel de vloer onder je."),
        "buddy": Phrase("App iemand: ik loop nu een rondje.", "Zo loopt er iemand op afstand mee."),
        "look-over-shoulder": Phrase(
            "Kijk over je ene schouder, dan de andere.", "Zo ver als het vanzelf gaat."),
        "one-leg": Phrase("Sta op één been, hand aan de tafel.", "Daarna het andere, als je wilt."),
        "letter-box": Phrase("Loop naar de brievenbus.", "Ook als er niets in ligt."),
        "dance": Phrase("Zet één nummer op en wieg mee.", "In je stoel mag ook."),
        "rubbish": Phrase("Breng het oud papier weg.", "Een klein uitje voor je benen."),
        "up-and-down": Phrase("Sta op, en ga weer zitten.", "Dat was er al een."),
    ]
}
