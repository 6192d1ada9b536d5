"""Refuses what is not an article: block pages, consent walls, errors served as success, listings, empty shells.

A false refusal loses edits, a false acceptance stores a block page as an edit. So a page that declares itself an article is
refused only where it holds next to nothing, and wording alone never refuses a page with a story on it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from revtrack.addresses import host_of, is_home
from revtrack.errors import ExtractionError, Reason
from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.linked_data import LISTING_TYPES
from revtrack.extract.metadata import Metadata
from revtrack.extract.noise import cards, is_link_led
from revtrack.extract.walls import extent, wall_of
from revtrack.extract.wordings import BARE_ERROR, BLOCKED, CONSENT_TITLE, CONSENT_WORD, ERROR, MISSING, SCRIPT_NEEDED
from revtrack.text import shorten, word_count
from revtrack.values.document import Document

_MARKUP = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|div|p|article|main|h1|title|meta|table|span|br|a\s)", re.IGNORECASE
)
_NOT_HTML_START = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"{", b"[")
_XML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>)?\s*(?:<!--.{0,500}?-->\s*)?<(?:rss|feed|rdf:rdf|urlset|sitemapindex|svg)\b", re.I | re.S
)
_UNREADABLE_SHARE = 0.05
_TITLE_WORDS = 12
_SLIGHT, _SHORT, _LONG = 8, 60, 200
_TAGLINE = 25
_CARDS_OF_A_LISTING = 5


@dataclass(frozen=True)
class Sight:
    """What the gate looks at: the page, its metadata, the leaves that were taken for the story, the address.

    `is_whole` says that the page has an end, `previous` is the version before.
    """

    page: Page
    metadata: Metadata
    story: list[Leaf]
    url: str
    scripts: int
    is_whole: bool = True
    previous: Document | None = None

    @cached_property
    def words(self) -> int:
        """Words of the story."""
        return sum(extent(leaf.text) for leaf in self.story)

    @property
    def is_declared(self) -> bool:
        """Whether the page says of itself that it is an article."""
        head = self.metadata.head
        return bool(head.linked.article.get("datePublished") or head.first("article:published_time")) or (
            head.first("og:type").lower() == "article"
        )

    @property
    def titles(self) -> list[str]:
        """The page's names for itself, as far as they are short, and its headings where there is hardly anything else."""
        top = [leaf.text for leaf in self.page.leaves[:6]] if self.words < _SHORT else []
        return [*self.names, *filter(_is_title, top)]

    @property
    def names(self) -> list[str]:
        """The page's names for itself alone."""
        return list(filter(_is_title, [self.metadata.head.title, *self.metadata.head.h1]))


def _is_title(text: str) -> bool:
    return bool(text) and extent(text) <= _TITLE_WORDS


def refuse_bytes(page: bytes, content_type: str | None) -> None:
    """Refuse what cannot be a page at all. `page` is decoded, as UTF-8."""
    start = page[:4096].lstrip()
    if not start:
        raise ExtractionError("empty", "no content")
    if start.startswith(_NOT_HTML_START) or _XML_START.match(start):
        raise ExtractionError("not-html", shorten(start[:60].decode("utf-8", "replace"), 60))
    if start.count(b"\xef\xbf\xbd") * 3 > _UNREADABLE_SHARE * len(start) and not _MARKUP.search(start):
        raise ExtractionError("undecodable", "bytes that are no text in any declared character set")
    if not _MARKUP.search(page, 0, 200_000):
        raise ExtractionError("not-html", shorten((content_type or "") + " " + start[:60].decode("utf-8", "replace"), 90))


def refuse(sight: Sight) -> None:
    """Refuse a page that was read and is no article."""
    reason, evidence = _named(sight) or _by_form(sight) or (None, "")
    if reason is not None:
        raise ExtractionError(reason, shorten(evidence, 160))


def _named(sight: Sight) -> tuple[Reason, str] | None:
    """A page whose own title says that it is something else, and that holds too little to be a story under that title."""
    chosen = sight.metadata.headlines.chosen
    if sight.words < _LONG and BARE_ERROR.fullmatch(chosen):
        return "soft-404", chosen
    if sight.words >= (_SLIGHT if sight.is_declared else _LONG):
        return None
    patterns: tuple[tuple[Reason, re.Pattern[str]], ...] = (
        ("soft-404", MISSING),
        ("blocked", BLOCKED),
        ("error-page", ERROR),
        ("consent", CONSENT_TITLE),
    )
    for reason, pattern in patterns:
        has_story = reason == "consent" and sight.words >= _SLIGHT
        for title in sight.names if has_story else sight.titles:
            if pattern.search(title) and (reason != "consent" or _consent_share(sight.page.leaves) > 0.02):
                return reason, title
    return None


def _by_form(sight: Sight) -> tuple[Reason, str] | None:
    if _is_consent(sight):
        return "consent", sight.page.leaves[0].text
    wall = wall_of(sight.page, sight.story, sight.metadata.head.linked.article, sight.previous)
    if wall is not None:
        return "teaser", wall
    if _is_cut(sight):
        return "empty", f"cut off after: {sight.page.leaves[-1].text}"
    if _is_listing(sight):
        return "listing", sight.metadata.head.title or "links to other stories"
    if sight.words < _SHORT and any(SCRIPT_NEEDED.search(leaf.text) for leaf in sight.story):
        return _nothing(sight)
    if any(leaf.is_sentence for leaf in sight.story) and sight.words >= _SLIGHT:
        return None
    if sight.words >= _SHORT:
        return None
    return _nothing(sight)


def _nothing(sight: Sight) -> tuple[Reason, str]:
    everything = " ".join(leaf.text for leaf in sight.page.leaves)
    if SCRIPT_NEEDED.search(everything) or (sight.scripts and word_count(everything) < _SHORT):
        return "shell", everything or "scripts and no text"
    return "empty", everything


def _is_consent(sight: Sight) -> bool:
    if sight.is_declared or not sight.story:
        return False
    return _consent_share(sight.story) > 0.04 and (sight.words < _LONG or "consent" in host_of(sight.url))


def _consent_share(leaves: Iterable[Leaf]) -> float:
    text = " ".join(leaf.text for leaf in leaves)
    return len(CONSENT_WORD.findall(text)) / max(1, word_count(text))


def _is_cut(sight: Sight) -> bool:
    """A page whose bytes end in the middle of its beginning: what it holds is not what it declares."""
    leaves = sight.page.leaves
    return sight.is_declared and not sight.is_whole and sight.words < _SHORT and bool(leaves) and not leaves[-1].is_sentence


def _is_listing(sight: Sight) -> bool:
    """A page of links to stories: it does not call itself an article, and its own prose is less than its teasers."""
    if sight.is_declared or sight.metadata.head.linked.article:
        return False
    page = sight.page
    teasers = cards(page)
    if len(teasers) < _CARDS_OF_A_LISTING:
        return False
    own = {id(page.leaves[index]) for index in teasers}
    prose = sum(extent(leaf.text) for leaf in sight.story if id(leaf) not in own and leaf.is_sentence)
    linked = sum(extent(page.leaves[index].text) for index in teasers if is_link_led(page.leaves[index]))
    declared = bool(LISTING_TYPES & sight.metadata.head.linked.types) or is_home(sight.url)
    return prose < (_LONG if declared else _TAGLINE) and linked > prose
