import pytest

from revtrack.extract import EXTRACTOR, extract
from revtrack.extract.flat import flattened

URL = "http://gazette.example/2026/11/pier-closes"


@pytest.mark.parametrize(
    ("source", "flat"),
    [
        ('<div><section><b>Pier</b> <a href="/x">closes</a></section></div>', '<p><p>Pier <a href="/x">closes</a><p><p>'),
        ("<p>5 &lt; 6 &amp; <!-- no -->7</p>", "<p>5 &lt; 6 &amp; 7</p>"),
        ('<p title="a > b">One<br>two</p>', '<p title="a &gt; b">One<br>two</p>'),
        (
            '<script type="application/ld+json">{"a": "<b>"}</script>',
            '<script type="application/ld+json">{"a": "<b>"}</script>',
        ),
    ],
)
def test_groups_become_paragraph_borders_and_what_a_reader_sees_stays(source, flat):
    assert flat in flattened(f"<!doctype html><html><body>{source}</body></html>".encode()).decode()


@pytest.mark.parametrize("source", [b"", b"plain", b"<frameset><frame></frameset>", b"<" * 5_000, b"<svg><title>" * 4_000])
def test_odd_sources_come_back_as_bytes(source):
    assert isinstance(flattened(source), bytes)


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
