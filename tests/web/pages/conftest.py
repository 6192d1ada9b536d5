"""A newsroom that was edited, a service that saw it, and its pages as an administrator gets them. One for all tests of pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import lxml.html
import pytest
import requests

from revtrack.service.config import load
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.web.server import running

NASTY = "<script>alert(1)</script> \u202egnp\x1b[31m & “quotes”"
EMBASSY, HARBOUR, GONE, NASTY_ONE = 1, 2, 3, 4


@dataclass
class Page:
    """An answer, read as HTML."""

    answer: requests.Response

    def __post_init__(self) -> None:
        self.status = self.answer.status_code
        self.tree = lxml.html.document_fromstring(self.answer.text)

    @property
    def words(self) -> str:
        """What a reader reads."""
        return " ".join(self.tree.find(".//main").text_content().split())

    def find(self, path: str) -> list[lxml.html.HtmlElement]:
        return list(self.tree.xpath(path))

    def links(self) -> list[str]:
        return [str(href) for href in self.tree.xpath("//main//a/@href")]


@dataclass
class Desk:
    """What a test works with."""

    root: Root
    newsroom: Newsroom
    site: str
    secret: str

    def get(self, path: str, **headers: str) -> Page:
        return Page(self._ask("GET", path, None, True, headers))

    def raw(self, path: str) -> requests.Response:
        return self._ask("GET", path, None, False, {})

    def post(self, path: str, **fields: object) -> Page:
        """Send a form and follow where it leads."""
        return Page(self._ask("POST", path, fields, True, {}))

    def check(self, *articles: int) -> None:
        check_articles(self.root, list(articles), lambda _: None, _fail)

    def watch(self, slug: str, **changes: object) -> int:
        """A story of its own for a test."""
        story = replace(EMBASSY_1, headline=f"A story called {slug}", **changes)  # type: ignore[arg-type]
        return self.root.watcher.watch(self.newsroom.publish(slug, story)).id

    def _ask(self, method: str, path: str, data: object, follow: bool, headers: dict[str, str]) -> requests.Response:
        given = {"Authorization": f"Bearer {self.secret}", "Accept": "text/html", **headers}
        return requests.request(
            method,
            self.site + path,
            data=data,
            headers=given,
            timeout=30,
            allow_redirects=follow,  # type: ignore[arg-type]
        )


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    flags = {
        "data_dir": tmp_path_factory.mktemp("desk"),
        "fetch.allow_private_addresses": "127.0.0.0/8",
        "deliver.allow_private_addresses": "127.0.0.0/8",
        "fetch.per_host_delay": 0,
        "extract.workers": 1,
        "web.listen": "127.0.0.1:0",
    }
    with Root(load(None, {}, flags)) as root, Newsroom() as newsroom, running(root) as site:
        _, secret = root.access.add_token("desk", "admin", None, by="test")
        made = Desk(root, newsroom, site, secret)
        _publish(made)
        yield made


def _publish(desk: Desk) -> None:
    """Article 1 with a big and a small edit, 2 without any, 3 that fails, 4 that would do harm if it could."""
    root, newsroom = desk.root, desk.newsroom
    root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    root.watcher.watch(newsroom.publish("harbour", replace(EMBASSY_1, headline="Harbour wall to be raised")))
    root.watcher.watch(newsroom.publish("lost", replace(EMBASSY_1, headline="A story that is lost")))
    nasty = replace(EMBASSY_1, headline=f"Harm {NASTY}", byline=(NASTY,), dek=NASTY)
    root.watcher.watch(newsroom.publish("nasty", nasty))
    hook = newsroom.answer("hook", Answer(status=503))
    root.store.add_endpoint(
        name="Newsdesk", url=hook, kind="webhook", filter=EndpointFilter(), secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        now=root.clock(),
    )  # fmt: skip
    newsroom.edit("embassy", EMBASSY_2)
    newsroom.edit("nasty", replace(nasty, paragraphs=(*EMBASSY_1.paragraphs[:-1], f"Nobody was warned. {NASTY}")))
    newsroom.remove("lost", 503)
    desk.check(EMBASSY, GONE, NASTY_ONE)
    typing_error = EMBASSY_2.paragraphs[-1].replace("ninety", "nintey")
    newsroom.edit("embassy", replace(EMBASSY_2, paragraphs=(*EMBASSY_2.paragraphs[:-1], typing_error)))
    desk.check(EMBASSY)
    root.scheduler.tick()


def _fail(article_id: int, error: Exception) -> None:
    raise AssertionError(f"article {article_id}: {error}")
