"""The pages in a real browser, with the real service and the real newsroom: the way of a journalist, and of one who needs more."""

import re
import time
from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest

from revtrack.notify.sign import new_secret
from revtrack.service.config import load
from revtrack.service.endpoints import send_test
from revtrack.service.root import Root
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.web.server import running

PATHS = (
    "/", "/articles", "/articles/1", "/articles/1/diff/1..2", "/articles/1/diff/1..2?layout=beside",
    "/articles/1/diff/1..2?text=whole", "/articles/1/versions/2", "/articles/1/versions/2/source", "/watch", "/endpoints",
    "/endpoints/1", "/deliveries/1", "/outlets", "/status", "/settings", "/articles/99",
)  # fmt: skip
LIGHT = {"color_scheme": "light", "viewport": {"width": 1200, "height": 900}}
DARK = {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
PATIENCE_S = 15


class World:
    """A service that runs, a newsroom that edits, and the token of somebody who may do everything."""

    def __init__(self, root: Root, newsroom: Newsroom, site: str) -> None:
        self.root, self.newsroom, self.site = root, newsroom, site
        self.secret = root.access.add_token("reader", "admin", None, by="test")[1]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    flags = {
        "data_dir": tmp_path_factory.mktemp("browsed"),
        "fetch.allow_private_addresses": "127.0.0.0/8",
        "deliver.allow_private_addresses": "127.0.0.0/8",
        "fetch.per_host_delay": 0,
        "extract.workers": 1,
        "web.listen": "127.0.0.1:0",
    }
    with Root(load(None, {}, flags)) as root, Newsroom() as newsroom, running(root) as site:
        service = Thread(target=root.scheduler.run, args=(5.0,))
        service.start()
        yield World(root, newsroom, site)
        root.stop.set()
        service.join(10)


def log_in(page: Any, world: World) -> None:
    page.goto(f"{world.site}/login")
    page.get_by_label(re.compile("token", re.IGNORECASE)).first.fill(world.secret)
    page.locator("main button").first.click()


def test_a_story_is_watched_edited_and_its_edit_is_read(chromium: Any, world: World) -> None:
    """Watch, see the edit arrive, open it, step through it by keys, show the marks as text."""
    page = chromium.new_context(**LIGHT).new_page()
    log_in(page, world)
    page.get_by_role("banner").get_by_role("link", name="Watch an article").click()
    page.get_by_label("Address of a story").fill(world.newsroom.publish("embassy", EMBASSY_1))
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("heading", name=EMBASSY_1.headline).wait_for()
    page.get_by_label("Label").fill("embassies")
    page.get_by_role("button", name="Start watching").click()
    page.get_by_role("link", name=EMBASSY_1.headline).click()
    page.get_by_role("heading", name="Timeline").wait_for()
    world.newsroom.edit("embassy", EMBASSY_2)
    page.get_by_role("button", name="Check now").click()
    page.get_by_role("link", name="Diff with v1").click()
    page.get_by_role("heading", name="Note added (update)").wait_for()
    assert page.url.endswith("/articles/1/diff/1..2")
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert page.evaluate("[location.hash, document.activeElement.id]") == ["#p3", "p3"]
    page.keyboard.press("p")
    assert page.evaluate("location.hash") == "#note"
    page.get_by_label("keys n and p").uncheck()
    page.keyboard.press("n")
    assert page.evaluate("location.hash") == "#note"
    assert not page.locator(".rt-mark").first.is_visible()
    page.get_by_label("Show change marks as text").check()
    assert page.locator(".rt-mark").first.is_visible()
    page.context.close()


def test_a_permalink_works_without_scripts_and_on_paper(chromium: Any, world: World, tmp_path: Any) -> None:
    _have_edit(world)
    page = chromium.new_context(java_script_enabled=False, **LIGHT).new_page()
    log_in(page, world)
    page.goto(f"{world.site}/articles/1/diff/1..2#p5")
    assert page.locator("#p5").bounding_box()["y"] < 900
    assert not page.get_by_role("button", name="Next change").is_visible()
    page.locator("details.rt-fold summary").first.click()
    assert page.locator("details.rt-fold p").first.is_visible()
    page.get_by_role("link", name="Side by side").click()
    page.locator("table.rt-beside").first.wait_for()
    page.goto(f"{world.site}/articles/1/diff/1..2?text=whole")
    page.emulate_media(media="print")
    assert not page.locator("header.site").is_visible()
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert len(paper) > 20_000
    page.context.close()


@pytest.mark.parametrize(("look", "rules"), [(LIGHT, None), (DARK, COLOURS)], ids=["light", "dark and narrow"])
def test_nobody_stumbles(chromium: Any, world: World, axe: str, look: dict[str, Any], rules: list[str] | None) -> None:
    """axe-core runs through the debugger: the policy of the pages rightly refuses a script that is put into them.

    What depends on neither colour nor width is looked for once.
    """
    _have_edit(world)
    page = chromium.new_context(**look).new_page()
    log_in(page, world)
    found = []
    for path in PATHS:
        page.goto(world.site + path)
        page.evaluate(f"{axe}; 0")
        options = {"resultTypes": ["violations"], "runOnly": rules or TAGS}
        result = page.evaluate("options => axe.run(document, options)", options)
        found += [(path, each["id"], each["nodes"][0]["html"]) for each in result["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((path, "wider than the window", ""))
    page.context.close()
    assert found == []


def _have_edit(world: World) -> None:
    """Article 1 with an edit, an endpoint and a delivery to it, whichever test comes first."""
    root, newsroom = world.root, world.newsroom
    if not root.store.endpoints():
        root.store.add_endpoint(
            name="Newsdesk", url=newsroom.url("hook"), kind="webhook", filter=EndpointFilter(), secret=new_secret(),
            now=root.clock(),
        )  # fmt: skip
    if root.store.find_article(newsroom.url("embassy")) is None:
        root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    if root.store.article(1).number < 2:
        newsroom.edit("embassy", EMBASSY_2)
        now = root.clock()
        root.store.set_state(1, "ok", now=now, next_check_at=now, why="because of a test")
    if not root.store.deliveries():
        send_test(root, 1)
    ends = time.monotonic() + PATIENCE_S
    while root.store.article(1).number < 2 and time.monotonic() < ends:
        time.sleep(0.1)
    assert root.store.article(1).number >= 2
