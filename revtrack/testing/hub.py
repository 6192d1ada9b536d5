"""A local WebSub hub: takes subscriptions, asks whether they were wanted, and tells subscribers what is published.

It follows the Recommendation: 202 at once, the verification of intent from a thread of its own, signed content.
"""

import hmac
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from secrets import token_hex
from threading import Condition, Thread
from typing import Self
from urllib.parse import parse_qsl, urlencode, urlsplit

from revtrack.testing.server import LocalHandler, LocalServer

LARGEST_FORM = 20_000
_TIMEOUT_S = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """Who is told of a topic at an address; `verified` once the address confirmed it."""

    callback: str
    topic: str
    secret: str
    verified: bool = False


class Hub:
    """Listens on a free port of this machine, between `with` and its end. `lease_seconds` is what it grants.

    `answer` is the status for requests; `silent` hubs never ask whether it was wanted, and `denying` ones say no.
    """

    def __init__(self, lease_seconds: int = 86_400) -> None:
        self.lease_seconds = lease_seconds
        self.answer, self.silent, self.denying = 202, False, False
        self.asked: list[dict[str, str]] = []
        self.confirmed: list[tuple[str, bool]] = []
        self._subscribers: dict[tuple[str, str], Subscriber] = {}
        self._changed = Condition()
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
        """Where subscriptions are asked for."""
        return f"{self._server.url}/hub"

    @property
    def subscribers(self) -> list[Subscriber]:
        """Those who are told."""
        with self._changed:
            return [each for each in self._subscribers.values() if each.verified]

    def wait(self, answers: int, timeout: float = 10) -> list[tuple[str, bool]]:
        """What was asked (`subscribe`, `unsubscribe`) and whether it was confirmed, once there are so many answers.

        Raises TimeoutError.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.confirmed) >= answers, timeout):
                raise TimeoutError(f"{len(self.confirmed)} of {answers} answers after {timeout} s")
            return list(self.confirmed)

    def publish(self, topic: str, body: bytes = b"<feed/>", *, secret: str | None = None, digest: str = "sha256") -> list[int]:
        """Tell the subscribers of a topic; the status that each answered with. `secret` signs in place of theirs."""
        return [self._tell(each, body, secret or each.secret, digest) for each in self.subscribers if each.topic == topic]

    def _tell(self, to: Subscriber, body: bytes, secret: str, digest: str) -> int:
        signature = f"{digest}={hmac.new(secret.encode(), body, digest).hexdigest()}"
        links = f'<{self.url}>; rel="hub", <{to.topic}>; rel="self"'
        headers = {"Content-Type": "application/atom+xml", "Link": links, "X-Hub-Signature": signature}
        status, _ = _asked("POST", to.callback, headers, body)
        if status == 410:
            self._drop(to)
        return status

    def _respond(self, handler: LocalHandler) -> None:
        length = min(int(handler.headers.get("Content-Length") or 0), LARGEST_FORM)
        form = dict(parse_qsl(handler.rfile.read(length).decode()))
        self.asked.append(form)
        handler.send_response(self.answer)
        handler.send_header("Content-Length", "0")
        handler.end_headers()
        if 200 <= self.answer < 300 and not self.silent:
            Thread(target=self._verify, args=(form,), daemon=True).start()

    def _verify(self, form: dict[str, str]) -> None:
        mode = "denied" if self.denying else form["hub.mode"]
        challenge = token_hex(16)
        asked = {
            "hub.mode": mode,
            "hub.topic": form["hub.topic"],
            "hub.challenge": challenge,
            "hub.lease_seconds": str(self.lease_seconds),
            "hub.reason": "not today",
        }
        wanted = _asked("GET", f"{form['hub.callback']}?{urlencode(asked)}", {}) == (200, challenge.encode())
        subscriber = Subscriber(
            callback=form["hub.callback"], topic=form["hub.topic"], secret=form["hub.secret"], verified=wanted
        )
        if wanted and mode == "subscribe":
            self._keep(subscriber)
        elif wanted:
            self._drop(subscriber)
        with self._changed:
            self.confirmed.append((mode, wanted))
            self._changed.notify_all()

    def _keep(self, subscriber: Subscriber) -> None:
        with self._changed:
            self._subscribers[(subscriber.callback, subscriber.topic)] = replace(subscriber, verified=True)

    def _drop(self, subscriber: Subscriber) -> None:
        with self._changed:
            self._subscribers.pop((subscriber.callback, subscriber.topic), None)


def _asked(method: str, url: str, headers: Mapping[str, str], body: bytes | None = None) -> tuple[int, bytes]:
    """Status and body of an answer."""
    parts = urlsplit(url)
    with closing(HTTPConnection(parts.netloc, timeout=_TIMEOUT_S)) as connection:
        connection.request(method, f"{parts.path}?{parts.query}" if parts.query else parts.path, body, dict(headers))
        answer = connection.getresponse()
        return answer.status, answer.read()
