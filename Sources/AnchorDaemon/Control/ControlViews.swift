// The engine's views as the wire writes them. Translates, decides nothing.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import HostSystem

extension ControlInterface.Slot {
    init(_ view: SlotView) {
        let state: ControlInterface.SlotState =
            switch view.state {
            case .planned: .planned
            case .held: .held
            case .open: .open
            case .snoozed: .snoozed
            case .answered: .answered
            case .letGo: .letGo
            }
        self.init(
            anchor: view.key.anchor, day: view.key.day.description, label: view.key.label,
            title: view.title, dueUSec: view.due.microseconds, state: state,
            reason: view.hold?.rawValue, shownUSec: view.shown?.microseconds,
            snoozedUntilUSec: view.snoozedUntil?.microseconds, discreet: view.isDiscreet,
            after: view.awaits, word: view.word)
    }
}

extension ControlInterface.Status {
    init(
        _ status: EngineStatus, schedule: Schedule, zone: String, file: String?, server: String?,
        problems: [ControlInterface.Problem]
    ) {
        self.init(
            version: DaemonOptions.version, scheduleFile: file,
            language: schedule.language.rawValue, zone: zone, open: status.open.map(Slot.init),
            held: status.held.map(Slot.init), snoozed: status.snoozed.map(Slot.init),
            next: status.next.map(Slot.init), pausedUntilUSec: status.pausedUntil?.microseconds,
            quietUntilUSec: status.quietUntil?.microseconds, mode: status.mode?.name,
            modeUntilUSec: status.mode?.until.microseconds,
            gentleUntilUSec: status.gentle?.until.microseconds,
            resting: status.resting.map { Rest(anchor: $0.anchor, untilDay: "\($0.until)") },
            offers: status.offers.map { Offer(anchor: $0.anchor, minutes: $0.minutes) },
            silent: status.silent.map { Silent(anchor: $0.anchor, sinceDay: "\($0.since)") },
            maySilence: status.maySilence, mayBeRead: status.mayBeRead,
            session: status.session.map {
                RunningSession(anchor: $0.anchor, untilUSec: $0.until.microseconds)
            },
            words: status.words, wordEnds: WordEnd.list(status.wordEnds),
            unless: schedule.allUnless, modes: schedule.modes.keys.sorted(), server: server,
            problems: problems)
    }
}

extension WordEnd {
    static func list(_ ends: [String: Instant]) -> [WordEnd] {
        ends.sorted { $0.key < $1.key }.map {
            WordEnd(word: $0.key, untilUSec: $0.value.microseconds)
        }
    }
}

extension ControlInterface.AnchorEntry {
    init(
        _ anchor: Anchor, _ ahead: AnchorAhead?, isPlanned: Bool, length: Span,
        silentSince: LocalDate?,
        _ say: Language
    ) {
        self.init(
            id: anchor.id, kind: anchor.kind.rawValue, title: anchor.title,
            cue: say(anchor.whenMessage), enabled: isPlanned, lengthUSec: length.microseconds,
            next: ahead?.next.map(Slot.init), never: ahead?.never.map(NeverWord.init),
            silentSinceDay: silentSince?.description,
            boundTo: anchor.boundElsewhere, unless: anchor.unless)
    }
}

extension Anchor {
    /// The machines it comes on, when this is none of them.
    fileprivate var boundElsewhere: [String]? {
        isMeant(for: HostName.current) ? nil : only
    }
}

extension ControlInterface.AnchorExplanation {
    init(_ facts: Explanation, _ say: Language) {
        var last = facts.last.map(Slot.init)
        if let reason = facts.letGo { last?.reason = reason.rawValue }
        let night = facts.anchor.shiftFrom == nil ? facts.anchor.night : nil
        self.init(
            anchor: facts.anchor.id, cue: say(facts.anchor.whenMessage), enabled: facts.isPlanned,
            last: last, answer: facts.answer.map(AnswerWord.init),
            waitedFor: facts.waitedFor?.rawValue, waitedForWord: facts.waitedWord,
            unless: facts.unless, cameWith: facts.cameWith,
            lastShifted: facts.lastIsShifted,
            next: facts.next.map(Slot.init), nextShifted: facts.nextIsShifted,
            never: facts.never.map(NeverWord.init), notToday: facts.notToday.map(NotDueWord.init),
            restsUntilDay: facts.restsUntil?.description,
            bed: night?.bed.description,
            windDownUSec: night.map { _ in facts.anchor.windDown.microseconds },
            shiftsTo: facts.shift.map { say(.night(bed: $0.to.bed, wake: $0.to.wake)) },
            mayStay: facts.shift?.mayStay, silentSinceDay: facts.silentSince?.description,
            boundTo: facts.anchor.boundElsewhere)
    }
}

extension NeverWord {
    fileprivate init(_ reason: NeverReason) {
        switch reason {
        case .quiet: self = .quiet
        case .outsideWindow: self = .outsideWindow
        }
    }
}

extension NotDueWord {
    fileprivate init(_ reason: NotDue) {
        switch reason {
        case .otherDay: self = .otherDay
        case .otherWeek: self = .otherWeek
        case .except: self = .except
        }
    }
}
