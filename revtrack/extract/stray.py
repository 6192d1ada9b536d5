"""Paragraphs that stand in a plain box among those of the story: what is pasted into an editor comes as `<div>`.

Outlets put their own words into such boxes too, so there the words decide: they must be a story's by a wide margin.
"""

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.leaning import BOXED, leaning
from revtrack.extract.noise import is_furniture
from revtrack.extract.region import Region
from revtrack.text import word_count

_BOXES = frozenset({"div", "section"})
_WORDS_AT_LEAST = 6
_STORYS = -1.0
_LINKED_AT_MOST = 0.3


def is_stray(page: Page, leaf: Leaf, region: Region) -> bool:
    """Whether a leaf is such a paragraph: alone in a box right below a column of the story, and a sentence."""
    return (
        leaf.kind == "text"
        and page.tags[leaf.node] in _BOXES
        and page.ends[leaf.node] == leaf.node + 1
        and page.parents[leaf.node] in region.columns
        and _links_inside(leaf)
        and leaf.is_sentence
        and word_count(leaf.text) >= _WORDS_AT_LEAST
        and not is_furniture(leaf, apart=True)
        and leaning(leaf.text) <= _STORYS
        and not region.repels(leaf, BOXED)
    )


def _links_inside(leaf: Leaf) -> bool:
    """Whether the links of a passage are words of it: one that stands at its end leads away ("… Read on")."""
    if not leaf.spans:
        return True
    after = "".join(leaf.pieces[leaf.spans[-1][1] :])
    return leaf.linked <= _LINKED_AT_MOST and any(letter.isalnum() for letter in after)
