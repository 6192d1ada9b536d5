"""What must hold for any two texts, in any script."""

import os
import subprocess
import sys
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.diff import compare, tokens
from revtrack.values.diff import Diff
from revtrack.values.document import Document

WORDS = st.sampled_from(
    "the council met 12 21 1,000 -5C “so” don't e-mail U.S. café cafe\u0301 naïve 日本 語 ภาษา हिन्दी العربية עברית 👩‍👩‍👧 🇩🇪 🇫🇷 ğ a\u0301b "
    "https://a.example/b?c=1 $2.4bn 5% Nov. — – - ... … « » \u00a0 \u00ad x_y 3-year-old \u200d ! ?".split(" ")
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: " ".join(words) + ".")
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join) | st.text(max_size=40), max_size=6)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Document, Document]:
    """Two documents that share some of their paragraphs."""
    old = draw(PARAGRAPHS)
    new = draw(st.permutations(old).map(list))[: draw(st.integers(0, 6))] + draw(PARAGRAPHS)
    return Document.from_text(draw(SENTENCES), old), Document.from_text(draw(SENTENCES), new)


def signed(diff: Diff, sign: str) -> list[str]:
    return sorted(segment[1] for row in diff.rows for segment in row.segments if segment[0] == sign)


@settings(max_examples=300, deadline=None)
@given(pairs())
def test_both_texts_are_rebuilt_exactly(pair: tuple[Document, Document]) -> None:
    diff = compare(*pair)
    assert diff.rebuild("old") == [block.text for block in pair[0].blocks]
    assert diff.rebuild("new") == [block.text for block in pair[1].blocks]


@settings(max_examples=200, deadline=None)
@given(pairs())
def test_the_other_way_round_the_same_is_marked(pair: tuple[Document, Document]) -> None:
    there, back = compare(*pair), compare(pair[1], pair[0])
    assert signed(there, "+") == signed(back, "-")
    assert signed(there, "-") == signed(back, "+")
    assert there.to_dict() == compare(*pair).to_dict()


@settings(max_examples=200, deadline=None)
@given(pairs())
def test_what_changed_is_shown_and_what_is_the_same_is_not(pair: tuple[Document, Document]) -> None:
    diff = compare(*pair)
    shown = [
        row
        for row in diff.rows
        if row.channel not in ("periphery", "dates") and (row.type == "move" or any(part[0] in "+-" for part in row.segments))
    ]
    if diff.changed:
        assert shown
    else:
        assert all(not part[1].strip() for row in shown for part in row.segments if part[0] in "+-")


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS | st.text(max_size=6), max_size=20).map(" ".join) | st.text(max_size=60))
def test_tokens_joined_are_the_text_and_none_begins_with_a_mark(text: str) -> None:
    cut = tokens(text)
    assert "".join(cut) == text
    assert all(not unicodedata.combining(token[0]) for token in cut[1:])


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=20).map(" ".join))
def test_composed_and_decomposed_text_is_the_same(text: str) -> None:
    old = Document.from_text("Title", [unicodedata.normalize("NFC", text)])
    new = Document.from_text("Title", [unicodedata.normalize("NFD", text)])
    assert not compare(old, new).changed


def test_another_hash_seed_gives_the_same_diff() -> None:
    source = (
        "import json, random; from revtrack.diff import compare; from revtrack.values.document import Document\n"
        "words = [f'word{n % 97}' for n in range(4000)]; r = random.Random(5)\n"
        "def text(): return [' '.join(r.choices(words, k=40)) + '.' for _ in range(70)]\n"
        "old = text(); new = [p for p in old if r.random() < .8] + text()[:9]; r.shuffle(new)\n"
        "print(json.dumps(compare(Document.from_text('A', old), Document.from_text('B', new)).to_dict()))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", source], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
