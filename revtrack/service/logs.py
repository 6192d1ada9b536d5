"""Structured logs: one line per decision, an event name and fields, as text for people or as JSON for machines.

Pages, feeds and servers put their words into fields. They are escaped and quoted, so that no text can forge a line, a field
or a terminal sequence.
"""

import json
import logging
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from math import isfinite
from typing import IO, Literal

from revtrack.text import printable

Format = Literal["text", "json"]
_BARE = re.compile(r"[\w.:/@+,-]+", re.ASCII)
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def setup(format: Format, level: str, stream: IO[str]) -> None:
    """Sends all logging of this process to `stream`. Called again, it starts anew.

    Libraries speak from "warning" on, or from `level` on where that is higher.
    """
    handler = _Handler(stream)
    handler.setFormatter(JsonFormatter() if format == "json" else TextFormatter())
    root = logging.getLogger()
    for old in [old for old in root.handlers if isinstance(old, _Handler)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(max(logging.WARNING, logging.getLevelName(level.upper())))
    logging.getLogger("revtrack").setLevel(level.upper())


def log_event(
    logger: logging.Logger, level: int, event: str, *, exc_info: bool | BaseException = False, **fields: object
) -> None:
    """One line: `event` is a name such as `fetch.done`, `fields` its reason and ids; fields that are None are left out.

    `exc_info` adds a traceback, that of the error that is being handled or of the one it is, as one more field.
    """
    logger.log(level, event, extra={"fields": fields}, stacklevel=2, exc_info=exc_info)


class TextFormatter(logging.Formatter):
    """`2026-11-20T14:20:09.123Z info fetch.done article=12 reason="not modified"`."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        event, fields = _parts(self, record)
        pairs = "".join(f" {name}={_quote(value)}" for name, value in fields.items())
        return f"{_time(record)} {record.levelname.lower()} {event}{pairs}"


class JsonFormatter(logging.Formatter):
    """One object a line: `time`, `level`, `event`, then the fields."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        event, fields = _parts(self, record)
        head = {"time": _time(record), "level": record.levelname.lower(), "event": event}
        return json.dumps(
            {**head, **{name: _plain(value, printable) for name, value in fields.items()}, **head}, ensure_ascii=False
        )


class _Handler(logging.StreamHandler[IO[str]]):
    """Our own handler, told apart from those of others when it is replaced."""


def _parts(formatter: logging.Formatter, record: logging.LogRecord) -> tuple[str, dict[str, object]]:
    """Event and fields of a record; what a library logs becomes the event `log` with its message."""
    own: Mapping[str, object] | None = getattr(record, "fields", None)
    event, fields = (record.msg, own) if own is not None else ("log", {"logger": record.name, "message": record.getMessage()})
    known = {name: value for name, value in fields.items() if value is not None}
    if record.exc_info:
        known["traceback"] = formatter.formatException(record.exc_info)
    return printable(str(event)), known


def _time(record: logging.LogRecord) -> str:
    return _iso(datetime.fromtimestamp(record.created, UTC))


def _iso(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _plain(value: object, escape: Callable[[str], str]) -> object:
    """`value` as JSON knows it: numbers, truth, lists, and text that went through `escape`."""
    if isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return round(value, 6) if isfinite(value) else str(value)
    if isinstance(value, datetime):
        return _iso(value)
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item, escape) for item in value]
    return escape(str(value))


def _escape(text: str) -> str:
    return printable(text.translate(_ESCAPES))


def _quote(value: object) -> str:
    plain = _plain(value, _escape)
    text = ",".join(map(str, plain)) if isinstance(plain, list) else str(plain)
    text = text.lower() if isinstance(plain, bool) else text
    return text if _BARE.fullmatch(text) else f'"{text}"'
