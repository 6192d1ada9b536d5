"""The edit as INTERFACES draws it: the verdict first, then what changed in words, then the evidence."""

from collections.abc import Iterable, Iterator, Mapping

from rich.text import Text

from revtrack.render.terminal.segments import marked, one_side
from revtrack.render.terminal.style import LABEL, MOVED, MUTED, NOTE, Sheet, Style, plain
from revtrack.render.times import seconds, window_words
from revtrack.text import counted, shorten, squeeze
from revtrack.values.diff import Diff, Row, Segment
from revtrack.values.document import Document, PageTime
from revtrack.values.reports import EditReport, Evidence
from revtrack.values.review import Review, Voice

FIELDS = {"headline": "headline", "dek": "dek", "byline": "byline", "dates": "dates", "link": "link", "caption": "caption"}
QUOTED = 45


def diff_text(report: EditReport, style: Style) -> str:
    """One edit of an article."""
    sheet = Sheet(style)
    sheet.field(f"Article {report.article.id}", f"{plain(report.article.outlet)} · {plain(report.article.headline)}")
    sheet.field("", plain(report.article.url))
    _verdict(sheet, report.review)
    latest = f", the latest of {report.versions} versions" if report.to_number == report.versions else ""
    sheet.field("Compared", f"v{report.from_number} → v{report.to_number}{latest}")
    sheet.field("Changed", window_words(report.window))
    if report.claimed_modified:
        sheet.field("Page claims", f"modified {_claimed(report.claimed_modified, report)} (dateModified)")
    _contents(sheet, report.diff, report.review)
    sheet.line()
    _body(sheet, report.diff)
    _evidence(sheet, report)
    return sheet.text()


def compare_text(old: Document, new: Document, diff: Diff, review: Review, style: Style) -> str:
    """The difference of two documents that are no versions of an article."""
    sheet = Sheet(style)
    if not diff.changed and review.severity == "none":
        sheet.field("Compared", plain(f"{old.headline} → {new.headline}" if old.headline != new.headline else new.headline))
    _verdict(sheet, review)
    _contents(sheet, diff, review)
    sheet.line()
    _body(sheet, diff)
    return sheet.text()


def acknowledgement_words(review: Review) -> str:
    """The verdict in words."""
    if review.acknowledgement == "partly":
        missing = dict.fromkeys(review.flags[index].code for index in review.uncovered)
        return f"partly: the note leaves out {', '.join(missing)}"
    return {
        "acknowledged": "acknowledged: the note covers every substantive change",
        "none_found": "no note found",
        "not_needed": "not needed: nothing substantive changed",
    }[review.acknowledgement]


def size_words(diff: Diff) -> str:
    """Words and paragraphs that changed."""
    stats = diff.stats
    names = ("added", "removed", "changed", "moved", "unchanged")
    counts = [f"{getattr(stats, name)} {name}" for name in names if getattr(stats, name)]
    return f"+{stats.words_added} −{stats.words_removed} words · paragraphs: {', '.join(counts) or 'none'}"


def _verdict(sheet: Sheet, review: Review) -> None:
    sheet.field("Summary", review.summary or "nothing changed")
    sheet.field("Outlet says", acknowledgement_words(review))
    if review.note:
        sheet.field("", f'{review.note.kind.replace("_", " ")}: "{plain(review.note.text)}"')
    for claim in review.claims:
        if claim.status == "not_seen":
            sheet.field("", f'not seen in this diff: "{plain(claim.claim.words)}"')


def _contents(sheet: Sheet, diff: Diff, review: Review) -> None:
    for label, voices in (("New voices", review.new_voices), ("Gone", review.gone_voices)):
        if voices:
            sheet.field(label, ", ".join(map(_voice, voices)))
    if review.flags:
        sheet.field("Flags", "  ".join(review.codes))
    sheet.field("Size", size_words(diff))


def _voice(voice: Voice) -> str:
    quotes = f" ({counted(voice.quotes, 'quote')})" if voice.quotes else ""
    return f"{plain(voice.name)}{quotes}"


def _claimed(time: PageTime, report: EditReport) -> str:
    if time.instant is None:
        return plain(time.isoformat())
    same_day = time.instant.date() == report.window.until.date()
    return f"{time.instant:%H:%M} UTC" if same_day else f"{time.instant:%Y-%m-%d %H:%M} UTC"


def _body(sheet: Sheet, diff: Diff) -> None:
    numbers = (diff.old.paragraph_numbers(), diff.new.paragraph_numbers())
    folded: list[Row] = []
    for row in _in_view(diff, sheet.style):
        if _folds(row, sheet.style):
            folded.append(row)
            continue
        _fold(sheet, folded, numbers)
        folded = []
        _one(sheet, row, numbers)
        sheet.line()
    _fold(sheet, folded, numbers)


def _in_view(diff: Diff, style: Style) -> Iterator[Row]:
    """Notes first, then fields, then the text in its order; what is outside the article is not shown."""
    rows = [row for row in diff.rows if row.channel != "periphery"]
    if style.full:
        yield from rows
        return
    yield from (row for row in rows if row.channel == "note" and _changes(row))
    if style.only_notes:
        return
    for row in rows:
        if row.channel == "dates":
            continue
        if row.channel in FIELDS and row.channel != "caption":
            yield from (row,) if _changes(row) else ()
        elif row.channel != "note":
            yield row


def _changes(row: Row) -> bool:
    return row.type != "same"


def _folds(row: Row, style: Style) -> bool:
    if style.full:
        return False
    return all(segment[0] in "=~" for segment in row.segments) and row.type not in ("move", "split", "merge")


