"""Subscribes to feeds at their hubs (WebSub), and answers hubs that call: what they send is believed in one thing only.

discovery           a feed names a hub -> a row, with a path and a secret that nobody can guess
| tick              the hub is asked, renewed, or told that we want no more, under its host's lease, through the one transport
| confirm           it asks whether that was us: topic and path must be those of a row
| called            it has something new: signed with the secret of that row, the feed is due. What it sends is not read,
                    and of many calls in a row one is noted
"""

import hmac
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_hex, token_urlsafe
from threading import Event
from typing import Literal
from urllib.parse import urlencode

from revtrack.addresses import host_of
from revtrack.errors import RevtrackError
from revtrack.fetch.posting import PostAnswer, Poster
from revtrack.schedule import push
from revtrack.service.logs import log_event
from revtrack.service.watch import Watch
from revtrack.store import Store
from revtrack.text import printable, shorten
from revtrack.values.feeds import FeedContent
from revtrack.values.push import Hub, Subscription

EVERY_S = 15
MOST = 20
"""So many hubs are asked in a tick at most."""
TIMEOUT_S = 10.0
BUSY = timedelta(minutes=1)
"""Whose host cannot be asked now lets others go first."""
DIGESTS = ("sha256", "sha384", "sha512")
_log = logging.getLogger(__name__)

