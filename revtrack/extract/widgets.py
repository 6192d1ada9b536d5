"""Boxes of few words without a sentence that a template puts among the paragraphs: polls, scores, prices, dates, forms.

A story's own lists say something in each item, or stand among its paragraphs; what is parted off in a box and hardly says
anything belongs to the page.
"""

from collections.abc import Collection

from revtrack.extract.blocks import Leaf, Page
from revtrack.text import word_count

_BOXES = frozenset({"div", "section", "aside", "form", "fieldset"})
_STORYS = frozenset({"caption", "quote"})
_LEAVES_AT_LEAST, _LEAVES_AT_MOST = 2, 12
_WORDS_OF_A_QUESTION, _WORDS_OF_A_LINE, _WORDS_OF_A_HEADING, _WORDS_EACH = 12, 7, 5, 5
_MUCH = 0.3


def widgets(page: Page, indexes: Collection[int], story: Collection[int]) -> set[int]:
    """Those of the leaves that stand in such a box after the story's first sentence.

    None where the boxes are much of the story: then it is built so.
    """
    found: set[int] = set()
    start = min((index for index in story if page.leaves[index].is_sentence), default=len(page.leaves))
    for index in indexes:
        if index > start and index not in found and _is_brief(page.leaves[index]):
            found.update(_box(page, index))
    found.intersection_update(indexes)
    size = sum(len(page.leaves[index].text) for index in {*story, *indexes})
    return found if sum(len(page.leaves[index].text) for index in found) < _MUCH * size else set()


def _box(page: Page, index: int) -> range:
    """The leaves of the outermost such box around one of them; none where there is no such box."""
    first, end = index, index + 1
    box = range(0)
    for node in page.above(page.leaves[index].node):
        while first > 0 and end - first <= _LEAVES_AT_MOST and page.within(page.leaves[first - 1].node, node):
            first -= 1
        while end < len(page.leaves) and end - first <= _LEAVES_AT_MOST and page.within(page.leaves[end].node, node):
            end += 1
        leaves = page.leaves[first:end]
        if len(leaves) > _LEAVES_AT_MOST or not all(map(_is_brief, leaves)):
            break
        if page.tags[node] in _BOXES and _says_little(leaves):
            box = range(first, end)
    return box


def _is_brief(leaf: Leaf) -> bool:
    """Whether a leaf may stand in such a box: a few words, and no sentence but a question."""
    is_question = leaf.text.endswith("?")
    if leaf.kind in _STORYS or (leaf.is_sentence and not is_question):
        return False
    most = _WORDS_OF_A_QUESTION if is_question else _WORDS_OF_A_HEADING if leaf.kind == "heading" else _WORDS_OF_A_LINE
    return word_count(leaf.text) <= most


def _says_little(leaves: list[Leaf]) -> bool:
    """Whether the leaves of a box are no list of the story (items without a question over them), nor end with a heading."""
    last = leaves[-1].kind
    if len(leaves) < _LEAVES_AT_LEAST or last == "heading" or (last == "list" and not leaves[0].text.endswith("?")):
        return False
    return sum(word_count(leaf.text) for leaf in leaves) <= _WORDS_EACH * len(leaves)
