"""Signing in and out, as a person and as somebody who would like to be one (reliability, R11)."""

from __future__ import annotations

import statistics
import threading
import time

import pytest

from accessibility import serious
from conftest import sign_in
from keyboard import tab_to
from realm import Server, cards, lay
from talk import Line, line_of

SESSION = "__Host-shuzhi"


@pytest.fixture
def fresh(demonstration, tmp_path):
    """A server that has forgotten every failed attempt."""
    server = Server(lay(demonstration, tmp_path / "realm"))
    yield server
    server.stop()


def test_somebody_signs_in_with_the_keyboard_alone(desk, writing):
    page = desk.open(writing)
    page.goto("/")
    assert "/sign-in" in page.url, "whoever has not signed in is asked to"
    assert serious(page) == []
    card = cards(writing.folder)["kao-he-ban"]
    page.locator("body").press("Home")
    page.evaluate("document.activeElement.blur()")
    tab_to(page, name="name")
    page.keyboard.type(card.account)
    tab_to(page, name="password", most=3)
    page.keyboard.type(card.password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/sign-in" not in address)
    assert page.get_by_text("考核办").first.is_visible()


def test_the_cookie_is_for_this_server_alone_and_no_script_reads_it(as_person, writing):
    page = as_person(writing, "kao-he-ban")
    page.goto("/")
    cookie = next(cookie for cookie in page.context.cookies() if cookie["name"] == SESSION)
    assert cookie["httpOnly"] and cookie["secure"] and cookie["sameSite"] in ("Lax", "Strict") and cookie["path"] == "/"
    assert len(cookie["value"]) >= 43
    assert page.evaluate("document.cookie") == ""


def test_a_session_somebody_else_has_chosen_is_not_taken_over(writing):
    line = Line(writing.origin, {SESSION: "a" * 64})
    card = cards(writing.folder)["guan-cha"]
    assert line.sign_in(card.account, card.password).status == 303
    assert line.cookies[SESSION] != "a" * 64
    assert Line(writing.origin, {SESSION: "a" * 64}).get("/account").status == 303
    first = line.cookies[SESSION]
    again = Line(writing.origin)
    again.sign_in(card.account, card.password)
    assert again.cookies[SESSION] != first


def test_signing_out_ends_the_session_for_good(desk, writing):
    page = desk.open(writing)
    sign_in(page, cards(writing.folder)["ji-piao"])
    kept = line_of(page.context, writing.origin)
    assert kept.get("/account").status == 200
    page.get_by_role("button", name="退出").first.click()
    page.wait_for_url("**/sign-in**")
    assert kept.get("/account").status == 303
    page.go_back()
    page.reload()
    assert "/sign-in" in page.url, "nothing of it can be had back"


def test_all_other_sessions_can_be_ended_at_once(desk, writing):
    card = cards(writing.folder)["ping-yi"]
    elsewhere = [Line(writing.origin) for _ in range(2)]
    for line in elsewhere:
        line.sign_in(card.account, card.password)
    page = desk.open(writing)
    sign_in(page, card)
    page.goto("/account")
    page.get_by_role("button", name="其他").click()
    page.wait_for_load_state()
    assert [line.get("/account").status for line in elsewhere] == [303, 303]
    assert page.goto("/account").status == 200 and "/sign-in" not in page.url


def test_nobody_is_told_which_names_there_are(fresh):
    """The same answer, word for word, and as long a wait (Kolmogorov–Smirnov)."""
    line = Line(fresh.origin)
    token = line.token("/sign-in")
    known = list(cards(fresh.folder))[:14]
    waits: dict[bool, list[float]] = {True: [], False: []}
    texts: dict[bool, set[tuple[int, str]]] = {True: set(), False: set()}
    for index, name in enumerate(known):
        for is_known, account in ((True, name), (False, f"nobody-{index}")):
            begun = time.monotonic()
            answer = line.ask("POST", "/sign-in", {"token": token, "name": account, "password": "Wrong-word-2017"})
            waits[is_known].append(time.monotonic() - begun)
            texts[is_known].add((answer.status, plain_problem(answer.text)))
    assert texts[True] == texts[False] and len(texts[True]) == 1, texts
    assert distance(waits[True], waits[False]) < 0.65, waits


def plain_problem(page: str) -> str:
    """What the page says is wrong."""
    start = page.find('role="alert"')
    return page[start : page.find("</", start)] if start >= 0 else page[:0]


def distance(left: list[float], right: list[float]) -> float:
    """The largest distance between two distributions."""
    return max(
        abs(sum(wait <= place for wait in left) / len(left) - sum(wait <= place for wait in right) / len(right))
        for place in left + right
    )


def test_a_guesser_must_wait_and_keeps_nobody_else_out(fresh):
    guesser = Line(fresh.origin)
    token = guesser.token("/sign-in")
    statuses = [
        guesser.ask("POST", "/sign-in", {"token": token, "name": "kao-he-ban", "password": f"Guess-{number}-x"}).status
        for number in range(7)
    ]
    assert statuses[:5] == [422] * 5
    assert statuses[-1] == 429
    card = cards(fresh.folder)["an-quan"]
    assert Line(fresh.origin).sign_in(card.account, card.password).status == 303
    time.sleep(4)
    owner = cards(fresh.folder)["kao-he-ban"]
    assert Line(fresh.origin).sign_in(owner.account, owner.password).status == 303, "its owner is kept out for seconds only"


def test_a_storm_of_sign_ins_is_not_felt_by_those_who_are_in(fresh):
    card = cards(fresh.folder)["kao-he-ban"]
    office = Line(fresh.origin)
    assert office.sign_in(card.account, card.password).status == 303
    strangers = Line(fresh.origin)
    token = strangers.token("/sign-in")
    answers: list[int] = []

    def try_in(number: int) -> None:
        form = {"token": token, "name": f"storm-{number}", "password": "Wrong-word-2017"}
        answers.append(Line(fresh.origin, strangers.cookies).ask("POST", "/sign-in", form, timeout=60).status)

    threads = [threading.Thread(target=try_in, args=(number,)) for number in range(48)]
    for thread in threads:
        thread.start()
    waits = []
    while any(thread.is_alive() for thread in threads):
        begun = time.monotonic()
        assert office.get("/account").status == 200
        waits.append(time.monotonic() - begun)
        time.sleep(0.02)
    for thread in threads:
        thread.join()
    assert set(answers) <= {422, 429}, set(answers)
    assert statistics.quantiles(waits, n=100, method="inclusive")[98] <= 1.0, sorted(waits)[-5:]
