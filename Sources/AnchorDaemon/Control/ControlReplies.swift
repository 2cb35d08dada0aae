// Requests on their way: handed to the engine, and what it says of them back to the client that
// asked, after the record. Contains no rule.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import Varlink

extension Daemon {
    func ask(_ request: Request, _ client: ControlConnection) {
        let token = RequestToken(nextToken)
        nextToken += 1
        waiting[token] = client
        dispatch(.request(request, token))
    }

    /// The engine's word on a request, after its record.
    func answer(_ token: RequestToken, _ reply: Reply) {
        guard let client = waiting.removeValue(forKey: token) else { return }
        switch reply {
        case .answered(let anchor, let answer, let slot):
            client.reply(
                AnswerNudge.Reply(
                    anchor: anchor, answer: AnswerWord(answer),
                    day: slot?.day.description, label: slot?.label))
        case .started(let anchor, let slot, let length, let kind, let isWoken):
            client.reply(
                StartAnchor.Reply(
                    anchor: anchor, day: slot?.day.description, label: slot?.label,
                    lengthUSec: length?.microseconds, verb: kind.verb, woken: isWoken))
        case .snoozed(let slot, let until):
            client.reply(
                SnoozeNudge.Reply(
                    anchor: slot.anchor, day: slot.day.description, label: slot.label,
                    untilUSec: until.microseconds))
        case .undone(let event, let anchor, let night, let word):
            client.reply(
                ControlInterface.Undo.Reply(
                    event: event.rawValue, anchor: anchor, night: night?.description, word: word))
        case .logged(let word, let isAnchor):
            client.reply(LogWord.Reply(word: word, isAnchor: isAnchor))
        case .noted(let noted): client.reply(KeepNote.Reply(noted))
        case .paused(let until): client.reply(PauseNudges.Reply(untilUSec: until.microseconds))
        case .resumed: client.replyNothing()
        case .felt(let anchor, _):
            client.reply(
                ControlInterface.Feel.Reply(anchor: anchor, minutes: engine.minutes(of: anchor)))
        case .mode(let name, let until):
            client.reply(SetMode.Reply(mode: name, untilUSec: until?.microseconds))
        case .silent(let anchor, let since):
            client.reply(SetSilent.Reply(anchor: anchor, sinceDay: since?.description))
        case .words(let words, let ends):
            client.reply(SetWord.Reply(words: words, wordEnds: WordEnd.list(ends)))
        case .letter(let isKept): client.reply(KeepLetter.Reply(kept: isKept))
        case .sized(let anchor, let minutes):
            client.reply(Resize.Reply(anchor: anchor, minutes: minutes))
        case .nights(let nights, let isKept):
            client.reply(
                ConfirmNights.Reply(nights: nights.map(NightEntry.init), kept: isKept))
        case .refused(let error): client.fail(error.callError)
        }
    }
}

extension RequestError {
    fileprivate var callError: CallError {
        switch self {
        case .noSuchAnchor(let anchor): ControlError.noSuchAnchor(anchor).callError
        case .noSuchMode(let mode): ControlError.noSuchMode(mode).callError
        case .nothingOpen: ControlError.nothingOpen.callError
        case .notRecorded(let reason): ControlError.notRecorded(reason: reason).callError
        case .invalid(let part): .invalid(part.parameter)
        }
    }
}

extension RequestPart {
    /// What the interface calls it.
    fileprivate var parameter: ParameterName {
        switch self {
        case .anchor: .anchor
        case .word: .word
        case .length: .lengthUSec
        case .at: .atUSec
        case .until: .untilUSec
        case .putOff: .spanUSec
        case .pause: .spanUSec
        case .text: .text
        case .with: .with
        case .question: .question
        case .signs: .signs
        case .aside: .aside
        case .nights: .nights
        case .day: .day
        case .bed: .bedUSec
        case .wake: .wakeUSec
        }
    }
}
