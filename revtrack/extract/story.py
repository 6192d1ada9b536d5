"""Which leaves are the story, by the judge's verdict corrected by structure."""

from collections import Counter
from collections.abc import Collection

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.judge import Verdict, letters
from revtrack.extract.leaning import BOXED
from revtrack.extract.link_heads import heads_links
from revtrack.extract.noise import cards, is_furniture, is_label, is_link_led, is_pointer, leans_away
from revtrack.extract.promotion import is_promotion
from revtrack.extract.region import Region, box_of, is_plainly_placed, region_of
from revtrack.extract.strangers import built_alike, strangers, under_titles
from revtrack.extract.stray import is_stray
from revtrack.extract.subheads import subheads
from revtrack.extract.widgets import widgets

_SHORT = 24
_ALL_LINK = 0.95
_CARDS_AT_MOST = 0.5
_PARAGRAPH = 80
_OPENING = 200
_CARD_LETTERS = 110
_REFRAIN = 3
_MANY = 2_000
_REFRAIN_LETTERS = 60


def story_leaves(page: Page, verdict: Verdict, barred: Collection[int]) -> set[int]:
    """Indexes of the leaves that are body, whatever their kind. `barred` are never among them."""
    held = _held(page, verdict) or _densest(page)
    foreign = _is_foreign if len(held) <= _MANY else _is_label_or_link
    held = {index for index in _once(page, verdict, held) if index not in barred and not foreign(page.leaves[index])}
    held = _without_cards(page, _without_refrains(page, held))
    region = region_of(page, held)
    if region is None:
        return held
    out = strangers(page, held, region) | under_titles(page, held, held) | _addresses(page, held, region)
    out |= widgets(page, held, held)
    held -= out
    region = region_of(page, held) or region
    held |= {index for index in _missing(page, held, region) if index not in barred and index not in out}
    held |= _rest(page, held, region, {*barred, *out})
    held = _whole_lists(page, held, {*barred, *out})
    held |= subheads(page, held, region) - {*barred, *out}
    return _without_loose_ends(page, _without_lone_headings(page, held, region))


def _addresses(page: Page, held: Collection[int], region: Region) -> set[int]:
    """Leaves whose words are the outlet's; what hangs like several sentences of the story is plain, however it is boxed."""
    if len(held) > _MANY:
        return set()
    doubtful = [index for index in held if leans_away(page.leaves[index], BOXED)]
    return {index for index in doubtful if region.repels(page.leaves[index], _apartness_in(page, index, held, region))}


def _apartness_in(page: Page, index: int, held: Collection[int], region: Region) -> int:
    apart = apartness(page, index, region)
    return region.apartness(page.leaves[index]) if apart == BOXED and built_alike(page, index, held, region) else apart


def _whole_lists(page: Page, held: Collection[int], barred: Collection[int]) -> set[int]:
    """The items of one list are story together: the judge leaves out short ones."""
    lists = {_list_of(page, index) for index in held if page.leaves[index].kind == "list"} - {-1}
    items = {
        index
        for index, leaf in enumerate(page.leaves)
        if leaf.kind == "list" and _list_of(page, index) in lists and not is_link_led(leaf) and not _is_foreign(leaf)
    }
    return set(held) | (items - set(barred))


def _list_of(page: Page, index: int) -> int:
    return next((node for node in page.above(page.leaves[index].node) if page.tags[node] in ("ul", "ol", "dl")), -1)


def _is_foreign(leaf: Leaf) -> bool:
    """Furniture, and a paragraph that is nothing but a link."""
    return is_furniture(leaf) or _is_label_or_link(leaf)


def _is_label_or_link(leaf: Leaf) -> bool:
    """What costs little to tell: among thousands of paragraphs a line of promotion is bearable, minutes are not."""
    return is_label(leaf) or (leaf.kind == "text" and leaf.linked >= _ALL_LINK) or is_pointer(leaf)


def _held(page: Page, verdict: Verdict) -> set[int]:
    keys = [letters(leaf.text) for leaf in page.leaves]
    held = {index for index, leaf in enumerate(page.leaves) if verdict.holds(leaf)}
    for index, key in enumerate(keys):
        if index not in held and len(key) < _SHORT:
            before = keys[index - 1] if index - 1 in held else ""
            after = keys[index + 1] if index + 1 in held else ""
            if verdict.holds_between(before, key, after):
                held.add(index)
    return held


def _densest(page: Page) -> set[int]:
    """Without a verdict: the sentences under the node that has most of them."""
    sentences = [index for index, leaf in enumerate(page.leaves) if leaf.is_sentence and not is_link_led(leaf)]
    sizes: Counter[int] = Counter()
    for index in sentences:
        sizes[page.parents[page.leaves[index].node]] += len(page.leaves[index].text)
    column = max(sizes, key=lambda node: sizes[node], default=-1)
    return {index for index in sentences if page.parents[page.leaves[index].node] == column}


def _once(page: Page, verdict: Verdict, held: set[int]) -> set[int]:
    """A text that stands on the page more often than in the verdict counts where most of the story stands."""
    keys = {index: letters(page.leaves[index].text) for index in held}
    counts = Counter(keys.values())
    excess = {key for key, count in counts.items() if count > 1 and count > verdict.times(key)}
    repeated = {index for index, key in keys.items() if key in excess}
    region = region_of(page, held - repeated)
    if not repeated or region is None:
        return held
    inside = {index for index in repeated if page.within(page.leaves[index].node, region.core)}
    kept = {keys[index] for index in inside}
    return held - {index for index in repeated - inside if keys[index] in kept}


