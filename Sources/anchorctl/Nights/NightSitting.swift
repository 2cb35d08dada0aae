// The guessed nights put one after the other, and sent together at the end: none of them is kept before
// that. Ctrl-D ends early and keeps what was answered, Ctrl-C keeps nothing.

import AnchorModel
import ControlInterface
import SpokenTime

final class NightSitting {
    private let session: Session
    private let asking: Asking
    private let list: ListNights.Reply
    private let book: NightBook
    private let text: NightText
    private var said: [String: ConfirmNights.Night] = [:]

    init(_ session: Session, _ list: ListNights.Reply) {
        self.session = session
        self.list = list
        asking = Asking(session)
        book = NightBook(session, start: list.start)
        text = NightText(session)
    }

    func run() throws {
        asking.show(session.words.howToAnswerNights)
        let guesses = list.nights.filter { $0.state == .guessed }
        var place = 0
        while place < guesses.count {
            switch try put(guesses[place]) {
            case .next: place += 1
            case .back: place = max(place - 1, 0)
            case .end: place = guesses.count
            }
        }
        try keep(guesses.compactMap { said[$0.day] })
    }

    private enum Step { case next, back, end }

    private func put(_ night: NightEntry) throws -> Step {
        // Back at one that was answered, that answer is what Enter takes.
        let shown = said[night.day].map { text.line($0) } ?? text.line(book.said(night))
        let answer = try asking.ask(session.words.isNightRight(shown)) { typed in
            guard let answer = self.answer(typed) else { return session.words.notANight }
            return book.said(night, answer).flatMap(book.problem)
        }
        switch answer {
        case .interrupted: throw session.interrupted(0)
        case .ended: return .end
        case .skipped: said[night.day] = said[night.day] ?? book.said(night)
        case .aside: said[night.day] = nil
        case .text(let typed):
            guard let answer = self.answer(typed), answer != .back else { return .back }
            let corrected = book.said(night, answer)
            said[night.day] = corrected
            if let corrected { asking.show("  " + text.line(corrected)) }
        }
        return .next
    }

    private func answer(_ typed: String) -> SpokenNight? {
        try? session.understand { listener throws(NotUnderstood) in try listener.night(typed) }
    }

    private func keep(_ nights: [ConfirmNights.Night]) throws {
        guard !nights.isEmpty else { return Output.prose(session.words.noNightSaid) }
        let reply = try session.ask(ConfirmNights.self, .init(nights: nights))
        Output.prose(
            reply.kept ? session.words.nightsKept(nights.count) : session.words.nightsNotKept)
    }
}
