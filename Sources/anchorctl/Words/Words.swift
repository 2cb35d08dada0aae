// What the client says to a person, complete by the compiler for each language. Kind, short, no
// blame; never a word of the machinery.

import CivilTime
import ControlInterface

protocol Words: OfflineTimeWords, SimulationWords, ExplainWords, BreatheWords, AskingWords,
    LettingWords, CardWords, MindWords, DoctorWords, MonitorWords, HelpWords, VerbHelpWords,
    UsageWords, NightsWords
{
    // Trouble
    var noDaemon: String { get }
    var howToStart: String { get }
    var noAnswer: String { get }
    var hungUp: String { get }
    func notUnderstood(_ reason: String) -> String
    func noSuchAnchor(_ name: String) -> String
    func didYouMean(_ name: String) -> String
    func anchorsAre(_ names: String) -> String
    var nothingOpen: String { get }
    var nothingToUndo: String { get }
    var keepsOldSchedule: String { get }
    func notRecorded(_ reason: String) -> String
    /// With the limits of that call, where they differ.
    func invalid(_ parameter: String, of method: MethodName?) -> String
    /// Beside `nothingOpen`: this one waits and can be named.
    func isWaitingFor(_ anchor: String) -> String

    // Time
    func ahead(_ span: String, _ clock: String) -> String
    func ago(_ span: String, _ clock: String) -> String
    var now: String { get }
    var hours: String { get }
    var tomorrow: String { get }
    var yesterday: String { get }
    func weekday(_ day: Weekday) -> String

    // Status
    var nothingIsOpen: String { get }
    var openNow: String { get }
    var waiting: String { get }
    var putOff: String { get }
    var next: String { get }
    var noNext: String { get }
    func pausedUntil(_ time: String) -> String
    func quietUntil(_ time: String) -> String
    func modeUntil(_ mode: String, _ time: String) -> String
    func gentleUntil(_ time: String) -> String
    func rests(_ anchor: String, _ day: String) -> String
    var worthALook: String { get }
    /// Why something waits or was let go; the reason itself where there is no word for it.
    func reason(_ reason: String) -> String
    var noAnchors: String { get }
    var disabled: String { get }

    // Done
    /// `done`, `tried` or `notToday` and what it was about.
    func answered(_ answer: String, _ what: String) -> String
    func snoozed(_ what: String, _ time: String) -> String
    /// `length` in words, where a session runs.
    func started(_ what: String, _ length: String?) -> String
    /// The verb by its English name.
    func goOn(with verb: String) -> String
    func undone(_ event: String, _ anchor: String?) -> String
    func logged(_ word: String, isAnchor: Bool) -> String
    var resumed: String { get }
    func sized(_ anchor: String, _ minutes: Int) -> String
    func offer(_ anchor: String, _ minutes: Int) -> String
    var noMode: String { get }
    func noSuchMode(_ name: String) -> String
    /// As a person types it: the soft day has a name in each language.
    func modeName(_ mode: String) -> String
    func modesAre(_ names: String) -> String
    var noModes: String { get }
    func reloaded(_ count: Int, _ file: String?) -> String
    func event(_ event: String) -> String
    /// The end of a pause, or of what was put off, beside a row of history.
    func until(_ time: String) -> String
    /// Beside `mode` in the history, where none is in force any more.
    var modeEnded: String { get }
    /// `smaller`, `larger` or `keep`; `light`, `right` or `heavy`.
    func change(_ change: String) -> String
    var nothingYet: String { get }
    func scheduleIsFine(_ file: String, _ count: Int, on: Int) -> String
    var noSchedule: String { get }

    // Init
    var whichFirst: String { get }
    var afterWhat: String { get }
    var whenUp: String { get }
    var notOneOfThose: String { get }
    func ifThen(_ first: String, _ after: String) -> String
    func written(_ path: String) -> String
    func alreadyThere(_ path: String) -> String
    var afterInit: String { get }
}
