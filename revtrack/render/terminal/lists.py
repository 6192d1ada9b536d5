"""Articles as a table, and as lines for a pipe."""

from collections.abc import Sequence
from datetime import datetime

from revtrack.render.alternating import FEWEST
from revtrack.render.terminal.style import Sheet, Style, columns, plain, widest
from revtrack.render.times import ago, day_clock, iso, window_short
from revtrack.text import counted
from revtrack.values.reports import ArticleRow, LastChange

HEAD = ("ID", "OUTLET", "HEADLINE", "V", "CHANGED (UTC)", "CHECKED", "FLAGS")
OUTLET, CHANGED, CHECKED, FLAGS = 8, 19, 7, 19
NEXT_HEAD = ("ID", "OUTLET", "HEADLINE", "NEXT (UTC)", "WHY")
NEXT, DASH = 12, "–"
_SHORT = ("added", "changed", "removed")
_ANSWERED = "the site answered "


def list_text(rows: Sequence[ArticleRow], style: Style, now: datetime) -> str:
    """A table of articles with the last change of each, and a line that counts them."""
    sheet = Sheet(style)
    for line in columns([HEAD, *(_cells(row, now) for row in rows)], _widths(rows, style.width), isolates=style.isolates):
        sheet.row(line)
    sheet.line()
    failing = sum(row.state in ("failing", "gone") for row in rows)
    number = counted(len(rows), "article")
    sheet.line(f"{number}{f', {failing} failing' if failing else ''} · revtrack diff ID shows the last change")
    return sheet.text()


def next_text(rows: Sequence[ArticleRow], style: Style, now: datetime) -> str:
    """A table of articles with the next check of each and the reason for it, in the order of `rows`."""
    sheet = Sheet(style)
    cells = [NEXT_HEAD, *(_next_cells(row) for row in rows)]
    ids = max(2, *(len(str(row.id)) for row in rows))
    outlet = _outlet(rows, style.width - ids - OUTLET - NEXT - 48)
    left = style.width - ids - outlet - NEXT - 8
    for line in columns(cells, (ids, outlet, left // 3, NEXT), isolates=style.isolates):
        sheet.row(line)
    overdue = sum(row.next_check_at is not None and row.next_check_at <= now for row in rows)
    sheet.line()
    sheet.line(f"{counted(len(rows), 'article')}, {overdue} due now · revtrack check ID fetches one at once")
    return sheet.text()


def _next_cells(row: ArticleRow) -> tuple[str, ...]:
    when = day_clock(row.next_check_at) if row.next_check_at else DASH
    return str(row.id).rjust(2), plain(row.outlet), plain(row.headline), when, plain(row.next_check_why) or _state(row)


def _widths(rows: Sequence[ArticleRow], width: int) -> tuple[int, ...]:
    """Ids and versions as wide as the longest; outlet and headline share what the others leave."""
    ids = max(2, *(len(str(row.id)) for row in rows))
    versions = max(len(str(row.versions)) for row in rows)
    left = width - ids - sum((OUTLET, versions, CHANGED, CHECKED, FLAGS)) - 12
    outlet = _outlet(rows, left - 24)
    return (ids, outlet, max(12, left - (outlet - OUTLET)), versions, CHANGED, CHECKED)


def _outlet(rows: Sequence[ArticleRow], spare: int) -> int:
    """The width of outlets: a third of the spare room too, as far as their names need it."""
    names = widest([(plain(row.outlet),) for row in rows], 0, 24)
    return OUTLET + max(0, min(names - OUTLET, spare // 3))


def list_lines(rows: Sequence[ArticleRow]) -> str:
    """One line for each article, tab-separated, nothing shortened."""
    return "".join("\t".join(_exact(row)) + "\n" for row in rows)


def _cells(row: ArticleRow, now: datetime) -> tuple[str, ...]:
    change = row.last_change
    return (
        str(row.id).rjust(2),
        plain(row.outlet),
        plain(row.headline),
        str(row.versions),
        window_short(change.window if change else None),
        ago(row.checked_at, now),
        _state(row) or _alternates(row) or _flag_words(change),
    )


def _state(row: ArticleRow) -> str:
    if row.state == "ok":
        return ""
    return f"{row.state} ({plain(row.state_why).removeprefix(_ANSWERED)})" if row.state_why else row.state


def _alternates(row: ArticleRow) -> str:
    """Texts that come and go, by their count instead of by what differs each time."""
    back = row.last_change is not None and "reverted" in row.last_change.flags and row.returns >= FEWEST
    return f"alternates ×{row.returns}" if back else ""


def _flag_words(change: LastChange | None) -> str:
    """Flags as words: what was added or changed by its noun alone, what is gone with "removal"."""
    words = []
    for code in change.flags if change else ():
        noun, _, verb = code.rpartition("-")
        words.append(f"{noun} removal" if verb == "removed" else noun if verb in _SHORT else code)
    return " ".join(dict.fromkeys(words))


def _exact(row: ArticleRow) -> tuple[str, ...]:
    change = row.last_change
    return (
        str(row.id),
        row.state,
        plain(row.outlet),
        plain(row.headline),
        str(row.versions),
        (iso(change.window.after) or "") if change else "",
        (iso(change.window.until) or "") if change else "",
        iso(row.checked_at) or "",
        " ".join(change.flags) if change else "",
        plain(row.url),
        iso(row.next_check_at) or "",
        plain(row.next_check_why),
    )
