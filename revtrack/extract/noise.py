"""What stands on a page and is never the story: told by structure first, and by wording only for bare labels and figures.

No wording of an editor's note may ever be listed here.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.leaning import leans
from revtrack.extract.own_labels import is_own
from revtrack.extract.promotion import is_promotion

_MOSTLY_LINK = 0.8
_CARD_COUNT = 3
_BOXES = frozenset({"div", "article", "section"})
_TITLE_LETTERS, _LABEL_LETTERS = 25, 40
_CARD_LETTERS = 600
_HEADED_LEAVES = 3
_PASSAGE_LETTERS = 200
_LABELS = frozenset(
    "advertisement|advertising|ad|ads|sponsored|sponsored content|promoted|promoted content|anzeige|werbung|publicité|"
    "publicidad|pubblicità|publicidade|reklama|reklame|annons|advertentie|реклама|広告|광고|comments|share|share this|"
    "share this article|read more|more|related|related articles|related stories|follow us|print|email|subscribe|"
    "continue reading|story continues below|article continues below advertisement|loading|close|menu|search".split("|")
)
_BOX_TITLES = frozenset(
    "comments|related|related articles|related stories|related news|related content|"
    "related video|related videos|watch next|similar news|sponsored|sponsored content|"
    "promoted|promoted content|paid content|trending|trending now|most read|most popular|popular|recommended|"
    "recommended for you|more stories|more news|latest|latest news|up next|read next|anzeige|kommentare|mehr zum thema|"
    "meistgelesen|commentaires|"
    "les plus lus|lire aussi|comentarios|más leídas|lo más leído|commenti|più letti|comentários|mais lidas|reacties|"
    "meest gelezen".split("|")
)
_COMMENTS = re.compile(
    r"\W*\d[\d.,]* (?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties)\W*", re.I
)
_COUNTER = re.compile(r"\W*\d[\d.,]*\s?[kKmM]?\+?(?:\s+[^\W\d]+){0,2}\W*")
_RELATIVE_TIME = re.compile(
    r"\W*(?:about |vor |il y a |hace |há |fa )?(?:\d+|an?|one) ?(?:s|sec|second|m|min|minute|h|hr|hour|d|day|week|month|"
    r"year|minuten?|stunden?|tagen?|heures?|jours?|horas?|días?|minutos?|minuti|ore|giorni)s?\.?(?: ago| read| fa| atrás)?\W*",
    re.IGNORECASE,
)
_STAMP_WORDS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "am pm a.m p.m a.m. p.m. at on of the last first originally updated published posted modified created date time edited "
    "utc gmt est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist aest jst noon midnight today yesterday "
    "st nd rd th uhr min minute minutes hour hours ago read".split()
)
_POSTED = re.compile(
    r"\W*\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?\W+[\w., ]{4,24}\W+(?:twitter|x|tweetdeck|mastodon)(?: for \w+| web(?: app)?)?\W*", re.I
)
"""The foot of an embedded post: when it was written, and with what."""
_CHANGE = re.compile(r"[+−–▲▼↑↓-]\s?\d[\d.,]*\s?%")
_CLOCK = re.compile(r"\W*\d{1,2}:\d\d(?:\s*[/|]\s*\d{1,2}:\d\d)?\W*")
_SIGNED = re.compile(r"[+−▲▼]\s?\d")
_PROSE = re.compile(r"\b[^\W\d_A-Z]{3,}\b")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?|\d+")
_STAMP_LIMIT = 14
_SEVERAL = 2
_SPEAKING = frozenset({"text", "heading", "list", "caption"})


def is_link_led(leaf: Leaf) -> bool:
    """Whether a block is hardly more than links, or a few words that point at one ("Also in the news: …")."""
    return leaf.linked >= _MOSTLY_LINK or is_pointer(leaf)


def is_pointer(leaf: Leaf) -> bool:
    """Whether a label and a colon lead to the linked title of another story, and nothing follows it.

    What leads to a matter of this one says so ("The full survey: …").
    """
    if len(leaf.spans) != 1 or leaf.kind != "text":
        return False
    title = next((text for text, _ in leaf.links), "")
    label = leaf.text.removesuffix(title).rstrip()
    return (
        len(title) >= _TITLE_LETTERS
        and leaf.text.endswith(title)
        and len(label) <= _LABEL_LETTERS
        and label.endswith(":")
        and not leaf.is_sentence
        and not is_own(label)
    )


def is_furniture(leaf: Leaf, *, apart: bool = False) -> bool:
    """A block that no story holds: a bare label, a counter, a time, or the outlet's word to its readers.

    `apart` says that it is marked up in another way than the story's paragraphs.
    """
    return is_label(leaf) or is_promotion(leaf.text, apart=apart)


def leans_away(leaf: Leaf, apart: int, resistance: float = 0.0) -> bool:
    """Whether the words of a block, other than a quotation, speak of the outlet rather than of the story: see `leaning`."""
    is_label = leaf.kind != "text"
    return leaf.kind in _SPEAKING and leans(leaf.text, apart=apart, is_label=is_label, resistance=resistance)


def is_label(leaf: Leaf) -> bool:
    """A bare label, a counter, a time: furniture wherever it stands. Rows of tables are never judged by it."""
    if leaf.tag == "tr" or len(leaf.text) > 120:
        return False
    bare = leaf.text.strip(" :…»›→.-–—|•·*()[]").lower()
    return (
        not bare
        or bare in _LABELS
        or _is_figure(leaf)
        or _is_stamp(leaf.text)
        or _is_ticker(leaf.text)
        or bool(_POSTED.fullmatch(leaf.text))
    )


def is_box_title(leaf: Leaf) -> bool:
    """A line that says what the box under it is, and that this is none of the story: comments, sponsored, most read."""
    if len(leaf.text) > 40:
        return False
    return leaf.text.strip(" :…»›→.-–—|•·*()[]").lower() in _BOX_TITLES or bool(_COMMENTS.fullmatch(leaf.text))


def _is_figure(leaf: Leaf) -> bool:
    if leaf.kind in ("heading", "list") or leaf.is_sentence:
        return False
    return bool(_COUNTER.fullmatch(leaf.text) or _CLOCK.fullmatch(leaf.text) or _RELATIVE_TIME.fullmatch(leaf.text))


def _is_ticker(text: str) -> bool:
    """Names and how far they rose or fell, without a word of a sentence ("TLR +1.2% $14.22", "Gold +0.2 · Oil −1.1")."""
    return (bool(_CHANGE.search(text)) or len(_SIGNED.findall(text)) >= _SEVERAL) and not _PROSE.search(text)


def _is_stamp(text: str) -> bool:
    """A line of dates and times alone ("Updated Nov 19, 6:55 AM EST"); it must hold a digit."""
    found = _WORD.findall(text)
    if not found or len(found) > _STAMP_LIMIT or not any(word.isdigit() for word in found):
        return False
    named = [word for word in found if not word.isdigit()]
    return bool(named) and all(word.lower() in _STAMP_WORDS or word.lower().rstrip(".") in _STAMP_WORDS for word in named)


def cards(page: Page, among: Collection[int] | None = None) -> set[int]:
    """Indexes of the leaves in teaser cards: three or more small siblings alike that lead with a link.

    None at all, where none of those that are asked about (`among`) is in one.
    """
    if among is not None and not any(_is_teaser(page, box) for box in page.small_boxes(among)):
        return set()
    inside = page.groups
    teasers = {node for node, indexes in inside.items() if _is_teaser(page, indexes)}
    heads = {node for places in (_beside, _in_rows) for node in _alike(page, teasers, places)}
    return {index for node in heads for index in inside[node]}


def headed_cards(page: Page, among: Collection[int] | None = None) -> set[int]:
    """Indexes of the leaves in cards without links: three or more siblings of a heading and one short passage each.

    None at all, where none of those that are asked about is in one.
    """
    if among is not None and not any(_is_headed(page, box) for box in page.small_boxes(among)):
        return set()
    inside = page.groups
    heads = _alike(page, {node for node, indexes in inside.items() if _is_headed(page, indexes)}, _beside)
    return {index for node in heads for index in inside[node]}


def _is_headed(page: Page, indexes: list[int]) -> bool:
    """A heading, perhaps with a label before it, and one short passage below."""
    leaves = [page.leaves[index] for index in indexes]
    if not 2 <= len(leaves) <= _HEADED_LEAVES or leaves[-1].kind == "heading":
        return False
    return leaves[-2].kind == "heading" and len(leaves[-1].text) <= _PASSAGE_LETTERS and leaves[0].kind != "caption"


def _alike(page: Page, teasers: set[int], place: Callable[[Page, int], object]) -> set[int]:
    counts = Counter(place(page, node) for node in teasers)
    return {node for node in teasers if counts[place(page, node)] >= _CARD_COUNT}


def _beside(page: Page, node: int) -> object:
    return page.parents[node], page.tags[node]


def _in_rows(page: Page, node: int) -> object:
    """A grid of cards: rows of one or two under the same node."""
    row = page.parents[node]
    return (page.parents[row] if row >= 0 else -1), page.tags[row], page.tags[node], "row"


def _is_teaser(page: Page, indexes: list[int]) -> bool:
    if sum(len(page.leaves[index].text) for index in indexes) > _CARD_LETTERS:
        return False
    return any(is_link_led(page.leaves[index]) or _opens_with_title(page.leaves[index]) for index in indexes[:2])


def _opens_with_title(leaf: Leaf) -> bool:
    """A linked title and its summary in one box."""
    if leaf.tag not in _BOXES or not leaf.spans:
        return False
    title = next((text for text, _ in leaf.links), "")
    return len(title) >= _TITLE_LETTERS and leaf.text.startswith(title)
