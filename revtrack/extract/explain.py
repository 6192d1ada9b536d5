"""Why a block is in the document or not: the reading of a page told block by block, for a person who doubts it."""

from collections.abc import Iterator
from dataclasses import dataclass

from revtrack.extract.blocks import Leaf
from revtrack.extract.consent import pleas
from revtrack.extract.decode import decoded
from revtrack.extract.judge import letters
from revtrack.extract.link_heads import heads_links
from revtrack.extract.noise import cards, is_label, is_link_led
from revtrack.extract.promotion import is_promotion
from revtrack.extract.reading import Placement, Request, placed
from revtrack.extract.region import Region, region_of
from revtrack.extract.roles import block_digest, is_barred
from revtrack.extract.standfirst import standfirst
from revtrack.extract.story import apartness
from revtrack.extract.widgets import widgets
from revtrack.notes import find_note
from revtrack.text import fold
from revtrack.values.document import TEXT_ROLES, Document, Role
from revtrack.values.reports import BlockReason

_MARKS = {
    "include": "a rule of the site includes it",
    "exclude": "a rule of the site excludes it",
    "note": "a rule of the site",
}


@dataclass(frozen=True, slots=True)
class _Boxes:
    """The leaves of a page that stand in boxes of its own: teaser cards, pleas for consent, widgets."""

    teasers: set[int]
    pleas: set[int]
    widgets: set[int]


def explained(request: Request) -> tuple[BlockReason, ...]:
    """Every block of a page with its role and the reason for it, in page order. Raises ExtractionError, TooDeepError."""
    source = decoded(request.page, request.content_type, request.charset_hint)
    placement = placed(request, source)
    return tuple(_told(placement, request.previous))


def _told(placement: Placement, previous: Document | None) -> Iterator[BlockReason]:
    page, roles = placement.page, placement.roles
    seen = {fold(block.text): block.role for block in previous.blocks} if previous is not None else {}
    story = [index for index, role in roles.items() if role in TEXT_ROLES]
    region = region_of(page, story)
    boxes = _Boxes(cards(page), pleas(page), widgets(page, [*set(range(len(page.leaves))).difference(story)], story))
    dek = standfirst(page, roles, placement.facts.metadata, previous)
    for index, leaf in enumerate(page.leaves):
        role = roles.get(index)
        reason = _MARKS.get(leaf.mark or "") or _out(placement, index, region, boxes)
        if role is not None and role != "periphery":
            reason = _MARKS.get(leaf.mark or "") or _in(placement, index, role, seen.get(fold(leaf.text)))
        if index == dek:
            role, reason = None, "it is the dek, the standfirst below the headline"
        yield BlockReason(leaf.text, role, reason)


def _in(placement: Placement, index: int, role: Role, before: Role | None) -> str:
    leaf = placement.page.leaves[index]
    if before == role:
        return "the version before had it so"
    if role == "note":
        note = find_note(leaf.text)
        return f"it speaks of the story itself ({note.kind if note else 'note'})"
    if role == "caption":
        return "it is the caption of a picture of the story"
    if index in placement.asked:
        return "the judge holds it, or it stands among what the judge holds"
    return "it stands among the paragraphs of the version before, marked up as they are"


def _out(placement: Placement, index: int, region: Region | None, boxes: _Boxes) -> str:
    page, leaf = placement.page, placement.page.leaves[index]
    if is_barred(leaf, placement.facts):
        return _barred(placement, leaf)
    apart = region is not None and region.is_apart(leaf)
    checks = (
        (is_link_led(leaf), "it is hardly more than links"),
        (is_label(leaf), "it is a label, a counter or a time"),
        (index in boxes.pleas, "the page asks its reader for consent there"),
        (heads_links(page, index), "it stands over links to other stories"),
        (is_promotion(leaf.text, apart=apart), "the outlet speaks to its readers about itself"),
        (
            region is not None and region.repels(leaf, apartness(page, index, region)),
            "its words are those of the outlet about itself, not the story's",
        ),
        (index in boxes.teasers, "it is a card that leads to another story"),
        (region is not None and not page.within(leaf.node, region.near), "it stands away from the story"),
        (index in boxes.widgets, "it stands in a box of the page: a poll, a score, a form, an offer"),
        (index in placement.asked, "the judge does not hold it"),
    )
    return next((reason for holds, reason in checks if holds), "it stands near the story and is none of its paragraphs")


def _barred(placement: Placement, leaf: Leaf) -> str:
    facts = placement.facts
    if letters(leaf.text) in facts.headlines or leaf.tag == "h1":
        return "it is the headline once more"
    if block_digest(leaf.text) in facts.furniture:
        return "other articles of the host carry it too"
    return "it is the line of the byline"
