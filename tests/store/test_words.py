"""Words as they are searched: the quick ways to them give the words that the rule gives."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.store.words import LONGEST_WORD, words_of

RULE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
    "|[^\\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+"
)


def by_the_rule(text: str) -> list[str]:
    """Without marks, case and compatibility forms, then letter by letter or up to what is no letter."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in parts if unicodedata.category(char)[0] != "M")
    return [word[:LONGEST_WORD] for word in RULE.findall(plain)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Council's 2,000 votes", ["the", "council", "s", "2", "000", "votes"]),
        ("snake_case", ["snake", "case"]),
        ("“Café” – naïve…", ["cafe", "naive"]),
        ("ﬁnd Straße", ["find", "strasse"]),
        ("東京 tower", ["東", "京", "tower"]),
        ("Москва, 3 мая", ["москва", "3", "мая"]),
        ("x" * 70, ["x" * 64]),
        (" \n\t", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_text_of_very_many_signs_has_the_words_of_the_rule() -> None:
    every = "".join(f"a{chr(code)}b " for code in range(0x20, 0x3000))
    assert words_of(every) == by_the_rule(every)


@given(st.text())
def test_any_text_has_the_words_of_the_rule(text: str) -> None:
    assert words_of(text) == by_the_rule(text)
