"""Times as pages state them: never finer than they say, no zone that they do not give, no midnight for a bare day."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from revtrack.text import squeeze
from revtrack.values.document import PageTime, Precision

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?:[.,]\d+)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+\-]\d{2}:?\d{2}|[+\-]\d{2})?)?(?:\[[^\]]{0,40}\])?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+\-])(\d{2}):?(\d{2})?")
_UTC_OFFSET = re.compile(r"(?:GMT|UTC)\s*(?=[+\-]\d)")
_NAME_OF_ZONE = re.compile(r"(?<=\d)\s*\([^)]{1,40}\)\s*$")
_AMBIGUOUS = re.compile(r"\b(?:0?[1-9]|1[0-2])([/.\-])(?:0?[1-9]|1[0-2])\1\d{2,4}\b")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_ZONES = {
    **dict.fromkeys(("UTC", "GMT", "Z", "WET"), 0),
    **dict.fromkeys(("BST", "CET"), 60),
    **dict.fromkeys(("CEST", "EET"), 120),
    **dict.fromkeys(("EEST", "MSK"), 180),
    "JST": 540,
    "KST": 540,
    "AEST": 600,
    "AEDT": 660,
    "EST": -300,
    "EDT": -240,
    "CST": -360,
    "CDT": -300,
    "MST": -420,
    "MDT": -360,
    "PST": -480,
    "PDT": -420,
}
_DEFAULTS = (datetime.fromisoformat("2001-02-03T04:05:06"), datetime.fromisoformat("2002-03-04T05:06:07"))
_LIMIT = 80
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def page_time(raw: object) -> PageTime | None:
    """The time that a page's own words name, or None where they name none that is at least a day."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        raw = str(int(raw)) if abs(raw) < 1e14 else ""
    if not isinstance(raw, str):
        return None
    text = squeeze(raw)[:_LIMIT]
    try:
        return _from_iso(text) or _from_epoch(text) or _from_words(text)
    except (ValueError, OverflowError):
        return None


def _from_iso(text: str) -> PageTime | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    if found["hour"] is None:
        return _built(datetime.fromisoformat(found["day"]), None, "day", text)
    clock = datetime.fromisoformat(f"{found['day']}T{int(found['hour']):02}:{found['minute']}:{found['second'] or '00'}")
    return _built(clock, _offset(found["zone"]), "second" if found["second"] else "minute", text)


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    found = _OFFSET.fullmatch(zone)
    if found is None:
        return 0
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    return minutes if found[1] == "+" else -minutes


def _from_epoch(text: str) -> PageTime | None:
    """Seconds (or milliseconds) since 1970: an instant, and its zone is UTC."""
    if not _EPOCH.fullmatch(text):
        return None
    seconds = int(text[:10])
    return _built(datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None), 0, "second", text)


def _from_words(text: str) -> PageTime | None:
    """A time in words. Read twice with different defaults: what differs between the readings, the page did not say."""
    from dateutil import parser

    words = _UTC_OFFSET.sub("", _NAME_OF_ZONE.sub("", text))
    if not any(letter.isdigit() for letter in words) or _AMBIGUOUS.search(words):
        return None
    try:
        first, second = (parser.parse(words, default=default, tzinfos=_named_zone) for default in _DEFAULTS)
    except (parser.ParserError, OverflowError, ValueError, TypeError, AttributeError, KeyError, IndexError):
        return None
    if first.date() != second.date():
        return None
    offset = first.utcoffset()
    precision = _precision(first, second)
    clock = first.replace(tzinfo=None, microsecond=0, second=first.second if precision == "second" else 0)
    minutes = None if offset is None else int(offset.total_seconds() // 60)
    return _built(clock, minutes, precision, text)


def _named_zone(name: str | None, offset: int | None) -> tzinfo | None:
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    minutes = _ZONES.get((name or "").upper())
    return None if minutes is None else timezone(timedelta(minutes=minutes))


def _precision(first: datetime, second: datetime) -> Precision:
    if (first.hour, first.minute) != (second.hour, second.minute):
        return "day"
    return "minute" if first.second != second.second or not first.second else "second"


def _built(clock: datetime, offset: int | None, precision: Precision, raw: str) -> PageTime | None:
    if not _FIRST_YEAR <= clock.year <= _LAST_YEAR:
        return None
    if precision == "day":
        return PageTime(local=clock.date().isoformat(), raw=raw, precision="day")
    local = clock.isoformat(timespec="minutes" if precision == "minute" else "seconds")
    if offset is None:
        return PageTime(local=local, raw=raw, precision=precision)
    instant = (clock - timedelta(minutes=offset)).replace(tzinfo=UTC)
    return PageTime(local=local, raw=raw, instant=instant, offset_minutes=offset, precision=precision)
