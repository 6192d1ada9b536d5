"""Labels on articles and edits, put on and taken off at once; the audit log tells who did it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from revtrack.errors import InputError
from revtrack.values.labels import LABELLED, Label, checked_label

if TYPE_CHECKING:
    from revtrack.service.root import Root


def change_labels(
    root: "Root",
    article_id: int,
    number: int | None,
    *,
    add: Sequence[str],
    remove: Sequence[str],
    who: str,
    line: int | None = None,
) -> tuple[Label, ...]:
    """Put labels on an article, or on the edit that led to its version `number`, and take others off; what it has then.

    The audit log tells it, in the line `line` where one tells already that it was asked for. Raises NotFoundError, InputError;
    then nothing is changed.
    """
    add, remove = tuple(map(checked_label, add)), tuple(remove)
    if not add and not remove:
        raise InputError("no label was named", hint="one to put on, or one to take off")
    if both := set(add) & set(remove):
        raise InputError(f"{min(both)} is to be put on and taken off", hint="one of both")
    changed = root.store.change_labels(article_id, number, add=add, remove=remove, author=who, now=root.clock())
    what = " ".join((*(f"+{name}" for name in add), *(f"-{name}" for name in remove)))
    root.access.note(who, LABELLED, f"{article_id}@{number} {what}" if number else f"{article_id} {what}", line=line)
    return changed
