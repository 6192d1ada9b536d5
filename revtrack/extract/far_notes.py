"""Editor's notes that a template puts far from the story: below its lists of other stories, even below the page's footer.

So far away a note may be another story's, so it must say more than one near by: a label stands before it and it says what
was done to "this story"; and neither an element of another article nor another headline comes between.
"""

from collections.abc import Collection, Iterator
from itertools import takewhile

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.noise import is_link_led
from revtrack.extract.region import Region
from revtrack.notes.find import find_note, opens_with_label

_LETTERS_AT_MOST = 600


def far_notes(page: Page, region: Region, known: Collection[int] = ()) -> set[int]:
    """Indexes of the leaves beyond the region's surroundings that are notes about its story; `known` ones are not asked."""
    return {
        index
        for index in _below(page, region)
        if index not in known
        and _is_note(page.leaves[index])
        and not region.reaches(page, index)
        and not _is_of_another(page, index, region)
    }


def _below(page: Page, region: Region) -> Iterator[int]:
    """Leaves after the story, up to the next headline."""
    below = range(region.last + 1, len(page.leaves))
    return takewhile(lambda index: page.leaves[index].tag != "h1", below)


def _is_note(leaf: Leaf) -> bool:
    """Whether a leaf is a labelled note that says what was done; the linked title of another story is none."""
    if leaf.mark == "exclude" or leaf.kind == "heading" or not leaf.is_sentence or len(leaf.text) > _LETTERS_AT_MOST:
        return False
    if not opens_with_label(leaf.text) or is_link_led(leaf):
        return False
    note = find_note(leaf.text)
    return note is not None and bool(note.claims)


def _is_of_another(page: Page, index: int, region: Region) -> bool:
    """Whether a leaf stands in an article or a list of its own."""
    above = (node for node in page.above(page.leaves[index].node) if not page.within(region.core, node))
    return any(page.tags[node] in ("article", "li") for node in above)
