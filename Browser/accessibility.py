"""Asks axe-core what keeps somebody from using a page."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

RUN = """
() => axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.map(violation => ({
    id: violation.id, impact: violation.impact, help: violation.help,
    nodes: violation.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' — ' + node.failureSummary.slice(0, 300)),
})))
"""


def findings(page: Page) -> list[dict]:
    """Everything axe finds, its impact with it."""
    page.evaluate(AXE)
    return page.evaluate(RUN)


def serious(page: Page) -> list[str]:
    """What is serious or critical, in words."""
    return [
        f"{finding['id']} ({finding['impact']}): {finding['help']}\n    " + "\n    ".join(finding["nodes"])
        for finding in findings(page)
        if finding["impact"] in ("serious", "critical")
    ]
