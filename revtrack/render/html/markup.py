"""The few pieces of markup that everything is made of. What comes from a page goes through `theirs`, and only there.

`Markup` is text that is already HTML; mypy tells it from foreign text, so that one cannot be taken for the other.
"""

import re
from collections.abc import Iterable
from html import escape
from typing import NewType

from revtrack.render.direction import direction
from revtrack.render.links import web_address
from revtrack.render.wording import Said
from revtrack.text import printable

Markup = NewType("Markup", str)
NOTHING = Markup("")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def theirs(text: str) -> Markup:
    """Foreign text, harmless: escaped, with control characters written out. A line feed becomes a break."""
    return Markup(escape(printable(text.replace("\r\n", "\n"))).replace("\n", "<br>"))


def ours(text: str) -> Markup:
    """Our own words, escaped all the same."""
    return Markup(escape(text))


def element(tag: str, content: str, **attributes: str | None) -> Markup:
    """An element; `class_` and `aria_label` are written as HTML names them, an attribute that is None is left out."""
    return Markup(f"{_opened(tag, attributes)}{content}</{tag}>")


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Pieces of markup in a row."""
    return Markup(between.join(parts))


def isolated(text: str) -> Markup:
    """Foreign text inside a line of ours: laid out by itself, whichever way it runs."""
    return element("bdi", theirs(text))


def said(words: Said) -> Markup:
    """A sentence in which what is theirs is isolated."""
    return joined(ours(part) if isinstance(part, str) else isolated(part.text) for part in words)


def link(address: str | None, content: str | None = None) -> Markup:
    """A link where the address is one of the web, else only its text; without content the address itself is the text."""
    shown = Markup(content) if content else isolated(address or "")
    target = web_address(address)
    name = "rt-named" if content else None
    return element("a", shown, href=target, class_=name, rel="noopener noreferrer") if target else shown


def passage_attributes(text: str, language: str) -> dict[str, str | None]:
    """Language and direction of a passage of the article, where they are known and not those of the page."""
    known = _LANGUAGE.fullmatch(language)
    return {"lang": language if known else None, "dir": direction(text)}


def _opened(tag: str, attributes: dict[str, str | None]) -> str:
    pairs = [
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"' for name, value in attributes.items() if value is not None
    ]
    return f"<{tag}{''.join(pairs)}>"
