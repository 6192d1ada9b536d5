"""Sends one delivery: signs the stored bytes and posts them as they are. What comes back is a value."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import ip_network

from revtrack.fetch.guard import PORTS
from revtrack.fetch.posting import PostAnswer, Poster
from revtrack.notify.by_apprise import send_by_apprise
from revtrack.notify.chat import DRAWN, chat_body
from revtrack.notify.mail import Mailer, MailSettings
from revtrack.notify.sign import signed_headers
from revtrack.values.sending import Post, PostResult


@dataclass(frozen=True, slots=True, kw_only=True)
class SendSettings:
    """How deliveries are sent; `timeout` in seconds for one try."""

    user_agent: str
    timeout: float = 20.0
    allow_private_addresses: tuple[str, ...] = ()
    allow_ports: tuple[int, ...] = PORTS
    mail: MailSettings = field(default_factory=MailSettings)


class Sender:
    """Sends deliveries; safe for many threads."""

    def __init__(self, settings: SendSettings, *, clock: Callable[[], datetime]) -> None:
        self._user_agent = settings.user_agent
        self._timeout, self._allowed = settings.timeout, tuple(map(ip_network, settings.allow_private_addresses))
        self._mailer = Mailer(settings.mail, settings.timeout, self._allowed)
        self._poster = Poster(settings.timeout, settings.allow_private_addresses, settings.allow_ports, clock=clock)

    def send(self, post: Post, *, now: datetime) -> PostResult:
        """One try; an answer of any status or an error, never an exception of the network. Anything but 2xx failed."""
        began = time.monotonic()
        answer = self._carry(post, now)
        failed = answer.status is not None and not 200 <= answer.status < 300
        return PostResult(
            at=now,
            elapsed_ms=round((time.monotonic() - began) * 1000),
            status=answer.status,
            error=answer.error or (f"HTTP {answer.status}" if failed else ""),
            reply=answer.reply,
            retry_after=answer.retry_after,
            taken=answer.taken,
        )

    def _carry(self, post: Post, now: datetime) -> PostAnswer:
        """The stored bytes, signed, for a program; a drawn message for people."""
        headers = {"content-type": "application/json", "user-agent": self._user_agent}
        if post.kind in DRAWN:
            return self._poster.post(post.url, headers, chat_body(post))
        if post.kind == "email":
            return self._mailer.send(post, now)
        if post.kind == "apprise":
            return send_by_apprise(post, self._timeout, self._allowed)
        return self._poster.post(post.url, headers | signed_headers(post.event_id, now, post.body, post.secrets), post.body)

    def close(self) -> None:
        """Close all connections."""
        self._poster.close()
