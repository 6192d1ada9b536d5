"""Feeds on a terminal, and as lines for a pipe."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from revtrack.render.feeds import KINDS, limits_words, push_words, stories_words
from revtrack.render.filters import feed_filter_words
from revtrack.render.terminal.style import Sheet, Style, columns, plain, widest
from revtrack.render.times import ago, clock, day_clock, iso
from revtrack.text import counted, shorten
from revtrack.values.feed_reports import FeedDetail, FeedReport, FeedRow
from revtrack.values.feeds import Feed, Found

_HEAD = ("ID", "TITLE", "KIND", "STATE", "WATCHED", "WAITING", "CHECKED", "NEXT", "ADDRESS")


def feeds_text(rows: Sequence[FeedRow], style: Style, now: datetime) -> str:
    """A table of feeds."""
    sheet = Sheet(style)
    table = [_HEAD, *(_cells(row, now) for row in rows)]
    for line in columns(table, _widths(table, style.width), isolates=style.isolates):
        sheet.row(line)
    sheet.line()
    unwell = sum(row.feed.state in ("failing", "unavailable") for row in rows)
    sheet.line(f"{counted(len(rows), 'feed')}{f', {unwell} failing' if unwell else ''} · revtrack feed show ID tells more")
    return sheet.text()


def _widths(table: Sequence[tuple[str, ...]], width: int) -> tuple[int, ...]:
    """Every column as wide as it must be; the title takes what they leave, and the address what is left then."""
    ids, kind, state, following = (widest(table, at, most) for at, most in ((0, 9), (2, 17), (3, 11), (7, 12)))
    title = width - ids - kind - state - following - 3 * len("WATCHED") - 17
    return ids, max(5, min(18, title)), kind, state, 7, 7, 7, following


def feed_lines(rows: Sequence[FeedRow]) -> str:
    """One line for each feed, tab-separated, nothing shortened."""
    return "".join("\t".join(_exact(row)) + "\n" for row in rows)


def feed_text(detail: FeedDetail, style: Style) -> str:
    """One feed, what is asked of it, and what became of its stories."""
    sheet = Sheet(style)
    feed = detail.row.feed
    sheet.field("Feed", f"{feed.id:<4} {plain(feed.title)}".rstrip())
    sheet.field("", plain(feed.url))
    sheet.field("Kind", KINDS[feed.kind])
    sheet.field("State", _state(feed))
    sheet.field("Takes", feed_filter_words(feed.order.filter))
    sheet.field("At most", limits_words(feed.order))
    for label, words in _wishes(feed):
        sheet.field(label, words)
    sheet.field("Stories", stories_words(detail.row.counts))
    if feed.next_check_at:
        sheet.field("Next check", f"{day_clock(feed.next_check_at)} UTC, {plain(feed.next_check_why)}")
    if detail.push:
        sheet.field("Hub", f"{plain(shorten(detail.push.hub, 100))} · {plain(push_words(detail.push))}")
    for label, found in (("Watched", detail.watched), ("Waiting", detail.waiting), ("Refused", detail.refused)):
        for at, each in enumerate(found):
            sheet.field("" if at else label, _found(each))
    return sheet.text()


def feed_check_line(report: FeedReport) -> str:
    """What one check of a feed brought, in a line."""
    parts = [
        f"feed {report.feed.id}",
        report.feed.state,
        plain(report.reason),
        counted(report.new, "new story", "new stories"),
    ]
    parts += [f"{report.updated} said to be updated"] if report.updated else []
    parts += [f"{report.unwanted} kept out by the filter"] if report.unwanted else []
    parts += [f"{report.held_over} over the limit, for a later day"] if report.held_over else []
    return " · ".join(parts)


def _cells(row: FeedRow, now: datetime) -> tuple[str, ...]:
    feed = row.feed
    return (
        str(feed.id).rjust(2),
        plain(feed.order.wishes.outlet or feed.title) or "–",
        KINDS[feed.kind],
        feed.state,
        str(row.counts.get("watched", 0)),
        str(row.counts.get("waiting", 0)),
        ago(feed.checked_at, now),
        _next(feed, now),
        plain(feed.url),
    )


def _next(feed: Feed, now: datetime) -> str:
    at = feed.next_check_at
    if at is None:
        return "–"
    return clock(at) if at.date() == now.date() else day_clock(at)


def _exact(row: FeedRow) -> tuple[str, ...]:
    feed = row.feed
    counts = (str(row.counts.get(state, 0)) for state in ("watched", "waiting", "refused"))
    times = (iso(feed.checked_at) or "", iso(feed.next_check_at) or "")
    return (str(feed.id), feed.state, feed.kind, plain(feed.title), *counts, *times, plain(feed.url))


def _state(feed: Feed) -> str:
    if not feed.failing_why:
        return feed.state
    since = f" since {day_clock(feed.failing_since)} UTC" if feed.failing_since else ""
    return f"{feed.state}{since}: {plain(feed.failing_why)}"


def _wishes(feed: Feed) -> Iterator[tuple[str, str]]:
    wishes = feed.order.wishes
    if wishes.labels:
        yield "Labels", ", ".join(map(plain, wishes.labels))
    if wishes.outlet:
        yield "Outlet", f"{plain(wishes.outlet)}, where a page names none"
    if wishes.important:
        yield "Important", "asked twice as often"


def _found(found: Found) -> str:
    where = f"article {found.article_id} · " if found.article_id else ""
    claimed = f" · feed says updated {day_clock(found.claimed_at)} UTC" if found.claimed_at and found.article_id else ""
    again = f" · again {day_clock(found.next_try_at)} UTC" if found.next_try_at and found.tries else ""
    why = f" · {plain(found.why)}" if found.why and not found.article_id else ""
    return f"{where}{plain(found.url)}{why}{again}{claimed}"
