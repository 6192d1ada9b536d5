"""What a diff may mark: words, numbers, signs and characters, never a part of one."""

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.diff.tokens import keys, tokens

SCRIPTS = st.text(
    "aZ é\u0301\u200d👩👧🏽🇩🇪\ufe0f❤日本한글\u1100\u1161\u11a8กำเก\u0e34\u0e48ि्षक\u094dÅ\r\n\t'’.-1,5\u0600١\u200cا\u064bש\u05b8🏴\U000e0067\U000e007f#\u20e3"
)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("He didn't go.", ["He", " didn't", " go", "."]),
        ("a state-owned e-mail", ["a", " state-owned", " e-mail"]),
        ("-5C, +3 and 1,000.50", ["-5C", ",", " +3", " and", " 1,000.50"]),
        ("at 10:30 p.m.", ["at", " 10:30", " p.m."]),
        ("7/32 in price", ["7", "/", "32", " in", " price"]),
        ("$2.4bn or 5%", ["$", "2.4bn", " or", " 5", "%"]),
        ("see https://a.example/b?c=1.", ["see", " https://a.example/b?c=1", "."]),
        ("U.S. and AT&T", ["U.S.", " and", " AT&T"]),
        ("東京で", ["東", "京", "で"]),
        ("นำ", ["นำ"]),
        ("🇩🇪🇫🇷👩‍👩‍👧", ["🇩🇪", "🇫🇷", "👩‍👩‍👧"]),
        ("", []),
    ],
)
def test_a_token_is_a_word_a_number_a_sign_or_a_character(text, cut):
    assert tokens(text) == cut


@settings(max_examples=3_000, deadline=None)
@given(SCRIPTS)
def test_no_token_ends_inside_a_grapheme(text):
    ends, graphemes, at = set(), set(), 0
    for token in tokens(text):
        at += len(token)
        ends.add(at)
    at = 0
    for grapheme in regex.findall(r"\X", text):
        at += len(grapheme)
        graphemes.add(at)
    assert "".join(tokens(text)) == text
    assert ends <= graphemes


def test_typography_and_the_space_before_a_token_are_no_part_of_its_key():
    assert keys(tokens("“It’s\u00a0so”")) == keys(tokens('"It\'s so"'))
