"""The diff as a table of edits: what each row says, and what counts as changed."""

import pytest

from revtrack.diff import compare
from revtrack.values.diff import Diff, Row
from revtrack.values.document import Block, Document, PageTime

LEAD = "The council met on Tuesday to weigh the plan for the harbour bridge, which has divided the town since spring."
COST = "The bridge would cost 12 million crowns, and the town would pay a third of it over twenty years."
FERRY = "The ferry, which carries most of the traffic now, would stop at the end of the year in any case."
CRITIC = "Opponents said that the money was needed for the school, whose roof has leaked since the storm."
BODY = [LEAD, COST, FERRY, CRITIC]


def document(paragraphs: list[str], headline: str = "Council weighs bridge plan", **fields: object) -> Document:
    return Document.from_text(headline, paragraphs).evolve(**fields)


def compared(paragraphs: list[str], **fields: object) -> Diff:
    return compare(document(BODY), document(paragraphs, **fields))


def edits(diff: Diff) -> list[Row]:
    return [row for row in diff.rows if row.type != "same"]


def test_equal_documents_have_only_same_rows() -> None:
    diff = compared(BODY)
    assert not diff.changed
    assert edits(diff) == []
    assert all(len(row.segments) == 1 for row in diff.rows)


@pytest.mark.parametrize(
    ("old", "new", "segments"),
    [
        (COST, COST.replace("12", "21"), [("-", "12"), ("+", "21")]),
        (CRITIC, CRITIC.replace("leaked", "been leaking"), [("-", "leaked"), ("+", "been leaking")]),
        (FERRY, FERRY.replace("most of ", ""), [("-", "most of ")]),
        (LEAD, LEAD.replace("weigh", "quietly weigh"), [("+", "quietly ")]),
        ("It fell to -5C on Monday night.", "It fell to 5C on Monday night.", [("-", "-5C"), ("+", "5C")]),
        ("Prices rose 1.5 percent in March.", "Prices rose 15 percent in March.", [("-", "1.5"), ("+", "15")]),
        (
            "The spokesman did not say why it was.",
            "The spokeswoman did not say why it was.",
            [("-", "spokesman"), ("+", "spokeswoman")],
        ),
        (
            "Sold 500,000 units in the last year.",
            "Sold 500,000,000 units in the last year.",
            [("-", "500,000"), ("+", "500,000,000")],
        ),
        ("He said it wasn't so bad after all.", "He said it isn't so bad after all.", [("-", "wasn't"), ("+", "isn't")]),
    ],
)
def test_words_change_whole_and_nothing_else_is_marked(old: str, new: str, segments: list[tuple[str, str]]) -> None:
    diff = compare(document([LEAD, old]), document([LEAD, new]))
    (row,) = edits(diff)
    assert [segment for segment in row.segments if segment[0] != "="] == segments


def test_a_sentence_with_little_left_of_it_is_replaced_whole() -> None:
    diff = compare(document([LEAD, "The mayor welcomed it."]), document([LEAD, "Critics called the plan a gift to builders."]))
    assert [segment[0] for row in edits(diff) for segment in row.segments] in (["-", "+"], ["-"], ["+"], ["+", "-"])


def test_a_moved_paragraph_is_one_move_row_at_its_new_place() -> None:
    diff = compared([LEAD, FERRY, CRITIC, COST])
    (row,) = edits(diff)
    assert (row.type, row.old, row.new) == ("move", (1,), (3,))
    assert diff.changed
    assert diff.stats.moved == 1


def test_a_paragraph_that_moves_and_is_edited_shows_both() -> None:
    diff = compared([LEAD, FERRY, CRITIC, COST.replace("12", "14")])
    (row,) = edits(diff)
    assert row.type == "move"
    assert ("-", "12") in row.segments


