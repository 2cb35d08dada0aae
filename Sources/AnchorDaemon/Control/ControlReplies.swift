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
            tell(
                client,
                AnswerNudge.Reply(
                    anchor: anchor, answer: AnswerWord(answer),
                    day: slot?.day.description, label: slot?.label))
        case .started(let anchor, let slot, let length, let kind, let isWoken):
            tell(
                client,
                StartAnchor.Reply(
                    anchor: anchor, day: slot?.day.description, label: slot?.label,
                    lengthUSec: length?.microseconds, verb: kind.verb, woken: isWoken))
        case .snoozed(let slot, let until):
            tell(
                client,
                SnoozeNudge.Reply(
                    anchor: slot.anchor, day: slot.day.description, label: slot.label,
                    untilUSec: until.microseconds))
        case .undone(let event, let anchor, let night, let word):
            tell(
                client,
                ControlInterface.Undo.Reply(
                    event: event.rawValue, anchor: anchor, night: night?.description, word: word))
        case .logged(let word, let isAnchor, let over):
            tell(client, LogWord.Reply(word: word, isAnchor: isAnchor, over: over))
        case .noted(let noted): tell(client, KeepNote.Reply(noted))
        case .paused(let until): tell(client, PauseNudges.Reply(untilUSec: until.microseconds))
        case .resumed: tell(client, ResumeNudges.Reply())
        case .felt(let anchor, _):
            tell(
                client,
                ControlInterface.Feel.Reply(anchor: anchor, minutes: engine.minutes(of: anchor)))
        case .mode(let name, let until):
            tell(client, SetMode.Reply(mode: name, untilUSec: until?.microseconds))
        case .silent(let anchor, let since):
            tell(client, SetSilent.Reply(anchor: anchor, sinceDay: since?.description))
        case .words(let words, let ends):
            tell(client, SetWord.Reply(words: words, wordEnds: WordEnd.list(ends)))
        case .letter(let isKept): tell(client, KeepLetter.Reply(kept: isKept))
        case .sized(let anchor, let minutes):
            tell(client, Resize.Reply(anchor: anchor, minutes: minutes))
        case .nights(let nights, let isKept):
            client.reply(
                ConfirmNights.Reply(nights: nights.map(NightEntry.init), kept: isKept))
        case .refused(let error): client.fail(error.callError)
        }
    }
}

extension Daemon {
    /// With the schedule's language, for whoever says it to a person.
    func tell(_ client: ControlConnection, _ reply: some TellsLanguage) {
        var reply = reply
        reply.language = engine.schedule.language.rawValue
        client.reply(reply)
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