def _without_cards(page: Page, held: set[int]) -> set[int]:
    """Teaser cards are not the story, unless they are most of it and long: then the page is a list of that form."""
    teasers = cards(page, held) & held
    own = held - teasers
    first = min((index for index in teasers if page.leaves[index].is_sentence), default=-1)
    before = [index for index in own if index < first and page.leaves[index].is_sentence]
    if _size(page, teasers) < _CARDS_AT_MOST * _size(page, held) or (
        _size(page, before) >= _OPENING and _size(page, teasers) <= _CARD_LETTERS * len(teasers)
    ):
        return own
    return held


def _size(page: Page, indexes: Collection[int]) -> int:
    return sum(len(page.leaves[index].text) for index in indexes)


def _without_refrains(page: Page, held: set[int]) -> set[int]:
    """A short line that comes back again and again ("Article content") is no sentence of the story."""
    lines = {index: page.leaves[index].text for index in held if _could_be_refrain(page.leaves[index])}
    counts = Counter(lines.values())
    return held - {index for index, text in lines.items() if counts[text] >= _REFRAIN}


def _could_be_refrain(leaf: Leaf) -> bool:
    return (
        leaf.kind in ("text", "heading") and leaf.tag != "tr" and len(leaf.text) <= _REFRAIN_LETTERS and not leaf.is_sentence
    )


def _missing(page: Page, held: set[int], region: Region) -> list[int]:
    """Leaves of the story's kind that the judge left out: among its paragraphs, or full ones after them in its columns."""
    return [
        index
        for index, leaf in enumerate(page.leaves)
        if index not in held
        and index >= region.first
        and (region.spans(index) or _continues(page, leaf, region))
        and belongs(page, leaf, region)
    ]


def _rest(page: Page, held: Collection[int], region: Region, out: Collection[int]) -> set[int]:
    """Leaves with which the story goes on after its last one; the judge leaves out a short last paragraph."""
    found: set[int] = set()
    index = max(held, default=len(page.leaves)) + 1
    while index < len(page.leaves) and index not in out and goes_on(page, index, held, region):
        found.add(index)
        index += 1
    return found


def _continues(page: Page, leaf: Leaf, region: Region) -> bool:
    last = page.leaves[region.last]
    in_column = page.parents[leaf.node] in region.columns and leaf.tag == last.tag
    return in_column and len(leaf.text) >= _PARAGRAPH and leaf.is_sentence


def goes_on(page: Page, index: int, story: Collection[int], region: Region) -> bool:
    """Whether a leaf right after the story's end is built like its sentences and reads like one: the story goes on."""
    leaf = page.leaves[index]
    return (
        leaf.kind == "text"
        and leaf.is_sentence
        and not is_link_led(leaf)
        and not is_furniture(leaf, apart=region.is_apart(leaf))
        and not region.repels(leaf, region.apartness(leaf))
        and (built_alike(page, index, story, region) or is_stray(page, leaf, region))
    )


def belongs(page: Page, leaf: Leaf, region: Region) -> bool:
    """Whether a leaf that stands among the story's paragraphs is one of them: plainly placed, and it reads like text."""
    if leaf.kind == "caption" or is_link_led(leaf) or is_furniture(leaf, apart=region.is_apart(leaf)):
        return False
    if not is_plainly_placed(page, leaf, region):
        return is_stray(page, leaf, region)
    return (leaf.kind in ("heading", "quote") or leaf.is_sentence) and not region.repels(leaf, region.apartness(leaf))


def matters(page: Page, index: int, region: Region) -> bool:
    """Whether a leaf that is not known to be story could be: it is near, and its words are not the outlet's."""
    return is_near(page, index, region) and not region.repels(page.leaves[index], apartness(page, index, region))


def is_near(page: Page, index: int, region: Region) -> bool:
    """Whether a leaf that is not story is worth keeping: it stands in the core, or near it and reads like text."""
    leaf = page.leaves[index]
    if not page.within(leaf.node, region.core) and not (page.within(leaf.node, region.near) and leaf.is_sentence):
        return False
    if is_link_led(leaf) or is_label(leaf):
        return False
    return not is_promotion(leaf.text, apart=region.is_apart(leaf) or not is_plainly_placed(page, leaf, region))


def apartness(page: Page, index: int, region: Region) -> int:
    """How far the markup of any leaf is from that of the story's paragraphs: see `leaning`."""
    leaf = page.leaves[index]
    return region.apartness(leaf) if is_plainly_placed(page, leaf, region) else BOXED


def _without_loose_ends(page: Page, held: set[int]) -> set[int]:
    """Heads of links to other stories, headings that nothing follows, and link-led leaves at the end are not story."""
    ordered = [index for index in sorted(held) if not heads_links(page, index)]
    while ordered and (page.leaves[ordered[-1]].kind == "heading" or is_link_led(page.leaves[ordered[-1]])):
        ordered.pop()
    return set(ordered)


def _without_lone_headings(page: Page, held: Collection[int], region: Region) -> set[int]:
    """The heading of a box in which nothing else is story goes with the box."""
    kept = set(held)
    for index in sorted(held, reverse=True):
        leaf = page.leaves[index]
        box = box_of(page, leaf.node, region) if leaf.kind == "heading" else None
        if box is not None and not any(other > index and page.within(page.leaves[other].node, box) for other in kept):
            kept.discard(index)
    return kept
