import random
import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import revtrack
from revtrack.errors import REASONS, ExtractionError
from revtrack.extract import block_digest, extract
from revtrack.values.document import Document

URL = "http://gazette.example/2026/11/pier-closes"
LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Council closes old ferry pier"}</script>'


@pytest.fixture
def source(page, paragraphs):
    parts = [
        *paragraphs[:2],
        '<h2 class="a" id="b">What is next</h2>',
        *paragraphs[2:5],
        f'<p class="x">{paragraphs[5]} <a href="/t">Times</a></p>',
    ]
    return page([*parts, "<figure><figcaption>The pier.</figcaption></figure>"], head=LINKED)


def test_a_page_becomes_a_document(source, paragraphs):
    document = extract(source.encode(), URL, content_type="text/html")
    assert document.headline == "Council closes old ferry pier for eleven months"
    assert document.headlines["json_ld"] == "Council closes old ferry pier"
    assert document.outlet == "Harbor Gazette"
    assert document.language == "en"
    assert document.canonical_url == URL
    assert document.blocks[-2].links == (("Times", "http://gazette.example/t"),)
    assert document.text.startswith("\n".join(paragraphs[:2]) + "\nWhat is next\n")


def test_links_lose_what_does_not_name_a_page_and_follow_the_base(page, paragraphs):
    story = [
        *paragraphs,
        '<p>See <a href="b?utm_source=x">the plan</a>, <a href="#top">above</a> and <a href="mailto:a@b.example">write</a>.</p>',
    ]
    document = extract(page(story, head='<base href="http://gazette.example/files/">'), URL)
    assert document.blocks[-1].links == (("the plan", "http://gazette.example/files/b"),)


def test_equal_arguments_give_equal_documents(source):
    assert extract(source, URL) == extract(source, URL)


def test_a_page_read_again_is_the_same_document(source):
    first = extract(source, URL)
    assert extract(source, URL, previous=first) == first


def test_a_chain_of_readings_is_rebuilt_bit_for_bit(page, paragraphs):
    def chain():
        documents: list[Document] = []
        furniture: list[str] = []
        for turn in range(12):
            furniture.append(block_digest(f"Line {turn} of the house."))
            edited = [text.replace("eleven", str(turn)) for text in paragraphs]
            page_now = page([*edited[:3], f"<div>Line {turn} of the house.</div>", *edited[3:]])
            previous = documents[-1] if documents else None
            documents.append(extract(page_now, URL, previous=previous, furniture=tuple(furniture)))
        return documents

    assert chain() == chain()


def test_attribute_order_class_names_white_space_and_comments_do_not_matter(source):
    plain = extract(source, URL)
    changed = source.replace('class="a" id="b"', "id='z9'   class=\"q_1f3 w\"").replace(
        '<p class="x">', '<p class="y" data-n="4">'
    )
    changed = re.sub(r">\s*<(p|h2|figure)", r">\n\n  <!-- slot --><\1", changed)
    assert changed != source
    assert extract(changed, URL) == plain
    assert extract(changed, URL, previous=plain) == plain


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), cuts=st.integers(1, 12))
def test_a_mutated_page_is_a_document_or_an_extraction_error(source, seed, cuts):
    chance = random.Random(seed)
    pieces = [
        "<div>",
        "</article>",
        "<",
        ">",
        "<!--",
        "\x00",
        "\ud800",
        "&#0;",
        "&#xd800;",
        "<p",
        '"',
        "<table><tr><td>",
        "</html>",
        "<svg>",
        "ß",
    ]
    text = source
    for _ in range(cuts):
        start = chance.randrange(len(text))
        text = text[:start] + chance.choice(pieces) + text[min(len(text), start + chance.choice([0, 0, 5, 80])) :]
    reasons: set[str] = set()
    for previous in (None, extract(source, URL)):
        try:
            document = extract(text, URL, previous=previous)
        except ExtractionError as refused:
            reasons.add(refused.reason)
        else:
            assert document.text
            assert extract(text, URL, previous=previous) == document
    assert reasons <= set(REASONS)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, "text/html", "text/html; charset=utf-16", "image/png"]))
def test_a_few_random_bytes_are_refused(page, content_type):
    with pytest.raises(ExtractionError) as refused:
        extract(page, URL, content_type=content_type)
    assert refused.value.reason in REASONS


@pytest.mark.parametrize("url", ["", "gazette.example", "http://[", "file:///etc/passwd"])
def test_an_address_that_is_none_is_no_trouble(source, url):
    assert extract(source, url).text


@pytest.mark.parametrize(
    "story",
    [
        ["اجتمع مجلس الميناء يوم الثلاثاء للتصويت على جدول العبارات الجديد، قال الأعضاء."] * 2,
        ["港湾評議会は火曜日に古い桟橋を十一か月間閉鎖することを採決した。", "費用は千四百万クローネの見込みである。"],
        ["สภาท่าเรือลงมติเมื่อวันอังคารให้ปิดท่าเรือเก่าเป็นเวลาสิบเอ็ดเดือนระหว่างการเปลี่ยนเสาเข็มทั้งหมดของท่าเรือ"],
        ["Порт закрыт на одиннадцать месяцев, сообщил совет. Баржа будет ходить два раза в день."],
    ],
)
def test_other_scripts_are_read(page, story):
    assert extract(page(story), URL).text == "\n".join(dict.fromkeys(story)) or extract(page(story), URL).text == "\n".join(
        story
    )


def test_the_function_stays_callable_when_the_package_is_imported(source):
    assert revtrack.extract(source, URL) == extract(source, URL)
    assert revtrack.extract(source, URL).text


def test_importing_the_package_does_not_import_the_parser_or_the_judge():
    code = "import sys, revtrack.extract; print(sorted({'lxml', 'trafilatura'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_preloading_imports_both():
    code = "import sys, revtrack.extract as e; e.preload(); print(sorted({'lxml', 'trafilatura'} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "['lxml', 'trafilatura']\n"
    )


@pytest.mark.parametrize(
    "slip",
    [
        lambda source: source.replace("</figcaption></figure>", ""),
        lambda source: source.replace("</figure>", ""),
        lambda source: source.replace("</header>", "").replace("</nav>", ""),
        lambda source: source.replace("</title>", ""),
    ],
    ids=["figcaption", "figure", "menu", "title"],
)
def test_a_forgotten_end_tag_does_not_take_the_story_away(page, paragraphs, slip):
    picture = "<figure><img src=a><figcaption>The pier in spring</figcaption></figure>"
    source = page([*paragraphs[:2], picture, *paragraphs[2:]])
    document = extract(slip(source), "http://gazette.example/2026/11/pier-closes")
    assert [text for text in paragraphs if text not in document.text] == []
    assert "The pier in spring" not in document.text
