#!/usr/bin/env python3
"""The page in a real browser: each flow walked, each view looked at by axe, and pictures for people to look at.

Runs anchord and anchorpage in folders of their own, and Debian's Chromium without a window.
Usage: flows.py BIN [--axe FOLDER] [--pictures FOLDER]
AXE is where the wheel of axe-playwright-python lies (pip download --no-deps axe-playwright-python).
"""

import argparse
import datetime
import json
import os
import sys
import time
import uuid
import zoneinfo

from browser import Browser, axe_source
from house import House

ZONE = zoneinfo.ZoneInfo("Europe/Amsterdam")
failed = []
VIEWS = ["/", "/anchors", "/nights", "/looking-back", "/looking-back/week", "/looking-back/year",
         "/looking-back/words", "/words", "/check-in", "/week", "/after-rest", "/breathe", "/support", "/card"]


def check(name, holds, told=""):
    print(f"{'ok  ' if holds else 'FAIL'}  {name}{'' if holds else '  ' + str(told)[:600]}", flush=True)
    if not holds:
        failed.append(name)


def step(name, browser, act, holds):
    """One step of a flow: what is done, and what has to be so after it."""
    try:
        act()
        browser.wait(holds)
        check(name, True)
    except Exception as error:  # the flow goes on: one that fails says so
        check(name, False, repr(error))