Called = Literal["taken", "gone", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How hubs are asked: as whom, under which lease of a host and with which pause, and where they call ("": nowhere).

    `wanted`: whether anything is wanted of them; where nothing is, those that were asked before are told so.
    """

    user_agent: str
    lease: timedelta
    pause: timedelta
    callbacks: str = ""
    wanted: bool = True


class Push:
    """Asks hubs and hears them. Thread-safe: all state is in the store."""

    def __init__(
        self, store: Store, poster: Poster, clock: Callable[[], datetime], stop: Event, watch: Watch, manner: Manner
    ) -> None:
        self._store, self._poster, self._clock, self._stop = store, poster, clock, stop
        self._grievances, self._manner = watch.grievances, manner

    @property
    def is_on(self) -> bool:
        """Whether hubs are wanted, and can call us."""
        return self.is_reachable and self._manner.wanted

    @property
    def is_reachable(self) -> bool:
        """Whether hubs can call us: only then they believe what we ask for."""
        return bool(self._manner.callbacks)

    def hub_of(self, content: FeedContent) -> Hub | None:
        """The hub that a feed names, with a path and a secret for it."""
        if not content.hub:
            return None
        return Hub(hub=content.hub, topic=content.topic, path=token_urlsafe(32), secret=token_hex(32))

    def tick(self) -> None:
        """Ask the hubs that are to be asked. Trouble with the database is logged; the next tick tries again."""
        try:
            if not self._manner.wanted:
                self._store.leave_all()
            for each in self._store.subscriptions_due(self._clock(), MOST):
                if self._stop.is_set():
                    return
                self._take_up(each)
        except RevtrackError as error:
            self._grievances.complain("push.failed", error.message)
        else:
            self._grievances.settle("push.failed")

    def confirm(self, path: str, said: Mapping[str, str]) -> str | None:
        """What a hub is answered that asks whether we wanted that; None where we did not."""
        known = self._store.subscription(path)
        if known is None or said.get("hub.topic") != known.topic:
            return None
        answer = {"subscribe": self._subscribed, "unsubscribe": self._left, "denied": self._denied}
        act = answer.get(said.get("hub.mode", ""))
        return act(known, said) if act else None

    def called(self, path: str, signature: str, body: bytes) -> Called:
        """Take a hub at its word that a feed has something new, where it signed with our secret; else pass over it."""
        known = self._store.subscription(path)
        if known is None:
            return "unknown"
        if known.feed_id is None or known.state == "leaving":
            return "gone"
        now = self._clock()
        active = known.state == "active" and known.until is not None and known.until > now
        if not (active and is_signed(body, signature, known.secret)):
            why = "it is not signed with our secret" if active else "the subscription is not confirmed, or over"
            self._grievances.complain(
                "push.not_believed", why, level=logging.INFO, subject=known.feed_id, feed=known.feed_id, hub=known.hub
            )
            return "taken"
        if self._store.call(known, now):
            self._grievances.settle("push.not_believed", subject=known.feed_id, feed=known.feed_id, hub=known.hub)
            log_event(_log, logging.INFO, "push.called", feed=known.feed_id, hub=known.hub, bytes=len(body))
        return "taken"

    def _take_up(self, each: Subscription) -> None:
        ended = each.state == "leaving" and each.tries >= push.LEAVING_TRIES
        if ended or not each.secret:
            self._store.forget_subscription(each.id)
            return
        lease = self._store.lease_host(host_of(each.hub), now=self._clock(), lease=self._manner.lease)
        if lease is None:
            self._store.put_off(each, self._clock() + BUSY)
            return
        try:
            if self._store.note_asking(each, push.asked_again(each.tries + 1, self._clock())):
                self._tell(each, self._ask(each))
        finally:
            self._store.release(lease, next_allowed_at=self._clock() + self._manner.pause)

    def _ask(self, each: Subscription) -> PostAnswer:
        mode = "unsubscribe" if each.state == "leaving" else "subscribe"
        form = {
            "hub.callback": f"{self._manner.callbacks}/{each.path}",
            "hub.mode": mode,
            "hub.topic": each.topic,
            "hub.secret": each.secret,
            "hub.lease_seconds": str(round(push.ASKED_FOR.total_seconds())),
        }
        headers = {"content-type": "application/x-www-form-urlencoded", "user-agent": self._manner.user_agent}
        return self._poster.post(each.hub, headers, urlencode(form).encode())

    def _tell(self, each: Subscription, answer: PostAnswer) -> None:
        """Remember why a hub did not take what it was asked; whether it wants to it says later."""
        taken = answer.status is not None and 200 <= answer.status < 300
        why = "" if taken else answer.error or f"its hub answered HTTP {answer.status}"
        if why:
            self._store.note_answer(each.id, why=shorten(printable(why), 200))
        log_event(
            _log, logging.INFO, "push.asked", feed=each.feed_id, hub=each.hub, state=each.state, tries=each.tries + 1,
            status=answer.status, reason=why or None,
        )  # fmt: skip

    def _subscribed(self, known: Subscription, said: Mapping[str, str]) -> str | None:
        if known.state == "leaving":
            return None
        now = self._clock()
        until = push.granted(said.get("hub.lease_seconds"), now)
        self._store.note_answer(known.id, state="active", until=until, next_at=push.renewal(until, now))
        log_event(_log, logging.INFO, "push.confirmed", feed=known.feed_id, hub=known.hub, until=until)
        return said.get("hub.challenge", "")

    def _left(self, known: Subscription, said: Mapping[str, str]) -> str | None:
        if known.state != "leaving":
            return None
        self._store.forget_subscription(known.id)
        return said.get("hub.challenge", "")

    def _denied(self, known: Subscription, said: Mapping[str, str]) -> str:
        if known.state == "leaving":
            self._store.forget_subscription(known.id)
            return ""
        why = shorten(printable(said.get("hub.reason", "")), 200)
        again = self._clock() + push.AGAIN_MOST
        self._store.note_answer(known.id, state="denied", why=f"its hub does not want to{why and f': {why}'}", next_at=again)
        log_event(_log, logging.INFO, "push.denied", feed=known.feed_id, hub=known.hub, reason=why)
        return ""


def is_signed(body: bytes, signature: str, secret: str) -> bool:
    """Whether `X-Hub-Signature` is that of the body with our secret; compared in constant time."""
    digest, _, given = signature.partition("=")
    if digest not in DIGESTS or not secret:
        return False
    return hmac.compare_digest(hmac.new(secret.encode(), body, digest).hexdigest().encode(), given.strip().lower().encode())
