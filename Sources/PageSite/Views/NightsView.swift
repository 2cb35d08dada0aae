// Nights: the guesses, each confirmed by a tap or put right. Draws values; asks nobody.

import AnchorModel
import CivilTime
import ControlInterface
import Presentation

struct NightsView {
    let words: PageWords
    let pieces: Pieces
    let house: Household
    let list: ListNights.Reply

    var content: [Markup] {
        var parts = [Pieces.h1(words.myNights)]
        guard list.kept else { return parts + [Pieces.p(words.nightsNotKept)] }
        guard !list.nights.isEmpty else { return parts + [Pieces.p(words.noNights)] }
        let guesses = list.nights.filter { $0.state == .guessed && $0.isWhole }
        if !guesses.isEmpty { parts.append(Pieces.p(words.nightsText, "soft")) }
        parts.append(Pieces.list(list.nights.reversed().enumerated().map { row($1, number: $0) }))
        if guesses.count > 1 {
            parts.append(
                pieces.form(
                    "/nights", ["how": NightChoice.right.rawValue], style: "buttons",
                    guesses.map { Pieces.hidden("day", $0.day) }
                        + [Pieces.submit(words.allRight, style: "first")]))
        }
        return parts
    }

    private func row(_ night: NightEntry, number: Int) -> Markup {
        let day = LocalDate(night.day)
        let name = day.map { day in
            words.nightOf(
                Message("\(Message.weekday(day.weekday)) \(day.day) \(Message.month(day.month))"))
        }
        let isGuess = night.state == .guessed && night.isWhole
        return .element(
            "li", [:],
            .element(
                "div", ["class": "line"],
                .element(
                    "div", [:], Pieces.p(name ?? night.day, "soft small"),
                    Pieces.p(how(night))),
                isGuess
                    ? pieces.button(
                        words.isRight, "/nights",
                        ["how": NightChoice.right.rawValue, "day": night.day],
                        label: "\(words.isRight): \(name ?? night.day)")
                    : .nothing),
            Pieces.details(
                words.otherwise, id: "night-\(number)", of: .words(name ?? night.day),
                [correction(night, number)]))
    }

    private func how(_ night: NightEntry) -> String {
        switch night.state {
        case .sleepless: return words.sleepless
        case .unknown where !night.isWhole: return words.nightUnknown
        default: break
        }
        guard let bed = night.bedUSec, let wake = night.wakeUSec else { return words.nightUnknown }
        let times = words.slept(house.minute(bed), house.minute(wake))
        return night.state == .guessed ? "\(times) (\(words.estimate))" : times
    }

    private func correction(_ night: NightEntry, _ number: Int) -> Markup {
        pieces.form(
            "/nights", ["day": night.day],
            [
                .element(
                    "div", ["class": "row"],
                    .element(
                        "div", [:],
                        Pieces.field(
                            words.toBed, name: "bed", id: "bed-\(number)",
                            value: night.bedUSec.map { words.clock(house.minute($0)) } ?? "",
                            isShort: true)),
                    .element(
                        "div", [:],
                        Pieces.field(
                            words.up, name: "wake", id: "wake-\(number)",
                            value: night.wakeUSec.map { words.clock(house.minute($0)) } ?? "",
                            isShort: true))),
                Pieces.buttons([
                    Pieces.submit(
                        words.save, name: "how", value: NightChoice.times.rawValue, style: "first"),
                    Pieces.submit(
                        words.didNotSleep, name: "how", value: NightChoice.sleepless.rawValue,
                        style: "plain"),
                    Pieces.submit(
                        words.noIdea, name: "how", value: NightChoice.unknown.rawValue,
                        style: "plain"),
                ]),
            ])
    }
}

extension NightEntry {
    /// Both of its times are known.
    var isWhole: Bool { bedUSec != nil && wakeUSec != nil }
}

extension Household {
    /// What the clock showed, without seconds.
    func minute(_ microseconds: Int64) -> LocalTime {
        let time = local(microseconds).time
        return LocalTime(hour: time.hour, minute: time.minute) ?? time
    }
}

extension PageWords {
    func clock(_ time: LocalTime) -> String { Message("\(time)").text(in: say) }
}
