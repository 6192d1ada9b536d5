"""The first start, logging in and out as each role, in a real browser: it keeps the cookie, and no script is in the way."""

from collections.abc import Iterator
from typing import Any

import pytest

from revtrack.service.root import Root
from revtrack.values.access import ROLES
from revtrack.web.access.gate import COOKIE


@pytest.fixture
def tab(chromium: Any) -> Iterator[Any]:
    """A fresh profile; what a page does against its policy fails the test."""
    context = chromium.new_context()
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    yield opened
    context.close()
    assert [text for text in said if "Content Security Policy" in text] == []


def heading(tab: Any) -> str:
    return str(tab.inner_text("h1"))


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_the_link_of_the_first_start_logs_in_and_the_browser_keeps_it(name: str, tab: Any, site: str, root: Root) -> None:
    site = site.replace("127.0.0.1", name)
    tab.goto(f"{site}/setup?key={root.access.setup_key()}")
    tab.fill("[name=name]", "Ada Quill")
    tab.click("button.main")
    secret = tab.inner_text(".said code")
    (kept,) = tab.context.cookies()
    assert (kept["name"], kept["secure"], kept["httpOnly"], kept["sameSite"]) == (COOKIE, True, True, "Lax")
    tab.goto(f"{site}/settings")
    assert "You are Ada Quill: admin." in tab.inner_text("main")
    tab.click("text=Log out")
    assert (heading(tab), tab.context.cookies()) == ("Log in", [])
    tab.goto(f"{site}/settings/audit")
    assert heading(tab) == "Log in"
    tab.fill("[name=token]", secret)
    tab.press("[name=token]", "Enter")
    assert (heading(tab), "log in" in tab.inner_text("table")) == ("Audit log", True)


def test_each_role_logs_in_sees_its_own_and_logs_out(tab: Any, site: str, root: Root) -> None:
    for role in ROLES:
        _, secret = root.access.add_token(f"a {role}", role, None, by="test")
        tab.goto(f"{site}/settings")
        tab.fill("[name=token]", secret)
        tab.click("button.main")
        assert f"You are a {role}: {role}." in tab.inner_text("main")
        assert tab.locator("#tokens").count() == (role == "admin")
        tab.goto(f"{site}/watch")
        assert ("needs the role editor" in heading(tab)) is (role == "viewer")
        tab.click("text=Log out")
        assert heading(tab) == "Log in"


def test_another_site_makes_nobody_do_anything(tab: Any, site: str, root: Root) -> None:
    _, secret = root.access.add_token("Ada", "admin", None, by="test")
    tab.goto(f"{site}/login")
    tab.fill("[name=token]", secret)
    tab.click("button.main")
    tab.goto("about:blank")
    tab.set_content(
        f"<form method=post action='{site}/settings/tokens'><input name=name value=mallory><button>Win</button></form>"
    )
    tab.click("button")
    tab.wait_for_load_state()
    assert tab.url.startswith(site)
    assert [each.name for each in root.access.tokens()] == ["Ada"]
