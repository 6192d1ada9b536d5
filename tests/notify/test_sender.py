"""Sending to a real receiver on loopback, which verifies with the reference library."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks import Webhook

from revtrack.notify.sender import Sender, SendSettings
from revtrack.notify.sign import new_secret, signed_headers
from revtrack.service.root import utc_now
from revtrack.testing.receiver import Receiver
from revtrack.values.sending import Post

BODY = '{"type":"article.updated","data":{"summary":"“so” – 日本"}}'.encode()
LOOPBACK = ("127.0.0.0/8",)


def post(url: str, *secrets: str) -> Post:
    return Post(
        delivery_id=1,
        endpoint_id=1,
        token=1,
        url=url,
        kind="webhook",
        secrets=secrets,
        event_id="evt_0192",
        event_type="article.updated",
        body=BODY,
        attempts=0,
        created_at=utc_now(),
    )


@pytest.fixture
def sender() -> Iterator[Sender]:
    made = Sender(SendSettings(user_agent="revtrack-test", timeout=2, allow_private_addresses=LOOPBACK), clock=utc_now)
    yield made
    made.close()


def test_a_message_arrives_byte_for_byte_and_is_verified(sender: Sender) -> None:
    secret = new_secret()
    with Receiver(secret) as receiver:
        result = sender.send(post(receiver.url, secret), now=utc_now())
        (message,) = receiver.messages
    assert (result.status, result.error) == (200, "")
    assert (message.body, message.verified, message.id) == (BODY, True, "evt_0192")
    assert message.headers["content-type"] == "application/json"


def test_while_a_secret_is_rotated_both_signatures_are_valid(sender: Sender) -> None:
    new, old = new_secret(), new_secret()
    for secret in (new, old):
        with Receiver(secret) as receiver:
            sender.send(post(receiver.url, new, old), now=utc_now())
            assert receiver.messages[0].verified


def test_a_wrong_secret_is_not_verified(sender: Sender) -> None:
    with Receiver(new_secret()) as receiver:
        sender.send(post(receiver.url, new_secret()), now=utc_now())
        assert not receiver.messages[0].verified


@pytest.mark.parametrize("status", [301, 400, 410, 429, 500, 503])
def test_anything_but_2xx_failed(status: int, sender: Sender) -> None:
    with Receiver(new_secret()) as receiver:
        receiver.answer(status, {"Retry-After": "60", "Location": receiver.url})
        result = sender.send(post(receiver.url, new_secret()), now=utc_now())
        assert len(receiver.messages) == 1
    assert (result.status, result.error, result.retry_after) == (status, f"HTTP {status}", timedelta(seconds=60))


@pytest.mark.parametrize(
    ("url", "said"), [("http://127.0.0.1:9/", "refused"), ("http://10.0.0.1/", "private"), ("ftp://desk.example/", "http")]
)
def test_trouble_of_the_network_is_a_value(url: str, said: str, sender: Sender) -> None:
    result = sender.send(post(url, new_secret()), now=utc_now())
    assert result.status is None
    assert said in result.error


def test_the_signature_is_that_of_the_specification() -> None:
    secret = "whsec_" + base64.b64encode(b"0123456789abcdef01234567").decode()
    at = datetime(2026, 11, 20, 14, 20, 9, tzinfo=UTC)
    headers = signed_headers("evt_1", at, BODY, [secret])
    signed = b"evt_1." + str(int(at.timestamp())).encode() + b"." + BODY
    expected = base64.b64encode(hmac.new(b"0123456789abcdef01234567", signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"


def test_a_new_secret_is_long_and_never_the_same() -> None:
    secrets = {new_secret() for _ in range(50)}
    assert len(secrets) == 50
    assert all(24 <= len(base64.b64decode(secret.removeprefix("whsec_"))) <= 64 for secret in secrets)
    Webhook(secrets.pop())
