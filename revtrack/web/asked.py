"""What the forms above lists ask for, as their addresses name it. Every list that is filtered is a link, and a feed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request

from revtrack.service.filters import one_of
from revtrack.service.moments import moment
from revtrack.store import ListFilter
from revtrack.values.edits import EditFilter
from revtrack.values.review import CODES
from revtrack.web.filters import PARAMETERS, filter_of

OF_ARTICLES = ("outlet", "flag", "label", "severity", "since", "state")
STATES = ("failing", "changed", "unacknowledged")


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters that were given, in the order of the address; empty ones ask for nothing and are left out."""

    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, request: Request, names: Iterable[str]) -> "Asked":
        """The parameters of a request that are among `names`."""
        known = frozenset(names)
        given = ((name, value.strip()) for name, value in request.query_params.multi_items() if name in known)
        return cls(tuple((name, value) for name, value in given if value))

    def one(self, name: str) -> str:
        """The value of a parameter, "" where it was not given."""
        return next((value for key, value in self.pairs if key == name), "")

    def beside(self, names: Iterable[str]) -> list[tuple[str, str]]:
        """What a form that shows `names` has to bear along."""
        return [pair for pair in self.pairs if pair[0] not in names]

    def query(self, **more: str) -> str:
        """All of it as the query of an address, with its question mark; "" for nothing."""
        pairs = [*self.pairs, *more.items()]
        return f"?{urlencode(pairs)}" if pairs else ""


def _edits(request: Request) -> Asked:
    return Asked.of(request, PARAMETERS)


def _articles(request: Request) -> Asked:
    return Asked.of(request, OF_ARTICLES)


AskedEdits = Annotated[Asked, Depends(_edits)]
AskedArticles = Annotated[Asked, Depends(_articles)]


def edits_of(request: Request, now: datetime, *, inside: bool) -> EditFilter:
    """The filter of a list of edits, for somebody of the newsroom or not. Raises InputError."""
    return filter_of(request.query_params, now, inside=inside)


def articles_of(asked: Asked, now: datetime) -> ListFilter:
    """The filter of a list of articles. Raises InputError."""
    since = asked.one("since")
    state = one_of(("", *STATES), "state", asked.one("state"))
    return ListFilter(
        outlet=asked.one("outlet") or None,
        flag=one_of(("", *CODES), "flag", asked.one("flag")) or None,
        label=asked.one("label") or None,
        severity=asked.one("severity") or None,
        since=moment(since, now) if since else None,
        failing=state == "failing",
        changed=state == "changed",
        unacknowledged=state == "unacknowledged",
    )
