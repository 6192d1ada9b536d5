"""What a page declares about itself: meta tags, links, JSON-LD, `<h1>`, `<title>`, collected in one walk of the tree."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from revtrack.extract.blocks import clean
from revtrack.extract.elements import inner_text
from revtrack.extract.linked_data import LinkedData, linked_data

_VALUE_LIMIT = 2_000
_H1_LIMIT = 20
_OF_THE_BROWSER = frozenset({"stylesheet", "preload", "preconnect", "dns-prefetch", "prefetch", "icon", "apple-touch-icon"})


@dataclass(frozen=True, slots=True)
class Head:
    """The declarations. `meta` maps a lower-case property, name or itemprop to its first value; `rel` a link relation.

    `h1` are the texts of the `<h1>` elements, `times` the machine-readable values of `<time>` elements, in page order.
    """

    meta: Mapping[str, str] = field(default_factory=dict)
    rel: Mapping[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    h1: tuple[str, ...] = ()
    title: str = ""
    times: tuple[str, ...] = ()
    base: str = ""
    language: str = ""
    linked: LinkedData = field(default_factory=LinkedData)

    def first(self, *names: str) -> str:
        """The first of these meta values that is not empty."""
        return next((self.meta[name] for name in names if self.meta.get(name)), "")


_AUTHOR_NAMES = frozenset(
    {"author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl", "dcterms.creator", "authors"}
)


def head_of(tree: Element) -> Head:
    """All that a parsed page declares."""
    reader = _Reader()
    for element in tree.iter("meta", "link", "script", "h1", "title", "time", "base"):
        getattr(reader, element.tag)(element)
    return reader.head(tree)


class _Reader:
    """One method per element name; each keeps what that element declares."""

    def __init__(self) -> None:
        self.metas: dict[str, str] = {}
        self.rels: dict[str, str] = {}
        self.authors: list[tuple[str, str]] = []
        self.h1s: list[str] = []
        self.titles: list[str] = []
        self.times: list[str] = []
        self.bases: list[str] = []
        self.scripts: list[Element] = []

    def meta(self, element: Element) -> None:
        get = element.get
        name = get("property") or get("name") or get("itemprop")
        value = get("content")
        if name and value:
            key = name.strip().lower()
            if key in _AUTHOR_NAMES:
                self.authors.append((key, clean(value[:_VALUE_LIMIT])))
            if key not in self.metas:
                self.metas[key] = clean(value[:_VALUE_LIMIT])

    def link(self, element: Element) -> None:
        rel = element.get("rel")
        if rel and rel not in _OF_THE_BROWSER and (href := element.get("href")):
            for one in rel.lower().split():
                self.rels.setdefault(one, href.strip())

    def script(self, element: Element) -> None:
        if "ld+json" in (element.get("type") or "").lower():
            self.scripts.append(element)

    def h1(self, element: Element) -> None:
        text = clean(inner_text(element))
        if text and len(self.h1s) < _H1_LIMIT:
            self.h1s.append(text)

    def title(self, element: Element) -> None:
        parent = element.getparent()
        if not self.titles and (parent is None or parent.tag != "svg"):
            self.titles.append(clean(element.text or ""))

    def time(self, element: Element) -> None:
        if len(self.times) < _H1_LIMIT and (value := element.get("datetime") or element.get("content")):
            self.times.append(clean(value))

    def base(self, element: Element) -> None:
        if href := element.get("href"):
            self.bases.append(href.strip())

    def head(self, tree: Element) -> Head:
        return Head(
            meta=self.metas,
            rel=self.rels,
            authors=self._first_authors(),
            h1=tuple(self.h1s),
            title=self.titles[0] if self.titles else "",
            times=tuple(self.times),
            base=self.bases[0] if self.bases else "",
            language=clean(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
            linked=linked_data(self.scripts),
        )

    def _first_authors(self) -> tuple[str, ...]:
        """The values of one name only: pages repeat the same people under several."""
        usable = [(name, value) for name, value in self.authors if "://" not in value]
        return tuple(value for name, value in usable if name == usable[0][0])
