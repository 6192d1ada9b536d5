"""Who does what to whom: two sentences of the same words."""

import pytest

from revtrack.flags.roles import keeps_roles


@pytest.mark.parametrize(
    ("old", "new", "keeps"),
    [
        ("The yard was bought by a rival in May.", "A rival bought the yard in May.", True),
        ("In May, the yard was bought by a rival.", "A rival bought the yard in May.", True),
        ("She will be succeeded by Ada Quill.", "Ada Quill will succeed her.", True),
        ("Police have not named any of the sailors.", "None of the sailors have been named by the police.", True),
        ("At the time there were six sailors aboard.", "Six sailors were aboard at the time.", True),
        ("The dog bit the pilot on Monday.", "On Monday the pilot bit the dog.", False),
        ("The guild sued the port.", "The port is suing the guild.", False),
        ("The port was hit by rockets from Ellis.", "Rockets hit Ellis from the port.", False),
    ],
)
def test_the_order_of_the_words_says_who_does_it(old: str, new: str, keeps: bool) -> None:
    assert keeps_roles(old, new) is keeps
