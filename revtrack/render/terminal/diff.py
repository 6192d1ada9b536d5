"""The edit as INTERFACES draws it: the verdict first, then what changed in words, then the evidence."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from revtrack.render.passages import Fold, Shown, passages
from revtrack.render.terminal.segments import laid_out, marked, one_side
from revtrack.render.terminal.style import LABEL, MOVED, MUTED, NOTE, Sheet, Style, plain
from revtrack.render.times import seconds
from revtrack.render.wording import (
    acknowledgement_words,
    changed_words,
    claimed_words,
    compared_words,
    moved_words,
    parted_words,
    size_words,
    voices_words,
)
from revtrack.text import shorten, squeeze
from revtrack.values.diff import Diff, Segment
from revtrack.values.document import Document
from revtrack.values.reports import EditReport, Evidence
from revtrack.values.review import Review

QUOTED = 45
SIGNS = {"add": "+", "delete": "-", "change": "~", "split": "~", "merge": "~", "same": " "}


def diff_text(report: EditReport, style: Style) -> str:
    """One edit of an article."""
    sheet = Sheet(style)
    sheet.field(f"Article {report.article.id}", f"{plain(report.article.outlet)} · {plain(report.article.headline)}")
    sheet.field("", plain(report.article.url))
    _verdict(sheet, report.review)
    sheet.field("Compared", compared_words(report))
    if report.from_number != report.to_number:
        sheet.field("Changed", changed_words(report))
    claimed = claimed_words(report)
    if claimed:
        sheet.field("Page claims", "".join(part if isinstance(part, str) else plain(part.text) for part in claimed))
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
            parts = voices_words(voices)
            sheet.field(label, "".join(part if isinstance(part, str) else plain(part.text) for part in parts))
    if review.flags:
        sheet.field("Flags", "  ".join(review.codes))
    sheet.field("Size", size_words(diff))


def _body(sheet: Sheet, diff: Diff) -> None:
    for piece in passages(diff, full=sheet.style.full, only_notes=sheet.style.only_notes):
        if isinstance(piece, Shown):
            _one(sheet, piece)
            sheet.line()
        elif piece.numbers:
            _fold(sheet, piece)
            sheet.line()


def _fold(sheet: Sheet, fold: Fold) -> None:
    """One line for a run of paragraphs that stayed as they were."""
    numbers = fold.numbers
    where = f"¶{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else f"¶{numbers[0]}"
    count = f"{len(numbers)} paragraph{'s' if len(numbers) > 1 else ''} unchanged"
    tail = f", {fold.typography} of them in typography only" if fold.typography else ""
    sheet.field(where, Text(f"… {count}{tail}", style=MUTED), sign=" ")


def _one(sheet: Sheet, shown: Shown) -> None:
    sign, look = _margin(shown)
    if shown.row.type == "move":
        sheet.field(shown.label, _moved(shown, sheet.style), sign=sign, look=look)
    elif shown.row.type in ("split", "merge"):
        sheet.field(shown.label, Text(parted_words(shown), style=MUTED), sign=sign, look=look)
        _passage(sheet, "", "", shown.row.segments, "")
    else:
        _passage(sheet, shown.label, sign, shown.row.segments, look)


def _passage(sheet: Sheet, label: str, sign: str, segments: Iterable[Segment], look: str) -> None:
    style = sheet.style
    changes = any(segment[0] in "+-" for segment in segments)
    if style.side_by_side and changes:
        _side_by_side(sheet, label, sign, list(segments), look)
    else:
        sheet.field(label, laid_out(_on_one_line(segments), style), sign=sign, look=look)


def _on_one_line(segments: Iterable[Segment]) -> Iterator[Segment]:
    for segment in segments:
        yield (segment[0], *(part.replace("\n", " ") for part in segment[1:]))  # type: ignore[misc]


def _side_by_side(sheet: Sheet, label: str, sign: str, segments: list[Segment], look: str) -> None:
    room = (sheet.style.width - LABEL - 1 - 3) // 2
    left, right = (sheet.wrapped(one_side(_on_one_line(segments), side, sheet.style), room) for side in ("old", "new"))
    for at in range(max(len(left), len(right))):
        before = left[at] if at < len(left) else Text()
        after = right[at] if at < len(right) else Text()
        before.pad_right(room - before.cell_len)
        line = Text.assemble(before, " │ ", after)
        sheet.field(label if at == 0 else "", line, sign=sign if at == 0 else "", look=look)


def _margin(shown: Shown) -> tuple[str, str]:
    """Sign and look of a row."""
    if shown.row.channel == "note":
        return "!", NOTE
    if shown.row.type == "move":
        return (">" if shown.went_down else "<"), MOVED
    return SIGNS[shown.row.type], ""


def _moved(shown: Shown, style: Style) -> Text:
    where = moved_words(shown)
    if shown.edited:
        return Text.assemble((f"{where}: ", MOVED), marked(_on_one_line(shown.row.segments), style))
    words = shown.row.side("new") if style.full else shorten(shown.row.side("new"), QUOTED)
    return Text.assemble((f"{where}, words unchanged: ", MOVED), f'"{plain(squeeze(words))}"')


def _evidence(sheet: Sheet, report: EditReport) -> None:
    turned = report.from_number > report.to_number
    sheet.field("Evidence", _seen(report.old, "first seen" if turned else "last seen"))
    sheet.field("", _seen(report.new, "last seen" if turned else "first seen"))
    if report.links.diff:
        sheet.field("Link", plain(report.links.diff))
    number = report.article.id
    last = report.to_number == report.versions == report.from_number + 1
    exported = f" {report.from_number}..{report.to_number}"
    span = "" if last else f" {report.from_number}..{report.to_number}"
    sheet.field(
        "See also",
        f"revtrack log {number} · revtrack diff {number}{span} --side-by-side · revtrack export {number}{exported}",
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
