"""Who is a source now and was not, or no longer; and who answers at last."""

from collections.abc import Sequence

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.values.document import Document
from revtrack.values.review import Review

LEAD = "The council met to weigh the plan for the harbour bridge, which has divided the town since spring."
RAIN = "Rain fell on the town for two days and the river rose."


def reviewed(old: Sequence[str], new: Sequence[str], headlines: tuple[str, str] = ("Plan weighed", "Plan weighed")) -> Review:
    sides = [Document.from_text(headline, [LEAD, *texts]) for headline, texts in zip(headlines, (old, new), strict=True)]
    return review(compare(*sides))


def sources(found: Review) -> tuple[list[str], list[str]]:
    return (
        [flag.new for flag in found.flags if flag.code == "source-added"],
        [flag.old for flag in found.flags if flag.code == "source-removed"],
    )


@pytest.mark.parametrize(
    ("old", "new", "added", "removed"),
    [
        ([RAIN], [RAIN, "The lock was open, Nora Lind told the inquiry."], ["Nora Lind"], []),
        ([RAIN, "The lock was open, Nora Lind told the inquiry."], [RAIN], [], ["Nora Lind"]),
        (["The dockers’ guild marched."], ["The Dockers’ Guild said it had marched in peace."], ["Dockers' Guild"], []),
        (["The minister reiterated his support."], ["The minister repeated his support."], [], []),
        (["The pilots found that ships which slept sank."], ["Pilots found ships which slept sank."], [], []),
        (["Rebels said the rope broke."], ["Rebels claimed the rope broke."], [], []),
        (["The governor said so."], ["The governor falsely said so."], [], []),
        (["The United States said it would sail."], ["The U.S. said it would sail."], [], []),
        (["A spokesman for the port said no."], ["“No,” a port spokesman said."], [], []),
        (["The UK government agreed."], ["The British government agreed."], [], []),
        (["The goverment announced a plan."], ["The government announced a plan."], [], []),
        (["The lawsuit alleges that the lock was open."], ["The suit alleges that the lock was open."], [], []),
        (["Otto Marsh said no."], ["Nora Lind said no."], ["Nora Lind"], ["Otto Marsh"]),
        (["Otto Marsh said no."], ["Otto Marsh said no.", "Marsh also told the paper that he had slept."], [], []),
        (["Marsh said no."], ["Otto Marsh, the mayor, said no."], [], []),
        (["President Marsh said no."], ["Marsh told them no."], [], []),
        (["The National Weather Office said it would rain."], ["The NWO said it would rain."], [], []),
        (["Otto Marsh stood up. “I never met the builders,” he said."], ["“I never met the builders,” Otto Marsh said."], [], []),
        (["The Port Authority said no."], ["The Port Authority said no.", "“We will open the books,” a Port Authority spokesperson said."], ["Port Authority spokesperson"], []),
        (["The ministry suggests a ship would come."], ["The ministry suggests that a ship would come."], [], []),
    ],
)  # fmt: skip
def test_a_source_is_judged_against_the_whole_other_version(
    old: list[str], new: list[str], added: list[str], removed: list[str]
) -> None:
    assert sources(reviewed(old, new)) == (added, removed)


def test_a_source_of_a_paragraph_that_moves_stays_one() -> None:
    told = "The lock was open, Nora Lind told the inquiry on its second day in the old customs house."
    assert sources(reviewed([told, RAIN, "The bell rang at noon."], [RAIN, "The bell rang at noon.", told])) == ([], [])


def test_a_headline_that_drops_its_source_drops_it() -> None:
    assert sources(reviewed([RAIN], [RAIN], ("Bridge is safe, engineers say", "Bridge is safe"))) == ([], ["engineers"])


def test_a_headline_that_names_its_source_still_keeps_it() -> None:
    assert sources(reviewed([RAIN], [RAIN], ("Marsh says he will go", "Marsh to go by summer"))) == ([], [])


def test_a_role_that_was_there_before_is_nobody_new() -> None:
    assert sources(reviewed(["The police came."], ["The police came.", "The lock was open, police said."]))[0] == []
    assert sources(reviewed([RAIN], [RAIN, "The lock was open, police said."]))[0] == ["police"]


def test_an_answer_that_an_update_note_carries_brings_a_source() -> None:
    note = "Update: After publication Nora Lind told the Ledger, “We have nothing to hide from anybody.”"
    found = reviewed([RAIN], [RAIN, note])
    assert sources(found)[0] == ["Nora Lind"]
    assert "quote-added" in found.codes


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("The port did not respond to a request for comment.", "The port said in a statement that it would help.", "a source that had not answered answers"),
        ("A spokesman could not be reached.", "“We have nothing to hide,” a spokesman said.", "a source that had not answered answers"),
        ("The embassy had no immediate comment.", "The embassy said it knew of the reports.", "a source that had not answered answers"),
        ("The palace did not return a call.", "The palace rejected the claim.", "a source that had not answered answers"),
        (RAIN, f"{RAIN} In an email, Nora Lind denied all of it.", "a source answers"),
    ],
)  # fmt: skip
def test_an_answer_is_a_statement(old: str, new: str, why: str) -> None:
    assert [flag.why for flag in reviewed([old], [new]).flags if flag.code == "statement-added"] == [why]


def test_another_that_speaks_is_no_answer_of_who_was_silent() -> None:
    found = reviewed(["The palace did not respond to questions."], ["Police said the road was closed."])
    assert "statement-added" not in found.codes


@pytest.mark.parametrize(
    "new",
    ["The port did not respond to questions.", "A spokesman declined to comment.", "Nora Lind walked home."],
)
def test_silence_is_no_statement(new: str) -> None:
    assert "statement-added" not in reviewed([RAIN], [RAIN, new]).codes


def test_voices_are_counted_with_their_speeches() -> None:
    new = "“We saw it,” Nora Lind said. “We all saw it from the pier.” Otto Marsh said that he had been asleep."
    found = reviewed([RAIN], [RAIN, new])
    assert [(voice.name, voice.quotes) for voice in found.new_voices] == [("Nora Lind", 1), ("Otto Marsh", 0)]
    back = reviewed([RAIN, new], [RAIN])
    assert [voice.name for voice in back.gone_voices] == ["Nora Lind", "Otto Marsh"]


def test_a_spokesperson_speaks_for_a_body_that_is_new_too() -> None:
    new = "The Port Authority confirmed the plan. “We will open the books to all,” a Port Authority spokesperson said."
    assert [voice.name for voice in reviewed([RAIN], [RAIN, new]).new_voices] == ["Port Authority spokesperson"]
