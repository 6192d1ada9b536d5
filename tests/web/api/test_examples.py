"""The examples of the description have the names of real answers: every one, in everything that an answer holds.

One service is led through all that the API can tell of, every operation is asked, and what it answers is laid beside its example.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests

from revtrack.service.config import Config
from revtrack.service.feeds import visit_found
from revtrack.service.root import Root
from revtrack.service.slices import LEASE
from revtrack.testing.clock import FakeClock
from revtrack.testing.feeds import ATOM
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.feeds import FeedRecord
from revtrack.values.push import Hub
from revtrack.web.api.description import describe
from revtrack.web.app import make_app
from revtrack.web.server import running

HOUR = timedelta(hours=1)
MAPS = frozenset("queue endpoints states outcomes failures deliveries stories headlines".split())
"""Names of objects whose own names are words that were found, not names of ours."""
Examples = Mapping[tuple[str, str], Any]


@dataclass
class Asker:
    """Asks a service, and keeps what it answered by operation."""

    site: str
    token: str
    answers: dict[tuple[str, str], list[Any]] = field(default_factory=dict)

    def __call__(self, operation: str, body: Any = None, *, query: str = "", **names: object) -> Any:
        method, _, path = operation.partition(" ")
        content = {"data": body} if isinstance(body, bytes) else {"json": body}
        headers = {"Authorization": f"Bearer {self.token}"}
        url = f"{self.site}/api/v1{path.format(**names)}{query}"
        answer = requests.request(method, url, headers=headers, timeout=30, **content)
        assert answer.status_code < 300, (operation, answer.text)
        self.answers.setdefault((method, path), []).append(answer.json() if answer.content else None)
        return self.answers[method, path][-1]


@pytest.fixture
def clock() -> FakeClock:
    """Health is told by the time of this machine, so ours is not before it."""
    return FakeClock(datetime.now(UTC))


@pytest.fixture
def root(config: Config, clock: FakeClock) -> Iterator[Root]:
    with Root(config, clock.now) as built:
        yield built


@pytest.fixture
def ask(root: Root) -> Iterator[Asker]:
    _, token = root.access.add_token("the desk", "admin", HOUR * 24 * 99, by="test")
    with running(root) as site:
        yield Asker(site, token)


@pytest.fixture
def examples(root: Root) -> Examples:
    """The example of what each operation answers in JSON where all is well."""
    found = {}
    for path, operations in describe(make_app(root))["paths"].items():
        for method, operation in operations.items():
            good = [each for status, each in operation["responses"].items() if status in ("200", "201")]
            shown = [each["content"]["application/json"]["example"] for each in good if "application/json" in each["content"]]
            found.update({(method.upper(), path.removeprefix("/api/v1")): each for each in shown})
    return found


def test_every_name_of_an_example_is_answered_and_every_name_of_an_answer_is_in_its_example(
    ask: Asker, examples: Examples, root: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    for lead in (articles, newsdesk, endpoints, feeds, troubles):
        lead(ask, root, newsroom, clock)
    assert {each for each in examples if each not in ask.answers} == set(), "never asked"
    unlike: list[str] = []
    seen: set[str] = set()
    for operation, example in examples.items():
        for answer in ask.answers[operation]:
            unlike += [f"{' '.join(operation)} {each}" for each in differences(example, answer, "", seen)]
    assert sorted(set(unlike)) == []
    shown = {name_of(place) for example in examples.values() for place in objects(example, "")}
    assert shown - set(map(name_of, seen)) == set(), "never answered"


def articles(ask: Asker, root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    """A story is watched, edited, missing for a while, looked at late, and taken off in part on request."""
    ask("POST /endpoints", {"url": newsroom.answer("hook", Answer(status=503)), "filter": {}})
    ask("POST /articles", {"urls": [newsroom.publish("embassy", EMBASSY_1), newsroom.url("nothing")]})
    clock.advance(HOUR)
    edited(newsroom, root, "officials", '<a href="https://www.state.example/officials">officials</a>')
    ask("POST /articles/{article}/check", article=1)
    clock.advance(HOUR)
    newsroom.answer("embassy", Answer(status=503))
    ask("POST /articles/{article}/check", article=1)
    clock.advance(24 * HOUR)
    newsroom.restore("embassy")
    newsroom.edit("embassy", EMBASSY_2)
    ask("POST /articles/{article}/check", article=1)
    clock.advance(HOUR)
    newsroom.edit("embassy", EMBASSY_1)
    ask("POST /articles/{article}/check", article=1)
    for pair in ("1..2", "2..3", "3..4"):
        ask("GET /articles/{article}/diff/{pair}", article=1, pair=pair)
        ask("GET /articles/{article}/diff/{pair}/explain", article=1, pair=pair)
    ask("GET /articles/{article}/diff", article=1)
    ask("GET /articles/{article}/versions/{number}", article=1, number=3)
    ask("GET /articles/{article}/versions/{number}/blocks", article=1, number=3)
    root.store.purge(1, 2, reason="order of a court", who="Ada", now=clock.now())


def newsdesk(ask: Asker, root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    """What people say of it and how they want it watched."""
    labels = {"add": ["coast", "diplomacy"]}
    ask("POST /articles/{article}/labels", labels, article=1)
    ask("POST /articles/{article}/versions/{number}/labels", labels, article=1, number=3)
    ask("PUT /articles/{article}/labels/{label}", article=1, label="elections")
    ask("DELETE /articles/{article}/labels/{label}", article=1, label="coast")
    ask("GET /articles/{article}/labels", article=1)
    ask("POST /articles/{article}/comments", {"text": "hm", "version": 3}, article=1)
    ask("PUT /articles/{article}/comments/{comment}", {"text": "ah"}, article=1, comment=1)
    ask("POST /articles/{article}/comments", {"text": "oh"}, article=1)
    ask("DELETE /articles/{article}/comments/{comment}", article=1, comment=3)
    for act in ("pause", "resume", "unwatch", "resume"):
        ask(f"POST /articles/{{article}}/{act}", article=1)
    ask("PUT /articles/{article}/pace", {"every": 600}, article=1)
    ask("POST /ping", {"articles": ["1"], "why": "a tip"})
    for path in ("", "/pace", "/comments", "/versions"):
        ask(f"GET /articles/{{article}}{path}", article=1)
    for path in ("articles", "edits", "edit-counts", "outlets"):
        ask(f"GET /{path}")
    made = ask("POST /tokens", {"name": "a bot"})
    ask("DELETE /tokens/{token}", token=made["id"])
    for path in ("tokens", "audit"):
        ask(f"GET /{path}")


def endpoints(ask: Asker, root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    """An endpoint that fails, and what was to be sent to it."""
    wanted = {"events": ["article.updated"], "articles": [1], "outlets": ["The Ledger"], "flags": ["note-added"]}
    ask("PATCH /endpoints/{endpoint}", {"filter": {**wanted, "labels": ["coast"]}}, endpoint=1)
    tried = ask("POST /endpoints/{endpoint}/test", endpoint=1)
    for act in ("rotate", "pause", "resume"):
        ask(f"POST /endpoints/{{endpoint}}/{act}", endpoint=1)
    ask("POST /deliveries/{delivery}/retry", delivery=tried["delivery"])
    ask("POST /deliveries/retry", {"which": "all"})
    ask("GET /deliveries/{delivery}", delivery=tried["delivery"])
    ask("GET /endpoints/{endpoint}", endpoint=1)
    for path in ("endpoints", "deliveries"):
        ask(f"GET /{path}")


def feeds(ask: Asker, root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    """A feed that names a hub and stories: one is watched, one is gone, one waits."""
    newsroom.publish("gone", dated(clock))
    newsroom.publish("fresh", dated(clock))
    ask("POST /feeds", {"url": newsroom.home})
    newsroom.remove("gone", 410)
    clock.advance(HOUR)
    visit_found(root, lambda _: None)
    newsroom.publish("waiting", dated(clock))
    for act in ("pause", "resume", "check"):
        ask(f"POST /feeds/{{feed}}/{act}", feed=1)
    ask("PATCH /feeds/{feed}", {"labels": ["coast"], "filter": {"include": ["/stories/"]}}, feed=1)
    with_hub(root, clock)
    ask("GET /feeds/{feed}", feed=1)
    ask("GET /feeds")
    ask("GET /backlog")
    ask("POST /import", b"https://news.example/one\nnot an address at all\n")
    ask("POST /feeds", {"url": newsroom.feed_url(ATOM)})
    ask("DELETE /feeds/{feed}", feed=2)


def troubles(ask: Asker, root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    """A feed that fails, and a host that is left alone since it does not answer any more."""
    with Newsroom() as other:
        ask("POST /articles", {"urls": [other.publish("elsewhere", EMBASSY_1)]})
        other.answer("elsewhere", Answer(status=503))
        for _ in range(5):
            clock.advance(6 * HOUR)
            ask("POST /articles/{article}/check", article=newest(root))
    failing(root, clock)
    ask("GET /status")


def edited(newsroom: Newsroom, root: Root, old: str, new: str) -> None:
    page = root.store.page(1, 1).replace(old.encode(), new.encode(), 1)
    newsroom.answer("embassy", Answer(headers={"Content-Type": "text/html; charset=utf-8"}, body=page))


def dated(clock: FakeClock) -> Any:
    return replace(EMBASSY_1, published=clock.now(), modified=clock.now())


def newest(root: Root) -> int:
    return root.store.list_rows(limit=1)[0].id


def with_hub(root: Root, clock: FakeClock) -> None:
    hub = Hub(hub="https://hub.example/", topic="https://news.example/feed", path="p" * 43, secret="s" * 64)
    recorded(root, clock, reads_hub=True, hub=hub)


def failing(root: Root, clock: FakeClock) -> None:
    recorded(root, clock, state="failing", failures=3, failing_since=clock.now(), failing_why="the site answered HTTP 500")


def recorded(root: Root, clock: FakeClock, *, reads_hub: bool = False, hub: Hub | None = None, **changes: Any) -> None:
    """The first feed was read now."""
    now, known = clock.now(), root.store.feed(1)
    lease = root.store.lease_host(known.host, now=now, lease=LEASE)
    assert lease is not None
    read = known.evolve(checked_at=now, next_check_at=now + HOUR, **changes)
    root.store.record_feed(FeedRecord(feed=read, at=now, lease=lease, host_next_allowed_at=now, reads_hub=reads_hub, hub=hub))
    root.store.release(lease)


def name_of(place: str) -> str:
    return place.rpartition(".")[2]


def differences(example: Any, answer: Any, place: str, seen: set[str]) -> Iterator[str]:
    """Where an answer has names that its example has not, or lacks some; what is compared is put into `seen`."""
    if isinstance(example, Mapping) and answer is not None:
        seen.add(place)
        if example or name_of(place) not in MAPS:
            yield from (f"{place}.{name} is in one of both" for name in sorted(set(example) ^ set(answer)))
            for name in set(example) & set(answer):
                yield from differences(example[name], answer[name], f"{place}.{name}", seen)
    elif isinstance(example, list) and not example:
        yield from [f"{place} is shown empty"] if answer else []
    elif isinstance(example, list):
        for each in answer:
            alike = [shown for shown in example if not isinstance(shown, Mapping) or shown.keys() == each.keys()]
            yield from differences((alike or example)[0], each, f"{place}[]", seen)


def objects(example: Any, place: str) -> Iterator[str]:
    """The places of all objects in an example."""
    if isinstance(example, Mapping):
        yield place
        for name, value in example.items():
            yield from objects(value, f"{place}.{name}")
    elif isinstance(example, list):
        for each in example:
            yield from objects(each, f"{place}[]")
