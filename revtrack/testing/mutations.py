"""Broken pages and broken answers without end: each number gives the same one for ever, so that a failure can be told.

Pages are grown from the newsroom's own stories: torn, doubled, spliced, recoded, and built anew from tags in no order.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from revtrack.testing.pages import article_page, front_page, removed_page
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2, OUTLET

LARGEST = 12_000
URL = "https://ledger.example/stories/embassy"
_SHORT = replace(EMBASSY_1, paragraphs=EMBASSY_1.paragraphs[:2])
_EDITED = replace(EMBASSY_2, paragraphs=EMBASSY_2.paragraphs[:3])
SEEDS = tuple(
    page.encode()
    for page in (
        article_page(_SHORT, URL, OUTLET, 1),
        article_page(_EDITED, URL, OUTLET, 2),
        article_page(replace(_SHORT, note=EMBASSY_2.note, captions=()), URL, OUTLET, 3),
        article_page(EMBASSY_2, URL, OUTLET, 4),
        front_page({URL: EMBASSY_1.headline}, OUTLET),
        removed_page(OUTLET),
    )
)
ANSWERS = (
    b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: "x"\r\nAge: 5\r\nContent-Length: 11\r\n\r\n<p>text</p>',
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nSet-Cookie: a=b\r\n\r\n5\r\n<p>te\r\n6\r\nxt</p>\r\n0\r\nX: y\r\n\r\n",
    b"HTTP/1.1 301 Moved\r\nLocation: https://other.example/a\r\nContent-Length: 0\r\n\r\n",
    b'HTTP/1.1 304 Not Modified\r\nETag: W/"y"\r\n\r\n',
    b"HTTP/1.1 503 Later\r\nRetry-After: Fri, 20 Nov 2026 13:42:00 GMT\r\nContent-Length: 5\r\n\r\nsorry",
    b"HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xb3)\xb0+"
    b"I\xad(\xb1\xd1/\xb0\x03\x00\x1e\xcd\x0b\x8d\x0b\x00\x00\x00",
)
_TAGS = (
    "html head body title meta link script style base h1 h2 h3 p div span a b i em strong br hr ul ol li table tr td th "
    "article section aside nav header footer main figure figcaption blockquote q time img picture iframe form input select "
    "option button textarea svg math template noscript frameset frame plaintext xmp listing noembed noframes object "
    "param custom-tag"
).split()
_PIECES = tuple(
    piece.encode("utf-8", "surrogatepass")
    for piece in (
        *(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!doctype html>",
            "<?xml version='1.0' encoding='utf-16'?>",
        ),
        *(
            "&",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "&#xD800;",
            "&#128;",
            "&nbsp;",
            "&notanentity;",
            '"',
            "'",
            "=",
            "\\",
            "%",
            "{}",
            "{{",
            "%s",
        ),
        *(
            "\x00",
            "\x0b",
            "\x1b[2J",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "\ud800",
            "\U0010ffff",
            "e\u0301" * 40,
            "\u200b",
            "日本語",
            "👩‍👩‍👧‍👦",
        ),
        *(
            '<meta charset="utf-16">',
            '<meta charset="utf-7">',
            '<meta charset="nonsense">',
            '<base href="http://[::1">',
            "<base href='//'>",
        ),
        *(
            '<link rel="canonical" href="http://[">',
            '<link rel="canonical" href="/">',
            '<meta property="og:url" content="javascript:1">',
        ),
        *(
            '<script type="application/ld+json">',
            "</script>",
            '{"@type":"NewsArticle","headline":',
            "[[[[",
            "null",
            "1e999",
            '"\\ud800"',
        ),
        *(
            '<time datetime="0000-00-00T99:99:99Z">',
            '<time datetime="99999-01-01">',
            '<meta property="article:modified_time" content="-1">',
        ),
        *(
            "Editor’s note: ",
            "Correction: ",
            "This story was updated ",
            "“",
            "”",
            "$3 million",
            "12 → 21",
            "\n\n\n",
            "\r",
            "\t",
            " " * 300,
        ),
    )
)
_CODINGS = ("utf-16", "utf-16-le", "utf-32", "cp1252", "shift_jis", "utf-7", "gb18030", "koi8-r", "iso2022_jp")
TYPES = (
    None,
    "text/html",
    "text/html; charset=utf-8",
    "text/html; charset=utf-16",
    "text/html; charset=\x00",
    "text/plain",
    "",
)
Mutation = Callable[[Random, bytes], bytes]


def page(number: int) -> bytes:
    """The mutated page of this number."""
    random = Random(number)
    seed = _built(random) if random.random() < 0.4 else random.choice(SEEDS[:3] if random.random() < 0.8 else SEEDS)
    return _mutated(random, seed)


def answer(number: int) -> bytes:
    """The mutated HTTP answer of this number."""
    random = Random(number)
    return _mutated(random, random.choice(ANSWERS))


def _mutated(random: Random, data: bytes) -> bytes:
    for _ in range(random.choice((1, 1, 2, 3, 5, 8, 20))):
        data = random.choice(_MUTATIONS)(random, data)
    return data[:LARGEST]


def _built(random: Random) -> bytes:
    """Tags in no order, some with words in them; half of them inside a page with a head."""
    parts = [_tag(random) for _ in range(random.randrange(1, 60))]
    body = "".join(parts)
    return (f"<html><head><title>T</title></head><body><h1>Headline</h1>{body}" if random.random() < 0.5 else body).encode()


def _tag(random: Random) -> str:
    name, roll = random.choice(_TAGS), random.random()
    if roll < 0.25:
        return f"</{name}>"
    words = " ".join(random.choice(EMBASSY_1.paragraphs).split()[: random.randrange(0, 40)])
    attributes = random.choice(
        ("", "", ' class="story body"', ' id="note"', " hidden", ' href="/a"', ' style="display:none"', " x=1 x=2")
    )
    return f"<{name}{attributes}>{words}" + (f"</{name}>" if roll < 0.7 else "")


def _span(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.choice((1, 2, 8, 64, 512, 4096)))


def _flip(random: Random, data: bytes) -> bytes:
    start, _ = _span(random, data)
    return data[:start] + bytes([random.randrange(256)]) + data[start + 1 :]


def _cut(random: Random, data: bytes) -> bytes:
    start, end = _span(random, data)
    return data[:start] + data[end:]


def _double(random: Random, data: bytes) -> bytes:
    start, end = _span(random, data)
    return data[:end] + data[start:end] * random.choice((1, 2, 8)) + data[end:]


def _move(random: Random, data: bytes) -> bytes:
    start, end = _span(random, data)
    piece, rest = data[start:end], data[:start] + data[end:]
    place = random.randrange(len(rest) + 1)
    return rest[:place] + piece + rest[place:]


def _insert(random: Random, data: bytes) -> bytes:
    place = random.randrange(len(data) + 1)
    return data[:place] + random.choice(_PIECES) * random.choice((1, 1, 1, 3, 30)) + data[place:]


def _splice(random: Random, data: bytes) -> bytes:
    other = random.choice(SEEDS)
    return data[: random.randrange(len(data) + 1)] + other[random.randrange(len(other)) :]


def _truncate(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _retag(random: Random, data: bytes) -> bytes:
    return data.replace(f"<{random.choice(_TAGS)}".encode(), f"<{random.choice(_TAGS)}".encode())


def _nest(random: Random, data: bytes) -> bytes:
    place, name = random.randrange(len(data) + 1), random.choice(_TAGS)
    return data[:place] + f"<{name}>".encode() * random.choice((5, 20, 80)) + data[place:]


def _recode(random: Random, data: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode(random.choice(_CODINGS), "replace")


def _unescape(random: Random, data: bytes) -> bytes:
    return data.replace(
        *random.choice(((b'"', b""), (b">", b""), (b"<", b"&lt;"), (b"/", b""), (b" ", b"\x00"), (b"\n", b"\r")))
    )


_MUTATIONS: Sequence[Mutation] = (
    *(_flip, _cut, _double, _move, _insert, _insert, _insert, _splice, _truncate, _retag, _nest, _recode, _unescape),
)
