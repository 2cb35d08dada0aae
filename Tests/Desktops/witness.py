"""What was said on the session bus about bubbles, one short line for each message.

Reads the JSON of `busctl monitor` on standard input; prints, for a person and for grep:

    12:30:05.123 Notify new "Zebra kettle" actions=done,later
    12:30:07.500 ActionInvoked 3 done
"""

import json
import sys
import time

KEPT = {"Notify", "CloseNotification", "ActionInvoked", "NotificationClosed"}

for line in sys.stdin:
    try:
        message = json.loads(line)
    except ValueError:
        continue
    member = message.get("member")
    if member not in KEPT:
        continue
    at = int(message.get("realtime") or message.get("timestamp-realtime", 0))
    stamp = time.strftime("%H:%M:%S", time.gmtime(at / 1e6)) + ".%03d" % (at // 1000 % 1000)
    data = message["payload"]["data"]
    if member == "Notify":
        name, replaces, _, summary, body, actions, hints, timeout = data
        # GNOME hands each on to another of its processes, with a hint of its own.
        if name != "anchord" or "x-shell-sender" in hints:
            continue
        shown = f"replaces={replaces}" if replaces else "new"
        keys = ",".join(actions[0::2])
        print(stamp, member, shown, json.dumps(summary), json.dumps(body), f"actions={keys}",
              f"timeout={timeout}", "hints=" + ",".join(sorted(hints)))
    else:
        print(stamp, member, *data)
