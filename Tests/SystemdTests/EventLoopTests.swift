// The loop and its sources, on the real clock: never early, never twice, never deaf.

import AnchorTestSupport
import Glibc
import Systemd
import Testing

struct EventLoopTests {
    @Test("the loop ends with the code it was given", arguments: [0, 3, 70] as [Int32])
    func exitCode(code: Int32) throws {
        let loop = try EventLoop()
        try loop.addDeferred { [unowned loop] () throws(SystemdError) in try loop.exit(code) }
        #expect(try loop.run() == code)
        #expect(try !loop.runOnce(timeoutUSec: 0))
    }

    @Test("what is deferred runs once")
    func deferred() throws {
        let loop = try EventLoop()
        var runs = 0
        try loop.addDeferred { runs += 1 }
        #expect(runs == 0)
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 1000) }
        #expect(runs == 1)
    }

    @Test("a handler's error ends the loop and comes out of it")
    func handlerError() throws {
        let loop = try EventLoop()
        let expected = SystemdError(call: "example", errno: ENOSPC)
        let timer = try loop.addTimer(clock: .monotonic, accuracyUSec: 1, name: "failing") {
            () throws(SystemdError) in throw SystemdError(call: "example", errno: ENOSPC)
        }
        try timer.arm(atUSec: 0)
        #expect(throws: expected) { try loop.run() }
    }

    @Test("a dropped source is silent")
    func dropped() throws {
        let loop = try EventLoop()
        var runs = 0
        var timer: Systemd.Timer? = try loop.addTimer(
            clock: .monotonic, accuracyUSec: 1, name: "dropped"
        ) { runs += 1 }
        try timer?.arm(atUSec: 0)
        timer = nil
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 1000) }
        #expect(runs == 0)
    }

    @Test("a handler may drop its own source")
    func dropsItself() throws {
        let loop = try EventLoop()
        var timer: Systemd.Timer?
        var runs = 0
        timer = try loop.addTimer(clock: .monotonic, accuracyUSec: 1, name: "suicidal") {
            timer = nil
            runs += 1
        }
        try timer?.arm(atUSec: 0)
        #expect(try loop.run { runs == 1 })
        #expect(timer == nil)
    }

    @Test(
        "a timer fires once, not before its time, and again when armed again",
        arguments: [TimerClock.realtime, .boottime, .monotonic])
    func timer(clock: TimerClock) throws {
        let loop = try EventLoop()
        var fired: [Int64] = []
        let timer = try loop.addTimer(clock: clock, accuracyUSec: 1, name: "timer") {
            fired.append(reading(clock))
        }
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 1000) }
        #expect(fired == [])
        for round in 1...2 {
            let due = reading(clock) + 30_000
            try timer.arm(atUSec: due)
            #expect(try loop.run { fired.count == round })
            #expect(try #require(fired.last) >= due)
        }
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 1000) }
        #expect(fired.count == 2)
    }

    @Test("an accuracy of a microsecond is kept, where 0 would mean a quarter of a second")
    func accuracy() throws {
        let loop = try EventLoop()
        var late: [Int64] = []
        var due: Int64 = 0
        let timer = try loop.addTimer(clock: .monotonic, accuracyUSec: 0, name: "exact") {
            late.append(reading(.monotonic) - due)
        }
        // The best of ten: a busy machine may delay some, the coalescing of sd-event delays all.
        for round in 1...10 {
            due = reading(.monotonic) + 3000
            try timer.arm(atUSec: due)
            #expect(try loop.run { late.count == round })
        }
        #expect(try #require(late.min()) < 20_000)
    }

    @Test("past and impossible times fire at once", arguments: [0, -1, Int64.min, 1])
    func pastTimes(time: Int64) throws {
        let loop = try EventLoop()
        var fired = 0
        let timer = try loop.addTimer(clock: .realtime, accuracyUSec: 1, name: "past") {
            fired += 1
        }
        try timer.arm(atUSec: time)
        #expect(try loop.run { fired == 1 })
    }

    @Test("a disarmed timer, and one for the end of time, stay silent")
    func disarmed() throws {
        let loop = try EventLoop()
        var fired = 0
        let timer = try loop.addTimer(clock: .monotonic, accuracyUSec: 1, name: "disarmed") {
            fired += 1
        }
        try timer.arm(atUSec: 0)
        try timer.disarm()
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 1000) }
        try timer.arm(atUSec: .max)
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 1000) }
        #expect(fired == 0)
    }

    @Test("a lower priority number comes first in the same turn")
    func priorities() throws {
        let loop = try EventLoop()
        var order: [String] = []
        try loop.addDeferred(priority: EventPriority.idle) { order.append("idle") }
        try loop.addDeferred(priority: EventPriority.normal) { order.append("normal") }
        try loop.addDeferred(priority: EventPriority.beforeNormal) { order.append("before") }
        #expect(try loop.run { order.count == 3 })
        #expect(order == ["before", "normal", "idle"])
    }

    @Test("a signal becomes an event")
    func signals() throws {
        let loop = try EventLoop()
        var caught = 0
        // To this very thread: the other threads of the test run do not block it.
        let source = try loop.addSignal(SIGUSR2, name: "usr2") { caught += 1 }
        pthread_kill(pthread_self(), SIGUSR2)
        #expect(try loop.run { caught == 1 })
        withExtendedLifetime(source) {}
    }

    @Test("without a watchdog asked for there is none")
    func noWatchdog() throws {
        #expect(try !ServiceNotify(EventLoop()).startWatchdog())
    }
}

func reading(_ clock: TimerClock) -> Int64 {
    let now = Clocks.read()
    return switch clock {
    case .realtime: now.realtimeUSec
    case .boottime: now.boottimeUSec
    case .monotonic: now.monotonicUSec
    }
}
