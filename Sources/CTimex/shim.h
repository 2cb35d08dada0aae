// adjtimex(2), which Swift's own import of the C library leaves out.
#pragma once

#include <sys/timex.h>
