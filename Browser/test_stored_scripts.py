"""What people type stays text, on every page it comes back on (reliability, R10)."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import TimeoutError

from conftest import sign_in
from realm import cards
from site_map import routes, walk

# Each would show itself: as an alert, or as something the content policy had to stop, and either is a fault.
CORPUS = [
    '"><img src=x onerror=alert(1)>',
    "</textarea></title><script>alert(2)</script>",
    "'\"><svg onload=alert(3)>",
    "javascript:alert(4)",
    "<a href='javascript:alert(5)'>x</a>",
    "{{#each}}{{{constructor}}}&lt;script&gt;alert(6)",
    "\u202e\u0000<b>\ufeff]]><!--",
    "<iframe srcdoc='<script>alert(7)</script>'></iframe>",
]

FILL = """
text => {
    let filled = 0;
    for (const form of document.querySelectorAll('main form[method=post]')) {
        for (const field of form.querySelectorAll('input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]):not([type=password]), textarea')) {
            if (field.type === 'date') { field.value = '2017-06-15'; continue; }
            field.removeAttribute('pattern');
            field.value = text;
            filled += 1;
        }
        for (const select of form.querySelectorAll('select')) {
            if (select.options.length) select.selectedIndex = select.options.length - 1;
        }
    }
    return filled;
}
"""
SAFE = ("/sign-out", "/account/sessions", "/account/password", "/account/factor", "/disable", "/invitation")


def send(page, form) -> None:
    """Sends a form and waits for what comes of it: a page, the same page again, or a file."""
    try:
        with page.expect_navigation(timeout=5_000):
            form.evaluate("form => { form.noValidate = true; form.requestSubmit(); }")
    except TimeoutError:
        pass
    page.wait_for_load_state()


def send_forms(page, origin: str) -> int:
    """Fills every form a person is led to with the corpus, one text after another, and sends it."""
    sent = 0
    addresses = [address for _, address in walk(page, origin)]
    for index, address in enumerate(addresses):
        page.goto(origin + address)
        for number in range(page.locator("main form[method=post]").count()):
            page.goto(origin + address)
            form = page.locator("main form[method=post]").nth(number)
            action = form.get_attribute("action") or ""
            if any(part in action for part in SAFE):
                continue
            if page.evaluate(FILL, CORPUS[(index + number) % len(CORPUS)]) == 0:
                continue
            send(page, form)
            page.watch.look(page)
            sent += 1
    return sent


@pytest.mark.parametrize("account", ["kao-he-ban", "an-quan", "beilun-tian-bao", "beilun-shu-ji", "zhi-bu-shu-ji", "beilun-shen-he"])
def test_whatever_is_typed_into_forms_comes_back_as_text(desk, writing, account):
    page = desk.open(writing)
    sign_in(page, cards(writing.folder)[account])
    send_forms(page, writing.origin)


@pytest.mark.parametrize("account", ["kao-he-ban", "beilun-tian-bao", "an-quan"])
def test_and_as_text_on_every_other_page(desk, writing, account):
    """After the corpus has been stored by others."""
    page = desk.open(writing)
    sign_in(page, cards(writing.folder)[account])
    for _ in walk(page, writing.origin, samples=2):
        page.watch.look(page)


def test_addresses_do_not_bring_scripts_in(as_person, reading):
    page = as_person(reading, "kao-he-ban")
    for route in routes():
        if route.method != "GET" or ":" in route.path or route.path.startswith(("/static/", "/api/", "/sign-out")):
            continue
        for text in CORPUS[:4]:
            names = ("q", "search", "sort", "dir", "from", "part", "note", "done", "next", "lang", "kind", "col", "state")
            query = "&".join(f"{name}={quote(text, safe='')}" for name in names)
            page.goto(f"{reading.origin}{route.path}?{query}")
            page.watch.look(page)
