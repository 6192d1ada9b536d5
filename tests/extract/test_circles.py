import pytest

from revtrack.extract.circles import ELSEWHERE, is_matter, keyness_of, place_of
from revtrack.extract.promotion_words.keyness import KEYNESS


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("newsletter", "own"),
        ("newsletters", "own"),
        ("stories", "usual"),
        ("story's", "usual"),
        ("the", "linking"),
        ("you'll", "reader"),
        ("our", "outlet"),
        ("she", "told"),
        ("reader-funded", "own"),
        ("l'abonnement", "own"),
        ("police", ELSEWHERE),
        ("herring", ""),
    ],
)
def test_a_word_has_its_circle_in_any_form(word, place):
    assert place_of(word) == place


def test_what_outlets_say_of_themselves_tells_for_promotion_and_what_notices_say_against_it():
    assert keyness_of("newsroom") > 0 > keyness_of("police")
    assert keyness_of("herring") == 0


def test_a_form_tells_as_much_as_its_word():
    assert keyness_of("newsroom's") == keyness_of("newsroom")


def test_a_word_is_counted_once():
    words = [word for line in KEYNESS.values() for word in line.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("word", "matter"), [("herring", True), ("police", True), ("newsletter", False), ("your", False)])
def test_the_matter_of_a_passage_is_outside_of_the_outlets_world(word, matter):
    assert is_matter(word) is matter
