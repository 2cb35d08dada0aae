// adjtimex(2) and malloc_trim(3), which Swift's own import of the C library leaves out.
#pragma once

#include <malloc.h>
#include <sys/timex.h>
