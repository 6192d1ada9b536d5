"""Lists of addresses: OPML, CSV, JSON lines, plain lines. The first characters say which.

What cannot be used is told by its place, and the rest is taken. A story that stands in a list several times has all its
labels.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote

from revtrack.addresses import without_user
from revtrack.errors import FeedError
from revtrack.feeds.parts import address, plain
from revtrack.values.feed_reports import Listed
from revtrack.values.feeds import FeedFilter, FeedOrder, Wishes
from revtrack.values.labels import LONGEST, is_label

if TYPE_CHECKING:
    from lxml import etree

Form = Literal["opml", "csv", "jsonl", "lines"]
LARGEST = 50_000_000
MOST = 200_000
_DEEPEST = 20
_ADDRESS_COLUMNS = ("url", "address", "link", "xmlurl")


@dataclass(frozen=True, slots=True)
class ReadList:
    """What a list holds, and what of it cannot be used, each with its place."""

    listed: tuple[Listed, ...]
    problems: tuple[str, ...] = ()


def read_list(content: bytes, defaults: FeedOrder, form: Form | None = None) -> ReadList:
    """The addresses in a list. Feeds have the order `defaults` where the list says nothing. Raises FeedError."""
    if len(content) > LARGEST:
        raise FeedError(f"the list is larger than {LARGEST} bytes")
    readers = {"opml": _opml, "csv": _csv, "jsonl": _json_lines, "lines": _lines}
    found: dict[tuple[str, bool], Listed] = {}
    problems: list[str] = []
    for place, each in readers[form or form_of(content)](content, defaults):
        if isinstance(each, str):
            problems.append(f"{place}: {each}")
        elif len(found) < MOST:
            _take(found, each)
        else:
            problems.append(f"{place}: the list has more than {MOST} addresses")
            break
    return ReadList(tuple(found.values()), tuple(problems))


def form_of(content: bytes) -> Form:
    """What a list is written in."""
    start = content[:4096].decode("utf-8-sig", "replace").lstrip()
    first = start.partition("\n")[0].lower()
    if start.startswith("<"):
        return "opml"
    if start.startswith("{"):
        return "jsonl"
    names = {name.strip(' "\r') for name in first.split(",")}
    return "csv" if names & set(_ADDRESS_COLUMNS) else "lines"


_Entry = tuple[str, Listed | str]


def _take(found: dict[tuple[str, bool], Listed], each: Listed) -> None:
    known = found.get((each.url, each.feed))
    labels = (*known.order.wishes.labels, *each.order.wishes.labels) if known else ()
    if known:
        wishes = replace(known.order.wishes, labels=tuple(dict.fromkeys(labels)))
        each = replace(known, order=replace(known.order, wishes=wishes))
    found[(each.url, each.feed)] = each


def _listed(url: object, labels: Iterable[str], defaults: FeedOrder, *, feed: bool, title: str = "") -> Listed | str:
    whole = address(url, "")
    if whole is None:
        return f"not an address that can be watched: {without_user(str(url))[:100]!r}"
    kept = tuple(dict.fromkeys(each for each in map(str.strip, labels) if each))
    wrong = next((each for each in kept if not is_label(each)), None)
    if wrong is not None:
        return f"a label is one line of at most {LONGEST} printable characters, not {wrong[:100]!r}"
    wishes = replace(defaults.wishes, labels=tuple(dict.fromkeys((*defaults.wishes.labels, *kept))))
    return Listed(url=whole, feed=feed, title=title, order=replace(defaults, wishes=wishes))


def _lines(content: bytes, defaults: FeedOrder) -> Iterator[_Entry]:
    for number, line in enumerate(_text(content).splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield f"line {number}", _listed(line, (), defaults, feed=False)


def _csv(content: bytes, defaults: FeedOrder) -> Iterator[_Entry]:
    """A row for each address and label; `kind` tells feeds, else the name of the column does."""
    rows = csv.DictReader(io.StringIO(_text(content), newline=""))
    names = {name.strip().lower(): name for name in rows.fieldnames or () if name}
    column = next((each for each in _ADDRESS_COLUMNS if each in names), None)
    if column is None:
        raise FeedError("the list has no column url", hint="a first line: url,label")
    try:
        for row in rows:
            values = {name: str(row.get(own) or "") for name, own in names.items()}
            feed = column == "xmlurl" or values.get("kind", "").strip().lower() == "feed"
            yield f"line {rows.line_num}", _listed(values[column], [values.get("label", "")], defaults, feed=feed)
    except csv.Error as error:
        raise FeedError(f"line {rows.line_num}: {error}") from error


def _json_lines(content: bytes, defaults: FeedOrder) -> Iterator[_Entry]:
    for number, line in enumerate(_text(content).split("\n"), 1):
        if line.strip():
            yield f"line {number}", _of_json(line, defaults)


def _of_json(line: str, defaults: FeedOrder) -> Listed | str:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return "not JSON"
    if not isinstance(data, Mapping):
        return "not an object with a url"
    labels = data.get("labels")
    names = [each for each in labels if isinstance(each, str)] if isinstance(labels, list) else []
    try:
        order = _order(data, defaults)
    except (TypeError, ValueError):
        return "filter, per_day or backfill_s is not what revtrack writes there"
    return _listed(data.get("url"), names, order, feed=data.get("kind") == "feed", title=plain(data.get("title")))


def _order(data: Mapping[str, Any], defaults: FeedOrder) -> FeedOrder:
    """The order in a line, where it has one. Raises TypeError or ValueError."""
    wishes = Wishes(labels=defaults.wishes.labels, important=data.get("important") is True, outlet=plain(data.get("outlet")))
    order = replace(defaults, wishes=wishes)
    if "per_day" in data:
        order = replace(order, per_day=max(1, int(data["per_day"])))
    if "backfill_s" in data:
        seconds = data["backfill_s"]
        order = replace(order, backfill=None if seconds is None else timedelta(seconds=min(max(0, int(seconds)), 10**9)))
    if "filter" in data:
        criteria = {name: tuple(map(str, values)) for name, values in dict(data["filter"]).items()}
        order = replace(order, filter=FeedFilter(**criteria))
    return order


def _opml(content: bytes, defaults: FeedOrder) -> Iterator[_Entry]:
    """Outlines with an address of a feed, or of a story; the folders they stand in are labels, as their category is.

    Its parser is loaded where a list needs it, so that a service does not carry it.
    """
    from revtrack.feeds.xml import children_of, local_name, parsed

    root = parsed(content)
    if local_name(root) != "opml":
        raise FeedError("it is no OPML")
    for body in children_of(root, "body"):
        yield from _outlines(body, (), defaults)


def _outlines(parent: "etree._Element", folders: tuple[str, ...], defaults: FeedOrder) -> Iterator[_Entry]:
    from revtrack.feeds.xml import children_of

    for outline in children_of(parent, "outline"):
        values = {str(name).lower(): str(value) for name, value in outline.attrib.items()}
        title = plain(values.get("title") or values.get("text"))
        feed, story = values.get("xmlurl", ""), values.get("url") or values.get("htmlurl", "")
        if feed or story:
            labels = (*folders, *(unquote(each.strip().lstrip("/")) for each in values.get("category", "").split(",")))
            yield f"line {outline.sourceline}", _listed(feed or story, labels, defaults, feed=bool(feed), title=title)
        elif len(folders) < _DEEPEST:
            yield from _outlines(outline, (*folders, *([title[:LONGEST]] if title else [])), defaults)


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig", "replace")
