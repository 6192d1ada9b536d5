"""Events as messages for chats: what a webhook is sent, told to people, within the limits of each chat."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.notify.chat import DRAWN
from revtrack.render.slack import slack_message, slack_of
from revtrack.render.telling import told_of_event
from revtrack.render.told import Line, Run, Told
from revtrack.render.webhook import (
    alternating_body,
    paused_body,
    removed_body,
    restored_body,
    test_body,
    unavailable_body,
    updated_body,
    watched_body,
)
from revtrack.render.wording import Edit
from revtrack.testing.chats import FAULTS
from revtrack.values.document import Document
from revtrack.values.outages import Outage
from revtrack.values.reports import EditReport, Links
from revtrack.values.timeline import Absence

test_body.__test__ = False  # type: ignore[attr-defined]
AT = datetime(2026, 11, 20, 14, 20, 9, tzinfo=UTC)
DIFF = "https://revtrack.example.org/articles/12/diff/1..2"


def bodies(report: EditReport) -> dict[str, bytes]:
    """One event of each type that there is."""
    absence = Absence(status=404, reason="HTTP 404 three times", since=AT - timedelta(hours=1), seen=3)
    told: dict[str, Any] = {"at": AT, "evidence": absence, "links": report.links}
    outage = Outage(articles=(12, 13, 14, 15, 16), watched=6)
    document = Document.from_text("Mayor opens bridge", ["It cost $14 million."])
    return {
        "updated": updated_body(report, at=AT),
        "alternating": alternating_body(report, at=AT),
        "test": test_body(at=AT, endpoint="desk", edit=report, invented=True),
        "watched": watched_body(report.article, at=AT, document=document, links=Links()),
        "unavailable": unavailable_body(report.article, **told),
        "restored": restored_body(report.article, **told),
        "outage": unavailable_body(report.article, **told, host="axios.com", outage=outage),
        "paused": paused_body(at=AT, endpoint=3, name="desk", state="paused", reason="no 2xx since Monday"),
        "removed": removed_body("article.updated", at=AT, article_id=12),
    }


def test_slack_is_told_what_diff_shows(report: EditReport) -> None:
    assert slack_of(told_of_event(updated_body(report, at=AT))) == slack_message(Edit.of(report))


@pytest.mark.parametrize(
    ("event", "heading"),
    [
        ("updated", "Axios story changed, note added"),
        ("alternating", "Comes and goes: Axios story changed, note added"),
        ("test", "Test: Axios story changed, note added"),
        ("watched", "Axios story is watched from now on"),
        ("unavailable", "Axios story is not there any more"),
        ("restored", "Axios story is there again"),
        ("outage", "Axios as a whole is not there any more"),
        ("paused", "Endpoint 3 is paused"),
        ("removed", "Removed on request"),
    ],
)
def test_every_event_has_a_heading_and_fits_every_chat(event: str, heading: str, report: EditReport) -> None:
    told = told_of_event(bodies(report)[event])
    assert told.heading == heading
    for kind, draw in DRAWN.items():
        message = draw(told)
        assert heading.split(":")[-1] in json.dumps(message).replace("\\\\", "")
        assert list(FAULTS[kind](message)) == []


def test_a_page_that_is_gone_says_what_showed_it(report: EditReport) -> None:
    lines = ["".join(run.text for run in line.runs) for part in told_of_event(bodies(report)["outage"]).parts for line in part]
    assert lines == [
        report.article.headline,
        "5 of 6 stories of axios.com are missing · HTTP 404 · seen 3 times · since 2026-11-20 13:20:09 UTC",
        "HTTP 404 three times",
    ]


def test_discord_shows_the_edit_in_one_embed_and_mentions_nobody(report: EditReport) -> None:
    message: Any = DRAWN["discord"](told_of_event(updated_body(report, at=AT)))
    (embed,) = message["embeds"]
    assert embed["url"] == DIFF
    assert embed["description"].splitlines()[0] == f"**[{report.article.headline}](<{DIFF}>)**"
    assert "> removed: ~~did not immediately respond to a request for comment~~" in embed["description"]
    assert "> added: **confirmed the review in a statement to Axios**" in embed["description"]
    assert message["allowed_mentions"] == {"parse": []}


def test_teams_shows_the_edit_in_a_card_with_struck_and_underlined_words(report: EditReport) -> None:
    message: Any = DRAWN["teams"](told_of_event(updated_body(report, at=AT)))
    card = message["attachments"][0]["content"]
    runs = {run["text"]: run for block in card["body"] for run in block["inlines"]}
    assert runs["did not immediately respond to a request for comment"]["strikethrough"]
    assert runs["confirmed the review in a statement to Axios"]["underline"]
    assert [action["url"] for action in card["actions"]] == [DIFF, report.article.url]


words = st.text(min_size=1, max_size=400)
lines = st.builds(
    Line,
    st.lists(st.builds(Run, words, st.sampled_from(["plain", "bold", "removed", "added"])), min_size=1, max_size=3).map(tuple),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(
    st.builds(
        Told,
        essentials=words,
        heading=words,
        parts=st.lists(st.lists(lines, min_size=1, max_size=30).map(tuple), min_size=1, max_size=60).map(tuple),
        small=words,
    )
)
def test_no_message_is_larger_than_its_chat_takes(told: Told) -> None:
    for kind, draw in DRAWN.items():
        faults = [fault for fault in FAULTS[kind](draw(told)) if " of 0 characters" not in fault]
        assert faults == []
