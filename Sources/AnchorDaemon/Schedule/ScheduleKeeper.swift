// The schedule over a run: the user's file, the last good one beside a broken file, the starter where
// there never was a file. A file that does not load never stops the daemon.

import AnchorModel
import ControlInterface
import HostSystem
import ScheduleReading

final class ScheduleKeeper {
    enum Origin: Equatable {
        case file(String)
        /// The copy in the state folder: the file is broken or gone.
        case lastGood(String)
        /// There is a file, it does not load, and none ever did: nothing is planned.
        case broken(String)
        case starter
    }

    private let locate: () -> ScheduleLocation
    private let loader: ScheduleLoader
    private let keep: LastGoodSchedule
    private let starter: Schedule
    private(set) var schedule: Schedule
    private(set) var origin = Origin.starter
    /// What is wrong with the file now; empty: nothing.
    private(set) var problems: [ControlInterface.Problem] = []
    /// What loaded last, until it is kept.
    private var unkept: (bytes: [UInt8], path: String)?
    /// What a newer anchord would read in it.
    private var passedBy: [ScheduleReading.Problem] = []
    /// What was found last, so that a saved file without a change changes nothing.
    private var lastFound = ScheduleLocation.nowhere

    init(
        loader: ScheduleLoader, language: Language, keep: LastGoodSchedule,
        locate: @escaping () -> ScheduleLocation
    ) {
        self.loader = loader
        self.keep = keep
        self.locate = locate
        starter = Starter.schedule(language: language)
        schedule = starter
        guard case .failure = reload() else { return }
        useLastGood()
    }

    /// What is there now, where it is something else than when it was last read: other content, another
    /// file, none, or another reason why it cannot be read. For `reload`, which does not read it again.
    func news() -> ScheduleLocation? {
        let found = locate()
        return found == lastFound ? nil : found
    }

    /// A failure changes nothing but `problems`.
    /// - Parameter found: what `news` found; nil: it is looked for.
    func reload(_ found: ScheduleLocation? = nil) -> Result<Schedule, ScheduleRefused> {
        lastFound = found ?? locate()
        switch lastFound {
        case .nowhere: return useNoFile()
        case .unusable(let error):
            return refuse([
                ControlInterface.Problem(.scheduleUnreadable, error.reason, file: error.path)
            ])
        case .found(let file):
            return load(file.bytes, file.path)
        }
    }

    /// There is no file that could be read.
    var isMissing: Bool { if case .found = lastFound { false } else { true } }

    private func load(_ bytes: [UInt8], _ path: String) -> Result<Schedule, ScheduleRefused> {
        switch loader.read(bytes, file: path) {
        case .success(let loaded):
            schedule = loaded.schedule
            passedBy = loaded.passedBy
            origin = .file(path)
            problems = []
            unkept = (bytes, path)
            keepAgain()
            return .success(loaded.schedule)
        case .failure(let found):
            return refuse(found.problems.map { ControlInterface.Problem(.scheduleInvalid, $0) })
        }
    }

    /// What loaded and could not be kept yet (a full disk), tried again.
    func keepAgain() {
        guard let (bytes, path) = unkept else { return }
        let reason = keep.save(bytes, path: path)
        if reason == nil { unkept = nil }
        problems.removeAll { $0.id == ProblemID.scheduleNotKept.rawValue }
        if let reason {
            problems.append(
                ControlInterface.Problem(
                    .scheduleNotKept, "the last good schedule was not kept: \(reason)"))
        }
    }

    private func refuse(_ found: [ControlInterface.Problem]) -> Result<Schedule, ScheduleRefused> {
        problems = found
        return .failure(ScheduleRefused(problems: found))
    }

    /// No file: before there ever was one the starter runs; afterwards the last good one goes on.
    private func useNoFile() -> Result<Schedule, ScheduleRefused> {
        guard keep.exists else {
            schedule = starter
            origin = .starter
            problems = []
            return .success(starter)
        }
        let say = schedule.language
        return refuse([
            ControlInterface.Problem(
                .scheduleGone, say("the schedule is gone; the last good one stays in use"))
        ])
    }

    private func useLastGood() {
        for copy in keep.copies {
            guard case .success(let kept) = loader.load(copy.bytes, file: copy.path) else {
                continue
            }
            schedule = kept
            origin = .lastGood(copy.path)
            return
        }
        // There is a file, it is broken, and nothing better is known: nothing is planned, and
        // status says why. The starter is for those who never wrote one.
        schedule = Schedule(language: starter.language)
        origin = .broken(problems.first?.file ?? keep.folder)
    }

    /// What loads but is worth a look.
    var warnings: [ControlInterface.Problem] {
        ScheduleWarnings.of(schedule).map {
            ControlInterface.Problem(.scheduleAdvice, $0.description, file: file)
        } + passedBy.map { ControlInterface.Problem(.scheduleNewer, $0) }
    }

    var file: String? {
        switch origin {
        case .file(let path), .lastGood(let path), .broken(let path): path
        case .starter: nil
        }
    }
}

struct ScheduleRefused: Error {
    let problems: [ControlInterface.Problem]
}

extension ControlInterface.Problem {
    init(_ id: ProblemID, _ problem: ScheduleReading.Problem) {
        self.init(
            id, problem.message, file: problem.file, line: problem.line, column: problem.column)
    }
}
