// How many files the tests' own process may have open: a crowd of clients is as many descriptors here.

import Glibc

/// The usual limit is 1024, and a service manager allows far more to those who ask.
func raiseFileLimit() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, 8192)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
