"""One plain sentence about a diff, made of its flags alone, the most important first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from revtrack.text import counted, printable, shorten, squeeze
from revtrack.values.review import Acknowledgement, Code, Flag, Voice

LIMIT = 240
WORDS = 60
QUOTED = 44
NOTE = 180
_ENDINGS = {
    "acknowledged": "an editor's note says so",
    "partly": "an editor's note says part of it",
    "none_found": "no note found",
    "not_needed": "",
}


@dataclass(frozen=True, slots=True)
class Context:
    """What a phrase may look at beside its own flags: all flags, and the voices that are new."""

    flags: Sequence[Flag]
    voices: Sequence[Voice]

    def speakers(self, rows: set[int | None], code: Code) -> list[str]:
        """Who comes or goes in these rows."""
        named = [flag.new or flag.old for flag in self.flags if flag.code == code and flag.row in rows]
        return list(dict.fromkeys(named))


Phrase = Callable[[list[Flag], Context], str]
_TOLD_WITH: dict[Code, tuple[Code, ...]] = {
    "info-added": ("quote-added", "statement-added", "source-added", "quote-changed"),
    "info-removed": ("quote-removed", "source-removed", "quote-changed"),
    "source-added": ("quote-added", "statement-added"),
    "source-removed": ("quote-removed",),
    "headline-changed": ("reframed",),
}
"""Codes that need no words of their own where one of these tells of the same row."""


def summary(flags: Sequence[Flag], acknowledgement: Acknowledgement, new_voices: Sequence[Voice], kind: str | None) -> str:
    """The sentence, at most 240 characters."""
    context = Context(flags, new_voices)
    told = _told(flags)
    parts = [(phrase(chosen, context), len(chosen)) for code, phrase in PHRASES.items() if (chosen := told.get(code))]
    ending = "" if {flag.code for flag in flags} == {"note-added"} else _ENDINGS[acknowledgement]
    if kind == "correction" and acknowledgement in ("acknowledged", "partly"):
        ending = ending.replace("an editor's note", "a correction")
    return _fitted(parts or [("Nothing that a reader would notice changed", 0)], ending)


def _told(flags: Sequence[Flag]) -> dict[Code, list[Flag]]:
    """The flags that get words, by code: the note is told by the ending, an addition by its quotation."""
    rows: dict[Code, set[int | None]] = {}
    for flag in flags:
        rows.setdefault(flag.code, set()).add(flag.row)
    told: dict[Code, list[Flag]] = {}
    for flag in flags:
        told_by = (
            other for other in _TOLD_WITH.get(flag.code, ()) if flag.row is not None and flag.row in rows.get(other, ())
        )
        if not any(told_by) and not (flag.code == "note-added" and len(rows) > 1):
            told.setdefault(flag.code, []).append(flag)
    return told


def _fitted(parts: list[tuple[str, int]], ending: str) -> str:
    """As many parts, in their order, as there is room for, and a count of the rest; the ending always stays."""
    tail = f"; {ending}." if ending else "."
    said, rest = parts[0][0], sum(count for _, count in parts[1:])
    for part, count in parts[1:]:
        longer = f"{said}; {part[:1].lower()}{part[1:]}"
        if len(longer) + len(_further(rest - count)) + len(tail) > LIMIT:
            break
        said, rest = longer, rest - count
    said = shorten(said, LIMIT - len(tail) - len(_further(rest)))
    return squeeze(printable(f"{said}{_further(rest)}{tail}"))[:LIMIT]


def _further(count: int) -> str:
    return f" and {counted(count, 'further change')}" if count else ""


def _quoted(text: str) -> str:
    return "“" + _cut(text, QUOTED).strip('“”"').rstrip(",.") + "”"


def _cut(text: str, limit: int = WORDS) -> str:
    return shorten(printable(squeeze(text)), limit)


def _more(count: int) -> str:
    return f" and {count} more" if count > 0 else ""


def _change(noun: str) -> Phrase:
    def phrase(flags: list[Flag], _: Context) -> str:
        shown = list(dict.fromkeys(_arrow(_cut(flag.old), _cut(flag.new)) for flag in flags))
        return f"{noun} {', '.join(shown[:2])}{_more(len(shown) - 2)}"

    return phrase


def _arrow(old: str, new: str) -> str:
    """The old and the new, what they end in alike said once: "31 → 34 embassies"."""
    before, after = old.split(), new.split()
    alike = 0
    while alike + 1 < min(len(before), len(after)) and before[-1 - alike] == after[-1 - alike]:
        alike += 1
    before = before[: len(before) - alike]
    return f"{' '.join(before) or 'nothing'} → {new or 'nothing'}"


def _statement(flags: list[Flag], context: Context) -> str:
    here = context.speakers({flag.row for flag in flags}, "source-added")
    names = (
        [voice.name for voice in context.voices if "spokes" in voice.name] + here + [voice.name for voice in context.voices]
    )
    return f"Added a statement from {_article(_cut(names[0])) if names else 'a source'}"


def _article(name: str) -> str:
    """The name with its article: names of persons and bodies have none, roles have one."""
    last = name.rsplit(" ", 1)[-1]
    if last.startswith("spokes") or last in ("official", "lawyer", "aide", "source"):
        return f"{'an' if name[:1] in 'aeiouAEIO' else 'a'} {name}"
    return f"the {name}" if name == name.lower() and " " not in name and not name.endswith("s") else name


def _names(verb: str) -> Phrase:
    def phrase(flags: list[Flag], _: Context) -> str:
        names = list(dict.fromkeys(_article(_cut(flag.new or flag.old)) for flag in flags))
        return f"{verb} {', '.join(names[:3])}{_more(len(names) - 3)}"

    return phrase


def _speech(verb: str, code: Code) -> Phrase:
    """A quotation with who says it, where they are new or gone too and no statement names them."""

    def phrase(flags: list[Flag], context: Context) -> str:
        named = code == "source-added" and any(flag.code == "statement-added" for flag in context.flags)
        names = [] if named else context.speakers({flag.row for flag in flags[:1]}, code)
        who = f" from {_article(_cut(names[0]))}" if names else ""
        return f"{verb} quotation{who} {_quoted(flags[0].new or flags[0].old)}{_more(len(flags) - 1)}"

    return phrase


def _words(verb: str) -> Phrase:
    def phrase(flags: list[Flag], _: Context) -> str:
        return f"{verb} {_quoted(flags[0].new or flags[0].old)}{_more(len(flags) - 1)}"

    return phrase


def _plain(text: str) -> Phrase:
    return lambda flags, _: text if len(flags) == 1 else f"{text} ({len(flags)})"


def _note(flags: list[Flag], _: Context) -> str:
    return f"An editor's note was added: “{shorten(flags[0].new.rstrip('.'), NOTE)}”"


def _why(flags: list[Flag], _: Context) -> str:
    return flags[0].why[:1].upper() + flags[0].why[1:]


PHRASES: dict[Code, Phrase] = {
    "reverted": _why,
    "shrunk": _change("The text shrank from"),
    "rewritten": _plain("Most of the text was replaced"),
    "note-removed": _plain("An editor's note was removed"),
    "meaning-reversed": _change("A claim was turned:"),
    "number-changed": _change("Number changed"),
    "date-changed": _change("Date changed"),
    "name-changed": _change("Name changed"),
    "statement-added": _statement,
    "quote-removed": _speech("Removed the", "source-removed"),
    "quote-changed": _words("Changed the quotation"),
    "outcome-updated": _change("Events moved on:"),
    "hedge-changed": _change("Certainty changed:"),
    "source-removed": _names("No longer cites"),
    "headline-changed": _plain("The headline changed"),
    "quote-added": _speech("Added the", "source-added"),
    "source-added": _names("Now cites"),
    "info-removed": _words("Removed"),
    "info-added": _words("Added"),
    "reframed": _plain("The wording was reframed"),
    "note-changed": _plain("An editor's note was reworded"),
    "note-added": _note,
    "dek-changed": _plain("The subheading changed"),
    "byline-changed": _plain("The byline changed"),
    "caption-changed": _plain("A caption changed"),
    "moved": _plain("A paragraph moved"),
    "link-changed": _plain("A link changed"),
    "copy-edit": _plain("Copy edits"),
    "dates-changed": _plain("The page's own dates changed"),
    "typography": _plain("Only typography changed"),
}
