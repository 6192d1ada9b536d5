"""The receiver tells true signatures from false ones, and answers as it is told."""

import json
import socket
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from standardwebhooks.webhooks import Webhook

from revtrack.testing.receiver import Receiver

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = b'{"type":"article.updated"}'


def signed(body: bytes = BODY, *, secret: str = SECRET, at: datetime | None = None) -> dict[str, str]:
    moment = at or datetime.now(UTC)
    signature = Webhook(secret).sign("evt_1", moment, body.decode())
    return {"webhook-id": "evt_1", "webhook-timestamp": str(int(moment.timestamp())), "webhook-signature": signature}


def send(receiver: Receiver, headers: dict[str, str], body: bytes = BODY) -> requests.Response:
    return requests.post(receiver.url, data=body, headers=headers, timeout=5)


def test_a_signed_message_is_verified_and_kept() -> None:
    with Receiver(SECRET) as receiver:
        assert send(receiver, signed()).status_code == 200
        (message,) = receiver.wait(1, timeout=5)
    assert message.verified
    assert (message.id, message.body, message.json()) == ("evt_1", BODY, {"type": "article.updated"})


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (signed(secret="whsec_" + "A" * 32), BODY),
        (signed(), BODY + b" "),
        (signed(at=datetime.now(UTC) - timedelta(hours=1)), BODY),
        ({}, BODY),
        ({**signed(), "webhook-signature": "nonsense"}, BODY),
        ({**signed(), "webhook-signature": "v1,%%%"}, BODY),
        (signed(), b"\xff\xfe"),
    ],
    ids=["other secret", "other body", "too old", "unsigned", "no version", "not base64", "not text"],
)
def test_anything_else_is_kept_and_not_verified(headers: dict[str, str], body: bytes) -> None:
    with Receiver(SECRET) as receiver:
        send(receiver, headers, body)
        (message,) = receiver.wait(1, timeout=5)
    assert not message.verified


def test_the_secret_can_be_set_when_the_endpoint_is_known() -> None:
    with Receiver() as receiver:
        send(receiver, signed())
        receiver.secret = SECRET
        send(receiver, signed())
        assert [message.verified for message in receiver.wait(2, timeout=5)] == [False, True]


def test_failures_come_first_and_then_the_lasting_answer() -> None:
    with Receiver(SECRET) as receiver:
        receiver.fail(2, status=503)
        receiver.answer(204)
        assert [send(receiver, signed()).status_code for _ in range(3)] == [503, 503, 204]
        assert [message.status for message in receiver.messages] == [503, 503, 204]


def test_an_answer_carries_its_headers() -> None:
    with Receiver(SECRET) as receiver:
        receiver.answer(429, {"Retry-After": "60"})
        answer = send(receiver, signed())
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")


def test_waiting_ends_with_the_message_or_with_the_time() -> None:
    with Receiver(SECRET) as receiver:
        sender = threading.Timer(0.1, send, (receiver, signed()))
        sender.start()
        assert len(receiver.wait(1, timeout=5)) == 1
        sender.join()
        with pytest.raises(TimeoutError, match="1 of 2 messages"):
            receiver.wait(2, timeout=0.05)


def test_messages_are_written_to_the_file(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    with Receiver(SECRET, file=file) as receiver:
        send(receiver, signed())
        send(receiver, {}, b"\xff")
    first, second = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert (first["verified"], first["body"], first["headers"]["webhook-id"]) == (True, BODY.decode(), "evt_1")
    assert (second["verified"], second["body"]) == (False, "\\xff")


def test_a_message_whose_sender_died_in_the_middle_is_none() -> None:
    with Receiver() as receiver:
        port = int(receiver.url.rpartition(":")[2].partition("/")[0])
        with socket.create_connection(("127.0.0.1", port)) as half:
            half.sendall(b"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it")
        requests.post(receiver.url, b"whole", timeout=5)
        assert [message.body for message in receiver.wait(1, 5)] == [b"whole"]


def test_a_judge_decides_by_the_id() -> None:
    with Receiver(judge=lambda event_id: 503 if event_id == "evt_1" else 200) as receiver:
        answers = [requests.post(receiver.url, b"x", headers={"webhook-id": f"evt_{n}"}, timeout=5) for n in (1, 2)]
    assert [answer.status_code for answer in answers] == [503, 200]
