"""A meeting is logged once and counts wherever it can (issue 3)."""

from __future__ import annotations

import re

from accessibility import serious
from keyboard import tab_to

BRANCH = "330206002200"


def standing(page, name: str) -> str:
    """What the page of duties says of the branch."""
    page.goto(f"/cycles/2018/compliance/{BRANCH}?day=2018-04-01")
    assert serious(page) == []
    return page.locator("main").inner_text()


def test_a_meeting_is_logged_with_the_keyboard_and_counts_in_four_places(as_person, writing):
    page = as_person(writing, "zhi-bu-tian-bao")
    before = standing(page, "before")

    page.goto("/cycles/2018/activities/new")
    assert serious(page) == []
    page.evaluate("document.activeElement && document.activeElement.blur()")
    tab_to(page, name="kind")
    page.locator("[name='kind']").select_option("member_meeting")
    tab_to(page, name="day", most=6)
    page.locator("[name='day']").fill("2018-03-15")
    page.locator("[name='subject']").focus()
    page.keyboard.type("讨论预备党员转正")
    page.locator("[name='attendees']").fill("31")
    page.locator("[name='due']").fill("36")
    page.locator("[name='subject']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/cycles/2018/activities/{BRANCH}/"))
    assert serious(page) == []

    # One: its own page says where it counts: duties, the score, what is published.
    purposes = page.locator("table").first.locator("tbody td:first-child").all_inner_texts()
    assert {"责任核对", "考核计分", "公布页面"} <= set(purposes), purposes
    # Two: the duties of the branch.
    assert standing(page, "after") != before
    # Three: the list of activities.
    page.goto("/cycles/2018/activities?q=" + "讨论预备党员转正")
    assert page.get_by_text("讨论预备党员转正").first.is_visible()
    # Four: those above see it in theirs, and nobody elsewhere does.
    above = as_person(writing, "beilun-shu-ji")
    above.goto("/cycles/2018/activities?q=" + "讨论预备党员转正")
    assert above.get_by_text("讨论预备党员转正").first.is_visible()
    elsewhere = as_person(writing, "haishu-tian-bao")
    elsewhere.goto("/cycles/2018/activities?q=" + "讨论预备党员转正")
    assert elsewhere.locator("main").get_by_text("讨论预备党员转正").count() == 0
    response = elsewhere.goto(page.url.split("?")[0] + f"/{BRANCH}/x")
    assert response.status in (403, 404)


def test_the_same_meeting_again_is_noticed(as_person, writing):
    page = as_person(writing, "zhi-bu-tian-bao")
    for attempt in range(2):
        page.goto("/cycles/2018/activities/new?kind=theme_day&day=2018-05-10")
        page.locator("[name='subject']").fill("参观廉政教育基地")
        page.locator("main form button.primary").first.click()
        page.wait_for_load_state()
    assert page.locator("[role=alert]").is_visible(), "it may be the same"
    page.locator("button[name='anyway']").click()
    page.wait_for_load_state()
    assert page.locator("[role=alert]").count() == 0


def test_what_is_typed_survives_a_lost_connection(as_person, writing):
    page = as_person(writing, "zhi-bu-tian-bao")
    page.goto("/cycles/2018/activities/new")
    page.locator("[name='subject']").fill("断网时写下的主题")
    page.locator("[name='kind']").select_option("party_lecture")
    page.wait_for_timeout(500)
    page.context.set_offline(True)
    page.locator("[name='subject']").fill("断网时写下的主题，又添了一句")
    page.wait_for_timeout(1500)
    page.context.set_offline(False)
    page.goto("/cycles/2018/activities/new")
    page.wait_for_timeout(500)
    assert "断网时写下的主题" in page.locator("[name='subject']").input_value()
    page.watch.forgive("console: ")
