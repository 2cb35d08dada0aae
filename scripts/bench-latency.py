"""bench-latency.py CALLS COUNT PERIOD

CALLS is what `dbus-monitor --profile` wrote of Notify calls: field 2 is the wall time at which the bus
passed it on. The schedule is due at whole multiples of PERIOD seconds, so the remainder is how late
the call is. Prints the median, the best and the worst of COUNT.
"""

import statistics
import sys

path, count, period = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
late = [
    float(fields[1]) % period * 1000
    for fields in (line.split("\t") for line in open(path))
    if fields[0] == "mc" and fields[-1].strip() == "Notify"
][:count]
if len(late) < count:
    sys.exit(f"{len(late)} of {count} nudges came")
print(
    f"median {statistics.median(late):.2f} ms (best {min(late):.2f}, worst {max(late):.2f})"
)
