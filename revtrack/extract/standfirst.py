"""The dek: the standfirst that a page shows between its headline and its story.

A description in a meta tag that the page does not show is written for search engines; a change there is none that a
reader could see. So the declared description is the dek only where the page shows it, and not as its first paragraph.
"""

from collections.abc import Collection, Mapping

from revtrack.extract.blocks import Page
from revtrack.text import fold
from revtrack.values.document import TEXT_ROLES, Document, Role

_SLACK = 16


def standfirst(page: Page, roles: Mapping[int, Role], description: str, previous: Document | None) -> int | None:
    """The index of the leaf that is the dek, or None."""
    story = [index for index in sorted(roles) if roles[index] in TEXT_ROLES and roles[index] != "note"]
    if not story:
        return None
    wanted = {fold(description)} - {""}
    if previous is not None and previous.dek:
        wanted.add(fold(previous.dek))
    elif previous is not None and any(fold(block.text) in wanted for block in previous.blocks):
        return None
    shown = [index for index in range(story[0] + 1) if _is_one_of(page.leaves[index].text, wanted)] if wanted else []
    if not shown or (shown[-1] == story[0] and _leads_story(page, story)):
        return None
    return shown[-1]


def _is_one_of(text: str, wanted: Collection[str]) -> bool:
    """Whether a text folds to one of the wanted ones; folding is asked only where the lengths allow it."""
    size = len(text)
    return any(abs(size - len(one)) <= _SLACK + size // 8 for one in wanted) and fold(text) in wanted


def _leads_story(page: Page, story: list[int]) -> bool:
    """Whether the first leaf of the story is directly followed by the next one, in the same place: then it is its lead."""
    if len(story) < 2:
        return True
    one, other = (page.leaves[index] for index in story[:2])
    return story[1] == story[0] + 1 and page.parents[one.node] == page.parents[other.node] and one.tag == other.tag
