"""Whatever a page says, no renderer lets it steer, link, format or forge: every payload stands everywhere it can."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from revtrack.notes import Note
from revtrack.notify.chat import DRAWN
from revtrack.render.discord import discord_of
from revtrack.render.formats import RENDERERS
from revtrack.render.html import diff_fragment
from revtrack.render.links import web_address
from revtrack.render.mail import mail_of
from revtrack.render.markdown import JOINER, escaped, marked
from revtrack.render.patch import edit_patch
from revtrack.render.slack import slack_message
from revtrack.render.teams import teams_of
from revtrack.render.telling import told_of_event
from revtrack.render.terminal import Style, compare_text, diff_text
from revtrack.render.told import told_of
from revtrack.render.webhook import updated_body
from revtrack.render.wording import Edit
from revtrack.testing.chats import FAULTS
from revtrack.text import printable, squeeze
from revtrack.values.diff import Diff, Row, Stats
from revtrack.values.document import Block, Document, PageTime
from revtrack.values.reports import EditReport, Links
from revtrack.values.review import Flag, Review, Voice

PAYLOADS = {
    "plain": "nothing special",
    "ansi": "\x1b[31mred\x1b[0m",
    "c1": "\x9b31m c1 \x85 next",
    "osc-8": "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "osc-st": "\x1b]0;title\x1b\\ bel \x07",
    "control": "nul\x00 back\x08\x08 del\x7f vertical\x0b form\x0c",
    "override": "\u202egnp.exe \u2066isolate \u2069 end \u200f mark",
    "annotation": "\ufff9hidden\ufffa shown\ufffb \u206a",
    "zero-width": "pay\u200bpal\u2060 \u200dx \u200cy",
    "lines": "one\u2028two\u2029three",
    "script": "<script>alert(1)</script>",
    "style": "</style><style>*{display:none}</style>",
    "comment": "--> <!-- <![CDATA[ ]]> &lt;b&gt; &amp;amp; &#x3c;",
    "double-quote": '" onmouseover="alert(1)" x="',
    "single-quote": "' onfocus='alert(1)' autofocus='",
    "image": "<img src=x onerror=alert(1)>",
    "title": "</title></head><body onload=alert(1)>",
    "javascript": "javascript:alert(1)",
    "markdown": "# h *em* _em_ **st** ~~del~~ `code` ```",
    "markdown-link": "[text](javascript:alert(1)) ![i](http://x.example/i.png) [a]: http://x.example <http://x.example>",
    "markdown-list": "- item",
    "markdown-number": "1. item",
    "markdown-bracket-number": "2) item",
    "markdown-rule": "---",
    "markdown-heading": "===",
    "markdown-plus": "+ item",
    "markdown-quote": "> quote",
    "table": "| a | b |",
    "backslash": "a \\ b \\* \\",
    "entity": "&copy; &#35; &",
    "autolink": "see www.evil.example and http://evil.example/a_b or mail me@evil.example",
    "mention": "<!channel> <@U123> @here #general <http://evil.example|bank>",
    "our-marks": "[-gone-]{+come+} [- {+ +} -]",
    "crlf": "one\r\ntwo\rthree\nfour",
    "surrogate": "lone \ud800 and \udfff",
    "emoji": ":smile: \U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1ea",
    "rich-markup": "[bold]markup[/bold] [link=http://evil.example]x[/link]",
    "arabic": "قال الوزير اليوم",
    "hebrew": "אמר שלום",
    "long": "&<>\"'`*" * 900,
}  # fmt: skip
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff]")
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def edit_of(text: str, report: EditReport) -> Edit:
    """An edit whose rows are always the same and whose words are `text` wherever a page could have put it."""
    other = f"{text} 2"
    time = PageTime(local=text, raw=text)
    old = Document(headline=text, dek=text, byline=(text,), language=text, blocks=tuple(_blocks(text)), modified=time)
    new = replace(old, headline=other, blocks=tuple(_blocks(other)))
    changed = (("=", text), ("-", text), ("+", text), ("=", text))
    rows = (
        *(Row(channel, "change", (), (), changed) for channel in ("headline", "dek", "byline", "link")),  # type: ignore[arg-type]
        Row("body", "same", (0,), (0,), (("=", text),)),
        Row("body", "change", (1,), (1,), changed),
        Row("body", "add", (), (2,), (("+", text),)),
        Row("body", "delete", (2,), (), (("-", text),)),
        Row("body", "move", (3,), (3,), (("=", text),)),
        Row("body", "move", (4,), (4,), changed),
        Row("body", "split", (5,), (5, 6), (("=", text), ("~", " ", "\n"), ("=", text))),
        Row("body", "change", (6,), (7,), changed),
        Row("caption", "change", (7,), (8,), changed),
        Row("note", "change", (8,), (9,), changed),
    )
    flags = (Flag("note-added", "minor", 8, text, text, text), Flag("number-changed", "substantive", 1, text, text, text))
    voices = (Voice(text, 2), Voice(text, 0))
    review = Review(
        flags=flags, severity="substantive", acknowledgement="none_found", note=Note("update", text), summary=text,
        new_voices=voices, gone_voices=voices,
    )  # fmt: skip
    evidence = replace(report.new, archived_url=f"https://web.archive.org/{text}")
    bad = replace(
        report,
        article=replace(report.article, headline=text, outlet=text, url=text),
        claimed_modified=time,
        review=review,
        diff=Diff(old, new, rows, Stats(words_added=1)),
        new=evidence,
        links=Links(text, text, text),
    )
    return Edit.of(bad)


def _blocks(text: str) -> Iterator[Block]:
    roles = ("body", "body", "quote", "list", "body", "body", "body", "heading", "caption", "note")
    yield from (Block(text, role, ((text, text),)) for role in roles)  # type: ignore[arg-type]


@pytest.fixture(params=PAYLOADS.values(), ids=PAYLOADS)
def payload(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_nothing_raw_reaches_a_terminal_in_any_form(payload: str, report: EditReport) -> None:
    edit = edit_of(payload, report)
    assert edit.report
    ours = set(ANSI.findall(_colored(edit_of("plain", report))))
    assert set(ANSI.findall(_colored(edit))) <= ours
    views = [ANSI.sub("", _colored(edit)), *(render(edit, True) for render in RENDERERS.values())]
    for style in (Style(width=40), Style(side_by_side=True), Style(full=True), Style(markers=False), Style(ascii=True)):
        views.append(diff_text(edit.report, style))
        views.append(compare_text(edit.diff.old, edit.diff.new, edit.diff, edit.review, style))
    for view in views:
        assert not CONTROL.search(view)


def _colored(edit: Edit) -> str:
    assert edit.report
    return diff_text(edit.report, Style(color="truecolor"))


def test_html_has_no_element_and_no_attribute_born_from_text(payload: str, report: EditReport) -> None:
    page, harmless = (RENDERERS["html"](edit_of(text, report), False) for text in (payload, "plain"))
    assert _structure(page) == _structure(harmless)
    for address in lxml.html.fromstring(page).xpath("//@href"):
        assert re.match(r"https?://[\x21-\x7e]+$|#[\w-]+$", address)


def _structure(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Elements in order with the names of their attributes; isolates and breaks are ours and depend on the text."""
    found = []
    for node in lxml.html.document_fromstring(page).iter():
        assert isinstance(node.tag, str)
        if node.tag not in ("bdi", "br", "a"):
            assert set(node.attrib) <= {"id", "class", "dir", "aria-labelledby", "aria-hidden", "lang", "name", "content",
                                        "charset", "http-equiv", "type"}  # fmt: skip
            found.append((node.tag, tuple(name for name in sorted(node.attrib) if name != "lang")))
    return found


