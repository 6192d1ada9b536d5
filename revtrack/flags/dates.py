"""Dates that are replaced by other dates; another way to write the same day is none."""

from collections.abc import Iterator
from datetime import date

from revtrack.flags.changes import Change
from revtrack.flags.evidence import Evidence, Passage
from revtrack.flags.pairs import opposite, touched
from revtrack.flags.when import When, may_date
from revtrack.values.review import Flag

SHORT = 500


def date_flags(evidence: Evidence) -> Iterator[Flag]:
    """Dates that stand where other dates stood; where a passage was replaced whole, other dates of the same kind."""
    published = evidence.diff.new.published
    day = published.local[:10] if published else ""
    for change in evidence.changes:
        for old, new in _pairs_in_place(change, evidence):
            if not _is_same(old, new, day):
                yield _flag(change.index, old, new)
    for passage in evidence.passages:
        if passage.is_replaced and max(len(passage.old), len(passage.new)) <= SHORT:
            yield from (_flag(passage.index, old, new) for old, new in _pairs_replaced(passage, evidence))


def _pairs_in_place(change: Change, evidence: Evidence) -> Iterator[tuple[When, When]]:
    for replacement in change.replacements:
        if not (replacement.old and replacement.new) or replacement.is_address:
            continue
        before, after = change.window(replacement, "old"), change.window(replacement, "new")
        if not (may_date(before.near) and may_date(after.near)):
            continue
        gone = touched(evidence.dates_of(before.text), before.start, before.end)
        came = touched(evidence.dates_of(after.text), after.start, after.end)
        pairs = opposite(gone, came)
        yield from pairs if replacement.is_local else ((old, new) for old, new in pairs if old.kind == new.kind)


def _pairs_replaced(passage: Passage, evidence: Evidence) -> Iterator[tuple[When, When]]:
    """At most one pair, and only if the passages have no date in common."""
    gone, came = evidence.dates_of(passage.old), evidence.dates_of(passage.new)
    if gone and came and not any(old.agrees(new) for old in gone for new in came):
        alike = ((old, new) for old in gone for new in came if old.kind == new.kind)
        yield next(alike, (gone[0], came[0]))


def _is_same(old: When, new: When, published: str) -> bool:
    """The same day, said with more or fewer parts, or as the weekday that it is near the day of publication."""
    if old.agrees(new):
        return True
    both = {**dict(old.parts), **dict(new.parts)}
    if {"weekday", "month", "day"} <= both.keys() and published:
        try:
            day = date(int(both.get("year", published[:4])), int(both["month"]), int(both["day"]))
        except ValueError:
            return False
        near = abs((day - date.fromisoformat(published)).days) <= 7
        return near and day.isoweekday() == int(both["weekday"])
    return False


def _flag(index: int, old: When, new: When) -> Flag:
    return Flag("date-changed", "substantive", index, old.text, new.text, f"the date {old.text} became {new.text}")
