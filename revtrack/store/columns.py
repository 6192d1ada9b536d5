"""Types of columns that mean the same on SQLite and on PostgreSQL.

SQLite keeps no time zones and PostgreSQL refuses some characters that a hostile page can send; both are settled here, and
nothing above has to think of it.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class UtcTime(TypeDecorator[datetime]):
    """A moment: aware and UTC when it comes back; a naive one is refused with ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        """The moment in UTC; SQLite stores its wall clock."""
        return None if value is None else _in_utc(value)

    def bind_processor(self, dialect: Dialect) -> Any:
        """What a statement does with a moment. SQLite is given the words that SQLAlchemy would find in more steps."""
        return _wall_clock if dialect.name == "sqlite" else super().bind_processor(dialect)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        """The moment, with its zone again."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Span(TypeDecorator[timedelta]):
    """A span of time, in whole seconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, _: Dialect) -> int | None:
        """Its seconds."""
        return None if value is None else round(value.total_seconds())

    def process_result_value(self, value: int | None, _: Dialect) -> timedelta | None:
        """The span of so many seconds."""
        return None if value is None else timedelta(seconds=value)


class CleanText(TypeDecorator[str]):
    """Text from anywhere. NUL and lone surrogates, which not every database can hold, become U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        """The text as both databases can hold it."""
        return _storable(value)

    def bind_processor(self, _: Dialect) -> Any:
        """What a statement does with a text; neither database needs more."""
        return _storable


class Json(TypeDecorator[Any]):
    """A JSON value, escaped to ASCII so that any text fits; None is NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True


class Id(TypeDecorator[int]):
    """A row number of 64 bits; on SQLite the row's own."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """SQLite numbers rows by itself only where the type is spelled INTEGER."""
        return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else BigInteger())


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is UTC:
        return value
    if value.utcoffset() is None:
        raise ValueError(f"not an aware time: {value!r}")
    return value.astimezone(UTC)


def _wall_clock(value: datetime | None) -> str | None:
    return None if value is None else _in_utc(value).isoformat(" ", "microseconds")[:26]


def _storable(value: str | None) -> str | None:
    if value is None or ("\x00" not in value and value.isascii()):
        return value
    return _UNSTORABLE.sub("\ufffd", value)
