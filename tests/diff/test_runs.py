"""Equal runs of two sequences, by each of the three ways that their size allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.diff import runs
from revtrack.diff.runs import equal_items, equal_words

ITEMS = st.lists(st.sampled_from("abcdefgh"), max_size=30)


def is_common(found, old, new):
    ends = [(0, 0), *((run[1], run[3]) for run in found)]
    return all(
        old[a:b] == new[c:d] and b - a == d - c > 0 and a >= before[0] and c >= before[1]
        for (a, b, c, d), before in zip(found, ends, strict=False)
    )


@pytest.mark.parametrize("bounds", [(10**9, 10**9), (0, 10**9), (0, 0)])
@given(old=ITEMS, new=ITEMS)
def test_runs_are_equal_on_both_sides_and_in_order(bounds, old, new):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "BOUND", bounds[0])
        patch.setattr(runs, "MOST", bounds[1])
        assert is_common(equal_words(old, new), old, new)
        assert is_common(equal_items(old, new), old, new)


def test_above_the_bound_what_stands_once_on_either_side_is_an_anchor():
    old = [f"sentence {number % 6_500}" for number in range(7_000)]
    new = [*old[:3_000], "another", *old[3_001:]]
    assert len(old) * len(new) > runs.MOST
    found = equal_items(old, new)
    assert is_common(found, old, new)
    assert {index for run in found for index in range(run[0], run[1])} == set(range(7_000)) - {3_000}
