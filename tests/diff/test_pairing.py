"""Which passage became which: likeness, chains, and the bound that keeps the work linear."""

import pytest

from revtrack.diff.pairing import ALL_PAIRS, Cuts, best_first, chain, contained, likeness

PIER = "the council closed the old ferry pier for eleven months"
BARGE = "a barge will run twice a day from the northern landing stage"


def test_alike_passages_are_found_and_unlike_ones_are_not():
    found = likeness([PIER, BARGE], [f"{BARGE} in summer", PIER.replace("eleven", "nine")], 0.5, Cuts())
    assert set(found) == {(0, 1), (1, 0)}
    assert all(0.8 < value < 1 for value in found.values())


@pytest.mark.parametrize(
    ("found", "pairs"),
    [
        ({}, []),
        ({(0, 0): 1.0, (1, 1): 1.0}, [(0, 0), (1, 1)]),
        ({(0, 1): 1.0, (1, 0): 0.9}, [(0, 1)]),
        ({(0, 1): 0.6, (1, 0): 0.9}, [(1, 0)]),
        ({(0, 2): 1.0, (1, 0): 0.7, (2, 1): 0.7}, [(1, 0), (2, 1)]),
        ({(0, 0): 0.4, (0, 1): 0.9, (1, 1): 0.9}, [(0, 0), (1, 1)]),
    ],
)
def test_the_heaviest_chain_keeps_the_order_of_both_sides(found, pairs):
    assert chain(found) == pairs


def test_best_first_takes_each_passage_once():
    assert best_first({(0, 1): 0.6, (1, 0): 0.9, (1, 1): 0.8, (0, 0): 0.7}) == [(1, 0), (0, 1)]


def test_contained_is_the_share_of_words_that_stand_in_the_whole():
    assert contained("the old ferry pier", PIER, Cuts()) == 1
    assert contained("nobody came today", PIER, Cuts()) == 0
    assert contained("", PIER, Cuts()) == 0


def test_above_the_bound_only_passages_that_share_a_rare_word_or_a_place_are_looked_at():
    size = ALL_PAIRS // 20
    old = [f"paragraph about subject{number} and what the council said" for number in range(size)]
    new = [*reversed(old)]
    found = likeness(old, new, 0.95, Cuts())
    assert {(number, size - 1 - number) for number in range(size)} <= set(found)
    assert len(found) < 4 * size
