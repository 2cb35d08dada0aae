#!/usr/bin/env python3
"""A click on a bubble shows the page: a real bus that starts it, a real server that is clicked on (dunst
under Xvfb), a real daemon; the browser alone is one that writes down what it was asked for.

Usage: activation.py BIN   (the folder of anchord, anchorctl and anchorpage)
"""

import datetime
import http.client
import json
import os
import re
import subprocess
import sys
import time
import zoneinfo

from house import House

failed = []
NAME, PATH = "io.github.anchord.anchorpage", "/io/github/anchord/anchorpage"


def check(name, holds, told=""):
    print(f"{'ok  ' if holds else 'FAIL'}  {name}{'' if holds else '  ' + str(told)[:600]}", flush=True)
    if not holds:
        failed.append(name)


class Desktop:
    """A bus of its own with the page's service file, a screen, and dunst on it."""

    def __init__(self, house):
        self.house, self.processes = house, []
        self.opened = house.top + "/opened"
        os.makedirs(house.top + "/services")
        os.makedirs(house.top + "/bin")
        with open("systemd/io.github.anchord.anchorpage.service.in", encoding="utf-8") as file:
            service = file.read().replace("@bindir@", house.bin)
        with open(house.top + f"/services/{NAME}.service", "w", encoding="utf-8") as file:
            file.write(service)
        self.browser("printf '%s %s\\n' \"$XDG_ACTIVATION_TOKEN\" \"$1\" >>" + self.opened)
        with open(house.top + "/bus.conf", "w", encoding="utf-8") as file:
            file.write(f"""<busconfig><type>session</type><listen>unix:path={house.runtime}/bus</listen>
                <servicedir>{house.top}/services</servicedir>
                <policy context="default"><allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/><allow own="*"/></policy></busconfig>""")
        read, write = os.pipe()
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", pass_fds=[write])
        house.environment.update({
            "DISPLAY": ":" + os.read(read, 10).decode().strip(),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={house.runtime}/bus",
            "PATH": f"{house.top}/bin:" + house.environment["PATH"]})
        self.start("dbus-daemon", "--nofork", "--nosyslog", f"--config-file={house.top}/bus.conf")
        house.wait(lambda: os.path.exists(house.runtime + "/bus"))
        self.calls = open(house.top + "/calls", "w+", encoding="utf-8", errors="replace")
        self.processes.append(subprocess.Popen(
            ["dbus-monitor", "--session", "--profile", "interface='org.freedesktop.Notifications',member='Notify'"],
            env=house.environment, stdout=self.calls, stderr=subprocess.DEVNULL))
        self.start("dunst")
        house.wait(lambda: self.ask("org.freedesktop.DBus", "/", "org.freedesktop.DBus",
                                    "NameHasOwner", "s", "org.freedesktop.Notifications") == "b true")

    def browser(self, line):
        path = self.house.top + "/bin/xdg-open"
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\n{line}\n")
        os.chmod(path + ".new", 0o755)
        os.rename(path + ".new", path)

    def start(self, *words, **more):
        self.processes.append(subprocess.Popen(
            words, env=self.house.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more))

    def ask(self, *words):
        told = subprocess.run(["busctl", "--user", "call", *words], env=self.house.environment,
                              capture_output=True, text=True)
        return told.stdout.strip() or told.stderr.strip()

    def activate(self, token="a token"):
        return self.ask(NAME, PATH, "org.freedesktop.Application", "Activate", "a{sv}", "1",
                        "activation-token", "s", token)

    def requests(self):
        if not os.path.exists(self.opened):
            return []
        with open(self.opened, encoding="utf-8") as file:
            return file.read().splitlines()

    def asked(self):
        """How many bubbles were asked for."""
        with open(self.house.top + "/calls", encoding="utf-8", errors="replace") as file:
            return sum(line.rstrip().endswith("Notify") for line in file)

    def click(self):
        subprocess.run(["dunstctl", "action", "0"], env=self.house.environment, check=True)

    def shown(self):
        told = subprocess.run(["dunstctl", "count", "displayed"], env=self.house.environment,
                              capture_output=True, text=True).stdout
        return int(told.strip() or 0)

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(10)


def opens(request):
    """Follows what the browser was given, by its file, to the page: the status it answers with."""
    return follow(request).status


def leads(request):
    """And where its welcome leads on to."""
    return re.search(r'http-equiv="refresh" content="0; ?url=([^"]+)"', follow(request).read().decode()).group(1)


