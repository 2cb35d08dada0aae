"""rows.py KEY=VALUE...: how many JSON lines of standard input have all of these.

A value is compared as text; "*" means that the key is there with any value but null.
"""

import json
import sys

wanted = [word.split("=", 1) for word in sys.argv[1:]]
count = 0
for line in sys.stdin:
    row = json.loads(line)
    if all(
        row.get(key) is not None if value == "*" else str(row.get(key)) == value
        for key, value in wanted
    ):
        count += 1
print(count)
