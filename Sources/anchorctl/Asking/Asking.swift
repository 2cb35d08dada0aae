// Asks a person and reads the answer: on a terminal, or one line a question from a pipe. Ctrl-C is an
// answer too: what was kept before it stays. Must never let a control character into an answer.

import AnchorModel
import CivilTime
import Glibc
import Synchronization

final class Asking {
    enum Answer: Equatable {
        case text(String)
        /// Enter.
        case skipped
        /// `-`: never this question again.
        case aside
        /// Ctrl-D, or the end of the pipe.
        case ended
        case interrupted
    }

    static let asideKey = "-"

    let isTerminal = isatty(STDIN_FILENO) == 1
    private let session: Session
    private var pending: [UInt8] = []

    init(_ session: Session) {
        self.session = session
        Interrupt.watch()
    }

    /// With --json standard output is the daemon's replies alone.
    func show(_ text: String, bold: Bool = false) {
        let lines = Prose.wrapped(text)
        if session.options.json {
            Output.complain(lines)
        } else {
            Output.raw((bold ? session.colour.bold(lines) : Output.harmless(lines)) + "\n")
        }
    }

    /// Asks until the answer fits; a pipe is not asked twice.
    /// - Parameter problem: what is wrong with an answer, for the person; nil: nothing.
    func ask(
        _ question: String, problem: (String) -> String? = { _ in nil }
    ) throws -> Answer {
        // Below it, what each answer does.
        let lines = question.split(
            separator: "\n", maxSplits: 1, omittingEmptySubsequences: false
        ).map(String.init)
        show(lines[0], bold: true)
        for line in lines.dropFirst() { show(line) }
        return try next(problem)
    }

    /// A few lines, up to an empty one or Ctrl-D; nil when nothing was said. One that does not fit is
    /// refused alone.
    func lines(_ invitation: String, limit: Int, full: String) throws -> String? {
        show(invitation)
        var lines: [String] = []
        while true {
            prompt()
            guard !Interrupt.came else { throw session.interrupted(0) }
            let line = line()
            if Interrupt.came { throw session.interrupted(0) }
            guard let line else {
                show("")
                break
            }
            guard let text = Typed.text(line) else {
                Output.complain(Prose.wrapped(session.words.notText))
                continue
            }
            if Typed.trimmed(text).isEmpty { break }
            let all = (lines + [text]).joined(separator: "\n")
            if all.unicodeScalars.count > limit {
                Output.complain(Prose.wrapped(full))
            } else {
                lines.append(text)
            }
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// The numbers of some of the choices, from 0 on; nil when the person has stopped.
    func tick(of count: Int) throws -> [Int]? {
        var ticked: [Int] = []
        let answer = try next { text in
            let parts = text.split { [" ", ",", "."].contains($0) }
            let numbers: [Int] = parts.map { decimal(String($0)) ?? 0 }
            guard numbers.allSatisfy({ (1...count).contains($0) }) else {
                return session.words.notOneOfThose("1 3")
            }
            ticked = Set(numbers).sorted().map { $0 - 1 }
            return nil
        }
        switch answer {
        case .text: return ticked
        case .skipped: return []
        case .aside, .ended: return nil
        case .interrupted: throw session.interrupted(0)
        }
    }

    /// Enter is no. An interruption tells how many answers are kept.
    func agrees(_ question: String, kept: Int) throws -> Bool {
        show(question)
        var isAgreed = false
        let answer = try next { text in
            switch text.lowercased() {
            case "y", "yes", "j", "ja": isAgreed = true
            case "n", "no", "nee": isAgreed = false
            default: return session.words.notOneOfThose(session.words.say("yes"))
            }
            return nil
        }
        if answer == .interrupted { throw session.interrupted(kept) }
        return isAgreed
    }

    private func next(_ misfit: (String) -> String?) throws -> Answer {
        while true {
            if isTerminal { prompt() }
            guard !Interrupt.came else { return .interrupted }
            let line = line()
            if Interrupt.came { return .interrupted }
            guard let line else {
                // Ctrl-D leaves the cursor behind the prompt.
                if isTerminal { show("") }
                return .ended
            }
            let problem: String
            if let text = isTerminal ? Typed.text(line) : Typed.piped(line) {
                let bare = Typed.trimmed(text)
                if bare.isEmpty { return .skipped }
                if bare == Asking.asideKey { return .aside }
                if text.unicodeScalars.count > Note.textLimit {
                    problem = session.words.tooLong(Note.textLimit)
                } else if let found = misfit(text) {
                    problem = found
                } else {
                    return .text(text)
                }
            } else {
                problem = session.words.notText
            }
            guard isTerminal else { throw Failure(.usage, problem) }
            Output.complain(Prose.wrapped(problem))
        }
    }

    private func prompt() {
        let mark = Array("> ".utf8)
        if session.options.json {
            _ = write(STDERR_FILENO, mark, mark.count)
        } else {
            Output.raw(mark)
        }
    }

    /// Everything there is, for a note out of a pipe; nil when it is more than fits, or Ctrl-C came.
    func everything() -> [UInt8]? {
        var all: [UInt8] = []
        while let line = line() {
            if all.count > Asking.longest { return nil }
            all += line + [UInt8(ascii: "\n")]
        }
        if all.last == UInt8(ascii: "\n") { all.removeLast() }
        return Interrupt.came ? nil : all
    }

    /// More than the longest answer in UTF-8; what is longer is read to its end and refused.
    private static let longest = 4 * Note.textLimit + 1

    /// Without its end; nil at the end of input, or when Ctrl-C came.
    private func line() -> [UInt8]? {
        var line: [UInt8] = []
        var isBegun = !pending.isEmpty
        while true {
            if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                line += pending[..<end]
                pending.removeFirst(end + 1)
                return Array(line.prefix(Asking.longest))
            }
            line += pending.prefix(max(Asking.longest - line.count, 0))
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            if count < 0, errno == EINTR, !Interrupt.came { continue }
            pending = Array(bytes.prefix(max(count, 0)))
            if count <= 0 { return isBegun && !Interrupt.came ? line : nil }
            isBegun = true
        }
    }
}

/// Bytes that came in as the text a person meant.
enum Typed {
    /// Nil for what is not UTF-8. The marks that an arrow key leaves on a terminal are dropped.
    static func text(_ bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar.value == 0x1B else {
                if scalar.value == 0x09 || !isControl(scalar) { result.append(scalar) }
                continue
            }
            // ESC [ parameters, then a letter or ~; ESC O and a letter; ESC and a letter.
            guard var mark = scalars.next() else { break }
            if mark == "O" { _ = scalars.next() }
            guard mark == "[" else { continue }
            repeat {
                guard let next = scalars.next() else { return String(result) }
                mark = next
            } while !(0x40...0x7E).contains(mark.value)
        }
        return String(result)
    }

    /// As it came, but for a carriage return at its end; the daemon refuses control characters.
    static func piped(_ bytes: [UInt8]) -> String? {
        let end = bytes.last == 0x0D ? bytes.dropLast() : bytes[...]
        return String(validating: end, as: UTF8.self)
    }

    static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }
}

/// Ctrl-C while something is asked: remembered, so that what was kept can be said.
enum Interrupt {
    private static let flag = Atomic(false)

    static var came: Bool { flag.load(ordering: .relaxed) }

    /// Without SA_RESTART: a read that waits for a key comes back. A second Ctrl-C ends at once.
    static func watch() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            if Interrupt.flag.exchange(true, ordering: .relaxed) { _exit(130) }
        }
        sigaction(SIGINT, &action, nil)
    }
}
