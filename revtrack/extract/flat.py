"""Rescues a page that nests deeper than the parser goes: the nesting is taken out, the paragraphs stay.

Thousands of nested elements say nothing that a reader sees. Every element that only groups becomes a paragraph border and
every inline one but links disappears; headings, items, captions, the head, and what parts the page from its story are kept.
"""

import re

_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})\b[^<>]*>")
_KEPT = frozenset(
    b"html head body title meta link script style base h1 h2 h3 h4 h5 h6 p li figcaption a br time nav header "
    b"footer aside svg noscript template iframe select option button textarea form".split()
)
_INLINE = frozenset(
    b"span font b i em strong u s small big sub sup mark abbr cite q code kbd samp var ins del bdi bdo label tt strike nobr "
    b"wbr img source picture input ruby rt rp data".split()
)


def flattened(source: bytes) -> bytes:
    """`source` without its grouping and inline elements, each group's border a paragraph border."""
    return _TAG.sub(_flat, source)


def _flat(tag: re.Match[bytes]) -> bytes:
    name = tag.group(2).lower()
    if name in _KEPT:
        return tag.group()
    return b"" if name in _INLINE else b"<p>"
