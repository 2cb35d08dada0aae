#!/usr/bin/env python3
"""What strangers on the same machine may try with the page: refused, and nobody notices.

Runs the real anchorpage beside a real anchord, both in folders of their own, and speaks plain sockets.
Usage: hostile.py BIN   (the folder of anchord, anchorctl and anchorpage)
"""

import http.client
import os
import re
import socket
import subprocess
import sys
import time

from house import House

failed = []


def check(name, holds, told=""):
    print(f"{'ok  ' if holds else 'FAIL'}  {name}{'' if holds else '  ' + str(told)}")
    if not holds:
        failed.append(name)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body


def ask(where, method="GET", path="/", headers=None, body=None, host=None):
    address, port = where
    link = http.client.HTTPConnection(address, port, timeout=5)
    link.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    link.putheader("Host", host if host is not None else f"{address}:{port}")
    for name, value in (headers or {}).items():
        link.putheader(name, value)
    if body is not None and "Content-Length" not in (headers or {}):
        link.putheader("Content-Length", str(len(body)))
    link.endheaders(body)
    reply = link.getresponse()
    answer = Answer(reply.status, {k.lower(): v for k, v in reply.getheaders()}, reply.read())
    link.close()
    return answer


def main():
    with House(sys.argv[1]) as house:
        house.start_daemon()
        first = house.address()
        where, path = house.parts(first)
        origin = f"http://{where[0]}:{where[1]}"
        check("the address is of this machine alone, and not the usual one",
              re.fullmatch(r"127\.\d+\.\d+\.\d+", where[0]) and where[0] != "127.0.0.1", where)

        for name, target in {"no key": "/in/", "a guess": "/in/" + "A" * 43, "no session": "/",
                             "a form": "/answer", "events": "/events"}.items():
            answer = ask(where, path=target)
            check(f"{name}: refused", answer.status in (403, 404, 405), answer.status)
            check(f"{name}: sets no cookie", "set-cookie" not in answer.headers)

        entered = ask(where, path=path)
        cookie = entered.headers.get("set-cookie", "").split(";")[0]
        check("the key opens, with 200 and a link",
              entered.status == 200 and b'href="/"' in entered.body, entered.status)
        flags = entered.headers.get("set-cookie", "")
        check("the cookie is for this page alone", "HttpOnly" in flags and "SameSite=Strict" in flags)
        mine = {"Cookie": cookie}
        today = ask(where, headers=mine)
        check("the session is let in", today.status == 200, today.status)
        policy = today.headers.get("content-security-policy", "")
        check("nothing comes from elsewhere", policy.startswith("default-src 'none'")
              and "unsafe" not in policy and "frame-ancestors 'none'" in policy, policy)
        check("nobody keeps it", today.headers.get("cache-control") == "no-store")
        check("nobody frames it", today.headers.get("x-frame-options") == "DENY")
        check("no name of a server", "server" not in today.headers)
        token = re.search(rb'name="token" value="([^"]+)"', today.body).group(1).decode()

        # Other names and other pages.
        for host in ["localhost:%d" % where[1], "127.0.0.1:%d" % where[1], "evil.example", "",
                     where[0]]:
            answer = ask(where, headers=mine, host=host)
            check(f"host {host!r}: refused", answer.status in (400, 421), answer.status)
        form = {"Content-Type": "application/x-www-form-urlencoded", **mine}
        soft = f"token={token}".encode()
        for name, more in {"no origin": {}, "a foreign origin": {"Origin": "http://evil.example"},
                           "a null origin": {"Origin": "null"},
                           "from another site": {"Origin": origin, "Sec-Fetch-Site": "cross-site"}}.items():
            answer = ask(where, "POST", "/soft", {**form, **more}, soft)
            check(f"a form with {name}: refused", answer.status == 403, answer.status)
        answer = ask(where, headers={**mine, "Sec-Fetch-Site": "cross-site"})
        check("a link on another page leads nowhere", answer.status == 403, answer.status)
        good = {**form, "Origin": origin, "Sec-Fetch-Site": "same-origin"}
        for name, body in {"no token": b"", "a wrong token": b"token=" + b"A" * 43,
                           "half a token": f"token={token[:20]}".encode(),
                           "no form at all": b"\xff\xfe%%%"}.items():
            answer = ask(where, "POST", "/soft", good, body)
            check(f"a form with {name}: refused", answer.status == 403, answer.status)
        check("none of them did anything", "gentleUntilUSec\":null" in house.status(), house.status())
        answer = ask(where, "POST", "/soft", good, soft)
        check("the real form is taken", answer.status == 303, answer.status)
        check("and did it", "gentleUntilUSec\":null" not in house.status())

        # Paths, methods and sizes.
        for target in ["/../../etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd", "/a?b=c",
                       "/%00", "/style.css/../../x"]:
            answer = ask(where, path=target, headers=mine)
            check(f"path {target}: nowhere", answer.status in (400, 403, 404), answer.status)
        for method in ["PUT", "DELETE", "TRACE", "OPTIONS", "HEAD", "PATCH"]:
            answer = ask(where, method, "/", mine)
            check(f"{method}: refused", answer.status == 405, answer.status)
        for size in [10 * 1024 * 1024, 10 * 1024 * 1024 * 1024]:
            answer = ask(where, "POST", "/note", {**good, "Content-Length": str(size)}, b"")
            check(f"a body of {size} bytes is not read", answer.status == 413, answer.status)
        answer = ask(where, "POST", "/note", {**good, "Transfer-Encoding": "chunked",
                                              "Content-Length": "0"}, b"0\r\n\r\n")
        check("a body of no length is not read", answer.status in (400, 413), answer.status)
        with socket.create_connection(where, 5) as link:
            link.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"a" * 200_000)
            link.settimeout(15)
            try:
                head = link.recv(100)
            except OSError:
                head = b""
            check("a head without an end is cut off", not head or b" 4" in head, head)
        with socket.create_connection(where, 5) as link:
            link.sendall(b"\x16\x03\x01 not a word of HTTP\r\n\r\n")
            link.settimeout(15)
            try:
                head = link.recv(100)
            except OSError:
                head = b""
            check("what is no HTTP is cut off", not head or b" 4" in head, head)

        # Silence.
        silent = [socket.create_connection(where, 5) for _ in range(200)]
        begun = time.monotonic()
        answer = ask(where, headers=mine)
        check("200 silent connections keep nobody waiting",
              answer.status == 200 and time.monotonic() - begun < 1, time.monotonic() - begun)
        silent[0].settimeout(20)
        check("and are shown out", silent[0].recv(1) == b"")
        for link in silent:
            link.close()

        # The same key, again.
        answer = ask(where, path=path)
        check("a key used twice: refused", answer.status == 403, answer.status)
        check("and the session it opened is over", ask(where, headers=mine).status == 403)

        # Another user of this machine, who has heard the address.
        if os.getuid() == 0:
            _, fresh = house.parts(house.address())
            code = ("import http.client,sys;"
                    "c=http.client.HTTPConnection(sys.argv[1],int(sys.argv[2]),timeout=5);"
                    "c.request('GET',sys.argv[3]);print(c.getresponse().status)")
            told = subprocess.run(["/usr/bin/python3", "-c", code, where[0], str(where[1]), fresh],
                                  user=65534, group=65534, capture_output=True, text=True)
            check("another user with the address and the key: refused",
                  told.stdout.strip() == "403", told.stdout + told.stderr)
            answer = ask(where, path=fresh)
            check("and it opens for its own user still", answer.status == 200, answer.status)
        else:
            print("skip  another user's process (needs root)")
        check("a second open is answered by the same page", house.parts(house.address())[0] == where)
        check("the daemon did not notice", '"open"' in house.status() and house.daemon.poll() is None)
        mode = os.stat(house.runtime + "/anchord/page").st_mode & 0o777
        check("its own socket is the user's alone", mode & 0o077 == 0, oct(mode))
    print(f"{len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
