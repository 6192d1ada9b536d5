"""What `watch`, `check` and `show` answer."""

from collections import Counter
from collections.abc import Sequence

from revtrack.render.plain import document_lines
from revtrack.render.terminal.style import Sheet, Style, plain
from revtrack.render.times import day_clock, page_time
from revtrack.text import counted, shorten
from revtrack.values.reports import BlockReason, CheckReport, VersionReport, WatchReport

BLOCK_LETTERS = 300


def watch_text(report: WatchReport, style: Style, schedule: str) -> str:
    """What was found at an address, how it is watched from now on, and what to do next. `schedule` is the policy in words."""
    sheet = Sheet(style)
    if report.status:
        sheet.field("Fetched", f"{report.status} in {report.elapsed_ms / 1000:.1f} s, {report.bytes / 1000:.0f} kB of HTML")
    sheet.field("Found", f'"{plain(report.headline)}"')
    sheet.field("", _about(report))
    if report.note:
        sheet.field("", f'with a note: "{plain(shorten(report.note, 160))}"')
    for warning in report.warnings:
        sheet.field("Note", plain(warning))
    if report.created:
        sheet.field("Watching", f"as article {report.id}: {schedule}")
        sheet.field("Next", f"revtrack log {report.id} · revtrack webhook add https://… --article {report.id}")
    else:
        sheet.line(f"Already watching as article {report.id}")
    return sheet.text()


def check_line(report: CheckReport, style: Style) -> str:
    """One line for one check."""
    sheet = Sheet(style)
    version = (
        f"v{report.to_version}"
        if report.to_version == report.from_version
        else f"v{report.from_version} → v{report.to_version}"
    )
    status = f"HTTP {report.status}" if report.status else "no answer"
    flags = f"  {' '.join(report.flags)}" if report.flags else ""
    sheet.field(str(report.id), f"{report.outcome:<10} {version}  {status}  {plain(report.reason)}{flags}", indent=5)
    return sheet.text()


def check_summary(reports: Sequence[CheckReport]) -> str:
    """One line that counts the outcomes."""
    counts = Counter(report.outcome for report in reports)
    said = ", ".join(f"{count} {outcome}" for outcome, count in counts.most_common())
    return f"{counted(len(reports), 'article')} checked{f': {said}' if said else ''}"


def blocks_text(blocks: Sequence[BlockReason], style: Style) -> str:
    """Every block of a page: its role, its words, and why."""
    sheet = Sheet(style)
    for block in blocks:
        sheet.field(block.role or "out", plain(shorten(block.text, BLOCK_LETTERS)))
        sheet.field("", f"({block.reason})")
    return sheet.text()


def show_text(report: VersionReport, style: Style, *, headers: bool = False) -> str:
    """One version as text: what is known of it, then the story."""
    sheet = Sheet(style)
    document, version = report.document, report.version
    sheet.field(f"Article {report.article.id}", f"{plain(report.article.outlet)} · version {version.number}")
    sheet.field("", plain(report.article.url))
    sheet.field("Seen", f"first {day_clock(version.first_seen)}, last {day_clock(version.last_seen)} UTC")
    sheet.field("Evidence", f"sha256 {version.sha256}")
    for name, value in report.headers if headers else ():
        sheet.field("Header", f"{plain(name)}: {plain(value)}")
    for line in document_lines(document):
        sheet.line()
        sheet.line(plain(line))
    return sheet.text()


def _about(report: WatchReport) -> str:
    parts = [plain(report.outlet)]
    if report.byline:
        parts.append(f"by {plain(', '.join(report.byline))}")
    if report.published:
        parts.append(f"published {plain(page_time(report.published))}")
    count = f"{counted(report.paragraphs, 'paragraph')}, {counted(report.words, 'word')}"
    return " · ".join([*filter(None, parts), count])
