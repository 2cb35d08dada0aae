// An entry of the history as a line: when, what, of which anchor, and what belongs to it.

import AnchorModel
import CivilTime
import ControlInterface

extension Session {
    /// - Parameter id: with the beginning of its id in front.
    func line(_ entry: Entry, id: Bool = false) -> String {
        let what = [entry.anchor, entry.label, word(of: entry)].compactMap { $0 }
        var detail: [String] = []
        if let night = night(of: entry) {
            detail.append(words.ofNight(NightText(self).evening(night)))
        }
        if let length = entry.lengthUSec { detail.append("\(Span(microseconds: length))") }
        if let reason = entry.reason { detail.append(words.reason(reason)) }
        if let until = entry.untilUSec { detail.append(words.until(plain(until))) }
        let event = words.event(entry.event)
        let rest = [what.joined(separator: " "), detail.joined(separator: ", ")]
            .filter { !$0.isEmpty }
        let head = "\(stamp(entry, id: id))  "
        if rest.isEmpty { return head + event }
        return head + Output.padded(event, 12) + "  " + rest.joined(separator: "  ")
    }

    /// Where its own time does not tell: what was taken back, and a night without sleep.
    private func night(of entry: Entry) -> String? {
        guard let sign = entry.word.flatMap(NightSign.init(rawValue:)), entry.anchor == nil,
            entry.event == HistoryEvent.undone.rawValue || sign == .sleepless
        else { return nil }
        return entry.day
    }

    private func word(of entry: Entry) -> String? {
        switch entry.event {
        case HistoryEvent.sized.rawValue, HistoryEvent.felt.rawValue:
            entry.word.map(words.change)
        case HistoryEvent.mode.rawValue: entry.word.map(words.modeName) ?? words.modeEnded
        case EventKind.answeredElsewhere.rawValue: entry.word.map(words.event)
        default: entry.word
        }
    }
}
