"""The service on the database here, as the commands ask it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from revtrack.cli.desk import Every, Pace, Tried, Which
from revtrack.errors import NotFoundError, RevtrackError
from revtrack.text import printable

if TYPE_CHECKING:
    from revtrack.service.root import Root
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
    from revtrack.values.watching import Watch

BY = "command line"


class Local:
    """The service on the database here."""

    def __init__(self, root: "Root") -> None:
        self._root = root

    def __enter__(self) -> "Local":
        self._root.__enter__()
        return self

    def __exit__(self, *trouble: object) -> None:
        self._root.__exit__(*trouble)  # type: ignore[arg-type]

    def clock(self) -> datetime:
        return self._root.clock()

    def watches_any(self) -> bool:
        return bool(self._root.store.list_rows(limit=1))

    def articles(self, wanted: "ListFilter") -> "list[ArticleRow]":
        return self._root.store.list_rows(wanted)

    def edits(self, wanted: "EditFilter", limit: int) -> "tuple[list[EditRow], EditCounts]":
        return list(self._root.store.edits(wanted, limit=limit)), self._root.store.edit_counts(wanted)

    def log(self, article: int) -> "LogReport":
        return self._root.store.log_report(article, self.clock())

    def latest(self, article: int) -> int:
        return self._root.store.article(article).number

    def version(self, article: int, number: int) -> "VersionReport":
        return self._root.store.version_report(article, number)

    def page(self, article: int, number: int) -> bytes:
        return self._root.store.page(article, number)

    def blocks(self, article: int, number: int) -> "Sequence[BlockReason]":
        from revtrack.service.explaining import blocks_of

        return blocks_of(self._root, article, number)

    def edit(self, article: int, numbers: tuple[int, int] | None) -> "EditReport":
        from revtrack.service.edits import edit_of

        return edit_of(self._root.store, article, numbers, self._root.config.public_url)

    def status(self) -> "StatusReport":
        from revtrack.service.health import status_of

        return status_of(self._root.config)

    def watch(
        self,
        addresses: Sequence[str],
        watched: "Callable[[str, WatchReport], None]",
        unwatched: Callable[[str, RevtrackError], None],
    ) -> None:
        from revtrack.service.passes import watch_addresses

        watch_addresses(self._root, addresses, watched, unwatched)

    def set_state(self, article: int, state: "Watch") -> None:
        now = self.clock()
        again, why = (now, "because it was resumed") if state == "ok" else (None, "")
        self._root.store.set_state(article, state, now=now, next_check_at=again, why=why)

    def pace(self, article: int) -> Pace:
        from revtrack.schedule.policy import describe

        found = self._root.store.article(article)
        return Pace(important=found.important, plan=describe(found, self._root.habits.policy, self.clock()))

    def set_pace(self, article: int, *, every: Every, important: bool | None) -> None:
        self._root.store.set_pace(article, now=self.clock(), important=important, every=every)

    def due_now(self, named: Sequence[str], why: str) -> tuple[int, int]:
        ids = [self._named(each) for each in named]
        due = self._root.store.due_now(ids, self.clock(), f"because of {why}")
        return due, len(set(ids)) - due

    def _named(self, named: str) -> int:
        if named.isdecimal():
            return self._root.store.article(int(named)).id
        found = self._root.store.find_article(named)
        if found is None:
            raise NotFoundError(f"no article has the address {printable(named)}", hint=f"revtrack watch {printable(named)}")
        return found

    def label(self, article: int, name: str, *, remove: bool) -> None:
        change = self._root.store.remove_label if remove else self._root.store.add_label
        change(article, name)

    def known_ids(self, articles: Sequence[int]) -> list[int]:
        store = self._root.store
        return [store.article(each).id for each in articles] if articles else store.watched_ids()

    def check(
        self,
        articles: Sequence[int],
        checked: "Callable[[CheckReport], None]",
        failed: Callable[[int, RevtrackError], None],
    ) -> None:
        from revtrack.service.passes import check_articles

        check_articles(self._root, articles, checked, failed)

    def comments(self, article: int) -> "Sequence[Comment]":
        return self._root.store.comments(article)

    def add_comment(self, article: int, number: int | None, text: str, author: str | None) -> "Comment":
        return self._root.store.add_comment(article, number, text=text, author=_who(author), now=self.clock())

    def change_comment(self, comment: "Comment", text: str, author: str | None) -> "Comment":
        return self._root.store.change_comment(comment.id, text=text, author=_who(author), now=self.clock())

    def remove_comment(self, comment: "Comment", author: str | None) -> "Comment":
        return self._root.store.remove_comment(comment.id, who=_who(author), now=self.clock())

    def endpoints(self) -> "Sequence[Endpoint]":
        return self._root.store.endpoints(now=self.clock())

    def endpoint(self, number: int, *, with_secret: bool = False) -> "Endpoint":
        found = self._root.store.endpoint(number, now=self.clock())
        if with_secret:
            self._root.store.check_secrets(number)
        return found

    def add_endpoint(
        self, *, url: str, name: str, kind: str | None, filter: "EndpointFilter", digest: str | None, ordered: bool
    ) -> "Endpoint":
        from revtrack.service.endpoints import add_endpoint

        return add_endpoint(self._root, url, name=name, kind=kind, wanted=filter, digest=digest, ordered=ordered)

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
        from revtrack.service.endpoints import change_endpoint

        return change_endpoint(self._root, number, url=url, name=name, wanted=filter, digest=digest, ordered=ordered)

    def set_endpoint_state(self, number: int, state: "EndpointState") -> None:
        why = "by hand" if state == "paused" else ""
        self._root.store.set_endpoint_state(number, state, why, now=self.clock())

    def rotate(self, number: int) -> "Endpoint":
        from revtrack.service.endpoints import rotate_secret

        return rotate_secret(self._root, number)

    def remove_endpoint(self, number: int) -> None:
        self._root.store.remove_endpoint(number, now=self.clock())

    def try_endpoint(self, number: int) -> Tried:
        from revtrack.schedule.retry import succeeded
        from revtrack.service.endpoints import send_test

        post, result = send_test(self._root, number)
        return Tried(
            event=post.event_id,
            kind=post.kind,
            succeeded=succeeded(result),
            status=result.status,
            error=result.error,
            elapsed_ms=result.elapsed_ms,
        )

    def deliveries(self, endpoint: int | None, state: str | None, limit: int) -> "Sequence[DeliveryRow]":
        return self._root.store.deliveries(endpoint_id=endpoint, state=state, limit=limit)

    def delivery(self, number: int) -> "DeliveryReport":
        return self._root.store.delivery(number)

    def retry(self, which: Which) -> int:
        return self._root.store.retry(which, now=self.clock())

    def tokens(self) -> "Sequence[Token]":
        return self._root.access.tokens()

    def add_token(self, name: str, role: "Role", expires: str) -> "tuple[Token, str]":
        from revtrack.service.access import lifetime

        return self._root.access.add_token(name, role, lifetime(expires), by=BY)

    def revoke_token(self, which: int | str) -> "Token":
        return self._root.access.revoke_token(which, by=BY)

    def audit(self, limit: int) -> "Sequence[AuditRow]":
        return self._root.access.audit(limit)

    def _check_articles(self, filter: "EndpointFilter | None") -> None:
        for article in filter.articles if filter else ():
            self._root.store.article(article)


def _who(author: str | None) -> str:
    from revtrack.cli.people import user_name

    return author or user_name()
