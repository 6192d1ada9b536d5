"""Reviews as a table: an edit, and the codes, verdict and words that come of it."""

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.document import Document
from revtrack.values.review import CODES, Review

LEAD = "The council met on Tuesday to weigh the plan for the harbour bridge, which has divided the town since spring."


def reviewed(old: str | list[str], new: str | list[str], **headlines: str) -> Review:
    before, after = ([text] if isinstance(text, str) else text for text in (old, new))
    old_document = Document.from_text(headlines.get("old_headline", "Council weighs plan"), [LEAD, *before])
    new_document = Document.from_text(headlines.get("new_headline", "Council weighs plan"), [LEAD, *after])
    return review(compare(old_document, new_document))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("The fire killed 40 people, officials said.", "The fire killed 90 people, officials said.", "number-changed"),
        ("It fell to -5C overnight.", "It fell to 5C overnight.", "number-changed"),
        ("Eight people were missing on Monday.", "Nine people were missing on Monday.", "number-changed"),
        ("Officials revoked hundreds of permits.", "Officials revoked dozens of permits.", "number-changed"),
        ("Prices rose 1.5 percent in the spring.", "Prices rose 15 percent in the spring.", "number-changed"),
        ("The hearing is set for May 12 in the hall.", "The hearing is set for June 30 in the hall.", "date-changed"),
        ("They met Jon Smyth of the union there.", "They met Jon Smith of the union there.", "name-changed"),
        ("Reed stole the documents, police said.", "Reed allegedly stole the documents, police said.", "hedge-changed"),
        ("The minister waived the rule.", "The minister has not waived the rule.", "meaning-reversed"),
        ("The firm posted a loss for the year.", "The firm posted a profit for the year.", "meaning-reversed"),
        ("The mayor was expected to resign on Friday.", "The mayor resigned on Friday.", "outcome-updated"),
        ("“We will act soon,” the minister said.", "“We will not act soon,” the minister said.", "quote-changed"),
        ("Nobody knew.", "Nobody knew. “It was dark and we ran for it,” a sailor said.", "quote-added"),
        ("Nobody knew. “It was dark and we ran for it,” a sailor said.", "Nobody knew.", "quote-removed"),
        ("Nobody knew.", "Nobody knew. According to Ada Quill, the bell had rung.", "source-added"),
        (
            "The port did not respond to a request for comment.",
            "The port said in a statement that it was looking into the matter.",
            "statement-added",
        ),
        ("Rain fell.", "Rain fell. The ferry stopped at noon and did not sail again that day.", "info-added"),
        ("Rain fell. The ferry stopped at noon and did not sail again that day.", "Rain fell.", "info-removed"),
    ],
)
def test_a_fact_that_changes_is_substantive_and_named(old: str, new: str, code: str) -> None:
    found = reviewed(old, new)
    assert code in found.codes
    assert (found.severity, found.acknowledgement) == ("substantive", "none_found")
    assert found.summary.endswith("no note found.")


@pytest.mark.parametrize(
    ("old", "new", "severity", "codes"),
    [
        ("He recieved the letter.", "He received the letter.", "minor", {"copy-edit"}),
        ('He said "so" to her.', "He said “so” to her.", "none", {"typography"}),
        ("He said so to her.", "He said so to her.", "none", set()),
        ("Eight people came to see it.", "8 people came to see it.", "minor", {"copy-edit"}),
    ],
)
def test_an_edit_that_claims_nothing_new_is_minor(old: str, new: str, severity: str, codes: set[str]) -> None:
    found = reviewed(old, new)
    assert (found.severity, set(found.codes), found.acknowledgement) == (severity, codes, "not_needed")


def test_a_quotation_that_moves_is_neither_added_nor_removed() -> None:
    quote = "“It was dark and we ran for it,” a sailor said, and sat down on the quay to wait for the others."
    found = reviewed([quote, "Rain fell on the town.", "The bell rang."], ["Rain fell on the town.", "The bell rang.", quote])
    assert found.codes == ("moved",)


def test_a_headline_takes_the_severity_of_what_changed_in_it() -> None:
    found = reviewed("Rain fell.", "Rain fell.", old_headline="14 hurt in fire", new_headline="17 hurt in fire")
    assert {flag.code: flag.severity for flag in found.flags} == {
        "number-changed": "substantive",
        "headline-changed": "substantive",
    }


