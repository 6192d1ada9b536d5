import pytest

from revtrack.extract import EXTRACTOR, extract
from revtrack.extract.flat import flattened

URL = "http://gazette.example/2026/11/pier-closes"


def test_groups_become_paragraph_borders_and_links_stay():
    assert flattened(b'<div><section><b>Pier</b> <a href="/x">closes</a></section></div>') == (
        b'<p><p>Pier <a href="/x">closes</a><p><p>'
    )


@pytest.mark.parametrize("group", ["div", "section", "b", "ul", "font", "x-box"])
def test_a_page_nested_too_deep_for_the_parser_is_read_all_the_same(page, paragraphs, group):
    opening, closing = f"<{group}>" * 3_000, f"</{group}>" * 3_000
    story = opening + "".join(f"<p>{text}</p>" for text in paragraphs) + closing
    document = extract(page([story]), URL)
    assert [block.text for block in document.blocks if block.role == "body"] == list(paragraphs)
    assert document.extractor == f"{EXTRACTOR} rescued"
    assert extract(page([story]), URL, previous=document).digest == document.digest


def test_a_page_that_fits_is_not_rescued(page):
    assert (
        extract(page(["<div>" * 50 + "<p>The old pier was closed on Tuesday, the council said.</p>"]), URL).extractor
        == EXTRACTOR
    )
