"""JSON-LD: the description of the article that a page carries for machines, read leniently and believed with care."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import chain
from typing import Any

from revtrack.addresses import canonical_address
from revtrack.extract.identity import absolute
from revtrack.text import squeeze

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle "
    "OpinionNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle BlogPosting LiveBlogPosting Report "
    "ScholarlyArticle TechArticle SocialMediaPosting Review CreativeWork".split()
)
LISTING_TYPES = frozenset({"CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage"})
_SCRIPT_LIMIT = 2_000_000
_DEPTH = 6
_BREADTH = 2_000
_WRAPPING = re.compile(r"\A(?:\s|//|/\*|\*/|<!--|<!\[CDATA\[)+|(?:\s|//|/\*|\*/|-->|\]\]>)+\Z")
_ESCAPED = re.compile(r"[\s\[{]*&(?:quot|#34|#x22);")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item")

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The nodes of a page: all of them by `@id`, the one that is the article (empty without any), all types, all articles."""

    article: Node = field(default_factory=dict)
    by_id: Mapping[str, Node] = field(default_factory=dict)
    types: frozenset[str] = frozenset()
    articles: tuple[Node, ...] = ()

    def of_page(self, addresses: Collection[str], titles: Collection[str]) -> "LinkedData":
        """With the page's own article: the one at one of its addresses, else under one of its titles, else the fullest."""
        if len(self.articles) < 2:
            return self
        placed = (node for node in self.articles if any(_same_address(one, two) for one in _claims(node) for two in addresses))
        named = (node for node in self.articles if squeeze(unescape(str(first(node.get("headline"))))) in titles)
        return replace(self, article=next(chain(placed, named), self.article))

    def resolved(self, value: object) -> object:
        """`value`, or what it refers to where it is only a reference."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
            return self.by_id.get(str(value.get("@id")), value)
        return value

    def text(self, name: str) -> str:
        """A field of the article as text; "" where it is none."""
        value = first(self.article.get(name))
        return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def linked_data(scripts: Iterable[str]) -> LinkedData:
    """What the JSON-LD scripts of a page say, given their texts. Broken scripts count as absent."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script), _DEPTH)][:_BREADTH]
    by_id = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 2}
    types = frozenset(name for node in nodes for name in types_of(node))
    articles = _articles(nodes)
    return LinkedData(articles[0] if articles else {}, by_id, types, articles)


def types_of(node: Node) -> list[str]:
    """The `@type` names of a node, without the vocabulary's address."""
    return [name.rpartition("/")[2] for name in listed(node.get("@type")) if isinstance(name, str)]


def listed(value: object) -> list[Any]:
    """`value` as a list: JSON-LD leaves out the brackets around a single one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def first(value: object) -> object:
    """The first of a list, or the value itself."""
    return next(iter(listed(value)), None)


def _articles(nodes: list[Node]) -> tuple[Node, ...]:
    """The nodes that may be the story: of an article's type, and with a headline, author or date; the fullest first."""
    stories = [node for node in nodes if ARTICLE_TYPES.intersection(types_of(node)) and _is_told(node)]
    return tuple(
        sorted(
            stories,
            key=lambda node: (_is_titled(node), "datePublished" in node, "author" in node, _is_news(node)),
            reverse=True,
        )
    )


def _claims(node: Node) -> list[str]:
    """The addresses that a node gives as its own or as that of its page."""
    found = []
    for value in (node.get("url"), node.get("@id"), *listed(node.get("mainEntityOfPage"))):
        found += [value.get("@id"), value.get("url")] if isinstance(value, dict) else [value]
    return [one for one in found if isinstance(one, str) and one]


def _same_address(one: str, other: str) -> bool:
    return _bare(absolute(other, one) or "") == _bare(other)


def _bare(address: str) -> str:
    """An address without what often differs between two names of one page: scheme, "www.", the last slash."""
    return canonical_address(address).partition("://")[2].removeprefix("www.").rstrip("/")


def _is_titled(node: Node) -> bool:
    return bool(node.get("headline") or node.get("name"))


def _is_told(node: Node) -> bool:
    return _is_titled(node) or bool(node.get("author") or node.get("datePublished"))


def _is_news(node: Node) -> bool:
    return any(name != "CreativeWork" for name in types_of(node))


def _parsed(text: str) -> object:
    if not text.strip() or len(text) > _SCRIPT_LIMIT:
        return None
    body = text.strip()
    if not (body.startswith(("{", "[")) and body.endswith(("}", "]"))):
        body = _WRAPPING.sub("", body).strip().rstrip(";")
    if _ESCAPED.match(body):
        body = unescape(body)
    for reading in (body, _TRAILING_COMMA.sub(r"\1", body)):
        try:
            return json.loads(reading, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object, depth: int) -> Iterator[Node]:
    if depth <= 0:
        return
    if isinstance(value, list):
        for item in value[:_BREADTH]:
            yield from _nodes(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for name in _NESTED:
            yield from _nodes(value.get(name), depth - 1)
