// What a page is made from: the clock and the zone, the schedule's file, the daemon. Each request has its
// own and asks again; nothing is stored.

import AnchorModel
import CivilTime
import ControlInterface
import Glibc
import HostSystem
import ScheduleReading
import SpokenTime
import Varlink

struct Household {
    let environment: [String: String]
    let now: Instant
    let rules: TimeZoneRules
    private let socket: String

    /// A page that waits longer than this says that nobody answers, in milliseconds.
    private static let patience: Int32 = 3_000

    init(environment: [String: String], now: Instant? = nil) {
        self.environment = environment
        let zones = ZoneFiles(environment: environment)
        rules = zones.local().rules
        self.now = now ?? Household.clock()
        socket = XDGPaths(environment: environment, userID: getuid()).socket
    }

    private static func clock() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    var paths: XDGPaths { XDGPaths(environment: environment, userID: getuid()) }
    var zones: ZoneFiles { ZoneFiles(environment: environment) }
    var today: LocalDate { rules.local(at: now).date }
    var time: LocalTime { rules.local(at: now).time }
    /// From LANG, where no schedule says another.
    var language: Language { Language(environment: environment) }

    func local(_ microseconds: Int64) -> LocalMoment {
        rules.local(at: Instant(microseconds: microseconds))
    }

    func listener(_ language: Language) -> Listener {
        Listener(now: now, rules: rules, language: language)
    }

    // MARK: The schedule

    enum Found {
        case none
        case schedule(Schedule, ScheduleFile)
        /// There, and not to be read: what is wrong with it.
        case problem([String])
    }

    func schedule() -> Found {
        do throws(FileError) {
            guard let file = try ScheduleFile.find(in: paths.configFolders) else { return .none }
            switch loader.load(file.bytes, file: file.path) {
            case .success(let schedule): return .schedule(schedule, file)
            case .failure(let bad): return .problem(bad.problems.map(\.description))
            }
        } catch { return .problem([error.description]) }
    }

    var loader: ScheduleLoader {
        let zones = zones
        return ScheduleLoader(language: language, isZone: zones.zoneExists)
    }

    // MARK: The daemon

    func ask<M: ControlMethod>(
        _ method: M.Type, _ parameters: M.Parameters
    ) throws(CallerError) -> M.Reply {
        let caller = try Caller(socketPath: socket, patience: Household.patience)
        return try caller.call(method, parameters)
    }

    /// Several questions, one connection.
    func caller() throws(CallerError) -> Caller {
        try Caller(socketPath: socket, patience: Household.patience)
    }

    /// Every reply of a stream.
    func rows<M: ControlMethod>(
        _ method: M.Type, _ parameters: M.Parameters
    ) throws(CallerError) -> [M.Reply] {
        let caller = try caller()
        var rows: [M.Reply] = []
        try caller.stream(M.name.full, try caller.encode(parameters)) {
            reply throws(CallerError) in
            rows.append(try caller.decode(M.Reply.self, reply.parameters))
            return true
        }
        return rows
    }
}
