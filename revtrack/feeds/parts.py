"""What all kinds of feeds share: addresses, times and texts of items, and the caps on them."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

from revtrack.text import shorten
from revtrack.values.feeds import FeedItem

MOST_ITEMS = 10_000
MOST_CHILDREN = 500
LONGEST_ADDRESS = 2_000
LONGEST_TEXT = 1_000
MOST_SECTIONS = 20
Entry = TypeVar("Entry")
_NEVER = datetime.min.replace(tzinfo=UTC)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_DATE = re.compile(
    r"(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)


def address(found: object, base: str) -> str | None:
    """The address that an item names, whole; None where it is none that could be fetched."""
    if not isinstance(found, str) or not found.strip() or len(found) > LONGEST_ADDRESS:
        return None
    try:
        whole = found.strip() if found.startswith(("https://", "http://")) else urljoin(base, found.strip())
        parts = urlsplit(whole)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username
    except ValueError:
        return None
    return whole if usable and whole.isprintable() and len(whole) <= LONGEST_ADDRESS else None


def moment(text: object) -> datetime | None:
    """A time in the form of W3C and RFC 3339, in UTC; a date alone is its midnight. None where it is none."""
    match = _DATE.fullmatch(text.strip()) if isinstance(text, str) and len(text) < 60 else None
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    at = (int(hour or 0), int(minute or 0), min(int(second or 0), 59))
    try:
        return datetime(int(year), int(month), int(day or 1), *at, tzinfo=UTC) - _offset(zone)
    except (ValueError, OverflowError):
        return None


def _offset(zone: str | None) -> timedelta:
    if zone is None or zone in "Zz":
        return timedelta(0)
    span = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    return -span if zone.startswith("-") else span


def plain(text: object) -> str:
    """The words of a text that may hold mark-up, on one line, cut where it is long."""
    if not isinstance(text, str):
        return ""
    return shorten(unescape(_TAG.sub(" ", text[: 20 * LONGEST_TEXT])), LONGEST_TEXT)


def sections(names: Iterable[object]) -> tuple[str, ...]:
    """Categories, each once."""
    found = (plain(name) for name in names)
    return tuple(dict.fromkeys(name for name in found if name))[:MOST_SECTIONS]


def newest(entries: Sequence[Entry], date: Callable[[Entry], datetime | None]) -> tuple[Sequence[Entry], int]:
    """No more than the newest `MOST_ITEMS` entries, so that only these are read whole; and how many are left out."""
    over = len(entries) - MOST_ITEMS
    if over <= 0:
        return entries, 0
    return sorted(entries, key=lambda entry: date(entry) or _NEVER, reverse=True)[:MOST_ITEMS], over


def capped(items: Iterable[FeedItem | None]) -> tuple[tuple[FeedItem, ...], int]:
    """The items that can be watched, each address once, the newest `MOST_ITEMS` of them; and how many are left out."""
    kept: dict[str, FeedItem] = {}
    seen = 0
    for item in items:
        seen += 1
        if item:
            kept.setdefault(item.url, item)
    newest = list(kept.values())
    if len(newest) > MOST_ITEMS:
        newest.sort(key=lambda item: item.date or _NEVER, reverse=True)
    return tuple(newest[:MOST_ITEMS]), seen - min(len(newest), MOST_ITEMS)
