"""What happened to the story as a whole and to its parts: fields, notes, moves, links, typography."""

from collections.abc import Iterator, Mapping

from revtrack.flags.changes import opens_sentence
from revtrack.flags.evidence import Evidence
from revtrack.notes import find_note
from revtrack.values.diff import Row
from revtrack.values.review import Code, Flag

MOST = 0.5
SHORTEST_NOTE = 20
SHRUNK_WORDS = 80
REWRITTEN_WORDS = 40


def note_flags(evidence: Evidence) -> Iterator[Flag]:
    """Notes that appear, go, or are reworded."""
    codes: dict[str, Code] = {"add": "note-added", "delete": "note-removed"}
    for index, row in enumerate(evidence.diff.rows):
        if row.channel != "note" or not _has_words(row):
            continue
        code = codes.get(row.type, "note-changed")
        if code == "note-changed" and not find_note(row.side("old")):
            code = "note-added"
        old, new = row.side("old"), row.side("new")
        yield Flag(code, "substantive", index, "" if code == "note-added" else old, new, f"the note says: {new or old}"[:300])
    yield from _notes_inside(evidence)


def _notes_inside(evidence: Evidence) -> Iterator[Flag]:
    """Notes that come or go as sentences within a paragraph ("After this story was published, the agency said …")."""
    for change in evidence.changes:
        if change.row.channel != "body" or not (change.old and change.new):
            continue
        for spot in change.replacements:
            if not opens_sentence(spot.before):
                continue
            new, old = spot.new.strip(), spot.old.strip()
            if len(new) >= SHORTEST_NOTE and not find_note(change.old) and find_note(new):
                yield Flag("note-added", "substantive", change.index, "", new, f"the note says: {new}"[:300])
            if len(old) >= SHORTEST_NOTE and not find_note(change.new) and find_note(old):
                yield Flag("note-removed", "substantive", change.index, old, "", f"the note says: {old}"[:300])


def moved_flags(evidence: Evidence) -> Iterator[Flag]:
    """Blocks that stand elsewhere."""
    for index, row in enumerate(evidence.diff.rows):
        if row.type == "move" and row.channel != "periphery":
            yield Flag("moved", "minor", index, "", row.side("new")[:200], "the words stand elsewhere in the story")


def link_flags(evidence: Evidence) -> Iterator[Flag]:
    """Links that lead elsewhere, are new, or gone."""
    for index, row in enumerate(evidence.diff.rows):
        if row.channel == "link":
            yield Flag("link-changed", "minor", index, row.side("old"), row.side("new"), "a link or its target differs")


def whole_flags(evidence: Evidence, earlier: Mapping[str, int]) -> Iterator[Flag]:
    """What happened to the text as a whole: rewritten, shrunk, back at an older one."""
    old, new, stats = evidence.diff.old, evidence.diff.new, evidence.diff.stats
    if evidence.diff.changed and new.digest in earlier and new.digest != old.digest:
        number = earlier[new.digest]
        yield Flag("reverted", "substantive", None, "", f"version {number}", f"the text is that of version {number} again")
    lost = old.words - new.words
    if lost >= SHRUNK_WORDS and lost > MOST * old.words:
        yield Flag("shrunk", "substantive", None, f"{old.words} words", f"{new.words} words", f"{lost} words are missing")
    elif old.words >= REWRITTEN_WORDS and stats.words_removed > MOST * old.words and stats.words_added > MOST * new.words:
        why = f"{stats.words_removed} of {old.words} words were replaced"
        yield Flag("rewritten", "substantive", None, "", "", why)


def dates_flags(evidence: Evidence) -> Iterator[Flag]:
    """The page's own dates."""
    for index, row in enumerate(evidence.diff.rows):
        if row.channel == "dates" and _has_words(row):
            yield Flag("dates-changed", "minor", index, row.side("old"), row.side("new"), "the page states another time")


def byline_flags(evidence: Evidence) -> Iterator[Flag]:
    """Names in the byline."""
    for index, row in enumerate(evidence.diff.rows):
        if row.channel == "byline" and _has_words(row):
            yield Flag("byline-changed", "minor", index, row.side("old"), row.side("new"), "the names in the byline differ")


def is_typography(evidence: Evidence) -> bool:
    """Whether anything in the story differs in typography or in its breaks."""
    rows = (row for row in evidence.diff.rows if row.channel != "periphery")
    return any(row.type in ("split", "merge") or any(part[0] == "~" for part in row.segments) for row in rows)


def _has_words(row: Row) -> bool:
    return any(segment[0] in "+-" for segment in row.segments)
