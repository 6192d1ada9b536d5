"""Where on a page the story stands: its core, what is near it, and the columns in which its paragraphs hang."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.leaning import ALIKE, DRESSED
from revtrack.extract.noise import leans_away
from revtrack.extract.setting import Setting, setting_of

_CORE_SHARE = 0.7
_NEAR_LEVELS = 3
_NOTE_LEVELS = 5
_PARAGRAPH_TAGS = frozenset("p li ul ol blockquote tr td table tbody h1 h2 h3 h4 h5 h6 pre dd dt figcaption figure".split())
_TOP_TAGS = frozenset({"html", "body"})
_NOTE_DISTANCE = 10
_PARAGRAPH = 80
_PROSE_COUNT = 3
_PLAIN_WRAPPERS = frozenset("p ul ol li blockquote dl dt dd table thead tbody tr h2 h3 h4 h5 h6 figure figcaption pre".split())


@dataclass(frozen=True)
class Region:
    """`core` is the innermost node that holds most of the story, `near` the node a few levels above it.

    `around` is the node up to which an editor's note is taken to be about this story.

    `first` and `last` are the indexes of the story's outermost leaves in the core; `columns` the nodes right above at
    least two of its paragraphs, or near the story and above several that read like them. `tag` is the element in which most
    of its paragraphs stand.
    """

    core: int
    near: int
    around: int
    first: int
    last: int
    columns: frozenset[int]
    tag: str
    page: Page = field(repr=False, compare=False)

    @cached_property
    def setting(self) -> Setting:
        """What the story's paragraphs speak of, and how."""
        inside = self.page.leaves[self.first : self.last + 1]
        return setting_of([leaf.text for leaf in inside if leaf.kind == "text" and self.page.within(leaf.node, self.core)])

    def is_apart(self, leaf: Leaf) -> bool:
        """Whether a leaf is plain text in another element than the story's paragraphs, or emphasised as a whole."""
        return leaf.kind == "text" and (leaf.tag != self.tag or leaf.dressed)

    def apartness(self, leaf: Leaf) -> int:
        """How far the markup of a leaf that hangs among the story's paragraphs is from theirs: see `leaning`."""
        return DRESSED if leaf.kind != "text" or self.is_apart(leaf) else ALIKE

    def repels(self, leaf: Leaf, apart: int) -> bool:
        """Whether a leaf speaks of the outlet, where this story neither speaks so itself nor of what the leaf does."""
        return leans_away(leaf, apart) and leans_away(leaf, apart, self.setting.resistance(leaf.text))

    def reaches(self, page: Page, index: int) -> bool:
        """Whether an editor's note at that leaf is about this story: near it, or further up but only a few leaves away."""
        node = page.leaves[index].node
        if page.within(node, self.near):
            return True
        return self.first - _NOTE_DISTANCE <= index <= self.last + _NOTE_DISTANCE and page.within(node, self.around)

    def spans(self, index: int) -> bool:
        """Whether a leaf stands between the story's first and last."""
        return self.first <= index <= self.last


def region_of(page: Page, story: Collection[int]) -> Region | None:
    """The region of the leaves that are the story; None without any."""
    if not story:
        return None
    core = _core(page, story)
    while page.tags[core] in _PARAGRAPH_TAGS and page.parents[core] >= 0:
        core = page.parents[core]
    inside = [index for index in story if page.within(page.leaves[index].node, core)]
    above = Counter(page.parents[page.leaves[index].node] for index in story if page.leaves[index].kind != "heading")
    columns = frozenset(node for node, count in above.items() if count >= 2)
    near = _climb(page, core, _NEAR_LEVELS, _TOP_TAGS)
    around = _climb(page, core, _NOTE_LEVELS, frozenset({"html"}))
    columns |= _continuations(page, core, near, max(inside))
    inside += [index for index in story if page.parents[page.leaves[index].node] in columns]
    tags = Counter(page.leaves[index].tag for index in story if page.leaves[index].kind == "text")
    tag = max(tags, key=tags.__getitem__, default="")
    return Region(core, near, around, min(inside), max(inside), columns, tag, page)


def _continuations(page: Page, core: int, near: int, last: int) -> frozenset[int]:
    """Nodes that carry the story on: near it, after its last leaf and before another headline, nested like its core.

    A story that is cut into chunks around advertisements has such nodes; each is right above several full paragraphs.
    """
    counts: Counter[int] = Counter()
    for leaf in page.leaves[last + 1 :]:
        if leaf.tag == "h1":
            break
        if leaf.tag == "p" and len(leaf.text) >= _PARAGRAPH and leaf.is_sentence and page.within(leaf.node, near):
            counts[page.parents[leaf.node]] += 1
    nesting = _nesting(page, core, near)
    return frozenset(node for node, count in counts.items() if count >= _PROSE_COUNT and _nesting(page, node, near) == nesting)


def _nesting(page: Page, node: int, root: int) -> list[str]:
    """The tags from a node up to, and without, the root."""
    return [page.tags[one] for one in page.above(node) if one > root]


def is_plainly_placed(page: Page, leaf: Leaf, region: Region) -> bool:
    """Whether a leaf hangs in a column of the story as the story's own kinds do: no box of its own around it."""
    for node in page.above(leaf.node):
        if page.parents[node] in region.columns:
            return page.tags[node] in _PLAIN_WRAPPERS or _alike(page, node, region)
        if page.tags[node] not in _PLAIN_WRAPPERS:
            return False
    return False


def box_of(page: Page, node: int, region: Region) -> int | None:
    """The outermost box around a node right below a column of the story or its core; None where it hangs there plainly."""
    box = None
    for one in page.above(node):
        if one == region.core or one in region.columns:
            return box if box is not None and page.tags[box] not in _PLAIN_WRAPPERS else None
        box = one
    return None


def _alike(page: Page, node: int, region: Region) -> bool:
    """A div among divs that are paragraphs is one too; checked by the story's own leaves right below the column."""
    column = page.parents[node]
    first = page.leaves[region.first]
    return first.node != node and page.parents[first.node] == column and page.tags[first.node] == page.tags[node]


def _core(page: Page, story: Collection[int]) -> int:
    """The innermost node, of several the last, that holds most of the story's letters.

    A node comes after the one it hangs in, so going up from the story's last node adds all up in one pass.
    """
    weights = [0] * len(page.parents)
    for index in story:
        leaf = page.leaves[index]
        weights[leaf.node] += len(leaf.text)
    enough = _CORE_SHARE * sum(weights)
    node = max(page.leaves[index].node for index in story)
    while weights[node] < enough:
        if weights[node]:
            weights[page.parents[node]] += weights[node]
        node -= 1
    return node


def _climb(page: Page, core: int, levels: int, top: frozenset[str]) -> int:
    node = core
    for _ in range(levels):
        above = page.parents[node]
        if above < 0 or page.tags[above] in top:
            break
        node = above
    return node
