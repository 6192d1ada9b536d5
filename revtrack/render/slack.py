"""An edit as a Slack message in Block Kit: who, what changed, when, and whether a note says so.

Limits kept: 150 characters in a header, 3,000 in a section, 50 blocks, 10,000 in all: whatever a page says, the pieces below
are short enough that they cannot come to more. `& < >` are escaped, which leaves a page
no way to mention, link or format as Slack's own; `verbatim` keeps Slack from making links and mentions out of what is left.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from revtrack.render.links import web_address
from revtrack.render.passages import Shown, changes
from revtrack.render.times import clock, full_day, not_watched_words
from revtrack.render.wording import Edit, note_found, parted_words
from revtrack.text import printable, shorten, squeeze
from revtrack.values.reports import EditReport
from revtrack.values.watching import Window

HEADER, CHANGED, ADDRESS = 150, 2_400, 900
EXCERPT, CHANGES, VOICES, NAME = 280, 5, 5, 80
_ORDER = ("add", "change", "delete", "split", "merge", "move")
_VERBS = {"add": "Added", "delete": "Removed", "change": "Changed", "split": "Changed", "merge": "Changed"}

Block = dict[str, Any]


def slack_message(edit: Edit) -> dict[str, Any]:
    """The message: `text` for notifications and screen readers, `blocks` for the eyes."""
    blocks = [_header(edit), _section(_title(edit)), *_note(edit), *_changed(edit), *_actions(edit.report), _context(edit)]
    return {"text": _essentials(edit), "blocks": blocks}


def escaped(text: str, limit: int = EXCERPT) -> str:
    """Foreign text on one line, shortened, with the three signs that Slack reads written as it asks."""
    shown = shorten(printable(squeeze(text)), limit)
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _essentials(edit: Edit) -> str:
    report, note = edit.report, note_found(edit.diff, edit.review)
    said = "No note found" if note.status == "none_found" else note.words.partition(" (")[0]
    if not report:
        return f"“{escaped(edit.headline, NAME)}” changed. {said}."
    when = _window(report.window)
    return f"{escaped(report.article.outlet, NAME)} changed “{escaped(edit.headline, HEADER)}” {when}. {said}."


def _header(edit: Edit) -> Block:
    note = note_found(edit.diff, edit.review)
    said = note.words.partition(" (")[0].lower()
    outlet = f"{shorten(printable(squeeze(edit.report.article.outlet)), NAME)} story" if edit.report else "Two texts"
    words = f"{outlet.strip()} changed, {said}" if edit.diff.changed else f"{outlet.strip()}: nothing changed"
    return {"type": "header", "text": {"type": "plain_text", "text": words[:HEADER]}}


def _title(edit: Edit) -> str:
    stats, report = edit.diff.stats, edit.report
    size = f"+{stats.words_added} −{stats.words_removed} words"
    if not report:
        return f"*{escaped(edit.headline)}*\n{size}"
    target = web_address(report.links.diff) or web_address(report.article.url)
    name = escaped(edit.headline, HEADER)
    linked = f"<{target}|{name}>" if target and len(target) < ADDRESS else name
    when = _window(report.window, bold="*")
    words = not_watched_words(report.not_watched, report.window.until)
    silent = f", {words}" if words else ""
    versions = f"v{report.from_number} → v{report.to_number}"
    return f"*{linked}*\nChanged {when}, {full_day(report.window.until)}{silent} · {versions} · {size}"


def _window(window: Window, bold: str = "") -> str:
    until = f"{bold}{clock(window.until)} UTC{bold}"
    if window.after is None:
        return f"before {until}"
    day = "" if window.after.date() == window.until.date() else f" {full_day(window.after)}"
    return f"between {bold}{clock(window.after)}{bold}{day} and {until}"


def _note(edit: Edit) -> Iterator[Block]:
    note = note_found(edit.diff, edit.review)
    if note.text:
        name = f"Note ({note.kind.replace('_', ' ')})" if note.kind else note.words
        yield _section(f"*{name}*\n>{escaped(note.text)}")


def _changed(edit: Edit) -> Iterator[Block]:
    """New and gone voices, then the first changes: what was added before what was changed."""
    lines = [*_voices(edit)]
    found = sorted(
        (shown for shown in changes(edit.diff) if shown.row.channel != "note"), key=lambda shown: _ORDER.index(shown.row.type)
    )
    told = [shown for shown in found if shown.row.type != "move" or shown.edited]
    for shown in told[:CHANGES]:
        lines += _change(shown)
    if len(told) > CHANGES:
        lines.append(f"and {len(told) - CHANGES} more")
    moved = len(found) - len(told)
    if moved and not told:
        lines.append(f"*Moved* {moved} paragraph{'s' if moved > 1 else ''}, words unchanged")
    if lines:
        yield _section(_within(lines, CHANGED))


def _voices(edit: Edit) -> Iterator[str]:
    for label, voices in (("New voice", edit.review.new_voices), ("Gone", edit.review.gone_voices)):
        if voices:
            names = ", ".join(escaped(voice.name, NAME) for voice in voices[:VOICES])
            more = f" and {len(voices) - VOICES} more" if len(voices) > VOICES else ""
            yield f"*{label}{'s' if len(voices) > 1 and label != 'Gone' else ''}* {names}{more}"


def _change(shown: Shown) -> Iterator[str]:
    place = shown.label if shown.label.startswith("¶") else shown.title.lower()
    kind = shown.row.type
    parted = f", {parted_words(shown)}" if kind in ("split", "merge") else ""
    yield f"*{_VERBS.get(kind, 'Moved and changed')}* {place}{parted}"
    if kind in ("add", "delete"):
        yield f">{escaped(shown.row.side('new' if kind == 'add' else 'old'))}"
        return
    for sign, word, mark in (("-", "removed", "~"), ("+", "added", "*")):
        text = " … ".join(segment[1].strip() for segment in shown.row.segments if segment[0] == sign)
        if text.strip(" …"):
            yield f">{word}: {mark}{escaped(text)}{mark}"


def _actions(report: EditReport | None) -> Iterator[Block]:
    named = (("See the diff", report.links.diff), ("Live article", report.article.url)) if report else ()
    buttons = [_button(name, target) for name, address in named if (target := web_address(address))]
    usable = [button for button in buttons if len(button["url"]) <= ADDRESS]
    if usable:
        yield {"type": "actions", "elements": usable}


def _button(name: str, target: str) -> Block:
    return {"type": "button", "text": {"type": "plain_text", "text": name}, "url": target}


def _context(edit: Edit) -> Block:
    report = edit.report
    parts: list[str] = list(edit.review.codes)
    if report:
        parts += [f"article {report.article.id}", f"sha256 {report.new.sha256[:6]}…{report.new.sha256[-4:]}"]
    return {"type": "context", "elements": [_words(" · ".join(parts) or "no flags")]}


def _section(text: str) -> Block:
    return {"type": "section", "text": _words(text)}


def _words(text: str) -> Block:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _within(lines: Iterable[str], limit: int) -> str:
    """As many whole lines as fit."""
    text = ""
    for line in lines:
        if len(text) + len(line) + 1 > limit:
            break
        text = f"{text}\n{line}" if text else line
    return text
