"""An edit, or another event, in the pieces that every chat and mail shows: a heading, a title, when, lines, small print.

A piece is a run of words with a mark. Whose words they are does not matter here: a renderer escapes them all.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from revtrack.render.links import web_address
from revtrack.render.passages import Shown, changes
from revtrack.render.times import clock, full_day, not_watched_words
from revtrack.render.wording import Edit, note_found, parted_words
from revtrack.text import shorten, squeeze
from revtrack.values.reports import EditReport, Span
from revtrack.values.watching import Window

Mark = Literal["plain", "bold", "removed", "added"]
HEADING, EXCERPT, CHANGES, VOICES, NAME, ADDRESS = 150, 280, 5, 5, 80, 900
ORDER = ("add", "change", "delete", "split", "merge", "move")
_VERBS = {"add": "Added", "delete": "Removed", "change": "Changed", "split": "Changed", "merge": "Changed"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words with a mark, and where they lead."""

    text: str
    mark: Mark = "plain"
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a message; `quoted` where it is what a page says."""

    runs: tuple[Run, ...]
    quoted: bool = False


Part = tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A message: `essentials` is the one line of a notification, `parts` stand apart, `buttons` are names and addresses."""

    essentials: str
    heading: str
    parts: tuple[Part, ...] = ()
    buttons: tuple[tuple[str, str], ...] = ()
    small: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what sort, where, and the words that went and came."""

    type: str
    place: str
    removed: str = ""
    added: str = ""
    parted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of an edit, whether it was just compared or is read out of the message that was stored.

    `note` is its words as a heading, `note_kind` its class; `more` counts changes that are not among `changes`.
    """

    outlet: str | None
    headline: str
    note: str
    note_kind: str
    note_text: str
    window: Window | None
    not_watched: tuple[Span, ...] = ()
    numbers: tuple[int, int]
    added: int
    removed: int
    new_voices: tuple[str, ...]
    gone_voices: tuple[str, ...]
    changes: tuple[Change, ...]
    more: int
    moved: int
    codes: tuple[str, ...]
    article_id: int | None = None
    sha256: str = ""
    diff: str | None = None
    live: str | None = None
    changed: bool = True


def told_of(edit: Edit) -> Told:
    """An edit as it was just compared, or two texts."""
    return told(facts_of(edit))


def told(facts: Facts) -> Told:
    """The message of an edit."""
    parts = (_title(facts), tuple(_note(facts)), tuple(_changed(facts)))
    named = (("See the diff", facts.diff), ("Live article", facts.live))
    return Told(
        essentials=_essentials(facts),
        heading=_heading(facts),
        parts=tuple(part for part in parts if part),
        buttons=tuple((name, target) for name, address in named if (target := usable(address))),
        small=_small(facts),
    )


def usable(address: str | None) -> str | None:
    """The address where it may stand in a message as a link; an endless one is none."""
    target = web_address(address)
    return target if target and len(target) <= ADDRESS else None


def excerpt(text: str, limit: int = EXCERPT) -> str:
    """Words on one line, shortened."""
    return shorten(squeeze(text), limit)


def span(window: Window, mark: Mark = "plain") -> tuple[Run, ...]:
    """When a change happened: "between 14:05 and 14:20 UTC"."""
    until = Run(f"{clock(window.until)} UTC", mark)
    if window.after is None:
        return (Run("before "), until)
    day = "" if window.after.date() == window.until.date() else f" {full_day(window.after)}"
    return (Run("between "), Run(clock(window.after), mark), Run(f"{day} and "), until)


def facts_of(edit: Edit) -> Facts:
    """What an edit that was just compared is known by."""
    note, stats, report = note_found(edit.diff, edit.review), edit.diff.stats, edit.report
    shown, more, moved = _shown(edit)
    return Facts(
        outlet=report.article.outlet if report else None,
        headline=edit.headline,
        note=note.words.partition(" (")[0],
        note_kind=note.kind or "",
        note_text=note.text or "",
        window=report.window if report else None,
        not_watched=report.not_watched if report else (),
        numbers=(report.from_number, report.to_number) if report else (0, 0),
        changes=shown,
        more=more,
        moved=moved,
        new_voices=tuple(voice.name for voice in edit.review.new_voices),
        gone_voices=tuple(voice.name for voice in edit.review.gone_voices),
        codes=tuple(edit.review.codes),
        changed=edit.diff.changed,
        added=stats.words_added,
        removed=stats.words_removed,
        **(_places(report) if report else {}),  # type: ignore[arg-type]
    )


def _places(report: EditReport) -> dict[str, object]:
    article = report.article
    return {"article_id": article.id, "sha256": report.new.sha256, "diff": report.links.diff, "live": article.url}


