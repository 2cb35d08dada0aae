// All of libsystemd that Swift sees: the includes, and a typed inline wrapper for each C variadic or
// struct macro, which Swift does not import. Nothing else.
#pragma once

#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/timerfd.h>

#include <systemd/sd-bus.h>
#include <systemd/sd-daemon.h>
#include <systemd/sd-event.h>
#include <systemd/sd-id128.h>
#include <systemd/sd-journal.h>

// What SO_PEERCRED fills in: Linux's struct ucred, which glibc declares under _GNU_SOURCE alone.
// (Defining that here would give other C types another shape than in Swift's own Glibc module.)
struct csystemd_ucred {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};
