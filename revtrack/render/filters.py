"""Filters in words, the same in a terminal and on a page."""

from revtrack.text import printable, squeeze
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.feeds import FeedFilter


def endpoint_filter_words(wanted: EndpointFilter) -> str:
    """What an endpoint's filter lets through."""
    named = (
        ("", wanted.events),
        ("article ", wanted.articles),
        ("outlet ", wanted.outlets),
        ("flag ", wanted.flags),
        ("label ", wanted.labels),
        ("", wanted.acknowledgements),
    )
    parts = [prefix + " or ".join(_line(str(value)) for value in sorted(values)) for prefix, values in named if values]
    weight = f"at least {wanted.severity}" if wanted.severity != "none" else ""
    parts += [f"{weight}, or with a note" if wanted.notes else weight] if weight else []
    return "; ".join(parts) or "everything"


def feed_filter_words(wanted: FeedFilter) -> str:
    """What a feed's filter takes."""
    named = (
        ("addresses with ", wanted.include),
        ("not with ", wanted.exclude),
        ("in section ", wanted.sections),
        ("about ", wanted.keywords),
    )
    parts = [prefix + " or ".join(map(_line, values)) for prefix, values in named if values]
    return "; ".join(parts) or "every story"


def _line(text: str) -> str:
    return printable(squeeze(text))
