"""An edit in words, for every renderer: each sentence is a run of our own words and of words that are somebody else's.

`Said` keeps the two apart, so that a renderer can escape, isolate and mark what comes from a page and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from revtrack.render.passages import Shown
from revtrack.render.times import not_watched_words, window_words
from revtrack.text import counted, shorten
from revtrack.values.diff import Diff
from revtrack.values.document import PageTime
from revtrack.values.reports import EditReport
from revtrack.values.review import Review, Voice


@dataclass(frozen=True, slots=True)
class Theirs:
    """Words that come from a page."""

    text: str


Said = tuple[str | Theirs, ...]
NoteStatus = Literal["added", "changed", "removed", "present", "none_found"]
EXCERPT = 140
_QUOTES = tuple('"“«„')


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What is rendered: a diff with its review; `report` where it is an edit of an article and not of two files."""

    diff: Diff
    review: Review
    report: EditReport | None = None

    @classmethod
    def of(cls, report: EditReport) -> "Edit":
        """The edit of an article."""
        return cls(diff=report.diff, review=report.review, report=report)

    @property
    def headline(self) -> str:
        """What the story is called now."""
        return self.report.article.headline if self.report else self.diff.new.headline or self.diff.old.headline


@dataclass(frozen=True, slots=True)
class NoteFound:
    """The note of an edit: added or changed in it, removed by it, there before it, or none found."""

    status: NoteStatus
    kind: str | None = None
    text: str | None = None

    @property
    def words(self) -> str:
        """As a heading: "Note added (update)"."""
        name = {"present": "Note, unchanged", "none_found": "No note found"}.get(self.status, f"Note {self.status}")
        return f"{name} ({self.kind.replace('_', ' ')})" if self.kind else name


def note_found(diff: Diff, review: Review) -> NoteFound:
    """Which note an edit has, and what became of it."""
    if review.note:
        return NoteFound("added" if "note-added" in review.codes else "changed", review.note.kind, review.note.text)
    if "note-removed" in review.codes:
        return NoteFound("removed", None, next((flag.old for flag in review.flags if flag.code == "note-removed"), None))
    text = next((block.text for block in diff.new.blocks if block.role == "note"), None)
    return NoteFound("present", None, text) if text else NoteFound("none_found")


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


def compared_words(report: EditReport) -> str:
    """Which versions, and whether the newer of them is the latest."""
    first, second = report.from_number, report.to_number
    if first == second:
        return f"v{first} with itself"
    turned = ", backwards: the older text is taken for the new one" if first > second else ""
    latest = f", the latest of {report.versions} versions" if second == report.versions else ""
    return f"v{first} → v{second}{turned}{latest}"


def changed_words(report: EditReport) -> str:
    """When it was changed: the window, and what of it nobody looked."""
    silent = not_watched_words(report.not_watched, report.window.until)
    return f"{window_words(report.window)}{f', {silent}' if silent else ''}"


def claimed_words(report: EditReport) -> Said:
    """When the outlet says that it was changed, and who of it says so; () where nobody does."""
    said: list[str | Theirs] = []
    for claimed in report.claimed_times:
        said += [" · " if said else "modified ", Theirs(_claimed(claimed.time, report)), f" ({claimed.source})"]
    return tuple(said)


def _claimed(time: PageTime, report: EditReport) -> str:
    if time.instant is None:
        return time.isoformat()
    same_day = time.instant.date() == report.window.until.date()
    return f"{time.instant:%H:%M} UTC" if same_day else f"{time.instant:%Y-%m-%d %H:%M} UTC"


def voices_words(voices: Sequence[Voice]) -> Said:
    """Who is quoted, each with the number of quotations."""
    said: list[str | Theirs] = []
    for at, voice in enumerate(voices):
        quotes = f" ({counted(voice.quotes, 'quote')})" if voice.quotes else ""
        said += [*([", "] if at else []), Theirs(voice.name), *([quotes] if quotes else [])]
    return tuple(said)


def facts(edit: Edit) -> list[tuple[str, Said]]:
    """What is known of an edit, in the order in which every view tells it."""
    review, report = edit.review, edit.report
    found: list[tuple[str, Said]] = [
        ("Summary", (Theirs(review.summary or "nothing changed"),)),
        ("Outlet says", (acknowledgement_words(review),)),
    ]
    found += _when(report) if report else []
    found += [("New voices", voices_words(review.new_voices))] if review.new_voices else []
    found += [("Gone", voices_words(review.gone_voices))] if review.gone_voices else []
    found += [("Flags", (", ".join(review.codes),))] if review.codes else []
    return [*found, ("Size", (size_words(edit.diff),))]


def _when(report: EditReport) -> list[tuple[str, Said]]:
    found: list[tuple[str, Said]] = [("Compared", (compared_words(report),))]
    if report.from_number != report.to_number:
        found.append(("Changed", (changed_words(report),)))
    claimed = claimed_words(report)
    if claimed:
        found.append(("Page claims", claimed))
    return found


def change_words(shown: Shown) -> Said:
    """One change as a sentence: "Paragraph 4: removed “…”, added “…”"."""
    row = shown.row
    if row.type in ("add", "delete"):
        return (f"{shown.title} {'added' if row.type == 'add' else 'removed'}: ", *_quoted(row.side(_side(row.type))))
    words = _gone_and_come(shown)
    happened = _happened(shown)
    if not happened:
        return (f"{shown.title}: ", *words)
    return (f"{shown.title} {happened}", *((": ", *words) if words else (", words unchanged",)))


def moved_words(shown: Shown) -> str:
    """Where a block came from: "moved down from ¶5"."""
    return f"moved {'down' if shown.went_down else 'up'} from {f'¶{shown.origin}' if shown.origin else 'elsewhere'}"


def parted_words(shown: Shown) -> str:
    """Into how many paragraphs one was split, or from how many it was merged."""
    if shown.row.type == "split":
        return f"split into {len(shown.row.new)} paragraphs"
    return f"merged from {len(shown.row.old)} paragraphs"


def _side(kind: str) -> Literal["old", "new"]:
    return "new" if kind == "add" else "old"


def _happened(shown: Shown) -> str:
    if shown.row.type == "move":
        return moved_words(shown).replace("¶", "paragraph ")
    return parted_words(shown) if shown.row.type in ("split", "merge") else ""


def _gone_and_come(shown: Shown) -> Said:
    said: list[str | Theirs] = []
    for sign, verb in (("-", "removed "), ("+", "added ")):
        text = " … ".join(segment[1].strip() for segment in shown.row.segments if segment[0] == sign and segment[1].strip())
        if text:
            said += [*([", "] if said else []), verb, *_quoted(text)]
    return tuple(said)


def _quoted(text: str) -> Said:
    shown = Theirs(shorten(text.strip().removeprefix(", "), EXCERPT))
    return (shown,) if shown.text.startswith(_QUOTES) else ("“", shown, "”")
