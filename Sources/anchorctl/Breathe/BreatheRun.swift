// The run of a breathing session: waits for the next boundary, frame, bell, key or signal with one
// poll, and draws or tells what changed. Every deadline is counted from the start, on
// CLOCK_MONOTONIC, so nothing drifts; a machine that slept goes on where it was.

import AnchorModel
import CivilTime
import Glibc

/// How a session ended, and after how long.
struct BreatheEnding {
    var isComplete: Bool
    var elapsed: Span
    /// Ended from outside: the terminal closed, the session ends.
    var signal: Int32?
    /// False when nobody is left to read what is written.
    var isHeard = true
}

final class BreatheRun {
    /// At most ten pictures a second: more are not smoother, and each costs bytes over SSH.
    static let frame: Int64 = 100_000

    private let pacer: Pacer
    private let words: Words
    private let terminal: BreatheTerminal
    private let sound: BreatheSound?
    private let isUnicode: Bool
    /// Words for each breath, where no picture is drawn.
    private let tells: Bool
    private let signals: Int32
    private var screen: BreatheScreen
    private var origin: Int64 = 0
    private var lastPosition: Pacer.Position?
    private var lastPhase: Span?
    private var resumedAt: Int64 = 0
    private var isMidLine = false

    init?(
        _ pacer: Pacer, words: Words, terminal: BreatheTerminal, sound: BreatheSound?,
        palette: BreatheScreen.Palette, isUnicode: Bool, tells: Bool
    ) {
        guard let signals = BreatheSignals.open() else { return nil }
        self.pacer = pacer
        self.words = words
        self.terminal = terminal
        self.sound = sound
        self.isUnicode = isUnicode
        self.tells = tells && !terminal.draws
        self.signals = signals
        screen = BreatheScreen(palette)
    }

    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    private var elapsed: Span { Span(microseconds: BreatheRun.now - origin) }

    func run() -> BreatheEnding {
        terminal.enter()
        origin = BreatheRun.now
        var ending = breathe()
        terminal.leave()
        finishLine()
        if ending.isComplete { ringOut() }
        BreatheSignals.release()
        ending.elapsed = min(max(ending.elapsed, .zero), pacer.total)
        return ending
    }

    private func breathe() -> BreatheEnding {
        while let position = pacer.position(at: elapsed) {
            lastPosition = position
            if !begin(position) || !draw(position) {
                return BreatheEnding(isComplete: false, elapsed: elapsed, isHeard: false)
            }
            if let ending = wait() { return ending }
        }
        return BreatheEnding(isComplete: true, elapsed: pacer.total)
    }

    private func ended(_ signal: Int32?) -> BreatheEnding {
        BreatheEnding(
            isComplete: false, elapsed: elapsed, signal: signal, isHeard: signal != SIGHUP)
    }

    // MARK: What there is to see and hear

    /// Once for each phase.
    private func begin(_ position: Pacer.Position) -> Bool {
        let phase = pacer.nextChange(after: elapsed)
        guard phase != lastPhase else { return true }
        lastPhase = phase
        sound?.play(position.phase == .inhale ? .inhale : .exhale, at: BreatheRun.now)
        guard tells else { return true }
        if position.phase == .inhale {
            finishLine()
            isMidLine = true
            return send(words.breatheIn + (isUnicode ? " … " : " ... "))
        }
        let isWhole = isMidLine
        isMidLine = false
        return send((isWhole ? "" : "... ") + words.breatheOut + "\n")
    }

    private func finishLine() {
        if isMidLine { _ = send("\n") }
        isMidLine = false
    }

    /// False when nobody reads on.
    private func send(_ text: String) -> Bool { terminal.send(Array(text.utf8)) != .gone }

