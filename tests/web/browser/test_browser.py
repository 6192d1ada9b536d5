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
from revtrack.service.feeds import add_feed
from revtrack.service.root import Root
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.feeds import FeedOrder
from revtrack.web.server import running

PATHS = (
    "/", "/articles", "/articles/1", "/articles/1/diff/1..2", "/articles/1/diff/1..2?layout=beside",
    "/articles/1/versions/2", "/articles/1/versions/2/source", "/watch", "/endpoints",
    "/endpoints/1", "/deliveries/1", "/outlets", "/status", "/settings", "/articles/99", "/settings/audit", "/feeds", "/feeds/1",
    "/articles/1/versions/2/blocks", "/?q=zebra", "/articles?flag=nothing", "/nowhere",
)  # fmt: skip
"""Every page that a person gets by asking for its address; the log-in and the look before watching are asked for besides."""
LIGHT = {"color_scheme": "light", "viewport": {"width": 1200, "height": 900}}
DARK = {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ZOOMED = {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2}
"""A window of 1,280 pixels at 200 %."""
FORCED = {"forced_colors": "active", "color_scheme": "dark", "viewport": {"width": 1200, "height": 900}}
COLOURS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
PATIENCE_S = 15
WIDER = "document.documentElement.scrollWidth > innerWidth"
CUT = """[...document.querySelectorAll('main *, header *')].filter(node => {
  const style = getComputedStyle(node)
  const hides = style.overflowX === 'hidden' || style.overflowX === 'clip' || style.textOverflow === 'ellipsis'
  return hides && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1
}).map(node => node.outerHTML.slice(0, 100))"""


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


def test_what_only_a_screen_can_do_stays_off_paper_and_tables_fold_where_they_are_narrow(chromium: Any, world: World) -> None:
    _have_edit(world)
    page = chromium.new_context(**DARK).new_page()
    log_in(page, world)
    page.goto(f"{world.site}/articles/1")
    cells = page.locator("main table tbody tr").last.locator("td")
    assert page.get_by_role("heading", name="Compare").is_visible()
    assert [round(cells.nth(at).bounding_box()["x"]) for at in (0, 1, 2)] == [16, 16, 16]
    page.emulate_media(media="print")
    assert not page.get_by_role("heading", name="Compare").is_visible()
    assert not page.get_by_role("button", name="Compare").is_visible()
    page.goto(world.site)
    assert not page.evaluate(WIDER)
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1200, "height": 900})
    page.goto(f"{world.site}/articles/1/diff/1..2?layout=beside")
    before, after = page.locator("#p3 td > p").all()
    assert abs(before.bounding_box()["y"] - after.bounding_box()["y"]) < 1
    page.context.close()


@pytest.mark.parametrize(("look", "rules"), [(LIGHT, None), (DARK, COLOURS)], ids=["light", "dark and narrow"])
def test_nobody_stumbles(chromium: Any, world: World, axe: str, look: dict[str, Any], rules: list[str] | None) -> None:
    """axe-core runs through the debugger: the policy of the pages rightly refuses a script that is put into them.

    What depends on neither colour nor width is looked for once.
    """
    found = []
    options = {"resultTypes": ["violations"], "runOnly": rules or TAGS}
    for path, page in _pages(chromium, world, look):
        page.evaluate(f"{axe}; 0")
        result = page.evaluate("options => axe.run(document, options)", options)
        found += [(path, each["id"], each["nodes"][0]["html"]) for each in result["violations"]]
        if page.evaluate(WIDER):
            found.append((path, "wider than the window", ""))
    assert found == []


@pytest.mark.parametrize("look", [ZOOMED, FORCED], ids=["at 200 %", "in forced colours"])
def test_nothing_is_cut(chromium: Any, world: World, look: dict[str, Any]) -> None:
    """No page is wider than the window, and no line of it is hidden by the box that it stands in."""
    found = [
        (path, page.evaluate(CUT)) for path, page in _pages(chromium, world, look) if page.evaluate(f"{WIDER} || {CUT}[0]")
    ]
    assert found == []


def test_marks_are_seen_where_colours_are_the_readers_own(chromium: Any, world: World) -> None:
    """Backgrounds go in forced colours: what was added and removed keeps a frame, a line, and the sign before it."""
    _have_edit(world)
    page = chromium.new_context(**FORCED).new_page()
    log_in(page, world)
    page.goto(f"{world.site}/articles/1/diff/1..2")
    look = "node => { const style = getComputedStyle(node); return [style.borderTopStyle, style.textDecorationLine] }"
    for tag, line in (("ins", "underline"), ("del", "line-through")):
        assert page.locator(f".rt-text {tag}").first.evaluate(look) == ["solid", line]
    assert page.locator(".rt-sign").first.is_visible()
    page.context.close()


def _pages(chromium: Any, world: World, look: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every page, before and after the log-in, and what the form for watching finds."""
    _have_edit(world)
    page = chromium.new_context(**look).new_page()
    page.goto(f"{world.site}/login")
    yield "/login", page
    log_in(page, world)
    for path in PATHS:
        page.goto(world.site + path)
        yield path, page
    page.goto(f"{world.site}/watch")
    page.get_by_label("Address of a story").fill(f"{world.newsroom.url('embassy')}\n{world.newsroom.url('nowhere')}")
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("heading", name="What is found there").wait_for()
    yield "/watch/preview", page
    page.context.close()


def _have_edit(world: World) -> None:
    """Article 1 with an edit, an endpoint and a delivery to it, a feed, whichever test comes first."""
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
    if not root.store.feed_rows():
        add_feed(root, newsroom.feed_url("news.rss"), FeedOrder())
    ends = time.monotonic() + PATIENCE_S
    while root.store.article(1).number < 2 and time.monotonic() < ends:
        time.sleep(0.1)
    assert root.store.article(1).number >= 2
