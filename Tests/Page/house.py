"""A person's folders, a daemon and a page of their own, for the scripts beside this one."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from urllib.parse import urlsplit


class House:
    def __init__(self, binaries, language="en_GB.UTF-8", zone="Europe/Amsterdam", schedule=None):
        self.bin = os.path.abspath(binaries)
        self.top = tempfile.mkdtemp(prefix="anchord-page-")
        self.runtime = self.top + "/run"
        os.mkdir(self.runtime, 0o700)
        self.daemon = None
        self.environment = {
            "HOME": self.top, "XDG_CONFIG_HOME": self.top + "/config",
            "XDG_STATE_HOME": self.top + "/state", "XDG_RUNTIME_DIR": self.runtime,
            "XDG_CONFIG_DIRS": self.top + "/none", "LANG": language, "TZ": zone,
            "PATH": self.bin + ":/usr/bin:/bin",
        }
        if schedule:
            self.write(schedule)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop_page()
        if self.daemon:
            self.daemon.terminate()
            self.daemon.wait(10)
        shutil.rmtree(self.top, ignore_errors=True)

    @property
    def schedule(self):
        return self.top + "/config/anchord/schedule.json"

    def write(self, text):
        os.makedirs(os.path.dirname(self.schedule), exist_ok=True)
        with open(self.schedule, "w", encoding="utf-8") as file:
            file.write(text)

    def start_daemon(self):
        self.daemon = subprocess.Popen(
            [self.bin + "/anchord"], env=self.environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.wait(lambda: os.path.exists(self.runtime + "/anchord/io.github.anchord.Anchord"))

    @staticmethod
    def wait(holds, seconds=20):
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(0.05)

    def run(self, *words):
        return subprocess.run([self.bin + "/anchorctl", *words], env=self.environment,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL).stdout

    def status(self):
        return self.run("status", "--json")

    def address(self):
        """An address that opens once."""
        told = subprocess.run([self.bin + "/anchorpage", "--print"], env=self.environment,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if told.returncode != 0:
            raise RuntimeError(told.stderr)
        return told.stdout.strip()

    @staticmethod
    def parts(address):
        parts = urlsplit(address)
        return (parts.hostname, parts.port), parts.path

    def page(self):
        """The process that serves; None where none does."""
        return next(iter(self.pages()), None)

    def pages(self):
        """All that serve, or were started to."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/cmdline", "rb") as file:
                    line = file.read()
                with open(f"/proc/{pid}/environ", "rb") as file:
                    environment = file.read()
            except OSError:
                continue
            words = line.split(b"\0")
            if (os.path.basename(words[0]) == b"anchorpage" and words[1:2] == [b"--serve"]
                    and self.top.encode() in environment):
                found.append(int(pid))
        return found

    def stop_page(self):
        for pid in self.pages():
            os.kill(pid, signal.SIGTERM)
        self.wait(lambda: not self.pages())
