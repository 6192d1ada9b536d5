"""What other sites are told of an edit: tags and a quotation in which a page can put nothing of its own."""

import re
from dataclasses import replace

import lxml.html
import pytest

from revtrack.render.html.share import embedded, share_tags
from revtrack.values.reports import EditReport, Links
from tests.render.test_hostile import CONTROL, PAYLOADS, edit_of

OEMBED = "https://revtrack.example.org/oembed?url=x&format=json"


def tags(report: EditReport) -> dict[str, str]:
    head = lxml.html.fragment_fromstring(share_tags(report, card=True, oembed=OEMBED), create_parent="head")
    found = {tag.get("property") or tag.get("name"): tag.get("content") for tag in head.iter("meta")}
    (link,) = head.iter("link")
    return {**found, "oembed": link.get("href")}  # type: ignore[dict-item]


def test_a_preview_has_headline_note_window_and_card(report: EditReport) -> None:
    found = tags(report)
    assert found["og:image"] == "https://revtrack.example.org/articles/12/diff/1..2/card.png"
    assert found["og:title"] == f"Axios: {report.article.headline}"
    assert found["og:description"].startswith("Note added (update). Added a statement")
    assert (found["twitter:card"], found["oembed"]) == ("summary_large_image", OEMBED)
    assert share_tags(replace(report, links=Links()), card=True) == ""
    bare = share_tags(report, card=False)
    assert "og:image" not in bare
    assert 'content="summary"' in bare


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_page_adds_no_element_and_no_address(payload: str, report: EditReport) -> None:
    found = [replace(edit_of(text, report).report, links=report.links) for text in (payload, "plain")]  # type: ignore[type-var]
    bad, good = found
    assert set(tags(bad)) == set(tags(good))
    assert not CONTROL.search(share_tags(bad, card=True) + embedded(bad))
    quoted, plain = (lxml.html.fragment_fromstring(embedded(each)) for each in found)
    assert [node.tag for node in quoted.iter() if node.tag != "br"] == [node.tag for node in plain.iter()]
    for node in quoted.iter():
        assert set(node.attrib) <= {"href", "cite", "rel", "class"}
        for address in (node.get("href"), node.get("cite")):
            assert address is None or re.fullmatch(r"https?://[\x21-\x7e]+", address)