def _shown(edit: Edit) -> tuple[tuple[Change, ...], int, int]:
    """The first changes, how many more there are, and how many paragraphs only moved."""
    found = sorted(
        (shown for shown in changes(edit.diff) if shown.row.channel != "note"), key=lambda shown: ORDER.index(shown.row.type)
    )
    said = [shown for shown in found if shown.row.type != "move" or shown.edited]
    return tuple(_change(shown) for shown in said[:CHANGES]), max(0, len(said) - CHANGES), len(found) - len(said)


def _change(shown: Shown) -> Change:
    row = shown.row
    place = shown.label if shown.label.startswith("¶") else shown.title.lower()
    if row.type in ("add", "delete"):
        added, removed = (row.side("new"), "") if row.type == "add" else ("", row.side("old"))
        return Change(row.type, place, removed, added)
    removed, added = (
        " … ".join(segment[1].strip() for segment in row.segments if segment[0] == sign).strip(" …") for sign in "-+"
    )
    return Change(row.type, place, removed, added, parted_words(shown) if row.type in ("split", "merge") else "")


def _essentials(facts: Facts) -> str:
    if facts.outlet is None or facts.window is None:
        return f"“{excerpt(facts.headline, NAME)}” changed. {facts.note}."
    when = "".join(run.text for run in span(facts.window))
    return f"{excerpt(facts.outlet, NAME)} changed “{excerpt(facts.headline, HEADING)}” {when}. {facts.note}."


def _heading(facts: Facts) -> str:
    what = "Two texts" if facts.outlet is None else f"{excerpt(facts.outlet, NAME)} story".strip()
    return f"{what} changed, {facts.note.lower()}" if facts.changed else f"{what}: nothing changed"


def _title(facts: Facts) -> Part:
    size = f"+{facts.added} −{facts.removed} words"
    if facts.window is None:
        return (Line((Run(excerpt(facts.headline), "bold"),)), Line((Run(size),)))
    first, second = facts.numbers
    silent = not_watched_words(facts.not_watched, facts.window.until)
    when = f", {full_day(facts.window.until)}{', ' if silent else ''}{silent} · v{first} → v{second} · {size}"
    title = Run(excerpt(facts.headline, HEADING), "bold", usable(facts.diff) or usable(facts.live))
    return (Line((title,)), Line((Run("Changed "), *span(facts.window, "bold"), Run(when))))


def _note(facts: Facts) -> Iterator[Line]:
    if facts.note_text:
        name = f"Note ({facts.note_kind.replace('_', ' ')})" if facts.note_kind else facts.note
        yield Line((Run(name, "bold"),))
        yield Line((Run(excerpt(facts.note_text)),), quoted=True)


def _changed(facts: Facts) -> Iterator[Line]:
    """New and gone voices, then the first changes: what was added before what was changed."""
    yield from _voices(facts)
    for change in facts.changes:
        yield from _lines(change)
    if facts.more:
        yield Line((Run(f"and {facts.more} more"),))
    if facts.moved and not facts.changes:
        yield Line((Run("Moved", "bold"), Run(f" {facts.moved} paragraph{'s' if facts.moved > 1 else ''}, words unchanged")))


def _voices(facts: Facts) -> Iterator[Line]:
    for label, voices in (("New voice", facts.new_voices), ("Gone", facts.gone_voices)):
        if voices:
            names = ", ".join(excerpt(name, NAME) for name in voices[:VOICES])
            more = f" and {len(voices) - VOICES} more" if len(voices) > VOICES else ""
            plural = "s" if len(voices) > 1 and label != "Gone" else ""
            yield Line((Run(f"{label}{plural}", "bold"), Run(f" {names}{more}")))


def _lines(change: Change) -> Iterator[Line]:
    parted = f", {change.parted}" if change.parted else ""
    yield Line((Run(_VERBS.get(change.type, "Moved and changed"), "bold"), Run(f" {change.place}{parted}")))
    if change.type in ("add", "delete"):
        yield Line((Run(excerpt(change.added or change.removed)),), quoted=True)
        return
    sides: Iterable[tuple[str, str, Mark]] = (
        ("removed", change.removed, "removed"),
        ("added", change.added, "added"),
    )
    for word, text, mark in sides:
        if text:
            yield Line((Run(f"{word}: "), Run(excerpt(text), mark)), quoted=True)


def _small(facts: Facts) -> str:
    parts = list(facts.codes)
    if facts.article_id is not None:
        parts += [f"article {facts.article_id}", f"sha256 {facts.sha256[:6]}…{facts.sha256[-4:]}"]
    return " · ".join(parts) or "no flags"
