from revtrack.extract import extract

TITLE = "Council closes old ferry pier for eleven months"
STORY = (
    "The harbor council voted on Tuesday to close the old ferry pier while its piles are replaced, members said. "
    "Why it matters: The pier is the only landing place for the island, and 2,300 people use it on a weekday. "
    'What they\'re saying: "Nobody will be stranded," said Mara Lindqvist, who chairs the council. '
    "By the numbers: The work costs 14 million crowns, of which the province pays one third."
    "The first barge sails in May, and U.S. engineers will look at the piles. Go deeper: How the pier was built"
)
NOTE = "Editor's note: This story was updated with a statement from the province."
TAIL = "Comments Similar News Storm floods southern towns Ten walks for a wet day Ferry museum opens its doors"


def squashed(story):
    head = f"<title>{TITLE} | Hub</title><meta property='og:title' content='{TITLE}'>"
    text = f"Hub World Sport TrendingFerryStorm {TITLE}{TITLE} Gazette 2 hours ago {story}"
    return f"<!doctype html><html><head>{head}</head><body><div id='root'><div>{text}</div></div></body></html>"


def test_a_page_in_one_element_is_cut_and_parted():
    document = extract(squashed(STORY + NOTE + TAIL), "http://hub.example/a/1")
    assert [(block.role, block.text.split(" ")[0]) for block in document.blocks] == [
        ("body", "The"),
        ("body", "Why"),
        ("body", "What"),
        ("body", "By"),
        ("body", "The"),
        ("body", "Go"),
        ("note", "Editor's"),
    ]
    assert document.blocks[0].text.startswith("The harbor council voted")
    assert document.blocks[-1].text == NOTE


def test_a_note_that_is_glued_on_later_is_the_only_change():
    old = extract(squashed(STORY + TAIL), "http://hub.example/a/1")
    new = extract(squashed(STORY + NOTE + TAIL), "http://hub.example/a/1", previous=old)
    assert [block for block in new.blocks if block.role == "note"] == [new.blocks[-1]]
    assert [block.text for block in new.blocks[:-1]] == [block.text for block in old.blocks]


def test_without_a_marker_the_end_of_the_text_is_kept():
    document = extract(squashed(STORY + " and so it went"), "http://hub.example/a/1")
    assert document.text.endswith("and so it went")
