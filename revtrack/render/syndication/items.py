"""What both forms of a feed tell of an edit: its id, its title, its text as HTML and in plain words.

An id is made of the database's own, so it stays when the service moves to another address. What stands in a feed can be read
without colours: removed and added words are struck, underlined, and named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from revtrack.render.html.markup import Markup, element, joined, link, ours, passage_attributes, said, theirs
from revtrack.render.links import web_address
from revtrack.render.passages import Shown, changes
from revtrack.render.times import window_words
from revtrack.render.wording import Edit, Said, Theirs, change_words, facts, note_found
from revtrack.text import printable, shorten
from revtrack.values.edits import EditRow

MOST_CHANGES = 50
TITLE = 300
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """An edit of a feed; `edit` is None where its texts cannot be read now, and only its line is told."""

    row: EditRow
    edit: Edit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A list of edits as readers subscribe to it. Addresses are "" while no public one is configured."""

    database: str
    query: str
    title: str
    updated: datetime
    public_url: str
    items: tuple[Item, ...]

    def address(self, path: str) -> str | None:
        """A path of the service as an address."""
        return web_address(f"{self.public_url}{path}") if self.public_url else None

    def id(self, path: str) -> str:
        """A stable name for what is at a path, after RFC 4151."""
        return f"tag:revtrack.invalid,2026:{self.database}{path}"


def diff_path(row: EditRow) -> str:
    """Where an edit is shown."""
    return f"/articles/{row.article.id}/diff/{row.from_number}..{row.to_number}"


def clean(text: str) -> str:
    """Foreign text as XML can hold it: without control characters."""
    return _NO_XML.sub("", text)


def title_of(row: EditRow) -> str:
    """What a list of a reader shows: the headline, and whether the outlet says so."""
    note = f"note: {row.note_kind.replace('_', ' ')}" if row.note_kind else ""
    note = note or ("no note found" if row.acknowledgement == "none_found" else "")
    headline = shorten(row.article.headline or row.article.url, TITLE)
    return _one_line(f"{headline} · v{row.from_number} → v{row.to_number}{f' · {note}' if note else ''}")


def summary_of(row: EditRow) -> str:
    """One sentence and the window."""
    changed = f"Changed {window_words(row.window)}."
    return _one_line(f"{row.summary} {changed}".strip())


def content_html(item: Item) -> str:
    """The whole change in words, as HTML that needs no style and has no script."""
    if item.edit is None:
        return element("p", theirs(summary_of(item.row)))
    return joined(_parts(item.edit, item.row), "\n")


def content_text(item: Item) -> str:
    """The whole change in words, as plain text."""
    if item.edit is None:
        return summary_of(item.row)
    note = note_found(item.edit.diff, item.edit.review)
    lines = [f"{note.words}: {note.text}" if note.text else note.words]
    lines += [f"{label}: {_plain(words)}" for label, words in facts(item.edit)]
    lines += [_plain(change_words(shown)) for shown in changes(item.edit.diff)[:MOST_CHANGES]]
    return clean(printable("\n".join(lines)))


def _parts(edit: Edit, row: EditRow) -> Iterator[Markup]:
    note = note_found(edit.diff, edit.review)
    yield element("p", element("strong", ours(note.words)))
    if note.text:
        yield element("blockquote", element("p", theirs(note.text), **passage_attributes(note.text, edit.diff.new.language)))
    yield element("ul", joined(element("li", joined((ours(f"{label}: "), said(words)))) for label, words in facts(edit)))
    shown = changes(edit.diff)
    if shown:
        yield element("ol", joined((_change(each, edit.diff.new.language) for each in shown[:MOST_CHANGES]), "\n"))
    if len(shown) > MOST_CHANGES:
        yield element("p", ours(f"{len(shown) - MOST_CHANGES} more changes are on the page of the edit."))
    yield element("p", link(row.article.url, ours("Live article")))


def _change(shown: Shown, language: str) -> Markup:
    text = shown.row.side("new") or shown.row.side("old")
    words = element("p", joined(map(_segment, shown.row.segments)), **passage_attributes(text, language))
    return element("li", joined((element("p", said(change_words(shown))), words)))


def _segment(segment: tuple[str, ...]) -> Markup:
    tag = {"-": "del", "+": "ins"}.get(segment[0])
    return element(tag, theirs(segment[1])) if tag else theirs(segment[-1])


def _plain(words: Said) -> str:
    return _one_line("".join(part.text if isinstance(part, Theirs) else part for part in words))


def _one_line(text: str) -> str:
    return clean(printable(" ".join(text.split())))
