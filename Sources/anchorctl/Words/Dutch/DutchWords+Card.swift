// Nederlands: the card.

import AnchorModel
import CivilTime

extension DutchWords: CardWords {
    var cardTitle: String { "Mijn ankers" }
    func at(_ times: [String], on days: String?) -> String {
        "Om " + list(times, and: " en ") + (days.map { ", \($0)" } ?? "")
    }
    func days(_ days: Set<Weekday>) -> String? {
        self.days(days, name: weekday, through: " t/m ", and: " en ")
    }
    func onTheCalendar(_ expression: String) -> String { "Op \(expression)" }
    func spread(_ count: Int, _ from: String, _ until: String) -> String {
        let often = [1: "Eén keer", 2: "Twee keer"][count] ?? "\(count) keer"
        return "\(often) tussen \(from) en \(until)"
    }
    func every(_ span: String, _ from: String, _ until: String) -> String {
        "Elke \(span) tussen \(from) en \(until)"
    }
    func after(_ what: String?, delay: String?, by: String?) -> String {
        let event = what ?? "het opstaan"
        let start = delay.map { "\($0.capitalisedFirst) na \(event)" } ?? "Na \(event)"
        return start + (by.map { ", uiterlijk \($0)" } ?? "")
    }
    func doing(_ kind: Kind) -> String? {
        switch kind {
        case .movement: "het bewegen"
        case .breathing: "het ademen"
        case .bedtime: "de eerste stap van de avond"
        case .rest: "het rusten"
        case .checkIn: "het inchecken"
        case .reflection: "het terugkijken"
        case .custom: nil
        }
    }
    func beforeBed(_ time: String, bed: String) -> String { "Om \(time), met bedtijd om \(bed)" }
    func cardStep(_ kind: Kind, length: String) -> String {
        switch kind {
        case .movement: "\(length) op mijn voeten"
        case .breathing: "\(length) rustig ademen"
        case .bedtime: "één lamp zachter"
        case .rest: "\(length) rust"
        case .checkIn: "voelen hoe mijn schouders zijn"
        case .reflection: "één vraag over mijn week"
        case .custom: "\(length) hiervoor"
        }
    }
    func then(_ when: String, _ step: String) -> String { "\(when), dan: \(step)" }

    func leftOfCard(_ names: String) -> String {
        "Op een koelkast lezen anderen mee, dus deze discrete staan er niet op: \(names)."
            + " --all zet ze erbij."
    }
    func discreetInCalendar(_ names: String) -> String {
        "In een agenda kijken soms anderen mee, dus deze discrete staan er niet in: \(names)."
            + " --all zet ze erbij."
    }
    var emptyCard: String {
        "Er is hier geen anker voor een kaart; --all of --anchor NAAM geeft er meer."
    }
    var tooMuchForCard: String {
        "Dit is meer dan er op één bladzijde past. Een kaart van één: --anchor NAAM"
    }
    func leftOfCalendar(_ names: String) -> String {
        "Niet in de agenda, omdat één kloktijd ontbreekt (of er heel veel zijn): \(names)."
    }
    func together(_ kind: Kind, _ title: String?) -> String {
        if let title { return "\(title), samen" }
        return switch kind {
        case .movement: "Een stukje lopen, samen"
        case .breathing: "Rustig ademen, samen"
        case .bedtime, .rest: "Een rustig moment, samen"
        case .checkIn, .reflection: "Even praten, samen"
        case .custom: "Een moment samen"
        }
    }
    func invitation(_ name: String?) -> String {
        (name.map { "Met \($0). " } ?? "") + "Meekomen is genoeg; een andere dag mag ook."
    }
}
