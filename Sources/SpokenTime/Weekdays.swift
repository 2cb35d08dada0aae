// Sets of weekdays as people say them: `werkdagen`, `ma t/m vr`, `mon, wed and fri`, `elke dag`.

import CivilTime

extension Phrase {
    mutating func weekdays() -> Set<Weekday>? {
        _ =
            take(oneOf: ["op", "on"]) || take("in", "het") || take("at", "the") || take("in", "the")
        var days = attempt { $0.weekdayItem() }
        guard days != nil else { return nil }
        while let more = attempt({ phrase -> Set<Weekday>? in
            _ = phrase.take(mark: ",") || phrase.take(mark: "+") || phrase.take(mark: "&")
            _ = phrase.take(oneOf: ["en", "and"])
            _ = phrase.take(oneOf: ["op", "on"])
            return phrase.weekdayItem()
        }) {
            days?.formUnion(more)
        }
        return days
    }

    private mutating func weekdayItem() -> Set<Weekday>? {
        let all = Set(Weekday.allCases)
        let weekend: Set<Weekday> = [.saturday, .sunday]
        if take(anyOf: [
            ["every", "day"], ["each", "day"], ["elke", "dag"], ["iedere", "dag"],
            ["alle", "dagen"],
            ["all", "days"], ["daily"], ["dagelijks"], ["always"], ["altijd"], ["all", "week"],
            ["de", "hele", "week"],
        ]) {
            return all
        }
        let isEvery = take(oneOf: ["every", "each", "elke", "iedere", "alle"])
        if take(anyOf: [
            ["werkdagen"], ["werkdag"], ["weekdays"], ["weekday"], ["workdays"], ["workday"],
            ["work", "days"], ["working", "days"], ["doordeweeks"], ["doordeweekse", "dagen"],
            ["door", "de", "week"], ["weekdagen"], ["weekdag"],
        ]) {
            return all.subtracting(weekend)
        }
        if take(anyOf: [
            ["het", "weekend"], ["the", "weekend"], ["weekend"], ["weekends"], ["weekenden"],
        ]) {
            return weekend
        }
        guard let first = dayName() else { return nil }
        if isEvery { return [first] }
        let last = attempt { phrase -> Weekday? in
            let isRange =
                phrase.take(oneOf: Lexicon.through) || phrase.take("tot", "en", "met")
                || phrase.take(oneOf: ["to", "tot"]) || phrase.take(mark: "-")
                || phrase.take(mark: ".") && phrase.take(mark: ".")
            return isRange ? phrase.dayName() : nil
        }
        guard let last else {
            _ = take(mark: ".")
            return [first]
        }
        // Also over the end of the week: `za t/m ma`.
        let length = floorMod(last.rawValue - first.rawValue, 7)
        return Set((0...length).compactMap { Weekday(rawValue: (first.rawValue + $0) % 7) })
    }

    private mutating func dayName() -> Weekday? {
        guard let word = word(), let day = Lexicon.weekdays[word] else { return nil }
        skip()
        return day
    }
}
