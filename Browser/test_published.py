"""The published page, printed and read back."""

from paper import printed


def test_the_published_page_prints_on_a4_and_its_text_can_be_read_back(as_person, reading, tmp_path):
    page = as_person(reading, "kao-he-ban")
    page.goto("/cycles/2017")
    paper = printed(page, tmp_path, "published")

    assert set(paper.sizes) == {(595, 842)}, paper.sizes
    assert paper.says("宁波市", "成绩单", "问题清单", "路线图")
    for part in page.locator("main h2").all_inner_texts():
        assert paper.says(part), part
