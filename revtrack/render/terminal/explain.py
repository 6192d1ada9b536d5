"""Why each flag was raised: its rule, its words, where, and what the note says of it."""

from collections.abc import Mapping

from revtrack.render.places import place_of
from revtrack.render.terminal.style import Sheet, Style, plain
from revtrack.render.wording import acknowledgement_words
from revtrack.text import counted, shorten
from revtrack.values.diff import Diff
from revtrack.values.meanings import MEANINGS
from revtrack.values.reports import EditReport
from revtrack.values.review import ClaimStatus, Flag, Review, TestedClaim

SHOWN = 300
_STATUS: Mapping[ClaimStatus, str] = {
    "seen": "the diff shows it",
    "not_seen": "the diff does not show it",
    "not_checkable": "too vague to be checked",
}


def explain_text(report: EditReport, style: Style) -> str:
    """Every flag of an edit with its reason, then the verdict on the note, claim by claim."""
    sheet = Sheet(style)
    sheet.field(f"Article {report.article.id}", f"{plain(report.article.outlet)} · {plain(report.article.headline)}")
    sheet.field("Compared", f"v{report.from_number} → v{report.to_number}")
    sheet.field("Summary", report.review.summary or "nothing changed")
    for at, flag in enumerate(report.review.flags):
        sheet.line()
        _flag(sheet, flag, report.diff, left_out=at in report.review.uncovered and report.review.note is not None)
    sheet.line()
    _note(sheet, report.review, report.diff)
    return sheet.text()


def _flag(sheet: Sheet, flag: Flag, diff: Diff, *, left_out: bool) -> None:
    sheet.line(f"{flag.code}   {place_of(diff, flag.row)}   {flag.severity}{'   not covered by the note' if left_out else ''}")
    sheet.field("  rule", MEANINGS[flag.code])
    if flag.old:
        sheet.field("  old", plain(shorten(flag.old, SHOWN)))
    if flag.new:
        sheet.field("  new", plain(shorten(flag.new, SHOWN)))
    sheet.field("  why", plain(shorten(flag.why, SHOWN)))


def _note(sheet: Sheet, review: Review, diff: Diff) -> None:
    sheet.field("Outlet says", acknowledgement_words(review))
    if review.note:
        sheet.field("", f'{review.note.kind.replace("_", " ")}: "{plain(review.note.text)}"')
    for claim in review.claims:
        sheet.field("Claim", f'"{plain(claim.claim.words)}": {_STATUS[claim.status]}{_where(claim, diff)}')
    if review.note and not review.claims:
        sheet.field("Claim", "none: the note does not say what was changed")
    left_out = [review.flags[index] for index in review.uncovered] if review.note else []
    if left_out:
        named = ", ".join(f"{flag.code} ({place_of(diff, flag.row)})" for flag in left_out)
        sheet.field("Left out", f"{counted(len(left_out), 'change')}: {named}")


def _where(claim: TestedClaim, diff: Diff) -> str:
    places = dict.fromkeys(place_of(diff, row) for row in claim.rows)
    return f" in {', '.join(places)}" if places else ""