def test_html_says_the_text_itself(payload: str, report: EditReport) -> None:
    fragment = lxml.html.fragment_fromstring(diff_fragment(edit_of(payload, report)))
    for mark in fragment.find_class("rt-mark"):
        mark.drop_tree()
    added = fragment.get_element_by_id("p3").find(".//ins")
    assert added is not None
    for line in fragment.iter("br"):
        line.tail = f"\n{line.tail or ''}"
    assert added.text_content() == printable(payload.replace("\r\n", "\n"))


def test_markdown_reads_as_the_same_pieces_whatever_the_text(payload: str, report: EditReport) -> None:
    ours, theirs = (RENDERERS["md"](edit_of(text, report), False) for text in ("plain", payload))
    assert _pieces(theirs) == _pieces(ours)
    outside = re.sub(r"<https?://[\x21-\x7e]+>", "", theirs)
    assert not re.search(r"(?<!\\)://|www(?<!\\)\.|(?<!\\)@", outside)


def _pieces(text: str) -> list[str]:
    """What a reader of Markdown finds in it, without the text and without line breaks."""
    tokens = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(text)
    inside = [child.type for token in tokens for child in token.children or ()]
    kinds = [token.type for token in tokens] + inside
    skipped = ("text", "text_special", "softbreak", "link_open", "link_close")
    return [kind for kind in kinds if kind not in skipped]


