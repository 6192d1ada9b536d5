"""When nobody could see an article. Pure: fetches go in, gaps come out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from revtrack.values.reports import Span
from revtrack.values.timeline import Gap
from revtrack.values.watching import Window

UNSEEN = ("failed", "gone")
LATE = 2
"""A fetch that comes later than so many times the planned interval leaves a gap,"""
WORTH_TELLING = timedelta(minutes=1)
"""unless that is no longer than this."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One fetch: when, whether it brought a page, why not, and when the next was planned."""

    started_at: datetime
    finished_at: datetime
    outcome: str
    reason: str
    planned_at: datetime | None

    @property
    def saw(self) -> bool:
        """Whether it brought a page."""
        return self.outcome not in UNSEEN


def gaps(fetches: Sequence[Moment], now: datetime, *, watched: bool) -> tuple[Gap, ...]:
    """The times in which nobody could see the article, oldest first: runs of failed fetches, and stretches without any.

    `fetches` come oldest first. A gap is open until `now` where it has not ended, unless nobody watches any more.
    """
    return tuple(sorted((*_failed(fetches, now), *_silent(fetches, now, watched=watched)), key=lambda gap: gap.after))


def not_watched(fetches: Sequence[Moment], window: Window) -> tuple[Span, ...]:
    """The stretches of a window in which no fetch was made though one was planned, oldest first.

    `fetches` are at least those that touch the window, oldest first.
    """
    start = window.after
    if start is None:
        return ()
    silent = _silent([fetch for fetch in fetches if fetch.started_at <= window.until], window.until, watched=True)
    clipped = [Span(max(gap.after, start), min(gap.until, window.until)) for gap in silent]
    return tuple(span for span in clipped if span.until > span.after)


def _failed(fetches: Sequence[Moment], now: datetime) -> list[Gap]:
    found: list[Gap] = []
    last_seen: Moment | None = None
    run: list[Moment] = []
    for fetch in fetches:
        if not fetch.saw:
            run.append(fetch)
            continue
        if run:
            found.append(_run(last_seen, run, fetch.started_at))
        last_seen, run = fetch, []
    if run:
        found.append(_run(last_seen, run, now))
    return found


def _run(before: Moment | None, run: list[Moment], until: datetime) -> Gap:
    times = "" if len(run) == 1 else f" ({len(run)} fetches)"
    return Gap(
        after=before.finished_at if before else run[0].started_at, until=until, why=f"{run[-1].reason}{times}", kind="failed"
    )


def _silent(fetches: Sequence[Moment], now: datetime, *, watched: bool) -> list[Gap]:
    next_starts = [fetch.started_at for fetch in fetches[1:]] + ([now] if watched and fetches else [])
    pairs = zip(fetches, next_starts, strict=False)
    return [
        Gap(after=fetch.finished_at, until=until, why="no fetch was made", kind="not-watched")
        for fetch, until in pairs
        if _is_late(fetch, until)
    ]


def _is_late(fetch: Moment, until: datetime) -> bool:
    if fetch.planned_at is None:
        return False
    return until - fetch.finished_at > max(WORTH_TELLING, LATE * (fetch.planned_at - fetch.finished_at))
