// What a change asks for where the command line does not say it: which anchor, and what of it; or what is
// to come, when, and for how long. On a terminal alone.

import AnchorModel
import Glibc
import ScheduleEditing

extension Changing {
    /// By its name, by its title, or by its kind where there is one of it; asked for where none is given.
    func anchor(_ name: String?) throws -> Anchor {
        let words = session.words
        guard let name else {
            guard asks else { throw Failure(.usage, words.whichAnchor(schedule.anchors.map(\.id))) }
            let answer = try answer(words.whichAnchor(schedule.anchors.map(\.id))) {
                found($0) == nil ? words.notOneOfThose(schedule.anchors.first?.id ?? "") : nil
            }
            guard let anchor = answer.flatMap(found) else { throw stopped }
            return anchor
        }
        if let anchor = found(name) { return anchor }
        // Of a mode alone, or of none: the editor tells.
        guard !schedule.modes.values.contains(where: { $0.anchors.contains { $0.id == name } })
        else {
            return Anchor(id: name, kind: .custom, cue: .at([]))
        }
        throw session.noSuchAnchor(name, among: schedule.anchors.map(\.id))
    }

    private func found(_ name: String) -> Anchor? { schedule.anchor(called: name) }

    func askWhat(of anchor: Anchor) throws -> [String] {
        let question = session.words.whatOf(anchor.id)
        guard asks else { throw Failure(.usage, question) }
        let line = ChangeLine(listener: session.listener)
        let answer = try answer(question) { text in
            session.misread { () throws(ChangeLine.Problem) in
                _ = try line.change(Changing.split(text), of: anchor)
            }
        }
        guard let answer else { throw stopped }
        return Changing.split(answer)
    }

    /// What, when, how long; each as the command line has it.
    func askNew() throws -> [String] {
        let words = session.words
        guard asks else { throw Failure(.usage, words.addWhat) }
        let line = ChangeLine(listener: session.listener)
        guard let what = try answer(words.addWhat, problem: { _ in nil }) else { throw stopped }
        let named = Changing.numbered[what] ?? what
        func misread(_ more: [String]) -> String? {
            session.misread { () throws(ChangeLine.Problem) in
                _ = try line.new(Changing.split(named) + more, in: schedule)
            }
        }
        guard let when = try answer(words.addWhen, problem: { misread(Changing.split($0)) }) else {
            throw stopped
        }
        let moment = Changing.split(when)
        let length = try answer(words.addLength, orNothing: true) {
            misread(moment + ["length"] + Changing.split($0))
        }
        guard let length else { throw stopped }
        return Changing.split(named) + moment
            + (length.isEmpty ? [] : ["length"] + Changing.split(length))
    }

    /// The numbers of the first question.
    private static let numbered = [
        "1": "movement", "2": "breathing", "3": "rest", "4": "bedtime", "5": "check-in",
        "6": "reflection",
    ]

    private static func split(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private var asks: Bool { !session.options.json && isatty(STDIN_FILENO) == 1 }

    private var stopped: Failure {
        Failure(Interrupt.came ? .interrupted : .failed, session.words.nothingWritten)
    }

    /// Nil when the person has stopped.
    private func answer(
        _ question: String, orNothing: Bool = false, problem: (String) -> String?
    ) throws -> String? {
        let asking = Asking(session)
        while true {
            switch try asking.ask(question, problem: problem) {
            case .text(let text): return text
            case .skipped, .aside: if orNothing { return "" }
            case .ended, .interrupted: return nil
            }
        }
    }
}
