// What the starter says in a day, to be read aloud. A change of a word is a change here.

import AnchorEngine
import AnchorModel

extension StarterDay {
    static let answeredDay: [Language: String] = [
        .english: """
        2026-03-02 07:10 show breathe/wake: Before the first mail: one minute of breathing. / 4 in, 6 out, through the nose.
        2026-03-02 07:13 done
        2026-03-02 07:13 close breathe/wake
        2026-03-02 07:23 show move/breathe: Coffee finished? One minute of walking. / To the front door and back counts.
        2026-03-02 07:25 done
        2026-03-02 07:25 close move/breathe
        2026-03-02 22:00 show bed/bed: Leave your phone in the kitchen. / Tomorrow: breathe first, then read.
        2026-03-02 22:01 done
        2026-03-02 22:01 close bed/bed
        """,
        .dutch: """
        2026-03-02 07:10 show adem/wake: Voor de eerste mail: één minuut ademen. / 4 in, 6 uit, door je neus.
        2026-03-02 07:13 done
        2026-03-02 07:13 close adem/wake
        2026-03-02 07:23 show bewegen/adem: Koffie op? Eén minuut lopen. / Tot de voordeur en terug telt.
        2026-03-02 07:25 done
        2026-03-02 07:25 close bewegen/adem
        2026-03-02 22:00 show bed/bed: Leg je telefoon in de keuken. / Morgen eerst ademen, dan pas berichten.
        2026-03-02 22:01 done
        2026-03-02 22:01 close bed/bed
        """,
    ]

    static let silentDay: [Language: String] = [
        .english: """
        2026-03-02 07:10 show breathe/wake: Before the first mail: one minute of breathing. / 4 in, 6 out, through the nose.
        2026-03-02 09:10 close breathe/wake
        2026-03-02 09:10 let go breathe/wake: unanswered
        2026-03-02 12:30 show move/breathe: Put your coat on. That is all I ask. / Decide the rest at the door.
        2026-03-02 14:30 close move/breathe
        2026-03-02 14:30 let go move/breathe: unanswered
        2026-03-02 22:00 show bed/bed: Leave your phone in the kitchen. / Tomorrow: breathe first, then read.
        2026-03-02 22:45 close bed/bed
        2026-03-02 22:45 let go bed/bed: unanswered
        """,
        .dutch: """
        2026-03-02 07:10 show adem/wake: Voor de eerste mail: één minuut ademen. / 4 in, 6 uit, door je neus.
        2026-03-02 09:10 close adem/wake
        2026-03-02 09:10 let go adem/wake: unanswered
        2026-03-02 12:30 show bewegen/adem: Doe je jas aan. Meer vraag ik niet. / Bij de deur kijk je verder.
        2026-03-02 14:30 close bewegen/adem
        2026-03-02 14:30 let go bewegen/adem: unanswered
        2026-03-02 22:00 show bed/bed: Leg je telefoon in de keuken. / Morgen eerst ademen, dan pas berichten.
        2026-03-02 22:45 close bed/bed
        2026-03-02 22:45 let go bed/bed: unanswered
        """,
    ]
}
