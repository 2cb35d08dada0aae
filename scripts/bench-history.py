"""Years of history in a ledger that the daemon has begun: rows of five anchors, with answers, undos and the nights.

bench-history.py LEDGER [ROWS]    180,000 of them (ten years) if not given
"""

import datetime
import random
import sqlite3
import sys
import uuid

random.seed(5)
database = sqlite3.connect(sys.argv[1])
(host,) = database.execute("SELECT id FROM host").fetchone()
wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 180_000
# 49 rows or more a day.
days = wanted * 3653 // 180_000
anchors = ["adem", "bewegen", "thee", "lijf", "week"]
start = datetime.date.today() - datetime.timedelta(days=days)
rows = []


def add(day, minute, event, anchor=None, label=None, word=None, undoes=None):
    midnight = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.timezone.utc)
    at = midnight + datetime.timedelta(minutes=minute, seconds=random.randrange(60))
    row = str(uuid.UUID(int=random.getrandbits(128)))
    rows.append(
        (row, host, int(at.timestamp() * 1e6), event, anchor, str(day) if label else None, label, word, undoes)
    )
    return row


for number in range(days):
    day = start + datetime.timedelta(days=number)
    for place in range(24):
        minute = 420 + place * 40
        anchor, label = anchors[place % 5], "%02d:%02d" % divmod(minute, 60)
        add(day, minute, "nudged", anchor, label)
        chance = random.random()
        event = "done" if chance < 0.45 else "tried" if chance < 0.6 else "notToday" if chance < 0.7 else "letGo"
        row = add(day, minute + random.randrange(25), event, anchor, label)
        if chance < 0.02:
            add(day, minute + 26, "undone", anchor, label, undoes=row)
    add(day, 1390 + random.randrange(50), "logged", word="bed")
    add(day, 1440 + 415 + random.randrange(40), "logged", word="wake")
rows.sort(key=lambda row: row[2])
database.executemany(
    "INSERT INTO history (id, host, at, event, anchor, day, label, word, undoes)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    rows[:wanted],
)
database.commit()
