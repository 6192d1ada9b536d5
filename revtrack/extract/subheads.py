"""Subheadings that a template marks up as plain boxes, which the judge leaves out.

What comes back through a story in one markup is an advertisement's label, a pointer to other stories, or its own subheadings.
The labels say the same each time and the pointers are links; so short lines that differ are the story's.
"""

from collections import defaultdict
from collections.abc import Collection

from revtrack.extract.blocks import Page
from revtrack.extract.noise import is_furniture, is_link_led
from revtrack.extract.region import Region

_SEVERAL = 3
_LETTERS_AT_MOST = 150


def subheads(page: Page, story: Collection[int], region: Region) -> set[int]:
    """Leaves outside the story that are its subheadings: three or more in one markup, each between two of its paragraphs."""
    kinds: dict[tuple[int, str], set[int]] = defaultdict(set)
    for index in range(region.first + 1, region.last):
        if index not in story and _could_be(page, index, story, region):
            kinds[page.parents[page.leaves[index].node], page.leaves[index].tag].add(index)
    return {index for alike in kinds.values() if _are_several(page, alike) for index in alike}


def _could_be(page: Page, index: int, story: Collection[int], region: Region) -> bool:
    """Whether a leaf is a short line of the story's column with a paragraph before it and another after it."""
    leaf = page.leaves[index]
    return (
        leaf.kind == "text"
        and len(leaf.text) <= _LETTERS_AT_MOST
        and page.parents[leaf.node] in region.columns
        and index - 1 in story
        and index + 1 in story
        and page.leaves[index - 1].is_sentence
        and not is_link_led(leaf)
        and not is_furniture(leaf, apart=True)
        and not region.repels(leaf, region.apartness(leaf))
    )


def _are_several(page: Page, alike: Collection[int]) -> bool:
    return len({page.leaves[index].text for index in alike}) == len(alike) >= _SEVERAL
