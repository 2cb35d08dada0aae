"""How long things take to start, from before fork to the moment named.

bench-start.py ANCHORD FOLDER COUNT      until READY=1 arrives on the notify socket
bench-start.py --processor ANCHORD FOLDER COUNT      processor time until READY=1 and a stop after it
bench-start.py --instructions ANCHORD FOLDER COUNT   the same in instructions, counted by valgrind
bench-start.py --client ANCHORCTL COUNT  until `anchorctl --version` has ended
bench-start.py --run NOTIFY-SEND COUNT   until `notify-send` has ended

Prints the median and the worst.
"""

import os
import re
import resource
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time


def until_ready(program, folder, before=(), errors=subprocess.DEVNULL):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
        path = os.path.join(folder, "notify")
        if os.path.exists(path):
            os.unlink(path)
        notify.bind(path)
        notify.settimeout(60)
        words = [*before, program]
        for name in ("schedule", "state", "socket"):
            words += ["--" + name, os.path.join(folder, name + (".json" if name == "schedule" else ""))]
        start = time.monotonic()
        child = subprocess.Popen(
            words,
            env={**os.environ, "NOTIFY_SOCKET": path},
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        try:
            while b"READY=1" not in notify.recv(4096).split(b"\n"):
                pass
            return time.monotonic() - start
        finally:
            child.send_signal(signal.SIGTERM)
            child.wait()


def processor(program, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    until_ready(program, folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def instructions(program, folder):
    with tempfile.TemporaryFile() as said:
        count = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
        until_ready(program, folder, count, said)
        said.seek(0)
        found = re.search(rb"Collected : (\d+)", said.read())
        return int(found.group(1))


def until_ended(*words):
    start = time.monotonic()
    subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - start


if sys.argv[1] == "--instructions":
    print(f"{instructions(sys.argv[2], sys.argv[3]) / 1e6:.1f} M")
    sys.exit()
if sys.argv[1] == "--processor":
    measure, count = lambda: processor(sys.argv[2], sys.argv[3]), int(sys.argv[4])
elif sys.argv[1] == "--client":
    measure, count = lambda: until_ended(sys.argv[2], "--version"), int(sys.argv[3])
elif sys.argv[1] == "--run":
    measure, count = lambda: until_ended(sys.argv[2], "bench"), int(sys.argv[3])
else:
    measure, count = lambda: until_ready(sys.argv[1], sys.argv[2]), int(sys.argv[3])
times = [measure() * 1000 for _ in range(count)]
print(f"median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms of {count}")
