// How many descriptors this process may have open (RLIMIT_NOFILE), and has. Raises the soft limit; must never
// touch the hard one. Safe where nobody uses select(2), which is why the default is so low.

import Glibc

package enum FileLimit {
    /// Raises the soft limit to this, as far as the hard one lets it; says what it is now.
    package static func raise(to wanted: Int) -> Int {
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return 0 }
        if limit.rlim_cur < rlim_t(wanted) {
            var higher = limit
            higher.rlim_cur = min(rlim_t(wanted), limit.rlim_max)
            if setrlimit(files, &higher) == 0 { limit = higher }
        }
        return Int(clamping: limit.rlim_cur)
    }

    /// How many are open now; at the start: what this process was given. They are given low numbers, so
    /// the first 256 tell.
    package static var taken: Int { (0..<256).count { fcntl($0, F_GETFD) >= 0 } }
}
