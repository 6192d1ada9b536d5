"""What a published tracker shows to everybody: its articles and edits, not what the newsroom says and sends."""

from dataclasses import replace
from typing import TypeVar

from revtrack.service.articles import BECAUSE_OF
from revtrack.values.access import Person
from revtrack.values.reports import ArticleRow
from revtrack.values.timeline import LogReport, VersionRow
from revtrack.web.access.gate import heard, is_inside, seen

Planned = TypeVar("Planned", LogReport, ArticleRow)


def log_for(person: Person, report: LogReport) -> LogReport:
    """A timeline as somebody may see it: comments, labels of edits and deliveries are not published."""
    versions = tuple(version_for(person, each) for each in report.versions)
    comments, labels = heard(person, report.comments), seen(person, report.labels)
    return replace(planned_for(person, report), versions=versions, comments=comments, labels=labels)


def version_for(person: Person, version: VersionRow) -> VersionRow:
    """A version as somebody may see it: that an event was told, not how it stands with its deliveries; that it was removed
    on request, not who asked for it and why.
    """
    if is_inside(person):
        return version
    removed = replace(version.removed, reason="", who="") if version.removed else None
    return replace(
        version, removed=removed, events=tuple(replace(each, deliveries={}, next_at=None) for each in version.events)
    )


def planned_for(person: Person, report: Planned) -> Planned:
    """The same with the reason of its next check, where that is the schedule's own."""
    if is_inside(person) or not report.next_check_why.startswith(BECAUSE_OF):
        return report
    return replace(report, next_check_why="")
