"""The dek: the standfirst that a page shows between its headline and its story.

A description in a meta tag that the page does not show is written for search engines; a change there is none that a
reader could see. So the declared description is the dek only where the page shows it, and not as its first paragraph.
Where nothing declares it, the place does: a passage below the headline that stands nearer to it than to the story, or that
the byline parts from the story.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.judge import letters
from revtrack.extract.metadata import Metadata
from revtrack.extract.names import opens_byline
from revtrack.extract.noise import is_furniture, is_label, is_link_led
from revtrack.text import fold, words
from revtrack.values.document import TEXT_ROLES, Document, Role

_SLACK = 16
_LONGEST = 400
_WORDS = 6
_REACH = 8
_BYLINE_LIMIT = 120
_ALIKE = 0.5
_CLOCK = re.compile(r"\d[:.h]\d\d\b")
_DATELINE = re.compile(r"[^\W\d_a-z]{2}[^a-z]{1,30}.{0,40}?\s*[—–-]+\s")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})


def standfirst(page: Page, roles: Mapping[int, Role], found: Metadata, previous: Document | None) -> int | None:
    """The index of the leaf that is the dek, or None."""
    story = [index for index in sorted(roles) if roles[index] in TEXT_ROLES and roles[index] != "note"]
    if not story:
        return None
    declared = _declared(page, story, found.description, previous)
    return declared if declared is not None else _by_place(page, story, found, previous)


def _declared(page: Page, story: list[int], description: str, previous: Document | None) -> int | None:
    """The leaf that shows the description of the page, or the dek of the version before."""
    wanted = {fold(description)} - {""}
    if previous is not None and previous.dek:
        wanted.add(fold(previous.dek))
    elif previous is not None and any(folds_to(block.text, wanted) for block in previous.blocks):
        return None
    shown = _shown(page.leaves[: story[0] + 1], wanted) if wanted else []
    if not shown or (shown[-1] == story[0] and _leads_story(page, story)):
        return None
    return shown[-1]


def _shown(leaves: Sequence[Leaf], wanted: Collection[str]) -> list[int]:
    """The indexes of the leaves that fold to one of the wanted texts; folding is asked only where the lengths allow it."""
    least = (min(map(len, wanted)) - _SLACK) * 8 // 9
    likely = [index for index, leaf in enumerate(leaves) if len(leaf.text) >= least]
    return [index for index in likely if _is_one_of(leaves[index].text, wanted)]


def _is_one_of(text: str, wanted: Collection[str]) -> bool:
    """Whether a text folds to one of the wanted ones; folding is asked only where the lengths allow it."""
    size = len(text)
    return any(abs(size - len(one)) <= _SLACK + size // 8 for one in wanted) and folds_to(text, wanted)


def folds_to(text: str, wanted: Collection[str]) -> bool:
    """Whether a text folds to one of the wanted ones; folding leaves a plain first letter, which tells most of them."""
    start = text[:2]
    if start.isascii() and start.isalnum() and not any(one.startswith(start[0]) for one in wanted):
        return False
    return fold(text) in wanted


def _leads_story(page: Page, story: list[int]) -> bool:
    """Whether the first leaf of the story is directly followed by the next one, in the same place: then it is its lead."""
    if len(story) < 2:
        return True
    one, other = (page.leaves[index] for index in story[:2])
    return story[1] == story[0] + 1 and page.parents[one.node] == page.parents[other.node] and one.tag == other.tag


def _by_place(page: Page, story: list[int], found: Metadata, previous: Document | None) -> int | None:
    """The passage below the headline that is set apart from the story. What was a paragraph before does not become one."""
    top = _headline(page, story[0])
    if top is None:
        return None
    people = [name for one in found.byline if (name := letters(one))]
    titles = [letters(text) for text in found.headlines.candidates.values()]
    first = next((index for index in story if not _is_byline(page.leaves[index], people)), None)
    if first is None:
        return None
    index = next((one for one in _passages(page, top, first, people) if not _repeats(page.leaves[one], titles)), None)
    if index is None:
        return None
    story = [one for one in story if not _is_byline(page.leaves[one], people)]
    following = next((one for one in story if one > index), None)
    if following is None or not _is_apart(page, top, index, following, story, people):
        return None
    return None if previous is not None and _was_block(page.leaves[index].text, previous) else index


def _headline(page: Page, end: int) -> int | None:
    """The last leaf in an `<h1>` before the story."""
    tops = [node for node, tag in enumerate(page.tags) if tag == "h1"]
    before = range(end - 1, -1, -1) if tops else ()
    return next((index for index in before if any(page.within(page.leaves[index].node, top) for top in tops)), None)


def _passages(page: Page, top: int, end: int, people: Collection[str]) -> Iterator[int]:
    """Leaves shortly below the headline, up to the story's first, that read like a standfirst."""
    for index in range(top + 1, min(end, top + _REACH) + 1):
        leaf = page.leaves[index]
        reads = leaf.is_sentence or leaf.tag in _HEADINGS or leaf.kind == "text"
        if reads and len(words(leaf.text)) >= _WORDS and len(leaf.text) <= _LONGEST and not _is_other(leaf, people):
            yield index


def _is_other(leaf: Leaf, people: Collection[str]) -> bool:
    if leaf.kind not in ("text", "heading") or is_link_led(leaf) or is_furniture(leaf) or _is_byline(leaf, people):
        return True
    return bool(_DATELINE.match(leaf.text)) or (not leaf.is_sentence and bool(_CLOCK.search(leaf.text)))


def _repeats(leaf: Leaf, titles: Collection[str]) -> bool:
    """Whether a leaf says the headline again."""
    key = letters(leaf.text)
    return any(title in key or key in title for title in titles)


def _is_byline(leaf: Leaf, people: Collection[str]) -> bool:
    if len(leaf.text) > _BYLINE_LIMIT:
        return False
    key = letters(leaf.text)
    return opens_byline(leaf.text) or is_label(leaf) or (not leaf.is_sentence and any(name in key for name in people))


def _is_apart(page: Page, top: int, index: int, following: int, story: list[int], people: Collection[str]) -> bool:
    """Whether the byline stands between a passage and the story, or the passage is built unlike it and nearer the headline."""
    if any(_is_byline(page.leaves[between], people) for between in range(index + 1, following)):
        return True
    leaf, other = page.leaves[index], page.leaves[following]
    column = page.parents[leaf.node]
    siblings = [page.leaves[one] for one in story if page.parents[page.leaves[one].node] == column and one != index]
    if column == page.parents[other.node]:
        return leaf.tag in _HEADINGS and all(one.tag != leaf.tag for one in siblings)
    if not siblings and column == page.parents[page.leaves[top].node]:
        return True
    return _meeting(page, leaf.node, page.leaves[top].node) > _meeting(page, leaf.node, other.node)


def _meeting(page: Page, one: int, other: int) -> int:
    """The innermost node that holds both."""
    return next((node for node in page.above(one) if page.within(other, node)), -1)


def _was_block(text: str, previous: Document) -> bool:
    """Whether a text is a block of the version before, or an edited form of one that is no dek there."""
    if text == previous.dek:
        return False
    here = Counter(words(text))
    size = sum(here.values())
    if previous.dek and _likeness(here, size, previous.dek) >= _ALIKE:
        return False
    return any(_likeness(here, size, block.text) >= _ALIKE for block in previous.blocks)


def _likeness(here: Counter[str], size: int, text: str) -> float:
    there = Counter(words(text))
    return 2 * sum((here & there).values()) / max(1, size + sum(there.values()))
