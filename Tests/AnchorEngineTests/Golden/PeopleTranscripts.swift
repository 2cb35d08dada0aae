// What a year came to, by month, and some of its days, to be read aloud. A change of a rule or a word is a
// change here.

extension People {
    /// Bubbles by month, January first, in the order of `all`.
    static let tables = [
        """
        adem 31 28 31 30 31 30 31 31 30 31 30 31
        bewegen 93 84 93 90 93 90 93 93 90 93 90 93
        bed 31 28 31 30 31 30 31 31 30 31 30 31
        """,
        """
        adem 8 2 2 2 2 2 2 2 2 2 2 2
        bewegen 14 2 2 2 2 2 2 2 2 2 2 2
        bed 8 2 2 2 2 2 2 2 2 2 2 2
        """,
        """
        adem 11 2 2 8 3 2 2 10 2 2 8 3
        bewegen 25 2 2 18 3 2 2 20 2 2 18 3
        bed 11 2 2 8 3 2 2 10 2 2 8 3
        """,
        """
        adem 31 28 31 30 31 30 31 31 30 31 30 31
        bewegen 93 84 0 89 93 90 93 93 90 93 90 93
        bed 31 28 0 30 31 30 31 31 30 31 30 31
        """,
        """
        adem 30 28 30 30 30 30 16 31 29 31 29 31
        bewegen 90 84 90 90 90 90 45 93 87 93 87 93
        bed 30 28 30 30 30 30 15 31 29 31 29 31
        """,
        """
        adem 27 24 27 25 27 26 26 27 26 26 26 26
        bewegen 79 70 79 75 76 74 78 79 76 76 74 77
        bed 29 26 29 27 29 28 29 29 28 28 28 29
        """,
        """
        adem 31 28 31 30 31 30 31 31 30 31 30 31
        bewegen 93 84 93 90 93 90 93 93 90 93 90 93
        bed 31 28 31 30 31 30 31 31 30 31 30 31
        """,
    ]

