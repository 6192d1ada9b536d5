"""An event as a Discord message: one embed. Nobody is ever mentioned: `allowed_mentions` is empty, and signs are escaped.

Limits kept (Discord's developer documentation, "Embed limits"): title 256 characters, description 4,096, footer 2,048, all of
an embed 6,000, content 2,000.
"""

from collections.abc import Iterable
from typing import Any

from revtrack.render.markdown import escaped as markdown_escaped
from revtrack.render.told import Line, Part, Run, Told
from revtrack.text import printable, shorten

TITLE, DESCRIPTION, FOOTER, CONTENT = 250, 3_900, 1_500, 1_900
COLOUR = 0x5B2A86
MARKS = {"plain": "", "bold": "**", "removed": "~~", "added": "**"}
_AT = "@\u200b"


def discord_of(told: Told) -> dict[str, Any]:
    """The message: `content` is what a notification shows, the embed is for the eyes."""
    embed: dict[str, Any] = {
        "title": _cut(escaped(told.heading), TITLE),
        "description": _within(told.parts),
        "color": COLOUR,
        "footer": {"text": shorten(printable(told.small), FOOTER)},
    }
    if told.buttons:
        embed["url"] = told.buttons[0][1]
    return {
        "content": _cut(escaped(told.essentials), CONTENT),
        "embeds": [embed],
        "allowed_mentions": {"parse": []},
    }


def escaped(text: str) -> str:
    """Foreign text that Discord shows as it is: no mark, no link, no mention."""
    return _quiet(markdown_escaped(text))


def _cut(text: str, limit: int) -> str:
    """Escaped text in at most `limit` characters; no half of an escape is left at its end."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip(chr(92))}…"


def _quiet(text: str) -> str:
    return text.replace("@", _AT)


def _within(parts: Iterable[Part]) -> str:
    """As many whole lines as fit, parts set apart by an empty one."""
    text = ""
    for part in parts:
        for at, line in enumerate(part):
            drawn = _line(line)
            gap = "" if not text else "\n" if at else "\n\n"
            if len(text) + len(gap) + len(drawn) > DESCRIPTION:
                return text
            text += gap + drawn
    return text


def _line(line: Line) -> str:
    return ("> " if line.quoted else "") + "".join(map(_run, line.runs))


def _run(run: Run) -> str:
    lead, trail = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    text = escaped(run.text)
    linked = f"[{text}](<{run.link}>)" if run.link else text
    mark = MARKS[run.mark] if text else ""
    return f"{lead}{mark}{linked}{mark}{trail}"
