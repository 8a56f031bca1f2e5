"""Clients that mean no good, by raw sockets, against a server on this computer; everything is bounded in number and time."""

from __future__ import annotations

import socket
import statistics
import threading
import time
from urllib.parse import urlsplit
from urllib.request import urlopen

import psutil


def connect(origin: str, timeout: float = 10) -> socket.socket:
    parts = urlsplit(origin)
    assert parts.hostname == "127.0.0.1", "only ever this computer"
    return socket.create_connection((parts.hostname, parts.port), timeout=timeout)


def exchange(origin: str, data: bytes, timeout: float = 10) -> bytes:
    """Sends bytes as they are and reads until the other side closes or falls silent for two seconds."""
    with connect(origin, timeout) as line:
        try:
            line.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass
        line.settimeout(2)
        return read_all(line)


def read_all(line: socket.socket) -> bytes:
    answer = b""
    try:
        while part := line.recv(65_536):
            answer += part
    except (TimeoutError, ConnectionResetError):
        pass
    return answer


def statuses(answer: bytes) -> list[int]:
    return [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:]]


class Honest:
    """A client that asks for a page again and again, and notes how long it waited."""

    LEAST = 5

    def __init__(self, address: str):
        self.address = address
        self.waits: list[float] = []
        self.faults: list[str] = []
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._ask)

    def _ask(self) -> None:
        while not self._ends.is_set() or len(self.waits) < self.LEAST:
            begun = time.monotonic()
            try:
                with urlopen(self.address, timeout=10) as answer:
                    answer.read()
                    if answer.status != 200:
                        self.faults.append(str(answer.status))
            except OSError as error:
                self.faults.append(repr(error))
            self.waits.append(time.monotonic() - begun)
            self._ends.wait(0.02)

    def __enter__(self) -> Honest:
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._ends.set()
        self._thread.join()

    @property
    def p99(self) -> float:
        return statistics.quantiles(self.waits, n=100, method="inclusive")[98]


class Memory:
    """The most memory a process had while it was watched."""

    def __init__(self, pid: int):
        self.process = psutil.Process(pid)
        self.most = 0
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def _look(self) -> None:
        while not self._ends.is_set():
            self.most = max(self.most, self.process.memory_info().rss)
            self._ends.wait(0.05)

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._ends.set()
        self._thread.join()

    @property
    def mebibytes(self) -> float:
        return self.most / 2**20


class Trickle:
    """A head that comes in byte by byte, in a thread of its own, until the other side has enough."""

    def __init__(self, origin: str, most: float = 60):
        self.origin = origin
        self.most = most
        self.lasted = 0.0
        self._thread = threading.Thread(target=self._send)
        self._thread.start()

    def _send(self) -> None:
        begun = time.monotonic()
        with connect(self.origin, timeout=5) as line:
            try:
                line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
                while time.monotonic() - begun < self.most:
                    line.sendall(b"x")
                    time.sleep(0.5)
            except (BrokenPipeError, ConnectionResetError):
                pass
        self.lasted = time.monotonic() - begun

    def end(self) -> float:
        """How many seconds it went on."""
        self._thread.join()
        return self.lasted
