// What all event sources share: Swift owns the source, C only borrows the object; dropping the
// object silences the source. Must never let a Swift error cross into C.

import CSystemd
import Glibc

package class EventSource {
    final var source: OpaquePointer?
    private let failure: FailureBox

    init(loop: EventLoop) { failure = loop.failure }

    /// Plain `unref` may leave a source armed with a dangling object; this cannot.
    deinit { sd_event_source_disable_unref(source) }

    /// To be called once by every subclass, after its `sd_event_add_...`. The name is what
    /// debugging shows.
    final func adopt(
        _ made: OpaquePointer?, name: String, priority: Int64
    ) throws(SystemdError) {
        source = made
        try check(sd_event_source_set_description(made, name), "sd_event_source_set_description")
        try check(sd_event_source_set_priority(made, priority), "sd_event_source_set_priority")
        // Otherwise a failed handler silently disables its source and the loop goes on deaf.
        try check(
            sd_event_source_set_exit_on_failure(made, 1), "sd_event_source_set_exit_on_failure")
    }

    final func setEnabled(_ state: Int) throws(SystemdError) {
        try check(
            sd_event_source_set_enabled(source, Int32(state)), "sd_event_source_set_enabled")
    }

    /// Runs the handler's work for C: an error is kept for `EventLoop.run` and becomes an errno.
    final func dispatch(_ work: () throws(SystemdError) -> Void) -> Int32 {
        do throws(SystemdError) {
            try work()
            return 0
        } catch {
            failure.error = error
            return -max(error.errno, 1)
        }
    }

    final var userdata: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// The object behind a userdata pointer, held strongly while its handler runs: the handler
    /// may drop the last other reference.
    static func from<Source: EventSource>(
        _ userdata: UnsafeMutableRawPointer?, as type: Source.Type
    ) -> Source? {
        guard let userdata else { return nil }
        return Unmanaged<EventSource>.fromOpaque(userdata).takeUnretainedValue() as? Source
    }
}

/// One run of a handler in the next iteration.
final class DeferredSource: EventSource {
    var handler: () throws(SystemdError) -> Void = {}

    init(loop: EventLoop, name: String, priority: Int64) throws(SystemdError) {
        super.init(loop: loop)
        var made: OpaquePointer?
        try check(sd_event_add_defer(loop.event, &made, onDeferred, userdata), "sd_event_add_defer")
        try adopt(made, name: name, priority: priority)
    }
}

private func onDeferred(_: OpaquePointer?, _ userdata: UnsafeMutableRawPointer?) -> Int32 {
    guard let source = EventSource.from(userdata, as: DeferredSource.self) else { return -EINVAL }
    return withExtendedLifetime(source) { source.dispatch(source.handler) }
}
