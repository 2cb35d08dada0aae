// Nederlands: a look back.

import CivilTime

extension DutchWords: ReportWords {
    var code: String { "nl" }
    func lookBack(_ from: String, _ to: String) -> String { "Overzicht: \(from) tot en met \(to)" }
    func lookBack(on day: String) -> String { "Overzicht: \(day)" }
    func date(_ day: Int, month: Int, year: Int?) -> String {
        "\(day) \(DutchWords.months[month - 1])" + (year.map { " \($0)" } ?? "")
    }
    func shortMonth(_ month: Int) -> String {
        // "maa" is no way to write maart.
        month == 3 ? "mrt" : String(DutchWords.months[month - 1].prefix(3))
    }
    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ]
    func weekdayLetter(_ day: Weekday) -> String {
        switch day {
        case .monday: "m"
        case .tuesday: "d"
        case .wednesday: "w"
        case .thursday: "d"
        case .friday: "v"
        case .saturday, .sunday: "z"
        }
    }
    func number(_ number: Int) -> String {
        let words = [
            "geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
            "elf", "twaalf",
        ]
        return words.indices.contains(number) ? words[number] : "\(number)"
    }
    private func times(_ count: Int) -> String { count == 1 ? "Eén keer" : "\(count) keer" }
    func times(_ count: Int, since day: String) -> String { "\(times(count)) sinds \(day)" }
    func times(_ count: Int, on day: String) -> String { "\(times(count)) op \(day)" }
    func times(_ count: Int, from first: String, to last: String) -> String {
        "\(times(count)), van \(first) tot en met \(last)"
    }
    func mostly(_ from: String, _ until: String) -> String {
        "meestal tussen \(from) en \(until)"
    }
    var dayWithIt: String { "een dag ermee" }
    var otherDay: String { "een andere dag" }
    var weekWithIt: String { "een week ermee" }
    var otherWeek: String { "een andere week" }
    var emptyLookBack: String {
        "Er is nog niets opgeschreven. Wat je vanaf nu doet, komt hier te staan."
    }
    var emptyDays: String { "Er is niets opgeschreven in deze dagen." }

    var nights: String { "De nachten" }
    func toBed(_ clock: String, near: Int, of nights: Int) -> String {
        let count =
            near == nights
            ? "alle \(number(nights)) nachten"
            : "\(number(near)) van de \(number(nights)) nachten"
        return "Naar bed rond \(clock): \(count) binnen een half uur daarvan."
    }
    func toBedVariously(_ clock: String) -> String {
        "Naar bed op verschillende tijden, de middelste \(clock)."
    }
    func up(_ clock: String) -> String { "Op rond \(clock)." }
    var firstImpression: String { "Een eerste indruk: vanaf veertien nachten is die steviger." }
    func nightsKnown(_ nights: Int, pairs: Int) -> String {
        let enough = "Met vijf paren van nachten op rij is er een ritme te vertellen."
        let known =
            nights == 1
            ? "Eén nacht is opgeschreven"
            : "\(number(nights).capitalizedFirst) nachten zijn opgeschreven"
        let following =
            switch pairs {
            case 0: ""
            case 1: ", met één paar op rij"
            default: ", met \(number(pairs)) paren op rij"
            }
        return "\(known)\(following). \(enough)"
    }
    var nightsUnknown: String {
        "Er is geen nacht opgeschreven in deze dagen; dat kan met anchorctl meld bed en anchorctl"
            + " meld wake."
    }
    var asleepAlways: String { "elke bekende nacht in slaap" }
    var asleepSometimes: String { "sommige nachten" }

    var regularityIndex: String { "Sleep Regularity Index (-100 tot 100)" }
    var bedSpread: String { "Spreiding van de bedtijden" }
    var midSleep: String { "Midden van de slaap" }
    func midSleeps(_ work: String, _ free: String, workDays: String) -> String {
        "\(work) voor werkdagen (\(workDays)), \(free) voor vrije dagen"
    }
    var midSleepFreeCorrected: String {
        "Midden op vrije dagen, gecorrigeerd voor uitslapen (als er dan geen wekker gaat)"
    }
    var socialJetlag: String { "Sociale jetlag" }
    func corrected(_ minutes: String) -> String { "\(minutes) gecorrigeerd" }
    var phaseDeviation: String { "Composite Phase Deviation" }
    func minutes(_ minutes: String) -> String { "\(minutes) min" }
    var decimalMark: String { "," }

    var day: String { "Dag" }
    var daysWithIt: String { "Dagen ermee" }
    var hourColumn: String { "Vanaf" }
    var timesColumn: String { "Keer" }
    var bedColumn: String { "Naar bed" }
    var wakeColumn: String { "Op" }
    var asTable: String { "Hetzelfde als tabel" }
    var aroundTheClock: String { "Tijden van de dag" }
    var numbers: String { "In getallen" }
    var noSleep: String { "een nacht zonder slaap" }
    var pageStays: String { "Gemaakt door anchord op deze machine. Het is nergens heen gestuurd." }

    func noSuchDay(_ text: String) -> String {
        "\(text) is geen dag (vandaag, gisteren, 2026-03-29)."
    }
    var daysAhead: String { "Die dag komt nog; een overzicht eindigt uiterlijk vandaag." }
    var daysReversed: String { "--from is een dag voor --to, of dezelfde." }
    var daysTooFar: String { "Dat is te ver terug: hoogstens een eeuw." }
    func noWorkDays(_ text: String, _ expected: String) -> String {
        "--work-days \(text) is niet te lezen; wel ma..vr, of ma,wo..vr."
    }
    func pageWritten(_ path: String) -> String { "Geschreven: \(path)" }
    func notOurPage(_ path: String) -> String {
        "\(path) bestaat al en is geen pagina van anchorctl; geef een andere naam."
    }
}
