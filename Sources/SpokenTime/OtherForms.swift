// Times in the form of other tools and of people, as a schedule file writes them: for the hint beside a
// problem. Never changes what a file means: a guess is shown and put there by the person.

import AnchorModel
import CivilTime

/// What a schedule would write for a value it does not understand; nil where nothing is sure.
package enum OtherForms {
    /// In both languages alike: a hint that depends on the language would change under the file.
    private static let listener = Listener(
        now: Instant(seconds: 0), rules: .utc, language: .english)

    /// `8:30pm`, `half acht`, `7.30`: `20:30`.
    package static func time(_ text: String) -> String? {
        // With a digit `half 8` is two times; a number alone is an hour of 24.
        if isHalfWithDigit(text) { return nil }
        if let hour = decimal(text), text.utf8.count <= 2 {
            return LocalTime(hour: hour, minute: 0).map { "\($0)" }
        }
        return (try? listener.clock(text)).map { "\($0)" }
    }

    /// `10 minuten`, `een kwartier`, `PT10M`: `10min`.
    package static func span(_ text: String) -> String? {
        (try? listener.length(text)).map { "\($0)" }
    }

    /// `ma t/m vr`, `weekdays`: `Mon..Fri`.
    package static func days(_ text: String) -> String? {
        (try? listener.weekdays(text)).map(Weekday.describe)
    }

    /// `na de eerste koffie`, `wake up`: `koffie`, `wake`.
    package static func event(_ text: String) -> String? { try? listener.event(text) }

    /// `30 8 * * 1-5`, `OnCalendar=Mon 08:30`, `@daily`, `werkdagen 8.30`: a calendar expression.
    package static func calendar(_ text: String) -> String? {
        let plain = Listener.trimmed(text)
        if let equals = plain.firstIndex(of: "="),
            plain[..<equals].lowercased().filter({ $0 != " " }) == "oncalendar"
        {
            let rest = Listener.trimmed(String(plain[plain.index(after: equals)...]))
            return isExpression(rest) ? rest : calendar(rest)
        }
        if let cron = CronLine.expression(plain) { return isExpression(cron) ? cron : nil }
        guard !isHalfWithDigit(text), let when = try? listener.when(text),
            case .at(let times) = when.cue, times.count == 1
        else { return nil }
        let days = when.days.map { $0.count == 7 ? "" : Weekday.describe($0) + " " } ?? ""
        return days + "\(times[0])"
    }

    private static func isHalfWithDigit(_ text: String) -> Bool {
        guard let tokens = Token.all(in: text) else { return false }
        return zip(tokens, tokens.dropFirst()).contains { half, next in
            guard half.kind == .word("half"), case .number = next.kind else { return false }
            return true
        }
    }

    private static func isExpression(_ text: String) -> Bool {
        (try? CalendarExpression(text, isZone: { _ in true })) != nil
    }
}
