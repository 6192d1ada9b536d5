"""The timeline of an article: its versions, the windows between them and the gaps in watching, in one line and to scale.

Where nobody could see the article there is a gap; a change has a bar as wide as its window; a failed fetch is a mark.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

from revtrack.render.alternating import folded
from revtrack.values.timeline import Gap, LogReport, VersionRow
from revtrack.values.watching import LEFT_ALONE

WIDTH = 1000
_LEAST_BAR = 3.0
_LEAST_SPAN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of the timeline from the oldest to the newest: a version (or several that only alternate), or a gap."""

    at: datetime
    versions: tuple[VersionRow, ...] = ()
    gap: Gap | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the strip, in thousandths of its width."""

    x: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The timeline to scale, in thousandths of its width."""

    start: datetime
    end: datetime
    dots: tuple[float, ...]
    windows: tuple[Bar, ...]
    gaps: tuple[Bar, ...]
    failed: tuple[float, ...]


def entries(report: LogReport) -> list[Entry]:
    """What happened, newest first."""
    versions = (Entry(at=group[-1].first_seen, versions=group) for group in folded(report.versions))
    gaps = (Entry(at=gap.after, gap=gap) for gap in report.gaps)
    return sorted(chain(gaps, versions), key=lambda entry: entry.at, reverse=True)


def strip(report: LogReport, failures: Sequence[datetime], now: datetime) -> Strip:
    """The same to scale, from the first sight to now, or to the last sight of what is watched no more."""
    seen = [version.last_seen for version in report.versions]
    start = min([report.watched_since, *(version.first_seen for version in report.versions)])
    end = max([start + _LEAST_SPAN, now if report.state not in LEFT_ALONE else max(seen, default=now)])

    def place(moment: datetime) -> float:
        return round(WIDTH * min(1.0, max(0.0, (moment - start) / (end - start))), 1)

    def bars(spans: Iterable[tuple[datetime, datetime]], least: float) -> Iterator[Bar]:
        for after, until in spans:
            yield Bar(place(after), round(max(least, place(until) - place(after)), 1))

    windows = ((each.window.after or each.window.until, each.window.until) for each in report.versions if each.window)
    return Strip(
        start=start,
        end=end,
        dots=tuple(place(version.first_seen) for version in report.versions),
        windows=tuple(bars(windows, _LEAST_BAR)),
        gaps=tuple(bars(((gap.after, gap.until) for gap in report.gaps), 0.0)),
        failed=tuple(sorted({place(moment) for moment in failures})),
    )
