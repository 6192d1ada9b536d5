"""An edit as Markdown: removed ~~so~~, added **so**, for GitHub, mail and chat.

Every sign of a page's text that Markdown or HTML could read is escaped with a backslash, as CommonMark has it for all ASCII
punctuation, and control characters are written out. A mark that would not be read as one, since it stands between a letter and
a sign, gets a WORD JOINER (U+2060) inside, which has no width.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from revtrack.render.links import web_address
from revtrack.render.passages import Fold, Shown, changes, passages
from revtrack.render.wording import Edit, Said, change_words, facts, moved_words, note_found, parted_words
from revtrack.text import counted, printable, squeeze
from revtrack.values.diff import Segment
from revtrack.values.reports import Evidence

MARKS = {"-": "~~", "+": "**"}
JOINER = "\u2060"
_SPECIAL = re.compile(r"[\\`*_\[\]<>~|&#!$@^{}=]|(?<=[A-Za-z]):(?=//)|(?<=\bwww)\.|(?<=\bmailto):|(?<=\bxmpp):", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,9}[.)]")
_VERBS = {"add": "added", "delete": "removed", "change": "changed", "same": "unchanged"}


def edit_markdown(edit: Edit, *, full: bool = False) -> str:
    """The whole edit. `full` leaves nothing folded."""
    parts = [f"# {escaped(edit.headline) or 'Edit'}", *_note(edit), _facts(edit), *_words(edit), "## The text"]
    parts += [text for piece in passages(edit.diff, full=full) for text in _piece(piece)]
    return "\n\n".join([*parts, *_evidence(edit)]) + "\n"


def escaped(text: str) -> str:
    """Foreign text on one line that Markdown reads as plain text, also where it begins the line."""
    return _opened(_inline(squeeze(text)))


def _inline(text: str) -> str:
    """Foreign text within a line; the white space at its ends stays."""
    return _SPECIAL.sub(lambda match: f"\\{match.group()}", printable(_flat(text)))


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _opened(text: str) -> str:
    """A line whose first signs are no list, heading or rule."""
    if text[:1] in "-+:" and text:
        return f"\\{text}"
    number = _NUMBERED.match(text)
    return f"{text[: number.end() - 1]}\\{text[number.end() - 1 :]}" if number else text


def _said(words: Said) -> str:
    return "".join(part if isinstance(part, str) else _inline(squeeze(part.text)) for part in words)


def _link(address: str | None) -> str:
    """An address as a link where it is one of the web, else as text."""
    target = web_address(address)
    return f"<{target}>" if target else _inline(address or "")


def _note(edit: Edit) -> Iterator[str]:
    note = note_found(edit.diff, edit.review)
    yield f"> **{note.words}**" + (f"\\\n> {escaped(note.text)}" if note.text else "")


def _facts(edit: Edit) -> str:
    rows = [f"- {label}: {_said(words)}" for label, words in facts(edit)]
    if edit.report:
        article = edit.report.article
        rows.insert(0, f"- Article {article.id}: {_inline(article.outlet)} · {_link(article.url)}")
    return "\n".join(rows)


def _words(edit: Edit) -> Iterator[str]:
    found = changes(edit.diff)
    if found:
        yield "## Changes in words"
        yield "\n".join(f"{number}. {_said(change_words(shown))}" for number, shown in enumerate(found, 1))


def _piece(piece: Shown | Fold) -> Iterator[str]:
    if isinstance(piece, Shown):
        yield f"### {piece.title} {_happened(piece)}"
        yield marked(piece.row.segments) or "(empty)"
    elif piece.numbers:
        first, last = piece.numbers[0], piece.numbers[-1]
        where = f"¶{first}" if first == last else f"¶{first}–{last}"
        typography = f", {piece.typography} of them in typography only" if piece.typography else ""
        yield f"*{where}: {counted(len(piece.numbers), 'paragraph')} unchanged{typography}*"


def _happened(shown: Shown) -> str:
    if shown.row.type == "move":
        return moved_words(shown).replace("¶", "paragraph ") + ("" if shown.edited else ", words unchanged")
    return parted_words(shown) if shown.row.type in ("split", "merge") else _VERBS[shown.row.type]


def marked(segments: Iterable[Segment]) -> str:
    """Segments with their marks, on one line."""
    pieces = [(segment[0], _inline(segment[-1])) for segment in _merged(segments)]
    line = ""
    for at, (sign, text) in enumerate(pieces):
        after = next((_mark(*each) for each in pieces[at + 1 :] if each[1]), "")
        line += _mark(sign, text, line[-1:], after[:1])
    return _opened(line.strip())


def _merged(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Neighbours of one sign as one, since `**a****b**` is no mark."""
    sign, text = "", ""
    for segment in segments:
        kind = "=" if segment[0] == "~" else segment[0]
        if kind != sign and text:
            yield (sign, text)
            text = ""
        sign, text = kind, text + segment[-1]
    if text:
        yield (sign, text)


def _mark(sign: str, text: str, before: str = "", after: str = "") -> str:
    """One segment between its marks; spaces stand outside of them, or the mark would be no mark."""
    words = text.strip(" ")
    if sign not in MARKS or not words:
        return text
    start, end = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    opens = JOINER if _needs_joiner(start[-1:] or before, words[0]) else ""
    closes = JOINER if _needs_joiner(end[:1] or after, words[-1]) else ""
    return f"{start}{MARKS[sign]}{opens}{words}{closes}{MARKS[sign]}{end}"


def _needs_joiner(outside: str, inside: str) -> bool:
    """A mark counts where a letter is inside of it, or no letter outside; of other signs Markdown's readers differ."""
    return not _parts(outside) and not inside.isalnum()


def _parts(letter: str) -> bool:
    """Whether every reader of Markdown takes a sign for white space or punctuation; the edge of the text is both."""
    if not letter or letter.isspace():
        return True
    return not letter.isalnum() if letter.isascii() else unicodedata.category(letter).startswith("P")


def _evidence(edit: Edit) -> Iterator[str]:
    if edit.report:
        yield "## Evidence"
        yield "\n".join([*map(_seen, (edit.report.old, edit.report.new)), *_diff_link(edit.report.links.diff)])


def _seen(evidence: Evidence) -> str:
    seen = f" · seen {evidence.seen_at:%Y-%m-%d %H:%M:%S} UTC" if evidence.seen_at else ""
    status = f" · HTTP {evidence.status}" if evidence.status else ""
    copy = f" · archived {_link(evidence.archived_url)}" if evidence.archived_url else ""
    return f"- v{evidence.number}{seen}{status} · page sha256 `{evidence.sha256}` · text sha256 `{evidence.digest}`{copy}"


def _diff_link(address: str | None) -> list[str]:
    return [f"- This edit: {_link(address)}"] if address else []
