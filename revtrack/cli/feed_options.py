"""What is asked of a feed: the options that say it, and the values they make."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.options import number
from revtrack.errors import InputError
from revtrack.values.labels import checked_label

if TYPE_CHECKING:
    from revtrack.values.feed_change import Backfill
    from revtrack.values.feeds import FeedFilter

MOST = 1_000_000
OLDEST = timedelta(days=36_500)
FeedId = Annotated[int, typer.Argument(metavar="ID", help="Number of the feed.", parser=number)]
Include = Annotated[
    list[str] | None, typer.Option("--include", help="Only addresses with this; * is anything.", metavar="PATTERN")
]
Exclude = Annotated[list[str] | None, typer.Option("--exclude", help="No addresses with this.", metavar="PATTERN")]
Section = Annotated[
    list[str] | None, typer.Option("--section", help="Only this category, or folder of the address.", metavar="NAME")
]
Keyword = Annotated[
    list[str] | None, typer.Option("--keyword", help="Only with these words in title or summary.", metavar="WORDS")
]
PerDay = Annotated[
    int | None, typer.Option("--limit", metavar="N", help="At most so many stories in 24 hours.", min=1, max=MOST)
]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Name of the outlet, where a page names none.")]
Labels = Annotated[list[str] | None, typer.Option("--label", metavar="NAME", help="Put on every article found from now on.")]


def filter_of(
    include: list[str] | None,
    exclude: list[str] | None,
    section: list[str] | None,
    keyword: list[str] | None,
    *,
    everything: bool = False,
) -> "FeedFilter | None":
    """The filter that the options make together; None where they say nothing."""
    from revtrack.values.feeds import FeedFilter

    criteria = {"include": include, "exclude": exclude, "sections": section, "keywords": keyword}
    given = any(criteria.values())
    if everything and given:
        raise InputError("--everything and a filter exclude each other", hint="revtrack feed edit --help")
    return FeedFilter(**{name: tuple(values or ()) for name, values in criteria.items()}) if given or everything else None


def labels_of(given: list[str] | None, *, none: bool = False) -> tuple[str, ...] | None:
    """The labels that the options say; None where they say nothing."""
    if none and given:
        raise InputError("--label and --no-labels exclude each other", hint="revtrack feed edit --help")
    return tuple(map(checked_label, given)) if given else (() if none else None)


def age_of(text: str) -> "Backfill":
    """An age, or all."""
    from revtrack.service.moments import span_of

    if text == "all":
        return "all"
    span = timedelta(0) if text == "0" else span_of(text)
    if span is None:
        raise InputError(f"not an age: {text}", hint="--backfill 12h, 3d, 0 or all")
    return min(span, OLDEST)
