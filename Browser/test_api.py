"""The JSON API as its own document describes it: schemathesis makes requests that fit the document and requests that do not."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode

import pytest

from realm import Server, cards
from talk import Line

# Everything but positive_data_acceptance: what fits the document may still make no sense as the books stand.
CHECKS = ",".join(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
        "negative_data_rejection",
        "unsupported_method",
        "ignored_auth",
    ]
)
SCOPES = ["read"] + [
    f"{room}:write"
    for room in (
        "organisations",
        "cycles",
        "duties",
        "audits",
        "problems",
        "reviews",
        "results",
        "campaigns",
        "publications",
    )
]


def make_token(server: Server, account: str) -> str:
    """A token for everything, made on the page as its owner makes it."""
    line = Line(server.origin)
    line.sign_in(account, cards(server.folder)[account].password)
    form = [("token", line.token("/account/tokens")), ("key", "test-api"), ("name", "schemathesis"), ("days", "1")]
    body = urlencode(form + [("scopes", scope) for scope in SCOPES])
    connection = http.client.HTTPConnection(line.host, line.port, timeout=30)
    cookie = "; ".join(f"{name}={value}" for name, value in line.cookies.items())
    head = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
    connection.request("POST", "/account/tokens", body=body, headers=head)
    answer = connection.getresponse()
    page = answer.read().decode("utf-8")
    connection.close()
    found = re.search(r"shuzhi_[0-9a-f]{64}", page)
    assert found, f"{answer.status}: no token on the page"
    return found.group(0)


@pytest.mark.parametrize("account", ["kao-he-ban", "zhi-bu-shu-ji"])
def test_answers_as_its_document_says(writing, account, tmp_path):
    token = make_token(writing, account)
    seconds = os.environ.get("SHUZHI_API_SECONDS", "45")
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("schemathesis")),
            "run",
            f"{writing.origin}/api/openapi.json",
            "--header",
            f"Authorization: Bearer {token}",
            "--header",
            "Accept-Language: en",
            "--checks",
            CHECKS,
            "--max-time",
            seconds,
            "--max-examples",
            "10",
            "--rate-limit",
            "50/s",
            "--continue-on-failure",
            "--generation-database",
            "none",
            "--seed",
            "2017",
            "--no-color",
            "--warnings",
            "off",
        ],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-20000:] + done.stderr[-2000:]


def test_says_nothing_without_a_token(reading):
    line = Line(reading.origin)
    document = json.loads(line.get("/api/openapi.json").text)
    assert document["openapi"].startswith("3.1")
    for path, methods in document["paths"].items():
        for method in methods:
            if path != "/api/openapi.json":
                answer = line.ask(method.upper(), re.sub(r"\{[^}]*\}", "x", path))
                assert answer.status == 401, f"{method} {path}: {answer.status}"
                assert answer.field("content-type") == "application/problem+json"
