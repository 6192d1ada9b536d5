"""One plain sentence about a diff, made of its flags alone, the most important first."""

from collections.abc import Callable, Sequence

from revtrack.text import printable, shorten
from revtrack.values.review import Acknowledgement, Code, Flag, Voice

LIMIT = 240
WORDS = 60
NOTE = 180
_ENDINGS = {
    "acknowledged": "an editor's note says so",
    "partly": "an editor's note says part of it",
    "none_found": "no note found",
    "not_needed": "",
}


def summary(flags: Sequence[Flag], acknowledgement: Acknowledgement, new_voices: Sequence[Voice], kind: str | None) -> str:
    """The sentence, at most 240 characters."""
    present = {flag.code for flag in flags}
    told = present - {"note-added", "copy-edit"} or present
    parts = [part for code, phrase in PHRASES.items() if code in told for part in phrase(_of(flags, code), new_voices)]
    parts = [part for part in parts if part] or ["Nothing that a reader would notice changed"]
    ending = "" if present == {"note-added"} else _ENDINGS[acknowledgement]
    if kind == "correction" and acknowledgement in ("acknowledged", "partly"):
        ending = ending.replace("an editor's note", "a correction")
    return _fitted(list(dict.fromkeys(parts)), ending)


def _fitted(parts: list[str], ending: str) -> str:
    """As many parts as there is room for; the ending always stays."""
    tail = f"; {ending}." if ending else "."
    kept = parts[:1]
    for part in parts[1:]:
        if len("; ".join([*kept, part])) + len(tail) <= LIMIT:
            kept.append(part[:1].lower() + part[1:])
    said = shorten("; ".join(kept), LIMIT - len(tail))
    return printable(f"{said}{tail}")


def _of(flags: Sequence[Flag], code: Code) -> list[Flag]:
    return [flag for flag in flags if flag.code == code]


Phrase = Callable[[list[Flag], Sequence[Voice]], list[str]]


def _quoted(text: str) -> str:
    return "“" + shorten(text.strip(), WORDS).strip('“”"').rstrip(",") + "”"


def _change(noun: str) -> Phrase:
    def phrase(flags: list[Flag], _: Sequence[Voice]) -> list[str]:
        shown = [f"{shorten(flag.old, WORDS) or 'nothing'} → {shorten(flag.new, WORDS) or 'nothing'}" for flag in flags[:2]]
        more = f" and {len(flags) - 2} more" if len(flags) > 2 else ""
        return [f"{noun} {', '.join(shown)}{more}"]

    return phrase


def _statement(_: list[Flag], voices: Sequence[Voice]) -> list[str]:
    who = next((voice.name for voice in voices if "spokes" in voice.name), "") or next((voice.name for voice in voices), "")
    return [f"Added a statement from {_article(shorten(who, WORDS))}" if who else "Added a statement from a source"]


def _article(name: str) -> str:
    role = "spokes" in name or "official" in name
    return f"{'an' if role and name[:1] in 'aeiouAEIO' else 'a'} {name}" if role else name


def _names(verb: str) -> Phrase:
    def phrase(flags: list[Flag], _: Sequence[Voice]) -> list[str]:
        return [f"{verb} {', '.join(dict.fromkeys(shorten(flag.new or flag.old, WORDS) for flag in flags[:3]))}"]

    return phrase


def _words(verb: str) -> Phrase:
    def phrase(flags: list[Flag], _: Sequence[Voice]) -> list[str]:
        return [f"{verb} {_quoted(flags[0].new or flags[0].old)}{f' and {len(flags) - 1} more' if len(flags) > 1 else ''}"]

    return phrase


def _plain(text: str) -> Phrase:
    return lambda flags, _: [text if len(flags) == 1 else f"{text} ({len(flags)})"]


def _note(flags: list[Flag], _: Sequence[Voice]) -> list[str]:
    return [f"An editor's note was added: “{shorten(flags[0].new.rstrip('.'), NOTE)}”"]


def _why(flags: list[Flag], _: Sequence[Voice]) -> list[str]:
    return [flags[0].why[:1].upper() + flags[0].why[1:]]


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
    "quote-removed": _words("Removed the quotation"),
    "quote-changed": _words("Changed the quotation"),
    "outcome-updated": _change("Events moved on:"),
    "hedge-changed": _change("Certainty changed:"),
    "source-removed": _names("No longer cites"),
    "headline-changed": _plain("The headline changed"),
    "quote-added": _words("Added the quotation"),
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
