"""Gives the leaves of a page their roles from what the version before knew.

A text that was seen keeps its role: a label that flips while the text stays is no edit. What is new is placed by where it
stands among what is known; only where that does not settle it, the judge is asked, and only about those leaves.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.consent import plea_around
from revtrack.extract.far_notes import far_notes
from revtrack.extract.leaning import BOXED, is_addressed
from revtrack.extract.link_heads import heads_links
from revtrack.extract.matching import matched
from revtrack.extract.noise import cards, headed_cards, is_label, is_link_led, leans_away
from revtrack.extract.region import Region, region_of
from revtrack.extract.roles import Facts, Roles, is_barred, is_caption, is_note, role_of_kind
from revtrack.extract.story import belongs, goes_on, is_near, matters
from revtrack.extract.strangers import under_titles
from revtrack.extract.turns import taking_turns
from revtrack.extract.widgets import widgets
from revtrack.text import fold, words
from revtrack.values.document import TEXT_ROLES, Block, Document, Role

_ENOUGH = 0.5
_ALIKE = 0.5
_WORDS_ALIKE = 5
_WHERE_PROMOTION_STOOD = -1.4

Missing = list[tuple[Counter[str], Role]]


@dataclass(frozen=True, slots=True)
class Recall:
    """Roles that memory settles, and the leaves it cannot settle: those need the judge."""

    roles: Roles
    doubtful: frozenset[int]


def recognised(page: Page, previous: Document, facts: Facts) -> Roles | None:
    """The roles of a page on which nothing of the story is missing and nothing near it is new; else None.

    This is the common case and must cost little: texts are compared as they are, and nobody is asked.
    """
    known, copies = matched([leaf.text for leaf in page.leaves], previous.blocks)
    if _lacks(known, previous):
        return None
    region = region_of(page, [index for index, role in known.items() if role in TEXT_ROLES])
    if region is None or any(_is_news(page, index, region, facts) for index in _unseen(page, known, region, copies)):
        return None
    return None if far_notes(page, region, known) else known


def recalled(page: Page, previous: Document, facts: Facts) -> Recall | None:
    """What the version before says about a page; None where too little of its story is still there to tell."""
    folded = [fold(leaf.text) for leaf in page.leaves]
    known, copies = matched(folded, [Block(fold(block.text), block.role) for block in previous.blocks])
    story = [index for index, role in known.items() if role in TEXT_ROLES]
    region = region_of(page, story)
    if region is None or _size(page, story) < _ENOUGH * _story_size(previous):
        return None
    dek = fold(previous.dek)
    unseen = [index for index in _unseen(page, known, region, copies) if folded[index] != dek]
    recall = _placed(page, known, unseen, _missing(folded, previous), facts, region)
    recall.roles.update(dict.fromkeys(far_notes(page, region, known), "note"))
    return _without_turns(recall, page, taking_turns(folded, known, unseen, previous))


def _without_turns(recall: Recall, page: Page, turns: Collection[int]) -> Recall:
    """What stands where promotion stood is more of it, unless it is plainly a story's."""
    again = {index for index in turns if recall.roles.get(index) != "note" and _is_more_of_it(page.leaves[index])}
    return Recall(recall.roles | dict.fromkeys(again, "periphery"), recall.doubtful - again)


def _is_more_of_it(leaf: Leaf) -> bool:
    """A sentence that speaks to nobody is a story's, however short."""
    ends = leaf.text.rstrip().endswith((".", "!", "?"))
    return leans_away(leaf, BOXED, _WHERE_PROMOTION_STOOD) and (not ends or is_addressed(leaf.text))


def _lacks(known: Roles, previous: Document) -> bool:
    """Whether a block of the article is no longer on the page; what stood around it may go."""
    here = sum(role != "periphery" for role in known.values())
    return here != sum(block.role != "periphery" for block in previous.blocks)


def _unseen(page: Page, known: Roles, region: Region, copies: frozenset[int]) -> list[int]:
    """Leaves around the story that are new. One more copy of a known text is new only as a paragraph of the story."""
    first, end = region.around, page.ends[region.around]
    return [
        index
        for index, leaf in enumerate(page.leaves)
        if index not in known
        and first <= leaf.node < end
        and (index not in copies or (region.spans(index) and leaf.is_sentence and belongs(page, leaf, region)))
    ]


def _is_news(page: Page, index: int, region: Region, facts: Facts) -> bool:
    """Whether an unseen leaf could be anything but furniture, the headline, the dek or the byline."""
    leaf = page.leaves[index]
    if not region.reaches(page, index) or is_link_led(leaf) or leaf.text == facts.metadata.description:
        return False
    if matters(page, index, region) or is_caption(page, leaf, region):
        return not (is_barred(leaf, facts) or heads_links(page, index) or plea_around(page, index))
    return is_note(leaf)


