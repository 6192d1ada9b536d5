"""Trouble is said when it begins, ever more rarely while it lasts, and when it is over."""

import logging

import pytest

from revtrack.service.grievances import MOST, Grievances


class Ticks:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def said(caplog: pytest.LogCaptureFixture) -> list[tuple[str, object]]:
    fields = [(record.msg, record.fields) for record in caplog.records]  # type: ignore[attr-defined]
    return [(event, found["times"]) for event, found in fields]


def test_a_day_of_trouble_every_second_is_a_few_lines_with_a_count(caplog: pytest.LogCaptureFixture) -> None:
    ticks = Ticks()
    grievances = Grievances(ticks)
    with caplog.at_level(logging.INFO):
        for second in range(86_400):
            ticks.now = float(second)
            grievances.complain("tick.failed", "the disk is full")
        grievances.settle("tick.failed")
        grievances.settle("tick.failed")
    events = said(caplog)
    assert events[:3] == [("tick.failed", None), ("tick.failed", 61), ("tick.failed", 661)]
    assert events[-1] == ("tick.failed.over", 86_400)
    assert len(events) < 30


def test_another_reason_or_another_subject_is_told_at_once(caplog: pytest.LogCaptureFixture) -> None:
    grievances = Grievances(Ticks())
    for reason, subject in (("full", 1), ("full", 1), ("read-only", 1), ("full", 2)):
        grievances.complain("article.not_recorded", reason, subject=subject)
    assert len(caplog.records) == 3


def test_it_does_not_remember_without_end() -> None:
    grievances = Grievances(Ticks())
    for number in range(MOST + 50):
        grievances.complain("x", "full", subject=number)
    assert len(grievances._open) == MOST
