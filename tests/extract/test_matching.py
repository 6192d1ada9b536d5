from hypothesis import given
from hypothesis import strategies as st

from revtrack.extract.matching import matched
from revtrack.values.document import Block

BLOCKS = (Block("Lead."), Block("Photo", "caption"), Block("Follow", "periphery"), Block("End."))


def test_texts_that_stand_there_once_take_their_roles_whatever_the_order():
    roles, copies = matched(["End.", "New.", "Follow", "Lead.", "Photo"], BLOCKS)
    assert roles == {0: "body", 2: "periphery", 3: "body", 4: "caption"}
    assert copies == frozenset()


def test_a_text_that_also_stands_in_the_menu_is_found_where_its_neighbours_are():
    roles, copies = matched(["Follow", "Menu", "Lead.", "Photo", "Follow", "End.", "Follow"], BLOCKS)
    assert roles == {2: "body", 3: "caption", 4: "periphery", 5: "body"}
    assert copies == {0, 6}


def test_ten_thousand_equal_lines_are_no_trouble():
    blocks = [Block("Yes.")] * 5_000
    roles, copies = matched(["Yes."] * 10_000, blocks)
    assert len(roles) == 5_000
    assert len(copies) == 5_000


@given(st.lists(st.sampled_from("abcd"), max_size=30), st.lists(st.sampled_from("abcd"), max_size=30))
def test_no_text_is_matched_more_often_than_it_was_there(texts, known):
    roles, copies = matched(texts, [Block(text) for text in known])
    for text in "abcd":
        found = [index for index in roles if texts[index] == text]
        assert len(found) == min(texts.count(text), known.count(text))
    assert copies.isdisjoint(roles)
