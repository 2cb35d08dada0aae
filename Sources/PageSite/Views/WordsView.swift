// Words: something to keep, a question about the week, the letter, what was said, and how long it is kept.
// A person's words stand as they are. Draws values; asks nobody.

import AnchorModel
import CivilTime
import ControlInterface
import Presentation

struct WordsView {
    let words: PageWords
    let pieces: Pieces
    let house: Household
    let schedule: Schedule
    let letter: ReadLetter.Reply
    let question: ListQuestions.Question?
    /// Newest first.
    let said: [Entry]

    var content: [Markup] {
        var parts = [Pieces.h1(words.words)]
        parts.append(
            pieces.form(
                "/note", ["kind": NoteKindWord.note.rawValue],
                [
                    Pieces.area(
                        words.toKeep, name: "text", id: "note", hint: words.oneWordIsEnough),
                    Pieces.field(
                        words.withWhom, name: "with", id: "with", isShort: true, limit: 64),
                    Pieces.buttons([Pieces.submit(words.keep, style: "first")]),
                ]))
        if let question {
            parts.append(Pieces.h2(words.theWeek))
            parts.append(
                .element(
                    "p", [:], .words(question.text + " "),
                    .element("a", ["href": "/week"], .words(words.toQuestion))))
        }
        parts += letterParts
        parts.append(Pieces.h2(words.myWords))
        parts +=
            said.isEmpty
            ? [Pieces.p(words.noWordsYet)] : said.map { WordsView.quote($0, house, pieces, words) }
        parts.append(Pieces.h2(words.howLong))
        parts.append(
            Pieces.p(words.keeps(schedule.history, schedule.keep.map { Message.short($0) })))
        parts.append(Pieces.p(words.howToForget, "soft small"))
        return parts
    }

    private var letterParts: [Markup] {
        var parts = [Pieces.h2(words.letter)]
        let day = letter.writtenUSec.map { written -> Message in
            let date = house.local(written).date
            return Message("\(date.day) \(Message.month(date.month))")
        }
        let form = pieces.form(
            "/letter",
            [
                Pieces.area(words.letter, name: "text", id: "letter", hint: words.letterText),
                Pieces.buttons([Pieces.submit(words.keep, style: "first")]),
            ])
        if let text = letter.text, let day {
            parts.append(Pieces.p(words.letterOf(day), "soft small"))
            parts.append(WordsView.block(text))
        } else if let day {
            parts.append(Pieces.p(words.letterWaits(day)))
        }
        parts.append(
            Pieces.details(day == nil ? words.letterWrite : words.newLetter, id: "write", [form]))
        return parts
    }

    static func block(_ text: String) -> Markup {
        .element("blockquote", ["dir": "auto"], .element("p", [:], .own(text)))
    }

    /// One of them, with its day and what it answers; erasing asks once more.
    static func quote(
        _ entry: Entry, _ house: Household, _ pieces: Pieces?, _ words: PageWords
    ) -> Markup {
        let date = house.local(entry.atUSec).date
        let day = words.date(date.weekday, date.day, month: date.month)
        let asked = entry.question.flatMap { Question(rawValue: $0) }
            .map { words.say.phrasebook.ask($0) }
        return .element(
            "section", ["class": "said"],
            Pieces.p(
                [day, entry.with.map { words.with($0) }, asked].compactMap(\.self).joined(
                    separator: " · "), "soft small"),
            block(entry.text ?? ""),
            pieces.map {
                $0.button(
                    words.erase, "/erase/look", ["row": entry.id], style: "plain",
                    label: "\(words.erase): \(day)")
            } ?? .nothing)
    }

    /// What was said, for a look back: printed only when it is ticked.
    static func printed(
        _ said: [Entry], _ house: Household, _ words: PageWords
    ) -> [Markup] {
        guard !said.isEmpty else { return [Pieces.h1(words.myWords), Pieces.p(words.noWordsYet)] }
        return [
            Pieces.h1(words.myWords),
            .element(
                "div", ["class": "words-of-mine"],
                [
                    .element(
                        "label", ["class": "choice"],
                        .element("input", ["type": "checkbox", "name": "print"]),
                        .words(words.printWords))
                ] + said.map { quote($0, house, nil, words) }),
        ]
    }
}
