"""Whatever two versions hold, the review comes, is the same each time, and names only rows that exist."""

from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.values.document import Document

WORDS = st.sampled_from(
    "the The not a may said Berg U.S. Mr. 5% -5 $4 1,000 1.12.0 billion eight dozens May 5 5:30 p.m. Monday today is are will to "
    "resign resigned “we will go” 'x' — ) ( . , ; : \n İ ß e\u0301 \u200b 100000000000000000000 1.1.1.1 half twice 1st".split(
        " "
    )
)
TEXT = st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=80))
DOCUMENT = st.builds(Document.from_text, TEXT, st.lists(TEXT, max_size=4))


@given(DOCUMENT, DOCUMENT)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_review_never_fails_and_never_wavers(old: Document, new: Document) -> None:
    diff = compare(old, new)
    found = review(diff)
    assert found == review(compare(old, new))
    for flag in found.flags:
        assert flag.why
        assert flag.row is None or 0 <= flag.row < len(diff.rows)


@given(DOCUMENT)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_text_against_itself_has_no_flags(document: Document) -> None:
    assert not review(compare(document, document)).flags
