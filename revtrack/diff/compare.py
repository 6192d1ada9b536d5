"""Puts a diff together: aligns the blocks, compares what is paired, and sets the rows in reading order.

Both directions agree because the smaller text is always compared as the old one, and the result is turned back.
"""

from collections.abc import Iterable, Iterator, Sequence

from revtrack.diff.blocks import Alignment, align
from revtrack.diff.channels import field_rows, link_rows
from revtrack.diff.sentences import passage_segments
from revtrack.text import word_count
from revtrack.values.diff import Diff, Row, RowChannel, RowType, Segment, Stats
from revtrack.values.document import NUMBERED_ROLES, Block, Document

ALGORITHM = "diff/1"


def compare(old: Document, new: Document) -> Diff:
    """The difference of two documents.

    `rows` come in reading order of the new version after the rows of fields and links; every block of each side is in exactly
    one row outside `link`. The same documents always give the same diff, and the other way round the same marks turned.
    """
    before, after = [block.text for block in old.blocks], [block.text for block in new.blocks]
    alignment = _both_ways(before, after)
    blocks = list(_ordered(alignment, old.blocks, new.blocks))
    links = [row for each in blocks for row in _links(each, old.blocks, new.blocks)]
    rows = (*field_rows(old, new), *links, *blocks)
    return Diff(old, new, rows, _stats(rows, old, new), ALGORITHM)


def _both_ways(old: Sequence[str], new: Sequence[str]) -> Alignment:
    if list(old) <= list(new):
        return align(old, new)
    turned = align(new, old)
    groups = [(group[1], group[0]) for group in turned.groups]
    return Alignment(groups, {(right, left) for left, right in turned.moved})


def _ordered(alignment: Alignment, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Row]:
    """Rows in reading order of the new side; what was deleted follows the nearest old block before it that stayed."""
    by_new = {group[1][0]: group for group in alignment.groups}
    deleted = _deleted(alignment, len(old))
    inside = {index for group in alignment.groups for index in group[1][1:]}
    yield from (_one_sided(index, old, "delete") for index in deleted.get(-1, ()))
    for index in range(len(new)):
        if index in by_new:
            yield _grouped(by_new[index], alignment, old, new)
        elif index not in inside:
            yield _one_sided(index, new, "add")
        yield from (_one_sided(each, old, "delete") for each in deleted.get(index, ()))


def _deleted(alignment: Alignment, old_size: int) -> dict[int, list[int]]:
    """Old blocks without a partner, by the new index that they follow (-1: before all)."""
    places = {index: new[-1] for old, new in alignment.groups if (old[0], new[0]) not in alignment.moved for index in old}
    gone = set(alignment.left(old_size, 0))
    found: dict[int, list[int]] = {}
    after = -1
    for index in range(old_size):
        after = places.get(index, after)
        if index in gone:
            found.setdefault(after, []).append(index)
    return found


def _one_sided(index: int, blocks: Sequence[Block], kind: RowType) -> Row:
    block = blocks[index]
    text = (("+" if kind == "add" else "-", block.text),) if block.text else ()
    if kind == "add":
        return Row(block.channel, kind, (), (index,), text)
    return Row(block.channel, kind, (index,), (), text)


def _grouped(
    group: tuple[tuple[int, ...], tuple[int, ...]], alignment: Alignment, old: Sequence[Block], new: Sequence[Block]
) -> Row:
    before, after = ("\n".join(side[index].text for index in where) for side, where in ((old, group[0]), (new, group[1])))
    segments = tuple(passage_segments(before, after))
    kind = _kind(group, alignment, segments, old[group[0][0]].channel, new[group[1][0]].channel)
    return Row(new[group[1][0]].channel, kind, *group, segments)


def _kind(
    group: tuple[tuple[int, ...], tuple[int, ...]],
    alignment: Alignment,
    segments: Sequence[Segment],
    old_channel: RowChannel,
    new_channel: RowChannel,
) -> RowType:
    if len(group[0]) != len(group[1]):
        return "split" if len(group[1]) > 1 else "merge"
    if (group[0][0], group[1][0]) in alignment.moved:
        return "move"
    same = all(segment[0] == "=" for segment in segments) and old_channel == new_channel
    return "same" if same else "change"


def _links(row: Row, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Row]:
    if row.channel == "periphery":
        return
    before = [old[index] for index in row.old if old[index].links]
    after = [new[index] for index in row.new if new[index].links]
    if before or after:
        joined = (_joined(before), _joined(after))
        yield from link_rows(*joined, (row.old[0] if row.old else None, row.new[0] if row.new else None))


def _joined(blocks: Sequence[Block]) -> Block:
    return Block("", links=tuple(link for block in blocks for link in block.links))


def _stats(rows: Iterable[Row], old: Document, new: Document) -> Stats:
    """Counts of ¶ blocks by what happened to them, and words of the text that came and went."""
    counts = dict.fromkeys(("added", "removed", "changed", "moved", "unchanged"), 0)
    words = {"+": 0, "-": 0}
    for row in rows:
        name = _counted(row, old, new)
        if name:
            counts[name] += 1
        if row.channel in ("body", "note"):
            for segment in row.segments:
                if segment[0] in words:
                    words[segment[0]] += word_count(segment[1])
    return Stats(words_added=words["+"], words_removed=words["-"], **counts)


def _counted(row: Row, old: Document, new: Document) -> str:
    roles = {new.blocks[index].role for index in row.new} or {old.blocks[index].role for index in row.old}
    if row.channel not in ("body", "note") or not roles & NUMBERED_ROLES:
        return ""
    names = {"add": "added", "delete": "removed", "move": "moved", "same": "unchanged"}
    return names.get(row.type, "changed")
