"""Edits of all articles, newest first: each with its note, its sentence, who is new in it, and its window."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from revtrack.render.terminal.style import Sheet, Style, fitted, plain
from revtrack.render.times import iso, window_short
from revtrack.text import counted, shorten
from revtrack.values.edits import EditCounts, EditRow

NOTE_LETTERS = 200
MOST_VOICES = 3


def edits_text(rows: Sequence[EditRow], counts: EditCounts, style: Style) -> str:
    """The edits, and a line that counts all that pass the filter."""
    sheet = Sheet(style)
    for row in rows:
        _edit(sheet, row)
        sheet.line()
    sheet.line(counts_line(counts, shown=len(rows)))
    return sheet.text()


def counts_line(counts: EditCounts, *, shown: int) -> str:
    """Edits by their notes, and articles that fail."""
    parts = [
        counted(counts.edits, "edit") if shown >= counts.edits else f"{shown} of {counted(counts.edits, 'edit')}",
        f"{counts.with_note} with a note",
        f"{counts.none_found} with no note found",
        *([f"{counted(counts.failing, 'article')} failing"] if counts.failing else []),
    ]
    return " · ".join(parts)


def edits_lines(rows: Sequence[EditRow]) -> str:
    """One line for each edit, tab-separated, nothing shortened."""
    return "".join("\t".join(_exact(row)) + "\n" for row in rows)


def _edit(sheet: Sheet, row: EditRow) -> None:
    versions = f"v{row.from_number} → v{row.to_number}"
    name = f"{plain(row.article.outlet)} · {plain(row.article.headline)}"
    room = sheet.style.width - cell_len(versions) - 2
    sheet.row(f"{fitted(name, room)}  {versions}" if room > 0 else name)
    for line in _told(row):
        sheet.field("", line, indent=2)


def _told(row: EditRow) -> Iterator[str]:
    if row.note_text:
        kind = f" {(row.note_kind or '').replace('_', ' ')}".rstrip()
        yield f'NOTE{kind}: "{plain(shorten(row.note_text, NOTE_LETTERS))}"'
    elif row.acknowledgement == "none_found":
        yield "No note found"
    if row.summary:
        yield plain(row.summary)
    if row.edit_labels:
        yield f"Labelled {', '.join(map(plain, row.edit_labels))}"
    yield " · ".join(_facts(row))
    yield f"revtrack diff {row.article.id} {row.from_number}..{row.to_number}"


def _facts(row: EditRow) -> Iterator[str]:
    for label, names in (("New voice", row.new_voices), ("Gone", row.gone_voices)):
        if names:
            more = f" and {len(names) - MOST_VOICES} more" if len(names) > MOST_VOICES else ""
            yield f"{label}: {', '.join(plain(name) for name in names[:MOST_VOICES])}{more}"
    if row.stats:
        yield f"+{row.stats.get('words_added', 0)} −{row.stats.get('words_removed', 0)} words"
    yield f"{window_short(row.window, exact=True)} UTC"


def _exact(row: EditRow) -> tuple[str, ...]:
    return (
        str(row.article.id),
        str(row.from_number),
        str(row.to_number),
        iso(row.window.after) or "",
        iso(row.window.until) or "",
        plain(row.article.outlet),
        plain(row.article.headline),
        row.severity,
        row.acknowledgement,
        " ".join(row.flags),
        plain(row.note_text or ""),
        plain(row.summary),
        plain(row.article.url),
    )
