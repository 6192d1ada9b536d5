"""One line per decision, and no text of a page can forge one."""

import io
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.service.logs import JsonFormatter, TextFormatter, log_event, setup

LOGGER = logging.getLogger("revtrack.tests")


@pytest.fixture(autouse=True)
def _restore_logging() -> Iterator[None]:
    root, ours = logging.getLogger(), logging.getLogger("revtrack")
    before = list(root.handlers), root.level, ours.level
    yield
    root.handlers[:], (root_level, our_level) = before[0], before[1:]
    root.setLevel(root_level)
    ours.setLevel(our_level)


def record(event: str, **fields: object) -> logging.LogRecord:
    made = logging.LogRecord("revtrack.tests", logging.INFO, __file__, 1, event, None, None)
    made.created = datetime(2026, 11, 20, 14, 20, 9, 123000, tzinfo=UTC).timestamp()
    made.fields = fields
    return made


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("https://example.org/a?b=c", '"https://example.org/a?b=c"'),
        ("two words", '"two words"'),
        ("", '""'),
        ('say "so"', '"say \\"so\\""'),
        ("a\nb\tc", '"a\\nb\\tc"'),
        ("back\\slash", '"back\\\\slash"'),
        ("\x1b[31m", '"\\x1b[31m"'),
        ("\u202egnp.exe", '"\\u202egnp.exe"'),
        (12, "12"),
        (True, "true"),
        (0.5, "0.5"),
        (float("nan"), "nan"),
        (("a", "b"), "a,b"),
        (timedelta(minutes=2), "120.0"),
        (datetime(2026, 11, 20, 14, tzinfo=UTC), "2026-11-20T14:00:00.000Z"),
        (ValueError("no such page"), '"no such page"'),
    ],
)
def test_a_field_is_quoted_unless_it_is_one_plain_word(value: object, shown: str) -> None:
    line = TextFormatter().format(record("fetch.done", value=value))
    assert line == f"2026-11-20T14:20:09.123Z info fetch.done value={shown}"


def test_a_line_of_json_holds_time_level_event_and_fields() -> None:
    line = JsonFormatter().format(record("fetch.done", article=12, labels=("a", "ü"), at=timedelta(seconds=1), time="forged"))
    assert list(json.loads(line).items()) == [
        ("time", "2026-11-20T14:20:09.123Z"),
        ("level", "info"),
        ("event", "fetch.done"),
        ("article", 12),
        ("labels", ["a", "ü"]),
        ("at", 1.0),
    ]


def test_fields_without_a_value_are_left_out() -> None:
    assert TextFormatter().format(record("tick", article=None, due=0)).endswith("info tick due=0")
    assert "article" not in json.loads(JsonFormatter().format(record("tick", article=None)))


@given(st.text())
def test_no_text_breaks_out_of_its_line_or_field(text: str) -> None:
    for formatter in (TextFormatter(), JsonFormatter()):
        line = formatter.format(record("fetch.done", reason=text, article=12))
        assert line.splitlines() == [line]
        assert line.isprintable() or not line.isascii()
        assert "\x1b" not in line
    plain = TextFormatter().format(record("fetch.done", reason=text, article=12))
    assert plain.endswith(" article=12")
    assert plain.replace("\\\\", "").replace('\\"', "").count('"') in (0, 2)


@given(st.text(st.characters(categories=("L", "N", "P", "Zs"))))
def test_json_keeps_ordinary_text_as_it_is(text: str) -> None:
    assert json.loads(JsonFormatter().format(record("fetch.done", reason=text)))["reason"] == text


def test_setup_writes_our_events_from_the_chosen_level_on() -> None:
    stream = io.StringIO()
    setup("json", "info", stream)
    log_event(LOGGER, logging.DEBUG, "tick", due=0)
    log_event(LOGGER, logging.INFO, "fetch.done", article=12)
    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["fetch.done"]


def test_a_second_setup_replaces_the_first() -> None:
    first, second = io.StringIO(), io.StringIO()
    setup("text", "info", first)
    setup("text", "info", second)
    log_event(LOGGER, logging.INFO, "fetch.done")
    assert first.getvalue() == ""
    assert len(second.getvalue().splitlines()) == 1


def test_libraries_speak_from_warning_on_as_the_event_log() -> None:
    stream = io.StringIO()
    setup("text", "debug", stream)
    logging.getLogger("somelibrary").info("chatter")
    logging.getLogger("somelibrary").warning("pool of %s\nis full", "example.org")
    assert stream.getvalue().partition(" ")[2] == ('warning log logger=somelibrary message="pool of example.org\\nis full"\n')


def test_an_exception_stays_on_its_line() -> None:
    stream = io.StringIO()
    setup("text", "info", stream)
    try:
        raise RuntimeError("torn\nin two")
    except RuntimeError:
        LOGGER.exception("worker died")
    assert len(stream.getvalue().splitlines()) == 1
    assert "RuntimeError: torn\\nin two" in stream.getvalue()
