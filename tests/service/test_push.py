"""A hub calls: it is asked, confirms with us, is renewed, is given up; and what it cannot do to us.

Everything is real: a newsroom that names a hub, the hub, the face over HTTP that it calls.
"""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest
import requests

from revtrack.errors import StoreError
from revtrack.schedule.push import WHY
from revtrack.service.config import Config
from revtrack.service.feeds import add_feed, check_feeds
from revtrack.service.push import is_signed
from revtrack.service.root import Root
from revtrack.service.slices import LEASE
from revtrack.testing.clock import FakeClock
from revtrack.testing.feeds import ATOM
from revtrack.testing.hub import Hub
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.feeds import FeedOrder
from revtrack.values.push import Subscription
from revtrack.web.server import running

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def hub(newsroom: Newsroom) -> Iterator[Hub]:
    with Hub() as opened:
        newsroom.hub = opened.url
        yield opened


@pytest.fixture
def public(config: Config, clock: FakeClock) -> Iterator[Root]:
    """A service whose public address is where it listens."""
    web = config.web.model_copy(update={"listen": "127.0.0.1:0"})
    with (
        Root(config.model_copy(update={"web": web}), clock.now) as served,
        running(served) as address,
        Root(config.model_copy(update={"public_url": address}), clock.now) as root,
    ):
        yield root


@pytest.fixture
def feed_id(public: Root, newsroom: Newsroom, hub: Hub) -> int:
    return add_feed(public, newsroom.feed_url(ATOM), FeedOrder()).feed_id


def known(root: Root, feed_id: int) -> Subscription:
    found = root.store.feed_detail(feed_id).push
    assert found is not None
    return found


def subscribed(root: Root, hub: Hub, feed_id: int) -> Subscription:
    root.push.tick()
    hub.wait(1)
    return known(root, feed_id)


def test_a_hub_is_asked_confirms_with_us_and_its_call_makes_the_feed_due(
    public: Root, newsroom: Newsroom, hub: Hub, feed_id: int, clock: FakeClock
) -> None:
    mine = subscribed(public, hub, feed_id)
    assert (hub.wait(1), mine.state, mine.until) == ([("subscribe", True)], "active", clock.now() + DAY)
    assert (hub.asked[0]["hub.topic"], len(hub.asked[0]["hub.secret"])) == (newsroom.feed_url(ATOM), 64)
    clock.advance(10 * MINUTE)
    assert hub.publish(newsroom.feed_url(ATOM)) == [204]
    feed = public.store.feed(feed_id)
    assert (feed.next_check_at, feed.next_check_why) == (clock.now(), WHY)
    asked = len(newsroom.requests(ATOM))
    (work,) = public.store.claim_due(now=clock.now(), lease=LEASE, hosts=9, per_host=9)
    public.runner.run(work)
    assert len(newsroom.requests(ATOM)) == asked + 1
    assert public.store.feed_detail(feed_id).push == known(public, feed_id)
    assert hub.publish(newsroom.feed_url(ATOM)) == [204]
    assert public.store.feed(feed_id).next_check_at == clock.now() + MINUTE, "a hub cannot have a feed read all the time"


def test_a_subscription_is_renewed_before_it_ends_and_taken_for_none_after(
    public: Root, newsroom: Newsroom, hub: Hub, feed_id: int, clock: FakeClock
) -> None:
    subscribed(public, hub, feed_id)
    public.push.tick()
    assert len(hub.asked) == 1
    clock.advance(0.9 * DAY)
    public.push.tick()
    hub.wait(2)
    assert hub.asked[1]["hub.callback"] == hub.asked[0]["hub.callback"]
    assert known(public, feed_id).until == clock.now() + DAY
    clock.advance(2 * DAY)
    before = public.store.feed(feed_id).next_check_at
    assert hub.publish(newsroom.feed_url(ATOM)) == [204]
    assert public.store.feed(feed_id).next_check_at == before


