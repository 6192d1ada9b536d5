"""JSON-LD: the description of the article that a page carries for machines, read leniently and believed with care."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from lxml.etree import _Element as Element

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle "
    "OpinionNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle BlogPosting LiveBlogPosting Report "
    "ScholarlyArticle TechArticle SocialMediaPosting Review CreativeWork".split()
)
LISTING_TYPES = frozenset({"CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage"})
_SCRIPT_LIMIT = 2_000_000
_DEPTH = 6
_BREADTH = 2_000
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item")

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The nodes of a page: all of them by `@id`, the one that is the article (empty without any), and all types."""

    article: Node = field(default_factory=dict)
    by_id: Mapping[str, Node] = field(default_factory=dict)
    types: frozenset[str] = frozenset()

    def resolved(self, value: object) -> object:
        """`value`, or what it refers to where it is only a reference."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
            return self.by_id.get(str(value.get("@id")), value)
        return value

    def text(self, name: str) -> str:
        """A field of the article as text; "" where it is none."""
        value = first(self.article.get(name))
        return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def linked_data(scripts: list[Element]) -> LinkedData:
    """What the JSON-LD scripts of a page say. Broken scripts count as absent."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script.text or ""), _DEPTH)][:_BREADTH]
    by_id = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 2}
    types = frozenset(name for node in nodes for name in types_of(node))
    return LinkedData(_article(nodes), by_id, types)


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


def _article(nodes: list[Node]) -> Node:
    """The node that is the story: of an article's type, and with a headline; the fullest where there are several."""
    stories = [node for node in nodes if ARTICLE_TYPES.intersection(types_of(node)) and _is_named(node)]
    ranked = sorted(stories, key=lambda node: ("datePublished" in node, "author" in node, _is_news(node)), reverse=True)
    return ranked[0] if ranked else {}


def _is_named(node: Node) -> bool:
    return bool(node.get("headline") or node.get("name"))


def _is_news(node: Node) -> bool:
    return any(name != "CreativeWork" for name in types_of(node))


def _parsed(text: str) -> object:
    if not text.strip() or len(text) > _SCRIPT_LIMIT:
        return None
    body = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    body = body.removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return json.loads(body, strict=False)
    except (ValueError, RecursionError):
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