def test_a_split_and_a_merge_are_no_change_of_the_article() -> None:
    joined = f"{LEAD} {COST}"
    split = compare(document([joined, FERRY]), document([LEAD, COST, FERRY]))
    (row,) = edits(split)
    assert (row.type, row.old, row.new, split.changed) == ("split", (0,), (0, 1), False)
    assert [segment for segment in row.segments if segment[0] != "="] == [("~", " ", "\n")]
    merge = compare(document([LEAD, COST, FERRY]), document([joined, FERRY]))
    (row,) = edits(merge)
    assert (row.type, row.old, row.new, merge.changed) == ("merge", (0, 1), (0,), False)


def test_additions_and_deletions_stand_in_reading_order() -> None:
    diff = compared([LEAD, "Rain fell all day long.", FERRY, CRITIC])
    assert [(row.type, row.old, row.new) for row in diff.rows if row.channel == "body"] == [
        ("same", (0,), (0,)),
        ("delete", (1,), ()),
        ("add", (), (1,)),
        ("same", (2,), (2,)),
        ("same", (3,), (3,)),
    ]


def test_every_block_is_in_exactly_one_row() -> None:
    diff = compared([CRITIC, "Something new was said here today.", LEAD])
    for side, size in (("old", 4), ("new", 3)):
        indexes = [index for row in diff.rows if row.channel != "link" for index in getattr(row, side)]
        assert sorted(indexes) == list(range(size))


def test_typography_is_told_apart_and_changes_nothing() -> None:
    diff = compare(document(['He said "so" - twice.']), document(["He said “so” – twice."]))
    assert not diff.changed
    signs = {segment[0] for row in diff.rows for segment in row.segments}
    assert signs == {"=", "~"}


@pytest.mark.parametrize(
    ("fields", "channel", "changed"),
    [
        ({"headline": "Council rejects bridge plan"}, "headline", True),
        ({"dek": "The vote was close."}, "dek", True),
        ({"byline": ("Ada Quill",)}, "byline", True),
        ({"modified": PageTime(local="2026-11-20T12:00:00", raw="noon")}, "dates", False),
    ],
)
def test_each_field_is_a_channel_of_its_own(fields: dict[str, object], channel: str, changed: bool) -> None:
    diff = compared(BODY, **fields)
    assert [row.channel for row in edits(diff)] == [channel]
    assert diff.changed is changed


def test_names_in_a_byline_are_a_set() -> None:
    old, new = document(BODY, byline=("Ada Quill", "Bo Reed")), document(BODY, byline=("Bo Reed", "Ada Quill"))
    assert not compare(old, new).changed
    assert edits(compare(old, new)) == []


def test_a_link_that_leads_elsewhere_is_a_change_though_no_word_differs() -> None:
    def linked(target: str) -> Document:
        return Document.from_text("Council", BODY, links={1: [("cost", target)]})

    diff = compare(linked("https://ledger.example/a"), linked("https://ledger.example/b"))
    (row,) = edits(diff)
    assert (row.channel, row.at, diff.changed) == ("link", (1, 1), True)
    tracked = compare(linked("https://ledger.example/a"), linked("https://ledger.example/a?utm_source=x#top"))
    assert not tracked.changed
    assert edits(tracked) == []


def test_periphery_never_counts() -> None:
    old = document(BODY)
    new = old.evolve(blocks=(*old.blocks, Block("Ten gardens to see this summer", "periphery")))
    diff = compare(old, new)
    assert not diff.changed
    assert diff.stats.added == 0
    assert [row.channel for row in edits(diff)] == ["periphery"]


def test_a_caption_counts_and_has_no_paragraph_number() -> None:
    old = Document.from_text("Council", BODY, captions=["The bridge, seen from the quay."])
    new = Document.from_text("Council", BODY, captions=["The bridge, seen from the hill."])
    diff = compare(old, new)
    assert diff.changed
    assert diff.stats.changed == 0
    assert [row.channel for row in edits(diff)] == ["caption"]


def test_stats_count_words_and_paragraphs() -> None:
    diff = compared([LEAD, COST.replace("12", "14"), FERRY, "Nobody objected to the plan."])
    assert diff.stats.to_dict() == {
        "words_added": 6,
        "words_removed": 18,
        "added": 1,
        "removed": 1,
        "changed": 1,
        "moved": 0,
        "unchanged": 2,
    }
