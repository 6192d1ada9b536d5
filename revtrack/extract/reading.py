"""The route of one page: decode, parse, cut, place, refuse, compose. What `extract` does, one line per step.

bytes -> decode.decoded -> parsed -> metadata.metadata, blocks.cut
      -> memory.recognised   every leaf of the story's region was seen: the same roles, and nothing more to do
      -> memory.recalled     roles from what the version before knew; the judge is asked about the rest
      -> roles.first_roles   nothing is known: the judge says what is body, structure says what is around it
      -> gate.refuse -> Document
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from lxml.etree import _Element as Element

from revtrack.addresses import canonical_address
from revtrack.errors import ExtractionError
from revtrack.extract.blocks import Leaf, Mark, Page, clean
from revtrack.extract.consent import pleas
from revtrack.extract.cutting import cut
from revtrack.extract.decode import decoded
from revtrack.extract.elements import inner_text
from revtrack.extract.flat import flattened
from revtrack.extract.gate import Sight, refuse, refuse_bytes
from revtrack.extract.identity import absolute
from revtrack.extract.judge import Verdict, judged, letters
from revtrack.extract.memory import Recall, recalled, recognised
from revtrack.extract.metadata import Metadata, metadata
from revtrack.extract.parsing import TooDeepError, parsed
from revtrack.extract.parts import labelled, parts
from revtrack.extract.roles import Facts, Roles, first_roles, role_of_kind
from revtrack.extract.rules import SiteRules, compiled
from revtrack.extract.standfirst import folds_to, standfirst
from revtrack.extract.story import story_leaves
from revtrack.text import counted, fold
from revtrack.values.document import TEXT_ROLES, Block, Document, Link, Role

_END = re.compile(rb"</(?:body|html)\b", re.IGNORECASE)
_END_BYTES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What `extract` was asked: the page, and everything that the reading depends on."""

    page: bytes | str
    url: str
    content_type: str | None = None
    charset_hint: str | None = None
    previous: Document | None = None
    furniture: Collection[str] = ()
    site: SiteRules | None = None
    extractor: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """The leaves of a page with the roles they have. `asked` are those that the judge decided, `how` says why it was asked."""

    page: Page
    roles: Roles
    facts: Facts
    how: str
    asked: frozenset[int] = frozenset()


def read(request: Request) -> Document:
    """The document that a page holds. Raises ExtractionError."""
    source = decoded(request.page, request.content_type, request.charset_hint)
    refuse_bytes(source, request.content_type)
    try:
        return _read(request, source)
    except TooDeepError:
        return _rescued(request, flattened(source))


def _rescued(request: Request, source: bytes) -> Document:
    """The document of a page without its nesting; its extractor says so."""
    try:
        return _read(replace(request, extractor=f"{request.extractor} rescued"), source)
    except TooDeepError as error:
        raise ExtractionError("undecodable", "nests without end") from error


def _read(request: Request, source: bytes) -> Document:
    return _document(request, placed(request, source))


def placed(request: Request, source: bytes) -> Placement:
    """The roles of the leaves of a page. Raises TooDeepError, and ExtractionError where there is no article."""
    tree = parsed(source, for_judge=request.previous is None)
    found = metadata(tree, request.url, request.previous, _own_headline(tree, request.site), request.extractor)
    page = labelled(cut(tree, _marks(tree, request.site)))
    facts = Facts(found, frozenset(request.furniture))
    roles = recognised(page, request.previous, facts) if request.previous and not request.site else None
    if roles is not None:
        return Placement(page, roles, facts, "recognised: nothing near the story is new")
    page = parts(page, found.headlines.candidates.values(), request.previous)
    judge = partial(_judged, tree if request.previous is None else source, page)
    roles, how, asked = _placed(judge, page, request.previous, facts)
    _refuse(request, source, page, roles, found)
    return Placement(page, roles, facts, how, asked)


def _judged(source: Element | bytes, page: Page) -> Verdict:
    """The judge's verdict on a page, which is parsed for it where it was not yet."""
    tree = parsed(source, for_judge=True) if isinstance(source, bytes) else source
    return judged(tree, {letters(page.leaves[index].text) for index in pleas(page)})


