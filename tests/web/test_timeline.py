"""The timeline of an article: what stands where."""

from datetime import UTC, datetime, timedelta

from revtrack.values.references import ArticleRef
from revtrack.values.timeline import Gap, LogReport, VersionRow
from revtrack.values.watching import Window
from revtrack.web.timeline import Bar, entries, strip

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def version(number: int, seen: datetime, window: Window | None = None, digest: str = "") -> VersionRow:
    return VersionRow(
        number=number, first_seen=seen, last_seen=seen, window=window, words=1, digest=digest or str(number), sha256="", fetches=1,
        published=None, stats=None, severity=None, acknowledgement=None, flags=(), summary="", note=None,
    )  # fmt: skip


def report(*versions: VersionRow, gaps: tuple[Gap, ...] = (), state: str = "ok") -> LogReport:
    return LogReport(
        article=ArticleRef(id=1, url="", outlet="", headline=""), state=state, state_why="", watched_since=NOON, fetches=1,  # type: ignore[arg-type]
        next_check_at=None, next_check_why="", versions=versions, gaps=gaps,
    )  # fmt: skip


def test_it_is_drawn_to_scale() -> None:
    told = report(
        version(2, NOON + 3 * HOUR, Window(NOON + 2 * HOUR, NOON + 3 * HOUR)),
        version(1, NOON),
        gaps=(Gap(after=NOON + HOUR, until=NOON + 2 * HOUR, why="no fetch was made", kind="not-watched"),),
    )
    drawn = strip(told, [NOON + HOUR, NOON - 9 * HOUR], NOON + 10 * HOUR)
    assert (drawn.start, drawn.end) == (NOON, NOON + 10 * HOUR)
    assert drawn.dots == (300.0, 0.0)
    assert drawn.windows == (Bar(200.0, 100.0),)
    assert drawn.gaps == (Bar(100.0, 100.0),)
    assert drawn.failed == (0.0, 100.0)


def test_a_short_window_can_still_be_seen_and_what_is_paused_ends_with_its_last_sight() -> None:
    told = report(
        version(2, NOON + 3 * HOUR, Window(NOON + 3 * HOUR, NOON + 3 * HOUR + timedelta(seconds=1))),
        version(1, NOON),
        state="paused",
    )
    drawn = strip(told, [], NOON + 99 * HOUR)
    assert drawn.end == NOON + 3 * HOUR
    assert drawn.windows[0].width == 3.0


def test_it_is_told_newest_first_and_what_alternates_in_one_entry() -> None:
    texts = ("a", "b", "a", "b")
    versions = [version(at + 1, NOON + at * HOUR, digest=text) for at, text in enumerate(texts)]
    gap = Gap(after=NOON + timedelta(minutes=30), until=NOON + HOUR, why="no fetch was made", kind="not-watched")
    told = entries(report(*reversed(versions), gaps=(gap,)))
    assert [[each.number for each in entry.versions] or "gap" for entry in told] == [[4, 3], [2], "gap", [1]]


def test_a_story_that_began_a_moment_ago_has_a_line() -> None:
    drawn = strip(report(version(1, NOON)), [], NOON)
    assert drawn.end == NOON + timedelta(minutes=1)
