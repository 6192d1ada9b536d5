"""Times and spans in words, always UTC."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from revtrack.text import counted
from revtrack.values.document import PageTime
from revtrack.values.reports import Span
from revtrack.values.watching import Window

STRETCHES = 3


def iso(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC with a Z, no finer than seconds."""
    return None if moment is None else moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def clock(moment: datetime) -> str:
    """Hours and minutes."""
    return f"{moment:%H:%M}"


def seconds(moment: datetime) -> str:
    """Hours, minutes and seconds."""
    return f"{moment:%H:%M:%S}"


def day(moment: datetime) -> str:
    """A day as "20 Nov"."""
    return f"{moment.day} {moment:%b}"


def day_clock(moment: datetime) -> str:
    """A moment as "20 Nov 13:42"."""
    return f"{day(moment)} {clock(moment)}"


def full_day(moment: datetime) -> str:
    """A day as "Fri 20 Nov 2026"."""
    return f"{moment:%a} {moment.day} {moment:%b %Y}"


def page_time(stated: PageTime) -> str:
    """A time as a page states it: "20 Nov 2026 13:42 UTC", or the page's own words where they name no instant."""
    instant = stated.instant
    return f"{instant.day} {instant:%b %Y} {clock(instant)} UTC" if instant else stated.isoformat()


def window_words(window: Window) -> str:
    """A window whole: "between 14:05 and 14:20 UTC, Fri 20 Nov 2026 (a 15-minute window)"; as long as its times say."""
    if window.after is None:
        return f"before {clock(window.until)} UTC, {full_day(window.until)}"
    length = window.until.replace(microsecond=0) - window.after.replace(microsecond=0)
    span = f"({a_span(length)} window)"
    if length < timedelta(minutes=2):
        return f"between {seconds(window.after)} and {seconds(window.until)} UTC, {full_day(window.until)} {span}"
    if window.after.date() == window.until.date():
        return f"between {clock(window.after)} and {clock(window.until)} UTC, {full_day(window.until)} {span}"
    after = f"{clock(window.after)} UTC, {full_day(window.after)}"
    return f"between {after} and {clock(window.until)} UTC, {full_day(window.until)} {span}"


def window_short(window: Window | None, dash: str = "–", *, exact: bool = False) -> str:
    """A window in a column: "20 Nov 14:05–14:20"; with seconds where `exact` asks for them and minutes tell nothing."""
    if window is None:
        return dash
    if window.after is None:
        return f"{day(window.until)} {clock(window.until)}"
    if window.after.date() == window.until.date():
        shown = seconds if exact and clock(window.after) == clock(window.until) else clock
        return f"{day(window.until)} {shown(window.after)}{dash}{shown(window.until)}"
    return f"{day(window.after)} {clock(window.after)}{dash}{day(window.until)} {clock(window.until)}"


def not_watched_words(spans: Sequence[Span], until: datetime) -> str:
    """What of a window that ends at `until` nobody looked: "not watched 02:00–09:00", at most three stretches."""
    shown = ", ".join(_stretch(span, until) for span in spans[:STRETCHES])
    more = f" and {len(spans) - STRETCHES} more times" if len(spans) > STRETCHES else ""
    return f"not watched {shown}{more}" if spans else ""


def _stretch(span: Span, until: datetime) -> str:
    if span.after.date() == span.until.date() == until.date():
        return f"{clock(span.after)}–{clock(span.until)}"
    return window_short(Window(span.after, span.until))


def a_span(span: timedelta) -> str:
    """A span as an adjective: "a 15-minute", "an 8-hour", "a 3-day"; under two minutes in seconds."""
    number, unit = _measured(span)
    article = "an" if str(number).startswith("8") or number in (11, 18) else "a"
    return f"{article} {number}-{unit}"


def lasting(span: timedelta) -> str:
    """A span as a length, measured as `a_span` does: "15 minutes", "1 second", "3 days"."""
    return counted(*_measured(span))


def _measured(span: timedelta) -> tuple[int, str]:
    if span < timedelta(minutes=2):
        return max(1, round(span.total_seconds())), "second"
    minutes = round(span.total_seconds() / 60)
    number, unit = (minutes, "minute") if minutes < 120 else (round(minutes / 60), "hour")
    return (number, unit) if unit == "minute" or number < 48 else (round(number / 24), "day")


def ago(moment: datetime | None, now: datetime) -> str:
    """How long ago, in a column: "3m ago"."""
    if moment is None:
        return "–"
    passed = max(0, int((now - moment).total_seconds()))
    for size, unit in ((86400, "d"), (3600, "h"), (60, "m")):
        if passed >= size:
            return f"{passed // size}{unit} ago"
    return f"{passed}s ago"


def every(span: timedelta) -> str:
    """How often: "every 15 min", "every 2 h"."""
    total = max(1, round(span.total_seconds()))
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if total >= size and total % size == 0:
            return f"every {total // size} {unit}"
    return f"every {total} s" if total < 60 else f"every {round(total / 60)} min"