def test_a_removed_feed_is_given_up_at_its_hub(public: Root, newsroom: Newsroom, hub: Hub, feed_id: int) -> None:
    path = subscribed(public, hub, feed_id).path
    public.store.remove_feed(feed_id)
    public.push.tick()
    assert hub.wait(2)[-1] == ("unsubscribe", True)
    assert (hub.subscribers, public.store.subscription(path)) == ([], None)


def test_a_hub_that_calls_for_a_removed_feed_hears_that_it_is_gone(
    public: Root, newsroom: Newsroom, hub: Hub, feed_id: int
) -> None:
    subscribed(public, hub, feed_id)
    public.store.remove_feed(feed_id)
    assert hub.publish(newsroom.feed_url(ATOM)) == [410]
    assert hub.subscribers == []


def test_a_hub_that_does_not_hear_that_we_want_no_more_is_told_three_times(
    public: Root, hub: Hub, feed_id: int, clock: FakeClock
) -> None:
    path = subscribed(public, hub, feed_id).path
    public.store.remove_feed(feed_id)
    hub.silent = True
    for _ in range(5):
        public.push.tick()
        clock.advance(DAY)
    assert [each["hub.mode"] for each in hub.asked] == ["subscribe"] + ["unsubscribe"] * 3
    assert public.store.subscription(path) is None


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"answer": 500}, "its hub answered HTTP 500"), ({"answer": 404}, "its hub answered HTTP 404"), ({"silent": True}, "")],
)
def test_a_hub_that_does_not_confirm_is_asked_ever_more_rarely(
    changes: dict[str, object], said: str, public: Root, hub: Hub, feed_id: int, clock: FakeClock
) -> None:
    vars(hub).update(changes)
    for _ in range(60):
        public.push.tick()
        clock.advance(MINUTE)
    mine = known(public, feed_id)
    assert (mine.state, mine.why, len(hub.asked), mine.tries) == ("asked", said, 4, 4)


def test_a_hub_that_does_not_want_to_is_asked_again_in_a_day(public: Root, hub: Hub, feed_id: int, clock: FakeClock) -> None:
    hub.denying = True
    mine = subscribed(public, hub, feed_id)
    assert (mine.state, mine.why, mine.next_at) == ("denied", "its hub does not want to: not today", clock.now() + DAY)
    hub.denying = False
    clock.advance(DAY)
    public.push.tick()
    hub.wait(2)
    assert known(public, feed_id).state == "active"


def test_a_call_while_the_feed_is_read_makes_it_due_once_more(
    public: Root, newsroom: Newsroom, hub: Hub, feed_id: int, clock: FakeClock
) -> None:
    subscribed(public, hub, feed_id)
    clock.advance(10 * MINUTE)
    (lease,) = filter(None, [public.store.lease_host(public.store.feed(feed_id).host, now=clock.now(), lease=LEASE)])
    look = public.discovery.look(public.store.feed(feed_id))
    assert hub.publish(newsroom.feed_url(ATOM)) == [204]
    public.discovery.take(public.store.feed(feed_id), look, lease)
    feed = public.store.feed(feed_id)
    assert (feed.next_check_at, feed.next_check_why) == (clock.now() + MINUTE, WHY)


