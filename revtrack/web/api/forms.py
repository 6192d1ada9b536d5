"""What is sent to the API: exact types and no other names, so that a misspelt field is refused instead of ignored."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from revtrack.service.articles import LONGEST_EVERY, LONGEST_REASON, SHORTEST_EVERY
from revtrack.store.comments import LONGEST as LONGEST_COMMENT
from revtrack.values.access import Role
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.feed_change import FeedChange
from revtrack.values.feeds import FeedFilter
from revtrack.values.labels import checked_label
from revtrack.values.numbers import HIGHEST
from revtrack.values.review import Acknowledgement, Code, Severity
from revtrack.values.watching import EndpointKind, EventType

Address = Annotated[str, Field(min_length=1, max_length=2_000, examples=["https://www.example.org/2026/11/20/a-story"])]
Word = Annotated[str, Field(min_length=1, max_length=200)]
OLDEST_S = 36_500 * 86_400
SHORTEST_S, LONGEST_S = round(SHORTEST_EVERY.total_seconds()), round(LONGEST_EVERY.total_seconds())
Number = Annotated[int, Field(ge=1, le=HIGHEST)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class NewArticles(_Form):
    """Addresses of stories to watch."""

    urls: Annotated[list[Address], Field(min_length=1, max_length=20)]


class NewPace(_Form):
    """How often to check: `every` in seconds, or `auto`; what is null stays."""

    every: Annotated[int, Field(ge=SHORTEST_S, le=LONGEST_S, examples=[600])] | Literal["auto"] | None = None
    important: bool | None = None


class Pinged(_Form):
    """Articles to make due, by number or address, and what follows "because of"."""

    articles: Annotated[list[Address], Field(min_length=1, max_length=200)]
    why: Annotated[str, Field(min_length=1, max_length=LONGEST_REASON)] = "a ping"


class NewComment(_Form):
    """What somebody says of an article, or of the edit that led to `version`."""

    text: Annotated[str, Field(min_length=1, max_length=LONGEST_COMMENT)]
    version: Number | None = None


class ChangedComment(_Form):
    """What stands in the place of a comment."""

    text: Annotated[str, Field(min_length=1, max_length=LONGEST_COMMENT)]


class ChangedLabels(_Form):
    """Labels to put on and labels to take off, in one step."""

    add: Annotated[list[Word], Field(max_length=50, examples=[["elections"]])] = []
    remove: Annotated[list[Word], Field(max_length=50, examples=[[]])] = []


class FeedFilterForm(_Form):
    """Which stories of a feed are wanted; an empty list lets every story pass."""

    include: Annotated[list[Word], Field(max_length=50, description="Only addresses with one of these; * is anything.")] = []
    exclude: Annotated[list[Word], Field(max_length=50, description="No addresses with these.")] = []
    sections: Annotated[list[Word], Field(max_length=50, description="Only these categories, or folders of the address.")] = []
    keywords: Annotated[list[Word], Field(max_length=50, description="Only with these words in title or summary.")] = []

    def value(self) -> FeedFilter:
        """The filter that is meant."""
        return FeedFilter(**{name: tuple(values) for name, values in self.model_dump().items()})


class ChangedFeed(_Form):
    """What to change of a feed; what is left out or null stays, a filter or labels given here replace those it had."""

    filter: FeedFilterForm | None = None
    labels: Annotated[list[Word] | None, Field(max_length=50, description="Put on every article found.")] = None
    important: Annotated[bool | None, Field(description="Asked twice as often.")] = None
    outlet: Annotated[str | None, Field(max_length=200, description="Where a page names none.")] = None
    per_day: Annotated[int | None, Field(ge=1, le=1_000_000, description="At most so many stories in 24 hours.")] = None

    def value(self) -> FeedChange:
        """What is said of it."""
        return FeedChange(
            filter=None if self.filter is None else self.filter.value(),
            labels=None if self.labels is None else tuple(map(checked_label, self.labels)),
            important=self.important,
            outlet=self.outlet,
            per_day=self.per_day,
        )


class NewFeed(ChangedFeed):
    """A feed to ask: its address, or that of a page that names its feeds; the configuration says what is left out."""

    url: Annotated[str, Field(min_length=1, max_length=2_000, examples=["https://www.example.org/"])]
    backfill: Annotated[
        Annotated[int, Field(ge=0, le=OLDEST_S)] | Literal["all"] | None,
        Field(description="Stories so old are wanted too, in seconds, or `all`."),
    ] = None

    def value(self) -> FeedChange:
        """What is said of it."""
        back = timedelta(seconds=self.backfill) if isinstance(self.backfill, int) else self.backfill
        return replace(super().value(), backfill=back)


class FilterForm(_Form):
    """What an endpoint is told of; an empty list means all, `severity` is the least."""

    events: Annotated[list[EventType], Field(max_length=20)] = []
    articles: Annotated[list[Number], Field(max_length=500)] = []
    outlets: Annotated[list[Word], Field(max_length=100)] = []
    flags: Annotated[list[Code], Field(max_length=50)] = []
    labels: Annotated[list[Word], Field(max_length=100)] = []
    acknowledgements: Annotated[list[Acknowledgement], Field(max_length=10)] = []
    severity: Severity = "none"
    notes: Annotated[bool, Field(description="Edits with a note too, whatever their severity.")] = False

    def value(self) -> EndpointFilter:
        """The filter that is meant."""
        return EndpointFilter(
            events=frozenset(self.events),
            articles=frozenset(self.articles),
            outlets=frozenset(self.outlets),
            flags=frozenset(self.flags),
            labels=frozenset(self.labels),
            acknowledgements=frozenset(self.acknowledgements),
            severity=self.severity,
            notes=self.notes,
        )


class NewEndpoint(_Form):
    """An endpoint to add."""

    url: Annotated[str, Field(min_length=1, max_length=2_000, examples=["https://desk.example.org/hook"])]
    name: Annotated[str, Field(max_length=100)] = ""
    kind: Annotated[EndpointKind | None, Field(description="Left out: as the address tells.")] = None
    filter: Annotated[FilterForm | None, Field(description="Left out: substantive edits and notes.")] = None
    digest: Annotated[str | None, Field(max_length=100, description="Of chats and mail.", examples=["every hour"])] = None
    ordered: bool = False


class ChangedEndpoint(_Form):
    """What to change of an endpoint; what is left out stays."""

    url: Annotated[str | None, Field(min_length=1, max_length=2_000)] = None
    name: Annotated[str | None, Field(min_length=1, max_length=100)] = None
    filter: FilterForm | None = None
    digest: Annotated[str | None, Field(max_length=100)] = None
    ordered: bool | None = None


class Retry(_Form):
    """Which deliveries to send again."""

    which: Literal["all", "exhausted"]


class NewToken(_Form):
    """A token to make; `expires` as `90d`, or `never`."""

    name: Annotated[str, Field(min_length=1, max_length=100, examples=["newsdesk bot"])]
    role: Role = "viewer"
    expires: Annotated[str, Field(max_length=20, pattern=r"^(never|[1-9]\d{0,3}[dhm])$", examples=["90d"])] = "90d"
