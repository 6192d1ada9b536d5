"""Bytes to text. Guessers read undeclared cp1252 as cp1250 and change their mind as the text grows; so: declarations first.

A byte order mark comes first, then what can only be UTF-8, then the declarations (header, page), then what the host used
before, and cp1252. A declaration that the bytes contradict is not believed.
"""

import re
from itertools import groupby

from revtrack.errors import ExtractionError

MAX_DECODED = 10_000_000
"""Characters of a page without its scripts and styles; more is not an article."""
MAX_RAW = 60_000_000
"""Bytes of a page with its scripts; more is not even searched for them."""
_STRIP_ABOVE = 1_000_000
_BINARY_SHARE = 30
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CODECS = {
    "utf8": "utf-8",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "utf-16": "utf-16-le",
}
_KNOWN = re.compile(
    r"utf-8|utf-16-?[lb]e|iso-?8859-\d{1,2}|koi8-[ru]|gb18030|big5hkscs|euc-jp|iso-2022-jp|cp\d{3,4}|mac-(?:roman|cyrillic)"
)
_HEADER_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{1,40})""", re.IGNORECASE)
_PAGE_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{1,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_.:\-]{1,40})""",
    re.IGNORECASE,
)
_HEAD_BYTES = 8192
_CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
_EACH_CONTROL = tuple(bytes([control]) for control in _CONTROLS)
_HIDDEN = re.compile(rb"<(script|style)\b", re.IGNORECASE)
_END = {b"script": re.compile(rb"</script\s*>", re.IGNORECASE), b"style": re.compile(rb"</style\s*>", re.IGNORECASE)}
_ATTRIBUTE = rb"""(?:[\s/]*+[^\s/<>"'=]++(?>(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?))"""
_OVERDRESSED = re.compile(rb"(<[a-zA-Z][^\s<>]*+" + _ATTRIBUTE + rb"{200})(?>" + _ATTRIBUTE + rb"+)")
_STRETCH = 12_000
_TITLE = re.compile(rb"<title\b", re.IGNORECASE)
_OPEN_TITLE = re.compile(
    rb"(<title\b[^<>]{0,200}>[^<]{0,1000})(?=<(?:meta|link|script|style|base|body|/head)\b)", re.IGNORECASE
)
_LINKED_DATA = re.compile(rb"ld\+json", re.IGNORECASE)


def detect_charset(page: bytes, content_type: str | None = None, hint: str | None = None) -> str:
    """The name of the Python codec that reads `page`. `hint` is what the host was read in before."""
    for mark, codec in _BOMS:
        if page.startswith(mark):
            return codec
    is_ascii = page.isascii()
    if not is_ascii and _is_utf8(page):
        return "utf-8"
    for declared in (_from_header(content_type), _from_page(page)):
        if declared and _reads(page, declared):
            return declared
    if is_ascii:
        return _codec(hint) or "utf-8"
    return "utf-8" if _reads(page, "utf-8") else _codec(hint) or "cp1252"


def decoded(page: bytes | str, content_type: str | None = None, hint: str | None = None) -> bytes:
    """`page` as clean UTF-8, ready to be parsed: no control characters, no lone surrogates; of a big page, no scripts.

    Of a tag that goes on and on, the first 200 attributes: the parser compares every one with every other.

    Raises ExtractionError `too-large` and `undecodable`.
    """
    if len(page) > MAX_RAW:
        raise ExtractionError("too-large", f"{len(page):,} bytes")
    encoded = _encoded(page, content_type, hint)
    clean = _without_controls(encoded)
    if (len(encoded) - len(clean)) * _BINARY_SHARE > len(encoded):
        raise ExtractionError("undecodable", "control characters throughout: binary or compressed data")
    clean = _with_closed_title(_undressed(clean))
    if len(clean) > _STRIP_ABOVE:
        clean = without_scripts(clean)
    if len(clean) > MAX_DECODED:
        raise ExtractionError("too-large", f"{len(clean):,} bytes without scripts")
    return clean


