// A wall clock that a test sets while a program runs: preloaded, it shifts CLOCK_REALTIME by the
// microseconds in the file that ANCHORD_TEST_CLOCK names, and touches no other clock. Realtime timers
// are shifted with it, so that they fire on the shifted clock. libfaketime is not used because it
// shifts the timers of the other clocks too (0.9.10), and the kernel then refuses some.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *ahead;
// Which descriptors are timers of CLOCK_REALTIME.
static unsigned char realtime[1024];

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("ANCHORD_TEST_CLOCK");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) abort();
    void *map = mmap(NULL, sizeof *ahead, PROT_READ, MAP_SHARED, file, 0);
    if (map == MAP_FAILED) abort();
    ahead = map;
    close(file);
}

static struct timespec moved(struct timespec at, int64_t microseconds) {
    int64_t nanoseconds = at.tv_sec * 1000000000LL + at.tv_nsec + microseconds * 1000;
    // A timer of zero would be a disarmed one.
    if (nanoseconds < 1) nanoseconds = 1;
    return (struct timespec){nanoseconds / 1000000000, nanoseconds % 1000000000};
}

int clock_gettime(clockid_t clock, struct timespec *at) {
    int result = syscall(SYS_clock_gettime, clock, at);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        *at = moved(*at, *ahead);
    return result;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    *at = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
    return 0;
}

time_t time(time_t *at) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (at) *at = now.tv_sec;
    return now.tv_sec;
}

int timerfd_create(clockid_t clock, int flags) {
    int timer = syscall(SYS_timerfd_create, clock, flags);
    if (timer >= 0 && timer < (int)sizeof realtime) realtime[timer] = clock == CLOCK_REALTIME;
    return timer;
}

int timerfd_settime(int timer, int flags, const struct itimerspec *wanted, struct itimerspec *old) {
    struct itimerspec real = *wanted;
    int is_armed = real.it_value.tv_sec != 0 || real.it_value.tv_nsec != 0;
    if ((flags & TFD_TIMER_ABSTIME) && is_armed && timer < (int)sizeof realtime && realtime[timer])
        real.it_value = moved(real.it_value, -*ahead);
    return syscall(SYS_timerfd_settime, timer, flags, &real, old);
}
