// Which sleeps of another program's file are naps, by the rule of the nights (Rhythm): what is shown before an
// import is what it will be.

package import CivilTime
import Rhythm

package struct ScannedNaps {
    private var events: [NightEvent] = []

    package init() {}

    /// - Parameter local: what the clock showed at an instant in a zone as rows of a history have it.
    package mutating func add(_ night: ScannedNight, _ local: (Instant, String) -> LocalDateTime) {
        events += [
            NightEvent(.bed, at: night.bed, local: local(night.bed, night.bedZone)),
            NightEvent(.wake, at: night.wake, local: local(night.wake, night.wakeZone)),
        ]
    }

    /// When those began that are naps.
    /// - Parameter start: the clock time at which the day around a night begins.
    package func begun(start: LocalTime) -> Set<Instant> {
        let window = NightWindow(origin: start.hour * 60 + start.minute)
        let naps = NightFinder.noted(events) { _ in window }.flatMap(\.naps)
        return Set(naps.flatMap(\.events).filter { $0.what == .bed }.map(\.at))
    }
}
