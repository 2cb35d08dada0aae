// Times a person typed, read by the one reader of them, with the clock and the zone of this machine. What
// is not understood ends the run as a matter of usage, with the reader's own words.

import AnchorModel
import ArgumentParser
import CivilTime
import HostSystem
import SpokenTime

extension Session {
    /// In the schedule's language, also before a daemon told it.
    func understand<Found>(
        in rules: TimeZoneRules? = nil,
        _ read: (Listener) throws(NotUnderstood) -> Found
    ) throws -> Found {
        let language = Help.language
        let listener = Listener(
            now: clock.now, rules: rules ?? clock.rules, language: language)
        do { return try read(listener) } catch {
            throw ValidationError(error.text(in: language))
        }
    }
}
