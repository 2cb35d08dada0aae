// All of libsystemd that Swift sees: the includes, and a typed inline wrapper for each C variadic or
// struct macro, which Swift does not import. Nothing else.
#pragma once

// accept4 and struct ucred are GNU extensions, which Swift's own Glibc module leaves out.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/timerfd.h>

#include <systemd/sd-bus.h>
#include <systemd/sd-daemon.h>
#include <systemd/sd-event.h>
#include <systemd/sd-id128.h>
#include <systemd/sd-journal.h>

// accept4's address is a transparent union under _GNU_SOURCE, which Swift cannot pass as null.
static inline int csystemd_accept4(int fd, int flags) {
    return accept4(fd, NULL, NULL, flags);
}
