"""Several events as one message: what is counted, what is shown, and what is left when all was removed."""

from datetime import UTC, datetime

from revtrack.notify.chat import DRAWN
from revtrack.render.digest import NAMED, SHOWN, digest_body, told_of_digest
from revtrack.render.told import Told
from revtrack.render.webhook import updated_body
from revtrack.testing.chats import FAULTS
from revtrack.values.reports import EditReport

AT = datetime(2026, 11, 20, 15, tzinfo=UTC)


def digest(report: EditReport, events: int, kept: int) -> Told:
    body = digest_body([f"evt_{number}" for number in range(events)], at=AT)
    return told_of_digest(body, [updated_body(report, at=AT)] * min(kept, NAMED))


def lines(told: Told) -> list[str]:
    return ["".join(run.text for run in line.runs) for part in told.parts for line in part]


def test_each_event_has_what_happened_the_story_when_and_the_first_of_its_words(report: EditReport) -> None:
    told = digest(report, 2, 2)
    assert told.heading == f"2 messages in one: {report.article.headline}"
    assert lines(told)[:5] == [
        "Axios story changed, note added",
        report.article.headline,
        "Changed between 14:05 and 14:20 UTC, Fri 20 Nov 2026 · v1 → v2 · +39 −9 words",
        "Note (update)",
        "Editor's note: This story was updated with a statement from a State Department spokesperson.",
    ]
    assert [name for name, _ in told.buttons] == ["See the diff", "Live article"]


def test_what_is_not_shown_is_counted(report: EditReport) -> None:
    assert lines(digest(report, 20, 20))[-1] == f"and {20 - SHOWN} more"
    assert lines(digest(report, 500, 500))[-1] == f"and {500 - SHOWN} more"


def test_what_was_removed_is_neither_shown_nor_counted(report: EditReport) -> None:
    assert digest(report, 3, 2).heading.startswith("2 messages")
    empty = digest(report, 3, 0)
    assert empty.heading == "Removed on request"
    assert {kind: list(FAULTS[kind](draw(empty))) for kind, draw in DRAWN.items()} == {kind: [] for kind in DRAWN}


def test_a_digest_s_own_body_is_small_whatever_it_gathers() -> None:
    assert len(digest_body([f"evt_{number:036}" for number in range(5000)], at=AT)) < 20_000
