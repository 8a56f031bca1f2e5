"""From an empty folder to a realm with an office and three administrators, in the browser (issue 3, acceptance)."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Error

from accessibility import serious
from realm import Server

CODE = re.compile(r"\b[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){4}\b")
PASSWORD = "Qinghe zhen 7 li"


@pytest.fixture
def empty(tmp_path):
    server = Server(tmp_path / "books")
    yield server
    server.stop()


def fill(page, **fields: str) -> None:
    for name, value in fields.items():
        page.locator(f"[name='{name.replace('_', '-')}']").first.fill(value)


def printed_code(server: Server) -> str:
    for _ in range(100):
        found = CODE.search(server.log.read_text(encoding="utf-8"))
        if found:
            return found.group()
        time.sleep(0.05)
    raise AssertionError("the window shows no code")


def test_an_office_sets_up_its_realm_without_any_password_that_came_with_the_program(desk, empty):
    page = desk.open(empty)
    page.goto("/")
    assert serious(page) == []
    code = printed_code(empty)

    fill(page, setup_code="2222-2222-2222-2222-2222", title="清河市", code="3399", office="zhang-li", office_name="张立")
    page.locator("select[name='kind']").select_option(index=0)
    fill(page, password=PASSWORD, again=PASSWORD)
    page.get_by_role("button").last.click()
    assert page.locator("[role=alert]").is_visible(), "a guessed code must not set up anything"

    fill(page, setup_code=code, password="short", again="short")
    page.get_by_role("button").last.click()
    assert page.locator("[role=alert]").is_visible(), "a weak password must not be taken"

    fill(page, setup_code=code, password=PASSWORD, again=PASSWORD)
    page.get_by_role("button").last.click()
    page.wait_for_function("!document.querySelector('[role=alert]')")

    sign_in(page, empty, "zhang-li", PASSWORD)
    assert page.get_by_text("张立").first.is_visible()
    assert serious(page) == []

    # The first thing to do is to hand the accounts over to three other people.
    page.locator("main a[href*='administrators']").first.click()
    for role, (account, name) in {
        "system-administrator": ("xi-tong", "钱系统"),
        "security-administrator": ("an-quan", "孙安全"),
        "audit-administrator": ("shen-ji", "李审计"),
    }.items():
        fill(page, **{f"{role}-id": account, f"{role}-name": name})
    page.locator("main form button.primary").click()
    page.wait_for_load_state()
    slips = CODE.findall(page.locator("main").inner_text())
    assert len(slips) == 3, "three printed codes, one for each"
    assert serious(page) == []

    # Each begins with the code on their slip, which counts once.
    other = desk.open(empty)
    accept(other, slips[1], "Sun an-quan 2-hao")
    sign_in(other, empty, "an-quan", "Sun an-quan 2-hao")
    assert other.get_by_text("孙安全").first.is_visible()
    again = desk.open(empty)
    accept(again, slips[1], "Another word 3-hao")
    assert again.locator("[role=alert]").is_visible(), "a code counts once"


def sign_in(page, server: Server, account: str, password: str) -> None:
    for _ in range(100):
        try:
            page.goto("/sign-in")
            if page.locator("input[autocomplete='username']").count():
                break
        except Error:
            # The program is changing from the page that sets up to the pages of the realm.
            pass
        time.sleep(0.05)
    page.fill("input[autocomplete='username']", account)
    page.fill("input[type='password']", password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/sign-in" not in address)


def accept(page, code: str, password: str) -> None:
    page.goto("/invitation")
    page.locator("[name='code']").fill(code)
    if page.locator("[name='password']").count() == 0:
        page.keyboard.press("Enter")
        page.wait_for_load_state()
    if page.locator("[name='password']").count():
        fill(page, password=password, again=password)
        page.locator("main form button.primary").click()
        page.wait_for_load_state()
