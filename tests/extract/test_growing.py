"""Stories that grow between two fetches: posts of a live blog, parts around advertisements, a paragraph written on."""

import pytest

from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
NEW = "Divers recovered a chain of the old pier on Wednesday morning, the harbor captain said."
LATER = "The captain would not name its owner."


def p(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def post(title, *texts):
    return f"<div><time>10:42 a.m.</time><h2>{title}</h2>{p(*texts)}</div>"


def part(*texts):
    return f"<div><div>Advertisement</div>{p(*texts)}</div>"


def shapes(texts):
    live = [post("The vote", *texts[:2]), post("The barge", *texts[2:4]), post("The cost", *texts[4:])]
    parts = [part(*texts[:3]), part(*texts[3:])]
    boxed = [f"<div><div><div>{text}</div></div></div>" for text in texts]
    return {
        "a new post on top": (live, [post("A find", NEW, LATER), *live]),
        "a new post between": (live, [live[0], post("A find", NEW, LATER), *live[1:]]),
        "a new part at the end": (parts, [*parts, part(NEW, LATER)]),
        "a last paragraph in boxes": (boxed, [*boxed, f"<div><div><div>{NEW}</div></div></div>"]),
        "a short last paragraph": ([p(*texts)], [p(*texts, LATER)]),
    }


@pytest.mark.parametrize("name", shapes(("",) * 6))
def test_what_is_written_on_is_story(page, paragraphs, name):
    before, after = shapes(paragraphs)[name]
    old = extract(page(before), URL)
    new = extract(page(after), URL, previous=old)
    added = [block.text for block in new.blocks if block.role == "body" and block not in old.blocks]
    assert added == [text for text in (NEW, LATER) if any(text in each for each in after)]


def test_the_items_of_one_list_are_story_together(page, paragraphs):
    items = ["Closed: the old pier", "Open: the northern landing stage, from 6 a.m.", "Refunds: monthly passes"]
    source = page([*paragraphs, f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"])
    assert [block.text for block in extract(source, URL).blocks if block.role == "list"] == items


BOXES = {
    "sponsored": "<div><p>Sponsored</p><p>Winter tyres from only $79 at Brandl Motors. Free fitting until Friday.</p></div>",
    "comments": "<div><h3>2 comments</h3><div><b>anna</b><p>They knew about this for years and did nothing.</p></div></div>",
    "trending": "<div><h3>Trending now</h3><ol><li>Bridge tolls to rise</li><li>Two held over market fire</li></ol></div>",
    "newsletter": "<div><h4>The Morning Tide</h4><p>The news of the harbour in your inbox, every weekday at 7.</p></div>",
    "two cards": "<div>"
    + "".join(
        f'<div><h3><a href="/{n}">Story {n} of the week</a></h3><p>Officials spoke about it at length on Monday.</p></div>'
        for n in (1, 2)
    )
    + "</div>",
    "a ticker": "<p>TLR +1.2% $14.22 · HBR −0.4% $88.10</p>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_a_box_that_says_that_it_is_something_else_is_no_story_whether_it_comes_or_goes(page, paragraphs, box):
    bare, full = page(), page([*paragraphs[:3], box, *paragraphs[3:]])
    for first, second in ((bare, full), (full, bare)):
        old = extract(first, URL)
        assert extract(second, URL, previous=old).digest == old.digest
