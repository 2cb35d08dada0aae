// Breathing with the eyes closed: one cue for in, another for out, a third for the end. The desktop's
// sound theme through canberra's player where there is one, else the terminal's bell.

import AnchorModel
import Glibc
import HostSystem

final class BreatheSound {
    enum Cue: Int {
        case inhale = 1
        case exhale
        case end

        /// Names of the sound theme: a rising one, a falling one, and the one for things that end.
        var sound: String {
            switch self {
            case .inhale: "device-added"
            case .exhale: "device-removed"
            case .end: "complete"
            }
        }
        /// The bell rings once, twice or three times.
        var rings: Int { rawValue }
    }

    private static let player = "canberra-gtk-play"
    /// Closer together, two bells are one.
    static let apart: Int64 = 300_000

    private let environment: [String: String]
    private var playerPath: String?
    private let bell: Int32?
    private var playing: (pid: pid_t, cue: Cue)?
    /// Bells still to ring, by the clock of the run, in microseconds.
    private(set) var bells: [Int64] = []

    /// Nil where nothing can sound.
    init?(environment: [String: String], isQuietOutput: Bool) {
        self.environment = environment
        playerPath = environment["PATH", default: ""].split(separator: ":").map {
            "\($0)/\(BreatheSound.player)"
        }
        .first { access($0, X_OK) == 0 }
        // Standard output may be data; then the words' side rings.
        let sides = isQuietOutput ? [STDERR_FILENO] : [STDOUT_FILENO, STDERR_FILENO]
        bell = sides.first { isatty($0) == 1 }
        if playerPath == nil, bell == nil { return nil }
    }

    func play(_ cue: Cue, at now: Int64) {
        reap(at: now)
        // One that still plays after a whole phase hangs.
        if let playing {
            kill(playing.pid, SIGTERM)
            self.playing = nil
        }
        if let pid = spawn(cue) { playing = (pid, cue) } else { ring(cue, at: now) }
    }

    /// A player that could not play (no sound server, no such sound) leaves it to the bell.
    func reap(at now: Int64) {
        guard let playing else { return }
        var status: Int32 = 0
        guard waitpid(playing.pid, &status, WNOHANG) != 0 else { return }
        self.playing = nil
        guard status != 0 else { return }
        playerPath = nil
        ring(playing.cue, at: now)
    }

    private func ring(_ cue: Cue, at now: Int64) {
        guard bell != nil else { return }
        bells = (0..<cue.rings).map { now + Int64($0) * BreatheSound.apart }
        ringDue(at: now)
    }

    func ringDue(at now: Int64) {
        guard let bell else { return }
        while let first = bells.first, first <= now {
            bells.removeFirst()
            _ = write(bell, "\u{07}", 1)
        }
    }

    private func spawn(_ cue: Cue) -> pid_t? {
        guard let playerPath else { return nil }
        var spawn = Spawn(playerPath, [playerPath, "--id", cue.sound], environment)
        // It has nothing to say here.
        spawn.silence()
        return try? spawn.start().get()
    }
}
