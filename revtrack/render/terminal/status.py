"""Health, in a few lines."""

from collections.abc import Sequence

from revtrack.render.health import disk_words, feeds_words, fetches_words, lag_words, overdue_words, waiting_words
from revtrack.render.terminal.style import Sheet, Style, plain
from revtrack.render.times import day_clock
from revtrack.schedule.hosts import left_alone_words
from revtrack.text import counted, shorten
from revtrack.values.operation import FailingFeed, StatusReport

EMPTY = '""'
HOSTS = 5
"""How many hosts that are left alone, and feeds that fail, are named."""


def status_text(report: StatusReport, style: Style) -> str:
    """The state of the database and of the service on it."""
    sheet = Sheet(style)
    sheet.field("Health", "ok" if report.ok else "; ".join(map(plain, report.problems)))
    sheet.field("Watching", f"{counted(report.articles, 'article')}, {counted(report.versions, 'version')}")
    sheet.field("Overdue", overdue_words(report.oldest_overdue_s))
    sheet.field("Fetches", fetches_words(report.fetches))
    sheet.field("Lag", lag_words(report.fetches))
    sheet.field("Deliveries", waiting_words(report.oldest_pending_delivery_s))
    sheet.field("Feeds", feeds_words(report.feeds))
    for feed in report.feeds.failing[:HOSTS]:
        sheet.field("", failing_words(feed))
    queue = ", ".join(f"{count} {name}" for name, count in report.queue.items())
    sheet.field("Queue", queue or "empty")
    if report.endpoints:
        sheet.field("Endpoints", ", ".join(f"{count} {state}" for state, count in report.endpoints.items()))
    for each in report.left_alone[:HOSTS]:
        why = f" ({plain(shorten(each.why, 80))})" if each.why else ""
        words = plain(left_alone_words(each.host, each.failures).removeprefix("because "))
        sheet.field("Left alone", f"{words}{why}; tried again at {day_clock(each.until)} UTC")
    if len(report.left_alone) > HOSTS:
        sheet.field("", f"and {len(report.left_alone) - HOSTS} more hosts; --json lists each")
    killed = f", {report.worker_kills} killed since the service started" if report.worker_kills else ""
    sheet.field("Workers", f"{report.workers}{killed}")
    sheet.field("Database", f"{plain(report.database_url)}, {report.database_bytes / 1e6:.1f} MB, schema {report.revision}")
    sheet.field("Disk", disk_words(report.disk))
    sheet.field("Version", report.version)
    return sheet.text()


def config_text(rows: Sequence[tuple[str, str, str]], style: Style) -> str:
    """Every key with its value and where it comes from; what is empty as the file writes it."""
    sheet = Sheet(style)
    indent = max(len(key) for key, _, _ in rows) + 2
    for key, value, source in rows:
        sheet.field(key, f"{plain(value) or EMPTY}  ({plain(source)})", indent=indent)
    return sheet.text()


def failing_words(feed: FailingFeed) -> str:
    """Which feed fails, since when, why, and when it is asked again."""
    since = f" since {day_clock(feed.since)} UTC" if feed.since else ""
    again = f"; asked again {day_clock(feed.next_check_at)} UTC" if feed.next_check_at else ""
    return f"{feed.id} {plain(shorten(feed.url, 100))} {feed.state}{since}: {plain(shorten(feed.why, 80))}{again}"
