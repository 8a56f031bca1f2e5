"""Signing in through a provider that is not ours: oidc-provider-mock, run on this computer."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from accessibility import serious
from conftest import sign_in
from realm import Server, cards, free_port, lay
from talk import Line

LABEL = "市统一身份认证"


@pytest.fixture(scope="module")
def provider(tmp_path_factory):
    port = free_port()
    log = (tmp_path_factory.mktemp("provider") / "log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port), "--require-nonce", "true", "--user", "nb-0007"],
        stdout=log,
        stderr=log,
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            urllib.request.urlopen(f"{address}/.well-known/openid-configuration", timeout=2).close()
            break
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    yield address
    process.terminate()
    process.wait(timeout=10)


@pytest.fixture(scope="module")
def provided(provider, demonstration, tmp_path_factory):
    """A server that is told of the provider."""
    folder = tmp_path_factory.mktemp("provided")
    port = free_port()
    settings = folder / "open-id.yaml"
    settings.write_text(
        f"issuer: {provider}\nclient: shuzhi\nsecret: not-so-secret\naddress: http://127.0.0.1:{port}\nlabel: {LABEL}\n",
        encoding="utf-8",
    )
    settings.chmod(0o600)
    server = Server(lay(demonstration, folder / "realm"), "--open-id", str(settings), port=port)
    yield server
    server.stop()


def go_through(page, subject: str) -> None:
    page.goto("/account")
    page.get_by_role("link", name=LABEL).click()
    page.wait_for_url("**/oauth2/authorize**")
    assert "code_challenge_method=S256" in page.url
    page.locator("input[name='sub']").fill(subject)
    page.locator("form button[type=submit]:visible").first.click()
    page.wait_for_load_state()


def test_a_person_signs_in_through_the_provider_once_linked_and_not_before(desk, provided, provider):
    stranger = desk.open(provided)
    stranger.watch.allow(provider)
    go_through(stranger, "nb-0007")
    assert stranger.url.startswith(provided.origin)
    assert stranger.locator("[role=alert]").is_visible(), "the provider knows them, we do not"
    assert serious(stranger) == []

    security = desk.open(provided)
    sign_in(security, cards(provided.folder)["an-quan"])
    security.goto("/")
    security.locator("main a[href='/subjects']").click()
    security.locator("[name='person']").fill("beilun-shu-ji")
    security.locator("[name='subject']").fill("nb-0007")
    security.locator("main form button.primary").click()
    security.wait_for_load_state()
    assert security.get_by_text("nb-0007").is_visible()
    assert serious(security) == []

    page = desk.open(provided)
    page.watch.allow(provider)
    go_through(page, "nb-0007")
    assert page.url == f"{provided.origin}/account", "back to where they wanted to go"
    assert page.get_by_text("北仑区委书记").first.is_visible()

    security.get_by_role("button", name="解除关联").click()
    security.wait_for_load_state()
    page.goto("/account")
    assert "/sign-in" in page.url, "unlinking ends every session"


def test_a_sign_in_that_somebody_else_began_is_not_ended_here(desk, provided, provider):
    """Whoever is handed the end of somebody else's sign-in must not be signed in as them."""
    mallory = Line(provided.origin)
    place = mallory.get("/sign-in/open-id").field("location")
    assert place and place.startswith(provider)
    answer = Line(provider).ask("POST", place.removeprefix(provider), {"sub": "nb-0007"})
    end = answer.field("location")
    assert end and end.startswith(f"{provided.origin}/sign-in/open-id/answer?"), (answer.status, end)

    victim = desk.open(provided)
    victim.goto("/sign-in")
    victim.goto(end)
    assert victim.locator("[role=alert]").is_visible()
    victim.goto("/account")
    assert victim.url.startswith(f"{provided.origin}/sign-in")
