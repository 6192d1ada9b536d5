"""What a second fetch makes of a page when the version before is known."""

import pytest

from revtrack.extract import block_digest, extract

URL = "http://gazette.example/2026/11/pier-closes"
NOTE = "Editor's note: This story was updated with a statement from the province."
CARDS = "".join(
    f'<div class="c"><a href="/s/{n}"><h4>Story {n} of the week</h4></a><p>Officials spoke at length about story {n}.</p></div>'
    for n in range(4)
)


def again(first, second):
    """The document of the second page, read knowing the first; and the first."""
    old = extract(first, URL)
    return old, extract(second, URL, previous=old)


@pytest.mark.parametrize(
    "noise",
    [
        "<div><span>Advertisement</span><iframe src='about:blank'></iframe></div>",
        "<p>Advertisement</p>",
        "<div><h4>Sign up for our newsletter</h4><p>Get the top stories in your inbox every morning.</p></div>",
        "<p>You have 2 free articles left.</p>",
        "<p>4,120 people are reading this</p>",
        '<p><a href="/s/9">Read more: Storm floods southern towns</a></p>',
        "<div><span>27.4K shares</span></div>",
        '<div><h3>Similar News</h3><ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li><li><a href="/3">Three</a></li></ul></div>',
        f"<div><h2>Similar News</h2>{CARDS}</div>",
        "<p>Updated Nov 20, 6:55 AM</p>",
    ],
)
@pytest.mark.parametrize("place", [3, 6])
def test_noise_that_comes_among_or_after_the_paragraphs_is_no_edit(page, paragraphs, noise, place):
    old, new = again(page(), page([*paragraphs[:place], noise, *paragraphs[place:]]))
    assert new.digest == old.digest
    reverse = again(page([*paragraphs[:place], noise, *paragraphs[place:]]), page())
    assert reverse[0].digest == reverse[1].digest


@pytest.mark.parametrize(
    ("edit", "role"),
    [
        ("He denied it.", "body"),
        ("<h2>Talks resume in May</h2>", "heading"),
        ("<ul><li>The barge sails at six.</li><li>It takes no cars at all.</li></ul>", "list"),
        ("<blockquote><p>We will see how it goes.</p></blockquote>", "quote"),
        ("<figure><img src='/a'><figcaption>The pier at dawn.</figcaption></figure>", "caption"),
        ("“We will study the contract,” a spokesperson of the association said.", "body"),
    ],
)
def test_what_is_added_between_known_paragraphs_has_the_role_of_its_markup(page, paragraphs, edit, role):
    old, new = again(page(), page([*paragraphs[:3], edit, *paragraphs[3:]]))
    assert {block.role for block in set(new.blocks) - set(old.blocks)} == {role}
    assert new.digest != old.digest


@pytest.mark.parametrize("index", [0, 3, 5])
def test_an_edited_paragraph_stays_body_wherever_it_stands(page, paragraphs, index):
    edited = paragraphs[index].replace("the", "a certain", 1)
    _, new = again(page(), page([*paragraphs[:index], edited, *paragraphs[index + 1 :]]))
    assert [block.text for block in new.blocks] == [*paragraphs[:index], edited, *paragraphs[index + 1 :]]
    assert {block.role for block in new.blocks} == {"body"}


@pytest.mark.parametrize(
    "note",
    [
        f"<p>{NOTE}</p>",
        f"<div>{NOTE}</div>",
        f"<aside><p>{NOTE}</p></aside>",
        f"<footer>{NOTE}</footer>",
        f"<details><summary>About this story</summary><p>{NOTE}</p></details>",
        f"<em>{NOTE}</em>",
        f"<ul><li>{NOTE}</li></ul>",
    ],
)
@pytest.mark.parametrize("place", ["top", "end", "outside"])
def test_a_note_is_found_in_every_markup_and_place(page, paragraphs, note, place):
    pages = {
        "top": page([note, *paragraphs]),
        "end": page([*paragraphs, note]),
        "outside": page(after=note),
    }
    old, new = again(page(), pages[place])
    assert [block.text for block in new.blocks if block.role == "note"] == [NOTE]
    assert new.digest != old.digest