def _missing(folded: list[str], previous: Document) -> Missing:
    """Words and roles of the blocks that are no longer there as they were."""
    here = set(folded)
    return [(Counter(words(block.text)), block.role) for block in previous.blocks if fold(block.text) not in here]


def _placed(page: Page, known: Roles, unseen: list[int], missing: Missing, facts: Facts, region: Region) -> Recall:
    """The roles of what is known, and of what is unseen as far as its place settles it."""
    roles = dict(known)
    doubtful: set[int] = set()
    edited = {index: _edited(page.leaves[index].text, missing) for index in unseen if not _is_menu(page.leaves[index])}
    asked = {index: role for index, role in edited.items() if role is not None or _may_belong(page, index, region)}
    apart = _apart(page, asked, known, facts, region) if asked else set()
    beside = widgets(page, [index for index, role in asked.items() if role is None], known)
    out = apart | beside
    story = [index for index, role in known.items() if role in TEXT_ROLES]
    last = region.last
    for index in unseen:
        role = _settled(page, index, edited.get(index), out, region)
        if role is None and index == last + 1 and index not in out and goes_on(page, index, story, region):
            role = role_of_kind(page.leaves[index])
        if role is not None:
            roles[index] = role
            last = max(last, index)
        elif index not in apart and page.leaves[index].kind != "caption" and is_near(page, index, region):
            if index not in beside and matters(page, index, region):
                doubtful.add(index)
            else:
                roles[index] = "periphery"
    return Recall(roles, frozenset(doubtful))


def _is_menu(leaf: Leaf) -> bool:
    """Whether a leaf is hardly more than links: it is a note or nothing, so nobody need ask what it belongs to."""
    return leaf.mark != "include" and is_link_led(leaf)


def _may_belong(page: Page, index: int, region: Region) -> bool:
    """Whether a leaf stands where its place could make it part of the story, or periphery."""
    leaf = page.leaves[index]
    if leaf.mark == "include" or region.spans(index) or page.within(leaf.node, region.core):
        return True
    return page.within(leaf.node, region.near) and (leaf.is_sentence or leaf.kind == "caption")


def _apart(page: Page, edited: Mapping[int, Role | None], known: Roles, facts: Facts, region: Region) -> set[int]:
    """Those leaves that are none of the story wherever they stand: barred, pleas, heads of links, teasers, under a title.

    Each has the role of the missing block that it is an edited form of, or None.
    """
    outside = [index for index in edited if not page.within(page.leaves[index].node, region.core)]
    grid = headed_cards(page, outside).intersection(outside)
    new = [index for index, role in edited.items() if role is None]
    barred = {index for index in edited if is_barred(page.leaves[index], facts) or plea_around(page, index)}
    heads = {index for index in new if heads_links(page, index)}
    return barred | heads | cards(page, edited) | grid | under_titles(page, new, known)


def _settled(page: Page, index: int, edited: Role | None, apart: set[int], region: Region) -> Role | None:
    """The role of an unseen leaf that its markup, its place among the known or its likeness to a missing block settles.

    `edited` is the role of that block, None without one.
    """
    leaf = page.leaves[index]
    if leaf.mark == "note" or (region.reaches(page, index) and is_note(leaf)):
        return "note"
    if index in apart:
        return None
    if leaf.mark == "include":
        return role_of_kind(leaf)
    if leaf.kind == "caption":
        return "caption" if is_caption(page, leaf, region) else None
    if region.spans(index) and belongs(page, leaf, region):
        return role_of_kind(leaf)
    return None if edited is None or is_link_led(leaf) or is_label(leaf) else edited


def _edited(text: str, missing: Missing) -> Role | None:
    """The role of the missing block that this text is an edited form of; a name in common makes no likeness."""
    if not missing:
        return None
    here = Counter(words(text))
    size = sum(here.values())
    if size < _WORDS_ALIKE:
        return None
    best: tuple[float, Role | None] = (0.0, None)
    for there, role in missing:
        common = sum((here & there).values())
        likeness = 2 * common / max(1, size + sum(there.values()))
        if common >= _WORDS_ALIKE and likeness >= _ALIKE and likeness > best[0]:
            best = (likeness, role)
    return best[1]


def _size(page: Page, indexes: Iterable[int]) -> int:
    return sum(len(page.leaves[index].text) for index in indexes)


def _story_size(previous: Document) -> int:
    return sum(len(block.text) for block in previous.blocks if block.role in TEXT_ROLES)
