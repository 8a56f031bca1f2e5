"""Every page as every role: it opens, nothing on it is at fault, and nobody is kept from using it."""

from __future__ import annotations

import pytest

from accessibility import serious
from people import PEOPLE
from site_map import routes, walk


@pytest.mark.parametrize("account", PEOPLE)
def test_every_page_a_person_is_led_to_opens_and_keeps_nobody_from_using_it(as_person, reading, account):
    page = as_person(reading, account)
    found: list[str] = []
    opened = 0
    for _, address in walk(page, reading.origin):
        opened += 1
        page.watch.look(page)
        found += [f"{address}: {finding}" for finding in serious(page)]
    assert opened >= 3, "the walk came nowhere"
    assert found == [], "\n".join(found)


def test_links_lead_to_every_page_there_is(as_person, reading):
    reached: set[str] = set()
    for account in PEOPLE:
        reached |= {route for route, _ in walk(as_person(reading, account), reading.origin)}
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
