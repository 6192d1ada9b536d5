"""Tries the schedule on the edits that this database has seen, beside other ways of checking with as many fetches."""

from datetime import timedelta
from typing import TYPE_CHECKING

from revtrack.errors import NotFoundError
from revtrack.schedule.replay import RIVALS, Score, Story, learned, replay, tuned
from revtrack.values.operation import SimulatedWay, SimulationReport, WatchedEdits

if TYPE_CHECKING:
    from revtrack.service.root import Root

HOUR = timedelta(hours=1)
OURS = "revtrack"


def simulate(root: "Root") -> SimulationReport:
    """Replay the histories at today's pace. Raises NotFoundError where there is no edit yet to be late for."""
    stories = [_story(each) for each in root.store.edit_times()]
    edits = sum(len(story.edits) for story in stories)
    if not edits:
        raise NotFoundError("no article has changed yet, so there is nothing to try a schedule on", hint="revtrack list")
    bounds = root.habits.policy.bounds
    ours = replay(stories, learned(root.pacing.paces.overall, bounds))
    ways = [_way(OURS, ours)]
    ways += [_way(name, tuned(stories, family, ours.fetches)[1]) for name, family in RIVALS.items()]
    return SimulationReport(
        articles=len(stories),
        edits=edits,
        days=sum(story.end - story.start for story in stories) / 24,
        planned=root.pacing.planned,
        budget=root.config.schedule.fetches_per_day,
        ways=tuple(ways),
    )


def _story(watched: WatchedEdits) -> Story:
    """A history in hours of the story's age. An edit of before the first fetch was seen by nobody."""
    start, end = ((moment - watched.published) / HOUR for moment in (watched.since, watched.until))
    ages = sorted((edit - watched.published) / HOUR for edit in watched.edits)
    return Story(tuple(age for age in ages if start < age <= end), start, end)


def _way(name: str, score: Score) -> SimulatedWay:
    return SimulatedWay(
        name=name,
        fetches=score.fetches,
        median=timedelta(hours=score.median),
        mean=timedelta(hours=score.mean),
        missed_share=score.missed_share,
    )
