"""What a page declares about itself: meta tags, links, JSON-LD, `<h1>`, `<title>`, collected in one walk of the tree.

Only what is read later is kept: then the digest of all of it stays while tokens and counters in other tags change.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml.etree import _Element as Element

from revtrack.extract.blocks import clean
from revtrack.extract.elements import inner_text
from revtrack.extract.linked_data import LinkedData, linked_data
from revtrack.text import digest

_VALUE_LIMIT = 2_000
_H1_LIMIT = 20
_TIMES = 3
PUBLISHED_NAMES = (
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
MODIFIED_NAMES = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "article.updated",
    "dcterms.modified",
    "last-modified",
    "revised",
    "lastmod",
)
_AUTHOR_NAMES = frozenset(
    {"author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl", "dcterms.creator", "authors"}
)
_OTHER_NAMES = (
    "og:title twitter:title og:description description twitter:description og:url og:type og:site_name og:locale "
    "content-language article:section section parsely-section twitter:label1 twitter:data1"
)
_TELLING = ("meta", "link", "script", "h1", "title", "time", "base")
_NAMES = frozenset({*PUBLISHED_NAMES, *MODIFIED_NAMES, *_AUTHOR_NAMES, *_OTHER_NAMES.split()})


@dataclass(frozen=True)
class Head:
    """The declarations of the page at `url`. `meta` maps a lower-case property, name or itemprop to its first value.

    `h1` are the texts of the `<h1>` elements, `times` the machine-readable values of the first `<time>` elements,
    `scripts` the texts of the JSON-LD scripts, all in page order.
    """

    url: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)
    canonical: str = ""
    authors: tuple[str, ...] = ()
    h1: tuple[str, ...] = ()
    title: str = ""
    times: tuple[str, ...] = ()
    base: str = ""
    language: str = ""
    scripts: tuple[str, ...] = ()

    def first(self, *names: str) -> str:
        """The first of these meta values that is not empty."""
        return next((self.meta[name] for name in names if self.meta.get(name)), "")

    @property
    def claims(self) -> list[str]:
        """The addresses that the page claims to be its own."""
        return [claim for claim in (self.canonical, self.first("og:url")) if claim]

    @cached_property
    def linked(self) -> LinkedData:
        """The linked data, with the article that is this page's own story: pages describe others too."""
        titles = {*self.h1, self.first("og:title"), self.title} - {""}
        return linked_data(self.scripts).of_page([self.url, *self.claims], titles)

    @cached_property
    def digest(self) -> str:
        """The digest of all that is declared, and of the address."""
        metas = [part for pair in sorted(self.meta.items()) for part in pair]
        lists = (metas, self.authors, self.h1, self.times, self.scripts)
        single = (self.url, self.canonical, self.title, self.base, self.language)
        return digest((*single, *(part for texts in lists for part in (str(len(texts)), *texts))))


def head_of(tree: Element, url: str) -> Head:
    """All that the parsed page at `url` declares."""
    reader = _Reader()
    told: dict[str, Callable[[Element], None]] = {name: getattr(reader, name) for name in _TELLING}
    for element in tree.iter(*_TELLING):
        told[element.tag](element)
    return reader.head(tree, url)


class _Reader:
    """One method per element name; each keeps what that element declares."""

    def __init__(self) -> None:
        self.metas: dict[str, str] = {}
        self.canonicals: list[str] = []
        self.authors: list[tuple[str, str]] = []
        self.h1s: list[str] = []
        self.titles: list[str] = []
        self.times: list[str] = []
        self.bases: list[str] = []
        self.scripts: list[str] = []

    def meta(self, element: Element) -> None:
        get = element.get
        name = get("property") or get("name") or get("itemprop")
        key = name.strip().lower() if name else ""
        if key not in _NAMES or not (value := get("content")):
            return
        if key in _AUTHOR_NAMES:
            self.authors.append((key, clean(value[:_VALUE_LIMIT])))
        if key not in self.metas:
            self.metas[key] = clean(value[:_VALUE_LIMIT])

    def link(self, element: Element) -> None:
        rel = element.get("rel")
        if rel and "canonical" in rel.lower().split() and (href := element.get("href")):
            self.canonicals.append(href.strip())

    def script(self, element: Element) -> None:
        kind = element.get("type")
        if kind and "ld+json" in kind.lower() and (text := element.text):
            self.scripts.append(text)

    def h1(self, element: Element) -> None:
        text = clean(inner_text(element))
        if text and len(self.h1s) < _H1_LIMIT:
            self.h1s.append(text)

    def title(self, element: Element) -> None:
        parent = element.getparent()
        if not self.titles and (parent is None or parent.tag != "svg"):
            self.titles.append(clean(element.text or ""))

    def time(self, element: Element) -> None:
        if len(self.times) < _TIMES and (value := element.get("datetime") or element.get("content")):
            self.times.append(clean(value))

    def base(self, element: Element) -> None:
        if href := element.get("href"):
            self.bases.append(href.strip())

    def head(self, tree: Element, url: str) -> Head:
        return Head(
            url=url,
            meta=self.metas,
            canonical=self.canonicals[0] if self.canonicals else "",
            authors=self._first_authors(),
            h1=tuple(self.h1s),
            title=self.titles[0] if self.titles else "",
            times=tuple(self.times),
            base=self.bases[0] if self.bases else "",
            language=clean(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
            scripts=tuple(self.scripts),
        )

    def _first_authors(self) -> tuple[str, ...]:
        """The values of one name only: pages repeat the same people under several."""
        usable = [(name, value) for name, value in self.authors if "://" not in value]
        return tuple(value for name, value in usable if name == usable[0][0])
