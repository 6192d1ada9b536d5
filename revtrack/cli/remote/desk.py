"""The service elsewhere, asked over its API, as the commands ask the one here."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from revtrack.cli.desk import Every, Pace, Tried, Which
from revtrack.cli.remote import values
from revtrack.cli.remote.server import Server, segment
from revtrack.errors import InputError, NotFoundError, RevtrackError
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
from revtrack.values.watching import LEFT_ALONE, Watch

AT_ONCE = 5
"""Addresses in one request: each is fetched before it answers."""
_DOING: dict[Watch, str] = {"paused": "pause", "ok": "resume", "unwatched": "unwatch"}

_TRIED = ("event", "kind", "succeeded", "status", "error", "elapsed_ms")


class Remote:
    """The service that `server` reaches."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def __enter__(self) -> "Remote":
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()

    def clock(self) -> datetime:
        return datetime.now(UTC)

    def watches_any(self) -> bool:
        return any(self._server.items("/articles", most=1))

    def articles(self, wanted: ListFilter) -> list[ArticleRow]:
        query = {
            "outlet": wanted.outlet,
            "flag": wanted.flag,
            "severity": wanted.severity,
            "label": wanted.label,
            "since": wanted.since and wanted.since.isoformat(),
            "unacknowledged": wanted.unacknowledged,
            "changed": wanted.changed,
            "failing": wanted.failing,
        }
        with _understood():
            return [values.article_row(each) for each in self._server.items("/articles", query)]

    def edits(self, wanted: EditFilter, limit: int) -> tuple[list[EditRow], EditCounts]:
        query = {
            "outlet": next(iter(wanted.outlets), None),
            "flag": next(iter(wanted.flags), None),
            "label": next(iter(wanted.labels), None),
            "severity": wanted.severity,
            "note": wanted.note,
            "since": wanted.since and wanted.since.isoformat(),
            "text": wanted.text,
        }
        with _understood():
            rows = [values.edit_row(each) for each in self._server.items("/edits", query, most=limit)]
            return rows, values.edit_counts(self._server.get("/edit-counts", query))

    def log(self, article: int) -> LogReport:
        with _understood():
            return values.log_report(self._server.get(f"/articles/{article}"))

    def latest(self, article: int) -> int:
        with _understood():
            return int(next(self._server.items(f"/articles/{article}/versions", most=1))["number"])

    def version(self, article: int, number: int) -> VersionReport:
        with _understood():
            return values.version_report(self._server.get(f"/articles/{article}/versions/{number}"))

    def page(self, article: int, number: int) -> bytes:
        return self._server.page(f"/articles/{article}/versions/{number}/raw")

    def blocks(self, article: int, number: int) -> list[BlockReason]:
        with _understood():
            return [values.block_reason(e) for e in self._server.get(f"/articles/{article}/versions/{number}/blocks")["items"]]

    def edit(self, article: int, numbers: tuple[int, int] | None) -> EditReport:
        with _understood():
            pair = f"/{numbers[0]}..{numbers[1]}" if numbers else ""
            found = self._server.get(f"/articles/{article}/diff{pair}")
            old, new = (self.version(article, found["versions"][side]).document for side in ("from", "to"))
            return values.edit_report(found, old, new, self.latest(article))

    def status(self) -> StatusReport:
        with _understood():
            return values.status_report(self._server.get("/status"))

    def watch(
        self,
        addresses: Sequence[str],
        watched: Callable[[str, WatchReport], None],
        unwatched: Callable[[str, RevtrackError], None],
    ) -> None:
        for first in range(0, len(addresses), AT_ONCE):
            wanted = {"urls": list(addresses[first : first + AT_ONCE])}
            with _understood():
                items = self._server.send("POST", "/articles", wanted)["items"]
                answers = [(e["url"], e["article"] and values.watch_report(e["article"]), e["problem"]) for e in items]
            for address, report, problem in answers:
                if report is None:
                    unwatched(address, RevtrackError(str(problem)))
                else:
                    watched(address, report)

    def set_state(self, article: int, state: Watch) -> None:
        self._server.send("POST", f"/articles/{article}/{_DOING[state]}")

    def pace(self, article: int) -> Pace:
        with _understood():
            found = self._server.get(f"/articles/{article}/pace")
            return Pace(important=found["important"], plan=str(found["plan"]))

    def set_pace(self, article: int, *, every: Every, important: bool | None) -> None:
        span = round(every.total_seconds()) if isinstance(every, timedelta) else every
        self._server.send("PUT", f"/articles/{article}/pace", {"every": span, "important": important})

    def due_now(self, named: Sequence[str], why: str) -> tuple[int, int]:
        with _understood():
            found = self._server.send("POST", "/ping", {"articles": list(named), "why": why})
            return int(found["due"]), int(found["late"])

    def label(self, article: int, name: str, *, remove: bool) -> None:
        if "/" in name:
            raise InputError("over the API a label has no /", hint=f"revtrack label {article} NAME on that machine")
        self._server.send("DELETE" if remove else "PUT", f"/articles/{article}/labels/{segment(name)}")

    def known_ids(self, articles: Sequence[int]) -> list[int]:
        if articles:
            for each in articles:
                self.latest(each)
            return list(articles)
        return sorted(row.id for row in self.articles(ListFilter()) if row.state not in LEFT_ALONE)

    def check(
        self,
        articles: Sequence[int],
        checked: Callable[[CheckReport], None],
        failed: Callable[[int, RevtrackError], None],
    ) -> None:
        for article in articles:
            try:
                with _understood():
                    report = values.check_report(self._server.send("POST", f"/articles/{article}/check"))
            except RevtrackError as error:
                failed(article, error)
            else:
                checked(report)

    def comments(self, article: int) -> tuple[Comment, ...]:
        return self.log(article).comments

    def add_comment(self, article: int, number: int | None, text: str, author: str | None) -> Comment:
        _check_author(author)
        body = {"text": text, "version": number}
        with _understood():
            return values.comment(self._server.send("POST", f"/articles/{article}/comments", body))

    def change_comment(self, comment: Comment, text: str, author: str | None) -> Comment:
        _check_author(author)
        with _understood():
            return values.comment(self._server.send("PUT", _comment(comment), {"text": text}))

    def remove_comment(self, comment: Comment, author: str | None) -> Comment:
        _check_author(author)
        with _understood():
            return values.comment(self._server.send("DELETE", _comment(comment)))

    def endpoints(self) -> list[Endpoint]:
        with _understood():
            return [values.endpoint(each) for each in self._server.get("/endpoints")["items"]]

    def endpoint(self, number: int, *, with_secret: bool = False) -> Endpoint:
        if with_secret:
            raise InputError("a secret is shown over the API once, when it is made", hint=f"revtrack webhook rotate {number}")
        with _understood():
            return values.endpoint(self._server.get(f"/endpoints/{number}"))

    def add_endpoint(
        self, *, url: str, name: str, kind: str | None, filter: EndpointFilter, digest: str | None, ordered: bool
    ) -> Endpoint:
        body = {"url": url, "name": name, "kind": kind, "filter": _filter(filter), "digest": digest, "ordered": ordered}
        with _understood():
            return values.endpoint(self._server.send("POST", "/endpoints", body))

    def edit_endpoint(
        self,
        number: int,
        *,
        url: str | None,
        name: str | None,
        filter: EndpointFilter | None,
        digest: str | None,
        ordered: bool | None,
    ) -> Endpoint:
        body = {"url": url, "name": name, "filter": filter and _filter(filter), "digest": digest, "ordered": ordered}
        with _understood():
            return values.endpoint(self._server.send("PATCH", f"/endpoints/{number}", body))

    def set_endpoint_state(self, number: int, state: EndpointState) -> None:
        self._server.send("POST", f"/endpoints/{number}/{'pause' if state == 'paused' else 'resume'}")

    def rotate(self, number: int) -> Endpoint:
        with _understood():
            return values.endpoint(self._server.send("POST", f"/endpoints/{number}/rotate"))

    def remove_endpoint(self, number: int) -> None:
        self._server.send("DELETE", f"/endpoints/{number}")

    def try_endpoint(self, number: int) -> Tried:
        with _understood():
            found = self._server.send("POST", f"/endpoints/{number}/test")
            return Tried(**{name: found[name] for name in _TRIED})

    def deliveries(self, endpoint: int | None, state: str | None, limit: int) -> list[DeliveryRow]:
        query = {"endpoint": endpoint, "state": state}
        with _understood():
            return [values.delivery_row(each) for each in self._server.items("/deliveries", query, most=limit)]

    def delivery(self, number: int) -> DeliveryReport:
        with _understood():
            return values.delivery_report(self._server.get(f"/deliveries/{number}"))

    def retry(self, which: Which) -> int:
        with _understood():
            if isinstance(which, str):
                return int(self._server.send("POST", "/deliveries/retry", {"which": which})["due"])
            return sum(int(self._server.send("POST", f"/deliveries/{number}/retry")["due"]) for number in which)

    def tokens(self) -> list[Token]:
        with _understood():
            return [values.token(each) for each in self._server.get("/tokens")["items"]]

    def add_token(self, name: str, role: Role, expires: str) -> tuple[Token, str]:
        with _understood():
            made = self._server.send("POST", "/tokens", {"name": name, "role": role, "expires": expires})
            return values.token(made), str(made["token"])

    def revoke_token(self, which: int | str) -> Token:
        found = [each for each in self.tokens() if which in (each.id, each.name) and each.revoked_at is None]
        if not found:
            raise NotFoundError(f"no token {which} that could be revoked", hint="revtrack token list")
        self._server.send("DELETE", f"/tokens/{found[0].id}")
        return found[0]

    def audit(self, limit: int) -> list[AuditRow]:
        with _understood():
            return [values.audit_row(each) for each in self._server.items("/audit", most=limit)]


@contextmanager
def _understood() -> Iterator[None]:
    """What is no JSON of ours becomes one clear error."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration, OverflowError) as error:
        raise RevtrackError(
            "the server answers, but not as this revtrack expects", hint="revtrack --version here and there"
        ) from error


def _check_author(author: str | None) -> None:
    if author:
        raise InputError("over the API the author is whoever the token is for", hint="without --author")


def _comment(comment: Comment) -> str:
    return f"/articles/{comment.article_id}/comments/{comment.id}"


def _filter(filter: EndpointFilter) -> dict[str, object]:
    names = ("events", "articles", "outlets", "flags", "labels", "acknowledgements")
    return {**{name: sorted(getattr(filter, name)) for name in names}, "severity": filter.severity, "notes": filter.notes}
