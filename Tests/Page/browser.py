"""A headless Chromium by the WebDriver protocol (W3C), as much of it as the flows need. Standard library only."""

import base64
import glob
import json
import socket
import subprocess
import time
import urllib.error
import urllib.request
import zipfile


class Browser:
    ELEMENT = "element-6066-11e4-a52e-4f735466cecf"

    def __init__(self, width=1000, height=900, dark=False, scripts=True, scale=1, text=16):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.driver = subprocess.Popen(
            ["chromedriver", f"--port={self.port}"], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        # What Chromium asks of the world by itself stays off: the flows watch what leaves.
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", f"--window-size={width},{height}",
                     "--disable-background-networking", "--disable-component-update", "--no-first-run",
                     f"--force-device-scale-factor={scale}", "--hide-scrollbars",
                     "--disable-dev-shm-usage"]
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {
            "args": arguments,
            "prefs": {"webkit.webprefs.default_font_size": text}},
            "goog:loggingPrefs": {"browser": "ALL"}}}}
        self.base = f"http://127.0.0.1:{self.port}"
        for _ in range(100):
            try:
                self.session = self.call("POST", "/session", wanted)["sessionId"]
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        else:
            raise TimeoutError("chromedriver does not answer")
        self.base += f"/session/{self.session}"
        self.cdp("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        self.cdp("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})
        if not scripts:
            self.cdp("Emulation.setScriptExecutionDisabled", {"value": True})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("DELETE", "")
        except (urllib.error.URLError, OSError):
            pass
        self.driver.terminate()
        self.driver.wait(10)

    def call(self, method, path, body=None):
        data = json.dumps(body if body is not None else {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.base + path, data, method=method,
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as reply:
                return json.load(reply)["value"]
        except urllib.error.HTTPError as error:
            raise LookupError(json.load(error)["value"]["message"].split("\n")[0]) from None

    def cdp(self, command, parameters=None):
        return self.call("POST", "/goog/cdp/execute",
                         {"cmd": command, "params": parameters or {}})

    def open(self, address):
        self.call("POST", "/url", {"url": address})

    def script(self, text, *arguments):
        return self.call("POST", "/execute/sync", {"script": text, "args": list(arguments)})

    def find(self, css):
        return self.call("POST", "/element", {"using": "css selector", "value": css})[self.ELEMENT]

    def find_by(self, xpath):
        return self.call("POST", "/element", {"using": "xpath", "value": xpath})[self.ELEMENT]

    def click(self, css):
        self.call("POST", f"/element/{self.find(css)}/click")

    def press(self, text):
        """A button, a link or a summary by its words."""
        quoted = f"'{text}'" if "'" not in text else f'"{text}"'
        xpath = f"//*[self::button or self::a or self::summary][normalize-space()={quoted}]"
        self.call("POST", f"/element/{self.find_by(xpath)}/click")

    def fill(self, css, text):
        element = self.find(css)
        self.call("POST", f"/element/{element}/clear")
        self.call("POST", f"/element/{element}/value", {"text": text})

    @property
    def text(self):
        return self.call("GET", f"/element/{self.find('body')}/text")

    @property
    def url(self):
        return self.call("GET", "/url")

    def wait(self, holds, seconds=10):
        end = time.monotonic() + seconds
        while True:
            try:
                if holds():
                    return
            except LookupError:
                pass
            if time.monotonic() > end:
                raise TimeoutError(self.url + "\n" + self.text)
            time.sleep(0.1)

    def shot(self, path, whole=True):
        shown = self.cdp("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": whole})
        with open(path, "wb") as file:
            file.write(base64.b64decode(shown["data"]))

    def pdf(self, path):
        shown = self.cdp("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        with open(path, "wb") as file:
            file.write(base64.b64decode(shown["data"]))

    def spoken(self):
        """The page as a screen reader walks it: a line a thing, its role and its name."""
        nodes = self.cdp("Accessibility.getFullAXTree")["nodes"]
        by_id, lines = {node["nodeId"]: node for node in nodes}, []

        def walk(node, depth):
            role = node.get("role", {}).get("value", "")
            name = node.get("name", {}).get("value", "").strip()
            heard = not node.get("ignored") and role not in ("generic", "InlineTextBox", "none")
            if heard:
                more = [f"{p['name']}={p['value'].get('value')}" for p in node.get("properties", [])
                        if p["name"] in ("checked", "expanded", "pressed", "level", "disabled", "live")]
                lines.append("  " * depth + " ".join([role, repr(name) if name else "", *more]).strip())
            for child in node.get("childIds", []):
                if child in by_id:
                    walk(by_id[child], depth + heard)
        walk(nodes[0], 0)
        return lines

    def forced_colours(self):
        """The reader's own few colours in place of the page's (Windows' high contrast, and its like)."""
        self.cdp("Emulation.setEmulatedMedia", {"features": [{"name": "forced-colors", "value": "active"}]})

    def complaints(self):
        return [line["message"] for line in self.call("POST", "/se/log", {"type": "browser"})]

    def axe(self, axe):
        """What axe finds, with all of its rules: a line each."""
        self.cdp("Runtime.evaluate", {"expression": axe})
        found = self.call("POST", "/execute/async", {"script": """
            const done = arguments[arguments.length - 1];
            const rules = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));
            axe.run(document, { rules }).then((result) => done(result.violations.map((v) =>
                v.id + ": " + v.help + " | " + v.nodes.map((n) => n.html.slice(0, 120) + " " +
                    n.any.map((a) => a.message).join(";")).slice(0, 3).join(" || "))));
            """, "args": []})
        return found


def axe_source(folder):
    """The text of axe-core, out of the wheel of axe-playwright-python."""
    for wheel in glob.glob(folder + "/axe_playwright_python-*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            name = next(n for n in archive.namelist() if n.endswith("axe.min.js"))
            return archive.read(name).decode()
    raise FileNotFoundError(f"no axe_playwright_python in {folder}")