    private func draw(_ position: Pacer.Position) -> Bool {
        guard terminal.draws, terminal.isReady else { return true }
        let size = terminal.size()
        let word =
            position.phase == .inhale ? words.breatheIn + " …" : "… " + words.breatheOut
        let scene = BreatheScene(
            fullness: pacer.fullness(at: position),
            progress: Double(elapsed.microseconds) / Double(pacer.total.microseconds),
            word: word, intro: words.breatheIntro,
            hints: terminal.hearsKeys ? words.breatheHintsWithKey : words.breatheHints)
        let canvas = Canvas(columns: size.columns, rows: size.rows, isUnicode: isUnicode)
        let bytes = screen.update(to: BreathePicture(scene, on: canvas))
        guard !bytes.isEmpty else { return true }
        switch terminal.send(bytes) {
        case .all: return true
        case .some:
            screen.forget()
            return true
        case .gone: return false
        }
    }

    /// The bells of the end, where there is no player for it.
    private func ringOut() {
        guard let sound else { return }
        sound.play(.end, at: BreatheRun.now)
        let limit = BreatheRun.now + 4 * BreatheSound.apart
        while BreatheRun.now < limit {
            var polled = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
            poll(&polled, 1, milliseconds(to: sound.bells.first ?? limit))
            if BreatheSignals.pending().contains(where: { $0 != SIGCHLD }) { return }
            sound.reap(at: BreatheRun.now)
            sound.ringDue(at: BreatheRun.now)
        }
    }

    // MARK: Waiting

    /// Until the next thing to do; an ending if the person, or the system, wants one.
    private func wait() -> BreatheEnding? {
        let passed = elapsed
        var next = origin + (pacer.nextChange(after: passed) ?? pacer.total).microseconds
        if terminal.draws {
            let frame = (passed.microseconds / BreatheRun.frame + 1) * BreatheRun.frame
            next = min(next, origin + frame)
        }
        if let bell = sound?.bells.first { next = min(next, bell) }
        let keys = terminal.hearsKeys ? STDIN_FILENO : -1
        var polled = [
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            pollfd(fd: keys, events: Int16(POLLIN), revents: 0),
        ]
        poll(&polled, nfds_t(polled.count), milliseconds(to: next))
        sound?.ringDue(at: BreatheRun.now)
        for signal in BreatheSignals.pending() {
            if let ending = heed(signal) { return ending }
        }
        guard polled[1].revents != 0 else { return nil }
        switch terminal.key() {
        case .end: return ended(nil)
        case .gone: return ended(SIGHUP)
        case .other: return nil
        }
    }

    /// Rounded up: a wake before its time would be a second one.
    private func milliseconds(to deadline: Int64) -> Int32 {
        Int32(clamping: max(deadline - BreatheRun.now + 999, 0) / 1000)
    }

    private func heed(_ signal: Int32) -> BreatheEnding? {
        switch signal {
        case SIGINT: return ended(nil)
        case SIGTERM, SIGHUP, SIGQUIT: return ended(signal)
        case SIGTSTP: rest()
        // Stopped by a signal nobody can catch: the shell has used the terminal since.
        // After our own stop this is the same news again.
        case SIGCONT: if BreatheRun.now - resumedAt > BreatheRun.frame { goOn() }
        case SIGWINCH: screen.forget()
        case SIGCHLD: sound?.reap(at: BreatheRun.now)
        default: break
        }
        return nil
    }

    /// Ctrl-Z: the terminal as it was, then the stop itself. This returns when somebody says `fg`.
    private func rest() {
        terminal.leave()
        signal(SIGTSTP, SIG_DFL)
        kill(getpid(), SIGTSTP)
        BreatheSignals.catchSignal(SIGTSTP)
        goOn()
    }

    /// The breath that was interrupted begins again.
    private func goOn() {
        terminal.enter()
        screen.forget()
        resumedAt = BreatheRun.now
        origin = resumedAt - Int64(lastPosition?.cycle ?? 0) * Pacer.cycle.microseconds
        lastPhase = nil
    }
}
