import pytest

from revtrack.extract.cutting import cut
from revtrack.extract.parsing import parsed


def leaves(body):
    return cut(parsed(f"<html><body>{body}</body></html>".encode())).leaves


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<p>One  <b>two</b>\n three.</p><p>Four.</p>", ["One two three.", "Four."]),
        ("<div>One.<br><br>Two.<br>Still two.</div>", ["One.", "Two. Still two."]),
        ("<div>Bare <span>text</span><p>Inside.</p>after</div>", ["Bare text", "Inside.", "after"]),
        ("<p>A</p><script>var b</script><style>c</style><nav>menu</nav><svg><text>d</text></svg>", ["A"]),
        ("<p>One.<!-- hidden -->Two.</p>", ["One.Two."]),
        ("<table><tr><th>Pier</th><td>North</td></tr><tr><td>Cost</td><td>14</td></tr></table>", ["Pier North", "Cost 14"]),
        ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", ["One.", "Two."]),
        ("<p> \n </p>", []),
        ("<p>Line&#27;[31m\u200bend</p>", ["Line [31m\u200bend"]),
    ],
)
def test_a_page_is_cut_where_a_reader_sees_a_paragraph_end(body, texts):
    assert [leaf.text for leaf in leaves(body)] == texts


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<h2>Head</h2>", "heading"),
        ("<ul><li><p>Item</p></li></ul>", "list"),
        ("<blockquote><p>Said</p></blockquote>", "quote"),
        ("<figure><img><figcaption>Pier</figcaption></figure>", "caption"),
        ("<figure><blockquote>Said</blockquote></figure>", "quote"),
        ("<p>Text</p>", "text"),
    ],
)
def test_the_markup_gives_the_kind(body, kind):
    assert [leaf.kind for leaf in leaves(body)] == [kind]


def test_links_keep_their_text_and_address_also_around_blocks():
    (first, second) = leaves('<p>See <a href="/a">the <i>plan</i></a>.</p><a href="/b"><h3>Other story</h3></a>')
    assert first.links == (("the plan", "/a"),)
    assert second.links == (("Other story", "/b"),)
    assert second.linked == 1.0


def test_a_leaf_knows_the_nodes_it_hangs_in():
    page = cut(parsed(b"<html><body><div><p>In</p></div><p>Out</p></body></html>"))
    box = page.parents[page.leaves[0].node]
    assert page.tags[box] == "div"
    assert page.within(page.leaves[0].node, box)
    assert not page.within(page.leaves[1].node, box)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ('Harbor (<a href="/q">HBR</a><span> 3.60%</span>) opens in May.', "Harbor (HBR) opens in May."),
        ('Harbor (NYSE: <a href="/q">HBR</a> −0.4%) opens in May.', "Harbor (NYSE: HBR) opens in May."),
        ('Harbor (HBR 3.60%) and <a href="/q">Pier</a> open.', "Harbor (HBR 3.60%) and Pier open."),
        ('The rate (<a href="/q">see the table</a> 3.60%) rose.', "The rate (see the table 3.60%) rose."),
    ],
)
def test_the_running_price_of_a_linked_share_is_no_part_of_its_sentence(sentence, text):
    assert [leaf.text for leaf in leaves(f"<p>{sentence}</p>")] == [text]
