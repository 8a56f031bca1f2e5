"""Plain HTTP, for what a browser would not send: cookies, fields and methods as they are given."""

from __future__ import annotations

import http.client
import re
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import BrowserContext


@dataclass(frozen=True)
class Answer:
    status: int
    fields: list[tuple[str, str]]
    body: bytes

    def field(self, name: str) -> str | None:
        return next((value for key, value in self.fields if key.lower() == name.lower()), None)

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.fields if key.lower() == name.lower()]

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", errors="replace")


class Line:
    """Requests to one server, in one person's name."""

    def __init__(self, origin: str, cookies: dict[str, str] | None = None):
        parts = urlsplit(origin)
        assert parts.hostname == "127.0.0.1", "only ever this computer"
        self.host, self.port = parts.hostname, parts.port
        self.origin = origin
        self.cookies = dict(cookies or {})

    def ask(self, method: str, path: str, form: dict[str, str] | None = None, timeout: float = 30, **fields: str) -> Answer:
        body = None if form is None else urlencode(form)
        head = {"Host": f"{self.host}:{self.port}"}
        if body is not None:
            head["Content-Type"] = "application/x-www-form-urlencoded"
        if self.cookies:
            head["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        head |= {name.replace("_", "-"): value for name, value in fields.items()}
        line = http.client.HTTPConnection(self.host, self.port, timeout=timeout)
        try:
            line.request(method, path, body=body, headers=head)
            answer = line.getresponse()
            return Answer(answer.status, answer.getheaders(), answer.read())
        finally:
            line.close()

    def get(self, path: str, **fields: str) -> Answer:
        return self.ask("GET", path, **fields)

    def keep(self, answer: Answer) -> None:
        """Keeps the cookies of an answer as a browser would."""
        for line in answer.all("set-cookie"):
            name, _, rest = line.partition("=")
            value = rest.split(";", 1)[0]
            if "max-age=0" in line.lower():
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value

    def token(self, path: str) -> str:
        """The token of the forms of a page."""
        answer = self.get(path)
        self.keep(answer)
        found = re.search(r'name="token"[^>]*value="([^"]+)"', answer.text) or re.search(
            r'value="([^"]+)"[^>]*name="token"', answer.text
        )
        assert found, f"{path} has no form with a token"
        return found.group(1)

    def sign_in(self, account: str, password: str) -> Answer:
        token = self.token("/sign-in")
        answer = self.ask("POST", "/sign-in", {"token": token, "name": account, "password": password})
        self.keep(answer)
        return answer


def line_of(context: BrowserContext, origin: str) -> Line:
    """The line of somebody who has signed in with a browser."""
    return Line(origin, {cookie["name"]: cookie["value"] for cookie in context.cookies()})
