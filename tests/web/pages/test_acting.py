"""Pages that change something: articles, watching with a look first, endpoints and deliveries."""

import re
from typing import Any

import pytest


def test_an_article_is_paused_watched_again_and_given_up(desk: Any) -> None:
    article = desk.watch("acted")
    assert "Paused." in desk.post(f"/articles/{article}/pause").words
    assert desk.root.store.article(article).state == "paused"
    assert "Watched again" in desk.post(f"/articles/{article}/resume").words
    assert desk.root.store.article(article).next_check_at is not None
    assert "No longer watched" in desk.post(f"/articles/{article}/unwatch").words
    assert desk.root.store.article(article).state == "unwatched"


def test_a_check_is_done_by_the_service_and_not_by_the_page(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    article = desk.watch("asked")
    monkeypatch.setattr("revtrack.web.pages.acting.PATIENCE_S", 0.1)
    assert "Asked for" in desk.post(f"/articles/{article}/check").words
    assert desk.root.store.article(article).next_check_why == "because somebody asked"
    assert desk.root.store.article(article).next_check_at <= desk.root.clock()


def test_what_is_left_alone_is_not_watched_again_by_a_check(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    article = desk.watch("kept")
    monkeypatch.setattr("revtrack.web.pages.acting.PATIENCE_S", 0.1)
    desk.post(f"/articles/{article}/pause")
    assert "Check now" not in desk.get(f"/articles/{article}").words
    assert "Not checked" in desk.post(f"/articles/{article}/check").words
    assert desk.root.store.article(article).state == "paused"


def test_labels_come_and_go(desk: Any) -> None:
    article = desk.watch("labelled")
    page = desk.post(f"/articles/{article}/labels", label="  coast & sea ")
    assert "/?label=coast%20%26%20sea" in page.links()
    assert f"/articles/{article}" in desk.get("/articles?label=coast+%26+sea").links()
    desk.post(f"/articles/{article}/labels/remove", label="coast & sea")
    assert desk.root.store.article(article).labels == ()
    for wrong in ("", "two\nlines", "x" * 101):
        assert desk.post(f"/articles/{article}/labels", label=wrong).status == 422


def test_a_look_stores_nothing_and_watching_does(desk: Any) -> None:
    from revtrack.testing.stories import EMBASSY_2

    before = desk.root.store.list_counts()
    address = desk.newsroom.publish("looked-at", EMBASSY_2)
    page = desk.post(
        "/watch/preview", urls=f"{address}\n# a remark\n\n{desk.newsroom.url('nothing')}\n{desk.newsroom.url('embassy')}"
    )
    for part in (
        EMBASSY_2.headline,
        "15 paragraphs",
        "The State Department has ordered",
        "Note",
        "Cannot be watched",
        "Already watched as article 1",
    ):
        assert part in page.words
    assert page.find("//input[@name='url']/@value") == [address]
    assert desk.root.store.list_counts() == before
    endpoint = _endpoint_for_one(desk)
    done = desk.post("/watch", url=[address], label="embassies", endpoint=[endpoint])
    (made,) = [link for link in done.links() if re.fullmatch(r"/articles/\d+", link)]
    article = desk.root.store.article(int(made.rpartition("/")[2]))
    assert (article.labels, article.number) == (("embassies",), 1)
    assert article.id in desk.root.store.endpoint(endpoint).filter.articles
    assert desk.root.store.lease_host("127.0.0.1:1", now=desk.root.clock(), lease=_minute()) is not None


def _minute() -> Any:
    from datetime import timedelta

    return timedelta(minutes=1)


def _endpoint_for_one(desk: Any) -> int:
    from revtrack.values.endpoints import EndpointFilter

    made = desk.root.store.add_endpoint(
        name="One story", url="https://one.example/in", kind="webhook", filter=EndpointFilter(articles=frozenset({1})),
        secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", now=desk.root.clock(),
    )  # fmt: skip
    return int(made.id)


@pytest.mark.parametrize("urls", ["", "   \n# nothing", "\n".join(f"https://a.example/{n}" for n in range(21))])
def test_no_address_and_too_many_are_refused(desk: Any, urls: str) -> None:
    assert desk.post("/watch/preview", urls=urls).status == 422


def test_an_address_of_this_network_or_none_at_all_is_not_asked(desk: Any) -> None:
    words = desk.post("/watch/preview", urls="http://10.0.0.1/\nfile:///etc/passwd\nhttp://[").words
    assert words.count("Cannot be watched") == 3


def test_an_endpoint_shows_its_secret_once(desk: Any) -> None:
    page = desk.post(
        "/endpoints",
        url="https://hooks.example/in",
        name="Night desk",
        severity="substantive",
        event=["article.updated"],
        flags="note-added\n",
    )
    (secret,) = re.findall(r"whsec_[\w+/=]{20,}", page.words)
    assert page.answer.headers["Cache-Control"] == "no-store"
    made = desk.root.store.endpoints()[-1]
    assert (made.name, made.filter.severity, made.filter.flags) == ("Night desk", "substantive", {"note-added"})
    there = f"/endpoints/{made.id}"
    assert secret not in desk.get(there).answer.text
    rotated = desk.post(f"{there}/rotate").words
    assert secret not in rotated
    assert re.search(r"whsec_[\w+/=]{20,}", rotated)
    assert "Paused: deliveries wait" in desk.post(f"{there}/pause").words
    assert desk.root.store.endpoint(made.id).state_why == "by desk"
    assert "Resumed" in desk.post(f"{there}/resume").words
    assert "Removed." in desk.post(f"{there}/remove").words
    assert desk.get(there).status == 404


@pytest.mark.parametrize(
    "wrong",
    [{"url": "ftp://a.example"}, {"url": "https://a.example", "event": "nothing"}, {"url": "https://a.example", "flags": "x"}],
)
def test_an_endpoint_that_cannot_be_is_refused(desk: Any, wrong: dict[str, str]) -> None:
    assert desk.post("/endpoints", **wrong).status == 422


def test_a_test_leads_to_its_delivery_with_every_try_and_its_payload(desk: Any) -> None:
    page = desk.post("/endpoints/1/test")
    assert "endpoint.test" in page.words
    assert re.search(r"Try 1.* · HTTP [45]\d\d in \d", page.words)
    assert '"type": "endpoint.test"' in page.find("//pre")[0].text_content()
    number = page.answer.url.rpartition("/")[2]
    assert "Due now" in desk.post(f"/deliveries/{number}/retry").words
