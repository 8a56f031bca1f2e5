"""A realm of the demonstration year for tests: made once by the command line, laid out anew for whoever writes in it."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import sqlite3
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


def shuzhi(*arguments: str, expect: int = 0, given: str | None = None) -> str:
    """Runs a command line and gives its standard output."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=120, input=given)
    assert done.returncode == expect, f"shuzhi {' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def make_demonstration(folder: Path) -> Path:
    """The demonstration year with one branch for each township, and after it a year in which duties are being recorded."""
    shuzhi("demo", "--to", str(folder), "--branches", "1", "--lang", "en")
    open_year(folder, "2018")
    return folder


def editions(folder: Path) -> dict[str, str]:
    """The rulebooks that are published, by the name each gives itself."""
    books = sqlite3.connect(f"file:{folder}/realm.sqlite?mode=ro", uri=True)
    try:
        return dict(books.execute("SELECT name, id FROM rulebook_edition"))
    finally:
        books.close()


BRANCHES = ["agency", "community", "enterprise", "hospital", "school", "two-new", "village"]


def open_year(folder: Path, year: str) -> None:
    """Opens a year as the office does, and lets it begin."""
    names = ["ningbo-branch-star-2017", "national-duties", "branch-dues-report", "secretary-counters"]
    missing = [name for name in names if name not in editions(folder)]
    if missing:
        shuzhi("rulebook", "publish", "--realm", str(folder), *missing)
    known = editions(folder)

    def pin(name: str, kinds: list[str], purpose: str, within: int = 0) -> dict:
        return {"rulebook": known[name], "kinds": kinds, "purpose": purpose, "within": within, "settings": {}}

    pins = [
        pin("ningbo-branch-star-2017", [kind for kind in BRANCHES if kind != "agency"], "scoring", 2),
        pin("national-duties", BRANCHES, "duties"),
        pin("branch-dues-report", BRANCHES, "duties"),
        pin("secretary-counters", ["city", "district", "township"], "duties"),
    ]
    opened = {"cycle": year, "year": int(year), "opens": f"{year}-01-01", "closes": f"{year}-12-31", "pins": pins}
    commands = [
        {"command": "cycles.open", "version": 2, "payload": opened},
        {"command": "cycles.advance-phase", "version": 2, "payload": {"cycle": year, "to": "recording"}},
    ]
    lines = "".join(json.dumps({"as": "kao-he-ban", "key": f"open-{number}"} | line) + "\n" for number, line in enumerate(commands))
    shuzhi("submit", "--realm", str(folder), given=lines)


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
