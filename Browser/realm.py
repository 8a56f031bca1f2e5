"""A realm of the demonstration year for tests: made once by the command line, laid out anew for whoever writes in it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PROGRAM = Path(os.environ.get("SHUZHI_PROGRAM", REPOSITORY / ".build" / "debug" / "shuzhi"))

PASSWORD = re.compile(r"^[2-9a-z]{4}(-[2-9a-z]{4}){3}$")


@dataclass(frozen=True)
class Card:
    """Who can sign in, and with what."""

    account: str
    password: str


def shuzhi(*arguments: str, expect: int = 0) -> str:
    """Runs a command line and gives its standard output."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=120)
    assert done.returncode == expect, f"shuzhi {' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def make_demonstration(folder: Path) -> Path:
    """The demonstration year with one branch for each township."""
    shuzhi("demo", "--to", str(folder), "--branches", "1", "--lang", "en")
    return folder


def cards(folder: Path) -> dict[str, Card]:
    """The role cards that came with the books, by account."""
    lines = [line.split() for line in (folder / "cards.txt").read_text(encoding="utf-8").splitlines()]
    found = [Card(words[0], words[1]) for words in lines if len(words) > 2 and PASSWORD.match(words[1])]
    return {card.account: card for card in found}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`shuzhi serve` on a port of its own, until it is stopped."""

    def __init__(self, folder: Path, *options: str, port: int | None = None):
        self.folder = folder
        self.port = port or free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.log = folder.parent / f"{folder.name}-{self.port}.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve", "--realm", str(folder), "--port", str(self.port), "--lang", "en", *options],
                stdout=log,
                stderr=log,
            )
        self._wait()

    def _wait(self) -> None:
        for _ in range(300):
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended: {self.log.read_text(encoding='utf-8', errors='replace')}")
            try:
                urllib.request.urlopen(f"{self.origin}/static/shuzhi.css", timeout=2).close()
                return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
        raise AssertionError("the server does not answer")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(timeout=5)


def lay(template: Path, folder: Path) -> Path:
    """A copy of a realm, with its keys for their owner's eyes only."""
    shutil.copytree(template, folder)
    return folder
