"""A test event: to one endpoint alone, at once, by one sender, and not lost when that sender dies."""

from datetime import datetime, timedelta

import pytest

from revtrack.errors import NotFoundError, RevtrackError
from revtrack.notify.sign import new_secret
from revtrack.service.config import Config
from revtrack.service.deliveries import LEASE
from revtrack.service.endpoints import send_test
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom, Request
from revtrack.testing.receiver import Receiver
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.sending import Post

SECRET = new_secret()
GONE_ONLY = EndpointFilter(events=frozenset({"article.unavailable"}))


def add(root: Root, url: str, name: str = "desk", wanted: EndpointFilter = GONE_ONLY) -> int:
    made = root.store.add_endpoint(name=name, url=url, kind="webhook", filter=wanted, secret=SECRET, now=root.clock())
    return made.id


def test_a_test_goes_to_its_endpoint_alone_whatever_anybody_asked_to_hear(root: Root) -> None:
    with Receiver(SECRET) as receiver, Receiver(SECRET) as other:
        endpoint = add(root, receiver.url)
        add(root, other.url, "all", EndpointFilter())
        post, result = send_test(root, endpoint)
        (message,) = receiver.messages
        assert other.messages == []
    assert result.status == 200
    assert (message.id, message.body) == (post.event_id, post.body)
    assert message.json()["data"]["endpoint"] == "desk"
    (row,) = root.store.deliveries()
    assert (row.id, row.state, row.attempts) == (post.delivery_id, "delivered", 1)


def test_while_it_is_under_way_a_service_beside_us_leaves_it_to_us(
    root: Root, config: Config, clock: FakeClock, newsroom: Newsroom
) -> None:
    claimed: list[Post] = []
    with Root(config, clock.now) as service:

        def answer(_: Request) -> Answer:
            claimed.extend(service.deliverer.claim(10))
            return Answer(status=204)

        send_test(root, add(root, newsroom.answer("hook", answer)))
        clock.advance(LEASE + timedelta(seconds=1))
        assert service.deliverer.claim(10) == claimed == []
    assert len(newsroom.requests("hook")) == 1


def test_a_service_that_is_quicker_than_us_leaves_it_to_us_too(
    root: Root, config: Config, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = root.store.claim_post
    with Receiver(SECRET) as receiver, Root(config, clock.now) as service:
        claimed: list[Post] = []

        def after_the_service(delivery_id: int, *, now: datetime, lease: timedelta) -> Post | None:
            claimed.extend(service.deliverer.claim(10))
            return claim(delivery_id, now=now, lease=lease)

        monkeypatch.setattr(root.store, "claim_post", after_the_service)
        _, result = send_test(root, add(root, receiver.url))
        assert (result.status, len(receiver.messages)) == (200, 1)
    assert claimed == []


def test_a_test_whose_sender_died_is_sent_by_the_service_with_the_same_id(
    root: Root, config: Config, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    died: list[Post] = []

    def die(post: Post) -> None:
        died.append(post)
        raise KeyboardInterrupt

    monkeypatch.setattr(root.deliverer, "deliver", die)
    with Receiver(SECRET) as receiver, Root(config, clock.now) as service:
        endpoint = add(root, receiver.url)
        with pytest.raises(KeyboardInterrupt):
            send_test(root, endpoint)
        assert service.deliverer.claim(10) == []
        clock.advance(LEASE)
        (post,) = service.deliverer.claim(10)
        assert service.deliverer.deliver(post).status == 200
        (message,) = receiver.messages
    assert (message.id, message.body) == (died[0].event_id, died[0].body)


def test_a_test_that_fails_is_tried_again_like_any_delivery(root: Root, clock: FakeClock) -> None:
    with Receiver(SECRET) as receiver:
        receiver.fail(1)
        post, result = send_test(root, add(root, receiver.url))
        assert (result.status, result.error) == (500, "HTTP 500")
        assert root.store.delivery(post.delivery_id).delivery.state == "retrying"
        clock.advance(timedelta(seconds=6))
        (again,) = root.deliverer.claim(10)
        root.deliverer.deliver(again)
        assert [message.id for message in receiver.messages] == [post.event_id] * 2
    assert root.store.delivery(post.delivery_id).delivery.state == "delivered"


@pytest.mark.parametrize("url", ["http://10.1.2.3/hook", "http://127.0.0.1:9/hook"])
def test_an_endpoint_that_cannot_be_reached_is_a_recorded_try(url: str, root: Root) -> None:
    post, result = send_test(root, add(root, url))
    assert result.status is None
    assert result.error
    (attempt,) = root.store.delivery(post.delivery_id).attempts
    assert (attempt.number, attempt.error) == (1, result.error)


@pytest.mark.parametrize("state", ["paused", "disabled"])
def test_an_endpoint_that_is_not_active_says_how_to_resume_it(state: str, root: Root, clock: FakeClock) -> None:
    endpoint = add(root, "http://127.0.0.1:9/hook")
    root.store.set_endpoint_state(endpoint, state, "by hand", clock.now())  # type: ignore[arg-type]
    with pytest.raises(RevtrackError, match=f"is {state}") as caught:
        send_test(root, endpoint)
    assert caught.value.hint == f"revtrack webhook resume {endpoint}"
    assert root.store.deliveries() == []


def test_an_endpoint_that_was_removed_is_unknown(root: Root, clock: FakeClock) -> None:
    endpoint = add(root, "http://127.0.0.1:9/hook")
    root.store.remove_endpoint(endpoint, clock.now())
    with pytest.raises(NotFoundError):
        send_test(root, endpoint)
    assert root.store.deliveries() == []
