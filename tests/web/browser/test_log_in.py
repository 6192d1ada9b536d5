"""The first start, logging in and out as each role, in a real browser: it keeps the cookie, and no script is in the way."""

from collections.abc import Iterator
from typing import Any

import pytest

from revtrack.service.root import Root
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.access import ROLES, Role
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


PARTS = {
    "viewer": ["Edits", "Articles", "Outlets", "Feeds", "Status", "Settings"],
    "editor": ["Edits", "Articles", "Outlets", "Feeds", "Status", "Settings", "Watch an article"],
    "admin": ["Edits", "Articles", "Outlets", "Feeds", "Endpoints", "Status", "Settings", "Watch an article"],
}
"""What the head of every page leads each role to."""
DOES = {
    "viewer": set(),
    "editor": {"Check now", "Pause", "Stop watching", "Add label", "Save comment"},
    "admin": {"Check now", "Pause", "Stop watching", "Add label", "Save comment", "Add feed", "Make the token"},
}
"""The buttons that each role finds on the pages of an article, of feeds and of settings, revoking and logging out apart."""


@pytest.mark.parametrize("role", ROLES)
def test_each_role_logs_in_sees_what_it_may_do_and_logs_out(
    role: Role, tab: Any, site: str, root: Root, newsroom: Newsroom
) -> None:
    root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    _, secret = root.access.add_token(f"a {role}", role, None, by="test")
    tab.goto(f"{site}/settings")
    assert tab.locator("header nav, header .action").count() == 0
    tab.fill("[name=token]", secret)
    tab.click("button.main")
    assert f"You are a {role}: {role}." in tab.inner_text("main")
    assert tab.locator("header nav a, header .action").all_inner_texts() == PARTS[role]
    found = set()
    for path in ("/articles/1", "/feeds", "/settings"):
        tab.goto(site + path)
        found |= set(tab.locator("main button").all_inner_texts())
    assert {name for name in found if not name.startswith("Revoke")} == DOES[role]
    for path, least in (("/watch", "editor"), ("/endpoints", "admin"), ("/settings/audit", "admin")):
        tab.goto(site + path)
        assert (f"needs the role {least}" in heading(tab)) is (ROLES.index(role) < ROLES.index(least))
    tab.goto(f"{site}/nowhere")
    assert tab.locator("header nav a, header .action").all_inner_texts() == PARTS[role]
    tab.click("text=Log out")
    assert (heading(tab), tab.context.cookies()) == ("Log in", [])
    tab.goto(f"{site}/articles/1")
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
