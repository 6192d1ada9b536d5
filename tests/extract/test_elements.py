import pytest

from revtrack.extract.blocks import clean
from revtrack.extract.elements import inner_text
from revtrack.extract.parsing import parsed


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("<h1><span>Harbor</span>Pier closes</h1>", "Harbor Pier closes"),
        ("<h1>Pier<br>closes</h1>", "Pier closes"),
        ("<h1><i>EU</i>-wide</h1>", "EU-wide"),
    ],
)
def test_the_text_of_an_element_keeps_apart_what_stands_apart(heading, text):
    (element,) = parsed(f"<html><body>{heading}</body></html>".encode()).iter("h1")
    assert clean(inner_text(element)) == text