def _fold(sheet: Sheet, rows: list[Row], numbers: tuple[Mapping[int, int], Mapping[int, int]]) -> None:
    """One line for a run of paragraphs that stayed as they were."""
    shown = [numbers[1][row.new[0]] for row in rows if row.new and row.new[0] in numbers[1]]
    if not shown:
        return
    typography = sum(any(segment[0] == "~" for segment in row.segments) for row in rows)
    where = f"¶{shown[0]}–{shown[-1]}" if len(shown) > 1 else f"¶{shown[0]}"
    count = f"{len(shown)} paragraph{'s' if len(shown) > 1 else ''} unchanged"
    tail = f", {typography} of them in typography only" if typography else ""
    sheet.field(where, Text(f"… {count}{tail}", style=MUTED), sign=" ")
    sheet.line()


def _one(sheet: Sheet, row: Row, numbers: tuple[Mapping[int, int], Mapping[int, int]]) -> None:
    sign, label, look = _margin(row, numbers)
    if row.type == "move":
        sheet.field(label, _moved(row, numbers, sheet.style), sign=sign, look=look)
    elif row.type in ("split", "merge"):
        count = len(row.new) if row.type == "split" else len(row.old)
        words = "split into" if row.type == "split" else "merged from"
        sheet.field(label, Text(f"{words} {count} paragraphs", style=MUTED), sign=sign, look=look)
        _passage(sheet, "", "", row.segments, "")
    else:
        _passage(sheet, label, sign, row.segments, look)


def _passage(sheet: Sheet, label: str, sign: str, segments: Iterable[Segment], look: str) -> None:
    style = sheet.style
    changes = any(segment[0] in "+-" for segment in segments)
    if style.side_by_side and changes:
        _side_by_side(sheet, label, sign, list(segments), look)
    else:
        sheet.field(label, marked(_on_one_line(segments), style), sign=sign, look=look)


def _on_one_line(segments: Iterable[Segment]) -> Iterator[Segment]:
    for segment in segments:
        yield (segment[0], *(part.replace("\n", " ") for part in segment[1:]))  # type: ignore[misc]


def _side_by_side(sheet: Sheet, label: str, sign: str, segments: list[Segment], look: str) -> None:
    room = (sheet.style.width - LABEL - 1 - 3) // 2
    left, right = (one_side(_on_one_line(segments), side, sheet.style).wrap(sheet.console, room) for side in ("old", "new"))
    for at in range(max(len(left), len(right))):
        before = left[at] if at < len(left) else Text()
        after = right[at] if at < len(right) else Text()
        before.pad_right(room - before.cell_len)
        line = Text.assemble(before, " │ ", after)
        sheet.field(label if at == 0 else "", line, sign=sign if at == 0 else "", look=look)


def _margin(row: Row, numbers: tuple[Mapping[int, int], Mapping[int, int]]) -> tuple[str, str, str]:
    """Sign, label and look of a row."""
    signs = {"add": "+", "delete": "-", "change": "~", "split": "~", "merge": "~", "same": " "}
    if row.channel == "note":
        return "!", "note", NOTE
    if row.channel in FIELDS:
        return signs.get(row.type, "~"), FIELDS[row.channel], ""
    if row.type == "move":
        return (">" if _went_down(row, numbers) else "<"), _place(row, numbers), MOVED
    return signs[row.type], _place(row, numbers), ""


def _place(row: Row, numbers: tuple[Mapping[int, int], Mapping[int, int]]) -> str:
    number = numbers[1].get(row.new[0]) if row.new else numbers[0].get(row.old[0])
    return f"¶{number}" if number else "heading"


def _went_down(row: Row, numbers: tuple[Mapping[int, int], Mapping[int, int]]) -> bool:
    return numbers[1].get(row.new[0], row.new[0]) >= numbers[0].get(row.old[0], row.old[0])


def _moved(row: Row, numbers: tuple[Mapping[int, int], Mapping[int, int]], style: Style) -> Text:
    where = "down" if _went_down(row, numbers) else "up"
    number = numbers[0].get(row.old[0])
    origin = f"from ¶{number}" if number else "from elsewhere"
    if any(segment[0] in "+-" for segment in row.segments):
        return Text.assemble((f"moved {where} {origin}: ", MOVED), marked(row.segments, style))
    words = row.side("new") if style.full else shorten(row.side("new"), QUOTED)
    return Text.assemble((f"moved {where} {origin}, words unchanged: ", MOVED), f'"{plain(squeeze(words))}"')


def _evidence(sheet: Sheet, report: EditReport) -> None:
    sheet.field("Evidence", _seen(report.old, "last seen"))
    sheet.field("", _seen(report.new, "first seen"))
    if report.links.diff:
        sheet.field("Link", plain(report.links.diff))
    number = report.article.id
    last = report.to_number == report.versions == report.from_number + 1
    span = "" if last else f" {report.from_number}..{report.to_number}"
    sheet.field(
        "See also",
        f"revtrack log {number} · revtrack diff {number}{span} --side-by-side · revtrack show {number}@{report.from_number}",
    )


def _seen(evidence: Evidence, when: str) -> str:
    parts = [f"v{evidence.number}", f"sha256 {evidence.sha256[:6]}…{evidence.sha256[-4:]}"]
    if evidence.seen_at:
        parts.append(f"{when:<10}  {seconds(evidence.seen_at)} UTC")
    if evidence.status:
        parts.append(f"HTTP {evidence.status}")
    if evidence.archived_at:
        parts.append(f"Wayback copy {seconds(evidence.archived_at)}")
    return "  ".join(parts)
