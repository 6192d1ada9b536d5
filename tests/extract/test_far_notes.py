"""Editor's notes that stand far from the story they are about."""

import pytest

from revtrack.extract import extract
from revtrack.values.document import Document

URL = "http://gazette.example/2026/11/pier-closes"
NOTE = "Editor's note: This story was updated with a statement from the province."
OTHERS = "".join(f'<li><a href="/s/{n}">Story {n} of the week from the island</a></li>' for n in range(14))
LISTS = f"<section><div><div><h3>More from the coast</h3><ul>{OTHERS}</ul></div></div></section>"


def notes(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.role == "note"]


@pytest.mark.parametrize("form", ["<p>{}</p>", "<div><p>{}</p></div>", "<div>{}</div>", "<aside>{}</aside>"])
def test_a_note_below_the_lists_of_other_stories_is_found_at_first_sight_and_later(page, form):
    plain, noted = page(after=LISTS), page(after=LISTS + form.format(NOTE))
    old = extract(plain, URL)
    assert notes(old) == []
    new = extract(noted, URL, previous=old)
    assert notes(new) == notes(extract(noted, URL)) == [NOTE]
    assert notes(extract(plain, URL, previous=new)) == []


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(f"<article><h2>Storm floods the south</h2><p>{NOTE}</p></article>", id="in the article of another story"),
        pytest.param(f"<h1>Storm floods the south</h1><p>{NOTE}</p>", id="below another headline"),
        pytest.param(f"<ul><li>{NOTE}</li><li>Another line.</li></ul>", id="in a list"),
        pytest.param(f'<p><a href="/s/9">{NOTE}</a></p>', id="as a link"),
        pytest.param("<p>Correction policy: we correct what was wrong in our stories.</p>", id="the outlet's standing words"),
        pytest.param("<p>This story was updated with a statement from the province.</p>", id="without a label"),
    ],
)
def test_what_may_be_said_of_another_story_is_no_note_of_this_one(page, other):
    old = extract(page(after=LISTS), URL)
    assert notes(extract(page(after=LISTS + other), URL)) == []
    assert extract(page(after=LISTS + other), URL, previous=old).digest == old.digest
