"""Bodies of events: the shape that receivers rely on, small whatever the article."""

import json
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.render.json import article_row_json, dumps
from revtrack.render.json_edits import compare_json, edit_json
from revtrack.render.webhook import (
    alternating_body,
    paused_body,
    restored_body,
    retired_body,
    test_body,
    unavailable_body,
    updated_body,
    watched_body,
)
from revtrack.values.document import Document
from revtrack.values.reports import EditReport, Links
from revtrack.values.review import Voice
from revtrack.values.timeline import Absence

AT = datetime(2026, 11, 20, 14, 20, 9, tzinfo=UTC)
LIMIT = 20_000
test_body.__test__ = False  # type: ignore[attr-defined]


def test_an_edit_is_told_in_the_shape_of_the_drawing(report: EditReport) -> None:
    message = json.loads(updated_body(report, at=AT))
    data = message.pop("data")
    assert message == {"type": "article.updated", "timestamp": "2026-11-20T14:20:09Z", "schema": "article.updated/1"}
    assert data["article"]["id"] == 12
    assert data["versions"] == {"from": 1, "to": 2}
    assert data["changed_between"] == {"after": "2026-11-20T14:05:12Z", "until": "2026-11-20T14:20:09Z", "not_watched": []}
    assert data["claimed_times"] == [
        {"source": "dateModified", "time": "2026-11-20T14:11:00Z"},
        {"source": "Last-Modified", "time": "2026-11-20T14:10:00Z"},
    ]
    assert data["claimed_modified"] == "2026-11-20T14:11:00Z"
    assert (data["severity"], data["acknowledgement"]) == ("substantive", "acknowledged")
    assert (data["note"]["status"], data["note"]["kind"]) == ("added", "update")
    assert data["flags"] == ["note-added", "statement-added", "quote-added", "source-added", "info-added", "moved"]
    assert data["new_voices"] == [{"name": "State Department spokesperson", "quotes": 1}]
    assert [(change["type"], change["paragraph"]) for change in data["changes"]] == [("change", 4), ("add", 5), ("move", 9)]
    assert data["changes"][0]["removed"] == "did not immediately respond to a request for comment"
    assert data["changes"][2]["from_paragraph"] == 5
    assert data["changes_omitted"] == 0
    assert data["evidence"]["to"]["sha256"].startswith("b07d52")
    assert data["links"]["diff"] == "https://revtrack.example.org/articles/12/diff/1..2"


def test_the_json_of_the_edit_is_the_fuller_form_of_the_message(report: EditReport) -> None:
    whole, data = edit_json(report), json.loads(updated_body(report, at=AT))["data"]
    for name in ("article", "versions", "changed_between", "claimed_modified", "evidence", "links"):
        assert whole[name] == data[name]
    assert whole["review"]["summary"] == data["summary"]
    assert whole["diff"]["stats"] == data["stats"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30), st.integers(1, 400))
def test_a_message_stays_small_and_is_json_whatever_the_article(report: EditReport, text: str, times: int) -> None:
    old = Document.from_text(
        "T", [f"{text} {number} stays the same here." for number in range(times)], url="http://a.example/"
    )
    new = Document.from_text(text * times, [f"{number} {text * 9} differs “{text}” said {text}." for number in range(times)])
    diff = compare(old, new)
    big = replace(
        report,
        diff=diff,
        review=review(diff),
        article=replace(report.article, headline=text * times, url="http://a/" + "é" * 9 * times),
    )
    body = updated_body(big, at=AT)
    assert len(body) < LIMIT
    data = json.loads(body)["data"]
    assert len(data["changes"]) <= 5


def test_letters_that_take_many_bytes_are_cut_further_and_addresses_never(report: EditReport) -> None:
    voices = tuple(Voice("𝔞" * 400, 3) for _ in range(40))
    old, new = ([f"{number} {letter * 900} was here." for number in range(9)] for letter in "𝔞𝔟")
    diff = compare(Document.from_text("𝔞" * 900, old), Document.from_text("𝔟" * 900, new))
    found = replace(report.review, new_voices=voices, gone_voices=voices, summary="𝔞" * 5000)
    body = updated_body(replace(report, diff=diff, review=found), at=AT)
    assert len(body) < LIMIT
    data = json.loads(body)["data"]
    assert data["links"]["diff"] == report.links.diff
    assert data["article"]["url"] == report.article.url
    assert data["evidence"]["to"]["sha256"] == report.new.sha256


def test_lone_surrogates_and_line_separators_are_still_json(report: EditReport) -> None:
    odd = replace(report, article=replace(report.article, headline="half \ud83d \u2028 end"))
    assert json.loads(updated_body(odd, at=AT))["data"]["article"]["headline"] == "half \ud83d end"
    assert json.loads(dumps({"a": "\udfff"})) == {"a": "\udfff"}


def test_every_other_event_has_the_same_envelope(report: EditReport) -> None:
    article, links = report.article, Links()
    bodies = {
        "article.watched": watched_body(article, at=AT, document=report.diff.new, links=links),
        "article.unavailable": unavailable_body(article, at=AT, evidence=Absence(status=404, reason="HTTP 404"), links=links),
        "article.restored": restored_body(article, at=AT, evidence=Absence(status=200, reason="back again"), links=links),
        "article.alternating": alternating_body(report, at=AT),
        "article.retired": retired_body(article, at=AT, reason="it was quiet for 365 days", links=links),
        "endpoint.test": test_body(at=AT, endpoint="desk", edit=report, invented=True),
        "endpoint.paused": paused_body(at=AT, endpoint=3, name="desk", state="paused", reason="no 2xx since Friday"),
    }
    for kind, body in bodies.items():
        message = json.loads(body)
        assert (message["type"], message["schema"], message["timestamp"]) == (kind, f"{kind}/1", "2026-11-20T14:20:09Z")
        assert message["data"]


def test_compare_has_four_parts() -> None:
    old, new = Document.from_text("A", ["x"]), Document.from_text("B", ["x"])
    diff = compare(old, new)
    found = compare_json(old, new, diff, review(diff))
    assert set(found) == {"old", "new", "review", "diff"}
    assert found["old"]["digest"] == old.digest
    assert article_row_json.__doc__