def lived(house):
    """Four weeks of rows, as an import brings them."""
    rows, now = [], datetime.datetime.now(datetime.timezone.utc)
    base = now.replace(hour=6, minute=0, second=0, microsecond=0)
    for back in range(1, 29):
        day = base - datetime.timedelta(days=back)
        wobble = (back * 37) % 50 - 25
        def row(event, hours, minutes=0, **more):
            at = day + datetime.timedelta(hours=hours, minutes=minutes)
            rows.append({"id": str(uuid.UUID(int=hash((back, event, hours, minutes)) & (2**128 - 1), version=4)),
                         "atUSec": int(at.timestamp() * 1_000_000), "event": event, **more})
        if back not in (9, 17):
            row("logged", -8, wobble, word="bed")
            row("logged", 0, wobble // 2, word="wake")
        if back % 7 not in (2, 5):
            row("done", 0, 15 + wobble // 3, anchor="breathe")
        if back % 3:
            row("done", 2, 30 + wobble, anchor="move")
        if day.weekday() < 5 and back % 4 != 1:
            row("done", 8, wobble // 2, anchor="tea")
        if back % 9 == 4:
            row("noted", 12, text="Walked to the sea with Anna. The wind was mild.", **{"with": "Anna"})
    path = house.top + "/rows.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        for entry in sorted(rows, key=lambda row: row["atUSec"]):
            file.write(json.dumps(entry) + "\n")
    return house.run("import", path)


def minute(ahead=0):
    at = datetime.datetime.now(ZONE) + datetime.timedelta(minutes=ahead)
    return at.strftime("%H:%M")


def schedule(language, soon):
    titles = {"en": ("Tea by the window", "my head gets quieter"),
              "nl": ("Thee bij het raam", "mijn hoofd wordt er stiller van")}[language]
    return """// Mine.
{
  version: 1, language: "%s", fade: true,
  anchors: [
    { id: "breathe", kind: "breathing", why: "%s", when: { at: "%s" }, length: "1min", openFor: "4h" },
    { id: "move", kind: "movement", when: { after: "breathe", by: "23:40" }, length: "1min" },
    { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" } },
    { id: "tea", kind: "rest", title: "%s", when: { at: "%s", days: "Mon..Fri" }, enabled: false },
  ],
}
""" % (language, titles[1], soon, titles[0], "15:00")


def first_time(binaries):
    with House(binaries, language="nl_NL.UTF-8") as house:
        house.start_daemon()
        with Browser(420, 900) as browser:
            browser.open(house.address())
            browser.wait(lambda: "Een begin" in browser.text)
            check("the key leads on by itself", browser.url.endswith("/"))
            step("first time: what is not understood is asked again", browser,
                 lambda: (browser.fill("#wakes", "banaan"), browser.press("Begin")),
                 lambda: "banaan" in browser.script("return document.getElementById('wakes').value"))
            step("first time: three answers", browser,
                 lambda: (browser.fill("#wakes", "half acht"), browser.press("Begin")),
                 lambda: "Daar is het" in browser.text)
            check("a schedule is written", os.path.exists(house.schedule)
                  and "07:30" in open(house.schedule).read())
            step("first time: on to today", browser, lambda: browser.press("Naar de pagina"),
                 lambda: "Hierna" in browser.text)


def flows(binaries, axe, pictures, scripts):
    name = "with scripts" if scripts else "without scripts"
    with House(binaries, schedule=schedule("en", minute(1))) as house:
        house.start_daemon()
        lived(house)
        with Browser(1000, 900, scripts=scripts) as browser:
            def go(path):
                browser.open(base + path)
            browser.open(house.address())
            if not scripts:
                browser.wait(lambda: "The page is ready" in browser.text or "Next" in browser.text)
            browser.wait(lambda: "Next" in browser.text or "waiting" in browser.text)
            base = browser.url.rstrip("/")
            def there(words):
                if not scripts:
                    go("/")
                return words in browser.text
            # Live: nothing is pressed until it is there.
            try:
                browser.wait(lambda: there("slow breathing"), 150)
                check(f"{name}: an open anchor shows" + (" by itself" if scripts else ""), True)
            except TimeoutError as error:
                check(f"{name}: an open anchor shows", False, error)
            step(f"{name}: later", browser, lambda: browser.press("Later"), lambda: "again at" in browser.text)
            house.run("done", "breathe")
            go("/")
            step(f"{name}: what was last noted is taken back", browser,
                 lambda: browser.press("Take it back"), lambda: "Taken back" in browser.text)
            step(f"{name}: a soft day", browser, lambda: browser.press("A soft day"),
                 lambda: "A soft day, until" in browser.text)
            step(f"{name}: the usual day again", browser, lambda: browser.press("My usual day again"),
                 lambda: "usual schedule applies" in browser.text)
            quiet = "Quiet until tonight" if "Quiet until tonight" in browser.text else "Quiet until tomorrow"
            step(f"{name}: {quiet.lower()}", browser, lambda: browser.press(quiet),
                 lambda: "no nudges until" in browser.text)
            step(f"{name}: nudges again", browser, lambda: browser.press("Nudges may come again"),
                 lambda: "Nudges are back" in browser.text)
            def pick():
                browser.press("Quiet until another day")
                browser.press("Be quiet until then")
            step(f"{name}: quiet until a day that is picked", browser, pick,
                 lambda: "no nudges until tomorrow" in browser.text)
            step(f"{name}: and again", browser, lambda: browser.press("Nudges may come again"),
                 lambda: "Nudges are back" in browser.text)

            go("/check-in")
            step(f"{name}: a check-in", browser,
                 lambda: (browser.fill("#q0", "heavy shoulders"), browser.press("Keep")),
                 lambda: "Kept." in browser.text)
            go("/week")
            step(f"{name}: a question about the week", browser,
                 lambda: (browser.fill("#q0", "the evenings, a little"), browser.press("Keep")),
                 lambda: "the evenings, a little" in browser.text)
            go("/after-rest")
            step(f"{name}: signs after a rest", browser,
                 lambda: (browser.click("input[name=sign]"), browser.press("Keep")),
                 lambda: "Kept." in browser.text)
            go("/words")
            step(f"{name}: a note", browser,
                 lambda: (browser.fill("#note", "<b>not bold</b> & quiet"), browser.press("Keep")),
                 lambda: "<b>not bold</b> & quiet" in browser.text)
            step(f"{name}: erased, after one more question", browser,
                 lambda: (browser.press("Erase"), browser.wait(lambda: "for good?" in browser.text),
                          browser.press("Erase")),
                 lambda: "Erased." in browser.text and "not bold" not in browser.text)
            def letter():
                browser.press("Write one")
                browser.fill("#letter", "go outside for a moment")
                browser.call("POST", f"/element/{browser.find_by('//form[@action=%s]//button' % repr('/letter'))}/click")
            step(f"{name}: a letter waits", browser, letter,
                 lambda: "waits for a soft day" in browser.text and "go outside" not in browser.text)

            go("/anchors")
            def switch(number):
                browser.click(f"ul.list > li:nth-child({number}) button.switch")
            step(f"{name}: an anchor is switched on", browser, lambda: switch(4),
                 lambda: "Saved." in browser.text and "enabled: false" not in open(house.schedule).read())
            def bedtime():
                browser.click("#change-2 > summary")
                browser.fill("#a2-when", "23.00")
                browser.call("POST", f"/element/{browser.find_by('//details[@id=%s]//button[1]' % repr('change-2'))}/click")
            step(f"{name}: another bedtime is shown first", browser, bedtime,
                 lambda: "Shall I save this?" in browser.text and "22:15" in browser.text)
            check(f"{name}: nothing is written yet", '"22:45"' in open(house.schedule).read())
            step(f"{name}: and saved", browser, lambda: browser.press("Save"),
                 lambda: "Saved." in browser.text and '"23:00"' in open(house.schedule).read())
            step(f"{name}: and taken back", browser, lambda: browser.press("Take it back"),
                 lambda: "Taken back." in browser.text and '"22:45"' in open(house.schedule).read())
            step(f"{name}: a change meets a file that was edited meanwhile", browser,
                 lambda: (open(house.schedule, "a").write("// and more\n"), bedtime()),
                 lambda: "changed somewhere else meanwhile" in browser.text)
            def new():
                browser.press("One more anchor")
                browser.script("document.getElementById('practice').value = 'tea'") if scripts else \
                    browser.call("POST", f"/element/{browser.find('option[value=tea]')}/click")
                browser.fill("#new-when", "after coffee, by 11:00")
                browser.call("POST", f"/element/{browser.find_by('//details[@id=%s]//button' % repr('another'))}/click")
            step(f"{name}: a new anchor from a practice", browser, new,
                 lambda: "Shall I save this?" in browser.text)
            step(f"{name}: and it is there", browser, lambda: browser.press("Save"),
                 lambda: "After coffee" in browser.text)

            go("/nights")
            step(f"{name}: a night put right", browser,
                 lambda: (browser.click("#night-0 > summary"), browser.fill("#bed-0", "23.10"),
                          browser.fill("#wake-0", "7.05"), browser.press("Save")),
                 lambda: "To bed 23:10, up 07:05" in browser.text)
            for path in VIEWS + ["/nowhere"]:
                go(path)
                if scripts and axe:
                    found = browser.axe(axe)
                    check(f"axe finds nothing on {path}", not found, found)
                if scripts and path == "/looking-back":
                    paths = browser.script("return performance.getEntriesByType('resource').map(r => r.name)")
                    check("nothing is fetched from elsewhere", all(p.startswith(base) for p in paths), paths)
            if scripts:
                narrow(browser, go)
                breathing(browser, go)
                ending(browser, go, house)
            noise = [line for line in (browser.complaints() if scripts else [])
                     if "/nowhere" not in line and "events" not in line and "ERR_CONNECTION" not in line]
            check(f"{name}: the browser complains of nothing", not noise, noise)


def narrow(browser, go):
    """320 px and letters twice as large: nothing is cut off, nothing scrolls to the side."""
    for width, zoom in [(320, 100), (640, 200)]:
        browser.cdp("Emulation.setDeviceMetricsOverride",
                    {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        for path in VIEWS:
            go(path)
            browser.script(f"document.documentElement.style.fontSize = '{112.5 * zoom / 100}%';"
                           "for (const d of document.querySelectorAll('details')) d.open = true;")
            wide = browser.script("return document.documentElement.scrollWidth")
            who = browser.script("""return [...document.querySelectorAll('body *')].filter((e) =>
                e.getBoundingClientRect().right > innerWidth + 1 && e.getBoundingClientRect().width > 1
                && !e.closest('.hidden') && !e.closest('.skip') && !e.closest('table')).slice(0, 3).map((e) => e.outerHTML.slice(0, 90))""")
            check(f"{path} fits into {width} px at {zoom} %", wide <= width, [wide, who])
    browser.cdp("Emulation.setDeviceMetricsOverride",
                {"width": 1000, "height": 900, "deviceScaleFactor": 1, "mobile": False})


def breathing(browser, go):
    go("/breathe")
    scale = "return new DOMMatrix(getComputedStyle(document.querySelector('.disc')).transform).a"
    seen = []
    end = time.monotonic() + 14
    while time.monotonic() < end:
        seen.append(browser.script(scale))
        # A breath is looked at some twenty times.
        time.sleep(0.5)
    check("the disc grows and shrinks", max(seen) > 0.95 and min(seen) < 0.5, seen)
    browser.script("for (const a of document.getAnimations()) a.finish();")
    check("it ends on a breath out, and says so", browser.script(scale) < 0.5
          and browser.script("return getComputedStyle(document.querySelector('.over')).opacity") == "1")
    step("and can be noted", browser, lambda: browser.press("Note it"), lambda: "Done: breathing" in browser.text)
    browser.cdp("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
    go("/breathe")
    time.sleep(0.2)
    first = browser.script(scale)
    # Longer than a breath in: what moves has moved by then.
    time.sleep(5)
    check("who wants no motion gets none", browser.script(scale) == first)
    browser.cdp("Emulation.setEmulatedMedia", {"features": []})


def ending(browser, go, house):
    go("/")
    step("what somebody types is never touched", browser, lambda: (
        browser.press("Quiet until another day"),
        browser.script("document.getElementById('day').value = '2027-01-01'; document.getElementById('day').focus()"),
        house.run("soft")), lambda: browser.script("return document.getElementById('day').value") == "2027-01-01")
    # Nothing is to happen: time for what would.
    time.sleep(1)
    check("nor is the focus moved", browser.script("return document.activeElement.id") == "day")
    house.stop_page()
    step("a page whose server has ended says how to come back", browser, lambda: None,
         lambda: "This page has ended" in browser.text)


def spoken(browser, name, folder):
    """What a screen reader says, for people to read; and the faults that can be counted."""
    lines = browser.spoken()
    with open(f"{folder}/{name}.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    words = [line.strip() for line in lines]
    nameless = [line for line in words if line.split(" ")[0] in
                ("button", "link", "textbox", "checkbox", "radio", "combobox", "switch", "image", "img")
                and "'" not in line and '"' not in line]
    check(f"{name}: everything that can be pressed or filled has a name", not nameless, nameless)
    twice = [line for line, before in zip(words, [""] + words) if line == before and line.startswith("StaticText")]
    check(f"{name}: nothing is read twice in a row", not twice, twice)
    tops = [line for line in words if line.startswith("heading") and "level=1" in line]
    check(f"{name}: one heading on top", len(tops) == 1, tops)


def pictures(binaries, folder, axe):
    os.makedirs(folder, exist_ok=True)
    for language, locale in [("en", "en_GB.UTF-8"), ("nl", "nl_NL.UTF-8")]:
        with House(binaries, language=locale, schedule=schedule(language, minute(1))) as house:
            house.start_daemon()
            lived(house)
            end = time.monotonic() + 150
            while '"state":"open"' not in house.status() and time.monotonic() < end:
                # The nudge comes with the next minute.
                time.sleep(1)
            for kind, width, dark in [("laptop", 1000, False), ("phone", 390, False), ("laptop-dark", 1000, True),
                                      ("phone-dark", 390, True), ("forced", 1000, False)]:
                with Browser(width, 900, dark=dark, scale=1) as browser:
                    if kind == "forced":
                        browser.forced_colours()
                    browser.open(house.address())
                    browser.wait(lambda: browser.url.count("/") == 3 and browser.url.endswith("/"))
                    base = browser.url.rstrip("/")
                    for path in VIEWS:
                        browser.open(base + path)
                        if path == "/breathe":
                            # The picture is of the middle of a breath.
                            time.sleep(6)
                        if path == "/anchors" and width > 500:
                            browser.click("#change-0 > summary")
                        # Fonts and what unfolds are drawn by then.
                        time.sleep(0.3)
                        name = path.strip("/").replace("/", "-") or "today"
                        browser.shot(f"{folder}/{language}-{name}-{kind}.png")
                        if kind == "laptop":
                            spoken(browser, f"{language}-{name}", folder)
                        if axe and dark:
                            found = browser.axe(axe)
                            check(f"axe finds nothing on {path} ({language}, {kind})", not found, found)
                    if kind == "laptop":
                        for path in ["/looking-back", "/card", "/looking-back/year"]:
                            browser.open(base + path)
                            browser.pdf(f"{folder}/{language}-{path.strip('/').replace('/', '-')}.pdf")


def main():
    wanted = argparse.ArgumentParser()
    wanted.add_argument("bin")
    wanted.add_argument("--axe")
    wanted.add_argument("--pictures")
    wanted.add_argument("--only-pictures", action="store_true")
    wanted = wanted.parse_args()
    axe = axe_source(wanted.axe) if wanted.axe else None
    if not wanted.only_pictures:
        first_time(wanted.bin)
        flows(wanted.bin, axe, wanted.pictures, scripts=True)
        flows(wanted.bin, axe, wanted.pictures, scripts=False)
    if wanted.pictures:
        pictures(wanted.bin, wanted.pictures, axe)
    print(f"{len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
