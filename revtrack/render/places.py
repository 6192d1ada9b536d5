"""Where a row of a diff stands, in words: "¶4", "headline", "note"."""

from revtrack.values.diff import Diff


def place_of(diff: Diff, row: int | None) -> str:
    """The paragraph of the new version, of the old one for what was removed, or the name of the field."""
    if row is None:
        return "whole text"
    found = diff.rows[row]
    if found.channel != "body":
        return found.channel
    number = paragraph_of(diff, row)
    return f"¶{number}" if number else "heading"


def paragraph_of(diff: Diff, row: int | None) -> int | None:
    """The number of the paragraph, None for what has none."""
    found = diff.rows[row] if row is not None else None
    if found is None or found.channel != "body":
        return None
    if found.new:
        return diff.new.paragraph_numbers().get(found.new[0])
    return diff.old.paragraph_numbers().get(found.old[0])
