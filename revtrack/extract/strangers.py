"""What reads like the story and is none of it, told by how it is built: info boxes, what comes after links, teaser grids.

Each hangs on the page in a way in which no paragraph of the story does; a story that is built in boxes itself has no
strangers. What quotes somebody is never one: a statement in a box of its own is news.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache
from itertools import takewhile

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.noise import headed_cards, is_box_title, is_label, is_link_led
from revtrack.extract.promotion import is_promotion
from revtrack.extract.region import Region, box_of

_BOX_LEAVES = 5
_BOX_LETTERS = 900
_LINKS_BETWEEN = 3
_COLUMN = 3
_SEVERAL = 2
_MUCH = 0.5
_ROOT = 0
_QUOTED = re.compile('["“”«»„]')

Path = tuple[str, ...]


def strangers(page: Page, story: Collection[int], region: Region) -> set[int]:
    """Those of the story's leaves that are built unlike it: in an info box, behind links, or in a grid of teasers."""
    outside = [index for index in story if not page.within(page.leaves[index].node, region.core)]
    grid = headed_cards(page, outside).intersection(outside)
    links = _links_before(page, story)
    lone = _lone(page, story, region)
    return {
        index
        for index in story
        if index in grid
        or (index in lone and _could_be(page, index) and (links[index] >= _LINKS_BETWEEN or _is_info(page, index, region)))
    }


def under_titles(page: Page, indexes: Iterable[int], story: Collection[int]) -> set[int]:
    """Those of the leaves that stand in a box whose first line says that it is none of the story.

    A box that holds much of the story is none: there the line belongs to the page.
    """
    openings = page.openings
    is_title = cache(lambda index: _is_title(page.leaves[index]))
    weights = cache(lambda: _weights(page, story))
    return {
        index
        for index in indexes
        if any(
            openings[node] < index and is_title(openings[node]) and weights()[node] < _MUCH * weights()[_ROOT]
            for node in page.above(page.leaves[index].node)
        )
    }


def _is_title(leaf: Leaf) -> bool:
    return is_box_title(leaf) or (not is_label(leaf) and is_promotion(leaf.text, apart=True))


def _weights(page: Page, story: Iterable[int]) -> Counter[int]:
    """Letters of the story in each node."""
    weights: Counter[int] = Counter()
    for index in story:
        for node in page.above(page.leaves[index].node):
            weights[node] += len(page.leaves[index].text)
    return weights


def built_alike(page: Page, index: int, story: Iterable[int], region: Region) -> bool:
    """Whether a leaf hangs in the story's core as several sentences of it do."""
    if not page.within(page.leaves[index].node, region.core):
        return False
    own = _path(page, index, region)
    return sum(page.leaves[one].is_sentence and _path(page, one, region) == own for one in story) >= _SEVERAL


def _could_be(page: Page, index: int) -> bool:
    leaf = page.leaves[index]
    return leaf.kind not in ("quote", "caption") and not _QUOTED.search(leaf.text)


def _lone(page: Page, story: Collection[int], region: Region) -> set[int]:
    """Leaves that hang in a way in which no sentence of the story does in another part of the page."""
    paths = {index: _path(page, index, region) for index in story}
    places: dict[Path, set[int]] = {}
    for index, path in paths.items():
        if page.leaves[index].is_sentence:
            places.setdefault(path, set()).add(_part(page, index, region))
    return {index for index, path in paths.items() if places.get(path, set()) <= {_part(page, index, region)}}


def _path(page: Page, index: int, region: Region) -> Path:
    """The tags from a leaf up to the story's core, or up to the root where it hangs elsewhere."""
    node = page.leaves[index].node
    inside = page.within(node, region.core)
    return tuple(page.tags[one] for one in page.above(node) if not inside or one > region.core)


def _part(page: Page, index: int, region: Region) -> int:
    """The part of the story's core, or of the page, in which a leaf stands: the outermost node around it."""
    above = list(page.above(page.leaves[index].node))
    inside = [node for node in above if node > region.core] if region.core in above else above[:-2]
    return inside[-1] if inside else above[0]


def _is_info(page: Page, index: int, region: Region) -> bool:
    """Whether a leaf stands in a small box of its own in which a line is a link ("How we report. … Learn more")."""
    box = box_of(page, page.leaves[index].node, region)
    if box is None:
        return False
    following = page.leaves[page.openings[box] : page.openings[box] + _BOX_LEAVES + 1]
    inside = list(takewhile(lambda leaf: page.within(leaf.node, box), following))
    small = len(inside) <= _BOX_LEAVES and sum(len(leaf.text) for leaf in inside) <= _BOX_LETTERS
    return small and any(is_link_led(leaf) and leaf.kind != "caption" for leaf in inside)


def _links_before(page: Page, story: Collection[int]) -> list[int]:
    """For each leaf after the last one in a full column of the story, how many link-led leaves lie between; else 0."""
    columns = {index: page.parents[page.leaves[index].node] for index in story}
    sizes = Counter(columns.values())
    last = max((index for index, node in columns.items() if sizes[node] >= _COLUMN), default=len(page.leaves))
    counts, passed = [], 0
    for index, leaf in enumerate(page.leaves):
        passed += index > last and is_link_led(leaf)
        counts.append(passed)
    return counts
