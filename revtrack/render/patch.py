"""A diff as a unified patch, for tools that know no other form.

It applies to the text that `revtrack show ID@N --plain` prints, one line for each block:

    revtrack show 12@1 --plain > story.txt
    revtrack diff 12 1..2 --format patch | patch story.txt

so a moved paragraph is one that goes here and comes there, and links and dates are not in it.
"""

from datetime import datetime
from difflib import unified_diff

from revtrack.render.plain import plain_text
from revtrack.render.wording import Edit

CONTEXT = 3


def edit_patch(edit: Edit) -> str:
    """The patch of an edit; empty where both texts have the same lines."""
    report = edit.report
    story = f"article {report.article.id} v" if report else ""
    names = (f"{story}{report.from_number}", f"{story}{report.to_number}") if report else ("old", "new")
    dates = (_date(report.old.seen_at), _date(report.new.seen_at)) if report else ("", "")
    before, after = (plain_text(side).splitlines(keepends=True) for side in (edit.diff.old, edit.diff.new))
    return "".join(unified_diff(before, after, *names, *dates, n=CONTEXT))


def _date(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} +0000" if moment else ""
