"""What a page says about its story: headline, standfirst, byline, times, address, language, section, type, outlet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice

from lxml.etree import _Element as Element

from revtrack.addresses import host_of
from revtrack.extract.blocks import clean
from revtrack.extract.elements import inner_text
from revtrack.extract.head import MODIFIED_NAMES, PUBLISHED_NAMES, Head, head_of
from revtrack.extract.headline import Headlines, among, headlines
from revtrack.extract.identity import identity
from revtrack.extract.linked_data import first, listed, types_of
from revtrack.extract.names import names
from revtrack.extract.times import page_time
from revtrack.text import digest
from revtrack.values.document import Document, PageTime

_BYLINE_TAGS = ("a", "address", "div", "p", "span")
_BYLINE_CLASS = re.compile("byline|author-name|authorName")
_WRITTEN_BY = re.compile(
    r"written by|(?:geschrieben|verfasst) von|(?:é|e)crit par|escrito por|scritto da|skrivet av", re.IGNORECASE
)
_BYLINE_LIMIT = 160
_GROUP = 20
_LIVE = "LiveBlogPosting"
_SHOWN = " shown"


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of a document that are declared rather than read out of the text."""

    headlines: Headlines
    description: str
    byline: tuple[str, ...]
    published: PageTime | None
    modified: PageTime | None
    canonical_url: str
    claimed_url: str
    language: str
    section: str
    type: str
    outlet: str
    head: Head
    sources: str


def metadata(tree: Element, url: str, previous: Document | None, headline: str = "", extractor: str = "") -> Metadata:
    """The metadata of a parsed page. `headline` is what a rule of the site selects; it wins.

    What it is read from is mostly the same as in the version before: then it is taken from there.
    """
    head = head_of(tree, url)
    sources = "" if headline else _sources(head, extractor)
    if previous is not None and sources and previous.sources.removesuffix(_SHOWN) == sources:
        return _taken_over(tree, head, previous)
    outlet = _outlet(head, url)
    found = headlines(head, outlet, previous, headline)
    canonical, claimed = identity(url, head.claims, list(found.candidates.values()))
    byline, is_shown = _byline(tree, head, outlet)
    return Metadata(
        headlines=found,
        description=_description(head),
        byline=byline,
        published=_time(head, "datePublished", PUBLISHED_NAMES) or _shown_time(head) or _titled_time(head),
        modified=_time(head, "dateModified", MODIFIED_NAMES),
        canonical_url=canonical,
        claimed_url=claimed,
        language=head.language or head.first("og:locale", "content-language") or head.linked.text("inLanguage"),
        section=head.linked.text("articleSection") or head.first("article:section", "section", "parsely-section"),
        type=_type(head),
        outlet=outlet,
        head=head,
        sources=sources + _SHOWN if sources and is_shown else sources,
    )


def _sources(head: Head, extractor: str) -> str:
    """A digest of what the metadata is read from, and by whom; the names that the page's elements show are not in it."""
    return digest((extractor, head.digest))


def _taken_over(tree: Element, head: Head, previous: Document) -> Metadata:
    """The metadata of the version before, with the byline read again where elements of the page show it."""
    is_shown = previous.sources.endswith(_SHOWN)
    byline = names(_shown_authors(tree)) or _byline(tree, head, previous.outlet)[0] if is_shown else previous.byline
    return Metadata(
        headlines=among(previous.headlines, previous),
        description=_description(head),
        byline=byline,
        published=previous.published,
        modified=previous.modified,
        canonical_url=previous.canonical_url,
        claimed_url=previous.claimed_url,
        language=previous.language,
        section=previous.section,
        type=previous.type,
        outlet=previous.outlet,
        head=head,
        sources=previous.sources,
    )


def _description(head: Head) -> str:
    return clean(head.first("og:description", "description", "twitter:description"))


def _type(head: Head) -> str:
    """The type of the story; a live blog is one, whatever else it is."""
    types = types_of(head.linked.article)
    return _LIVE if _LIVE in types else next(iter(types), "") or head.first("og:type")


def _outlet(head: Head, url: str) -> str:
    publisher = head.linked.resolved(first(head.linked.article.get("publisher")))
    named = publisher.get("name") if isinstance(publisher, dict) else publisher
    name = first(named)
    declared = head.first("og:site_name") or (clean(name) if isinstance(name, str) else "")
    return declared or host_of(url).removeprefix("www.")


def _byline(tree: Element, head: Head, outlet: str) -> tuple[tuple[str, ...], bool]:
    """The names, and whether elements of the page were asked for them."""
    linked = [name for author in listed(head.linked.article.get("author")) for name in _author_names(head, author)]
    declared = names(linked)
    if declared and set(declared) != {outlet}:
        return declared, False
    told = names(head.authors) or names(_card_authors(head))
    return (told, False) if told else (names(_shown_authors(tree)) or declared, True)


def _author_names(head: Head, author: object) -> list[str]:
    author = head.linked.resolved(author)
    if isinstance(author, dict):
        parts = [author.get("givenName"), author.get("familyName")]
        author = author.get("name") or " ".join(part for part in parts if isinstance(part, str))
    return [unescape(name) for name in listed(author) if isinstance(name, str)]


def _card_authors(head: Head) -> list[str]:
    """Authors as WordPress writes them for cards: a pair of tags, "Written by" and the name."""
    return [head.meta.get("twitter:data1", "")] if _WRITTEN_BY.match(head.meta.get("twitter:label1", "")) else []


def _shown_authors(tree: Element) -> list[str]:
    """Names that the page shows: elements marked as the author; of nested ones the innermost counts."""
    found = _one_group(next(_marked(tree), None))
    outer = {above for element in found for above in element.iterancestors()}
    texts = [clean(inner_text(element)) for element in found if element not in outer]
    return [text for text in texts if 0 < len(text) <= _BYLINE_LIMIT]


def _marked(root: Element) -> Iterator[Element]:
    """The elements from `root` on that are marked as the author, in page order."""
    is_byline = _BYLINE_CLASS.search
    for element in root.iter(*_BYLINE_TAGS):
        name = element.get("class")
        if (
            (name and ("byline" in name or "author" in name) and is_byline(name))
            or element.get("itemprop") == "author"
            or (element.tag == "a" and "author" in (element.get("rel") or ""))
        ):
            yield element


def _one_group(leading: Element | None) -> list[Element]:
    """The first marked element of a page, and those beside it: other stories on the page have authors too."""
    if leading is None:
        return []
    around = list(leading.iterancestors())[:2]
    group = {*around, leading}
    beside = islice(_marked(around[-1] if around else leading), _GROUP)
    return [element for element in beside if element in group or group & set(list(element.iterancestors())[:2])]


def _time(head: Head, linked: str, declared: tuple[str, ...]) -> PageTime | None:
    """The first declared time that is finer than a day, JSON-LD before meta tags; else the first day."""
    day = None
    for raw in (first(head.linked.article.get(linked)), *(head.meta.get(name) for name in declared)):
        found = page_time(raw)
        if found and found.precision != "day":
            return found
        day = day or found
    return day


def _shown_time(head: Head) -> PageTime | None:
    return next((time for raw in head.times[:3] if (time := page_time(raw))), None)


def _titled_time(head: Head) -> PageTime | None:
    """The day with which the page's title ends, parted off from it ("Pier closes | Gazette | 20.11.2026")."""
    _, bar, last = head.title.rpartition("|")
    return page_time(last) if bar else None
