"""Sentences: where they end, and how an edit stays inside its own."""

import pytest

from revtrack.diff.sentences import passage_segments, sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("One. Two! Three?", ["One.", " Two!", " Three?"]),
        ("“No,” he said. “Never.” She left.", ["“No,” he said.", " “Never.”", " She left."]),
        ("It leaves the EU on Oct. 31. Then it waits.", ["It leaves the EU on Oct. 31.", " Then it waits."]),
        ("Mr. Smith met Dr. Jones. J. Doe left.", ["Mr. Smith met Dr. Jones.", " J. Doe left."]),
        ("It cost 1.5 million. more", ["It cost 1.5 million. more"]),
        ("会議は終わった。投票は明日。", ["会議は終わった。", "投票は明日。"]),
        ("line\nline", ["line", "\nline"]),
    ],
)
def test_a_sentence_ends_at_a_stop_before_a_capital_and_not_after_a_short_form(text, cut):
    assert sentences(text) == cut
    assert "".join(sentences(text)) == text


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        (
            "Good morning! This is the news of the day.",
            "Good morning! amid growing anger the news of the day.",
            [("-", "This is"), ("+", "amid growing anger")],
        ),
        (
            "The pier is shut. The barge sails at six.",
            "The pier is shut. The barge sails at nine.",
            [("-", "six"), ("+", "nine")],
        ),
        ("The pier is shut. Rain fell.", "Rain fell.", [("-", "The pier is shut.")]),
        ("Rain fell.", "Rain fell. Nobody came to the pier.", [("+", "Nobody came to the pier.")]),
    ],
)
def test_an_edit_stays_in_its_sentence_and_a_joined_sentence_in_its_pair(old, new, marked):
    found = [(segment[0], segment[1].strip()) for segment in passage_segments(old, new) if segment[0] in "+-"]
    assert found == marked


def test_a_sentence_of_which_little_survives_is_replaced_whole():
    old = "The mayor welcomed it. The vote is on Monday."
    new = "Critics of the mayor spoke against every part of the plan. The vote is on Monday."
    changed = [segment for segment in passage_segments(old, new) if segment[0] in "+-"]
    assert changed == [("-", "The mayor welcomed it."), ("+", "Critics of the mayor spoke against every part of the plan.")]
