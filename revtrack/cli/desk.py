"""What the commands ask: one interface, whether the service's database is here or the service is elsewhere (`--server`)."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, Protocol

import typer

from revtrack.errors import RevtrackError

if TYPE_CHECKING:
    from revtrack.store import ListFilter
    from revtrack.values.access import AuditRow, Role, Token
    from revtrack.values.edits import EditCounts, EditFilter, EditRow
    from revtrack.values.endpoints import DeliveryReport, DeliveryRow, Endpoint, EndpointFilter, EndpointState
    from revtrack.values.operation import StatusReport
    from revtrack.values.reports import (
        ArticleRow,
        BlockReason,
        CheckReport,
        Comment,
        EditReport,
        LogReport,
        VersionReport,
        WatchReport,
    )
    from revtrack.values.watching import EndpointKind, Watch

Every = timedelta | Literal["auto"] | None
Which = Literal["all", "exhausted"] | tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How an article is watched: whether it is important, and its plan in words."""

    important: bool
    plan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What an endpoint answered to a test event."""

    event: str
    kind: "EndpointKind"
    succeeded: bool
    status: int | None
    error: str
    elapsed_ms: int


class Desk(Protocol):
    """A service, here or elsewhere. Every method raises RevtrackError, NotFoundError for what is not there."""

    def clock(self) -> datetime:
        """The time here."""

    def watches_any(self) -> bool:
        """Whether there is any article."""

    def articles(self, wanted: "ListFilter") -> "list[ArticleRow]":
        """Articles, newest first."""

    def edits(self, wanted: "EditFilter", limit: int) -> "tuple[list[EditRow], EditCounts]":
        """Edits, newest first, and how many there are."""

    def log(self, article: int) -> "LogReport":
        """One article's versions."""

    def latest(self, article: int) -> int:
        """The number of its last version."""

    def version(self, article: int, number: int) -> "VersionReport":
        """One version."""

    def page(self, article: int, number: int) -> bytes:
        """The page of a version as it was captured."""

    def blocks(self, article: int, number: int) -> "Sequence[BlockReason]":
        """The blocks of that page."""

    def edit(self, article: int, numbers: tuple[int, int] | None) -> "EditReport":
        """The edit between two versions, else between the last two."""

    def status(self) -> "StatusReport":
        """Health."""

    def watch(
        self,
        addresses: Sequence[str],
        watched: "Callable[[str, WatchReport], None]",
        unwatched: Callable[[str, RevtrackError], None],
    ) -> None:
        """Watch each address; each is answered by one of the two calls."""

    def set_state(self, article: int, state: "Watch") -> None:
        """Pause ("paused"), resume ("ok") or unwatch ("unwatched")."""

    def pace(self, article: int) -> Pace:
        """How it is watched."""

    def set_pace(self, article: int, *, every: Every, important: bool | None) -> None:
        """Say how often it is checked."""

    def due_now(self, named: Sequence[str], why: str) -> tuple[int, int]:
        """Make articles due, by number or address: how many are, and how many were already or are not watched."""

    def label(self, article: int, name: str, *, remove: bool) -> None:
        """Put a label on, or take it off."""

    def known_ids(self, articles: Sequence[int]) -> list[int]:
        """These articles, all of them there; all that are watched where none is named."""

    def check(
        self,
        articles: Sequence[int],
        checked: "Callable[[CheckReport], None]",
        failed: Callable[[int, RevtrackError], None],
    ) -> None:
        """Fetch each now; each is answered by one of the two calls."""

    def comments(self, article: int) -> "Sequence[Comment]":
        """The comments on an article as they stand."""

    def add_comment(self, article: int, number: int | None, text: str, author: str | None) -> "Comment":
        """Say something."""

    def change_comment(self, comment: "Comment", text: str, author: str | None) -> "Comment":
        """Say it otherwise."""

    def remove_comment(self, comment: "Comment", author: str | None) -> "Comment":
        """Take it away."""

    def endpoints(self) -> "Sequence[Endpoint]":
        """All endpoints."""

    def endpoint(self, number: int, *, with_secret: bool = False) -> "Endpoint":
        """One endpoint."""

    def add_endpoint(
        self, *, url: str, name: str, kind: str | None, filter: "EndpointFilter", digest: str | None, ordered: bool
    ) -> "Endpoint":
        """Add one of a kind, or of that which its address tells; with its secret."""

    def edit_endpoint(
        self,
        number: int,
        *,
        url: str | None,
        name: str | None,
        filter: "EndpointFilter | None",
        digest: str | None,
        ordered: bool | None,
    ) -> "Endpoint":
        """Change what is given."""

    def set_endpoint_state(self, number: int, state: "EndpointState") -> None:
        """Pause it, or send again."""

    def rotate(self, number: int) -> "Endpoint":
        """Give it a new secret; with it."""

    def remove_endpoint(self, number: int) -> None:
        """Remove it."""

    def try_endpoint(self, number: int) -> Tried:
        """Send a test event now."""

    def deliveries(self, endpoint: int | None, state: str | None, limit: int) -> "Sequence[DeliveryRow]":
        """Deliveries, newest first."""

    def delivery(self, number: int) -> "DeliveryReport":
        """One delivery with its tries."""

    def retry(self, which: Which) -> int:
        """Send again: how many are due now."""

    def tokens(self) -> "Sequence[Token]":
        """All tokens."""

    def add_token(self, name: str, role: "Role", expires: str) -> "tuple[Token, str]":
        """Make one; with its secret."""

    def revoke_token(self, which: int | str) -> "Token":
        """Revoke one, by number or name."""

    def audit(self, limit: int) -> "Sequence[AuditRow]":
        """The audit log, newest first."""


def desk_of(context: typer.Context) -> "AbstractContextManager[Desk]":
    """The service that this command asks; use it as a context manager."""
    from revtrack.cli.session import root_of, server_of

    server = server_of(context)
    if server is None:
        from revtrack.cli.local import Local

        return Local(root_of(context))
    from revtrack.cli.remote.desk import Remote

    return Remote(server)
