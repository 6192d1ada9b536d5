"""What many values have in them: moments, an article's name, a window, the next check."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

from revtrack.values.references import ArticleRef
from revtrack.values.watching import Window

Json = Mapping[str, Any]


def time_of(text: str | None) -> datetime | None:
    """A moment, aware and UTC."""
    return at(text) if text is not None else None


def at(text: str) -> datetime:
    """A moment that is always there."""
    return datetime.fromisoformat(text).astimezone(UTC)


def known(kind: Any, data: Json) -> dict[str, Any]:
    """What of `data` bears the name of a field; a later service may tell more."""
    names = {each.name for each in fields(kind)}
    return {name: value for name, value in data.items() if name in names}


def article_ref(data: Json) -> ArticleRef:
    """Which article."""
    return ArticleRef(id=data["id"], url=data["url"], outlet=data["outlet"], headline=data["headline"])


def window(data: Json) -> Window:
    """A window."""
    return Window(time_of(data["after"]), at(data["until"]))


def next_check(data: Json) -> dict[str, Any]:
    """When an article is checked next and why, by the names of the fields."""
    every = data["every_s"]
    return {
        "next_check_at": time_of(data["at"]),
        "next_check_why": data["why"],
        "important": data["important"],
        "asked_every": timedelta(seconds=every) if every else None,
    }
