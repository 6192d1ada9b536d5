"""Gives the leaves of a page their roles when nothing is known of the article yet."""

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from revtrack.extract.blocks import Kind, Leaf, Page
from revtrack.extract.consent import pleas
from revtrack.extract.far_notes import far_notes
from revtrack.extract.judge import Verdict, letters
from revtrack.extract.leaning import BOXED, DRESSED
from revtrack.extract.metadata import Metadata
from revtrack.extract.noise import is_furniture, is_link_led
from revtrack.extract.region import Region, region_of
from revtrack.extract.story import is_near, story_leaves
from revtrack.notes import Note, find_note
from revtrack.text import fold
from revtrack.values.document import Role

_ROLES: dict[Kind, Role] = {"text": "body", "heading": "heading", "list": "list", "quote": "quote", "caption": "caption"}
_NOTE_LIMIT = 2_000
_REMEMBERED = 2048
_CORRECTING = frozenset({"correction", "clarification", "retraction"})
_BYLINE_LIMIT = 160

_INTRODUCES = re.compile(
    r",? (?:(?:is|was|has been) (?:an? |the |our |\w+['’]s |based|currently)|writes|covers|reports (?:on|from)|joined|teaches|"
    r"ist (?:eine? |freie|seit)|schreibt|berichtet (?:über|aus)|est (?:une? |le |la )|couvre|es (?:una? |el |la )|escribe|"
    r"cubre|è (?:una? |il |la )|scrive|é (?:uma? |o |a )|escreve|is (?:een |de )|schrijft)\b"
)

Roles = dict[int, Role]


@dataclass(frozen=True)
class Facts:
    """What is known beside the page: its metadata, and digests of blocks that other articles of the host carry too."""

    metadata: Metadata
    furniture: frozenset[str] = frozenset()

    @cached_property
    def headlines(self) -> frozenset[str]:
        """The letters of the headline's candidates."""
        return frozenset(letters(text) for text in self.metadata.headlines.candidates.values())

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The letters of the names in the byline."""
        return tuple(letters(name) for name in self.metadata.byline)


def block_digest(text: str) -> str:
    """The digest by which a block is known as furniture of a host: SHA-256, in hex, of its folded text."""
    return hashlib.sha256(fold(text).encode("utf-8", "replace")).hexdigest()


def role_of_kind(leaf: Leaf) -> Role:
    """The role that a leaf of the story has by its markup."""
    return _ROLES[leaf.kind]


def first_roles(page: Page, verdict: Verdict, facts: Facts) -> Roles:
    """Index of a leaf to its role; leaves without a role are not part of the document."""
    barred = barred_leaves(page, facts)
    marked = {index for index, leaf in enumerate(page.leaves) if leaf.mark == "include"}
    story = story_leaves(page, verdict, barred) | marked
    region = region_of(page, story)
    roles: Roles = {index: role_of_kind(page.leaves[index]) for index in story}
    if region is not None:
        roles |= around(page, region, barred, roles) | dict.fromkeys(far_notes(page, region), "note")
    return roles | marked_notes(page)


def marked_notes(page: Page) -> Roles:
    """Notes that a rule of the site selects."""
    return {index: "note" for index, leaf in enumerate(page.leaves) if leaf.mark == "note"}


def around(page: Page, region: Region, barred: Collection[int], roles: Mapping[int, Role]) -> Roles:
    """Roles of the leaves near the story that are not part of it, and of those in it that are notes."""
    found: Roles = {}
    for index, leaf in enumerate(page.leaves):
        if leaf.mark != "exclude" and (index in roles or page.within(leaf.node, region.around)):
            role = near_role(page, index, region, barred, roles.get(index))
            if role is not None:
                found[index] = role
    return found


def near_role(page: Page, index: int, region: Region, barred: Collection[int], role: Role | None) -> Role | None:
    """The role of one leaf near the story; `role` is what it has as part of the story."""
    leaf = page.leaves[index]
    if region.reaches(page, index) and is_note(leaf):
        return "note"
    if role is not None or index in barred:
        return role
    if is_caption(page, leaf, region):
        return "caption"
    return "periphery" if is_near(page, index, region) else None


def is_caption(page: Page, leaf: Leaf, region: Region) -> bool:
    """Whether a leaf is the caption of a picture of this story."""
    if leaf.kind != "caption" or not page.within(leaf.node, region.near):
        return False
    return (
        _captions(page, leaf)
        and not is_link_led(leaf)
        and not is_furniture(leaf)
        and not _speaks_of_outlet(page, leaf, region)
    )


def _speaks_of_outlet(page: Page, leaf: Leaf, region: Region) -> bool:
    """Whether the words in a figure are the outlet's; those that are no declared caption need fewer signs."""
    declared = any(page.tags[node] == "figcaption" for node in page.above(leaf.node))
    return region.repels(leaf, DRESSED if declared else BOXED)


def _captions(page: Page, leaf: Leaf) -> bool:
    """Whether a text in a figure is its caption; beside a declared one everything else is a player or a viewer."""
    above = list(page.above(leaf.node))
    if any(page.tags[node] == "figcaption" for node in above):
        return True
    figure = next((node for node in above if page.tags[node] == "figure"), -1)
    return figure < 0 or "figcaption" not in page.tags[figure : page.ends[figure]]


def is_note(leaf: Leaf) -> bool:
    """Whether a leaf is a note about the story itself; the linked title of another one ("Update: …") must say what changed."""
    if len(leaf.text) > _NOTE_LIMIT or leaf.mark == "exclude":
        return False
    note = _note(leaf.text)
    return note is not None and (bool(note.claims) or note.kind in _CORRECTING or not is_link_led(leaf))


@lru_cache(maxsize=_REMEMBERED)
def _note(text: str) -> Note | None:
    """Remembered, because what is asked again and again are the lines around a story, the same on each page of a host."""
    return find_note(text)


def barred_leaves(page: Page, facts: Facts) -> set[int]:
    """Leaves that are never body."""
    return {index for index, leaf in enumerate(page.leaves) if is_barred(leaf, facts)} | pleas(page)


def is_barred(leaf: Leaf, facts: Facts) -> bool:
    """Whether a leaf is furniture, excluded by the site's rules, the headline once more, or the byline."""
    return (
        leaf.mark == "exclude"
        or _is_headline(leaf, facts)
        or (not leaf.is_sentence and _is_byline(leaf.text, facts.people))
        or is_introduction(leaf.text, facts.metadata.byline)
        or (bool(facts.furniture) and block_digest(leaf.text) in facts.furniture)
    )


def _is_headline(leaf: Leaf, facts: Facts) -> bool:
    """The headline once more; an h1 is it also with a kicker before it."""
    key = letters(leaf.text)
    return key in facts.headlines or (leaf.tag == "h1" and any(len(one) > 12 and one in key for one in facts.headlines))


def is_introduction(text: str, byline: Collection[str]) -> bool:
    """Whether a paragraph introduces the author: it opens with a whole name of the byline and says who that is."""
    for name in byline:
        rest = text.removeprefix("About ").strip()
        if " " in name and rest[: len(name)].casefold() == name.casefold() and _INTRODUCES.match(rest[len(name) :]):
            return True
    return False


def _is_byline(text: str, people: Collection[str]) -> bool:
    """Whether a short line holds hardly more than the names of the byline."""
    if not people or len(text) > _BYLINE_LIMIT:
        return False
    rest = letters(text)
    if not any(name in rest for name in people if name):
        return False
    for name in people:
        rest = rest.replace(name, "", 1)
    return len(rest) <= 12
