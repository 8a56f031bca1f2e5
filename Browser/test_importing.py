"""Five hundred rows with seven bad ones: nothing is written before it is confirmed, and the seven come back to be mended (issue 3)."""

from __future__ import annotations

import re

import pytest

from accessibility import serious
from conftest import sign_in
from realm import cards, shuzhi
from workbook import fill, read

BAD = {
    3: ("日期", "2017-05-12"),
    50: ("日期", "五月十二"),
    101: ("组织代码", "999999"),
    200: ("日期", "2018-02-30"),
    333: ("实到", "十二"),
    400: ("主题", ""),
    499: ("组织代码", "330203"),  # an organisation of somebody else
}


def rows(count: int) -> list[dict[str, str]]:
    return [
        {
            "组织代码": "330206002",
            "编号": f"import-{number}",
            "类别": "village_visit",
            "日期": f"2018-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
            "主题": f"走访第 {number} 户",
            "主持人": "王书记",
            "实到": str(number % 30 + 1),
            "数量": "1",
        }
        for number in range(count)
    ]


@pytest.fixture
def clerk(desk, writing):
    page = desk.open(writing, accept_downloads=True)
    sign_in(page, cards(writing.folder)["beilun-tian-bao"])
    return page


def upload(page, file) -> None:
    page.goto("/imports/activities")
    page.locator("input[type=file]").set_input_files(str(file))
    page.locator("main form button.primary").click()
    page.wait_for_url("**/imports/files/**")


def counts(page) -> list[int]:
    return [int(text) for text in page.locator("dl.verdict dd").all_inner_texts()]


def size_of_journal(page) -> str:
    return page.locator("footer").inner_text()


def wait_for_receipt(page) -> None:
    for _ in range(200):
        if "/imports/files/" in page.url and page.locator("button[data-print]").count():
            return
        link = page.locator("main a[href*='/imports/files/']")
        if link.count() and "long-tasks" in page.url:
            link.first.click()
        else:
            page.wait_for_timeout(100)
            if "long-tasks" in page.url:
                page.reload()
    raise AssertionError(f"no receipt: {page.url}")


def test_five_hundred_rows_with_seven_bad_ones(clerk, tmp_path):
    page = clerk
    page.goto("/imports/activities")
    assert serious(page) == []
    with page.expect_download() as download:
        page.locator("main a.button").first.click()
    template = download.value.path()

    all_rows = rows(500)
    for number, (heading, value) in BAD.items():
        all_rows[number][heading] = value
    before = size_of_journal(page)
    upload(page, fill(template, all_rows, tmp_path / "filled.xlsx"))

    assert serious(page) == []
    assert counts(page) == [493, 0, 7], "new, changed, wrong"
    wrong = page.locator("table").first.inner_text()
    for number, (heading, _) in BAD.items():
        assert re.search(rf"{heading}", wrong), f"row {number}: nothing about {heading}"
    assert size_of_journal(page) == before, "nothing is written before it is confirmed"

    with page.expect_download() as download:
        page.locator("main a[href$='/bad-rows']").click()
    bad = read(download.value.path())
    assert len([row for row in bad if any("import-" in cell for cell in row)]) == 7

    page.locator("main form button.primary").last.click()
    wait_for_receipt(page)
    assert serious(page) == []
    assert "493" in page.locator("main").inner_text()
    assert size_of_journal(page) != before

    # The seven, mended, go in as the clerk uploads them again.
    mended = rows(500)
    upload(page, fill(template, [mended[number] for number in BAD], tmp_path / "mended.xlsx"))
    assert counts(page) == [7, 0, 0]
    page.locator("main form button.primary").first.click()
    wait_for_receipt(page)

    page.goto("/cycles/2018/activities?q=" + "走访第 499 户")
    assert page.get_by_text("走访第 499 户").count() == 1


def test_a_file_of_something_else_is_recognised(clerk, writing, tmp_path):
    page = clerk
    page.goto("/imports/problems")
    with page.expect_download() as download:
        page.locator("main a.button").first.click()
    page.goto("/imports/activities")
    page.locator("input[type=file]").set_input_files(
        {"name": "problems.xlsx", "mimeType": "application/octet-stream", "buffer": download.value.path().read_bytes()}
    )
    page.locator("main form button.primary").click()
    page.wait_for_load_state()
    assert page.locator("[role=alert]").is_visible()
    assert serious(page) == []


def test_what_is_no_workbook_is_said_to_be_none(clerk):
    page = clerk
    for name, data in (("x.xlsx", b"MZ\x90\x00" * 50), ("x.csv", b"\x00\x01\x02"), ("x.xlsx", b"PK\x03\x04" + b"\x00" * 200), ("x.xlsx", b"")):
        page.goto("/imports/activities")
        page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})
        page.locator("main form button.primary").click()
        page.wait_for_load_state()
        text = page.locator("main").inner_text()
        assert "不能导入" in text or page.locator("[role=alert]").count() == 1, (name, text[:200])
        assert page.locator("button[name='choice']").count() == 0, "there is nothing to take in"


def test_the_journal_is_whole_after_all_this(writing):
    """Last in this file: stops its server to have the books verified by the command line."""
    writing.stop()
    assert shuzhi("journal", "verify", "--realm", str(writing.folder), "--lang", "en")