def _encoded(page: bytes | str, content_type: str | None, hint: str | None) -> bytes:
    """`page` as UTF-8 without a byte order mark."""
    if isinstance(page, bytes):
        if not page.isascii() and _is_utf8(page):
            return page.removeprefix(b"\xef\xbb\xbf")
        codec = detect_charset(page, content_type, hint)
        if codec == "utf-8" and _is_utf8(page):
            return page.removeprefix(b"\xef\xbb\xbf")
        page = page.decode(codec, "replace")
    return page.removeprefix("\ufeff").encode("utf-8", "replace")


def _without_controls(page: bytes) -> bytes:
    """`page` without control characters. Looking for each costs half of what going through all bytes does."""
    return page.translate(None, _CONTROLS) if any(control in page for control in _EACH_CONTROL) else page


def _undressed(page: bytes) -> bytes:
    """`page` without the attributes of a tag beyond its 200th; such a tag is a long stretch without a `<` or without a `>`.

    It starts and ends at most one stretch away from those that it fills, so only there it is looked for.
    """
    starts = range(0, len(page), _STRETCH)
    filled = [at for at in starts[:-1] if not page.find(b">", at, at + _STRETCH) >= 0 <= page.find(b"<", at, at + _STRETCH)]
    if not filled:
        return page
    near = {at + step for at in filled for step in (-_STRETCH, 0, _STRETCH)}
    parts = []
    for is_near, group in groupby(starts, near.__contains__):
        stretches = list(group)
        part = page[stretches[0] : stretches[-1] + _STRETCH]
        parts.append(_OVERDRESSED.sub(rb"\1", part) if is_near else part)
    return b"".join(parts)


def _with_closed_title(page: bytes) -> bytes:
    """`page` with an end for its title, where that was forgotten: else the title swallows the story."""
    title = _TITLE.search(page)
    found = _OPEN_TITLE.match(page, title.start()) if title else None
    return page if found is None else b"%b</title>%b" % (page[: found.end(1)], page[found.end(1) :])


def without_scripts(page: bytes) -> bytes:
    """`page` without scripts and styles (linked data stays): the parser gives up on a script of many megabytes."""
    kept, start = [], 0
    while opening := _HIDDEN.search(page, start):
        closing = _END[opening.group(1).lower()].search(page, opening.end())
        if closing is None:
            break
        linked = _LINKED_DATA.search(page, opening.end(), min(opening.end() + 200, closing.start()))
        kept.append(page[start : closing.end() if linked else opening.start()])
        start = closing.end()
    return b"".join([*kept, page[start:]])


def _from_header(content_type: str | None) -> str | None:
    found = _HEADER_CHARSET.search(content_type or "")
    return _codec(found.group(1)) if found else None


def _from_page(page: bytes) -> str | None:
    found = _PAGE_CHARSET.search(page, 0, _HEAD_BYTES)
    codec = _codec((found.group(1) or found.group(2)).decode("ascii")) if found else None
    return "utf-8" if codec and codec.startswith("utf-16") else codec


def _codec(name: str | None) -> str | None:
    """The codec a label stands for, as browsers read labels; None for anything that is not a character set of pages."""
    label = (name or "").strip().lower().replace("windows-", "cp")
    codec = _CODECS.get(label, label)
    if not _KNOWN.fullmatch(codec):
        return None
    try:
        "".encode(codec)
    except LookupError:
        return None
    return codec


def _is_utf8(page: bytes) -> bool:
    """Text beyond ASCII in another character set is hardly ever valid UTF-8, whatever the page declares."""
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x1b" not in page or b"\x1b$" not in page


def _reads(page: bytes, codec: str) -> bool:
    """Whether the bytes are in that character set, but for a cut at the end and a rare slip among many that are right."""
    try:
        page.decode(codec)
    except UnicodeDecodeError as error:
        text = page.decode(codec, "replace")
        slips = text.count("\ufffd")
        foreign = sum(not letter.isascii() for letter in text) - slips
        return slips * 20 <= foreign or error.reason == "unexpected end of data"
    return True
