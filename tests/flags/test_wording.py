"""Which words say the same to a reader, without a dictionary."""

import pytest

from revtrack.flags.tables.paronyms import PARONYMS
from revtrack.flags.wording import phrases, says_the_same, strangers


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # slips of the hand
        ("goverment", "government"),
        ("recieved", "received"),
        ("accomodation", "accommodation"),
        ("affect", "effect"),
        # another country's spelling
        ("harbour", "harbor"),
        ("organisation", "organization"),
        ("cheque", "check"),
        ("ploughed", "plowed"),
        # one family
        ("philosophy", "philosopher"),
        ("stopped", "stops"),
        ("employ", "employment"),
        ("harmless", "harmlessly"),
        ("racist", "racism"),
        ("terrorists", "terroristic"),
        ("harmles", "harmless"),
        # synonyms in any form
        ("purchased", "bought"),
        ("bigger", "larger"),
        ("sites", "places"),
        ("kilometers", "km"),
        ("resides", "lives"),
        ("linux-pier.gnu", "linux-pier-gnu"),
    ],
)
def test_words_that_say_the_same(left: str, right: str) -> None:
    assert says_the_same(left, right)
    assert says_the_same(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("prison", "probation"),
        ("contract", "control"),
        ("interview", "internet"),
        ("trainer", "trainee"),
        ("employers", "employees"),
        ("weekly", "monthly"),
        # one lacks what the other has
        ("harmless", "harmful"),
        ("homeless", "home"),
        ("powerlessly", "powerfully"),
        # who holds with it, and what has to do with it
        ("racists", "racial"),
        ("nationalist", "national"),
        ("rapist", "raped"),
        # alike in form alone
        ("captors", "captives"),
        ("police", "policy"),
        ("communist", "community"),
        ("defendant", "defender"),
        ("formal", "former"),
        ("office", "official"),
        ("generous", "general"),
        ("abused", "abusive"),
        ("immigrants", "emigrants"),
        ("persecuted", "prosecuted"),
        ("countries", "counties"),
        ("widow", "window"),
        ("votes", "voters"),
        ("guard", "grand"),
        # words that no ending joins to the known word they begin with
        ("manner", "person"),
        ("tally", "story"),
        ("sits", "location"),
    ],
)
def test_words_that_do_not(left: str, right: str) -> None:
    assert not says_the_same(left, right)
    assert not says_the_same(right, left)


@pytest.mark.parametrize(
    ("mine", "other", "found"),
    [
        ("the model-year car", "the model year car", []),
        ("an email", "an e-mail", []),
        ("a longtime friend", "a long-time friend", []),
        ("the old pier", "the new pier", []),
        ("the ex-mayor", "the former mayor", ["ex"]),
        ("the wooden pier", "the stone pier", ["wooden"]),
    ],
)
def test_strangers_are_the_words_that_the_other_side_has_in_no_form(mine: str, other: str, found: list[str]) -> None:
    assert strangers(mine, other) == found


@pytest.mark.parametrize("pair", PARONYMS)
def test_words_alike_in_form_are_no_synonyms(pair: tuple[str, str]) -> None:
    assert not says_the_same(*pair)


def test_a_verb_with_its_particle_is_one_word() -> None:
    assert phrases("was put off again") == ["put_off"]
    assert phrases("was put there again") == []
