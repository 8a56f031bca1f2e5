"""The pages there are, by the golden file of the routes, and a walk over all of them that links lead to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from playwright.sync_api import Error, Page

from realm import REPOSITORY


@dataclass(frozen=True)
class Route:
    method: str
    path: str
    access: str

    @property
    def pattern(self) -> re.Pattern[str]:
        parts = [re.escape(part) if not part.startswith(":") else "[^/]+" for part in self.path.split("/")]
        return re.compile("/".join(parts) + "$")

    def admits(self, role: str) -> bool:
        return self.access in ("", "everyone", "signed-in") or role in self.access.split(",")


def routes() -> list[Route]:
    """All of them, those without parts that stand for something first, as the router weighs them."""
    lines = (REPOSITORY / "Tests/WebTests/Golden/routes.txt").read_text(encoding="utf-8").splitlines()
    found = [Route(*(line.split() + [""])[:3]) for line in lines if line.strip()]
    return sorted(found, key=lambda route: (route.path.count(":"), route.path))


def route_of(address: str, known: list[Route]) -> str | None:
    """The path of the route an address belongs to."""
    path = urlsplit(address).path
    return next((route.path for route in known if route.method == "GET" and route.pattern.match(path)), None)


# What is handed out as a file is no page to look at: asked for beside the page, it says so in its head.
KIND = """
async address => {
    const answer = await fetch(address, {method: 'HEAD'});
    return [answer.status, answer.headers.get('content-type') || ''];
}
"""
LINKS = "() => [...document.querySelectorAll('a[href]:not([download])')].map(link => link.href)"


def walk(page: Page, origin: str, *, samples: int = 1, most: int = 400) -> Iterator[tuple[str, str]]:
    """Opens the start page and everything links lead to, so many pages of each route; gives the route and the address.

    A link that leads to something that is no page, or to an answer that is none, is a fault of the page it stands on: it is
    noted at the watch of the page.
    """
    known = routes()
    seen: dict[str, int] = defaultdict(int)
    queued = [("/", "/")]
    asked = {"/"}
    opened = 0
    dead: set[tuple[str, str]] = set()

    def fault(address: str, linked_from: str, what: object) -> None:
        place = (route_of(address, known) or address, route_of(linked_from, known) or linked_from)
        if place not in dead:
            dead.add(place)
            page.watch.faults.append(f"{linked_from} leads to {address}: {what}")

    while queued and opened < most:
        address, linked_from = queued.pop(0)
        route = route_of(address, known)
        if route is None:
            fault(address, linked_from, "no page")
            continue
        if seen[route] >= samples or route.startswith(("/static/", "/sign-out", "/api/")):
            continue
        seen[route] += 1
        opened += 1
        if opened > 1:
            status, kind = page.evaluate(KIND, address)
            if status >= 400:
                fault(address, linked_from, status)
                continue
            if not kind.startswith("text/html"):
                continue
        try:
            page.goto(origin + address)
        except Error as error:
            if "Download is starting" not in str(error):
                raise
            continue
        for link in page.evaluate(LINKS):
            link = urldefrag(link).url
            if link.startswith(origin):
                path = link[len(origin) :] or "/"
                if path not in asked:
                    asked.add(path)
                    queued.append((path, address))
        yield route, address
