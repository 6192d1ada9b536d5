"""An edit, or another event, as a Slack message in Block Kit: who, what changed, when, and whether a note says so.

Limits kept: 150 characters in a header, 3,000 in a section, 50 blocks, 10,000 in all: whatever a page says, the pieces below
are cut to what fits. `& < >` are escaped, which leaves a page
no way to mention, link or format as Slack's own; `verbatim` keeps Slack from making links and mentions out of what is left.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from revtrack.render.told import HEADING, Line, Part, Run, Told, told_of
from revtrack.render.wording import Edit
from revtrack.text import printable, shorten, squeeze

SECTION, ALL = 2_400, 6_500
MARKS = {"plain": "", "bold": "*", "removed": "~", "added": "*"}

Block = dict[str, Any]


def slack_message(edit: Edit) -> dict[str, Any]:
    """The message of an edit."""
    return slack_of(told_of(edit))


def slack_of(told: Told) -> dict[str, Any]:
    """The message: `text` for notifications and screen readers, `blocks` for the eyes."""
    blocks = [_header(told), *_sections(told.parts), *_actions(told), _context(told)]
    return {"text": escaped(told.essentials, SECTION), "blocks": blocks}


def escaped(text: str, limit: int) -> str:
    """Foreign text on one line, shortened, with the three signs that Slack reads written as it asks."""
    return _escaped(shorten(squeeze(text), limit))


def _escaped(text: str) -> str:
    return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _header(told: Told) -> Block:
    return {"type": "header", "text": {"type": "plain_text", "text": printable(told.heading)[:HEADING]}}


def _sections(parts: Iterable[Part]) -> Iterator[Block]:
    """Sections until the message is full."""
    left = ALL
    for part in parts:
        text = _within(map(_line, part), min(SECTION, left))
        left -= len(text)
        if text:
            yield {"type": "section", "text": _words(text)}


def _line(line: Line) -> str:
    return (">" if line.quoted else "") + "".join(map(_run, line.runs))


def _run(run: Run) -> str:
    text = _escaped(run.text)
    linked = f"<{run.link}|{text}>" if run.link else text
    return f"{MARKS[run.mark]}{linked}{MARKS[run.mark]}"


def _actions(told: Told) -> Iterator[Block]:
    if told.buttons:
        yield {"type": "actions", "elements": [_button(*each) for each in told.buttons]}


def _button(name: str, target: str) -> Block:
    return {"type": "button", "text": {"type": "plain_text", "text": name}, "url": target}


def _context(told: Told) -> Block:
    return {"type": "context", "elements": [_words(_escaped(told.small))]}


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
