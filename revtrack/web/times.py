"""Times as markup: the words that every renderer has, each clock in them an element that names its moment."""

import re
from datetime import datetime

from markupsafe import Markup

from revtrack.render.times import clock, iso, page_time, seconds, window_short, window_words
from revtrack.values.document import PageTime
from revtrack.values.watching import Window

_CLOCK = re.compile(r"\d\d:\d\d(?::\d\d)?")
_NOTHING = "–"


def moment(at: datetime | None, now: datetime | None = None) -> str:
    """A moment as "20 Nov 13:42 UTC"; of today only its clock, of another year its year too."""
    if at is None:
        return _NOTHING
    today = now is not None and at.date() == now.date()
    year = f" {at.year}" if now is not None and at.year != now.year else ""
    words = f"{clock(at)} UTC" if today else f"{at.day} {at:%b}{year} {clock(at)} UTC"
    return _named(at, words)


def exact(at: datetime | None) -> str:
    """A moment whole, to the second: "20 Nov 2026 13:42:07 UTC"."""
    if at is None:
        return _NOTHING
    return _named(at, f"{at.day} {at:%b %Y} {seconds(at)} UTC")


def stated(time: PageTime | None) -> str:
    """A time as the page states it."""
    return page_time(time) if time else _NOTHING


def window(of: Window | None) -> str:
    """A window in a column: "20 Nov 14:05–14:20 UTC"."""
    return _NOTHING if of is None else _timed(f"{window_short(of, exact=True)} UTC", of)


def window_long(of: Window) -> str:
    """A window whole: "between 14:05 and 14:20 UTC, Fri 20 Nov 2026 (a 15-minute window)"."""
    return _timed(window_words(of), of)


def _timed(words: str, of: Window) -> Markup:
    """The words with an element around each clock: the first is the window's beginning, the last its end."""
    ends = iter([of.after, of.until] if of.after else [of.until])
    return Markup(_CLOCK.sub(lambda clock: _named(next(ends), clock.group()), words))


def _named(at: datetime, words: str) -> Markup:
    """Words of ours, figures and names of months, as an element that names a moment."""
    return Markup(f'<time datetime="{iso(at)}">{words}</time>')