LETTERS = "ab 1.,-*_~`[](){}<>&#!|\\:/@\"'“”«é日本กำשלוםسلام\u200d👩🇩🇪\n"
segments = st.lists(st.tuples(st.sampled_from("=-+"), st.text(alphabet=LETTERS, min_size=1, max_size=6)), max_size=6)


@settings(max_examples=400, deadline=None)
@given(segments)
@example([("=", "said"), ("+", ","), ("=", "and")])
@example([("=", "日本"), ("-", "「は」"), ("+", "“が”"), ("=", "語")])
@example([("=", "a"), ("-", "*b*"), ("+", "**"), ("+", "c")])
def test_markdown_marks_exactly_the_words_that_changed(parts: list[tuple[str, str]]) -> None:
    (paragraph,) = MarkdownIt("commonmark").enable("strikethrough").parse(marked(parts) or "x")[1:2]  # type: ignore[arg-type]
    found: dict[str, str] = {"=": "", "-": "", "+": ""}
    sign = "="
    for token in paragraph.children or ():
        sign = {"s_open": "-", "strong_open": "+", "s_close": "=", "strong_close": "="}.get(token.type, sign)
        assert token.type in ("text", "text_special", "s_open", "s_close", "strong_open", "strong_close")
        found[sign] += token.content
    for each in found:
        wanted = "".join(text for kind, text in parts if kind == each)
        assert _letters(found[each]) == _letters(wanted) or not marked(parts)


def _letters(text: str) -> str:
    return re.sub(rf"[\s{JOINER}]", "", printable(text))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=LETTERS, max_size=30))
