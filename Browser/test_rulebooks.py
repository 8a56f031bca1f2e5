"""A rulebook is written, checked, refused where it asks for what another form asks already, and published (issue 3)."""

from __future__ import annotations

from accessibility import serious
from realm import shuzhi


def begin(page, text: str, title: str) -> None:
    page.goto("/rulebooks/drafts/new")
    page.locator("[name='title']").fill(title)
    page.locator("textarea[name='text']").fill(text)
    page.locator("main form button.primary").click()
    page.wait_for_url(lambda address: "/rulebooks/drafts/" in address and not address.endswith("/new"))


def test_a_field_that_another_form_asks_for_is_refused_with_the_place(as_person, writing):
    page = as_person(writing, "kao-he-ban")
    text = shuzhi("rulebook", "show", "branch-dues-report")
    begin(page, text.replace("id: branch-dues-report", "id: dues-again"), "党费再报一次")
    main = page.locator("main").inner_text()
    assert "branch-dues-report" in main, "the place where it exists is named"
    assert page.locator("form[action*='/publish']").count() == 0, "it cannot be published"
    assert serious(page) == []


def test_mistakes_stand_beside_their_lines_and_a_mended_rulebook_is_published(as_person, writing):
    page = as_person(writing, "kao-he-ban")
    text = shuzhi("rulebook", "show", "branch-star-10-40-30").replace("id: branch-star-10-40-30", "id: our-stars")
    wrong = text.replace("label:", "lable:", 1)
    begin(page, wrong, "本地星级")
    assert page.locator("tr.wrong-line").count() >= 1
    assert page.locator("form[action*='/publish']").count() == 0
    assert serious(page) == []

    page.locator("section.editor textarea").fill(text)
    page.locator("section.editor form button.primary").click()
    page.wait_for_load_state()
    assert page.locator("tr.wrong-line").count() == 0
    page.locator("form[action*='/publish'] button.primary").click()
    page.wait_for_load_state()
    page.goto("/rulebooks")
    assert page.get_by_text("our-stars").first.is_visible()
    assert serious(page) == []