def test_of_many_calls_in_a_row_one_is_noted_and_logged_and_one_more_after_a_reading_began(
    public: Root, newsroom: Newsroom, hub: Hub, feed_id: int, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    subscribed(public, hub, feed_id)
    clock.advance(10 * MINUTE)
    called = clock.now()
    caplog.set_level(logging.INFO, "revtrack.service.push")
    assert [hub.publish(newsroom.feed_url(ATOM)) for _ in range(5)] == [[204]] * 5
    clock.advance(timedelta(seconds=1))
    hub.publish(newsroom.feed_url(ATOM))
    assert (known(public, feed_id).notified_at, calls(caplog)) == (called, 1)
    (lease,) = filter(None, [public.store.lease_host(public.store.feed(feed_id).host, now=clock.now(), lease=LEASE)])
    look = public.discovery.look(public.store.feed(feed_id))
    assert [hub.publish(newsroom.feed_url(ATOM)) for _ in range(5)] == [[204]] * 5
    assert (known(public, feed_id).notified_at, calls(caplog)) == (clock.now(), 2)
    public.discovery.take(public.store.feed(feed_id), look, lease)
    feed = public.store.feed(feed_id)
    assert (feed.next_check_at, feed.next_check_why) == (clock.now() + MINUTE, WHY)


def test_calls_that_are_not_believed_are_told_once(
    public: Root, newsroom: Newsroom, hub: Hub, feed_id: int, caplog: pytest.LogCaptureFixture
) -> None:
    subscribed(public, hub, feed_id)
    caplog.set_level(logging.INFO, "revtrack.service.grievances")
    for _ in range(5):
        hub.publish(newsroom.feed_url(ATOM), secret="wrong")
    assert [line.getMessage() for line in caplog.records] == ["push.not_believed"]


def test_hubs_that_are_switched_off_are_told_and_those_that_are_on_again_asked_anew(
    public: Root, config: Config, newsroom: Newsroom, hub: Hub, feed_id: int, clock: FakeClock
) -> None:
    path = subscribed(public, hub, feed_id).path
    feeds = config.feeds.model_copy(update={"websub": False})
    with Root(public.config.model_copy(update={"feeds": feeds}), clock.now) as off:
        off.push.tick()
        assert hub.wait(2)[-1] == ("unsubscribe", True)
        assert (hub.subscribers, off.store.subscription(path), off.push.is_on) == ([], None, False)
        off.push.tick()
        assert len(hub.asked) == 2
    newsroom.publish("another-story", EMBASSY_1)
    check_feeds(public, [feed_id], lambda _: None)
    public.push.tick()
    assert hub.wait(3)[-1] == ("subscribe", True)


def calls(caplog: pytest.LogCaptureFixture) -> int:
    return sum(line.getMessage() == "push.called" for line in caplog.records)


def test_a_hub_whose_host_is_busy_lets_the_others_go_first(public: Root, hub: Hub, feed_id: int, clock: FakeClock) -> None:
    host = hub.url.split("/")[2]
    (lease,) = filter(None, [public.store.lease_host(host, now=clock.now(), lease=LEASE)])
    public.push.tick()
    mine = known(public, feed_id)
    assert (hub.asked, mine.tries, mine.next_at) == ([], 0, clock.now() + MINUTE)
    public.store.release(lease, next_allowed_at=clock.now())
    clock.advance(MINUTE)
    assert subscribed(public, hub, feed_id).state == "active"


def test_without_a_key_there_is_no_subscription_and_the_feed_is_read(
    public: Root, newsroom: Newsroom, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object) -> str:
        raise StoreError("the key is damaged")

    monkeypatch.setattr(type(public.store._db.vault), "seal", lost)
    feed_id = add_feed(public, newsroom.feed_url(ATOM), FeedOrder()).feed_id
    assert public.store.feed(feed_id).checked_at is not None
    assert public.store.feed_detail(feed_id).push is None


def test_what_is_not_signed_with_our_secret_makes_nothing_due(
    public: Root, newsroom: Newsroom, hub: Hub, feed_id: int, clock: FakeClock
) -> None:
    mine = subscribed(public, hub, feed_id)
    clock.advance(MINUTE)
    before = public.store.feed(feed_id).next_check_at
    assert hub.publish(newsroom.feed_url(ATOM), secret="wrong") == [204]
    assert hub.publish(newsroom.feed_url(ATOM), digest="sha1") == [204]
    callback = hub.asked[0]["hub.callback"]
    for headers in ({}, {"X-Hub-Signature": "sha256="}, {"X-Hub-Signature": "é=\xff"}):
        encoded = {name: value.encode("latin-1") for name, value in headers.items()}
        assert requests.post(callback, b"<feed/>", headers=encoded, timeout=5).status_code == 204
    assert public.store.feed(feed_id).next_check_at == before
    assert known(public, feed_id) == mine


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"hub.topic": "https://elsewhere.example/"}, 404),
        ({"hub.mode": "unsubscribe"}, 404),
        ({"hub.mode": "publish"}, 404),
        ({"hub.mode": ""}, 404),
        ({"path": "a" * 43}, 404),
        ({"path": "../../healthz"}, 404),
    ],
)
def test_only_what_was_asked_for_is_confirmed(
    changes: dict[str, str], status: int, public: Root, newsroom: Newsroom, hub: Hub, feed_id: int
) -> None:
    mine = known(public, feed_id)
    asked = {"hub.mode": "subscribe", "hub.topic": mine.topic, "hub.challenge": "<b>7</b>", "path": mine.path, **changes}
    path = asked.pop("path").replace("/", "%20")
    answer = requests.get(f"{public.config.public_url}/push/{path}", params=asked, timeout=5)
    assert (answer.status_code, answer.text == "<b>7</b>") == (status, status == 200)
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_call_that_is_too_large_is_not_taken(public: Root, hub: Hub, feed_id: int) -> None:
    subscribed(public, hub, feed_id)
    answer = requests.post(hub.asked[0]["hub.callback"], b"x" * 2_000_000, timeout=5)
    assert answer.status_code == 413


