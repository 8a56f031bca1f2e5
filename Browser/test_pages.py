"""Every page as every role: it opens, nothing on it is at fault, and nobody is kept from using it."""

from __future__ import annotations

from collections import defaultdict

import pytest

from accessibility import serious
from people import PEOPLE
from site_map import routes, walk


# How often each route was looked at with axe, and which routes anybody came to.
looked: dict[str, int] = defaultdict(int)
reached: set[str] = set()


@pytest.mark.parametrize("account", PEOPLE)
def test_every_page_a_person_is_led_to_opens_and_keeps_nobody_from_using_it(as_person, reading, account):
    """A page of a route that two people's tests have looked at with axe is only opened and watched; start pages always are."""
    page = as_person(reading, account)
    found: list[str] = []
    opened = 0
    for route, address in walk(page, reading.origin):
        opened += 1
        reached.add(route)
        page.watch.look(page)
        if route == "/" or looked[route] < 2:
            looked[route] += 1
            found += [f"{address}: {finding}" for finding in serious(page)]
    assert opened >= 3, "the walk came nowhere"
    assert found == [], "\n".join(found)


def test_links_lead_to_every_page_there_is():
    """After all those walks."""
    assert len(looked) > 10, "run the whole file"
    pages = {route.path for route in routes() if route.method == "GET"}
    lonely = {path for path in pages - reached if not path.startswith(("/static/", "/api/")) and path not in UNLINKED}
    assert sorted(lonely) == [], "no link leads there"


# Where something begins, what a script of ours asks for, and what is there only in some realms.
UNLINKED = {
    "/sign-in",
    "/invitation",
    "/administrators",  # linked until three administrators are appointed: test_first_run
    "/sign-in/open-id",  # linked where a provider is set up: test_identity_provider
    "/sign-in/open-id/answer",
    "/subjects",
    "/find",  # the search field of every page leads there
    "/drafts",
}
