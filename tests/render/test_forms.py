"""Markdown, patch and Slack message of the drawn edit, and what they do with other edits."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import which

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.render.formats import RENDERERS
from revtrack.render.markdown import edit_markdown
from revtrack.render.passages import changes
from revtrack.render.patch import edit_patch
from revtrack.render.plain import plain_text
from revtrack.render.slack import slack_message
from revtrack.render.wording import Edit, change_words, note_found
from revtrack.values.diff import Diff, Row, Stats
from revtrack.values.document import Block, Document
from revtrack.values.reports import EditReport
from revtrack.values.review import Flag, Review
from revtrack.values.watching import Window

Golden = Callable[[str, str], None]
NOTE = "Editor's note: This story was updated with a statement from a State Department spokesperson."
URL = "https://www.axios.com/2026/11/20/state-department-embassy-contracts"
DIFF = "https://revtrack.example.org/articles/12/diff/1..2"
OLD = Document(
    headline="Mayor opens bridge",
    dek="It cost more",
    byline=("Ann B", "Bo C"),
    blocks=(
        Block("The bridge cost $14 million.", links=(("cost", "https://a.example/x"),)),
        Block("Costs of the bridge", "heading"),
        Block("First sentence here is long. Second sentence here is also long."),
        Block("Gone for ever, this paragraph is removed entirely today."),
        Block("The mayor", "caption"),
    ),
)
NEW = replace(
    OLD,
    headline="Mayor shuts bridge",
    byline=("Ann B", "Cy D"),
    blocks=(
        Block("The bridge cost $17 million.", links=(("cost", "https://a.example/y"),)),
        Block("Prices of the bridge", "heading"),
        Block("First sentence here is long."),
        Block("Second sentence here is also long."),
        Block("The mayor in May", "caption"),
    ),
)


def edit_of(old: Document, new: Document) -> Edit:
    diff = compare(old, new)
    return Edit(diff=diff, review=review(diff))


def by_hand() -> Edit:
    """`OLD` and `NEW` compared by hand, so that what makes diffs may change its mind."""
    old, new = OLD.blocks, NEW.blocks
    split = (("=", new[2].text), ("~", " ", "\n"), ("=", new[3].text))
    rows = (
        Row("headline", "change", (), (), (("=", "Mayor "), ("-", "opens"), ("+", "shuts"), ("=", " bridge"))),
        Row("dek", "same", (), (), (("=", OLD.dek),)),
        Row("byline", "change", (), (), (("=", "Ann B"), ("-", ", Bo C"), ("+", ", Cy D"))),
        Row("link", "change", (), (), (("=", "cost "), ("-", "https://a.example/x"), ("+", "https://a.example/y")), (0, 0)),
        Row("body", "change", (0,), (0,), (("=", "The bridge cost $"), ("-", "14"), ("+", "17"), ("=", " million."))),
        Row("body", "change", (1,), (1,), (("-", "Costs"), ("+", "Prices"), ("=", " of the bridge"))),
        Row("body", "split", (2,), (2, 3), split),
        Row("body", "delete", (3,), (), (("-", old[3].text),)),
        Row("caption", "change", (4,), (4,), (("=", "The mayor"), ("+", " in May"))),
    )
    flags = (Flag("number-changed", "substantive", 4, "14", "17", "14 became 17"), Flag("headline-changed", "minor", 0))
    words = "Number changed $14 million → $17 million; the headline changed; no note found."
    return Edit(
        diff=Diff(OLD, NEW, rows, Stats(words_added=5, words_removed=12, removed=1, changed=2)),
        review=Review(flags=flags, severity="substantive", acknowledgement="none_found", summary=words),
    )


@pytest.mark.parametrize(("form", "name"), [("md", "diff.md"), ("patch", "diff.patch"), ("slack", "diff.slack.json")])
def test_the_form_is_drawn_to_the_letter(form: str, name: str, report: EditReport, golden: Golden) -> None:
    golden(name, RENDERERS[form](Edit.of(report), False))


def test_markdown_of_two_texts_is_drawn_to_the_letter(golden: Golden) -> None:
    golden("compare.md", edit_markdown(by_hand()))


def test_all_of_the_text_is_there_where_it_is_asked_for(report: EditReport) -> None:
    edit = Edit.of(report)
    assert "Paragraph 1 of the story" not in edit_markdown(edit)
    assert "### Paragraph 1 unchanged\n\nParagraph 1 of the story" in edit_markdown(edit, full=True)


def test_changes_are_told_in_words() -> None:
    said = ["".join(part if isinstance(part, str) else part.text for part in change_words(each))
            for each in changes(by_hand().diff)]  # fmt: skip
    assert said == [
        "Headline: removed “opens”, added “shuts”",
        "Byline: removed “Bo C”, added “Cy D”",
        "Link: removed “https://a.example/x”, added “https://a.example/y”",
        "Paragraph 1: removed “14”, added “17”",
        "Heading: removed “Costs”, added “Prices”",
        "Paragraph 2 split into 2 paragraphs, words unchanged",
        "Paragraph 3 removed: “Gone for ever, this paragraph is removed entirely today.”",
        "Caption: added “in May”",
    ]


def test_a_patch_names_the_versions_and_when_they_were_seen(report: EditReport) -> None:
    lines = edit_patch(Edit.of(report)).splitlines()
    assert lines[:2] == [
        "--- article 12 v1\t2026-11-20 14:05:12 +0000",
        "+++ article 12 v2\t2026-11-20 14:20:09 +0000",
    ]
    assert edit_patch(edit_of(OLD, OLD)) == ""


texts = st.text(alphabet="ab ½日ش-+@\\\r\n\x1b\u2028\t", max_size=12)
documents = st.builds(
    Document,
    headline=texts,
    dek=texts,
    byline=st.lists(texts, max_size=2).map(tuple),
    blocks=st.lists(st.builds(Block, texts, st.sampled_from(["body", "quote", "heading", "note"])), max_size=8).map(tuple),
)


@pytest.mark.skipif(which("patch") is None, reason="there is no patch(1)")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents, documents)
def test_a_patch_makes_the_new_text_of_the_old_one(tmp_path: Path, old: Document, new: Document) -> None:
    file = tmp_path / "story.txt"
    file.write_text(plain_text(old), encoding="utf-8", newline="")
    wanted = edit_patch(edit_of(old, new))
    if wanted:
        done = subprocess.run(["patch", str(file)], input=wanted.encode(), capture_output=True, timeout=20)
        assert done.returncode == 0, done.stdout
    assert file.read_bytes().decode() == plain_text(new)


def test_the_slack_message_is_the_drawn_one(report: EditReport) -> None:
    title = "State Department orders review of embassy security contracts"
    found = slack_message(Edit.of(report))
    assert found["text"] == f"Axios changed “{title}” between 14:05 and 14:20 UTC. Note added."
    assert found["blocks"][0]["text"] == {"type": "plain_text", "text": "Axios story changed, note added"}
    assert [block["text"]["text"] for block in found["blocks"][1:4]] == [
        f"*<{DIFF}|{title}>*\nChanged between *14:05* and *14:20 UTC*, Fri 20 Nov 2026 · v1 → v2 · +39 −9 words",
        f"*Note (update)*\n>{NOTE}",
        "*New voice* State Department spokesperson\n*Added* ¶5\n"
        '>"We are reviewing these contracts and will act on what we find," a State Department spokesperson said.\n'
        "*Changed* ¶4\n>removed: ~did not immediately respond to a request for comment~\n"
        ">added: *confirmed the review in a statement to Axios*",
    ]
    assert [button["url"] for button in found["blocks"][4]["elements"]] == [DIFF, URL]
    assert found["blocks"][5]["elements"][0]["text"].endswith(" · moved · article 12 · sha256 b07d52…9a44")


def test_a_slack_message_tells_five_changes_and_counts_the_rest() -> None:
    old = Document.from_text("T", [f"Paragraph {word} cost 14 pounds then." for word in "abcdefgh"])
    new = Document.from_text("T", [f"Paragraph {word} cost 17 pounds then." for word in "abcdefgh"])
    (told,) = [block["text"]["text"] for block in slack_message(edit_of(old, new))["blocks"][2:3]]
    assert told.count("*Changed*") == 5
    assert told.endswith("and 3 more")


def test_a_window_over_midnight_names_both_days(report: EditReport) -> None:
    window = Window(report.window.after.replace(day=19) if report.window.after else None, report.window.until)
    assert "between 14:05 Thu 19 Nov 2026 and 14:20 UTC" in slack_message(Edit.of(replace(report, window=window)))["text"]
    imported = replace(report, window=Window(None, report.window.until))
    assert "before 14:20 UTC" in slack_message(Edit.of(imported))["text"]


def test_every_state_of_a_note_has_its_words(report: EditReport) -> None:
    gone = replace(report.review, note=None, flags=(Flag("note-removed", "substantive", 0, NOTE, "", "gone"),))
    none = replace(report.review, note=None, flags=())
    changed = replace(report.review, flags=())
    found = [note_found(report.diff, each) for each in (report.review, changed, gone, none)]
    assert [each.words for each in found] == [
        "Note added (update)", "Note changed (update)", "Note removed", "Note, unchanged",
    ]  # fmt: skip
    assert {each.text for each in found} == {NOTE}
    assert note_found(edit_of(OLD, NEW).diff, none).words == "No note found"


def test_an_edit_turned_round_says_so(report: EditReport) -> None:
    turned = Edit.of(replace(report, from_number=2, to_number=1, old=report.new, new=report.old))
    assert "v2 → v1, backwards: the older text is taken for the new one" in edit_markdown(turned)
    same = Edit.of(replace(report, from_number=2, to_number=2))
    assert "v2 with itself" in edit_markdown(same)
    assert "window" not in edit_markdown(same)


def test_json_of_two_texts_holds_both() -> None:
    assert set(json.loads(RENDERERS["json"](edit_of(OLD, NEW), False))) == {"old", "new", "review", "diff"}
