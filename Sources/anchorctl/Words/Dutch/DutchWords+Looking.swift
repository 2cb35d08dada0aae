// Nederlands: looking ahead and back (explain, simulate, times without a daemon).

extension DutchWords: ExplainWords {
    func isWaiting(_ due: String, _ reason: String) -> String { "Van \(due), wacht: \(reason)." }
    func wasPutOff(_ due: String, _ back: String) -> String { "Van \(due), komt terug \(back)." }
    func isOpen(_ due: String) -> String { "Open, van \(due)." }
    func wasAnswered(_ due: String, _ answer: String) -> String { "Vorige \(due): \(answer)." }
    func wasLetGo(_ due: String, _ reason: String) -> String {
        "Vorige \(due), losgelaten: \(reason)."
    }
    func cameLater(_ shown: String, _ reason: String?) -> String {
        "Getoond \(shown)" + (reason.map { ", na wachten (\($0))." } ?? ", iets later.")
    }
    func cameWith(_ other: String, _ reason: String?) -> String {
        (reason.map { "Wachtte (\($0)) en kwam" } ?? "Kwam")
            + " samen met \(other), dat het ballonnetje had."
    }
    func comesNext(_ time: String) -> String { "Volgende \(time)." }
    func comesOn(_ machines: String) -> String { "komt op \(machines)" }
    func isOnItsWay(_ goal: String) -> String {
        "Op weg naar \(goal), een kwartier per keer, als je ochtenden meegaan."
    }
    func mayStay(_ cue: String) -> String {
        "Hier blijven kan ook: zet deze tijden in het schema (\(cue)), en laat shiftFrom weg."
    }
    func comesShifted(_ label: String) -> String {
        "De klok slaat \(label) over; het komt evenveel erna."
    }
}

extension DutchWords: SimulationWords {
    func clockSkips(_ label: String) -> String { "de klok slaat \(label) over" }
    func afterWaiting(_ reason: String) -> String { "na wachten (\(reason))" }
    var openWithout: String { "open, zonder eigen bericht" }
    func letsGo(_ reason: String) -> String { "losgelaten (\(reason))" }
    var noSuchRange: String { "--until komt na --from, beide van 1970 tot 2199." }
}

extension DutchWords: OfflineTimeWords {
    func badExpression(at column: Int, _ expected: String) -> String {
        "Teken \(column) is niet te lezen; man systemd.time laat zien hoe het geschreven wordt."
    }
    func noSuchZone(_ name: String) -> String {
        "\(name) is op deze computer geen tijdzone (UTC, of een naam zoals Europe/Amsterdam)."
    }
    func noSuchTime(_ text: String) -> String {
        "\(text) is hier geen tijd (2026-03-29, \"2026-03-29 07:40\" of @1774762800)."
    }
    var isPast: String { "Het ligt in het verleden, en komt niet meer." }
    var neverElapses: String { "Dit komt nooit." }
    var lastElapse: String { "Daarna komt het niet meer." }
}

extension DutchWords: MonitorWords {
    func inTime(_ length: String) -> String { "over \(length)" }
    func inSession(_ anchor: String, _ until: String) -> String { "\(anchor) loopt, tot \(until)" }
}
