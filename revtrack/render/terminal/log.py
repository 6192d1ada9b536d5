"""An article's versions, newest first."""

from collections.abc import Sequence
from datetime import datetime

from revtrack.render.alternating import folded
from revtrack.render.terminal.style import LABEL, Sheet, Style, plain
from revtrack.render.times import clock, day, day_clock, every, page_time, window_short
from revtrack.text import counted
from revtrack.values.timeline import EventRow, Gap, LogReport, VersionRow
from revtrack.values.watching import LEFT_ALONE, Window

INDENT = 4
ALTERNATION = 4
GAPS = 3


def log_text(report: LogReport, style: Style, now: datetime) -> str:
    """The article, how it is watched, its versions with their edits and events, and the gaps in watching."""
    sheet = Sheet(style)
    sheet.field(f"Article {report.article.id}", f"{plain(report.article.outlet)} · {plain(report.article.headline)}")
    sheet.field("", plain(report.article.url))
    sheet.field("Watching", _watching(report, now))
    _labels(sheet, report, None, LABEL)
    _comments(sheet, report, None, LABEL)
    gaps = sorted(report.gaps, key=lambda gap: gap.until, reverse=True)
    for versions in folded(report.versions):
        later = [gap for gap in gaps if gap.until > versions[0].first_seen]
        gaps = gaps[len(later) :]
        _gaps(sheet, later)
        sheet.line()
        if len(versions) > 1:
            _alternation(sheet, versions)
        else:
            _version(sheet, versions[0])
        for version in versions:
            _labels(sheet, report, version.number, INDENT)
            _comments(sheet, report, version.number, INDENT)
    _gaps(sheet, gaps)
    return sheet.text()


def _gaps(sheet: Sheet, gaps: Sequence[Gap]) -> None:
    """The times between two versions in which nobody saw the article, newest first: nobody looked, or no page came."""
    if gaps:
        sheet.line()
    for gap in gaps[:GAPS]:
        label = "Not watched" if gap.kind == "not-watched" else "Not read"
        sheet.field(label, f"{window_short(Window(gap.after, gap.until), exact=True)} UTC: {plain(gap.why)}")
    if len(gaps) > GAPS:
        sheet.field("", f"and {len(gaps) - GAPS} more times before; --json lists each")


def _labels(sheet: Sheet, report: LogReport, number: int | None, indent: int) -> None:
    names = [plain(each.name) for each in report.labels if each.number == number]
    if names:
        sheet.field("", f"{'label' if len(names) == 1 else 'labels'} {', '.join(names)}", indent=indent)


def _comments(sheet: Sheet, report: LogReport, number: int | None, indent: int) -> None:
    for comment in report.comments:
        if comment.number == number and not comment.removed_at:
            head = f"comment {comment.id} by {plain(comment.author)}, {day_clock(comment.at)} UTC"
            sheet.field("", f"{head}: {plain(comment.text)}", indent=indent)


def _watching(report: LogReport, now: datetime) -> str:
    since = f"since {day(report.watched_since)} {report.watched_since:%Y %H:%M} UTC"
    fetches = counted(report.fetches, "fetch", "fetches")
    if report.state in LEFT_ALONE:
        why = f" ({plain(report.state_why)}; revtrack resume {report.article.id} goes on)" if report.state_why else ""
        return f"{report.state}{why}; {since} · {fetches}"
    trouble = f"{report.state} ({plain(report.state_why)}) · " if report.state != "ok" and report.state_why else ""
    return f"{trouble}{_pace(report)}{since} · {fetches} · {_next(report, now)}"


def _pace(report: LogReport) -> str:
    important = "important, " if report.important else ""
    return f"{important}{every(report.asked_every)} " if report.asked_every else important


def _next(report: LogReport, now: datetime) -> str:
    if report.next_check_at is None:
        return "no next check"
    same_day = report.next_check_at.date() == now.date()
    when = clock(report.next_check_at) if same_day else day_clock(report.next_check_at)
    return f"next {when} UTC, {plain(report.next_check_why)}" if report.next_check_why else f"next {when} UTC"


def _alternation(sheet: Sheet, versions: tuple[VersionRow, ...]) -> None:
    """Versions that only go back and forth, in one line."""
    newest, oldest = versions[0], versions[-1]
    last = f", last {window_short(newest.window, exact=True)} UTC" if newest.window else ""
    first, second = oldest.number - 2, oldest.number - 1
    said = f"alternated {len(versions)} times between the texts of v{first} and v{second}{last}; --json lists each"
    sheet.field(f"v{oldest.number}–v{newest.number}", said, indent=INDENT + ALTERNATION)


def _version(sheet: Sheet, version: VersionRow) -> None:
    when = (
        f"{window_short(version.window, exact=True)} UTC"
        if version.window
        else f"first seen {day_clock(version.first_seen)} UTC"
    )
    parts = [when]
    if version.stats:
        parts.append(f"+{version.stats.words_added} −{version.stats.words_removed} words")
    if version.acknowledgement:
        parts.append(version.acknowledgement.replace("_", " "))
    sheet.field(f"v{version.number}", "   ".join([*parts, *version.flags]), indent=INDENT)
    fetches = f"{counted(version.fetches, 'fetch', 'fetches')}, last {clock(version.last_seen)} UTC"
    facts = [f"sha256 {version.sha256[:6]}…{version.sha256[-4:]}", f"{version.words} words", fetches]
    if version.published:
        facts.append(f"published {plain(page_time(version.published))}")
    sheet.field("", "   ".join(facts), indent=INDENT)
    if version.removed:
        gone = version.removed
        sheet.field(
            "", f"removed on request {day_clock(gone.at)} UTC by {plain(gone.who)}: {plain(gone.reason)}", indent=INDENT
        )
    if version.note:
        sheet.field("", f'"{plain(version.note)}"', indent=INDENT)
    for event in version.events:
        sheet.field("", f"{event.type}   {_deliveries(event)}", indent=INDENT)


def _deliveries(event: EventRow) -> str:
    if not event.deliveries:
        return "no endpoint"
    counts = ", ".join(f"{count} {state}" for state, count in event.deliveries.items())
    return f"{counts} (next try {clock(event.next_at)} UTC)" if event.next_at else counts
