"""A form is handed in, returned with a reason, mended, handed in again and approved up the tree (issue 3)."""

from __future__ import annotations

import pytest

from accessibility import serious

SHEET = "/cycles/2018/forms/branch-dues-report.dues/2018-q1/330206002200"


def test_a_form_is_returned_with_a_reason_and_handed_in_again(as_person, writing):
    branch = as_person(writing, "zhi-bu-tian-bao")
    branch.goto("/cycles/2018/forms")
    assert serious(branch) == []
    branch.goto(SHEET)
    assert serious(branch) == []
    for name, value in {"v.members": "40", "v.paid_on_time": "38", "v.amount": "1203.50"}.items():
        branch.locator(f"[name='{name}']").fill(value)
    branch.locator("button[name='act'][value='submit']").click()
    branch.wait_for_load_state()
    assert branch.locator("[role=alert]").count() == 0, branch.locator("main").inner_text()[:500]

    above = as_person(writing, "xinqi-shu-ji")
    above.goto(SHEET)
    assert serious(above) == []
    above.locator("textarea[name='reason']").first.fill("实交金额与收据不符，请核对。")
    above.locator("button[value='return']").click()
    above.wait_for_load_state()

    branch.goto(SHEET)
    assert branch.get_by_text("实交金额与收据不符，请核对。").first.is_visible(), "the reason is where it is read"
    branch.locator("[name='v.amount']").fill("1230.50")
    branch.locator("button[name='act'][value='submit']").click()
    branch.wait_for_load_state()
    assert branch.locator("[role=alert]").count() == 0

    above.goto(SHEET)
    assert above.locator("main").inner_text().count("1230.5") >= 1
    above.get_by_role("button", name="审核通过").click()
    above.wait_for_load_state()
    office = as_person(writing, "kao-he-ban")
    office.goto(SHEET)
    office.get_by_role("button", name="审核通过").click()
    office.wait_for_load_state()

    branch.goto(SHEET)
    assert branch.locator("[name='v.amount']").count() == 0, "what was approved is locked"
    branch.goto(SHEET + "/history")
    history = branch.locator("main").inner_text()
    assert "1203.5" in history and "1230.5" in history, "both values are in its history"
    assert serious(branch) == []


@pytest.mark.parametrize("account", ["haishu-tian-bao", "beilun-shen-he"])
def test_nobody_fills_in_what_is_not_theirs(as_person, writing, account):
    page = as_person(writing, account)
    response = page.goto(SHEET)
    assert response.status in (200, 403, 404)
    assert page.locator("button[name='act'][value='submit']").count() == 0
    if account == "haishu-tian-bao":
        assert response.status in (403, 404)
