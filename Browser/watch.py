"""Watches a page for what a person would not see: errors, broken promises of the content policy, requests to elsewhere, alerts."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request, Response

# Runs before any script of a page, in every frame.
VIOLATIONS = """
window.__violations = [];
document.addEventListener('securitypolicyviolation', event => {
    window.__violations.push(event.violatedDirective + ' ' + (event.blockedURI || event.sourceFile || 'inline'));
});
"""


class Watch:
    """What went wrong on the pages of one browser context."""

    def __init__(self, context: BrowserContext, origin: str):
        self.origin = origin
        self.allowed: tuple[str, ...] = (origin, "data:", "blob:", "about:", "chrome-error:")
        self.faults: list[str] = []
        self.alerts: list[str] = []
        context.add_init_script(VIOLATIONS)
        # Nothing a test does leaves this computer.
        context.route(lambda url: url.startswith("http") and not url.startswith("http://127.0.0.1:"), lambda route: route.abort())
        context.on("page", self._page)

    def _page(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)
        page.on("dialog", self._dialog)

    def _console(self, message: ConsoleMessage) -> None:
        place = message.location.get("url", "")
        if place.startswith("http") and not place.startswith(self.origin):
            return
        # An answer that is no success is weighed by `_response`, and that of the page itself by the test.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        is_ours = request.is_navigation_request() or request.frame.url.startswith(self.origin)
        if is_ours and not request.url.startswith(self.allowed):
            self.faults.append(f"asked elsewhere: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self.faults.append(f"{response.status} of {response.url}")
        is_asked_for = response.request.is_navigation_request() or response.request.method == "HEAD"
        if response.status >= 400 and not is_asked_for and not self._is_expected(response):
            self.faults.append(f"{response.status} of {response.url}, which a page asked for")

    def _is_expected(self, response: Response) -> bool:
        return response.request.resource_type in ("fetch", "xhr") and response.status in (401, 403, 409, 422)

    def _dialog(self, dialog: Dialog) -> None:
        if dialog.type == "alert":
            self.alerts.append(dialog.message)
            dialog.dismiss()
        else:
            dialog.accept()

    def allow(self, origin: str) -> None:
        """Another server of this test, whose pages are not ours to judge."""
        self.allowed += (origin,)

    def look(self, page: Page) -> None:
        """Collects what the page itself noticed."""
        for violation in page.evaluate("window.__violations || []"):
            self.faults.append(f"content policy: {violation}")

    def forgive(self, *starts: str) -> None:
        """Forgets faults a test has brought about on purpose."""
        self.faults = [fault for fault in self.faults if not fault.startswith(starts)]
