"""Which blocks stayed, moved, were edited, split or merged."""

import pytest

from revtrack.diff.blocks import align

A = "The council closed the old ferry pier for eleven months on Tuesday."
B = "A barge will run twice a day from the northern landing stage."
C = "Fishermen asked for a shorter closure and will study the contract."
D = "The work costs 14 million crowns, of which the province pays a third."


@pytest.mark.parametrize(
    ("old", "new", "groups", "moved"),
    [
        ([A, B], [A, B], {((0,), (0,)), ((1,), (1,))}, set()),
        ([A, B, C], [B, C, A], {((0,), (2,)), ((1,), (0,)), ((2,), (1,))}, {(0, 2)}),
        ([A, B], [A, B.replace("twice", "once")], {((0,), (0,)), ((1,), (1,))}, set()),
        ([f"{A} {B}", C], [A, B, C], {((0,), (0, 1)), ((1,), (2,))}, set()),
        ([A, B, C], [f"{A} {B}", C], {((0, 1), (0,)), ((2,), (1,))}, set()),
        ([A, B, C, D], [D.replace("14", "17"), A, B, C], {((0,), (1,)), ((1,), (2,)), ((2,), (3,)), ((3,), (0,))}, {(3, 0)}),
        ([A], [B], set(), set()),
        ([], [A], set(), set()),
    ],
)
def test_blocks_that_belong_together_are_grouped(old, new, groups, moved):
    found = align(old, new)
    assert set(found.groups) == groups
    assert found.moved == moved
