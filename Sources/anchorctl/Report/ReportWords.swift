// What a look back says, one conformance for each language. Tells what there was: never how much there
// might have been, nor what to think of it.

import AnchorModel
import CivilTime

protocol ReportWords {
    /// The language's code, for a page.
    var code: String { get }
    func lookBack(_ from: String, _ to: String) -> String
    func lookBack(on day: String) -> String
    /// `8 November`.
    func date(_ day: Int, month: Int, year: Int?) -> String
    /// At most three letters.
    func shortMonth(_ month: Int) -> String
    func weekdayLetter(_ day: Weekday) -> String
    /// Up to twelve as words.
    func number(_ number: Int) -> String
    func times(_ count: Int, since day: String) -> String
    func times(_ count: Int, on day: String) -> String
    func times(_ count: Int, from first: String, to last: String) -> String
    func mostly(_ from: String, _ until: String) -> String
    var dayWithIt: String { get }
    var otherDay: String { get }
    var weekWithIt: String { get }
    var otherWeek: String { get }
    var emptyLookBack: String { get }
    var emptyDays: String { get }

    var nights: String { get }
    func toBed(_ clock: String, near: Int, of nights: Int) -> String
    func toBedVariously(_ clock: String) -> String
    func up(_ clock: String) -> String
    var firstImpression: String { get }
    func nightsKnown(_ nights: Int, pairs: Int) -> String
    var nightsUnknown: String { get }
    var asleepAlways: String { get }
    var asleepSometimes: String { get }

    var regularityIndex: String { get }
    var bedSpread: String { get }
    var midSleep: String { get }
    func midSleeps(_ work: String, _ free: String, workDays: String) -> String
    var midSleepFreeCorrected: String { get }
    var socialJetlag: String { get }
    func corrected(_ minutes: String) -> String
    var phaseDeviation: String { get }
    func minutes(_ minutes: String) -> String
    var decimalMark: String { get }

    // The page
    var day: String { get }
    var daysWithIt: String { get }
    var hourColumn: String { get }
    var timesColumn: String { get }
    var bedColumn: String { get }
    var wakeColumn: String { get }
    var asTable: String { get }
    var aroundTheClock: String { get }
    var numbers: String { get }
    var noSleep: String { get }
    var pageStays: String { get }

    // Trouble
    func noSuchDay(_ text: String) -> String
    var daysAhead: String { get }
    var daysReversed: String { get }
    var daysTooFar: String { get }
    func noWorkDays(_ text: String, _ expected: String) -> String
    func pageWritten(_ path: String) -> String
    func notOurPage(_ path: String) -> String
}

extension Language {
    var reportWords: any ReportWords {
        switch self {
        case .english: EnglishWords()
        case .dutch: DutchWords()
        }
    }
}
