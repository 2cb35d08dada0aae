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
        guard !rows.isEmpty else { return parts + [Pieces.p(words.noNights)] }
        let guesses = list.nights.filter { $0.state == .guessed && $0.isWhole }
        if !guesses.isEmpty { parts.append(Pieces.p(words.nightsText, "soft")) }
        parts.append(Pieces.list(rows))
        if guesses.count > 1 {
            parts.append(
                pieces.form(
                    "/nights", ["how": NightChoice.right.rawValue], style: "buttons",
                    guesses.map { Pieces.hidden("day", $0.day) }
                        + [Pieces.submit(words.allRight, style: "first")]))
        }
        return parts
    }

    /// The newest first; a nap of a day before the night of the one before.
    private var rows: [Markup] {
        let nights = list.nights.reversed().enumerated().map { number, night in
            (key: "\(night.day) night", row: row(night, number: number))
        }
        let naps = (list.naps ?? []).reversed().map { (key: "\($0.day) by day", row: row($0)) }
        return (nights + naps).sorted { $0.key > $1.key }.map(\.row)
    }

    private func row(_ nap: NapEntry) -> Markup {
        .element(
            "li", [:],
            Pieces.p(LocalDate(nap.day).map { words.napOf(evening($0)) } ?? nap.day, "soft small"),
            Pieces.p(words.napped(house.minute(nap.bedUSec), house.minute(nap.wakeUSec))))
    }

    private func evening(_ day: LocalDate) -> Message {
        Message("\(Message.weekday(day.weekday)) \(day.day) \(Message.month(day.month))")
    }

    private func row(_ night: NightEntry, number: Int) -> Markup {
        let name = LocalDate(night.day).map { words.nightOf(evening($0)) }
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
