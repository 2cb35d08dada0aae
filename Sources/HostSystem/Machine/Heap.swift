// What was freed, given back to the machine: the C library keeps it for the next time. Owns nothing.

import CTimex

package enum Heap {
    /// Takes under a millisecond for some ten megabytes; nothing in use is touched (malloc_trim(3)).
    package static func giveBack() { _ = malloc_trim(0) }
}
