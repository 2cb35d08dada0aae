// What the starter says in a day, to be read aloud. A change of a word is a change here.

import AnchorEngine
import AnchorModel

extension StarterDay {
    static let answeredDay: [Language: String] = [
        .english: """
        2026-03-02 07:10 show breathe/wake: Breathe. You may do it softly. / 4 in, 6 out, as long as it is pleasant.
        2026-03-02 07:13 done
        2026-03-02 07:13 close breathe/wake
        2026-03-02 07:13 show move/breathe: Step outside / One minute is plenty.
        2026-03-02 07:16 done
        2026-03-02 07:16 close move/breathe
        2026-03-02 22:00 show bed/bed: A quiet moment
        2026-03-02 22:01 done
        2026-03-02 22:01 close bed/bed
        """,
        .dutch: """
        2026-03-02 07:10 show adem/wake: Voor de eerste mail: één minuut ademen. / 4 in, 6 uit, door je neus.
        2026-03-02 07:13 done
        2026-03-02 07:13 close adem/wake
        2026-03-02 07:13 show bewegen/adem: Eén minuut lopen / Zin hoeft niet. Beginnen is genoeg.
        2026-03-02 07:16 done
        2026-03-02 07:16 close bewegen/adem
        2026-03-02 22:00 show bed/bed: Een rustig moment
        2026-03-02 22:01 done
        2026-03-02 22:01 close bed/bed
        """,
    ]

    static let silentDay: [Language: String] = [
        .english: """
        2026-03-02 07:10 show breathe/wake: Breathe. You may do it softly. / 4 in, 6 out, as long as it is pleasant.
        2026-03-02 09:10 close breathe/wake
        2026-03-02 09:10 let go breathe/wake: unanswered
        2026-03-02 12:30 show move/breathe: Step outside / One minute is plenty.
        2026-03-02 14:30 close move/breathe
        2026-03-02 14:30 let go move/breathe: unanswered
        2026-03-02 22:00 show bed/bed: A quiet moment
        2026-03-02 22:45 close bed/bed
        2026-03-02 22:45 let go bed/bed: unanswered
        """,
        .dutch: """
        2026-03-02 07:10 show adem/wake: Voor de eerste mail: één minuut ademen. / 4 in, 6 uit, door je neus.
        2026-03-02 09:10 close adem/wake
        2026-03-02 09:10 let go adem/wake: unanswered
        2026-03-02 12:30 show bewegen/adem: Eén minuut lopen / Zin hoeft niet. Beginnen is genoeg.
        2026-03-02 14:30 close bewegen/adem
        2026-03-02 14:30 let go bewegen/adem: unanswered
        2026-03-02 22:00 show bed/bed: Een rustig moment
        2026-03-02 22:45 close bed/bed
        2026-03-02 22:45 let go bed/bed: unanswered
        """,
    ]
}