@pytest.mark.parametrize("glue", ["", " ", "<br>", "<br><br>"])
def test_a_note_glued_to_the_last_sentence_is_a_block_of_its_own(page, paragraphs, glue):
    _, new = again(page(), page([*paragraphs[:-1], f"{paragraphs[-1]}{glue}{NOTE}"]))
    assert [block.text for block in new.blocks] == [*paragraphs, NOTE]
    assert new.blocks[-1].role == "note"


def test_paragraphs_appended_in_a_new_box_are_seen(page, paragraphs):
    more = "<div>" + "".join(f"<p>{text}</p>" for text in paragraphs[3:]) + "</div>"
    first = "<div>" + "".join(f"<p>{text}</p>" for text in paragraphs[:3]) + "</div>"
    _, new = again(page([first]), page([first, more]))
    assert [block.text for block in new.blocks if block.role == "body"] == list(paragraphs)


def test_a_deleted_paragraph_is_gone_and_a_moved_one_moves(page, paragraphs):
    _, shorter = again(page(), page(paragraphs[:4]))
    assert shorter.text == "\n".join(paragraphs[:4])
    _, moved = again(page(), page([*paragraphs[1:4], paragraphs[0], *paragraphs[4:]]))
    assert moved.blocks[3].text == paragraphs[0]


def test_a_label_stays_while_the_text_stays(page, paragraphs):
    aside = "<aside><p>The lighthouse shop sells maps of the island and of the coast.</p></aside>"
    old = extract(page([*paragraphs, aside]), URL)
    as_body = old.evolve(blocks=tuple(type(block)(block.text, "body", block.links) for block in old.blocks))
    new = extract(page([*paragraphs, aside]), URL, previous=as_body)
    assert new.digest == as_body.digest


def test_a_story_that_was_replaced_is_read_afresh(page, paragraphs):
    other = [f"{text.replace('pier', 'school').replace('council', 'board')} And more was decided." for text in paragraphs]
    _, new = again(page(), page(other))
    assert [block.text for block in new.blocks] == other


def test_furniture_of_the_host_is_never_body(page, paragraphs):
    line = "The Gazette has reported on the harbor since its first day."
    source = page([*paragraphs[:3], line, *paragraphs[3:]])
    assert line in extract(source, URL).text
    assert line not in extract(source, URL, furniture={block_digest(line)}).text


def test_furniture_that_becomes_known_later_leaves_a_version_as_it_was_read(page, paragraphs):
    line = "The Gazette has reported on the harbor since its first day."
    source = page([*paragraphs[:3], line, *paragraphs[3:]])
    old = extract(source, URL)
    assert extract(source, URL, previous=old, furniture={block_digest(line)}).digest == old.digest


def test_a_line_that_goes_is_not_mistaken_for_one_of_the_footer_that_shares_a_name(page, paragraphs):
    first = page(
        [*paragraphs, "The Harbor Gazette, Friday edition"], after="<aside><p>More from the Harbor Gazette</p></aside>"
    )
    second = page(paragraphs, after="<aside><p>More from the Harbor Gazette</p></aside>")
    old, new = again(first, second)
    assert new.text == old.text.removesuffix("\nThe Harbor Gazette, Friday edition")


@pytest.mark.parametrize(
    ("change", "how"),
    [
        (lambda body: body, "recognised"),
        (lambda body: [*body[:2], "A barge sank in the harbor on Friday.", *body[2:]], "recalled"),
        (lambda body: [*body[:2], "<div>A line without a stop</div>", *body[2:]], "judged: the place of 1 new block"),
        (lambda body: [text[::-1] for text in body], "judged: too little"),
    ],
)
def test_a_reading_says_why_the_judge_was_asked(page, paragraphs, change, how):
    _, new = again(page(paragraphs), page(change(list(paragraphs))))
    assert new.how.startswith(how)


def test_the_way_of_a_reading_is_no_part_of_the_document(page, paragraphs):
    old, new = again(page(paragraphs), page(paragraphs))
    assert old.how != new.how
    assert old == new
    assert "how" not in new.to_dict()
