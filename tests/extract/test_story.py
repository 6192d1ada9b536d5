from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
FILLER = "The council will meet again in spring to look at the report that the engineers have promised it, item {}."


def roles(source):
    return {block.text: block.role for block in extract(source, URL).blocks}


def test_captions_headings_lists_and_quotations_have_their_roles(page, paragraphs):
    source = page(
        [
            "<figure><img src='/p.jpg' alt=''><figcaption>The pier at dawn.</figcaption></figure>",
            *paragraphs[:3],
            "<h2>What happens next</h2>",
            *paragraphs[3:],
            "<ul><li>The barge sails at six in the morning.</li><li>It sails again at nine in the evening.</li></ul>",
            "<blockquote><p>Nobody will be stranded on the island.</p></blockquote>",
            "That was all that the council decided on Tuesday, the chair told reporters afterwards.",
        ]
    )
    found = roles(source)
    assert found["The pier at dawn."] == "caption"
    assert found["What happens next"] == "heading"
    assert found["It sails again at nine in the evening."] == "list"
    assert found["Nobody will be stranded on the island."] == "quote"
    assert all(found[text] == "body" for text in paragraphs)


def test_what_stands_near_the_story_and_reads_like_text_is_periphery(page):
    text = "The Gazette is a member of the Press Council and follows its code."
    assert roles(page(after=f"<div><p>{text}</p></div>")).get(text) in ("periphery", None)
    assert (
        roles(page([FILLER.format(1), FILLER.format(2), FILLER.format(3), f"<aside><p>{text}</p></aside>"]))[text]
        == "periphery"
    )


def test_a_line_that_comes_back_between_the_paragraphs_is_not_story(page, paragraphs):
    parts = [part for text in paragraphs for part in (text, "Article content")]
    assert roles(page(parts))["Article content"] == "periphery"


def test_the_heading_over_links_to_other_stories_goes_with_them(page, paragraphs):
    links = "".join(f'<li><a href="/s/{n}">Story number {n}</a></li>' for n in range(4))
    assert "Similar News" not in extract(page([*paragraphs, f"<h2>Similar News</h2><ul>{links}</ul>"]), URL).text


def test_a_story_cut_into_chunks_around_advertisements_is_read_to_its_end(page):
    chunks = [
        "<div><div>"
        + "".join(f"<p>{FILLER.format(10 * chunk + n)}</p>" for n in range(4))
        + "</div></div><div>Advertisement</div>"
        for chunk in range(3)
    ]
    assert roles(page(chunks)) == {FILLER.format(10 * chunk + n): "body" for chunk in range(3) for n in range(4)}


def test_headline_and_byline_among_the_paragraphs_are_not_story(page, paragraphs):
    head = '<meta name="author" content="Ana Ruiz">'
    text = extract(
        page(["By Ana Ruiz", *paragraphs, "<h3>Council closes old ferry pier for eleven months</h3>"], head=head), URL
    ).text
    assert text == "\n".join(paragraphs)
