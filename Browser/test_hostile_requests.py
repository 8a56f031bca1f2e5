"""Requests no browser sends: whatever is said, the server stays small and honest clients are served (reliability, R12)."""

from __future__ import annotations

import time

import psutil
import pytest

from hostile import Honest, Memory, Trickle, connect, exchange, read_all, statuses

MOST_MEMORY = 512  # MiB
MOST_WAIT = 1.0  # seconds, 99 of 100
HOST = b"Host: 127.0.0.1\r\n"


@pytest.fixture(scope="module")
def trickle(writing):
    """A head that trickles in while everything else here goes on."""
    return Trickle(writing.origin)


@pytest.fixture
def watched(writing, trickle):
    """The server, with its memory and an honest client watched throughout."""
    address = f"{writing.origin}/static/shuzhi.css"
    with Memory(writing.process.pid) as memory, Honest(address) as honest:
        yield writing
    assert memory.mebibytes < MOST_MEMORY, f"{memory.mebibytes:.0f} MiB"
    assert honest.faults == []
    assert honest.p99 <= MOST_WAIT, f"an honest client waited {honest.p99:.2f} s"
    assert writing.process.poll() is None, "the server ended"


def test_two_thousand_half_open_requests_keep_nobody_else_out(watched):
    lines = [connect(watched.origin) for _ in range(2_000)]
    try:
        for line in lines:
            line.sendall(b"GET / HTTP/1.1\r\n" + HOST + b"X-Half: ")
        time.sleep(2)
    finally:
        for line in lines:
            line.close()


@pytest.mark.parametrize(
    "fields",
    [
        b"".join(b"X-%d: y\r\n" % number for number in range(100_000)),
        b"X-Long: " + b"y" * 2_000_000 + b"\r\n",
    ],
    ids=["many", "long"],
)
def test_endless_heads_are_refused(watched, fields):
    answer = exchange(watched.origin, b"GET / HTTP/1.1\r\n" + HOST + fields + b"\r\n")
    assert all(status in (400, 413, 431) for status in statuses(answer)), answer[:200]


def test_a_very_long_address_is_refused(watched):
    answer = exchange(watched.origin, b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n")
    assert all(status in (400, 404, 414, 431) for status in statuses(answer)), answer[:200]


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        b"Content-Length: 5\r\nContent-Length: 6\r\n",
        b"Content-Length: -5\r\n",
        b"Content-Length: 5 5\r\n",
        b"Transfer-Encoding: chunked, identity\r\n",
        b"Transfer-Encoding : chunked\r\n",
    ],
    ids=["length-and-chunks", "chunks-and-length", "two-lengths", "negative", "two-in-one", "chunks-not-last", "blank"],
)
def test_a_body_whose_end_can_be_read_in_two_ways_smuggles_nothing(watched, head):
    """What stands behind the disputed body must not be answered as a request of its own (RFC 9112, 6.3)."""
    smuggled = b"0\r\n\r\nGET /smuggled HTTP/1.1\r\n" + HOST + b"\r\n"
    answer = exchange(watched.origin, b"POST /sign-in HTTP/1.1\r\n" + HOST + head + b"\r\n" + smuggled)
    assert len(statuses(answer)) <= 1, answer[:400]
    assert all(status in (400, 403, 405, 411, 413, 415, 501) for status in statuses(answer)), answer[:200]


def test_a_head_that_is_folded_or_broken_is_refused(watched):
    for broken in (b"X-Folded: a\r\n b\r\n", b"X Name: a\r\n", b"X-Null: a\x00b\r\n", b": nameless\r\n"):
        answer = exchange(watched.origin, b"GET /static/shuzhi.css HTTP/1.1\r\n" + HOST + broken + b"\r\n")
        assert len(statuses(answer)) <= 1
        assert all(status in (200, 400) for status in statuses(answer)), (broken, answer[:200])


def test_an_endless_body_is_cut_off_and_not_kept(watched):
    """256 MiB of chunks to a form that takes a few: answered early, and the line closed soon after."""
    chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
    sent = 0
    with connect(watched.origin, timeout=20) as line:
        line.sendall(b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Content-Type: application/x-www-form-urlencoded\r\n")
        line.sendall(b"Transfer-Encoding: chunked\r\n\r\n")
        begun = time.monotonic()
        try:
            while sent < 256 and time.monotonic() - begun < 60:
                line.sendall(chunk)
                sent += 1
        except (BrokenPipeError, ConnectionResetError, TimeoutError):
            pass
        line.settimeout(2)
        answer = read_all(line)
    assert all(status in (403, 405, 413) for status in statuses(answer)), answer[:200]


def test_many_requests_on_one_line_are_answered_in_turn(watched):
    one = b"GET /static/shuzhi.css HTTP/1.1\r\n" + HOST + b"\r\n"
    last = b"GET /static/shuzhi.css HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"
    assert statuses(exchange(watched.origin, one * 50 + last, timeout=20)) == [200] * 51


def test_a_promise_to_continue_that_is_not_kept_holds_nothing_up(watched):
    lines = [connect(watched.origin) for _ in range(200)]
    try:
        for line in lines:
            line.sendall(b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Expect: 100-continue\r\nContent-Length: 100\r\n\r\n")
        time.sleep(1)
    finally:
        for line in lines:
            line.close()


def test_a_reader_who_takes_nothing_costs_no_memory(watched):
    lines = [connect(watched.origin) for _ in range(20)]
    try:
        for line in lines:
            line.sendall((b"GET /static/shuzhi.css HTTP/1.1\r\n" + HOST + b"\r\n") * 100)
        time.sleep(3)
    finally:
        for line in lines:
            line.close()


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "DEBUG"])
def test_other_methods_are_not_allowed(watched, method):
    target = b"127.0.0.1:1" if method == "CONNECT" else b"/"
    answer = exchange(watched.origin, method.encode() + b" " + target + b" HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n")
    assert all(status in (400, 404, 405, 501) for status in statuses(answer)), answer[:200]
    assert method != "TRACE" or b"X-" not in answer.split(b"\r\n\r\n")[-1]


def test_a_head_that_trickles_in_is_cut_off(trickle):
    """An idle timeout alone is put off by each byte."""
    assert 20 < trickle.end() < 45, "a head may take half a minute, and no longer"


def test_connections_that_were_given_up_are_forgotten(writing):
    """After all this the server holds no more lines open than an honest client needs."""
    deadline = time.monotonic() + 10
    held = None
    while time.monotonic() < deadline:
        held = len(psutil.Process(writing.process.pid).net_connections(kind="tcp"))
        if held < 20:
            return
        time.sleep(0.5)
    raise AssertionError(f"{held} lines are still open")