    /// By the place in `all`: from, until and what came.
    static let days: [Int: (from: String, until: String, lines: String)] = [
        1: (
            "2026-01-01", "2026-01-06",
            """
            2026-01-01 07:00 show adem/wake: Voor de eerste mail: twee minuten ademen. / 4 in, 6 uit, door je neus.
            2026-01-01 08:30 show bewegen/08:30: Eén minuut lopen / Zin hoeft niet. Beginnen is genoeg.
            2026-01-01 12:30 show bewegen/12:30: Rek je uit / Rust is geen beloning. Het is zo gewoon als eten en ademen.
            2026-01-01 16:00 show bewegen/16:00: Doe je jas aan. Meer vraag ik niet. / Bij de deur kijk je verder.
            2026-01-01 22:00 show bed/bed: De avond mag zachter: doe één lamp uit. / Telefoon naar de keuken. Morgen eerst adem.
            2026-01-02 07:00 show adem/wake: Adem. Je mag het zacht doen. / 4 in, 6 uit, zolang het prettig is.
            2026-01-02 08:30 show bewegen/08:30: Even naar buiten / Begin klein. Verder mag, hoeft niet.
            2026-01-02 12:30 show bewegen/12:30: Eén minuut lopen / Weerstand hoort erbij. Die heeft iedereen.
            2026-01-02 16:00 show bewegen/16:00: Rek je uit, tot in je vingertoppen. / Eén minuut telt volledig mee.
            2026-01-02 22:00 show bed/bed: Leg je telefoon in de keuken. / Morgen eerst ademen, dan pas berichten.
            2026-01-03 07:00 show adem/wake: Voeten op de grond, één rustige ademhaling. / Rusten oefen je, zoals je een spier oefent.
            2026-01-03 08:30 show bewegen/08:30: Rek je uit / Elke poging telt.
            2026-01-03 12:30 show bewegen/12:30: Even naar buiten / Het gaat om het patroon, niet om de prestatie.
            2026-01-03 16:00 show bewegen/16:00: Doe de deur open en kijk naar buiten. / Een stap verder mag, hoeft niet.
            2026-01-03 22:00 show bed/bed: Leg een warm washandje op je voorhoofd. / Wat gisteren hielp, hoeft vandaag niet te helpen.
            2026-01-04 07:00 let go adem/wake: fade
            2026-01-04 08:30 let go bewegen/08:30: fade
            2026-01-04 12:30 let go bewegen/12:30: fade
            2026-01-04 16:00 let go bewegen/16:00: fade
            2026-01-04 22:00 let go bed/bed: fade
            2026-01-05 07:00 show adem/wake: Eerst twee minuten ademen, dan de telefoon. / De berichten zijn er straks ook.
            2026-01-05 08:30 show bewegen/08:30: Eén minuut lopen / De zin komt vaak pas onderweg.
            2026-01-05 12:30 let go bewegen/12:30: fade
            2026-01-05 16:00 let go bewegen/16:00: fade
            2026-01-05 22:00 show bed/bed: Eén ding minder: klap de laptop dicht. / Wat erin zit, blijft erin.
            """
        ),
        3: (
            "2026-02-28", "2026-03-02",
            """
            2026-02-28 07:00 show adem/wake: Blaas uit alsof er een kaars staat. / Zo zacht dat het vlammetje blijft.
            2026-02-28 08:30 show bewegen/08:30: Even naar buiten / Niet omdat het genoeg is, maar omdat jij kunt beginnen.
            2026-02-28 12:30 show bewegen/12:30: Eén minuut lopen / Vaker kort is net zo goed als één keer lang.
            2026-02-28 16:00 show bewegen/16:00: Schoenen uit, en loop een paar passen. / Voel de vloer onder je.
            2026-02-28 22:00 show bed/bed: Laat de afwas vanavond staan. / Morgen is er weer sop.
            2026-03-01 09:00 let go bewegen/08:30: locked
            2026-03-01 11:00:20 show adem/wake: Tussen twee dingen door: twee minuten ademen. / Stond gepland om 10.30 uur. Gaat het stroef? Dat ligt niet aan jou.
            2026-03-01 22:45 let go bed/bed: locked
            """
        ),
        4: (
            "2026-07-24", "2026-07-27",
            """
            2026-07-24 09:00 let go bewegen/08:30: locked
            2026-07-24 11:00 let go adem/wake: locked
            2026-07-24 13:00 let go bewegen/12:30: locked
            2026-07-24 16:30 let go bewegen/16:00: locked
            2026-07-24 22:45 let go bed/bed: locked
            2026-07-25 07:00 show adem/wake: Terwijl de koffie loopt: één minuut ademen. / Je brein noemt rust nutteloos. Dat mag het vinden.
            2026-07-25 08:30 let go bewegen/08:30: gentle
            2026-07-25 12:30 let go bewegen/12:30: gentle
            2026-07-25 16:00 let go bewegen/16:00: gentle
            2026-07-25 22:00 let go bed/bed: gentle
            2026-07-26 07:00 show adem/wake: Leg je handen op je ribben en adem. / Lukt het niet? Eén keer diep inademen is er ook een.
            2026-07-26 08:30 show bewegen/08:30: Even naar buiten / Samen mag ook.
            2026-07-26 12:30 show bewegen/12:30: Eén minuut lopen / Halverwege stoppen is ook gedaan.
            2026-07-26 16:00 show bewegen/16:00: Vouw je handen en strek ze omhoog. / Zittend mag. Geeuwen ook.
            2026-07-26 22:00 show bed/bed: Zet je wekker en draai hem om. / Die weet wel hoe laat het is.
            """
        ),
        5: (
            "2026-01-09", "2026-01-11",
            """
            2026-01-09 08:15 show bed/bed: In bed: hand op je buik, adem langzaam uit. / De slaap komt zelf wel.
            2026-01-09 08:30 show bewegen/08:30: Koffie op? Eén minuut lopen. / Tot de voordeur en terug telt.
            2026-01-09 13:00 let go bewegen/12:30: locked
            2026-01-09 16:10 show adem/wake: Tel bij het uitademen tot zes. / De tel kwijt? Begin weer bij één.
            2026-01-09 16:55 show bewegen/16:00: Rek je uit / Stond gepland om 16.00 uur. Halverwege stoppen is ook gedaan.
            2026-01-10 08:15 show bed/bed: Warm water over je handen, of je rug. / Je brein noemt rust nutteloos. Dat mag het vinden.
            2026-01-10 08:30 show bewegen/08:30: Even naar buiten / Zin hoeft niet. Beginnen is genoeg.
            2026-01-10 13:00 let go bewegen/12:30: locked
            2026-01-10 16:10 show adem/wake: Twee minuten ademen, en dan even luisteren. / Rust heeft geen knop. Het komt met oefenen.
            2026-01-10 16:55 show bewegen/16:00: Ga even buiten zitten. / Stond gepland om 16.00 uur. Frisse lucht is al genoeg.
            """
        ),
        6: (
            "2026-01-05", "2026-01-06",
            """
            2026-01-05 06:40 show adem/wake: Hand op je buik, adem langzaam uit. / De uitademing mag de langste zijn.
            2026-01-05 09:00:20 show bewegen/08:30: Even naar buiten / Stond gepland om 8.30 uur. Niet omdat het genoeg is, maar omdat jij kunt beginnen.
            2026-01-05 12:30 show bewegen/12:30: Eén minuut lopen / Vaker kort is net zo goed als één keer lang.
            2026-01-05 16:00 show bewegen/16:00: Slenter één minuut, nergens heen. / Het tempo van rust is snel genoeg.
            2026-01-05 22:00 show bed/bed: Naar bed op je gewone tijd, ook in het weekend. / Ongeveer is goed.
            """
        ),
    ]
}
