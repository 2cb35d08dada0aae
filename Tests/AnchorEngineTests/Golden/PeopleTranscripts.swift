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
            2026-01-01 12:30 show bewegen/12:30: Rek je uit / Eén minuut is ruim genoeg.
            2026-01-01 16:00 show bewegen/16:00: Rek je uit / Begin klein. Verder mag, hoeft niet.
            2026-01-01 22:00 show bed/bed: Een rustig moment
            2026-01-02 07:00 show adem/wake: Voeten op de grond, één rustige adem. / 4 in, 6 uit. Stop gerust.
            2026-01-02 08:30 show bewegen/08:30: Rek je uit / Zin hoeft niet. Beginnen is genoeg.
            2026-01-02 12:30 show bewegen/12:30: Even naar buiten / Eén minuut is ruim genoeg.
            2026-01-02 16:00 show bewegen/16:00: Even naar buiten / Begin klein. Verder mag, hoeft niet.
            2026-01-02 22:00 show bed/bed: Een rustig moment
            2026-01-03 07:00 show adem/wake: Twee minuten rustig ademen. / De telefoon wacht wel in de keuken.
            2026-01-03 08:30 show bewegen/08:30: Even naar buiten / Zin hoeft niet. Beginnen is genoeg.
            2026-01-03 12:30 show bewegen/12:30: Eén minuut lopen / Begin klein. Verder mag, hoeft niet.
            2026-01-03 16:00 show bewegen/16:00: Eén minuut lopen / Zin hoeft niet. Beginnen is genoeg.
            2026-01-03 22:00 show bed/bed: Een rustig moment
            2026-01-04 07:00 let go adem/wake: fade
            2026-01-04 08:30 let go bewegen/08:30: fade
            2026-01-04 12:30 let go bewegen/12:30: fade
            2026-01-04 16:00 let go bewegen/16:00: fade
            2026-01-04 22:00 let go bed/bed: fade
            2026-01-05 07:00 show adem/wake: Hand op je buik, adem langzaam uit. / De uitademing mag de langste zijn.
            2026-01-05 08:30 show bewegen/08:30: Rek je uit / Elke poging telt.
            2026-01-05 12:30 let go bewegen/12:30: fade
            2026-01-05 16:00 let go bewegen/16:00: fade
            2026-01-05 22:00 show bed/bed: Een rustig moment
            """
        ),
        3: (
            "2026-02-28", "2026-03-02",
            """
            2026-02-28 07:00 show adem/wake: Adem. Je mag het zacht doen. / 4 in, 6 uit, zolang het prettig is.
            2026-02-28 08:30 show bewegen/08:30: Rek je uit / Begin klein. Verder mag, hoeft niet.
            2026-02-28 12:30 show bewegen/12:30: Even naar buiten / Elke poging telt.
            2026-02-28 16:00 show bewegen/16:00: Even naar buiten / Eén minuut is ruim genoeg.
            2026-02-28 22:00 show bed/bed: Een rustig moment
            2026-03-01 09:00 let go bewegen/08:30: locked
            2026-03-01 11:00:20 show adem/wake: Hand op je buik, adem langzaam uit. / Van 10:30. De uitademing mag de langste zijn.
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
            2026-07-25 07:00 show adem/wake: Voor de eerste mail: één minuut ademen. / 4 in, 6 uit, door je neus.
            2026-07-25 08:30 let go bewegen/08:30: gentle
            2026-07-25 12:30 let go bewegen/12:30: gentle
            2026-07-25 16:00 let go bewegen/16:00: gentle
            2026-07-25 22:00 let go bed/bed: gentle
            2026-07-26 07:00 show adem/wake: Voeten op de grond, één rustige adem. / 4 in, 6 uit. Stop gerust.
            2026-07-26 08:30 show bewegen/08:30: Even naar buiten / Zin hoeft niet. Beginnen is genoeg.
            2026-07-26 12:30 show bewegen/12:30: Eén minuut lopen / Begin klein. Verder mag, hoeft niet.
            2026-07-26 16:00 show bewegen/16:00: Eén minuut lopen / Zin hoeft niet. Beginnen is genoeg.
            2026-07-26 22:00 show bed/bed: Een rustig moment
            """
        ),
        5: (
            "2026-01-09", "2026-01-11",
            """
            2026-01-09 08:15 show bed/bed: Een rustig moment
            2026-01-09 08:30 show bewegen/08:30: Even naar buiten / Eén minuut is ruim genoeg.
            2026-01-09 13:00 let go bewegen/12:30: locked
            2026-01-09 16:10 show adem/wake: Adem. Je mag het zacht doen. / 4 in, 6 uit, zolang het prettig is.
            2026-01-09 16:55 show bewegen/16:00: Eén minuut lopen / Van 16:00. Eén minuut is ruim genoeg.
            2026-01-10 08:15 show bed/bed: Een rustig moment
            2026-01-10 08:30 show bewegen/08:30: Eén minuut lopen / Begin klein. Verder mag, hoeft niet.
            2026-01-10 13:00 let go bewegen/12:30: locked
            2026-01-10 16:10 show adem/wake: Hand op je buik, adem langzaam uit. / De uitademing mag de langste zijn.
            2026-01-10 16:55 show bewegen/16:00: Rek je uit / Van 16:00. Eén minuut is ruim genoeg.
            """
        ),
        6: (
            "2026-01-05", "2026-01-06",
            """
            2026-01-05 06:40 show adem/wake: Hand op je buik, adem langzaam uit. / De uitademing mag de langste zijn.
            2026-01-05 09:00:20 show bewegen/08:30: Rek je uit / Van 08:30. Elke poging telt.
            2026-01-05 12:30 show bewegen/12:30: Even naar buiten / Begin klein. Verder mag, hoeft niet.
            2026-01-05 16:00 show bewegen/16:00: Even naar buiten / Zin hoeft niet. Beginnen is genoeg.
            2026-01-05 22:00 show bed/bed: Een rustig moment
            """
        ),
    ]
}
