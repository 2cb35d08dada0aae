// Asks the real `systemd-analyze calendar`, many expressions per call. Owns the reading of its
// output; what the answers are compared with is the tests'.

import CivilTime

/// What systemd says of one expression.
struct SystemdAnswer {
    /// Nil: refused, or the search gave up, in which case nothing is printed.
    var normalForm: String?
    /// In whole seconds, as systemd prints no fractions.
    var elapses: [Int64] = []
    /// Accepted, and then "Resource deadlock avoided".
    var gaveUp = false
}

enum SystemdOracle {
    static func version() -> String? {
        let output = Tool.run(["systemd-analyze", "--version"])
        return output?.status == 0 ? output?.lines.first.map(String.init) : nil
    }

    /// One answer for each text, in order. A marker (a timestamp nobody asks about) goes before
    /// each, as the output tells nothing of the refused ones.
    static func ask(
        _ texts: [String], zone: String, base: Instant, iterations: Int
    ) -> [SystemdAnswer]? {
        var arguments = [
            "systemd-analyze", "calendar", "--base-time=@\(base.seconds)",
            "--iterations=\(iterations)", "--",
        ]
        for (index, text) in texts.enumerated() { arguments += ["@\(marker + index)", text] }
        let environment = ["TZ": ":\(zone)"]
        guard let output = Tool.run(arguments, environment: environment),
            let errors = Tool.run(arguments, environment: environment, errors: true)
        else { return nil }
        var answers = Array(repeating: SystemdAnswer(), count: texts.count)
        var current = -1
        var inMarker = false
        var original: String?
        for line in output.lines {
            guard let colon = line.firstRange(of: ": ") else { continue }
            let key = line[..<colon.lowerBound].drop { $0 == " " }
            let value = String(line[colon.upperBound...])
            switch key {
            case "Original form":
                original = value
            case "Normalized form":
                // A text in its normal form has no "Original form"; a marker is never one.
                let number = original.flatMap { $0.hasPrefix("@") ? Int($0.dropFirst()) : nil } ?? 0
                inMarker = (marker..<marker + texts.count).contains(number)
                if inMarker { current = number - marker }
                original = nil
                fallthrough
            default:
                if !inMarker, current >= 0 { read(key, value, into: &answers[current]) }
            }
        }
        for (index, text) in texts.enumerated() where answers[index].normalForm == nil {
            answers[index].gaveUp = !errors.text.contains("specification '\(text)':")
        }
        return answers
    }

    private static let marker = 1_000_000_000

    private static func read(
        _ key: some StringProtocol, _ value: String, into answer: inout SystemdAnswer
    ) {
        switch key {
        case "Normalized form":
            answer.normalForm = value
        case "Next elapse" where value == "never":
            break
        case "(in UTC)":
            // The line before said the same in the local zone.
            if !answer.elapses.isEmpty { answer.elapses.removeLast() }
            answer.elapses.append(second(value))
        case _ where key == "Next elapse" || key.hasPrefix("Iter"):
            answer.elapses.append(second(value))
        default:
            break
        }
    }

    /// `Mon 2025-03-31 05:30:00 UTC`; the zone is dropped, so a local reading is of no use.
    private static func second(_ text: String) -> Int64 {
        let words = text.split(separator: " ")
        guard words.count >= 3, let reading = LocalDateTime("\(words[1]) \(words[2])") else {
            return .min
        }
        return TimeZoneRules.utc.instant(reading.date, reading.time).seconds
    }
}
