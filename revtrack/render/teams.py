"""An event as an Adaptive Card in the envelope that a Workflows webhook of Microsoft Teams takes.

Text stands in text runs, which know no Markdown and no mentions, so nothing that a page says is read as a mark. A message
may have 28 kB (Microsoft Learn, "Create incoming webhooks"); this one stays below 20.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from revtrack.render.told import Line, Part, Run, Told
from revtrack.text import printable

LARGEST, LONGEST = 18_000, 1_000
MARKS: dict[str, dict[str, Any]] = {
    "plain": {},
    "bold": {"weight": "Bolder"},
    "removed": {"strikethrough": True},
    "added": {"underline": True, "weight": "Bolder"},
}

Element = dict[str, Any]


def teams_of(told: Told) -> dict[str, Any]:
    """The message; `summary` is what a notification shows."""
    small = _text((_inline(Run(told.small)) | {"isSubtle": True, "size": "Small"},))
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "fallbackText": _shown(told.essentials),
        "body": [_heading(told), *_within(told.parts), small],
        "actions": [{"type": "Action.OpenUrl", "title": name, "url": url} for name, url in told.buttons],
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "summary": _shown(told.essentials), "attachments": [attachment]}


def _heading(told: Told) -> Element:
    return _text((_inline(Run(told.heading, "bold")) | {"size": "Medium"},))


def _within(parts: Iterable[Part]) -> Iterator[Element]:
    """As many lines as fit."""
    left = LARGEST
    for part in parts:
        for at, line in enumerate(part):
            element = _line(line, first=not at)
            left -= len(json.dumps(element, ensure_ascii=False).encode())
            if left < 0:
                return
            yield element


def _line(line: Line, *, first: bool) -> Element:
    quote = (_inline(Run("│ ")),) if line.quoted else ()
    return _text((*quote, *map(_inline, line.runs))) | {"spacing": "Medium" if first else "None"}


def _text(inlines: tuple[Element, ...]) -> Element:
    return {"type": "RichTextBlock", "inlines": list(inlines)}


def _inline(run: Run) -> Element:
    link = {"selectAction": {"type": "Action.OpenUrl", "url": run.link}} if run.link else {}
    return {"type": "TextRun", "text": _shown(run.text), **MARKS[run.mark], **link}


def _shown(text: str) -> str:
    return printable(text)[:LONGEST]
