// Nederlands: what is told of a verb before its arguments, and examples of it.

import ArgumentParser

extension DutchWords {
    func discussion(of verb: any ParsableCommand.Type) -> String {
        DutchWords.discussions[VerbTable.name(of: verb)] ?? verb.configuration.discussion
    }

    /// By the English name, for the verbs that have some.
    static let discussions: [String: String] = [
        "later": """
          anchorctl straks           zolang als het schema zegt
          anchorctl straks 16:30     dan
          anchorctl straks move 1u   een ander dan het nieuwste
        """,
        "log": """
          anchorctl meld koffie
          anchorctl meld move 10min --at 7:40
          anchorctl meld bed --at "gisteren 23:10"
        """,
        "pause": """
          anchorctl pauze 2u
          anchorctl pauze 16:30
        """,
        "mode": """
          anchorctl stand vakantie --until 2026-08-09
          anchorctl stand geen
        """,
        "size": """
          anchorctl maat move groter
          anchorctl maat move zwaar
        """,
        "silent": """
          anchorctl stil move
          anchorctl stil move --off
        """,
        "breathe": """
          anchorctl adem 5min
          anchorctl adem --sound --quiet-screen
        """,
        "note": """
          anchorctl noteer het was stil aan het water
          anchorctl noteer we liepen --with Kim
        """,
        "nights": """
        Alleen nachten vraagt naar de nachten die anchord vermoedt, een week terug; Enter is ja.
          anchorctl nachten
          anchorctl nachten gisteren 22:40 7:05
          anchorctl nachten zaterdag geen
        """,
        "letter": """
        Voor een dag die te veel vraagt, van een dag die wel gaat. anchorctl zacht laat hem zien.
          anchorctl brief
          anchorctl brief ga even naar buiten, de rest kan wachten
          anchorctl brief --new
        """,
        "history": """
          anchorctl geschiedenis --day gisteren
          anchorctl geschiedenis --words --since maandag
          anchorctl geschiedenis --ids
        """,
        "report": """
          anchorctl overzicht
          anchorctl overzicht --from 2026-11-01 --to gisteren --detail
          anchorctl overzicht --work-days ma,wo..vr --page overzicht.html
        """,
        "monitor": """
          anchorctl volg
          anchorctl volg --format waybar --no-start    voor een balk: start zelf niets
          anchorctl volg --json
        """,
        "export": """
          anchorctl exporteer geschiedenis.jsonl
          anchorctl exporteer --csv geschiedenis.csv
        Voor twee machines van jou is er "shared" in het schema: man anchord-schedule.
        """,
        "simulate": """
          anchorctl oefen
          anchorctl oefen --event wake=07:00 --asleep 22:30-07:00
        """,
        "calendar": """
          anchorctl kalender 'Mon..Fri 07:30'
          anchorctl kalender -n 3 '*-*-1 09:00'
        """,
        "card": """
          anchorctl kaart --html kaart.html
          anchorctl kaart --ics ankers.ics
          anchorctl kaart --ics --anchor lopen --at "za 10:00" --with Kim lopen.ics
        """,
        "edit": """
        Wat erin kan staan: man anchord-schedule. Twee machines met één geschiedenis: "shared" daarin.
          anchorctl bewerk
        """,
        "check": """
        Wat er in een schema kan staan: man anchord-schedule. Het kijkt ook naar de gedeelde map.
          anchorctl controleer
          anchorctl controleer ~/schedule.json
        """,
        "forget": """
        anchorctl geschiedenis --ids toont de id's; de eerste paar tekens ervan zijn genoeg.
          anchorctl vergeet 5f3c9a52
          anchorctl vergeet --before 2026-01-01
        Wil je alleen het laatste antwoord terugnemen en de rest houden: anchorctl terug.
        """,
        "import": """
        JSON Lines of een tabel zoals exporteer die schrijft, of met de hand geschreven:
          {"event": "bed", "at": "2026-03-01T22:50", "zone": "Europe/Amsterdam"}
          {"event": "wake", "at": "2026-03-02T06:40+01:00"}
        Twee keer importeren voegt niets toe.
        """,
    ]
}