@example("1. x")
@example("    code")
@example("- x")
def test_escaped_markdown_is_read_as_the_text(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(escaped(text))
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = tokens[1].children if tokens else []
    assert {child.type for child in children or ()} <= {"text", "text_special"}
    assert "".join(child.content for child in children or ()) == printable(squeeze(text)).strip()


def test_slack_reads_no_sign_of_a_page(payload: str, report: EditReport) -> None:
    message = slack_message(edit_of(payload, report))
    for text in _strings(message):
        ours = re.sub(r"<https?://[^\s<>|]+\|", "", text).replace(">", "", 1) if text.startswith("*<http") else text
        assert "<" not in ours
        assert not re.search(r"&(?!amp;|lt;|gt;)", ours)
        assert not re.search(r"(?<!^)(?<!\n)>", ours)


def _strings(message: dict[str, Any]) -> list[str]:
    """What Slack reads as its own markup; `plain_text` is shown as it is."""
    texts = [message["text"]]
    for block in message["blocks"]:
        texts += [
            part["text"] for part in (block.get("text"), *block.get("elements", ())) if part and part["type"] == "mrkdwn"
        ]
    return texts


def test_a_slack_message_keeps_the_limits(payload: str, report: EditReport) -> None:
    edit = edit_of(payload, report)
    assert edit.report
    endless = f"https://desk.example/{'x' * 5000}"
    short = f"https://desk.example/{'x' * 870}"
    for links in (Links(endless), Links(short)):
        article = replace(edit.report.article, url=links.diff or "")
        message = slack_message(replace(edit, report=replace(edit.report, links=links, article=article)))
        assert len(message["blocks"]) <= 50
        assert len(json.dumps(message, ensure_ascii=False)) <= 10_000
        for block in message["blocks"]:
            size = len(block["text"]["text"]) if "text" in block else 0
            assert size <= (150 if block["type"] == "header" else 3_000)


def test_discord_reads_no_mark_link_or_mention_of_a_page(payload: str, report: EditReport) -> None:
    ours, theirs = (discord_of(told_of(edit_of(text, report))) for text in ("plain", payload))
    for text in (theirs["content"], theirs["embeds"][0]["title"], theirs["embeds"][0]["description"]):
        outside = re.sub(r"\]\(<https?://[\x21-\x7e]+>\)", "", text)
        assert not re.search(r"(?<!\\)://|www(?<!\\)\.|@(?!\u200b)|(?<!\\)<[@#:!a-z]", outside)
        assert not CONTROL.search(text)
    if len(payload) < 1000:
        assert _pieces(theirs["embeds"][0]["description"]) == _pieces(ours["embeds"][0]["description"])


def test_teams_is_told_a_page_s_words_in_text_runs_only(payload: str, report: EditReport) -> None:
    ours, theirs = (teams_of(told_of(edit_of(text, report))) for text in ("plain", payload))
    assert _shape(theirs["attachments"][0]["content"]["body"]) == _shape(ours["attachments"][0]["content"]["body"])
    assert not CONTROL.search(json.dumps(theirs, ensure_ascii=False))


def _shape(body: list[dict[str, Any]]) -> list[list[list[str]]]:
    return [[sorted(run.keys() - {"text", "selectAction"}) for run in block["inlines"]] for block in body]


def test_a_mail_has_no_element_born_from_text_and_nothing_raw(payload: str, report: EditReport) -> None:
    mail, harmless = (mail_of(told_of(edit_of(text, report))) for text in (payload, "plain"))
    tags, ours = (
        [node.tag for node in lxml.html.document_fromstring(each.html).iter() if node.tag != "a"] for each in (mail, harmless)
    )
    assert tags == ours
    for text in (mail.subject, mail.text, mail.html):
        assert not CONTROL.search(text)
    assert "\n" not in mail.subject


def test_every_chat_takes_the_message_of_any_page(payload: str, report: EditReport) -> None:
    for told in (
        told_of(edit_of(payload, report)),
        told_of_event(updated_body(_report(payload, report), at=datetime.now(UTC))),
    ):
        assert {kind: list(FAULTS[kind](draw(told))) for kind, draw in DRAWN.items()} == {kind: [] for kind in DRAWN}


def _report(payload: str, report: EditReport) -> EditReport:
    found = edit_of(payload, report).report
    assert found
    return replace(found, claimed_modified=None)


def test_json_is_exact(payload: str, report: EditReport) -> None:
    edit = edit_of(payload, report)
    found = json.loads(RENDERERS["json"](edit, False))
    assert found["diff"] == json.loads(json.dumps(edit.diff.to_dict()))
    assert found["article"]["headline"] == payload


def test_a_patch_has_one_line_for_each_block(payload: str, report: EditReport) -> None:
    for line in edit_patch(edit_of(payload, report)).split("\n"):
        assert line[:1] in ("", "-", "+", "@", " ")


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("  HTTP://a.example/x y ", "HTTP://a.example/x%20y"),
        ("https://a.example/\"'<>|`\\", "https://a.example/%22%27%3C%3E%7C%60%5C"),
        ("https://a.example/\x1b[31m", "https://a.example/%1B[31m"),
        ("https://пример.example/é", "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.example/%C3%A9"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("//a.example/x", None),
        ("https:", None),
        ("http://[bad", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str | None, target: str | None) -> None:
    assert web_address(address) == target
