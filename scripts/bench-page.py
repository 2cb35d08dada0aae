"""How long the page takes to come, and what it takes while somebody looks, from outside.

bench-page.py BIN COUNT        BIN: the folder of anchord, anchorctl and anchorpage

Prints rows of a table: from the command to an address that opens; the first byte of Today; memory and
processor while an open page waits.
"""

import http.client
import os
import re
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "Page"))
from house import House  # noqa: E402

SCHEDULE = """{ version: 1, anchors: [
  { id: "breathe", kind: "breathing", when: { after: "wake", by: "10:30" } },
  { id: "move", kind: "movement", when: { times: 3, between: ["09:00", "17:00"] } },
  { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" } } ] }
"""


def told(name, times):
    print(f"| {name} | median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms of {len(times)} |")


def enter(where, path):
    """The cookie that a key opens for."""
    link = http.client.HTTPConnection(*where, timeout=5)
    link.request("GET", path)
    reply = link.getresponse()
    reply.read()
    return reply.getheader("Set-Cookie").split(";")[0]


def first_byte(where, cookie, path="/"):
    """Milliseconds from the request to the first byte, and to the last."""
    link = http.client.HTTPConnection(*where, timeout=5)
    link.connect()
    begun = time.monotonic()
    link.request("GET", path, headers={"Cookie": cookie})
    reply = link.getresponse()
    first = (time.monotonic() - begun) * 1000
    reply.read()
    return first, (time.monotonic() - begun) * 1000


def memory(pid):
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        text = file.read()
    pss, anonymous = (int(re.search(rf"^{name}:\s+(\d+)", text, re.M).group(1)) / 1024 for name in ("Pss", "Anonymous"))
    return f"{pss:.1f} MB, {anonymous:.1f} MB"


def ticks(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def main():
    count = int(sys.argv[2])
    with House(sys.argv[1], schedule=SCHEDULE) as house:
        house.start_daemon()
        starts, again = [], []
        for _ in range(count):
            house.stop_page()
            begun = time.monotonic()
            address = house.address()
            starts.append((time.monotonic() - begun) * 1000)
            begun = time.monotonic()
            house.address()
            again.append((time.monotonic() - begun) * 1000)
        where, path = house.parts(house.address())
        cookie = enter(where, path)
        for _ in range(3):
            first_byte(where, cookie)
        today = [first_byte(where, cookie)[0] for _ in range(count)]
        back = [first_byte(where, cookie, "/looking-back")[0] for _ in range(count)]
        pid = house.page()
        resting = memory(pid)
        # A tab that is open and seen: the stream, and nothing happens.
        link = http.client.HTTPConnection(*where, timeout=30)
        link.request("GET", "/events", headers={"Cookie": cookie})
        link.getresponse()
        before = ticks(pid)
        time.sleep(20)
        spent = ticks(pid) - before
        told("`anchorpage --print`, from the command to an address that opens", starts)
        told("the same while it serves already", again)
        told("first byte of Today", today)
        told("first byte of the look back", back)
        print(f"| memory of the page while it is looked at (proportional, anonymous) | {resting} |")
        print(f"| processor in 20 s of an open page on which nothing happens | {spent:.0f} ms |")


if __name__ == "__main__":
    main()
