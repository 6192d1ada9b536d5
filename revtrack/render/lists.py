"""Lists of addresses as other programs read them, and as `revtrack import` reads them again: OPML, CSV, JSON lines.

Titles and names of outlets come from pages, so a spreadsheet gets none of them: a cell must not begin a formula.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Literal
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from revtrack.render.json import dumps
from revtrack.values.feed_reports import Imported, Listed
from revtrack.values.feeds import FeedOrder

ListForm = Literal["opml", "csv", "jsonl"]
COLUMNS = ("url", "label", "kind")


def opml(listed: Sequence[Listed]) -> str:
    """OPML 2.0: feeds with `xmlUrl`, stories as links, labels as categories."""
    outlines = "".join(f"    <outline{_attributes(each)}/>\n" for each in listed)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>revtrack</title></head>\n'
    return f"{head}  <body>\n{outlines}  </body>\n</opml>\n"


def _attributes(each: Listed) -> str:
    kind = {"type": "rss", "xmlUrl": each.url} if each.feed else {"type": "link", "url": each.url}
    labels = ",".join(quote(label, safe=" ") for label in each.order.wishes.labels)
    values = {"text": each.title or each.url, **kind, **({"category": labels} if labels else {})}
    return "".join(f" {name}={quoteattr(_xml_text(value))}" for name, value in values.items())


def comma_separated(listed: Sequence[Listed]) -> str:
    """A line for each address and label; an address without labels has one line."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for each in listed:
        for label in each.order.wishes.labels or ("",):
            rows.writerow((each.url, label, "feed" if each.feed else "article"))
    return out.getvalue()


def json_lines(listed: Sequence[Listed]) -> str:
    """An object for each address, with all that is asked of a feed."""
    return "".join(dumps(listed_json(each)) + "\n" for each in listed)


def listed_json(each: Listed) -> dict[str, Any]:
    """One line of a list."""
    wishes = each.order.wishes
    head = {"kind": "feed" if each.feed else "article", "url": each.url, "title": each.title, "labels": list(wishes.labels)}
    return {**head, **order_json(each.order)} if each.feed else head


def order_json(order: FeedOrder) -> dict[str, Any]:
    """What is asked of a feed."""
    return {
        "outlet": order.wishes.outlet,
        "important": order.wishes.important,
        "filter": {name: list(values) for name, values in asdict(order.filter).items()},
        "per_day": order.per_day,
        "backfill_s": None if order.backfill is None else round(order.backfill.total_seconds()),
    }


def imported_json(done: Imported) -> dict[str, Any]:
    """`import`: what came of a list; of the entries that are no use the first are told."""
    return {
        "waiting": done.waiting,
        "known": done.known,
        "feeds": done.feeds,
        "listed": done.listed,
        "unusable": done.unusable,
        "problems": list(done.problems),
    }


def _xml_text(text: str) -> str:
    """The text without what XML cannot hold."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


LISTS: Mapping[ListForm, Callable[[Sequence[Listed]], str]] = {"opml": opml, "csv": comma_separated, "jsonl": json_lines}
