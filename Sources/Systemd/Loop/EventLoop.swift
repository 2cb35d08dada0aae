// The one loop everything hangs on (sd-event). Confined to the thread that made it; deliberately
// not Sendable. Must never block, and must never know what its handlers are for.

import CSystemd
import Glibc

/// Where in one iteration a source's handler comes: lower first.
package enum EventPriority {
    package static let normal: Int64 = 0
    /// Before the ordinary ones: a stepped clock must be seen before the timers it makes due.
    package static let beforeNormal: Int64 = -1
    package static let idle: Int64 = 100
}

package final class EventLoop {
    let event: OpaquePointer
    let failure = FailureBox()
    private var deferred: [ObjectIdentifier: DeferredSource] = [:]

    /// A loop of its own (`sd_event_new`): the default loop is per thread, and tests run on many.
    package init() throws(SystemdError) {
        var made: OpaquePointer?
        try check(sd_event_new(&made), "sd_event_new")
        guard let made else { throw SystemdError(call: "sd_event_new", errno: ENOMEM) }
        event = made
    }

    deinit { sd_event_unref(event) }

    /// Runs until `exit`. Returns its code, or throws what a handler threw.
    package func run() throws(SystemdError) -> Int32 {
        failure.error = nil
        let result = sd_event_loop(event)
        if let error = failure.error { throw error }
        return try check(result, "sd_event_loop")
    }

    /// One iteration, waiting at most this long. `false` when nothing happened or the loop is over.
    @discardableResult
    package func runOnce(timeoutUSec: UInt64) throws(SystemdError) -> Bool {
        guard sd_event_get_state(event) != SD_EVENT_FINISHED else { return false }
        failure.error = nil
        let result = sd_event_run(event, timeoutUSec)
        if let error = failure.error { throw error }
        return try check(result, "sd_event_run") > 0
    }

    /// Ends `run` after the present iteration.
    package func exit(_ code: Int32) throws(SystemdError) {
        try check(sd_event_exit(event, code), "sd_event_exit")
    }

    /// Runs the handler once, in the next iteration. The loop owns it until then.
    package func addDeferred(
        name: String = "deferred", priority: Int64 = EventPriority.normal,
        handler: @escaping () throws(SystemdError) -> Void
    ) throws(SystemdError) {
        let source = try DeferredSource(loop: self, name: name, priority: priority)
        let id = ObjectIdentifier(source)
        source.handler = { [weak self] () throws(SystemdError) in
            self?.deferred[id] = nil
            try handler()
        }
        deferred[id] = source
    }
}

/// The error a handler threw, on its way round the C loop, which carries only an errno.
final class FailureBox {
    var error: SystemdError?
}
