// What is said about a card beside what stands on it (CardWords of Presentation).

import AnchorModel
import Presentation

extension Words {
    var card: CardWords { CardWords(say) }

    func leftOfCard(_ names: String) -> String {
        say(
            "Others read what is on a fridge, so these private anchors are left out: \(names). --all adds them."
        )
    }
    func discreetInCalendar(_ names: String) -> String {
        say(
            "Others may see a calendar, so these private anchors are left out: \(names). --all adds them."
        )
    }
    var emptyCard: String {
        say("there is no anchor for a card here; try --all or --anchor NAME")
    }
    var tooMuchForCard: String {
        say("this is more than fits on one page; a card of one anchor: --anchor NAME")
    }
    func leftOfCalendar(_ names: String) -> String {
        say("Not in the calendar, as they have no fixed time (or very many): \(names).")
    }
    func together(_ kind: Kind, _ title: String?) -> String {
        if let title { return say("\(title), together") }
        return switch kind {
        case .movement: say("A little walk, together")
        case .breathing: say("Quiet breathing, together")
        case .bedtime, .rest: say("A quiet moment, together")
        case .checkIn, .reflection: say("A little talk, together")
        case .custom: say("A moment together")
        }
    }
    func invitation(_ name: String?) -> String {
        let text = Message("Coming along is enough; another day is fine too.")
        return name.map { say("With \($0). \(text)") } ?? say(text)
    }
}