def _placed(
    judge: Callable[[], Verdict], page: Page, previous: Document | None, facts: Facts
) -> tuple[Roles, str, frozenset[int]]:
    """The roles, why the judge was asked or not, and the leaves about which it was."""
    recall = recalled(page, previous, facts) if previous is not None else None
    if recall is None:
        how = "judged: too little of the version before is here" if previous is not None else "judged: the first version"
        return first_roles(page, judge(), facts), how, frozenset(range(len(page.leaves)))
    if not recall.doubtful:
        return recall.roles, "recalled: what is new stands where its place tells its role", frozenset()
    doubtful = counted(len(recall.doubtful), "new block")
    return recall.roles | _asked(judge(), page, recall), f"judged: the place of {doubtful} tells nothing", recall.doubtful


def _asked(verdict: Verdict, page: Page, recall: Recall) -> Roles:
    """The judge's word on the leaves that memory could not place."""
    barred = set(range(len(page.leaves))) - recall.doubtful - set(recall.roles)
    story = story_leaves(page, verdict, barred)
    return {index: role_of_kind(page.leaves[index]) if index in story else "periphery" for index in recall.doubtful}


def _refuse(request: Request, source: bytes, page: Page, roles: Roles, found: Metadata) -> None:
    story = [page.leaves[index] for index in sorted(roles) if roles[index] in TEXT_ROLES]
    is_whole = _END.search(source, max(0, len(source) - _END_BYTES)) is not None
    refuse(Sight(page, found, story, request.url, source.count(b"<script"), is_whole, request.previous))


def _own_headline(tree: Element, site: SiteRules | None) -> str:
    """The headline that the rules of the site select; "" without one."""
    elements = _selected(tree, site.headline) if site is not None and site.headline else []
    return clean(inner_text(elements[0])) if elements else ""


def _marks(tree: Element, site: SiteRules | None) -> dict[Element, Mark]:
    marks: dict[Element, Mark] = {}
    if site is not None:
        selected: tuple[tuple[Mark, tuple[str, ...]], ...] = (
            ("include", site.include),
            ("note", site.note),
            ("exclude", site.exclude),
        )
        for mark, selectors in selected:
            marks.update(dict.fromkeys((one for selector in selectors for one in _selected(tree, selector)), mark))
    return marks


def _selected(tree: Element, selector: str) -> list[Element]:
    return cast(list[Element], compiled(selector)(tree))


def _document(request: Request, placement: Placement) -> Document:
    page, roles, found = placement.page, placement.roles, placement.facts.metadata
    dek = standfirst(page, roles, found, request.previous)
    placed = {index: role for index, role in roles.items() if index != dek}
    base = absolute(request.url, found.head.base) or request.url
    return Document(
        url=request.url,
        canonical_url=found.canonical_url,
        claimed_url=found.claimed_url,
        headline=found.headlines.chosen,
        shown_headline=found.headlines.shown,
        headlines=found.headlines.candidates,
        dek=page.leaves[dek].text if dek is not None else _declared_dek(page, placed, found, request.previous),
        byline=found.byline,
        published=found.published,
        modified=found.modified,
        language=found.language,
        section=found.section,
        type=found.type,
        outlet=found.outlet,
        blocks=tuple(_block(page.leaves[index], placed[index], base) for index in sorted(placed)),
        extractor=request.extractor,
        sources=found.sources,
        how=placement.how,
    )


def _declared_dek(page: Page, roles: Roles, found: Metadata, previous: Document | None) -> str:
    """The dek of the version before, where the page declares it still and only shows it no more: a matter of its template."""
    if previous is None or not previous.dek or (wanted := fold(previous.dek)) != fold(found.description):
        return ""
    return "" if any(folds_to(page.leaves[index].text, {wanted}) for index in roles) else previous.dek


def _block(leaf: Leaf, role: Role, base: str) -> Block:
    return Block(leaf.text, role, _links(leaf, base) if leaf.spans else ())


def _links(leaf: Leaf, base: str) -> tuple[Link, ...]:
    found = ((text, absolute(base, href)) for text, href in leaf.links)
    return tuple((text, canonical_address(address)) for text, address in found if address)
