"""A person without a mouse."""

from __future__ import annotations

from playwright.sync_api import Page

FOCUS = """
() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    return {
        tag: element.tagName.toLowerCase(),
        name: element.getAttribute('name') || '',
        text: (element.innerText || element.value || element.getAttribute('aria-label') || '').trim().slice(0, 80),
        seen: element.getClientRects().length > 0,
        marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none',
    };
}
"""


def focused(page: Page) -> dict | None:
    return page.evaluate(FOCUS)


def tab_to(page: Page, *, name: str | None = None, text: str | None = None, tag: str | None = None, most: int = 120) -> dict:
    """Presses Tab until the focus is where it should be; every stop on the way must be seen and marked."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop is None:
            continue
        stops.append(stop["text"] or stop["name"])
        assert stop["seen"], f"the focus is on something nobody sees: {stop}"
        assert stop["marked"], f"nobody sees that the focus is here: {stop}"
        if (name is None or stop["name"] == name) and (tag is None or stop["tag"] == tag) and (text is None or text in stop["text"]):
            return stop
    raise AssertionError(f"Tab never comes to {name or text or tag}; it stops at {stops}")
