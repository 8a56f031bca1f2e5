"""What every answer carries, and what no form is taken without (reliability, R10)."""

from __future__ import annotations

import re

import pytest

from realm import cards
from site_map import routes
from talk import Line

PLACES = {":cycle": "2017", ":code": "330206", ":person": "beilun-shu-ji", ":number": "1", ":figure": "organisations.city.reported"}


def filled(path: str) -> str:
    return "/".join(PLACES.get(part, "1") if part.startswith(":") else part for part in path.split("/"))


PAGES = sorted({filled(route.path) for route in routes() if route.method == "GET"} | {"/no-such-page"})
FORMS = sorted({filled(route.path) for route in routes() if route.method == "POST" and not route.path.startswith("/api/")})


@pytest.fixture(scope="module")
def lines(writing) -> list[Line]:
    """Nobody, and somebody of the office."""
    office = Line(writing.origin)
    assert office.sign_in("kao-he-ban", cards(writing.folder)["kao-he-ban"].password).status == 303
    return [Line(writing.origin), office]


def directives(policy: str) -> dict[str, str]:
    return dict(part.strip().partition(" ")[::2] for part in policy.split(";"))


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_what_keeps_browsers_careful(lines, path):
    for line in lines:
        answer = line.get(path)
        assert answer.status < 500
        policy = directives(answer.field("content-security-policy") or "")
        assert policy["default-src"] == "'none'"
        assert policy["frame-ancestors"] == "'none'"
        assert policy["base-uri"] == "'none'"
        assert policy["form-action"] == "'self'"
        assert "unsafe" not in str(policy) and "*" not in str(policy) and "http" not in str(policy)
        assert answer.field("x-content-type-options") == "nosniff"
        assert answer.field("x-frame-options") == "DENY"
        assert answer.field("referrer-policy") in ("same-origin", "no-referrer")
        assert answer.field("cross-origin-opener-policy") == "same-origin"
        assert answer.field("cross-origin-resource-policy") == "same-origin"
        assert answer.field("server") is None and answer.field("x-powered-by") is None
        kind = answer.field("content-type") or ""
        if kind.startswith("text/"):
            assert "charset=utf-8" in kind
        if kind.startswith("text/html"):
            assert answer.field("cache-control") in ("no-store", "private, no-cache"), answer.field("cache-control")


@pytest.mark.parametrize("path", PAGES)
def test_no_page_holds_a_script_or_a_style_of_its_own(lines, path):
    for line in lines:
        answer = line.get(path)
        if not (answer.field("content-type") or "").startswith("text/html"):
            continue
        assert not re.search(r"<script(?![^>]*\ssrc=)[^>]*>", answer.text), "a script in the page"
        assert not re.search(r"<style\b", answer.text), "a style in the page"
        assert not re.search(r"\s(style|on[a-z]+)=[\"']", re.sub(r">[^<]*<", "><", answer.text)), "a style or script in a tag"
        assert not re.search(r"(src|href|action)=[\"'](https?:)?//", answer.text), "something from elsewhere"


@pytest.mark.parametrize("path", PAGES)
def test_a_head_is_the_page_without_its_body(lines, path):
    for line in lines:
        page, head = line.get(path), line.ask("HEAD", path)
        assert head.status == page.status
        assert head.body == b""
        assert head.field("content-type") == page.field("content-type")


@pytest.mark.parametrize("path", FORMS)
def test_no_form_is_taken_without_its_token_or_from_elsewhere(lines, path):
    for line in lines:
        is_somebody = "__Host-shuzhi" in line.cookies
        if is_somebody and path == "/sign-out":
            continue
        plain = line.ask("POST", path, {"name": "x"})
        assert plain.status in (403, 404, 405), plain.status
        for fields in (
            {"Origin": "https://evil.example"},
            {"Origin": "null"},
            {"Sec_Fetch_Site": "cross-site"},
            {"Sec_Fetch_Site": "same-site"},
        ):
            token = line.token("/account" if is_somebody else "/sign-in")
            answer = line.ask("POST", path, {"token": token, "name": "x"}, **fields)
            assert answer.status in (403, 404, 405), (fields, answer.status)


def test_a_token_of_somebody_else_counts_for_nobody(lines, writing):
    other = Line(writing.origin)
    token = other.token("/sign-in")
    answer = lines[0].ask("POST", "/sign-in", {"token": token, "name": "kao-he-ban", "password": "x"})
    assert answer.status == 403


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_answered_405_and_told_which_there_are(lines, method):
    for path in ("/", "/sign-in", "/organisations"):
        answer = lines[1].ask(method, path)
        assert answer.status == 405
        assert "GET" in (answer.field("allow") or "")


def test_an_address_cannot_send_anybody_elsewhere(writing):
    for next_page in ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/%0d%0aX: y"):
        line = Line(writing.origin)
        token = line.token("/sign-in")
        card = cards(writing.folder)["tian-bao"]
        answer = line.ask("POST", "/sign-in", {"token": token, "name": card.account, "password": card.password, "next": next_page})
        assert answer.status == 303
        place = answer.field("location") or ""
        assert place.startswith("/") and not place.startswith(("//", "/\\")), place
        assert answer.field("x") is None


def test_what_is_in_an_address_stays_text(lines):
    for path in ("/organisations/%3Cscript%3Ealert(1)%3C/script%3E", "/no%3Cimg%20src=x%20onerror=alert(1)%3E", "/?lang=%22%3E%3Cb%3E"):
        answer = lines[1].get(path)
        assert answer.status < 500
        assert "<script>alert" not in answer.text and "<img src=x" not in answer.text and '"><b>' not in answer.text
