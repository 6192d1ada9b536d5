"""What an endpoint hears of: the options that say it, and the filter they make."""

from typing import TYPE_CHECKING, Annotated, get_args

import typer

from revtrack.cli.completing import flag_codes
from revtrack.cli.options import number
from revtrack.errors import InputError

if TYPE_CHECKING:
    from revtrack.values.endpoints import EndpointFilter

Events = Annotated[list[str] | None, typer.Option("--event", help="Only this type, as article.updated.", metavar="TYPE")]
Articles = Annotated[list[int] | None, typer.Option("--article", help="Only of this article.", metavar="ID", parser=number)]
Outlets = Annotated[list[str] | None, typer.Option("--outlet", metavar="NAME", help="Only of this outlet.")]
Labels = Annotated[
    list[str] | None, typer.Option("--label", metavar="NAME", help="Only of articles or edits with this label.")
]
FlagCodes = Annotated[
    list[str] | None, typer.Option("--flag", help="Only edits with this flag.", metavar="CODE", autocompletion=flag_codes)
]
Acknowledgements = Annotated[
    list[str] | None, typer.Option("--acknowledgement", metavar="VERDICT", help="Only edits with this verdict, as none_found.")
]
Least = Annotated[
    str | None,
    typer.Option("--severity", metavar="SEVERITY", help="Only edits of at least this severity: minor, substantive."),
]
Notes = Annotated[bool, typer.Option("--notes", help="Edits with a note too, whatever their severity.")]
Everything = Annotated[bool, typer.Option("--everything", help="All events: no filter.")]


def filter_of(
    events: list[str] | None,
    articles: list[int] | None,
    outlets: list[str] | None,
    flags: list[str] | None,
    labels: list[str] | None,
    acknowledgements: list[str] | None,
    severity: str | None,
    notes: bool = False,
) -> "EndpointFilter":
    """The filter of these options; one that is not given asks nothing. Raises InputError for a word that is not known."""
    from revtrack.values.endpoints import EndpointFilter
    from revtrack.values.review import CODES, SEVERITIES, Acknowledgement
    from revtrack.values.watching import EventType

    return EndpointFilter(
        events=known("--event", events, get_args(EventType)),
        articles=frozenset(articles or ()),
        outlets=frozenset(outlets or ()),
        flags=known("--flag", flags, CODES),
        labels=frozenset(labels or ()),
        acknowledgements=known("--acknowledgement", acknowledgements, get_args(Acknowledgement)),
        severity=next(iter(known("--severity", [severity], SEVERITIES))) if severity else "none",  # type: ignore[arg-type]
        notes=notes,
    )


def first_filter(wanted: "EndpointFilter", *, everything: bool) -> "EndpointFilter":
    """What a new endpoint hears of: substantive edits and notes, unless its options say what sort of events it wants.

    Raises InputError where it is to hear of everything, and of less.
    """
    from revtrack.service.endpoints import first_filter as usual
    from revtrack.values.endpoints import EndpointFilter

    if everything and wanted != EndpointFilter():
        raise InputError("--everything and a filter exclude each other", hint="revtrack webhook add --help")
    return wanted if everything else usual(wanted)


def known(option: str, values: list[str] | None, words: tuple[str, ...]) -> frozenset[str]:
    """What was given to an option that takes only these words. Raises InputError with the nearest for another."""
    from revtrack.service.filters import one_of

    return frozenset(one_of(words, option.removeprefix("--"), value) for value in values or ())