def test_a_feed_that_names_another_hub_at_every_reading_moves_once_a_day(
    public: Root, newsroom: Newsroom, hub: Hub, feed_id: int, clock: FakeClock
) -> None:
    first = subscribed(public, hub, feed_id)
    with Hub() as other:
        newsroom.hub = other.url
        for number in range(3):
            newsroom.publish(f"story-{number}", EMBASSY_1)
            clock.advance(MINUTE)
            check_feeds(public, [feed_id], lambda _: None)
        assert known(public, feed_id) == first
        clock.advance(DAY)
        newsroom.publish("story-9", EMBASSY_1)
        check_feeds(public, [feed_id], lambda _: None)
        public.push.tick()
        other.wait(1)
        hub.wait(2)
        assert (known(public, feed_id).hub, hub.subscribers) == (other.url, [])


def test_no_hub_is_asked_where_none_could_call_us(root: Root, newsroom: Newsroom, hub: Hub) -> None:
    feed_id = add_feed(root, newsroom.feed_url(ATOM), FeedOrder()).feed_id
    assert (root.push.is_on, root.store.feed_detail(feed_id).push) == (False, None)


def test_a_hub_at_a_private_address_is_not_asked(config: Config, newsroom: Newsroom, clock: FakeClock) -> None:
    newsroom.hub = "http://10.0.0.1/hub"
    with Root(config.model_copy(update={"public_url": "https://desk.example.org"}), clock.now) as root:
        feed_id = add_feed(root, newsroom.feed_url(ATOM), FeedOrder()).feed_id
        root.push.tick()
        mine = known(root, feed_id)
        assert (mine.state, mine.tries, "10.0.0.1" in mine.why) == ("asked", 1, True)


@pytest.mark.parametrize(
    ("signature", "right"),
    [
        ("sha256=5031fe3d989c6d1537a013fa6e739da23463fdaec3b70137d828e36ace221bd0", True),
        ("sha256=5031FE3D989C6D1537A013FA6E739DA23463FDAEC3B70137D828E36ACE221BD0", True),
        ("sha1=104152c5bfdca07bc633eebd46199f0255c9f49d", False),
        ("sha256=", False),
        ("", False),
        ("md5=é", False),
    ],
)
def test_signatures(signature: str, right: bool) -> None:
    assert is_signed(b"data", signature, "key") is right
    assert not is_signed(b"data", signature, "")