def follow(request):
    target = request.split(" ")[-1]
    if target.startswith("file://"):
        with open(target[len("file://"):], encoding="utf-8") as file:
            target = re.search(r'href="([^"]+)"', file.read()).group(1)
    (host, port), path = House.parts(target)
    link = http.client.HTTPConnection(host, port, timeout=5)
    link.request("GET", path)
    return link.getresponse()


def main():
    soon = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam")) + datetime.timedelta(seconds=6)
    schedule = json.dumps({"version": 1, "quiet": {"from": "03:58", "until": "03:59"}, "anchors": [
        {"id": "lijf", "kind": "rest", "why": "my head gets quieter", "openFor": "4h",
         "when": {"calendar": soon.strftime("*-*-* %H:%M:%S")}}]})
    with House(sys.argv[1], schedule=schedule) as house:
        desktop = Desktop(house)
        try:
            house.start_daemon()
            house.wait(lambda: desktop.shown() == 1, 30)
            check("nothing of the page runs before a click", house.page() is None)
            desktop.click()
            house.wait(lambda: desktop.requests())
            check("a click on the bubble starts the page and asks for a browser", len(desktop.requests()) == 1)
            check("and what the browser is given opens", opens(desktop.requests()[0]) == 200)
            check("the nudge stays open, and nothing was answered",
                  '"lijf"' in house.status() and "done" not in house.run("history"))
            check("and the bubble says nothing more", desktop.asked() == 1, desktop.asked())
            serving = house.pages()
            check("a second time it is the same page",
                  desktop.activate() == "" and len(serving) == 1 and house.pages() == serving, serving)
            check("with the click's token", desktop.requests()[-1].startswith("a token "))
            check("and a key of its own", opens(desktop.requests()[-1]) == 200)
            told = desktop.ask(NAME, PATH, "org.freedesktop.Application", "Open", "asa{sv}", "1", "file:///x", "0")
            check("files are none of its business, and the page comes", told == "" and len(desktop.requests()) == 3)
            for action, path in (("check-in", "/check-in"), ("reflect", "/week"), ("today", "/")):
                told = desktop.ask(NAME, PATH, "org.freedesktop.Application", "ActivateAction", "sava{sv}",
                                   action, "0", "0")
                check(f"{action} leads to {path}", told == "" and leads(desktop.requests()[-1]) == path, told)
            for words in (("ActivateAction", "sava{sv}", "quit", "0", "0"), ("Activate",), ("Quit",),
                          ("Activate", "s", "x"), ("ActivateAction", "s", "check-in")):
                told = desktop.ask(NAME, PATH, "org.freedesktop.Application", *words)
                check(f"{' '.join(words)}: refused", "answers Activate" in told, told)
            told = desktop.ask(NAME, "/", "org.freedesktop.Application", "Activate", "a{sv}", "0")
            check("at another path: refused", "answers Activate" in told, told)
            check("and it serves on", house.pages() == serving)

            house.stop_page()
            desktop.browser("exit 3")
            told = desktop.activate()
            check("without a browser that is told", "no browser" in told, told)
            house.stop_page()

            # One that serves and has no name: started where there was no bus.
            environment = {name: value for name, value in house.environment.items()
                           if name != "DBUS_SESSION_BUS_ADDRESS"}
            environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
            subprocess.run([house.bin + "/anchorpage", "--print"], env=environment, capture_output=True)
            serving, before = house.pages(), len(desktop.requests())
            desktop.browser("printf 'x %s\\n' \"$1\" >>" + desktop.opened)
            told = desktop.activate()
            check("one that serves without a name is asked through its socket",
                  told == "" and len(desktop.requests()) == before + 1, told)
            check("and what came of it opens there", opens(desktop.requests()[-1]) == 200)
            # Longer than the five seconds it stays for nobody.
            time.sleep(6)
            check("the one that was started for the click has gone", house.pages() == serving, house.pages())

            # Not installed.
            house.stop_page()
            os.remove(house.top + f"/services/{NAME}.service")
            desktop.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig")
            desktop.click()
            try:
                house.wait(lambda: desktop.asked() == 2, 15)
            except TimeoutError:
                pass
            check("without the page a click tells more on the bubble",
                  desktop.asked() == 2 and len(desktop.requests()) == before + 1,
                  (desktop.asked(), desktop.requests()))
        finally:
            desktop.close()
    print(f"{len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
