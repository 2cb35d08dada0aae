// Whether somebody keeps this machine's clock right, as the kernel was told. Reads the clock's state
// and never sets it.

import CTimex

package enum MachineClock {
    /// TIME_ERROR of adjtimex(2): nobody disciplines the clock, or has been silent for long
    /// (timesyncd, chrony and ntpd all tell the kernel). Not to be asked by the service: its system
    /// call filter refuses this one, which could set the clock too.
    package static var isSynchronised: Bool {
        var state = timex()
        let answer = adjtimex(&state)
        return answer >= 0 && answer != TIME_ERROR
    }
}
