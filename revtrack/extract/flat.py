"""Rescues a page that nests deeper than the parser goes: the nesting is taken out, the paragraphs stay.

resiliparse reads what lxml cannot. Thousands of nested elements say nothing that a reader sees: every element that only
groups becomes a paragraph border and every inline one but links disappears; headings, items, captions, the head, and what
parts the page from its story are kept.
"""

from collections.abc import Iterator
from html import escape
from typing import Any

_KEPT = frozenset(
    "html head body title meta link script style base h1 h2 h3 h4 h5 h6 p li figcaption a br time nav header "
    "footer aside svg noscript template iframe select option button textarea form".split()
)
_INLINE = frozenset(
    "span font b i em strong u s small big sub sup mark abbr cite q code kbd samp var ins del bdi bdo label tt strike nobr "
    "wbr img source picture input ruby rt rp data".split()
)
_RAW = frozenset({"script", "style"})
_VOID = frozenset({"meta", "link", "base", "br"})

Node = Any
"""A node of resiliparse's tree; the library ships no types."""


def flattened(source: bytes) -> bytes:
    """`source`, in UTF-8, without its grouping and inline elements, each group's border a paragraph border."""
    from resiliparse.parse.html import HTMLTree, NodeType

    tree = HTMLTree.parse(source.decode("utf-8", "replace"))
    written = []
    for node, opens in _walked(tree.document):
        if node.type == NodeType.ELEMENT:
            written.append(_element(node, opens))
        elif node.type == NodeType.TEXT:
            written.append(_text(node, opens))
    return "".join(written).encode("utf-8", "replace")


def _walked(root: Node) -> Iterator[tuple[Node, bool]]:
    """Every node below the root as it opens, and once more as it closes; without recursion."""
    node, opens = root.first_child, True
    while node is not None and node != root:
        yield node, opens
        if opens:
            child = node.first_child
            node, opens = (child, True) if child is not None else (node, False)
        else:
            following = node.next
            node, opens = (following, True) if following is not None else (node.parent, False)


def _text(node: Node, opens: bool) -> str:
    if not opens:
        return ""
    return str(node.text) if node.parent.tag in _RAW else escape(node.text, quote=False)


def _element(node: Node, opens: bool) -> str:
    name = node.tag
    if name in _INLINE or (not opens and name in _VOID):
        return ""
    if name not in _KEPT:
        return "<p>"
    return f"<{name}{_attributes(node)}>" if opens else f"</{name}>"


def _attributes(node: Node) -> str:
    return "".join(f' {key}="{escape(node.getattr(key) or "")}"' for key in node.attrs)
