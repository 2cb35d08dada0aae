// The machine's own wall clock, set to what it says already: a step of microseconds, and the kernel
// tells all the same. Only when asked: the whole machine sees its clock set.

import Glibc

package enum RealClock {
    /// ANCHORD_SET_CLOCK asks for it, and it takes CAP_SYS_TIME.
    package static let maySet = getenv("ANCHORD_SET_CLOCK") != nil && setToItself()

    package static func setToItself() -> Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return clock_settime(CLOCK_REALTIME, &now) == 0
    }
}
