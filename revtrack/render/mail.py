"""An event as a mail: a text part with markers, and an HTML part with inline styled spans and the same markers.

Mail programs drop style sheets, and some drop `<ins>` and `<del>`, so marks are spans with their own style, and signs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from revtrack.render.told import Line, Run, Told
from revtrack.text import printable, shorten, squeeze

SUBJECT, LONGEST = 200, 200_000
SIGNS = {"plain": ("", ""), "bold": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
STYLES = {
    "bold": "font-weight:bold",
    "removed": "background:#ffc680;color:#4a2a00;text-decoration:line-through",
    "added": "background:#9ccfff;color:#08243f;text-decoration:underline",
}
_QUOTE = "margin:0 0 0 4px;padding-left:8px;border-left:3px solid #5b2a86"
_SMALL = "color:#555555;font-size:12px"


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail's subject, on one line, and its two parts."""

    subject: str
    text: str
    html: str


def mail_of(told: Told) -> Mail:
    """The mail of a message."""
    subject = printable(shorten(squeeze(told.essentials), SUBJECT))
    return Mail(subject, "\n".join(_text(told))[:LONGEST] + "\n", "".join(_html(told)))


def text_of(told: Told) -> str:
    """The text part alone, without its heading: for whoever shows a title of its own."""
    return "\n".join([*_body(told), *(f"{name}: {url}" for name, url in told.buttons)])


def _text(told: Told) -> Iterator[str]:
    yield printable(squeeze(told.heading))
    yield ""
    yield from _body(told)
    yield from (f"{name}: {url}" for name, url in told.buttons)
    yield ""
    yield printable(squeeze(told.small))


def _body(told: Told) -> Iterator[str]:
    for part in told.parts:
        for line in part:
            yield ("> " if line.quoted else "") + "".join(map(_signed, line.runs))
            yield from (f"  {run.link}" for run in line.runs if run.link)
        yield ""


def _signed(run: Run) -> str:
    before, after = SIGNS[run.mark]
    return f"{before}{printable(run.text)}{after}"


def _html(told: Told) -> Iterator[str]:
    yield '<!doctype html><html><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.45">'
    yield f'<h1 style="font-size:18px">{_escaped(told.heading)}</h1>'
    for part in told.parts:
        yield f'<div style="margin:0 0 14px">{"".join(map(_line, part))}</div>'
    links = (f'<a href="{escape(url)}">{_escaped(name)}</a>' for name, url in told.buttons)
    yield f'<p>{" · ".join(links)}</p><p style="{_SMALL}">{_escaped(told.small)}</p></body></html>'


def _line(line: Line) -> str:
    style = f' style="{_QUOTE}"' if line.quoted else ""
    return f'<div dir="auto"{style}>{"".join(map(_run, line.runs))}</div>'


def _run(run: Run) -> str:
    text = _escaped(_signed(run))
    styled = f'<span style="{STYLES[run.mark]}">{text}</span>' if run.mark in STYLES else text
    return f'<a href="{escape(run.link)}">{styled}</a>' if run.link else styled


def _escaped(text: str) -> str:
    return escape(printable(text))
