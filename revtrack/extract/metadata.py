"""What a page says about its story: headline, standfirst, byline, times, address, language, section, type, outlet."""

import re
from dataclasses import dataclass, replace
from html import unescape

from lxml.etree import _Element as Element

from revtrack.addresses import host_of
from revtrack.extract.blocks import clean
from revtrack.extract.elements import inner_text
from revtrack.extract.head import Head, head_of
from revtrack.extract.headline import Headlines, headlines
from revtrack.extract.identity import identity
from revtrack.extract.linked_data import first, listed, types_of
from revtrack.extract.names import names
from revtrack.extract.times import page_time
from revtrack.values.document import Document, PageTime

_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "article.published",
    "publication_date",
    "sailthru.date",
    "og:article:published_time",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "pubdate",
    "article_date_original",
    "publish-date",
    "cxenseparse:recs:publishtime",
)
_MODIFIED = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "article.updated",
    "dcterms.modified",
    "last-modified",
    "revised",
    "lastmod",
)
_BYLINE_TAGS = ("a", "address", "div", "p", "span")
_BYLINE_CLASS = re.compile("byline|author-name|authorName")
_WRITTEN_BY = re.compile(
    r"written by|(?:geschrieben|verfasst) von|(?:é|e)crit par|escrito por|scritto da|skrivet av", re.IGNORECASE
)
_BYLINE_LIMIT = 160
_LIVE = "LiveBlogPosting"


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


def metadata(tree: Element, url: str, previous: Document | None, headline: str = "") -> Metadata:
    """The metadata of a parsed page. `headline` is what a rule of the site selects; it wins."""
    head = _of_page(head_of(tree), url)
    outlet = _outlet(head, url)
    found = headlines(head, outlet, previous, headline)
    canonical, claimed = identity(url, _claims(head), list(found.candidates.values()))
    return Metadata(
        headlines=found,
        description=clean(head.first("og:description", "description", "twitter:description")),
        byline=_byline(tree, head, outlet),
        published=_time(head, "datePublished", _PUBLISHED) or _shown_time(head) or _titled_time(head),
        modified=_time(head, "dateModified", _MODIFIED),
        canonical_url=canonical,
        claimed_url=claimed,
        language=head.language or head.first("og:locale", "content-language") or head.linked.text("inLanguage"),
        section=head.linked.text("articleSection") or head.first("article:section", "section", "parsely-section"),
        type=_type(head),
        outlet=outlet,
        head=head,
    )


def _of_page(head: Head, url: str) -> Head:
    """The declarations with the linked data of this page's own story: pages describe others too."""
    titles = {*head.h1, head.first("og:title"), head.title} - {""}
    return replace(head, linked=head.linked.of_page([url, *_claims(head)], titles))


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


def _byline(tree: Element, head: Head, outlet: str) -> tuple[str, ...]:
    linked = [name for author in listed(head.linked.article.get("author")) for name in _author_names(head, author)]
    declared = names(linked)
    if declared and set(declared) != {outlet}:
        return declared
    return names(head.authors) or names(_card_authors(head)) or names(_shown_authors(tree)) or declared


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
    found = _one_group([element for element in tree.iter(*_BYLINE_TAGS) if _marks_author(element)])
    outer = {above for element in found for above in element.iterancestors()}
    texts = [clean(inner_text(element)) for element in found if element not in outer]
    return [text for text in texts if 0 < len(text) <= _BYLINE_LIMIT]


def _marks_author(element: Element) -> bool:
    get = element.get
    name = get("class")
    return bool(
        (name and _BYLINE_CLASS.search(name))
        or get("itemprop") == "author"
        or (element.tag == "a" and "author" in (get("rel") or ""))
    )


def _one_group(marked: list[Element]) -> list[Element]:
    """The first of some elements in page order, and those beside it: other stories on the page have authors too."""
    if not marked:
        return []
    group = set(list(marked[0].iterancestors())[:2]) | {marked[0]}
    return [element for element in marked[:20] if element in group or group & set(list(element.iterancestors())[:2])]


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


def _claims(head: Head) -> list[str]:
    return [claim for claim in (head.rel.get("canonical"), head.first("og:url")) if claim]
