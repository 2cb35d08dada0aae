// The lives, or the schedules, of one run, shared by two threads: each takes the next number until none is left or one
// differs. Of several that differ the lowest number is told, so that a seed tells the same every time.

import Glibc

/// The lives of the same number differ in no run; only who lives them does.
final class Work: @unchecked Sendable {
    private var lock = pthread_mutex_t()
    private var next: Int
    private let end: Int
    private var first: Int?
    let seed: UInt64
    let atlas: [Atlas]
    let broken: Broken?
    let writesSchedules: Bool

    /// Enough at once that the lock costs nothing.
    private static let portion = 64
    private static let threads = 2

    init(
        _ range: Range<Int>, seed: UInt64, atlas: [Atlas], broken: Broken?,
        writesSchedules: Bool = false
    ) {
        self.writesSchedules = writesSchedules
        next = range.lowerBound
        end = range.upperBound
        self.seed = seed
        self.atlas = atlas
        self.broken = broken
        pthread_mutex_init(&lock, nil)
    }

    /// The lowest number that differs.
    func run() -> Int? {
        var threads: [pthread_t] = []
        for _ in 1..<Work.threads {
            var thread = pthread_t()
            let work = Unmanaged.passRetained(self)
            let code = pthread_create(
                &thread, nil,
                { context in
                    guard let context else { return nil }
                    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().live()
                    return nil
                }, work.toOpaque())
            if code == 0 { threads.append(thread) } else { work.release() }
        }
        live()
        for thread in threads { pthread_join(thread, nil) }
        return first
    }

    private func live() {
        var draw = Draw(atlas)
        while let portion = take() {
            for number in portion {
                guard differs(number, &draw) else { continue }
                found(number)
                break
            }
        }
    }

    private func differs(_ number: Int, _ draw: inout Draw) -> Bool {
        if writesSchedules {
            var trial = ScheduleTrial(number, seed: seed, &draw, atlas, broken: broken)
            return trial.difference() != nil
        }
        let life = draw.life(seed: seed, number: number)
        var trial = Trial(life, atlas, broken: broken)
        return trial.run(life.steps) != nil
    }

    private func take() -> Range<Int>? {
        pthread_mutex_lock(&lock)
        defer { pthread_mutex_unlock(&lock) }
        guard first == nil, next < end else { return nil }
        let from = next
        next = min(next + Work.portion, end)
        return from..<next
    }

    private func found(_ number: Int) {
        pthread_mutex_lock(&lock)
        defer { pthread_mutex_unlock(&lock) }
        first = min(first ?? number, number)
    }
}