def test_the_story_of_the_demo_is_acknowledged() -> None:
    old, new = (
        Document.from_text(story.headline, [*story.paragraphs, *([story.note] if story.note else [])])
        for story in (EMBASSY_1, EMBASSY_2)
    )
    found = review(compare(old, new))
    assert {"note-added", "statement-added", "quote-added", "source-added", "number-changed", "moved"} <= set(found.codes)
    assert found.acknowledgement == "acknowledged"
    assert {claim.status for claim in found.claims} == {"seen"}
    assert [(voice.name, voice.quotes) for voice in found.new_voices] == [("State Department spokesperson", 1)]
    assert found.note is not None
    assert found.note.kind == "update"
    assert found.summary.endswith("an editor's note says so.")


def test_a_note_that_is_a_new_sentence_within_a_paragraph_is_seen() -> None:
    vote = "The committee voted 12 to 0 to keep the pier, after a debate that lasted until midnight."
    found = reviewed([vote], [f"{vote} After this story was published, the port said that the vote does not bind it."])
    assert "note-added" in found.codes
    assert found.note is not None


def test_a_note_that_goes_out_of_a_paragraph_is_seen() -> None:
    vote = "The committee voted 12 to 0 to keep the pier, after a debate that lasted until midnight."
    note = "An earlier version of this story misstated the count."
    assert "note-removed" in reviewed([f"{vote} {note}"], [vote]).codes


def test_a_note_that_covers_only_a_part_names_what_it_leaves_out() -> None:
    note = "Editor's note: This story was updated with a statement from the port."
    found = reviewed(
        ["The port did not respond to a request for comment.", "The fire killed 14 people in the old warehouse."],
        ["The port said in a statement that it would help.", "The fire killed 17 people in the old warehouse.", note],
    )
    assert found.acknowledgement == "partly"
    assert [found.flags[index].code for index in found.uncovered] == ["number-changed"]


def test_a_note_whose_claim_nothing_shows_is_not_seen() -> None:
    note = "Editor's note: This story was updated to correct the spelling of the captain."
    found = reviewed(["The fire killed 14 people."], ["The fire killed 17 people.", note])
    assert [claim.status for claim in found.claims] == ["not_seen"]
    assert found.acknowledgement == "partly"


def test_a_note_that_disappears_is_flagged() -> None:
    note = "Correction: An earlier version of this story misstated the cost of the bridge."
    found = reviewed(["Rain fell.", note], ["Rain fell."])
    assert found.codes == ("note-removed",)
    assert found.severity == "substantive"


def test_going_back_to_an_older_text_names_the_version() -> None:
    old, new = (Document.from_text("Plan", [LEAD, text]) for text in ("It cost 12 crowns.", "It cost 14 crowns."))
    found = review(compare(old, new), earlier={new.digest: 3})
    assert "reverted" in found.codes
    assert "version 3" in found.summary


def test_a_text_that_lost_most_of_its_words_has_shrunk() -> None:
    found = reviewed([f"{LEAD} Part {number}." for number in range(9)], ["Rain fell."])
    assert "shrunk" in found.codes


@pytest.mark.parametrize("code", ["number-changed", "quote-added"])
def test_the_summary_follows_the_flags(code: str) -> None:
    from revtrack.flags.summary import summary
    from revtrack.values.review import Flag

    flags = [Flag("number-changed", "substantive", 0, "14", "17"), Flag("quote-added", "substantive", 1, "", "It was dark")]
    whole = summary(flags, "none_found", (), None)
    assert whole != summary([flag for flag in flags if flag.code != code], "none_found", (), None)


def test_a_new_note_is_told_once_by_its_words_when_nothing_else_changed() -> None:
    note = "Editor's note: This story was updated with a statement from the harbour office."
    alone = reviewed("Rain fell.", ["Rain fell.", note])
    assert alone.summary == f"An editor's note was added: “{note[:-1]}”."
    together = reviewed("It cost $14 million.", ["It cost $17 million.", note])
    assert together.summary.startswith("Number changed $14 → $17 million; an editor's note says")


def test_the_summary_never_passes_its_limit() -> None:
    from revtrack.flags.summary import PHRASES, summary
    from revtrack.values.review import Flag

    flags = [Flag(code, "substantive", 0, "old " * 200, "new " * 200, "why " * 200) for code in PHRASES]
    assert len(summary(flags, "none_found", (), None)) <= 240
    assert set(PHRASES) == set(CODES)


def test_every_flag_says_why_and_its_row_exists() -> None:
    old, new = (Document.from_text(story.headline, [*story.paragraphs]) for story in (EMBASSY_1, EMBASSY_2))
    diff = compare(old, new)
    for flag in review(diff).flags:
        assert flag.why
        assert flag.row is None or 0 <= flag.row < len(diff.rows)
