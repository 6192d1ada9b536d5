"""Headings over links to other stories: they are none of the story among whose paragraphs they stand.

A heading of the story may have a single link below it too, put there by the template. Then its words tell: over links stands
what would be true of any story ("Also in the news"), over a part of this one what it is about.
"""

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.noise import is_link_led
from revtrack.extract.own_labels import is_own

_LINE = 60


def heads_links(page: Page, index: int) -> bool:
    """Whether a leaf is a heading, or a line set as one, that stands over links to other stories."""
    leaf = page.leaves[index]
    if leaf.kind != "heading" and not (leaf.dressed and len(leaf.text) <= _LINE and not leaf.is_sentence):
        return False
    following = page.leaves[index + 1 : index + 3]
    if not following or not is_link_led(following[0]):
        return False
    return not (_is_of_story(leaf) and following[1:] and _goes_on(following[1]))


def _is_of_story(leaf: Leaf) -> bool:
    return leaf.kind == "heading" and is_own(leaf.text)


def _goes_on(leaf: Leaf) -> bool:
    return leaf.kind == "text" and leaf.is_sentence and not is_link_led(leaf)
