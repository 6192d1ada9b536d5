"""A local news site that publishes, edits and removes stories, and remembers who asked for them.

>>> from revtrack.testing.newsroom import Newsroom
>>> from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
>>> with Newsroom() as newsroom:
...     url = newsroom.publish("embassy-contracts", EMBASSY_1)
...     newsroom.edit("embassy-contracts", EMBASSY_2)
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http import HTTPStatus
from itertools import count
from threading import Event, Lock
from typing import Self

from revtrack.errors import NotFoundError
from revtrack.testing.feeds import FOLDER, TYPES, Entry, feed_body, feed_links
from revtrack.testing.pages import article_page, front_page, removed_page
from revtrack.testing.server import LocalHandler, LocalServer
from revtrack.testing.stories import OUTLET, Story

_FOLDER = "/stories/"
ROBOTS = "/robots.txt"
"""The name of the requests for the site's robots.txt."""
HOME = "/"
"""The name of the requests for the front page."""
_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request for a story, and the status it is answered with (0 until that is decided).

    `etag` is the answer's; `whole` is True once the last byte of the answer was written.
    """

    at: datetime
    method: str
    path: str
    headers: dict[str, str]
    status: int = 0
    etag: str = ""
    whole: bool = False

    def header(self, name: str) -> str | None:
        """The value of a header, whatever its case."""
        return next((value for key, value in self.headers.items() if key.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer as it goes over the wire. `headers` replace those that a plain answer has.

    `wait` seconds pass before it begins. With `drip` it comes in pieces of `piece` bytes, so many seconds apart, and closes
    the connection; `endless` repeats the body until the client has had enough or the newsroom closes. `raw` is sent in the
    place of status line and headers, for servers that do not speak HTTP well; then `body` as before.
    """

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    wait: float = 0.0
    drip: float | None = None
    piece: int = 1024
    endless: bool = False
    raw: bytes = b""


Responder = Callable[[Request], Answer]


@dataclass(frozen=True, slots=True)
class _Entry:
    story: Story | None = None
    responder: Responder | None = None


