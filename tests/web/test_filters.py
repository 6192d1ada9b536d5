"""What is typed becomes a filter of edits, or an error that says what there is."""

from datetime import UTC, datetime, timedelta

import pytest
from starlette.datastructures import QueryParams

from revtrack.errors import InputError
from revtrack.values.edits import EditFilter
from revtrack.web.filters import PARAMETERS, filter_of

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", EditFilter()),
        ("outlet=&flag=&note=&since=&q=&severity=", EditFilter()),
        ("outlet=Axios&outlet=Le%20Monde", EditFilter(outlets=frozenset({"Axios", "Le Monde"}))),
        ("flag=moved&flag=note-added", EditFilter(flags=frozenset({"moved", "note-added"}))),
        ("label=desk&article=12&article=007", EditFilter(labels=frozenset({"desk"}), articles=frozenset({12, 7}))),
        ("acknowledgement=partly", EditFilter(acknowledgements=frozenset({"partly"}))),
        ("severity=minor&note=none", EditFilter(severity="minor", note="none")),
        ("since=24h", EditFilter(since=NOW - timedelta(hours=24))),
        ("since=2026-11-01&until=7d", EditFilter(since=datetime(2026, 11, 1, tzinfo=UTC), until=NOW - timedelta(days=7))),
        ("q=%22state%20department%22&limit=5&token=x", EditFilter(text='"state department"')),
    ],
)
def test_parameters_are_a_filter(query: str, expected: EditFilter) -> None:
    assert filter_of(QueryParams(query), NOW, inside=True) == expected


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("flag=note-aded", "no flag note-aded"),
        ("severity=terrible", "no severity terrible"),
        ("note=maybe", "no kind of note maybe"),
        ("acknowledgement=no", "no acknowledgement no"),
        ("since=yesterday", "not a time"),
        ("until=12", "not a time"),
        ("article=x", "not the number of an article"),
        ("article=-1", "not the number of an article"),
        ("article=99999999999999999999", "not the number of an article"),
        ("article=%D9%A1", "not the number of an article"),
        (f"article={'9' * 5000}", "not the number of an article"),
    ],
)
def test_what_cannot_be_is_refused_with_what_there_is(query: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        filter_of(QueryParams(query), NOW, inside=True)
    assert raised.value.hint


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_parameter_is_read(name: str) -> None:
    value = {"article": "3", "flag": "moved", "acknowledgement": "partly", "severity": "minor", "note": "with"}.get(name, "7d")
    assert filter_of(QueryParams({name: value}), NOW, inside=True) != EditFilter()


def test_who_is_not_of_the_newsroom_is_not_asked_for_what_it_keeps_to_itself() -> None:
    assert not filter_of(QueryParams("label=desk"), NOW).inside
