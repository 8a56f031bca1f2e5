"""What the tests in a real Chromium share. They write nothing outside the folders pytest makes for them."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from realm import Card, Server, cards, lay, make_demonstration
from watch import Watch

CHROMIUM = os.environ.get("SHUZHI_CHROMIUM", "/usr/bin/chromium")
PICTURES = Path(tempfile.gettempdir()) / "shuzhi-browser-failures"


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory) -> Path:
    """The demonstration realm; nobody serves or changes this one."""
    return make_demonstration(tmp_path_factory.mktemp("demonstration") / "realm")


@pytest.fixture(scope="session")
def reading(demonstration, tmp_path_factory):
    """A server for all tests that only look."""
    server = Server(lay(demonstration, tmp_path_factory.mktemp("reading") / "realm"))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def writing(demonstration, tmp_path_factory):
    """A server of its own for each file of tests that change something."""
    server = Server(lay(demonstration, tmp_path_factory.mktemp("writing") / "realm"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        # Chromium's own sandbox cannot be set up by root.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


class Desk:
    """Opens browsers for people: each test gets fresh ones, and answers for what went wrong in them."""

    def __init__(self, browser: Browser):
        self.browser = browser
        self.contexts: list[tuple[BrowserContext, Watch]] = []
        self.sessions: dict[tuple[str, str], dict] = {}

    def open(self, server: Server, **options) -> Page:
        """A browser that nobody has signed in with."""
        options.setdefault("locale", "zh-CN")
        context = self.browser.new_context(base_url=server.origin, **options)
        context.set_default_timeout(10_000)
        watch = Watch(context, server.origin)
        self.contexts.append((context, watch))
        page = context.new_page()
        page.watch = watch
        return page

    def close(self) -> list[str]:
        faults = []
        for context, watch in self.contexts:
            for page in context.pages:
                if not page.is_closed() and page.url.startswith("http"):
                    watch.look(page)
            faults += watch.faults + [f"alert: {alert}" for alert in watch.alerts]
            context.close()
        self.contexts = []
        return faults


SESSIONS: dict[tuple[str, str], dict] = {}


def sign_in(page: Page, card: Card) -> None:
    """Signs in on the page as a person does."""
    page.goto("/sign-in")
    page.fill("input[autocomplete='username']", card.account)
    page.fill("input[type='password']", card.password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/sign-in" not in address)


@pytest.fixture
def desk(chromium, request):
    desk = Desk(chromium)
    yield desk
    report = getattr(request.node, "report_call", None)
    if report is not None and report.failed:
        PICTURES.mkdir(exist_ok=True)
        name = re.sub(r"\W+", "-", request.node.name)
        for number, (context, _) in enumerate(desk.contexts):
            for page in context.pages:
                if not page.is_closed():
                    page.screenshot(path=str(PICTURES / f"{name}-{number}.png"), full_page=True)
                    print(f"picture of {page.url}: {PICTURES / name}-{number}.png")
    faults = desk.close()
    assert faults == [], "the pages were not at fault in the test, but:\n" + "\n".join(faults)


@pytest.fixture
def as_person(desk):
    """Gives a browser somebody has signed in with; a session is begun once for each person and server."""

    def open(server: Server, account: str, **options) -> Page:
        key = (server.origin, account)
        if key not in SESSIONS:
            page = desk.open(server)
            sign_in(page, cards(server.folder)[account])
            SESSIONS[key] = page.context.storage_state()
        return desk.open(server, storage_state=SESSIONS[key], **options)

    return open


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    setattr(item, f"report_{report.when}", report)
    return report
