"""Without a mouse: to the content, to anything by a few letters of pinyin, and to large type."""

from __future__ import annotations

from accessibility import serious
from keyboard import focused, tab_to


def test_the_first_stop_leads_past_the_navigation(as_person, reading):
    page = as_person(reading, "kao-he-ban")
    page.goto("/organisations")
    page.evaluate("document.activeElement && document.activeElement.blur()")
    page.keyboard.press("Tab")
    assert (focused(page) or {}).get("tag") == "a"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_an_organisation_is_found_by_its_initials_and_opened(as_person, reading):
    page = as_person(reading, "kao-he-ban")
    page.goto("/")
    page.keyboard.press("Control+k")
    page.locator("dialog.palette[open]").wait_for()
    page.keyboard.type("beilun")
    page.locator("dialog.palette [role=option]").filter(has_text="北仑").first.wait_for()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("beilunqu")
    page.locator("dialog.palette [role=option]").filter(has_text="北仑区").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "33020" in address or "/organisations" in address)


def test_large_type_and_high_contrast_are_chosen_once_and_stay(as_person, writing):
    page = as_person(writing, "ping-yi")
    page.goto("/account")
    small = page.evaluate("getComputedStyle(document.body).fontSize")
    for name in ("large", "contrast"):
        tab_to(page, name=name)
        page.keyboard.press("Space")
    page.locator("form[action$='/account/manner'] button").first.click()
    page.wait_for_load_state()
    page.goto("/organisations")
    assert float(page.evaluate("getComputedStyle(document.body).fontSize")[:-2]) > float(small[:-2])
    assert serious(page) == []


def test_every_stop_of_the_keyboard_is_seen_on_the_start_page_of_each_role(as_person, reading):
    for account in ("kao-he-ban", "beilun-tian-bao", "xinqi-shu-ji", "an-quan"):
        page = as_person(reading, account)
        page.goto("/")
        page.evaluate("document.activeElement && document.activeElement.blur()")
        last = page.locator("main a, main button").last
        if last.count():
            tab_to(page, text=last.inner_text().strip()[:20])
