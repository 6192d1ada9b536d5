"""What is told of an error, and what to try."""

import pytest

from revtrack.errors import with_hint, without_hint


@pytest.mark.parametrize(
    ("said", "hint", "line"),
    [
        ("no article 21", "revtrack list", "no article 21. Try: revtrack list"),
        ("Did you mean 'diff'?", "revtrack --help", "Did you mean 'diff'? Try: revtrack --help"),
        ("It is full.", "a larger disk", "It is full. Try: a larger disk"),
        ("the site answered: Try: later", "revtrack check 1", "the site answered: Try: later. Try: revtrack check 1"),
        ("this is a bug", "", "this is a bug"),
    ],
)
def test_a_hint_follows_what_is_told_as_a_sentence_of_its_own(said: str, hint: str, line: str) -> None:
    assert with_hint(said, hint) == line
    assert without_hint(line) == (said if not hint else said.removesuffix("."), hint)
