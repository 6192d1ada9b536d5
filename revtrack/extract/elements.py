"""What the elements of HTML mean to a reader: which stand apart as blocks, which hold nothing that is read as text."""

from lxml.etree import _Element as Element

BLOCK_TAGS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre search section summary table tbody td tfoot th thead "
    "tr ul caption html frameset noframes".split()
)
SKIPPED_TAGS = frozenset(
    "script style noscript template svg iframe head select option button textarea object embed video audio canvas map "
    "nav datalist meter progress title meta link".split()
)
_ROW_CELL_LIMIT = 200
_PARAGRAPH, _PARAGRAPHS = 80, 3


def is_unclosed(element: Element) -> bool:
    """Whether a caption, a menu or a page's header holds paragraphs of a story: somebody forgot to close it."""
    full = 0
    for paragraph in element.iter("p"):
        full += len(inner_text(paragraph)) >= _PARAGRAPH
        if full >= _PARAGRAPHS:
            return True
    return False


def is_plain_row(row: Element) -> bool:
    """A row of a table of data: short cells without blocks inside. A row of a layout table is walked instead."""
    return (
        all(
            cell.tag in ("td", "th")
            and not any(inner.tag in BLOCK_TAGS for inner in cell.iterdescendants())
            and len(inner_text(cell)) <= _ROW_CELL_LIMIT
            for cell in row
        )
        and len(row) > 0
    )


def inner_text(element: Element) -> str:
    """The text inside an element; what a reader sees apart (blocks, lines, a kicker before a headline) is kept apart."""
    found = [element.text or ""]
    for child in element:
        if child.tag not in SKIPPED_TAGS:
            text = inner_text(child)
            apart = child.tag == "br" or child.tag in BLOCK_TAGS or _joins(found[-1], text)
            found += [" ", text, " "] if apart else [text]
        tail = child.tail or ""
        found += [" ", tail] if _joins(found[-1], tail) else [tail]
    return "".join(found)


def _joins(before: str, after: str) -> bool:
    """Whether two pieces would run into each other as words of one text never do ("DemoDer")."""
    return before[-1:].islower() and after[:1].isupper()
