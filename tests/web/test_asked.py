"""What a form asks for, places in lists, and times as markup."""

from datetime import UTC, datetime, timedelta

import pytest
from starlette.requests import Request

from revtrack.errors import InputError
from revtrack.store import ListFilter
from revtrack.values.edits import EditCursor
from revtrack.values.watching import Window
from revtrack.web import times
from revtrack.web.asked import OF_ARTICLES, Asked, articles_of
from revtrack.web.filters import cursor_of, cursor_text

NOW = datetime(2026, 11, 20, 14, 20, 9, tzinfo=UTC)


def asked(query: str) -> Asked:
    return Asked.of(Request({"type": "http", "query_string": query.encode(), "headers": []}), OF_ARTICLES)


def test_what_is_empty_or_unknown_is_left_out_and_the_rest_makes_the_same_address() -> None:
    found = asked("outlet=&flag=moved&x=1&label=a+%26+b&since=+24h+")
    assert found.query() == "?flag=moved&label=a+%26+b&since=24h"
    assert found.query(before="7") == "?flag=moved&label=a+%26+b&since=24h&before=7"
    assert found.beside(("flag", "since")) == [("label", "a & b")]
    assert asked("").query() == ""


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ListFilter()),
        ("outlet=Axios&severity=minor", ListFilter(outlet="Axios", severity="minor")),
        ("state=failing", ListFilter(failing=True)),
        ("state=changed&flag=moved", ListFilter(changed=True, flag="moved")),
        ("state=unacknowledged&since=24h", ListFilter(unacknowledged=True, since=NOW - timedelta(hours=24))),
    ],
)
def test_a_form_is_a_filter_of_articles(query: str, wanted: ListFilter) -> None:
    assert articles_of(asked(query), NOW) == wanted


@pytest.mark.parametrize("query", ["state=x", "flag=x", "since=soon"])
def test_what_there_is_not_is_refused(query: str) -> None:
    with pytest.raises(InputError):
        articles_of(asked(query), NOW)


def test_a_place_in_the_list_comes_back_as_it_was() -> None:
    place = EditCursor(NOW.replace(microsecond=5), 12)
    assert cursor_of(cursor_text(place)) == place
    assert cursor_of("") is None


@pytest.mark.parametrize(
    "text", ["x", "2026-11-20~1", "2026-11-20T14:00:00+00:00~x", f"{NOW.isoformat()}~-1", f"{NOW.isoformat()}~{2**70}"]
)
def test_a_place_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="no place"):
        cursor_of(text)


@pytest.mark.parametrize(
    ("window", "shown"),
    [
        (Window(NOW - timedelta(minutes=15), NOW), '20 Nov <time datetime="2026-11-20T14:05:09Z">14:05</time>–<time datetime="2026-11-20T14:20:09Z">14:20</time> UTC'),
        (Window(None, NOW), '20 Nov <time datetime="2026-11-20T14:20:09Z">14:20</time> UTC'),
    ],
)  # fmt: skip
def test_a_window_names_both_its_ends(window: Window, shown: str) -> None:
    assert times.window(window) == shown
    assert times.window_long(window).count("<time") == (1 if window.after is None else 2)


def test_a_moment_of_today_is_its_clock_and_of_another_year_whole() -> None:
    assert times.moment(NOW, NOW).endswith(">14:20 UTC</time>")
    assert ">20 Nov 14:20 UTC<" in times.moment(NOW, NOW + timedelta(days=2))
    assert ">20 Nov 2026 14:20 UTC<" in times.moment(NOW, NOW + timedelta(days=200))
    assert times.moment(None) == times.window(None) == times.exact(None) == times.stated(None) == "–"
