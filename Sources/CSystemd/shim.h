// All of libsystemd that Swift sees: the includes, and a typed inline wrapper for each C variadic or
// struct macro, which Swift does not import. Nothing else.
#pragma once

#include <systemd/sd-bus.h>
#include <systemd/sd-daemon.h>
#include <systemd/sd-event.h>
#include <systemd/sd-id128.h>
#include <systemd/sd-journal.h>
