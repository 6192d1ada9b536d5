"""A modifier that comes or goes by itself tells something, unless it only weighs, orders or links what is said."""

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.values.document import Document


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("He was charged with attempted murder.", "He was charged with murder.", {"info-removed"}),
        ("The guard shot a man.", "The guard shot an unarmed man.", {"info-added"}),
        ("The firm illegally dumped waste.", "The firm dumped waste.", {"info-removed"}),
        ("The ministers agreed to the deal.", "The ministers agreed in principle to the deal.", {"info-added"}),
        ("The rule is for foreign crews.", "The rule is for crews.", {"info-removed"}),
        ("Members can vote on it.", "Only members can vote on it.", {"info-added"}),
        ("Unarmed guards were shot there.", "Guards were shot there.", {"info-removed"}),
        ("The pool is for women only.", "The pool is for women.", {"info-removed"}),
        ("The judge met both crews.", "The Quill-appointed judge met both crews.", {"info-added"}),
        ("Quill met both crews on Monday.", "Quill met the crews on Monday.", {"info-removed"}),
        ("He was instantly killed there.", "He was killed there.", {"info-removed"}),
        ("The roof is held together by wire.", "The roof is held by wire.", {"info-removed"}),
        ("He personally approved the deal.", "He approved the deal.", {"info-removed"}),
        ("The hall was virtually empty.", "The hall was empty.", {"info-removed"}),
        ("The two men were held on Monday.", "The men were held on Monday.", {"info-removed"}),
        ("He was the first mayor of the port.", "He was mayor of the port.", {"info-removed"}),
        ("The entire crew died on Monday.", "The crew died on Monday.", {"info-removed"}),
        ("Minor damage was seen on it.", "Damage was seen on it.", {"info-removed"}),
        ("The senator’s aide wrote it.", "The senator wrote it.", {"info-removed"}),
        ("The bus was full. Quill was hurt.", "The bus was full. Quill was hurt. The driver was drunk.", {"info-added"}),
        ("The ferry landed at dawn.", "The ferry landed with one engine burning at dawn.", {"info-added"}),
        # weight, order, link
        ("He was very tired.", "He was tired.", {"copy-edit"}),
        ("She then left the ship.", "She left the ship.", {"copy-edit"}),
        ("It was, however, too late.", "It was too late.", {"copy-edit"}),
        ("The new law bans oil.", "The law bans oil.", {"copy-edit"}),
        ("It was built in order to last.", "It was built to last.", {"copy-edit"}),
        ("Both Quill and Marsh left.", "Quill and Marsh left.", {"copy-edit"}),
        ("Both men were held on Monday.", "The two men were held on Monday.", {"copy-edit"}),
        ("She was the only pilot there.", "She was the sole pilot there.", {"copy-edit"}),
        ("The law not only bans oil but gas.", "The law bans not only oil but gas.", {"copy-edit"}),
        ("Otto Marsh met the crew on Monday.", "Marsh met the crew on Monday.", {"copy-edit"}),
        # said elsewhere in the sentence, or as another word of its family
        ("On one side a print hung from the wall.", "On one side hung a print.", {"copy-edit"}),
        ("It is due to the failure by the port, failing to act.", "It is due to the port, failing to act.", {"copy-edit"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


def test_what_the_story_says_elsewhere_of_the_same_thing_is_not_lost() -> None:
    story = "The far-right party met in the hall, and nobody came to hear it."
    old, new = (
        Document.from_text("The port waits", [story, f"He has been with the {who} for years."])
        for who in ("far-right party", "party")
    )
    assert review(compare(old, new)).severity == "minor"


def test_markup_is_no_modifier(codes_of_text) -> None:
    old, new = 'The page has an <img src="/a.png"> there.', 'The page has an <img class="wide" src="/a.png"> there.'
    assert "info-added" not in codes_of_text(old, new)
