"""A local receiver of webhooks: it verifies every message with the reference library, and keeps it.

The library compares the signature's time with the clock of this machine, so messages signed under a `FakeClock` that is
more than five minutes away are kept as not verified.
"""

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Condition
from typing import Any, Self

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from revtrack.testing.server import LocalHandler, LocalServer

LARGEST_MESSAGE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One POST as it arrived, whether its signature was right, and the status it was answered with."""

    at: datetime
    headers: dict[str, str]
    body: bytes
    verified: bool
    status: int

    @property
    def id(self) -> str:
        """The id of the event: the same on every try."""
        return self.headers.get("webhook-id", "")

    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Receiver:
    """Listens on a free port of this machine, between `with` and its end.

    `secret` may be set later, when the endpoint has been made; until then nothing is verified. With `file`, every message
    is also written to it as one line of JSON. `judge` gives the status for a message by its id, in place of what `answer`
    and `fail` say; it may take its time. A message whose sender hangs up before its end is none.
    """

    def __init__(
        self, secret: str | None = None, *, file: Path | None = None, judge: Callable[[str], int] | None = None
    ) -> None:
        self.secret = secret
        self._file = file
        self._judge = judge
        self._messages: list[Message] = []
        self._arrived = Condition()
        self._failures: deque[int] = deque()
        self._status = 200
        self._headers: dict[str, str] = {}
        self._server = LocalServer(self._respond)

    def __enter__(self) -> Self:
        """Begins to listen."""
        self._server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        """Stops listening."""
        self._server.__exit__()

    @property
    def url(self) -> str:
        """Where messages are to be sent."""
        return f"{self._server.url}/hook"

    def fail(self, times: int, status: int = 500) -> None:
        """Answers the next `times` messages with `status`, then as before."""
        with self._arrived:
            self._failures.extend([status] * times)

    def answer(self, status: int, headers: dict[str, str] | None = None) -> None:
        """Answers every message from now on with `status` and `headers`, as `{"Retry-After": "60"}`."""
        with self._arrived:
            self._status, self._headers = status, headers or {}

    @property
    def messages(self) -> list[Message]:
        """All messages so far, in the order in which they arrived."""
        with self._arrived:
            return list(self._messages)

    def wait(self, count: int, timeout: float) -> list[Message]:
        """The messages, once there are at least `count`. Raises TimeoutError after `timeout` seconds."""
        with self._arrived:
            if not self._arrived.wait_for(lambda: len(self._messages) >= count, timeout):
                raise TimeoutError(f"{len(self._messages)} of {count} messages after {timeout} s")
            return list(self._messages)

    def verifies(self, headers: dict[str, str], body: bytes) -> bool:
        """Whether a message was signed with our secret, by the reference library's judgement."""
        if self.secret is None:
            return False
        try:
            Webhook(self.secret).verify(body, headers)
        except (WebhookVerificationError, ValueError):
            return False
        return True

    def _respond(self, handler: LocalHandler) -> None:
        length = min(int(handler.headers.get("Content-Length") or 0), LARGEST_MESSAGE)
        headers = {name.lower(): value for name, value in handler.headers.items()}
        body = handler.rfile.read(length)
        if len(body) < length:
            return
        status, extra = self._receive(headers, body)
        handler.send_response(status)
        for name, value in {"Content-Length": "0", **extra}.items():
            handler.send_header(name, value)
        handler.end_headers()

    def _receive(self, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str]]:
        """Keeps a message; the status and headers of the answer."""
        verified = self.verifies(headers, body)
        judged = self._judge(headers.get("webhook-id", "")) if self._judge else None
        with self._arrived:
            status = judged or (self._failures.popleft() if self._failures else self._status)
            message = Message(at=datetime.now(UTC), headers=headers, body=body, verified=verified, status=status)
            self._messages.append(message)
            self._write(message)
            self._arrived.notify_all()
            return status, self._headers

    def _write(self, message: Message) -> None:
        if self._file is None:
            return
        entry = {
            "at": message.at.isoformat(),
            "verified": message.verified,
            "status": message.status,
            "headers": message.headers,
            "body": message.body.decode("utf-8", "backslashreplace"),
        }
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")