class Newsroom:
    """Serves stories on a free port of this machine, between `with` and its end. Everything may be called from any thread.

    Advertisements and related links differ from visit to visit; the ETag depends on the story alone, and a request that
    knows it is answered with 304. Its feeds follow the stories that have a date, and the front page names them;
    they name the `hub` that is set.
    """

    def __init__(self, outlet: str = OUTLET) -> None:
        self.outlet = outlet
        self.hub = ""
        self._entries: dict[str, _Entry] = {}
        self._log: list[tuple[str, Request]] = []
        self._lock = Lock()
        self._turns = count(1)
        self._closing = Event()
        self._server = LocalServer(self._respond)

    def __enter__(self) -> Self:
        """Opens the site."""
        self._server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        """Closes the site and every connection to it."""
        self._closing.set()
        self._server.__exit__()

    @property
    def home(self) -> str:
        """The address of the front page."""
        return f"{self._server.url}/"

    def feed_url(self, name: str) -> str:
        """The address of a feed: `news.rss`, `news.atom`, `news.json`, `sitemap-news.xml`, `sitemap.xml`."""
        return f"{self._server.url}{FOLDER}{name}"

    def url(self, slug: str) -> str:
        """The address of a story, published or not."""
        return f"{self._server.url}{_FOLDER}{slug}"

    def publish(self, slug: str, story: Story) -> str:
        """Puts a story on the site, and gives its address."""
        with self._lock:
            self._entries[slug] = _Entry(story)
        return self.url(slug)

    def edit(self, slug: str, story: Story) -> None:
        """Replaces the text of a story. Raises NotFoundError where none was published."""
        self._change(slug, lambda entry: replace(entry, story=story))

    def remove(self, slug: str, status: int = 404) -> None:
        """Takes a story off the site: it is answered with `status` until `restore`."""
        answer = Answer(status=status, headers={"Content-Type": _HTML}, body=removed_page(self.outlet).encode())
        self._change(slug, lambda entry: replace(entry, responder=lambda _: answer))

    def restore(self, slug: str) -> None:
        """Serves the story again as it was last published or edited."""
        self._change(slug, lambda entry: replace(entry, responder=None))

    def answer(self, slug: str, answer: Answer | Responder) -> str:
        """Answers requests for `slug` in an odd way until `restore`, and gives its address; it need not be a story."""
        responder = (lambda _: answer) if isinstance(answer, Answer) else answer
        with self._lock:
            self._entries[slug] = replace(self._entries.get(slug, _Entry()), responder=responder)
        return self.url(slug)

    def robots(self, said: str | Answer) -> None:
        """Puts a robots.txt on the site, or answers requests for it in an odd way; without it there is none (404)."""
        answer = Answer(headers={"Content-Type": "text/plain"}, body=said.encode()) if isinstance(said, str) else said
        self.answer(ROBOTS, answer)

    def requests(self, slug: str) -> list[Request]:
        """The requests for a story, or for a feed by its name, that were answered or are being answered, oldest first."""
        with self._lock:
            return [request for asked, request in self._log if asked == slug]

    def _change(self, slug: str, change: Callable[[_Entry], _Entry]) -> None:
        with self._lock:
            if slug not in self._entries:
                raise NotFoundError(f"the newsroom has no story {slug!r}")
            self._entries[slug] = change(self._entries[slug])

    def _respond(self, handler: LocalHandler) -> None:
        headers = dict(handler.headers)
        request = Request(at=datetime.now(UTC), method=handler.command, path=handler.path, headers=headers)
        answer, place = self._answer_to(request)
        _send(handler, answer, self._closing)
        with self._lock:
            slug, noted = self._log[place]
            self._log[place] = (slug, replace(noted, whole=True))

    def _answer_to(self, request: Request) -> tuple[Answer, int]:
        """What a request is answered with, noted in the log before it is sent, and where in the log."""
        slug = request.path.removeprefix(_FOLDER).removeprefix(FOLDER).partition("?")[0]
        with self._lock:
            here = request.path.startswith((_FOLDER, FOLDER)) or slug in (ROBOTS, HOME)
            entry = self._entries.get(slug, _Entry()) if here else _Entry()
        answer = entry.responder(request) if entry.responder else self._ordinary(slug, entry.story, request)
        with self._lock:
            self._log.append((slug, replace(request, status=answer.status, etag=answer.headers.get("ETag", ""))))
            return answer, len(self._log) - 1

    def _ordinary(self, slug: str, story: Story | None, request: Request) -> Answer:
        headers = {"Content-Type": _HTML}
        if request.path == "/":
            page = front_page(self._headlines(), self.outlet, feed_links(self._server.url))
            return Answer(headers=headers, body=page.encode())
        if request.path.startswith(FOLDER) and slug in TYPES:
            return self._feed(slug, request)
        if story is None:
            return Answer(status=404, headers=headers, body=removed_page(self.outlet).encode())
        etag = f'W/"{hashlib.sha256(repr(story).encode()).hexdigest()[:16]}"'
        if etag in (request.header("If-None-Match") or ""):
            return Answer(status=304, headers={"ETag": etag})
        body = article_page(story, self.url(slug), self.outlet, next(self._turns)).encode()
        return Answer(headers={**headers, "ETag": etag, "Cache-Control": "max-age=0"}, body=body)

    def _feed(self, name: str, request: Request) -> Answer:
        body = feed_body(name, self._feed_entries(), self.outlet, self._server.url)
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if etag in (request.header("If-None-Match") or ""):
            return Answer(status=304, headers={"ETag": etag})
        links = {"Link": f'<{self.hub}>; rel="hub", <{self.feed_url(name)}>; rel="self"'} if self.hub else {}
        return Answer(headers={"Content-Type": TYPES[name], "ETag": etag, **links}, body=body)

    def _feed_entries(self) -> list[Entry]:
        """The stories that have a date and are on the site, newest first."""
        with self._lock:
            stories = {slug: entry.story for slug, entry in self._entries.items() if entry.story and not entry.responder}
        entries = [
            Entry(
                url=self.url(slug),
                title=story.headline,
                summary=story.dek,
                published=story.published,
                updated=story.modified or story.published,
            )
            for slug, story in stories.items()
            if story.published
        ]
        return sorted(entries, key=lambda entry: entry.published, reverse=True)

    def _headlines(self) -> dict[str, str]:
        with self._lock:
            return {self.url(slug): entry.story.headline for slug, entry in self._entries.items() if entry.story}


def _send(handler: LocalHandler, answer: Answer, closing: Event) -> None:
    closing.wait(answer.wait)
    streams = answer.drip is not None or answer.endless or bool(answer.raw)
    bare = handler.command == "HEAD" or answer.status in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
    if answer.raw:
        handler.wfile.write(answer.raw)
    else:
        _head(handler, answer, streams)
    if not bare and streams:
        _drip(handler, answer, closing)
    elif not bare:
        handler.wfile.write(answer.body)
    handler.close_connection = handler.close_connection or streams


def _head(handler: LocalHandler, answer: Answer, streams: bool) -> None:
    length = {} if streams or answer.status == HTTPStatus.NOT_MODIFIED else {"Content-Length": str(len(answer.body))}
    handler.send_response(answer.status)
    for name, value in {**length, **({"Connection": "close"} if streams else {}), **answer.headers}.items():
        handler.send_header(name, value)
    handler.end_headers()


def _drip(handler: LocalHandler, answer: Answer, closing: Event) -> None:
    while not closing.is_set():
        for start in range(0, len(answer.body), answer.piece):
            handler.wfile.write(answer.body[start : start + answer.piece])
            if closing.wait(answer.drip or 0):
                return
        if not answer.endless:
            return
