"""Diffs: rows hold both sides whole, and each side can be cut out of them again."""

import pickle

import pytest

from revtrack.values.diff import Diff, Row, Segment, Side, Stats
from revtrack.values.document import Block, Document

LEAD, COST, VOTE = "The council met.", "It costs 12 million.", "It will vote."


def document(*texts: str) -> Document:
    return Document(headline="Council weighs plan", blocks=tuple(map(Block, texts)))


def diff(old: Document, new: Document, *rows: Row) -> Diff:
    return Diff(old=old, new=new, rows=rows, stats=Stats())


@pytest.mark.parametrize(
    ("segments", "old", "new"),
    [
        ((("=", LEAD),), LEAD, LEAD),
        ((("+", LEAD),), "", LEAD),
        ((("-", LEAD),), LEAD, ""),
        ((("=", "It costs "), ("-", "12"), ("+", "14"), ("=", ".")), "It costs 12.", "It costs 14."),
        ((("~", '"so"', "“so”"), ("=", " he said")), '"so" he said', "“so” he said"),
        ((), "", ""),
    ],
)
def test_a_row_holds_both_sides_whole(segments: tuple[Segment, ...], old: str, new: str) -> None:
    row = Row("body", "change", (0,), (0,), segments)
    assert (row.side("old"), row.side("new")) == (old, new)


SPLIT = diff(
    document(f"{LEAD} {COST}", VOTE),
    document(LEAD, COST, VOTE),
    Row("body", "split", (0,), (0, 1), (("=", LEAD), ("~", " ", "\n"), ("=", COST))),
    Row("body", "same", (1,), (2,), (("=", VOTE),)),
)
MERGED = diff(
    document(LEAD, COST),
    document(f"{LEAD} {COST}"),
    Row("body", "merge", (0, 1), (0,), (("=", LEAD), ("~", "\n", " "), ("=", COST))),
)
MOVED = diff(
    document(LEAD, COST, VOTE),
    document(COST, VOTE, LEAD),
    Row("body", "same", (1,), (0,), (("=", COST),)),
    Row("body", "same", (2,), (1,), (("=", VOTE),)),
    Row("body", "move", (0,), (2,), (("=", LEAD),)),
)
BROKEN_LINES = diff(
    document("one\ntwo", "three"),
    document("one\ntwo three"),
    Row("body", "merge", (0, 1), (0,), (("=", "one\ntwo"), ("~", "\n", " "), ("=", "three"))),
)


@pytest.mark.parametrize("side", ["old", "new"])
@pytest.mark.parametrize("found", [SPLIT, MERGED, MOVED, BROKEN_LINES], ids=["split", "merged", "moved", "broken lines"])
def test_each_side_is_rebuilt_in_the_order_of_its_document(found: Diff, side: Side) -> None:
    blocks = (found.old if side == "old" else found.new).blocks
    assert found.rebuild(side) == [block.text for block in blocks]


def test_rows_of_fields_and_links_are_no_part_of_the_rebuilt_text() -> None:
    headline = Row("headline", "change", (), (), (("-", "Plan weighed"), ("+", "Plan passed")))
    link = Row("link", "add", (), (), (("+", "https://ledger.example/plan"),), at=(None, 0))
    found = diff(document(LEAD), document(LEAD), headline, link, Row("body", "same", (0,), (0,), (("=", LEAD),)))
    assert found.rebuild("old") == found.rebuild("new") == [LEAD]


def test_a_row_that_loses_a_word_does_not_rebuild_its_text() -> None:
    found = diff(document(COST), document(COST), Row("body", "same", (0,), (0,), (("=", "It costs million."),)))
    assert found.rebuild("new") != [COST]


def test_a_diff_is_changed_by_its_documents_and_not_by_its_rows() -> None:
    assert diff(document(LEAD), document(COST)).changed
    assert not SPLIT.changed
    assert not diff(document('"so"'), document("“so”"), Row("body", "same", (0,), (0,), (("~", '"so"', "“so”"),))).changed


def test_only_a_row_of_a_link_says_where_it_stands() -> None:
    link = Row("link", "change", (), (), (("-", "a"), ("+", "b")), at=(3, None))
    assert link.to_dict() == {
        "channel": "link",
        "type": "change",
        "old": [],
        "new": [],
        "at": [3, None],
        "segments": [["-", "a"], ["+", "b"]],
    }
    assert "at" not in MERGED.rows[0].to_dict()


def test_a_diff_as_json_has_its_verdict_its_rows_and_its_sizes() -> None:
    stats = {"words_added": 0, "words_removed": 0, "added": 0, "removed": 0, "changed": 0, "moved": 0, "unchanged": 0}
    assert MERGED.to_dict() == {"changed": False, "rows": [MERGED.rows[0].to_dict()], "stats": stats}


def test_a_diff_comes_back_whole_from_a_worker() -> None:
    block = Block("The council met.", "caption", (("met", "https://a.example/meeting"),))
    document = Document(headline="Council", blocks=(block,))
    row = Row("link", "change", (0,), (0,), (("-", "one"), ("+", "two")), (0, None))
    sent = Diff(document, document, (row,), Stats(added=1), "diff/1")
    assert pickle.loads(pickle.dumps(sent)) == sent
