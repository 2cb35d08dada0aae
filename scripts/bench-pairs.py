"""How long two programs take, one after the other, so that both meet the same machine.

bench-pairs.py COUNT WORD... -- WORD...

Prints the median of each, and the median of the pairs' ratios.
"""

import statistics
import subprocess
import sys
import time


def elapsed(words):
    start = time.monotonic()
    subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - start) * 1000


count, words = int(sys.argv[1]), sys.argv[2:]
place = words.index("--")
ours, theirs = words[:place], words[place + 1 :]
# Once for the page cache.
elapsed(ours), elapsed(theirs)
pairs = [(elapsed(ours), elapsed(theirs)) for _ in range(count)]
print(
    "{:.1f} ms and {:.1f} ms, {:.2f} in the median of {}".format(
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
        count,
    )
)
