"""Feeds and lists over the API: the objects that the commands print, what is changed and what stays, what is refused."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from revtrack.render.feeds import feed_detail_json, feed_json
from revtrack.render.json import dumps
from revtrack.service.feeds import visit_found
from revtrack.service.root import Root
from revtrack.testing.feeds import ATOM, JSON, RSS
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1

from .test_api import line

STORY = replace(EMBASSY_1, published=datetime.now(UTC), modified=datetime.now(UTC))


@pytest.fixture
def news(newsroom: Newsroom) -> Newsroom:
    newsroom.publish("embassy", STORY)
    return newsroom


@pytest.fixture
def admin(bearer: Any) -> Any:
    return bearer("admin")


@pytest.fixture
def feed(admin: Any, news: Newsroom) -> str:
    """The path of a feed that was added once."""
    made = admin.post("/api/v1/feeds", json={"url": news.feed_url(RSS), "labels": ["coast"], "per_day": 20})
    assert made.status_code == 201, made.text
    return str(made.headers["Location"])


def test_a_home_page_leads_to_its_first_feed_and_names_the_others(admin: Any, news: Newsroom, root: Root) -> None:
    wanted = {"url": news.home, "filter": {"exclude": ["/sport/"]}, "important": True, "outlet": "Ledger", "backfill": 3600}
    made = admin.post("/api/v1/feeds", json=wanted).json()
    assert (made["known"], made["feed"]["url"], made["feed"]["kind"]) == (False, news.feed_url(RSS), "rss")
    assert made["beside"][0]["url"] == news.feed_url(ATOM)
    asked = {name: made["feed"][name] for name in ("important", "outlet", "per_day", "backfill_s")}
    assert asked == {"important": True, "outlet": "Ledger", "per_day": root.config.feeds.per_day, "backfill_s": 3600}
    assert made["feed"]["filter"]["exclude"] == ["/sport/"]
    again = admin.post("/api/v1/feeds", json={"url": news.feed_url(RSS)})
    assert (again.status_code, again.json()["known"], len(root.store.feed_rows())) == (200, True, 1)


def test_feeds_are_read_as_the_commands_print_them(bearer: Any, feed: str, root: Root) -> None:
    client = bearer("viewer")
    (row,) = root.store.feed_rows()
    assert client.get("/api/v1/feeds").json() == {"items": [line(feed_json(row))], "next": None}
    assert client.get(feed).json() == line(feed_detail_json(root.store.feed_detail(row.feed.id)))
    assert client.get(feed).json()["waiting"][0]["state"] == "waiting"
    again = client.get(feed, If_None_Match=client.get(feed).headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")


def test_the_list_of_feeds_goes_on_where_its_page_ended(admin: Any, news: Newsroom) -> None:
    client, path, seen = admin, "/api/v1/feeds?limit=2", []
    for name in (RSS, ATOM, JSON):
        client.post("/api/v1/feeds", json={"url": news.feed_url(name)})
    while path:
        answer = client.get(path)
        seen += [each["id"] for each in answer.json()["items"]]
        path = answer.links["next"]["url"] if "next" in answer.links else ""
    assert seen == [1, 2, 3]


def test_what_is_asked_of_a_feed_is_changed_where_it_is_named_and_stays_elsewhere(admin: Any, feed: str) -> None:
    changed = admin("PATCH", feed, json={"filter": {"keywords": ["harbour"]}, "important": True}).json()
    assert (changed["filter"]["keywords"], changed["important"]) == (["harbour"], True)
    assert (changed["labels"], changed["per_day"]) == (["coast"], 20)
    changed = admin("PATCH", feed, json={"labels": [], "per_day": 5, "outlet": "Ledger"}).json()
    assert (changed["labels"], changed["per_day"], changed["outlet"]) == ([], 5, "Ledger")
    assert changed["filter"]["keywords"] == ["harbour"]
    assert admin("PATCH", feed, json={"filter": {}}).json()["filter"]["keywords"] == []


def test_a_feed_is_held_read_and_forgotten(admin: Any, feed: str, news: Newsroom) -> None:
    assert admin.post(f"{feed}/pause").json()["state"] == "paused"
    assert admin.post(f"{feed}/resume").json()["next_check"]["why"] == "because it was resumed"
    news.publish("second", replace(STORY, headline="Another story of the harbour and its boats"))
    checked = admin.post(f"{feed}/check").json()
    assert (checked["state"], checked["new"]) == ("ok", 1)
    assert admin.get("/api/v1/backlog").json() == {"addresses": 2, "hosts": 1, "pause_s": 0.0, "about_s": 1.0}
    assert admin.get("/api/v1/backlog?due=true").json()["addresses"] == 2
    assert admin("DELETE", feed).json() == {"articles": 0, "dropped": 2}
    assert admin.get(feed).status_code == 404


def test_a_feed_that_cannot_be_read_says_so(admin: Any, feed: str, news: Newsroom) -> None:
    news.answer(RSS, Answer(status=500))
    checked = admin.post(f"{feed}/check").json()
    assert (checked["status"], "HTTP 500" in checked["reason"]) == (500, True)
    assert admin.get(feed).json()["failures"] == 1
    assert admin.post("/api/v1/feeds", json={"url": news.url("embassy")}).status_code == 409


def test_the_same_feed_with_the_same_key_is_answered_alike(admin: Any, news: Newsroom, root: Root) -> None:
    wanted = {"url": news.feed_url(ATOM)}
    first = admin.post("/api/v1/feeds", json=wanted, Idempotency_Key="k")
    again = admin.post("/api/v1/feeds", json=wanted, Idempotency_Key="k")
    assert (again.status_code, again.content, again.headers["Location"]) == (201, first.content, first.headers["Location"])


WRONG: tuple[tuple[Any, ...], ...] = (
    ("GET", "feeds/99", None, 404),
    ("GET", "feeds/0", None, 422),
    ("GET", "feeds?limit=0", None, 422),
    ("GET", "feeds?stat=ok", None, 422),
    ("POST", "feeds", {"url": "ftp://x.example/"}, 422),
    ("POST", "feeds", {"url": "http://169.254.169.254/"}, 409),
    ("POST", "feeds", {"url": "http://h.example/", "labels": ["a\nb"]}, 422),
    ("POST", "feeds", {"url": "http://h.example/", "backfill": "soon"}, 422),
    ("POST", "feeds", {"url": "http://h.example/", "per_day": 0}, 422),
    ("POST", "feeds", {"url": "http://h.example/", "filter": {"includes": []}}, 422),
    ("PATCH", "feeds/99", {"important": True}, 404),
    ("PATCH", "feeds/99", {"url": "http://h.example/"}, 422),
    ("POST", "feeds/99/check", None, 404),
    ("POST", "feeds/99/pause", None, 404),
    ("DELETE", "feeds/99", None, 404),
    ("GET", "export?format=xls", None, 422),
    ("POST", "import?label=a%0Ab", None, 422),
)


def test_what_is_wrong_with_a_feed_is_a_problem(admin: Any) -> None:
    for method, path, body, status in WRONG:
        answer = admin(method, f"/api/v1/{path}", json=body)
        assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json"), (
            path,
            answer.text,
        )
        assert answer.json()["detail"]


def test_a_list_is_taken_in_and_what_of_it_is_no_use_is_told_by_its_place(bearer: Any, root: Root) -> None:
    content = b"url,label\nhttps://a.example/1,coast\nftp://x,\nhttps://a.example/2,\n"
    done = bearer("editor").post("/api/v1/import?label=found", content).json()
    assert (done["waiting"], done["listed"], done["unusable"]) == (2, 2, 1)
    assert done["problems"] == ["line 3: not an address that can be watched: 'ftp://x'"]
    waiting = {each.url: each.order.wishes.labels for each in root.store.listed_waiting()}
    assert waiting == {"https://a.example/1": ("found", "coast"), "https://a.example/2": ("found",)}


def test_a_feed_in_a_list_needs_an_admin(bearer: Any, root: Root) -> None:
    content = dumps({"kind": "feed", "url": "https://a.example/feed"}) + "\n" + dumps({"url": "https://a.example/1"})
    for role, feeds in (("editor", 0), ("admin", 1)):
        done = bearer(role).post("/api/v1/import?format=jsonl", content.encode()).json()
        assert (done["feeds"], done["waiting"] + done["known"], done["unusable"]) == (feeds, 1 - feeds, 1 - feeds)
        assert len(root.store.feed_rows()) == feeds


def test_a_list_is_bounded(admin: Any) -> None:
    lines = b"# nothing to watch here\n" * 60_000
    done = admin.post("/api/v1/import", lines + b"https://a.example/1\n")
    assert (done.status_code, done.json()["waiting"]) == (200, 1)
    assert admin.post("/api/v1/import", lines * 2).status_code == 413


def test_what_is_given_out_can_be_taken_in(bearer: Any, admin: Any, feed: str, root: Root) -> None:
    visit_found(root, lambda _: None)
    client = bearer("viewer")
    for form, kind in (("opml", "text/x-opml"), ("csv", "text/csv"), ("jsonl", "application/x-ndjson")):
        path = f"/api/v1/export?format={form}"
        given = client.get(path)
        assert given.headers["Content-Type"] == f"{kind}; charset=utf-8"
        assert client.get(path, If_None_Match=given.headers["ETag"]).status_code == 304
        done = admin.post(f"/api/v1/import?format={form}", given.content).json()
        assert (done["known"], done["unusable"]) == (2, 0), form
